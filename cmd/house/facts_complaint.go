package house

import (
	"context"

	"time"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/policy"
	"duban/storage"
)

func (f facts) Desk(role string, unit org.Path) ([]string, error) {
	officers, err := f.tx.Officers(role, unit, f.at)
	users := make([]string, len(officers))
	for i, o := range officers {
		users[i] = o.User
	}
	return users, err
}

// expertLines are the business lines of the five departments that experts come from.
var expertLines = map[complaint.Department]string{
	complaint.Legal: "legal", complaint.Retail: "retail", complaint.EBanking: "card_ebank",
	complaint.Operations: "operations", complaint.Channels: "channel",
}

func (f facts) Experts(d complaint.Department, place org.Path) (users []string, err error) {
	for unit := place; unit != ""; unit = unit.Parent() {
		officers, err := f.tx.Officers(policy.ComplaintExpert, unit, f.at)
		if err != nil {
			return nil, err
		}
		for _, o := range officers {
			for _, line := range o.BusinessLines {
				if line == expertLines[d] {
					users = append(users, o.User)
				}
			}
		}
	}
	return users, nil
}

func (f facts) Complaint(id casefile.ID) (*complaint.State, error) {
	state, err := f.tx.LoadState(id)
	if err != nil {
		return nil, err
	}
	s, ok := state.(*complaint.State)
	if !ok {
		return nil, fault.Missing("投诉", "complaint")
	}
	return s, nil
}

// Held is Complaint with the case locked.
func (f facts) Held(id casefile.ID) (*complaint.State, error) { return f.tx.HeldComplaint(id) }

func (f facts) Relatives(of *complaint.State) ([]*complaint.State, error) { return f.tx.Relatives(of) }

func (f facts) Also(ctx context.Context, cmd casefile.Command, decide activities.Decide) error {
	_, err := f.tx.Commit(ctx, cmd, f.at, func(ctx context.Context, tx *storage.Tx, state casefile.State) ([]casefile.Event, error) {
		return decide(ctx, facts{tx: tx, terms: f.terms, at: f.at}, state)
	})
	return err
}

func (f facts) Alike(like activities.Likeness, customerSince, factsSince time.Time) ([]complaint.Duplicate, error) {
	return f.tx.Alike(like.Customer, like.Outlet, like.Concerns, like.Class, customerSince, factsSince, like.Case)
}
