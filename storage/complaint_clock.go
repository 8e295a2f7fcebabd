package storage

import (
	"context"
	"time"

	"duban/domain/casefile"

	"gorm.io/gorm"
)

// Clocks of complaints follow the sight of complaints; Clocks lists those of other
// kinds of case alone.

// ComplaintClocks lists running clocks of the complaints that a viewer may know of, by
// when they are due.
func (db *DB) ComplaintClocks(ctx context.Context, v ComplaintViewer, f ClockFilter, p Page) (list List[ClockItem], err error) {
	err = db.Read(ctx, "storage.complaint clocks", func(tx *Tx) error {
		list, err = listed(complaintClocks(tx.g, v, f), p, order{name: "due", columns: []string{"due_at", "case_id", "clock_id"}},
			func(r clockRow) []any { return []any{r.DueAt, r.CaseID, r.ClockID} }, clockRow.item)
		return err
	})
	return list, err
}

// CountComplaintClocks counts what ComplaintClocks would list. Overdue are those due
// before now.
func (db *DB) CountComplaintClocks(ctx context.Context, v ComplaintViewer, f ClockFilter, now time.Time) (c ClockCount, err error) {
	err = db.Read(ctx, "storage.count complaint clocks", func(tx *Tx) error {
		return complaintClocks(tx.g.Model(&clockRow{}), v, f).
			Select("COUNT(*) AS count, COALESCE(SUM(CASE WHEN due_at < ? THEN 1 ELSE 0 END), 0) AS overdue", Instant(now)).Scan(&c).Error
	})
	c.Kind = casefile.Complaint
	return c, err
}

func complaintClocks(q *gorm.DB, v ComplaintViewer, f ClockFilter) *gorm.DB {
	f.Kind = casefile.Complaint
	known := complaintSight{v: v}.in("c.")
	known.SQL = "EXISTS (SELECT 1 FROM complaints c WHERE c.case_id = clocks.case_id AND " + known.SQL + ")"
	return f.narrow(q.Where("running = ?", true).Where(known))
}
