package storage

import (
	"context"
	"errors"
	"time"

	"duban/domain/org"
	"duban/domain/outgoing"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

type mailSwitchRow struct {
	UserID    string
	Mail      bool
	Muted     string
	QuietFrom string
	QuietTo   string
	ChangedAt time.Time
}

func (mailSwitchRow) TableName() string { return "mail_switches" }

func (r mailSwitchRow) switches() outgoing.Switches {
	return outgoing.Switches{Mail: r.Mail, Muted: words(r.Muted), QuietFrom: r.QuietFrom, QuietTo: r.QuietTo}
}

type unitSwitchRow struct {
	UnitPath  string
	Muted     string
	ChangedBy string
	ChangedAt time.Time
}

func (unitSwitchRow) TableName() string { return "unit_switches" }

// Switches reads what a person has chosen; who has not gets everything.
func (db *DB) Switches(ctx context.Context, user string) (s outgoing.Switches, err error) {
	err = db.Read(ctx, "storage.switches", func(tx *Tx) error {
		var row mailSwitchRow
		err := tx.g.Where("user_id = ?", user).Take(&row).Error
		if errors.Is(err, gorm.ErrRecordNotFound) {
			s = outgoing.Unswitched()
			return nil
		}
		s = row.switches()
		return err
	})
	return s, err
}

// SetSwitches keeps what a person has chosen.
func (db *DB) SetSwitches(ctx context.Context, user string, s outgoing.Switches, at time.Time, entries ...AuditEntry) error {
	return db.change(ctx, "storage.set switches", entries, func(tx *Tx) error {
		row := mailSwitchRow{UserID: user, Mail: s.Mail, Muted: wordsRow(s.Muted), QuietFrom: s.QuietFrom, QuietTo: s.QuietTo, ChangedAt: Instant(at)}
		return tx.g.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "user_id"}}, UpdateAll: true}).Create(&row).Error
	})
}

// MutedAt reads which topics a unit has switched off for itself and all below it.
func (db *DB) MutedAt(ctx context.Context, unit org.Path) (muted []string, err error) {
	err = db.Read(ctx, "storage.muted", func(tx *Tx) error {
		var row unitSwitchRow
		err := tx.g.Where("unit_path = ?", string(unit)).Take(&row).Error
		if errors.Is(err, gorm.ErrRecordNotFound) {
			return nil
		}
		muted = words(row.Muted)
		return err
	})
	return muted, err
}

// SetMutedAt keeps which topics a unit has switched off.
func (db *DB) SetMutedAt(ctx context.Context, unit org.Path, muted []string, by string, at time.Time, entries ...AuditEntry) error {
	return db.change(ctx, "storage.set muted", entries, func(tx *Tx) error {
		row := unitSwitchRow{UnitPath: string(unit), Muted: wordsRow(muted), ChangedBy: by, ChangedAt: Instant(at)}
		return tx.g.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "unit_path"}}, UpdateAll: true}).Create(&row).Error
	})
}
