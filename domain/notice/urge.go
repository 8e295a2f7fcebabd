package notice

import (
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
)

// To urge about a notice: as a whole, or about one rectification.
const (
	CmdUrge = "notice.urge"
	EvUrged = "notice.urged"
)

// Urge asks those who must act to act.
type Urge struct {
	Rectification string `json:"rectification,omitempty" doc:"只催办这一项整改，空为整份通知书 · this rectification alone, empty: the notice as a whole"`
	casefile.Urge
}

// UrgedWith keeps it, and from when on the same person may urge again.
type UrgedWith struct {
	Rectification string `json:"rectification,omitempty"`
	casefile.UrgedWith
}

// WaitsFor are those who have something to do about a rectification now, or about the
// notice where none is named.
func (s *State) WaitsFor(rectification string) []casefile.Post {
	outlet := casefile.Post{Roles: []string{"branch_head"}, Unit: s.Outlet.Path}
	office := casefile.Post{Roles: []string{"service_office"}, Unit: s.Issuer}
	var mend, decide, verify bool
	switch {
	case s.Status == Draft:
		return []casefile.Post{office}
	case s.Status == Issued:
		return []casefile.Post{outlet}
	case s.Done():
		return nil
	case s.Form == Advice:
		mend, decide = !s.Replied, s.Replied
	}
	for _, r := range s.Rectifications {
		if rectification != "" && r.ID != rectification {
			continue
		}
		mend = mend || r.Running()
		decide = decide || r.Pending != nil
		verify = verify || r.Status == Done
	}
	var posts []casefile.Post
	if mend {
		posts = append(posts, outlet)
	}
	if decide {
		posts = append(posts, office)
	}
	if verify {
		posts = append(posts, casefile.Post{Roles: []string{"reviewer"}, Unit: s.Issuer})
		if s.Inspector != "" {
			posts = append(posts, casefile.Post{User: s.Inspector})
		}
	}
	return posts
}

func mayUrge(s *State, a casefile.Actor, _ string, now time.Time) error {
	if s.Status == Draft && inspection.InspectedSide(s.Issuer, s.Outlet, a.Unit) {
		return issuingSide(s, a, "", now)
	}
	return s.Urged.May(a, s.WaitsFor(""), now)
}

func checkUrge(s *State, cmd casefile.Command, now time.Time) error {
	b, err := casefile.Decode[Urge](cmd.Body)
	if err != nil || b.Rectification == "" {
		return err
	}
	if _, ok := s.Rectification(b.Rectification); !ok {
		return fault.BadField("/rectification", "not_found", "该事项中没有“%s”", "this case has no %q", b.Rectification)
	}
	return s.Urged.May(cmd.Actor, s.WaitsFor(b.Rectification), now)
}
