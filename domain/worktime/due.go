package worktime

import "time"

// Due is when something falls due, and how firmly that is known.
type Due struct {
	At       time.Time `json:"at"`       // UTC
	Calendar string    `json:"calendar"` // version of the calendar it was worked out with
	// Provisional: it depends on days whose arrangement is not announced yet.
	Provisional bool `json:"provisional,omitempty"`
}

// Add is the end of a span that starts at from. A span in days does not count the
// day of from and ends at 24:00 of its last day; hours and minutes run from the
// instant itself. A span of no days ends at 24:00 of the day of from. Rolling is
// the business of Limit.
func Add(cal Calendar, from time.Time, span Span) Due { return until(cal, from, DayOf(from), span) }

// until adds a span to an instant whose day, for counting, is the given one.
func until(cal Calendar, from time.Time, day Day, span Span) Due {
	due := Due{Calendar: cal.Version()}
	switch span.Unit {
	case WorkingDays:
		last := cal.step(day, span.N, +1)
		due.At, due.Provisional = last.End(), !cal.Settled(day+1, last)
	case CalendarDays:
		due.At = (day + Day(span.N)).End()
	default:
		due.At = from.Add(span.duration()).UTC()
	}
	return due
}

// Before is the start of the moment that lies a span ahead of a due time: for a
// span in days the beginning (00:00) of the day that many days ahead of the last
// day of the limit, otherwise the due time less the span. Where the first day
// after from is a working day, Before(Add(from, n)) is the day of from.
func Before(cal Calendar, due time.Time, span Span) Due {
	out := Due{Calendar: cal.Version()}
	last := LastDay(due)
	switch span.Unit {
	case WorkingDays:
		day := cal.step(last, span.N, -1)
		out.At, out.Provisional = day.Start(), !cal.Settled(day, last-1)
	case CalendarDays:
		out.At = (last - Day(span.N)).Start()
	default:
		out.At = due.Add(-span.duration()).UTC()
	}
	return out
}

// WorkdaysBetween counts the working days after a up to and including b, so that a
// limit of n working days that starts on a and ends on b gives n. It is negative
// where b lies before a. Days left of a limit are WorkdaysBetween(today,
// LastDay(due)); days late are WorkdaysBetween(LastDay(due), today).
func WorkdaysBetween(cal Calendar, a, b Day) (n int, provisional bool) {
	sign := 1
	if b < a {
		a, b, sign = b, a, -1
	}
	for d := a + 1; d <= b; d++ {
		if cal.IsWorkday(d) {
			n++
		}
	}
	return sign * n, !cal.Settled(a+1, b)
}
