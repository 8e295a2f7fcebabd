package activities

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/incident"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
)

func incidentTermsOn(t *testing.T, day string) (Terms, incidentTerms) {
	t.Helper()
	terms, err := TermsOn(worktime.ShippedRules(), worktime.Shipped(), at(day))
	require.NoError(t, err)
	own, err := terms.incident(at(day))
	require.NoError(t, err)
	return terms, own
}

// The alarm counts minutes from when it became known: on New Year's Eve of the
// Spring Festival, at night, as on any other day.
func TestAlarmRunsAtAnyHour(t *testing.T) {
	for _, known := range []string{"2026-02-16 23:50", "2026-03-02 10:00", "2026-10-01 03:00", "2026-11-22 02:30"} {
		terms, own := incidentTermsOn(t, known)
		c := own.start(terms.Calendar, at(known), at(known))
		after := func(i int) time.Duration { return c.Steps[i].At.Sub(at(known)) }
		require.Equal(t, 15*time.Minute, c.Due.Sub(at(known)), known)
		require.Equal(t, "bank.complaints@default-1#complaint.direct_report", c.Rule)
		require.Equal(t, []string{"remind", "due", "escalate_1", "repeat_1"}, []string{c.Steps[0].Name, c.Steps[1].Name, c.Steps[2].Name, c.Steps[3].Name})
		require.Equal(t, []time.Duration{10 * time.Minute, 15 * time.Minute, 30 * time.Minute, 45 * time.Minute}, []time.Duration{after(0), after(1), after(2), after(3)})
		require.Equal(t, 150*time.Minute, after(10), "repeat_8, the last after a quarter of an hour")
		require.Equal(t, 210*time.Minute, after(11), "hourly from then on")
		last := len(c.Steps) - 1
		require.Equal(t, 23*time.Hour+30*time.Minute, after(last), "until a day has passed")
		seen := map[string]bool{}
		for i, s := range c.Steps {
			require.False(t, seen[s.Name], "%s twice", s.Name)
			require.True(t, i == 0 || s.At.After(c.Steps[i-1].At), "%s comes before %s", s.Name, c.Steps[max(i-1, 0)].Name)
			seen[s.Name] = true
		}
	}
}

// What was known for long before it was reported is late at once, and the alarm is
// repeated from the report on, not all at once.
func TestAlarmOfALateReport(t *testing.T) {
	terms, own := incidentTermsOn(t, "2026-03-02 10:00")
	now := at("2026-03-02 10:00")
	c := own.start(terms.Calendar, now.Add(-48*time.Hour), now)
	due := casefile.Clocks{c}.DueBy(now)
	require.Equal(t, []string{"due", "escalate_1"}, []string{due[0].Step, due[1].Step})
	require.Len(t, due, 2)
	require.Equal(t, now.Add(15*time.Minute).UTC(), c.Steps[2].At)
	require.Equal(t, "repeat_1", c.Steps[2].Name)
}

// Rows that are missing are missed by direct reports alone.
func TestIncidentRowsAreNeeded(t *testing.T) {
	terms, _ := incidentTermsOn(t, "2026-03-02 10:00")
	terms.Book = worktime.Rulebook{}
	_, err := terms.incident(at("2026-03-02 10:00"))
	require.Equal(t, "rules.missing", fault.Of(err).Code)
}

func TestKindsOfIncidentAreRowsOfTheRuleBook(t *testing.T) {
	_, own := incidentTermsOn(t, "2026-03-02 10:00")
	var codes []string
	for _, k := range own.kinds {
		require.NotEmpty(t, k.Name.ZH)
		require.NotEmpty(t, k.Name.EN)
		codes = append(codes, k.Code)
	}
	require.Equal(t, []string{"injury", "media", "gathering", "data_leak", "crime", "disaster", "public_health", "other"}, codes)
}

func giveIncident(c *Cases, when time.Time, who casefile.Actor, name string, body any) error {
	_, err := c.Commit(context.Background(), CommitInput{At: when, Command: casefile.Command{
		ID: casefile.CommandID(name + when.String()), Case: caseID, Kind: casefile.Incident, Name: name, Actor: who, Body: casefile.Encode(body)}})
	return err
}

func TestWhatAReportResolves(t *testing.T) {
	now := at("2026-03-02 22:00")
	terms, _ := incidentTermsOn(t, "2026-03-02 22:00")
	const complaint, check casefile.ID = "c-1", "i-1"
	fresh := func() (*Cases, *memory) {
		c, record, _ := house()
		f := ordinary()
		f.terms, f.people = terms, append(f.people, inspection.Person{User: "next", Unit: "/ho/service/"})
		f.cases = map[casefile.ID]casefile.Kind{complaint: casefile.Complaint, check: casefile.Inspection}
		record.Facts, c.People = f, staff{"may": {"next", fang.User}}
		return c, record
	}
	state := func(m *memory) *incident.State { return m.states[caseID].(*incident.State) }

	c, record := fresh()
	require.NoError(t, giveIncident(c, now, fang, incident.CmdReport, incident.Report{Kind: "injury", What: "x", Complaints: []casefile.ID{complaint}}))
	s := state(record)
	require.Equal(t, []any{outlet.Path, outlet.Code, outlet.Name, org.Path("/ho/"), incident.Major}, []any{s.Place, s.Outlet, s.PlaceName, s.HeadOffice, s.Severity}, "his own outlet")
	require.Equal(t, "直报20260302-111111", s.Number)
	require.True(t, s.Known.Equal(now))
	require.Equal(t, text.T("人身伤亡", "Injury or death"), s.Kind.Name)

	c, record = fresh()
	require.NoError(t, giveIncident(c, now, fang, incident.CmdReport, incident.Report{Kind: "media", Severity: incident.Critical, What: "x", Unit: "/ho/gd/", Known: now.Add(time.Minute), Concerned: "lin"}))
	s = state(record)
	require.Equal(t, []any{org.Path("/ho/gd/"), "", incident.Critical, "lin"}, []any{s.Place, s.Outlet, s.Severity, s.Concerned})
	require.True(t, s.Known.Equal(now), "a telephone's clock was ahead")

	for name, b := range map[string]struct {
		body incident.Report
		want string
	}{
		"no such kind":    {incident.Report{Kind: "weather", What: "x"}, "/kind enum"},
		"no such outlet":  {incident.Report{Kind: "injury", What: "x", Outlet: "zz"}, "/outlet not_found"},
		"no such unit":    {incident.Report{Kind: "injury", What: "x", Unit: "/zz/"}, "/unit not_found"},
		"no such person":  {incident.Report{Kind: "injury", What: "x", Concerned: "zz"}, "/concerned not_found"},
		"no complaint":    {incident.Report{Kind: "injury", What: "x", Complaints: []casefile.ID{complaint, check}}, "/complaints/1 not_found"},
		"nothing at all":  {incident.Report{Kind: "injury", What: "x", Complaints: []casefile.ID{"zz"}}, "/complaints/0 not_found"},
		"in the far past": {incident.Report{Kind: "injury", What: "x", Known: now.AddDate(0, -2, 0)}, "/known range"},
	} {
		c, record = fresh()
		f, ok := FaultIn(giveIncident(c, now, fang, incident.CmdReport, b.body))
		require.True(t, ok, name)
		require.Equal(t, b.want, f.Fields[0].Pointer+" "+f.Fields[0].Code, name)
		require.Empty(t, record.events[caseID], name)
	}

	// Handing over: to somebody of head office; closing: with links that are there.
	c, record = fresh()
	require.NoError(t, giveIncident(c, now, fang, incident.CmdReport, incident.Report{Kind: "injury", What: "x"}))
	require.NoError(t, giveIncident(c, now.Add(4*time.Minute), su, incident.CmdAcknowledge, struct{}{}))
	b, err := casefile.Decode[incident.AcknowledgedWith](record.events[caseID][1].Body)
	require.NoError(t, err)
	require.EqualValues(t, 240, b.Waited)
	require.True(t, b.Update.Due.Equal(now.Add(4*time.Minute+2*time.Hour)))
	for _, bad := range []string{"zz", "lin"} {
		f, ok := FaultIn(giveIncident(c, now, su, incident.CmdHandOver, incident.HandOver{To: bad, Reason: "x"}))
		require.True(t, ok)
		require.Equal(t, "/to", f.Fields[0].Pointer, bad)
	}
	require.NoError(t, giveIncident(c, now, su, incident.CmdHandOver, incident.HandOver{To: "next", Reason: "x"}))
	require.Equal(t, "next", state(record).Responsible)
	done := incident.Close{Conclusion: "a", Cause: "b", FollowUp: "c", Links: []casefile.ID{"zz"}}
	f, ok := FaultIn(giveIncident(c, now.Add(time.Hour), su, incident.CmdClose, done))
	require.True(t, ok)
	require.Equal(t, "/links/0", f.Fields[0].Pointer)
	unseen := done
	unseen.Links, c.People = []casefile.ID{complaint}, staff{"may": {"next", fang.User}}
	same, ok := FaultIn(giveIncident(c, now.Add(time.Hour), su, incident.CmdClose, unseen))
	require.True(t, ok)
	require.Equal(t, f.Fields, same.Fields, "one that he may not know of is not there")
	done.Links, c.People = []casefile.ID{check, complaint}, staff{"may": {"next", fang.User, su.User}}
	require.NoError(t, giveIncident(c, now.Add(2*time.Hour), su, incident.CmdClose, done))
	require.Equal(t, []casefile.ID{check, complaint}, state(record).Links)
}

var incidentEvents = map[string]any{
	incident.EvReported: struct{}{}, incident.EvAcknowledged: struct{}{}, incident.EvUpdated: struct{}{}, incident.EvGraded: incident.GradedTo{To: incident.Critical},
	incident.EvHandedOver: incident.HandedOverTo{From: "was", To: "next"}, incident.EvClosed: struct{}{}, incident.EvDismissed: struct{}{},
	incident.EvClockFired: casefile.ClockFired{Fired: []casefile.Firing{{Clock: incident.AlarmClock, Step: "remind"}, {Clock: incident.AlarmClock, Step: "due"},
		{Clock: incident.AlarmClock, Step: "escalate_1"}, {Clock: incident.AlarmClock, Step: "repeat_1"}, {Clock: incident.UpdateClock, Step: "remind"}, {Clock: incident.UpdateClock, Step: "due"}}},
}

// Whatever happens, whoever he is, the person concerned hears nothing of it; and all
// that is told begins with the word by which it jumps the queue.
func TestThePersonConcernedHearsNothing(t *testing.T) {
	who := everywhere()
	s := &incident.State{Kind: incident.Kind{Name: text.T("人身伤亡", "Injury")}, Place: outlet.Path, PlaceName: outlet.Name, HeadOffice: "/ho/", Reporter: "reporter",
		Responsible: "next", Clocks: casefile.Clocks{{ID: incident.AlarmClock}, {ID: incident.UpdateClock}}}
	heard := map[string]bool{}
	for name, body := range incidentEvents {
		e := casefile.Event{Kind: casefile.Incident, Name: name, Actor: casefile.Actor{User: "actor"}, Body: casefile.Encode(body)}
		s.Concerned = ""
		for _, m := range toldOf(t, who, s, e) {
			heard[m.To] = true
			require.True(t, strings.HasPrefix(m.Topic, "incident."), m.Topic)
			require.Contains(t, m.Title.ZH, "人身伤亡")
			require.Contains(t, m.Title.EN, "Injury")
		}
	}
	for _, one := range []string{"reporter", "next", "was", "service_office /ho/", "branch_head " + string(outlet.Path), "unit_supervisor /ho/", "unit_supervisor /ho/gd/gz/th/"} {
		require.True(t, heard[one], "%s heard nothing", one)
	}
	for user := range heard {
		s.Concerned = user
		for name, body := range incidentEvents {
			e := casefile.Event{Kind: casefile.Incident, Name: name, Actor: casefile.Actor{User: "actor"}, Body: casefile.Encode(body)}
			require.NotContains(t, to(toldOf(t, who, s, e)), user, name)
		}
	}
}

// Whom each step of the alarm reaches. Steps that come at once, because the servers
// were down, are told once.
func TestWhomTheAlarmReaches(t *testing.T) {
	s := &incident.State{Place: outlet.Path, HeadOffice: "/ho/", Reporter: "reporter", Responsible: "next"}
	fired := func(clock string, steps ...string) []Message {
		var f []casefile.Firing
		for _, step := range steps {
			f = append(f, casefile.Firing{Clock: clock, Step: step})
		}
		return toldOf(t, everywhere(), s, casefile.Event{Kind: casefile.Incident, Name: incident.EvClockFired, Actor: casefile.System, Body: casefile.Encode(casefile.ClockFired{Fired: f})})
	}
	desk, chief := "service_office /ho/", "unit_supervisor /ho/"
	way := []string{"branch_head " + string(outlet.Path), "unit_supervisor " + string(outlet.Path), "unit_supervisor /ho/gd/gz/th/", "unit_supervisor " + string(city), "unit_supervisor /ho/gd/", chief}
	sorted := func(list ...string) []string { slices.Sort(list); return list }
	require.Equal(t, []string{desk}, to(fired(incident.AlarmClock, "remind")))
	require.Equal(t, sorted(append(slices.Clone(way), desk)...), to(fired(incident.AlarmClock, "due")))
	require.Equal(t, sorted(desk, chief), to(fired(incident.AlarmClock, "escalate_1")))
	require.Equal(t, sorted(desk, chief), to(fired(incident.AlarmClock, "repeat_3")))
	require.Equal(t, sorted("next", way[0]), to(fired(incident.UpdateClock, "remind")))
	require.Equal(t, sorted(append(slices.Clone(way), desk, "next")...), to(fired(incident.UpdateClock, "due")))

	at := fired(incident.AlarmClock, "due", "escalate_1", "repeat_1", "repeat_2")
	require.Equal(t, sorted(append(slices.Clone(way), desk)...), to(at))
	require.Len(t, at, len(way)+1, "each hears once")
	require.Equal(t, "incident.direct_report.repeat_2", at[0].Topic)
}

// No change of calendar or rules moves what runs: it counts minutes.
func TestDirectReportsAreNotPlannedAnew(t *testing.T) {
	terms, own := incidentTermsOn(t, "2026-12-31 23:50")
	s := &incident.State{Clocks: casefile.Clocks{own.start(terms.Calendar, at("2026-12-31 23:50"), at("2026-12-31 23:50"))}}
	next, moves, err := terms.Replan(s, "bank.complaints@default-1", at("2026-12-31 23:55"))
	require.NoError(t, err)
	require.Empty(t, moves)
	require.Empty(t, next)
}
