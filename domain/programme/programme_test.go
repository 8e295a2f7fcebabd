package programme

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/text"
)

var (
	begin  = time.Date(2026, 11, 23, 9, 0, 0, 0, casefile.Zone)
	mei    = casefile.Actor{User: "mei", Unit: "/ho/c0/service/"}
	system = casefile.System
)

// record drives commands through the rules and keeps what they come to.
type record struct {
	t      testing.TB
	s      *State
	events []casefile.Event
	now    time.Time
}

func newRecord(t testing.TB) *record { return &record{t: t, s: &State{}, now: begin} }

func command(name string, a casefile.Actor, body any) casefile.Command {
	return casefile.Command{ID: "c", Case: "P-1", Kind: casefile.Programme, Name: name, Actor: a, Body: casefile.Encode(body)}
}

// do gives a command; planned is what a plan comes to.
func (r *record) do(name string, a casefile.Actor, body any, planned ...PlannedWith) error {
	r.now = r.now.Add(time.Minute)
	cmd := command(name, a, body)
	if err := r.s.Check(cmd, r.now); err != nil {
		return err
	}
	e := casefile.Event{Case: "P-1", Kind: casefile.Programme, Seq: r.s.Seq + 1, Command: "c", Actor: a, At: r.now}
	switch name {
	case CmdOpen:
		b, _ := casefile.Decode[Open](cmd.Body)
		e.Name, e.Body = EvOpened, casefile.Encode(Opened{Title: b.Title, Kind: b.Kind, Checklist: b.Checklist, Version: 1, Issuer: "/ho/c0/",
			Round: b.Round, From: begin, To: begin.AddDate(0, 0, 11), Inspectors: b.Inspectors})
	case CmdPlan:
		e.Name, e.Body = EvPlanned, casefile.Encode(planned[0])
	case CmdLaunch:
		e.Name = EvLaunched
	case CmdOpened:
		e.Name, e.Body = EvAllOpened, casefile.Encode(AllOpenedWith{Count: r.s.Targets})
	case CmdCancel:
		e.Name, e.Body = EvCancelled, cmd.Body
	}
	require.NoError(r.t, r.s.Apply(e))
	r.events = append(r.events, e)
	return nil
}

var (
	good    = Open{Title: text.T("四季度暗访", "Q4 visits"), Kind: checklist.Mystery, Checklist: "mystery", Round: "2026Q4", From: "2026-11-23", To: "2026-12-04", Inspectors: []string{"lin"}}
	drawing = Plan{Selection: Selection{Rule: Random, Count: 2, Seed: "s"}}
	whole   = PlannedWith{Selection: drawing.Selection, Population: 9, Count: 2, Targets: []Target{{Outlet: "o1", Inspector: "lin"}, {Outlet: "o2", Inspector: "lin"}}}
	gaping  = PlannedWith{Selection: drawing.Selection, Population: 9, Count: 1, CountUnassigned: 1, Targets: whole.Targets[:1], Unassigned: []Unplaced{{"o2", "conflict"}}}
	empty   = PlannedWith{Selection: drawing.Selection}
)

func at(t testing.TB, stage string) *record {
	r := newRecord(t)
	for _, s := range []struct {
		stage, action string
		by            casefile.Actor
		body          any
	}{{"new", "", mei, nil}, {"draft", CmdOpen, mei, good}, {"planned", CmdPlan, mei, drawing}, {"launched", CmdLaunch, mei, struct{}{}}, {"running", CmdOpened, system, struct{}{}}} {
		if s.action != "" {
			require.NoError(t, r.do(s.action, s.by, s.body, whole))
		}
		if s.stage == stage {
			return r
		}
	}
	switch stage {
	case "cancelled":
		r = at(t, "planned")
		require.NoError(t, r.do(CmdCancel, mei, Cancel{Reason: "r"}))
	case "gaping":
		r = at(t, "draft")
		require.NoError(t, r.do(CmdPlan, mei, drawing, gaping))
	case "empty":
		r = at(t, "draft")
		require.NoError(t, r.do(CmdPlan, mei, drawing, empty))
	}
	return r
}

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

var contents = map[string]any{CmdOpen: good, CmdPlan: drawing, CmdLaunch: struct{}{}, CmdCancel: Cancel{Reason: "r"}, CmdOpened: struct{}{}}

func TestWhoMayDoWhatWhen(t *testing.T) {
	const no = "case.status"
	cases := []struct {
		name, stage, action string
		by                  casefile.Actor
		code                string
	}{
		{"a programme is drafted", "new", CmdOpen, mei, ""},
		{"once", "draft", CmdOpen, mei, "case.exists"},
		{"nothing happens before", "new", CmdPlan, mei, "not_found"},
		{"it is planned", "draft", CmdPlan, mei, ""},
		{"and planned anew", "planned", CmdPlan, mei, ""},
		{"not once launched", "launched", CmdPlan, mei, no},
		{"a plan is launched", "planned", CmdLaunch, mei, ""},
		{"a draft is not", "draft", CmdLaunch, mei, no},
		{"nor a plan with an outlet that nobody may inspect", "gaping", CmdLaunch, mei, "programme.unassigned"},
		{"nor an empty one", "empty", CmdLaunch, mei, "programme.empty"},
		{"nor twice", "launched", CmdLaunch, mei, no},
		{"a plan with gaps is mended", "gaping", CmdPlan, mei, ""},
		{"it is given up before launch", "planned", CmdCancel, mei, ""},
		{"not afterwards", "launched", CmdCancel, mei, no},
		{"the system says that all are open", "launched", CmdOpened, system, ""},
		{"nobody else does", "launched", CmdOpened, mei, "command.system_only"},
		{"it runs by itself", "running", CmdPlan, mei, no},
		{"cancelled is cancelled", "cancelled", CmdPlan, mei, no},
		{"there is no clock", "planned", CmdClock, system, "/name command.unknown"},
	}
	for _, c := range cases {
		t.Run(c.action+": "+c.name, func(t *testing.T) {
			require.Equal(t, c.code, code(at(t, c.stage).do(c.action, c.by, contents[c.action], whole)))
		})
	}
}

func TestAllowedAgreesWithCheck(t *testing.T) {
	for _, stage := range []string{"new", "draft", "planned", "gaping", "empty", "launched", "running", "cancelled"} {
		r := at(t, stage)
		for _, a := range []casefile.Actor{mei, system} {
			listed := r.s.Allowed(a, r.now)
			require.Len(t, listed, 3, "plan, launch, cancel")
			for _, one := range listed {
				err := r.s.Check(command(one.Action, a, contents[one.Action]), r.now)
				require.Equal(t, one.OK, err == nil, "%s in %s: %v", one.Action, stage, err)
				if err != nil {
					require.Equal(t, code(err), code(one.Why))
				}
			}
		}
	}
}

func TestContentIsChecked(t *testing.T) {
	open := func(change func(*Open)) any { b := good; change(&b); return b }
	plan := func(change func(*Plan)) any { b := drawing; change(&b); return b }
	cases := []struct {
		name, stage, action string
		body                any
		code                string
	}{
		{"title", "new", CmdOpen, open(func(b *Open) { b.Title = text.Text{} }), "/title required"},
		{"kind", "new", CmdOpen, open(func(b *Open) { b.Kind = "surprise" }), "/kind enum"},
		{"checklist", "new", CmdOpen, open(func(b *Open) { b.Checklist = "" }), "/checklist required"},
		{"round", "new", CmdOpen, open(func(b *Open) { b.Round = "" }), "/round required"},
		{"first day", "new", CmdOpen, open(func(b *Open) { b.From = "tomorrow" }), "/from date"},
		{"last day", "new", CmdOpen, open(func(b *Open) { b.To = "2026-11-31" }), "/to date"},
		{"order of days", "new", CmdOpen, open(func(b *Open) { b.To = "2026-11-22" }), "/to order"},
		{"inspectors", "new", CmdOpen, open(func(b *Open) { b.Inspectors = nil }), "/inspectors required"},
		{"none for a self-check", "new", CmdOpen, open(func(b *Open) { b.Kind, b.Inspectors = checklist.SelfCheck, nil }), ""},
		{"rule", "draft", CmdPlan, plan(func(b *Plan) { b.Selection.Rule = "lottery" }), "/selection/rule enum"},
		{"units", "draft", CmdPlan, plan(func(b *Plan) { b.Selection = Selection{Rule: ByUnit} }), "/selection/units required"},
		{"count of a sample", "draft", CmdPlan, plan(func(b *Plan) { b.Selection.Count = 0 }), "/selection/count required"},
		{"count by risk", "draft", CmdPlan, plan(func(b *Plan) { b.Selection = Selection{Rule: ByRisk, Count: -1} }), "/selection/count required"},
		{"no count for all", "draft", CmdPlan, plan(func(b *Plan) { b.Selection = Selection{Rule: All} }), ""},
		{"rest rounds below none would switch the rest off", "draft", CmdPlan, plan(func(b *Plan) { b.RestRounds = -1 }), "/rest_rounds range"},
		{"reason to cancel", "draft", CmdCancel, Cancel{Reason: " "}, "/reason required"},
	}
	for _, c := range cases {
		t.Run(c.action+": "+c.name, func(t *testing.T) {
			r := at(t, c.stage)
			require.Equal(t, c.code, code(r.s.Check(command(c.action, mei, c.body), r.now)))
		})
	}
	for action, stage := range map[string]string{CmdOpen: "new", CmdPlan: "draft", CmdCancel: "draft"} {
		cmd := command(action, mei, nil)
		cmd.Body = json.RawMessage(`{"evil":1}`)
		r := at(t, stage)
		err := r.s.Check(cmd, r.now)
		require.True(t, fault.Is(err, fault.Invalid), action)
		require.Contains(t, fault.Of(err).Fields[0].Msg.EN, `"evil"`, action)
	}
	stale := command(CmdLaunch, mei, struct{}{})
	stale.Expect = 1
	require.Equal(t, "case.version", code(at(t, "planned").s.Check(stale, begin)))
}

// The engine hands a case over as JSON and folds on; it keeps slim events only.
func TestFoldingAnyPrefixAndSlimEventsComesToTheSame(t *testing.T) {
	for _, stage := range []string{"running", "cancelled", "gaping"} {
		r := at(t, stage)
		whole := string(casefile.Encode(r.s))
		for k := range r.events {
			var s State
			for i, e := range r.events {
				if i == k { // handed over here
					raw := casefile.Encode(s)
					s = State{}
					require.NoError(t, json.Unmarshal(raw, &s))
				}
				slim := Slim(e)
				require.NotContains(t, string(slim.Body), `"targets"`)
				require.NotContains(t, string(slim.Body), `"unassigned":[`)
				require.NotContains(t, string(slim.Body), `"reason"`)
				require.NoError(t, s.Apply(slim))
			}
			require.JSONEq(t, whole, string(casefile.Encode(s)), "%s, handed over after %d events", stage, k)
		}
	}
}

func TestApplyRefusesARecordThatCannotBeRead(t *testing.T) {
	r := at(t, "draft")
	for name, e := range map[string]casefile.Event{
		"a gap":                   {Seq: 3, Name: EvLaunched},
		"an event once more":      {Seq: 1, Name: EvLaunched},
		"a name of a later build": {Seq: 2, Name: "programme.forgotten"},
		"a body of another shape": {Seq: 2, Name: EvPlanned, Body: []byte(`{"count":"many"}`)},
	} {
		require.Error(t, r.s.Apply(e), name)
		require.Equal(t, int64(1), r.s.Seq)
		require.Equal(t, Draft, r.s.Status, name)
	}
}

// The life of one programme, as the record keeps it: the first plan had a gap.
func TestStoryOfAProgramme(t *testing.T) {
	r := newRecord(t)
	require.NoError(t, r.do(CmdOpen, mei, good))
	require.NoError(t, r.do(CmdPlan, mei, drawing, gaping))
	require.Equal(t, "programme.unassigned", code(r.do(CmdLaunch, mei, struct{}{})))
	require.NoError(t, r.do(CmdPlan, mei, drawing, whole))
	require.NoError(t, r.do(CmdLaunch, mei, struct{}{}))
	require.False(t, r.s.Done(), "its inspections are still being opened")
	require.NoError(t, r.do(CmdOpened, system, struct{}{}))

	var b strings.Builder
	for _, e := range r.events {
		fmt.Fprintf(&b, "%d %s %s %s", e.Seq, e.At.In(casefile.Zone).Format("01-02 15:04"), e.Actor.User, strings.TrimPrefix(e.Name, "programme."))
		if e.Name == EvPlanned {
			p, err := casefile.Decode[PlannedWith](e.Body)
			require.NoError(t, err)
			fmt.Fprintf(&b, ": %s of %d by seed %q, %d placed, %d not", p.Selection.Rule, p.Population, p.Selection.Seed, p.Count, p.CountUnassigned)
		}
		b.WriteString("\n")
	}
	require.Equal(t, strings.TrimSpace(`
1 11-23 09:01 mei opened
2 11-23 09:02 mei planned: random of 9 by seed "s", 1 placed, 1 not
3 11-23 09:04 mei planned: random of 9 by seed "s", 2 placed, 0 not
4 11-23 09:05 mei launched
5 11-23 09:06 system all_opened`), strings.TrimSpace(b.String()))
	require.True(t, r.s.Done())
	_, running := r.s.Deadline()
	require.False(t, running)
}
