package storagetest

import (
	"context"
	"fmt"
	"testing"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/storage"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
)

// One by one everything reads as the lists show it, and what a viewer may not see
// answers like what is not there.
func testOneByOne(t *testing.T, b *Backend) {
	ctx := context.Background()
	checks, orders := everyCheck(t, b), everyNotice(t, b)
	for name, v := range viewers {
		list, err := b.Inspections(ctx, v, storage.InspectionFilter{}, storage.Page{Limit: 500})
		require.NoError(t, err)
		inspections := byID(list.Items, func(i storage.InspectionItem) string { return string(i.ID) })
		found, err := b.Findings(ctx, v, storage.FindingFilter{}, storage.Page{Limit: 500})
		require.NoError(t, err)
		findings := byID(found.Items, func(f storage.FindingItem) string { return f.ID })
		sent, err := b.Notices(ctx, v, storage.NoticeFilter{}, storage.Page{Limit: 500})
		require.NoError(t, err)
		notices := byID(sent.Items, func(n storage.NoticeItem) string { return string(n.ID) })
		mending, err := b.Rectifications(ctx, v, storage.RectificationFilter{}, storage.Page{Limit: 500})
		require.NoError(t, err)
		rectifications := byID(mending.Items, func(r storage.RectificationItem) string { return r.ID })

		_, gone := b.InspectionItem(ctx, v, casefile.ID(uuid.NewString()))
		_, noFinding := b.FindingItem(ctx, v, uuid.NewString())
		for id, s := range checks {
			about := fmt.Sprintf("%s, %s %s check by %s", name, s.Status, s.Kind, s.Issuer)
			view := s.Sees(v)
			i, err := b.InspectionItem(ctx, v, id)
			one(t, about, inspections, string(id), view > inspection.Nothing, i, err, gone)
			for _, f := range s.Findings {
				item, err := b.FindingItem(ctx, v, f.ID)
				one(t, about, findings, f.ID, view >= inspection.Result, item, err, noFinding)
			}
		}
		_, gone = b.NoticeItem(ctx, v, casefile.ID(uuid.NewString()))
		_, noMending := b.RectificationItem(ctx, v, uuid.NewString())
		for id, s := range orders {
			about := fmt.Sprintf("%s, %s notice after a %s check by %s", name, s.Status, s.InspectionKind, s.Issuer)
			n, err := b.NoticeItem(ctx, v, id)
			one(t, about, notices, string(id), s.Sees(v), n, err, gone)
			for _, r := range s.Rectifications {
				item, err := b.RectificationItem(ctx, v, r.ID)
				one(t, about, rectifications, r.ID, s.Sees(v), item, err, noMending)
			}
		}
	}
}

func byID[T any](items []T, id func(T) string) map[string]T {
	out := make(map[string]T, len(items))
	for _, i := range items {
		out[id(i)] = i
	}
	return out
}

// one holds an item that was read alone against the list, the rule and nothing.
func one[T any](t *testing.T, about string, listed map[string]T, id string, sees bool, got T, err, gone error) {
	t.Helper()
	if !sees {
		require.True(t, fault.Is(err, fault.NotFound), about)
		require.Equal(t, gone.Error(), err.Error(), about)
		require.Zero(t, got, about)
		return
	}
	require.NoError(t, err, about)
	require.Equal(t, listed[id], got, about)
}

func testRecord(t *testing.T, b *Backend) {
	ctx := context.Background()
	id, other := OpenNote(t, b, 3), OpenNote(t, b, 1)
	events, err := b.Events(ctx, id, 0)
	require.NoError(t, err)
	record, err := b.Record(ctx, id)
	require.NoError(t, err)
	require.Len(t, record, 4)
	for i, e := range record {
		require.Equal(t, events[i], e.Event)
		require.NotEmpty(t, e.Hash)
		if i > 0 {
			require.Equal(t, record[i-1].Hash, e.PrevHash, "each names the one before")
		}
	}
	none, err := b.Record(ctx, NewCase())
	require.NoError(t, err)
	require.Empty(t, none)

	ids, err := b.CaseIDs(ctx, Note)
	require.NoError(t, err)
	require.ElementsMatch(t, []casefile.ID{id, other}, ids)
	require.IsIncreasing(t, []string{string(ids[0]), string(ids[1])})
	ids, err = b.CaseIDs(ctx, casefile.Inspection)
	require.NoError(t, err)
	require.Empty(t, ids)
}
