package activities

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/evidence"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/programme"
	"duban/domain/text"
)

// Record is the append-only record of all cases.
type Record interface {
	// Commit runs decide with the case locked and puts what it returns on the record,
	// with read rows and audit entry, in one transaction. A command id that is on the
	// record already is answered from there without asking decide.
	Commit(ctx context.Context, cmd casefile.Command, at time.Time, decide Decide) (casefile.Outcome, error)
	// Events are the events of a case after seq, in order.
	Events(ctx context.Context, id casefile.ID, after int64) ([]casefile.Event, error)
	// LoadState is the case as it stands.
	LoadState(ctx context.Context, id casefile.ID) (casefile.State, error)
	// FollowUpDone and MarkFollowUp keep a follow-up from being carried out twice.
	FollowUpDone(ctx context.Context, id casefile.ID, seq int64, name string) (bool, error)
	MarkFollowUp(ctx context.Context, id casefile.ID, seq int64, name string, at time.Time) error
}

// Decide says what a command comes to: events with Name and Body, or the fault that refuses it.
type Decide func(ctx context.Context, facts Facts, state casefile.State) ([]casefile.Event, error)

// Facts are what decisions need to know, read in the transaction of the commit.
// Every method answers NotFound for what does not exist.
type Facts interface {
	// Checklist is a published version; version 0 means the latest.
	Checklist(code string, version int) (checklist.Template, error)
	Outlet(code string) (org.Outlet, error)
	// Unit is a unit of the tree that is open.
	Unit(path org.Path) (org.Unit, error)
	// KindOf tells what kind of case there is under an id.
	KindOf(id casefile.ID) (casefile.Kind, error)
	// Person is an active user with the unit he belongs to.
	Person(user string) (inspection.Person, error)
	// Answers are the answers on the record so far, and the evidence given for each.
	Answers(inspection casefile.ID) (checklist.Answers, map[checklist.Key][]string, error)
	Evidence(id string) (evidence.Evidence, error)
	EarlierFindings
	// NextNumber counts from 1 without gaps within a series and year.
	NextNumber(series string, year int) (int64, error)
	// Mark is what the document numbers of a unit begin with: its mark, else its code.
	Mark(unit org.Path) (string, error)
	Terms() (Terms, error)
	Inspection(id casefile.ID) (*inspection.State, error)
	// Population is every active outlet below a unit, with what makes it risky.
	Population(below org.Path, since time.Time) ([]programme.Candidate, error)
	// RoundsAgo tells how many rounds before the present one a shopper was at an
	// outlet: rounds are the distinct rounds of earlier mystery inspections.
	RoundsAgo(round string) (programme.Visited, error)
	ComplaintFacts
	BulletinFacts
}

// People answers questions about who does what.
type People interface {
	// Holding lists the active users who hold a role at exactly that unit.
	Holding(ctx context.Context, role string, unit org.Path) ([]string, error)
	// HeadsOf lists the active branch heads of an outlet, named by its code, below a unit.
	HeadsOf(ctx context.Context, below org.Path, outlet string) ([]string, error)
	// May says whether a user's roles permit an action at a place.
	May(ctx context.Context, user, action string, at org.Path) (bool, error)
}

// Sender gives commands to cases, opening them where the command is an opening one.
type Sender interface {
	Do(ctx context.Context, cmd casefile.Command) (casefile.Outcome, error)
}

// EarlierFindings knows what was found before.
type EarlierFindings interface {
	// EarlierFindings are ids of findings of an item at an outlet, published since one
	// instant and before another, those withdrawn on appeal left out.
	EarlierFindings(outlet, item string, since, before time.Time) ([]string, error)
}

// Message is one entry in a person's inbox. Key makes it unique: the same message is not delivered twice.
type Message struct {
	Key   string
	To    string
	Case  casefile.ID
	Kind  casefile.Kind
	Topic string // what it is about, e.g. "notice.escalate_1"
	Title text.Text
	Link  string // path within the screens; empty: its case
	At    time.Time
	// Seen is the version of the case by which it was settled whom to tell. Who has been
	// shut out of the case since is told nothing any more.
	Seen int64
}

// Inbox delivers messages to people.
type Inbox interface {
	Deliver(ctx context.Context, messages []Message) error
}

// Warning proposes a warning order for a repeat offence (R5). A person decides.
type Warning struct {
	Rectification string
	Notice        casefile.ID
	Outlet        org.Outlet
	Item          string
	RepeatOf      []string
	At            time.Time
}

// Warnings keeps proposals; the same one twice is one.
type Warnings interface {
	Propose(ctx context.Context, w Warning) error
}
