package activities

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/text"
	"duban/domain/worktime"
)

// The limits that the product ships, as the requirements state them.
func TestShippedTerms(t *testing.T) {
	terms := shippedTerms()
	require.Equal(t, worktime.Workdays(5), terms.Appeal.Limit.Span)
	require.Equal(t, worktime.Workdays(15), terms.Rectification.Limit.Span)
	require.Equal(t, worktime.Workdays(5), terms.Rework.Limit.Span)
	require.Equal(t, "bank.rectification@default-1#rectification", terms.Rectification.Rule)
	require.Equal(t, 12, terms.RepeatMonths)
	require.Equal(t, 2, terms.MaxExtensions)
	require.Len(t, terms.Rectification.Ladder.Rungs, 5)
}

// A clock without a rule must not run: a missing row is a failure, not a zero.
func TestTermsNeedEveryRow(t *testing.T) {
	_, err := TermsOn(worktime.Rulebook{}, worktime.Shipped(), at("2026-03-02 09:00"))
	require.Equal(t, "rules.missing", fault.Of(err).Code)
	_, err = TermsOn(worktime.ShippedRules(), worktime.Shipped(), at("2001-03-02 09:00"))
	require.Equal(t, "rules.missing", fault.Of(err).Code, "nothing was in force yet")
}

// without2027 and with2027 are the calendar before and after an invented announcement.
func without2027() worktime.Calendar { return worktime.Shipped().Without(2027) }

func with2027(t *testing.T) worktime.Calendar {
	t.Helper()
	var days []worktime.Arranged
	for _, d := range []worktime.Day{worktime.Date(2027, 1, 1), worktime.Date(2027, 1, 2), worktime.Date(2027, 1, 3), worktime.Date(2027, 5, 1), worktime.Date(2027, 10, 1)} {
		days = append(days, worktime.Arranged{Date: d, Off: true, Name: text.T("假日", "holiday")})
	}
	cal, err := without2027().With(worktime.Year{Year: 2027, Source: "测试", Days: days})
	require.NoError(t, err)
	return cal
}

func TestReplanning(t *testing.T) {
	old := shippedTerms()
	old.Calendar = without2027()
	now := old
	now.Calendar = with2027(t)
	issued := at("2026-12-14 10:00")
	running := old.Rectification.start(old.Calendar, "R-1", issued)
	settled := until(old.Calendar, old.Rectification.Ladder, "R-2", "extension", issued, at("2027-01-05 00:00"))
	stopped := running
	stopped.ID, stopped.Stopped = "R-3", true
	repeat := Term{Rule: old.Rectification.Rule + repeatMark, Limit: old.Rectification.Limit.Share(50), Ladder: old.Rectification.Ladder}.start(old.Calendar, "R-4", at("2026-12-22 10:00"))
	fired := running
	fired.ID = "R-5"
	fired.Steps = append([]casefile.Step(nil), running.Steps...)
	for i := range fired.Steps[:2] {
		fired.Steps[i].Fired = true
	}
	s := &notice.State{Clocks: casefile.Clocks{running, settled, stopped, repeat, fired}}
	next, moves, err := now.Replan(s, "", at("2026-12-22 12:00"))
	require.NoError(t, err)
	require.Len(t, next, len(s.Clocks))

	moved := map[string][]string{}
	for _, m := range moves {
		moved[m.Clock] = append(moved[m.Clock], m.Step+" "+m.New.In(casefile.Zone).Format("01-02 15:04"))
	}
	require.Equal(t, map[string][]string{
		// New Year's Day is off now: everything from the due time on is a day later.
		"R-1": {"due 01-06 00:00", "escalate_1 01-07 09:00", "escalate_2 01-12 09:00", "bulletin 01-19 09:00"},
		// A person settled the date: it stands. Its reminder is counted back over New Year's Day.
		"R-2": {"remind 12-29 09:00"},
		// Half of fifteen days, not fifteen.
		"R-4": {"due 01-05 00:00", "escalate_1 01-06 09:00", "escalate_2 01-11 09:00", "bulletin 01-18 09:00"},
	}, moved, "the alert of R-5 has been given: its rungs stay")
	require.Equal(t, running, s.Clocks[0], "the state itself is left alone")
	require.Equal(t, stopped, next[2])
	require.Equal(t, now.Calendar.Version(), next[0].Calendar)
	require.False(t, next[0].Provisional)
	require.True(t, next[4].Steps[0].Fired && next[4].Steps[1].Fired, "what has fired stays fired")
}

// Planning anew twice moves nothing the second time.
func TestReplanningTwiceIsReplanningOnce(t *testing.T) {
	old := shippedTerms()
	old.Calendar = without2027()
	now := old
	now.Calendar = with2027(t)
	s := &notice.State{Clocks: casefile.Clocks{old.Rectification.start(old.Calendar, "R-1", at("2026-12-14 10:00"))}}
	next, moves, err := now.Replan(s, "", at("2026-12-22 12:00"))
	require.NoError(t, err)
	require.NotEmpty(t, moves)
	again, moves, err := now.Replan(&notice.State{Clocks: next}, "", at("2026-12-22 13:00"))
	require.NoError(t, err)
	require.Empty(t, moves)
	require.Equal(t, next, again)
}

// A newer version of the bank's rules changes a running clock only where a person
// has approved that version for it.
func TestRunningClockKeepsItsRule(t *testing.T) {
	shipped := shippedTerms()
	clock := shipped.Appeal.start(shipped.Calendar, inspection.AppealClock, at("2026-03-05 09:00"))
	s := &inspection.State{Clocks: casefile.Clocks{clock}}

	set := worktime.ShippedRules().Sets()
	var bank worktime.RuleSet
	for _, x := range set {
		if x.ID == "bank.rectification" {
			bank = x
		}
	}
	bank.Version, bank.ValidFrom = "2026-2", worktime.Date(2026, 3, 1)
	bank.Rows = append([]worktime.Row(nil), bank.Rows...)
	for i, r := range bank.Rows {
		if r.ID == "appeal" {
			bank.Rows[i].Limit = &worktime.Limit{Span: worktime.Workdays(10)}
		}
	}
	book, err := worktime.ShippedRules().With(bank)
	require.NoError(t, err)
	terms, err := TermsOn(book, worktime.Shipped(), at("2026-03-06 09:00"))
	require.NoError(t, err)
	require.Equal(t, worktime.Workdays(10), terms.Appeal.Limit.Span, "new clocks take the new rule")

	kept, moves, err := terms.Replan(s, "", at("2026-03-06 09:00"))
	require.NoError(t, err)
	require.Empty(t, moves)
	require.Equal(t, clock.Due, kept[0].Due)

	taken, moves, err := terms.Replan(s, "bank.rectification@2026-2", at("2026-03-06 09:00"))
	require.NoError(t, err)
	require.NotEmpty(t, moves)
	require.Equal(t, at("2026-03-20 00:00").UTC(), taken[0].Due)
	require.Equal(t, "bank.rectification@2026-2#appeal", taken[0].Rule)

	_, _, err = terms.Replan(s, "bank.rectification@2099", at("2026-03-06 09:00"))
	require.True(t, fault.Is(err, fault.Unavailable), "%v", err)
}
