package bulletin

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
)

// Document is a bulletin as people read it: what is printed, and what is hashed when
// it is released.
type Document struct {
	Form     Form       `json:"form"`
	Number   string     `json:"number"`
	Issuer   Unit       `json:"issuer"`
	Cadence  Cadence    `json:"cadence,omitempty"`
	Period   string     `json:"period,omitempty"`
	Cutoff   time.Time  `json:"cutoff,omitzero"`
	Calendar string     `json:"calendar,omitempty"`
	Corrects *Reference `json:"corrects,omitempty"`
	Previous *Reference `json:"previous,omitempty"`
	Written
	Lines      []Line     `json:"lines,omitempty"` // those that stand
	Omitted    int        `json:"omitted,omitempty"`
	Totals     []Total    `json:"totals,omitempty"`
	Recipients []org.Path `json:"recipients,omitempty"`

	units      []Unit
	struck     []int
	intact     *bool     // judged before cases were left unnamed
	ReleasedAt time.Time `json:"-"`
	Hash       string    `json:"-"` // as recorded when it was released
}

// Total is a unit with what stands late in it after lines were struck.
type Total struct {
	Unit
	Longest int `json:"longest,omitempty"` // days, of the lines listed
}

// Change is how many more, or fewer, than in the bulletin before.
func (t Total) Change() int { return t.Late - t.Before }

// DocumentOf reads a bulletin from its events.
func DocumentOf(events []casefile.Event) (Document, error) {
	var d Document
	for _, e := range events {
		if err := d.apply(e); err != nil {
			return d, err
		}
	}
	d.settle()
	return d, nil
}

func (d *Document) apply(e casefile.Event) error {
	switch e.Name {
	case EvDrafted:
		return casefile.Fold(e, func(b Drafted) {
			d.Form, d.Issuer, d.Cadence, d.Period, d.Cutoff, d.Calendar = b.Form, b.Issuer, b.Cadence, b.Period, b.Cutoff, b.Calendar
			d.Corrects, d.Previous, d.Lines, d.Omitted, d.units = b.Corrects, b.Previous, b.Lines, b.Omitted, b.Units
			d.write(b.Written)
		})
	case EvEdited:
		return casefile.Fold(e, func(b EditedWith) {
			d.write(b.Written)
			for _, x := range b.Strike {
				d.struck = append(d.struck, x.Line)
			}
			d.struck = slices.DeleteFunc(d.struck, func(n int) bool { return slices.Contains(b.Restore, n) })
		})
	case EvReleased:
		return casefile.Fold(e, func(b ReleasedWith) {
			d.release(b.Number, b.To, b.Dropped)
			d.ReleasedAt, d.Hash = e.At, b.Hash
		})
	}
	return nil
}

func (d *Document) write(w *Written) {
	if w != nil {
		d.Written = *w
	}
}

func (d *Document) release(number string, to []org.Path, dropped []int) {
	d.Number, d.Recipients = number, to
	d.struck = append(d.struck, dropped...)
}

// Without is the document with further lines left out.
func (d Document) Without(lines []int) Document {
	d.struck = append(slices.Clone(d.struck), lines...)
	d.settle()
	return d
}

// ReleasedAs is the document as it will stand once released.
func (d Document) ReleasedAs(number string, to []org.Path) Document {
	d.release(number, to, nil)
	return d
}

// settle leaves out what was struck and counts what stands.
func (d *Document) settle() {
	gone := map[int]bool{}
	for _, n := range d.struck {
		gone[n] = true
	}
	fewer, longest := map[org.Path]int{}, map[org.Path]int{}
	var standing []Line
	for _, l := range d.Lines {
		for p := l.Unit; d.Issuer.Path.Contains(p); p = p.Parent() {
			if gone[l.N] {
				fewer[p]++
			} else {
				longest[p] = max(longest[p], l.Days)
			}
		}
		if !gone[l.N] {
			standing = append(standing, l)
		}
	}
	// Lines that are gone have been taken off the units: the next time there is nothing to do.
	d.Lines, d.struck = standing, nil
	d.units = slices.Clone(d.units)
	d.Totals = nil
	for i := range d.units {
		u := &d.units[i]
		u.Late -= fewer[u.Path]
		d.Totals = append(d.Totals, Total{Unit: *u, Longest: longest[u.Path]})
	}
}

// Digest is the hash over the content, to be taken when it is released.
func (d Document) Digest() string {
	raw, err := json.Marshal(d)
	if err != nil {
		panic("bulletin: a document cannot be encoded: " + err.Error())
	}
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

// Intact reports whether the content is still the one that was released.
func (d Document) Intact() bool {
	if d.intact != nil {
		return *d.intact
	}
	return d.Hash != "" && d.Hash == d.Digest()
}

// Unnamed is the document as it is shown when cases that it names have become secret
// since it was released: without their lines and links, and counted without them. What
// was released stays what it is, and Intact speaks of that.
func (d Document) Unnamed(secret func(casefile.ID) bool) Document {
	intact := d.Intact()
	d.intact, d.Notes = &intact, slices.Clone(d.Notes)
	for i, n := range d.Notes {
		d.Notes[i].Links = slices.DeleteFunc(slices.Clone(n.Links), func(l Link) bool { return secret(l.Case) })
	}
	var lines []int
	for _, l := range d.Lines {
		if secret(l.Case) {
			lines = append(lines, l.N)
		}
	}
	return d.Without(lines)
}

// Cases are all that the document names.
func (d Document) Cases() []casefile.ID {
	var ids []casefile.ID
	for _, l := range d.Lines {
		ids = append(ids, l.Case)
	}
	for _, n := range d.Notes {
		for _, l := range n.Links {
			ids = append(ids, l.Case)
		}
	}
	return ids
}
