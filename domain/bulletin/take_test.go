package bulletin

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
)

func day(s string) time.Time {
	at, err := time.ParseInLocation("2006-01-02 15:04", s, casefile.Zone)
	if err != nil {
		panic(err)
	}
	return at
}

func late(unit org.Path, n int, due string) Late {
	return Late{Case: casefile.ID(fmt.Sprint("c", n)), Kind: casefile.Notice, Number: fmt.Sprint("№", n), Clock: fmt.Sprint("R-", n),
		Rule: "bank.rectification@default-1#rectification", Unit: unit, Due: day(due)}
}

var (
	cutoff = day("2026-03-02 09:00")
	three  = []Late{late("/ho/a/1/", 1, "2026-02-11 00:00"), late("/ho/b/", 2, "2026-02-27 00:00"), late("/ho/a/2/", 3, "2026-03-02 08:30")}
)

func TestTakeCountsDaysAsTheBankDoes(t *testing.T) {
	lines, omitted := Take(worktime.Shipped(), worktime.ShippedRules(), cutoff, three, 10)
	require.Zero(t, omitted)
	var told []string
	for _, l := range lines {
		told = append(told, fmt.Sprintf("%d %s %d %d", l.N, l.Unit, l.Days, l.Workdays))
	}
	// Spring Festival lies between; 14 and 28 February are Saturdays that were worked.
	require.Equal(t, []string{"1 /ho/a/1/ 20 10", "2 /ho/a/2/ 0 0", "3 /ho/b/ 4 3"}, told)
	require.Equal(t, "整改期限", lines[0].Limit.ZH)

	lines, omitted = Take(worktime.Shipped(), worktime.ShippedRules(), cutoff, three, 2)
	require.Equal(t, 1, omitted, "the shortest late is counted and not listed")
	require.Len(t, lines, 2)
	require.Equal(t, []org.Path{"/ho/a/1/", "/ho/b/"}, []org.Path{lines[0].Unit, lines[1].Unit})
}

func TestLimitsAreCalledAsTheirRulesSay(t *testing.T) {
	name := func(kind casefile.Kind, rule string) string {
		return limitName(worktime.ShippedRules(), Late{Kind: kind, Rule: rule}).ZH
	}
	require.Equal(t, "整改期限（屡查屡犯）", name(casefile.Notice, "bank.rectification@default-1#rectification+repeat"))
	require.Equal(t, "整改验收", name(casefile.Notice, "bank.rectification@default-1#rectification.verify"))
	require.Equal(t, "延期后的整改期限", name(casefile.Notice, "extension"))
	require.Equal(t, "整改期限", name(casefile.Notice, "notice"))
	require.Equal(t, "办理时限", name(casefile.Complaint, "regulator"))
}

func TestWhoIsLate(t *testing.T) {
	for _, c := range []struct {
		kind          casefile.Kind
		clock         string
		late, issuers bool
	}{
		{casefile.Notice, "R-1", true, false},
		{casefile.Notice, "verify:R-1", true, true},
		{casefile.Notice, "issue", true, true},
		{casefile.Inspection, "appeal", false, true},
		{casefile.Inspection, "decision:F-1", true, true},
		{casefile.Complaint, "handle", true, true},
		{casefile.Bulletin, "read:/ho/a/", true, false},
	} {
		is, issuers := IsLate(c.kind, c.clock)
		require.Equal(t, c.late, is, "%s %s", c.kind, c.clock)
		require.Equal(t, c.issuers, issuers, "%s %s", c.kind, c.clock)
	}
}

func TestCountUpTheTreeAndAgainstTheOneBefore(t *testing.T) {
	units := Count("/ho/", three, nil, []Total{{Unit: Unit{Path: "/ho/", Late: 2}}, {Unit: Unit{Path: "/ho/c/", Late: 2}}, {Unit: Unit{Path: "/elsewhere/", Late: 9}}})
	var told []string
	for _, u := range units {
		told = append(told, fmt.Sprintf("%s %d %d", u.Path, u.Late, u.Before))
	}
	require.Equal(t, []string{"/ho/ 3 2", "/ho/a/ 2 0", "/ho/a/1/ 1 0", "/ho/a/2/ 1 0", "/ho/b/ 1 0", "/ho/c/ 0 2"}, told)
}

func record(t *testing.T, bodies ...any) []casefile.Event {
	t.Helper()
	var out []casefile.Event
	for i, b := range bodies {
		name := map[string]string{"bulletin.Drafted": EvDrafted, "bulletin.EditedWith": EvEdited, "bulletin.ReleasedWith": EvReleased, "bulletin.Acknowledge": EvAcknowledged,
			"bulletin.ClosedWith": EvClosed, "bulletin.ClockFired": EvClockFired}[fmt.Sprintf("%T", b)]
		require.NotEmpty(t, name, "%T", b)
		out = append(out, casefile.Event{Case: "b", Kind: casefile.Bulletin, Seq: int64(i + 1), Name: name, Actor: casefile.Actor{User: "su"}, At: cutoff, Body: casefile.Encode(b)})
	}
	return out
}

func drafted() Drafted {
	lines, omitted := Take(worktime.Shipped(), worktime.ShippedRules(), cutoff, three, 10)
	return Drafted{Form: Overdue, Issuer: Unit{Path: "/ho/"}, Cutoff: cutoff.UTC(), Lines: lines, Count: len(lines), Omitted: omitted,
		Units: Count("/ho/", three, nil, nil), Written: &Written{Prose: Prose{Title: text.T("通报", "Bulletin")}}}
}

func TestStruckLinesAreCountedNoMore(t *testing.T) {
	d, err := DocumentOf(record(t, drafted(), EditedWith{Strike: []LeftOut{{Line: 1, Reason: "x"}, {Line: 3, Reason: "y"}}}, EditedWith{Restore: []int{3}}))
	require.NoError(t, err)
	require.Len(t, d.Lines, 2)
	var told []string
	for _, x := range d.Totals {
		told = append(told, fmt.Sprintf("%s %d %d", x.Path, x.Late, x.Longest))
	}
	require.Equal(t, []string{"/ho/ 2 4", "/ho/a/ 1 0", "/ho/a/1/ 0 0", "/ho/a/2/ 1 0", "/ho/b/ 1 4"}, told)
	require.Equal(t, "通报", d.Title.ZH, "an edit that writes nothing leaves the text")
}

// The hash covers whatever a reader could see: each change breaks it.
func TestTheHashCoversEverything(t *testing.T) {
	d, err := DocumentOf(record(t, drafted()))
	require.NoError(t, err)
	released := ReleasedWith{Number: "ho通〔2026〕1号", To: []org.Path{"/ho/a/", "/ho/b/"}}
	released.Hash = d.ReleasedAs(released.Number, released.To).Digest()
	whole := func(change func(*Drafted, *ReleasedWith)) Document {
		a, b := drafted(), released
		b.To = append([]org.Path{}, b.To...)
		change(&a, &b)
		d, err := DocumentOf(record(t, a, b))
		require.NoError(t, err)
		return d
	}
	require.True(t, whole(func(*Drafted, *ReleasedWith) {}).Intact())
	for name, change := range map[string]func(*Drafted, *ReleasedWith){
		"a line":            func(d *Drafted, _ *ReleasedWith) { d.Lines[1].Days++ },
		"a case's number":   func(d *Drafted, _ *ReleasedWith) { d.Lines[0].Number = "另一号" },
		"a unit's name":     func(d *Drafted, _ *ReleasedWith) { d.Units[2].Name.ZH = "别的网点" },
		"the title":         func(d *Drafted, _ *ReleasedWith) { d.Written.Title.EN = "Praise" },
		"a note":            func(d *Drafted, _ *ReleasedWith) { d.Written.Notes = []NoteWith{{Kind: Good, Text: "x"}} },
		"the number":        func(_ *Drafted, r *ReleasedWith) { r.Number = "ho通〔2026〕2号" },
		"whom it goes to":   func(_ *Drafted, r *ReleasedWith) { r.To = r.To[:1] },
		"a line left out":   func(_ *Drafted, r *ReleasedWith) { r.Dropped = []int{2} },
		"the instant of it": func(d *Drafted, _ *ReleasedWith) { d.Cutoff = d.Cutoff.Add(time.Second) },
	} {
		require.False(t, whole(change).Intact(), name)
	}
}

func TestWhoSigns(t *testing.T) {
	below := []org.Path{"/ho/a/", "/ho/a/1/", "/ho/a/2/", "/ho/a/9/", "/ho/b/", "/ho/c/", "/ho/c/1/"}
	d, err := DocumentOf(record(t, drafted()))
	require.NoError(t, err)
	require.Equal(t, []org.Path{"/ho/a/", "/ho/a/1/", "/ho/a/2/", "/ho/a/9/", "/ho/b/"}, Recipients(d, below), "those named, and those below them")
	d.To = []org.Path{"/ho/c/1/"}
	require.Contains(t, Recipients(d, below), org.Path("/ho/c/1/"))
	require.NotContains(t, Recipients(d, below), org.Path("/ho/c/"))
	d.To = []org.Path{"/ho/"}
	require.Equal(t, below, Recipients(d, below), "to the issuing unit is to everybody below it")

	own := drafted()
	own.Lines[0].Unit = "/ho/"
	d, err = DocumentOf(record(t, own))
	require.NoError(t, err)
	require.Contains(t, Recipients(d, below), org.Path("/ho/"), "the issuing unit signs where it is late itself")
}
