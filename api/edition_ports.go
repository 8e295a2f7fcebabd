package api

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/classification"
	"duban/domain/complaint"
	"duban/domain/edition"
	"duban/domain/org"
	"duban/domain/routing"
	"duban/domain/worktime"
)

// Edited is one version of a table with what stands in it.
type Edited[T any] struct {
	edition.Edition        // Body is empty; Version is 0 for what came with the product
	Name            string // "3", "shipped-1"
	InForce         bool   // on the day asked about
	Content         T
}

// NewEdition is a draft to be made.
type NewEdition struct {
	From      string       // the version to copy; "": the one approved last
	ValidFrom worktime.Day // zero: from the day of approval
	Note      string
	By        string
	At        time.Time
}

// Editions keeps the versions of one kind of table.
//
// Faults: NotFound for a version that is not there; Conflict "edition.open" while another
// version is open, "edition.revision" when it changed meanwhile; Refused where its life
// does not allow the step; Invalid where what stands in it cannot come into force.
type Editions[T any] interface {
	// Versions lists all versions without their content, the newest first and those that
	// came with the product last.
	Versions(ctx context.Context, day worktime.Day, p Paging) (Page[Edited[T]], error)
	// Edition reads a version; "" is the one in force on the day.
	Edition(ctx context.Context, version string, day worktime.Day) (Edited[T], error)
	Draft(ctx context.Context, d NewEdition, row Entry) (Edited[T], error)
	// Step makes a step in the life of a version. With edition.Change, change answers the
	// new content and may set day and note; it is nil with all others.
	Step(ctx context.Context, version string, step edition.Step, change func(e *edition.Edition, was T) (T, error), row Entry) (Edited[T], error)
}

// OfficerLine says that somebody at a unit belongs to a business line.
type OfficerLine struct {
	User         string    `json:"user"`
	Unit         org.Path  `json:"unit"`
	BusinessLine string    `json:"business_line" doc:"业务条线代码 · code of the business line"`
	SetBy        string    `json:"set_by"`
	SetAt        time.Time `json:"set_at"`
}

// OfficerQuery filters officers' business lines.
type OfficerQuery struct {
	Paging
	Scopes []org.Path
	Unit   org.Path
	User   string
	Line   string
}

// Desks knows who sits where.
type Desks interface {
	// Ask asks a version of the table and finds who would be asked to take the case.
	Ask(ctx context.Context, version string, q routing.Question, at time.Time) (routing.Answer, error)
	// Replay asks a version and the one in force about the latest complaints that the reader
	// may see. NotFound for a version that is not there.
	Replay(ctx context.Context, r Reader, version string, latest int) (Replayed, error)
	// ForeseeIntake decides what a registration would come to and records nothing. Its
	// faults are those that taking it in would have.
	ForeseeIntake(ctx context.Context, by casefile.Actor, b complaint.Register, at time.Time) (Foreseen, error)
	// Experts are those who can be called to judge a case at a place, by department, the
	// nearest first, whether or not this case bars them.
	Experts(ctx context.Context, place org.Path, at time.Time) ([]complaint.Seat, error)
	OfficerLines(ctx context.Context, q OfficerQuery) (Page[OfficerLine], error)
	// SetOfficerLines puts somebody at a unit to exactly these business lines. NotFound for
	// an unknown user; Invalid for a line that is not in the catalogue, and for somebody who
	// handles no complaints at that unit.
	SetOfficerLines(ctx context.Context, user string, unit org.Path, lines []string, row Entry) (was []string, err error)
}

// Routing is what the operations on sorting and routing of complaints need.
type Routing struct {
	Tables     Editions[routing.Table]
	Catalogues Editions[classification.Catalogue]
	Desks      Desks
}
