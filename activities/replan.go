package activities

import (
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/worktime"
)

// Replan plans the running clocks of a case anew with the calendar of these terms,
// and lists what moves. It is pure: the preview that a person approves and the
// command that follows ask the same question.
//
// Every clock keeps the rule it was started with, limit and ladder, however many
// newer ones there are. Only where rules names a version of a rule set ("id@version")
// do the clocks whose rule is a row of that set take the row of that version; all
// other clocks then stay as they are, and so does one whose due time has come: it is
// a fact on the record.
//
// Unavailable if these terms do not know the version yet.
func (t Terms) Replan(state casefile.State, rules string, now time.Time) (casefile.Clocks, []casefile.Move, error) {
	clocks, ladderOf := running(state)
	var set *worktime.RuleSet
	if rules != "" {
		for _, s := range t.Book.Sets() {
			if s.Ref() == rules {
				set = &s
			}
		}
		if set == nil {
			return nil, nil, fault.New(fault.Unavailable, "rules.behind", "规则集 %s 尚未生效，请稍后再试", "rule set %s is not known here yet: try again shortly", rules)
		}
	}
	var next casefile.Clocks
	var moves []casefile.Move
	for _, c := range clocks {
		n, m := c, []casefile.Move(nil)
		switch {
		case c.Stopped:
		case set == nil:
			n, m = t.replan(c, t.ladderAtStart(c, ladderOf), now)
		default:
			n, m = t.take(*set, c, ladderOf, now)
		}
		next = append(next, n)
		moves = append(moves, m...)
	}
	return next, moves, nil
}

// ClocksOf are the clocks of a case of any kind; none where its kind has none.
func ClocksOf(state casefile.State) casefile.Clocks {
	clocks, _ := running(state)
	return clocks
}

// running are the clocks of a case, and which ladder a clock climbs under given terms.
func running(state casefile.State) (casefile.Clocks, func(Terms, casefile.Clock) worktime.Ladder) {
	w, ok := workOf(state.CaseKind())
	if !ok || w.clocks == nil {
		return nil, nil
	}
	return w.clocks(state), w.ladder
}

func inspectionLadder(t Terms, c casefile.Clock) worktime.Ladder {
	switch {
	case c.ID == inspection.AppealClock:
		return t.Appeal.Ladder
	case c.ID == inspection.ReviewClock:
		return t.Review.Ladder
	case strings.HasPrefix(c.ID, inspection.DecisionClock("")):
		return t.Decision.Ladder
	case strings.HasSuffix(c.Rule, "#inspection.again"):
		return t.Again.Ladder
	}
	return t.Fill
}

func noticeLadder(t Terms, c casefile.Clock) worktime.Ladder {
	switch {
	case c.ID == notice.IssueClock:
		return t.Issue.Ladder
	case strings.HasPrefix(c.ID, notice.VerifyClock("")):
		return t.Verify.Ladder
	case strings.HasSuffix(c.Rule, "#rectification.again"):
		return t.Rework.Ladder
	}
	return t.Rectification.Ladder
}

// ladderAtStart is the ladder that a clock was started with: that of the rule it
// names, or, where a person settled the date, the one in force on the day it began.
func (t Terms) ladderAtStart(c casefile.Clock, ladderOf func(Terms, casefile.Clock) worktime.Ladder) worktime.Ladder {
	rule, _ := strings.CutSuffix(c.Rule, repeatMark)
	if row, ok := t.Book.Find(rule); ok && row.Ladder != nil {
		return *row.Ladder
	}
	if then, err := TermsOn(t.Book, t.Calendar, c.From); err == nil {
		return ladderOf(then, c)
	}
	return ladderOf(t, c)
}

// repeatMark stands behind the rule of a clock that was shortened for a repeat offence.
const repeatMark = "+repeat"

// replan plans one clock anew: the limit it was started with, the ladder given.
func (t Terms) replan(c casefile.Clock, ladder worktime.Ladder, now time.Time) (casefile.Clock, []casefile.Move) {
	due := worktime.Due{At: c.Due}
	if c.Limit != "" {
		if span, err := worktime.ParseSpan(c.Limit); err == nil {
			due = worktime.Limit{Span: span, Roll: worktime.Roll(c.Roll)}.Due(t.Calendar, c.From)
		}
	}
	return worktime.ReplanUntil(t.Calendar, c, due, ladder, now)
}

// take plans a clock anew with its rule as a version of the rule set has it. A clock
// that none of its rows is about, or whose date a person settled, stays.
func (t Terms) take(set worktime.RuleSet, c casefile.Clock, ladderOf func(Terms, casefile.Clock) worktime.Ladder, now time.Time) (casefile.Clock, []casefile.Move) {
	rule, repeat := strings.CutSuffix(c.Rule, repeatMark)
	from, id, _ := strings.Cut(rule, "#")
	of, _, _ := strings.Cut(from, "@")
	row, ok := set.Row(id)
	if !ok || of != set.ID || row.Limit == nil || c.Limit == "" || c.Overdue(now) {
		return c, nil
	}
	limit, ref := *row.Limit, set.RowRef(id)
	ladder := t.ladderAtStart(c, ladderOf) // a law states limits and leaves the steps to the bank
	if row.Ladder != nil {
		ladder = *row.Ladder
	}
	if repeat {
		share := t.RepeatShare
		if r, ok := set.Row("rectification.repeat_share"); ok && r.Number != nil {
			share = *r.Number
		}
		limit, ref = limit.Share(share), ref+repeatMark
	}
	if c.Rule == ref {
		return c, nil
	}
	next, moves := worktime.ReplanUntil(t.Calendar, c, limit.Due(t.Calendar, c.From), ladder, now)
	if len(moves) == 0 {
		return c, nil
	}
	next.Rule, next.Limit, next.Roll = ref, limit.Span.String(), string(limit.Roll)
	return next, moves
}
