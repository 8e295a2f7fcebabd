package storage

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"

	"gorm.io/gorm/clause"
)

// Warning is a warning order proposed for a repeat offence (R5). A person decides.
type Warning struct {
	Rectification string      `json:"rectification"`
	Notice        casefile.ID `json:"notice"`
	Outlet        string      `json:"outlet"`
	Unit          org.Path    `json:"unit"`
	Issuer        org.Path    `json:"issuer"` // taken from the notice when it is proposed
	Item          string      `json:"item"`
	RepeatOf      []string    `json:"repeat_of"`
	Proposed      time.Time   `json:"proposed"`
}

type warningRow struct {
	Rectification string
	CaseID        string
	Outlet        string
	UnitPath      string
	IssuerPath    string
	Item          string
	RepeatOf      string
	ProposedAt    time.Time
}

func (warningRow) TableName() string { return "warning_proposals" }

// ProposeWarning keeps a proposal; the same one twice is one. NotFound if there is
// no such notice.
func (db *DB) ProposeWarning(ctx context.Context, w Warning) error {
	return db.Write(ctx, "storage.propose warning", func(tx *Tx) error {
		var n noticeRow
		if err := tx.g.Where("case_id = ?", string(w.Notice)).Take(&n).Error; err != nil {
			return missing(err, "整改通知书", "notice")
		}
		return tx.g.Clauses(clause.OnConflict{DoNothing: true}).Create(&warningRow{Rectification: w.Rectification,
			CaseID: string(w.Notice), Outlet: n.Outlet, UnitPath: n.UnitPath, IssuerPath: n.IssuerPath, Item: w.Item,
			RepeatOf: encodeIDs(w.RepeatOf), ProposedAt: Instant(w.Proposed)}).Error
	})
}

// Warnings lists proposals, the latest first, to the side that issues notices.
func (db *DB) Warnings(ctx context.Context, v Viewer, below org.Path, p Page) (out List[Warning], err error) {
	err = db.Read(ctx, "storage.warnings", func(tx *Tx) error {
		q := whereUnder(tx.g.Where(under("issuer_path", v.Unpublished)), "unit_path", below)
		out, err = listed(q, p, order{name: "latest", columns: []string{"proposed_at", "rectification"}, desc: true},
			func(r warningRow) []any { return []any{r.ProposedAt, r.Rectification} }, warningRow.warning)
		return err
	})
	return out, err
}

func (r warningRow) warning() Warning {
	return Warning{Rectification: r.Rectification, Notice: casefile.ID(r.CaseID), Outlet: r.Outlet, Unit: org.Path(r.UnitPath),
		Issuer: org.Path(r.IssuerPath), Item: r.Item, RepeatOf: decodeIDs(r.RepeatOf), Proposed: r.ProposedAt.UTC()}
}
