package roster

import (
	"strings"
	"time"

	"duban/domain/fault"
	"duban/domain/text"
	"duban/domain/worktime"
)

// SwapStatus says how a swap stands.
type SwapStatus string

const (
	Asked     SwapStatus = "asked"
	Accepted  SwapStatus = "accepted" // the roster has changed
	Refused   SwapStatus = "refused"
	Withdrawn SwapStatus = "withdrawn" // by who asked
	Vetoed    SwapStatus = "vetoed"    // by the branch head; the roster is as it was
	Overtaken SwapStatus = "overtaken" // one of the duties went another way meanwhile
	Expired   SwapStatus = "expired"   // the day came and nobody had answered
)

// Swap is one leader asking another to take his duty, against one of the other's or for nothing.
type Swap struct {
	ID         string     `json:"id"`
	Outlet     string     `json:"outlet"`
	Give       Duty       `json:"give"`           // of who asks
	Take       *Duty      `json:"take,omitempty"` // of who is asked
	By         string     `json:"by"`
	To         string     `json:"to"`
	Note       string     `json:"note,omitempty"`
	Status     SwapStatus `json:"status"`
	AskedAt    time.Time  `json:"asked_at"`
	Until      time.Time  `json:"until"` // from then on nothing can be done about it
	AnsweredAt time.Time  `json:"answered_at,omitzero"`
	Answer     string     `json:"answer,omitempty"` // why it was refused
	VetoedBy   string     `json:"vetoed_by,omitempty"`
	VetoedAt   time.Time  `json:"vetoed_at,omitzero"`
	Veto       string     `json:"veto,omitempty"` // why
}

// Days are the days on which somebody else is on duty because of the swap.
func (s Swap) Days() []worktime.Day {
	if s.Take == nil {
		return []worktime.Day{s.Give.Day}
	}
	return []worktime.Day{s.Give.Day, s.Take.Day}
}

// Duties are the duties that change hands.
func (s Swap) Duties() []Duty {
	if s.Take == nil {
		return []Duty{s.Give}
	}
	return []Duty{s.Give, *s.Take}
}

// Months are those whose rosters the swap touches, the earlier first.
func (s Swap) Months() []Month {
	a := MonthOf(s.Give.Day)
	if s.Take == nil || MonthOf(s.Take.Day) == a {
		return []Month{a}
	}
	b := MonthOf(s.Take.Day)
	return []Month{min(a, b), max(a, b)}
}

// At is how the swap stands at an instant: what was not answered in time has expired.
func (s Swap) At(now time.Time) SwapStatus {
	if s.Status == Asked && !now.Before(s.Until) {
		return Expired
	}
	return s.Status
}

// Ask checks a swap that somebody wants and gives it its end: the first of its days.
func (s *Swap) Ask(rosters Rosters, now time.Time) error {
	var bad fault.Fields
	bad.Need(s.To != "", "/to")
	if s.To == s.By {
		bad.Add("/to", "self", "不能与本人换班", "nobody swaps with himself")
	}
	if s.Take != nil && *s.Take == s.Give {
		bad.Add("/take", "same", "须为另一班次", "must be another duty")
	}
	if err := bad.Err(); err != nil {
		return err
	}
	s.Until = s.Give.Day.Start()
	if s.Take != nil && s.Take.Day < s.Give.Day {
		s.Until = s.Take.Day.Start()
	}
	s.Status, s.AskedAt = Asked, now
	if err := s.inTime(now); err != nil {
		return err
	}
	return s.check(rosters, s.By, s.To)
}

// Rosters finds the roster of a month; nil where there is none.
type Rosters map[Month]*Roster

func (rs Rosters) shift(d Duty) (*Shift, error) {
	r := rs[MonthOf(d.Day)]
	if r == nil {
		return nil, (Roster{Month: MonthOf(d.Day)}).inForce()
	}
	if err := r.inForce(); err != nil {
		return nil, err
	}
	s := r.shift(d)
	if s == nil {
		return nil, fault.Refuse("swap.no_duty", "%s 没有这个班次", "there is no duty that begins on %s", d)
	}
	return s, nil
}

// check tells whether the duties are held as they would be if giver gave and taker took.
func (s Swap) check(rosters Rosters, giver, taker string) error {
	give, err := rosters.shift(s.Give)
	if err != nil {
		return err
	}
	if err := held(give, giver, taker); err != nil || s.Take == nil {
		return err
	}
	take, err := rosters.shift(*s.Take)
	if err != nil {
		return err
	}
	return held(take, taker, giver)
}

func held(s *Shift, by, next string) error {
	switch {
	case s.Leader != by:
		return fault.Refuse("swap.not_his", "%[1]s 的坐班领导不是 %[2]s", "the duty of %[1]s is not %[2]s's", s.Duty(), by)
	case s.Deputy == next:
		return fault.Refuse("swap.deputy", "%[2]s 已是 %[1]s 的副岗，请由网点负责人替班", "%[2]s is the deputy of %[1]s already: let the branch head substitute", s.Duty(), next)
	}
	return nil
}

func (s Swap) inTime(now time.Time) error {
	if !now.Before(s.Until) {
		return fault.Refuse("swap.expired", "换班日期已到，不能再办理", "the day of the swap has come: nothing can be done about it any more")
	}
	return nil
}

func (s Swap) waits(now time.Time) error {
	if s.Status != Asked && s.Status != Expired {
		return fault.Refuse("swap.settled", "该换班申请已处理", "the swap has been settled already")
	}
	return s.inTime(now)
}

// Accept lets the one who was asked agree: both duties change hands at once.
func (s *Swap) Accept(rosters Rosters, by string, now time.Time) error {
	if by != s.To {
		return fault.Refuse("swap.not_asked", "只有被申请人可以答复", "only who was asked answers")
	}
	if err := s.waits(now); err != nil {
		return err
	}
	if err := s.exchange(rosters, s.By, s.To); err != nil {
		return err
	}
	s.Status, s.AnsweredAt = Accepted, now
	return nil
}

// Refuse lets the one who was asked say no, and why.
func (s *Swap) Refuse(by, reason string, now time.Time) error {
	if by != s.To {
		return fault.Refuse("swap.not_asked", "只有被申请人可以答复", "only who was asked answers")
	}
	if err := s.waits(now); err != nil {
		return err
	}
	var bad fault.Fields
	bad.Need(!text.Blank(reason), "/reason")
	if err := bad.Err(); err != nil {
		return err
	}
	s.Status, s.AnsweredAt, s.Answer = Refused, now, strings.TrimSpace(reason)
	return nil
}

// Withdraw lets who asked think better of it before there is an answer.
func (s *Swap) Withdraw(by string, now time.Time) error {
	if by != s.By {
		return fault.Refuse("swap.not_asker", "只有申请人可以撤回", "only who asked takes it back")
	}
	if err := s.waits(now); err != nil {
		return err
	}
	s.Status, s.AnsweredAt = Withdrawn, now
	return nil
}

// Forbid lets the branch head undo a swap, or stop one that is only asked for, until
// the day has come. Whoever swapped himself is no judge of it.
func (s *Swap) Forbid(rosters Rosters, by, reason string, now time.Time) error {
	if by == s.By || by == s.To {
		return fault.Refuse("swap.party", "换班当事人不得否决", "who takes part in the swap does not veto it")
	}
	if s.Status != Asked && s.Status != Accepted && s.Status != Expired {
		return fault.Refuse("swap.settled", "该换班申请已处理", "the swap has been settled already")
	}
	if err := s.inTime(now); err != nil {
		return err
	}
	var bad fault.Fields
	bad.Need(!text.Blank(reason), "/reason")
	if err := bad.Err(); err != nil {
		return err
	}
	if s.Status == Accepted {
		if err := s.exchange(rosters, s.To, s.By); err != nil {
			return err
		}
	}
	s.Status, s.VetoedBy, s.VetoedAt, s.Veto = Vetoed, by, now, strings.TrimSpace(reason)
	return nil
}

// Overtake closes a swap whose duty went another way.
func (s *Swap) Overtake(now time.Time) { s.Status, s.AnsweredAt = Overtaken, now }

// Lapse closes a swap that nobody answered before its day came; the roster stays as it
// is, and who asked keeps his duty.
func (s *Swap) Lapse(now time.Time) error {
	if s.Status != Asked || s.At(now) != Expired {
		return fault.Refuse("swap.settled", "该换班申请已处理或尚未到期", "the swap has been settled, or still has time")
	}
	s.Status = Expired
	return nil
}

// exchange gives each duty to the other one; nothing changes where it cannot be done
// whole.
func (s Swap) exchange(rosters Rosters, giver, taker string) error {
	if err := s.check(rosters, giver, taker); err != nil {
		return err
	}
	give, _ := rosters.shift(s.Give)
	give.Leader = taker
	if s.Take != nil {
		take, _ := rosters.shift(*s.Take)
		take.Leader = giver
	}
	return nil
}

// CheckTakers refuses a swap by which somebody would take a duty that he may not.
func (s Swap) CheckTakers(rosters Rosters, suited Suited, elsewhere []Booking) error {
	give, err := rosters.shift(s.Give)
	if err == nil {
		err = CheckTaker(s.To, *give, suited, elsewhere)
	}
	if err != nil || s.Take == nil {
		return err
	}
	take, err := rosters.shift(*s.Take)
	if err == nil {
		err = CheckTaker(s.By, *take, suited, elsewhere)
	}
	return err
}
