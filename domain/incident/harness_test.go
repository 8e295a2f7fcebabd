package incident

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
)

// The incident happens in an outlet (o1) of the sub-branch Tianhe (th).
const (
	ho    org.Path = "/ho/"
	th    org.Path = "/ho/gd/gz/th/"
	place org.Path = "/ho/gd/gz/th/o1/"
)

func who(user string, unit org.Path) casefile.Actor {
	return casefile.Actor{User: user, Name: "name of " + user, Unit: unit}
}

var (
	lobby  = who("lobby", place)         // reports
	head   = who("head", place)          // runs the outlet
	teller = who("teller", place)        // whom it is about
	duty   = who("duty", "/ho/service/") // of head office
	chief  = who("chief", ho)            // of head office
	system = casefile.System
)

var everybody = []casefile.Actor{lobby, head, teller, duty, chief, system}

// begin is a Sunday night: a direct report knows no working hours.
var begin = time.Date(2026, 11, 22, 2, 30, 0, 0, casefile.Zone)

// record drives commands through the rules and keeps what they come to, as the
// kernel does, with a decider that resolves nothing from the outside.
type record struct {
	t      testing.TB
	s      *State
	events []casefile.Event
	now    time.Time
}

func newRecord(t testing.TB) *record { return &record{t: t, s: &State{}, now: begin} }

func command(name string, a casefile.Actor, body any) casefile.Command {
	return casefile.Command{ID: "c", Case: "D-1", Kind: casefile.Incident, Name: name, Actor: a, Body: casefile.Encode(body)}
}

func (r *record) do(name string, a casefile.Actor, body any) error {
	r.now = r.now.Add(time.Minute)
	cmd := command(name, a, body)
	if err := r.s.Check(cmd, r.now); err != nil {
		return err
	}
	r.put(r.decide(cmd), a)
	return nil
}

// put writes an event on the record.
func (r *record) put(e casefile.Event, a casefile.Actor) {
	r.t.Helper()
	e.Case, e.Kind, e.Seq, e.Command, e.Actor, e.At = "D-1", casefile.Incident, r.s.Seq+1, "c", a, r.now
	require.NoError(r.t, r.s.Apply(e))
	r.events = append(r.events, e)
}

func (r *record) must(name string, a casefile.Actor, body any) *record {
	r.t.Helper()
	require.NoError(r.t, r.do(name, a, body), "%s by %s", name, a.User)
	return r
}

func (r *record) clock(id string, after time.Duration) casefile.Clock {
	due := r.now.Add(after)
	return casefile.Clock{ID: id, From: r.now, Due: due, Rule: "test", Calendar: "cn", Steps: []casefile.Step{
		{Name: "remind", At: due.Add(-5 * time.Minute)}, {Name: "due", At: due}, {Name: Repeat + "1", At: due.Add(15 * time.Minute)},
	}}
}

func (r *record) decide(cmd casefile.Command) casefile.Event {
	ev := func(name string, body any) casefile.Event {
		return casefile.Event{Name: name, Body: casefile.Encode(body)}
	}
	switch cmd.Name {
	case CmdReport:
		b := read[Report](r.t, cmd)
		return ev(EvReported, ReportedWith{Number: "直报20261122-ABCDEF", Kind: Kind{b.Kind, text.T("人身伤亡", "Injury")}, Severity: Major, Outlet: "o1", Place: place,
			PlaceName: text.T("天河支行", "Tianhe"), HeadOffice: ho, Known: r.now, Affected: b.Affected, Concerned: b.Concerned, Complaints: b.Complaints,
			What: b.What, Spot: b.Spot, Contact: b.Contact, Phone: b.Phone, Alarm: r.clock(AlarmClock, 15*time.Minute)})
	case CmdAcknowledge:
		return ev(EvAcknowledged, AcknowledgedWith{Waited: int64(r.now.Sub(r.s.ReportedAt) / time.Second), Update: r.clock(UpdateClock, 2*time.Hour)})
	case CmdUpdate:
		b := UpdatedWith{Update: read[Update](r.t, cmd)}
		if r.s.Status == Acknowledged {
			next := r.clock(UpdateClock, 2*time.Hour)
			b.Next = &next
		}
		return ev(EvUpdated, b)
	case CmdHandOver:
		b := read[HandOver](r.t, cmd)
		return ev(EvHandedOver, HandedOverTo{From: r.s.Responsible, To: b.To, Reason: b.Reason})
	case CmdGrade:
		b := read[Grade](r.t, cmd)
		return ev(EvGraded, GradedTo{From: r.s.Severity, To: b.Severity, Reason: b.Reason})
	case CmdClose:
		return ev(EvClosed, read[Close](r.t, cmd))
	case CmdDismiss:
		return ev(EvDismissed, read[Dismiss](r.t, cmd))
	case CmdClock:
		return ev(EvClockFired, casefile.ClockFired{Fired: r.s.Clocks.DueBy(r.now)})
	}
	r.t.Fatalf("nothing decides %s", cmd.Name)
	return casefile.Event{}
}

func read[T any](t testing.TB, cmd casefile.Command) T {
	b, err := casefile.Decode[T](cmd.Body)
	require.NoError(t, err)
	return b
}

var told = Report{Kind: "injury", What: "一名客户在大堂摔倒", Spot: "自动门旁", Affected: 1, Contact: "王先生", Phone: "100", Concerned: teller.User, Complaints: []casefile.ID{"C-1"}}

// bodies are valid contents of every move.
var bodies = map[string]any{
	CmdReport: told, CmdAcknowledge: struct{}{}, CmdUpdate: Update{Text: "已送医"}, CmdHandOver: HandOver{To: chief.User, Reason: "交班"},
	CmdGrade: Grade{Severity: Critical, Reason: "伤势加重"}, CmdClose: Close{Conclusion: "属实", Cause: "地面湿滑", FollowUp: "整改"},
	CmdDismiss: Dismiss{Reason: "演练"}, CmdClock: struct{}{},
}

// at is a report that has come to the named status.
func at(t testing.TB, status casefile.Status) *record {
	t.Helper()
	r := newRecord(t)
	if status == "" {
		return r
	}
	r.must(CmdReport, lobby, told)
	switch status {
	case Acknowledged:
		r.must(CmdAcknowledge, duty, struct{}{})
	case Closed:
		r.must(CmdAcknowledge, duty, struct{}{}).must(CmdClose, chief, bodies[CmdClose])
	case Mistaken:
		r.must(CmdDismiss, chief, bodies[CmdDismiss])
	}
	return r
}

func code(err error) string {
	if err == nil {
		return "yes"
	}
	f := fault.Of(err)
	if len(f.Fields) > 0 {
		return f.Fields[0].Pointer + " " + f.Fields[0].Code
	}
	return f.Code
}
