package api

import (
	"context"
	"slices"

	"duban/domain/casefile"
	"duban/domain/complaint"
)

// complaintProse reads from the record what only events hold: what customers and staff
// wrote. It is sealed until the whole view is opened and masked.
func (s *Server) complaintProse(ctx context.Context, r Reader, state *complaint.State, b *ComplaintView) error {
	events, err := s.Record.Events(ctx, state.ID)
	if err != nil {
		return err
	}
	for _, recorded := range events {
		if err := b.tell(r, state, recorded.Event); err != nil {
			return err
		}
	}
	return nil
}

func (b *ComplaintView) tell(r Reader, s *complaint.State, e casefile.Event) error {
	by := PersonRef{User: e.Actor.User, Name: e.Actor.Name}
	switch e.Name {
	case complaint.EvRegistered, complaint.EvReviewOpened, complaint.EvPartOpened:
		return read(e, b.opened)
	case complaint.EvImported:
		return read(e, func(i complaint.Imported) {
			b.opened(i.Opening)
			if i.Decision != nil {
				b.Decisions = append(b.Decisions, DecisionView{Outcome: i.Decision.Outcome, Name: complaint.OutcomeNames[i.Decision.Outcome],
					At: i.Decision.At, Unit: UnitRef{Path: i.Decision.Unit}, Facts: i.Conclusion, Remedies: []complaint.Remedy{}})
			}
		})
	case complaint.EvClassified:
		return read(e, func(c complaint.Classified) {
			if c.Route != nil {
				b.Route = c.Route
			}
		})
	case complaint.EvGraded:
		return read(e, func(g complaint.Graded) {
			if g.Route != nil {
				b.Route = g.Route
			}
		})
	case complaint.EvOffered:
		return read(e, func(o complaint.Offered) { b.reason(e, func(t *TransferView) { t.Reason = o.Reason }) })
	case complaint.EvOfferRefused:
		return read(e, func(o complaint.RefuseOffer) {
			b.answered(e, func(t *TransferView) { t.Refusal = o.Reason })
		})
	case complaint.EvContacted:
		return read(e, func(c complaint.Contact) {
			b.Contacts = append(b.Contacts, ContactView{c.Kind, c.How, by, e.At, c.Text, some(c.Evidence)})
		})
	case complaint.EvExtensionRequested:
		return read(e, func(x complaint.ExtensionRequested) {
			if b.Extension != nil {
				b.Extension.Reason = x.Reason
			}
		})
	case complaint.EvDecided:
		return read(e, func(d complaint.DecidedAs) {
			b.Decisions = append(b.Decisions, DecisionView{Serial: d.Serial, Outcome: d.Outcome, Name: complaint.OutcomeNames[d.Outcome], By: by, At: e.At,
				Facts: d.Facts, Grounds: d.Grounds, Measures: d.Measures, Remedies: some(d.Remedies), Unit: UnitRef{Path: d.Unit}, ReviewDays: d.ReviewDays, ReviewUnit: unitRef(d.ReviewUnit),
				Process: d.Process, Timely: d.Timely})
		})
	case complaint.EvDecidedWith:
		return read(e, func(d complaint.DecidedWith) {
			b.Decisions = append(b.Decisions, DecisionView{Serial: d.Serial, Outcome: d.Outcome, Name: complaint.OutcomeNames[d.Outcome], By: PersonRef{User: d.By}, At: e.At,
				Facts: d.Facts, Grounds: d.Grounds, Measures: d.Measures, Remedies: some(d.Remedies), Unit: UnitRef{Path: d.Unit}, ReviewDays: d.ReviewDays, ReviewUnit: unitRef(d.ReviewUnit)})
		})
	case complaint.EvDecisionTold:
		return read(e, func(t complaint.DecisionTold) {
			if n := len(b.Decisions); n > 0 {
				b.Decisions[n-1].ToldAt, b.Decisions[n-1].ToldHow = t.Received, t.How
			}
		})
	case complaint.EvCalledBack:
		return read(e, func(c complaint.CalledBack) {
			b.Calls = append(b.Calls, CallView{c.Attempt, c.Result, c.Score, by, e.At, c.Text, c.Next})
		})
	case complaint.EvConsequence:
		return read(e, func(c complaint.Consequence) {
			v := ConsequenceView{Kind: c.Kind, Severity: c.Severity, Text: c.Text, Points: some(c.Points), Notice: c.Notice, By: by, At: e.At}
			if c.Kind == complaint.Mending {
				v.Outlet = unitRef(c.At.Path)
			} else {
				v.Employee = &PersonRef{User: c.Employee}
			}
			b.Consequences = append(b.Consequences, v)
		})
	case complaint.EvPaused:
		return read(e, func(p complaint.Pause) {
			b.Pauses = append(b.Pauses, PauseView{Clock: p.Clock, Reason: p.Reason, By: by, At: e.At})
		})
	case complaint.EvResumed:
		return read(e, func(r complaint.Resumed) {
			for i := range b.Pauses {
				if p := &b.Pauses[i]; p.Clock == r.Clock.ID && p.Until.IsZero() {
					p.Until = e.At
				}
			}
		})
	case complaint.EvConcluded:
		return read(e, func(c complaint.ConcludedWith) {
			b.Conclusion = &ConclusionView{Outcome: c.Outcome, By: by, At: e.At, Text: c.Text, ToldHow: c.How, ToldAt: c.Told, Said: c.Said, Untold: c.Untold}
		})
	case complaint.EvRecused:
		return read(e, func(x complaint.Recused) {
			if slices.Contains(x.Was, complaint.AsExpert) && len(b.Panels) > 0 {
				b.Panels[len(b.Panels)-1].member(x.User).Aside = true
			}
		})
	case complaint.EvPanelConvened, complaint.EvOpinionGiven, complaint.EvOpinionAdded, complaint.EvSteppedAside, complaint.EvExpertReplaced, complaint.EvChairNamed, complaint.EvPanelRuled:
		return b.panel(r, s, e)
	}
	return nil
}

func (b *ComplaintView) opened(o complaint.Opening) {
	b.How, b.Party, b.Content, b.Request, b.Steps = o.How, o.Customer, o.Content, o.Request, o.Steps
	b.Reference, b.Route = o.Reference, o.Route
	b.Agents, b.Alike = append(b.Agents, o.Agents...), append(b.Alike, o.Alike...)
}

// reason and answered find the transfer that an event is about: the offers of a case
// follow one another.
func (b *ComplaintView) reason(e casefile.Event, with func(*TransferView)) {
	for i := range b.Transfers {
		if b.Transfers[i].At.Equal(e.At) {
			with(&b.Transfers[i])
			return
		}
	}
}

func (b *ComplaintView) answered(e casefile.Event, with func(*TransferView)) {
	for i := range b.Transfers {
		if b.Transfers[i].AnswerAt.Equal(e.At) {
			with(&b.Transfers[i])
			return
		}
	}
}

// panel retells what happened on an expert panel.
func (b *ComplaintView) panel(r Reader, s *complaint.State, e casefile.Event) error {
	last := func() *PanelView {
		if len(b.Panels) == 0 {
			b.Panels = append(b.Panels, PanelView{Members: []MemberView{}, Dissent: []string{}})
		}
		return &b.Panels[len(b.Panels)-1]
	}
	switch e.Name {
	case complaint.EvPanelConvened:
		return read(e, func(c complaint.PanelConvened) {
			p := PanelView{Round: c.Round, Chair: PersonRef{User: c.Chair}, Quorum: c.Quorum, Question: c.Question, At: e.At, Members: []MemberView{}, Dissent: []string{}}
			for _, m := range c.Members {
				p.Members = append(p.Members, MemberView{Person: PersonRef{User: m.User}, Department: m.Department})
			}
			b.Panels = append(b.Panels, p)
		})
	case complaint.EvOpinionGiven:
		return read(e, func(o complaint.OpinionGiven) {
			m := last().member(o.User)
			m.Given, m.GivenAt = true, e.At
			if s.ReadsOpinion(r.User, o.User) {
				m.Position, m.Text = o.Position, o.Text
			}
		})
	case complaint.EvOpinionAdded:
		return read(e, func(o complaint.OpinionGiven) {
			x := OpinionView{At: e.At}
			if s.ReadsOpinion(r.User, o.User) {
				x.Position, x.Text = o.Position, o.Text
			}
			m := last().member(o.User)
			m.Supplements = append(m.Supplements, x)
		})
	case complaint.EvSteppedAside:
		last().member(e.Actor.User).Aside = true
	case complaint.EvExpertReplaced:
		return read(e, func(x complaint.ReplaceExpert) {
			p := last()
			p.member(x.Out).Aside = true
			p.Members = append(p.Members, MemberView{Person: PersonRef{User: x.In.User}, Department: x.In.Department})
			if p.Chair.User == x.Out {
				p.Chair.User = x.In.User
			}
		})
	case complaint.EvChairNamed:
		return read(e, func(c complaint.ChairNamed) { last().Chair.User = c.Chair })
	case complaint.EvPanelRuled:
		return read(e, func(d complaint.PanelRuled) {
			p := last()
			p.Ruling, p.Reasons, p.RuledAt, p.Dissent = d.Position, d.Text, e.At, some(d.Dissent)
		})
	}
	return nil
}

func (p *PanelView) member(user string) *MemberView {
	for i := range p.Members {
		if p.Members[i].Person.User == user {
			return &p.Members[i]
		}
	}
	p.Members = append(p.Members, MemberView{Person: PersonRef{User: user}})
	return &p.Members[len(p.Members)-1]
}
