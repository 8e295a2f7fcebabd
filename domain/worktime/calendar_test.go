package worktime

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
	"duban/domain/text"
)

// day reads a date in a test.
func day(t testing.TB, s string) Day {
	t.Helper()
	d, err := ParseDay(s)
	require.NoError(t, err)
	return d
}

// at reads a moment on the bank's clock, "2026-02-14 10:30".
func at(t testing.TB, s string) time.Time {
	t.Helper()
	v, err := time.ParseInLocation("2006-01-02 15:04", s, Zone)
	require.NoError(t, err)
	return v
}

// shown is a moment on the bank's clock.
func shown(v time.Time) string { return v.In(Zone).Format("2006-01-02 15:04") }

// invented2027 is a plausible arrangement for a year that was not announced when
// this was written; it bridges New Year back into December 2026.
func invented2027(t testing.TB) Year {
	t.Helper()
	y := Year{Year: 2027, Source: "测试用虚拟安排"}
	add := func(off bool, dates ...string) {
		for _, s := range dates {
			y.Days = append(y.Days, Arranged{Date: day(t, s), Off: off, Name: text.T("测试", "test")})
		}
	}
	add(false, "2026-12-27", "2027-02-14")
	add(true, "2026-12-31", "2027-01-01", "2027-01-02", "2027-01-03",
		"2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11",
		"2027-05-01", "2027-10-01")
	require.NoError(t, y.Check())
	return y
}

func TestShippedCalendarKnownDays(t *testing.T) {
	cal := Shipped()
	cases := []struct {
		name     string
		from, to string
		works    bool
	}{
		{"bridge of 2007 worked in 2006", "2006-12-30", "2006-12-31", true},
		{"make-up Saturday of 2008 in 2007", "2007-12-29", "2007-12-29", true},
		{"New Year 2008 begins in 2007", "2007-12-30", "2008-01-01", false},
		{"New Year 2019 begins in 2018", "2018-12-30", "2019-01-01", false},
		{"make-up Saturday of 2019 in 2018", "2018-12-29", "2018-12-29", true},
		{"Spring Festival 2020, lengthened", "2020-01-24", "2020-02-02", false},
		{"after Spring Festival 2020", "2020-02-03", "2020-02-07", true},
		{"make-up Sunday 2024-02-04", "2024-02-04", "2024-02-09", true},
		{"Spring Festival 2024", "2024-02-10", "2024-02-17", false},
		{"make-up Sunday 2024-02-18", "2024-02-18", "2024-02-23", true},
		{"National Day 2024", "2024-10-01", "2024-10-07", false},
		{"make-up Saturday 2024-10-12", "2024-10-12", "2024-10-12", true},
		{"make-up Sunday 2025-01-26", "2025-01-26", "2025-01-27", true},
		{"Spring Festival 2025", "2025-01-28", "2025-02-04", false},
		{"make-up Saturday 2025-02-08", "2025-02-05", "2025-02-08", true},
		{"National Day and Mid-Autumn 2025", "2025-10-01", "2025-10-08", false},
		{"New Year 2026", "2026-01-01", "2026-01-03", false},
		{"make-up Sunday 2026-01-04", "2026-01-04", "2026-01-09", true},
		{"make-up Saturday 2026-02-14", "2026-02-09", "2026-02-14", true},
		{"Spring Festival 2026", "2026-02-15", "2026-02-23", false},
		{"make-up Saturday 2026-02-28", "2026-02-24", "2026-02-28", true},
		{"National Day 2026", "2026-10-01", "2026-10-07", false},
		{"an ordinary weekend", "2026-11-21", "2026-11-22", false},
		{"an ordinary week", "2026-11-23", "2026-11-27", true},
		{"2027 by weekday", "2027-01-01", "2027-01-01", true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for d := day(t, c.from); d <= day(t, c.to); d++ {
				require.Equal(t, c.works, cal.IsWorkday(d), "%s", d)
			}
		})
	}
}

func TestShippedCalendarIsWhole(t *testing.T) {
	cal := Shipped()
	require.Equal(t, 2007, cal.Years()[0])
	require.Equal(t, 2026, cal.Years()[len(cal.Years())-1])
	require.Len(t, cal.Years(), 20, "a year is missing in between")
	require.True(t, strings.HasPrefix(cal.Version(), "cn:2007-2026:"), cal.Version())
	for _, n := range cal.Years() {
		y, ok := cal.Year(n)
		require.True(t, ok)
		require.NotEmpty(t, y.SourceURL)
		off, made := 0, 0
		for _, a := range y.Days {
			require.NotEmpty(t, a.Name.EN, "%s", a.Date)
			weekend := a.Date.Weekday() == time.Saturday || a.Date.Weekday() == time.Sunday
			if a.Off && !weekend {
				off++
			}
			if !a.Off && weekend {
				made++
			}
		}
		// Every weekday off is either statutory (10 to 13 days, some of which fall on a
		// weekend) or made up for. Outside these bounds the data are wrong.
		require.InDelta(t, 10, off-made, 4, "%d: %d weekdays off, %d make-up days", n, off, made)
	}
}

func TestYearNotAnnounced(t *testing.T) {
	cal := Shipped()
	require.True(t, cal.YearKnown(2026))
	require.False(t, cal.YearKnown(2027))
	require.False(t, cal.YearKnown(2006))

	require.True(t, cal.Settled(day(t, "2026-01-01"), day(t, "2026-12-24")))
	require.False(t, cal.Settled(day(t, "2026-12-24"), day(t, "2026-12-25")), "2027 may still move the last week of 2026")
	require.True(t, cal.Settled(day(t, "2025-12-24"), day(t, "2026-01-05")), "both years are announced")
	require.False(t, cal.Settled(day(t, "2006-12-31"), day(t, "2007-01-02")))

	loaded, err := cal.With(invented2027(t))
	require.NoError(t, err)
	require.True(t, loaded.Settled(day(t, "2026-12-24"), day(t, "2027-01-05")))
	require.True(t, loaded.IsWorkday(day(t, "2026-12-27")), "make-up Sunday in December comes with 2027")
	require.False(t, loaded.IsWorkday(day(t, "2026-12-31")))
	require.True(t, cal.IsWorkday(day(t, "2026-12-31")), "the calendar it was made from stays as it was")

	eve, named := loaded.Arranged(day(t, "2026-12-31"))
	require.True(t, named && eve.Off)
	_, named = cal.Arranged(day(t, "2026-12-31"))
	require.False(t, named)

	require.Equal(t, cal.Version(), loaded.Without(2027).Version())
	require.True(t, loaded.Without(2020).YearKnown(2019))
	require.False(t, loaded.Without(2020).Settled(day(t, "2019-12-24"), day(t, "2019-12-25")))
	require.True(t, strings.HasPrefix(loaded.Without(2020).Version(), "cn:2007-2019,2021-2027:"))
}

func TestCalendarVersionIsItsContent(t *testing.T) {
	cal := Shipped()
	y, _ := cal.Year(2026)

	renamed, _ := cal.Year(2026)
	renamed.Days[0].Name.EN = "another name"
	same, err := cal.With(renamed)
	require.NoError(t, err)
	require.Equal(t, cal.Version(), same.Version(), "a name is not content")

	y.Days[3].Off = !y.Days[3].Off
	other, err := cal.With(y)
	require.NoError(t, err)
	require.NotEqual(t, cal.Version(), other.Version())
	y.Days[3].Off = !y.Days[3].Off
	require.NotEqual(t, cal.IsWorkday(y.Days[3].Date), other.IsWorkday(y.Days[3].Date), "the slice given in was kept")
}

func TestZeroCalendarWorksByWeekday(t *testing.T) {
	var cal Calendar
	require.True(t, cal.IsWorkday(day(t, "2026-10-01")))
	require.False(t, cal.IsWorkday(day(t, "2026-02-14")))
	require.False(t, cal.YearKnown(2026))
	require.True(t, Add(cal, at(t, "2026-10-01 10:00"), Workdays(1)).Provisional)
	empty, err := NewCalendar()
	require.NoError(t, err)
	require.Equal(t, empty.Version(), cal.Version())
	loaded, err := cal.With(invented2027(t))
	require.NoError(t, err)
	require.True(t, loaded.YearKnown(2027))
}

func TestYearIsRefused(t *testing.T) {
	good, _ := Shipped().Year(2026)
	cases := []struct {
		name, code string
		spoil      func(y *Year)
	}{
		{"no days, as before the announcement", "incomplete", func(y *Year) { y.Days = nil }},
		{"National Day worked", "incomplete", func(y *Year) {
			for i := range y.Days {
				y.Days[i].Off = y.Days[i].Off && y.Days[i].Date != Date(2026, time.October, 1)
			}
		}},
		{"a day twice", "duplicate", func(y *Year) { y.Days = append(y.Days, y.Days[0]) }},
		{"a day of another year", "range", func(y *Year) { y.Days[0].Date = Date(2027, time.January, 1) }},
		{"a day in November before", "range", func(y *Year) { y.Days[0].Date = Date(2025, time.November, 30) }},
		{"no source", "required", func(y *Year) { y.Source = "" }},
		{"a day without name", "required", func(y *Year) { y.Days[4].Name.ZH = "" }},
		{"a year out of the world", "range", func(y *Year) { y.Year = 26 }},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			y := good.clone()
			c.spoil(&y)
			err := y.Check()
			require.True(t, fault.Is(err, fault.Invalid), "%v", err)
			require.Equal(t, c.code, fault.Of(err).Fields[0].Code)
			_, err = Shipped().With(y)
			require.Error(t, err)
		})
	}
	raw, err := json.Marshal(good)
	require.NoError(t, err)
	back, err := ParseYear(raw)
	require.NoError(t, err)
	require.Equal(t, good, back)
	_, err = ParseYear([]byte(`{"year":2026,"holidays":[]}`))
	require.True(t, fault.Is(err, fault.Invalid))
	_, err = ParseYear([]byte(`{"year":2026,"source":"s","days":[{"date":"2026-02-30"}]}`))
	require.True(t, fault.Is(err, fault.Invalid))
}

func TestDay(t *testing.T) {
	require.Equal(t, day(t, "2026-02-14"), DayOf(time.Date(2026, 2, 13, 16, 0, 0, 0, time.UTC)), "midnight in China")
	require.Equal(t, day(t, "2026-02-13"), DayOf(time.Date(2026, 2, 13, 15, 59, 59, 999, time.UTC)))
	require.Equal(t, "2026-02-14 00:00", shown(day(t, "2026-02-14").Start()))
	require.Equal(t, time.UTC, day(t, "2026-02-14").Start().Location())
	require.Equal(t, "2026-02-15 00:00", shown(day(t, "2026-02-14").End()))
	require.Equal(t, day(t, "2026-02-14"), LastDay(day(t, "2026-02-14").End()))
	require.Equal(t, day(t, "2026-02-14"), LastDay(at(t, "2026-02-14 00:01")))
	for d := Date(1965, time.January, 1); d < Date(2035, time.January, 1); d++ {
		ref := time.Date(1965, 1, 1+int(d-Date(1965, time.January, 1)), 0, 0, 0, 0, time.UTC)
		require.Equal(t, ref.Weekday(), d.Weekday())
		require.Equal(t, ref.Year(), d.Year())
		require.Equal(t, ref.Format("2006-01-02"), d.String())
	}
	for _, bad := range []string{"", "2026-2-14", "2026-02-30", "14.02.2026", "2026-02-14T00:00:00Z"} {
		_, err := ParseDay(bad)
		require.True(t, fault.Is(err, fault.Invalid), bad)
	}
}
