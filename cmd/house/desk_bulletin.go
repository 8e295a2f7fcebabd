package house

import (
	"context"

	"duban/api"
	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/org"
	"duban/storage"
)

// The read side of bulletins.

func bulletinFilter(r api.Reader, f api.BulletinFilter, signsFor []org.Path) storage.BulletinFilter {
	return storage.BulletinFilter{Forms: f.Form, Statuses: f.Status, Issuer: f.Issuer, IssuedBy: f.IssuedBy, Unit: f.Unit, For: f.For, Cadences: f.Cadence, Period: f.Period,
		Cutoff: days(f.CutoffFrom, f.CutoffUntil), Released: days(f.ReleasedFrom, f.ReleasedUntil), UnreadBy: signsFor, Filter: f.Unread,
		Corrects: f.Corrects, Counted: f.Counted, Now: r.Now, Words: f.Text}
}

func bulletinItem(r api.Reader) func(storage.BulletinItem) api.BulletinItem {
	return func(b storage.BulletinItem) api.BulletinItem {
		return api.BulletinItem{ID: b.ID, Number: b.Number, Form: b.Form, Status: b.Status, Title: b.Title, Issuer: api.UnitRef{Path: b.Issuer}, Level: b.Level,
			Cadence: b.Cadence, Period: b.Period, Cutoff: b.Cutoff, Lines: b.Lines, Struck: b.Struck, Omitted: b.Omitted, Recipients: b.Recipients, Unread: b.Unread,
			Corrects: b.Corrects, Editor: api.Person(b.Editor), ReleasedBy: api.Person(b.ReleasedBy), ReleasedAt: b.ReleasedAt, Due: b.Due, DueDay: api.LastDay(b.Due),
			Overdue: b.Unread > 0 && late(b.Due, r.Now), ContentHash: b.Hash, OpenedAt: b.Opened, ChangedAt: b.Changed, Version: b.Version}
	}
}

func (d desk) Bulletins(ctx context.Context, r api.Reader, signsFor []org.Path, q api.BulletinQuery) (api.Page[api.BulletinItem], error) {
	f := bulletinFilter(r, q.BulletinFilter, signsFor)
	f.Sort = q.Sort
	l, err := d.db.Bulletins(ctx, r.Viewer, f, paging(q.Paging))
	return turn(l, err, bulletinItem(r))
}

func (d desk) CountBulletins(ctx context.Context, r api.Reader, signsFor []org.Path, f api.BulletinFilter) ([]api.StatusCount, error) {
	list, err := d.db.CountBulletins(ctx, r.Viewer, bulletinFilter(r, f, signsFor), r.Now)
	return each(list, statusCount), err
}

func (d desk) Bulletin(ctx context.Context, r api.Reader, id casefile.ID) (api.BulletinItem, error) {
	b, err := d.db.BulletinItem(ctx, r.Viewer, id)
	return bulletinItem(r)(b), err
}

func (d desk) BulletinDocument(ctx context.Context, r api.Reader, id casefile.ID) (bulletin.Document, error) {
	return d.db.BulletinDocument(ctx, r.Viewer, id)
}

func (d desk) BulletinVeil(ctx context.Context, id casefile.ID) (bulletin.Veil, error) {
	return d.db.BulletinVeil(ctx, id)
}

func (d desk) BulletinLines(ctx context.Context, r api.Reader, q api.BulletinLineQuery) (api.Page[api.BulletinLineItem], error) {
	l, err := d.db.BulletinLines(ctx, r.Viewer, storage.BulletinLineFilter{Bulletin: q.ID, Under: q.Unit, Kinds: q.Kind, Struck: api.Maybe(q.Struck)}, paging(q.Paging))
	return turn(l, err, func(b storage.BulletinLine) api.BulletinLineItem {
		return api.BulletinLineItem{N: b.N, Case: b.Case, Kind: b.Kind, Number: b.Number, Clock: b.Clock, Limit: b.Limit, Unit: api.UnitRef{Path: b.Unit},
			Due: b.Due, DueDay: api.LastDay(b.Due), Days: b.Days, Workdays: b.Workdays, Struck: b.Struck, StruckBy: api.Person(b.StruckBy), StruckAt: b.StruckAt,
			Reason: b.Reason}
	})
}

func (d desk) Receipts(ctx context.Context, r api.Reader, q api.ReceiptQuery) (api.Page[api.ReceiptItem], error) {
	l, err := d.db.Receipts(ctx, r.Viewer, storage.ReceiptFilter{Bulletin: q.ID, Under: q.Unit, Read: api.Maybe(q.Read)}, paging(q.Paging))
	return turn(l, err, func(x storage.Receipt) api.ReceiptItem {
		return api.ReceiptItem{Unit: api.UnitRef{Path: x.Unit}, ReadBy: api.Person(x.ReadBy), ReadAt: x.ReadAt, LastStep: x.LastStep}
	})
}

func (d desk) BulletinNumbers(ctx context.Context, r api.Reader, f api.BulletinNumbersFilter) ([]api.BulletinNumbers, error) {
	list, err := d.db.BulletinNumbers(ctx, r.Viewer, storage.BulletinFilter{Forms: f.Form, Issuer: f.Issuer, For: f.For, Released: days(f.From, f.Until)}, grouped(f.By), r.Now)
	return each(list, func(n storage.BulletinNumbers) api.BulletinNumbers {
		return api.BulletinNumbers{NumberGroup: api.NumberGroup{Value: n.Value}, Released: n.Released, Receipts: n.Receipts, InTime: n.InTime.Percent, Signed: n.Signed, Counted: n.Counted}
	}), err
}
