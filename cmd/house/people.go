package house

import (
	"context"
	"time"

	"duban/activities"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/policy"
	"duban/storage"
)

// people answers who holds which role where.
type people struct {
	db     *storage.DB
	policy *policy.Policy
}

var _ activities.People = people{}

func (p people) Holding(ctx context.Context, role string, unit org.Path) ([]string, error) {
	held, err := p.db.Holding(ctx, role, unit, time.Now())
	return each(held, func(a storage.Assignment) string { return a.Holder }), err
}

func (p people) HeadsOf(ctx context.Context, below org.Path, outlet string) ([]string, error) {
	o, err := p.db.Outlet(ctx, outlet)
	if err != nil || !below.Contains(o.Path) {
		return nil, err
	}
	return p.Holding(ctx, policy.BranchHead, o.Path)
}

func (p people) May(ctx context.Context, user, action string, at org.Path) (bool, error) {
	s, err := subject(ctx, p.db, user)
	if fault.Is(err, fault.NotFound) {
		return false, nil
	}
	return err == nil && p.policy.Decide(s, action, at).OK, err
}

// subject is a person with the roles that he holds now.
func subject(ctx context.Context, db *storage.DB, user string) (policy.Subject, error) {
	held, err := db.Held(ctx, user, time.Now())
	s := policy.Subject{User: user}
	for _, a := range held {
		s.Assignments = append(s.Assignments, policy.Assignment{Role: a.Role, Unit: a.Unit})
	}
	return s, err
}

// inbox delivers messages into the product's own inbox.
type inbox struct{ db *storage.DB }

var _ activities.Inbox = inbox{}

func (i inbox) Deliver(ctx context.Context, messages []activities.Message) error {
	_, err := i.db.Send(ctx, letters(messages)...)
	return err
}

func letters(messages []activities.Message) []storage.Message {
	rows := make([]storage.Message, len(messages))
	for n, m := range messages {
		link := m.Link
		if link == "" {
			link = "/" + string(m.Kind) + "s/" + string(m.Case)
		}
		rows[n] = storage.Message{ID: string(activities.DerivedID("message", m.Key)), Dedupe: m.Key, User: m.To, Case: m.Case, Kind: m.Kind, Topic: m.Topic,
			Title: m.Title, Link: link, At: m.At, Seen: m.Seen}
	}
	return rows
}
