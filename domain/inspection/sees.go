package inspection

import (
	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/org"
)

// View is how much of an inspection somebody may see.
type View int

const (
	// Nothing: the answer is "no such inspection", the same as for one that does not exist.
	Nothing View = iota
	// Outline: that the check will take place, not how it goes (announced checks before publication).
	Outline
	// Result: everything published; the identity of a mystery shopper stays hidden.
	Result
	// Whole: the inspecting side.
	Whole
)

// Viewer is somebody who asks: policy lets him read published results by the
// outlet's place, unpublished work and the shopper's name by the issuing unit's.
type Viewer = casefile.Viewer

// Sees decides what a viewer may see (I5). Unpublished work is judged by the
// place of the *issuing* unit: a city branch head reads everything of his
// outlets once published, and nothing of a secret check head office makes of them.
func (s *State) Sees(v Viewer) View {
	if s.Assigned(v) || org.Within(v.Unpublished, s.Issuer) {
		return Whole
	}
	if !org.Within(v.Read, s.Outlet.Path) {
		return Nothing
	}
	if s.IsPublished() {
		return Result
	}
	if s.Hidden() {
		return Nothing
	}
	return Outline
}

// Assigned reports whether the viewer makes the check or reviews it.
func (s *State) Assigned(v Viewer) bool {
	return v.User != "" && (v.User == s.Inspector.User || v.User == s.Reviewer)
}

// Hidden reports whether the inspected side must not know that the check exists: of
// a mystery shopper, and of a video review, whose days it could otherwise prepare for.
func (s *State) Hidden() bool { return Unannounced(s.Kind) && !s.IsPublished() }

// Unannounced reports whether checks of that kind are hidden before publication.
func Unannounced(k checklist.Kind) bool { return k == Mystery || k == Video }

// HidesPlan reports whether this viewer must not learn for which days, and in which
// programme, the check was planned, also once it is published: other outlets of the
// round may still be waiting for their visit.
func (s *State) HidesPlan(v Viewer) bool { return Unannounced(s.Kind) && s.Sees(v) != Whole }

// HidesInspector reports whether this viewer must not learn who made the check.
func (s *State) HidesInspector(v Viewer) bool {
	return s.Kind == Mystery && v.User != s.Inspector.User && s.Sees(v) != Whole && !org.Within(v.Reveal, s.Issuer)
}

// Shopper stands in for a mystery shopper whose name is not shown.
var Shopper = casefile.Actor{User: "mystery-shopper", Name: "神秘人"}

// EventFor is the event as this viewer may read it; ok is false where he may not know of it.
func (s *State) EventFor(v Viewer, e casefile.Event) (out casefile.Event, ok bool) {
	switch s.Sees(v) {
	case Whole:
		return e, true
	case Result:
		if !publicEvents[e.Name] && !(e.Name == EvUrged && !e.At.Before(*s.PublishedAt)) {
			return casefile.Event{}, false
		}
	case Outline:
		if e.Name != EvCancelled {
			return casefile.Event{}, false
		}
	default:
		return casefile.Event{}, false
	}
	if s.HidesInspector(v) && s.WroteIn(e.Actor.User) {
		e.Actor = Shopper
	}
	return e, true
}

// publicEvents are what the inspected side reads once the result is published.
// How the inspecting side came to it (drafts, returns, waivers) stays inside, and so does
// that it was urged while it did.
var publicEvents = map[string]bool{
	EvPublished: true, EvAppealed: true, EvAppealDecided: true, EvWindowClosed: true, EvFinalized: true,
}
