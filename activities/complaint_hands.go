package activities

import (
	"slices"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/recusal"
)

// holder is a person as owner from now on.
func (m matter) holder(user string) (complaint.Holder, error) {
	p, err := m.f.Person(user)
	if err != nil {
		return complaint.Holder{}, err
	}
	return m.holding(p.User, p.Unit)
}

// holding is somebody of a unit as owner from now on.
func (m matter) holding(user string, unit org.Path) (complaint.Holder, error) {
	h := complaint.Holder{User: user, Unit: unit, Since: m.at.UTC()}
	branch, err := m.branch(unit)
	if branch != unit {
		h.Branch = branch
	}
	return h, err
}

// desk finds somebody who holds one of the roles at a unit, or at the nearest unit
// above it that has anybody, and need not step aside.
func (m matter) desk(unit org.Path, aside []string, roles ...string) (complaint.Holder, bool, error) {
	for ; unit != ""; unit = unit.Parent() {
		for _, role := range roles {
			users, err := m.f.Desk(role, unit)
			if err != nil {
				return complaint.Holder{}, false, err
			}
			for _, u := range users {
				if !slices.Contains(aside, u) {
					h, err := m.holder(u)
					return h, err == nil, err
				}
			}
		}
	}
	return complaint.Holder{}, false, nil
}

// deskOf is the desk at which somebody was found by desk.
func (m matter) deskOf(unit org.Path, user string, roles ...string) (complaint.Desk, error) {
	for ; unit != ""; unit = unit.Parent() {
		for _, role := range roles {
			users, err := m.f.Desk(role, unit)
			if err != nil || slices.Contains(users, user) {
				return complaint.Desk{Role: role, Unit: unit}, err
			}
		}
	}
	return complaint.Desk{}, nil
}

// branch is the unit in whose name somebody acts: a department acts for the branch
// that it belongs to.
func (m matter) branch(unit org.Path) (org.Path, error) {
	u, err := m.f.Unit(unit)
	for (err == nil && u.Level == org.Department || fault.Is(err, fault.NotFound)) && unit.Parent() != "" { // closed since: what it belonged to
		unit = unit.Parent()
		u, err = m.f.Unit(unit)
	}
	return unit, err
}

// above is the unit over another one; over the highest there is none but itself.
func (m matter) above(unit org.Path) (org.Path, error) {
	own, err := m.branch(unit)
	if err == nil && own.Parent() != "" {
		own = own.Parent()
	}
	return own, err
}

// aside computes who must step aside from a complaint about these (C5).
func (m matter) aside(concerns string, outlet org.Outlet, class complaint.Classification, customer string) ([]string, error) {
	of := recusal.Concerned{Outlet: outlet.Path, Customer: customer}
	for _, line := range []string{class.Business, class.Product} {
		if line != "" {
			of.Lines = append(of.Lines, line)
		}
	}
	if outlet.Path != "" {
		of.Units = []org.Path{outlet.Path}
	}
	if concerns != "" {
		of.Employees = []recusal.Employee{{User: concerns}}
		if outlet.Path != "" {
			heads, err := m.f.Desk("branch_head", outlet.Path)
			if err != nil {
				return nil, err
			}
			of.OfHead = slices.Contains(heads, concerns)
		}
	}
	return m.f.Aside(of, m.at)
}

// offer asks a successor. He must be somebody who may take it.
func (m matter) offer() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.MakeOffer](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	body := complaint.Offered{To: b.To, Reason: b.Reason}
	if b.To != "" {
		p, err := at0(m.f.Person(b.To))("/to")
		if err != nil {
			return nil, err
		}
		may, err := m.mayTake(p.User)
		if err != nil {
			return nil, err
		}
		if !may {
			return nil, fault.BadField("/to", "role", "该人员不承办投诉，不能接收；涉嫌违纪的请移送纪检", "does not handle complaints and cannot take it; a matter of discipline is referred")
		}
		if body.To = p.User; m.s.MustStepAside(p.User) { // by whatever name he was called
			return nil, fault.BadField("/to", "interest", "该人员与本投诉有利害关系，应当回避", "has an interest in this complaint and must step aside")
		}
	} else {
		unit := org.Path(b.Unit)
		if _, err := at0(m.f.Unit(unit))("/unit"); err != nil {
			return nil, err
		}
		body.Desk = complaint.Desk{Role: b.Role, Unit: unit}
		if body.Candidates, err = m.candidates(body.Desk); err != nil {
			return nil, err
		}
		if len(body.Candidates) == 0 {
			return nil, fault.BadField("/role", "nobody", "该岗位无人可以接收", "nobody at that desk may take it")
		}
	}
	l, err := m.law(m.s.Received)
	if err != nil {
		return nil, err
	}
	body.Clock = l.start(complaint.OfferClock, "complaint.offer", m.at, m.at)
	return oneIf(l.err, complaint.EvOffered, body)
}

// candidates are those at a desk who may take the case.
func (m matter) candidates(d complaint.Desk) ([]string, error) {
	users, err := m.f.Desk(d.Role, d.Unit)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, u := range users {
		if u == m.s.Owner.User || m.s.MustStepAside(u) {
			continue
		}
		may, err := m.mayTake(u)
		if err != nil {
			return nil, err
		}
		if may {
			out = append(out, u)
		}
	}
	return out, nil
}

func (m matter) mayTake(user string) (bool, error) {
	if m.s.Sealed { // it stays within the discipline office
		return m.People.May(m.ctx, user, complaint.CmdConclude, m.s.Place())
	}
	for _, action := range []string{complaint.CmdTake, complaint.CmdDecide} { // who takes it must be able to handle it
		may, err := m.People.May(m.ctx, user, action, m.s.Place())
		if err != nil || !may {
			return false, err
		}
	}
	return true, nil
}

// mayHandle: somebody who handles complaints at a place, or at the unit that has this one.
func (m matter) mayHandle(user string, place org.Path) (bool, error) {
	for _, at := range []org.Path{place, m.s.Unit} {
		may, err := m.People.May(m.ctx, user, complaint.CmdDecide, at)
		if err != nil || may {
			return may, err
		}
	}
	return false, nil
}

func (m matter) take() ([]casefile.Event, error) {
	h, err := m.holding(m.cmd.Actor.User, m.cmd.Actor.Unit)
	return oneIf(err, complaint.EvTaken, complaint.Held{Owner: h, Before: m.s.Owner})
}

// assign puts the case into somebody's hands within the reach of whoever assigns.
func (m matter) assign() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.AssignOwner](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	h, err := at0(m.holder(b.To))("/to")
	if err != nil {
		return nil, err
	}
	may, err := m.mayTake(h.User)
	if err != nil {
		return nil, err
	}
	if !may || m.s.MustStepAside(h.User) || !complaint.Leads(m.cmd.Actor, h.Unit) {
		return nil, fault.BadField("/to", "role", "该人员无权承办此投诉，或不在您的管辖范围内", "may not own this complaint, or is not within your area")
	}
	return one(complaint.EvOwnerAssigned, complaint.Held{Owner: h, Before: m.s.Owner, Reason: b.Reason})
}

// passOn takes the case from an owner who turns out to have an interest: to the
// nearest desk above him where nobody has.
func (m matter) passOn(aside []string) (casefile.Event, complaint.Holder, error) {
	h, found, err := m.desk(m.s.Owner.Unit, aside, "unit_supervisor", "service_office")
	if err == nil && !found {
		err = fault.Refuse("complaint.no_owner", "责任人须回避，但上级无可承办的人员", "the owner must step aside, and nobody above him may own the complaint")
	}
	return event(complaint.EvOwnerAssigned, complaint.Held{Owner: h, Before: m.s.Owner}), h, err
}

// goesAlong: a case never moves to a place where its owner can do nothing. Where he may
// not handle it at the place that it has from now on, it goes to the nearest desk there
// in the same commit.
func (m matter) goesAlong(o complaint.Opening, aside []string) (e casefile.Event, next complaint.Holder, moved bool, err error) {
	place := o.Outlet.Path
	if place == "" {
		place = m.s.Unit
	}
	if place == m.s.Place() {
		return e, next, false, nil
	}
	may, err := m.mayHandle(m.s.Owner.User, place)
	if err != nil || may {
		return e, next, false, err
	}
	next, found, err := m.desk(place, aside, "unit_supervisor", "service_office")
	if err == nil && !found {
		err = fault.BadField("/outlet", "nobody", "责任人不能办理该处的投诉，该处及其上级也无可承办的人员", "the owner may not handle complaints there, and neither there nor above is anybody who may")
	}
	return event(complaint.EvOwnerAssigned, complaint.Held{Owner: next, Before: m.s.Owner}), next, err == nil, err
}

// contact records a contact or a step; what it shows must be on the case.
func (m matter) contact() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.Contact](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	return oneIf(evidenceOf(m.f, m.s.ID, b.Evidence, "/evidence"), complaint.EvContacted, b)
}
