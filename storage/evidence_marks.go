package storage

import (
	"context"
	"encoding/json"
	"time"

	"duban/domain/casefile"
	"duban/domain/evidence"
	"duban/domain/fault"

	"gorm.io/gorm/clause"
)

// markRow is a row of the table evidence_marks.
type markRow struct {
	ID         string
	EvidenceID string
	StartMS    int64 `gorm:"column:start_ms"`
	EndMS      int64 `gorm:"column:end_ms"`
	Region     *string
	Note       string
	Item       string
	MadeBy     string
	Actor      string
	MadeAt     time.Time
	CommandID  string
}

func (markRow) TableName() string { return "evidence_marks" }

// removalRow is a row of the table evidence_mark_removals: the tombstone of a mark.
type removalRow struct {
	MarkID    string
	RemovedBy string
	Actor     string
	RemovedAt time.Time
	Reason    string
}

func (removalRow) TableName() string { return "evidence_mark_removals" }

func newMarkRow(m evidence.Mark, cmd casefile.CommandID) (markRow, error) {
	actor, err := json.Marshal(m.By)
	if err != nil {
		return markRow{}, err
	}
	r := markRow{ID: string(m.ID), EvidenceID: string(m.Evidence), StartMS: m.StartMS, EndMS: m.EndMS, Note: m.Note,
		Item: m.Item, MadeBy: m.By.User, Actor: string(actor), MadeAt: Instant(m.At), CommandID: string(cmd)}
	if m.Region != nil {
		raw, err := json.Marshal(m.Region)
		if err != nil {
			return markRow{}, err
		}
		s := string(raw)
		r.Region = &s
	}
	return r, nil
}

func (r markRow) toMark(gone *removalRow) (evidence.Mark, error) {
	m := evidence.Mark{ID: evidence.MarkID(r.ID), Evidence: evidence.ID(r.EvidenceID), StartMS: r.StartMS, EndMS: r.EndMS,
		Note: r.Note, Item: r.Item, At: r.MadeAt.UTC()}
	if err := json.Unmarshal([]byte(r.Actor), &m.By); err != nil {
		return m, fault.Wrap("storage.mark actor", fault.Internal, err)
	}
	if r.Region != nil {
		if err := json.Unmarshal([]byte(*r.Region), &m.Region); err != nil {
			return m, fault.Wrap("storage.mark region", fault.Internal, err)
		}
	}
	if gone != nil {
		m.Removal = &evidence.Removal{At: gone.RemovedAt.UTC(), Reason: gone.Reason}
		if err := json.Unmarshal([]byte(gone.Actor), &m.Removal.By); err != nil {
			return m, fault.Wrap("storage.mark removal actor", fault.Internal, err)
		}
	}
	return m, nil
}

// AddMark keeps a mark after the rules of the evidence have been asked. The same
// command again answers the first mark. Errors: whatever CheckMark returns; Invalid
// "idempotency.reused" where the command marked other evidence.
func (db *DB) AddMark(ctx context.Context, m evidence.Mark, cmd casefile.CommandID, act evidence.Act) (kept evidence.Mark, err error) {
	row, err := newMarkRow(m, cmd)
	if err != nil {
		return m, err
	}
	err = db.Write(ctx, "storage.add mark", func(tx *Tx) error {
		e, err := tx.evidence(m.Evidence, false)
		if err != nil {
			return err
		}
		if err := e.CheckMark(m); err != nil {
			return err
		}
		res := tx.g.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "command_id"}}, DoNothing: true}).Create(&row)
		if res.Error != nil {
			return res.Error
		}
		if res.RowsAffected == 1 {
			kept = m
			tx.Audit(markEntry(e, m, act, evidence.ActMarked, m.At))
			return nil
		}
		var old markRow
		if err := tx.g.Where("command_id = ?", string(cmd)).Take(&old).Error; err != nil {
			return err
		}
		if old.EvidenceID != row.EvidenceID || old.StartMS != row.StartMS || old.EndMS != row.EndMS || old.Note != row.Note || old.Item != row.Item {
			return reusedKey()
		}
		kept, err = old.toMark(nil)
		return err
	})
	return kept, err
}

// Marks lists the marks of a piece of evidence by position, those taken back as well.
func (db *DB) Marks(ctx context.Context, id evidence.ID) (list []evidence.Mark, err error) {
	err = db.Read(ctx, "storage.marks", func(tx *Tx) error {
		var rows []markRow
		if err := tx.g.Where("evidence_id = ?", string(id)).Order("start_ms, id").Find(&rows).Error; err != nil {
			return err
		}
		var gone []removalRow
		mine := tx.g.Model(&markRow{}).Select("id").Where("evidence_id = ?", string(id))
		if err := tx.g.Where("mark_id IN (?)", mine).Find(&gone).Error; err != nil {
			return err
		}
		by := make(map[string]*removalRow, len(gone))
		for i := range gone {
			by[gone[i].MarkID] = &gone[i]
		}
		list = make([]evidence.Mark, len(rows))
		for i, r := range rows {
			if list[i], err = r.toMark(by[r.ID]); err != nil {
				return err
			}
		}
		return nil
	})
	return list, err
}

// RemoveMark puts the tombstone on a mark of that evidence; taking back twice is a
// Conflict, so that the first reason stays.
func (db *DB) RemoveMark(ctx context.Context, of evidence.ID, id evidence.MarkID, reason string, act evidence.Act, at time.Time) (m evidence.Mark, err error) {
	err = db.Write(ctx, "storage.remove mark", func(tx *Tx) error {
		e, err := tx.evidence(of, true)
		if err != nil {
			return err
		}
		var row markRow
		if err := tx.g.Where("id = ? AND evidence_id = ?", string(id), string(of)).Take(&row).Error; err != nil {
			return missing(err, "标记", "mark")
		}
		var gone []removalRow
		if err := tx.g.Where("mark_id = ?", string(id)).Find(&gone).Error; err != nil {
			return err
		}
		var before *removalRow
		if len(gone) > 0 {
			before = &gone[0]
		}
		if m, err = row.toMark(before); err != nil {
			return err
		}
		if m, err = m.Remove(act.By, reason, at); err != nil {
			return err
		}
		actor, err := json.Marshal(act.By)
		if err != nil {
			return err
		}
		stone := removalRow{MarkID: row.ID, RemovedBy: act.By.User, Actor: string(actor), RemovedAt: Instant(at), Reason: m.Removal.Reason}
		if err := tx.g.Create(&stone).Error; err != nil {
			return err
		}
		tx.Audit(markEntry(e, m, act, evidence.ActMarkRemoved, at))
		return nil
	})
	return m, err
}
