package storage

import (
	"context"

	"duban/domain/checklist"

	"gorm.io/gorm"
)

// InspectionNumbers are the numbers of one group of published checks. They are about the
// checks that Inspections would list with the same filter.
type InspectionNumbers struct {
	Value     string
	Published int64              // checks with a result
	Average   *checklist.Decimal // of their scores; of a module, of what it came to in each
	Passed    int64              // reached the pass mark; not known of a module
	Standing  int64              // findings that stand; not known of a module
}

var inspectionDimensions = map[string]string{"outlet": "outlet", "kind": "kind", "round": "round", "checklist": "checklist",
	"module": "module_scores.module", "unit": "unit_path", "month": ""}

// result narrows to what the numbers are about: results that the viewer may see.
func (f InspectionFilter) result(tx *Tx, v Viewer) *gorm.DB {
	s := sight{v}
	return f.narrow(tx.g.Model(&inspectionRow{}), s).Where("published_at IS NOT NULL AND inspections.score IS NOT NULL").Where(s.result())
}

// InspectionNumbers works the numbers out, by "" (all in one), "unit" (those directly
// below Under), "outlet", "kind", "round", "checklist", "module" or "month" of publication.
func (db *DB) InspectionNumbers(ctx context.Context, v Viewer, f InspectionFilter, by string) (out []InspectionNumbers, err error) {
	group, err := grouping(inspectionDimensions, by, "published_at", f.Published)
	if err != nil {
		return nil, err
	}
	var rows []inspectionSumRow
	err = db.Read(ctx, "storage.inspection numbers", func(tx *Tx) error {
		q, score := f.result(tx, v), "inspections.score"
		if by == "module" {
			q, score = q.Joins("JOIN module_scores ON module_scores.case_id = inspections.case_id"), "module_scores.score"
		}
		q = q.Select(group.SQL+" AS value, COUNT(*) AS published, COALESCE(SUM("+score+"), 0) AS score,"+
			" COALESCE(SUM(CASE WHEN passed THEN 1 ELSE 0 END), 0) AS passed, COALESCE(SUM(standing), 0) AS standing", group.Vars...)
		if by != "" {
			q = q.Group("value").Order("value")
		}
		return q.Scan(&rows).Error
	})
	if by == "unit" {
		rows = gathered(f.Under, rows, func(r *inspectionSumRow) *string { return &r.Value }, func(into *inspectionSumRow, r inspectionSumRow) {
			into.Published, into.Score, into.Passed, into.Standing = into.Published+r.Published, into.Score+r.Score, into.Passed+r.Passed, into.Standing+r.Standing
		})
	}
	for _, r := range rows {
		n := InspectionNumbers{Value: r.Value, Published: r.Published}
		if by != "module" {
			n.Passed, n.Standing = r.Passed, r.Standing
		}
		if r.Published > 0 {
			average := checklist.Decimal((r.Score + r.Published/2) / r.Published)
			n.Average = &average
		}
		out = append(out, n)
	}
	return out, err
}

type inspectionSumRow struct {
	Value                              string
	Published, Score, Passed, Standing int64
}
