package incident

import (
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
)

// What the record keeps. A name, once released, keeps its meaning for ever.
const (
	EvReported     = "incident.reported"
	EvAcknowledged = "incident.acknowledged"
	EvUpdated      = "incident.updated"
	EvHandedOver   = "incident.handed_over"
	EvGraded       = "incident.graded"
	EvClosed       = "incident.closed"
	EvDismissed    = "incident.dismissed"
	EvClockFired   = "incident.clock_fired"
)

// ReportedWith is the report with everything resolved. Alarm holds the limit and
// every step by which it is repeated.
type ReportedWith struct {
	Number     string         `json:"number"`
	Kind       Kind           `json:"kind"`
	Severity   Severity       `json:"severity"`
	Outlet     string         `json:"outlet,omitempty"`
	Place      org.Path       `json:"place"`
	PlaceName  text.Text      `json:"place_name"`
	HeadOffice org.Path       `json:"head_office"`
	Known      time.Time      `json:"known"`
	Affected   int            `json:"affected,omitempty"`
	Concerned  string         `json:"concerned,omitempty"`
	Complaints []casefile.ID  `json:"complaints,omitempty"`
	What       string         `json:"what,omitempty" private:"text"`
	Spot       string         `json:"spot,omitempty" private:"text"`
	Contact    string         `json:"contact,omitempty" private:"name"`
	Phone      string         `json:"phone,omitempty" private:"phone"`
	Alarm      casefile.Clock `json:"alarm"`
}

// AcknowledgedWith keeps how long head office took, and by when it wants to hear more.
type AcknowledgedWith struct {
	Waited int64          `json:"waited"` // seconds since the report
	Update casefile.Clock `json:"update"`
}

// UpdatedWith keeps an update; Next is the clock for the one after it, none while the
// alarm still runs.
type UpdatedWith struct {
	Update
	Next *casefile.Clock `json:"next,omitempty"`
}

// HandedOverTo keeps who had it and who has it now.
type HandedOverTo struct {
	From   string `json:"from"`
	To     string `json:"to"`
	Reason string `json:"reason,omitempty"`
}

// GradedTo keeps the severity before and after.
type GradedTo struct {
	From   Severity `json:"from"`
	To     Severity `json:"to"`
	Reason string   `json:"reason,omitempty"`
}

// Slim is the event as the engine keeps it: without the prose, which Apply does
// not fold. The record keeps the whole.
func Slim(e casefile.Event) casefile.Event {
	switch e.Name {
	case EvReported:
		e.Body = casefile.Without(e, func(b *ReportedWith) { b.What, b.Spot, b.Contact, b.Phone = "", "", "", "" })
	case EvUpdated:
		e.Body = casefile.Without(e, func(b *UpdatedWith) { b.Text, b.Measures = "", "" })
	case EvHandedOver:
		e.Body = casefile.Without(e, func(b *HandedOverTo) { b.Reason = "" })
	case EvGraded:
		e.Body = casefile.Without(e, func(b *GradedTo) { b.Reason = "" })
	case EvClosed:
		e.Body = casefile.Without(e, func(b *Close) { *b = Close{Links: b.Links} })
	case EvDismissed:
		e.Body = nil
	}
	return e
}
