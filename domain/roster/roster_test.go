package roster

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
	"duban/domain/worktime"
)

func day(t testing.TB, s string) worktime.Day {
	t.Helper()
	d, err := worktime.ParseDay(s)
	require.NoError(t, err)
	return d
}

// at reads "2026-11-21 10:00", Chinese time.
func at(t testing.TB, s string) time.Time {
	t.Helper()
	v, err := time.ParseInLocation("2006-01-02 15:04:05", s+":00", worktime.Zone)
	require.NoError(t, err)
	return v
}

func minute(t testing.TB, s string) Minute {
	t.Helper()
	m, err := ParseMinute(s)
	require.NoError(t, err)
	return m
}

// shift reads "2026-11-21 08:30-17:30 wang/li"; without times the whole day.
func shift(t testing.TB, s string) Shift {
	t.Helper()
	var d, times, who string
	if n, _ := fmt.Sscan(s, &d, &times, &who); n == 2 {
		times, who = "00:00-24:00", times
	}
	out := Shift{Day: day(t, d), From: minute(t, times[:5]), To: minute(t, times[6:])}
	out.Leader = who
	for i := range who {
		if who[i] == '/' {
			out.Leader, out.Deputy = who[:i], who[i+1:]
		}
	}
	return out
}

func shifts(t testing.TB, list ...string) (out []Shift) {
	for _, s := range list {
		out = append(out, shift(t, s))
	}
	return out
}

func code(err error) string {
	if err == nil {
		return ""
	}
	return fault.Of(err).Code
}

func everybodySuits(string, time.Time) bool { return true }

func TestMonthsAndTimes(t *testing.T) {
	m, err := ParseMonth("2028-02")
	require.NoError(t, err)
	require.Equal(t, "2028-02-01", m.First().String())
	require.Equal(t, "2028-02-29", m.Last().String())
	require.Len(t, m.Days(), 29)
	require.Equal(t, "2028-01", (m - 1).String())
	require.Equal(t, "2027-12", (m - 2).String(), "months run on across years")
	require.Equal(t, m, MonthOf(m.Last()))
	require.Equal(t, m+1, MonthOf(m.Last()+1))
	for _, bad := range []string{"", "2026-13", "2026-1", "2026-11-01", "0001-01", "２０２６-11"} {
		_, err := ParseMonth(bad)
		require.True(t, fault.Is(err, fault.Invalid), bad)
	}
	for _, good := range []string{"00:00", "08:30", "23:59", "24:00"} {
		require.Equal(t, good, minute(t, good).String())
	}
	for _, bad := range []string{"", "8:30", "24:01", "12:60", "+1:00", "12-30", "１2:30"} {
		_, err := ParseMinute(bad)
		require.True(t, fault.Is(err, fault.Invalid), bad)
	}
	s := shift(t, "2026-11-21 08:30-17:30 wang")
	require.Equal(t, at(t, "2026-11-21 08:30").UTC(), s.Start())
	require.True(t, s.Covers(s.Start()))
	require.False(t, s.Covers(s.End()), "the end belongs to the next")
	require.Equal(t, at(t, "2026-11-22 00:00").UTC(), WholeDay(s.Day, "wang").End())
}

func TestShiftsAreChecked(t *testing.T) {
	m, _ := ParseMonth("2026-11")
	for name, tc := range map[string]struct {
		list []string
		want string
	}{
		"good":                  {[]string{"2026-11-02 08:30-12:00 wang/li", "2026-11-02 12:00-17:30 li/wang"}, ""},
		"another month":         {[]string{"2026-12-01 wang"}, "/shifts/0/day"},
		"ends before it begins": {[]string{"2026-11-02 12:00-12:00 wang"}, "/shifts/0/to"},
		"his own deputy":        {[]string{"2026-11-02 wang/wang"}, "/shifts/0/deputy"},
		"two at once":           {[]string{"2026-11-02 11:00-17:30 wang", "2026-11-02 08:30-12:00 li"}, "/shifts/0/from"},
		"two whole days":        {[]string{"2026-11-02 wang", "2026-11-02 li"}, "/shifts/1/from"},
	} {
		t.Run(name, func(t *testing.T) {
			err := CheckShifts(m.First(), m.Last(), shifts(t, tc.list...))
			if tc.want == "" {
				require.NoError(t, err)
				return
			}
			require.Equal(t, tc.want, fault.Of(err).Fields[0].Pointer, "%v", err)
		})
	}
	require.Equal(t, "/shifts/0/leader", fault.Of(CheckShifts(m.First(), m.Last(), []Shift{{Day: m.First(), To: Midnight}})).Fields[0].Pointer)
	var many []Shift
	for i := range mostShifts + 1 {
		many = append(many, Shift{Day: m.First(), From: Minute(i), To: Minute(i + 1), Leader: "wang"})
	}
	require.Error(t, CheckShifts(m.First(), m.Last(), many))
	require.NoError(t, CheckShifts(m.First(), m.Last(), many[1:]))
}

// full is a draft with somebody on every working day.
func full(m Month, leaders ...string) Roster {
	r := Roster{Outlet: "o1", Month: m, Status: Draft, Version: 1}
	n := 0
	for _, d := range m.Days() {
		if worktime.Shipped().IsWorkday(d) {
			r.Shifts = append(r.Shifts, WholeDay(d, leaders[n%len(leaders)]))
			n++
		}
	}
	return r
}

// Every month of every year that ships: a roster with somebody on each working day has
// no gap, and each day taken away is one, make-up Saturdays included.
func TestGapsFollowTheWorkingDayCalendar(t *testing.T) {
	cal := worktime.Shipped()
	weekends, holidays := 0, 0
	for _, year := range cal.Years() {
		for m := MonthIn(year, time.January); m <= MonthIn(year, time.December); m++ {
			r := full(m, "wang", "li")
			require.Empty(t, Problems(r, cal, everybodySuits, nil), "%s", m)
			for i, s := range r.Shifts {
				without := r
				without.Shifts = append(append([]Shift{}, r.Shifts[:i]...), r.Shifts[i+1:]...)
				got := Problems(without, cal, everybodySuits, nil)
				require.Len(t, got, 1, "%s", s.Day)
				require.Equal(t, Gap, got[0].Code)
				require.Equal(t, s.Day, got[0].Day)
				if w := s.Day.Weekday(); w == time.Saturday || w == time.Sunday {
					weekends++
				}
			}
			for _, d := range m.Days() {
				if w := d.Weekday(); !cal.IsWorkday(d) && w != time.Saturday && w != time.Sunday {
					holidays++
				}
			}
		}
	}
	require.Greater(t, weekends, 50, "make-up days were among them")
	require.Greater(t, holidays, 100, "and holidays, which are no gaps")
}

func TestProblems(t *testing.T) {
	m, _ := ParseMonth("2026-11")
	r := full(m, "wang")
	first := r.Shifts[0]
	r.Shifts = append(shifts(t, "2026-11-02 08:30-12:00 wang/li", "2026-11-02 14:00-17:30 zhao"), r.Shifts[1:]...)
	suited := func(user string, at time.Time) bool { return user != "zhao" }
	elsewhere := []Booking{{"o2", shift(t, "2026-11-02 11:00-13:00 li")}, {"o3", shift(t, "2026-11-02 12:00-24:00 wang")}, {"o2", shift(t, "2026-11-03 08:00-09:00 qian/wang")}}
	var got []string
	for _, p := range Problems(r, worktime.Shipped(), suited, elsewhere) {
		got = append(got, fmt.Sprint(p.Code, " ", p.Day, " ", p.From, "-", p.To, " ", p.User, p.Outlet, " ", p.Excusable))
		require.NotContains(t, p.Text.ZH+p.Text.EN, "%!")
	}
	require.Equal(t, first.Day, day(t, "2026-11-02"))
	require.Equal(t, []string{
		"hole 2026-11-02 12:00-14:00  true",
		"double 2026-11-02 08:30-12:00 lio2 true",
		"unsuited 2026-11-02 14:00-17:30 zhao false",
		"double 2026-11-03 00:00-24:00 wango2 true",
	}, got)
}

func TestARostersLife(t *testing.T) {
	m, _ := ParseMonth("2026-11")
	now := at(t, "2026-10-28 10:00")
	r := Roster{Outlet: "o1", Month: m, Status: Draft}
	require.Equal(t, "not_found", code(r.Publish(nil, "", "head", now)), "there is nothing to publish")
	require.NoError(t, r.Replace(shifts(t, "2026-11-03 wang", "2026-11-02 li")))
	require.Equal(t, "li", r.Shifts[0].Leader, "in order of time")
	require.NoError(t, r.ReplaceDay(day(t, "2026-11-03"), shifts(t, "2026-11-03 08:00-12:00 li", "2026-11-03 12:00-17:00 wang")))
	require.Len(t, r.Shifts, 3)
	require.Error(t, r.ReplaceDay(day(t, "2026-11-03"), shifts(t, "2026-11-04 li")), "another day's shift")
	require.Error(t, r.ReplaceDay(day(t, "2026-12-03"), shifts(t, "2026-12-03 li")), "another month's day")
	require.Len(t, r.Shifts, 3, "a refusal changes nothing")

	r.Version = 2
	require.Equal(t, "roster.version", code(r.CheckVersion(1)))
	require.NoError(t, r.CheckVersion(2))
	gap, never := []Problem{{Code: Gap, Excusable: true}}, []Problem{{Code: Gap, Excusable: true}, {Code: Unsuited}}
	require.Equal(t, "roster.gaps", code(r.Publish(gap, "  ", "head", now)))
	require.Len(t, fault.Of(r.Publish(gap, "", "head", now)).Fields, 1, "the refusal names the problems")
	require.Equal(t, "roster.problems", code(r.Publish(never, "人手不足", "head", now)), "no reason lets an unsuited person pass")
	require.NoError(t, r.Publish(gap, "人手不足", "head", now))
	require.Equal(t, Published, r.Status)
	for _, err := range []error{r.Publish(nil, "", "head", now), r.Replace(nil), r.ReplaceDay(day(t, "2026-11-03"), nil)} {
		require.Equal(t, "roster.published", code(err))
	}
}

func published(t testing.TB, list ...string) Roster {
	s := shifts(t, list...)
	return Roster{Outlet: "o1", Month: MonthOf(s[0].Day), Status: Published, Version: 2, Shifts: sorted(s)}
}

func lines(r Roster) (out []string) {
	for _, s := range r.Shifts {
		line := fmt.Sprintf("%s %s-%s %s", s.Day, s.From, s.To, s.Leader)
		if s.Deputy != "" {
			line += "/" + s.Deputy
		}
		out = append(out, line)
	}
	return out
}

func TestSubstitution(t *testing.T) {
	none, zhao := "", "zhao"
	sub := func(d, from, to, leader string, deputy *string) Substitution {
		return Substitution{Duty: Duty{day(t, d), minute(t, from)}, To: minute(t, to), Leader: leader, Deputy: deputy, Reason: "生病"}
	}
	for _, tc := range []struct {
		name string
		now  string
		sub  Substitution
		want []string // the duties of the 2nd and 3rd afterwards
		code string
	}{
		{"before the day", "2026-11-01 10:00", sub("2026-11-02", "08:30", "00:00", "zhao", nil), []string{"2026-11-02 08:30-17:30 zhao/li", "2026-11-03 00:00-24:00 li"}, ""},
		{"the deputy moves up", "2026-11-01 10:00", sub("2026-11-02", "08:30", "00:00", "li", nil), []string{"2026-11-02 08:30-17:30 li", "2026-11-03 00:00-24:00 li"}, ""},
		{"another deputy", "2026-11-01 10:00", sub("2026-11-02", "08:30", "00:00", "wang", &zhao), []string{"2026-11-02 08:30-17:30 wang/zhao", "2026-11-03 00:00-24:00 li"}, ""},
		{"no deputy any more", "2026-11-01 10:00", sub("2026-11-02", "08:30", "00:00", "wang", &none), []string{"2026-11-02 08:30-17:30 wang", "2026-11-03 00:00-24:00 li"}, ""},
		{"what has been stays", "2026-11-02 11:30", sub("2026-11-02", "08:30", "00:00", "zhao", nil), []string{"2026-11-02 08:30-11:30 wang/li", "2026-11-02 11:30-17:30 zhao/li", "2026-11-03 00:00-24:00 li"}, ""},
		{"a gap is filled", "2026-11-02 07:00", sub("2026-11-02", "17:30", "20:00", "zhao", nil), []string{"2026-11-02 08:30-17:30 wang/li", "2026-11-02 17:30-20:00 zhao", "2026-11-03 00:00-24:00 li"}, ""},
		{"a gap is filled from now on", "2026-11-02 18:00", sub("2026-11-02", "17:30", "20:00", "zhao", nil), []string{"2026-11-02 08:30-17:30 wang/li", "2026-11-02 18:00-20:00 zhao", "2026-11-03 00:00-24:00 li"}, ""},
		{"a gap that is none", "2026-11-01 10:00", sub("2026-11-02", "17:00", "20:00", "zhao", nil), nil, "invalid"},
		{"another month's", "2026-11-01 10:00", sub("2026-12-02", "08:30", "10:00", "zhao", nil), nil, "invalid"},
		{"over", "2026-11-02 17:30", sub("2026-11-02", "08:30", "00:00", "zhao", nil), nil, "roster.past"},
		{"the same again", "2026-11-01 10:00", sub("2026-11-02", "08:30", "00:00", "wang", nil), nil, "roster.same"},
		{"his own deputy", "2026-11-01 10:00", sub("2026-11-02", "08:30", "00:00", "zhao", &zhao), nil, "invalid"},
		{"nobody", "2026-11-01 10:00", sub("2026-11-02", "08:30", "00:00", "", nil), nil, "invalid"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r := published(t, "2026-11-02 08:30-17:30 wang/li", "2026-11-03 li")
			before := lines(r)
			_, _, err := r.Substitute(tc.sub, at(t, tc.now))
			require.Equal(t, tc.code, code(err), "%v", err)
			if tc.code != "" {
				tc.want = before
			}
			require.Equal(t, tc.want, lines(r))
		})
	}
	r := published(t, "2026-11-02 wang")
	without := sub("2026-11-02", "00:00", "00:00", "zhao", nil)
	without.Reason = " "
	_, _, err := r.Substitute(without, at(t, "2026-11-01 10:00"))
	require.Equal(t, "/reason", fault.Of(err).Fields[0].Pointer)
	r.Status = Draft
	_, _, err = r.Substitute(sub("2026-11-02", "00:00", "00:00", "zhao", nil), at(t, "2026-11-01 10:00"))
	require.Equal(t, "roster.not_published", code(err), "a draft is simply drawn up anew")
}
