package bulletin

import (
	"slices"

	"duban/domain/casefile"
	"duban/domain/org"
)

// Apply folds one event into the state. It is replayed by the engine: add event
// kinds, never change what an old one does.
func (s *State) Apply(e casefile.Event) error { return casefile.FoldNext(e, &s.Seq, s.fold) }

func (s *State) fold(e casefile.Event) error {
	switch e.Name {
	case EvDrafted:
		return casefile.Fold(e, func(b Drafted) {
			s.ID, s.Status, s.Form, s.Issuer, s.Level = e.Case, Draft, b.Form, b.Issuer.Path, b.Issuer.Level
			s.Cadence, s.Period, s.Cutoff, s.Lines, s.SameHand = b.Cadence, b.Period, b.Cutoff, b.Count, b.SameHand
			if b.Corrects != nil {
				s.Corrects = b.Corrects.Case
			}
			s.wrote(e.Actor)
		})
	case EvEdited:
		return casefile.Fold(e, func(b EditedWith) {
			for _, x := range b.Strike {
				s.strike(x.Line)
			}
			s.Struck = slices.DeleteFunc(s.Struck, func(n int) bool { return slices.Contains(b.Restore, n) })
			s.wrote(e.Actor)
		})
	case EvReleased:
		return casefile.Fold(e, func(b ReleasedWith) {
			at := e.At
			s.Status, s.Number, s.Hash, s.ReleasedBy, s.ReleasedAt = Released, b.Number, b.Hash, e.Actor.User, &at
			for _, n := range b.Dropped {
				s.strike(n)
			}
			s.Recipients = make([]Recipient, len(b.To))
			for i, u := range slices.Sorted(slices.Values(b.To)) {
				s.Recipients[i].Unit = u
			}
			s.Clocks.Put(b.Reading)
		})
	case EvDiscarded:
		s.Status = Discarded
	case EvAcknowledged:
		return casefile.Fold(e, func(b Acknowledge) { s.read(b.Unit) })
	case EvClosed:
		s.Status = Closed
		s.Clocks.Stop(ReadingClock)
	case EvClockFired:
		return casefile.Fold(e, func(b ClockFired) { s.Clocks.Fire(b.Fired) })
	case EvReplanned:
		return casefile.Fold(e, func(b casefile.Replanned) {
			for _, c := range b.Clocks {
				s.Clocks.Put(c)
			}
		})
	default:
		return casefile.UnknownEvent()
	}
	return nil
}

func (s *State) strike(n int) {
	if i, there := slices.BinarySearch(s.Struck, n); !there {
		s.Struck = slices.Insert(s.Struck, i, n)
	}
}

func (s *State) read(unit org.Path) {
	if r, ok := s.recipient(unit); ok {
		r.Read = true
	}
}

func (s *State) wrote(a casefile.Actor) {
	if !a.IsSystem() {
		s.Editor = a.User
	}
}
