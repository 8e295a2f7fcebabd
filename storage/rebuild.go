package storage

import (
	"context"

	"duban/domain/casefile"
	"duban/domain/fault"

	"gorm.io/gorm/clause"
)

// RebuildReads makes the read rows of a case again from its events: after a release
// that keeps more of them, or when Replay finds that they have gone astray. The
// stored State is folded anew too; what is on the record stays as it is.
func (db *DB) RebuildReads(ctx context.Context, id casefile.ID) error {
	return db.Write(ctx, "storage.rebuild reads", func(tx *Tx) error {
		row, found, err := tx.lockCase(id)
		if err != nil {
			return err
		}
		if !found {
			return fault.Missing("事项", "case")
		}
		store, err := db.kind(casefile.Kind(row.Kind))
		if err != nil {
			return err
		}
		for _, table := range append([]string{stayRow{}.TableName()}, store.Reads...) {
			err := tx.g.Exec("DELETE FROM ? WHERE case_id = ?", clause.Table{Name: table}, row.ID).Error
			if err != nil {
				return err
			}
		}
		events, err := tx.Events(id, 0, 0)
		if err != nil {
			return err
		}
		return tx.replayReads(store, &row, events)
	})
}

// replayReads projects the events as they were committed: one command after the other.
func (tx *Tx) replayReads(store KindStore, row *caseRow, events []casefile.Event) error {
	state := store.New()
	for len(events) > 0 {
		n := 1
		for n < len(events) && events[n].Command == events[0].Command {
			n++
		}
		before, err := store.copy(state)
		if err != nil {
			return err
		}
		for _, e := range events[:n] {
			if err := state.Apply(e); err != nil {
				return fault.Wrap("storage.rebuild "+e.Name, fault.Internal, err)
			}
		}
		if err := row.fill(store, state); err != nil {
			return err
		}
		if err := store.project(tx, *row, before, state, events[:n]); err != nil {
			return err
		}
		events = events[n:]
	}
	return tx.g.Model(&caseRow{}).Where("id = ?", row.ID).Select("*").Updates(row).Error
}
