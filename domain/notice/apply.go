package notice

import (
	"slices"

	"duban/domain/casefile"
)

// Apply folds one event into the state. It is replayed by the engine: add event
// kinds, never change what an old one does.
func (s *State) Apply(e casefile.Event) error { return casefile.FoldNext(e, &s.Seq, s.fold) }

func (s *State) fold(e casefile.Event) error {
	switch e.Name {
	case EvDrafted:
		return casefile.Fold(e, func(b Drafted) {
			s.ID, s.Status, s.Form, s.Inspection, s.InspectionKind = e.Case, Draft, b.Form, b.Inspection, b.InspectionKind
			s.Complaint = b.Complaint
			s.Inspector, s.Outlet, s.Issuer, s.Rectifications = b.Inspector, b.Outlet, b.Issuer, b.Rectifications
			if b.Issue != nil {
				s.Clocks.Put(*b.Issue)
			}
		})
	case EvIssued:
		return casefile.Fold(e, func(b IssuedWith) {
			at := e.At
			s.Status, s.Number, s.IssuedBy, s.IssuedAt, s.MaxExtensions = Issued, b.Number, e.Actor.User, &at, b.MaxExtensions
			s.Clocks.Stop(IssueClock)
			for _, c := range b.Clocks {
				s.start(c)
			}
		})
	case EvWithdrawn:
		s.Status = Withdrawn
	case EvAcknowledged:
		s.Status = Acknowledged
	case EvPlanned:
		return casefile.Fold(e, func(b Plan) {
			s.change(b.Rectification, func(r *Rectification) {
				r.Status, r.Cause = Planned, b.Cause
				r.made(e.Actor.User)
				if b.Responsible != "" {
					r.made(b.Responsible)
				}
			})
		})
	case EvDone:
		return casefile.Fold(e, func(b DoneWith) {
			s.change(b.Rectification, func(r *Rectification) {
				at := e.At
				r.Status, r.DoneAt, r.Evidence, r.Pending = Done, &at, b.Evidence, nil
				r.made(e.Actor.User)
			})
			s.Clocks.Stop(b.Rectification)
			s.Clocks.Put(b.Verify)
		})
	case EvVerified:
		return casefile.Fold(e, func(b Verify) {
			s.change(b.Rectification, func(r *Rectification) {
				at := e.At
				r.Status, r.VerifiedAt = Verified, &at
			})
			s.Clocks.Stop(VerifyClock(b.Rectification))
		})
	case EvReturned:
		return casefile.Fold(e, func(b ReturnedWith) {
			s.change(b.Rectification, func(r *Rectification) {
				r.Status, r.DoneAt = Returned, nil
				r.Returns++
			})
			s.Clocks.Stop(VerifyClock(b.Rectification))
			s.start(b.Clock)
		})
	case EvExtensionRequested:
		return casefile.Fold(e, func(b ExtensionRequested) {
			s.change(b.Rectification, func(r *Rectification) {
				r.Pending = &ExtensionRequest{By: e.Actor.User, Until: b.Until}
			})
		})
	case EvExtensionGranted:
		return casefile.Fold(e, func(b ExtensionDecided) {
			s.change(b.Rectification, func(r *Rectification) {
				r.Pending = nil
				r.Extensions++
			})
			if b.Clock != nil {
				s.start(*b.Clock)
			}
		})
	case EvExtensionRefused:
		return casefile.Fold(e, func(b ExtensionDecided) {
			s.change(b.Rectification, func(r *Rectification) { r.Pending = nil })
		})
	case EvAdviceReplied:
		s.Replied = true
	case EvClosed:
		s.Status = Closed
	case EvUrged:
		return casefile.Fold(e, func(b UrgedWith) { s.Urged.Note(e, b.Again) })
	case EvClockFired:
		return casefile.Fold(e, func(b casefile.ClockFired) { s.Clocks.Fire(b.Fired) })
	case EvReplanned:
		return casefile.Fold(e, func(b casefile.Replanned) {
			for _, c := range b.Clocks {
				s.start(c)
			}
		})
	default:
		return casefile.UnknownEvent()
	}
	return nil
}

// start puts a clock and keeps the rectification's due date in step with it.
func (s *State) start(c casefile.Clock) {
	s.Clocks.Put(c)
	s.change(c.ID, func(r *Rectification) { r.Due = c.Due })
}

func (s *State) change(id string, with func(*Rectification)) {
	if r, ok := s.Rectification(id); ok {
		with(r)
	}
}

func (r *Rectification) made(user string) {
	if !slices.Contains(r.Makers, user) {
		r.Makers = append(r.Makers, user)
	}
}
