package worktime

import (
	"time"

	"duban/domain/fault"
	"duban/domain/text"
)

// Roll says what happens when the last day of a limit in calendar days is a day off.
type Roll string

const (
	// NoRoll: the limit ends on that day all the same. The cautious choice for
	// what the bank itself owes: it is in time under either reading of the law.
	NoRoll Roll = "none"
	// NextWorkday: the limit ends with the next working day (Civil Code, art. 203).
	// The fair choice for what a customer may still do.
	NextWorkday Roll = "next_workday"
)

// Limit is a span with its rule for days off at the end.
type Limit struct {
	Span Span `json:"span"`
	Roll Roll `json:"roll,omitempty"` // empty is NoRoll
}

// Check reports a limit that cannot run.
func (l Limit) Check() error {
	var bad fault.Fields
	if err := l.Span.Check(); err != nil || l.Span.IsZero() {
		bad.Add("/span", "span", "期限无效", "the span is not valid")
	}
	switch l.Roll {
	case "", NoRoll:
	case NextWorkday:
		if l.Span.Unit != CalendarDays {
			bad.Add("/roll", "roll", "仅自然日期限可以顺延", "only a limit in calendar days can roll")
		}
	default:
		bad.Add("/roll", "roll", "顺延方式无效", "there is no such way to roll")
	}
	return bad.Err()
}

// Due is the end of the limit that starts at from.
func (l Limit) Due(cal Calendar, from time.Time) Due { return l.roll(cal, Add(cal, from, l.Span)) }

// Extend is the end of the limit when it is granted on top of a due time: days are
// counted after the last day of the old limit, hours from the old due time.
func (l Limit) Extend(cal Calendar, due time.Time) Due {
	return l.roll(cal, until(cal, due, LastDay(due), l.Span))
}

func (l Limit) roll(cal Calendar, due Due) Due {
	if l.Roll != NextWorkday || l.Span.Unit != CalendarDays {
		return due
	}
	first := LastDay(due.At)
	last := first
	if !cal.IsWorkday(first) {
		last = cal.step(first, 1, +1)
	}
	due.At, due.Provisional = last.End(), !cal.Settled(first, last)
	return due
}

// Share is the limit shortened to a percentage of itself, rounded up to a whole
// unit and never below one: half of 15 working days are 8.
func (l Limit) Share(percent int) Limit {
	l.Span.N = max(1, (l.Span.N*percent+99)/100)
	return l
}

// Text is the limit as a person reads it.
func (l Limit) Text() text.Text {
	t := l.Span.Text()
	if l.Roll == NextWorkday {
		t.ZH += "（末日为休息日的顺延）"
		t.EN += " (rolls on if the last day is a day off)"
	}
	return t
}
