package storagetest

import (
	"context"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/programme"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

var everything = storage.Everything("/ho/")

func testAnswers(t *testing.T, b *Backend) {
	ctx := context.Background()
	c := Check{Kind: inspection.Onsite, Issuer: "/ho/", Outlet: "/ho/gd/gz/n1/"}
	c.Play(t, b, ToStarted)
	two := 2
	patches := []inspection.Answered{
		{Subjects: []checklist.Subject{{ID: "s1", Post: "teller"}}, Answers: []inspection.ItemAnswer{
			{Answer: checklist.Answer{Item: "a", Option: "no"}, Remark: "one", Evidence: []string{"e1"}},
			{Answer: checklist.Answer{Item: "b", Subject: "s1", Count: &two}}, {Answer: checklist.Answer{Item: "c", NA: true}}}},
		{Subjects: []checklist.Subject{{ID: "s1", Post: "lobby_manager"}}, Answers: []inspection.ItemAnswer{
			{Answer: checklist.Answer{Item: "a", Option: "yes"}, Remark: "two"}, {Answer: checklist.Answer{Item: "c"}},
			{Answer: checklist.Answer{Item: "d", Option: "no"}}, {Answer: checklist.Answer{Item: "d"}},
			{Answer: checklist.Answer{Item: "e"}}, {Answer: checklist.Answer{Item: "e", Option: "x"}, Evidence: []string{"e2", "e3"}}}},
	}
	want := checklist.Answers{}
	for _, p := range patches {
		Keep(t, b, casefile.Inspection, c.ID, Li, Noon.Add(2*time.Hour), ev(inspection.EvAnswered, p))
		patch := checklist.Answers{Subjects: p.Subjects}
		for _, a := range p.Answers {
			patch.Answers = append(patch.Answers, a.Answer)
		}
		want = want.Merge(patch)
	}
	require.NoError(t, b.Read(ctx, "answers", func(tx *storage.Tx) error {
		got, shown, err := tx.Answers(c.ID)
		require.NoError(t, err)
		require.Equal(t, want, got, "the rows hold what folding the patches gives")
		require.Equal(t, map[checklist.Key][]string{{Item: "e"}: {"e2", "e3"}}, shown)
		return nil
	}))
	items, subjects, err := b.Answers(ctx, c.ID)
	require.NoError(t, err)
	require.Equal(t, "two", items[0].Remark)
	require.Equal(t, Li.User, items[0].By)
	require.Equal(t, "lobby_manager", subjects[0].Post)
}

func testFindings(t *testing.T, b *Backend) {
	ctx := context.Background()
	first := Check{Kind: inspection.Mystery, Issuer: "/ho/", Outlet: "/ho/gd/gz/n1/", Items: []string{"a", "b"}, Round: "1", At: Noon.AddDate(0, -2, 0), Score: checklist.D(82)}
	ids := first.Play(t, b, ToPublished)
	second := Check{Kind: inspection.Onsite, Issuer: "/ho/", Outlet: "/ho/gd/gz/n1/", Items: []string{"a", "c"}}
	second.Play(t, b, ToAccepted)
	facts := func(read func(tx *storage.Tx)) {
		require.NoError(t, b.Read(ctx, "facts", func(tx *storage.Tx) error { read(tx); return nil }))
	}
	between := func(item string, since, before time.Time) (got []string) {
		facts(func(tx *storage.Tx) {
			var err error
			got, err = tx.EarlierFindings("n1", item, since, before)
			require.NoError(t, err)
		})
		return got
	}
	earlier := func(item string, since time.Time) []string { return between(item, since, Noon.AddDate(0, 0, 1)) }
	require.Equal(t, []string{ids[0]}, earlier("a", Noon.AddDate(-1, 0, 0)), "only what is published")
	require.Empty(t, earlier("a", Noon.AddDate(0, -1, 0)), "only within the window")
	require.Empty(t, earlier("c", Noon.AddDate(-1, 0, 0)))
	require.Empty(t, between("a", Noon.AddDate(-1, 0, 0), Noon.AddDate(0, -3, 0)), "only what was there by then")
	repeat := inspection.FindingID(second.ID, checklist.Key{Item: "a"})
	Keep(t, b, casefile.Inspection, second.ID, He, Noon.Add(6*time.Hour), ev(inspection.EvPublished, inspection.PublishedWith{Number: "2", Repeats: map[string][]string{repeat: {ids[0]}}}))

	Keep(t, b, casefile.Inspection, first.ID, Chen, Noon, ev(inspection.EvAppealed, inspection.AppealedWith{Finding: ids[0],
		Appellant: inspection.Person{User: Chen.User, Unit: Chen.Unit}, Grounds: "当日停水", Evidence: []string{"e9"}}))
	pending, err := b.Appeals(ctx, everything, storage.AppealFilter{Statuses: []string{storage.AppealPending}}, storage.Page{})
	require.NoError(t, err)
	require.Equal(t, "当日停水", pending.Items[0].Grounds)
	Keep(t, b, casefile.Inspection, first.ID, He, Noon, ev(inspection.EvAppealDecided, inspection.AppealDecided{Finding: ids[0], Uphold: true, Reason: "属实",
		Before: inspection.Score{Percent: checklist.D(82)}, After: inspection.Score{Percent: checklist.D(91), Passed: true}}))
	mine, err := b.Appeals(ctx, storage.Viewer{User: Chen.User}, storage.AppealFilter{Mine: true}, storage.Page{})
	require.NoError(t, err)
	require.Equal(t, storage.AppealUpheld, mine.Items[0].Status)
	require.Equal(t, checklist.D(91), *mine.Items[0].After)
	require.Empty(t, earlier("a", Noon.AddDate(0, -3, 0))[1:], "a withdrawn finding is no earlier offence")
	require.Equal(t, []string{repeat}, earlier("a", Noon.AddDate(0, -3, 0)))

	yes, no := true, false
	for name, tc := range map[string]struct {
		filter storage.FindingFilter
		want   int
	}{
		"all":           {storage.FindingFilter{}, 4},
		"an item":       {storage.FindingFilter{Items: []string{"a"}}, 2},
		"a module":      {storage.FindingFilter{Modules: []string{"env"}, Kinds: []checklist.Kind{inspection.Mystery}}, 2},
		"repeated":      {storage.FindingFilter{Repeated: &yes}, 1},
		"fallen":        {storage.FindingFilter{Stands: &no}, 1},
		"withdrawn":     {storage.FindingFilter{Statuses: []inspection.FindingStatus{inspection.Withdrawn}}, 1},
		"another place": {storage.FindingFilter{Under: "/ho/gd2/"}, 0},
		"a place":       {storage.FindingFilter{Under: "/ho/gd/", Outlet: "n1", Severities: []checklist.Severity{checklist.Serious}}, 4},
		"words":         {storage.FindingFilter{Words: "有水 C"}, 1},
		"published":     {storage.FindingFilter{Published: storage.Span{From: Noon}}, 2},
		"from before":   {storage.FindingFilter{TakenOver: &yes}, 0},
		"of the house":  {storage.FindingFilter{TakenOver: &no}, 4},
		"an inspection": {storage.FindingFilter{Inspection: second.ID, Sort: "severity"}, 2},
	} {
		list, err := b.Findings(ctx, everything, tc.filter, storage.Page{})
		require.NoError(t, err, name)
		require.Len(t, list.Items, tc.want, name)
	}
	counts, err := b.CountFindings(ctx, everything, storage.FindingFilter{}, "item")
	require.NoError(t, err)
	require.Equal(t, []storage.Count{{Value: "a", Count: 2, Repeated: 1}, {Value: "b", Count: 1}, {Value: "c", Count: 1}}, counts)
	_, err = b.CountFindings(ctx, everything, storage.FindingFilter{}, "1; DROP TABLE findings")
	require.Error(t, err)

	bank(t, b)
	facts(func(tx *storage.Tx) {
		population, err := tx.Population("/ho/", Noon.AddDate(-1, 0, 0))
		require.NoError(t, err)
		require.Len(t, population, 3)
		byCode := map[string]programme.Candidate{}
		for _, c := range population {
			byCode[c.Outlet.Code] = c
		}
		require.Equal(t, int64(8500), byCode["n1"].LastScore, "the latest published")
		require.Equal(t, 1, byCode["n1"].Repeats)
		require.Equal(t, int64(-1), byCode["n2"].LastScore)
	})
}

func testRounds(t *testing.T, b *Backend) {
	for i, c := range []Check{
		{Kind: inspection.Mystery, Round: "2026Q1", Inspector: "a", At: Noon.AddDate(0, -9, 0)},
		{Kind: inspection.Mystery, Round: "2026Q2", Inspector: "b", At: Noon.AddDate(0, -6, 0)},
		{Kind: inspection.Mystery, Round: "2026Q3", Inspector: "a", At: Noon.AddDate(0, -3, 0)},
		{Kind: inspection.Onsite, Round: "X", Inspector: "c", At: Noon.AddDate(0, -1, 0)},
		{Kind: inspection.Mystery, Round: "2026Q4", Inspector: "d", At: Noon},
	} {
		c.Issuer, c.Outlet = "/ho/", "/ho/gd/gz/n1/"
		if i == 1 {
			c.Outlet = "/ho/gd/gz/n2/"
		}
		c.Play(t, b, ToPlanned)
	}
	require.NoError(t, b.Read(context.Background(), "rounds", func(tx *storage.Tx) error {
		visited, err := tx.RoundsAgo("2026Q4")
		require.NoError(t, err)
		for _, tc := range []struct {
			who, where string
			ago        int
			was        bool
		}{{"a", "n1", 1, true}, {"b", "n2", 2, true}, {"b", "n1", 0, false}, {"c", "n1", 0, false}, {"d", "n1", 0, true}} {
			ago, was := visited(tc.who, tc.where)
			require.Equal(t, tc.was, was, tc)
			require.Equal(t, tc.ago, ago, tc)
		}
		return nil
	}))
}
