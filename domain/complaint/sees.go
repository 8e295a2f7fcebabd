package complaint

import (
	"slices"

	"duban/domain/casefile"
	"duban/domain/org"
)

// Reading is the action of policy by which somebody reads the complaints of his units.
const Reading = "complaint.read"

// Viewer is somebody who asks, with the parts of the organisation in which policy
// lets him read complaints, matters of discipline, and call customers back.
type Viewer struct {
	User       string
	Read       []org.Path // complaint.read: judged by the place complained of, and by the unit that has it
	Discipline []org.Path // complaint.read_discipline
	CallBack   []org.Path // complaint.call_back: sees what waits for a callback
}

// ViewerOf is a viewer of all kinds of case as one of complaints.
func ViewerOf(v casefile.Viewer) Viewer {
	return Viewer{User: v.User, Read: v.Complaints, Discipline: v.Discipline, CallBack: v.CallBack}
}

// Sees reports whether a viewer may know of the complaint. A matter of discipline is
// the discipline office's alone, whoever knew of it before (C4). The person
// complained of never sees the case (C5), nor does an expert who stepped aside.
func (s *State) Sees(v Viewer) bool {
	if v.User != "" && (v.User == s.Concerns || slices.Contains(s.Declared, v.User)) {
		return false
	}
	if s.Sealed {
		return org.Within(v.Discipline, s.Place()) || org.Within(v.Discipline, s.Unit)
	}
	if org.Within(v.Read, s.Place()) || org.Within(v.Read, s.Unit) {
		return true
	}
	if s.ToCall() && (org.Within(v.CallBack, s.Place()) || org.Within(v.CallBack, s.Unit)) {
		return true
	}
	return v.User != "" && s.knows(v.User)
}

// knows reports whether the case itself has given a person something to do.
func (s *State) knows(user string) bool {
	if s.Owner.User == user || s.HasHandled(user) {
		return true
	}
	if o := s.Offer; o != nil && (o.User == user || slices.Contains(o.Candidates, user)) {
		return true // nobody can take what he cannot read
	}
	return s.Panel != nil && slices.ContainsFunc(s.Panel.Members, func(m Member) bool { return m.User == user })
}

// ReadsOpinion reports whether a viewer may read an expert's opinion. While the panel
// sits, a member reads the others' only once he has given his own: nobody is to lean on
// the rest.
func (s *State) ReadsOpinion(user, of string) bool {
	p, sitting := s.Sitting()
	if !sitting || user == of {
		return true
	}
	mine, ok := p.Member(user)
	return !ok || mine.Position != ""
}

// ShownNow is the case as it stood, as a viewer may read it now: what he may not read of
// a panel that sits he does not learn by asking how it stood before he joined it.
func (s *State) ShownNow(v Viewer, now *State) *State {
	out := s.Shown(v)
	if _, sitting := now.Sitting(); !sitting || out.Panel == nil {
		return out
	}
	then, panel := *out, *out.Panel
	panel.Members = slices.Clone(panel.Members)
	for i, m := range panel.Members {
		if !now.ReadsOpinion(v.User, m.User) {
			panel.Members[i].Position = ""
		}
	}
	then.Panel = &panel
	return &then
}

// EventFor is the event as this viewer may read it.
func (s *State) EventFor(v Viewer, e casefile.Event) (casefile.Event, bool) {
	if !s.Sees(v) || (e.Name == EvOpinionGiven || e.Name == EvOpinionAdded) && !s.ReadsOpinion(v.User, e.Actor.User) {
		return casefile.Event{}, false
	}
	return e, true
}

// Shown is the case as a viewer may read it: without the positions of experts whose
// opinions he may not read yet.
func (s *State) Shown(v Viewer) *State {
	p, sitting := s.Sitting()
	if !sitting {
		return s
	}
	out, panel := *s, *p
	panel.Members = slices.Clone(p.Members)
	for i, m := range panel.Members {
		if !s.ReadsOpinion(v.User, m.User) {
			panel.Members[i].Position = ""
		}
	}
	out.Panel = &panel
	return &out
}
