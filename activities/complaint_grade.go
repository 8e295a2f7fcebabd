package activities

import (
	"slices"

	"duban/domain/casefile"
	"duban/domain/classification"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/routing"
)

// grade is the graver of what was stated and what the bank's setting says of major
// complaints: many people in person, or sent by the regulator.
func grade(stated complaint.Severity, class complaint.Classification, inPerson int, l *law) complaint.Severity {
	var signs []classification.Sign
	if class.Channel == "regulator" && l.number("complaint.major_regulator") == 1 {
		signs = append(signs, classification.Designated)
	}
	least, _ := classification.Grade(signs, inPerson, l.number("complaint.major_people"))
	return complaint.Severity(classification.Graver(least, classification.Severity(stated)))
}

// absorb takes in those who complained in a case that has become part of this one.
// Where by now as many have come in person as make a complaint a major one, it becomes
// one in the same commit (L).
func (m matter) absorb() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.Absorb](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	if err := m.isPart(b.From); err != nil {
		return nil, err
	}
	b.Decided = m.s.Decision != nil && !m.s.InHand()
	events := []casefile.Event{event(complaint.EvAbsorbed, b)}
	l, err := m.law(m.s.Received)
	if err != nil {
		return nil, err
	}
	inPerson := m.s.InPerson + b.InPerson
	if grade(m.s.Severity, m.s.Class, inPerson, l) == m.s.Severity {
		return events, l.err
	}
	return m.becomesMajor(events, inPerson, l)
}

// isPart refuses a case whose merger was undone before this one heard of it: it has been
// released already, and would stay counted.
func (m matter) isPart(from casefile.ID) error {
	for at := from; ; {
		s, err := m.f.Complaint(at)
		if err != nil {
			return err
		}
		switch s.Into {
		case m.s.ID:
			return nil
		case "":
			return fault.Refuse("case.status", "该投诉已不是本案的一部分", "it is not part of this case any more")
		}
		at = s.Into
	}
}

// becomesMajor grades a case up by how many have come. While it is in hand, what the
// routing table says of major complaints follows as if somebody had sorted it so: the
// longer limit where the shorter one has not passed, and an offer to whom it names.
func (m matter) becomesMajor(events []casefile.Event, inPerson int, l *law) ([]casefile.Event, error) {
	_, rule := l.row("complaint.major_people")
	body := complaint.Graded{Severity: complaint.Major, Tier: m.s.Tier, InPerson: inPerson, Rule: rule}
	if !m.s.InHand() {
		return append(events, event(complaint.EvGraded, body)), l.err
	}
	r, then, err := m.routeAgain(body.Severity)
	if err != nil {
		return nil, err
	}
	body.Route = r.answer()
	handle, _ := m.s.Clocks.Get(complaint.HandleClock)
	if then.Complexity == classification.Complex && m.s.Tier == complaint.Simple && m.limitsByTier() && !handle.Overdue(m.at) {
		body.Tier, body.Clocks = complaint.Complex, l.handling(complaint.Complex, m.s.Received, m.at)
	}
	events = append(events, event(complaint.EvGraded, body))
	if r != nil && !r.discipline && m.s.Offer != nil { // one offer at a time: whoever has it now settles that
		return events, l.err
	}
	events, err = m.sent(events, r, m.s.Owner, m.s.Hops, m.s.MaxHops, m.s.Excluded, m.s.Received)
	if err == nil {
		err = l.err
	}
	return events, err
}

// routeAgain asks the table about the case as it is sorted, but of another severity;
// nil while it is not sorted.
func (m matter) routeAgain(severity complaint.Severity) (*routed, routing.Then, error) {
	class := m.s.Class
	if class.Subject == "" || class.Business == "" || class.Cause == "" {
		return nil, routing.Then{}, nil
	}
	cat, err := m.f.Classification(m.s.Received)
	if err != nil {
		return nil, routing.Then{}, err
	}
	aside := slices.Clone(m.s.Excluded)
	r, then, err := m.ask(m.question(m.s.Outlet.Path, severity, m.s.Sum, aside), class, cat, m.at)
	if err == nil {
		err = m.today(r, m.s.Outlet.Code, aside)
	}
	return r, then, err
}

// question is what the table is asked of a case that is on the record.
func (m matter) question(outlet org.Path, severity complaint.Severity, sum complaint.Sum, aside []string) routing.Question {
	s := *m.s
	s.Outlet.Path, s.Severity, s.Sum, s.Excluded = outlet, severity, sum, aside
	return RoutingQuestion(&s)
}

// RoutingQuestion is what the table is asked of a complaint as it stands, but for whether
// its subject is a matter of discipline, which the catalogue says.
func RoutingQuestion(s *complaint.State) routing.Question {
	return routing.Question{Line: lines[s.Line], Channel: s.Class.Channel, Business: s.Class.Business, Cause: s.Class.Cause, Subject: s.Class.Subject,
		Severity: classification.Severity(s.Severity), Place: s.Place(), Customer: routing.Customer(s.Sort), Amount: s.Sum.Fen(), Aside: s.Excluded}
}

// limitsByTier: the limits run from receipt by the tier until the case is taken up again.
func (m matter) limitsByTier() bool { return m.s.Form == complaint.Original && m.s.Round == 1 }
