package storage

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/incident"
	"duban/domain/org"
	"duban/domain/text"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// incidentStore keeps direct reports. They name no issuer: lists of all kinds show by
// it what nobody but the issuing side may know, and who may know of a direct report is
// asked of its own rows alone.
var incidentStore = KindStore{
	New: func() casefile.State { return &incident.State{} },
	Row: func(s casefile.State) CaseRow {
		i := s.(*incident.State)
		return CaseRow{Number: i.Number, Status: string(i.Status), Outlet: i.Outlet, Unit: i.Place, Owner: i.Responsible,
			Hidden: i.Concerned != "", Inside: true}
	},
	Clocks:  func(s casefile.State) casefile.Clocks { return s.(*incident.State).Clocks },
	Project: projectIncident,
	Reads:   []string{"incidents", "incident_links", "clocks"},
}

type incidentRow struct {
	CaseID         string
	Number         string
	Kind           string
	KindZh         string
	KindEn         string
	Severity       string
	Status         string
	Outlet         string
	UnitPath       string
	PlaceZh        string
	PlaceEn        string
	Reporter       string
	Concerned      string
	Responsible    string
	Affected       int
	Updates        int
	Late           bool
	KnownAt        time.Time
	ReportedAt     time.Time
	AcknowledgedBy string
	AcknowledgedAt *time.Time
	ClosedAt       *time.Time
	DueAt          time.Time
	Done           bool
	ChangedAt      time.Time
	Version        int64
}

func (incidentRow) TableName() string { return "incidents" }

type incidentLinkRow struct {
	CaseID string
	Linked string
}

func (incidentLinkRow) TableName() string { return "incident_links" }

func projectIncident(tx *Tx, before, after casefile.State, events []casefile.Event) error {
	old, s := before.(*incident.State), after.(*incident.State)
	row := incidentRow{
		CaseID: string(s.ID), Number: s.Number, Kind: s.Kind.Code, KindZh: s.Kind.Name.ZH, KindEn: s.Kind.Name.EN, Severity: string(s.Severity),
		Status: string(s.Status), Outlet: s.Outlet, UnitPath: string(s.Place), PlaceZh: s.PlaceName.ZH, PlaceEn: s.PlaceName.EN,
		Reporter: s.Reporter, Concerned: s.Concerned, Responsible: s.Responsible, Affected: s.Affected, Updates: s.Updates, Late: s.Late(),
		KnownAt: Instant(s.Known), ReportedAt: Instant(s.ReportedAt), DueAt: orNever(s.Due()), Done: s.Done(),
		ChangedAt: events[len(events)-1].At, Version: s.Seq,
	}
	if by := s.Acknowledged; by != nil {
		row.AcknowledgedBy, row.AcknowledgedAt = by.User, instant(by.At)
	}
	if s.ClosedAt != nil {
		row.ClosedAt = instant(*s.ClosedAt)
	}
	err := tx.g.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "case_id"}}, UpdateAll: true}).Create(&row).Error
	if err != nil {
		return err
	}
	var links []incidentLinkRow
	for _, id := range s.Links[len(old.Links):] {
		links = append(links, incidentLinkRow{CaseID: row.CaseID, Linked: string(id)})
	}
	if len(links) == 0 {
		return nil
	}
	return tx.g.Create(&links).Error
}

// incidentKnown is what a viewer may know of: the twin of incident.State.Sees.
func incidentKnown(v Viewer) clause.Expr {
	if v.User == "" {
		return under("unit_path", v.Read)
	}
	return all(expr("concerned <> ?", v.User),
		either(expr("reporter = ?", v.User), expr("responsible = ?", v.User), under("unit_path", v.Read)))
}

// IncidentItem is a direct report in a list.
type IncidentItem struct {
	ID             casefile.ID       `json:"id"`
	Number         string            `json:"number"`
	Kind           incident.Kind     `json:"kind"`
	Severity       incident.Severity `json:"severity"`
	Status         casefile.Status   `json:"status"`
	Outlet         string            `json:"outlet,omitempty"`
	Unit           org.Path          `json:"unit"`
	Place          text.Text         `json:"place"`
	Reporter       string            `json:"reporter"`
	Concerned      string            `json:"concerned,omitempty"`
	Responsible    string            `json:"responsible,omitempty"`
	Affected       int               `json:"affected"`
	Updates        int               `json:"updates"`
	Late           bool              `json:"late"` // nobody had acknowledged when the limit passed
	Known          time.Time         `json:"known"`
	Reported       time.Time         `json:"reported"`
	AcknowledgedBy string            `json:"acknowledged_by,omitempty"`
	Acknowledged   time.Time         `json:"acknowledged,omitzero"`
	Closed         time.Time         `json:"closed,omitzero"`
	Due            time.Time         `json:"due,omitzero"` // of the clock that runs
	Changed        time.Time         `json:"changed"`
	Version        int64             `json:"version"`
}

func (r incidentRow) item() IncidentItem {
	return IncidentItem{
		ID: casefile.ID(r.CaseID), Number: r.Number, Kind: incident.Kind{Code: r.Kind, Name: text.T(r.KindZh, r.KindEn)},
		Severity: incident.Severity(r.Severity), Status: casefile.Status(r.Status), Outlet: r.Outlet, Unit: org.Path(r.UnitPath),
		Place: text.T(r.PlaceZh, r.PlaceEn), Reporter: r.Reporter, Concerned: r.Concerned, Responsible: r.Responsible,
		Affected: r.Affected, Updates: r.Updates, Late: r.Late, Known: r.KnownAt.UTC(), Reported: r.ReportedAt.UTC(),
		AcknowledgedBy: r.AcknowledgedBy, Acknowledged: moment(r.AcknowledgedAt), Closed: moment(r.ClosedAt), Due: notNever(r.DueAt),
		Changed: r.ChangedAt.UTC(), Version: r.Version,
	}
}

// IncidentFilter narrows a list of direct reports.
type IncidentFilter struct {
	Under       org.Path
	Outlet      string
	Kinds       []string
	Severities  []incident.Severity
	Statuses    []casefile.Status
	Reporter    string
	Responsible string
	Linked      casefile.ID // a case that belongs to it or came of it
	Late        *bool
	Overdue     time.Time // what runs was due before this instant: give the present one
	Reported    Span
	Words       string // part of the number, of the place's name or of the outlet's code
	Sort        string // "" or "latest", "due"
}

var incidentOrders = []order{
	{name: "latest", columns: []string{"reported_at", "case_id"}, desc: true},
	{name: "due", columns: []string{"due_at", "case_id"}},
}

func (f IncidentFilter) narrow(q *gorm.DB, v Viewer) *gorm.DB {
	q = q.Where(incidentKnown(v))
	q = whereUnder(q, "unit_path", f.Under)
	q = whereEq(q, "outlet", f.Outlet)
	q = whereIn(q, "kind", f.Kinds)
	q = whereIn(q, "severity", f.Severities)
	q = whereIn(q, "status", f.Statuses)
	q = whereEq(q, "reporter", f.Reporter)
	q = whereEq(q, "responsible", f.Responsible)
	q = whereBetween(q, "due_at", time.Time{}, f.Overdue)
	q = whereBetween(q, "reported_at", f.Reported.From, f.Reported.To)
	q = whereText(q, f.Words, "number", "outlet", "place_zh", "place_en")
	if f.Late != nil {
		q = q.Where("late = ?", *f.Late)
	}
	if f.Linked != "" {
		q = q.Where("case_id IN (SELECT case_id FROM incident_links WHERE linked = ?)", string(f.Linked))
	}
	return q
}

// Incidents lists the direct reports that a viewer may know of.
func (db *DB) Incidents(ctx context.Context, v Viewer, f IncidentFilter, p Page) (list List[IncidentItem], err error) {
	o, err := pick(incidentOrders, f.Sort)
	if err != nil {
		return list, err
	}
	err = db.Read(ctx, "storage.incidents", func(tx *Tx) error {
		list, err = listed(f.narrow(tx.g, v), p, o, func(r incidentRow) []any {
			if o.name == "due" {
				return []any{r.DueAt, r.CaseID}
			}
			return []any{r.ReportedAt, r.CaseID}
		}, incidentRow.item)
		return err
	})
	return list, err
}

// CountIncidents counts what Incidents would list, by status.
func (db *DB) CountIncidents(ctx context.Context, v Viewer, f IncidentFilter, now time.Time) (counts []StatusCount, err error) {
	err = db.Read(ctx, "storage.count incidents", func(tx *Tx) error {
		return countByStatus(f.narrow(tx.g.Model(&incidentRow{}), v), now, &counts)
	})
	return counts, err
}

// IncidentItem reads one direct report as a list would show it. NotFound if there is
// none that the viewer may know of.
func (db *DB) IncidentItem(ctx context.Context, v Viewer, id casefile.ID) (item IncidentItem, err error) {
	err = db.Read(ctx, "storage.incident item", func(tx *Tx) error {
		var row incidentRow
		err := tx.g.Where(incidentKnown(v)).Where("case_id = ?", string(id)).Take(&row).Error
		if err == nil {
			item = row.item()
		}
		return missing(err, "事项", "case")
	})
	return item, err
}
