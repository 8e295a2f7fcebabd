package bulletin

import (
	"slices"

	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/org"
)

// Sees reports whether a viewer may read the bulletin. A draft belongs to the issuing
// side. Once released, it is there for the units that it goes to, for all below and
// above them, and for whoever may read what the issuing unit publishes.
func (s *State) Sees(v inspection.Viewer) bool {
	if s.SeesDraft(v) {
		return true
	}
	if s.ReleasedAt == nil {
		return false
	}
	if org.Within(v.Read, s.Issuer) {
		return true
	}
	return slices.ContainsFunc(s.Recipients, func(r Recipient) bool {
		return org.Within(v.Read, r.Unit) || slices.ContainsFunc(v.Read, r.Unit.Contains)
	})
}

// SeesDraft reports whether he sees the making of it: drafts, what was struck and why,
// and everybody's receipts.
func (s *State) SeesDraft(v inspection.Viewer) bool { return org.Within(v.Unpublished, s.Issuer) }

// EventFor is the event as this viewer may read it. Lines have a list of their own and
// are left out of the record's view; it keeps how many there are. So are the cases
// that notes speak of: the bulletin's own view knows which may still be named.
func (s *State) EventFor(v inspection.Viewer, e casefile.Event) (casefile.Event, bool) {
	if !s.Sees(v) {
		return casefile.Event{}, false
	}
	if e.Name == EvDrafted {
		e.Body = casefile.Without(e, func(b *Drafted) { b.Lines, b.Units, b.Written = nil, nil, b.Written.unlinked() })
	}
	if e.Name == EvEdited {
		e.Body = casefile.Without(e, func(b *EditedWith) { b.Written = b.Written.unlinked() })
	}
	if s.SeesDraft(v) {
		return e, true
	}
	switch e.Name {
	case EvReleased:
		e.Body = casefile.Without(e, func(b *ReleasedWith) { b.Dropped = nil })
		return e, true
	case EvClosed:
		e.Body = casefile.Without(e, func(b *ClosedWith) { b.Reason, b.Unread = "", nil })
		return e, true
	case EvAcknowledged:
		b, err := casefile.Decode[Acknowledge](e.Body)
		return e, err == nil && org.Within(v.Read, b.Unit)
	}
	return casefile.Event{}, false
}
