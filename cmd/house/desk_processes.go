package house

import (
	"context"

	"duban/api"
	"duban/storage"
)

func (d desk) Dwell(ctx context.Context, r api.Reader, f api.DwellFilter) ([]api.DwellRow, error) {
	list, err := d.db.Dwell(ctx, r.Viewer, storage.DwellFilter{Kind: f.Kind, Period: days(f.From, f.Until), Under: f.Unit}, r.Now)
	return each(list, func(w storage.Dwell) api.DwellRow { return api.DwellRow(w) }), err
}
