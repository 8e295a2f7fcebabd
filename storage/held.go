package storage

import (
	"context"
	"time"
)

// AllHeld lists who holds what at an instant, by holder: for those who need the whole
// list at once, e.g. to look for conflicts in a file of thousands. Disabled people are
// in it, because their roles are theirs again when they come back.
func (db *DB) AllHeld(ctx context.Context, at time.Time) (list []Assignment, err error) {
	err = db.Read(ctx, "storage.all held", func(tx *Tx) error {
		list, err = assignments(inForce(tx.g, at).Order("holder, unit_path, role, id"))
		return err
	})
	return list, err
}
