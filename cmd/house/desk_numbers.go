package house

import (
	"context"

	"duban/api"
	"duban/domain/complaint"
	"duban/storage"
)

// rowSatisfaction is the bank's target of satisfaction in per cent (C11).
const (
	rowSatisfaction   = "complaint.satisfaction_target"
	usualSatisfaction = 85
)

func (d desk) ComplaintNumbers(ctx context.Context, r api.Reader, f api.NumbersFilter) ([]api.ServiceNumbers, error) {
	by := grouped(f.By)
	target, err := d.ruled(ctx, rowSatisfaction, usualSatisfaction)
	if err != nil {
		return nil, err
	}
	list, err := d.db.ComplaintNumbers(ctx, complaint.ViewerOf(r.Viewer), storage.NumberFilter{Period: days(f.From, f.Until), Under: f.Unit, By: by}, r.Now)
	if err != nil {
		return nil, err
	}
	cat, err := d.catalogue(ctx, r)
	return each(list, func(n storage.ComplaintNumbers) api.ServiceNumbers {
		out := api.ServiceNumbers{NumberGroup: api.NumberGroup{Value: n.Value, Name: termName(cat, by, n.Value)}, Received: n.Received, Closed: n.Closed, Open: n.Received - n.Closed,
			Overdue: n.Overdue, Told: n.Told, InTime: n.InTime.Percent, FirstReply: n.Replied.Percent, Satisfaction: n.Satisfied.Percent, Pleased: n.Satisfied.Part, Answers: n.Satisfied.Of, Target: float64(target),
			FirstContact: n.FirstContact.Percent, Reopened: n.Reopened.Percent, Repeat: n.Repeat.Part, Justified: n.Justified.Percent, Behind: n.Behind}
		if n.Received > 0 {
			out.Transfers = &n.TransfersPer
		}
		if n.Told > 0 {
			out.Days = &n.AverageDays
		}
		return out
	}), err
}

func (d desk) ComplaintReturn(ctx context.Context, r api.Reader, f api.ReturnFilter) ([]api.ReturnRow, error) {
	list, err := d.db.ComplaintReturn(ctx, complaint.ViewerOf(r.Viewer), storage.NumberFilter{Period: storage.Quarter(f.Year, f.Quarter), Under: f.Unit})
	if err != nil {
		return nil, err
	}
	cat, err := d.catalogue(ctx, r)
	if err != nil {
		return nil, err
	}
	return each(list, func(c storage.ReturnCell) api.ReturnRow {
		channel, _ := cat.Channel(c.Channel)
		business, _ := cat.Business(c.Business)
		cause, _ := cat.Cause(c.Cause)
		return api.ReturnRow{Channel: api.CodeRef{Code: c.Channel, Official: channel.Official, Name: channel.Name},
			Business: api.CodeRef{Code: c.Business, Official: business.Official, Name: business.Name},
			Cause:    api.CodeRef{Code: c.Cause, Official: cause.Official, Name: cause.Name},
			Count:    c.Count, People: c.People, Closed: c.Closed, Justified: c.Justified}
	}), nil
}

func (d desk) InspectionNumbers(ctx context.Context, r api.Reader, f api.InspectionNumbersFilter) ([]api.InspectionNumbers, error) {
	list, err := d.db.InspectionNumbers(ctx, r.Viewer, storage.InspectionFilter{Under: f.Unit, Outlet: f.Outlet, Issuer: f.Issuer, Kinds: f.Kind,
		Checklist: f.Checklist, Round: f.Round, Published: days(f.From, f.Until)}, grouped(f.By))
	return each(list, func(n storage.InspectionNumbers) api.InspectionNumbers {
		return api.InspectionNumbers{NumberGroup: api.NumberGroup{Value: n.Value}, Published: n.Published, Average: n.Average, Passed: n.Passed, Standing: n.Standing}
	}), err
}

func (d desk) RectificationNumbers(ctx context.Context, r api.Reader, f api.RectificationNumbersFilter) ([]api.RectificationNumbers, error) {
	filter := storage.RectificationFilter{Under: f.Unit, Outlet: f.Outlet, Issuer: f.Issuer, Kinds: f.Kind, Issued: days(f.From, f.Until), Running: api.Maybe(f.Running)}
	list, err := d.db.RectificationNumbers(ctx, r.Viewer, filter, grouped(f.By), r.Now)
	ages := map[string]storage.Band{}
	for _, a := range storage.RectificationAges(r.Now) {
		ages[a.Value] = a
	}
	return each(list, func(n storage.RectificationNumbers) api.RectificationNumbers {
		out := api.RectificationNumbers{NumberGroup: api.NumberGroup{Value: n.Value}, Issued: n.Total, OnTime: n.OnTime.Percent, Counted: n.Counted}
		if a, ok := ages[n.Value]; ok && f.By == "age" {
			out.From, out.Until = api.Day(a.From), api.LastDay(a.To)
		}
		return out
	}), err
}

// grouped is what numbers are asked for by, empty for all in one.
func grouped(by string) string {
	if by == "all" {
		return ""
	}
	return by
}
