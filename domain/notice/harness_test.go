package notice

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/text"
)

// The part of the bank in which the tests play. The notice is issued by the city
// branch of Guangzhou (gz); its sub-branch Tianhe (th) owns the outlet.
const (
	ho     org.Path = "/ho/"
	gz     org.Path = "/ho/gd/gz/"
	office org.Path = "/ho/gd/gz/service/"
	th     org.Path = "/ho/gd/gz/th/"
	place  org.Path = "/ho/gd/gz/th/o1/"
	sister org.Path = "/ho/gd/gz/th/o2/"
	sz     org.Path = "/ho/gd/sz/"
)

var outlet = org.Outlet{Code: "o1", Path: place, Type: "standard", Name: text.T("天河支行营业部", "Tianhe outlet")}

func who(user string, unit org.Path) casefile.Actor { return casefile.Actor{User: user, Unit: unit} }

var (
	lin      = who("inspector-lin", office) // made the check; the name occurs nowhere else
	mei      = who("mei", office)           // service office: issues, decides
	he       = who("he", gz)                // verifies
	head     = who("head", place)           // runs the outlet
	lobby    = who("lobby", place)          // works there
	sub      = who("sub", th)               // supervises it in the sub-branch
	neighbor = who("neighbor", sister)      // runs another outlet of the sub-branch
	chief    = who("chief", ho)             // head office
	system   = casefile.System
)

var everybody = []casefile.Actor{lin, mei, he, head, lobby, sub, neighbor, chief, system}

var begin = time.Date(2026, 11, 30, 9, 0, 0, 0, casefile.Zone)

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
	return casefile.Command{ID: "c", Case: "N-1", Kind: casefile.Notice, Name: name, Actor: a, Body: casefile.Encode(body)}
}

func (r *record) do(name string, a casefile.Actor, body any) error {
	r.now = r.now.Add(time.Minute)
	cmd := command(name, a, body)
	if err := r.s.Check(cmd, r.now); err != nil {
		return err
	}
	for _, e := range r.decide(cmd) {
		r.put(e, a)
	}
	return nil
}

// put writes an event on the record.
func (r *record) put(e casefile.Event, a casefile.Actor) {
	r.t.Helper()
	e.Case, e.Kind, e.Seq, e.Command, e.Actor, e.At = "N-1", casefile.Notice, r.s.Seq+1, "c", a, r.now
	require.NoError(r.t, r.s.Apply(e))
	r.events = append(r.events, e)
}

func (r *record) must(name string, a casefile.Actor, body any) *record {
	r.t.Helper()
	require.NoError(r.t, r.do(name, a, body), "%s by %s", name, a.User)
	return r
}

// clock is a limit that ends so many days from now, with a reminder before and an escalation after.
func (r *record) clock(id string, days int) casefile.Clock {
	due := r.now.AddDate(0, 0, days)
	return casefile.Clock{ID: id, From: r.now, Due: due, Rule: "test", Calendar: "cn", Steps: []casefile.Step{
		{Name: "remind", At: due.AddDate(0, 0, -1)}, {Name: "due", At: due}, {Name: "escalate_1", At: due.AddDate(0, 0, 2)},
	}}
}

// drafted is the notice of a mystery check with two findings.
func drafted() Drafted {
	one := func(id string) Rectification {
		return Rectification{ID: RectificationID("F-" + id), Finding: "F-" + id, Item: "item-" + id, Severity: checklist.Normal, Status: Open}
	}
	return Drafted{Form: Order, Inspection: "I-1", InspectionKind: checklist.Mystery, Inspector: lin.User, Outlet: outlet, Issuer: gz,
		Rectifications: []Rectification{one("1"), one("2")}}
}

func (r *record) decide(cmd casefile.Command) []casefile.Event {
	one := func(name string, body any) []casefile.Event {
		return []casefile.Event{{Name: name, Body: casefile.Encode(body)}}
	}
	switch cmd.Name {
	case CmdOpen:
		return one(EvDrafted, drafted())
	case CmdOpenAdvice:
		return one(EvDrafted, Drafted{Form: Advice, Outlet: outlet, Issuer: gz, Points: read[OpenAdvice](r.t, cmd.Body).Points})
	case CmdIssue:
		b := IssuedWith{Number: "gz整〔2026〕1号", MaxExtensions: 1, Note: read[Issue](r.t, cmd.Body).Note}
		for _, one := range r.s.Rectifications {
			b.Clocks = append(b.Clocks, r.clock(one.ID, 15))
		}
		return one(EvIssued, b)
	case CmdWithdraw:
		return one(EvWithdrawn, read[Withdraw](r.t, cmd.Body))
	case CmdAcknowledge:
		return one(EvAcknowledged, struct{}{})
	case CmdPlan:
		return one(EvPlanned, read[Plan](r.t, cmd.Body))
	case CmdComplete:
		b := read[Complete](r.t, cmd.Body)
		return one(EvDone, DoneWith{Complete: b, Verify: r.clock(VerifyClock(b.Rectification), 5)})
	case CmdVerify:
		b := read[Verify](r.t, cmd.Body)
		out := one(EvVerified, b)
		last := !slices.ContainsFunc(r.s.Rectifications, func(x Rectification) bool { return x.ID != b.Rectification && x.Status != Verified })
		if last {
			out = append(out, casefile.Event{Name: EvClosed})
		}
		return out
	case CmdReturn:
		b := read[Return](r.t, cmd.Body)
		return one(EvReturned, ReturnedWith{Return: b, Clock: r.clock(b.Rectification, 5)})
	case CmdRequestExtension:
		b := read[RequestExtension](r.t, cmd.Body)
		until, err := time.ParseInLocation(time.DateOnly, b.Until, casefile.Zone)
		require.NoError(r.t, err)
		return one(EvExtensionRequested, ExtensionRequested{Rectification: b.Rectification, Until: until.AddDate(0, 0, 1), Reason: b.Reason})
	case CmdDecideExtension:
		b := read[DecideExtension](r.t, cmd.Body)
		if !b.Grant {
			return one(EvExtensionRefused, ExtensionDecided{Rectification: b.Rectification, Reason: b.Reason})
		}
		x, _ := r.s.Rectification(b.Rectification)
		c := r.clock(b.Rectification, 0)
		c.Due = x.Pending.Until
		c.Steps = []casefile.Step{{Name: "due", At: c.Due}}
		return one(EvExtensionGranted, ExtensionDecided{Rectification: b.Rectification, Reason: b.Reason, Clock: &c})
	case CmdReplyAdvice:
		return one(EvAdviceReplied, read[ReplyAdvice](r.t, cmd.Body))
	case CmdCloseAdvice:
		return one(EvClosed, read[CloseAdvice](r.t, cmd.Body))
	case CmdUrge:
		b := read[Urge](r.t, cmd.Body)
		return one(EvUrged, UrgedWith{Rectification: b.Rectification, UrgedWith: casefile.UrgedWith{Urge: b.Urge, Again: r.now.AddDate(0, 0, 1)}})
	case CmdClock:
		return one(EvClockFired, casefile.ClockFired{Fired: r.s.Clocks.DueBy(r.now)})
	case CmdReplan:
		next := append(casefile.Clocks(nil), r.s.Clocks...)
		for i := range next {
			next[i].Due = next[i].Due.AddDate(0, 0, 1)
		}
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

// body is a valid content of a move on a part of the case as it stands.
func (r *record) body(action, target string) any {
	switch action {
	case CmdOpen:
		return OpenFor{Inspection: "I-1"}
	case CmdOpenAdvice:
		return OpenAdvice{Outlet: "o1", Points: []string{"put the forms in order"}}
	case CmdWithdraw:
		return Withdraw{Reason: "r"}
	case CmdPlan:
		return Plan{Rectification: target, Cause: People, RootCause: "c", Correction: "n", Prevention: "p", Responsible: lobby.User}
	case CmdComplete:
		return Complete{Rectification: target, Summary: "s", Evidence: []string{"E-1"}}
	case CmdVerify:
		return Verify{Rectification: target, Comment: "c"}
	case CmdReturn:
		return Return{Rectification: target, Reason: "r"}
	case CmdRequestExtension:
		return RequestExtension{Rectification: target, Until: r.later(target), Reason: "r"}
	case CmdDecideExtension:
		return DecideExtension{Rectification: target, Grant: r.grantable(target), Reason: "r"}
	case CmdReplyAdvice:
		return ReplyAdvice{Reply: "r"}
	case CmdCloseAdvice:
		return CloseAdvice{Comment: "c"}
	case CmdReplan:
		return casefile.Replan{Calendar: "cn2", ApprovedBy: "mei"}
	}
	return struct{}{}
}

// later is a day behind both the present limit and today.
func (r *record) later(target string) string {
	until := r.now
	if x, ok := r.s.Rectification(target); ok && x.Due.After(until) {
		until = x.Due
	}
	return until.In(casefile.Zone).AddDate(0, 0, 7).Format(time.DateOnly)
}

func (r *record) grantable(target string) bool {
	x, ok := r.s.Rectification(target)
	return ok && x.Pending != nil && x.Pending.Until.After(r.now) && x.Pending.Until.After(x.Due)
}

// at is a notice that has come to the named stage, where R-1 is the rectification that moves.
func at(t testing.TB, stage string) *record {
	t.Helper()
	r := newRecord(t)
	steps := []struct {
		stage, action string
		by            casefile.Actor
	}{
		{"draft", CmdOpen, system}, {"issued", CmdIssue, mei}, {"acknowledged", CmdAcknowledge, head},
		{"planned", CmdPlan, head}, {"done", CmdComplete, lobby}, {"verified", CmdVerify, he},
	}
	switch stage {
	case "new":
		return r
	case "returned":
		return at(t, "done").must(CmdReturn, he, r.body(CmdReturn, "R-1"))
	case "asked":
		r = at(t, "planned")
		return r.must(CmdRequestExtension, head, r.body(CmdRequestExtension, "R-1"))
	case "extended":
		r = at(t, "asked")
		return r.must(CmdDecideExtension, mei, r.body(CmdDecideExtension, "R-1"))
	case "closed":
		r = at(t, "verified")
		for _, s := range steps[3:] {
			r.must(s.action, s.by, r.body(s.action, "R-2"))
		}
		return r
	case "withdrawn":
		return at(t, "issued").must(CmdWithdraw, mei, Withdraw{Reason: "r"})
	case "advice draft":
		return r.must(CmdOpenAdvice, mei, r.body(CmdOpenAdvice, ""))
	case "advice issued":
		return at(t, "advice draft").must(CmdIssue, mei, struct{}{})
	case "advice acknowledged":
		return at(t, "advice issued").must(CmdAcknowledge, head, struct{}{})
	case "advice closed":
		return at(t, "advice acknowledged").must(CmdCloseAdvice, mei, struct{}{})
	}
	for _, s := range steps {
		r.must(s.action, s.by, r.body(s.action, "R-1"))
		if s.stage == stage {
			return r
		}
	}
	t.Fatalf("no stage %q", stage)
	return nil
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

var (
	seesHead   = inspection.Viewer{User: head.User, Read: []org.Path{place}}
	seesSub    = inspection.Viewer{User: sub.User, Read: []org.Path{th}}
	seesOffice = inspection.Viewer{User: mei.User, Read: []org.Path{gz}, Unpublished: []org.Path{gz}}
	seesAside  = inspection.Viewer{User: "stranger", Read: []org.Path{sz}, Unpublished: []org.Path{sz}, Reveal: []org.Path{sz}}
)
