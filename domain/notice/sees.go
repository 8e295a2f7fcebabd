package notice

import (
	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/org"
)

// Sees reports whether a viewer may read the notice. A draft belongs to the
// issuing side; once issued, everybody in whose scope the outlet lies may read it.
func (s *State) Sees(v inspection.Viewer) bool {
	if org.Within(v.Unpublished, s.Issuer) {
		return true
	}
	if s.Status == Draft || s.IssuedAt == nil {
		return false
	}
	if org.Within(v.Read, s.Outlet.Path) {
		return true
	}
	return v.User != "" && v.User == s.Inspector
}

// HidesInspector reports whether this viewer must not learn who made the mystery check.
func (s *State) HidesInspector(v inspection.Viewer) bool {
	if s.InspectionKind != inspection.Mystery || v.User == s.Inspector {
		return false
	}
	return !org.Within(v.Reveal, s.Issuer) && !org.Within(v.Unpublished, s.Issuer)
}

// EventFor is the event as this viewer may read it.
func (s *State) EventFor(v inspection.Viewer, e casefile.Event) (casefile.Event, bool) {
	if !s.Sees(v) {
		return casefile.Event{}, false
	}
	if s.HidesInspector(v) {
		if e.Actor.User == s.Inspector {
			e.Actor = inspection.Shopper
		}
		if e.Name == EvDrafted {
			e = withoutInspector(e)
		}
	}
	return e, true
}

// WithoutComplaint is the event without the complaint that the notice follows from,
// where that is hidden.
func WithoutComplaint(e casefile.Event, hidden func(casefile.ID) bool) casefile.Event {
	b, err := casefile.Decode[Drafted](e.Body)
	if err != nil || b.Complaint == "" || !hidden(b.Complaint) {
		return e
	}
	b.Complaint = ""
	e.Body = casefile.Encode(b)
	return e
}

func withoutInspector(e casefile.Event) casefile.Event {
	if b, err := casefile.Decode[Drafted](e.Body); err == nil {
		b.Inspector = ""
		e.Body = casefile.Encode(b)
	} else {
		e.Body = nil // rather nothing than a name
	}
	return e
}
