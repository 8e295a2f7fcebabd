package storage

import (
	"context"
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/notice"
	"duban/domain/org"

	"gorm.io/gorm"
)

// RectificationItem is a rectification in a list.
type RectificationItem struct {
	ID             string             `json:"id"`
	Notice         casefile.ID        `json:"notice"`
	Number         string             `json:"number,omitempty"` // of the notice
	Finding        string             `json:"finding"`
	Inspection     casefile.ID        `json:"inspection,omitempty"`
	InspectionKind checklist.Kind     `json:"inspection_kind,omitempty"`
	Inspector      string             `json:"inspector,omitempty"`
	Item           string             `json:"item"`
	Module         string             `json:"module,omitempty"`
	Severity       checklist.Severity `json:"severity"`
	Repeated       bool               `json:"repeated,omitempty"`
	Status         casefile.Status    `json:"status"`
	Running        bool               `json:"running"`             // the outlet has to act
	Withdrawn      bool               `json:"withdrawn,omitempty"` // with its notice, before it was handed in
	Outlet         string             `json:"outlet"`
	Unit           org.Path           `json:"unit"`
	Issuer         org.Path           `json:"issuer"`
	Due            time.Time          `json:"due,omitzero"`
	Responsible    string             `json:"responsible,omitempty"`
	Cause          notice.Cause       `json:"cause,omitempty"`
	RootCause      string             `json:"root_cause,omitempty"`
	Correction     string             `json:"correction,omitempty"`
	Prevention     string             `json:"prevention,omitempty"`
	Summary        string             `json:"summary,omitempty"`
	Evidence       []string           `json:"evidence,omitempty"`
	DoneAt         time.Time          `json:"done_at,omitzero"`
	VerifiedBy     string             `json:"verified_by,omitempty"`
	VerifiedAt     time.Time          `json:"verified_at,omitzero"`
	Returns        int                `json:"returns,omitempty"`
	ReturnReason   string             `json:"return_reason,omitempty"`
	Extensions     int                `json:"extensions,omitempty"`
	AskedUntil     time.Time          `json:"asked_until,omitzero"` // an extension waits for a decision
}

func (r rectificationRow) item(s noticeSight) RectificationItem {
	i := RectificationItem{
		ID: r.ID, Notice: casefile.ID(r.CaseID), Number: r.Number, Finding: r.Finding, Inspection: casefile.ID(r.Inspection),
		InspectionKind: checklist.Kind(r.InspectionKind), Inspector: r.Inspector, Item: r.Item, Module: r.Module,
		Severity: checklist.Severity(r.Severity), Repeated: r.Repeated, Status: casefile.Status(r.Status), Running: r.Running,
		Withdrawn: r.IssuedAt != nil && r.DoneAt == nil && r.VerifiedAt == nil && !r.Running,
		Outlet:    r.Outlet, Unit: org.Path(r.UnitPath), Issuer: org.Path(r.IssuerPath), Due: notNever(r.DueAt),
		Responsible: r.Responsible, Cause: notice.Cause(r.Cause), RootCause: r.RootCause, Correction: r.Correction,
		Prevention: r.Prevention, Summary: r.Summary, Evidence: decodeIDs(r.Evidence), DoneAt: moment(r.DoneAt),
		VerifiedBy: r.VerifiedBy, VerifiedAt: moment(r.VerifiedAt), Returns: r.Returns, ReturnReason: r.ReturnReason,
		Extensions: r.Extensions, AskedUntil: moment(r.AskedUntil),
	}
	if !s.seesName(r.InspectionKind, r.IssuerPath, r.Inspector) {
		if i.VerifiedBy == i.Inspector { // the shopper who verified is the shopper still
			i.VerifiedBy = ""
		}
		i.Inspector = ""
	}
	return i
}

// RectificationFilter narrows a list of rectifications.
type RectificationFilter struct {
	Mine       bool // he answers for it, or planned or carried it out
	NotMade    bool // he had no part in it: he may verify it
	Under      org.Path
	Issuer     org.Path
	Outlet     string
	Notice     casefile.ID
	Inspection casefile.ID
	Kinds      []checklist.Kind // of the inspection
	Modules    []string
	Items      []string
	Severities []checklist.Severity
	Statuses   []casefile.Status
	Causes     []notice.Cause
	Running    *bool // the outlet has to act
	Repeated   *bool
	Asked      bool // an extension waits for a decision
	Inspector  string
	Overdue    time.Time // running, and due before this instant: give the present one
	Due        Span
	Issued     Span      // the notice was
	Counted    string    // one of RectificationsCounted is true of it
	Now        time.Time // at this instant: give the present one
	Words      string    // in what people wrote, or part of the number
	Sort       string    // "" or "due", "severity"
}

var rectificationOrders = []order{
	{name: "due", columns: []string{"due_at", "id"}},
	{name: "severity", columns: []string{"severity_rank", "id"}, desc: true},
}

// Rectifications lists the rectifications of the notices that a viewer may know of.
func (db *DB) Rectifications(ctx context.Context, v Viewer, f RectificationFilter, p Page) (list List[RectificationItem], err error) {
	o, err := pick(rectificationOrders, f.Sort)
	if err == nil && f.Counted != "" && !slices.Contains(RectificationsCounted(), f.Counted) {
		err = fault.BadField("/counted", "counted", "没有指标“%s”", "there is no number %q", f.Counted)
	}
	if err != nil {
		return list, err
	}
	err = db.Read(ctx, "storage.rectifications", func(tx *Tx) error {
		s := noticeSight{v}
		list, err = listed(f.narrow(tx, tx.g, s), p, o, func(r rectificationRow) []any {
			if o.name == "severity" {
				return []any{r.SeverityRank, r.ID}
			}
			return []any{r.DueAt, r.ID}
		}, func(r rectificationRow) RectificationItem { return r.item(s) })
		return err
	})
	return list, err
}

func (f RectificationFilter) narrow(tx *Tx, q *gorm.DB, s noticeSight) *gorm.DB {
	q = q.Where(s.known())
	q = whereUnder(q, "unit_path", f.Under)
	q = whereUnder(q, "issuer_path", f.Issuer)
	q = whereEq(q, "outlet", f.Outlet)
	q = whereEq(q, "case_id", f.Notice)
	q = whereEq(q, "inspection", f.Inspection)
	q = whereIn(q, "inspection_kind", f.Kinds)
	q = whereIn(q, "module", f.Modules)
	q = whereIn(q, "item", f.Items)
	q = whereIn(q, "severity", f.Severities)
	q = whereIn(q, "status", f.Statuses)
	q = whereIn(q, "cause", f.Causes)
	q = whereBetween(q, "due_at", f.Due.From, f.Due.To)
	q = whereBetween(q, "issued_at", f.Issued.From, f.Issued.To)
	q = whereText(q, f.Words, "number", "root_cause", "correction", "prevention", "summary")
	if !f.Overdue.IsZero() {
		q = q.Where("running = ? AND due_at < ?", true, Instant(f.Overdue))
	}
	for _, m := range rectificationMarks {
		if m.name == f.Counted {
			q = q.Where(sieve(markedAt("("+m.when+")", f.Now)))
		}
	}
	if f.Running != nil {
		q = q.Where("running = ?", *f.Running)
	}
	if f.Repeated != nil {
		q = q.Where("repeated = ?", *f.Repeated)
	}
	if f.Asked {
		q = q.Where("asked_until IS NOT NULL")
	}
	if f.Inspector != "" {
		q = q.Where("inspector = ?", f.Inspector).Where(s.named())
	}
	made := tx.g.Model(&makerRow{}).Select("rectification").Where("user_id = ?", s.v.User)
	if f.Mine {
		q = q.Where("(responsible = ? OR id IN (?))", s.v.User, made)
	}
	if f.NotMade {
		q = q.Where("id NOT IN (?)", made)
	}
	return q
}

// CountRectifications counts what Rectifications would list, by status.
func (db *DB) CountRectifications(ctx context.Context, v Viewer, f RectificationFilter, now time.Time) (counts []StatusCount, err error) {
	err = db.Read(ctx, "storage.count rectifications", func(tx *Tx) error {
		q := f.narrow(tx, tx.g.Model(&rectificationRow{}), noticeSight{v})
		return q.Select("status, COUNT(*) AS count, SUM(CASE WHEN running AND due_at < ? THEN 1 ELSE 0 END) AS overdue", Instant(now)).
			Group("status").Order("status").Scan(&counts).Error
	})
	return counts, err
}

// rectificationGroups are what rectifications can be counted by.
var rectificationGroups = map[string]string{"module": "module", "item": "item", "severity": "severity", "cause": "cause",
	"outlet": "outlet", "kind": "inspection_kind", "responsible": "responsible"}

// GroupRectifications counts what Rectifications would list, by "module", "item",
// "severity", "cause", "outlet", "kind" or "responsible", the most frequent first.
func (db *DB) GroupRectifications(ctx context.Context, v Viewer, f RectificationFilter, by string) (counts []Count, err error) {
	column, ok := rectificationGroups[by]
	if !ok {
		return nil, fault.BadField("/by", "by", "不支持按“%s”统计", "rectifications are not counted by %q", by)
	}
	err = db.Read(ctx, "storage.group rectifications", func(tx *Tx) error {
		return f.narrow(tx, tx.g.Model(&rectificationRow{}), noticeSight{v}).
			Select(column + " AS value, COUNT(*) AS count, SUM(CASE WHEN repeated THEN 1 ELSE 0 END) AS repeated").
			Group(column).Order("count DESC, value").Scan(&counts).Error
	})
	return counts, err
}
