package inspection

import (
	"slices"

	"duban/domain/casefile"
)

// Apply folds one event into the state. It is replayed by the engine: add event
// kinds, never change what an old one does.
func (s *State) Apply(e casefile.Event) error { return casefile.FoldNext(e, &s.Seq, s.fold) }

func (s *State) fold(e casefile.Event) error {
	switch e.Name {
	case EvOpened:
		return casefile.Fold(e, func(b Opened) {
			s.ID, s.Kind, s.Template, s.Outlet, s.Issuer = e.Case, b.Kind, b.Template, b.Outlet, b.Issuer
			s.From, s.To, s.Programme, s.Round = b.From, b.To, b.Programme, b.Round
			s.Status = Planned
			if b.Inspector.User != "" {
				s.Status, s.Inspector = Assigned, b.Inspector
			}
			s.Clocks.Put(b.Fill)
		})
	case EvAssigned:
		return casefile.Fold(e, func(b AssignedTo) {
			s.Status, s.Inspector, s.From, s.To = Assigned, b.Inspector, b.From, b.To
			s.Clocks.Put(b.Fill)
		})
	case EvDeclined:
		s.Status, s.Inspector = Planned, Person{}
	case EvStarted:
		s.Status = InProgress
	case EvAnswered:
		// the answers stand on the record and in the read rows; the state needs only who gave them
		s.filled(e.Actor.User)
	case EvSubmitted:
		s.filled(e.Actor.User)
		return casefile.Fold(e, func(b SubmittedWith) {
			s.Status, s.Findings = Submitted, b.Findings
			s.Score = &b.Score
			s.Clocks.Stop(FillClock)
			s.put(b.Review)
		})
	case EvReviewTaken:
		s.Status, s.Reviewer = UnderReview, e.Actor.User
	case EvReturned:
		s.Status = Returned
		s.Returns++
		s.Clocks.Stop(ReviewClock)
		if len(e.Body) > 0 { // the engine's copy of early events has none
			return casefile.Fold(e, func(b ReturnedWith) { s.put(b.Fill) })
		}
	case EvAccepted:
		return casefile.Fold(e, func(b AcceptedWith) {
			s.Status = Accepted
			for _, w := range b.Waivers {
				if f, ok := s.Finding(w.Finding); ok {
					f.Waived = true
				}
			}
		})
	case EvPublished:
		return casefile.Fold(e, func(b PublishedWith) {
			at := e.At
			if !b.On.IsZero() {
				at = b.On
			}
			s.Status, s.Number, s.PublishedAt, s.WindowOpen = Published, b.Number, &at, true
			for id, earlier := range b.Repeats {
				if f, ok := s.Finding(id); ok {
					f.RepeatOf = earlier
				}
			}
			s.Clocks.Stop(ReviewClock)
			s.Clocks.Put(b.Appeal)
		})
	case EvAppealed:
		return casefile.Fold(e, func(b AppealedWith) {
			if f, ok := s.Finding(b.Finding); ok {
				f.Status, f.Appellant = Appealed, &b.Appellant
			}
			s.put(b.Decide)
		})
	case EvAppealDecided:
		return casefile.Fold(e, func(b AppealDecided) {
			if f, ok := s.Finding(b.Finding); ok {
				f.Status = Upheld
				if b.Uphold {
					f.Status = Withdrawn
				}
			}
			s.Score = &b.After
			s.Clocks.Stop(DecisionClock(b.Finding))
		})
	case EvWindowClosed:
		s.WindowOpen = false
		s.Clocks.Stop(AppealClock)
	case EvFinalized:
		s.Status = Final
	case EvCancelled:
		s.Status = Cancelled
	case EvUrged:
		return casefile.Fold(e, func(b casefile.UrgedWith) { s.Urged.Note(e, b.Again) })
	case EvClockFired:
		return casefile.Fold(e, func(b casefile.ClockFired) { s.Clocks.Fire(b.Fired) })
	case EvReplanned:
		return casefile.Fold(e, func(b casefile.Replanned) { s.Clocks = b.Clocks })
	default:
		return casefile.UnknownEvent()
	}
	return nil
}

// put starts a clock that an event may bring.
func (s *State) put(c *casefile.Clock) {
	if c != nil {
		s.Clocks.Put(*c)
	}
}

func (s *State) filled(user string) {
	if !slices.Contains(s.Fillers, user) {
		s.Fillers = append(s.Fillers, user)
	}
}
