package notice

import (
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/org"
)

// What the record keeps. A name, once released, keeps its meaning for ever.
const (
	EvDrafted            = "notice.drafted"
	EvIssued             = "notice.issued"
	EvWithdrawn          = "notice.withdrawn"
	EvAcknowledged       = "notice.acknowledged"
	EvPlanned            = "notice.rectification_planned"
	EvDone               = "notice.rectification_done"
	EvVerified           = "notice.rectification_verified"
	EvReturned           = "notice.rectification_returned"
	EvExtensionRequested = "notice.extension_requested"
	EvExtensionGranted   = "notice.extension_granted"
	EvExtensionRefused   = "notice.extension_refused"
	EvAdviceReplied      = "notice.advice_replied"
	EvClosed             = "notice.closed"
	EvClockFired         = "notice.clock_fired"
	EvReplanned          = "notice.replanned"
)

// Drafted is the registration with everything resolved.
type Drafted struct {
	Form           Form            `json:"form"`
	Inspection     casefile.ID     `json:"inspection,omitempty"`
	InspectionKind checklist.Kind  `json:"inspection_kind,omitempty"`
	Inspector      string          `json:"inspector,omitempty"`
	Outlet         org.Outlet      `json:"outlet"`
	Issuer         org.Path        `json:"issuer"`
	Rectifications []Rectification `json:"rectifications,omitempty"`
	Complaint      casefile.ID     `json:"complaint,omitempty"` // that was found justified
	Points         []string        `json:"points,omitempty"`    // of an advice note; what is to be mended for a complaint
	Issue          *casefile.Clock `json:"issue,omitempty"`     // by when it is to be issued
}

// IssuedWith carries the number and one clock per rectification.
type IssuedWith struct {
	Number        string          `json:"number"`
	Clocks        casefile.Clocks `json:"clocks,omitempty"` // id = rectification id
	MaxExtensions int             `json:"max_extensions"`
	// Warnings are the rectifications for whose repeat offence a warning order is proposed (R5).
	Warnings []string `json:"warnings,omitempty"`
	Note     string   `json:"note,omitempty"`
}

// Reasoned is the body of events that consist of a reason.
type Reasoned struct {
	Reason string `json:"reason"`
}

// DoneWith keeps what was done and shown for it. Verify is the clock of the verifying side.
type DoneWith struct {
	Complete
	Verify casefile.Clock `json:"verify"`
}

// ReturnedWith keeps the reason and the clock for doing it again.
type ReturnedWith struct {
	Return
	Clock casefile.Clock `json:"clock"`
}

// ExtensionRequested keeps until when, and why.
type ExtensionRequested struct {
	Rectification string    `json:"rectification"`
	Until         time.Time `json:"until"`
	Reason        string    `json:"reason"`
}

// ExtensionDecided keeps the decision; Clock replaces the old one when granted.
type ExtensionDecided struct {
	Rectification string          `json:"rectification"`
	Reason        string          `json:"reason"`
	Clock         *casefile.Clock `json:"clock,omitempty"`
}

// Slim is the event as the engine keeps it: without the prose, which Apply does
// not fold. The record keeps the whole.
func Slim(e casefile.Event) casefile.Event {
	switch e.Name {
	case EvDrafted:
		e.Body = casefile.Without(e, func(b *Drafted) { b.Points = nil })
	case EvIssued:
		e.Body = casefile.Without(e, func(b *IssuedWith) { b.Note = "" })
	case EvPlanned:
		e.Body = casefile.Without(e, func(b *Plan) { b.RootCause, b.Correction, b.Prevention = "", "", "" })
	case EvDone:
		e.Body = casefile.Without(e, func(b *DoneWith) { b.Summary = "" })
	case EvVerified:
		e.Body = casefile.Without(e, func(b *Verify) { b.Comment = "" })
	case EvReturned:
		e.Body = casefile.Without(e, func(b *ReturnedWith) { b.Reason = "" })
	case EvExtensionRequested:
		e.Body = casefile.Without(e, func(b *ExtensionRequested) { b.Reason = "" })
	case EvExtensionGranted, EvExtensionRefused:
		e.Body = casefile.Without(e, func(b *ExtensionDecided) { b.Reason = "" })
	case EvUrged:
		e.Body = casefile.Without(e, func(b *UrgedWith) { b.Text = "" })
	case EvAdviceReplied, EvWithdrawn, EvClosed:
		e.Body = nil
	}
	return e
}
