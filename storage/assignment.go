package storage

import (
	"context"
	"time"

	"duban/domain/fault"
	"duban/domain/org"

	"gorm.io/gorm"
)

// Assignment is a role held on a unit and everything below it, for a time.
type Assignment struct {
	ID        string    `json:"id"`
	Holder    string    `json:"holder"` // a user, or TokenHolder of a token
	Role      string    `json:"role"`
	Unit      org.Path  `json:"unit"`
	From      time.Time `json:"from"`
	Until     time.Time `json:"until,omitzero"` // zero: until further notice
	GrantedBy string    `json:"granted_by"`
	GrantedAt time.Time `json:"granted_at"`
	RevokedBy string    `json:"revoked_by,omitempty"`
	RevokedAt time.Time `json:"revoked_at,omitzero"`
}

// TokenHolder is the holder's name under which a token's roles are kept.
func TokenHolder(token string) string { return "token:" + token }

type assignmentRow struct {
	ID         string
	Holder     string
	Role       string
	UnitPath   string
	ValidFrom  time.Time
	ValidUntil *time.Time
	GrantedBy  string
	GrantedAt  time.Time
	RevokedBy  *string
	RevokedAt  *time.Time
}

func (assignmentRow) TableName() string { return "assignments" }

func (r assignmentRow) assignment() Assignment {
	a := Assignment{ID: r.ID, Holder: r.Holder, Role: r.Role, Unit: org.Path(r.UnitPath), From: r.ValidFrom.UTC(),
		Until: moment(r.ValidUntil), GrantedBy: r.GrantedBy, GrantedAt: r.GrantedAt.UTC(), RevokedAt: moment(r.RevokedAt)}
	if r.RevokedBy != nil {
		a.RevokedBy = *r.RevokedBy
	}
	return a
}

// inForce keeps assignments that hold at an instant.
func inForce(q *gorm.DB, at time.Time) *gorm.DB {
	at = Instant(at)
	return q.Where("valid_from <= ? AND (valid_until IS NULL OR valid_until > ?) AND (revoked_at IS NULL OR revoked_at > ?)", at, at, at)
}

// Assign gives roles. check is asked about each with everything the holder has or
// had, and nobody else gives that holder roles meanwhile, so that two people cannot
// make a forbidden pair together; nil asks nothing.
func (tx *Tx) Assign(check func(held []Assignment, more Assignment) error, list ...Assignment) error {
	for _, a := range list {
		if check != nil {
			if tx.db.dialect == Postgres {
				err := tx.g.Exec(`SELECT pg_advisory_xact_lock(hashtextextended('duban.assign.' || current_schema() || ?::text, 0))`, a.Holder).Error
				if err != nil {
					return err
				}
			}
			held, err := assignments(tx.g.Where("holder = ?", a.Holder).Order("granted_at DESC, id"))
			if err != nil {
				return err
			}
			if err := check(held, a); err != nil {
				return err
			}
		}
		row := assignmentRow{ID: a.ID, Holder: a.Holder, Role: a.Role, UnitPath: string(a.Unit), ValidFrom: Instant(a.From),
			ValidUntil: instant(a.Until), GrantedBy: a.GrantedBy, GrantedAt: Instant(a.GrantedAt)}
		if err := tx.g.Create(&row).Error; err != nil {
			return err
		}
	}
	return nil
}

// Assign is Tx.Assign of one role in a transaction of its own.
func (db *DB) Assign(ctx context.Context, a Assignment, check func(held []Assignment, more Assignment) error, entries ...AuditEntry) error {
	return db.change(ctx, "storage.assign", entries, func(tx *Tx) error { return tx.Assign(check, a) })
}

// Revoke takes a role away from an instant on; the row stays. NotFound if there is
// none; Conflict "assignment.revoked" if it was taken away before.
func (db *DB) Revoke(ctx context.Context, id, by string, at time.Time, entries ...AuditEntry) error {
	return db.change(ctx, "storage.revoke", entries, func(tx *Tx) error {
		if _, err := tx.assignment(id); err != nil {
			return err
		}
		res := tx.g.Model(&assignmentRow{}).Where("id = ? AND revoked_at IS NULL", id).
			Updates(map[string]any{"revoked_by": by, "revoked_at": Instant(at)})
		if res.Error == nil && res.RowsAffected == 0 {
			return fault.New(fault.Conflict, "assignment.revoked", "该任职已被撤销", "this role has been taken away already")
		}
		return res.Error
	})
}

// Assignment reads one. NotFound if there is none.
func (db *DB) Assignment(ctx context.Context, id string) (a Assignment, err error) {
	err = db.Read(ctx, "storage.assignment", func(tx *Tx) error { a, err = tx.assignment(id); return err })
	return a, err
}

func (tx *Tx) assignment(id string) (Assignment, error) {
	var row assignmentRow
	err := tx.g.Where("id = ?", id).Take(&row).Error
	return row.assignment(), missing(err, "任职", "assignment")
}

// AssignmentsOf lists everything a holder has or had, the latest first.
func (db *DB) AssignmentsOf(ctx context.Context, holder string) ([]Assignment, error) {
	return db.assignments(ctx, func(tx *Tx) *gorm.DB {
		return tx.g.Where("holder = ?", holder).Order("granted_at DESC, id")
	})
}

// Held lists what a holder holds at an instant.
func (db *DB) Held(ctx context.Context, holder string, at time.Time) ([]Assignment, error) {
	return db.assignments(ctx, func(tx *Tx) *gorm.DB { return held(tx, holder, at) })
}

func held(tx *Tx, holder string, at time.Time) *gorm.DB {
	return inForce(tx.g.Where("holder = ?", holder), at).Order("unit_path, role, id")
}

// HeldBy lists what several holders hold at an instant.
func (db *DB) HeldBy(ctx context.Context, holders []string, at time.Time) ([]Assignment, error) {
	return db.assignments(ctx, func(tx *Tx) *gorm.DB {
		return inForce(tx.g.Where("holder IN ?", holders), at).Order("holder, unit_path, role, id")
	})
}

// Holders lists which people hold a role over a unit at an instant: on the unit
// itself or on any unit above it, the nearest first. Disabled people are left out.
func (db *DB) Holders(ctx context.Context, role string, over org.Path, at time.Time) ([]Assignment, error) {
	return db.assignments(ctx, func(tx *Tx) *gorm.DB {
		return tx.active(inForce(tx.g.Where("role = ? AND unit_path IN ?", role, ancestors(over)), at)).
			Order("LENGTH(unit_path) DESC, holder, id")
	})
}

// Holding lists which people hold a role at exactly that unit at an instant.
// Disabled people are left out.
func (db *DB) Holding(ctx context.Context, role string, unit org.Path, at time.Time) ([]Assignment, error) {
	return db.assignments(ctx, func(tx *Tx) *gorm.DB {
		return tx.active(inForce(tx.g.Where("role = ? AND unit_path = ?", role, string(unit)), at)).Order("holder, id")
	})
}

func (tx *Tx) active(q *gorm.DB) *gorm.DB {
	return q.Where("holder IN (?)", tx.g.Model(&userRow{}).Select("id").Where("disabled = ?", false))
}

func (db *DB) assignments(ctx context.Context, query func(tx *Tx) *gorm.DB) (list []Assignment, err error) {
	err = db.Read(ctx, "storage.assignments", func(tx *Tx) error { list, err = assignments(query(tx)); return err })
	return list, err
}

func assignments(q *gorm.DB) ([]Assignment, error) {
	var rows []assignmentRow
	if err := q.Find(&rows).Error; err != nil {
		return nil, err
	}
	list := make([]Assignment, len(rows))
	for i, r := range rows {
		list[i] = r.assignment()
	}
	return list, nil
}
