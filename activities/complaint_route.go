package activities

import (
	"fmt"
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/classification"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/routing"
)

// routed is the answer of the table, with all who could take the case.
type routed struct {
	complaint.Routed
	discipline bool
	candidates []string
}

// lines are the lines as the routing table names them.
var lines = map[complaint.Line]classification.Line{
	complaint.InOutlet: classification.Counter, complaint.CustomerAid: classification.CustomerHelp,
	complaint.Hotline: classification.ServiceHotline, complaint.Supervision: classification.Supervision,
}

// route asks the table where an opening goes, if it is sorted completely, and takes
// over the grades that it suggests where none was stated. A subject of discipline says
// enough by itself: such a case is closed to others from the start (C4).
func (m matter) route(o *complaint.Opening, cat classification.Catalogue) (*routed, error) {
	if o.Class.Subject == "" || !cat.IsDiscipline(o.Class.Subject) && (o.Class.Business == "" || o.Class.Cause == "") {
		return nil, nil
	}
	q := routing.Question{Line: lines[o.Line], Severity: classification.Severity(o.Severity), Place: o.Outlet.Path, Customer: routing.Customer(o.Customer.Kind), Amount: o.Sum.Fen(), Aside: o.Excluded}
	if q.Place == "" {
		q.Place = o.Unit
	}
	r, then, err := m.ask(q, o.Class, cat, o.Received)
	if err == nil {
		err = m.today(r, o.Outlet.Code, o.Excluded)
	}
	if err != nil || r == nil {
		return nil, err
	}
	o.Severity = complaint.Severity(classification.Graver(classification.Severity(o.Severity), then.Severity))
	if o.Tier == "" {
		o.Tier = complaint.Tier(then.Complexity)
	}
	o.Route = r.answer()
	return r, nil
}

// answer is what the table said, nil where a matter of discipline went past it.
func (r *routed) answer() *complaint.Routed {
	if r == nil || r.Table == "" {
		return nil
	}
	return &r.Routed
}

// today: where the table names the duty leader of an outlet, it means whoever is on
// the roster now, and not everybody who could be.
func (m matter) today(r *routed, outlet string, aside []string) error {
	if r == nil || r.Desk.Role != "duty_leader" || outlet == "" {
		return nil
	}
	duty, err := m.f.DutyLeader(outlet, m.at)
	if err != nil {
		return err
	}
	if duty = duty.Without(aside...); duty.User != "" {
		r.candidates, r.User = []string{duty.User}, duty.User
	}
	return nil
}

// ask puts a question to the table. Where no row matches the case stays where it is; a
// matter of discipline leaves it whatever the table says.
func (m matter) ask(q routing.Question, class complaint.Classification, cat classification.Catalogue, at time.Time) (*routed, routing.Then, error) {
	q.Channel, q.Business, q.Cause, q.Subject = class.Channel, class.Business, class.Cause, class.Subject
	q.Discipline = cat.IsDiscipline(class.Subject)
	a, err := m.f.Route(q, at)
	if f := fault.Of(err); err != nil && f.Code == "routing.gap" {
		if q.Discipline {
			return &routed{discipline: true, Routed: complaint.Routed{Desk: complaint.Desk{Unit: q.Place}}}, routing.Then{}, nil
		}
		return nil, routing.Then{}, nil
	}
	if err != nil {
		return nil, routing.Then{}, err
	}
	r := &routed{discipline: a.Then.Discipline || q.Discipline, Routed: complaint.Routed{Table: a.Version, Row: a.Row, Why: a.Why,
		Desk: complaint.Desk{Role: a.Then.Role, Unit: a.Unit}, Line: a.Then.BusinessLine, Matched: because(a.Matched, q)}}
	for _, c := range a.Candidates {
		r.candidates = append(r.candidates, c.User)
	}
	if len(r.candidates) > 0 {
		r.User = r.candidates[0]
	}
	return r, a.Then, nil
}

// because are the conditions that were met, amounts as people write them.
func because(met []routing.Match, q routing.Question) []routing.Match {
	met = slices.Clone(met)
	for i := range met {
		if met[i].Condition == "amount" {
			met[i].Value = fmt.Sprintf("%d.%02d %s", *q.Amount/100, *q.Amount%100, complaint.Renminbi)
		}
	}
	return met
}

// sent adds what follows from the table's answer in the same commit: a matter of
// discipline goes to the discipline office, any other is offered to the desk, unless
// its owner sits there already.
func (m matter) sent(events []casefile.Event, r *routed, owner complaint.Holder, hops, most int, aside []string, received time.Time) ([]casefile.Event, error) {
	switch {
	case r == nil:
		return events, nil
	case r.discipline:
		e, err := m.referred(r, r.Desk.Unit, aside)
		return append(events, e), err
	case len(r.candidates) == 0, slices.Contains(r.candidates, owner.User), hops >= most:
		return events, nil
	}
	l, err := m.law(received)
	if err != nil {
		return nil, err
	}
	body := complaint.Offered{Desk: r.Desk, Route: &r.Routed, Candidates: r.candidates, Clock: l.start(complaint.OfferClock, "complaint.offer", m.at, m.at)}
	return append(events, event(complaint.EvOffered, body)), l.err
}

// referred hands a matter to the desk of the discipline office: the one that the
// table names, or else the nearest at or above the place of the case.
func (m matter) referred(r *routed, unit org.Path, aside []string) (casefile.Event, error) {
	h, err := m.disciplineDesk(unit, aside)
	if err != nil {
		return casefile.Event{}, err
	}
	body := complaint.Referred{Owner: h, Route: r.answer()}
	return event(complaint.EvReferred, body), nil
}

func (m matter) refer() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.ReferDiscipline](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	h, err := m.disciplineDesk(m.s.Place(), m.s.Excluded)
	return oneIf(err, complaint.EvReferred, complaint.Referred{Reason: b.Reason, Owner: h, Spare: b.Spare})
}

// classify sorts and grades, computes anew who must step aside, restarts the limits
// from receipt where the tier changed, and sends the case on.
func (m matter) classify() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.Classify](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	o := complaint.Opening{Line: m.s.Line, Unit: m.s.Unit}
	if err := m.place(&o, "", b.Outlet.Or(m.s.Outlet.Code), b.Concerns.Or(m.s.Concerns)); err != nil {
		return nil, err
	}
	cat, err := m.f.Classification(m.s.Received)
	if err != nil {
		return nil, err
	}
	var bad fault.Fields
	checkClass(&bad, b.Class, cat)
	if err := bad.Err(); err != nil {
		return nil, err
	}
	body := complaint.Classified{Classify: b, Outlet: o.Outlet}
	body.Classify.Outlet, body.Concerns = complaint.Anew(o.Outlet.Code), complaint.Anew(o.Concerns)
	if body.Excluded, err = m.aside(o.Concerns, o.Outlet, b.Class, m.s.Customer); err != nil {
		return nil, err
	}
	for _, u := range m.s.Declared { // what somebody said himself no computation takes back
		if !slices.Contains(body.Excluded, u) {
			body.Excluded = append(body.Excluded, u)
		}
	}
	if m.s.Form == complaint.Review { // whoever had the complaint in hand does not review it, however that is sorted
		origin, err := m.f.Complaint(m.s.Origin)
		if err != nil {
			return nil, err
		}
		for _, u := range append(slices.Clone(origin.Excluded), origin.Handled...) {
			if !slices.Contains(body.Excluded, u) {
				body.Excluded = append(body.Excluded, u)
			}
		}
	}
	l, err := m.law(m.s.Received)
	if err != nil {
		return nil, err
	}
	sum := m.s.Sum
	if b.Amount != "" {
		body.Sum = b.Sum.Plain()
		sum = body.Sum
	}
	_, inPerson := b.Counted(m.s)
	body.Severity = grade(b.Severity, b.Class, inPerson, l)
	if b.Tier != m.s.Tier && m.limitsByTier() {
		body.Clocks = l.handling(b.Tier, m.s.Received, m.at)
	}
	r, _, err := m.ask(m.question(o.Outlet.Path, body.Severity, sum, body.Excluded), b.Class, cat, m.at)
	if err == nil {
		err = m.today(r, o.Outlet.Code, body.Excluded)
	}
	if err != nil {
		return nil, err
	}
	body.Route = r.answer()
	events := []casefile.Event{event(complaint.EvClassified, body)}
	owner := m.s.Owner
	if slices.Contains(body.Excluded, owner.User) && (r == nil || !r.discipline) { // whoever has it may keep it no longer
		e, next, err := m.passOn(body.Excluded)
		if err != nil {
			return nil, err
		}
		owner, events = next, append(events, e)
	} else if e, next, moved, err := m.goesAlong(o, body.Excluded); err != nil {
		return nil, err
	} else if moved && (r == nil || !r.discipline) {
		owner, events = next, append(events, e)
	}
	if r != nil && !r.discipline && (b.Keep || m.s.Offer != nil || m.s.Form == complaint.Review) {
		r = nil // kept, on offer already, or a review, which stays with the unit above
	}
	events, err = m.sent(events, r, owner, m.s.Hops, m.s.MaxHops, body.Excluded, m.s.Received)
	if err == nil {
		err = l.err
	}
	return events, err
}

// checkClass holds the words of a classification against the catalogue.
func checkClass(f *fault.Fields, c complaint.Classification, cat classification.Catalogue) {
	classification.CheckGiven(f, "/class", classification.Classification{Channel: c.Channel, Business: c.Business, Cause: c.Cause,
		CauseSub: c.Second, Subject: c.Subject, Product: c.Product}, cat)
}
