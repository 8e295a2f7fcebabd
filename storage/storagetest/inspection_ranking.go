package storagetest

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// Places are ranked by what their checks came to, compared with the round or the days before and
// with the places of the same unit, within what the viewer may see.
func testInspectionRanking(t *testing.T, b *Backend) {
	ctx := context.Background()
	play := func(round string, outlet org.Path, at time.Time, score int64, published bool) {
		c := &Check{Kind: inspection.Mystery, Issuer: "/ho/", Outlet: outlet, At: at, Round: round}
		c.Play(t, b, ToStarted)
		modules := []checklist.ModuleResult{{Module: "env", Max: checklist.D(40), Percent: checklist.D(score - 10)}, {Module: "staff", Max: checklist.D(60), Percent: checklist.D(100 - score)}}
		Keep(t, b, casefile.Inspection, c.ID, Li, at.Add(2*time.Hour), ev(inspection.EvSubmitted, inspection.SubmittedWith{
			Score: inspection.Score{Percent: checklist.D(score), Passed: score >= 90}, Result: checklist.Result{Modules: modules}}))
		if published {
			Keep(t, b, casefile.Inspection, c.ID, He, at.Add(5*time.Hour), ev(inspection.EvPublished, inspection.PublishedWith{Number: string(c.ID[:6])}))
		}
	}
	spring, summer := time.Date(2026, 4, 1, 9, 0, 0, 0, casefile.Zone), time.Date(2026, 7, 1, 9, 0, 0, 0, casefile.Zone)
	play("", "/ho/gd2/sz/n3/", spring.AddDate(-1, 0, 0), 50, true)
	play("Q1", "/ho/gd/gz/n1/", spring, 90, true)
	play("Q1", "/ho/gd/gz/n1/", spring, 80, true)
	play("Q1", "/ho/gd/gz/n2/", spring, 70, true)
	play("Q1", "/ho/gd2/sz/n3/", spring, 60, true)
	play("Q2", "/ho/gd/gz/n1/", summer, 75, true)
	play("Q2", "/ho/gd/gz/n2/", summer, 92, true)
	play("Q2", "/ho/gd/gz/n2/", summer, 93, true)
	play("Q2", "/ho/gd2/sz/n3/", summer, 75, true)
	play("Q2", "/ho/gd2/sz/n3/", summer, 10, false) // the shopper is on his way
	play("Q2", "/ho/gd2/sz/n4/", summer, 99, true)

	told := func(v storage.Viewer, f storage.InspectionFilter, r storage.RankingQuery) string {
		t.Helper()
		got, err := b.InspectionRanking(ctx, v, f, r)
		require.NoError(t, err)
		average := "-"
		if got.Average != nil {
			average = got.Average.String()
		}
		lines := []string{fmt.Sprintf("%d places, %d ranked, %d before (%s), %d checks of %s", got.Places, got.Ranked, got.RankedBefore, got.Round, got.Checks, average)}
		for _, s := range got.Items {
			line := fmt.Sprintf("%d %s %d×%s passed %d", s.Rank, s.Value, s.Checks, s.Average, s.Passed)
			if s.Before != nil {
				line += fmt.Sprintf(" before %d %d×%s", s.Before.Rank, s.Before.Checks, s.Before.Average)
			}
			if s.Rose != nil {
				line += fmt.Sprintf(" rose %d", *s.Rose)
			}
			if s.Peers != nil {
				line += fmt.Sprintf(" peers %s %d %d×%s", s.Peers.Unit, s.Peers.Places, s.Peers.Checks, s.Peers.Average)
			}
			for _, m := range s.Modules {
				line += fmt.Sprintf(" %s %d×%s", m.Module, m.Checks, m.Average)
			}
			lines = append(lines, line)
		}
		return strings.Join(lines, "\n")
	}
	q2 := storage.InspectionFilter{Round: "Q2"}
	require.Equal(t, `4 places, 4 ranked, 3 before (Q1), 5 checks of 86.8
1 n4 1×99 passed 1 peers /ho/gd2/sz/ 2 2×87 env 1×89 staff 1×1
2 n2 2×92.5 passed 2 before 2 1×70 rose 1 peers /ho/gd/gz/ 2 3×86.7 env 2×82.5 staff 2×7.5
3 n1 1×75 passed 0 before 1 2×85 rose -1 peers /ho/gd/gz/ 2 3×86.7 env 1×65 staff 1×25
3 n3 1×75 passed 0 before 3 1×60 rose 1 peers /ho/gd2/sz/ 2 2×87 env 1×65 staff 1×25`,
		told(everything, q2, storage.RankingQuery{By: "outlet"}), "equal scores share a rank, and who came new pushes nobody down")
	require.Equal(t, `4 places, 1 ranked, 1 before (Q1), 5 checks of 86.8
1 n2 2×92.5 passed 2 before 0 1×70 peers /ho/gd/gz/ 2 3×86.7 env 2×82.5 staff 2×7.5`,
		told(everything, q2, storage.RankingQuery{By: "outlet", Least: 2, Limit: 1}), "one check is no rank here, and none before")
	require.Equal(t, `2 places, 2 ranked, 2 before (Q1), 5 checks of 86.8
1 /ho/gd2/ 2×87 passed 1 before 2 1×60 rose 1 peers /ho/ 2 5×86.8 env 2×77 staff 2×13
2 /ho/gd/ 3×86.7 passed 2 before 1 3×80 rose -1 peers /ho/ 2 5×86.8 env 3×76.7 staff 3×13.3`,
		told(everything, storage.InspectionFilter{Round: "Q2", Under: "/ho/"}, storage.RankingQuery{By: "unit"}))
	staff := q2
	staff.Module = "staff"
	require.Equal(t, []string{"3 n2 2×7.5 passed 2 before 2 1×30 rose -1 peers /ho/gd/gz/ 2 3×13.3 env 2×82.5 staff 2×7.5", "4 n4 1×1 passed 1 peers /ho/gd2/sz/ 2 2×13 env 1×89 staff 1×1"},
		strings.Split(told(everything, staff, storage.RankingQuery{By: "outlet"}), "\n")[3:], "by one module")
	all := storage.Span{From: summer, To: summer.AddDate(0, 3, 0)}
	days := storage.RankingQuery{By: "outlet", Before: storage.Span{From: spring, To: summer}, Sort: "fallen", Limit: 2}
	require.Equal(t, `4 places, 4 ranked, 3 before (), 5 checks of 86.8
3 n1 1×75 passed 0 before 1 2×85 rose -1 peers /ho/gd/gz/ 2 3×86.7 env 1×65 staff 1×25
2 n2 2×92.5 passed 2 before 2 1×70 rose 1 peers /ho/gd/gz/ 2 3×86.7 env 2×82.5 staff 2×7.5`,
		told(everything, storage.InspectionFilter{Published: all}, days), "compared with the days before")
	days.Sort = "worst"
	require.Contains(t, told(everything, storage.InspectionFilter{Published: all}, days), "\n3 n1 ")
	require.Contains(t, told(everything, storage.InspectionFilter{Round: "Q1"}, storage.RankingQuery{By: "outlet"}), "3 places, 3 ranked, 0 before (), 4 checks", "nothing came before the first round")

	mine := storage.Viewer{Read: []org.Path{"/ho/gd2/sz/n3/"}}
	require.Equal(t, `1 places, 1 ranked, 1 before (Q1), 1 checks of 75
1 n3 1×75 passed 0 before 1 1×60 rose 0 env 1×65 staff 1×25`, told(mine, q2, storage.RankingQuery{By: "outlet"}), "others' results are not his to be compared with, nor is what is not published his")
	require.Equal(t, "0 places, 0 ranked, 0 before (), 0 checks of -", told(storage.Viewer{Read: []org.Path{"/ho/gd3/"}}, q2, storage.RankingQuery{By: "outlet"}))

	got, err := b.InspectionRanking(ctx, everything, q2, storage.RankingQuery{By: "outlet"})
	require.NoError(t, err)
	for _, s := range got.Items {
		for f, n := range map[*storage.InspectionFilter]int64{{Round: "Q2", Outlet: s.Value}: s.Checks, {Round: "Q2", Outlet: s.Value, Module: "env"}: s.Modules[0].Checks, {Round: "Q2", Under: s.Peers.Unit, Published: storage.Span{From: spring}}: s.Peers.Checks} {
			list, err := b.Inspections(ctx, everything, *f, storage.Page{})
			require.NoError(t, err)
			scored := 0
			for _, i := range list.Items {
				if !i.PublishedAt.IsZero() {
					scored++
				}
			}
			require.EqualValues(t, n, scored, "%+v", f)
		}
	}
	for _, by := range []string{"inspector", ""} {
		_, err = b.InspectionRanking(ctx, everything, q2, storage.RankingQuery{By: by})
		require.Error(t, err, by)
	}
}
