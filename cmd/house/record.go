package house

import (
	"context"
	"encoding/json"
	"time"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/evidence"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/programme"
	"duban/storage"
)

// record lets activities use storage as their record.
type record struct {
	*storage.DB
	law *Law
}

var _ activities.Record = record{}

func (r record) Commit(ctx context.Context, cmd casefile.Command, at time.Time, decide activities.Decide) (casefile.Outcome, error) {
	// Asked before the transaction: within it the one writing connection is ours.
	terms, err := r.law.TermsFor(ctx, cmd, at)
	if err != nil {
		return casefile.Outcome{}, err
	}
	return r.DB.Commit(ctx, cmd, at, func(ctx context.Context, tx *storage.Tx, state casefile.State) ([]casefile.Event, error) {
		return decide(ctx, facts{tx: tx, terms: terms, at: at}, state)
	})
}

// facts are read in the transaction of the commit.
type facts struct {
	tx    *storage.Tx
	terms activities.Terms
	at    time.Time
}

var _ activities.Facts = facts{}

func (f facts) Checklist(code string, version int) (checklist.Template, error) {
	c, err := f.tx.Checklist(code, version)
	if err != nil {
		return checklist.Template{}, err
	}
	if c.Status != storage.PublishedChecklist {
		return checklist.Template{}, fault.Missing("已发布的检查表", "published checklist")
	}
	var t checklist.Template
	err = json.Unmarshal(c.Body, &t)
	return t, fault.Wrap("facts.checklist", fault.Internal, err)
}

func (f facts) Outlet(code string) (org.Outlet, error) {
	o, err := f.tx.Outlet(code)
	if err == nil && o.Closed {
		err = fault.Missing("营业中的网点", "open outlet")
	}
	return o.Outlet, err
}

func (f facts) Unit(path org.Path) (org.Unit, error) { return f.tx.OpenUnit(path) }

func (f facts) KindOf(id casefile.ID) (casefile.Kind, error) { return f.tx.KindOf(id) }

func (f facts) Person(user string) (inspection.Person, error) {
	u, err := f.tx.User(user)
	if err == nil && u.Disabled {
		err = fault.Missing("在岗用户", "active user")
	}
	return inspection.Person{User: u.ID, Unit: u.Unit}, err
}

func (f facts) Evidence(id string) (evidence.Evidence, error) {
	return f.tx.Evidence(evidence.ID(id))
}

func (f facts) Answers(id casefile.ID) (checklist.Answers, map[checklist.Key][]string, error) {
	return f.tx.Answers(id)
}

func (f facts) EarlierFindings(outlet, item string, since, before time.Time) ([]string, error) {
	return f.tx.EarlierFindings(outlet, item, since, before)
}

func (f facts) NextNumber(series string, year int) (int64, error) {
	return f.tx.NextNumber(series, year)
}

func (f facts) Mark(unit org.Path) (string, error) { return f.tx.Mark(unit) }

func (f facts) Terms() (activities.Terms, error) { return f.terms, nil }

func (f facts) Inspection(id casefile.ID) (*inspection.State, error) {
	state, err := f.tx.LoadState(id)
	if err != nil {
		return nil, err
	}
	s, ok := state.(*inspection.State)
	if !ok {
		return nil, fault.Missing("检查", "inspection")
	}
	return s, nil
}

func (f facts) Population(below org.Path, since time.Time) ([]programme.Candidate, error) {
	return f.tx.Population(below, since)
}

func (f facts) RoundsAgo(round string) (programme.Visited, error) {
	return f.tx.RoundsAgo(round)
}
