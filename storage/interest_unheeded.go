package storage

import (
	"context"
	"time"

	"duban/domain/casefile"
)

// Unheeded is an open complaint from which somebody must step aside by a declaration,
// and which does not know of it yet.
type Unheeded struct {
	CaseID   casefile.ID
	UserID   string
	Interest string
}

// Unheeded lists what declarations that hold at an instant ask of open complaints, each
// person once per complaint; of one declaration alone where one is named. It finds what
// recusal.Reasons says of declarations, the other way round than Aside.
func (db *DB) Unheeded(ctx context.Context, declaration string, at time.Time) (list []Unheeded, err error) {
	at = Instant(at)
	err = db.Read(ctx, "storage.unheeded interests", func(tx *Tx) error {
		return tx.g.Raw(`WITH held AS (
				SELECT id, user_id, tie, tied_key FROM interests
				WHERE from_at <= ? AND (until_at IS NULL OR until_at > ?) AND (withdrawn_at IS NULL OR withdrawn_at > ?) AND (? = '' OR id = ?)),
			asked AS (
				SELECT c.case_id, h.user_id, h.id FROM held h JOIN complaints c ON c.concerns = h.tied_key WHERE h.tie IN ('kinship', 'close') AND NOT c.done
				UNION SELECT c.case_id, h.tied_key, h.id FROM held h JOIN complaints c ON c.concerns = h.user_id WHERE h.tie IN ('kinship', 'close') AND NOT c.done
				UNION SELECT c.case_id, h.user_id, h.id FROM held h JOIN complaints c ON LOWER(c.customer) = h.tied_key WHERE h.tie = 'customer' AND NOT c.done
				UNION SELECT c.case_id, h.user_id, h.id FROM held h JOIN complaints c ON SUBSTR(LOWER(c.place_path), 1, LENGTH(h.tied_key)) = h.tied_key
					WHERE h.tie = 'unit' AND c.outlet <> '' AND NOT c.done
				UNION SELECT c.case_id, h.user_id, h.id FROM held h JOIN complaints c ON h.tied_key IN (LOWER(c.business), LOWER(c.product))
					WHERE h.tie = 'product_line' AND NOT c.done)
			SELECT case_id, user_id, MIN(id) AS interest FROM asked a
			WHERE NOT EXISTS (SELECT 1 FROM complaint_people p WHERE p.case_id = a.case_id AND p.user_id = a.user_id AND p.aside)
			GROUP BY case_id, user_id ORDER BY case_id, user_id`, at, at, at, declaration, declaration).Scan(&list).Error
	})
	return list, err
}
