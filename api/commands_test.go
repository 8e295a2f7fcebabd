package api

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/policy"
)

const (
	openCase   = "6f1e1c1e-0000-4000-8000-000000000001" // of head office, on an outlet in Guangdong
	secretCase = "6f1e1c1e-0000-4000-8000-000000000002" // the same, and still invisible
	noCase     = "6f1e1c1e-0000-4000-8000-000000000009"
)

func bench(t *testing.T) *house {
	h := newHouse(t)
	h.places[openCase] = Place{Issuer: "/ho/", Outlet: "/ho/gd/th/o1/", Version: 4}
	h.places[secretCase] = Place{Issuer: "/ho/", Outlet: "/ho/gd/th/o1/", Version: 2}
	h.hidden[secretCase] = true
	h.person("lin", policy.Inspector, "/ho/")
	h.person("rev", policy.Reviewer, "/ho/")
	h.person("svc", policy.ServiceOffice, "/ho/")
	h.person("head", policy.BranchHead, "/ho/gd/th/o1/")
	h.person("bjhead", policy.BranchHead, "/ho/bj/")
	h.person("gdsvc", policy.ServiceOffice, "/ho/gd/")
	return h
}

func key(k string) header { return header{headerKey: k} }

func TestOpeningSendsATypedCommand(t *testing.T) {
	h := bench(t)
	body := map[string]any{"kind": "onsite", "checklist": "onsite-outlet", "outlet": "o1", "from": "2026-12-01", "to": "2026-12-05"}
	a := h.as("lin").send("POST", "/api/v1/inspections", body, key("open-0001"))
	require.Equal(t, 201, a.status, a.text)
	require.Len(t, h.commands, 1)
	cmd := h.commands[0]
	require.Equal(t, "inspection.open", cmd.Name)
	require.Equal(t, casefile.Inspection, cmd.Kind)
	require.Equal(t, casefile.CommandID("lin:open-0001"), cmd.ID)
	require.Equal(t, casefile.Actor{User: "lin", Name: "姓名lin", Unit: "/ho/", Roles: []string{policy.Inspector}, Over: map[string]org.Path{policy.Inspector: "/ho/"}}, cmd.Actor)
	require.JSONEq(t, `{"kind":"onsite","checklist":"onsite-outlet","outlet":"o1","from":"2026-12-01","to":"2026-12-05"}`, string(cmd.Body))
	require.Equal(t, "/api/v1/inspections/"+string(cmd.Case), a.header.Get("Location"))

	// The same key again opens the same case; another person's same key another one.
	h.as("lin").send("POST", "/api/v1/inspections", body, key("open-0001"))
	h.as("svc").send("POST", "/api/v1/inspections", body, key("open-0001"))
	require.Equal(t, h.commands[0].Case, h.commands[1].Case)
	require.NotEqual(t, h.commands[0].Case, h.commands[2].Case)
}

func TestCommandsNeedAKey(t *testing.T) {
	h := bench(t)
	b := h.as("rev")
	path := "/api/v1/inspections/" + openCase + "/publish"
	require.Equal(t, []string{"header:Idempotency-Key"}, b.send("POST", path, nil).problem(400, "invalid").pointers())
	for _, bad := range []string{"short", "has space in it", strings.Repeat("x", 101)} {
		require.Equal(t, []string{"header:Idempotency-Key"}, b.send("POST", path, nil, key(bad)).problem(400, "invalid").pointers(), bad)
	}
	require.Empty(t, h.commands)
}

func TestVersionsTravelInHeaders(t *testing.T) {
	h := bench(t)
	b := h.as("rev")
	path := "/api/v1/inspections/" + openCase + "/publish"
	a := b.send("POST", path, nil, key("publish-1"), header{"If-Match": `"4"`})
	require.Equal(t, 200, a.status, a.text)
	require.EqualValues(t, 4, h.commands[0].Expect)
	require.Equal(t, `"5"`, a.header.Get("ETag"))
	b.send("POST", path, nil, key("publish-2"))
	require.Zero(t, h.commands[1].Expect, "left out: any version")
	require.Equal(t, []string{"header:If-Match"}, b.send("POST", path, nil, key("publish-3"), header{"If-Match": "four"}).problem(400, "invalid").pointers())
}

func TestWhoMayCommandWhere(t *testing.T) {
	for name, c := range map[string]struct {
		user, path string
		body       any
		status     int
	}{
		"the outlet appeals":                    {"head", "/inspections/" + openCase + "/appeal", map[string]any{"finding": "F-1", "grounds": "理由"}, 200},
		"another branch does not":               {"bjhead", "/inspections/" + openCase + "/appeal", map[string]any{"finding": "F-1", "grounds": "理由"}, 403},
		"the issuing side decides":              {"svc", "/inspections/" + openCase + "/decide-appeal", map[string]any{"finding": "F-1", "uphold": true, "reason": "理由"}, 200},
		"the province does not for head office": {"gdsvc", "/inspections/" + openCase + "/decide-appeal", map[string]any{"finding": "F-1", "uphold": true, "reason": "理由"}, 403},
		"nor does the outlet":                   {"head", "/inspections/" + openCase + "/decide-appeal", map[string]any{"finding": "F-1", "uphold": true, "reason": "理由"}, 403},
		"the inspector answers":                 {"lin", "/inspections/" + openCase + "/answer", map[string]any{"answers": []any{map[string]any{"item": "A1", "option": "yes"}}}, 200},
		"a branch head fills a self-check":      {"head", "/inspections/" + openCase + "/start", nil, 200},
		"an inspector does not publish":         {"lin", "/inspections/" + openCase + "/publish", nil, 403},
		"the outlet mends":                      {"head", "/notices/" + openCase + "/complete-rectification", map[string]any{"rectification": "R-1", "summary": "已改", "evidence": []string{"e1"}}, 200},
		"and does not verify":                   {"head", "/notices/" + openCase + "/verify-rectification", map[string]any{"rectification": "R-1"}, 403},
		"the inspecting side verifies":          {"lin", "/notices/" + openCase + "/verify-rectification", map[string]any{"rectification": "R-1"}, 200},
		"a programme is planned by the office":  {"svc", "/programmes/" + openCase + "/plan", map[string]any{"selection": map[string]any{"rule": "all"}}, 200},
		"and unknown to another office":         {"gdsvc", "/programmes/" + openCase + "/plan", map[string]any{"selection": map[string]any{"rule": "all"}}, 404},
		"and unknown to a branch":               {"head", "/programmes/" + openCase + "/plan", map[string]any{"selection": map[string]any{"rule": "all"}}, 403},
	} {
		t.Run(name, func(t *testing.T) {
			h := bench(t)
			a := h.as(c.user).send("POST", "/api/v1"+c.path, c.body, key("command-1"))
			require.Equal(t, c.status, a.status, a.text)
			require.Len(t, h.commands, map[bool]int{true: 1, false: 0}[c.status == 200])
			if c.status == 200 {
				var m map[string]any
				require.NoError(t, json.Unmarshal(h.commands[0].Body, &m))
			}
		})
	}
}

// I5: whoever may not know of a check hears of it what he hears of one that does not exist.
func TestHiddenCasesDoNotExist(t *testing.T) {
	h := bench(t)
	body := map[string]any{"finding": "F-1", "grounds": "理由"}
	for _, user := range []string{"head", "gdsvc"} {
		b := h.as(user)
		path := func(id string) string {
			if user == "head" {
				return "/api/v1/inspections/" + id + "/appeal"
			}
			return "/api/v1/inspections/" + id + "/cancel"
		}
		if user == "gdsvc" {
			body = map[string]any{"reason": "理由"}
		}
		hidden := b.send("POST", path(secretCase), body, key("command-1")).problem(404, "not_found")
		missing := b.send("POST", path(noCase), body, key("command-1")).problem(404, "not_found")
		for _, k := range []string{"type", "title", "detail", "detail_en"} {
			require.Equal(t, missing.json[k], hidden.json[k], k)
		}
		require.Equal(t, missing.header.Get("ETag"), hidden.header.Get("ETag"))
	}
	require.Empty(t, h.commands)
	require.Equal(t, 200, h.as("svc").send("POST", "/api/v1/inspections/"+secretCase+"/cancel", body, key("command-1")).status)
}

func TestBodiesAreChecked(t *testing.T) {
	h := bench(t)
	b := h.as("head")
	for name, c := range map[string]struct {
		path     string
		body     any
		pointers []string
	}{
		"unknown field":    {"/notices/" + openCase + "/complete-rectification", map[string]any{"rectification": "R", "summary": "s", "evidence": []string{"e"}, "photo": 1}, []string{"/photo"}},
		"no evidence":      {"/notices/" + openCase + "/complete-rectification", map[string]any{"rectification": "R", "summary": "s", "evidence": []string{}}, []string{"/evidence"}},
		"three causes":     {"/notices/" + openCase + "/plan-rectification", map[string]any{"rectification": "R", "cause": "weather", "root_cause": "r", "correction": "c"}, []string{"/cause", "/prevention"}},
		"not a case id":    {"/notices/42/acknowledge", nil, []string{"path:id"}},
		"a day that isn't": {"/notices/" + openCase + "/request-extension", map[string]any{"rectification": "R", "until": "2026-02-30", "reason": "r"}, []string{"/until"}},
	} {
		a := b.send("POST", "/api/v1"+c.path, c.body, key("command-1")).problem(400, "invalid")
		require.Equal(t, c.pointers, a.pointers(), name)
	}
	require.Empty(t, h.commands)
}

func TestRefusalsOfACaseReachTheCallerWithTheirReason(t *testing.T) {
	h := bench(t)
	h.answer = func(casefile.Command) (casefile.Outcome, error) {
		return casefile.Outcome{}, fault.Refuse("notice.maker_is_checker", "整改人不得验收自己的整改", "whoever mended does not verify")
	}
	a := h.as("lin").send("POST", "/api/v1/notices/"+openCase+"/verify-rectification", map[string]any{"rectification": "R-1"}, key("verify-01"), header{"Accept-Language": "en"})
	a.problem(422, "notice.maker_is_checker")
	require.Equal(t, "whoever mended does not verify", a.str("detail"))
	require.Equal(t, "整改人不得验收自己的整改", a.str("detail_zh"))
}

// Every command of the domain that people give has its operation, and the other way round.
func TestEveryActionOfACaseHasItsOperation(t *testing.T) {
	offered := map[string]bool{}
	for _, item := range newHouse(t).srv.OpenAPI().Paths {
		if item.Post != nil {
			if action, ok := item.Post.Extensions["x-action"].(string); ok {
				offered[action] = true
			}
		}
	}
	for _, a := range policy.Actions() {
		if a.Writes && (a.Resource == "inspection" || a.Resource == "notice" || a.Resource == "programme") {
			require.True(t, offered[a.Name], "no operation takes %s", a.Name)
		}
	}
}
