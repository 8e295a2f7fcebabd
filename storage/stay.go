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
// side's affair, and so are the numbers of it. The median is true to the minute, of
// more than a day to the hour: that spares the database from sorting every stay.
func (db *DB) Dwell(ctx context.Context, v Viewer, f DwellFilter, now time.Time) (out []Dwell, err error) {
	err = db.Read(ctx, "storage.dwell", func(tx *Tx) error {
		table, place, sight, err := dwellSight(v, f.Kind)
		if err != nil {
			return err
		}
		stays := tx.g.Table("stays").Joins("JOIN "+table).Where("stays.kind = ?", string(f.Kind)).Where(sight)
		if !f.Period.From.IsZero() {
			stays = stays.Where("since >= ?", f.Period.From.Unix())
		}
		if !f.Period.To.IsZero() {
			stays = stays.Where("since < ?", f.Period.To.Unix())
		}
		if f.Under != "" {
			stays = stays.Where(under(place, []org.Path{f.Under}))
		}
		stays = stays.Select("stands, CASE WHEN until IS NULL THEN 1 ELSE 0 END AS lasts, COALESCE(until, ?) - since AS seconds", now.Unix())
		var rows []dwellRow
		err = tx.g.Table("(?) AS one", stays).
			Select("stands, COUNT(*) AS stays, SUM(lasts) AS present, SUM(seconds) AS seconds, MAX(seconds) AS longest").
			Group("stands, CASE WHEN seconds < 86400 THEN seconds / 60 ELSE 86400 + seconds / 3600 END").
			Order("stands, MIN(seconds)").Scan(&rows).Error
		out = dwells(rows)
		return err
	})
	return out, err
}

// dwellRow adds up the stays at a place that lasted about as long as each other.
type dwellRow struct {
	Stands                           string
	Stays, Present, Seconds, Longest int64
}

// dwells adds up the rows of each place; they come in the order of place and length.
func dwells(rows []dwellRow) []Dwell {
	var out []Dwell
	for len(rows) > 0 {
		n := 1
		for n < len(rows) && rows[n].Stands == rows[0].Stands {
			n++
		}
		d, seconds := Dwell{Stands: rows[0].Stands}, int64(0)
		for _, r := range rows[:n] {
			d.Stays, d.Present, seconds, d.Longest = d.Stays+r.Stays, d.Present+r.Present, seconds+r.Seconds, max(d.Longest, r.Longest)
		}
		d.Average = float64(seconds) / float64(d.Stays)
		d.Median = (ranked(rows[:n], (d.Stays+1)/2) + ranked(rows[:n], d.Stays/2+1)) / 2
		out, rows = append(out, d), rows[n:]
	}
	return out
}

// ranked is about how long the stay of a rank, counted from 1, has lasted.
func ranked(rows []dwellRow, rank int64) float64 {
	for _, r := range rows {
		if rank -= r.Stays; rank <= 0 {
			return float64(r.Seconds) / float64(r.Stays)
		}
	}
	return 0
}

// dwellSight is the table that says who may know of a case of a kind, its column for
// the place, and the condition.
func dwellSight(v Viewer, kind casefile.Kind) (table, place string, sight clause.Expr, err error) {
	table, place = "cases ON cases.id = stays.case_id", "cases.unit_path"
	issuing := under("cases.issuer_path", v.Unpublished)
	shown := all(expr("cases.hidden = ?", false), under("cases.unit_path", v.Read))
	switch kind {
	case casefile.Inspection, casefile.Programme:
		sight = issuing
	case casefile.Notice, casefile.Bulletin:
		sight = either(issuing, shown)
	case casefile.Incident:
		sight = shown
	case casefile.Complaint:
		table, place = "complaints ON complaints.case_id = stays.case_id", "complaints.place_path"
		sight = complaintSight{v: complaint.ViewerOf(v)}.in("complaints.")
	default:
		err = fault.Missing("流程", "process")
	}
	return table, place, sight, err
}
