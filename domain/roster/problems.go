package roster

import (
	"slices"
	"strconv"
	"time"

	"duban/domain/fault"
	"duban/domain/text"
	"duban/domain/worktime"
)

// ProblemCode sorts what is wrong with a roster.
type ProblemCode string

const (
	Gap      ProblemCode = "gap"      // nobody on a working day
	Hole     ProblemCode = "hole"     // nobody between two shifts of a day
	Double   ProblemCode = "double"   // on duty in another outlet at the same time
	Unsuited ProblemCode = "unsuited" // holds no role by which he may be on duty here
)

// Problem is one thing that is wrong with a roster.
type Problem struct {
	Code      ProblemCode  `json:"code"`
	Day       worktime.Day `json:"day"`
	From      Minute       `json:"from"`
	To        Minute       `json:"to"`
	User      string       `json:"user,omitempty"`
	Outlet    string       `json:"outlet,omitempty"` // where he is on duty as well
	Excusable bool         `json:"excusable"`        // a reason lets it pass
	Text      text.Text    `json:"text"`
}

// Suited tells whether a person may be on duty in the outlet at an instant: he holds
// a role for it there and has not left.
type Suited func(user string, at time.Time) bool

// Problems looks a roster through, day by day. Days on which the bank does not work
// are no gaps. elsewhere is what the people on it do in other outlets that month.
func Problems(r Roster, cal worktime.Calendar, suited Suited, elsewhere []Booking) []Problem {
	var list []Problem
	perDay := map[worktime.Day][]Shift{}
	for _, s := range r.Shifts {
		perDay[s.Day] = append(perDay[s.Day], s)
	}
	for _, day := range r.Month.Days() {
		shifts := perDay[day]
		if len(shifts) == 0 {
			if cal.IsWorkday(day) {
				list = append(list, Problem{Code: Gap, Day: day, To: Midnight, Excusable: true,
					Text: text.T("%s 是工作日，无人坐班", "nobody is on duty on %s, a working day").F(day)})
			}
			continue
		}
		list = append(list, holes(shifts)...)
		for _, s := range shifts {
			list = append(list, ofShift(s, suited, elsewhere)...)
		}
	}
	return list
}

// holes: what lies before the first shift of a day and after the last is not asked
// for, because the outlet is not open round the clock.
func holes(shifts []Shift) (list []Problem) {
	shifts = sorted(shifts)
	for i := 1; i < len(shifts); i++ {
		if from, to := shifts[i-1].To, shifts[i].From; from < to {
			list = append(list, Problem{Code: Hole, Day: shifts[i].Day, From: from, To: to, Excusable: true,
				Text: text.T("%[1]s %[2]s 至 %[3]s 无人坐班", "nobody is on duty on %[1]s from %[2]s to %[3]s").F(shifts[i].Day, from, to)})
		}
	}
	return list
}

func ofShift(s Shift, suited Suited, elsewhere []Booking) (list []Problem) {
	for _, user := range s.People() {
		if !suited(user, s.Start()) {
			list = append(list, Problem{Code: Unsuited, Day: s.Day, From: s.From, To: s.To, User: user,
				Text: text.T("%[1]s：%[2]s 在本网点不是坐班领导或网点负责人", "%[1]s: %[2]s is neither duty leader nor head of this outlet").F(s.Day, user)})
		}
		if other, busy := Busy(user, s, elsewhere); busy {
			list = append(list, Problem{Code: Double, Day: s.Day, From: s.From, To: s.To, User: user, Outlet: other, Excusable: true,
				Text: text.T("%[1]s：%[2]s 同时在网点 %[3]s 坐班", "%[1]s: %[2]s is on duty in outlet %[3]s at the same time").F(s.Day, user, other)})
		}
	}
	return list
}

// Busy tells in which other outlet a person is on duty during a shift.
func Busy(user string, s Shift, elsewhere []Booking) (outlet string, busy bool) {
	i := slices.IndexFunc(elsewhere, func(b Booking) bool { return b.Has(user) && b.Meets(s) })
	if i < 0 {
		return "", false
	}
	return elsewhere[i].Outlet, true
}

// GapsOf counts the working days on which nobody is on duty.
func GapsOf(m Month, cal worktime.Calendar, covered func(worktime.Day) bool) (days []worktime.Day) {
	for _, d := range m.Days() {
		if cal.IsWorkday(d) && !covered(d) {
			days = append(days, d)
		}
	}
	return days
}

// CheckTaker refuses somebody who may not take a duty: he must be suited for it and,
// where it matters, not on duty elsewhere at that time.
func CheckTaker(user string, s Shift, suited Suited, elsewhere []Booking) error {
	if !suited(user, s.Start()) {
		return fault.Refuse("roster.unsuited", "%[1]s 在本网点不是坐班领导或网点负责人，不能于 %[2]s 坐班",
			"%[1]s is neither duty leader nor head of this outlet and cannot be on duty on %[2]s", user, s.Day)
	}
	if other, busy := Busy(user, s, elsewhere); busy {
		return fault.Refuse("roster.double", "%[1]s 于 %[2]s 同时在网点 %[3]s 坐班", "%[1]s is on duty in outlet %[3]s at the same time on %[2]s", user, s.Day, other)
	}
	return nil
}

// CheckSuited points at whoever may not be on duty in the outlet then.
func (s Shift) CheckSuited(suited Suited) error {
	return ofSubstitution(CheckPeople([]Shift{s}, suited))
}

// CheckPeople points at everybody on a draft who may not be on duty in the outlet then.
func CheckPeople(shifts []Shift, suited Suited) error {
	var bad fault.Fields
	for i, s := range shifts {
		for n, user := range s.People() {
			if !suited(user, s.Start()) {
				bad.Add("/shifts/"+strconv.Itoa(i)+[]string{"/leader", "/deputy"}[n], string(Unsuited), "%[1]s 在该日不是本网点的坐班领导或网点负责人",
					"%[1]s is neither duty leader nor head of this outlet on that day", user)
			}
		}
	}
	return bad.Err()
}
