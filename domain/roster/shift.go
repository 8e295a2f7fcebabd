package roster

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"time"

	"duban/domain/fault"
	"duban/domain/worktime"
)

// Minute is a time of day in Chinese time, in minutes from 00:00; 24:00 is the end
// of the day. In JSON and text it reads "08:30".
type Minute int

// Midnight is 24:00.
const Midnight Minute = 24 * 60

// ParseMinute reads "08:30" and "24:00".
func ParseMinute(s string) (Minute, error) {
	if len(s) == 5 && s[2] == ':' {
		h, errH := strconv.ParseUint(s[:2], 10, 8)
		m, errM := strconv.ParseUint(s[3:], 10, 8)
		if v := Minute(h*60 + m); errH == nil && errM == nil && m < 60 && v <= Midnight {
			return v, nil
		}
	}
	return 0, fault.BadField("", "time", "“%s”不是有效时间，应形如 08:30，最晚 24:00", "%q is not a time of day such as 08:30, at most 24:00", s)
}

func (m Minute) String() string { return fmt.Sprintf("%02d:%02d", int(m)/60, int(m)%60) }

// MarshalText writes "08:30".
func (m Minute) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads "08:30".
func (m *Minute) UnmarshalText(b []byte) error {
	v, err := ParseMinute(string(b))
	if err != nil {
		return err
	}
	*m = v
	return nil
}

// Duty names one shift of an outlet: no two begin at the same time.
type Duty struct {
	Day  worktime.Day `json:"day"`
	From Minute       `json:"from"`
}

func (d Duty) String() string { return d.Day.String() + " " + d.From.String() }

// Shift is one leader's time on duty on one day, with whoever stands in for him first.
type Shift struct {
	Day    worktime.Day `json:"day"`
	From   Minute       `json:"from"`
	To     Minute       `json:"to"` // no longer on duty
	Leader string       `json:"leader"`
	Deputy string       `json:"deputy,omitempty"`
}

// WholeDay is the shift of a leader who is on duty the whole day.
func WholeDay(d worktime.Day, leader string) Shift {
	return Shift{Day: d, To: Midnight, Leader: leader}
}

// Duty is the shift's name.
func (s Shift) Duty() Duty { return Duty{s.Day, s.From} }

// Start is the first instant of the shift, in UTC.
func (s Shift) Start() time.Time { return instantOf(s.Day, s.From) }

// End is the first instant after the shift, in UTC.
func (s Shift) End() time.Time { return instantOf(s.Day, s.To) }

func instantOf(d worktime.Day, m Minute) time.Time {
	return d.Start().Add(time.Duration(m) * time.Minute)
}

// Covers reports whether the shift runs at the instant.
func (s Shift) Covers(at time.Time) bool { return !at.Before(s.Start()) && at.Before(s.End()) }

// Meets reports whether two shifts share time.
func (s Shift) Meets(o Shift) bool { return s.Day == o.Day && s.From < o.To && o.From < s.To }

// Has reports whether the person is on the shift, as leader or deputy.
func (s Shift) Has(user string) bool { return user != "" && (s.Leader == user || s.Deputy == user) }

// People are who is on the shift.
func (s Shift) People() []string {
	if s.Deputy == "" {
		return []string{s.Leader}
	}
	return []string{s.Leader, s.Deputy}
}

// everybody lists who is on any of the shifts, each once, in order of name.
func everybody(shifts []Shift) []string {
	var all []string
	for _, s := range shifts {
		all = append(all, s.People()...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func sorted(shifts []Shift) []Shift {
	out := slices.Clone(shifts)
	slices.SortStableFunc(out, func(a, b Shift) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.From, b.From))
	})
	return out
}

// Booking is a shift with the outlet in which it is.
type Booking struct {
	Outlet string `json:"outlet"`
	Shift
}

// mostShifts is how many shifts one day may have.
const mostShifts = 12

// CheckShifts tells everything that makes shifts no roster of days from first to last.
// Pointers are those of a list under "/shifts".
func CheckShifts(first, last worktime.Day, shifts []Shift) error {
	var bad fault.Fields
	perDay := map[worktime.Day]int{}
	for i, s := range shifts {
		at := "/shifts/" + strconv.Itoa(i)
		if s.Day < first || s.Day > last {
			bad.Add(at+"/day", "range", "%[1]s 不在 %[2]s 至 %[3]s 之间", "%[1]s does not lie between %[2]s and %[3]s", s.Day, first, last)
		}
		if s.From < 0 || s.To > Midnight || s.From >= s.To {
			bad.Add(at+"/to", "order", "结束时间须晚于开始时间，且不晚于 24:00", "must be later than the beginning and not later than 24:00")
		}
		bad.Need(s.Leader != "", at+"/leader")
		if s.Deputy != "" && s.Deputy == s.Leader {
			bad.Add(at+"/deputy", "same", "副岗不得与坐班领导为同一人", "must be somebody else than the leader")
		}
		if perDay[s.Day]++; perDay[s.Day] == mostShifts+1 {
			bad.Add(at+"/day", "many", "一天最多 %d 班", "a day has at most %d shifts", mostShifts)
		}
	}
	if err := bad.Err(); err != nil {
		return err
	}
	// Two leaders at once would leave open whose complaint it is.
	order := make([]int, len(shifts))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(shifts[a].Day, shifts[b].Day), cmp.Compare(shifts[a].From, shifts[b].From))
	})
	for k := 1; k < len(order); k++ {
		if before, s := shifts[order[k-1]], shifts[order[k]]; before.Meets(s) {
			bad.Add("/shifts/"+strconv.Itoa(order[k])+"/from", "overlap", "与同日 %s 开始的班次时间重叠", "overlaps the shift of that day that begins at %s", before.From)
		}
	}
	return bad.Err()
}
