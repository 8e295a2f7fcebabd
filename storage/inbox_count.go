package storage

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// CountInspectionInbox counts what InspectionInbox would list, by kind and status.
func (db *DB) CountInspectionInbox(ctx context.Context, v Viewer, f InspectionInbox, now time.Time) (counts []InspectionCount, err error) {
	err = db.Read(ctx, "storage.count inspection inbox", func(tx *Tx) error {
		s := sight{v}
		shown, result := s.status(), s.result()
		args := append(append(append([]any{}, shown.Vars...), result.Vars...), Instant(now))
		inner := f.narrow(tx.g.Model(&inspectionRow{}), s).
			Select("kind, "+shown.SQL+" AS shown, CASE WHEN "+result.SQL+" AND due_at < ? THEN 1 ELSE 0 END AS late", args...)
		return tx.g.Table("(?) AS seen", inner).
			Select("kind, shown AS status, COUNT(*) AS count, SUM(late) AS overdue").
			Group("kind, shown").Order("kind, shown").Scan(&counts).Error
	})
	return counts, err
}

// CountRectificationInbox counts what RectificationInbox would list, by status.
func (db *DB) CountRectificationInbox(ctx context.Context, v Viewer, f RectificationInbox, now time.Time) (counts []StatusCount, err error) {
	err = db.Read(ctx, "storage.count rectification inbox", func(tx *Tx) error {
		return f.narrow(tx, tx.g.Model(&rectificationRow{}), noticeSight{v}).
			Select("status, COUNT(*) AS count, SUM(CASE WHEN running AND due_at < ? THEN 1 ELSE 0 END) AS overdue", Instant(now)).
			Group("status").Order("status").Scan(&counts).Error
	})
	return counts, err
}

// GroupRectificationInbox counts what RectificationInbox would list, as GroupRectifications does.
func (db *DB) GroupRectificationInbox(ctx context.Context, v Viewer, f RectificationInbox, by string) (counts []Count, err error) {
	column, ok := rectificationGroups[by]
	if !ok {
		return nil, fault.BadField("/by", "by", "不支持按“%s”统计", "rectifications are not counted by %q", by)
	}
	err = db.Read(ctx, "storage.group rectification inbox", func(tx *Tx) error {
		return f.narrow(tx, tx.g.Model(&rectificationRow{}), noticeSight{v}).
			Select(column + " AS value, COUNT(*) AS count, SUM(CASE WHEN repeated THEN 1 ELSE 0 END) AS repeated").
			Group(column).Order("count DESC, value").Scan(&counts).Error
	})
	return counts, err
}

// CountNoticeInbox counts what NoticeInbox would list, by status.
func (db *DB) CountNoticeInbox(ctx context.Context, v Viewer, f NoticeInbox, now time.Time) (counts []StatusCount, err error) {
	err = db.Read(ctx, "storage.count notice inbox", func(tx *Tx) error {
		return countByStatus(f.narrow(tx.g.Model(&noticeRow{}), noticeSight{v}), now, &counts)
	})
	return counts, err
}

// CountAppeals counts what Appeals would list, by status.
func (db *DB) CountAppeals(ctx context.Context, v Viewer, f AppealFilter) (counts []Count, err error) {
	err = db.Read(ctx, "storage.count appeals", func(tx *Tx) error {
		return f.narrow(tx.g.Model(&appealRow{}), v).Select("status AS value, COUNT(*) AS count").
			Group("status").Order("status").Scan(&counts).Error
	})
	return counts, err
}

// CountExtensions counts what Extensions would list, by status.
func (db *DB) CountExtensions(ctx context.Context, v Viewer, f ExtensionFilter) (counts []Count, err error) {
	err = db.Read(ctx, "storage.count extensions", func(tx *Tx) error {
		return f.narrow(tx.g.Model(&extensionRow{}), v).Select("status AS value, COUNT(*) AS count").
			Group("status").Order("status").Scan(&counts).Error
	})
	return counts, err
}

// ClockCount is how many running clocks of a kind of case there are.
type ClockCount struct {
	Kind    casefile.Kind
	Count   int64
	Overdue int64 // of these, due before now
}

// CountClocks counts what Clocks would list, by kind of case.
func (db *DB) CountClocks(ctx context.Context, v Viewer, f ClockFilter, now time.Time) (counts []ClockCount, err error) {
	err = db.Read(ctx, "storage.count clocks", func(tx *Tx) error {
		q := tx.g.Model(&clockRow{}).Where("running = ? AND kind <> ?", true, string(casefile.Complaint)).Where(either(under("issuer_path", v.Unpublished),
			all(expr("inside = ?", false), under("unit_path", v.Read))))
		return f.narrow(q).Select("kind, COUNT(*) AS count, SUM(CASE WHEN due_at < ? THEN 1 ELSE 0 END) AS overdue", Instant(now)).
			Group("kind").Order("kind").Scan(&counts).Error
	})
	return counts, err
}
