package storage

import (
	"context"
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"

	"gorm.io/gorm/clause"
)

// User is a person who can sign in. ID is the user name, in lower case: cases and the
// audit chain know him by it for ever.
type User struct {
	ID           string    `json:"id"`
	Name         string    `json:"name"`
	StaffNo      string    `json:"staff_no,omitempty"`
	Unit         org.Path  `json:"unit"`
	Supervisor   string    `json:"supervisor,omitempty"` // user name of whom he reports to
	Language     string    `json:"language,omitempty"`   // "zh", "en" or none chosen
	PasswordHash string    `json:"-"`                    // empty: cannot sign in with a password
	PasswordAt   time.Time `json:"-"`
	MustChange   bool      `json:"must_change,omitempty"`
	Disabled     bool      `json:"disabled"`
	Failures     int64     `json:"failures,omitempty"` // wrong passwords since the last right one
	LockedUntil  time.Time `json:"locked_until,omitzero"`
	LastSignIn   time.Time `json:"last_sign_in,omitzero"`
	Made         time.Time `json:"made"`
	Version      int64     `json:"version"` // counts changes
	Email        string    `json:"email,omitempty"`
}

type userRow struct {
	ID           string
	Name         string
	StaffNo      string
	UnitPath     string
	Supervisor   string
	Language     string
	PasswordHash string
	PasswordAt   *time.Time
	MustChange   bool
	Disabled     bool
	Failures     int64
	LockedUntil  *time.Time
	LastSignIn   *time.Time
	MadeAt       time.Time
	Version      int64
	Email        string
}

func (userRow) TableName() string { return "users" }

func (r userRow) user() User {
	return User{ID: r.ID, Name: r.Name, StaffNo: r.StaffNo, Unit: org.Path(r.UnitPath), Supervisor: r.Supervisor, Language: r.Language,
		PasswordHash: r.PasswordHash, PasswordAt: moment(r.PasswordAt), MustChange: r.MustChange, Disabled: r.Disabled,
		Failures: r.Failures, LockedUntil: moment(r.LockedUntil), LastSignIn: moment(r.LastSignIn),
		Made: r.MadeAt.UTC(), Version: r.Version, Email: r.Email}
}

func (u User) row() userRow {
	return userRow{ID: strings.ToLower(u.ID), Name: u.Name, StaffNo: u.StaffNo, UnitPath: string(u.Unit), Supervisor: strings.ToLower(u.Supervisor), Language: u.Language,
		PasswordHash: u.PasswordHash, PasswordAt: instant(u.PasswordAt), MustChange: u.MustChange, Disabled: u.Disabled,
		Failures: u.Failures, LockedUntil: instant(u.LockedUntil), LastSignIn: instant(u.LastSignIn),
		MadeAt: Instant(u.Made), Version: u.Version, Email: u.Email}
}

// CreateUsers adds people. Conflict "user.taken" if a user name is; Invalid if it is
// one that the record uses for somebody else.
func (tx *Tx) CreateUsers(users ...User) error {
	for _, u := range users {
		if casefile.Reserved(u.ID) {
			return fault.BadField("/user", "reserved", "用户名“%s”由系统保留", "the name %q is reserved", u.ID)
		}
		row := u.row()
		row.Version = 1
		if row.Supervisor != "" {
			if err := tx.checkSupervisor(row.ID, row.Supervisor); err != nil {
				return err
			}
		}
		if err := tx.g.Create(&row).Error; err != nil {
			return taken(err, "user.taken", "用户名 %s 已被使用", "the user name %s is taken", row.ID)
		}
	}
	return nil
}

// CreateUsers is Tx.CreateUsers in a transaction of its own.
func (db *DB) CreateUsers(ctx context.Context, users []User, entries ...AuditEntry) error {
	return db.change(ctx, "storage.create users", entries, func(tx *Tx) error { return tx.CreateUsers(users...) })
}

// ChangeUser runs change on a person's row, which nobody else changes meanwhile,
// and keeps the result as the next version. NotFound if there is none; an error of
// change is returned and nothing is kept. A person who is disabled, or whose
// password is changed, is signed out everywhere.
func (db *DB) ChangeUser(ctx context.Context, id string, change func(*User) error, entries ...AuditEntry) (u User, err error) {
	err = db.change(ctx, "storage.change user", entries, func(tx *Tx) error {
		u, err = tx.ChangeUser(id, change)
		return err
	})
	return u, err
}

// ChangeUser is DB.ChangeUser within a transaction.
func (tx *Tx) ChangeUser(id string, change func(*User) error) (User, error) {
	q := tx.g
	if tx.db.dialect == Postgres {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	var row userRow
	if err := q.Where("id = ?", strings.ToLower(id)).Take(&row).Error; err != nil {
		return User{}, missing(err, "用户", "user")
	}
	old := row.user()
	u := old
	if err := change(&u); err != nil {
		return old, err
	}
	if u.ID != old.ID {
		return old, fault.New(fault.Invalid, "user.renamed", "用户名不可更改", "a user name never changes")
	}
	u.Version = old.Version + 1
	row = u.row()
	if row.Supervisor != "" && row.Supervisor != old.Supervisor {
		if err := tx.checkSupervisor(row.ID, row.Supervisor); err != nil {
			return old, err
		}
	}
	if err := tx.g.Model(&userRow{}).Where("id = ?", row.ID).Select("*").Updates(&row).Error; err != nil {
		return old, err
	}
	if u.Disabled && !old.Disabled || u.PasswordHash != old.PasswordHash {
		return row.user(), tx.g.Where("user_id = ?", row.ID).Delete(&sessionRow{}).Error
	}
	return row.user(), nil
}

// User reads a person. NotFound if there is none.
func (db *DB) User(ctx context.Context, id string) (u User, err error) {
	err = db.Read(ctx, "storage.user", func(tx *Tx) error { u, err = tx.User(id); return err })
	return u, err
}

// User is DB.User within a transaction.
func (tx *Tx) User(id string) (User, error) {
	var row userRow
	err := tx.g.Where("id = ?", strings.ToLower(id)).Take(&row).Error
	return row.user(), missing(err, "用户", "user")
}

// UserFilter narrows a list of people.
type UserFilter struct {
	Within   []org.Path // what the caller may see; none: nothing
	Under    org.Path
	IDs      []string
	Role     string    // holding this role …
	At       time.Time // … at this instant
	Words    string
	Disabled *bool // only those who are, or are not
}

// Users lists people by unit.
func (db *DB) Users(ctx context.Context, f UserFilter, p Page) (list List[User], err error) {
	err = db.Read(ctx, "storage.users", func(tx *Tx) error {
		q := tx.g.Where(under("unit_path", f.Within))
		q = whereUnder(q, "unit_path", f.Under)
		q = whereIn(q, "id", f.IDs)
		q = whereText(q, f.Words, "name", "id", "staff_no")
		if f.Role != "" {
			q = q.Where("id IN (?)", inForce(tx.g.Model(&assignmentRow{}).Select("holder").Where("role = ?", f.Role), f.At))
		}
		if f.Disabled != nil {
			q = q.Where("disabled = ?", *f.Disabled)
		}
		list, err = listed(q, p, order{name: "unit", columns: []string{"unit_path", "id"}},
			func(r userRow) []any { return []any{r.UnitPath, r.ID} }, userRow.user)
		return err
	})
	return list, err
}
