package incident

import (
	"slices"

	"duban/domain/casefile"
	"duban/domain/org"
)

// Linkable are the kinds of case that can belong to a report or come of it.
var Linkable = []casefile.Kind{casefile.Complaint, casefile.Inspection, casefile.Notice}

// Hides reports whether a linked case must not be known.
type Hides func(casefile.ID) bool

// Links are those that may be known.
func (h Hides) Links(ids []casefile.ID) []casefile.ID {
	return slices.DeleteFunc(slices.Clone(ids), h)
}

// State is the report without the links that are hidden.
func (h Hides) State(s *State) *State {
	out := *s
	out.Links = h.Links(s.Links)
	return &out
}

// Event is the event without the links that are hidden; false if it speaks of nothing else.
func (h Hides) Event(e casefile.Event) (casefile.Event, bool) {
	hid, rest := false, true
	veil := func(ids *[]casefile.ID) {
		hid = slices.ContainsFunc(*ids, h)
		*ids = h.Links(*ids)
	}
	body := e.Body
	switch e.Name {
	case EvReported:
		body = casefile.Without(e, func(b *ReportedWith) { veil(&b.Complaints) })
	case EvUpdated:
		body = casefile.Without(e, func(b *UpdatedWith) {
			veil(&b.Complaints)
			rest = b.Text != "" || b.Measures != "" || b.Affected != nil || len(b.Complaints) > 0
		})
	case EvClosed:
		body = casefile.Without(e, func(b *Close) { veil(&b.Links) })
	}
	if hid { // else as it was written
		e.Body = body
	}
	return e, rest || !hid
}

// Sees reports whether a viewer may know of the report: who made it, who has it in
// hand, and whoever reads direct reports at the place or above it, head office among
// them. Not the person concerned, whatever he is. Its twin in SQL is in
// storage/incident.go.
func (s *State) Sees(v casefile.Viewer) bool {
	switch {
	case v.User != "" && v.User == s.Concerned:
		return false
	case v.User != "" && (v.User == s.Reporter || v.User == s.Responsible):
		return true
	}
	return org.Within(v.Read, s.Place)
}
