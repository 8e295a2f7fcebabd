package bulletin

import (
	"slices"

	"duban/domain/casefile"
	"duban/domain/org"
)

// Veil is what has become secret of a bulletin since it was written: cases that were
// referred to the discipline office, and in a draft what is the issuing side's alone by
// now. Whatever is read of a bulletin, in whatever form, is read through its veil, and is
// then what it would be had the bulletin never spoken of those cases: a number that
// jumped, a sum that was too high or a unit without a line would tell that it had.
type Veil struct {
	Lines  []int            // hidden, as they were numbered when drafted, ascending
	Cases  []casefile.ID    // hidden, of those that notes refer to
	Before map[org.Path]int // by unit, what the bulletin before says by now; nil: what was frozen
}

func (v Veil) hides(line int) bool {
	_, hidden := slices.BinarySearch(v.Lines, line)
	return hidden
}

// numbers are lines as whoever sees the making counts them: hidden ones are none.
func (v Veil) numbers(lines []int) []int {
	var out []int
	for _, n := range lines {
		if at, hidden := slices.BinarySearch(v.Lines, n); !hidden {
			out = append(out, n-at)
		}
	}
	return out
}

// unit is a unit's row without so many hidden lines; false if nothing else put it there.
func (v Veil) unit(u Unit, hidden int) (Unit, bool) {
	was := u
	u.Late -= hidden
	if v.Before != nil {
		u.Before = v.Before[u.Path]
	}
	return u, u == was || u.Late > 0 || u.Before > 0
}

func (v Veil) links(notes []NoteWith) []NoteWith {
	out := slices.Clone(notes)
	for i, n := range out {
		out[i].Links = slices.DeleteFunc(slices.Clone(n.Links), func(l Link) bool { return slices.Contains(v.Cases, l.Case) })
	}
	return out
}

// State is where the bulletin stands, counted without what is hidden.
func (v Veil) State(s *State) *State {
	out := *s
	out.Lines -= len(v.Lines)
	out.Struck = v.numbers(s.Struck)
	return &out
}

// Event is an event of the bulletin without what is hidden.
func (v Veil) Event(e casefile.Event) casefile.Event {
	switch e.Name {
	case EvDrafted:
		e.Body = casefile.Without(e, func(b *Drafted) {
			b.Count -= len(v.Lines)
			b.Issuer, _ = v.unit(b.Issuer, len(v.Lines))
		})
	case EvEdited:
		e.Body = casefile.Without(e, func(b *EditedWith) {
			var strike []LeftOut
			for _, x := range b.Strike {
				if n := v.numbers([]int{x.Line}); n != nil {
					strike = append(strike, LeftOut{Line: n[0], Reason: x.Reason})
				}
			}
			b.Strike, b.Restore = strike, v.numbers(b.Restore)
		})
	case EvReleased:
		e.Body = casefile.Without(e, func(b *ReleasedWith) { b.Dropped, b.Unlinked = v.numbers(b.Dropped), nil })
	}
	return e
}

// Veiled is the document as it is read. What was released stays what it is, and Intact
// speaks of that.
func (d Document) Veiled(v Veil) Document {
	intact := d.Intact()
	d.intact, d.veil, d.Notes = &intact, v, v.links(d.Notes)
	d.Issuer, _ = v.unit(d.Issuer, len(v.Lines))
	d.settle()
	for i := range d.Lines {
		d.Lines[i].N = i + 1
	}
	return d
}

// Links are the cases that the notes refer to.
func (d Document) Links() []casefile.ID {
	var ids []casefile.ID
	for _, n := range d.Notes {
		for _, l := range n.Links {
			ids = append(ids, l.Case)
		}
	}
	return ids
}

// LateBy is what the document says of each unit, as the one after it counts against it.
func (d Document) LateBy() map[org.Path]int {
	late := make(map[org.Path]int, len(d.Totals))
	for _, t := range d.Totals {
		late[t.Path] = t.Late
	}
	return late
}
