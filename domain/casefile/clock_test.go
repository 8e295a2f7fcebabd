package casefile

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// noon is noon of a day of November 2026 in Chinese time.
func noon(day int) time.Time { return time.Date(2026, 11, day, 12, 0, 0, 0, Zone) }

// ladder is a clock with the usual steps, one a day from the given day on; it is due on the second.
func ladder(id string, day int) Clock {
	return Clock{ID: id, From: noon(1), Due: noon(day + 1), Rule: "test", Calendar: "cn", Steps: []Step{
		{Name: "remind", At: noon(day)}, {Name: "due", At: noon(day + 1)}, {Name: "escalate_1", At: noon(day + 2)},
	}}
}

// fire lets everything fire that is due, as a clock command does, and names it.
func fire(cs Clocks, now time.Time) []string {
	fired := cs.DueBy(now)
	cs.Fire(fired)
	names := []string{}
	for _, f := range fired {
		names = append(names, f.Clock+"/"+f.Step)
	}
	return names
}

func TestClocksFireEachStepOnce(t *testing.T) {
	cs := Clocks{ladder("R-1", 5), ladder("R-2", 6)}
	story := []struct {
		name string
		now  time.Time
		want []string
	}{
		{"nothing a moment before", noon(5).Add(-time.Nanosecond), []string{}},
		{"the instant itself counts", noon(5), []string{"R-1/remind"}},
		{"not a second time at the same instant", noon(5), []string{}},
		{"two clocks at one instant, each once", noon(6), []string{"R-1/due", "R-2/remind"}},
		{"servers down over several steps: all of them, oldest first", noon(9), []string{"R-1/escalate_1", "R-2/due", "R-2/escalate_1"}},
		{"and then never again", noon(30), []string{}},
	}
	for _, s := range story {
		require.Equal(t, s.want, fire(cs, s.now), s.name)
	}
	_, running := cs.Next()
	require.False(t, running, "a clock whose ladder is climbed must not wake the case again")
}

func TestFiringKeepsDueAndNoticed(t *testing.T) {
	cs := Clocks{ladder("R-1", 5)}
	late := noon(5).Add(3 * time.Hour)
	require.Equal(t, []Firing{{Clock: "R-1", Step: "remind", Due: noon(5), Noticed: late}}, cs.DueBy(late))
}

func TestDueByIsInOrderOfTimeAcrossClocks(t *testing.T) {
	cs := Clocks{ladder("R-1", 6), ladder("R-2", 5)}
	require.Equal(t, []string{"R-2/remind", "R-1/remind", "R-2/due", "R-1/due", "R-2/escalate_1", "R-1/escalate_1"}, fire(cs, noon(30)))
}

func TestFiringUnknownStepsChangesNothing(t *testing.T) {
	cs := Clocks{ladder("R-1", 5)}
	before := string(Encode(cs))
	cs.Fire([]Firing{{Clock: "R-9", Step: "remind"}, {Clock: "R-1", Step: "bulletin"}})
	require.Equal(t, before, string(Encode(cs)))
}

func TestClocksNext(t *testing.T) {
	var none Clocks
	_, running := none.Next()
	require.False(t, running, "no clock, no deadline")

	cs := Clocks{ladder("late", 8), ladder("early", 5)}
	at, running := cs.Next()
	require.True(t, running)
	require.Equal(t, noon(5), at, "the earliest of all clocks, wherever it stands")

	fire(cs, noon(5))
	at, _ = cs.Next()
	require.Equal(t, noon(6), at, "the next step of the same clock")

	cs.Stop("early")
	at, _ = cs.Next()
	require.Equal(t, noon(8), at, "a stopped clock wakes nobody")
	cs.Stop("late")
	_, running = cs.Next()
	require.False(t, running)
}

// Next and DueBy must agree, or the kernel would wake for a deadline that the
// rule then calls early, for ever.
func TestNextAndDueByAgree(t *testing.T) {
	cs := Clocks{ladder("a", 5), ladder("b", 5), ladder("c", 7)}
	for steps := 0; ; steps++ {
		require.LessOrEqual(t, steps, 9, "the clock loops")
		at, running := cs.Next()
		if !running {
			break
		}
		require.Empty(t, cs.DueBy(at.Add(-time.Nanosecond)))
		require.NotEmpty(t, fire(cs, at), "woken at %s for nothing", at)
	}
	require.Empty(t, cs.DueBy(noon(30)))
}

func TestStopKeepsTheSteps(t *testing.T) {
	cs := Clocks{ladder("R-1", 5)}
	fire(cs, noon(5))
	cs.Stop("R-1")
	cs.Stop("R-9") // unknown: nothing happens
	require.Empty(t, cs.DueBy(noon(30)), "a stopped clock fires nothing, however late")
	c, ok := cs.Get("R-1")
	require.True(t, ok)
	require.True(t, c.Stopped)
	require.Len(t, c.Steps, 3)
	require.True(t, c.Steps[0].Fired, "what fired stays on the record")
}

func TestPutReplacesTheClockOfTheSameName(t *testing.T) {
	var cs Clocks
	cs.Put(ladder("R-1", 5))
	cs.Put(ladder("R-2", 5))
	cs.Stop("R-1")
	cs.Put(ladder("R-1", 9))
	require.Len(t, cs, 2)
	c, _ := cs.Get("R-1")
	require.False(t, c.Stopped, "a clock started anew runs")
	require.Equal(t, noon(10), c.Due)
	_, ok := cs.Get("R-3")
	require.False(t, ok)
}

func TestOverdue(t *testing.T) {
	c := ladder("R-1", 5)
	require.False(t, c.Overdue(c.Due.Add(-time.Nanosecond)), "a moment before is in time")
	require.True(t, c.Overdue(c.Due), "the instant itself is not")
	require.True(t, c.Overdue(c.Due.Add(time.Hour)))
	c.Stopped = true
	require.False(t, c.Overdue(c.Due.Add(time.Hour)), "a stopped clock is never late")
	require.False(t, Clock{}.Overdue(noon(5)), "no limit, no lateness")
}

// Clocks travel through JSON at every continue-as-new.
func TestClocksSurviveJSON(t *testing.T) {
	cs := Clocks{ladder("R-1", 5), ladder("R-2", 6)}
	fire(cs, noon(6))
	var back Clocks
	require.NoError(t, json.Unmarshal(Encode(cs), &back))
	for _, now := range []time.Time{noon(6), noon(7), noon(8), noon(9)} {
		require.Equal(t, fire(cs, now), fire(back, now))
	}
}
