package storage

import (
	"context"
	"time"

	"duban/domain/evidence"

	"gorm.io/gorm/clause"
)

// viewingRow is a row of the table evidence_viewings.
type viewingRow struct {
	EvidenceID string
	UserID     string
	Purpose    string
	StartedAt  time.Time
	LastAt     time.Time
}

func (viewingRow) TableName() string { return "evidence_viewings" }

func (r viewingRow) viewing() evidence.Viewing {
	return evidence.Viewing{Evidence: evidence.ID(r.EvidenceID), User: r.UserID, Purpose: evidence.Purpose(r.Purpose),
		Started: r.StartedAt.UTC(), Last: r.LastAt.UTC()}
}

// viewingStep is how exactly the last request of a viewing is remembered: a player's
// hundreds of requests cost one write a minute.
const viewingStep = time.Minute

// RecordViewing notes that act.By fetches content. The first request of a viewing puts
// a row on the audit chain; the others move its end. Whoever cannot be recorded must
// not be served. It reports whether a viewing began.
func (db *DB) RecordViewing(ctx context.Context, e evidence.Evidence, purpose evidence.Purpose, act evidence.Act, now time.Time) (began bool, err error) {
	row := viewingRow{EvidenceID: string(e.ID), UserID: act.By.User, Purpose: string(purpose), StartedAt: Instant(now), LastAt: Instant(now)}
	fresh := false
	err = db.Read(ctx, "storage.viewing", func(tx *Tx) error {
		old, found, err := tx.viewing(row, false)
		fresh = found && old.Continues(now) && now.Sub(old.Last) < viewingStep
		return err
	})
	if fresh || err != nil {
		return false, err
	}
	err = db.Write(ctx, "storage.record viewing", func(tx *Tx) error {
		began = false
		res := tx.g.Clauses(clause.OnConflict{DoNothing: true}).Create(&row)
		if res.Error != nil {
			return res.Error
		}
		if res.RowsAffected == 0 {
			old, _, err := tx.viewing(row, true)
			if err != nil {
				return err
			}
			next := row
			if old.Continues(now) {
				next.StartedAt = Instant(old.Started)
			}
			if err := tx.g.Model(&viewingRow{}).Where("evidence_id = ? AND user_id = ? AND purpose = ?", row.EvidenceID, row.UserID, row.Purpose).
				Select("started_at", "last_at").Updates(&next).Error; err != nil {
				return err
			}
			if old.Continues(now) {
				return nil
			}
		}
		began = true
		tx.Audit(custodyEntry(e, act, purpose.Act(), now))
		return nil
	})
	return began, err
}

func (tx *Tx) viewing(like viewingRow, lock bool) (evidence.Viewing, bool, error) {
	q := tx.g
	if lock && tx.db.dialect == Postgres {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	var rows []viewingRow
	err := q.Where("evidence_id = ? AND user_id = ? AND purpose = ?", like.EvidenceID, like.UserID, like.Purpose).Limit(1).Find(&rows).Error
	if err != nil || len(rows) == 0 {
		return evidence.Viewing{}, false, err
	}
	return rows[0].viewing(), true, nil
}
