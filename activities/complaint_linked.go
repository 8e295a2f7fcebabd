package activities

import (
	"fmt"
	"slices"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/text"
)

// link says that two complaints belong together; the other learns of it by a follow-up.
func (m matter) link() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.Link](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	if !m.cmd.Actor.IsSystem() {
		if _, err := m.other(b.To, "/to"); err != nil {
			return nil, err
		}
		if slices.Contains(m.s.Links, b.To) { // only once it is known that he may hear it
			return nil, fault.BadField("/to", "duplicate", "已关联", "is linked already")
		}
	}
	return one(complaint.EvLinked, b)
}

// merge makes the case part of one that was received no later: nobody's limit moves.
func (m matter) merge() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.Merge](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	into, err := m.otherBy(m.f.Held, b.Into, "/into")
	if err != nil {
		return nil, err
	}
	var bad fault.Fields
	switch {
	case into.Form != complaint.Original || m.s.Form != complaint.Original:
		bad.Add("/into", "review", "核查不能并案", "a review is not merged")
	case into.Done() || into.Status == complaint.Discipline:
		bad.Add("/into", "status", "并入的投诉已办结", "the case it would become part of has come to its end")
	case into.Received.After(m.s.Received):
		bad.Add("/into", "later", "只能并入更早收到的投诉", "must have been received no later than this one")
	case into.Unit != m.s.Unit && !m.cmd.Actor.Unit.Contains(into.Unit) && !complaint.Leads(m.cmd.Actor, into.Unit):
		bad.Add("/into", "unit", "须为同一单位或本人管辖范围内的投诉", "must be of the same unit, or within your area")
	}
	return oneIf(bad.Err(), complaint.EvMerged, b)
}

// split names the cases that the parts become; follow-ups open them.
func (m matter) split() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.Split](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	cat, err := m.f.Classification(m.s.Received)
	if err != nil {
		return nil, err
	}
	body := complaint.SplitInto{Split: b}
	for i, p := range b.Parts {
		at := fmt.Sprintf("/parts/%d", i)
		var bad fault.Fields
		checkClass(&bad, m.partClass(p.Class), cat)
		if err := under(at, bad.Err()); err != nil {
			return nil, err
		}
		if err := under(at, m.place(&complaint.Opening{Unit: m.s.Unit}, string(m.s.Unit), p.Outlet, p.Concerns)); err != nil {
			return nil, err
		}
		body.Cases = append(body.Cases, DerivedID("part", string(m.s.ID), fmt.Sprint(m.s.Seq+1), fmt.Sprint(i)))
	}
	return one(complaint.EvSplit, body)
}

// partClass: a part came over the channel of the whole.
func (m matter) partClass(c complaint.Classification) complaint.Classification {
	if c.Channel == "" {
		c.Channel = m.s.Class.Channel
	}
	return c
}

// under puts the wrong fields of a part under its place in the whole.
func under(at string, err error) error {
	if f := fault.Of(err); err != nil && f.Kind == fault.Invalid {
		moved := *f
		moved.Fields = nil
		for _, x := range f.Fields {
			x.Pointer = at + x.Pointer
			moved.Fields = append(moved.Fields, x)
		}
		return &moved
	}
	return err
}

// openReview opens the review for the unit above the one that decided, in the hands
// of its head. Nobody who had the complaint in hand reviews it.
func (m matter) openReview() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.OpenReview](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	origin, err := m.f.Held(b.Origin)
	if err != nil {
		return nil, err
	}
	l, err := m.law(b.Received)
	if err != nil {
		return nil, err
	}
	o := inherited(origin)
	o.Form, o.Received, o.Content, o.Customer = complaint.Review, b.Received.UTC(), b.Content, b.Customer
	o.Excluded = append(append([]string{}, origin.Excluded...), origin.Handled...)
	if origin.Decision == nil {
		return nil, fault.Refuse("complaint.not_decided", "原投诉尚无处理决定", "the complaint has not been decided")
	}
	if o.Unit, err = m.above(origin.Decision.Unit); err != nil {
		return nil, err
	}
	var found bool
	if o.Owner, found, err = m.desk(o.Unit, o.Excluded, "unit_supervisor", "service_office"); err != nil {
		return nil, err
	}
	if !found { // asked again until the post is filled
		return nil, fault.New(fault.Unavailable, "complaint.no_reviewer", "上级机构无可承办核查的人员", "nobody at a unit above could review it")
	}
	o.How = text.T("由作出决定机构的上级机构负责人核查", "the head of the unit above the one that decided reviews it")
	m.settings(&o, l)
	o.Clocks = casefile.Clocks{l.start(complaint.HandleClock, "complaint.review", b.Received, m.at)}
	if origin.Sealed { // whoever handles the complaint at the discipline office has its review too
		o.Excluded = origin.Excluded
	}
	then, _, err := m.bornSealed(origin, o)
	if err == nil {
		o.Number, err = m.caseNumber("核", o.Unit, then)
	}
	if err == nil {
		err = l.err
	}
	return append([]casefile.Event{event(complaint.EvReviewOpened, o)}, then...), err
}

// openPart opens a part that was split off: received when the whole was, owned by
// whoever owns that.
func (m matter) openPart() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.OpenPart](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	origin, err := m.f.Held(b.Origin)
	if err != nil {
		return nil, err
	}
	o := inherited(origin)
	o.Rules = origin.Rules
	if b.Again { // a complaint of its own, received when he said so
		o.Received, o.Rules = m.at.UTC(), nil
	}
	l, err := m.law(o.Received)
	if err != nil {
		return nil, err
	}
	l.taken = o.Rules
	cat, err := m.f.Classification(o.Received)
	if err != nil {
		return nil, err
	}
	o.Form, o.Content, o.Request, o.Customer, o.Class = complaint.Original, b.Content, b.Request, b.Customer, b.Class
	o.Sum = b.Sum.Plain() // of the whole it is not known how much is at stake in a part
	if o.Class.Channel == "" {
		o.Class.Channel = origin.Class.Channel
	}
	if b.Outlet != "" || b.Concerns != "" {
		if err := m.place(&o, string(o.Unit), b.Outlet, b.Concerns); err != nil {
			return nil, err
		}
	}
	if o.Excluded, err = m.aside(o.Concerns, o.Outlet, o.Class, origin.Customer); err != nil {
		return nil, err
	}
	o.Excluded = append(o.Excluded, origin.Declared...)
	if b.Again { // those who had the first in hand do not handle this one
		o.Excluded = append(o.Excluded, origin.Handled...)
	}
	o.Owner, o.How = origin.Owner, text.T("由原投诉拆出，由其责任人承担", "split off from a complaint whose owner owns this too")
	o.Owner.Since = m.at.UTC()
	for _, who := range o.Excluded {
		if who == o.Owner.User {
			o.Owner, o.How, err = m.firstOwner(o)
			if err != nil {
				return nil, err
			}
			break
		}
	}
	route, err := m.route(&o, cat)
	if err != nil {
		return nil, err
	}
	m.settings(&o, l)
	o.Clocks = l.handling(o.Tier, o.Received, m.at)
	then, closed, err := m.bornSealed(origin, o)
	if err == nil && !closed {
		then, err = m.sent(nil, route, o.Owner, 0, o.MaxHops, o.Excluded, o.Received)
	}
	if err == nil {
		o.Number, err = m.caseNumber("诉", o.Unit, then)
	}
	if err == nil {
		err = l.err
	}
	return append([]casefile.Event{event(complaint.EvPartOpened, o)}, then...), err
}

// inherited is what a linked case has of the one it came from.
func inherited(s *complaint.State) complaint.Opening {
	return complaint.Opening{Line: s.Line, Unit: s.Unit, Outlet: s.Outlet, Class: s.Class, Severity: s.Severity,
		Tier: s.Tier, As: s.As, People: s.People, InPerson: s.InPerson, Concerns: s.Concerns, Sum: s.Sum, Received: s.Received, Origin: s.ID, Links: []casefile.ID{s.ID}}
}
