package storage

import (
	"context"
	"strings"
	"time"

	"duban/domain/bulletin"
	"duban/domain/fault"
	"duban/domain/org"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// BulletinNumbers are the numbers of one group of released bulletins: those that Bulletins
// would list with the same filter.
type BulletinNumbers struct {
	Value    string
	Released int64
	Receipts int64 // that are owed for them, as far as the viewer may see receipts
	// Signed says how many receipts each of ReceiptsCounted is true of, Counted how many bulletins
	// have such a receipt: a list with BulletinFilter.Counted of that name has exactly these.
	Signed, Counted map[string]int64
	// InTime: signed in time. Of: signed, or past the limit.
	InTime Share
}

// receiptMarks are what is true of a receipt or not. The limit is that of the unit's clock,
// which keeps its time after it has stopped.
var receiptMarks = []struct{ name, when string }{
	{"in_time", "r.read_at < c.due_at"},
	{"late", "r.read_at >= c.due_at"},
	{"waiting", "r.case_id IS NOT NULL AND r.read_at IS NULL AND (c.due_at IS NULL OR c.due_at > @now)"},
	{"overdue", "r.read_at IS NULL AND c.due_at <= @now"},
}

// ReceiptsCounted are the names of what is counted.
func ReceiptsCounted() (names []string) {
	for _, m := range receiptMarks {
		names = append(names, m.name)
	}
	return names
}

var bulletinDimensions = map[string]string{"form": "bulletins.form", "issuer": "bulletins.issuer_path", "unit": "r.unit_path", "month": ""}

const clockOfReceipt = "c.case_id = r.case_id AND c.clock_id = '" + bulletin.ReadingClock + ":' || r.unit_path"

// receipts: all for who sees the making, those of their own units for the others, as
// Receipts lists them; of the units that the filter asks for.
func (f BulletinFilter) receipts(s bulletinSight) clause.Expr {
	seen := either(under("bulletins.issuer_path", s.v.Unpublished), under("r.unit_path", s.v.Read))
	if f.For != "" {
		seen = all(seen, under("r.unit_path", []org.Path{f.For}))
	}
	if f.Unit != "" {
		seen = all(seen, expr("r.unit_path = ?", string(f.Unit)))
	}
	return seen
}

// counted narrows bulletins to those that have a receipt of which something is true.
func (f BulletinFilter) counted(tx *Tx, q *gorm.DB, s bulletinSight) (*gorm.DB, error) {
	for _, m := range receiptMarks {
		if m.name != f.Counted {
			continue
		}
		when, seen := markedAt(m.when, f.Now), f.receipts(s)
		sql := "released_at IS NOT NULL AND EXISTS (SELECT 1 FROM bulletin_receipts r LEFT JOIN clocks c ON " + clockOfReceipt +
			" WHERE r.case_id = bulletins.case_id AND (" + when.SQL + ") AND " + seen.SQL + ")"
		return q.Where(expr(sql, append(append([]any{}, when.Vars...), seen.Vars...)...)), nil
	}
	names := strings.Join(ReceiptsCounted(), ", ")
	return nil, fault.BadField("/counted", "counted", "没有指标“%[1]s”，可选：%[2]s", "there is no number %[1]q but %[2]s", f.Counted, names)
}

// BulletinNumbers works the numbers of released bulletins out, by "" (all in one), "form",
// "issuer", "unit" that signs, or "month" of release.
func (db *DB) BulletinNumbers(ctx context.Context, v Viewer, f BulletinFilter, by string, now time.Time) (out []BulletinNumbers, err error) {
	group, err := grouping(bulletinDimensions, by, "bulletins.released_at", f.Released)
	if err != nil {
		return nil, err
	}
	err = db.Read(ctx, "storage.bulletin numbers", func(tx *Tx) error {
		s := bulletinSight{v}
		known, err := f.narrow(tx, tx.g.Model(&bulletinRow{}).Select("case_id"), s)
		if err != nil {
			return err
		}
		sums := group.SQL + " AS value, COUNT(DISTINCT bulletins.case_id) AS released, COUNT(r.case_id) AS receipts"
		args := append([]any{}, group.Vars...)
		for _, m := range receiptMarks {
			when := markedAt(m.when, now)
			sums += ", COALESCE(SUM(CASE WHEN " + when.SQL + " THEN 1 ELSE 0 END), 0) AS signed_" + m.name +
				", COUNT(DISTINCT CASE WHEN " + when.SQL + " THEN bulletins.case_id END) AS has_" + m.name
			args = append(append(args, when.Vars...), when.Vars...)
		}
		join := "LEFT JOIN"
		if by == "unit" {
			join = "JOIN"
		}
		seen := f.receipts(s)
		q := tx.g.Table("bulletins").Joins(join+" bulletin_receipts r ON r.case_id = bulletins.case_id AND "+seen.SQL, seen.Vars...).
			Joins("LEFT JOIN clocks c ON "+clockOfReceipt).
			Where("bulletins.released_at IS NOT NULL AND bulletins.case_id IN (?)", known).Select(sums, args...)
		if by != "" {
			q = q.Group("value").Order("value")
		}
		var rows []bulletinSumRow
		err = q.Scan(&rows).Error
		for _, r := range rows {
			out = append(out, BulletinNumbers{Value: r.Value, Released: r.Released, Receipts: r.Receipts,
				Signed:  map[string]int64{"in_time": r.SignedInTime, "late": r.SignedLate, "waiting": r.SignedWaiting, "overdue": r.SignedOverdue},
				Counted: map[string]int64{"in_time": r.HasInTime, "late": r.HasLate, "waiting": r.HasWaiting, "overdue": r.HasOverdue},
				InTime:  ShareOf(r.SignedInTime, r.SignedInTime+r.SignedLate+r.SignedOverdue)})
		}
		return err
	})
	return out, err
}

type bulletinSumRow struct {
	Value                                                  string
	Released, Receipts                                     int64
	SignedInTime, SignedLate, SignedWaiting, SignedOverdue int64
	HasInTime, HasLate, HasWaiting, HasOverdue             int64
}
