package house

import (
	"context"

	"duban/activities"
	"duban/storage"
)

// warnings keeps proposals of warning orders.
type warnings struct{ db *storage.DB }

var _ activities.Warnings = warnings{}

func (w warnings) Propose(ctx context.Context, p activities.Warning) error {
	return w.db.ProposeWarning(ctx, storage.Warning{Rectification: p.Rectification, Notice: p.Notice,
		Outlet: p.Outlet.Code, Unit: p.Outlet.Path, Item: p.Item, RepeatOf: p.RepeatOf, Proposed: p.At})
}
