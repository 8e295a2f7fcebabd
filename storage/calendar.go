package storage

import (
	"context"
	"encoding/json"
	"time"

	"duban/domain/fault"

	"gorm.io/gorm"
)

// Calendar is one version of one year's arrangement of working days. It counts
// once a person has approved what moves because of it.
type Calendar struct {
	Year       int             `json:"year"`
	Version    int64           `json:"version"`
	Body       json.RawMessage `json:"body"`
	Hash       string          `json:"hash"`
	Source     string          `json:"source"`
	LoadedBy   string          `json:"loaded_by"`
	LoadedAt   time.Time       `json:"loaded_at"`
	ApprovedBy string          `json:"approved_by,omitempty"`
	ApprovedAt time.Time       `json:"approved_at,omitzero"` // zero: waits for approval
}

type calendarRow struct {
	Year       int
	Version    int64
	Body       string
	Hash       string
	Source     string
	LoadedBy   string
	LoadedAt   time.Time
	ApprovedBy *string
	ApprovedAt *time.Time
}

func (calendarRow) TableName() string { return "calendars" }

func (r calendarRow) calendar() Calendar {
	c := Calendar{Year: r.Year, Version: r.Version, Body: json.RawMessage(r.Body), Hash: r.Hash, Source: r.Source,
		LoadedBy: r.LoadedBy, LoadedAt: r.LoadedAt.UTC(), ApprovedAt: moment(r.ApprovedAt)}
	if r.ApprovedBy != nil {
		c.ApprovedBy = *r.ApprovedBy
	}
	return c
}

// LoadCalendar keeps a new version of a year; it waits for approval unless c says
// by whom and when it was approved. It returns the version as kept. Loading what is
// the year's latest version already (by hash) changes nothing.
func (db *DB) LoadCalendar(ctx context.Context, c Calendar, entries ...AuditEntry) (kept Calendar, err error) {
	body, err := compact(c.Body)
	if err != nil {
		return c, err
	}
	err = db.change(ctx, "storage.load calendar", entries, func(tx *Tx) error {
		var last calendarRow
		if err := tx.g.Where("year = ?", c.Year).Order("version DESC").Limit(1).Find(&last).Error; err != nil {
			return err
		}
		if last.Version > 0 && last.Hash == c.Hash {
			kept = last.calendar()
			return nil
		}
		row := calendarRow{Year: c.Year, Version: last.Version + 1, Body: body, Hash: c.Hash, Source: c.Source,
			LoadedBy: c.LoadedBy, LoadedAt: Instant(c.LoadedAt), ApprovedAt: instant(c.ApprovedAt)}
		if c.ApprovedBy != "" {
			row.ApprovedBy = &c.ApprovedBy
		}
		kept = row.calendar()
		return tx.g.Create(&row).Error
	})
	return kept, err
}

// ApproveCalendar puts a version into force. NotFound if there is none; Conflict
// "calendar.approved" if it was approved before.
func (tx *Tx) ApproveCalendar(year int, version int64, by string, at time.Time) error {
	var row calendarRow
	if err := tx.g.Where("year = ? AND version = ?", year, version).Take(&row).Error; err != nil {
		return missing(err, "日历", "calendar")
	}
	res := tx.g.Model(&calendarRow{}).Where("year = ? AND version = ? AND approved_at IS NULL", year, version).
		Updates(map[string]any{"approved_by": by, "approved_at": Instant(at)})
	if res.Error == nil && res.RowsAffected == 0 {
		return fault.New(fault.Conflict, "calendar.approved", "该日历已批准", "this calendar has been approved already")
	}
	return res.Error
}

// ApproveCalendar is Tx.ApproveCalendar in a transaction of its own.
func (db *DB) ApproveCalendar(ctx context.Context, year int, version int64, by string, at time.Time, entries ...AuditEntry) error {
	return db.change(ctx, "storage.approve calendar", entries, func(tx *Tx) error { return tx.ApproveCalendar(year, version, by, at) })
}

// Calendars reads the version in force of every year, by year.
func (db *DB) Calendars(ctx context.Context) ([]Calendar, error) {
	return db.calendars(ctx, func(q *gorm.DB) *gorm.DB {
		return q.Where(`version = (SELECT MAX(c.version) FROM calendars c WHERE c.year = calendars.year AND c.approved_at IS NOT NULL)`)
	})
}

// CalendarVersions reads every version of a year, the oldest first; year 0: of all years.
func (db *DB) CalendarVersions(ctx context.Context, year int) ([]Calendar, error) {
	return db.calendars(ctx, func(q *gorm.DB) *gorm.DB {
		if year == 0 {
			return q
		}
		return q.Where("year = ?", year)
	})
}

func (db *DB) calendars(ctx context.Context, narrow func(*gorm.DB) *gorm.DB) (list []Calendar, err error) {
	err = db.Read(ctx, "storage.calendars", func(tx *Tx) error {
		var rows []calendarRow
		err := narrow(tx.g).Order("year, version").Find(&rows).Error
		for _, r := range rows {
			list = append(list, r.calendar())
		}
		return err
	})
	return list, err
}
