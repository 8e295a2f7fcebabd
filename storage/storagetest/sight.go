package storagetest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// viewers are people at every distance from an inspection.
var viewers = map[string]storage.Viewer{
	"nobody":                 {},
	"the inspector":          {User: Li.User},
	"the reviewer":           {User: He.User},
	"head office":            {User: "x", Read: []org.Path{"/ho/"}, Unpublished: []org.Path{"/ho/"}},
	"head office, published": {User: "x", Read: []org.Path{"/ho/"}},
	"auditor who may know":   {User: "x", Read: []org.Path{"/ho/"}, Reveal: []org.Path{"/ho/"}},
	"province":               {User: "x", Read: []org.Path{"/ho/gd/"}, Unpublished: []org.Path{"/ho/gd/"}},
	"outlet head":            {User: Chen.User, Read: []org.Path{"/ho/gd/gz/n1/"}, Unpublished: []org.Path{"/ho/gd/gz/n1/"}},
	"another province":       {User: "x", Read: []org.Path{"/ho/gd2/"}, Unpublished: []org.Path{"/ho/gd2/"}},
}

// round is the programme of which everyCheck is.
const round casefile.ID = "5f0c3c44-6a52-4a0c-9a45-2e9f6b3f8e11"

// everyCheck plays inspections of all kinds to every stage for two issuers and two outlets.
func everyCheck(t *testing.T, b *Backend) map[casefile.ID]*inspection.State {
	states := map[casefile.ID]*inspection.State{}
	n := 0
	for _, kind := range []checklist.Kind{inspection.Mystery, inspection.Video, inspection.Onsite} {
		for _, issuer := range []org.Path{"/ho/", "/ho/gd/"} {
			for _, outlet := range []org.Path{"/ho/gd/gz/n1/", "/ho/gd2/n3/"} {
				for _, steps := range []int{ToPlanned, ToSubmitted, ToReview, ToPublished, 0} {
					n++
					c := Check{Kind: kind, Issuer: issuer, Outlet: outlet, Programme: round, Items: []string{"a", "b"}, At: Noon.Add(time.Duration(n) * time.Minute), Score: checklist.D(int64(50 + n))}
					if steps == 0 {
						c.Play(t, b, ToStarted)
						Keep(t, b, casefile.Inspection, c.ID, He, c.At.Add(9*time.Hour), ev(inspection.EvCancelled, inspection.Reasoned{Reason: "x"}))
					} else {
						c.Play(t, b, steps)
					}
					s, err := b.LoadState(context.Background(), c.ID)
					require.NoError(t, err)
					states[c.ID] = s.(*inspection.State)
				}
			}
		}
	}
	return states
}

// What the lists show is exactly what the rules of sight in the domain say.
func testSightOfInspections(t *testing.T, b *Backend) {
	ctx := context.Background()
	states := everyCheck(t, b)
	for name, v := range viewers {
		seen := map[casefile.ID]storage.InspectionItem{}
		all, err := b.Inspections(ctx, v, storage.InspectionFilter{}, storage.Page{Limit: 500})
		require.NoError(t, err)
		for _, i := range all.Items {
			seen[i.ID] = i
		}
		findings := map[casefile.ID]int{}
		list, err := b.Findings(ctx, v, storage.FindingFilter{}, storage.Page{Limit: 500})
		require.NoError(t, err)
		for _, f := range list.Items {
			findings[f.Inspection]++
		}
		for id, s := range states {
			about := fmt.Sprintf("%s, %s %s check of %s by %s", name, s.Status, s.Kind, s.Outlet.Path, s.Issuer)
			i, listed := seen[id]
			view := s.Sees(v)
			require.Equal(t, view != inspection.Nothing, listed, about)
			require.Equal(t, view, i.View, about)
			if view < inspection.Result {
				require.Zero(t, findings[id], about)
				require.Zero(t, i.Findings, about)
				require.Nil(t, i.Score, about)
				require.Empty(t, i.Reviewer, about)
			} else {
				require.Equal(t, len(s.Findings), findings[id], about)
			}
			if listed {
				require.Equal(t, s.HidesInspector(v), i.Inspector == "", about)
				require.Equal(t, s.HidesPlan(v), i.From.IsZero() && i.To.IsZero() && i.Programme == "", about)
			}
		}
		clocks, err := b.Clocks(ctx, v, storage.ClockFilter{}, storage.Page{Limit: 500})
		require.NoError(t, err)
		for _, c := range clocks.Items {
			require.GreaterOrEqual(t, states[c.Case].Sees(v), inspection.Result, "%s sees a clock of a %s %s check", name, states[c.Case].Status, c.Kind)
		}
		requireNoLeak(t, b, name, v, states)
	}
}

// requireNoLeak: no count, filter or sort tells more than the list.
func requireNoLeak(t *testing.T, b *Backend, name string, v storage.Viewer, states map[casefile.ID]*inspection.State) {
	ctx := context.Background()
	known, whole, result := 0, 0, 0
	for _, s := range states {
		switch s.Sees(v) {
		case inspection.Whole:
			whole++
			fallthrough
		case inspection.Result:
			result++
			fallthrough
		case inspection.Outline:
			known++
		}
	}
	counts, err := b.CountInspections(ctx, v, storage.InspectionFilter{}, Noon.AddDate(1, 0, 0))
	require.NoError(t, err)
	total, late := 0, 0
	for _, c := range counts {
		total += int(c.Count)
		late += int(c.Overdue)
	}
	require.Equal(t, known, total, "%s counts what he may not know of", name)
	require.LessOrEqual(t, late, result, name)

	ask := func(what string, f storage.InspectionFilter, may func(s *inspection.State, view inspection.View) bool) {
		list, err := b.Inspections(ctx, v, f, storage.Page{Limit: 500})
		require.NoError(t, err)
		want := 0
		for _, s := range states {
			if view := s.Sees(v); view != inspection.Nothing && may(s, view) {
				want++
			}
		}
		require.Len(t, list.Items, want, "%s asks for %s", name, what)
	}
	ask("what is submitted", storage.InspectionFilter{Statuses: []casefile.Status{inspection.Submitted}},
		func(s *inspection.State, view inspection.View) bool {
			return s.Status == inspection.Submitted && view == inspection.Whole
		})
	ask("what is planned", storage.InspectionFilter{Statuses: []casefile.Status{inspection.Planned}},
		func(s *inspection.State, view inspection.View) bool {
			return view == inspection.Outline && s.Status != inspection.Cancelled
		})
	ask("what Li inspects", storage.InspectionFilter{Inspector: Li.User},
		func(s *inspection.State, _ inspection.View) bool { return !s.HidesInspector(v) })
	ask("what He reviews", storage.InspectionFilter{Reviewer: He.User},
		func(s *inspection.State, view inspection.View) bool {
			return s.Reviewer == He.User && view == inspection.Whole
		})
	ask("the order of scores", storage.InspectionFilter{Sort: "score"},
		func(s *inspection.State, view inspection.View) bool {
			return s.Score != nil && view >= inspection.Result
		})
	failed := false
	ask("what failed", storage.InspectionFilter{Passed: &failed},
		func(s *inspection.State, view inspection.View) bool {
			return s.Score != nil && !s.Score.Passed && view >= inspection.Result
		})
	plan := func(s *inspection.State, view inspection.View) bool { return !s.HidesPlan(v) }
	ask("what was planned from a day on", storage.InspectionFilter{Planned: storage.Span{From: Noon.AddDate(0, 0, -1)}}, plan)
	ask("what was planned until a day", storage.InspectionFilter{Planned: storage.Span{To: Noon.AddDate(0, 0, 10)}}, plan)
	ask("the order of planned days", storage.InspectionFilter{Sort: "planned"}, plan)
	ask("a programme", storage.InspectionFilter{Programme: round}, plan)
	found, err := b.Findings(ctx, v, storage.FindingFilter{Programme: round}, storage.Page{Limit: 500})
	require.NoError(t, err)
	want := 0
	for _, s := range states {
		if s.Sees(v) >= inspection.Result && !s.HidesPlan(v) {
			want += len(s.Findings)
		}
	}
	require.Len(t, found.Items, want, "%s asks for the findings of a programme", name)
	ask("what is due", storage.InspectionFilter{Sort: "due", Overdue: Noon.AddDate(1, 0, 0)},
		func(s *inspection.State, view inspection.View) bool {
			_, running := s.Deadline()
			return view >= inspection.Result && running
		})
}

func testSightOfNotices(t *testing.T, b *Backend) {
	ctx := context.Background()
	states := map[casefile.ID]*notice.State{}
	for _, kind := range []checklist.Kind{inspection.Mystery, inspection.Onsite} {
		for _, issuer := range []org.Path{"/ho/", "/ho/gd/"} {
			for _, issued := range []bool{false, true} {
				c := Check{Kind: kind, Issuer: issuer, Outlet: "/ho/gd/gz/n1/", Items: []string{"a", "b"}}
				o := Order{Made: c.Play(t, b, ToFinal), Check: c}
				o.Draft(t, b)
				if issued {
					o.Issue(t, b, 10)
				}
				s, err := b.LoadState(ctx, o.ID)
				require.NoError(t, err)
				states[o.ID] = s.(*notice.State)
			}
		}
	}
	for name, v := range viewers {
		list, err := b.Notices(ctx, v, storage.NoticeFilter{}, storage.Page{})
		require.NoError(t, err)
		seen := map[casefile.ID]storage.NoticeItem{}
		for _, n := range list.Items {
			seen[n.ID] = n
		}
		mending, err := b.Rectifications(ctx, v, storage.RectificationFilter{}, storage.Page{})
		require.NoError(t, err)
		parts := map[casefile.ID][]storage.RectificationItem{}
		for _, r := range mending.Items {
			parts[r.Notice] = append(parts[r.Notice], r)
		}
		counted, err := b.CountNotices(ctx, v, storage.NoticeFilter{}, Noon)
		require.NoError(t, err)
		total := 0
		for _, c := range counted {
			total += int(c.Count)
		}
		require.Len(t, seen, total, "%s: counted otherwise than listed", name)
		named, err := b.Notices(ctx, v, storage.NoticeFilter{Inspector: Li.User}, storage.Page{})
		require.NoError(t, err)
		names := 0
		for id, s := range states {
			about := fmt.Sprintf("%s, %s notice after a %s check by %s", name, s.Status, s.InspectionKind, s.Issuer)
			n, listed := seen[id]
			require.Equal(t, s.Sees(v), listed, about)
			if !listed {
				require.Empty(t, parts[id], about)
				continue
			}
			require.Len(t, parts[id], 2, about)
			require.Equal(t, s.HidesInspector(v), n.Inspector == "", about)
			require.Equal(t, s.HidesInspector(v), parts[id][0].Inspector == "", about)
			if !s.HidesInspector(v) {
				names++
			}
		}
		require.Len(t, named.Items, names, "%s finds the shopper by filter", name)
	}
}
