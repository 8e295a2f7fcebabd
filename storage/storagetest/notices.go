package storagetest

import (
	"context"
	"sort"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

func testNotices(t *testing.T, b *Backend) {
	ctx := context.Background()
	c := Check{Kind: inspection.Onsite, Issuer: "/ho/", Outlet: "/ho/gd/gz/n1/", Items: []string{"a", "b", "c"}}
	o := Order{Made: c.Play(t, b, ToFinal), Check: c}
	o.Draft(t, b)
	o.Issue(t, b, 10)
	due := o.At.AddDate(0, 0, 10)
	r := func(i int) string { return notice.RectificationID(o.Made[i]) }
	at := o.At.Add(5 * time.Hour)
	keep := func(who casefile.Actor, name string, body any) {
		t.Helper()
		Keep(t, b, casefile.Notice, o.ID, who, at, ev(name, body))
	}
	keep(Chen, notice.EvAcknowledged, struct{}{})
	keep(Chen, notice.EvPlanned, notice.Plan{Rectification: r(0), Cause: notice.People, RootCause: "培训不足", Correction: "现场纠正", Prevention: "每月培训", Responsible: "u-wu"})
	keep(Chen, notice.EvPlanned, notice.Plan{Rectification: r(1), Cause: notice.Facility, RootCause: "管道老化", Correction: "擦干", Prevention: "换管"})
	keep(Chen, notice.EvExtensionRequested, notice.ExtensionRequested{Rectification: r(1), Until: due.AddDate(0, 0, 5), Reason: "等配件"})
	wu := casefile.Actor{User: "u-wu", Unit: Chen.Unit}
	keep(wu, notice.EvDone, notice.DoneWith{Complete: notice.Complete{Rectification: r(0), Summary: "已培训", Evidence: []string{"e5"}}, Verify: o.clock(notice.VerifyClock(r(0)), due)})

	list := func(v storage.Viewer, f storage.RectificationFilter) (ids []string) {
		t.Helper()
		got, err := b.Rectifications(ctx, v, f, storage.Page{})
		require.NoError(t, err)
		for _, i := range got.Items {
			ids = append(ids, i.ID)
		}
		sort.Strings(ids)
		return ids
	}
	as := func(user string) storage.Viewer {
		v := everything
		v.User = user
		return v
	}
	want := func(n ...int) (ids []string) {
		for _, i := range n {
			ids = append(ids, r(i))
		}
		sort.Strings(ids)
		return ids
	}
	later := due.Add(time.Hour)
	for name, tc := range map[string]struct {
		viewer storage.Viewer
		filter storage.RectificationFilter
		want   []string
	}{
		"mine as the one responsible":         {as("u-wu"), storage.RectificationFilter{Mine: true}, want(0)},
		"mine as the one who planned":         {as(Chen.User), storage.RectificationFilter{Mine: true}, want(0, 1)},
		"to be verified by one without part":  {as(He.User), storage.RectificationFilter{Statuses: []casefile.Status{notice.Done}, NotMade: true}, want(0)},
		"to be verified, but he planned it":   {as(Chen.User), storage.RectificationFilter{Statuses: []casefile.Status{notice.Done}, NotMade: true}, nil},
		"overdue: what is done waits, is not": {as(""), storage.RectificationFilter{Overdue: later}, want(1, 2)},
		"not overdue yet":                     {as(""), storage.RectificationFilter{Overdue: due}, nil},
		"due this week":                       {as(""), storage.RectificationFilter{Due: storage.Span{From: due.AddDate(0, 0, -7), To: due}}, nil},
		"due within the week after":           {as(""), storage.RectificationFilter{Due: storage.Span{From: due, To: later}}, want(0, 1, 2)},
		"an extension waits":                  {as(""), storage.RectificationFilter{Asked: true}, want(1)},
		"by module and item":                  {as(""), storage.RectificationFilter{Modules: []string{"env"}, Items: []string{"c"}}, want(2)},
		"by cause":                            {as(""), storage.RectificationFilter{Causes: []notice.Cause{notice.Facility}}, want(1)},
		"by words":                            {as(""), storage.RectificationFilter{Words: "每月"}, want(0)},
	} {
		require.Equal(t, tc.want, list(tc.viewer, tc.filter), name)
	}

	keep(He, notice.EvReturned, notice.ReturnedWith{Return: notice.Return{Rectification: r(0), Reason: "照片不清"}, Clock: o.clock(r(0), due.AddDate(0, 0, 3))})
	require.Equal(t, want(0), list(as(""), storage.RectificationFilter{Statuses: []casefile.Status{notice.Returned}}))
	newDue := o.clock(r(1), due.AddDate(0, 0, 5))
	keep(He, notice.EvExtensionGranted, notice.ExtensionDecided{Rectification: r(1), Reason: "同意", Clock: &newDue})
	extensions, err := b.Extensions(ctx, everything, storage.ExtensionFilter{Notice: o.ID}, storage.Page{})
	require.NoError(t, err)
	require.Equal(t, storage.ExtensionGranted, extensions.Items[0].Status)
	require.True(t, extensions.Items[0].OldDue.Equal(due))
	require.True(t, extensions.Items[0].NewDue.Equal(newDue.Due))

	all, err := b.Rectifications(ctx, everything, storage.RectificationFilter{Notice: o.ID, Words: "已培训"}, storage.Page{})
	require.NoError(t, err)
	require.Equal(t, "照片不清", all.Items[0].ReturnReason)
	require.Equal(t, "u-wu", all.Items[0].Responsible)
	require.Equal(t, "培训不足", all.Items[0].RootCause, "what was written stays when the state moves on")
	require.True(t, all.Items[0].Due.Equal(due.AddDate(0, 0, 3)))
	require.Equal(t, 1, all.Items[0].Returns)

	counts, err := b.CountRectifications(ctx, everything, storage.RectificationFilter{}, later)
	require.NoError(t, err)
	require.Equal(t, []storage.StatusCount{{Status: "open", Count: 1, Overdue: 1}, {Status: "planned", Count: 1}, {Status: "returned", Count: 1}}, counts)
	groups, err := b.GroupRectifications(ctx, everything, storage.RectificationFilter{}, "cause")
	require.NoError(t, err)
	require.Len(t, groups, 3)
	notices, err := b.Notices(ctx, everything, storage.NoticeFilter{Overdue: later}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, notices.Items, 1)
	require.True(t, notices.Items[0].Due.Equal(due), "the first of its rectifications")

	clocks, err := b.Clocks(ctx, everything, storage.ClockFilter{Kind: casefile.Notice, Overdue: later}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, clocks.Items, 1, "the clock of the third rectification: that of verifying was stopped, the others moved")
	require.Equal(t, r(2), clocks.Items[0].Clock)

	require.NoError(t, b.ProposeWarning(ctx, storage.Warning{Rectification: r(0), Notice: o.ID, Item: "a", RepeatOf: []string{"F-1"}, Proposed: at}))
	require.NoError(t, b.ProposeWarning(ctx, storage.Warning{Rectification: r(0), Notice: o.ID, Item: "a", Proposed: at}))
	warnings, err := b.Warnings(ctx, everything, "/ho/gd/", storage.Page{})
	require.NoError(t, err)
	require.Len(t, warnings.Items, 1)
	require.Equal(t, org.Path("/ho/"), warnings.Items[0].Issuer)

	keep(He, notice.EvWithdrawn, notice.Reasoned{Reason: "发错"})
	require.Empty(t, list(as(""), storage.RectificationFilter{Overdue: later}), "nothing of a withdrawn notice is overdue")
	clocks, err = b.Clocks(ctx, everything, storage.ClockFilter{Case: o.ID}, storage.Page{})
	require.NoError(t, err)
	require.Empty(t, clocks.Items)
}
