package roster

import (
	"slices"
	"time"

	"duban/domain/org"
	"duban/domain/text"
)

// How says by what somebody answers for an outlet.
type How string

const (
	ByRoster     How = "roster"          // the leader on the roster
	ByDeputy     How = "deputy"          // who stands in for him
	ByHead       How = "branch_head"     // nobody on duty: the head of the outlet
	BySupervisor How = "unit_supervisor" // nor a head: the supervisor of the nearest unit above
	ByNobody     How = "nobody"
)

// Fallback reports that nobody on the roster answers.
func (h How) Fallback() bool { return h != ByRoster && h != ByDeputy }

// Why says why the roster does not answer.
type Why string

const (
	NotPublished Why = "not_published" // no roster of that month is in force
	NoShift      Why = "no_shift"      // the roster has nobody at that time
	Left         Why = "left"          // who stands on it may not be on duty there any more
	Aside        Why = "aside"         // who stands on it must step aside
)

// Holder holds a role over the outlet, at the outlet itself or in a unit above.
type Holder struct {
	User string   `json:"user"`
	Unit org.Path `json:"unit"`
}

// Candidate is one of those who answer for an outlet, in the order in which they are asked.
type Candidate struct {
	User string `json:"user"`
	How  How    `json:"how"`
}

// OnDuty is the answer to the question who answers for an outlet at an instant.
type OnDuty struct {
	Outlet string      `json:"outlet"`
	At     time.Time   `json:"at"`
	User   string      `json:"user,omitempty"` // empty: nobody
	How    How         `json:"how"`
	Shift  *Shift      `json:"shift,omitempty"` // what the roster says of that time, if anything
	Why    Why         `json:"why,omitempty"`   // why it is not the leader on the roster
	Line   []Candidate `json:"line"`            // everybody who could answer, the first being User
	Text   text.Text   `json:"text"`            // how he was found, or why there is nobody
}

// Known is what the question is answered from.
type Known struct {
	Outlet      string
	At          time.Time
	Published   bool     // a roster of the month is in force
	Shifts      []Shift  // of it, that day's
	Suited      Suited   // who may be on duty there
	Heads       []Holder // branch heads over the outlet, the nearest first
	Supervisors []Holder // unit supervisors over it, the nearest first
}

// DutyLeader answers who is responsible for what happens in an outlet at an instant:
// the leader on the roster, else his deputy, else the nearest branch head, else the
// nearest unit supervisor, else nobody.
func DutyLeader(k Known) OnDuty {
	o := OnDuty{Outlet: k.Outlet, At: k.At.UTC(), Line: []Candidate{}}
	if i := slices.IndexFunc(k.Shifts, func(s Shift) bool { return s.Covers(k.At) }); i >= 0 {
		s := k.Shifts[i]
		o.Shift = &s
		for n, user := range s.People() {
			if k.Suited(user, k.At) {
				o.add(user, []How{ByRoster, ByDeputy}[n])
			}
		}
	}
	for _, h := range k.Heads {
		o.add(h.User, ByHead)
	}
	for _, h := range k.Supervisors {
		o.add(h.User, BySupervisor)
	}
	why := Left
	switch {
	case !k.Published:
		why = NotPublished
	case o.Shift == nil:
		why = NoShift
	}
	return o.answer(why)
}

// Without is the answer when these people must not answer: the next in line does.
func (o OnDuty) Without(users ...string) OnDuty {
	line := slices.DeleteFunc(slices.Clone(o.Line), func(c Candidate) bool { return slices.Contains(users, c.User) })
	why := o.Why
	if len(line) != len(o.Line) && !o.How.Fallback() {
		why = Aside
	}
	o.Line = line
	return o.answer(why)
}

// add puts somebody at the end of the line, unless he stands in it already.
func (o *OnDuty) add(user string, how How) {
	if !slices.ContainsFunc(o.Line, func(c Candidate) bool { return c.User == user }) {
		o.Line = append(o.Line, Candidate{user, how})
	}
}

func (o OnDuty) answer(why Why) OnDuty {
	o.User, o.How, o.Why = "", ByNobody, why
	if len(o.Line) > 0 {
		o.User, o.How = o.Line[0].User, o.Line[0].How
	}
	if o.How == ByRoster {
		o.Why, o.Text = "", text.T("按排班坐班", "on duty by the roster")
		return o
	}
	because := becauses[o.Why]
	then := thens[o.How]
	o.Text = text.T(because.ZH+"，"+then.ZH, because.EN+": "+then.EN)
	return o
}

var becauses = map[Why]text.Text{
	NotPublished: text.T("当月排班未发布", "no roster of the month is published"),
	NoShift:      text.T("该时间排班表上无人坐班", "the roster has nobody at that time"),
	Left:         text.T("排班表上的坐班领导已不在岗或不再任职", "the leader on the roster has left or no longer holds the post"),
	Aside:        text.T("排班表上的坐班领导须回避", "the leader on the roster must step aside"),
}

var thens = map[How]text.Text{
	ByDeputy:     text.T("由副岗承担", "the deputy answers"),
	ByHead:       text.T("由网点负责人承担", "the head of the outlet answers"),
	BySupervisor: text.T("网点亦无负责人可承担，由上级管理人员承担", "and there is no head of the outlet: the supervisor of the unit above answers"),
	ByNobody:     text.T("网点及上级机构均无人可承担，须指定责任人", "and neither the outlet nor a unit above has anybody: somebody must be named"),
}
