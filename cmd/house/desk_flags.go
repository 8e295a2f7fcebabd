package house

import (
	"context"

	"duban/api"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/storage"
)

// The read side of what follows from complaints: flags, proposals, limits.

// flagViewer reads flags where flag.read reaches, which is not where he reads complaints.
func flagViewer(r api.Reader) storage.ComplaintViewer {
	return storage.ComplaintViewer{User: r.User, Read: r.Read}
}

func flagFilter(f api.FlagFilter) storage.FlagFilter {
	return storage.FlagFilter{Under: f.Unit, User: f.Employee, Settled: api.Maybe(f.Settled), Stands: api.Maybe(f.Stands), Raised: days(f.RaisedFrom, f.RaisedUntil)}
}

func flagItem(f storage.Flag) api.FlagItem {
	return api.FlagItem{ID: f.ID, Employee: api.PersonRef{User: f.User}, Unit: api.UnitRef{Path: f.Unit}, Complaints: f.Complaints, Least: f.Least, Months: f.Months,
		RaisedAt: f.Raised, Stands: f.Stands, Settled: f.SettledBy != "", SettledBy: api.Person(f.SettledBy), SettledAt: f.Settled, Remark: f.Remark}
}

func (d desk) Flags(ctx context.Context, r api.Reader, q api.FlagQuery) (api.Page[api.FlagItem], error) {
	l, err := d.db.Flags(ctx, flagViewer(r), flagFilter(q.FlagFilter), paging(q.Paging))
	return turn(l, err, flagItem)
}

func (d desk) CountFlags(ctx context.Context, r api.Reader, f api.FlagFilter) (out []api.FlagCount, err error) {
	for _, settled := range []bool{false, true} {
		narrow := flagFilter(f)
		if narrow.Settled != nil && *narrow.Settled != settled {
			continue
		}
		narrow.Settled = &settled
		n, err := d.db.CountFlags(ctx, flagViewer(r), narrow)
		if err != nil {
			return nil, err
		}
		out = append(out, api.FlagCount{Settled: settled, Count: n})
	}
	return out, nil
}

func (d desk) Flag(ctx context.Context, r api.Reader, id string) (api.FlagItem, error) {
	f, err := d.db.FlagItem(ctx, flagViewer(r), id)
	return flagItem(f), err
}

func (d desk) SettleFlag(ctx context.Context, r api.Reader, id, remark string, row api.Entry) (api.FlagItem, error) {
	f, err := d.db.SettleFlag(ctx, flagViewer(r), id, remark, row.At, auditEntry(row))
	return flagItem(f), err
}

func (d desk) Accountabilities(ctx context.Context, r api.Reader, q api.AccountabilityQuery) (api.Page[api.AccountabilityItem], error) {
	l, err := d.db.Accountabilities(ctx, storage.AccountabilityFilter{Within: r.Read, Discipline: r.Discipline, Except: r.User,
		Under: q.Unit, Employee: q.Employee, Complaint: q.Complaint}, paging(q.Paging))
	return turn(l, err, func(a storage.Accountability) api.AccountabilityItem {
		return api.AccountabilityItem{ID: a.ID, Complaint: a.Complaint, Number: a.Number, Employee: api.PersonRef{User: a.Employee}, Unit: api.UnitRef{Path: a.Unit},
			Severity: a.Severity, By: api.PersonRef{User: a.By}, ProposedAt: a.Proposed}
	})
}

func (d desk) ComplaintClocks(ctx context.Context, r api.Reader, q api.ClockQuery) (api.Page[api.ClockItem], error) {
	l, err := d.db.ComplaintClocks(ctx, complaint.ViewerOf(r.Viewer), clockFilter(r, q.ClockFilter), paging(q.Paging))
	if err != nil {
		return api.Page[api.ClockItem]{}, err
	}
	numbers, err := d.db.CaseNumbers(ctx, distinct(l.Items, func(c storage.ClockItem) casefile.ID { return c.Case }))
	return turn(l, err, clockItem(r, numbers))
}

func (d desk) CountComplaintClocks(ctx context.Context, r api.Reader, f api.ClockFilter) (api.KindCount, error) {
	c, err := d.db.CountComplaintClocks(ctx, complaint.ViewerOf(r.Viewer), clockFilter(r, f), r.Now)
	return api.KindCount(c), err
}
