package api

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/bulletin"
	"duban/domain/org"
	"duban/policy"
)

// Signing is asked of the unit that is signed for, by whoever holds the action there.
func TestWhoSignsForWhom(t *testing.T) {
	for name, c := range map[string]struct {
		user, id string
		unit     any
		status   int
	}{
		"the head for his outlet":          {"head", openCase, "/ho/gd/th/o1/", 200},
		"the supervisor for his unit":      {"sup", openCase, "/ho/gd/th/", 200},
		"the head for the unit above":      {"head", openCase, "/ho/gd/th/", 403},
		"a head elsewhere":                 {"bjhead", openCase, "/ho/gd/th/o1/", 403},
		"the service office":               {"svc", openCase, "/ho/gd/th/o1/", 403},
		"no path":                          {"head", openCase, "tianhe", 400},
		"no unit at all":                   {"head", openCase, nil, 400},
		"a bulletin that nobody knows of":  {"head", noCase, "/ho/gd/th/o1/", 404},
		"one that he may not know of":      {"head", secretCase, "/ho/gd/th/o1/", 404},
		"an auditor, who changes nothing":  {"aud", openCase, "/ho/gd/th/o1/", 403},
		"a lobby manager, who only reads":  {"lob", openCase, "/ho/gd/th/o1/", 403},
		"an inspector, who reads none":     {"lin", openCase, "/ho/gd/th/o1/", 403},
		"the supervisor for what is below": {"sup", openCase, "/ho/gd/th/o1/", 200}, // that he does not belong to it is the case's to say
	} {
		t.Run(name, func(t *testing.T) {
			h := bench(t)
			h.places[openCase] = Place{Issuer: "/ho/", Version: 3, State: &bulletin.State{}}
			h.person("sup", policy.UnitSupervisor, "/ho/gd/th/")
			h.person("aud", policy.Auditor, "/ho/")
			h.person("lob", policy.LobbyManager, "/ho/gd/th/o1/")
			a := h.as(c.user).send("POST", "/api/v1/bulletins/"+c.id+"/acknowledge", map[string]any{"unit": c.unit}, key("signing-1"))
			require.Equal(t, c.status, a.status, a.text)
			require.Len(t, h.commands, map[bool]int{true: 1, false: 0}[c.status == 200])
			if c.status == 200 {
				require.Equal(t, bulletin.CmdAcknowledge, h.commands[0].Name)
				require.JSONEq(t, `{"unit":"`+c.unit.(string)+`"}`, string(h.commands[0].Body))
			}
		})
	}
}

func TestWhoMakesBulletins(t *testing.T) {
	text := map[string]any{"title": map[string]string{"zh": "通报", "en": ""}}
	open := map[string]any{"form": "examples", "title": text["title"]}
	for name, c := range map[string]struct {
		user, path string
		body       any
		status     int
	}{
		"the office drafts":               {"svc", "/bulletins", open, 201},
		"a province for itself":           {"gdsvc", "/bulletins", open, 201},
		"a province for head office":      {"gdsvc", "/bulletins", map[string]any{"form": "examples", "title": text["title"], "issuer": "/ho/"}, 403},
		"an outlet":                       {"head", "/bulletins", open, 403},
		"a kind that there is not":        {"svc", "/bulletins", map[string]any{"form": "gossip", "title": text["title"]}, 400},
		"the office edits":                {"svc", "/bulletins/" + openCase + "/edit", text, 200},
		"another office does not":         {"gdsvc", "/bulletins/" + openCase + "/edit", text, 403},
		"a strike without a reason":       {"svc", "/bulletins/" + openCase + "/edit", map[string]any{"title": text["title"], "strike": []any{map[string]any{"line": 1}}}, 400},
		"the office releases":             {"svc", "/bulletins/" + openCase + "/release", nil, 200},
		"an outlet does not":              {"head", "/bulletins/" + openCase + "/release", nil, 403},
		"the office discards":             {"svc", "/bulletins/" + openCase + "/discard", map[string]any{"reason": "并入"}, 200},
		"the office closes":               {"svc", "/bulletins/" + openCase + "/close", map[string]any{"reason": "已督办"}, 200},
		"a supervisor does not":           {"sup", "/bulletins/" + openCase + "/close", map[string]any{"reason": "已督办"}, 403},
		"what the system does is not one": {"svc", "/bulletins/" + openCase + "/draft", nil, 404},
	} {
		t.Run(name, func(t *testing.T) {
			h := bench(t)
			h.places[openCase] = Place{Issuer: "/ho/", Version: 3, State: &bulletin.State{}}
			h.person("sup", policy.UnitSupervisor, "/ho/gd/th/")
			a := h.as(c.user).send("POST", "/api/v1"+c.path, c.body, key("making-01"))
			require.Equal(t, c.status, a.status, a.text)
			require.Len(t, h.commands, map[bool]int{true: 1, false: 0}[c.status < 300])
		})
	}
}

// What the page says in words of numbers cannot contradict its table, and what people
// write is text and never markup.
func TestPaperOfABulletin(t *testing.T) {
	d := bulletin.Document{Form: bulletin.Overdue, Number: "ho通〔2026〕1号", Issuer: bulletin.Unit{Path: "/ho/"}}
	d.Title.ZH, d.Introduction.ZH = "关于<b>超时</b>的通报", "一\n\n二"
	d.Totals = []bulletin.Total{{Unit: bulletin.Unit{Path: "/ho/", Late: 3, Before: 5}, Longest: 9}, {Unit: bulletin.Unit{Path: org.Path("/ho/gd/"), Late: 3}}}
	d.Lines = []bulletin.Line{{N: 7, Days: 9, Late: bulletin.Late{Unit: "/ho/gd/"}}}
	d.Previous = &bulletin.Reference{Number: "ho通〔2025〕9号"}
	d.Omitted = 2
	p := paperOf(d, "zh", nil)
	require.Contains(t, p.Summary, "共有3项办理时限超期，涉及1家单位，最长超时9天")
	require.Contains(t, p.Summary, "与上期（ho通〔2025〕9号）相比-2项")
	require.Equal(t, []string{"一", "二"}, p.Introduction)
	require.Equal(t, "-2", p.Totals[0].Change)
	require.Equal(t, 1, p.Totals[1].Depth)
	require.Equal(t, 1, p.Lines[0].N, "on paper lines are numbered without the gaps of those struck")
	require.Contains(t, p.Omitted, "2 项")
	en := paperOf(d, "en", nil)
	require.Contains(t, en.Summary, "3 limits stand late with 1 unit")
	require.Equal(t, "关于<b>超时</b>的通报", en.Title, "in the language that there is")
	for k, w := range paperWords {
		require.NotEmpty(t, w.ZH, k)
		require.NotEmpty(t, w.EN, k)
	}
}
