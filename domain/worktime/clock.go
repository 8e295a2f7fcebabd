package worktime

import (
	"slices"
	"time"

	"duban/domain/casefile"
)

// NewClock starts the clock of a limit that runs from an instant. rule says which
// law or setting the limit comes from, best as Row.Ref. Limit and ladder are taken
// as checked.
//
// Steps ahead of the due time whose moment is already past (or is now) are left
// out: a reminder comes in time or not at all.
func NewClock(cal Calendar, id, rule string, from time.Time, limit Limit, ladder Ladder) casefile.Clock {
	return ClockUntil(cal, id, rule, from, limit.Due(cal, from), ladder)
}

// ClockUntil starts a clock at an instant for a due time that is settled
// otherwise: an extension granted, a date set by a person.
func ClockUntil(cal Calendar, id, rule string, from time.Time, due Due, ladder Ladder) casefile.Clock {
	steps, provisional := Schedule(cal, due.At, ladder)
	steps = slices.DeleteFunc(steps, func(s casefile.Step) bool { return s.At.Before(due.At) && !s.At.After(from) })
	return casefile.Clock{
		ID: id, Rule: rule, Due: due.At.UTC(), Steps: steps,
		Calendar: cal.Version(), Provisional: due.Provisional || provisional,
	}
}
