package storage

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"duban/domain/fault"
)

// CountComplaints counts what Complaints would list, by status. Overdue are those whose
// nearest limit has come.
func (db *DB) CountComplaints(ctx context.Context, v ComplaintViewer, f ComplaintFilter, now time.Time) (counts []StatusCount, err error) {
	err = db.Read(ctx, "storage.count complaints", func(tx *Tx) error {
		q, err := f.narrow(tx, tx.g.Model(&complaintRow{}), toCount(v))
		if err != nil {
			return err
		}
		return q.Select("status, COUNT(*) AS count, SUM(CASE WHEN NOT done AND due_at <= ? THEN 1 ELSE 0 END) AS overdue", Instant(now)).
			Group("status").Order("status").Scan(&counts).Error
	})
	return counts, err
}

// complaintGroups are what complaints can be counted by.
var complaintGroups = map[string]string{
	"status": "status", "form": "form", "line": "line", "channel": "channel", "business": "business", "cause": "cause",
	"second": "second_level", "subject": "subject", "product": "product", "severity": "severity", "tier": "tier",
	"unit": "unit_path", "outlet": "outlet", "owner": "owner", "handler": "handler", "concerns": "concerns", "outcome": "outcome",
	"customer": "customer", "day": "received_day", "month": "substr(received_day, 1, 7)",
}

// ComplaintCount is how many complaints share a value.
type ComplaintCount struct {
	Value   string `json:"value"`
	Count   int64  `json:"count"`
	Open    int64  `json:"open"`    // of these, such as do not rest
	Overdue int64  `json:"overdue"` // of these, such as have a limit that has come
}

// GroupComplaints counts what Complaints would list by one dimension, the most frequent
// first, at most 1,000 values.
func (db *DB) GroupComplaints(ctx context.Context, v ComplaintViewer, f ComplaintFilter, by string, now time.Time) (counts []ComplaintCount, err error) {
	column, ok := complaintGroups[by]
	if !ok {
		names := strings.Join(slices.Sorted(maps.Keys(complaintGroups)), ", ")
		return nil, fault.BadField("/by", "by", "不支持按“%[1]s”统计，可选：%[2]s", "complaints are not counted by %[1]q but by %[2]s", by, names)
	}
	err = db.Read(ctx, "storage.group complaints", func(tx *Tx) error {
		q, err := f.narrow(tx, tx.g.Model(&complaintRow{}), toCount(v))
		if err != nil {
			return err
		}
		return q.Select(column+" AS value, COUNT(*) AS count, SUM(CASE WHEN done THEN 0 ELSE 1 END) AS open, "+
			"SUM(CASE WHEN NOT done AND due_at <= ? THEN 1 ELSE 0 END) AS overdue", Instant(now)).
			Group(column).Order("count DESC, value").Limit(1000).Scan(&counts).Error
	})
	return counts, err
}
