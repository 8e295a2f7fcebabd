package roster

import (
	"time"

	"duban/domain/fault"
	"duban/domain/worktime"
)

// Month is a month of the civil calendar, counted from year 0. Months compare and
// subtract as numbers; in JSON and text a Month reads "2026-11".
type Month int32

const monthLayout = "2006-01"

// MonthIn is that month of that year.
func MonthIn(year int, month time.Month) Month { return Month(year*12 + int(month) - 1) }

// MonthOf is the month in which the day lies.
func MonthOf(d worktime.Day) Month {
	year, month, _ := d.Start().In(worktime.Zone).Date()
	return MonthIn(year, month)
}

// ParseMonth reads "2026-11".
func ParseMonth(s string) (Month, error) {
	t, err := time.Parse(monthLayout, s)
	if err != nil || t.Year() < 2000 || t.Year() > 2199 {
		return 0, fault.BadField("", "month", "“%s”不是有效月份，应形如 2026-11", "%q is not a month such as 2026-11", s)
	}
	return MonthIn(t.Year(), t.Month()), nil
}

// First is the month's first day.
func (m Month) First() worktime.Day { return worktime.Date(int(m/12), time.Month(m%12+1), 1) }

// Last is the month's last day.
func (m Month) Last() worktime.Day { return (m + 1).First() - 1 }

// Days lists the days of the month.
func (m Month) Days() []worktime.Day {
	list := make([]worktime.Day, 0, 31)
	for d := m.First(); d <= m.Last(); d++ {
		list = append(list, d)
	}
	return list
}

// Contains reports whether the day lies in the month.
func (m Month) Contains(d worktime.Day) bool { return m.First() <= d && d <= m.Last() }

func (m Month) String() string { return m.First().String()[:len(monthLayout)] }

// MarshalText writes "2026-11".
func (m Month) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads "2026-11".
func (m *Month) UnmarshalText(b []byte) error {
	v, err := ParseMonth(string(b))
	if err != nil {
		return err
	}
	*m = v
	return nil
}
