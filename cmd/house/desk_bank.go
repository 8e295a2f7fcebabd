package house

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"time"

	"duban/api"
	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/storage"
)

var (
	_ api.Org        = desk{}
	_ api.Calendars  = desk{}
	_ api.Checklists = desk{}
	_ api.Messages   = desk{}
	_ api.Audit      = desk{}
)

func apiUnit(u storage.Unit) api.Unit {
	return api.Unit{Unit: u.Unit, Closed: u.Closed, Version: u.Version}
}

func (d desk) Root(ctx context.Context) (org.Path, error) {
	u, err := d.db.Root(ctx)
	return u.Path, err
}

func (d desk) Unit(ctx context.Context, code string) (api.Unit, error) {
	u, err := d.db.UnitByCode(ctx, code)
	return apiUnit(u), err
}

func (d desk) Units(ctx context.Context, q api.UnitQuery) (api.Page[api.Unit], error) {
	f := storage.UnitFilter{Within: q.Scopes, Under: q.Under, Parent: q.Parent, Words: q.Text, Closed: q.Closed}
	if q.Level != "" {
		f.Levels = []org.Level{q.Level}
	}
	l, err := d.db.Units(ctx, f, paging(q.Paging))
	return turn(l, err, apiUnit)
}

func (d desk) CreateUnit(ctx context.Context, u api.Unit, row api.Entry) error {
	return d.db.AddUnit(ctx, row.At, storage.Unit{Unit: u.Unit, Closed: u.Closed}, auditEntry(row))
}

func (d desk) SaveUnit(ctx context.Context, u api.Unit, expect int64, row api.Entry) (api.Unit, error) {
	err := d.db.PutUnits(ctx, row.At, []storage.Unit{{Unit: u.Unit, Closed: u.Closed, Version: expect}}, auditEntry(row))
	if err != nil {
		return u, err
	}
	return d.Unit(ctx, u.Code)
}

func apiOutlet(o storage.Outlet) api.Outlet {
	var hours text.Text
	_ = json.Unmarshal(o.Hours, &hours) // hours of an imported file may be of another form: shown as none
	return api.Outlet{Outlet: o.Outlet, Address: o.Address, Hours: hours, Phone: o.Phone, Opened: o.Opened, Mark: o.Mark, Closed: o.Closed, Version: o.Version}
}

func (d desk) Outlet(ctx context.Context, code string) (api.Outlet, error) {
	o, err := d.db.Outlet(ctx, code)
	return apiOutlet(o), err
}

func (d desk) Outlets(ctx context.Context, q api.OutletQuery) (api.Page[api.Outlet], error) {
	f := storage.OutletFilter{Within: q.Scopes, Under: q.Under, Words: q.Text}
	if q.Type != "" {
		f.Types = []string{q.Type}
	}
	l, err := d.db.Outlets(ctx, f, paging(q.Paging))
	return turn(l, err, apiOutlet)
}

func (d desk) CreateOutlet(ctx context.Context, o api.Outlet, row api.Entry) error {
	hours, err := json.Marshal(o.Hours)
	if err != nil {
		return err
	}
	return d.db.AddOutlet(ctx, row.At, storage.Outlet{Outlet: o.Outlet, Address: o.Address, Phone: o.Phone, Hours: hours, Opened: o.Opened, Mark: o.Mark, Closed: o.Closed}, auditEntry(row))
}

func (d desk) SaveOutlet(ctx context.Context, o api.Outlet, expect int64, row api.Entry) (api.Outlet, error) {
	if err := d.putOutlet(ctx, o, expect, row); err != nil {
		return o, err
	}
	return d.Outlet(ctx, o.Code)
}

// putOutlet lays what the API knows of an outlet over its file; facilities and cameras stay.
func (d desk) putOutlet(ctx context.Context, o api.Outlet, expect int64, row api.Entry) error {
	file, err := d.db.Outlet(ctx, o.Code)
	if err != nil && !fault.Is(err, fault.NotFound) {
		return err
	}
	hours, err := json.Marshal(o.Hours)
	if err != nil {
		return err
	}
	file.Outlet, file.Address, file.Phone, file.Hours, file.Opened, file.Mark, file.Closed, file.Version = o.Outlet, o.Address, o.Phone, hours, o.Opened, o.Mark, o.Closed, expect
	return d.db.PutOutlets(ctx, row.At, []storage.Outlet{file}, auditEntry(row))
}

func (d desk) CalendarYears(ctx context.Context, year int) ([]api.CalendarYear, error) {
	list, err := d.db.CalendarVersions(ctx, year)
	if err != nil {
		return nil, err
	}
	out := shippedYears(year)
	for _, c := range list {
		y, err := apiYear(c)
		if err != nil {
			return nil, err
		}
		out = append(out, y)
	}
	slices.SortStableFunc(out, func(a, b api.CalendarYear) int { return cmp.Compare(a.Year.Year, b.Year.Year) })
	return out, nil
}

// shippedYears are the arrangements that came with the product; at 0 all of them.
func shippedYears(year int) []api.CalendarYear {
	cal := worktime.Shipped()
	out := []api.CalendarYear{}
	for _, n := range cal.Years() {
		if y, ok := cal.Year(n); ok && (year == 0 || n == year) {
			out = append(out, api.CalendarYear{Year: y})
		}
	}
	return out
}

func apiYear(c storage.Calendar) (api.CalendarYear, error) {
	y, err := worktime.ParseYear(c.Body)
	return api.CalendarYear{Year: y, Version: c.Version, LoadedBy: c.LoadedBy, LoadedAt: c.LoadedAt,
		ApprovedBy: c.ApprovedBy, ApprovedAt: c.ApprovedAt}, fault.Wrap("calendar", fault.Internal, err)
}

func (d desk) LoadYear(ctx context.Context, y api.CalendarYear, row api.Entry) (api.CalendarYear, error) {
	if err := y.Year.Check(); err != nil {
		return y, err
	}
	body, err := json.Marshal(y.Year)
	if err != nil {
		return y, err
	}
	sum := sha256.Sum256(body)
	kept, err := d.db.LoadCalendar(ctx, storage.Calendar{Year: y.Year.Year, Body: body, Hash: hex.EncodeToString(sum[:]), Source: y.Source,
		LoadedBy: y.LoadedBy, LoadedAt: y.LoadedAt}, auditEntry(row))
	if err != nil {
		return y, err
	}
	return apiYear(kept)
}

// apiChecklist reads the template where the row carries it (lists leave it out).
func apiChecklist(c storage.Checklist) (api.Checklist, error) {
	out := api.Checklist{Template: checklist.Template{Code: c.Code, Version: c.Version, Title: c.Name, Kind: checklist.Kind(c.Kind)},
		Hash: c.Hash, Published: c.Status == storage.PublishedChecklist, ChangedBy: c.ChangedBy, ChangedAt: c.ChangedAt,
		PublishedBy: c.PublishedBy, PublishedAt: c.PublishedAt}
	if len(c.Body) == 0 {
		return out, nil
	}
	return out, fault.Wrap("checklist", fault.Internal, json.Unmarshal(c.Body, &out.Template))
}

func (d desk) Checklists(ctx context.Context, q api.ChecklistQuery) (api.Page[api.Checklist], error) {
	l, err := d.db.Checklists(ctx, storage.ChecklistFilter{Code: q.Code, Kind: string(q.Kind), Status: q.Status,
		Words: q.Text, Latest: q.Code == ""}, paging(q.Paging))
	return turn(l, err, func(c storage.Checklist) api.Checklist {
		out, _ := apiChecklist(c) // without a body there is nothing that could be misread
		return out
	})
}

func (d desk) Checklist(ctx context.Context, code string, version int) (api.Checklist, error) {
	c, err := d.db.Checklist(ctx, code, version)
	if err != nil {
		return api.Checklist{}, err
	}
	return apiChecklist(c)
}

func (d desk) PutDraft(ctx context.Context, c api.Checklist, expect string, row api.Entry) error {
	if expect != "" {
		was, err := d.db.Checklist(ctx, c.Code, c.Version)
		if err != nil && !fault.Is(err, fault.NotFound) {
			return err
		}
		if was.Hash != expect {
			return stale("检查表", "checklist")
		}
	}
	stored, err := StoredChecklist(c.Template, c.ChangedBy, c.ChangedAt)
	if err != nil {
		return err
	}
	return d.db.PutChecklist(ctx, stored, auditEntry(row))
}

// StoredChecklist is a template as a draft row.
func StoredChecklist(t checklist.Template, by string, at time.Time) (storage.Checklist, error) {
	body, err := json.Marshal(t)
	return storage.Checklist{Code: t.Code, Version: t.Version, Status: storage.DraftChecklist, Kind: string(t.Kind), Name: t.Title,
		Body: body, Hash: t.Hash(), ChangedBy: by, ChangedAt: at}, err
}

func (d desk) Discard(ctx context.Context, code string, version int, hash string, row api.Entry) error {
	return d.db.DiscardChecklist(ctx, code, version, hash, auditEntry(row))
}

func (d desk) Publish(ctx context.Context, code string, version int, hash, by string, at time.Time, row api.Entry) error {
	return d.db.PublishChecklist(ctx, code, version, hash, by, at, auditEntry(row))
}

func apiMessage(m storage.Message) api.Message {
	return api.Message{ID: m.ID, User: m.User, Kind: m.Topic, Title: m.Title, Body: m.Body, Case: m.Case, Of: m.Kind, At: m.At, ReadAt: m.Read}
}

func (d desk) Messages(ctx context.Context, user string, unread bool, p api.Paging) (api.Page[api.Message], error) {
	l, err := d.db.Inbox(ctx, user, storage.InboxFilter{Unread: unread}, paging(p))
	return turn(l, err, apiMessage)
}

func (d desk) Unread(ctx context.Context, user string) (int, error) {
	n, err := d.db.Unread(ctx, user)
	return int(n), err
}

func (d desk) MarkRead(ctx context.Context, user, id string, at time.Time) error {
	return d.db.MarkRead(ctx, user, id, at)
}

func (d desk) MarkAllRead(ctx context.Context, user string, at time.Time) error {
	_, err := d.db.MarkAllRead(ctx, user, at)
	return err
}

func (d desk) Append(ctx context.Context, row api.Entry) error {
	return d.db.AppendAudit(ctx, auditEntry(row))
}

// adminResources are what administrators act on: the part of the audit log that
// the security administrator reads.
var adminResources = []string{"user", "grant", "token", "session", "setting", "unit", "outlet", "calendar", "classification", "policy", "channel", "delivery"}

func (d desk) AuditRows(ctx context.Context, q api.AuditQuery) (api.Page[api.AuditRow], error) {
	f := storage.AuditFilter{User: q.User, From: q.From, To: q.Until}
	if q.Action != "" {
		f.Actions = []string{q.Action}
	}
	if e := auditEntry(api.Entry{Object: q.Object}); q.Object != "" {
		f.Resources, f.ID = []string{e.Resource}, e.ResourceID
	} else if q.Admin {
		f.Resources = adminResources
	}
	l, err := d.db.AuditTrail(ctx, f, paging(q.Paging))
	return turn(l, err, func(r storage.AuditRecord) api.AuditRow {
		return api.AuditRow{Entry: apiEntry(r.AuditEntry), Seq: r.Seq, Hash: r.Hash}
	})
}

func (d desk) VerifyAudit(ctx context.Context) (api.AuditVerdict, error) {
	r, err := d.db.VerifyAudit(ctx)
	v := api.AuditVerdict{OK: r.OK(), Rows: r.Rows, Head: r.Head}
	if r.Break != nil {
		v.Broken, v.Why = r.Break.Seq, r.Break.What
	}
	return v, err
}
