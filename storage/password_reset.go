package storage

import (
	"context"
	"time"

	"duban/domain/fault"
	"duban/domain/org"

	"gorm.io/gorm/clause"
)

// PasswordReset is somebody's password that one administrator wants reset, and what
// another one decided about it.
type PasswordReset struct {
	ID        string
	User      string
	Unit      org.Path // the user's, when it was asked
	Reason    string
	AskedBy   string
	AskedAt   time.Time
	Expires   time.Time // nobody decides it from then on
	Status    ResetStatus
	DecidedBy string
	DecidedAt time.Time
	Why       string // of a refusal
}

// ResetStatus is where such a wish stands.
type ResetStatus string

const (
	ResetAsked    ResetStatus = "asked"
	ResetApproved ResetStatus = "approved"
	ResetRefused  ResetStatus = "refused"
	ResetLapsed   ResetStatus = "lapsed" // nobody decided in time, and somebody asked again
)

type passwordResetRow struct {
	ID        string
	UserID    string
	UnitPath  string
	Reason    string
	AskedBy   string
	AskedAt   time.Time
	ExpiresAt time.Time
	Status    string
	DecidedBy string
	DecidedAt *time.Time
	Why       string
}

func (passwordResetRow) TableName() string { return "password_resets" }

func (r passwordResetRow) reset() PasswordReset {
	return PasswordReset{ID: r.ID, User: r.UserID, Unit: org.Path(r.UnitPath), Reason: r.Reason, AskedBy: r.AskedBy, AskedAt: r.AskedAt.UTC(),
		Expires: r.ExpiresAt.UTC(), Status: ResetStatus(r.Status), DecidedBy: r.DecidedBy, DecidedAt: moment(r.DecidedAt), Why: r.Why}
}

func (r PasswordReset) row() passwordResetRow {
	return passwordResetRow{ID: r.ID, UserID: r.User, UnitPath: string(r.Unit), Reason: r.Reason, AskedBy: r.AskedBy, AskedAt: Instant(r.AskedAt),
		ExpiresAt: Instant(r.Expires), Status: string(r.Status), DecidedBy: r.DecidedBy, DecidedAt: instant(r.DecidedAt), Why: r.Why}
}

// AskReset keeps that a password is to be reset. Conflict "reset.waiting" while one of
// the same user waits for its decision.
func (tx *Tx) AskReset(r PasswordReset) error {
	err := tx.g.Model(&passwordResetRow{}).Where("user_id = ? AND status = ? AND expires_at <= ?", r.User, string(ResetAsked), Instant(r.AskedAt)).
		Update("status", string(ResetLapsed)).Error
	if err != nil {
		return err
	}
	row := r.row()
	return taken(tx.g.Create(&row).Error, "reset.waiting", "用户 %s 已有待批准的密码重置", "a reset of the password of %s waits for approval already", r.User)
}

// DecideReset runs decide on a wish, which nobody else decides meanwhile, and keeps the
// result. NotFound if there is none, Conflict "reset.decided" if it was decided before;
// an error of decide is returned and nothing is kept.
func (tx *Tx) DecideReset(id string, decide func(*PasswordReset) error) (PasswordReset, error) {
	q := tx.g
	if tx.db.dialect == Postgres {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	var row passwordResetRow
	if err := q.Where("id = ?", id).Take(&row).Error; err != nil {
		return PasswordReset{}, missing(err, "密码重置申请", "password reset")
	}
	r := row.reset()
	if r.Status != ResetAsked {
		return r, fault.New(fault.Conflict, "reset.decided", "该密码重置申请已处理", "this reset has been decided already")
	}
	if err := decide(&r); err != nil {
		return r, err
	}
	row = r.row()
	return r, tx.g.Model(&passwordResetRow{}).Where("id = ?", id).Select("*").Updates(&row).Error
}

// Reset reads a wish. NotFound if there is none.
func (db *DB) Reset(ctx context.Context, id string) (r PasswordReset, err error) {
	err = db.Read(ctx, "storage.reset", func(tx *Tx) error {
		var row passwordResetRow
		err := tx.g.Where("id = ?", id).Take(&row).Error
		r = row.reset()
		return missing(err, "密码重置申请", "password reset")
	})
	return r, err
}

// ResetFilter narrows a list of wishes to have passwords reset.
type ResetFilter struct {
	Within  []org.Path // what the caller may see; none: nothing
	Waiting time.Time  // only those that can be decided at this instant
}

// Resets lists wishes, the latest first.
func (db *DB) Resets(ctx context.Context, f ResetFilter, p Page) (list List[PasswordReset], err error) {
	err = db.Read(ctx, "storage.resets", func(tx *Tx) error {
		q := tx.g.Where(under("unit_path", f.Within))
		if !f.Waiting.IsZero() {
			q = q.Where("status = ? AND expires_at > ?", string(ResetAsked), Instant(f.Waiting))
		}
		list, err = listed(q, p, order{name: "asked", columns: []string{"asked_at", "id"}, desc: true},
			func(r passwordResetRow) []any { return []any{r.AskedAt, r.ID} }, passwordResetRow.reset)
		return err
	})
	return list, err
}
