package incident

import (
	"slices"

	"duban/domain/casefile"
)

// Apply folds one event into the state. It is replayed by the engine: add event
// kinds, never change what an old one does.
func (s *State) Apply(e casefile.Event) error { return casefile.FoldNext(e, &s.Seq, s.fold) }

func (s *State) fold(e casefile.Event) error {
	switch e.Name {
	case EvReported:
		return casefile.Fold(e, func(b ReportedWith) {
			s.ID, s.Status, s.Number, s.Kind, s.Severity = e.Case, Reported, b.Number, b.Kind, b.Severity
			s.Outlet, s.Place, s.PlaceName, s.HeadOffice = b.Outlet, b.Place, b.PlaceName, b.HeadOffice
			s.Known, s.ReportedAt, s.Reporter, s.Concerned, s.Affected = b.Known, e.At, e.Actor.User, b.Concerned, b.Affected
			s.link(b.Complaints)
			s.Clocks.Put(b.Alarm)
		})
	case EvAcknowledged:
		return casefile.Fold(e, func(b AcknowledgedWith) {
			s.Status, s.Responsible = Acknowledged, e.Actor.User
			s.Acknowledged = &Signature{User: e.Actor.User, Name: e.Actor.Name, At: e.At}
			s.Clocks.Stop(AlarmClock)
			s.Clocks.Put(b.Update)
		})
	case EvUpdated:
		return casefile.Fold(e, func(b UpdatedWith) {
			s.Updates++
			if b.Affected != nil {
				s.Affected = *b.Affected
			}
			s.link(b.Complaints)
			if b.Next != nil {
				s.Clocks.Put(*b.Next)
			}
		})
	case EvHandedOver:
		return casefile.Fold(e, func(b HandedOverTo) { s.Responsible = b.To })
	case EvGraded:
		return casefile.Fold(e, func(b GradedTo) { s.Severity = b.To })
	case EvClosed:
		return casefile.Fold(e, func(b Close) {
			s.link(b.Links)
			s.end(e, Closed)
		})
	case EvDismissed:
		s.end(e, Mistaken)
	case EvClockFired:
		return casefile.Fold(e, func(b casefile.ClockFired) { s.Clocks.Fire(b.Fired) })
	default:
		return casefile.UnknownEvent()
	}
	return nil
}

func (s *State) end(e casefile.Event, as casefile.Status) {
	at := e.At
	s.Status, s.ClosedAt = as, &at
	s.Clocks.Stop(AlarmClock)
	s.Clocks.Stop(UpdateClock)
}

func (s *State) link(ids []casefile.ID) {
	for _, id := range ids {
		if !slices.Contains(s.Links, id) {
			s.Links = append(s.Links, id)
		}
	}
}
