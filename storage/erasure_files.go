package storage

import (
	"context"

	"duban/domain/evidence"
	"duban/domain/fault"
)

// Attachments are not sealed with the key of their case: a video is played in ranges
// by whoever shows it. What was written once cannot be removed before its lock ends,
// so that the bytes of an erased case may outlive its key; nobody is shown them.

// RemoveErased removes the bytes of erased evidence whose lock has ended, and answers
// how many files went and how many still wait.
func (c *Custody) RemoveErased(ctx context.Context) (gone, waiting int, err error) {
	for after := (evidence.Evidence{}); ; {
		list, err := c.db.erasedFiles(ctx, after)
		if err != nil || len(list) == 0 {
			return gone, waiting, err
		}
		for _, e := range list {
			after = e
			if c.o.Clock().Before(e.LockUntil) {
				waiting++
				continue
			}
			switch err := c.store.Remove(ctx, e.Key); {
			case fault.Is(err, fault.Refused): // the store's clock, or a lock that it was given elsewhere
				waiting++
				continue
			case err != nil:
				return gone, waiting, err
			}
			_, err := c.db.ChangeEvidence(ctx, e.ID, evidence.Self, c.o.Clock(), func(e evidence.Evidence) (evidence.Evidence, string, error) {
				if e.Status != evidence.Erased || e.Version == "" { // another server was faster
					return e, "", nil
				}
				e.Version = ""
				return e, evidence.ActRemoved, nil
			})
			if err != nil {
				return gone, waiting, err
			}
			gone++
		}
	}
}

// erasedFiles lists erased evidence whose bytes are still there, after the given one.
func (db *DB) erasedFiles(ctx context.Context, after evidence.Evidence) (list []evidence.Evidence, err error) {
	err = db.Read(ctx, "storage.erased files", func(tx *Tx) error {
		q := tx.g.Where("status = ? AND object_version <> ''", string(evidence.Erased))
		if after.ID != "" {
			at := Instant(after.DeclaredAt)
			q = q.Where("declared_at > ? OR (declared_at = ? AND id > ?)", at, at, string(after.ID))
		}
		var rows []evidenceRow
		if err := q.Order("declared_at, id").Limit(200).Find(&rows).Error; err != nil {
			return err
		}
		list, err = toEvidence(rows)
		return err
	})
	return list, err
}

// erasedOnChain reports whether the audit chain knows that evidence was erased: the
// table alone could be made to say so by whoever took the file.
func (db *DB) erasedOnChain(ctx context.Context, id evidence.ID) (known bool, err error) {
	err = db.Read(ctx, "storage.erased on chain", func(tx *Tx) error {
		var n int64
		err := tx.g.Model(&auditRow{}).Where("resource = ? AND resource_id = ? AND action = ?", evidenceResource, string(id), evidence.ActErased).Limit(1).Count(&n).Error
		known = n > 0
		return err
	})
	return known, err
}
