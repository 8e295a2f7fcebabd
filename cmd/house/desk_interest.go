package house

import (
	"context"
	"time"

	"duban/api"
	"duban/domain/fault"
	"duban/domain/recusal"
	"duban/storage"
)

// interestDesk keeps declared interests for the API.
type interestDesk struct {
	db  *storage.DB
	all recusals
}

var _ api.Interests = interestDesk{}

func (h *House) interestDesk() interestDesk { return interestDesk{h.DB, h.recusals()} }

func interestFilter(q api.InterestQuery) storage.InterestFilter {
	return storage.InterestFilter{Within: q.Scopes, Viewer: q.Viewer, Mine: q.Mine, User: q.User, Tie: q.Tie, At: q.At}
}

func (d interestDesk) Interests(ctx context.Context, q api.InterestQuery) (api.Page[recusal.Interest], error) {
	l, err := d.db.Interests(ctx, interestFilter(q), paging(q.Paging))
	return turn(l, err, func(i recusal.Interest) recusal.Interest { return i })
}

func (d interestDesk) Interest(ctx context.Context, q api.InterestQuery, id string) (recusal.Interest, error) {
	return d.db.InterestSeen(ctx, interestFilter(q), id)
}

func (d interestDesk) DeclareInterest(ctx context.Context, i recusal.Interest, row api.Entry) (kept recusal.Interest, err error) {
	i.DeclaredAt = storage.Instant(row.At)
	err = d.db.Write(ctx, "interest.declare", func(tx *storage.Tx) error {
		switch kept, err = tx.Interest(i.ID); {
		case err == nil:
			return sameDeclaration(kept, i)
		case !fault.Is(err, fault.NotFound):
			return err
		}
		kept = i
		tx.Audit(auditEntry(row))
		return tx.AddInterest(i)
	})
	if err == nil {
		d.all.heedNow(ctx, kept.ID)
	}
	return kept, err
}

// sameDeclaration lets a repetition pass, whatever has become of the declaration since.
func sameDeclaration(kept, again recusal.Interest) error {
	again.DeclaredAt, again.WithdrawnAt, again.Withdrawal = kept.DeclaredAt, kept.WithdrawnAt, kept.Withdrawal
	if kept == again {
		return nil
	}
	return fault.New(fault.Invalid, "idempotency.reused", "该幂等键已用于另一操作", "this key was used for something else")
}

func (d interestDesk) WithdrawInterest(ctx context.Context, id, reason string, row api.Entry) (i recusal.Interest, err error) {
	err = d.db.Write(ctx, "interest.withdraw", func(tx *storage.Tx) error {
		i, err = tx.ChangeInterest(id, func(i *recusal.Interest) error {
			return i.Withdraw(row.Actor.User, reason, row.At.Truncate(time.Microsecond))
		})
		tx.Audit(auditEntry(row))
		return err
	})
	return i, err
}
