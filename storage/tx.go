package storage

import (
	"context"
	"database/sql"
	"time"

	"gorm.io/gorm"
)

// Tx is one transaction. It is valid until the function it was handed to returns.
type Tx struct {
	g     *gorm.DB // carries context and transaction
	db    *DB
	audit []AuditEntry // linked to the chain when the work is done

	queued bool // something waits to be sent out
}

// Write runs do in one transaction. Whatever do returns as error rolls everything
// back; op names the work in logs.
func (db *DB) Write(ctx context.Context, op string, do func(tx *Tx) error) error {
	queued := false
	err := db.write.WithContext(ctx).Transaction(func(g *gorm.DB) error {
		tx := &Tx{g: g, db: db}
		defer func() { queued = tx.queued }()
		if err := do(tx); err != nil {
			return err
		}
		return tx.appendAudit(tx.audit...)
	})
	if err == nil && queued {
		db.wake()
	}
	return db.translate(op, err)
}

// change is Write for what a person changed: the entries go on the audit chain in
// the same transaction, so that nothing happens without a trace and no trace speaks
// of what did not happen.
func (db *DB) change(ctx context.Context, op string, entries []AuditEntry, do func(tx *Tx) error) error {
	return db.Write(ctx, op, func(tx *Tx) error {
		if err := do(tx); err != nil {
			return err
		}
		for _, e := range entries {
			tx.Audit(e)
		}
		return nil
	})
}

// Read runs do in one transaction that sees one state of the database throughout
// and cannot write.
func (db *DB) Read(ctx context.Context, op string, do func(tx *Tx) error) error {
	opts := &sql.TxOptions{}
	if db.dialect == Postgres {
		opts = &sql.TxOptions{ReadOnly: true, Isolation: sql.LevelRepeatableRead}
	}
	err := db.read.WithContext(ctx).Transaction(func(g *gorm.DB) error {
		return do(&Tx{g: g, db: db})
	}, opts)
	return db.translate(op, err)
}

// Instant brings a time into the form in which the database keeps it, so that a
// value compares and hashes the same before writing and after reading.
func Instant(t time.Time) time.Time { return t.UTC().Truncate(time.Microsecond) }

// instant is Instant for a column that may be empty: a zero time becomes NULL.
func instant(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	t = Instant(t)
	return &t
}

// moment reads a column that may be empty back into a plain time.
func moment(t *time.Time) time.Time {
	if t == nil {
		return time.Time{}
	}
	return t.UTC()
}
