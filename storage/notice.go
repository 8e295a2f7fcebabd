package storage

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/notice"
	"duban/domain/org"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// noticeStore keeps notices with their rectifications.
var noticeStore = KindStore{
	New: func() casefile.State { return &notice.State{} },
	Row: func(s casefile.State) CaseRow {
		n := s.(*notice.State)
		return CaseRow{Number: n.Number, Status: string(n.Status), Outlet: n.Outlet.Code, Unit: n.Outlet.Path,
			Issuer: n.Issuer, Owner: n.IssuedBy, Hidden: n.IssuedAt == nil, Inside: n.IssuedAt == nil}
	},
	Clocks:  func(s casefile.State) casefile.Clocks { return s.(*notice.State).Clocks },
	Project: projectNotice,
	Reads:   []string{"notices", "rectifications", "rectification_makers", "extensions", "clocks"},
}

type noticeRow struct {
	CaseID         string
	Number         string
	Form           string
	Status         string
	Inspection     string
	InspectionKind string
	Inspector      string
	Outlet         string
	UnitPath       string
	IssuerPath     string
	IssuedBy       string
	IssuedAt       *time.Time
	DueAt          time.Time
	Rectifications int
	Verified       int
	Done           bool
	OpenedAt       time.Time
	ChangedAt      time.Time
	Version        int64
}

func (noticeRow) TableName() string { return "notices" }

func projectNotice(tx *Tx, before, after casefile.State, events []casefile.Event) error {
	old, s := before.(*notice.State), after.(*notice.State)
	last := events[len(events)-1]
	row := noticeRow{
		CaseID: string(s.ID), Number: s.Number, Form: string(s.Form), Status: string(s.Status), Inspection: string(s.Inspection),
		InspectionKind: string(s.InspectionKind), Inspector: s.Inspector, Outlet: s.Outlet.Code, UnitPath: string(s.Outlet.Path),
		IssuerPath: string(s.Issuer), IssuedBy: s.IssuedBy, DueAt: never, Rectifications: len(s.Rectifications),
		Done: s.Done(), ChangedAt: last.At, Version: s.Seq,
	}
	if s.IssuedAt != nil {
		row.IssuedAt = instant(*s.IssuedAt)
	}
	for _, r := range s.Rectifications {
		switch {
		case r.Status == notice.Verified:
			row.Verified++
		case !s.Done() && r.Running() && !r.Due.IsZero() && r.Due.Before(row.DueAt):
			row.DueAt = Instant(r.Due)
		}
	}
	if old.Seq == 0 {
		row.OpenedAt = last.At
		if err := tx.g.Create(&row).Error; err != nil {
			return err
		}
	} else if err := tx.g.Model(&noticeRow{}).Where("case_id = ?", row.CaseID).Select("*").Omit("opened_at").Updates(&row).Error; err != nil {
		return err
	}
	if err := tx.projectRectifications(old, s); err != nil {
		return err
	}
	for _, e := range events {
		if err := tx.projectMending(s, e); err != nil {
			return err
		}
		if err := tx.projectExtension(old, s, e); err != nil {
			return err
		}
	}
	return nil
}

// noticeSight is what a viewer sees of notices and of their rectifications.
type noticeSight struct{ v Viewer }

// known: the issuing side sees drafts too, the rest what has been issued.
func (s noticeSight) known() clause.Expr {
	sides := under("unit_path", s.v.Read)
	if s.v.User != "" {
		sides = either(sides, expr("inspector = ?", s.v.User))
	}
	return either(under("issuer_path", s.v.Unpublished), all(expr("issued_at IS NOT NULL"), sides))
}

// named: who made the check that the notice rests on.
func (s noticeSight) named() clause.Expr {
	return either(expr("inspection_kind <> ?", string(checklist.Mystery)), expr("inspector = ?", s.v.User),
		under("issuer_path", s.v.Unpublished), under("issuer_path", s.v.Reveal))
}

func (s noticeSight) seesName(kind, issuer, inspector string) bool {
	return kind != string(checklist.Mystery) || s.v.User == inspector || org.Within(s.v.Unpublished, org.Path(issuer)) || org.Within(s.v.Reveal, org.Path(issuer))
}

// NoticeItem is a notice in a list.
type NoticeItem struct {
	ID             casefile.ID     `json:"id"`
	Number         string          `json:"number,omitempty"`
	Form           notice.Form     `json:"form"`
	Status         casefile.Status `json:"status"`
	Inspection     casefile.ID     `json:"inspection,omitempty"`
	InspectionKind checklist.Kind  `json:"inspection_kind,omitempty"`
	Inspector      string          `json:"inspector,omitempty"`
	Outlet         string          `json:"outlet"`
	Unit           org.Path        `json:"unit"`
	Issuer         org.Path        `json:"issuer"`
	IssuedBy       string          `json:"issued_by,omitempty"`
	IssuedAt       time.Time       `json:"issued_at,omitzero"`
	Due            time.Time       `json:"due,omitzero"` // of the rectification that is due first
	Rectifications int             `json:"rectifications"`
	Verified       int             `json:"verified"`
	Opened         time.Time       `json:"opened"`
	Changed        time.Time       `json:"changed"`
	Version        int64           `json:"version"`
}

func (r noticeRow) item(s noticeSight) NoticeItem {
	n := NoticeItem{
		ID: casefile.ID(r.CaseID), Number: r.Number, Form: notice.Form(r.Form), Status: casefile.Status(r.Status),
		Inspection: casefile.ID(r.Inspection), InspectionKind: checklist.Kind(r.InspectionKind), Inspector: r.Inspector,
		Outlet: r.Outlet, Unit: org.Path(r.UnitPath), Issuer: org.Path(r.IssuerPath), IssuedBy: r.IssuedBy,
		IssuedAt: moment(r.IssuedAt), Due: notNever(r.DueAt), Rectifications: r.Rectifications, Verified: r.Verified,
		Opened: r.OpenedAt.UTC(), Changed: r.ChangedAt.UTC(), Version: r.Version,
	}
	if !s.seesName(r.InspectionKind, r.IssuerPath, r.Inspector) {
		n.Inspector = ""
	}
	return n
}

// NoticeFilter narrows a list of notices.
type NoticeFilter struct {
	Filed      bool // the viewer drafted or issued it
	Handled    bool // he has an event on its record
	Under      org.Path
	Issuer     org.Path
	Outlet     string
	Forms      []notice.Form
	Statuses   []casefile.Status
	Inspection casefile.ID
	Inspector  string
	IssuedBy   string
	Overdue    time.Time // a rectification was due before this instant: give the present one
	Due        Span
	Issued     Span
	Words      string // part of the number or the outlet's code
	Sort       string // "" or "latest", "due", "issued"
}

var noticeOrders = []order{
	{name: "latest", columns: []string{"opened_at", "case_id"}, desc: true},
	{name: "due", columns: []string{"due_at", "case_id"}},
	{name: "issued", columns: []string{"issued_at", "case_id"}, desc: true},
}

// Notices lists the notices that a viewer may know of.
func (db *DB) Notices(ctx context.Context, v Viewer, f NoticeFilter, p Page) (list List[NoticeItem], err error) {
	o, err := pick(noticeOrders, f.Sort)
	if err != nil {
		return list, err
	}
	err = db.Read(ctx, "storage.notices", func(tx *Tx) error {
		s := noticeSight{v}
		q := f.narrow(tx.g, s)
		if o.name == "issued" {
			q = q.Where("issued_at IS NOT NULL")
		}
		list, err = listed(q, p, o, func(r noticeRow) []any {
			switch o.name {
			case "due":
				return []any{r.DueAt, r.CaseID}
			case "issued":
				return []any{*r.IssuedAt, r.CaseID}
			}
			return []any{r.OpenedAt, r.CaseID}
		}, func(r noticeRow) NoticeItem { return r.item(s) })
		return err
	})
	return list, err
}

func (f NoticeFilter) narrow(q *gorm.DB, s noticeSight) *gorm.DB {
	q = q.Where(s.known())
	q = whereUnder(q, "unit_path", f.Under)
	q = whereUnder(q, "issuer_path", f.Issuer)
	q = whereEq(q, "outlet", f.Outlet)
	q = whereIn(q, "form", f.Forms)
	q = whereIn(q, "status", f.Statuses)
	q = whereEq(q, "inspection", f.Inspection)
	q = whereEq(q, "issued_by", f.IssuedBy)
	q = Hand{Handled: f.Handled}.narrow(q, s.v.User)
	if f.Filed {
		q = q.Where("(issued_by = ? OR case_id IN (?))", s.v.User, given(q, s.v.User).Where("after_seq = 0"))
	}
	q = whereBetween(q, "due_at", time.Time{}, f.Overdue)
	q = whereBetween(q, "due_at", f.Due.From, f.Due.To)
	q = whereBetween(q, "issued_at", f.Issued.From, f.Issued.To)
	q = whereText(q, f.Words, "number", "outlet")
	if f.Inspector != "" {
		q = q.Where("inspector = ?", f.Inspector).Where(s.named())
	}
	return q
}

// StatusCount is how many rows stand where.
type StatusCount struct {
	Status  casefile.Status `json:"status"`
	Count   int64           `json:"count"`
	Overdue int64           `json:"overdue"` // of these, due before now
}

// CountNotices counts what Notices would list, by status.
func (db *DB) CountNotices(ctx context.Context, v Viewer, f NoticeFilter, now time.Time) (counts []StatusCount, err error) {
	err = db.Read(ctx, "storage.count notices", func(tx *Tx) error {
		return countByStatus(f.narrow(tx.g.Model(&noticeRow{}), noticeSight{v}), now, &counts)
	})
	return counts, err
}

func countByStatus(q *gorm.DB, now time.Time, into *[]StatusCount) error {
	return q.Select("status, COUNT(*) AS count, SUM(CASE WHEN due_at < ? THEN 1 ELSE 0 END) AS overdue", Instant(now)).
		Group("status").Order("status").Scan(into).Error
}
