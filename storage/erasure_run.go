package storage

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/evidence"
	"duban/domain/fault"
	"duban/domain/org"

	"gorm.io/gorm/clause"
)

// ErasureRun is what carrying out a list came to.
type ErasureRun struct {
	Erased   []DestroyedKey
	Held     int
	Reopened int
}

// DestroyedKey names a key that is no more.
type DestroyedKey struct {
	Case  casefile.ID
	Print string
}

// Erase carries an approved list out whose hour has come, case by case, each in a
// transaction of its own. Broken off, it goes on where it stopped. told is given every
// key as it is destroyed, to be kept outside the database; its error stops the run.
func (v *Vault) Erase(ctx context.Context, id string, told func(DestroyedKey) error) (run ErasureRun, err error) {
	for {
		var next []string
		err := v.db.Read(ctx, "storage.erasure next", func(tx *Tx) error {
			return tx.g.Model(&erasureItemRow{}).Where("erasure_id = ? AND status = ?", id, ItemDue).Order("done_at, case_id").Limit(500).Pluck("case_id", &next).Error
		})
		if err != nil {
			return run, err
		}
		if len(next) == 0 {
			return run, v.db.endErasure(ctx, id, v.o.Clock())
		}
		for _, c := range next {
			done, err := v.eraseCase(ctx, id, casefile.ID(c))
			if err != nil {
				return run, err
			}
			switch done.Status {
			case ItemHeld:
				run.Held++
			case ItemReopened:
				run.Reopened++
			case ItemErased:
				key := DestroyedKey{casefile.ID(c), done.KeyPrint}
				run.Erased = append(run.Erased, key)
				if err := told(key); err != nil {
					return run, err
				}
			}
		}
	}
}

// eraseCase destroys the key of one case, unless it is held or was opened again.
func (v *Vault) eraseCase(ctx context.Context, list string, id casefile.ID) (item erasureItemRow, err error) {
	now := Instant(v.o.Clock())
	err = v.db.Write(ctx, "storage.erase", func(tx *Tx) error {
		// The list first: from here on nobody revokes it until this case is through.
		of, err := tx.lockErasure(list)
		if err != nil {
			return err
		}
		if of.Status != string(ErasureApproved) || of.RunsAt == nil || now.Before(of.RunsAt.UTC()) {
			return erasureClosed()
		}
		row, _, err := tx.lockCase(id) // holds are placed behind the same lock
		if err != nil {
			return err
		}
		if err := tx.g.Where("erasure_id = ? AND case_id = ?", list, string(id)).Take(&item).Error; err != nil {
			return err
		}
		if item.Status != ItemDue { // another server was faster
			item.Status = ""
			return nil
		}
		if item, err = tx.erase(row, item, now); err != nil {
			return err
		}
		item.EndedAt = &now
		return tx.g.Model(&erasureItemRow{}).Where("erasure_id = ? AND case_id = ?", list, string(id)).Select("*").Updates(&item).Error
	})
	v.forget(id)
	return item, err
}

// erase looks at the case as it is now, and destroys what is to be destroyed.
func (tx *Tx) erase(row caseRow, item erasureItemRow, now time.Time) (erasureItemRow, error) {
	id := casefile.ID(row.ID)
	var key caseKeyRow
	if err := tx.g.Where("case_id = ?", row.ID).Take(&key).Error; err != nil {
		return item, err
	}
	if key.DestroyedAt != nil || !row.Done || key.DoneAt == nil || !key.DoneAt.Equal(item.DoneAt) {
		item.Status = ItemReopened
		return item, nil
	}
	customers, err := tx.lockCustomersOf(row.ID)
	if err != nil {
		return item, err
	}
	held, err := tx.held(id, customers)
	if err != nil || held {
		item.Status = ItemHeld
		return item, err
	}
	if item.Files, err = tx.wipe(row, customers, now); err != nil {
		return item, err
	}
	item.Status, item.KeyPrint = ItemErased, key.Print
	tx.Audit(AuditEntry{At: now, Actor: casefile.System, Action: "erasure.erased", Resource: row.Kind, ResourceID: row.Number, Case: id, Unit: org.Path(row.UnitPath), Outcome: Accepted,
		Detail: casefile.Encode(map[string]any{"erasure": item.ErasureID, "key": key.Print, "rule": item.Rule, "done": item.DoneAt, "files_waiting": item.Files})})
	return item, nil
}

// wipe destroys the key of a case and everything else that tells of its customers. It
// answers how many attachments there are whose bytes are still to be removed.
func (tx *Tx) wipe(row caseRow, customers []string, now time.Time) (files int64, err error) {
	id := casefile.ID(row.ID)
	err = tx.g.Model(&caseKeyRow{}).Where("case_id = ? AND destroyed_at IS NULL", row.ID).
		Updates(map[string]any{"wrapped": "", "done_at": nil, "destroyed_at": now}).Error
	if err != nil {
		return 0, err
	}
	if files, err = tx.eraseEvidence(id, now); err != nil {
		return 0, err
	}
	store, err := tx.db.kind(casefile.Kind(row.Kind))
	if err == nil && store.Erase != nil {
		err = store.Erase(tx, id)
	}
	if err != nil {
		return 0, err
	}
	// What people were told about the case quotes it.
	if err := tx.g.Exec("DELETE FROM messages WHERE case_id = ?", row.ID).Error; err != nil {
		return 0, err
	}
	return files, tx.forgetCustomers(id, customers, now)
}

// eraseEvidence gives the attachments of a case up, and answers how many there are
// whose bytes are still to be removed.
func (tx *Tx) eraseEvidence(id casefile.ID, now time.Time) (waiting int64, err error) {
	q := tx.g
	if tx.db.dialect == Postgres {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	var rows []evidenceRow
	if err := q.Where("case_id = ?", string(id)).Order("id").Find(&rows).Error; err != nil {
		return 0, err
	}
	list, err := toEvidence(rows)
	if err != nil {
		return 0, err
	}
	for i, e := range list {
		next, changed := e.Erase()
		if !changed {
			continue
		}
		if next.Version != "" {
			waiting++
		}
		err := tx.g.Model(&evidenceRow{}).Where("id = ?", rows[i].ID).
			Updates(map[string]any{"status": string(next.Status), "file_name": next.FileName, "device": next.Device}).Error
		if err != nil {
			return 0, err
		}
		tx.Audit(custodyEntry(next, evidence.Self, evidence.ActErased, now))
	}
	return waiting, nil
}

// endErasure closes a list of which nothing is due any more, and leaves of the bytes
// that were overwritten no copy in the write-ahead log.
func (db *DB) endErasure(ctx context.Context, id string, now time.Time) error {
	_, err := db.moveErasure(ctx, id, nil, func(row *erasureRow) error {
		if row.Status != string(ErasureApproved) {
			return erasureClosed()
		}
		row.Status, row.EndedAt = string(ErasureDone), instant(now)
		return nil
	})
	if err != nil {
		return err
	}
	return db.flatten(ctx)
}

// flatten brings the write-ahead log of SQLite into the database and empties it:
// until then it holds what rows were before. Others who read meanwhile may keep it
// from that; the next time will do.
func (db *DB) flatten(ctx context.Context) error {
	if db.dialect != SQLite {
		return nil
	}
	var busy, pages, moved int
	err := db.pools[0].QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &moved)
	if err == nil && busy != 0 {
		db.log.InfoContext(ctx, "the write-ahead log could not be emptied: others were reading")
	}
	return fault.Wrap("storage.flatten", fault.Unavailable, err)
}

// DueErasures lists the approved lists whose hour has come.
func (db *DB) DueErasures(ctx context.Context, now time.Time) (ids []string, err error) {
	err = db.Read(ctx, "storage.due erasures", func(tx *Tx) error {
		return tx.g.Model(&erasureRow{}).Where("status = ? AND runs_at <= ?", string(ErasureApproved), Instant(now)).Order("runs_at, id").Pluck("id", &ids).Error
	})
	return ids, err
}
