package storage

import "context"

// MassIncident is a day on which many complained of the same: one outlet, cause and product.
type MassIncident struct {
	Day     string `json:"day"` // of receipt, in Chinese time
	Outlet  string `json:"outlet,omitempty"`
	Cause   string `json:"cause"`
	Product string `json:"product,omitempty"`
	Count   int64  `json:"count"`
	People  int64  `json:"people"` // those merged count where they were merged into
}

// MassIncidents lists the days of a period on which at least so many complaints of one
// outlet, cause and product were received that the viewer may know of, the latest and
// largest first, at most 200. Single cases: Complaints with the same outlet, cause,
// product and day.
func (db *DB) MassIncidents(ctx context.Context, v ComplaintViewer, f NumberFilter, least int) (out []MassIncident, err error) {
	err = db.Read(ctx, "storage.mass incidents", func(tx *Tx) error {
		q, err := f.narrow(tx, v)
		if err != nil {
			return err
		}
		return q.Where("cause <> ''").Select("received_day AS day, outlet, cause, product, COUNT(*) AS count, SUM(CASE WHEN into_case <> '' THEN 0 ELSE people END) AS people").
			Group("received_day, outlet, cause, product").Having("COUNT(*) >= ?", max(least, 2)).
			Order("day DESC, count DESC, outlet, cause, product").Limit(200).Scan(&out).Error
	})
	return out, err
}
