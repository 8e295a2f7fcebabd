package storage

import (
	"context"

	"duban/domain/casefile"
)

// Kept tells whether a command of that id is on the record of the case.
func (db *DB) Kept(ctx context.Context, id casefile.ID, command casefile.CommandID) (kept bool, err error) {
	err = db.Read(ctx, "storage.kept", func(tx *Tx) error {
		_, kept, err = tx.command(id, command)
		return err
	})
	return kept, err
}

// Answered is what a command came to, if it is on the record. Invalid
// "idempotency.reused" if its id was given before to a different command.
func (db *DB) Answered(ctx context.Context, cmd casefile.Command) (out casefile.Outcome, found bool, err error) {
	print, err := fingerprint(cmd)
	if err != nil {
		return out, false, err
	}
	err = db.Read(ctx, "storage.answered", func(tx *Tx) error {
		w := commit{cmd: cmd, print: print}
		found, err = w.answered(tx)
		out = w.out
		return err
	})
	if err != nil {
		return casefile.Outcome{}, false, err
	}
	return out, found, nil
}
