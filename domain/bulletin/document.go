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

	drawn      []Line // as drafted, whatever became of them
	units      []Unit // as counted then
	struck     []int
	veil       Veil
	intact     *bool     // judged before anything was hidden
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
			d.Corrects, d.Previous, d.drawn, d.Omitted, d.units = b.Corrects, b.Previous, b.Lines, b.Omitted, b.Units
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
			d.release(b.Number, b.To)
			d.drop(b.Dropped, b.Unlinked)
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

func (d *Document) release(number string, to []org.Path) { d.Number, d.Recipients = number, to }

func (d *Document) drop(lines []int, cases []casefile.ID) {
	d.struck = append(slices.Clone(d.struck), lines...)
	if len(cases) > 0 { // notes without a link were hashed as they stand
		d.Notes = Veil{Cases: cases}.links(d.Notes)
	}
}

// Without is the document with further lines, and links to these cases, left out.
func (d Document) Without(lines []int, cases []casefile.ID) Document {
	d.drop(lines, cases)
	d.settle()
	return d
}

// ReleasedAs is the document as it will stand once released.
func (d Document) ReleasedAs(number string, to []org.Path) Document {
	d.release(number, to)
	return d
}

// settle leaves out what was struck or is hidden, and counts what stands.
func (d *Document) settle() {
	gone := map[int]bool{}
	for _, n := range d.struck {
		gone[n] = true
	}
	hidden, fewer, longest := map[org.Path]int{}, map[org.Path]int{}, map[org.Path]int{}
	d.Lines, d.Totals = nil, nil
	for _, l := range d.drawn {
		secret := d.veil.hides(l.N)
		for p := l.Unit; d.Issuer.Path.Contains(p); p = p.Parent() {
			switch {
			case secret:
				hidden[p]++
			case gone[l.N]:
				fewer[p]++
			default:
				longest[p] = max(longest[p], l.Days)
			}
		}
		if !secret && !gone[l.N] {
			d.Lines = append(d.Lines, l)
		}
	}
	for _, u := range d.units {
		shown, there := d.veil.unit(u, hidden[u.Path])
		if there || u.Path == d.Issuer.Path {
			shown.Late -= fewer[u.Path]
			d.Totals = append(d.Totals, Total{Unit: shown, Longest: longest[u.Path]})
		}
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
