package worktime

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
)

func TestNewClock(t *testing.T) {
	limit, ladder := rectification(t)
	c := NewClock(Shipped(), "R-1", "rule", at(t, "2026-11-02 10:00"), limit, ladder)
	require.Equal(t, "R-1", c.ID)
	require.Equal(t, "rule", c.Rule)
	require.Equal(t, Shipped().Version(), c.Calendar)
	require.Equal(t, "2026-11-24 00:00", shown(c.Due))
	require.False(t, c.Provisional)
	require.False(t, c.Overdue(c.Due.Add(-time.Nanosecond)))
	require.True(t, c.Overdue(c.Due.Add(time.Nanosecond)))
	require.Len(t, c.Steps, 5)
}

func TestClockSaysProvisional(t *testing.T) {
	limit, ladder := rectification(t)
	alone := Ladder{Rungs: []Rung{{Name: DueStep}}}
	require.True(t, NewClock(Shipped(), "R-1", "rule", at(t, "2026-12-14 10:00"), limit, alone).Provisional, "its due time is not certain")
	again, _ := Replan(Shipped(), casefile.Clock{ID: "R-1"}, at(t, "2026-12-14 10:00"), limit, alone, at(t, "2026-12-14 11:00"))
	require.True(t, again.Provisional, "and stays so until the year is loaded")
	certain := limit.Due(Shipped(), at(t, "2026-12-03 10:00"))
	require.False(t, certain.Provisional)
	require.True(t, NewClock(Shipped(), "R-1", "rule", at(t, "2026-12-03 10:00"), limit, ladder).Provisional, "its bulletin is not certain")
	require.False(t, NewClock(Shipped(), "R-1", "rule", at(t, "2026-12-03 10:00"), limit, alone).Provisional)
}

func TestReminderComesInTimeOrNotAtAll(t *testing.T) {
	_, ladder := rectification(t)
	short := Limit{Span: Workdays(3)}
	cases := []struct {
		name, from string
		first      string
	}{
		{"the reminder's moment is past", "2026-11-23 09:01", "due 2026-11-27 00:00"},
		{"the reminder's moment is now", "2026-11-23 09:00", "due 2026-11-27 00:00"},
		{"the reminder is still to come", "2026-11-23 08:59", "remind 2026-11-23 09:00"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			clock := NewClock(Shipped(), "R-1", "rule", at(t, c.from), short, ladder)
			require.Equal(t, c.first, story(clock.Steps)[0])
			require.Empty(t, casefile.Clocks{clock}.DueBy(at(t, c.from)), "nothing fires at the very start")
		})
	}
	past := ClockUntil(Shipped(), "R-1", "rule", at(t, "2026-11-23 10:00"), Due{At: at(t, "2026-11-20 00:00")}, ladder)
	require.Equal(t, "due 2026-11-20 00:00", story(past.Steps)[0], "a due time in the past still fires, and so does what follows it")
	require.Len(t, past.Steps, 4)
}

// TestYearEndLoadedLater is the life of a clock that is started before the next
// year is announced: provisional, then planned anew, with a list of what moves.
func TestYearEndLoadedLater(t *testing.T) {
	limit, ladder := rectification(t)
	from := at(t, "2026-12-14 10:00")
	before := Shipped()
	after, err := before.With(invented2027(t))
	require.NoError(t, err)

	clock := NewClock(before, "R-1", "rule", from, limit, ladder)
	require.True(t, clock.Provisional)
	require.Equal(t, []string{
		"remind 2026-12-30 09:00", "due 2027-01-05 00:00", "escalate_1 2027-01-06 09:00", "escalate_2 2027-01-11 09:00", "bulletin 2027-01-18 09:00",
	}, story(clock.Steps))

	now := at(t, "2026-12-20 10:00")
	next, moves := Replan(after, clock, from, limit, ladder, now)
	require.False(t, next.Provisional)
	require.Equal(t, after.Version(), next.Calendar)
	// Sunday 27 December is worked, 31 December and 1 January are off: due one day
	// later, and the reminder one day earlier.
	require.Equal(t, []string{
		"remind 2026-12-29 09:00", "due 2027-01-06 00:00", "escalate_1 2027-01-07 09:00", "escalate_2 2027-01-12 09:00", "bulletin 2027-01-19 09:00",
	}, story(next.Steps))
	var moved []string
	for _, m := range moves {
		require.Equal(t, "R-1", m.Clock)
		moved = append(moved, m.Step+": "+shown(m.Old)+" → "+shown(m.New))
	}
	require.Equal(t, []string{
		"remind: 2026-12-30 09:00 → 2026-12-29 09:00",
		"due: 2027-01-05 00:00 → 2027-01-06 00:00",
		"escalate_1: 2027-01-06 09:00 → 2027-01-07 09:00",
		"escalate_2: 2027-01-11 09:00 → 2027-01-12 09:00",
		"bulletin: 2027-01-18 09:00 → 2027-01-19 09:00",
	}, moved)

	again, moves := Replan(after, next, from, limit, ladder, now)
	require.Equal(t, next, again, "planning twice changes nothing")
	require.Empty(t, moves)
}

func TestReplanKeepsWhatHasFired(t *testing.T) {
	limit, ladder := rectification(t)
	from := at(t, "2026-12-14 10:00")
	after, err := Shipped().With(invented2027(t))
	require.NoError(t, err)
	clocks := casefile.Clocks{NewClock(Shipped(), "R-1", "rule", from, limit, ladder)}

	t.Run("the reminder has fired", func(t *testing.T) {
		clocks.Fire(clocks.DueBy(at(t, "2026-12-31 10:00")))
		next, _ := Replan(after, clocks[0], from, limit, ladder, at(t, "2026-12-31 10:00"))
		require.Equal(t, []string{"remind 2026-12-30 09:00 fired", "due 2027-01-06 00:00"}, story(next.Steps)[:2])
		require.Empty(t, casefile.Clocks{next}.DueBy(at(t, "2026-12-31 23:00")), "nothing fires twice")
	})
	t.Run("the due time has fired", func(t *testing.T) {
		clocks.Fire(clocks.DueBy(at(t, "2027-01-05 10:00")))
		next, moves := Replan(after, clocks[0], from, limit, ladder, at(t, "2027-01-05 12:00"))
		require.Equal(t, clocks[0].Due, next.Due, "a recorded breach is a fact")
		require.Equal(t, []string{"remind 2026-12-30 09:00 fired", "due 2027-01-05 00:00 fired", "escalate_1 2027-01-06 09:00"}, story(next.Steps)[:3])
		require.Empty(t, moves, "what follows is planned from the recorded due time")
		require.Equal(t, "2027-01-06 00:00", shown(limit.Due(after, from).At), "which a person may compare with what would have been")
	})
	t.Run("a stopped clock", func(t *testing.T) {
		clocks.Stop("R-1")
		next, moves := Replan(after, clocks[0], from, limit, ladder, at(t, "2027-01-05 12:00"))
		require.Equal(t, clocks[0], next)
		require.Empty(t, moves)
	})
}

func TestReplanOfReminders(t *testing.T) {
	limit, ladder := rectification(t)
	from := at(t, "2026-12-14 10:00")
	clock := NewClock(Shipped(), "R-1", "rule", from, limit, ladder)
	early, err := Shipped().With(func() Year { // an arrangement that works every weekend of that December
		y := invented2027(t)
		for _, s := range []string{"2026-12-19", "2026-12-20", "2026-12-26"} {
			y.Days = append(y.Days, Arranged{Date: day(t, s), Name: y.Days[0].Name})
		}
		return y
	}())
	require.NoError(t, err)

	next, moves := Replan(early, clock, from, limit, ladder, at(t, "2026-12-28 10:00"))
	require.Equal(t, "due 2026-12-30 00:00", story(next.Steps)[0], "a reminder that moves into the past falls away")
	require.Equal(t, Move{Clock: "R-1", Step: Remind, Old: clock.Steps[0].At}, moves[0])

	back, moves := Replan(Shipped(), next, from, limit, ladder, at(t, "2026-12-28 11:00"))
	require.Equal(t, story(clock.Steps), story(back.Steps), "and returns when its time is to come again")
	require.Equal(t, Move{Clock: "R-1", Step: Remind, New: clock.Steps[0].At}, moves[0])

	kept, moves := Replan(Shipped(), clock, from, limit, ladder, at(t, "2026-12-30 09:01"))
	require.Equal(t, story(clock.Steps), story(kept.Steps), "a reminder that is due this minute and does not move is not lost")
	require.Empty(t, moves)

	next, _ = Replan(early, clock, from, limit, ladder, at(t, "2027-01-04 10:00"))
	fired := casefile.Clocks{next}.DueBy(at(t, "2027-01-04 10:00"))
	require.Equal(t, DueStep, fired[0].Step, "a due time that moves into the past is noticed at once")
	require.Equal(t, "2026-12-30 00:00", shown(fired[0].Due))
}

func TestReplanWithAnotherLadder(t *testing.T) {
	limit, ladder := rectification(t)
	from := at(t, "2026-11-02 10:00")
	clocks := casefile.Clocks{NewClock(Shipped(), "R-1", "rule", from, limit, ladder)}
	clocks.Fire(clocks.DueBy(at(t, "2026-11-18 10:00")))
	shorter := Ladder{Rungs: []Rung{{Name: DueStep}, {Name: "last_call", Offset: Workdays(1), Before: true}}}
	next, moves := Replan(Shipped(), clocks[0], from, limit, shorter, at(t, "2026-11-18 11:00"))
	require.Equal(t, []string{"remind 2026-11-18 09:00 fired", "last_call 2026-11-20 09:00", "due 2026-11-24 00:00"}, story(next.Steps))
	require.Len(t, moves, 4, "one appears, three fall away")
}

func TestReplanUntil(t *testing.T) {
	limit, ladder := rectification(t)
	from := at(t, "2026-11-02 10:00")
	first := limit.Due(Shipped(), from)
	extended := Limit{Span: Workdays(5)}.Extend(Shipped(), first.At)
	clock := ClockUntil(Shipped(), "R-1", "extension", at(t, "2026-11-20 10:00"), extended, ladder)
	require.Equal(t, []string{"remind 2026-11-25 09:00", "due 2026-12-01 00:00"}, story(clock.Steps)[:2])
	later := Limit{Span: Workdays(6)}.Extend(Shipped(), first.At)
	next, moves := ReplanUntil(Shipped(), clock, later, ladder, at(t, "2026-11-20 11:00"))
	require.Equal(t, "2026-12-02 00:00", shown(next.Due))
	require.Len(t, moves, 5)
}

// TestEveryStepFiresOnce walks clocks over a year end, half a day at a time, has
// the new year announced on every third day of their life, and counts what fires.
func TestEveryStepFiresOnce(t *testing.T) {
	limit, ladder := rectification(t)
	after, err := Shipped().With(invented2027(t))
	require.NoError(t, err)
	for d := day(t, "2026-12-01"); d <= day(t, "2026-12-31"); d++ {
		from := d.Start().Add(10 * time.Hour)
		for load := d + 1; load < d+30; load += 3 {
			clocks := casefile.Clocks{NewClock(Shipped(), "R-1", "rule", from, limit, ladder)}
			count := map[string]int{}
			for now := from; now.Before(from.Add(60 * 24 * time.Hour)); now = now.Add(12 * time.Hour) {
				if DayOf(now) == load {
					next, _ := Replan(after, clocks[0], from, limit, ladder, now)
					clocks.Put(next)
				}
				fired := clocks.DueBy(now)
				clocks.Fire(fired)
				for _, f := range fired {
					count[f.Step]++
				}
			}
			require.LessOrEqual(t, count[Remind], 1, "from %s, loaded %s", d, load)
			delete(count, Remind) // falls away if the new plan puts it into the past
			require.Equal(t, map[string]int{DueStep: 1, Escalate1: 1, Escalate2: 1, Bulletin: 1}, count, "from %s, loaded %s", d, load)
		}
	}
}

func BenchmarkNewClock(b *testing.B) {
	row, _, _ := ShippedRules().Row(Date(2026, 1, 1), "rectification")
	cal, from := Shipped(), time.Date(2026, 1, 26, 2, 0, 0, 0, time.UTC)
	b.ReportAllocs()
	for b.Loop() {
		NewClock(cal, "R-1", "rule", from, *row.Limit, *row.Ladder)
	}
}

func BenchmarkReplan(b *testing.B) {
	row, _, _ := ShippedRules().Row(Date(2026, 1, 1), "rectification")
	from := time.Date(2026, 12, 14, 2, 0, 0, 0, time.UTC)
	clock := NewClock(Shipped(), "R-1", "rule", from, *row.Limit, *row.Ladder)
	after, err := Shipped().With(invented2027(b))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		Replan(after, clock, from, *row.Limit, *row.Ladder, from)
	}
}
