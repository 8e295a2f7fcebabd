package storage

import (
	"context"
	"encoding/json"
	"time"

	"duban/domain/fault"
)

// Setting is one version of one of the bank's settings. Every version is kept.
type Setting struct {
	Name    string          `json:"name"`
	Version int64           `json:"version"`
	Value   json.RawMessage `json:"value"`
	Note    string          `json:"note,omitempty"`
	By      string          `json:"by"`
	At      time.Time       `json:"at"`
}

type settingRow struct {
	Name    string
	Version int64
	Value   string
	Note    string
	SetBy   string
	SetAt   time.Time
}

func (settingRow) TableName() string { return "settings" }

func (r settingRow) setting() Setting {
	return Setting{Name: r.Name, Version: r.Version, Value: json.RawMessage(r.Value), Note: r.Note, By: r.SetBy, At: r.SetAt.UTC()}
}

const latestSetting = "version = (SELECT MAX(s.version) FROM settings s WHERE s.name = settings.name)"

// SetSetting adds a version. s.Version is the version that was seen (0: none yet);
// Conflict "setting.version" if it is no longer the latest. It returns what is kept.
func (tx *Tx) SetSetting(s Setting) (Setting, error) {
	value, err := compact(s.Value)
	if err != nil {
		return s, err
	}
	stale := func() error {
		return fault.New(fault.Conflict, "setting.version", "该设置已被他人修改，请刷新后再试",
			"somebody has changed this setting meanwhile: read it again")
	}
	var latest int64
	q := tx.g.Model(&settingRow{}).Where("name = ?", s.Name).Select("COALESCE(MAX(version), 0)")
	if err := q.Scan(&latest).Error; err != nil {
		return s, err
	}
	if latest != s.Version {
		return s, stale()
	}
	row := settingRow{Name: s.Name, Version: latest + 1, Value: value, Note: s.Note, SetBy: s.By, SetAt: Instant(s.At)}
	if err := tx.g.Create(&row).Error; err != nil {
		if isDuplicate(err) {
			return s, stale()
		}
		return s, err
	}
	return row.setting(), nil
}

// SetSetting is Tx.SetSetting in a transaction of its own.
func (db *DB) SetSetting(ctx context.Context, s Setting, entries ...AuditEntry) (kept Setting, err error) {
	kept = s
	err = db.change(ctx, "storage.set setting", entries, func(tx *Tx) error {
		kept, err = tx.SetSetting(s)
		return err
	})
	return kept, err
}

// Setting reads the version in force; found is false if it was never set.
func (db *DB) Setting(ctx context.Context, name string) (s Setting, found bool, err error) {
	list, err := db.settings(ctx, "name = ? AND "+latestSetting, name)
	if err != nil || len(list) == 0 {
		return s, false, err
	}
	return list[0], true, nil
}

// Settings reads every setting in force, by name.
func (db *DB) Settings(ctx context.Context) ([]Setting, error) {
	return db.settings(ctx, latestSetting)
}

// Settings is DB.Settings as this transaction sees them.
func (tx *Tx) Settings() ([]Setting, error) { return tx.settings(latestSetting) }

// SettingHistory reads every version of a setting, the oldest first.
func (db *DB) SettingHistory(ctx context.Context, name string) ([]Setting, error) {
	return db.settings(ctx, "name = ?", name)
}

func (db *DB) settings(ctx context.Context, where string, args ...any) (list []Setting, err error) {
	err = db.Read(ctx, "storage.settings", func(tx *Tx) error {
		list, err = tx.settings(where, args...)
		return err
	})
	return list, err
}

func (tx *Tx) settings(where string, args ...any) (list []Setting, err error) {
	var rows []settingRow
	err = tx.g.Where(where, args...).Order("name, version").Find(&rows).Error
	for _, r := range rows {
		list = append(list, r.setting())
	}
	return list, err
}
