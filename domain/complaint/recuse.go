package complaint

import (
	"slices"
	"time"
)

// Places are what somebody is to the case, or was: everything that makes him know of it.
func (s *State) Places(user string) (list []Place) {
	if s.Owner.User == user {
		list = append(list, AsOwner)
	}
	if o := s.Offer; o != nil && (o.User == user || slices.Contains(o.Candidates, user)) {
		list = append(list, AsOffered)
	}
	if p, sitting := s.Sitting(); sitting {
		if _, sits := p.Member(user); sits {
			list = append(list, AsExpert)
		}
	}
	if len(list) == 0 && s.knows(user) {
		list = append(list, AsHandler)
	}
	return list
}

// recused takes a person off the case: off an offer and a panel that wait for him. Who
// owns it instead of him, and who has his seat, other events say.
func (s *State) recused(b Recused, at time.Time) {
	if !slices.Contains(s.Excluded, b.User) {
		s.Excluded = append(slices.Clone(s.Excluded), b.User)
	}
	if len(b.Was) > 0 {
		s.declare(b.User)
	}
	if p, sitting := s.Sitting(); sitting {
		p.leave(b.User, at)
	}
	if s.Offer == nil || !slices.Contains(b.Was, AsOffered) {
		return
	}
	if !s.Offer.Without(b.User) {
		s.Offer = nil
		s.Clocks.Stop(OfferClock)
		return
	}
	left := *s.Offer
	left.Candidates = slices.DeleteFunc(slices.Clone(left.Candidates), func(u string) bool { return u == b.User })
	s.Offer = &left
}

// Without reports whether anybody is left to take the case if one does not.
func (o Offer) Without(user string) bool {
	if o.User == user {
		return false
	}
	return o.User != "" || slices.ContainsFunc(o.Candidates, func(u string) bool { return u != user })
}
