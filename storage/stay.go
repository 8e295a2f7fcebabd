package storage

import (
	"context"
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/process"

	"gorm.io/gorm/clause"
)

// stayRow is a row of the table stays: a case, or a part of it, has stood somewhere.
type stayRow struct {
	CaseID string
	Part   string
	Stands string
	Since  int64
	Kind   string
	Until  *int64
}

func (stayRow) TableName() string { return "stays" }

// projectStays keeps where the case and its parts stand after a command. What a command
// only passes through is no stay.
func (tx *Tx) projectStays(row caseRow, before, after casefile.State, at time.Time) error {
	was, now := process.Standings(before), process.Standings(after)
	second := at.Unix()
	for _, s := range was {
		if slices.Contains(now, s) {
			continue
		}
		err := tx.g.Model(&stayRow{}).Where("case_id = ? AND part = ? AND stands = ? AND until IS NULL", row.ID, s.Part, s.At).Update("until", second).Error
		if err != nil {
			return err
		}
	}
	var begun []stayRow
	for _, s := range now {
		if !slices.Contains(was, s) {
			begun = append(begun, stayRow{CaseID: row.ID, Part: s.Part, Stands: s.At, Since: second, Kind: row.Kind})
		}
	}
	if len(begun) == 0 {
		return nil
	}
	// left and come back to within one second is one stay
	return tx.g.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "case_id"}, {Name: "part"}, {Name: "stands"}, {Name: "since"}},
		DoUpdates: clause.Assignments(map[string]any{"until": nil})}).Create(&begun).Error
}

// Dwell is how long cases have stood somewhere.
type Dwell struct {
	Stands  string
	Stays   int64
	Present int64   // of these, such as last
	Average float64 // seconds; of those that last, until now
	Median  float64
	Longest int64
}

// DwellFilter picks stays by when they began.
type DwellFilter struct {
	Kind   casefile.Kind
	Period Span
	Under  org.Path // the place that the case is about lies there
}

// Dwell adds up, per place of the process, how long cases that the viewer may know of
// have stood there. How an inspection came about, and programmes, are the issuing
// side's affair, and so are the numbers of it.
func (db *DB) Dwell(ctx context.Context, v Viewer, f DwellFilter, now time.Time) (out []Dwell, err error) {
	err = db.Read(ctx, "storage.dwell", func(tx *Tx) error {
		sight, err := dwellSight(v, f.Kind)
		if err != nil {
			return err
		}
		stays := tx.g.Table("stays").Where("stays.kind = ?", string(f.Kind))
		if !f.Period.From.IsZero() {
			stays = stays.Where("since >= ?", f.Period.From.Unix())
		}
		if !f.Period.To.IsZero() {
			stays = stays.Where("since < ?", f.Period.To.Unix())
		}
		stays = stays.Joins("JOIN cases ON cases.id = stays.case_id").Where(sight)
		if f.Under != "" {
			stays = stays.Where(under("cases.unit_path", []org.Path{f.Under}))
		}
		if f.Kind == casefile.Complaint {
			stays = stays.Joins("JOIN complaints ON complaints.case_id = stays.case_id")
		}
		stays = stays.Select("stands, until IS NULL AS lasts, COALESCE(until, ?) - since AS seconds", now.Unix())
		ranked := tx.g.Table("(?) AS one", stays).
			Select("stands, lasts, seconds, ROW_NUMBER() OVER (PARTITION BY stands ORDER BY seconds) AS place, COUNT(*) OVER (PARTITION BY stands) AS total")
		return tx.g.Table("(?) AS ranked", ranked).
			Select("stands, COUNT(*) AS stays, SUM(CASE WHEN lasts THEN 1 ELSE 0 END) AS present, AVG(1.0 * seconds) AS average, MAX(seconds) AS longest," +
				" AVG(CASE WHEN place IN ((total + 1) / 2, (total + 2) / 2) THEN 1.0 * seconds END) AS median").
			Group("stands").Order("stands").Scan(&out).Error
	})
	return out, err
}

func dwellSight(v Viewer, kind casefile.Kind) (clause.Expr, error) {
	issuing := under("cases.issuer_path", v.Unpublished)
	shown := all(expr("cases.hidden = ?", false), under("cases.unit_path", v.Read))
	switch kind {
	case casefile.Inspection, casefile.Programme:
		return issuing, nil
	case casefile.Notice, casefile.Bulletin:
		return either(issuing, shown), nil
	case casefile.Incident:
		return shown, nil
	case casefile.Complaint:
		return complaintSight{v: complaint.ViewerOf(v)}.in("complaints."), nil
	}
	return clause.Expr{}, fault.Missing("流程", "process")
}
