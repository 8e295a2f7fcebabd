package worktime

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestAdd(t *testing.T) {
	cases := []struct {
		name, from string
		span       Span
		due        string
	}{
		{"the day of receipt is not counted", "2026-11-23 09:00", Workdays(1), "2026-11-25 00:00"},
		{"received at the last moment of a day", "2026-11-23 23:59", Workdays(1), "2026-11-25 00:00"},
		{"received at midnight belongs to the day that begins", "2026-11-24 00:00", Workdays(1), "2026-11-26 00:00"},
		{"received on Friday", "2026-11-20 10:00", Workdays(1), "2026-11-24 00:00"},
		{"received on a day off", "2026-11-21 10:00", Workdays(1), "2026-11-24 00:00"},
		{"a make-up Saturday is a working day", "2026-02-13 10:00", Workdays(1), "2026-02-15 00:00"},
		{"across the Spring Festival 2026", "2026-02-13 10:00", Workdays(2), "2026-02-25 00:00"},
		{"across the Spring Festival and its make-up Saturday", "2026-02-13 10:00", Workdays(6), "2026-03-01 00:00"},
		{"15 working days across the Spring Festival 2024", "2024-02-02 10:00", Workdays(15), "2024-02-29 00:00"},
		{"year end, both years announced", "2025-12-30 10:00", Workdays(3), "2026-01-06 00:00"},
		{"15 calendar days", "2026-11-01 10:00", Days(15), "2026-11-17 00:00"},
		{"calendar days know no holiday", "2026-09-30 10:00", Days(2), "2026-10-03 00:00"},
		{"a leap day counts", "2024-02-28 10:00", Days(1), "2024-03-01 00:00"},
		{"no days end with the day itself", "2026-11-21 10:00", Workdays(0), "2026-11-22 00:00"},
		{"minutes run from the instant", "2026-11-21 23:50", InMinutes(30), "2026-11-22 00:20"},
		{"hours run through the night", "2026-02-14 20:00", InHours(48), "2026-02-16 20:00"},
		{"the zero span is now", "2026-02-14 20:00", Span{}, "2026-02-14 20:00"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for _, zone := range []*time.Location{Zone, time.UTC, time.FixedZone("", -5*3600)} {
				due := Add(Shipped(), at(t, c.from).In(zone), c.span)
				require.Equal(t, c.due, shown(due.At), "from %s", zone)
				require.Equal(t, time.UTC, due.At.Location())
				require.False(t, due.Provisional)
				require.Equal(t, Shipped().Version(), due.Calendar)
			}
		})
	}
	require.Panics(t, func() { Add(Shipped(), time.Time{}, Span{3, "weeks"}) }, "an unknown unit must not pass for no time")
}

func TestBefore(t *testing.T) {
	cases := []struct {
		name, due string
		span      Span
		want      string
	}{
		{"3 working days ahead of Friday is Tuesday", "2026-11-28 00:00", Workdays(3), "2026-11-24 00:00"},
		{"over a weekend", "2026-11-24 00:00", Workdays(1), "2026-11-20 00:00"},
		{"back over the Spring Festival to the make-up Saturday", "2026-02-25 00:00", Workdays(1), "2026-02-14 00:00"},
		{"ahead of a due time at noon", "2026-11-27 12:00", Workdays(1), "2026-11-26 00:00"},
		{"ahead of a day off", "2026-11-22 00:00", Workdays(1), "2026-11-20 00:00"},
		{"calendar days", "2026-11-24 00:00", Days(3), "2026-11-20 00:00"},
		{"hours", "2026-11-24 00:00", InHours(3), "2026-11-23 21:00"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := Before(Shipped(), at(t, c.due), c.span)
			require.Equal(t, c.want, shown(got.At))
			require.False(t, got.Provisional)
		})
	}
}

func TestProvisional(t *testing.T) {
	cal := Shipped()
	cases := []struct {
		name, from string
		limit      Limit
		want       bool
	}{
		{"ends before the bridge days", "2026-12-01 10:00", Limit{Span: Workdays(17)}, false}, // to 24 December
		{"reaches the bridge days", "2026-12-01 10:00", Limit{Span: Workdays(18)}, true},
		{"lies in the year not announced", "2027-03-01 10:00", Limit{Span: Workdays(1)}, true},
		{"received in 2026, counted in 2027", "2026-12-31 10:00", Limit{Span: Workdays(1)}, true},
		{"calendar days need no calendar", "2026-12-20 10:00", Limit{Span: Days(30)}, false},
		{"unless they roll", "2026-12-20 10:00", Limit{Span: Days(30), Roll: NextWorkday}, true},
		{"hours need none", "2026-12-31 10:00", Limit{Span: InHours(100)}, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, c.limit.Due(cal, at(t, c.from)).Provisional)
		})
	}
}

func TestWorkdaysBetween(t *testing.T) {
	cases := []struct {
		name, a, b  string
		n           int
		provisional bool
	}{
		{"the same day", "2026-11-23", "2026-11-23", 0, false},
		{"a weekend", "2026-11-20", "2026-11-22", 0, false},
		{"a make-up Saturday", "2026-02-13", "2026-02-14", 1, false},
		{"the Spring Festival", "2026-02-14", "2026-02-24", 1, false},
		{"back", "2026-02-24", "2026-02-13", -2, false},
		{"into the bridge days", "2026-12-24", "2026-12-25", 1, true},
		{"back from a year not announced", "2027-01-04", "2026-12-31", -2, true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			n, provisional := WorkdaysBetween(Shipped(), day(t, c.a), day(t, c.b))
			require.Equal(t, c.n, n)
			require.Equal(t, c.provisional, provisional)
		})
	}
}

// oracle decides about a day from the shipped files alone, and steps day by day on
// time.Time values in China: it shares neither Day nor Calendar with the package.
type oracle map[string]bool // date → off

func newOracle(cal Calendar) oracle {
	o := oracle{}
	for _, n := range cal.Years() {
		y, _ := cal.Year(n)
		for _, a := range y.Days {
			o[a.Date.String()] = a.Off
		}
	}
	return o
}

func (o oracle) works(t time.Time) bool {
	if off, named := o[t.Format("2006-01-02")]; named {
		return !off
	}
	return t.Weekday() >= time.Monday && t.Weekday() <= time.Friday
}

// end is midnight after the nth day (working day if wd) that follows the day of from.
func (o oracle) end(from time.Time, n int, wd, roll bool) time.Time {
	t := time.Date(from.Year(), from.Month(), from.Day(), 0, 0, 0, 0, Zone)
	for n > 0 {
		t = t.AddDate(0, 0, 1)
		if !wd || o.works(t) {
			n--
		}
	}
	for roll && !o.works(t) {
		t = t.AddDate(0, 0, 1)
	}
	return t.AddDate(0, 0, 1)
}

func (o oracle) back(last time.Time, n int) time.Time {
	for n > 0 {
		last = last.AddDate(0, 0, -1)
		if o.works(last) {
			n--
		}
	}
	return last
}

// TestAgainstOracle compares every day of every shipped year with day-by-day stepping.
func TestAgainstOracle(t *testing.T) {
	cal := Shipped()
	o := newOracle(cal)
	years := cal.Years()
	first := time.Date(years[0], 1, 1, 10, 30, 0, 0, Zone)
	end := time.Date(years[len(years)-1]+1, 1, 1, 0, 0, 0, 0, Zone)
	same := func(what string, from, want, got time.Time) {
		if !want.Equal(got) {
			t.Fatalf("%s from %s: want %s, got %s", what, shown(from), shown(want), shown(got))
		}
	}
	for from := first; from.Before(end); from = from.AddDate(0, 0, 1) {
		d := DayOf(from)
		if o.works(from) != cal.IsWorkday(d) {
			t.Fatalf("%s: worked %v", d, cal.IsWorkday(d))
		}
		for _, n := range []int{0, 1, 2, 3, 5, 8, 10, 15} {
			due := Add(cal, from, Workdays(n)).At
			same(Workdays(n).String(), from, o.end(from, n, true, false), due)
			last := due.In(Zone).AddDate(0, 0, -1)
			same("before "+Workdays(n).String(), from, o.back(last, n), Before(cal, due, Workdays(n)).At)
			if got, _ := WorkdaysBetween(cal, d, LastDay(due)); got != n {
				t.Fatalf("%s: %d working days to %s, want %d", d, got, LastDay(due), n)
			}
			if got, _ := WorkdaysBetween(cal, LastDay(due), d); got != -n {
				t.Fatalf("%s: %d working days back, want %d", d, got, -n)
			}
		}
		for _, n := range []int{1, 7, 15, 30} {
			same(Days(n).String(), from, o.end(from, n, false, false), Add(cal, from, Days(n)).At)
			same(Days(n).String()+" rolled", from, o.end(from, n, false, true), Limit{Days(n), NextWorkday}.Due(cal, from).At)
		}
	}
	// Long ones from the first of every month.
	for from := first; from.Before(end); from = from.AddDate(0, 1, 0) {
		for _, n := range []int{60, 250} {
			same(Workdays(n).String(), from, o.end(from, n, true, false), Add(cal, from, Workdays(n)).At)
			same(Days(n).String(), from, o.end(from, n, false, false), Add(cal, from, Days(n)).At)
		}
	}
}

func TestLimit(t *testing.T) {
	cal := Shipped()
	roll := Limit{Days(15), NextWorkday}
	require.Equal(t, "2026-10-09 00:00", shown(roll.Due(cal, at(t, "2026-09-18 10:00")).At), "3 October rolls over National Day to the 8th")
	require.Equal(t, "2026-10-04 00:00", shown(Limit{Span: Days(15)}.Due(cal, at(t, "2026-09-18 10:00")).At))
	require.Equal(t, "2026-02-15 00:00", shown(roll.Due(cal, at(t, "2026-01-30 10:00")).At), "a make-up Saturday is no day off: no rolling")

	due := Add(cal, at(t, "2026-11-02 10:00"), Days(30)).At
	require.Equal(t, "2026-12-03 00:00", shown(due))
	require.Equal(t, Add(cal, at(t, "2026-11-02 10:00"), Days(60)).At, Limit{Span: Days(30)}.Extend(cal, due).At, "30 and 30 days are 60, not 61")
	require.Equal(t, "2026-12-10 00:00", shown(Limit{Span: Workdays(5)}.Extend(cal, due).At))
	require.Equal(t, "2026-12-03 02:00", shown(Limit{Span: InHours(2)}.Extend(cal, due).At))

	require.Equal(t, Workdays(8), Limit{Span: Workdays(15)}.Share(50).Span)
	require.Equal(t, Workdays(1), Limit{Span: Workdays(1)}.Share(50).Span)
	require.Equal(t, Workdays(15), Limit{Span: Workdays(15)}.Share(100).Span)

	require.NoError(t, roll.Check())
	for _, l := range []Limit{{}, {Span: Workdays(0)}, {Workdays(3), NextWorkday}, {Days(3), "maybe"}, {Span: Span{3, "weeks"}}} {
		require.Error(t, l.Check(), "%+v", l)
	}
	require.Equal(t, "15 calendar days (rolls on if the last day is a day off)", roll.Text().EN)
}

func BenchmarkAdd(b *testing.B) {
	cal, from := Shipped(), time.Date(2026, 2, 9, 2, 0, 0, 0, time.UTC)
	for _, s := range []Span{Workdays(3), Workdays(15), Workdays(60), Days(30), InMinutes(30)} {
		b.Run(s.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Add(cal, from, s)
			}
		})
	}
}
