package house

import (
	"context"
	"time"

	"duban/activities"
	"duban/api"
	"duban/domain/casefile"
	"duban/domain/text"
	"duban/storage"
)

var _ api.Record = desk{}

func duties(r api.Reader) *storage.Duties {
	d := storage.Duties(r.Duties)
	return &d
}

// waiting are the reader's duties where he asked for what waits for him.
func waiting(r api.Reader, asked bool) *storage.Duties {
	if !asked {
		return nil
	}
	return duties(r)
}

func span(s api.Span) storage.Span { return storage.Span(s) }

func days(from, until string) storage.Span { return span(api.Days(from, until)) }

// some is a list that JSON never writes as null.
func some(list []string) []string { return append([]string{}, list...) }

func inspectionInbox(r api.Reader, f api.InspectionFilter) storage.InspectionInbox {
	out := storage.InspectionInbox{InspectionFilter: storage.InspectionFilter{
		Hand: storage.Hand{Filed: f.Filed, Handled: f.Handled},
		Mine: f.Mine, Under: f.Unit, Outlet: f.Outlet, Issuer: f.Issuer, Kinds: f.Kind, Statuses: f.Status, Programme: f.Programme,
		Round: f.Round, Checklist: f.Checklist, Inspector: f.Inspector, Reviewer: f.Reviewer, Overdue: f.Late(r.Now), Due: span(f.Span(r.Now)),
		Planned: days(f.PlannedFrom, f.PlannedUntil), Published: days(f.PublishedFrom, f.PublishedUntil), Passed: api.Maybe(f.Passed), Module: f.Module, Words: f.Text,
	}, Appealed: f.Appeals, Waiting: waiting(r, f.Waiting), Copied: waiting(r, f.Copied)}
	if f.Reviewing {
		out.Reviewer = r.User
	}
	return out
}

func late(due, now time.Time) bool { return !due.IsZero() && !now.Before(due) }

func inspectionItem(now time.Time) func(storage.InspectionItem) api.InspectionItem {
	return func(i storage.InspectionItem) api.InspectionItem {
		return api.InspectionItem{ID: i.ID, Number: i.Number, Kind: i.Kind, Status: i.Status, View: api.ViewName(i.View),
			Checklist: api.ChecklistRef{Code: i.Checklist, Version: i.Template}, Programme: i.Programme, Round: i.Round,
			Outlet: api.OutletRef{Code: i.Outlet, Path: i.Unit}, Issuer: api.UnitRef{Path: i.Issuer},
			Inspector: api.Person(i.Inspector), Reviewer: api.Person(i.Reviewer), From: api.Day(i.From), To: api.LastDay(i.To), Due: i.Due, DueDay: api.LastDay(i.Due), Overdue: late(i.Due, now),
			Score: i.Score, Passed: i.Passed, Findings: i.Findings, Standing: i.Standing, Appeals: i.Appeals, Returns: i.Returns,
			PublishedAt: i.PublishedAt, OpenedAt: i.Opened, ChangedAt: i.Changed, Version: i.Version}
	}
}

func (d desk) Inspections(ctx context.Context, r api.Reader, q api.InspectionQuery) (api.Page[api.InspectionItem], error) {
	f := inspectionInbox(r, q.InspectionFilter)
	f.Sort = q.Sort
	l, err := d.db.InspectionInbox(ctx, r.Viewer, f, paging(q.Paging))
	return turn(l, err, inspectionItem(r.Now))
}

func (d desk) CountInspections(ctx context.Context, r api.Reader, f api.InspectionFilter) ([]api.InspectionCount, error) {
	list, err := d.db.CountInspectionInbox(ctx, r.Viewer, inspectionInbox(r, f), r.Now)
	return each(list, func(c storage.InspectionCount) api.InspectionCount {
		return api.InspectionCount{Kind: c.Kind, Status: c.Status, Count: c.Count, Overdue: c.Overdue}
	}), err
}

func (d desk) Inspection(ctx context.Context, r api.Reader, id casefile.ID) (api.InspectionItem, error) {
	i, err := d.db.InspectionItem(ctx, r.Viewer, id)
	return inspectionItem(r.Now)(i), err
}

func (d desk) Answers(ctx context.Context, id casefile.ID) (api.AnswerSheet, error) {
	answers, subjects, err := d.db.Answers(ctx, id)
	return api.AnswerSheet{Subjects: subjects, Answers: each(answers, func(a storage.AnswerItem) api.AnswerItem {
		return api.AnswerItem{ItemAnswer: a.ItemAnswer, By: api.Person(a.By), At: a.At}
	})}, err
}

func findingFilter(f api.FindingFilter) storage.FindingFilter {
	return storage.FindingFilter{Raised: f.Filed, Handled: f.Handled, Under: f.Unit, Issuer: f.Issuer, Outlet: f.Outlet, Inspection: f.Inspection, Programme: f.Programme, Kinds: f.Kind,
		Modules: f.Module, Items: f.Item, Subject: f.Subject, Severities: f.Severity, Statuses: f.Status, Repeated: api.Maybe(f.Repeated),
		Stands: api.Maybe(f.Stands), TakenOver: api.Maybe(f.TakenOver), Published: days(f.PublishedFrom, f.PublishedUntil), Words: f.Text}
}

func (d desk) Findings(ctx context.Context, r api.Reader, q api.FindingQuery) (api.Page[api.FindingItem], error) {
	f := findingFilter(q.FindingFilter)
	f.Sort = q.Sort
	l, err := d.db.Findings(ctx, r.Viewer, f, paging(q.Paging))
	if err != nil {
		return api.Page[api.FindingItem]{}, err
	}
	lists, err := d.db.ChecklistsOf(ctx, distinct(l.Items, func(f storage.FindingItem) casefile.ID { return f.Inspection }))
	return turn(l, err, findingItem(lists))
}

func findingItem(lists map[casefile.ID]storage.ChecklistRef) func(storage.FindingItem) api.FindingItem {
	return func(f storage.FindingItem) api.FindingItem {
		list := lists[f.Inspection]
		return api.FindingItem{ID: f.ID, Inspection: f.Inspection, Kind: f.Kind, Item: api.Item(f.Item, f.Module, list.Code, list.Version), Subject: f.Subject,
			Severity: f.Severity, Status: f.Status, Remark: f.Remark, Evidence: some(f.Evidence), Waived: f.Waived, RepeatOf: some(f.RepeatOf),
			Outlet: api.OutletRef{Code: f.Outlet, Path: f.Unit}, Issuer: api.UnitRef{Path: f.Issuer}, RaisedAt: f.Raised, PublishedAt: f.PublishedAt, TakenOver: f.TakenOver}
	}
}

func groupCount(c storage.Count) api.GroupCount {
	return api.GroupCount{Value: c.Value, Count: c.Count, Repeated: c.Repeated, TakenOver: c.TakenOver}
}

func statusCount(c storage.StatusCount) api.StatusCount {
	return api.StatusCount{Status: c.Status, Count: c.Count, Overdue: c.Overdue}
}

func (d desk) CountFindings(ctx context.Context, r api.Reader, f api.FindingFilter, by string) ([]api.GroupCount, error) {
	list, err := d.db.CountFindings(ctx, r.Viewer, findingFilter(f), by)
	return each(list, groupCount), err
}

func (d desk) Finding(ctx context.Context, r api.Reader, id string) (api.FindingItem, error) {
	f, err := d.db.FindingItem(ctx, r.Viewer, id)
	if err != nil {
		return api.FindingItem{}, err
	}
	lists, err := d.db.ChecklistsOf(ctx, []casefile.ID{f.Inspection})
	return findingItem(lists)(f), err
}

func appealFilter(f api.AppealFilter) storage.AppealFilter {
	return storage.AppealFilter{Mine: f.Mine, Under: f.Unit, Outlet: f.Outlet, Inspection: f.Inspection, Statuses: f.Status, Filed: days(f.FiledFrom, f.FiledUntil)}
}

func (d desk) Appeals(ctx context.Context, r api.Reader, q api.AppealQuery) (api.Page[api.AppealItem], error) {
	l, err := d.db.Appeals(ctx, r.Viewer, appealFilter(q.AppealFilter), paging(q.Paging))
	if err != nil {
		return api.Page[api.AppealItem]{}, err
	}
	lists, err := d.db.ChecklistsOf(ctx, distinct(l.Items, func(a storage.AppealItem) casefile.ID { return a.Inspection }))
	if err != nil {
		return api.Page[api.AppealItem]{}, err
	}
	items, err := d.db.FindingItems(ctx, distinct(l.Items, func(a storage.AppealItem) string { return a.Finding }))
	return turn(l, err, func(a storage.AppealItem) api.AppealItem {
		list := lists[a.Inspection]
		return api.AppealItem{Finding: a.Finding, Inspection: a.Inspection, Item: api.Item(items[a.Finding], "", list.Code, list.Version),
			Appellant: api.Person(a.Appellant.User), Grounds: a.Grounds, Evidence: some(a.Evidence), Filed: a.Filed, Status: a.Status,
			DecidedBy: api.Person(a.DecidedBy), Decided: a.Decided, Reason: a.Reason, Before: a.Before, After: a.After,
			Outlet: api.OutletRef{Code: a.Outlet, Path: a.Unit}, Issuer: api.UnitRef{Path: a.Issuer}}
	})
}

func (d desk) CountAppeals(ctx context.Context, r api.Reader, f api.AppealFilter) ([]api.GroupCount, error) {
	list, err := d.db.CountAppeals(ctx, r.Viewer, appealFilter(f))
	return each(list, groupCount), err
}

func (d desk) Events(ctx context.Context, id casefile.ID) ([]api.RecordedEvent, error) {
	list, err := d.db.Record(ctx, id)
	return each(list, func(e storage.RecordedEvent) api.RecordedEvent { return api.RecordedEvent(e) }), err
}

func (d desk) Told(ctx context.Context, id casefile.ID) (out []api.Told, err error) {
	list, err := d.db.MessagesAbout(ctx, id)
	for _, m := range list {
		if seq, ok := activities.LetterAbout(id, m.Dedupe); ok {
			out = append(out, api.Told{Seq: seq, Topic: m.Topic, User: m.User})
		}
	}
	return out, err
}

func (d desk) VerifyCase(ctx context.Context, id casefile.ID) (api.CaseVerdict, error) {
	r, err := d.db.VerifyCase(ctx, id)
	v := api.CaseVerdict{OK: r.OK(), Events: r.Rows}
	if r.Break != nil {
		v.Broken, v.Why = r.Break.Seq, &r.Break.What
	}
	return v, err
}

func (d desk) OutletNames(ctx context.Context, codes []string) (map[string]text.Text, error) {
	return d.db.OutletNames(ctx, codes)
}

func (d desk) UnitNames(ctx context.Context, paths []string) (map[string]text.Text, error) {
	return d.db.UnitNames(ctx, paths)
}

func (d desk) UserNames(ctx context.Context, users []string) (map[string]string, error) {
	return d.db.UserNames(ctx, users)
}

// distinct are the keys of a list, each once and none empty.
func distinct[T any, K ~string](list []T, key func(T) K) []K {
	seen := map[K]bool{}
	var out []K
	for _, v := range list {
		if k := key(v); k != "" && !seen[k] {
			seen[k] = true
			out = append(out, k)
		}
	}
	return out
}
