package activities

import (
	"slices"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
)

// NoInterest is the code of the refusal where nobody has to step aside any more.
const NoInterest = "complaint.no_interest"

// recuse takes somebody off the case who has declared an interest since it was last
// looked at (C5): the nearest desk above owns it instead of him, it is offered anew by the
// routing table, and another expert of his department has his seat. A case that nobody
// can take keeps his name until somebody is assigned, but he can do nothing more in it.
func (m matter) recuse() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.Recuse](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	aside, err := m.aside(m.s.Concerns, m.s.Outlet, m.s.Class, m.s.Customer)
	if err != nil {
		return nil, err
	}
	if m.s.MustStepAside(b.User) || !slices.Contains(aside, b.User) {
		return nil, fault.Refuse(NoInterest, "该人员无须回避，或已回避", "he need not step aside, or has done so already")
	}
	was := m.s.Places(b.User)
	events := []casefile.Event{event(complaint.EvRecused, complaint.Recused{Recuse: b, Was: was})}
	after := *m.s // what follows asks who is barred now
	after.Excluded = append(slices.Clone(m.s.Excluded), b.User)
	free := m.s.Offer == nil || !m.s.Offer.Without(b.User)
	m.s = &after
	if slices.Contains(was, complaint.AsOwner) {
		e, next, found, err := m.instead()
		if err != nil {
			return nil, err
		}
		if found {
			after.Owner, free = next, true // what was on offer lapses with it
			events = append(events, e)
		}
	}
	seat, err := m.vacate(b.User)
	if err != nil {
		return nil, err
	}
	events = append(events, seat...)
	if !free || !slices.ContainsFunc(was, func(p complaint.Place) bool { return p == complaint.AsOwner || p == complaint.AsOffered }) {
		return events, nil
	}
	return m.offeredAnew(events)
}

// instead is who owns the case in place of an owner who may not.
func (m matter) instead() (e casefile.Event, next complaint.Holder, found bool, err error) {
	from, roles := m.s.Owner.Unit, []string{"unit_supervisor", "service_office"}
	if m.s.Sealed {
		from, roles = m.s.Place(), []string{"discipline_office"}
	}
	next, found, err = m.desk(from, m.s.Excluded, roles...)
	return event(complaint.EvOwnerAssigned, complaint.Held{Owner: next, Before: m.s.Owner}), next, found, err
}

// vacate fills the seat of an expert who sits no longer; the chair goes on at once.
func (m matter) vacate(user string) (events []casefile.Event, err error) {
	p, sitting := m.s.Sitting()
	if !sitting {
		return nil, nil
	}
	left, sat := p.Member(user)
	if !sat {
		return nil, nil
	}
	if next := p.Next(user); p.Chair == user && next != "" {
		events = append(events, event(complaint.EvChairNamed, complaint.ChairNamed{Chair: next}))
	}
	in, err := m.another(left.Department)
	if f := fault.Of(err); err != nil && f.Code == "complaint.nobody_left" { // who convened the panel hears of it
		return events, nil
	}
	if err != nil {
		return nil, err
	}
	clock, err := m.panelClock()
	body := complaint.ExpertReplaced{ReplaceExpert: complaint.ReplaceExpert{Out: user, In: complaint.Seat{User: in, Department: left.Department}}, Clock: &clock}
	return append(events, event(complaint.EvExpertReplaced, body)), err
}

// offeredAnew asks the routing table once more about a case that is sorted.
func (m matter) offeredAnew(events []casefile.Event) ([]casefile.Event, error) {
	if !m.s.InHand() || m.s.Form == complaint.Review || m.s.Class.Business == "" || m.s.Class.Cause == "" {
		return events, nil
	}
	cat, err := m.f.Classification(m.s.Received)
	if err != nil {
		return nil, err
	}
	r, _, err := m.ask(m.question(m.s.Place(), m.s.Severity, m.s.Sum, m.s.Excluded), m.s.Class, cat, m.at)
	if err == nil {
		err = m.today(r, m.s.Outlet.Code, m.s.Excluded)
	}
	if err != nil || r == nil || r.discipline {
		return events, err
	}
	return m.sent(events, r, m.s.Owner, m.s.Hops, m.s.MaxHops, m.s.Excluded, m.s.Received)
}
