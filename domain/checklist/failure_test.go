package checklist_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	. "duban/domain/checklist"
)

func TestFailed(t *testing.T) {
	degrees := options(
		Option{Code: "good", Title: tt, Points: D(4)},
		Option{Code: "fair", Title: tt, Points: D(3), Verdict: Tolerated},
		Option{Code: "poor", Title: tt, Points: D(1)},
	)
	serious := func(it *Item) { it.Severity, it.Evidence = Serious, true }
	tpl := template(
		module("a",
			yes("met", 2), yes("lost", 2, serious), yes("na", 2), yes("excused", 2, excepting("season")),
			yes("fair", 4, degrees), yes("poor", 4, degrees),
			yes("staff", 3, perEmployee(Mean)),
		),
		module("b",
			yes("given", 2, func(it *Item) { it.Answer, it.FailBelow = ByPoints, D(1) }),
			yes("stingy", 2, func(it *Item) { it.Answer, it.FailBelow = ByPoints, D(1) }),
			yes("wait", 5, measured(Threshold{From: D(15)})),
			yes("words", 6, effect(Deduction), counting(0, "2")),
			yes("often", 3, effect(Deduction), options(Option{Code: "never", Title: tt}, Option{Code: "often", Title: tt, Points: D(3)})),
			yes("late", 3, effect(Deduction), measured(Threshold{From: D(5), Points: D(1)})),
			yes("best", 1, effect(Bonus), optional, options(Option{Code: "a", Title: tt, Points: D(1)}, Option{Code: "b", Title: tt})),
			yes("extra", 1, effect(Bonus), optional, func(it *Item) { it.Answer = ByPoints }),
			yes("veto", 0, knock(KnockOut{Scope: KnockCap, Cap: D(50)})),
			yes("praise", 1, effect(Bonus), optional),
			yes("fork", 1, branches(Branch{When: []string{No}, GoTo: End, Skipped: Zero})),
			yes("unseen", 1), yes("last", 1),
		),
	)
	require.NoError(t, Validate(tpl))
	as := with(says("met", "yes", "lost", "no", "na", "na", "excused", "season", "fair", "fair", "poor", "poor",
		"staff@2", "no", "staff@1", "yes", "staff@3", "no", "often", "often", "best", "b", "veto", "no", "praise", "no", "fork", "no", "unseen", "no"),
		points("given", "1"), points("stingy", "0.5"), points("extra", "0"), minutes("late", "5"), minutes("wait", "20"), count("words", 4))

	got := map[string]string{}
	var order []string
	for _, f := range Failed(tpl, as) {
		got[f.Key.String()] = f.Lost.String()
		order = append(order, f.Key.String())
		require.Equal(t, f.Item == "lost", f.Evidence, f.Item)
	}
	require.Equal(t, []string{"lost", "poor", "staff@2", "staff@3", "stingy", "wait", "words", "often", "late", "veto", "fork"}, order)
	require.Equal(t, map[string]string{"lost": "2", "poor": "3", "staff@2": "3", "staff@3": "3", "stingy": "1.5",
		"wait": "5", "words": "6", "often": "3", "late": "1", "veto": "0", "fork": "1"}, got)

	f := Failed(tpl, as)
	require.Equal(t, Failure{Key: Key{Item: "lost"}, Module: "a", Severity: Serious, Lost: D(2), Evidence: true}, f[0])
	require.Equal(t, KnockCap, f[9].KnockOut)
}

func TestRescore(t *testing.T) {
	tpl := template(
		module("a", yes("a1", 10), yes("a2", 10, knock(KnockOut{Scope: KnockModule})),
			yes("staff", 10, perEmployee(Worst))),
		module("b", yes("fork", 4, branches(Branch{When: []string{No}, Zero: []string{"b"}, GoTo: "b3", Skipped: Zero})),
			yes("b2", 6), yes("b3", 10)),
		module("c", yes("words", 10, effect(Deduction), counting(0, "2"))),
	)
	require.NoError(t, Validate(tpl))
	as := with(says("a1", "yes", "a2", "no", "staff@1", "no", "staff@2", "yes", "fork", "no", "b3", "yes"), count("words", 2))
	show := func(waived ...Key) string {
		r := Rescore(tpl, as, waived)
		require.NoError(t, Verify(tpl, as, r))
		return r.Total.String() + "/" + r.Max.String()
	}
	require.Equal(t, "0/50", show(), "both modules zeroed, then 4 deducted")
	require.Equal(t, "16/50", show(Key{Item: "a2"}), "its knock-out goes with it: 10 + 10 - 4")
	require.Equal(t, "26/50", show(Key{Item: "a2"}, Key{"staff", "1"}), "the employee waived counts as met")
	require.Equal(t, "16/50", show(Key{Item: "a2"}, Key{"staff", "2"}), "who had not failed has nothing to waive")
	require.Equal(t, "14/44", show(Key{Item: "fork"}, Key{Item: "words"}), "no cascade, and b2, never asked, leaves the denominator: 4 + 10 of 44")
	require.Equal(t, Score(tpl, as), Rescore(tpl, as, []Key{{Item: "zzz"}}), "an unknown key changes nothing")

	r := Rescore(tpl, as, []Key{{"staff", "2"}, {Item: "words"}, {Item: "a2"}, {Item: "a2"}})
	require.Equal(t, []Key{{Item: "a2"}, {Item: "words"}}, r.Waived, "only what was set aside is recorded, once, in order")
	require.Equal(t, WaivedFull, r.Modules[0].Items[1].Status)
	require.False(t, r.Modules[0].Items[1].Failed)
}

func TestSeverity(t *testing.T) {
	require.Equal(t, []Severity{Normal, Serious, Critical, Critical},
		[]Severity{Minor.Raised(), Normal.Raised(), Serious.Raised(), Critical.Raised()})
	require.Less(t, Minor.Rank(), Critical.Rank())
	require.Zero(t, Severity("huge").Rank())
	for _, s := range Severities {
		require.NotEqual(t, s.Title().ZH, string(s))
	}
	for _, k := range Kinds {
		require.NotEqual(t, k.Title().ZH, string(k))
	}
}

func TestMerge(t *testing.T) {
	as := says("a", "yes", "b", "no", "s@7", "yes")
	patch := Answers{Subjects: []Subject{{ID: "7", Post: "lobby_manager"}, {ID: "8"}},
		Answers: []Answer{{Item: "b", Option: "yes"}, {Item: "a"}, count("c", 0)}}
	once := as.Merge(patch)
	require.Equal(t, []Answer{{Item: "b", Option: "yes"}, count("c", 0), {Item: "s", Subject: "7", Option: "yes"}}, once.Answers)
	require.Equal(t, []Subject{{"7", "lobby_manager"}, {"8", ""}}, once.Subjects)
	require.Equal(t, once, once.Merge(patch), "sent twice is as sent once")
	require.Equal(t, "no", as.Answers[1].Option, "the original is left alone")

	gone := once.Without("7")
	require.Equal(t, []Subject{{ID: "8"}}, gone.Subjects)
	_, there := gone.Get(Key{"s", "7"})
	require.False(t, there)
	_, there = once.Get(Key{"s", "7"})
	require.True(t, there)
}
