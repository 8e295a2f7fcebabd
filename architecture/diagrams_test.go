package architecture

import (
	"cmp"
	"fmt"
	"log/slog"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/incident"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/domain/programme"
	"duban/domain/worktime"
	"duban/policy"
)

// The page that these tests read.
const page = "../docs/architecture.md"

var arrow = regexp.MustCompile(`(?m)^  (\S+) --> (\S+)(?: : (\S+))?$`)

// edge is "from action": where a move leads is decided by Apply and told by the
// stories of domain; from where it may be made is the rule table's to say.
func edges(diagram string) []string {
	var out []string
	for _, m := range arrow.FindAllStringSubmatch(diagram, -1) {
		if m[3] != "" {
			out = append(out, strings.ReplaceAll(m[1], "[*]", "-")+" "+m[3])
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// ruled are the moves of a rule table in the same form. The clock and planning anew
// are left out: they may come in every open state and are drawn only where they lead on.
func ruled[S any](kind casefile.Kind, rules []casefile.Rule[S]) []string {
	var out []string
	for _, r := range rules {
		action := strings.TrimPrefix(r.Action, string(kind)+".")
		if action == "clock" || action == "replan" {
			continue
		}
		if len(r.From) == 0 {
			out = append(out, "- "+action)
		}
		for _, from := range r.From {
			out = append(out, string(from)+" "+action)
		}
	}
	slices.Sort(out)
	return out
}

// diagrams are the state diagrams below a heading.
func diagrams(t *testing.T, document, heading string) []string {
	_, rest, found := strings.Cut(document, "\n## "+heading+"\n")
	require.True(t, found, "the page has no part %q", heading)
	part, _, _ := strings.Cut(rest, "\n## ")
	var out []string
	for _, m := range regexp.MustCompile("(?s)```mermaid\nstateDiagram-v2\n(.*?)```").FindAllStringSubmatch(part, -1) {
		out = append(out, m[1])
	}
	require.NotEmpty(t, out)
	return out
}

func document(t *testing.T) string {
	raw, err := os.ReadFile(page)
	require.NoError(t, err)
	return string(raw)
}

func TestDiagramsShowTheRules(t *testing.T) {
	doc := document(t)
	withoutClock := func(diagram string) []string {
		return slices.DeleteFunc(edges(diagram), func(e string) bool { return strings.HasSuffix(e, " clock") })
	}
	// to urge leads nowhere and may be done wherever somebody must act: the tables say who may
	drawn := func(moves []string) []string {
		return slices.DeleteFunc(moves, func(m string) bool { return strings.HasSuffix(m, " urge") })
	}
	require.Equal(t, ruled(casefile.Programme, programme.Rules.Rules), withoutClock(diagrams(t, doc, "Programme")[0]))
	require.Equal(t, drawn(ruled(casefile.Inspection, inspection.Rules.Rules)), withoutClock(diagrams(t, doc, "Inspection")[0]))
	require.Equal(t, drawn(ruled(casefile.Notice, notice.Rules.Rules)), withoutClock(diagrams(t, doc, "Notice and rectification")[0]))
	require.Equal(t, ruled(casefile.Incident, incident.Rules.Rules), edges(diagrams(t, doc, "Direct report")[0]))
	require.Equal(t, ruled(casefile.Bulletin, bulletin.Rules.Rules), edges(diagrams(t, doc, "Bulletin")[0]))

	require.Equal(t, []string{"- open", "draft plan"}, edges("  [*] --> draft : open\n  draft --> planned : plan\n  draft --> draft : plan\n"), "the check can fail")
}

// TestRectificationDiagramShowsTheRules asks the rules about one rectification in
// each of its states, for somebody of either side who is in nobody's way.
func TestRectificationDiagramShowsTheRules(t *testing.T) {
	outlet := org.Outlet{Code: "o", Path: "/ho/gd/gz/o/"}
	now := time.Date(2026, 11, 21, 4, 0, 0, 0, time.UTC)
	var want []string
	for status := range notice.RectificationStatusNames {
		s := &notice.State{Seq: 1, Status: notice.Acknowledged, Form: notice.Order, Outlet: outlet, Issuer: "/ho/", MaxExtensions: 1,
			Rectifications: []notice.Rectification{{ID: "R-1", Finding: "F-1", Status: status}}}
		for _, unit := range []org.Path{outlet.Path, "/ho/service/"} {
			for _, a := range s.Allowed(casefile.Actor{User: "somebody", Unit: unit}, now) {
				if a.OK && a.Target != "" {
					want = append(want, string(status)+" "+strings.TrimPrefix(a.Action, "notice."))
				}
			}
		}
	}
	slices.Sort(want)
	require.Equal(t, want, edges(diagrams(t, document(t), "Notice and rectification")[1]))
}

// TestTablesNameTheRoles compares "who" in the tables of moves with the policy.
func TestTablesNameTheRoles(t *testing.T) {
	p, err := policy.New(slog.New(slog.DiscardHandler))
	require.NoError(t, err)
	doc := document(t)
	row := regexp.MustCompile("(?m)^\\| `([a-z_]+)` \\| ([^;|]+?)(;[^|]*)? \\|$")
	for _, c := range []struct {
		heading string
		kind    casefile.Kind
		moves   []string
	}{
		{"Programme", casefile.Programme, ruled(casefile.Programme, programme.Rules.Rules)},
		{"Inspection", casefile.Inspection, ruled(casefile.Inspection, inspection.Rules.Rules)},
		{"Notice and rectification", casefile.Notice, ruled(casefile.Notice, notice.Rules.Rules)},
		{"Direct report", casefile.Incident, ruled(casefile.Incident, incident.Rules.Rules)},
		{"Bulletin", casefile.Bulletin, ruled(casefile.Bulletin, bulletin.Rules.Rules)},
	} {
		_, rest, _ := strings.Cut(doc, "\n## "+c.heading+"\n")
		part, _, _ := strings.Cut(rest, "\n## ")
		told := map[string]string{}
		for _, m := range row.FindAllStringSubmatch(part, -1) {
			told[m[1]] = m[2]
		}
		for _, move := range c.moves {
			_, action, _ := strings.Cut(move, " ")
			who, listed := told[action]
			require.True(t, listed, "%s has no row for %s", c.heading, action)
			if holders := holders(p, string(c.kind)+"."+action); holders != "" {
				require.Equal(t, holders, who, "%s: who may %s", c.heading, action)
			} else {
				require.True(t, strings.HasPrefix(who, "the system"), "%s: nobody but the system may %s", c.heading, action)
			}
		}
	}
}

// holders lists the roles that are granted an action, in the order of the catalogue.
func holders(p *policy.Policy, action string) string {
	var out []string
	for _, r := range policy.Roles() {
		if p.Can(r.Name, action) {
			out = append(out, r.Name)
		}
	}
	return strings.Join(out, ", ")
}

// rules are the lengths of the shipped limits, by row, in working days.
func rules(t *testing.T) map[string]string {
	out := map[string]string{}
	for _, set := range worktime.RuleSetsOn(worktime.Date(2026, time.November, 21)) {
		for _, r := range set.Rows {
			if r.Limit != nil {
				out[r.ID] = strings.TrimSuffix(r.Limit.Span.String(), "wd")
			}
		}
	}
	require.NotEmpty(t, out)
	return out
}

// TestClocksOfThePage compares the table of clocks with the rules that ship.
func TestClocksOfThePage(t *testing.T) {
	doc := document(t)
	book := rules(t)
	for clock, id := range map[string]string{
		"hand in again after a return": "inspection.again", "review and publish": "inspection.review", "appeal window": "appeal",
		"decide an appeal": "appeal.decision", "issue a drafted notice": "notice.issue", "rectification": "rectification",
		"rectification after a return": "rectification.again", "verification": "rectification.verify",
	} {
		require.Contains(t, doc, fmt.Sprintf("| %s | %s working days", clock, cmp.Or(book[id], "no such row: ")), id)
	}
}
