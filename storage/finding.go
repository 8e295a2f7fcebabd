package storage

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/org"

	"gorm.io/gorm"
)

// FindingItem is a finding in a list.
type FindingItem struct {
	inspection.Finding
	Inspection  casefile.ID    `json:"inspection"`
	Kind        checklist.Kind `json:"kind"`
	Remark      string         `json:"remark,omitempty"`
	Outlet      string         `json:"outlet"`
	Unit        org.Path       `json:"unit"`
	Issuer      org.Path       `json:"issuer"`
	Raised      time.Time      `json:"raised,omitzero"`
	PublishedAt time.Time      `json:"published_at,omitzero"`
	// TakenOver: found by a check of the time before the system. What became of it is not
	// on this record: it has neither evidence nor a rectification here.
	TakenOver bool `json:"taken_over,omitempty"`
}

// takenOver: a finding of the house is raised before it is published, one of the time
// before came with both.
const takenOver = "raised_at >= published_at"

type findingRow struct {
	ID           string
	CaseID       string
	Kind         string
	Programme    string
	Item         string
	Module       string
	Subject      string
	Severity     string
	SeverityRank int64
	Status       string
	Stands       bool
	Waived       bool
	Repeated     bool
	RepeatOf     string
	Evidence     string
	Remark       string
	Outlet       string
	UnitPath     string
	IssuerPath   string
	Inspector    string
	Reviewer     string
	RaisedAt     time.Time
	PublishedAt  *time.Time
}

func (findingRow) TableName() string { return "findings" }

// projectFindings writes the findings of an inspection anew: a check that is handed
// in again may have others.
func (tx *Tx) projectFindings(s *inspection.State, last casefile.Event) error {
	var old []findingRow
	if err := tx.g.Where("case_id = ?", string(s.ID)).Find(&old).Error; err != nil {
		return err
	}
	raised := map[string]time.Time{}
	for _, f := range old {
		raised[f.ID] = f.RaisedAt
	}
	remarks, err := tx.remarks(s.ID)
	if err != nil {
		return err
	}
	if err := tx.g.Where("case_id = ?", string(s.ID)).Delete(&findingRow{}).Error; err != nil {
		return err
	}
	rows := make([]findingRow, len(s.Findings))
	for i, f := range s.Findings {
		at, known := raised[f.ID]
		if !known {
			if at = last.At; s.PublishedAt != nil {
				at = *s.PublishedAt // taken over: raised on the day that its file tells, not when it was taken over
			}
		}
		rows[i] = findingRow{
			ID: f.ID, CaseID: string(s.ID), Kind: string(s.Kind), Programme: string(s.Programme), Item: f.Item, Module: f.Module,
			Subject: f.Subject, Severity: string(f.Severity), SeverityRank: int64(f.Severity.Rank()), Status: string(f.Status),
			Stands: f.Stands(), Waived: f.Waived, Repeated: len(f.RepeatOf) > 0, RepeatOf: encodeIDs(f.RepeatOf),
			Evidence: encodeIDs(f.Evidence), Remark: remarks[checklist.Key{Item: f.Item, Subject: f.Subject}],
			Outlet: s.Outlet.Code, UnitPath: string(s.Outlet.Path), IssuerPath: string(s.Issuer),
			Inspector: s.Inspector.User, Reviewer: s.Reviewer, RaisedAt: Instant(at),
		}
		if s.PublishedAt != nil {
			rows[i].PublishedAt = instant(*s.PublishedAt)
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return tx.g.Create(&rows).Error
}

func (tx *Tx) remarks(id casefile.ID) (map[checklist.Key]string, error) {
	var rows []answerRow
	err := tx.g.Select("item", "subject", "remark").Where("case_id = ? AND remark <> ''", string(id)).Find(&rows).Error
	out := make(map[checklist.Key]string, len(rows))
	for _, r := range rows {
		out[checklist.Key{Item: r.Item, Subject: r.Subject}] = r.Remark
	}
	return out, err
}

func (r findingRow) item(s sight) FindingItem {
	f := FindingItem{
		Finding: inspection.Finding{ID: r.ID, Item: r.Item, Module: r.Module, Subject: r.Subject, Severity: checklist.Severity(r.Severity),
			Status: inspection.FindingStatus(r.Status), Evidence: decodeIDs(r.Evidence), Waived: r.Waived, RepeatOf: decodeIDs(r.RepeatOf)},
		Inspection: casefile.ID(r.CaseID), Kind: checklist.Kind(r.Kind), Remark: r.Remark, Outlet: r.Outlet,
		Unit: org.Path(r.UnitPath), Issuer: org.Path(r.IssuerPath), Raised: r.RaisedAt.UTC(), PublishedAt: moment(r.PublishedAt),
		TakenOver: r.PublishedAt != nil && !r.RaisedAt.Before(*r.PublishedAt),
	}
	if !s.seesWhole(r.IssuerPath, r.Inspector, r.Reviewer) {
		f.Raised, f.Waived = time.Time{}, false
	}
	return f
}

// FindingFilter narrows a list of findings.
type FindingFilter struct {
	Raised     bool // the viewer made the check that it comes of
	Handled    bool // he has an event on the record of that check
	Under      org.Path
	Issuer     org.Path
	Outlet     string
	Inspection casefile.ID
	Programme  casefile.ID
	Kinds      []checklist.Kind
	Modules    []string
	Items      []string
	Subject    string
	Severities []checklist.Severity
	Statuses   []inspection.FindingStatus
	Repeated   *bool
	Stands     *bool
	TakenOver  *bool
	Published  Span
	Words      string // in the remark
	Sort       string // "" or "latest", "severity"
}

var findingOrders = []order{
	{name: "latest", columns: []string{"raised_at", "id"}, desc: true},
	{name: "severity", columns: []string{"severity_rank", "id"}, desc: true},
}

// Findings lists the findings that a viewer may see: the inspecting side all of
// them, others those that are published.
func (db *DB) Findings(ctx context.Context, v Viewer, f FindingFilter, p Page) (list List[FindingItem], err error) {
	o, err := pick(findingOrders, f.Sort)
	if err != nil {
		return list, err
	}
	err = db.Read(ctx, "storage.findings", func(tx *Tx) error {
		s := sight{v}
		list, err = listed(f.narrow(tx.g, s), p, o, func(r findingRow) []any {
			if o.name == "severity" {
				return []any{r.SeverityRank, r.ID}
			}
			return []any{r.RaisedAt, r.ID}
		}, func(r findingRow) FindingItem { return r.item(s) })
		return err
	})
	return list, err
}

func (f FindingFilter) narrow(q *gorm.DB, s sight) *gorm.DB {
	q = q.Where(s.result())
	q = whereUnder(q, "unit_path", f.Under)
	q = whereUnder(q, "issuer_path", f.Issuer)
	q = whereEq(q, "outlet", f.Outlet)
	q = whereEq(q, "case_id", f.Inspection)
	q = Hand{Handled: f.Handled}.narrow(q, s.v.User)
	if f.Raised {
		q = q.Where("inspector = ?", s.v.User)
	}
	q = whereIn(q, "kind", f.Kinds)
	q = whereIn(q, "module", f.Modules)
	q = whereIn(q, "item", f.Items)
	q = whereEq(q, "subject", f.Subject)
	q = whereIn(q, "severity", f.Severities)
	q = whereIn(q, "status", f.Statuses)
	q = whereBetween(q, "published_at", f.Published.From, f.Published.To)
	q = whereText(q, f.Words, "remark")
	if f.Programme != "" {
		q = whereEq(q.Where(s.planned()), "programme", f.Programme)
	}
	if f.Repeated != nil {
		q = q.Where("repeated = ?", *f.Repeated)
	}
	if f.Stands != nil {
		q = q.Where("stands = ?", *f.Stands)
	}
	if f.TakenOver != nil {
		q = q.Where("COALESCE("+takenOver+", FALSE) = ?", *f.TakenOver)
	}
	return q
}

// Count is how many rows share a value.
type Count struct {
	Value    string `json:"value"`
	Count    int64  `json:"count"`
	Repeated int64  `json:"repeated,omitempty"` // of these, repeat offences
	// TakenOver: of these findings, such as come from the time before the system.
	TakenOver int64 `json:"taken_over,omitempty"`
}

// findingGroups are what findings can be counted by.
var findingGroups = map[string]string{"module": "module", "item": "item", "severity": "severity", "status": "status",
	"kind": "kind", "outlet": "outlet", "subject": "subject"}

// CountFindings counts what Findings would list, by "module", "item", "severity",
// "status", "kind", "outlet" or "subject", the most frequent first.
func (db *DB) CountFindings(ctx context.Context, v Viewer, f FindingFilter, by string) (counts []Count, err error) {
	column, ok := findingGroups[by]
	if !ok {
		return nil, fault.BadField("/by", "by", "不支持按“%s”统计", "findings are not counted by %q", by)
	}
	err = db.Read(ctx, "storage.count findings", func(tx *Tx) error {
		return f.narrow(tx.g.Model(&findingRow{}), sight{v}).
			Select(column + " AS value, COUNT(*) AS count, SUM(CASE WHEN repeated THEN 1 ELSE 0 END) AS repeated, " +
				"SUM(CASE WHEN " + takenOver + " THEN 1 ELSE 0 END) AS taken_over").
			Group(column).Order("count DESC, value").Scan(&counts).Error
	})
	return counts, err
}
