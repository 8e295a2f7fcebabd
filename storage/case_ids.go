package storage

import (
	"context"

	"duban/domain/casefile"
)

// CaseIDs lists every case of a kind, in the order of their ids.
func (db *DB) CaseIDs(ctx context.Context, kind casefile.Kind) (ids []casefile.ID, err error) {
	err = db.Read(ctx, "storage.case ids", func(tx *Tx) error {
		return tx.g.Model(&caseRow{}).Where("kind = ?", string(kind)).Order("id").Pluck("id", &ids).Error
	})
	return ids, err
}
