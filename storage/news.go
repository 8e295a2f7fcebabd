package storage

import (
	"context"

	"duban/domain/casefile"
)

// Step is a command as it came onto the audit chain: the events that it put on the
// record, and the case as it stands now.
type Step struct {
	Seq    int64 // on the audit chain
	Events []casefile.Event
	State  casefile.State
}

// Steps are the commands behind a place on the audit chain, at most limit, and the place
// up to which was read. Rows come onto the chain one after the other, each when its
// transaction ends: nothing can appear later before a place that was read already.
func (db *DB) Steps(ctx context.Context, after int64, limit int) (steps []Step, until int64, err error) {
	err = db.Read(ctx, "storage.steps", func(tx *Tx) error {
		steps = nil
		var head auditHead
		if err := tx.g.Where("id = 1").Take(&head).Error; err != nil { // first: what comes between this and the rows is for the next time
			return err
		}
		until = head.Seq
		if until <= after {
			return nil
		}
		var rows []auditRow
		if err := tx.g.Select("seq", "case_id", "command_id").Where("seq > ? AND seq <= ? AND event_seq > 0", after, until).
			Order("seq").Limit(limit).Find(&rows).Error; err != nil {
			return err
		}
		if len(rows) == limit {
			until = rows[limit-1].Seq
		}
		states := map[string]casefile.State{}
		for _, r := range rows {
			var found []eventRow
			if err := tx.g.Where("case_id = ? AND command_id = ?", r.CaseID, r.CommandID).Order("seq").Find(&found).Error; err != nil {
				return err
			}
			step := Step{Seq: r.Seq}
			for _, f := range found {
				e, err := f.toEvent()
				if err != nil {
					return err
				}
				step.Events = append(step.Events, e)
			}
			if len(step.Events) == 0 {
				continue
			}
			var known bool
			if step.State, known = states[r.CaseID]; !known {
				if step.State, err = tx.LoadState(casefile.ID(r.CaseID)); err != nil {
					return err
				}
				states[r.CaseID] = step.State
			}
			steps = append(steps, step)
		}
		return nil
	})
	return steps, until, err
}

// AuditEnd is the place at which the audit chain ends.
func (db *DB) AuditEnd(ctx context.Context) (seq int64, err error) {
	err = db.Read(ctx, "storage.audit end", func(tx *Tx) error {
		var head auditHead
		err := tx.g.Where("id = 1").Take(&head).Error
		seq = head.Seq
		return err
	})
	return seq, err
}

// UnreadOf counts the unread messages of several people; who has none is left out.
func (db *DB) UnreadOf(ctx context.Context, users []string) (unread map[string]int, err error) {
	unread = map[string]int{}
	if len(users) == 0 {
		return unread, nil
	}
	err = db.Read(ctx, "storage.unread of", func(tx *Tx) error {
		var rows []struct {
			UserID string
			N      int
		}
		err := tx.g.Model(&messageRow{}).Select("user_id, COUNT(*) AS n").
			Where("user_id IN ? AND read_at IS NULL AND withheld = ?", users, false).Group("user_id").Scan(&rows).Error
		for _, r := range rows {
			unread[r.UserID] = r.N
		}
		return err
	})
	return unread, err
}
