package storage

import (
	"context"
	"encoding/json"
	"time"

	"duban/domain/fault"
	"duban/domain/text"
)

// Standings of a version of a checklist.
const (
	DraftChecklist     = "draft"
	PublishedChecklist = "published"
)

// Checklist is one version of a checklist. A published version never changes.
type Checklist struct {
	Code        string          `json:"code"`
	Version     int             `json:"version"`
	Status      string          `json:"status"`
	Kind        string          `json:"kind"` // of inspection it is made for
	Name        text.Text       `json:"name"`
	Body        json.RawMessage `json:"body,omitempty"` // the template; not in lists
	Hash        string          `json:"hash"`
	ChangedBy   string          `json:"changed_by"`
	ChangedAt   time.Time       `json:"changed_at"`
	PublishedBy string          `json:"published_by,omitempty"`
	PublishedAt time.Time       `json:"published_at,omitzero"`
}

type checklistRow struct {
	Code        string
	Version     int
	Status      string
	Kind        string
	NameZh      string
	NameEn      string
	Body        string
	Hash        string
	ChangedBy   string
	ChangedAt   time.Time
	PublishedBy *string
	PublishedAt *time.Time
}

func (checklistRow) TableName() string { return "checklists" }

func (r checklistRow) checklist() Checklist {
	c := Checklist{Code: r.Code, Version: r.Version, Status: r.Status, Kind: r.Kind, Name: text.T(r.NameZh, r.NameEn),
		Body: json.RawMessage(r.Body), Hash: r.Hash, ChangedBy: r.ChangedBy, ChangedAt: r.ChangedAt.UTC(),
		PublishedAt: moment(r.PublishedAt)}
	if r.PublishedBy != nil {
		c.PublishedBy = *r.PublishedBy
	}
	return c
}

// PutChecklist keeps a draft, new or changed. Conflict "checklist.published" if that
// version is published.
func (tx *Tx) PutChecklist(c Checklist) error {
	body, err := compact(c.Body)
	if err != nil {
		return err
	}
	old, found, err := tx.checklistRow(c.Code, c.Version)
	if err != nil {
		return err
	}
	if found && old.Status == PublishedChecklist {
		return fault.New(fault.Conflict, "checklist.published", "已发布的检查表不可修改，请新建版本",
			"a published checklist does not change: make a new version")
	}
	row := checklistRow{Code: c.Code, Version: c.Version, Status: DraftChecklist, Kind: c.Kind, NameZh: c.Name.ZH,
		NameEn: c.Name.EN, Body: body, Hash: c.Hash, ChangedBy: c.ChangedBy, ChangedAt: Instant(c.ChangedAt)}
	if !found {
		return tx.g.Create(&row).Error
	}
	return tx.g.Model(&checklistRow{}).Where("code = ? AND version = ? AND status = ?", c.Code, c.Version, DraftChecklist).
		Select("*").Updates(&row).Error
}

// PutChecklist is Tx.PutChecklist in a transaction of its own.
func (db *DB) PutChecklist(ctx context.Context, c Checklist, entries ...AuditEntry) error {
	return db.change(ctx, "storage.put checklist", entries, func(tx *Tx) error { return tx.PutChecklist(c) })
}

// PublishChecklist freezes a draft. NotFound if there is none; Conflict
// "checklist.published" if it is published, "checklist.changed" if it is no longer
// the draft with that hash.
func (tx *Tx) PublishChecklist(code string, version int, hash, by string, at time.Time) error {
	row, found, err := tx.checklistRow(code, version)
	switch {
	case err != nil:
		return err
	case !found:
		return fault.Missing("检查表", "checklist")
	case row.Status == PublishedChecklist:
		return fault.New(fault.Conflict, "checklist.published", "该检查表已发布", "this checklist has been published already")
	}
	res := tx.g.Model(&checklistRow{}).
		Where("code = ? AND version = ? AND hash = ? AND status = ?", code, version, hash, DraftChecklist).
		Updates(map[string]any{"status": PublishedChecklist, "published_by": by, "published_at": Instant(at)})
	if res.Error == nil && res.RowsAffected == 0 {
		return fault.New(fault.Conflict, "checklist.changed", "检查表草稿已被修改，请重新核对后发布",
			"the draft has been changed meanwhile: look at it again before publishing")
	}
	return res.Error
}

// PublishChecklist is Tx.PublishChecklist in a transaction of its own.
func (db *DB) PublishChecklist(ctx context.Context, code string, version int, hash, by string, at time.Time, entries ...AuditEntry) error {
	return db.change(ctx, "storage.publish checklist", entries, func(tx *Tx) error {
		return tx.PublishChecklist(code, version, hash, by, at)
	})
}

// DiscardChecklist takes a draft away; its number may be used again. Its faults are
// those of PublishChecklist.
func (db *DB) DiscardChecklist(ctx context.Context, code string, version int, hash string, entries ...AuditEntry) error {
	return db.change(ctx, "storage.discard checklist", entries, func(tx *Tx) error {
		row, found, err := tx.checklistRow(code, version)
		switch {
		case err != nil:
			return err
		case !found:
			return fault.Missing("检查表", "checklist")
		case row.Status == PublishedChecklist:
			return fault.New(fault.Conflict, "checklist.published", "已发布的检查表不可作废", "a published checklist cannot be discarded")
		}
		res := tx.g.Where("code = ? AND version = ? AND hash = ? AND status = ?", code, version, hash, DraftChecklist).Delete(&checklistRow{})
		if res.Error == nil && res.RowsAffected == 0 {
			return fault.New(fault.Conflict, "checklist.changed", "检查表草稿已被修改，请重新核对后作废",
				"the draft has been changed meanwhile: look at it again before discarding it")
		}
		return res.Error
	})
}

func (tx *Tx) checklistRow(code string, version int) (row checklistRow, found bool, err error) {
	res := tx.g.Where("code = ? AND version = ?", code, version).Limit(1).Find(&row)
	return row, res.RowsAffected > 0, res.Error
}

// Checklist reads a version; version 0 is the latest published one. NotFound if there is none.
func (db *DB) Checklist(ctx context.Context, code string, version int) (c Checklist, err error) {
	err = db.Read(ctx, "storage.checklist", func(tx *Tx) error { c, err = tx.Checklist(code, version); return err })
	return c, err
}

// Checklist is DB.Checklist within a transaction.
func (tx *Tx) Checklist(code string, version int) (Checklist, error) {
	q := tx.g.Where("code = ?", code)
	if version == 0 {
		q = q.Where("status = ?", PublishedChecklist).Order("version DESC").Limit(1)
	} else {
		q = q.Where("version = ?", version)
	}
	var row checklistRow
	err := q.Take(&row).Error
	return row.checklist(), missing(err, "检查表", "checklist")
}

// ChecklistFilter narrows a list of checklists.
type ChecklistFilter struct {
	Code   string
	Kind   string
	Status string
	Words  string
	Latest bool // only the highest version of each code (of that status, if one is given)
}

// Checklists lists versions without their bodies, by code and version.
func (db *DB) Checklists(ctx context.Context, f ChecklistFilter, p Page) (list List[Checklist], err error) {
	err = db.Read(ctx, "storage.checklists", func(tx *Tx) error {
		q := tx.g.Omit("body")
		q = whereEq(q, "code", f.Code)
		q = whereEq(q, "kind", f.Kind)
		q = whereEq(q, "status", f.Status)
		q = whereText(q, f.Words, "name_zh", "name_en", "code")
		if f.Latest {
			q = q.Where(`version = (SELECT MAX(c.version) FROM checklists c WHERE c.code = checklists.code AND (? = '' OR c.status = ?))`,
				f.Status, f.Status)
		}
		list, err = listed(q, p, order{name: "code", columns: []string{"code", "version"}},
			func(r checklistRow) []any { return []any{r.Code, int64(r.Version)} }, checklistRow.checklist)
		return err
	})
	return list, err
}
