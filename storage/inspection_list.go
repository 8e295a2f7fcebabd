package storage

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/org"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// InspectionItem is an inspection in a list, as its viewer may see it: before
// publication the inspected side gets the outline, and no score, findings or reviewer.
type InspectionItem struct {
	ID          casefile.ID        `json:"id"`
	Number      string             `json:"number,omitempty"`
	Kind        checklist.Kind     `json:"kind"`
	Status      casefile.Status    `json:"status"`
	Checklist   string             `json:"checklist"`
	Template    int                `json:"checklist_version"`
	Programme   casefile.ID        `json:"programme,omitempty"`
	Round       string             `json:"round,omitempty"`
	Outlet      string             `json:"outlet"`
	Unit        org.Path           `json:"unit"`
	Issuer      org.Path           `json:"issuer"`
	Inspector   string             `json:"inspector,omitempty"`
	Reviewer    string             `json:"reviewer,omitempty"`
	From        time.Time          `json:"from"`
	To          time.Time          `json:"to"`
	Due         time.Time          `json:"due,omitzero"`
	Score       *checklist.Decimal `json:"score,omitempty"`
	Passed      *bool              `json:"passed,omitempty"`
	Findings    int                `json:"findings"`
	Standing    int                `json:"standing"`
	Appeals     int                `json:"appeals"`
	Returns     int                `json:"returns,omitempty"`
	PublishedAt time.Time          `json:"published_at,omitzero"`
	Opened      time.Time          `json:"opened,omitzero"`
	Changed     time.Time          `json:"changed,omitzero"`
	Version     int64              `json:"version,omitempty"`
	View        inspection.View    `json:"-"` // how much of it the viewer may see
}

func (r inspectionRow) item(s sight) InspectionItem {
	i := InspectionItem{
		ID: casefile.ID(r.CaseID), Number: r.Number, Kind: checklist.Kind(r.Kind), Status: casefile.Status(r.Status),
		Checklist: r.Checklist, Template: r.ChecklistVersion, Programme: casefile.ID(r.Programme), Round: r.Round,
		Outlet: r.Outlet, Unit: org.Path(r.UnitPath), Issuer: org.Path(r.IssuerPath), Inspector: r.Inspector,
		Reviewer: r.Reviewer, From: r.FromAt.UTC(), To: r.ToAt.UTC(), Due: notNever(r.DueAt), Passed: r.Passed,
		Findings: r.Findings, Standing: r.Standing, Appeals: r.Appeals, Returns: r.Returns,
		PublishedAt: moment(r.PublishedAt), Opened: r.OpenedAt.UTC(), Changed: r.ChangedAt.UTC(), Version: r.Version,
		View: inspection.Whole,
	}
	if r.Score != nil {
		d := checklist.Decimal(*r.Score)
		i.Score = &d
	}
	if !s.seesName(r.Kind, r.IssuerPath, r.Inspector, r.Reviewer) {
		i.Inspector = ""
	}
	if s.seesWhole(r.IssuerPath, r.Inspector, r.Reviewer) {
		return i
	}
	if inspection.Unannounced(i.Kind) {
		i.Programme, i.From, i.To = "", time.Time{}, time.Time{}
	}
	i.View, i.Status, i.Reviewer, i.Returns, i.Opened = inspection.Result, casefile.Status(r.OutsideStatus), "", 0, time.Time{}
	if r.PublishedAt == nil {
		i.View = inspection.Outline
		i.Due, i.Score, i.Passed, i.Findings, i.Standing, i.Appeals = time.Time{}, nil, nil, 0, 0, 0
		i.Changed, i.Version = time.Time{}, 0
	}
	return i
}

// InspectionFilter narrows a list of inspections. Filters on what a viewer may not
// see of an inspection leave it out.
type InspectionFilter struct {
	Hand
	Module    string // that it has a score in
	Mine      bool   // he is the inspector or the reviewer
	Under     org.Path
	Outlet    string
	Issuer    org.Path // issued by this unit or one below it
	Kinds     []checklist.Kind
	Statuses  []casefile.Status
	Programme casefile.ID
	Round     string // or None
	Checklist string
	Inspector string
	Reviewer  string
	Overdue   time.Time // a clock was due before this instant: give the present one
	Due       Span
	Planned   Span // overlapping these days
	Published Span
	Passed    *bool
	Words     string // part of the number or the outlet's code
	Sort      string // "" or "latest", "planned", "due", "published", "score"
}

var inspectionOrders = []order{
	{name: "latest", columns: []string{"opened_at", "case_id"}, desc: true},
	{name: "planned", columns: []string{"from_at", "case_id"}},
	{name: "due", columns: []string{"due_at", "case_id"}},
	{name: "published", columns: []string{"published_at", "case_id"}, desc: true},
	{name: "score", columns: []string{"score", "case_id"}},
}

func (r inspectionRow) key(sort string) []any {
	switch sort {
	case "planned":
		return []any{r.FromAt, r.CaseID}
	case "due":
		return []any{r.DueAt, r.CaseID}
	case "published":
		return []any{*r.PublishedAt, r.CaseID}
	case "score":
		return []any{*r.Score, r.CaseID}
	}
	return []any{r.OpenedAt, r.CaseID}
}

// Inspections lists the inspections that a viewer may know of.
func (db *DB) Inspections(ctx context.Context, v Viewer, f InspectionFilter, p Page) (list List[InspectionItem], err error) {
	o, err := pick(inspectionOrders, f.Sort)
	if err != nil {
		return list, err
	}
	err = db.Read(ctx, "storage.inspections", func(tx *Tx) error {
		s := sight{v}
		q := s.ordered(f.narrow(tx.g, s), o.name)
		list, err = listed(q, p, o, func(r inspectionRow) []any { return r.key(o.name) },
			func(r inspectionRow) InspectionItem { return r.item(s) })
		return err
	})
	return list, err
}

// ordered leaves out what has nothing to be sorted by, or nothing that the viewer may
// see: the order, and a page's cursor, would tell it.
func (s sight) ordered(q *gorm.DB, by string) *gorm.DB {
	switch by {
	case "planned":
		return q.Where(s.planned())
	case "due":
		return q.Where(s.result())
	case "published":
		return q.Where("published_at IS NOT NULL")
	case "score":
		return q.Where("score IS NOT NULL").Where(s.result())
	}
	return q
}

func (f InspectionFilter) narrow(q *gorm.DB, s sight) *gorm.DB {
	q = q.Where(s.known())
	q = whereUnder(q, "unit_path", f.Under)
	q = whereUnder(q, "issuer_path", f.Issuer)
	q = whereEq(q, "outlet", f.Outlet)
	q = whereIn(q, "kind", f.Kinds)
	q = whereTold(q, "round", f.Round)
	q = whereEq(q, "checklist", f.Checklist)
	q = whereBetween(q, "published_at", f.Published.From, f.Published.To)
	q = whereText(q, f.Words, "number", "outlet")
	if f.Programme != "" {
		q = whereEq(q.Where(s.planned()), "programme", f.Programme)
	}
	if f.Planned != (Span{}) {
		q = whereBetween(q.Where(s.planned()), "to_at", f.Planned.From, time.Time{})
		q = whereBetween(q, "from_at", time.Time{}, f.Planned.To)
	}
	q = f.Hand.narrow(q, s.v.User)
	if f.Mine {
		q = q.Where("(inspector = ? OR reviewer = ?)", s.v.User, s.v.User)
	}
	if f.Inspector != "" {
		q = q.Where("inspector = ?", f.Inspector).Where(s.named("kind"))
	}
	if f.Reviewer != "" {
		q = q.Where("reviewer = ?", f.Reviewer).Where(s.whole())
	}
	if len(f.Statuses) > 0 {
		shown := s.status()
		q = q.Where(shown.SQL+" IN ?", append(shown.Vars, f.Statuses)...)
	}
	if !f.Overdue.IsZero() || f.Due != (Span{}) {
		q = whereBetween(q.Where(s.result()), "due_at", time.Time{}, f.Overdue)
		q = whereBetween(q, "due_at", f.Due.From, f.Due.To)
	}
	if f.Module != "" {
		q = q.Where("inspections.case_id IN (SELECT case_id FROM module_scores WHERE module = ?)", f.Module).Where("inspections.score IS NOT NULL").Where(s.result())
	}
	if f.Passed != nil {
		q = q.Where("passed = ?", *f.Passed).Where(s.result())
	}
	return q
}

// status is the status as the viewer sees it.
func (s sight) status() clause.Expr {
	whole := s.whole()
	return expr("(CASE WHEN "+whole.SQL+" THEN status ELSE outside_status END)", whole.Vars...)
}

// InspectionCount is how many inspections of a kind stand where.
type InspectionCount struct {
	Kind    checklist.Kind  `json:"kind"`
	Status  casefile.Status `json:"status"`
	Count   int64           `json:"count"`
	Overdue int64           `json:"overdue"` // of these, with a clock that was due before now
}

// CountInspections counts what Inspections would list, by kind and status.
func (db *DB) CountInspections(ctx context.Context, v Viewer, f InspectionFilter, now time.Time) (counts []InspectionCount, err error) {
	err = db.Read(ctx, "storage.count inspections", func(tx *Tx) error {
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
