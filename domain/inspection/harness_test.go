package inspection

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
)

// The part of the bank in which the tests play. The check is made on behalf of
// the city branch of Guangzhou (gz); its sub-branch Tianhe (th) owns the outlet.
const (
	ho     org.Path = "/ho/"
	gd     org.Path = "/ho/gd/"
	gz     org.Path = "/ho/gd/gz/"
	office org.Path = "/ho/gd/gz/service/"
	th     org.Path = "/ho/gd/gz/th/"
	place  org.Path = "/ho/gd/gz/th/o1/"
	sister org.Path = "/ho/gd/gz/th/o2/"
	sz     org.Path = "/ho/gd/sz/"
)

var outlet = org.Outlet{Code: "o1", Path: place, Type: "standard", Name: text.T("天河支行营业部", "Tianhe outlet")}

func who(user string, unit org.Path) casefile.Actor { return casefile.Actor{User: user, Unit: unit} }

// The names of the two inspectors occur nowhere else, so that they can be searched for.
var (
	lin      = who("inspector-lin", office) // makes the check
	wu       = who("inspector-wu", sz)      // takes it over, or reviews it
	he       = who("he", gz)                // reviews it
	mei      = who("mei", office)           // service office: assigns, publishes, decides
	head     = who("head", place)           // runs the outlet
	lobby    = who("lobby", place)          // works there
	sub      = who("sub", th)               // supervises it in the sub-branch
	neighbor = who("neighbor", sister)      // runs another outlet of the sub-branch
	chief    = who("chief", ho)             // head office
	system   = casefile.System
)

var everybody = []casefile.Actor{lin, wu, he, mei, head, lobby, sub, neighbor, chief, system}

var begin = time.Date(2026, 11, 23, 9, 0, 0, 0, casefile.Zone)

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
	return casefile.Command{ID: "c", Case: "I-1", Kind: casefile.Inspection, Name: name, Actor: a, Body: casefile.Encode(body)}
}

// do gives a command and puts its events on the record.
func (r *record) do(name string, a casefile.Actor, body any) error {
	r.now = r.now.Add(time.Minute)
	cmd := command(name, a, body)
	if err := r.s.Check(cmd, r.now); err != nil {
		return err
	}
	for _, e := range r.decide(cmd) {
		e.Case, e.Kind, e.Seq, e.Command, e.Actor, e.At = "I-1", casefile.Inspection, r.s.Seq+1, cmd.ID, a, r.now
		require.NoError(r.t, r.s.Apply(e))
		r.events = append(r.events, e)
	}
	return nil
}

// must is do where a refusal is a failure of the test.
func (r *record) must(name string, a casefile.Actor, body any) *record {
	r.t.Helper()
	require.NoError(r.t, r.do(name, a, body), "%s by %s", name, a.User)
	return r
}

// clock is a limit that ends so many days from now, with a reminder the day before.
func (r *record) clock(id string, days int) casefile.Clock {
	due := r.now.AddDate(0, 0, days)
	return casefile.Clock{ID: id, From: r.now, Due: due, Rule: "test", Calendar: "cn", Steps: []casefile.Step{
		{Name: "remind", At: due.AddDate(0, 0, -1)}, {Name: "due", At: due},
	}}
}

func finding(id string, evidence ...string) Finding {
	return Finding{ID: id, Item: "item-" + id, Module: "m", Severity: checklist.Normal, Status: Standing, Evidence: evidence}
}

func score(percent int64) Score {
	return Score{Percent: checklist.D(percent), Passed: percent >= 90, Engine: 1, TemplateHash: "th", AnswersHash: "ah"}
}

func (r *record) decide(cmd casefile.Command) []casefile.Event {
	one := func(name string, body any) []casefile.Event {
		return []casefile.Event{{Name: name, Body: casefile.Encode(body)}}
	}
	switch cmd.Name {
	case CmdOpen:
		b := read[Open](r.t, cmd.Body)
		body := Opened{Kind: b.Kind, Template: TemplateRef{Code: b.Checklist, Version: 1, Hash: "h"}, Outlet: outlet, Issuer: gz,
			From: begin, To: begin.AddDate(0, 0, 5), Programme: "P-1", Round: "2026Q4", Fill: r.clock(FillClock, 5)}
		if b.Issuer != "" {
			body.Issuer = b.Issuer
		}
		if b.Inspector != "" {
			body.Inspector = person(b.Inspector)
		}
		return one(EvOpened, body)
	case CmdAssign:
		b := read[Assign](r.t, cmd.Body)
		return one(EvAssigned, AssignedTo{Inspector: person(b.Inspector), From: r.s.From, To: r.s.To, Fill: r.clock(FillClock, 5)})
	case CmdDecline:
		return one(EvDeclined, read[Decline](r.t, cmd.Body))
	case CmdStart:
		return one(EvStarted, struct{}{})
	case CmdAnswer:
		return one(EvAnswered, Answered(read[Answer](r.t, cmd.Body)))
	case CmdSubmit:
		return one(EvSubmitted, SubmittedWith{Findings: []Finding{finding("F-1", "E-1"), finding("F-2", "E-2"), finding("F-3")},
			Score: score(82), Result: checklist.Result{Template: "t"}, Comment: read[Submit](r.t, cmd.Body).Comment})
	case CmdTakeReview:
		return one(EvReviewTaken, struct{}{})
	case CmdReturn:
		return one(EvReturned, read[Return](r.t, cmd.Body))
	case CmdAccept:
		return one(EvAccepted, AcceptedWith(read[Accept](r.t, cmd.Body)))
	case CmdPublish:
		return one(EvPublished, PublishedWith{Number: "gz检〔2026〕1号", Repeats: map[string][]string{"F-2": {"F-0"}}, Appeal: r.clock(AppealClock, 5)})
	case CmdAppeal:
		b := read[Appeal](r.t, cmd.Body)
		return one(EvAppealed, AppealedWith{Finding: b.Finding, Grounds: b.Grounds, Evidence: b.Evidence,
			Appellant: Person{User: cmd.Actor.User, Unit: cmd.Actor.Unit}})
	case CmdDecideAppeal:
		b := read[DecideAppeal](r.t, cmd.Body)
		out := one(EvAppealDecided, AppealDecided{Finding: b.Finding, Uphold: b.Uphold, Reason: b.Reason, Before: *r.s.Score, After: score(88),
			Result: &checklist.Result{Template: "t"}})
		if !r.s.WindowOpen && r.s.AppealsPending() == 1 {
			out = append(out, casefile.Event{Name: EvFinalized})
		}
		return out
	case CmdAcceptResult:
		return []casefile.Event{{Name: EvWindowClosed}, {Name: EvFinalized}}
	case CmdCancel:
		return one(EvCancelled, read[Cancel](r.t, cmd.Body))
	case CmdUrge:
		return one(EvUrged, casefile.UrgedWith{Urge: read[casefile.Urge](r.t, cmd.Body), Again: r.now.AddDate(0, 0, 1)})
	case CmdClock:
		fired := r.s.Clocks.DueBy(r.now)
		out := one(EvClockFired, casefile.ClockFired{Fired: fired})
		for _, f := range fired {
			if f.Clock == AppealClock && f.Step == "due" {
				out = append(out, casefile.Event{Name: EvWindowClosed})
				if r.s.AppealsPending() == 0 {
					out = append(out, casefile.Event{Name: EvFinalized})
				}
			}
		}
		return out
	case CmdReplan:
		next := append(casefile.Clocks(nil), r.s.Clocks...)
		return one(EvReplanned, casefile.Replanned{Replan: read[casefile.Replan](r.t, cmd.Body), Clocks: next})
	}
	r.t.Fatalf("nothing decides %s", cmd.Name)
	return nil
}

func read[T any](t testing.TB, raw json.RawMessage) T {
	b, err := casefile.Decode[T](raw)
	require.NoError(t, err)
	return b
}

func person(user string) Person {
	for _, a := range everybody {
		if a.User == user {
			return Person{User: user, Unit: a.Unit}
		}
	}
	panic("nobody is called " + user)
}

// body is a valid content of a move on a part of the case as it stands.
func (r *record) body(action, target string) any {
	switch action {
	case CmdOpen:
		return Open{Kind: Mystery, Checklist: "mystery", Outlet: "o1", From: "2026-11-23", To: "2026-11-27"}
	case CmdAssign:
		return Assign{Inspector: lin.User}
	case CmdDecline:
		return Decline{Reason: "r"}
	case CmdAnswer:
		return Answer{Answers: []ItemAnswer{{Answer: checklist.Answer{Item: "item-F-1", Option: "no"}}}}
	case CmdSubmit:
		return Submit{Comment: "c"}
	case CmdReturn:
		return Return{Reason: "r"}
	case CmdAccept:
		var b Accept
		for _, f := range r.s.Findings {
			if len(f.Evidence) == 0 {
				b.Waivers = append(b.Waivers, Waiver{Finding: f.ID, Reason: "seen by two"})
			}
		}
		return b
	case CmdAppeal:
		return Appeal{Finding: target, Grounds: "g", Evidence: []string{"E-9"}}
	case CmdDecideAppeal:
		return DecideAppeal{Finding: target, Uphold: target == "F-1", Reason: "r"}
	case CmdCancel:
		return Cancel{Reason: "r"}
	case CmdReplan:
		return casefile.Replan{Calendar: "cn2", ApprovedBy: "mei"}
	}
	return struct{}{}
}

// at is a mystery check that has come to the named stage by the usual way.
func at(t testing.TB, stage string) *record { return atKind(t, Mystery, gz, stage) }

func atKind(t testing.TB, kind checklist.Kind, issuer org.Path, stage string) *record {
	t.Helper()
	r := newRecord(t)
	open := r.body(CmdOpen, "").(Open)
	open.Kind, open.Issuer = kind, issuer
	steps := []struct {
		stage, action string
		by            casefile.Actor
		target        string
	}{
		{"planned", CmdOpen, mei, ""}, {"assigned", CmdAssign, mei, ""}, {"in_progress", CmdStart, lin, ""}, {"submitted", CmdSubmit, lin, ""},
		{"under_review", CmdTakeReview, he, ""}, {"accepted", CmdAccept, he, ""}, {"published", CmdPublish, mei, ""},
		{"appealed", CmdAppeal, head, "F-1"}, {"decided", CmdDecideAppeal, mei, "F-1"}, {"final", CmdAcceptResult, head, ""},
	}
	switch stage {
	case "new":
		return r
	case "returned":
		return atKind(t, kind, issuer, "under_review").must(CmdReturn, actingFor(issuer, he), Return{Reason: "r"})
	case "cancelled":
		return atKind(t, kind, issuer, "assigned").must(CmdCancel, actingFor(issuer, mei), Cancel{Reason: "r"})
	case "closed_with_appeal":
		r = atKind(t, kind, issuer, "appealed")
		r.now = r.now.AddDate(0, 0, 6)
		return r.must(CmdClock, system, struct{}{})
	}
	for _, s := range steps {
		body := r.body(s.action, s.target)
		if s.action == CmdOpen {
			body = open
		}
		r.must(s.action, actingFor(issuer, s.by), body)
		if s.stage == stage {
			return r
		}
	}
	t.Fatalf("no stage %q", stage)
	return nil
}

// actingFor is the person himself, or head office's where it is head office that
// issued the check and the person belongs to a unit below it.
func actingFor(issuer org.Path, a casefile.Actor) casefile.Actor {
	if (a.User == he.User || a.User == mei.User) && InspectedSide(issuer, outlet, a.Unit) {
		return chief
	}
	return a
}

// code is the stable code of a refusal, "pointer code" where fields are named, "" for yes.
func code(err error) string {
	f := fault.Of(err)
	switch {
	case f == nil:
		return ""
	case f.Kind == fault.Invalid && len(f.Fields) > 0:
		return fmt.Sprintf("%s %s", f.Fields[0].Pointer, f.Fields[0].Code)
	}
	return f.Code
}

// folded is a state with events applied to it.
func folded(t testing.TB, s *State, events []casefile.Event) *State {
	t.Helper()
	for _, e := range events {
		require.NoError(t, s.Apply(e))
	}
	return s
}

// stored is the event as it comes back from the record.
func stored(t testing.TB, e casefile.Event) casefile.Event {
	t.Helper()
	var back casefile.Event
	require.NoError(t, json.Unmarshal(casefile.Encode(e), &back))
	return back
}

// over is the state after a trip through JSON, as at a continue-as-new.
func over(t testing.TB, s *State) *State {
	t.Helper()
	var back State
	require.NoError(t, json.Unmarshal(casefile.Encode(s), &back))
	return &back
}

func key(item, subject string) checklist.Key { return checklist.Key{Item: item, Subject: subject} }
