package house

import (
	"context"
	"time"

	"duban/activities"
	"duban/api"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/storage"
)

// ForeseeIntake decides a registration as a commit would, in a transaction that only reads.
func (d desk) ForeseeIntake(ctx context.Context, by casefile.Actor, b complaint.Register, at time.Time) (api.Foreseen, error) {
	terms, err := d.house.Law.Terms(ctx, at)
	if err != nil {
		return api.Foreseen{}, err
	}
	var p activities.Preview
	err = d.db.Read(ctx, "complaint.foresee", func(tx *storage.Tx) error {
		p, err = d.house.activities().PreviewComplaint(ctx, facts{tx: tx, terms: terms, at: at}, by, b, at)
		return err
	})
	return api.Foreseen{Opening: p.Opening, Offered: p.Offered, Discipline: p.Discipline}, err
}
