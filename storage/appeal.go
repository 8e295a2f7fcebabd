package storage

import (
	"context"
	"encoding/json"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/org"

	"gorm.io/gorm"
)

// Standings of an appeal.
const (
	AppealPending  = "pending"
	AppealUpheld   = "upheld"   // the outlet was right, the finding fell
	AppealRejected = "rejected" // the finding stands for good
)

// AppealItem is an appeal in a list.
type AppealItem struct {
	Finding    string             `json:"finding"`
	Inspection casefile.ID        `json:"inspection"`
	Appellant  inspection.Person  `json:"appellant"`
	Grounds    string             `json:"grounds"`
	Evidence   []string           `json:"evidence,omitempty"`
	Filed      time.Time          `json:"filed"`
	Status     string             `json:"status"`
	DecidedBy  string             `json:"decided_by,omitempty"`
	Decided    time.Time          `json:"decided,omitzero"`
	Reason     string             `json:"reason,omitempty"`
	Before     *checklist.Decimal `json:"score_before,omitempty"`
	After      *checklist.Decimal `json:"score_after,omitempty"`
	Outlet     string             `json:"outlet"`
	Unit       org.Path           `json:"unit"`
	Issuer     org.Path           `json:"issuer"`
}

type appealRow struct {
	Finding       string
	CaseID        string
	Appellant     string
	AppellantUnit string
	Grounds       string
	Evidence      string
	FiledAt       time.Time
	Status        string
	DecidedBy     string
	DecidedAt     *time.Time
	Reason        string
	ScoreBefore   *int64
	ScoreAfter    *int64
	Outlet        string
	UnitPath      string
	IssuerPath    string
}

func (appealRow) TableName() string { return "appeals" }

func (tx *Tx) projectAppeal(s *inspection.State, e casefile.Event) error {
	if e.Name == inspection.EvAppealed {
		var b inspection.AppealedWith
		if err := json.Unmarshal(e.Body, &b); err != nil {
			return err
		}
		return tx.upsert(&appealRow{Finding: b.Finding, CaseID: string(s.ID), Appellant: b.Appellant.User,
			AppellantUnit: string(b.Appellant.Unit), Grounds: b.Grounds, Evidence: encodeIDs(b.Evidence), FiledAt: e.At,
			Status: AppealPending, Outlet: s.Outlet.Code, UnitPath: string(s.Outlet.Path), IssuerPath: string(s.Issuer)}, "finding")
	}
	var b inspection.AppealDecided
	if err := json.Unmarshal(e.Body, &b); err != nil {
		return err
	}
	status := AppealRejected
	if b.Uphold {
		status = AppealUpheld
	}
	return tx.g.Model(&appealRow{}).Where("finding = ?", b.Finding).Updates(map[string]any{
		"status": status, "decided_by": e.Actor.User, "decided_at": e.At, "reason": b.Reason,
		"score_before": int64(b.Before.Percent), "score_after": int64(b.After.Percent)}).Error
}

func (r appealRow) item() AppealItem {
	a := AppealItem{Finding: r.Finding, Inspection: casefile.ID(r.CaseID),
		Appellant: inspection.Person{User: r.Appellant, Unit: org.Path(r.AppellantUnit)}, Grounds: r.Grounds,
		Evidence: decodeIDs(r.Evidence), Filed: r.FiledAt.UTC(), Status: r.Status, DecidedBy: r.DecidedBy,
		Decided: moment(r.DecidedAt), Reason: r.Reason, Outlet: r.Outlet, Unit: org.Path(r.UnitPath), Issuer: org.Path(r.IssuerPath)}
	if r.ScoreBefore != nil && r.ScoreAfter != nil {
		before, after := checklist.Decimal(*r.ScoreBefore), checklist.Decimal(*r.ScoreAfter)
		a.Before, a.After = &before, &after
	}
	return a
}

// AppealFilter narrows a list of appeals.
type AppealFilter struct {
	Mine       bool // he filed it
	Under      org.Path
	Outlet     string
	Inspection casefile.ID
	Statuses   []string
	Filed      Span
}

// Appeals lists appeals, the latest first. An appeal is filed after publication, so
// both sides may read it.
func (db *DB) Appeals(ctx context.Context, v Viewer, f AppealFilter, p Page) (list List[AppealItem], err error) {
	err = db.Read(ctx, "storage.appeals", func(tx *Tx) error {
		list, err = listed(f.narrow(tx.g, v), p, order{name: "latest", columns: []string{"filed_at", "finding"}, desc: true},
			func(r appealRow) []any { return []any{r.FiledAt, r.Finding} }, appealRow.item)
		return err
	})
	return list, err
}

func (f AppealFilter) narrow(q *gorm.DB, v Viewer) *gorm.DB {
	sides := either(under("issuer_path", v.Unpublished), under("unit_path", v.Read))
	if v.User != "" {
		sides = either(sides, expr("appellant = ?", v.User))
	}
	q = q.Where(sides)
	q = whereUnder(q, "unit_path", f.Under)
	q = whereEq(q, "outlet", f.Outlet)
	q = whereEq(q, "case_id", f.Inspection)
	q = whereIn(q, "status", f.Statuses)
	q = whereBetween(q, "filed_at", f.Filed.From, f.Filed.To)
	if f.Mine {
		q = q.Where("appellant = ?", v.User)
	}
	return q
}
