package storage

import (
	"context"
	"crypto/rand"
	"errors"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// OwedBy is how much a channel has to send now.
type OwedBy struct {
	Channel string
	Count   int64
	Direct  int64 // of these, what goes before all others
}

// Owed lists the enabled channels that have something to send.
func (db *DB) Owed(ctx context.Context, now time.Time) (list []OwedBy, err error) {
	err = db.Read(ctx, "storage.owed", func(tx *Tx) error {
		return tx.g.Model(&deliveryRow{}).
			Select("channel_id AS channel, COUNT(*) AS count, SUM(CASE WHEN turn = 0 THEN 1 ELSE 0 END) AS direct").
			Where("status = ? AND due_at <= ?", DeliveryWaiting, Instant(now)).
			Where("channel_id IN (?)", tx.g.Model(&channelRow{}).Select("id").Where("enabled = ?", true)).
			Group("channel_id").Order("channel_id").Scan(&list).Error
	})
	return list, err
}

// ClaimDelivery takes what a channel owes first: nobody else gets it before the lease
// is over. found is false if nothing is owed. direct: only what goes before all others.
func (db *DB) ClaimDelivery(ctx context.Context, channel string, direct bool, now time.Time, lease time.Duration) (d Delivery, found bool, err error) {
	err = db.Write(ctx, "storage.claim delivery", func(tx *Tx) error {
		q := tx.g
		if tx.db.dialect == Postgres {
			q = q.Clauses(clause.Locking{Strength: "UPDATE", Options: "SKIP LOCKED"})
		}
		q = q.Where("channel_id = ? AND status = ? AND due_at <= ?", channel, DeliveryWaiting, Instant(now))
		if direct {
			q = q.Where("turn = 0")
		}
		var row deliveryRow
		err := q.Order("turn, due_at, id").Limit(1).Take(&row).Error
		if errors.Is(err, gorm.ErrRecordNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		row.Claim, row.DueAt = rand.Text(), Instant(now.Add(lease))
		d, found = row.delivery(), true
		return tx.g.Model(&deliveryRow{}).Where("id = ?", row.ID).Updates(map[string]any{"claim": row.Claim, "due_at": row.DueAt}).Error
	})
	return d, found && err == nil, err
}

// Settle puts what came of an attempt on the record. A success counts whoever reports
// it and however late; a failure moves the delivery only if the claim still holds, to
// next, or to its end where next is zero.
func (tx *Tx) Settle(d Delivery, a Attempt, next time.Time) (Delivery, error) {
	q := tx.g
	if tx.db.dialect == Postgres {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	var row deliveryRow
	if err := q.Where("id = ?", d.ID).Take(&row).Error; err != nil {
		return d, missing(err, "投递记录", "delivery")
	}
	row.Attempts++
	tried := attemptRow{DeliveryID: row.ID, Number: row.Attempts, BeganAt: Instant(a.Began), EndedAt: Instant(a.Ended), Sent: a.Sent, Code: a.Code, Note: a.Note}
	if err := tx.g.Create(&tried).Error; err != nil {
		return d, err
	}
	if row.FirstAt == nil {
		row.FirstAt = instant(a.Began)
	}
	if row.Status != DeliverySent {
		row.LastAt, row.LastCode = instant(a.Ended), a.Code
	}
	switch holds := row.Claim == d.claim && row.Status == DeliveryWaiting; {
	case a.Sent && row.Status != DeliverySent:
		row.Status, row.Claim, row.DoneAt = DeliverySent, "", instant(a.Ended)
	case !a.Sent && holds && next.IsZero():
		row.Failures++
		row.Status, row.Claim, row.DoneAt = DeliveryFailed, "", instant(a.Ended)
	case !a.Sent && holds:
		row.Failures++
		row.Claim, row.DueAt = "", Instant(next)
	}
	return row.delivery(), tx.g.Model(&deliveryRow{}).Where("id = ?", row.ID).Select("*").Updates(&row).Error
}

// RetryDelivery makes a delivery due now, with a new beginning. Refused when it was
// sent: nothing goes out twice on purpose. Conflict while somebody is sending it.
func (db *DB) RetryDelivery(ctx context.Context, id string, now time.Time, entries ...AuditEntry) (d Delivery, err error) {
	err = db.change(ctx, "storage.retry delivery", entries, func(tx *Tx) error {
		q := tx.g
		if tx.db.dialect == Postgres {
			q = q.Clauses(clause.Locking{Strength: "UPDATE"})
		}
		var row deliveryRow
		if err := q.Where("id = ?", id).Take(&row).Error; err != nil {
			return missing(err, "投递记录", "delivery")
		}
		switch {
		case row.Status == DeliverySent:
			return fault.Refuse("delivery.sent", "该消息已送达，不再重发", "it has been sent: it is not sent again")
		case row.Status == DeliveryWithdrawn:
			return fault.Refuse("delivery.withdrawn", "渠道已删除，或事项已不再对收件人开放", "its channel is gone, or its case has been closed to the reader")
		case row.Claim != "" && row.DueAt.After(now):
			return fault.New(fault.Conflict, "delivery.busy", "正在发送，请稍后再试", "it is being sent: try again in a minute")
		}
		row.Status, row.DueAt, row.Failures, row.FirstAt, row.DoneAt = DeliveryWaiting, Instant(now), 0, nil, nil
		d, tx.queued = row.delivery(), true
		return tx.g.Model(&deliveryRow{}).Where("id = ?", id).Select("*").Updates(&row).Error
	})
	return d, err
}

// RetryFailed makes everything due now that a channel has given up, and returns how much.
func (db *DB) RetryFailed(ctx context.Context, channel string, now time.Time, entries ...AuditEntry) (n int64, err error) {
	err = db.change(ctx, "storage.retry failed", entries, func(tx *Tx) error {
		res := tx.g.Model(&deliveryRow{}).Where("channel_id = ? AND status = ?", channel, DeliveryFailed).
			Updates(map[string]any{"status": DeliveryWaiting, "due_at": Instant(now), "failures": 0, "first_at": nil, "done_at": nil})
		n, tx.queued = res.RowsAffected, true
		return res.Error
	})
	return n, err
}

// withdraw keeps what is still owed about a case from going out.
func (tx *Tx) withdraw(id casefile.ID) error {
	return tx.g.Model(&deliveryRow{}).Where("case_id = ? AND status IN ?", string(id), []string{DeliveryWaiting, DeliveryFailed}).
		Updates(map[string]any{"status": DeliveryWithdrawn, "claim": ""}).Error
}

// OnQueued has wake called after every transaction that left something to send.
// Before the first call nobody is woken.
func (db *DB) OnQueued(wake func()) {
	db.queued.Store(&wake)
}

func (db *DB) wake() {
	if wake := db.queued.Load(); wake != nil {
		(*wake)()
	}
}
