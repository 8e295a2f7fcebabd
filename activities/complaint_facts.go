package activities

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/classification"
	"duban/domain/complaint"
	"duban/domain/org"
	"duban/domain/recusal"
	"duban/domain/roster"
	"duban/domain/routing"
)

// ComplaintFacts are what decisions on complaints need to know besides.
type ComplaintFacts interface {
	// DutyLeader tells who answers for an outlet at an instant: the leader on its
	// roster, or the stated fallback.
	DutyLeader(outlet string, at time.Time) (roster.OnDuty, error)
	// Classification is the catalogue in force at an instant.
	Classification(at time.Time) (classification.Catalogue, error)
	// Route asks the routing table in force at an instant, and who mans the desk it names.
	Route(q routing.Question, at time.Time) (routing.Answer, error)
	// Desk lists the active users who hold a role at exactly that unit.
	Desk(role string, unit org.Path) ([]string, error)
	// Experts lists the complaint experts of a department at or above a place, the
	// nearest first.
	Experts(d complaint.Department, place org.Path) ([]string, error)
	// Aside lists everybody who must step aside from a matter. Employees are named by
	// their user names alone.
	Aside(of recusal.Concerned, at time.Time) ([]string, error)
	Complaint(id casefile.ID) (*complaint.State, error)
	// Held is Complaint, which then stays as it is until the commit has ended.
	Held(id casefile.ID) (*complaint.State, error)
	// Relatives are the complaints that a complaint names, or that name it, as a review,
	// a part, or by a merger. They stay as they are until the commit has ended.
	Relatives(of *complaint.State) ([]*complaint.State, error)
	// Also puts a command on the record of another case, in the same transaction.
	Also(ctx context.Context, cmd casefile.Command, decide Decide) error
	// Alike lists complaints that look like the same one: of the customer since one
	// instant, about the same facts since another.
	Alike(like Likeness, customerSince, factsSince time.Time) ([]complaint.Duplicate, error)
}

// Likeness is by what two complaints are taken for the same: the customer, or the
// facts: outlet or employee with the same cause.
type Likeness struct {
	Case     casefile.ID // itself, left out
	Customer string
	Outlet   string
	Concerns string
	Class    complaint.Classification
}
