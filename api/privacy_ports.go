package api

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/private"
)

// Sealed is a view that may hold sealed values of a case; View points to it.
type Sealed struct {
	Case casefile.ID
	View any
}

// Revealed is a value that was shown unmasked.
type Revealed struct {
	private.Found
	Value string
}

// Hold is a legal hold on a case, or on all cases of a customer.
type Hold struct {
	ID         string
	Kind       casefile.Kind
	Case       casefile.ID
	Customer   string
	Unit       org.Path
	Reason     string
	PlacedBy   string
	PlacedAt   time.Time
	LiftedBy   string
	LiftedAt   time.Time // zero: in force
	LiftReason string
}

// HoldQuery filters holds.
type HoldQuery struct {
	Paging
	Scopes   []org.Path
	Case     casefile.ID
	Customer string
	InForce  *bool
}

// Erasure is a list of cases whose retention has ended.
type Erasure struct {
	ID           string
	Status       string // "open", "approved", "revoked", "done"
	MadeAt       time.Time
	Hash         string
	Cases        int64
	ApprovedBy   string
	ApprovedAt   time.Time
	Reason       string
	RunsAt       time.Time
	RevokedBy    string
	RevokedAt    time.Time
	RevokeReason string
	EndedAt      time.Time
}

// ErasureItem is a case on a list.
type ErasureItem struct {
	Case    casefile.ID
	Kind    casefile.Kind
	Number  string
	DoneAt  time.Time
	DueAt   time.Time
	Rule    string
	Status  string // "due", "erased", "held", "reopened"
	Key     string
	Files   int64
	EndedAt time.Time
}

// Privacy is what the API needs of the vault of customers' personal data.
type Privacy interface {
	// Masked replaces every sealed value in the views by what everybody may see of it.
	Masked(ctx context.Context, views ...Sealed) error
	// Reveal opens values and puts a row for each on the audit log before it answers.
	// Refused "private.erased" when they are gone, TooMany "reveal.limit".
	Reveal(ctx context.Context, id casefile.ID, reason string, fields []private.Found, row Entry) ([]Revealed, error)
	// SearchCustomers lists the customers to whom one of the marks belongs, after a row on
	// the audit log. It tells that there are such customers: only what the caller may see
	// of their cases may be shown. TooMany "reveal.limit": searches and values count together.
	SearchCustomers(ctx context.Context, row Entry, marks ...private.Mark) ([]string, error)

	// PlaceHold answers NotFound where there is no such case or customer, Refused
	// "hold.erased" where it is too late; the same id again answers what is placed.
	PlaceHold(ctx context.Context, h Hold, row Entry) (Hold, error)
	// LiftHold answers Conflict "hold.lifted" for one that was lifted.
	LiftHold(ctx context.Context, id, reason string, row Entry) (Hold, error)
	Hold(ctx context.Context, scopes []org.Path, id string) (Hold, error)
	Holds(ctx context.Context, q HoldQuery) (Page[Hold], error)

	Erasures(ctx context.Context, status string, p Paging) (Page[Erasure], error)
	Erasure(ctx context.Context, id string) (Erasure, error)
	ErasureItems(ctx context.Context, id, status string, p Paging) (Page[ErasureItem], error)
	// ApproveErasure answers Conflict "erasure.changed" when hash is not that of the list
	// as it is, "erasure.closed" when it is no longer open.
	ApproveErasure(ctx context.Context, id, hash, reason string, row Entry) (Erasure, error)
	RevokeErasure(ctx context.Context, id, reason string, row Entry) (Erasure, error)
}
