package activities

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/domain/worktime"
)

// Everybody holds every role at every unit; a user is named after both.
var (
	units = []org.Path{"/ho/", "/ho/gd/", city, "/ho/gd/gz/th/", outlet.Path}
	roles = []string{"branch_head", "unit_supervisor", "service_office", "reviewer", "lobby_manager", "mystery_shopper"}
)

func everywhere(without ...string) staff {
	all := staff{}
	for _, u := range units {
		for _, r := range roles {
			at := r + " " + string(u)
			if !slices.Contains(without, at) {
				all[at] = []string{at}
			}
		}
	}
	return all
}

// unitOf is where a user of everywhere works.
func unitOf(user string) org.Path {
	if _, u, ok := strings.Cut(user, " "); ok {
		return org.Path(u)
	}
	return lin.Unit // the shopper
}

// toldOf delivers an event and lists who heard.
func toldOf(t *testing.T, who People, state casefile.State, e casefile.Event) []Message {
	t.Helper()
	box := &letterbox{}
	record := remember()
	record.states[caseID] = state
	c := &Cases{Record: record, People: who, Inbox: box}
	e.Case, e.Seq, e.At = caseID, 7, at("2026-03-02 09:00")
	require.NoError(t, c.tell(context.Background(), e))
	return box.messages
}

func to(messages []Message) (out []string) {
	for _, m := range messages {
		out = append(out, m.To)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

var inspectionEvents = []string{
	inspection.EvOpened, inspection.EvAssigned, inspection.EvDeclined, inspection.EvStarted, inspection.EvAnswered, inspection.EvSubmitted,
	inspection.EvReviewTaken, inspection.EvReturned, inspection.EvAccepted, inspection.EvPublished, inspection.EvAppealed,
	inspection.EvAppealDecided, inspection.EvWindowClosed, inspection.EvFinalized, inspection.EvCancelled, inspection.EvClockFired, inspection.EvReplanned,
}

// Before publication nobody on the inspected side hears anything of a mystery
// check: whatever happens, whoever the inspector is, whichever unit issued it, and
// whichever offices are not staffed, so that letters climb.
func TestMysteryCheckStaysUnheardOfUntilPublished(t *testing.T) {
	heard := 0
	for _, issuer := range units[:4] {
		inspectedSide := outlet.Path
		if issuer != outlet.Path.Parent() {
			inspectedSide = outlet.Path.Parent()
		}
		for _, who := range []staff{everywhere(), everywhere("service_office " + string(issuer)),
			everywhere("service_office "+string(issuer), "reviewer "+string(issuer), "service_office "+string(issuer.Parent()))} {
			for _, inspector := range []string{"", "shopper"} {
				for _, name := range inspectionEvents {
					for _, e := range events(name) {
						if name == inspection.EvPublished || name == inspection.EvFinalized || strings.HasPrefix(name, "inspection.appeal") {
							continue // cannot happen before
						}
						s := &inspection.State{Kind: inspection.Mystery, Outlet: outlet, Issuer: issuer, Inspector: inspection.Person{User: inspector}}
						for _, m := range toldOf(t, who, s, e) {
							heard++
							require.False(t, inspectedSide.Contains(unitOf(m.To)), "%s of a check by %s was told to %s", name, issuer, m.To)
						}
					}
				}
			}
		}
	}
	require.Greater(t, heard, 100, "the inspecting side hears")
}

// events are an event of that name, with every step of every clock where it is a firing.
func events(name string) []casefile.Event {
	if name != inspection.EvClockFired {
		return []casefile.Event{{Kind: casefile.Inspection, Name: name, Actor: casefile.System, Body: casefile.Encode(struct{}{})}}
	}
	var out []casefile.Event
	for _, step := range []string{worktime.Remind, worktime.DueStep, worktime.Escalate1, worktime.Escalate2, worktime.Bulletin} {
		out = append(out, casefile.Event{Kind: casefile.Inspection, Name: name, Actor: casefile.System,
			Body: casefile.Encode(casefile.ClockFired{Fired: []casefile.Firing{{Clock: inspection.FillClock, Step: step}}})})
	}
	return out
}

// Once published, the outlet hears; the shopper's name is in none of its letters.
func TestOutletHearsOncePublished(t *testing.T) {
	published := time.Now()
	s := &inspection.State{Kind: inspection.Mystery, Outlet: outlet, Issuer: city, Inspector: inspection.Person{User: "shopper"}, PublishedAt: &published}
	for _, name := range []string{inspection.EvPublished, inspection.EvAppealDecided, inspection.EvFinalized} {
		messages := toldOf(t, everywhere(), s, events(name)[0])
		require.Contains(t, to(messages), "branch_head "+string(outlet.Path), name)
		for _, m := range messages {
			require.NotContains(t, m.Title.ZH+m.Title.EN, "shopper")
		}
	}
}

// Where nobody holds the role, the unit above is asked, and so on up; nobody at
// all is no failure.
func TestLettersClimb(t *testing.T) {
	s := &inspection.State{Kind: inspection.Onsite, Outlet: outlet, Issuer: city}
	e := events(inspection.EvDeclined)[0]
	for _, c := range []struct {
		who  staff
		want []string
	}{
		{staff{"service_office /ho/gd/gz/": {"a", "b"}, "service_office /ho/gd/": {"c"}}, []string{"a", "b"}},
		{staff{"service_office /ho/gd/": {"c"}, "service_office /ho/": {"d"}}, []string{"c"}},
		{staff{"service_office /ho/": {"d"}}, []string{"d"}},
		{staff{"service_office /ho/gd/gz/th/": {"e"}}, nil}, // never down
		{staff{}, nil},
	} {
		require.Equal(t, c.want, to(toldOf(t, c.who, s, e)))
	}
}

// Nobody is told what he did himself, nor the same thing twice.
func TestNobodyIsToldWhatHeDid(t *testing.T) {
	s := &inspection.State{Kind: inspection.Onsite, Outlet: outlet, Issuer: city}
	e := events(inspection.EvDeclined)[0]
	e.Actor = su
	who := staff{"service_office /ho/gd/gz/": {"su", "wei", "wei"}}
	messages := toldOf(t, who, s, e)
	require.Equal(t, []string{"wei"}, to(messages))
	require.Len(t, messages, 1)
	require.Equal(t, fmt.Sprintf("%s:7:0:wei", caseID), messages[0].Key)
}

// Each rung of the ladder reaches further up (R3).
func TestEachRungReachesWhomItShould(t *testing.T) {
	s := &notice.State{Outlet: outlet, Issuer: city, Inspector: "lin", Number: "gz整〔2026〕1号", InspectionKind: checklist.Onsite}
	head, above, office := "branch_head "+string(outlet.Path), "unit_supervisor /ho/gd/gz/th/", "service_office "+string(city)
	for _, c := range []struct {
		clock, step string
		want        []string
	}{
		{"R-1", worktime.Remind, []string{head}},
		{"R-1", worktime.DueStep, []string{head}},
		{"R-1", worktime.Escalate1, []string{above}},
		{"R-1", worktime.Escalate2, []string{office, above}},
		{"R-1", worktime.Bulletin, []string{head, office, above}},
		{"verify:R-1", worktime.Remind, []string{"lin", office}},
		{"verify:R-1", worktime.DueStep, []string{"lin", office}},
		{"R-1", "a rung of the bank's own", nil},
	} {
		e := casefile.Event{Kind: casefile.Notice, Name: notice.EvClockFired, Actor: casefile.System,
			Body: casefile.Encode(casefile.ClockFired{Fired: []casefile.Firing{{Clock: c.clock, Step: c.step}}})}
		require.Equal(t, c.want, to(toldOf(t, everywhere(), s, e)), "%s %s", c.clock, c.step)
	}
}

// A draft belongs to the issuing side: the outlet does not hear that one it never
// saw was withdrawn.
func TestOutletHearsOfNoDraft(t *testing.T) {
	head := "branch_head " + string(outlet.Path)
	for _, name := range []string{notice.EvDrafted, notice.EvWithdrawn} {
		e := casefile.Event{Kind: casefile.Notice, Name: name, Actor: casefile.System, Body: casefile.Encode(struct{}{})}
		require.NotContains(t, to(toldOf(t, everywhere(), &notice.State{Outlet: outlet, Issuer: city}, e)), head, name)
	}
	issued := time.Now()
	e := casefile.Event{Kind: casefile.Notice, Name: notice.EvWithdrawn, Actor: casefile.System}
	require.Equal(t, []string{head}, to(toldOf(t, everywhere(), &notice.State{Outlet: outlet, Issuer: city, IssuedAt: &issued}, e)))
}
