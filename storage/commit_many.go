package storage

import (
	"context"
	"errors"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// Commit is DB.Commit within a transaction, so that many commands, or a command and
// something else, are kept together or not at all. The outcome counts once the
// transaction has ended.
//
// Faults are those of DB.Commit; Conflict "storage.race" where another caller opened
// the case between our look and our write: the transaction is lost then and can be run again.
func (tx *Tx) Commit(ctx context.Context, cmd casefile.Command, at time.Time, decide DecideFunc) (casefile.Outcome, error) {
	w, err := tx.db.commitOf(cmd, at, decide)
	if err != nil {
		return casefile.Outcome{}, err
	}
	if err := w.run(ctx, tx); err != nil {
		if errors.Is(err, errOpenedMeanwhile) {
			err = fault.New(fault.Conflict, "storage.race", "数据刚被他人更新，请重试", "somebody else was writing the same: try again")
		}
		return casefile.Outcome{}, err
	}
	return w.out, nil
}
