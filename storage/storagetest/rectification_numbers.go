package storagetest

import (
	"context"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// How mending goes: on time and not, open by age, each number with its list.
func testRectificationNumbers(t *testing.T, b *Backend) {
	ctx := context.Background()
	now := Noon.AddDate(0, 2, 0)
	order := func(outlet org.Path, issued time.Time, days int, items ...string) *Order {
		c := Check{Kind: inspection.Onsite, Issuer: "/ho/", Outlet: outlet, Items: items, At: issued.AddDate(0, 0, -5)}
		o := &Order{Made: c.Play(t, b, ToFinal), Check: c, At: issued}
		o.Draft(t, b)
		o.Issue(t, b, days)
		return o
	}
	mend := func(o *Order, i int, at time.Time, verify bool) {
		id := notice.RectificationID(o.Made[i])
		Keep(t, b, casefile.Notice, o.ID, Chen, at, ev(notice.EvDone, notice.DoneWith{Complete: notice.Complete{Rectification: id}, Verify: o.clock(notice.VerifyClock(id), at.AddDate(0, 0, 5))}))
		if verify {
			Keep(t, b, casefile.Notice, o.ID, He, at.Add(time.Hour), ev(notice.EvVerified, notice.Verify{Rectification: id}))
		}
	}
	old := order("/ho/gd/gz/n1/", Noon, 10, "a", "b", "c", "d")
	due := old.At.AddDate(0, 0, 10)
	mend(old, 0, due.Add(-time.Second), true)
	mend(old, 1, due, false) // the limit itself is too late
	mend(old, 2, due.Add(-time.Hour), true)
	order("/ho/gd2/sz/n3/", now.AddDate(0, 0, -3), 10, "a")
	back := order("/ho/gd2/sz/n3/", now.AddDate(0, 0, -3), 10, "b", "c")
	mend(back, 0, now.AddDate(0, 0, -2), true) // what was mended before stays mended
	Keep(t, b, casefile.Notice, back.ID, He, now.AddDate(0, 0, -1), ev(notice.EvWithdrawn, notice.Reasoned{Reason: "发错"}))
	draft := Check{Kind: inspection.Onsite, Issuer: "/ho/", Outlet: "/ho/gd/gz/n1/", Items: []string{"z"}}
	drafted := Order{Made: draft.Play(t, b, ToFinal), Check: draft}
	drafted.Draft(t, b) // not issued: nothing is ordered yet

	numbers := func(v storage.Viewer, f storage.RectificationFilter, by string) []storage.RectificationNumbers {
		t.Helper()
		got, err := b.RectificationNumbers(ctx, v, f, by, now)
		require.NoError(t, err, by)
		return got
	}
	total := numbers(everything, storage.RectificationFilter{}, "")[0]
	require.EqualValues(t, 7, total.Total)
	require.EqualValues(t, total.Total, total.Counted["running"]+total.Counted["to_verify"]+total.Counted["verified"]+total.Counted["withdrawn"], "the numbers add up")
	require.Equal(t, map[string]int64{"running": 2, "not_due": 1, "overdue": 1, "to_verify": 1, "verified": 3, "on_time": 3, "not_on_time": 2, "timed": 5, "repeated": 0, "returned": 0, "extended": 0, "withdrawn": 1}, total.Counted)
	require.Equal(t, storage.ShareOf(3, 5), total.OnTime)
	require.Zero(t, numbers(storage.Viewer{Read: []org.Path{"/ho/gd3/"}}, storage.RectificationFilter{}, "")[0].Total, "of what is seen")

	ages := map[string]storage.Span{}
	for _, a := range storage.RectificationAges(now) {
		ages[a.Value] = a.Span
	}
	yes := true
	for by, narrow := range map[string]func(f *storage.RectificationFilter, value string){
		"":       func(*storage.RectificationFilter, string) {},
		"outlet": func(f *storage.RectificationFilter, v string) { f.Outlet = v },
		"item":   func(f *storage.RectificationFilter, v string) { f.Items = []string{v} },
		"unit":   func(f *storage.RectificationFilter, v string) { f.Under = org.Path(v) },
		"age":    func(f *storage.RectificationFilter, v string) { f.Issued, f.Running = ages[v], &yes },
		"month": func(f *storage.RectificationFilter, v string) {
			from, err := time.ParseInLocation("2006-01", v, casefile.Zone)
			require.NoError(t, err)
			f.Issued = storage.Span{From: from, To: from.AddDate(0, 1, 0)}
		},
	} {
		f := storage.RectificationFilter{Under: "/ho/", Issued: storage.Span{From: Noon.AddDate(0, -1, 0), To: now}}
		if by == "age" {
			f.Running = &yes
		}
		groups := numbers(everything, f, by)
		require.NotEmpty(t, groups)
		for _, n := range groups {
			for name, count := range n.Counted {
				of := f
				narrow(&of, n.Value)
				of.Counted, of.Now = name, now
				list, err := b.Rectifications(ctx, everything, of, storage.Page{})
				require.NoError(t, err)
				require.Len(t, list.Items, int(count), "%s %s %s", by, n.Value, name)
				for _, item := range list.Items {
					require.True(t, name != "withdrawn" || item.Withdrawn)
					require.False(t, name == "running" && item.Withdrawn)
				}
			}
		}
	}
	require.Equal(t, "0-7", numbers(everything, storage.RectificationFilter{Running: &yes}, "age")[0].Value)
	require.Equal(t, []string{"/ho/gd/", "/ho/gd2/"}, valuesOf(numbers(everything, storage.RectificationFilter{Under: "/ho/"}, "unit")))
	_, err := b.RectificationNumbers(ctx, everything, storage.RectificationFilter{}, "day", now)
	require.Error(t, err)
	_, err = b.Rectifications(ctx, everything, storage.RectificationFilter{Counted: "x"}, storage.Page{})
	require.Error(t, err)
}

func valuesOf(list []storage.RectificationNumbers) (values []string) {
	for _, n := range list {
		values = append(values, n.Value)
	}
	return values
}
