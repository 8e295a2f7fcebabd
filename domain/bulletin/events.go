package bulletin

import (
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
)

// What the record keeps. A name, once released, keeps its meaning for ever.
const (
	EvDrafted      = "bulletin.drafted"
	EvEdited       = "bulletin.edited"
	EvReleased     = "bulletin.released"
	EvDiscarded    = "bulletin.discarded"
	EvAcknowledged = "bulletin.acknowledged"
	EvClosed       = "bulletin.closed"
	EvClockFired   = "bulletin.clock_fired"
	EvReplanned    = "bulletin.replanned"
)

// Late is a limit that stands late: codes and instants, no names of people.
type Late struct {
	Case   casefile.ID   `json:"case"`
	Kind   casefile.Kind `json:"kind"`
	Number string        `json:"number,omitempty"`
	Clock  string        `json:"clock"`
	Rule   string        `json:"rule"`
	Unit   org.Path      `json:"unit"` // that is late
	Due    time.Time     `json:"due"`
}

// Line is one row of an overdue bulletin.
type Line struct {
	N int `json:"n"`
	Late
	Limit    text.Text `json:"limit"`    // what the limit is called
	Days     int       `json:"days"`     // late, in calendar days
	Workdays int       `json:"workdays"` // late, in working days
}

// Unit is a unit that an overdue bulletin counts, as it was called then.
type Unit struct {
	Path   org.Path  `json:"path"`
	Level  org.Level `json:"level"`
	Name   text.Text `json:"name"`
	Late   int       `json:"late"`             // of it and of all below it, whether listed or not
	Before int       `json:"before,omitempty"` // in the bulletin before this one
}

// Reference names another bulletin.
type Reference struct {
	Case   casefile.ID `json:"case"`
	Number string      `json:"number"`
	Cutoff time.Time   `json:"cutoff,omitzero"`
}

// Link is a case that a note speaks of.
type Link struct {
	Case   casefile.ID   `json:"case"`
	Kind   casefile.Kind `json:"kind"`
	Number string        `json:"number,omitempty"`
}

// NoteWith is a note with its cases resolved.
type NoteWith struct {
	Kind  NoteKind `json:"kind"`
	Text  string   `json:"text"`
	Links []Link   `json:"links,omitempty"`
}

// Written is what a person has given to a draft, resolved.
type Written struct {
	Prose
	Notes []NoteWith `json:"notes,omitempty"`
	To    []org.Path `json:"to,omitempty"`
}

// unlinked is what was written without the cases that it speaks of.
func (w *Written) unlinked() *Written {
	if w == nil {
		return nil
	}
	out := *w
	out.Notes = slices.Clone(w.Notes)
	for i := range out.Notes {
		out.Notes[i].Links = nil
	}
	return &out
}

// Drafted is the registration with everything resolved.
type Drafted struct {
	Form     Form       `json:"form"`
	Issuer   Unit       `json:"issuer"`
	Cadence  Cadence    `json:"cadence,omitempty"`
	Period   string     `json:"period,omitempty"`
	Cutoff   time.Time  `json:"cutoff,omitzero"`
	Calendar string     `json:"calendar,omitempty"` // by which working days were counted
	SameHand bool       `json:"same_hand,omitempty"`
	Corrects *Reference `json:"corrects,omitempty"`
	Previous *Reference `json:"previous,omitempty"`
	Count    int        `json:"count,omitempty"`   // of lines
	Omitted  int        `json:"omitted,omitempty"` // late as well, counted in the units and not listed
	Lines    []Line     `json:"lines,omitempty"`
	Units    []Unit     `json:"units,omitempty"`
	Written  *Written   `json:"written,omitempty"`
}

// LeftOut is a line that a person left out.
type LeftOut struct {
	Line   int    `json:"line"`
	Reason string `json:"reason"`
}

// EditedWith keeps what a person has changed; lines by their number when drafted.
type EditedWith struct {
	Written *Written  `json:"written,omitempty"`
	Strike  []LeftOut `json:"strike,omitempty"`
	Restore []int     `json:"restore,omitempty"`
}

// ReleasedWith gives the number, says who owes a receipt and starts the clock.
// Dropped are lines whose cases may no longer be named, Unlinked such cases that notes
// referred to; they go before the content is hashed.
type ReleasedWith struct {
	Number   string         `json:"number"`
	Hash     string         `json:"hash"`
	To       []org.Path     `json:"to"`
	Dropped  []int          `json:"dropped,omitempty"`
	Unlinked []casefile.ID  `json:"unlinked,omitempty"`
	Reading  casefile.Clock `json:"reading"`
}

// ClosedWith keeps why, and who has not read it.
type ClosedWith struct {
	Reason string     `json:"reason,omitempty"` // empty: all have read it
	Unread []org.Path `json:"unread,omitempty"`
}

// ClockFired keeps which steps fired, and for whom.
type ClockFired struct {
	casefile.ClockFired
	Unread []org.Path `json:"unread,omitempty"`
}

// Slim is the event as the engine keeps it: without lines and prose, which Apply does
// not fold. The record keeps the whole.
func Slim(e casefile.Event) casefile.Event {
	switch e.Name {
	case EvDrafted:
		e.Body = casefile.Without(e, func(b *Drafted) { b.Lines, b.Units, b.Written = nil, nil, nil })
	case EvEdited:
		e.Body = casefile.Without(e, func(b *EditedWith) {
			b.Written = nil
			for i := range b.Strike {
				b.Strike[i].Reason = ""
			}
		})
	case EvClockFired:
		e.Body = casefile.Without(e, func(b *ClockFired) { b.Unread = nil })
	case EvDiscarded, EvClosed:
		e.Body = nil
	}
	return e
}
