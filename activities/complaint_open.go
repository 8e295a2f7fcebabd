package activities

import (
	"fmt"
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
)

// register takes a complaint in. It is owned from its first second, and routed at
// once where it is sorted completely.
func (m matter) register() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.Register](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	o, route, err := m.opening(b)
	if err != nil {
		return nil, err
	}
	then, err := m.sent(nil, route, o.Owner, 0, o.MaxHops, o.Excluded, o.Received)
	if err != nil {
		return nil, err
	}
	o.Number, err = m.caseNumber("诉", o.Unit, then)
	return append([]casefile.Event{event(complaint.EvRegistered, o)}, then...), err
}

// opening resolves what a registration names.
func (m matter) opening(b complaint.Register) (complaint.Opening, *routed, error) {
	received := complaint.Moment(&fault.Fields{}, "", b.ReceivedAt, m.at)
	o := complaint.Opening{
		Form: complaint.Original, Line: b.Line, Class: b.Class, Severity: b.Severity, Tier: b.Tier, As: b.As, People: max(b.People, 1), InPerson: b.Present(),
		Unproven: b.As == complaint.Proxy || b.As == complaint.Heir, Received: received.UTC(), Links: b.Links,
		Customer: b.Customer, Sum: b.Sum.Plain(), Agents: b.Agents, Content: b.Content, Request: b.Request, Steps: b.Steps, Reference: b.Reference,
	}
	if o.As == "" {
		o.As = complaint.Self
	}
	if err := m.place(&o, b.Unit, b.Outlet, b.Concerns); err != nil {
		return o, nil, err
	}
	l, err := m.law(received)
	if err != nil {
		return o, nil, err
	}
	cat, err := m.f.Classification(received)
	if err != nil {
		return o, nil, err
	}
	var bad fault.Fields
	checkClass(&bad, b.Class, cat)
	if m.tooMany(b, l) {
		bad.Add("/agents", "range", "共同当面投诉的代表不得超过 %d 名", "a group that has come in person has at most %d representatives", l.number("complaint.representatives"))
	}
	if day, err := worktime.ParseDay(b.AnswerBy); b.AnswerBy != "" && err == nil && day < worktime.DayOf(received) {
		bad.Add("/answer_by", "range", "不得早于收到投诉之日", "must not lie before the day on which the complaint was received")
	}
	if err := bad.Err(); err != nil {
		return o, nil, err
	}
	if err := m.belongTogether(b.Links); err != nil {
		return o, nil, err
	}
	if o.Excluded, err = m.aside(o.Concerns, o.Outlet, o.Class, o.Customer.Customer); err != nil {
		return o, nil, err
	}
	o.Alike, err = m.f.Alike(Likeness{Case: m.cmd.Case, Customer: o.Customer.Customer, Outlet: o.Outlet.Code, Concerns: o.Concerns, Class: o.Class},
		received.AddDate(0, -6, 0), received.AddDate(0, -1, 0))
	if err != nil {
		return o, nil, err
	}
	o.Severity = grade(b.Severity, b.Class, o.InPerson, l)
	route, err := m.route(&o, cat)
	if err != nil {
		return o, nil, err
	}
	if o.Tier == "" {
		o.Tier = complaint.Simple
	}
	if o.Owner, o.How, err = m.firstOwner(o); err != nil {
		return o, nil, err
	}
	m.settings(&o, l)
	o.Clocks = m.firstClocks(o, b.AnswerBy, l)
	return o, route, l.err
}

// place resolves unit, outlet and employee.
func (m matter) place(o *complaint.Opening, unit, outlet, concerns string) (err error) {
	if outlet != "" {
		if o.Outlet, err = at0(m.f.Outlet(outlet))("/outlet"); err != nil {
			return err
		}
	}
	if concerns != "" {
		p, err := at0(m.f.Person(concerns))("/concerns")
		if err != nil {
			return err
		}
		o.Concerns = p.User
	}
	switch named := org.Path(unit); {
	case named != "":
		if _, err := at0(m.f.Unit(named))("/unit"); err != nil {
			return err
		}
		if a := m.cmd.Actor; !a.IsSystem() && !named.Contains(a.Unit) && !a.Unit.Contains(named) {
			return fault.BadField("/unit", "scope", "须为本人所在单位，或其上级、下级", "must be your own unit, or one above or below it")
		}
		o.Unit = named
	case o.Line == complaint.InOutlet:
		o.Unit = o.Outlet.Path
	default:
		o.Unit = m.cmd.Actor.Unit
	}
	if o.Unit == "" {
		return fault.BadField("/unit", "required", "请填写受理单位", "name the unit that takes it in")
	}
	return nil
}

// tooMany: a group that comes in person is represented by a few (L).
func (m matter) tooMany(b complaint.Register, l *law) bool {
	return b.As == complaint.Group && b.InPerson && len(b.Agents) > l.number("complaint.representatives")
}

// belongTogether: what is linked is there; a sealed case is there for nobody.
func (m matter) belongTogether(ids []casefile.ID) error {
	for i, id := range ids {
		if _, err := m.other(id, fmt.Sprintf("/links/%d", i)); err != nil {
			return err
		}
	}
	return nil
}

// other is another complaint that a command names. Of one that whoever gives the command
// may not know of he hears the same as of one that is not there.
func (m matter) other(id casefile.ID, pointer string) (*complaint.State, error) {
	return m.otherBy(m.f.Complaint, id, pointer)
}

func (m matter) otherBy(find func(casefile.ID) (*complaint.State, error), id casefile.ID, pointer string) (*complaint.State, error) {
	s, err := find(id)
	open := false
	if err == nil {
		open, err = m.open(s)
	}
	if err == nil && !open || err != nil && fault.Is(err, fault.NotFound) {
		_, err = at0(s, error(fault.Missing("事项", "case")))(pointer)
	}
	return s, err
}

// there tells whether another complaint is there for whoever gives the command.
func (m matter) there(id casefile.ID) (bool, error) {
	s, err := m.f.Complaint(id)
	if err != nil {
		return false, err
	}
	return m.open(s)
}

// open: a sealed case is there for nobody.
func (m matter) open(s *complaint.State) (bool, error) {
	if s.Sealed {
		return false, nil
	}
	return m.sees(s)
}

// sees asks whether whoever gives the command may know of another complaint.
func (m matter) sees(s *complaint.State) (bool, error) {
	a := m.cmd.Actor
	if a.IsSystem() {
		return true, nil
	}
	v := complaint.Viewer{User: a.User}
	for _, place := range []org.Path{s.Place(), s.Unit} {
		for action, scopes := range map[string]*[]org.Path{complaint.Reading: &v.Read, complaint.CmdCallBack: &v.CallBack} {
			may, err := m.People.May(m.ctx, a.User, action, place)
			if err != nil {
				return false, err
			}
			if may {
				*scopes = append(*scopes, place)
			}
		}
	}
	return s.Sees(v), nil
}

// settings keeps with the case what it goes by from now on.
func (m matter) settings(o *complaint.Opening, l *law) {
	b := l.bounds()
	o.MaxHops, o.MaxCalls, o.MaxReps, o.Pausable = b.MaxHops, b.MaxCalls, b.MaxReps, b.Pausable
}

// firstClocks are the limits that run from receipt.
func (m matter) firstClocks(o complaint.Opening, answerBy string, l *law) casefile.Clocks {
	clocks := l.handling(o.Tier, o.Received, m.at)
	if o.Customer.Customer != "" { // nobody can reply to an anonymous one
		rule := "complaint.first_reply"
		if o.Line == complaint.InOutlet {
			rule = "complaint.on_site"
		}
		clocks = append(clocks, l.start(complaint.FirstReplyClock, rule, o.Received, m.at))
	}
	if day, err := worktime.ParseDay(answerBy); answerBy != "" && err == nil {
		clocks = append(clocks, l.until(complaint.RegulatorClock, "sender", o.Received, m.at, worktime.Due{At: day.End()}, worktime.Row{}))
	}
	return clocks
}

// caseNumber is the next in the series of the unit that takes the case in. What is closed in
// the commit that opens it counts in a series of the office that closes it: a gap in the
// unit's own would tell the person complained of that there is one which he does not see.
// then is what follows in that commit.
func (m matter) caseNumber(form string, unit org.Path, then []casefile.Event) (string, error) {
	for _, e := range then {
		switch e.Name {
		case complaint.EvReferred, complaint.EvSealedWith:
			err := casefile.Fold(e, func(b struct{ Owner complaint.Holder }) { form, unit = "纪", b.Owner.Unit })
			if err != nil {
				return "", err
			}
		}
	}
	return m.number(form, unit)
}

func (m matter) number(form string, unit org.Path) (string, error) {
	return documentNumber(m.f, "complaint:"+form, form, unit, m.at)
}

// firstOwner: whoever is first asked owns the case; for a complaint made in an
// outlet that is the leader on duty when it was received (C3). Whoever must step
// aside is passed over.
func (m matter) firstOwner(o complaint.Opening) (complaint.Holder, text.Text, error) {
	var passed text.Text
	if o.Line == complaint.InOutlet {
		duty, err := m.f.DutyLeader(o.Outlet.Code, o.Received)
		if err != nil {
			return complaint.Holder{}, passed, err
		}
		duty = duty.Without(o.Excluded...)
		if duty.User != "" {
			h, err := m.holder(duty.User)
			return h, duty.Text, err
		}
		passed = text.T(duty.Text.ZH+"；", duty.Text.EN+"; ")
	}
	a := m.cmd.Actor
	if !a.IsSystem() && !slices.Contains(o.Excluded, a.User) {
		h, err := m.holding(a.User, a.Unit)
		return h, text.T(passed.ZH+"最先受理此投诉，按首问负责制承办", passed.EN+"took the complaint in and, as the one first asked, answers for it"), err
	}
	why := text.T("受理人须回避，由上级承担", "whoever took it in must step aside: the unit above answers")
	if a.IsSystem() {
		why = text.T("由受理单位的服务管理岗位承担", "the service office of the unit that took it in answers")
	}
	h, found, err := m.desk(o.Unit, o.Excluded, "unit_supervisor", "service_office")
	if err == nil && !found {
		err = fault.Refuse("complaint.no_owner", "受理单位及其上级均无可承办的人员，请先指定岗位人员", "neither the unit nor one above it has anybody who may own the complaint: fill the posts first")
	}
	return h, text.T(passed.ZH+why.ZH, passed.EN+why.EN), err
}

// importOld takes over a case of before as it stood. Nothing runs for what is closed.
func (m matter) importOld() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.Import](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	o, _, err := m.opening(b.Register)
	if err != nil {
		return nil, err
	}
	o.Route = nil // it stays where it was
	body := complaint.Imported{Opening: o, Status: complaint.Handling, Satisfied: b.Satisfied, Conclusion: b.Conclusion}
	instant := func(s string) (*time.Time, bool) {
		if s == "" {
			return nil, false
		}
		t := complaint.Moment(&fault.Fields{}, "", s, m.at).UTC()
		return &t, true
	}
	if decided, ok := instant(b.DecidedAt); ok {
		body.Status = complaint.Decided
		body.Decision = &complaint.Decision{Outcome: b.Outcome, By: o.Owner.User, Unit: o.Unit, At: *decided}
	}
	if told, ok := instant(b.ToldAt); ok && body.Decision != nil {
		limit, _ := o.Clocks.Get(complaint.HandleClock)
		body.Status, body.Decision.Told, body.Decision.Due = complaint.Told, told, &limit.Due
		l, err := m.law(o.Received)
		if err != nil {
			return nil, err
		}
		body.Clocks = casefile.Clocks{l.start(complaint.CallbackClock, "complaint.callback", m.at, m.at)}
		if body.Decision.Reviewable() {
			body.Clocks = append(casefile.Clocks{l.start(complaint.ReviewWindow, "complaint.review_request", *told, m.at)}, body.Clocks...)
		}
	}
	if closed, ok := instant(b.ClosedAt); ok {
		body.Status, body.ClosedAt, body.Clocks = complaint.Closed, closed, nil
		if body.Decision == nil {
			body.Decision = &complaint.Decision{Outcome: b.Outcome, By: o.Owner.User, Unit: o.Unit, At: *closed}
		}
	}
	then, err := m.closedToOthers(body)
	if err != nil {
		return nil, err
	}
	if body.Number = b.Number; body.Number == "" {
		body.Number, err = m.caseNumber("诉", o.Unit, then)
	}
	return append([]casefile.Event{event(complaint.EvImported, body)}, then...), err
}

// closedToOthers hands what was a matter of discipline then to the discipline office
// in the same commit; what had ended is concluded there.
func (m matter) closedToOthers(b complaint.Imported) ([]casefile.Event, error) {
	cat, err := m.f.Classification(b.Received)
	if err != nil || !cat.IsDiscipline(b.Class.Subject) {
		return nil, err
	}
	place := b.Outlet.Path
	if place == "" {
		place = b.Unit
	}
	e, err := m.referred(nil, place, b.Excluded)
	if err != nil {
		return nil, err
	}
	events := []casefile.Event{e}
	if b.Status == complaint.Closed {
		events = append(events, event(complaint.EvConcluded, complaint.Conclude{Outcome: b.Decision.Outcome, Text: b.Conclusion}))
	}
	return events, nil
}
