package storagetest

import (
	"context"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// Scores by month, place and module are those of the checks that a list gives, within
// what the viewer may see.
func testInspectionNumbers(t *testing.T, b *Backend) {
	ctx := context.Background()
	day := func(month time.Month, d, hour int) time.Time {
		return time.Date(2026, month, d, hour, 0, 0, 0, casefile.Zone)
	}
	play := func(kind checklist.Kind, outlet org.Path, at time.Time, score int64, steps int, items ...string) *Check {
		c := &Check{Kind: kind, Issuer: "/ho/", Outlet: outlet, At: at, Score: checklist.D(score), Items: items}
		c.Play(t, b, ToStarted)
		modules := []checklist.ModuleResult{{Module: "env", Max: checklist.D(40), Percent: checklist.D(score - 10)}, {Module: "staff", Max: checklist.D(60), Percent: checklist.D(score + 5)}, {Module: "vip"}}
		Keep(t, b, casefile.Inspection, c.ID, Li, at.Add(2*time.Hour), ev(inspection.EvSubmitted, inspection.SubmittedWith{
			Score: inspection.Score{Percent: c.Score, Passed: score >= 90}, Result: checklist.Result{Modules: modules}}))
		if steps == ToPublished {
			Keep(t, b, casefile.Inspection, c.ID, He, at.Add(5*time.Hour), ev(inspection.EvPublished, inspection.PublishedWith{Number: string(c.ID[:6])}))
		}
		return c
	}
	play(inspection.Onsite, "/ho/gd/gz/n1/", day(9, 1, 9), 80, ToPublished)
	play(inspection.Onsite, "/ho/gd/gz/n1/", day(9, 30, 18), 91, ToPublished)  // published on the 30th at 23:00 of Chinese time
	play(inspection.Mystery, "/ho/gd/gz/n1/", day(9, 30, 20), 95, ToPublished) // after midnight: in October
	play(inspection.Onsite, "/ho/gd2/sz/n3/", day(10, 8, 9), 70, ToPublished)
	play(inspection.Mystery, "/ho/gd2/sz/n3/", day(10, 9, 9), 10, ToSubmitted) // the shopper is on his way

	all := storage.Span{From: day(9, 1, 0), To: day(11, 1, 0)}
	d := func(thousandths int64) *checklist.Decimal { v := checklist.Decimal(thousandths); return &v }
	numbers := func(v storage.Viewer, f storage.InspectionFilter, by string) []storage.InspectionNumbers {
		t.Helper()
		got, err := b.InspectionNumbers(ctx, v, f, by)
		require.NoError(t, err, by)
		return got
	}
	f := storage.InspectionFilter{Published: all}
	require.Equal(t, []storage.InspectionNumbers{{Published: 4, Average: d(84_000), Passed: 2}}, numbers(everything, f, ""))
	require.Equal(t, []storage.InspectionNumbers{
		{Value: "2026-09", Published: 2, Average: d(85_500), Passed: 1}, {Value: "2026-10", Published: 2, Average: d(82_500), Passed: 1}}, numbers(everything, f, "month"))
	require.Equal(t, []storage.InspectionNumbers{
		{Value: "env", Published: 4, Average: d(74_000)}, {Value: "staff", Published: 4, Average: d(89_000)}}, numbers(everything, f, "module"), "what did not apply has no score")
	require.Equal(t, []storage.InspectionNumbers{
		{Value: "/ho/gd/", Published: 3, Average: d(88_667), Passed: 2}, {Value: "/ho/gd2/", Published: 1, Average: d(70_000)}},
		numbers(everything, storage.InspectionFilter{Published: all, Under: "/ho/"}, "unit"))
	require.Equal(t, []storage.InspectionNumbers{{Published: 1, Average: d(70_000)}},
		numbers(storage.Viewer{Read: []org.Path{"/ho/gd2/"}}, f, ""), "what is not published does not exist for the inspected side")
	require.Equal(t, []storage.InspectionNumbers{{}}, numbers(storage.Viewer{Read: []org.Path{"/ho/gd3/"}}, f, ""))

	for _, by := range []string{"outlet", "kind"} {
		for _, n := range numbers(everything, f, by) {
			of := f
			if of.Outlet = n.Value; by == "kind" {
				of.Outlet, of.Kinds = "", []checklist.Kind{checklist.Kind(n.Value)}
			}
			list, err := b.Inspections(ctx, everything, of, storage.Page{})
			require.NoError(t, err)
			require.Len(t, list.Items, int(n.Published), "%s %s", by, n.Value)
		}
	}
	scored, err := b.Inspections(ctx, everything, storage.InspectionFilter{Published: all, Module: "env"}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, scored.Items, 4)
	scored, err = b.Inspections(ctx, storage.Viewer{Read: []org.Path{"/ho/gd2/"}}, storage.InspectionFilter{Module: "env"}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, scored.Items, 1, "the filter asks about results alone")
	scored, err = b.Inspections(ctx, everything, storage.InspectionFilter{Module: "vip"}, storage.Page{})
	require.NoError(t, err)
	require.Empty(t, scored.Items)
	months, err := storage.Months(all)
	require.NoError(t, err)
	for i, n := range numbers(everything, f, "month") {
		list, err := b.Inspections(ctx, everything, storage.InspectionFilter{Published: months[i].Span}, storage.Page{})
		require.NoError(t, err)
		require.Len(t, list.Items, int(n.Published), n.Value)
	}
	for by, f := range map[string]storage.InspectionFilter{"inspector": f, "month": {}} {
		_, err := b.InspectionNumbers(ctx, everything, f, by)
		require.Error(t, err, by)
	}
}
