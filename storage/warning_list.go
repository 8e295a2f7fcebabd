package storage

import (
	"context"

	"duban/domain/casefile"
	"duban/domain/org"

	"gorm.io/gorm"
)

// WarningFilter narrows a list of proposals for warning orders.
type WarningFilter struct {
	Under    org.Path
	Issuer   org.Path
	Outlet   string
	Notice   casefile.ID
	Item     string
	Proposed Span
}

// narrow: a proposal is made when a notice is issued, so the outlet knows of the
// notice already; who may read the proposal is said by the viewer's scopes.
func (f WarningFilter) narrow(q *gorm.DB, v Viewer) *gorm.DB {
	q = q.Where(either(under("issuer_path", v.Unpublished), under("unit_path", v.Read)))
	q = whereUnder(q, "unit_path", f.Under)
	q = whereUnder(q, "issuer_path", f.Issuer)
	q = whereEq(q, "outlet", f.Outlet)
	q = whereEq(q, "case_id", f.Notice)
	q = whereEq(q, "item", f.Item)
	return whereBetween(q, "proposed_at", f.Proposed.From, f.Proposed.To)
}

// WarningProposals lists proposals for warning orders to either side, the latest first.
func (db *DB) WarningProposals(ctx context.Context, v Viewer, f WarningFilter, p Page) (out List[Warning], err error) {
	err = db.Read(ctx, "storage.warning proposals", func(tx *Tx) error {
		out, err = listed(f.narrow(tx.g, v), p, order{name: "latest", columns: []string{"proposed_at", "rectification"}, desc: true},
			func(r warningRow) []any { return []any{r.ProposedAt, r.Rectification} }, warningRow.warning)
		return err
	})
	return out, err
}

// CountWarningProposals counts what WarningProposals would list.
func (db *DB) CountWarningProposals(ctx context.Context, v Viewer, f WarningFilter) (n int64, err error) {
	err = db.Read(ctx, "storage.count warning proposals", func(tx *Tx) error {
		return f.narrow(tx.g.Model(&warningRow{}), v).Count(&n).Error
	})
	return n, err
}
