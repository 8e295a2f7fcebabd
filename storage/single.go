package storage

import (
	"context"

	"duban/domain/casefile"
)

// InspectionItem reads one inspection as a list would show it. NotFound if there is
// none that the viewer may know of.
func (db *DB) InspectionItem(ctx context.Context, v Viewer, id casefile.ID) (item InspectionItem, err error) {
	err = db.Read(ctx, "storage.inspection item", func(tx *Tx) error {
		s := sight{v}
		var row inspectionRow
		err := tx.g.Where(s.known()).Where("case_id = ?", string(id)).Take(&row).Error
		if err == nil {
			item = row.item(s)
		}
		return missing(err, "事项", "case")
	})
	return item, err
}

// NoticeItem reads one notice as a list would show it. NotFound if there is none that
// the viewer may know of.
func (db *DB) NoticeItem(ctx context.Context, v Viewer, id casefile.ID) (item NoticeItem, err error) {
	err = db.Read(ctx, "storage.notice item", func(tx *Tx) error {
		s := noticeSight{v}
		var row noticeRow
		err := tx.g.Where(s.known()).Where("case_id = ?", string(id)).Take(&row).Error
		if err == nil {
			item = row.item(s)
		}
		return missing(err, "事项", "case")
	})
	return item, err
}

// FindingItem reads one finding. NotFound if there is none that the viewer may see.
func (db *DB) FindingItem(ctx context.Context, v Viewer, id string) (item FindingItem, err error) {
	err = db.Read(ctx, "storage.finding item", func(tx *Tx) error {
		s := sight{v}
		var row findingRow
		err := tx.g.Where(s.result()).Where("id = ?", id).Take(&row).Error
		if err == nil {
			item = row.item(s)
		}
		return missing(err, "问题", "finding")
	})
	return item, err
}

// RectificationItem reads one rectification. NotFound if there is none that the viewer may see.
func (db *DB) RectificationItem(ctx context.Context, v Viewer, id string) (item RectificationItem, err error) {
	err = db.Read(ctx, "storage.rectification item", func(tx *Tx) error {
		s := noticeSight{v}
		var row rectificationRow
		err := tx.g.Where(s.known()).Where("id = ?", id).Take(&row).Error
		if err == nil {
			item = row.item(s)
		}
		return missing(err, "整改事项", "rectification")
	})
	return item, err
}

// RecordedEvent is an event with its place on the chain of the case.
type RecordedEvent struct {
	casefile.Event
	PrevHash string
	Hash     string
}

// Record reads the whole log of a case with its hashes.
func (db *DB) Record(ctx context.Context, id casefile.ID) (list []RecordedEvent, err error) {
	err = db.Read(ctx, "storage.record", func(tx *Tx) error {
		var rows []eventRow
		if err := tx.g.Where("case_id = ?", string(id)).Order("seq").Find(&rows).Error; err != nil {
			return err
		}
		list = make([]RecordedEvent, len(rows))
		for i, r := range rows {
			e, err := r.toEvent()
			if err != nil {
				return err
			}
			list[i] = RecordedEvent{Event: e, PrevHash: r.PrevHash, Hash: r.Hash}
		}
		return nil
	})
	return list, err
}
