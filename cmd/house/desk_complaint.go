package house

import (
	"context"

	"duban/api"
	"duban/domain/casefile"
	"duban/domain/classification"
	"duban/domain/complaint"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/storage"
)

// The read side of complaints and their numbers.

func complaintFilter(r api.Reader, f api.ComplaintFilter) storage.ComplaintFilter {
	out := storage.ComplaintFilter{Under: f.Unit, Outlet: f.Outlet, Owner: f.Owner, OwnerUnit: f.OwnerUnit, HeldBy: f.HeldBy, Handler: f.Handler, Counted: f.Counted, Now: r.Now, Customer: f.Customer, Concerns: f.Concerns, Flag: f.Flag, Statuses: f.Status, Lines: f.Line,
		Severities: f.Severity, Mine: f.Mine, Handled: f.Handled, Filed: f.Filed, Offered: f.Offered, Desks: r.Desks, Judging: f.Panel, Ruling: f.Ruling, Calling: f.Callback, Overdue: f.Late(r.Now),
		Due: span(f.Span(r.Now)), Received: days(f.ReceivedFrom, f.ReceivedUntil), Words: f.Text,
		Forms: given(f.Form), Tiers: given(f.Tier), Outcomes: given(f.Outcome), Channels: term(f.Channel), Businesses: term(f.Business),
		Causes: term(f.Cause), Subjects: term(f.Subject)}
	if f.Issuer != "" {
		out.Unit = f.Issuer
	}
	if f.Extension {
		out.Extending = &storage.ComplaintDuties{DecideExtension: r.Extensions}
	}
	if f.Waiting {
		out.Waiting = &storage.ComplaintDuties{DecideExtension: r.Extensions, CallBack: r.Callbacks}
	}
	return out
}

// given is a list of what was asked for, empty where nothing was.
func given[T ~string](v T) []T {
	if v == "" {
		return nil
	}
	return []T{v}
}

// term is given for a code of the classification; "-" asks for what has none.
func term(code string) []string {
	if code == "-" {
		return []string{""}
	}
	return given(code)
}

func complaintItem(r api.Reader, cat classification.Catalogue) func(storage.ComplaintItem) api.ComplaintItem {
	return func(c storage.ComplaintItem) api.ComplaintItem {
		out := api.ComplaintItem{ID: c.ID, Number: c.Number, Form: c.Form, Status: c.Status, Line: c.Line, Class: c.Class, ClassNames: classNames(cat, c.Class), Severity: c.Severity, Tier: c.Tier,
			Unit: api.UnitRef{Path: c.Unit}, Concerns: api.Person(c.Concerns), Customer: c.Customer, Anonymous: c.Customer == "", People: c.People,
			Owner: api.PersonRef{User: c.Owner.User}, OwnerSince: c.Owner.Since, Hops: c.Hops, Transfers: c.Transfers, ReceivedAt: c.Received,
			FirstReplyAt: c.Replied, DecidedAt: c.Decided, ToldAt: c.Told, ClosedAt: c.Closed, Outcome: c.Outcome, Satisfied: c.Satisfied, Round: c.Round,
			Due: c.LegalDue, DueDay: api.LastDay(c.LegalDue), Overdue: c.LegalRuns && late(c.LegalDue, r.Now), InTime: c.InTime, PanelSits: c.Panel,
			NextDue: c.Due, ReplyDue: c.ReplyDue, BankDue: c.BankDue, Calls: c.Calls,
			Sealed: c.Sealed, Origin: c.Origin, Into: c.Into, ChangedAt: c.Changed, Version: c.Version}
		if c.Outlet != "" {
			out.Outlet = &api.OutletRef{Code: c.Outlet, Path: c.Place}
		}
		if c.Offer != nil {
			out.OfferedTo, out.OfferedDesk = api.Person(c.Offer.User), deskRef(c.Offer.Desk)
		}
		return out
	}
}

func deskRef(d complaint.Desk) *api.DeskRef {
	if d.Role == "" {
		return nil
	}
	return &api.DeskRef{Role: d.Role, Unit: api.UnitRef{Path: d.Unit}}
}

func (d desk) Complaints(ctx context.Context, r api.Reader, q api.ComplaintQuery) (api.Page[api.ComplaintItem], error) {
	f := complaintFilter(r, q.ComplaintFilter)
	f.Sort = q.Sort
	cat, err := d.catalogue(ctx, r)
	if err != nil {
		return api.Page[api.ComplaintItem]{}, err
	}
	l, err := d.db.Complaints(ctx, complaint.ViewerOf(r.Viewer), f, paging(q.Paging))
	return turn(l, err, complaintItem(r, cat))
}

func (d desk) CountComplaints(ctx context.Context, r api.Reader, f api.ComplaintFilter) ([]api.StatusCount, error) {
	list, err := d.db.CountComplaints(ctx, complaint.ViewerOf(r.Viewer), complaintFilter(r, f), r.Now)
	return each(list, statusCount), err
}

func (d desk) GroupComplaints(ctx context.Context, r api.Reader, f api.ComplaintFilter, by string) ([]api.GroupCount, error) {
	list, err := d.db.GroupComplaints(ctx, complaint.ViewerOf(r.Viewer), complaintFilter(r, f), by, r.Now)
	if err != nil {
		return nil, err
	}
	cat, err := d.catalogue(ctx, r)
	return each(list, func(c storage.ComplaintCount) api.GroupCount {
		return api.GroupCount{Value: c.Value, Name: termName(cat, by, c.Value), Count: c.Count}
	}), err
}

func (d desk) Complaint(ctx context.Context, r api.Reader, id casefile.ID) (api.ComplaintItem, error) {
	c, err := d.db.ComplaintItem(ctx, complaint.ViewerOf(r.Viewer), id)
	if err != nil {
		return api.ComplaintItem{}, err
	}
	cat, err := d.catalogue(ctx, r)
	return complaintItem(r, cat)(c), err
}

func (d desk) ComplaintParts(ctx context.Context, r api.Reader, id casefile.ID) (api.ComplaintParts, error) {
	p, err := d.db.ComplaintParts(ctx, complaint.ViewerOf(r.Viewer), id)
	return api.ComplaintParts{
		Holds: each(p.Holds, func(h storage.ComplaintHold) api.OwnershipView {
			return api.OwnershipView{Owner: api.PersonRef{User: h.User}, Unit: api.UnitRef{Path: h.Unit}, From: h.Since, Until: h.Until}
		}),
		Transfers: each(p.Offers, func(o storage.ComplaintOffer) api.TransferView {
			return api.TransferView{Hop: o.Hop, To: api.Person(o.User), Desk: deskRef(o.Desk), By: api.PersonRef{User: o.By}, At: o.At,
				Answer: o.Answer, AnswerBy: api.Person(o.AnsweredBy), AnswerAt: o.AnsweredAt}
		}),
		Links: each(p.Links, func(l storage.ComplaintLink) api.LinkView {
			return api.LinkView{Case: l.Case, Number: l.Number, Status: l.Status, Kind: l.Kind, Why: l.Why, At: l.At}
		}),
	}, err
}

// catalogue is the classification in force when somebody asks.
func (d desk) catalogue(ctx context.Context, r api.Reader) (cat classification.Catalogue, err error) {
	err = d.db.Read(ctx, "desk.catalogue", func(tx *storage.Tx) error {
		cat, err = tx.ClassificationOn(worktime.DayOf(r.Now))
		return err
	})
	return cat, err
}

func classNames(cat classification.Catalogue, c complaint.Classification) api.ClassNames {
	return api.ClassNames{Channel: termName(cat, "channel", c.Channel), Business: termName(cat, "business", c.Business),
		Cause: termName(cat, "cause", c.Cause), Subject: termName(cat, "subject", c.Subject)}
}

// termName is what the catalogue calls a code of one dimension; empty where the
// dimension is no part of it.
func termName(cat classification.Catalogue, by, code string) text.Text {
	switch by {
	case "channel":
		t, _ := cat.Channel(code)
		return t.Name
	case "business":
		t, _ := cat.Business(code)
		return t.Name
	case "cause":
		t, _ := cat.Cause(code)
		return t.Name
	case "subject":
		t, _ := cat.Subject(code)
		return t.Name
	}
	return text.Text{}
}
