package house

import (
	"context"

	"duban/api"
	"duban/domain/casefile"
	"duban/domain/notice"
	"duban/storage"
)

// The read side of notices, rectifications, programmes and limits.

func noticeInbox(r api.Reader, f api.NoticeFilter) storage.NoticeInbox {
	out := storage.NoticeInbox{NoticeFilter: storage.NoticeFilter{Filed: f.Filed, Handled: f.Handled, Under: f.Unit, Issuer: f.Issuer, Outlet: f.Outlet, Statuses: f.Status,
		Inspection: f.Inspection, Inspector: f.Inspector, IssuedBy: f.IssuedBy, Overdue: f.Late(r.Now), Due: span(f.Span(r.Now)),
		Issued: days(f.IssuedFrom, f.IssuedUntil), Words: f.Text}, Kinds: f.Kind, Waiting: waiting(r, f.Waiting), Copied: waiting(r, f.Copied)}
	if f.Form != "" {
		out.Forms = []notice.Form{f.Form}
	}
	return out
}

func noticeItem(r api.Reader) func(storage.NoticeItem) api.NoticeItem {
	return func(n storage.NoticeItem) api.NoticeItem {
		return api.NoticeItem{ID: n.ID, Number: n.Number, Form: n.Form, Status: n.Status, Inspection: n.Inspection, InspectionKind: n.InspectionKind,
			Inspector: api.Person(n.Inspector), Outlet: api.OutletRef{Code: n.Outlet, Path: n.Unit}, Issuer: api.UnitRef{Path: n.Issuer},
			IssuedBy: api.Person(n.IssuedBy), IssuedAt: n.IssuedAt, Due: n.Due, DueDay: api.LastDay(n.Due), Overdue: late(n.Due, r.Now), Rectifications: n.Rectifications,
			Verified: n.Verified, OpenedAt: n.Opened, ChangedAt: n.Changed, Version: n.Version}
	}
}

func (d desk) Notices(ctx context.Context, r api.Reader, q api.NoticeQuery) (api.Page[api.NoticeItem], error) {
	f := noticeInbox(r, q.NoticeFilter)
	f.Sort = q.Sort
	l, err := d.db.NoticeInbox(ctx, r.Viewer, f, paging(q.Paging))
	return turn(l, err, noticeItem(r))
}

func (d desk) CountNotices(ctx context.Context, r api.Reader, f api.NoticeFilter) ([]api.StatusCount, error) {
	list, err := d.db.CountNoticeInbox(ctx, r.Viewer, noticeInbox(r, f), r.Now)
	return each(list, statusCount), err
}

func (d desk) Notice(ctx context.Context, r api.Reader, id casefile.ID) (api.NoticeItem, error) {
	n, err := d.db.NoticeItem(ctx, r.Viewer, id)
	return noticeItem(r)(n), err
}

func rectificationInbox(r api.Reader, f api.RectificationFilter) storage.RectificationInbox {
	return storage.RectificationInbox{RectificationFilter: storage.RectificationFilter{Mine: f.Mine, NotMade: f.NotMade, Under: f.Unit, Issuer: f.Issuer,
		Outlet: f.Outlet, Notice: f.Notice, Inspection: f.Inspection, Kinds: f.Kind, Modules: f.Module, Items: f.Item, Severities: f.Severity,
		Statuses: f.Status, Causes: each(f.Cause, causeAsked), Running: api.Maybe(f.Running), Repeated: api.Maybe(f.Repeated), Asked: f.Asked, Inspector: f.Inspector,
		Counted: f.Counted, Now: r.Now, Issued: days(f.IssuedFrom, f.IssuedUntil),
		Overdue: f.Late(r.Now), Due: span(f.Span(r.Now)), Words: f.Text}, Waiting: waiting(r, f.Waiting)}
}

// causeAsked reads "-" as none given.
func causeAsked(c notice.Cause) notice.Cause {
	if c == storage.None {
		return ""
	}
	return c
}

func rectificationItem(r api.Reader, lists map[casefile.ID]storage.ChecklistRef) func(storage.RectificationItem) api.RectificationItem {
	return func(i storage.RectificationItem) api.RectificationItem {
		list := lists[i.Inspection]
		return api.RectificationItem{ID: i.ID, Notice: i.Notice, Number: i.Number, Finding: i.Finding, Inspection: i.Inspection, InspectionKind: i.InspectionKind,
			Inspector: api.Person(i.Inspector), Item: api.Item(i.Item, i.Module, list.Code, list.Version), Severity: i.Severity, Repeated: i.Repeated,
			Status: i.Status, Running: i.Running, Withdrawn: i.Withdrawn, Outlet: api.OutletRef{Code: i.Outlet, Path: i.Unit}, Issuer: api.UnitRef{Path: i.Issuer},
			Due: i.Due, DueDay: api.LastDay(i.Due), Overdue: i.Running && late(i.Due, r.Now), Responsible: api.Person(i.Responsible), Cause: i.Cause, RootCause: i.RootCause,
			Correction: i.Correction, Prevention: i.Prevention, Summary: i.Summary, Evidence: some(i.Evidence), DoneAt: i.DoneAt,
			VerifiedBy: api.Person(i.VerifiedBy), VerifiedAt: i.VerifiedAt, Returns: i.Returns, ReturnReason: i.ReturnReason,
			Extensions: i.Extensions, AskedUntil: i.AskedUntil}
	}
}

func (d desk) Rectifications(ctx context.Context, r api.Reader, q api.RectificationQuery) (api.Page[api.RectificationItem], error) {
	f := rectificationInbox(r, q.RectificationFilter)
	f.Sort = q.Sort
	l, err := d.db.RectificationInbox(ctx, r.Viewer, f, paging(q.Paging))
	if err != nil {
		return api.Page[api.RectificationItem]{}, err
	}
	lists, err := d.db.ChecklistsOf(ctx, distinct(l.Items, func(i storage.RectificationItem) casefile.ID { return i.Inspection }))
	return turn(l, err, rectificationItem(r, lists))
}

func (d desk) CountRectifications(ctx context.Context, r api.Reader, f api.RectificationFilter) ([]api.StatusCount, error) {
	list, err := d.db.CountRectificationInbox(ctx, r.Viewer, rectificationInbox(r, f), r.Now)
	return each(list, statusCount), err
}

func (d desk) GroupRectifications(ctx context.Context, r api.Reader, f api.RectificationFilter, by string) ([]api.GroupCount, error) {
	list, err := d.db.GroupRectificationInbox(ctx, r.Viewer, rectificationInbox(r, f), by)
	return each(list, groupCount), err
}

func (d desk) Rectification(ctx context.Context, r api.Reader, id string) (api.RectificationItem, error) {
	i, err := d.db.RectificationItem(ctx, r.Viewer, id)
	if err != nil {
		return api.RectificationItem{}, err
	}
	lists, err := d.db.ChecklistsOf(ctx, []casefile.ID{i.Inspection})
	return rectificationItem(r, lists)(i), err
}

func extensionFilter(f api.ExtensionFilter) storage.ExtensionFilter {
	return storage.ExtensionFilter{Mine: f.Mine, Under: f.Unit, Issuer: f.Issuer, Notice: f.Notice, Rectification: f.Rectification, Statuses: f.Status, Asked: days(f.AskedFrom, f.AskedUntil)}
}

func (d desk) Extensions(ctx context.Context, r api.Reader, q api.ExtensionQuery) (api.Page[api.ExtensionItem], error) {
	l, err := d.db.Extensions(ctx, r.Viewer, extensionFilter(q.ExtensionFilter), paging(q.Paging))
	return turn(l, err, func(e storage.ExtensionItem) api.ExtensionItem {
		return api.ExtensionItem{Rectification: e.Rectification, Notice: e.Notice, AskedBy: api.Person(e.AskedBy), AskedAt: e.Asked, Until: e.Until, UntilDay: api.LastDay(e.Until),
			Reason: e.Reason, Status: e.Status, DecidedBy: api.Person(e.DecidedBy), DecidedAt: e.Decided, Decision: e.Decision, OldDue: e.OldDue,
			NewDue: e.NewDue, Outlet: api.OutletRef{Code: e.Outlet, Path: e.Unit}, Issuer: api.UnitRef{Path: e.Issuer}}
	})
}

func (d desk) CountExtensions(ctx context.Context, r api.Reader, f api.ExtensionFilter) ([]api.GroupCount, error) {
	list, err := d.db.CountExtensions(ctx, r.Viewer, extensionFilter(f))
	return each(list, groupCount), err
}

func programmeFilter(f api.ProgrammeFilter) storage.ProgrammeFilter {
	return storage.ProgrammeFilter{Mine: f.Mine, Handled: f.Handled, Issuer: f.Issuer, Kinds: f.Kind, Statuses: f.Status, Round: f.Round, Words: f.Text}
}

func programmeItem(p storage.ProgrammeItem) api.ProgrammeItem {
	return api.ProgrammeItem{ID: p.ID, Title: p.Title, Kind: p.Kind, Status: p.Status, Checklist: api.ChecklistRef{Code: p.Checklist, Version: p.Template},
		Issuer: api.UnitRef{Path: p.Issuer}, Round: p.Round, From: api.Day(p.From), To: api.LastDay(p.To), Rule: p.Rule, Seed: p.Seed, Population: p.Population,
		Targets: p.Targets, Unplaced: p.Unplaced, OpenedBy: api.Person(p.OpenedBy), OpenedAt: p.Opened, ChangedAt: p.Changed, Version: p.Version}
}

func (d desk) Programmes(ctx context.Context, r api.Reader, q api.ProgrammeQuery) (api.Page[api.ProgrammeItem], error) {
	l, err := d.db.Programmes(ctx, r.Viewer, programmeFilter(q.ProgrammeFilter), paging(q.Paging))
	return turn(l, err, programmeItem)
}

func (d desk) CountProgrammes(ctx context.Context, r api.Reader, f api.ProgrammeFilter) ([]api.StatusCount, error) {
	list, err := d.db.CountProgrammes(ctx, r.Viewer, programmeFilter(f))
	return each(list, func(c storage.Count) api.StatusCount {
		return api.StatusCount{Status: casefile.Status(c.Value), Count: c.Count}
	}), err
}

func (d desk) Programme(ctx context.Context, r api.Reader, id casefile.ID) (api.ProgrammeItem, error) {
	p, err := d.db.Programme(ctx, r.Viewer, id)
	return programmeItem(p), err
}

func (d desk) Targets(ctx context.Context, r api.Reader, id casefile.ID, p api.Paging) (api.Page[api.TargetItem], error) {
	l, err := d.db.ProgrammeTargets(ctx, r.Viewer, id, paging(p))
	return turn(l, err, func(t storage.TargetItem) api.TargetItem {
		return api.TargetItem{Outlet: api.OutletRef{Code: t.Outlet}, Inspector: api.Person(t.Inspector), From: api.Day(t.From), To: api.Day(t.To),
			Reason: t.Reason, Inspection: t.Inspection}
	})
}

func warningFilter(f api.WarningFilter) storage.WarningFilter {
	return storage.WarningFilter{Under: f.Unit, Issuer: f.Issuer, Outlet: f.Outlet, Notice: f.Notice, Item: f.Item, Proposed: days(f.ProposedFrom, f.ProposedUntil)}
}

func (d desk) Warnings(ctx context.Context, r api.Reader, q api.WarningQuery) (api.Page[api.WarningItem], error) {
	l, err := d.db.WarningProposals(ctx, r.Viewer, warningFilter(q.WarningFilter), paging(q.Paging))
	if err != nil {
		return api.Page[api.WarningItem]{}, err
	}
	lists, err := d.db.ChecklistsOfNotices(ctx, distinct(l.Items, func(w storage.Warning) casefile.ID { return w.Notice }))
	return turn(l, err, func(w storage.Warning) api.WarningItem {
		list := lists[w.Notice]
		return api.WarningItem{Rectification: w.Rectification, Notice: w.Notice, Item: api.Item(w.Item, "", list.Code, list.Version), RepeatOf: some(w.RepeatOf),
			Outlet: api.OutletRef{Code: w.Outlet, Path: w.Unit}, Issuer: api.UnitRef{Path: w.Issuer}, ProposedAt: w.Proposed}
	})
}

func (d desk) CountWarnings(ctx context.Context, r api.Reader, f api.WarningFilter) (int64, error) {
	return d.db.CountWarningProposals(ctx, r.Viewer, warningFilter(f))
}

func clockFilter(r api.Reader, f api.ClockFilter) storage.ClockFilter {
	return storage.ClockFilter{Kind: f.Kind, Case: f.Case, Under: f.Unit, Overdue: f.Late(r.Now), Due: span(f.Span(r.Now)), LastStep: f.LastStep,
		Provisional: api.Maybe(f.Provisional)}
}

func (d desk) Clocks(ctx context.Context, r api.Reader, q api.ClockQuery) (api.Page[api.ClockItem], error) {
	l, err := d.db.Clocks(ctx, r.Viewer, clockFilter(r, q.ClockFilter), paging(q.Paging))
	if err != nil {
		return api.Page[api.ClockItem]{}, err
	}
	numbers, err := d.db.CaseNumbers(ctx, distinct(l.Items, func(c storage.ClockItem) casefile.ID { return c.Case }))
	return turn(l, err, clockItem(r, numbers))
}

func clockItem(r api.Reader, numbers map[casefile.ID]string) func(storage.ClockItem) api.ClockItem {
	return func(c storage.ClockItem) api.ClockItem {
		return api.ClockItem{Case: c.Case, Kind: c.Kind, Number: numbers[c.Case], Clock: c.Clock, Due: c.Due, DueDay: api.LastDay(c.Due), Overdue: late(c.Due, r.Now),
			NextStep: c.NextStep, NextAt: c.NextAt, LastStep: c.LastStep, Rule: c.Rule, Calendar: c.Calendar, Provisional: c.Provisional,
			Outlet: api.OutletRef{Code: c.Outlet, Path: c.Unit}, Issuer: api.UnitRef{Path: c.Issuer}}
	}
}

func (d desk) CountClocks(ctx context.Context, r api.Reader, f api.ClockFilter) ([]api.KindCount, error) {
	list, err := d.db.CountClocks(ctx, r.Viewer, clockFilter(r, f), r.Now)
	return each(list, func(c storage.ClockCount) api.KindCount { return api.KindCount(c) }), err
}
