package worktime

import (
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// Zone is the time zone of the bank.
var Zone = casefile.Zone

// Day is a civil day in Zone, counted from 1970-01-01. Days compare and subtract
// as numbers; in JSON and text a Day reads "2026-02-14".
type Day int32

const (
	dateLayout    = "2006-01-02"
	secondsPerDay = 24 * 60 * 60
)

// Date is the day of that year, month and day of the month.
func Date(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / secondsPerDay)
}

// DayOf is the day on which t falls in Zone.
func DayOf(t time.Time) Day {
	year, month, day := t.In(Zone).Date()
	return Date(year, month, day)
}

// LastDay is the day that a due time closes: for 24:00 of a day that day, not the
// one that begins at the same instant.
func LastDay(due time.Time) Day { return DayOf(due.Add(-time.Nanosecond)) }

// ParseDay reads "2026-02-14".
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(dateLayout, s)
	if err != nil {
		return 0, fault.BadField("", "date", "“%s”不是有效日期，应形如 2026-02-14", "%q is not a date such as 2026-02-14", s)
	}
	return DayOf(t), nil // midnight UTC is 08:00 of the same day in Zone
}

// Start is the first instant of the day, in UTC.
func (d Day) Start() time.Time {
	const offset = 8 * 60 * 60 // Zone is ahead of UTC
	return time.Unix(int64(d)*secondsPerDay-offset, 0).UTC()
}

// End is 24:00 of the day: the first instant that no longer belongs to it, in UTC.
func (d Day) End() time.Time { return (d + 1).Start() }

// Weekday is the day of the week.
func (d Day) Weekday() time.Weekday {
	const thursday = 4 // 1970-01-01
	return time.Weekday(((int(d)+thursday)%7 + 7) % 7)
}

// Year is the calendar year in which the day lies.
func (d Day) Year() int { return d.utc().Year() }

func (d Day) utc() time.Time { return time.Unix(int64(d)*secondsPerDay, 0).UTC() }

func (d Day) String() string { return d.utc().Format(dateLayout) }

// MarshalText writes "2026-02-14".
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads "2026-02-14".
func (d *Day) UnmarshalText(b []byte) error {
	day, err := ParseDay(string(b))
	if err != nil {
		return err
	}
	*d = day
	return nil
}
