package storagetest

import (
	"context"
	"sync/atomic"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// A flag is raised once each time that the complaints about somebody reach the limit.
func testFlags(t *testing.T, b *Backend) {
	ctx := context.Background()
	entry := storage.AuditEntry{Actor: casefile.System, Action: "flag.raise", Resource: "flag", Outcome: storage.Accepted}
	ask := func(at time.Time) bool {
		t.Helper()
		_, raised, err := b.RaiseFlag(ctx, "u9", "/ho/gd/gz/n1/", 3, 6, at, entry)
		require.NoError(t, err)
		return raised
	}
	month := func(m float64) time.Time { return Noon.Add(time.Duration(m * 30 * 24 * float64(time.Hour))) }
	against := func(at time.Time) *Grievance {
		return register(t, b, at, func(o *complaint.Opening) { o.Concerns = "u9" })
	}
	first := against(month(0))
	require.False(t, ask(month(0)))
	against(month(1))
	require.False(t, ask(month(1)))
	against(month(2))
	audit := count(t, b, "audit")
	var raised atomic.Int64
	for _, err := range together(func(int) error {
		_, yes, err := b.RaiseFlag(ctx, "u9", "/ho/gd/gz/n1/", 3, 6, month(2), entry)
		if yes {
			raised.Add(1)
		}
		return err
	}) {
		require.NoError(t, err)
	}
	require.EqualValues(t, 1, raised.Load(), "once per crossing, however many ask")
	require.EqualValues(t, audit+1, count(t, b, "audit"), "the raising is on the audit chain once")
	against(month(3))
	require.False(t, ask(month(3)), "more of the same crossing")
	require.False(t, ask(month(1)), "asked about an instant when they were fewer, late: it stands")
	require.False(t, ask(month(3)))
	for least, want := range map[int][]string{3: {"u9"}, 4: {"u9"}, 5: nil} {
		users, err := b.ComplainedOf(ctx, least, month(-1))
		require.NoError(t, err)
		require.Equal(t, len(want), len(users), least)
		require.Subset(t, users, want)
	}
	first.Keep("u1", ev(complaint.EvDecided, complaint.DecidedAs{Decide: complaint.Decide{Outcome: complaint.Unjustified}}))
	require.False(t, ask(month(3)), "three are left: it never fell below")

	// Those of the months 1, 2, 3 grow old one by one. When the next comes, two are left
	// and it makes three: nobody asked meanwhile, and yet it is a new crossing.
	against(month(7.5))
	require.True(t, ask(month(7.5)), "it had fallen below and is reached again")
	require.False(t, ask(month(7.5)))
	require.False(t, ask(month(20)), "all are old")
	none, raisedNow, err := b.RaiseFlag(ctx, "u9", "/ho/gd/gz/n1/", 3, 6, month(20))
	require.NoError(t, err)
	require.False(t, raisedNow)
	require.Equal(t, storage.Flag{}, none, "none stands")

	head := storage.ComplaintViewer{User: "u-chen", Read: []org.Path{"/ho/gd/gz/n1/"}}
	list, err := b.Flags(ctx, head, storage.FlagFilter{User: "u9"}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, list.Items, 2)
	require.Equal(t, 3, list.Items[1].Complaints)
	require.False(t, list.Items[0].Stands)
	flag := list.Items[1]
	for _, f := range list.Items {
		counted, err := b.Complaints(ctx, allComplaints, storage.ComplaintFilter{Flag: f.ID}, storage.Page{})
		require.NoError(t, err)
		require.Len(t, counted.Items, f.Complaints, "those that were counted, whatever was decided since")
		for _, c := range counted.Items {
			require.Equal(t, "u9", c.Concerns)
			require.False(t, c.Received.After(f.Raised))
		}
		hidden, err := b.Complaints(ctx, storage.ComplaintViewer{User: "u9", Read: []org.Path{"/ho/"}}, storage.ComplaintFilter{Flag: f.ID}, storage.Page{})
		require.NoError(t, err)
		require.Empty(t, hidden.Items, "a flag opens nobody's eyes")
	}
	for name, v := range map[string]storage.ComplaintViewer{
		"himself":          {User: "u9", Read: []org.Path{"/ho/"}},
		"another province": {User: "x", Read: []org.Path{"/ho/gd2/"}},
		"nobody":           {},
	} {
		list, err := b.Flags(ctx, v, storage.FlagFilter{}, storage.Page{})
		require.NoError(t, err)
		require.Empty(t, list.Items, name)
		n, err := b.CountFlags(ctx, v, storage.FlagFilter{})
		require.NoError(t, err)
		require.Zero(t, n, name)
		_, err = b.FlagItem(ctx, v, flag.ID)
		require.True(t, fault.Is(err, fault.NotFound), name)
		_, err = b.SettleFlag(ctx, v, flag.ID, "已谈话", month(3), entry)
		require.True(t, fault.Is(err, fault.NotFound), name)
	}
	before := count(t, b, "audit")
	settled, err := b.SettleFlag(ctx, head, flag.ID, "已谈话", month(3), entry)
	require.NoError(t, err)
	require.Equal(t, "u-chen 已谈话", settled.SettledBy+" "+settled.Remark)
	_, err = b.SettleFlag(ctx, head, flag.ID, "再来", month(4), entry)
	require.Equal(t, "flag.settled", fault.Of(err).Code)
	require.EqualValues(t, before+1, count(t, b, "audit"), "settled once, with one entry")
	got, err := b.FlagItem(ctx, head, flag.ID)
	require.NoError(t, err)
	require.Equal(t, settled, got)
	no := false
	n, err := b.CountFlags(ctx, head, storage.FlagFilter{Settled: &no, Under: "/ho/gd/"})
	require.NoError(t, err)
	require.EqualValues(t, 1, n)
	_, _, err = b.RaiseFlag(ctx, "", "/ho/", 3, 6, Noon)
	require.True(t, fault.Is(err, fault.Invalid))
}
