package worktime

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// rectification is the shipped row that most tests of clocks use: 15 working days,
// a reminder 3 working days ahead, escalation after 2 and 5, the bulletin after 10.
func rectification(t testing.TB) (Limit, Ladder) {
	t.Helper()
	row, _, ok := ShippedRules().Row(Date(2026, 1, 1), "rectification")
	require.True(t, ok)
	return *row.Limit, *row.Ladder
}

// story writes steps as a reader would tell them: "remind 2026-11-24 09:00".
func story(steps []casefile.Step) []string {
	var out []string
	for _, s := range steps {
		line := s.Name + " " + shown(s.At)
		if s.Fired {
			line += " fired"
		}
		out = append(out, line)
	}
	return out
}

func TestScheduleOfRectification(t *testing.T) {
	limit, ladder := rectification(t)
	cases := []struct {
		name, from string
		want       []string
	}{
		{"ordinary weeks", "2026-11-02 10:00", []string{
			"remind 2026-11-18 09:00", "due 2026-11-24 00:00", "escalate_1 2026-11-25 09:00", "escalate_2 2026-11-30 09:00", "bulletin 2026-12-07 09:00"}},
		{"across the Spring Festival 2026 and both make-up Saturdays", "2026-01-26 10:00", []string{
			"remind 2026-02-11 09:00", "due 2026-02-15 00:00", // Saturday the 14th is worked: 11, 12, 13, 14
			"escalate_1 2026-02-25 09:00", "escalate_2 2026-02-28 09:00", // Saturday the 28th is worked too
			"bulletin 2026-03-06 09:00"}},
		{"due in the festival's first week of work", "2026-01-29 10:00", []string{
			"remind 2026-02-14 09:00", "due 2026-02-27 00:00", "escalate_1 2026-02-28 09:00", "escalate_2 2026-03-04 09:00", "bulletin 2026-03-11 09:00"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			due := limit.Due(Shipped(), at(t, c.from))
			steps, provisional := Schedule(Shipped(), due.At, ladder)
			require.Equal(t, c.want, story(steps))
			require.False(t, provisional)
		})
	}
}

func TestScheduleInMinutes(t *testing.T) {
	row, _, _ := ShippedRules().Row(Date(2026, 1, 1), "complaint.direct_report")
	due := row.Limit.Due(Shipped(), at(t, "2026-02-20 23:55")) // in the middle of the festival, at night
	steps, _ := Schedule(Shipped(), due.At, *row.Ladder)
	require.Equal(t, []string{"remind 2026-02-21 00:05", "due 2026-02-21 00:10", "escalate_1 2026-02-21 00:25"}, story(steps))

	late := Ladder{Opens: 8*60 + 30, Rungs: []Rung{{Name: DueStep}, {Name: Escalate1, Offset: Workdays(1)}, {Name: Remind, Offset: Days(2), Before: true}}}
	steps, _ = Schedule(Shipped(), due.At, late)
	require.Equal(t, []string{"remind 2026-02-19 08:30", "due 2026-02-21 00:10", "escalate_1 2026-02-24 08:30"}, story(steps))
}

func TestScheduleSaysProvisional(t *testing.T) {
	_, ladder := rectification(t)
	_, provisional := Schedule(Shipped(), day(t, "2026-12-08").End(), ladder)
	require.False(t, provisional, "the bulletin of 22 December is certain")
	_, provisional = Schedule(Shipped(), day(t, "2026-12-18").End(), ladder)
	require.True(t, provisional, "the bulletin of 1 January is not")
	_, provisional = Schedule(Shipped(), day(t, "2027-01-04").End(), Ladder{Rungs: []Rung{{Name: DueStep}, {Name: Remind, Offset: Workdays(1), Before: true}}})
	require.True(t, provisional, "nor is a reminder counted back over the New Year")
}

func TestLadderIsRefused(t *testing.T) {
	due := Rung{Name: DueStep}
	cases := []struct {
		name    string
		ladder  Ladder
		pointer string
	}{
		{"without due", Ladder{Rungs: []Rung{{Name: Remind, Offset: Workdays(3), Before: true}}}, "/rungs"},
		{"due elsewhere", Ladder{Rungs: []Rung{{Name: DueStep, Offset: Workdays(1)}}}, "/rungs/0/offset"},
		{"a step at the due time", Ladder{Rungs: []Rung{due, {Name: Escalate1}}}, "/rungs/1/offset"},
		{"a step twice", Ladder{Rungs: []Rung{due, {Name: Remind, Offset: Workdays(1)}, {Name: Remind, Offset: Workdays(2)}}}, "/rungs/2/name"},
		{"a step without name", Ladder{Rungs: []Rung{due, {Offset: Workdays(1)}}}, "/rungs/1/name"},
		{"an unknown unit", Ladder{Rungs: []Rung{due, {Name: Remind, Offset: Span{1, "weeks"}}}}, "/rungs/1/offset"},
		{"business opens tomorrow", Ladder{Opens: 24 * 60, Rungs: []Rung{due}}, "/opens"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			err := c.ladder.Check()
			require.True(t, fault.Is(err, fault.Invalid), "%v", err)
			require.Equal(t, c.pointer, fault.Of(err).Fields[0].Pointer)
		})
	}
}

func TestLadderInJSON(t *testing.T) {
	_, ladder := rectification(t)
	raw, err := json.Marshal(ladder)
	require.NoError(t, err)
	require.Contains(t, string(raw), `{"name":"remind","offset":"3wd","before":true,"to":"owner"},{"name":"due","to":"owner"}`)
	var back Ladder
	require.NoError(t, json.Unmarshal(raw, &back))
	require.Equal(t, ladder, back)

	require.Equal(t, "09:00", TimeOfDay(0).String())
	require.Equal(t, "17:05", TimeOfDay(17*60+5).String())
	for _, bad := range []string{`"9:00"`, `"24:00"`, `"09:60"`, `"-1:00"`, `"0900"`, `""`, `"+9:00"`} {
		var v TimeOfDay
		require.Error(t, json.Unmarshal([]byte(bad), &v), bad)
	}
}
