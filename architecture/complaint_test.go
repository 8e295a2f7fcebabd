package architecture

import (
	"cmp"
	"encoding/json"
	"fmt"
	"log/slog"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
	"duban/domain/worktime"
	"duban/policy"
)

// A complaint has more moves than a drawing bears. Its diagram shows those that change
// where the case stands, and its table says from where every move may be made.
const complaintPart = "Complaint and review"

// fact is an event that a move may come to.
type fact struct {
	name string
	body any
}

// comesTo lists, per move, the ways in which it may end.
var comesTo = map[string][][]fact{
	"register": {
		{{complaint.EvRegistered, complaint.Opening{}}},
		{{complaint.EvRegistered, complaint.Opening{Route: &complaint.Routed{}}}},
		{{complaint.EvRegistered, complaint.Opening{}}, {complaint.EvReferred, complaint.Referred{}}},
	},
	"open_review": {{{complaint.EvReviewOpened, complaint.Opening{Form: complaint.Review}}}},
	"open_part": {
		{{complaint.EvPartOpened, complaint.Opening{}}},
		{{complaint.EvPartOpened, complaint.Opening{Route: &complaint.Routed{}}}},
		{{complaint.EvPartOpened, complaint.Opening{}}, {complaint.EvReferred, complaint.Referred{}}},
	},
	"import": {
		{{complaint.EvImported, complaint.Imported{Status: complaint.Handling}}},
		{{complaint.EvImported, complaint.Imported{Status: complaint.Decided}}},
		{{complaint.EvImported, complaint.Imported{Status: complaint.Told}}},
		{{complaint.EvImported, complaint.Imported{Status: complaint.Closed}}},
	},
	"classify": {
		{{complaint.EvClassified, complaint.Classified{}}},
		{{complaint.EvClassified, complaint.Classified{}}, {complaint.EvReferred, complaint.Referred{}}},
	},
	"offer":             {{{complaint.EvOffered, complaint.Offered{}}}},
	"take":              {{{complaint.EvTaken, complaint.Held{}}}},
	"refuse_offer":      {{{complaint.EvOfferRefused, nil}}},
	"assign_owner":      {{{complaint.EvOwnerAssigned, complaint.Held{}}}},
	"contact":           {{{complaint.EvContacted, complaint.Contact{}}}},
	"request_extension": {{{complaint.EvExtensionRequested, complaint.ExtensionRequested{}}}},
	"decide_extension":  {{{complaint.EvExtensionGranted, complaint.ExtensionDecided{}}}, {{complaint.EvExtensionRefused, nil}}},
	"tell_extension":    {{{complaint.EvExtensionTold, complaint.ExtensionTold{}}}},
	"pause":             {{{complaint.EvPaused, complaint.Pause{}}}},
	"resume":            {{{complaint.EvResumed, complaint.Resumed{}}}},
	"convene_panel":     {{{complaint.EvPanelConvened, complaint.PanelConvened{}}}},
	"give_opinion":      {{{complaint.EvOpinionGiven, complaint.OpinionGiven{}}}},
	"step_aside":        {{{complaint.EvSteppedAside, nil}}},
	"replace_expert":    {{{complaint.EvExpertReplaced, complaint.ExpertReplaced{}}}},
	"rule_panel":        {{{complaint.EvPanelRuled, complaint.PanelRuled{}}}},
	"decide":            {{{complaint.EvDecided, complaint.DecidedAs{}}}},
	"tell_decision": {
		{{complaint.EvDecisionTold, complaint.DecisionTold{Callback: true}}},
		{{complaint.EvDecisionTold, complaint.DecisionTold{}}},
	},
	"call_back": {
		{{complaint.EvCalledBack, complaint.CalledBack{CallBack: complaint.CallBack{Result: complaint.Satisfied}}}},
		{{complaint.EvCalledBack, complaint.CalledBack{CallBack: complaint.CallBack{Result: complaint.Dissatisfied}}}},
		{{complaint.EvCalledBack, complaint.CalledBack{CallBack: complaint.CallBack{Result: complaint.NotReached}}}},
	},
	"request_review":      {{{complaint.EvReviewRequested, complaint.ReviewRequested{}}}},
	"withdraw":            {{{complaint.EvWithdrawn, nil}}},
	"link":                {{{complaint.EvLinked, complaint.Link{}}}},
	"merge":               {{{complaint.EvMerged, complaint.Merge{}}}},
	"split":               {{{complaint.EvSplit, complaint.SplitInto{}}}},
	"reopen":              {{{complaint.EvReopened, complaint.ReopenedWith{}}}},
	"refer_discipline":    {{{complaint.EvReferred, complaint.Referred{}}}},
	"conclude_discipline": {{{complaint.EvConcluded, nil}}},
	"propose_consequence": {{{complaint.EvConsequence, nil}}},
	"close":               {{{complaint.EvClosed, nil}}},
	"urge":                {{{complaint.EvUrged, casefile.UrgedWith{}}}},
	"seal_with":           {{{complaint.EvSealedWith, complaint.SealedWith{}}}},
	"absorb":              {{{complaint.EvAbsorbed, complaint.Absorb{}}}},
	"decide_with":         {{{complaint.EvDecidedWith, complaint.DecidedWith{}}}},
	"recuse":              {{{complaint.EvRecused, complaint.Recused{}}}},
	"release":             {{{complaint.EvReleased, complaint.Release{}}}},
}

// TestComplaintDiagramShowsWhatEventsDo folds what every move may come to onto every
// state that it may be made in, and compares where that leads with the diagram.
func TestComplaintDiagramShowsWhatEventsDo(t *testing.T) {
	var want []string
	for _, r := range complaint.Rules.Rules {
		action := strings.TrimPrefix(r.Action, "complaint.")
		if action == "clock" || action == "replan" {
			continue
		}
		require.Contains(t, comesTo, action)
		from := r.From
		if len(from) == 0 {
			from = []casefile.Status{""}
		}
		for _, was := range from {
			for _, facts := range comesTo[action] {
				s := &complaint.State{}
				if was != "" {
					s = &complaint.State{Seq: 1, Status: was, Decision: &complaint.Decision{}, Panel: &complaint.Panel{}, MaxCalls: 1}
				}
				for _, f := range facts {
					body, err := json.Marshal(f.body)
					require.NoError(t, err)
					require.NoError(t, s.Apply(casefile.Event{Kind: casefile.Complaint, Seq: s.Seq + 1, Name: f.name, Body: body, At: time.Unix(0, 0)}))
				}
				if s.Status != was {
					want = append(want, fmt.Sprintf("%s --> %s : %s", cmp.Or(string(was), "[*]"), s.Status, action))
				}
			}
		}
	}
	slices.Sort(want)
	want = slices.Compact(want)

	var drawn []string
	for _, m := range arrow.FindAllStringSubmatch(diagrams(t, document(t), complaintPart)[0], -1) {
		drawn = append(drawn, strings.TrimSpace(m[0]))
	}
	slices.Sort(drawn)
	require.Equal(t, want, drawn)
}

// TestComplaintTableShowsTheRules compares the table of a complaint's moves with the
// rule table (from where) and the policy (who).
func TestComplaintTableShowsTheRules(t *testing.T) {
	p, err := policy.New(slog.New(slog.DiscardHandler))
	require.NoError(t, err)
	_, rest, found := strings.Cut(document(t), "\n## "+complaintPart+"\n")
	require.True(t, found)
	part, _, _ := strings.Cut(rest, "\n## ")

	row := regexp.MustCompile("(?m)^\\| `([a-z_]+)` \\| ([^;|]+?) \\| ([^;|]+?)(;[^|]*)? \\|$")
	var told, want [][3]string
	for _, m := range row.FindAllStringSubmatch(part, -1) {
		told = append(told, [3]string{m[1], m[2], m[3]})
	}
	for _, r := range complaint.Rules.Rules {
		action := strings.TrimPrefix(r.Action, "complaint.")
		if action == "clock" || action == "replan" {
			continue
		}
		from := "opens"
		if len(r.From) > 0 {
			var all []string
			for _, s := range r.From {
				all = append(all, string(s))
			}
			from = strings.Join(all, ", ")
		}
		who := holders(p, r.Action)
		if r.System {
			who = "the system"
		}
		want = append(want, [3]string{action, from, who})
	}
	require.Equal(t, want, told)
}

// TestLevelsOfExtensions compares the table of who decides on a longer limit with the rule.
func TestLevelsOfExtensions(t *testing.T) {
	p, err := policy.New(slog.New(slog.DiscardHandler))
	require.NoError(t, err)
	deciding := holders(p, policy.ComplaintDecideExtension)
	doc := document(t)
	for _, c := range []struct {
		who         string
		asked, over org.Path
		words       string
	}{
		{"a unit below head office", "/ho/gd/", "/ho/", "a unit above that one, up to head office"},
		{"head office", "/ho/", "/ho/", "head office"},
	} {
		var roles []string
		for _, r := range policy.Roles() {
			if (complaint.Desk{Role: r.Name, Unit: c.over}).StandsAbove(c.asked) {
				roles = append(roles, r.Name)
				require.Contains(t, deciding, r.Name, "policy does not let it")
			}
		}
		require.NotEmpty(t, roles)
		require.Contains(t, doc, fmt.Sprintf("| %s | %s | %s |", c.who, strings.Join(roles, ", "), c.words))
	}
	require.Equal(t, deciding, strings.Join(complaint.RolesAbove("/ho/gd/"), ", "), "policy lets nobody decide who never could")
}

// TestClocksOfComplaints compares the table of limits, with every step of each ladder,
// with the rules that ship.
func TestClocksOfComplaints(t *testing.T) {
	rows := map[string]worktime.Row{}
	for _, set := range worktime.RuleSetsOn(worktime.Date(2026, time.November, 21)) {
		for _, r := range set.Rows {
			rows[r.ID] = r
		}
	}
	_, rest, found := strings.Cut(document(t), "\n## Limits of complaints\n")
	require.True(t, found)
	part, _, _ := strings.Cut(rest, "\n## ")
	row := regexp.MustCompile("(?m)^\\| [^|]+ \\| `([a-z_.]+)` \\| ([^|]+) \\| ([^|]+) \\|$")
	seen := row.FindAllStringSubmatch(part, -1)
	require.Len(t, seen, 17)
	for _, m := range seen {
		r, there := rows[m[1]]
		require.True(t, there && r.Limit != nil, m[1])
		ladder := r.Ladder
		switch {
		case m[1] == "complaint.review_request": // the customer's own time: nobody is reminded
			ladder = &worktime.Ladder{Rungs: []worktime.Rung{{Name: worktime.DueStep}}}
		case ladder == nil:
			ladder = rows["complaint.ladder"].Ladder
		}
		require.Equal(t, spelled(r.Limit.Span.String()), m[2], m[1])
		require.Equal(t, climbed(*ladder), m[3], m[1])
	}
}

var units = []struct{ short, one, many string }{
	{"wd", "working day", "working days"}, {"d", "day", "days"}, {"h", "hour", "hours"}, {"m", "minute", "minutes"},
}

// spelled is "15d" in words.
func spelled(span string) string {
	for _, u := range units {
		if n, is := strings.CutSuffix(span, u.short); is {
			if n == "1" {
				return n + " " + u.one
			}
			return n + " " + u.many
		}
	}
	return span
}

// climbed is a ladder in words; working days go without their name.
func climbed(l worktime.Ladder) string {
	var out []string
	for _, r := range l.Rungs {
		what := string(r.To)
		switch {
		case strings.HasPrefix(r.Name, "remind"):
			what = "remind"
		case r.Name == worktime.DueStep:
			out = append(out, "due")
			continue
		}
		sign := "+"
		if r.Before {
			sign = "−"
		}
		offset := spelled(r.Offset.String())
		offset = strings.TrimSuffix(strings.TrimSuffix(offset, " working days"), " working day")
		out = append(out, sign+offset+" "+strings.ReplaceAll(what, "_", " "))
	}
	return strings.Join(out, ", ")
}
