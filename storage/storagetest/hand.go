package storagetest

import (
	"context"
	"testing"

	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/text"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// testHand: who opened a case and who has done something about it is what its record says.
func testHand(t *testing.T, b *Backend) {
	ctx := context.Background()
	planned := Check{Kind: inspection.Onsite, Issuer: "/ho/", Outlet: "/ho/gd/gz/n1/"}
	planned.Play(t, b, ToPlanned)
	final := Check{Kind: inspection.Onsite, Issuer: "/ho/", Outlet: "/ho/gd/gz/n2/", Items: []string{"a"}}
	o := Order{Made: final.Play(t, b, ToFinal), Check: final}
	o.Draft(t, b)
	o.Issue(t, b, 10)
	Keep(t, b, casefile.Notice, o.ID, Chen, o.At, ev(notice.EvAcknowledged, struct{}{}))

	as := func(user string) storage.Viewer {
		v := everything
		v.User = user
		return v
	}
	checks := func(user string, h storage.Hand) (ids []casefile.ID) {
		list, err := b.Inspections(ctx, as(user), storage.InspectionFilter{Hand: h}, storage.Page{})
		require.NoError(t, err)
		for _, i := range list.Items {
			ids = append(ids, i.ID)
		}
		return ids
	}
	filed, handled := storage.Hand{Filed: true}, storage.Hand{Handled: true}
	require.ElementsMatch(t, []casefile.ID{planned.ID, final.ID}, checks(He.User, filed))
	require.Empty(t, checks(Li.User, filed))
	require.Equal(t, []casefile.ID{final.ID}, checks(Li.User, handled), "the other has been planned for him and not begun")
	require.Empty(t, checks("nobody", handled))

	notices := func(user string, f storage.NoticeFilter) int {
		list, err := b.Notices(ctx, as(user), f, storage.Page{})
		require.NoError(t, err)
		return len(list.Items)
	}
	told := func(user string, of ...casefile.ID) {
		for _, id := range of {
			_, err := b.Send(ctx, storage.Message{ID: user + string(id), Dedupe: user + string(id), User: user, Case: id, Topic: "x", Title: text.T("抄", "c"), At: Noon})
			require.NoError(t, err)
		}
	}
	told(Li.User, planned.ID, final.ID)
	told("onlooker", planned.ID, final.ID, o.ID)
	copied := func(user string) (ids []casefile.ID) {
		list, err := b.InspectionInbox(ctx, as(user), storage.InspectionInbox{Copied: &storage.Duties{}}, storage.Page{})
		require.NoError(t, err)
		for _, i := range list.Items {
			ids = append(ids, i.ID)
		}
		return ids
	}
	require.ElementsMatch(t, []casefile.ID{planned.ID, final.ID}, copied("onlooker"))
	require.Empty(t, copied(Li.User), "one waits for him, the other he has filled")
	require.Empty(t, copied("nobody"))
	orders := func(user string) int {
		list, err := b.NoticeInbox(ctx, as(user), storage.NoticeInbox{Copied: &storage.Duties{}}, storage.Page{})
		require.NoError(t, err)
		return len(list.Items)
	}
	require.Equal(t, 1, orders("onlooker"))
	require.Zero(t, orders(Chen.User), "he acknowledged it, and nobody told him")

	require.Equal(t, 1, notices(Chen.User, storage.NoticeFilter{Handled: true}))
	require.Zero(t, notices(Chen.User, storage.NoticeFilter{Filed: true}))
	require.Equal(t, 1, notices(He.User, storage.NoticeFilter{Filed: true}), "the system drafted it, he issued it")
	require.Zero(t, notices(Li.User, storage.NoticeFilter{Handled: true}))

	findings := func(user string, f storage.FindingFilter) int {
		list, err := b.Findings(ctx, as(user), f, storage.Page{})
		require.NoError(t, err)
		return len(list.Items)
	}
	require.Equal(t, 1, findings(Li.User, storage.FindingFilter{Raised: true}))
	require.Zero(t, findings(He.User, storage.FindingFilter{Raised: true}))
	require.Equal(t, 1, findings(He.User, storage.FindingFilter{Handled: true}))
	require.Zero(t, findings(Chen.User, storage.FindingFilter{Handled: true}))
}
