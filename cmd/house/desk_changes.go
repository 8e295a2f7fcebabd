package house

import (
	"context"

	"duban/api"
	"duban/domain/inspection"
)

var _ api.Changes = desk{}

func (d desk) ChangesAfter(ctx context.Context, seq int64, limit int) ([]api.Change, int64, error) {
	steps, until, err := d.db.Steps(ctx, seq, limit)
	changes := make([]api.Change, len(steps))
	for i, s := range steps {
		e := s.Events[0]
		changes[i] = api.Change{Seq: s.Seq, Case: e.Case, Kind: e.Kind, Events: s.Events,
			See: func(v inspection.Viewer) (api.Place, bool) { return placeOf(s.State, v, e.Kind) }}
	}
	return changes, until, err
}

func (d desk) ChangesEnd(ctx context.Context) (int64, error) { return d.db.AuditEnd(ctx) }

func (d desk) UnreadOf(ctx context.Context, users []string) (map[string]int, error) {
	return d.db.UnreadOf(ctx, users)
}
