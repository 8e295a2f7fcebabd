package api

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/checklist"
	"duban/domain/text"
	"duban/policy"
)

// onTrial is a checklist of which one answer jumps and one zeroes.
func onTrial() checklist.Template {
	yes := func(code string, points int64) checklist.Item {
		return checklist.Item{Code: code, Title: text.T("项目 "+code, "Item "+code), Points: checklist.D(points), Severity: checklist.Normal, Answer: checklist.YesNo, Mandatory: true}
	}
	door := yes("door", 10)
	door.Branches = []checklist.Branch{{When: []string{checklist.No}, GoTo: "exit"}}
	return checklist.Template{Code: "trial", Version: 1, Title: text.T("试用", "Trial"), Kind: checklist.Onsite,
		Modules: []checklist.Module{{Code: "m1", Title: text.T("模块", "Module"), Items: []checklist.Item{door, yes("lamp", 20), yes("exit", 30)}}}}
}

func TestAChecklistIsTriedOutAndNothingIsKept(t *testing.T) {
	h := office(t)
	h.person("svc", policy.ServiceOffice, "/ho/")
	b := h.as("svc")
	path := "/api/v1/checklists/trial/1/score"
	sheet := onTrial()
	no := map[string]any{"answers": []any{map[string]any{"item": "door", "option": "no"}}}

	b.send("POST", path, map[string]any{"answers": no}).problem(404, "not_found")
	a := b.send("POST", path, map[string]any{"template": sheet, "answers": no})
	require.Equal(t, 200, a.status, a.text)
	require.Equal(t, "60", a.str("full_marks"))
	require.Equal(t, []any{map[string]any{"item": "door"}, map[string]any{"item": "exit"}}, a.json["asked"], "what is jumped over is not asked")
	result, err := json.Marshal(a.json["result"])
	require.NoError(t, err)
	want, err := json.Marshal(checklist.Score(sheet, checklist.Answers{Answers: []checklist.Answer{{Item: "door", Option: "no"}}}))
	require.NoError(t, err)
	require.JSONEq(t, string(want), string(result))
	require.Len(t, a.json["failed"], 1)
	b.send("POST", path, map[string]any{"answers": no}).problem(404, "not_found")
	require.Empty(t, h.lists, "nothing is kept")

	// Of what has been saved, without saying it again.
	require.Equal(t, 200, b.send("PUT", "/api/v1/checklists/trial/1", sheet).status)
	require.Equal(t, 200, b.send("POST", path, map[string]any{"answers": no}).status)

	sheet.Modules[0].Items[1].Title.EN = ""
	sheet.Modules[0].Items[0].Branches[0].GoTo = "nowhere"
	require.Equal(t, []string{"/template/modules/0/items/0/branches/0/go_to", "/template/modules/0/items/1/title/en"},
		b.send("POST", path, map[string]any{"template": sheet, "answers": no}).problem(400, "invalid").pointers())
	unknown := map[string]any{"answers": []any{map[string]any{"item": "door", "option": "perhaps"}}}
	require.Equal(t, []string{"/answers/answers/0/option"}, b.send("POST", path, map[string]any{"answers": unknown}).problem(400, "invalid").pointers())
	h.as("lin").send("POST", path, map[string]any{"answers": no}).problem(403, "policy.not_granted")
}
