package storage

import (
	"context"

	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// Duties are the parts of the organisation in which a viewer's roles let him make the
// moves that cases wait for. Outlets are meant where the inspected side moves, issuing
// units everywhere else.
type Duties struct {
	Assign       []org.Path // a planned inspection
	Review       []org.Path // one that was handed in
	Publish      []org.Path // one that was accepted
	DecideAppeal []org.Path
	AcceptResult []org.Path // an outlet's: appeal, or accept

	Issue       []org.Path // a drafted notice
	Acknowledge []org.Path // an outlet's

	Mend            []org.Path // an outlet's rectification
	Verify          []org.Path
	DecideExtension []org.Path
}

// InspectionInbox is a filter of inspections with what depends on who asks.
type InspectionInbox struct {
	InspectionFilter
	Appealed bool    // an appeal waits for a decision
	Waiting  *Duties // the next move is the viewer's
	Copied   *Duties // the viewer was told of it, has done nothing about it, and the next move is not his
}

func (f InspectionInbox) narrow(q *gorm.DB, s sight) *gorm.DB {
	q = f.InspectionFilter.narrow(q, s)
	if f.Appealed {
		q = q.Where("appeals > 0").Where(s.result())
	}
	if f.Waiting != nil {
		q = q.Where(s.waiting(*f.Waiting))
	}
	if f.Copied != nil {
		q = Hand{Copied: true}.narrow(q, s.v.User).Where(except(s.waiting(*f.Copied)))
	}
	return q
}

// waiting: the next move is the viewer's. Every part asks about no more than he sees.
func (s sight) waiting(d Duties) clause.Expr {
	me := s.v.User
	inside := func(status string, at clause.Expr) clause.Expr {
		return all(expr("status = ? AND inspector <> ?", status, me), at, s.whole())
	}
	parts := []clause.Expr{
		all(expr("status = ?", string(inspection.Planned)), under("issuer_path", d.Assign), s.whole()),
		inside(string(inspection.Submitted), under("issuer_path", d.Review)),
		inside(string(inspection.Accepted), under("issuer_path", d.Publish)),
		all(expr("status = ? AND appeals > 0 AND inspector <> ?", string(inspection.Published), me), under("issuer_path", d.DecideAppeal), s.result()),
		all(expr("status = ? AND appeals = 0", string(inspection.Published)), under("unit_path", d.AcceptResult), s.result()),
	}
	if me != "" {
		parts = append(parts,
			expr("inspector = ? AND status IN ?", me, []string{string(inspection.Assigned), string(inspection.InProgress), string(inspection.Returned)}),
			expr("reviewer = ? AND status = ?", me, string(inspection.UnderReview)))
	}
	return either(parts...)
}

// InspectionInbox lists inspections as Inspections does.
func (db *DB) InspectionInbox(ctx context.Context, v Viewer, f InspectionInbox, p Page) (list List[InspectionItem], err error) {
	o, err := pick(inspectionOrders, f.Sort)
	if err != nil {
		return list, err
	}
	err = db.Read(ctx, "storage.inspection inbox", func(tx *Tx) error {
		s := sight{v}
		q := s.ordered(f.narrow(tx.g, s), o.name)
		list, err = listed(q, p, o, func(r inspectionRow) []any { return r.key(o.name) },
			func(r inspectionRow) InspectionItem { return r.item(s) })
		return err
	})
	return list, err
}

// RectificationInbox is a filter of rectifications with what depends on who asks.
type RectificationInbox struct {
	RectificationFilter
	Waiting *Duties
}

func (f RectificationInbox) narrow(tx *Tx, q *gorm.DB, s noticeSight) *gorm.DB {
	q = f.RectificationFilter.narrow(tx, q, s)
	if f.Waiting == nil {
		return q
	}
	me, d := s.v.User, *f.Waiting
	open := expr("case_id IN (SELECT case_id FROM notices WHERE done = ? AND issued_at IS NOT NULL)", false)
	made := tx.g.Model(&makerRow{}).Select("rectification").Where("user_id = ?", me)
	return q.Where(either(
		all(expr("running = ?", true), under("unit_path", d.Mend)),
		all(expr("status = ? AND id NOT IN (?)", string(notice.Done), made), open, under("issuer_path", d.Verify)),
		all(expr("asked_until IS NOT NULL"), open, under("issuer_path", d.DecideExtension))))
}

// RectificationInbox lists rectifications as Rectifications does.
func (db *DB) RectificationInbox(ctx context.Context, v Viewer, f RectificationInbox, p Page) (list List[RectificationItem], err error) {
	o, err := pick(rectificationOrders, f.Sort)
	if err != nil {
		return list, err
	}
	err = db.Read(ctx, "storage.rectification inbox", func(tx *Tx) error {
		s := noticeSight{v}
		list, err = listed(f.narrow(tx, tx.g, s), p, o, func(r rectificationRow) []any {
			if o.name == "severity" {
				return []any{r.SeverityRank, r.ID}
			}
			return []any{r.DueAt, r.ID}
		}, func(r rectificationRow) RectificationItem { return r.item(s) })
		return err
	})
	return list, err
}

// NoticeInbox is a filter of notices with what depends on who asks.
type NoticeInbox struct {
	NoticeFilter
	Kinds   []checklist.Kind // of the inspection
	Waiting *Duties
	Copied  *Duties // as for inspections
}

func (f NoticeInbox) narrow(q *gorm.DB, s noticeSight) *gorm.DB {
	q = whereIn(f.NoticeFilter.narrow(q, s), "inspection_kind", f.Kinds)
	if f.Waiting != nil {
		q = q.Where(f.Waiting.ofNotice())
	}
	if f.Copied != nil {
		q = Hand{Copied: true}.narrow(q, s.v.User).Where(except(f.Copied.ofNotice()))
	}
	return q
}

// ofNotice: a notice as a whole waits to be issued or acknowledged.
func (d Duties) ofNotice() clause.Expr {
	return either(
		all(expr("status = ?", string(notice.Draft)), under("issuer_path", d.Issue)),
		all(expr("status = ?", string(notice.Issued)), under("unit_path", d.Acknowledge)))
}

// NoticeInbox lists notices as Notices does.
func (db *DB) NoticeInbox(ctx context.Context, v Viewer, f NoticeInbox, p Page) (list List[NoticeItem], err error) {
	o, err := pick(noticeOrders, f.Sort)
	if err != nil {
		return list, err
	}
	err = db.Read(ctx, "storage.notice inbox", func(tx *Tx) error {
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
