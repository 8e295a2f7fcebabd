package complaint

import (
	"encoding/json"
	"slices"

	"duban/domain/casefile"
)

// Other complaints stand all over a case: what it was linked with, merged into, split
// into, what looked alike. Whoever may not know of one of those must not find it here.

// Hides reports whether another complaint must not be known.
type Hides func(casefile.ID) bool

// kept are those that may be known.
func (h Hides) kept(ids []casefile.ID) []casefile.ID {
	return slices.DeleteFunc(slices.Clone(ids), h)
}

func (h Hides) one(id *casefile.ID) {
	if *id != "" && h(*id) {
		*id = ""
	}
}

// Alike are the likenesses that may be known.
func (h Hides) Alike(list []Duplicate) []Duplicate {
	return slices.DeleteFunc(slices.Clone(list), func(d Duplicate) bool { return h(d.Case) })
}

// State is the case without the others that are hidden.
func (h Hides) State(s *State) *State {
	out := *s
	h.one(&out.Origin)
	h.one(&out.Into)
	h.one(&out.Left)
	out.Reviews, out.Links, out.Absorbed, out.Parts = h.kept(s.Reviews), h.kept(s.Links), h.kept(s.Absorbed), h.kept(s.Parts)
	out.Spared = h.kept(s.Spared)
	return &out
}

// Event is the event without the others that are hidden; false if it speaks of nothing else.
func (h Hides) Event(e casefile.Event) (casefile.Event, bool) {
	silent := false
	switch e.Name {
	case EvRegistered, EvReviewOpened, EvPartOpened:
		e.Body = h.within(e, casefile.Without(e, func(b *Opening) { h.opening(b) }))
	case EvImported:
		e.Body = h.within(e, casefile.Without(e, func(b *Imported) { h.opening(&b.Opening) }))
	case EvLinked:
		_ = casefile.Without(e, func(b *Link) { silent = h(b.To) })
	case EvAbsorbed:
		_ = casefile.Without(e, func(b *Absorb) { silent = h(b.From) })
	case EvCalledBack:
		e.Body = h.within(e, casefile.Without(e, func(b *CalledBack) { h.one(&b.Again) }))
	case EvReleased:
		_ = casefile.Without(e, func(b *Release) { silent = h(b.From) })
	case EvDecidedWith:
		e.Body = h.within(e, casefile.Without(e, func(b *DecidedWith) { h.one(&b.Into); b.Absorbed = h.kept(b.Absorbed) }))
	case EvDecided:
		e.Body = h.within(e, casefile.Without(e, func(b *DecidedAs) { b.Absorbed = h.kept(b.Absorbed) }))
	case EvConcluded:
		e.Body = h.within(e, casefile.Without(e, func(b *ConcludedWith) { b.Absorbed = h.kept(b.Absorbed) }))
	case EvWithdrawn:
		e.Body = h.within(e, casefile.Without(e, func(b *WithdrawnWith) { b.Absorbed = h.kept(b.Absorbed) }))
	case EvReopened:
		e.Body = h.within(e, casefile.Without(e, func(b *ReopenedWith) { h.one(&b.From) }))
	case EvMerged:
		e.Body = h.within(e, casefile.Without(e, func(b *Merge) { h.one(&b.Into) }))
	case EvReviewRequested:
		e.Body = h.within(e, casefile.Without(e, func(b *ReviewRequested) { h.one(&b.Review) }))
	case EvReferred:
		e.Body = h.within(e, casefile.Without(e, func(b *Referred) { b.Spare = h.kept(b.Spare) }))
	case EvSealedWith:
		e.Body = h.within(e, casefile.Without(e, func(b *SealedWith) { h.one(&b.With) }))
	case EvFamilySealed:
		e.Body = h.within(e, casefile.Without(e, func(b *FamilySealed) { b.Cases = h.kept(b.Cases) }))
	case EvSplit:
		e.Body = h.within(e, casefile.Without(e, func(b *SplitInto) {
			for i := len(b.Cases) - 1; i >= 0; i-- {
				if h(b.Cases[i]) {
					b.Cases = slices.Delete(b.Cases, i, i+1)
					if i < len(b.Parts) {
						b.Parts = slices.Delete(b.Parts, i, i+1)
					}
				}
			}
		}))
	}
	return e, !silent
}

// within is the body to show: as it was written, where nothing in it is hidden.
func (h Hides) within(e casefile.Event, veiled json.RawMessage) json.RawMessage {
	if !slices.ContainsFunc(Mentions(e), h) {
		return e.Body
	}
	return veiled
}

func (h Hides) opening(o *Opening) {
	h.one(&o.Origin)
	o.Links, o.Alike = h.kept(o.Links), h.Alike(o.Alike)
}

// Mentions are the other complaints that an event speaks of.
func Mentions(e casefile.Event) (ids []casefile.ID) {
	add := func(more ...casefile.ID) {
		for _, id := range more {
			if id != "" {
				ids = append(ids, id)
			}
		}
	}
	opening := func(o *Opening) {
		add(o.Origin)
		add(o.Links...)
		for _, d := range o.Alike {
			add(d.Case)
		}
	}
	switch e.Name {
	case EvRegistered, EvReviewOpened, EvPartOpened:
		_ = casefile.Without(e, opening)
	case EvImported:
		_ = casefile.Without(e, func(b *Imported) { opening(&b.Opening) })
	case EvLinked:
		_ = casefile.Without(e, func(b *Link) { add(b.To) })
	case EvAbsorbed:
		_ = casefile.Without(e, func(b *Absorb) { add(b.From) })
	case EvCalledBack:
		_ = casefile.Without(e, func(b *CalledBack) { add(b.Again) })
	case EvReleased:
		_ = casefile.Without(e, func(b *Release) { add(b.From) })
	case EvDecidedWith:
		_ = casefile.Without(e, func(b *DecidedWith) { add(b.Into); add(b.Absorbed...) })
	case EvDecided:
		_ = casefile.Without(e, func(b *DecidedAs) { add(b.Absorbed...) })
	case EvConcluded:
		_ = casefile.Without(e, func(b *ConcludedWith) { add(b.Absorbed...) })
	case EvWithdrawn:
		_ = casefile.Without(e, func(b *WithdrawnWith) { add(b.Absorbed...) })
	case EvReopened:
		_ = casefile.Without(e, func(b *ReopenedWith) { add(b.From) })
	case EvMerged:
		_ = casefile.Without(e, func(b *Merge) { add(b.Into) })
	case EvReviewRequested:
		_ = casefile.Without(e, func(b *ReviewRequested) { add(b.Review) })
	case EvReferred:
		_ = casefile.Without(e, func(b *Referred) { add(b.Spare...) })
	case EvSealedWith:
		_ = casefile.Without(e, func(b *SealedWith) { add(b.With) })
	case EvFamilySealed:
		_ = casefile.Without(e, func(b *FamilySealed) { add(b.Cases...) })
	case EvSplit:
		_ = casefile.Without(e, func(b *SplitInto) { add(b.Cases...) })
	}
	return ids
}
