package incident

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/private"
)

// Every move, in every status, by everybody: who may, and why the others may not.
// That it takes somebody of head office is policy's to say.
func TestWhoMayMoveWhen(t *testing.T) {
	handlers := []casefile.Actor{lobby, head, duty, chief}
	moves := []string{CmdReport, CmdAcknowledge, CmdUpdate, CmdHandOver, CmdGrade, CmdClose, CmdDismiss, CmdClock}
	where := map[string][]casefile.Status{
		CmdReport: {""}, CmdAcknowledge: {Reported}, CmdUpdate: {Reported, Acknowledged}, CmdHandOver: {Acknowledged}, CmdGrade: {Reported, Acknowledged},
		CmdClose: {Acknowledged}, CmdDismiss: {Reported, Acknowledged}, CmdClock: {Reported, Acknowledged},
	}
	yes := 0
	for _, status := range []casefile.Status{"", Reported, Acknowledged, Closed, Mistaken} {
		for _, move := range moves {
			for _, a := range everybody {
				r := at(t, status)
				r.now = r.now.Add(3 * time.Hour) // a step of the clock has come
				got := code(r.s.Check(command(move, a, bodies[move]), r.now))
				want := "yes"
				switch {
				case move == CmdClock && a.User != system.User:
					want = "command.system_only"
				case move == CmdReport && status != "":
					want = "case.exists"
				case move != CmdReport && status == "":
					want = "not_found"
				case move == CmdAcknowledge && status == Acknowledged && a.User != teller.User:
					want = "incident.acknowledged_already"
				case !slices.Contains(where[move], status) && !(move == CmdAcknowledge && status == Acknowledged):
					want = "case.status"
				case move == CmdReport && a.User == teller.User:
					want = "/concerned self"
				case move != CmdReport && a.User == teller.User:
					want = "incident.concerned"
				case (move == CmdClose || move == CmdDismiss) && a.User == lobby.User:
					want = "incident.own_report"
				}
				require.Equal(t, want, got, "%s by %s while %q", move, a.User, status)
				if got == "yes" && slices.ContainsFunc(handlers, func(h casefile.Actor) bool { return h.User == a.User }) {
					yes++
				}
			}
		}
	}
	require.Equal(t, 4+4+8+4+8+3+6, yes, "as many as the table above lets through")
}

func TestTheOthersAreToldWhoWasFaster(t *testing.T) {
	r := at(t, Acknowledged)
	err := r.do(CmdAcknowledge, chief, struct{}{})
	require.ErrorContains(t, err, "name of duty acknowledged it at 2026-11-22 02:32:00")
	waited, ok := r.s.Waited()
	require.True(t, ok)
	require.Equal(t, time.Minute, waited)
	_, ok = at(t, Reported).s.Waited()
	require.False(t, ok)
}

func TestContentIsChecked(t *testing.T) {
	now := begin.Add(time.Minute)
	with := func(change func(*Report)) Report { b := told; change(&b); return b }
	negative := -1
	for _, c := range []struct {
		status casefile.Status
		move   string
		body   any
		want   string
	}{
		{"", CmdReport, Report{Kind: "injury", What: "x"}, "yes"},
		{"", CmdReport, with(func(b *Report) { b.Kind = "" }), "/kind required"},
		{"", CmdReport, with(func(b *Report) { b.What = " " }), "/what required"},
		{"", CmdReport, with(func(b *Report) { b.Severity = "mild" }), "/severity enum"},
		{"", CmdReport, with(func(b *Report) { b.Outlet, b.Unit = "o1", "/ho/" }), "/unit one_of"},
		{"", CmdReport, with(func(b *Report) { b.Known = now.Add(time.Minute) }), "yes"},
		{"", CmdReport, with(func(b *Report) { b.Known = now.Add(3 * time.Minute) }), "/known future"},
		{"", CmdReport, with(func(b *Report) { b.Known = now.Add(-31 * 24 * time.Hour) }), "/known range"},
		{"", CmdReport, with(func(b *Report) { b.Affected = -1 }), "/affected range"},
		{"", CmdReport, with(func(b *Report) { b.Concerned = lobby.User }), "/concerned self"},
		{"", CmdReport, with(func(b *Report) { b.Complaints = []casefile.ID{"C-1", "C-1"} }), "/complaints/1 duplicate"},
		{"", CmdReport, json.RawMessage(`{"kind":"injury","what":"x","phones":"1"}`), " json"},
		{Reported, CmdUpdate, Update{}, "/text required"},
		{Reported, CmdUpdate, Update{Measures: "已报警"}, "yes"},
		{Reported, CmdUpdate, Update{Complaints: []casefile.ID{"C-2"}}, "yes"},
		{Reported, CmdUpdate, Update{Affected: &negative}, "/affected range"},
		{Acknowledged, CmdHandOver, HandOver{To: chief.User}, "/reason required"},
		{Acknowledged, CmdHandOver, HandOver{To: duty.User, Reason: "x"}, "/to same"},
		{Acknowledged, CmdHandOver, HandOver{To: teller.User, Reason: "x"}, "/to concerned"},
		{Reported, CmdGrade, Grade{Severity: Major, Reason: "x"}, "/severity same"},
		{Reported, CmdGrade, Grade{Severity: "mild", Reason: "x"}, "/severity enum"},
		{Reported, CmdGrade, Grade{Severity: Serious}, "/reason required"},
		{Acknowledged, CmdClose, Close{Conclusion: "a", Cause: "b"}, "/follow_up required"},
		{Acknowledged, CmdClose, Close{Conclusion: "a", Cause: "b", FollowUp: "c", Links: []casefile.ID{""}}, "/links/0 required"},
		{Reported, CmdDismiss, Dismiss{}, "/reason required"},
	} {
		r, by := at(t, c.status), chief
		if c.move == CmdReport {
			by = lobby
		}
		require.Equal(t, c.want, code(r.s.Check(command(c.move, by, c.body), now)), "%s %+v", c.move, c.body)
	}
}

// The life of a report on a Sunday night, as the record keeps it.
func TestStoryOfADirectReport(t *testing.T) {
	r := newRecord(t)
	pass := func(d time.Duration) *record { r.now = r.now.Add(d - time.Minute); return r }
	r.must(CmdReport, lobby, told)
	require.ErrorContains(t, r.do(CmdClock, system, struct{}{}), "no step")
	pass(20*time.Minute).must(CmdClock, system, struct{}{})
	require.True(t, r.s.Late())
	pass(time.Minute).must(CmdUpdate, head, Update{Text: "已叫救护车"})
	_, running := r.s.Clocks.Get(UpdateClock)
	require.False(t, running, "follow-up reports are due from the acknowledgement on")
	pass(time.Minute).must(CmdAcknowledge, duty, struct{}{})
	require.True(t, r.s.Due().Equal(r.now.Add(2*time.Hour)))
	two := 2
	pass(time.Hour).must(CmdUpdate, head, Update{Text: "另有一人受伤", Affected: &two, Complaints: []casefile.ID{"C-2", "C-1"}})
	require.True(t, r.s.Due().Equal(r.now.Add(2*time.Hour)), "renewed")
	r.must(CmdGrade, duty, Grade{Severity: Critical, Reason: "两人受伤"}).must(CmdHandOver, duty, HandOver{To: chief.User, Reason: "下班"})
	pass(3*time.Hour).must(CmdClock, system, struct{}{})
	r.must(CmdClose, chief, Close{Conclusion: "属实", Cause: "湿滑", FollowUp: "整改", Links: []casefile.ID{"N-1"}})

	var lines []string
	for i, e := range r.events {
		_, name, _ := strings.Cut(e.Name, ".")
		line := fmt.Sprintf("%d %s %s %s", i+1, e.At.In(casefile.Zone).Format("15:04"), e.Actor.User, name)
		if e.Name == EvClockFired {
			b, err := casefile.Decode[casefile.ClockFired](e.Body)
			require.NoError(t, err)
			for _, f := range b.Fired {
				line += " " + f.Clock + "/" + f.Step
			}
		}
		lines = append(lines, line)
	}
	require.Equal(t, `1 02:31 lobby reported
2 02:52 system clock_fired direct_report/remind direct_report/due
3 02:53 head updated
4 02:54 duty acknowledged
5 03:54 head updated
6 03:55 duty graded
7 03:56 duty handed_over
8 06:56 system clock_fired update/remind update/due update/repeat_1
9 06:57 chief closed`, strings.Join(lines, "\n"))
	s := r.s
	require.Equal(t, []any{Closed, Critical, chief.User, 2, 2, []casefile.ID{"C-1", "C-2", "N-1"}, true},
		[]any{s.Status, s.Severity, s.Responsible, s.Affected, s.Updates, s.Links, s.Done()})
	require.Zero(t, s.Due())
	_, running = s.Deadline()
	require.False(t, running)
	slimFolds(t, r)
}

// slimFolds: what the engine keeps of the events folds to the same state, and holds
// nothing that people wrote.
func slimFolds(t *testing.T, r *record) {
	t.Helper()
	again := &State{}
	for _, e := range r.events {
		slim := Slim(e)
		require.NoError(t, again.Apply(slim))
		for _, word := range []string{"摔倒", "门旁", "王先生", `"phone"`, "救护车", "两人受伤", "下班", "属实", "湿滑", "整改"} {
			require.NotContains(t, string(slim.Body), word, e.Name)
		}
	}
	require.Equal(t, r.s, again)
	raw, err := json.Marshal(again)
	require.NoError(t, err)
	back := &State{}
	require.NoError(t, json.Unmarshal(raw, back))
	require.Equal(t, again.Due(), back.Due())
}

func TestWhoSees(t *testing.T) {
	r := at(t, Acknowledged).must(CmdHandOver, duty, HandOver{To: "next", Reason: "x"})
	for name, c := range map[string]struct {
		viewer inspection.Viewer
		want   bool
	}{
		"nobody":                         {inspection.Viewer{}, false},
		"who reported it":                {inspection.Viewer{User: lobby.User}, true},
		"who has it in hand":             {inspection.Viewer{User: "next"}, true},
		"who had it in hand":             {inspection.Viewer{User: duty.User}, false},
		"the outlet":                     {inspection.Viewer{User: "x", Read: []org.Path{place}}, true},
		"the sub-branch":                 {inspection.Viewer{User: "x", Read: []org.Path{th}}, true},
		"head office":                    {inspection.Viewer{User: "x", Read: []org.Path{ho}}, true},
		"another outlet":                 {inspection.Viewer{User: "x", Read: []org.Path{"/ho/gd/gz/th/o2/"}}, false},
		"who reads unpublished work":     {inspection.Viewer{User: "x", Unpublished: []org.Path{ho}, Reveal: []org.Path{ho}}, false},
		"the person concerned":           {inspection.Viewer{User: teller.User, Read: []org.Path{place}}, false},
		"the person concerned, on top":   {inspection.Viewer{User: teller.User, Read: []org.Path{ho}}, false},
		"the system, which is no person": {inspection.Viewer{Read: []org.Path{ho}}, true},
	} {
		require.Equal(t, c.want, r.s.Sees(c.viewer), name)
	}
}

// Every command that people give says which of its texts are personal.
// What somebody may not know of stands neither in the report nor in any of its events,
// and an event that spoke of nothing else is not there for him.
func TestLinksThatMustNotBeKnown(t *testing.T) {
	hides := Hides(func(id casefile.ID) bool { return id == "sealed" })
	both := []casefile.ID{"sealed", "open"}
	veiled := func(name string, body any) (string, bool) {
		e, ok := hides.Event(casefile.Event{Kind: casefile.Incident, Name: name, Body: casefile.Encode(body)})
		return string(e.Body), ok
	}
	for name, body := range map[string]any{EvReported: ReportedWith{What: "x", Complaints: both}, EvUpdated: UpdatedWith{Update: Update{Complaints: both}}, EvClosed: Close{Cause: "x", Links: both}} {
		told, ok := veiled(name, body)
		require.True(t, ok, name)
		require.NotContains(t, told, "sealed", name)
		require.Contains(t, told, "open", name)
	}
	_, ok := veiled(EvUpdated, UpdatedWith{Update: Update{Complaints: both[:1]}})
	require.False(t, ok)
	told, ok := veiled(EvUpdated, UpdatedWith{Update: Update{Text: "x", Complaints: both[:1]}})
	require.True(t, ok)
	require.NotContains(t, told, "sealed")
	require.Equal(t, both[1:], hides.State(&State{Links: both}).Links)
}

func TestBodiesAreRegistered(t *testing.T) {
	var people []string
	for _, r := range Rules.Rules {
		if !r.System {
			people = append(people, r.Action)
		}
	}
	registered := private.NewRegistry(Bodies)
	require.ElementsMatch(t, people, registered.Commands())
	for name, body := range bodies {
		if name == CmdClock {
			continue
		}
		_, sealed, err := registered.Decode(name, casefile.Encode(body))
		require.NoError(t, err, name)
		require.Equal(t, slices.Contains([]string{CmdReport, CmdUpdate, CmdClose}, name), sealed, name)
	}
}

func TestHeadOfficeOf(t *testing.T) {
	require.Equal(t, ho, HeadOfficeOf(place))
	require.Equal(t, ho, HeadOfficeOf(ho))
}
