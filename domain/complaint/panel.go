package complaint

import (
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/worktime"
)

// foldPanel folds what happens on an expert panel (C7).
func (s *State) foldPanel(e casefile.Event) error {
	switch e.Name {
	case EvPanelConvened:
		return casefile.Fold(e, func(b PanelConvened) {
			p := &Panel{Round: b.Round, By: e.Actor.User, Chair: b.Chair, Quorum: b.Quorum}
			for _, seat := range b.Members {
				p.Members = append(p.Members, Member{User: seat.User, Department: seat.Department, From: e.At})
			}
			s.Panel = p
			s.Clocks.Put(b.Clock)
		})
	case EvOpinionGiven:
		return casefile.Fold(e, func(b OpinionGiven) {
			if m, ok := s.Panel.Member(b.User); ok {
				at := e.At
				m.Position, m.Given = b.Position, &at
			}
			s.handled(b.User)
		})
	case EvOpinionAdded: // his first opinion stands
	case EvSteppedAside:
		s.Panel.leave(e.Actor.User, e.At)
		s.declare(e.Actor.User)
	case EvExpertReplaced:
		return casefile.Fold(e, func(b ExpertReplaced) {
			s.Panel.leave(b.Out, e.At)
			s.Panel.fill(b.Out)
			s.Panel.Members = append(s.Panel.Members, Member{User: b.In.User, Department: b.In.Department, From: e.At})
			if s.Panel.Chair == b.Out {
				s.Panel.Chair = b.In.User
			}
			if b.Clock != nil {
				s.Clocks.Put(*b.Clock)
			}
		})
	case EvChairNamed:
		return casefile.Fold(e, func(b ChairNamed) { s.Panel.Chair = b.Chair })
	case EvPanelRuled:
		return casefile.Fold(e, func(b PanelRuled) {
			s.Panel.Ruling = b.Position
			s.Clocks.Stop(PanelClock)
		})
	}
	return nil
}

// declare keeps that somebody has an interest in the case by his own word.
func (s *State) declare(user string) {
	for _, list := range []*[]string{&s.Declared, &s.Excluded} {
		if !slices.Contains(*list, user) {
			*list = append(slices.Clone(*list), user)
		}
	}
}

// fill notes that somebody else has the seat that a member left.
func (p *Panel) fill(left string) {
	if i := slices.IndexFunc(p.Members, func(m Member) bool { return m.User == left }); i >= 0 {
		p.Members[i].Filled = true
	}
}

// Vacant reports whether a seat of the panel may be given to somebody else: the member
// has left it, or has given no opinion yet.
func (m Member) Vacant() bool { return m.Aside && !m.Filled || !m.Aside && m.Position == "" }

// Next is who has the chair when a member leaves the panel: the first of the others who
// has given an opinion, or else the first. Empty: nobody is left.
func (p *Panel) Next(leaving string) string {
	next := ""
	for _, m := range p.Members {
		if m.Aside || m.User == leaving {
			continue
		}
		if m.Position != "" {
			return m.User
		}
		if next == "" {
			next = m.User
		}
	}
	return next
}

// CanRule reports whether the panel may still come to a ruling as it sits: it has a
// chair, and enough members for a quorum.
func (p *Panel) CanRule() bool {
	_, chaired := p.Member(p.Chair)
	return chaired && p.expected(func(Member) bool { return true }) >= p.Quorum
}

// InTime reports whether it may do so without those who are late.
func (p *Panel) InTime() bool {
	return p.CanRule() && p.expected(func(m Member) bool { return m.Position != "" || !m.Reminded }) >= p.Quorum
}

func (p *Panel) expected(of func(Member) bool) int {
	n := 0
	for _, m := range p.Members {
		if !m.Aside && of(m) {
			n++
		}
	}
	return n
}

// leave takes a member off the panel. Who has the chair after him, the record says.
func (p *Panel) leave(user string, at time.Time) {
	if m, ok := p.Member(user); ok {
		m.Aside, m.Left = true, &at
	}
}

// Silent are the members who had a seat before an instant and had given no opinion by then.
func (p *Panel) Silent(at time.Time) []string {
	var out []string
	for _, m := range p.Members {
		if m.From.Before(at) && (m.Left == nil || !m.Left.Before(at)) && (m.Given == nil || m.Given.After(at)) {
			out = append(out, m.User)
		}
	}
	return out
}

// Dissent are the members whose opinion differs from a position.
func (p *Panel) Dissent(from Position) []string {
	var out []string
	for _, m := range p.Members {
		if !m.Aside && m.Position != "" && m.Position != from {
			out = append(out, m.User)
		}
	}
	return out
}

// lateExperts marks who had given no opinion when the panel's limit came.
func (s *State) lateExperts(b casefile.ClockFired) {
	due := slices.ContainsFunc(b.Fired, func(f casefile.Firing) bool { return f.Clock == PanelClock && f.Step == worktime.DueStep })
	if p, sitting := s.Sitting(); due && sitting {
		for i := range p.Members {
			if p.Members[i].Position == "" && !p.Members[i].Aside {
				p.Members[i].Reminded = true
			}
		}
	}
}
