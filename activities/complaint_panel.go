package activities

import (
	"fmt"
	"slices"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
)

// convene calls a panel. Its members are experts with no interest in the case.
func (m matter) convene() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.ConvenePanel](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	var bad fault.Fields
	for i, seat := range b.Members {
		if err := m.expert(&bad, fmt.Sprintf("/members/%d", i), seat); err != nil {
			return nil, err
		}
	}
	if err := bad.Err(); err != nil {
		return nil, err
	}
	clock, err := m.panelClock()
	if err != nil {
		return nil, err
	}
	return one(complaint.EvPanelConvened, complaint.PanelConvened{ConvenePanel: b, Round: m.s.Round, Clock: clock})
}

// expert notes where somebody is not there, may not give an opinion, or is convened for
// a department while he is named as an expert of others.
func (m matter) expert(bad *fault.Fields, pointer string, seat complaint.Seat) error {
	p, err := m.f.Person(seat.User)
	if fault.Is(err, fault.NotFound) {
		bad.Add(pointer+"/user", "not_found", "未找到该用户", "no such user")
		return nil
	}
	if err != nil {
		return err
	}
	may, err := m.People.May(m.ctx, p.User, complaint.CmdGiveOpinion, m.s.Place())
	if err != nil {
		return err
	}
	if !may {
		bad.Add(pointer+"/user", "role", "不是投诉专家", "is not a complaint expert")
		return nil
	}
	return m.speaksFor(bad, pointer+"/department", seat)
}

// speaksFor: whoever is named for no department at all may sit for any.
func (m matter) speaksFor(bad *fault.Fields, pointer string, seat complaint.Seat) error {
	named := false
	for d := range complaint.DepartmentNames {
		experts, err := m.f.Experts(d, m.s.Place())
		if err != nil {
			return err
		}
		if slices.Contains(experts, seat.User) {
			if d == seat.Department {
				return nil
			}
			named = true
		}
	}
	if named {
		bad.Add(pointer, "department", "该专家不属于此部门", "he is no expert of this department")
	}
	return nil
}

func (m matter) panelClock() (casefile.Clock, error) {
	l, err := m.law(m.s.Received)
	if err != nil {
		return casefile.Clock{}, err
	}
	c := l.start(complaint.PanelClock, "complaint.panel", m.at, m.at)
	return c, l.err
}

func (m matter) opinion() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.GiveOpinion](m.cmd.Body)
	name := complaint.EvOpinionGiven
	if me, ok := m.s.Panel.Member(m.cmd.Actor.User); ok && me.Position != "" {
		name = complaint.EvOpinionAdded
	}
	return oneIf(err, name, complaint.OpinionGiven{GiveOpinion: b, User: m.cmd.Actor.User})
}

// stepAside takes a member off the panel; the chair goes on to another one at once, or
// nobody could rule.
func (m matter) stepAside() ([]casefile.Event, error) {
	events, err := reasoned[complaint.StepAside](m.cmd, complaint.EvSteppedAside)
	if me := m.cmd.Actor.User; err == nil && m.s.Panel.Chair == me {
		if next := m.s.Panel.Next(me); next != "" {
			events = append(events, event(complaint.EvChairNamed, complaint.ChairNamed{Chair: next}))
		}
	}
	return events, err
}

// replaceExpert gives a seat to somebody else, and him the whole time.
func (m matter) replaceExpert() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.ReplaceExpert](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	if b.In.User == "" {
		if b.In.User, err = m.another(b.In.Department); err != nil {
			return nil, err
		}
	}
	var bad fault.Fields
	if err := m.expert(&bad, "/in", b.In); err != nil {
		return nil, err
	}
	if err := bad.Err(); err != nil {
		return nil, err
	}
	clock, err := m.panelClock()
	if _, chaired := m.s.Panel.Member(m.s.Panel.Chair); !chaired && m.s.Panel.Chair != b.Out { // nobody was left to have the chair
		return []casefile.Event{event(complaint.EvExpertReplaced, complaint.ExpertReplaced{ReplaceExpert: b, Clock: &clock}),
			event(complaint.EvChairNamed, complaint.ChairNamed{Chair: b.In.User})}, err
	}
	return oneIf(err, complaint.EvExpertReplaced, complaint.ExpertReplaced{ReplaceExpert: b, Clock: &clock})
}

// another is an expert of the department who is not and was not on the panel, and
// has neither an interest in the case nor had it in hand.
func (m matter) another(d complaint.Department) (string, error) {
	all, err := m.f.Experts(d, m.s.Place())
	if err != nil {
		return "", err
	}
	for _, u := range all {
		sat := slices.ContainsFunc(m.s.Panel.Members, func(x complaint.Member) bool { return x.User == u })
		if !sat && !m.s.MustStepAside(u) && !m.s.HasHandled(u) {
			return u, nil
		}
	}
	return "", fault.Refuse("complaint.nobody_left", "该部门已无其他专家", "no other expert of the department is left")
}

// rule keeps who differed beside the ruling.
func (m matter) rule() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.RulePanel](m.cmd.Body)
	return oneIf(err, complaint.EvPanelRuled, complaint.PanelRuled{RulePanel: b, Opinions: m.s.Panel.Given(), Dissent: m.s.Panel.Dissent(b.Position)})
}
