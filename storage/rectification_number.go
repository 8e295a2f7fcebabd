package storage

import (
	"context"
	"time"
)

// RectificationNumbers are the numbers of one group of rectifications: those that
// Rectifications would list with the same filter, as they stand now.
type RectificationNumbers struct {
	Value string
	Total int64
	// What each of RectificationsCounted is true of: a list with the same
	// RectificationFilter.Counted has exactly these.
	Counted map[string]int64
	// OnTime: mended before the limit as it stands, extensions granted and new limits after a
	// return included. Of: mended, or past a limit that still runs.
	OnTime Share
}

// rectificationMarks are what is true of a rectification or not: numbers add them up,
// lists can be narrowed to each.
var rectificationMarks = []struct{ name, when string }{
	{"running", "running"},
	{"not_due", "running AND due_at >= @now"},
	{"overdue", "running AND due_at < @now"},
	{"to_verify", "done_at IS NOT NULL AND verified_at IS NULL"},
	{"verified", "verified_at IS NOT NULL"},
	{"on_time", "done_at < due_at"},
	{"not_on_time", "done_at >= due_at OR running AND done_at IS NULL AND due_at < @now"},
	{"timed", "done_at < due_at OR done_at >= due_at OR running AND done_at IS NULL AND due_at < @now"},
	{"repeated", "repeated"},
	{"returned", "returns > 0"},
	{"extended", "extensions > 0"},
	{"withdrawn", rectificationWithdrawn},
}

// rectificationWithdrawn: ordered, not handed in, and nobody has to act any more, since the
// notice was withdrawn. What runs, waits to be verified, is verified or withdrawn is everything ordered.
const rectificationWithdrawn = "issued_at IS NOT NULL AND done_at IS NULL AND verified_at IS NULL AND NOT running"

// RectificationsCounted are the names of what is counted.
func RectificationsCounted() (names []string) {
	for _, m := range rectificationMarks {
		names = append(names, m.name)
	}
	return names
}

var rectificationDimensions = map[string]string{"outlet": "outlet", "module": "module", "item": "item", "severity": "severity", "cause": "cause",
	"kind": "inspection_kind", "unit": "unit_path", "month": "", "age": ""}

// RectificationAges are how long ago rectifications were ordered.
func RectificationAges(now time.Time) []Band { return Ages(now, 7, 15, 30, 60) }

// RectificationNumbers works the numbers out, by "" (all in one), "unit" (those directly
// below Under), "outlet", "module", "item", "severity", "cause", "kind", "month" in which the notice was
// issued, or "age" since then.
func (db *DB) RectificationNumbers(ctx context.Context, v Viewer, f RectificationFilter, by string, now time.Time) (out []RectificationNumbers, err error) {
	group, err := grouping(rectificationDimensions, by, "issued_at", f.Issued)
	if err != nil {
		return nil, err
	}
	if by == "age" {
		group = banded("issued_at", RectificationAges(now))
	}
	sums, args := group.SQL+" AS value, COUNT(*) AS total", group.Vars
	for _, m := range rectificationMarks {
		when := markedAt(m.when, now)
		sums += ", COALESCE(SUM(CASE WHEN " + when.SQL + " THEN 1 ELSE 0 END), 0) AS has_" + m.name
		args = append(args, when.Vars...)
	}
	var rows []rectificationSumRow
	err = db.Read(ctx, "storage.rectification numbers", func(tx *Tx) error {
		q := f.narrow(tx, tx.g.Model(&rectificationRow{}), noticeSight{v}).Where("issued_at IS NOT NULL").Select(sums, args...)
		if by != "" {
			q = q.Group("value").Order("value")
		}
		return q.Scan(&rows).Error
	})
	if by == "unit" {
		rows = gathered(f.Under, rows, func(r *rectificationSumRow) *string { return &r.Value }, (*rectificationSumRow).add)
	}
	for _, r := range rows {
		out = append(out, RectificationNumbers{Value: r.Value, Total: r.Total, OnTime: ShareOf(r.HasOnTime, r.HasOnTime+r.HasNotOnTime),
			Counted: map[string]int64{"running": r.HasRunning, "not_due": r.HasNotDue, "overdue": r.HasOverdue, "to_verify": r.HasToVerify, "verified": r.HasVerified,
				"on_time": r.HasOnTime, "not_on_time": r.HasNotOnTime, "repeated": r.HasRepeated, "returned": r.HasReturned, "extended": r.HasExtended, "timed": r.HasTimed, "withdrawn": r.HasWithdrawn}})
	}
	return out, err
}

type rectificationSumRow struct {
	Value                                                              string
	Total, HasRunning, HasNotDue, HasOverdue, HasToVerify, HasVerified int64
	HasOnTime, HasNotOnTime, HasRepeated, HasReturned, HasExtended     int64
	HasTimed, HasWithdrawn                                             int64
}

func (r *rectificationSumRow) add(o rectificationSumRow) {
	r.Total, r.HasRunning, r.HasOverdue = r.Total+o.Total, r.HasRunning+o.HasRunning, r.HasOverdue+o.HasOverdue
	r.HasNotDue += o.HasNotDue
	r.HasToVerify, r.HasVerified = r.HasToVerify+o.HasToVerify, r.HasVerified+o.HasVerified
	r.HasOnTime, r.HasNotOnTime, r.HasTimed = r.HasOnTime+o.HasOnTime, r.HasNotOnTime+o.HasNotOnTime, r.HasTimed+o.HasTimed
	r.HasWithdrawn += o.HasWithdrawn
	r.HasRepeated, r.HasReturned, r.HasExtended = r.HasRepeated+o.HasRepeated, r.HasReturned+o.HasReturned, r.HasExtended+o.HasExtended
}
