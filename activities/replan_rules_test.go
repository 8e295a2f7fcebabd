package activities

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/worktime"
)

// newer is the shipped rule set of rectifications with a shorter limit and an earlier
// reminder, in force from a day.
func newer(t *testing.T, from worktime.Day) worktime.RuleSet {
	t.Helper()
	for _, set := range worktime.ShippedRules().Sets() {
		if set.ID != "bank.rectification" {
			continue
		}
		raw, err := json.Marshal(set)
		require.NoError(t, err)
		set, err = worktime.ParseRuleSet(raw)
		require.NoError(t, err)
		set.Version, set.ValidFrom = "newer", from
		for i, r := range set.Rows {
			switch r.ID {
			case "rectification":
				set.Rows[i].Limit.Span = worktime.Workdays(10)
				set.Rows[i].Ladder.Rungs[0].Offset = worktime.Workdays(5)
			case "inspection.fill":
				set.Rows[i].Ladder.Rungs[0].Offset = worktime.Workdays(4)
			}
		}
		return set
	}
	t.Fatal("the rule set is not shipped any more")
	return worktime.RuleSet{}
}

func TestReplanKeepsTheRuleOfEachClock(t *testing.T) {
	start := time.Date(2026, 3, 2, 10, 0, 0, 0, casefile.Zone)
	set := newer(t, worktime.Date(2026, 3, 9))
	book, err := worktime.ShippedRules().With(set)
	require.NoError(t, err)
	terms := func(day time.Time) Terms {
		t.Helper()
		v, err := TermsOn(book, worktime.Shipped(), day)
		require.NoError(t, err)
		return v
	}
	old, later := terms(start), start.AddDate(0, 0, 8) // in force by then: the newer set
	require.NotEqual(t, old.Rectification.Rule, terms(later).Rectification.Rule)

	limited := old.Rectification.start(old.Calendar, "R-1", start)
	repeated := Term{Rule: old.Rectification.Rule + repeatMark, Limit: old.Rectification.Limit.Share(50), Ladder: old.Rectification.Ladder}.start(old.Calendar, "R-2", start)
	settled := until(old.Calendar, old.Rectification.Ladder, "R-3", old.Rectification.Rule, start, limited.Due)
	extended := until(old.Calendar, old.Rectification.Ladder, "R-4", "extension", start, limited.Due)
	stopped := old.Rectification.start(old.Calendar, "R-5", start)
	stopped.Stopped = true
	n := &notice.State{Clocks: casefile.Clocks{limited, repeated, settled, extended, stopped}}
	planned := until(old.Calendar, old.Fill, inspection.FillClock, "plan", start, limited.Due)
	i := &inspection.State{Clocks: casefile.Clocks{planned}}

	t.Run("a calendar moves nothing that it does not arrange, whatever the rules are by now", func(t *testing.T) {
		for _, state := range []casefile.State{n, i} {
			next, moves, err := terms(later).Replan(state, "", start)
			require.NoError(t, err)
			require.Empty(t, moves)
			was, _ := running(state)
			require.Equal(t, was, next)
		}
	})
	t.Run("rules reach the clocks that a row of theirs started", func(t *testing.T) {
		next, moves, err := terms(later).Replan(n, set.Ref(), start)
		require.NoError(t, err)
		require.NotEmpty(t, moves)
		require.Equal(t, "10wd", next[0].Limit)
		require.Equal(t, set.RowRef("rectification"), next[0].Rule)
		require.Equal(t, "5wd", next[1].Limit, "a repeat offence keeps its share")
		require.Equal(t, set.RowRef("rectification")+repeatMark, next[1].Rule)
		require.Equal(t, n.Clocks[2:], next[2:], "dates that a person settled, and stopped clocks, stay")

		again, moves, err := terms(later).Replan(&notice.State{Clocks: next}, set.Ref(), later)
		require.NoError(t, err)
		require.Empty(t, moves, "what has taken the rules does not take them twice")
		require.Equal(t, next, again)
	})
	t.Run("a due time that has come is a fact", func(t *testing.T) {
		next, moves, err := terms(later).Replan(n, set.Ref(), limited.Due)
		require.NoError(t, err)
		require.Empty(t, moves)
		require.Equal(t, n.Clocks, next)
	})
	t.Run("a version that is not known here is waited for", func(t *testing.T) {
		_, _, err := old.Replan(n, "bank.rectification@nowhere", start)
		require.ErrorContains(t, err, "rules.behind")
	})
}
