package worktime

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// Calendar tells working days from days off. It is immutable and safe for
// concurrent use; the zero Calendar knows no announcement and works Monday to Friday.
type Calendar struct {
	version string
	years   map[int]Year
	days    map[Day]Arranged
	settled []stretch
}

// stretch is a run of days, both ends included, that no announcement still to
// come is expected to change.
type stretch struct{ first, last Day }

// bridge is the first day of December that the next year's announcement may
// rearrange. So far it has reached back to the 29th.
const bridge = 25

// NewCalendar builds a calendar from checked years. Where two announcements name
// the same day, the later year's stands, as the later announcement does.
func NewCalendar(years ...Year) (Calendar, error) { return Calendar{}.With(years...) }

// With is the calendar with those years added, or replaced where it had them.
func (c Calendar) With(years ...Year) (Calendar, error) {
	all := maps.Clone(c.years)
	if all == nil {
		all = make(map[int]Year, len(years))
	}
	for _, y := range years {
		if err := y.Check(); err != nil {
			return Calendar{}, err
		}
		all[y.Year] = y.clone()
	}
	return assemble(all), nil
}

// Without is the calendar as it was before that year was announced.
func (c Calendar) Without(year int) Calendar {
	all := maps.Clone(c.years)
	delete(all, year)
	return assemble(all)
}

func assemble(years map[int]Year) Calendar {
	c := Calendar{years: years, days: make(map[Day]Arranged, 40*len(years))}
	for _, n := range slices.Sorted(maps.Keys(years)) {
		for _, a := range years[n].Days {
			c.days[a.Date] = a
		}
		s := stretch{Date(n, time.January, 1), Date(n, time.December, 31)}
		if _, next := years[n+1]; !next {
			s.last = Date(n, time.December, bridge-1)
		}
		if k := len(c.settled); k > 0 && c.settled[k-1].last+1 == s.first {
			c.settled[k-1].last = s.last
		} else {
			c.settled = append(c.settled, s)
		}
	}
	c.version = c.fingerprint()
	return c
}

// Version names the calendar by its content, e.g. "cn:2007-2026:3f9a1c2b7d10":
// the years it knows and a hash over which days they arrange and how. Names and
// sources do not count: calendars of the same version give the same results.
func (c Calendar) Version() string {
	if c.version == "" {
		return Calendar{}.fingerprint()
	}
	return c.version
}

func (c Calendar) fingerprint() string {
	h := sha256.New()
	for _, n := range c.Years() {
		fmt.Fprintln(h, n)
	}
	for _, d := range slices.Sorted(maps.Keys(c.days)) {
		fmt.Fprintln(h, d, c.days[d].Off)
	}
	return "cn:" + ranges(c.Years()) + ":" + hex.EncodeToString(h.Sum(nil)[:6])
}

// ranges writes sorted years as "2007-2024,2026"; "none" for no year.
func ranges(years []int) string {
	var parts []string
	for i := 0; i < len(years); {
		j := i
		for j+1 < len(years) && years[j+1] == years[j]+1 {
			j++
		}
		if i == j {
			parts = append(parts, itoa(years[i]))
		} else {
			parts = append(parts, itoa(years[i])+"-"+itoa(years[j]))
		}
		i = j + 1
	}
	if len(parts) == 0 {
		return "none"
	}
	return strings.Join(parts, ",")
}

// IsWorkday reports whether the bank works on that day: as announced, otherwise
// by weekday.
func (c Calendar) IsWorkday(d Day) bool {
	if a, named := c.days[d]; named {
		return !a.Off
	}
	w := d.Weekday()
	return w != time.Saturday && w != time.Sunday
}

// YearKnown reports whether that year's arrangement has been announced and loaded.
func (c Calendar) YearKnown(year int) bool { _, ok := c.years[year]; return ok }

// Years lists the announced years in order.
func (c Calendar) Years() []int { return slices.Sorted(maps.Keys(c.years)) }

// Year returns one year's announcement.
func (c Calendar) Year(year int) (Year, bool) {
	y, ok := c.years[year]
	return y.clone(), ok
}

// Arranged returns what the announcement says of a day, if it names it.
func (c Calendar) Arranged(d Day) (Arranged, bool) { a, ok := c.days[d]; return a, ok }

// Settled reports whether every day from first to last, both included, stands in
// an announced year. The last week of December counts as settled only when the
// following year is announced too, because that announcement may move days there.
// No days at all (last before first) are settled.
func (c Calendar) Settled(first, last Day) bool {
	if last < first {
		return true
	}
	for _, s := range c.settled {
		if s.first <= first && last <= s.last {
			return true
		}
	}
	return false
}

// step walks n working days from d, forward or back, d itself not counted.
func (c Calendar) step(d Day, n int, dir Day) Day {
	for n > 0 {
		d += dir
		if c.IsWorkday(d) {
			n--
		}
	}
	return d
}

// NextWorkday is the first working day after a day.
func (c Calendar) NextWorkday(d Day) Day { return c.step(d, 1, +1) }
