package bulletin

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
)

func folded(t testing.TB, events ...casefile.Event) *State {
	t.Helper()
	s := &State{}
	for _, e := range events {
		require.NoError(t, s.Apply(e))
	}
	return s
}

// slim plays the events as the engine keeps them: it must come to the same state.
func slim(events []casefile.Event) []casefile.Event {
	out := make([]casefile.Event, len(events))
	for i, e := range events {
		out[i] = Slim(e)
	}
	return out
}

func release(units ...org.Path) ReleasedWith {
	clock := worktime.NewClock(worktime.Shipped(), ReadingClock, "r", cutoff, worktime.Limit{Span: worktime.Workdays(2)},
		worktime.Ladder{Rungs: []worktime.Rung{{Name: worktime.Remind, Offset: worktime.Workdays(1), Before: true}, {Name: worktime.DueStep},
			{Name: worktime.Escalate1, Offset: worktime.Workdays(1)}, {Name: worktime.Escalate2, Offset: worktime.Workdays(2)}}})
	return ReleasedWith{Number: "ho通〔2026〕1号", Hash: strings.Repeat("0", 64), To: units, Reading: clock}
}

func TestTheEngineKeepsWhatTheStateNeeds(t *testing.T) {
	events := record(t, drafted(), EditedWith{Written: &Written{Prose: Prose{Title: text.T("甲", "A")}}, Strike: []LeftOut{{Line: 2, Reason: "重复"}}},
		release("/ho/a/", "/ho/b/"), ClockFired{ClockFired: casefile.ClockFired{Fired: []casefile.Firing{{Clock: ReadingClock, Step: worktime.Remind}}}, Unread: []org.Path{"/ho/a/"}},
		Acknowledge{Unit: "/ho/a/"}, Acknowledge{Unit: "/ho/b/"}, ClosedWith{})
	require.Equal(t, folded(t, events...), folded(t, slim(events)...))
	for _, e := range slim(events) {
		require.NotContains(t, string(e.Body), "重复")
		require.NotContains(t, string(e.Body), "№")
		require.NotContains(t, string(e.Body), "甲")
	}
	s := folded(t, events...)
	require.True(t, s.Done())
	_, running := s.Deadline()
	require.False(t, running)
}

// Five hundred units: the state stays small, and one clock stands for all of them.
func TestTheStateStaysSmall(t *testing.T) {
	var units []org.Path
	for i := range 500 {
		units = append(units, org.Path(fmt.Sprintf("/zonghang/guangdong/guangzhou/zhihang%02d/wangdian%03d/", i/20, i)))
	}
	s := folded(t, record(t, drafted(), release(units...))...)
	raw, err := json.Marshal(s)
	require.NoError(t, err)
	t.Logf("500 units: state of %d bytes, released event of %d bytes", len(raw), len(casefile.Encode(release(units...))))
	require.Less(t, len(raw), 48<<10)
	require.Len(t, s.Clocks, 1)
}

func at(days int) time.Time { return cutoff.AddDate(0, 0, days) }

func TestWhoMayAndMayNot(t *testing.T) {
	su, wei := casefile.Actor{User: "su", Unit: "/ho/fw/"}, casefile.Actor{User: "wei", Unit: "/ho/fw/"}
	head, other := casefile.Actor{User: "fang", Unit: "/ho/a/1/"}, casefile.Actor{User: "tan", Unit: "/ho/b/"}
	draft := func() *State { return folded(t, record(t, drafted())...) }
	out := func() *State { return folded(t, record(t, drafted(), release("/ho/a/", "/ho/a/1/", "/ho/b/"))...) }
	read := func() *State {
		return folded(t, record(t, drafted(), release("/ho/a/", "/ho/a/1/", "/ho/b/"), Acknowledge{Unit: "/ho/a/1/"})...)
	}
	loose := func() *State {
		d := drafted()
		d.SameHand = true
		return folded(t, record(t, d)...)
	}
	untouched := func() *State {
		events := record(t, drafted())
		events[0].Actor = casefile.System
		return folded(t, events...)
	}
	edit := Edit{Content: Content{Prose: Prose{Title: text.T("标题", "")}}}
	long := edit
	long.Introduction.ZH = strings.Repeat("长", 5001)
	for _, c := range []struct {
		name string
		s    *State
		who  casefile.Actor
		cmd  string
		body any
		want string
	}{
		{"a person drafts on schedule", &State{}, su, CmdDraft, DraftFor{}, "command.system_only"},
		{"the system drafts", &State{}, casefile.System, CmdDraft, DraftFor{Issuer: "/ho/"}, ""},
		{"who wrote last releases", draft(), su, CmdRelease, nil, "bulletin.maker_is_checker"},
		{"somebody else releases", draft(), wei, CmdRelease, nil, ""},
		{"who wrote last, where the bank allows it", loose(), su, CmdRelease, nil, ""},
		{"anybody, where nobody has written", untouched(), su, CmdRelease, nil, ""},
		{"an edit", draft(), su, CmdEdit, edit, ""},
		{"an edit without a title", draft(), su, CmdEdit, Edit{}, "/title/zh"},
		{"an edit that is too long", draft(), su, CmdEdit, long, "/introduction/zh"},
		{"striking without a reason", draft(), su, CmdEdit, Edit{Content: edit.Content, Strike: []Strike{{LineOf: LineOf{"a", "R-1"}}}}, "/strike/0/reason"},
		{"a line twice", draft(), su, CmdEdit, Edit{Content: edit.Content, Strike: []Strike{{LineOf{"a", "R-1"}, "x"}}, Restore: []LineOf{{"a", "R-1"}}}, "/restore/0/case"},
		{"two limits of one case", draft(), su, CmdEdit, Edit{Content: edit.Content, Strike: []Strike{{LineOf{"a", "R-1"}, "x"}, {LineOf{"a", "R-2"}, "x"}}}, ""},
		{"an edit of what is released", out(), su, CmdEdit, edit, "case.status"},
		{"discarding what is released", out(), su, CmdDiscard, Discard{Reason: "x"}, "case.status"},
		{"signing for one's own unit", out(), head, CmdAcknowledge, Acknowledge{Unit: "/ho/a/1/"}, ""},
		{"signing for another unit", out(), other, CmdAcknowledge, Acknowledge{Unit: "/ho/a/1/"}, "bulletin.other_unit"},
		{"signing twice", read(), head, CmdAcknowledge, Acknowledge{Unit: "/ho/a/1/"}, "bulletin.read_already"},
		{"signing for a unit it does not go to", out(), su, CmdAcknowledge, Acknowledge{Unit: "/ho/c/"}, "/unit"},
		{"signing a draft", draft(), head, CmdAcknowledge, Acknowledge{Unit: "/ho/a/1/"}, "case.status"},
		{"closing without a reason", out(), su, CmdClose, Close{}, "/reason"},
		{"the clock before its time", out(), casefile.System, CmdClock, nil, "case.clock_early"},
	} {
		err := c.s.Check(casefile.Command{Name: c.cmd, Actor: c.who, Body: casefile.Encode(c.body)}, at(0))
		got := ""
		if f := fault.Of(err); f != nil {
			if got = f.Code; len(f.Fields) > 0 {
				got = f.Fields[0].Pointer
			}
		}
		require.Equal(t, c.want, got, "%s: %v", c.name, err)
	}
	signs := 0
	for _, a := range out().Allowed(head, at(0)) {
		if a.Action == CmdAcknowledge {
			signs++
			require.Contains(t, []string{"/ho/a/", "/ho/a/1/"}, a.Target)
		}
	}
	require.Equal(t, 2, signs, "of all units only his own are told")
}

func TestWhoSeesABulletin(t *testing.T) {
	draft, out := folded(t, record(t, drafted())...), folded(t, record(t, drafted(), release("/ho/a/"))...)
	reads := func(p ...org.Path) inspection.Viewer { return inspection.Viewer{Read: p} }
	for name, c := range map[string]struct {
		v           inspection.Viewer
		draft, sees bool
	}{
		"the issuing side":        {inspection.Viewer{Unpublished: []org.Path{"/ho/"}}, true, true},
		"a unit above":            {reads("/ho/"), false, true},
		"the unit it goes to":     {reads("/ho/a/"), false, true},
		"a unit below it":         {reads("/ho/a/1/"), false, true},
		"another unit":            {reads("/ho/b/"), false, false},
		"a unit of similar name":  {reads("/ho/ab/"), false, false},
		"nobody":                  {inspection.Viewer{}, false, false},
		"the issuing side below":  {inspection.Viewer{Unpublished: []org.Path{"/ho/b/"}}, false, false},
		"one with several scopes": {reads("/ho/b/", "/ho/a/2/"), false, true},
	} {
		require.Equal(t, c.draft, draft.Sees(c.v), name)
		require.Equal(t, c.sees, out.Sees(c.v), name)
	}
	// Of the record, the units see that it was released, and their own receipts.
	events := record(t, drafted(), EditedWith{Strike: []LeftOut{{Line: 1, Reason: "内部理由"}}}, release("/ho/a/", "/ho/b/"), Acknowledge{Unit: "/ho/b/"}, Acknowledge{Unit: "/ho/a/"},
		ClosedWith{Reason: "内部说明"})
	s := folded(t, events...)
	var seen []string
	for _, e := range events {
		if e, ok := s.EventFor(reads("/ho/a/"), e); ok {
			seen = append(seen, e.Name)
			require.NotContains(t, string(e.Body), "内部")
		}
	}
	require.Equal(t, []string{EvReleased, EvAcknowledged, EvClosed}, seen)
	for _, e := range events {
		e, ok := s.EventFor(inspection.Viewer{Unpublished: []org.Path{"/ho/"}}, e)
		require.True(t, ok)
		require.NotContains(t, string(e.Body), "№", "lines have a list of their own")
	}
}
