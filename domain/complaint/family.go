package complaint

import (
	"slices"

	"duban/domain/casefile"
)

// How another complaint is tied to this one by what is written in it.
type tie int

const (
	apart tie = iota // each tells something of its own
	same             // both tell the same: a review, or one that became part of the other
	part             // it was split off this one, whose text tells it too
	whole            // this one was split off it
)

// tie is how o belongs to s. Either of the two may not have heard of it yet.
func (s *State) tie(o *State) tie {
	switch {
	case o.Into == s.ID, s.Into == o.ID, s.holds(o), o.holds(s):
		return same
	case o.Origin == s.ID && o.Form == Review, s.Origin == o.ID && s.Form == Review:
		return same
	case o.Origin == s.ID, slices.Contains(s.Parts, o.ID):
		return part
	case s.Origin == o.ID, slices.Contains(o.Parts, s.ID):
		return whole
	}
	return apart
}

// holds says whether o was merged into s and did not leave it since.
func (s *State) holds(o *State) bool { return slices.Contains(s.Absorbed, o.ID) && o.Left != s.ID }

// Family are the complaints, not sealed yet, in which the story of this one stands too:
// its reviews and what they review, what became part of it or it of what, and what it was
// split off. Its own parts belong to it unless they are spared, because whoever split
// them off may have taken them for another matter or for the same; the other parts of
// what it was split off do not: they were told apart from it. near finds whoever is tied
// to a complaint in any way; no one is linked so by having been said to belong together.
func Family(of *State, spared []casefile.ID, near func(*State) ([]*State, error)) ([]*State, error) {
	type visit struct {
		s     *State
		parts bool // what was split off it belongs to the family
	}
	var family []*State
	seen := map[casefile.ID]bool{of.ID: true}
	for ahead := []visit{{of, true}}; len(ahead) > 0; ahead = ahead[1:] {
		at := ahead[0]
		others, err := near(at.s)
		if err != nil {
			return nil, err
		}
		for _, o := range others {
			next := visit{o, at.parts}
			switch at.s.tie(o) {
			case apart:
				continue
			case part:
				if !at.parts || slices.Contains(spared, o.ID) {
					continue
				}
			case whole:
				next.parts = false
			}
			parts, known := seen[o.ID]
			if o.Sealed || known && (parts || !next.parts) {
				continue
			}
			if !known {
				family = append(family, o)
			}
			seen[o.ID], ahead = next.parts, append(ahead, next)
		}
	}
	return family, nil
}
