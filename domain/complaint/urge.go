package complaint

import (
	"time"

	"duban/domain/casefile"
)

// To urge is given and recorded with the form that all kinds of case share.
const (
	CmdUrge = "complaint.urge"
	EvUrged = "complaint.urged"
)

// WaitsFor are those who have something to do about the complaint now: its owner, and
// beside him whoever was offered it, decides on a longer limit, or owes an opinion; once
// the customer was told, those who call him back.
func (s *State) WaitsFor() []casefile.Post {
	var posts []casefile.Post
	add := func(users ...string) {
		for _, u := range users {
			posts = append(posts, casefile.Post{User: u})
		}
	}
	switch s.Status {
	case Registered, Handling, Decided, Discipline:
		add(s.Owner.User)
	}
	if s.Status == Discipline {
		return posts
	}
	if o := s.Offer; o != nil {
		if add(o.Candidates...); o.User != "" {
			add(o.User)
		} else if len(o.Candidates) == 0 {
			posts = append(posts, casefile.Post{Roles: []string{o.Desk.Role}, Unit: o.Desk.Unit})
		}
	}
	if x := s.Asked; x != nil && !x.Granted && s.Status == Handling {
		up := x.Unit
		if parent := x.Unit.Parent(); parent != "" {
			up = parent
		}
		posts = append(posts, casefile.Post{Roles: RolesAbove(x.Unit), Unit: up})
	}
	if p, sitting := s.Sitting(); sitting && s.Status == Handling {
		for _, m := range p.Members {
			if !m.Aside && m.Position == "" {
				add(m.User)
			}
		}
		if p.Given() >= p.Quorum {
			add(p.Chair)
		}
	}
	if s.ToCall() {
		posts = append(posts, casefile.Post{Roles: []string{"hotline_agent", "service_office"}, Unit: s.Unit})
	}
	return posts
}

func mayUrge(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := uninterested(s, a, target, now); err != nil {
		return err
	}
	return s.Urged.May(a, s.WaitsFor(), now)
}
