package storagetest

import (
	"context"
	"slices"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/domain/process"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// How long cases have stood where is what their events say, for whoever may know of them.
func testStays(t *testing.T, b *Backend) {
	ctx := context.Background()
	testNotices(t, b)
	now := time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)

	rows, err := b.Raw.Query("SELECT id FROM cases WHERE kind = 'notice'")
	require.NoError(t, err)
	var ids []casefile.ID
	for rows.Next() {
		var id casefile.ID
		require.NoError(t, rows.Scan(&id))
		ids = append(ids, id)
	}
	require.NoError(t, rows.Close())
	require.NotEmpty(t, ids)

	want := map[string][]int64{}
	present := map[string]int64{}
	for _, id := range ids {
		events, err := b.Events(ctx, id, 0)
		require.NoError(t, err)
		s, began := &notice.State{}, map[process.Standing]time.Time{}
		for i, e := range events {
			require.NoError(t, s.Apply(e))
			if i+1 < len(events) && events[i+1].Command == e.Command {
				continue // what a command passes through is no stay
			}
			standing := process.Standings(s)
			for at, since := range began {
				if !slices.Contains(standing, at) {
					want[at.At] = append(want[at.At], e.At.Unix()-since.Unix())
					delete(began, at)
				}
			}
			for _, at := range standing {
				if _, there := began[at]; !there {
					began[at] = e.At
				}
			}
		}
		for at, since := range began {
			want[at.At] = append(want[at.At], now.Unix()-since.Unix())
			present[at.At]++
		}
	}
	require.Greater(t, len(want), 3)

	everything := storage.Everything("/")
	list, err := b.Dwell(ctx, everything, storage.DwellFilter{Kind: casefile.Notice}, now)
	require.NoError(t, err)
	require.Len(t, list, len(want))
	for _, d := range list {
		lengths := want[d.Stands]
		slices.Sort(lengths)
		n := len(lengths)
		require.EqualValues(t, n, d.Stays, d.Stands)
		require.Equal(t, present[d.Stands], d.Present, d.Stands)
		require.Equal(t, lengths[n-1], d.Longest, d.Stands)
		require.InDelta(t, float64(lengths[(n-1)/2]+lengths[n/2])/2, d.Median, 3600, d.Stands)
		if lengths[n-1] < 86400 {
			require.InDelta(t, float64(lengths[(n-1)/2]+lengths[n/2])/2, d.Median, 60, d.Stands)
		}
	}

	none, err := b.Dwell(ctx, storage.Viewer{User: "nobody"}, storage.DwellFilter{Kind: casefile.Notice}, now)
	require.NoError(t, err)
	require.Empty(t, none)
	read := storage.Viewer{Read: []org.Path{"/"}}
	outside, err := b.Dwell(ctx, read, storage.DwellFilter{Kind: casefile.Notice}, now)
	require.NoError(t, err)
	var drafts int64
	require.NoError(t, b.Raw.QueryRow("SELECT COUNT(*) FROM cases WHERE kind = 'notice' AND hidden").Scan(&drafts))
	sum := func(list []storage.Dwell) (n int64) {
		for _, d := range list {
			n += d.Stays
		}
		return n
	}
	require.Equal(t, drafts > 0, sum(outside) < sum(list), "drafts are the issuing side's")
	before, err := b.Dwell(ctx, everything, storage.DwellFilter{Kind: casefile.Notice, Period: storage.Span{To: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)}}, now)
	require.NoError(t, err)
	require.Empty(t, before)
	inspections, err := b.Dwell(ctx, read, storage.DwellFilter{Kind: casefile.Inspection}, now)
	require.NoError(t, err)
	require.Empty(t, inspections, "how an inspection came about is the inspecting side's")
}
