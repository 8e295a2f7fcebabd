package house

import (
	"context"
	"time"

	"duban/domain/complaint"
	"duban/domain/org"
	"duban/storage"
)

// Experts asks each department in turn, as the system does when it looks for a successor.
func (d desk) Experts(ctx context.Context, place org.Path, at time.Time) (seats []complaint.Seat, err error) {
	err = d.db.Read(ctx, "complaint.experts", func(tx *storage.Tx) error {
		for _, department := range complaint.Departments {
			users, err := facts{tx: tx, at: at}.Experts(department, place)
			if err != nil {
				return err
			}
			for _, u := range users {
				seats = append(seats, complaint.Seat{User: u, Department: department})
			}
		}
		return nil
	})
	return seats, err
}
