package house

import (
	"context"
	"time"

	"duban/activities"
	"duban/api"
	"duban/domain/casefile"
	"duban/domain/incident"
	"duban/storage"
)

// The read side of direct reports.

func incidentFilter(r api.Reader, f api.IncidentFilter) storage.IncidentFilter {
	out := storage.IncidentFilter{Under: f.Unit, Outlet: f.Outlet, Kinds: f.Kind, Severities: f.Severity, Statuses: f.Status, Linked: f.Linked,
		Late: api.Maybe(f.Late), Reported: days(f.ReportedFrom, f.ReportedUntil), Words: f.Text}
	if f.Mine {
		out.Reporter = r.User
	}
	if f.InHand {
		out.Responsible = r.User
	}
	if f.Overdue {
		out.Overdue = r.Now
	}
	return out
}

func incidentItem(r api.Reader) func(storage.IncidentItem) api.IncidentItem {
	return func(i storage.IncidentItem) api.IncidentItem {
		out := api.IncidentItem{ID: i.ID, Number: i.Number, Kind: i.Kind, Severity: i.Severity, Status: i.Status,
			Place:    api.PlaceRef{Outlet: i.Outlet, Path: i.Unit, Name: i.Place},
			Reporter: api.Person(i.Reporter), Concerned: api.Person(i.Concerned), Responsible: api.Person(i.Responsible), Affected: i.Affected,
			Updates: i.Updates, KnownAt: i.Known, ReportedAt: i.Reported, AcknowledgedBy: api.Person(i.AcknowledgedBy), AcknowledgedAt: i.Acknowledged,
			Late: i.Late, ClosedAt: i.Closed, Due: i.Due, Overdue: late(i.Due, r.Now), ChangedAt: i.Changed, Version: i.Version}
		if !i.Acknowledged.IsZero() {
			waited := int64(i.Acknowledged.Sub(i.Reported) / time.Second)
			out.Waited = &waited
		}
		return out
	}
}

func (d desk) Incidents(ctx context.Context, r api.Reader, q api.IncidentQuery) (api.Page[api.IncidentItem], error) {
	f := incidentFilter(r, q.IncidentFilter)
	f.Sort = q.Sort
	l, err := d.db.Incidents(ctx, r.Viewer, f, paging(q.Paging))
	return turn(l, err, incidentItem(r))
}

func (d desk) CountIncidents(ctx context.Context, r api.Reader, f api.IncidentFilter) ([]api.StatusCount, error) {
	list, err := d.db.CountIncidents(ctx, r.Viewer, incidentFilter(r, f), r.Now)
	return each(list, statusCount), err
}

func (d desk) Incident(ctx context.Context, r api.Reader, id casefile.ID) (api.IncidentItem, error) {
	i, err := d.db.IncidentItem(ctx, r.Viewer, id)
	return incidentItem(r)(i), err
}

func (d desk) IncidentKinds(ctx context.Context, now time.Time) ([]incident.Kind, error) {
	_, book, err := d.house.Law.InForce(ctx)
	return activities.IncidentKinds(book, now), err
}
