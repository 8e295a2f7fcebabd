package storage

import (
	"context"
	"errors"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"

	"gorm.io/gorm"
)

// A database that was restored from a backup has keys again that were destroyed after
// the backup was made. Whoever keeps the list of destroyed keys elsewhere destroys
// them once more with it.

// CountDestroyed is how many keys have been destroyed.
func (db *DB) CountDestroyed(ctx context.Context) (n int64, err error) {
	err = db.Read(ctx, "storage.count destroyed", func(tx *Tx) error {
		return tx.g.Model(&caseKeyRow{}).Where("destroyed_at IS NOT NULL").Count(&n).Error
	})
	return n, err
}

// DestroyedKeys visits every key that was destroyed, the earliest first.
func (db *DB) DestroyedKeys(ctx context.Context, visit func(DestroyedKey) error) error {
	last := caseKeyRow{}
	for {
		var rows []caseKeyRow
		err := db.Read(ctx, "storage.destroyed keys", func(tx *Tx) error {
			q := tx.g.Where("destroyed_at IS NOT NULL")
			if last.CaseID != "" {
				q = q.Where("(destroyed_at, case_id) > (?, ?)", last.DestroyedAt, last.CaseID)
			}
			return q.Order("destroyed_at, case_id").Limit(1000).Find(&rows).Error
		})
		if err != nil || len(rows) == 0 {
			return err
		}
		for _, r := range rows {
			if err := visit(DestroyedKey{casefile.ID(r.CaseID), r.Print}); err != nil {
				return err
			}
			last = r
		}
	}
}

// DestroyAgain destroys those of the keys that are there (again), and answers how many
// there were. A key is recognised by its print: a case that has another one by now is
// left alone. No hold is asked: what was erased is not brought back by a backup.
func (v *Vault) DestroyAgain(ctx context.Context, keys []DestroyedKey) (n int, err error) {
	now := Instant(v.o.Clock())
	for len(keys) > 0 {
		some := keys[:min(len(keys), 500)]
		keys = keys[len(some):]
		err := v.db.Write(ctx, "storage.destroy again", func(tx *Tx) error {
			for _, k := range some {
				var key caseKeyRow
				err := tx.g.Where("case_id = ? AND print = ? AND destroyed_at IS NULL", string(k.Case), k.Print).Take(&key).Error
				if errors.Is(err, gorm.ErrRecordNotFound) {
					continue
				}
				if err != nil {
					return err
				}
				if err := tx.destroyAgain(k, now); err != nil {
					return err
				}
				n++
			}
			return nil
		})
		if err != nil {
			return n, err
		}
		for _, k := range some {
			v.forget(k.Case)
		}
	}
	if n == 0 {
		return 0, nil
	}
	return n, v.db.flatten(ctx)
}

func (tx *Tx) destroyAgain(k DestroyedKey, now time.Time) error {
	row, found, err := tx.lockCase(k.Case)
	if err == nil && !found { // made, and the case came after the backup
		return tx.g.Where("case_id = ? AND destroyed_at IS NULL", string(k.Case)).Delete(&caseKeyRow{}).Error
	}
	if err != nil {
		return err
	}
	customers, err := tx.lockCustomersOf(row.ID)
	if err != nil {
		return err
	}
	files, err := tx.wipe(row, customers, now)
	if err != nil {
		return err
	}
	tx.Audit(AuditEntry{At: now, Actor: casefile.System, Action: "erasure.erased_again", Resource: row.Kind, ResourceID: row.Number, Case: k.Case, Unit: org.Path(row.UnitPath), Outcome: Accepted,
		Detail: casefile.Encode(map[string]any{"key": k.Print, "files_waiting": files})})
	return nil
}
