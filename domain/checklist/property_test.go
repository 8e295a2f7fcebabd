package checklist_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	. "duban/domain/checklist"
)

// rng makes the properties below try the same cases every time.
func rng(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 42)) }

var crew = []Subject{{"1", "teller"}, {"2", "teller"}, {"3", "lobby_manager"}, {"4", "wealth_manager"}, {"5", "security"}}

// possible lists every kind of answer that an item takes, the worst first, but not
// "not applicable" and exceptions.
func possible(it Item) (out []Answer) {
	add := func(f func(*Answer)) {
		a := Answer{Item: it.Code}
		f(&a)
		out = append(out, a)
	}
	switch it.Answer {
	case YesNo:
		good := Yes
		if it.Want == No {
			good = No
		}
		for _, o := range []string{Yes, No} {
			if o != good {
				add(func(a *Answer) { a.Option = o })
			}
		}
		add(func(a *Answer) { a.Option = good })
	case ByOptions:
		os := slices.Clone(it.Options)
		slices.SortStableFunc(os, func(a, b Option) int { return int(a.Points - b.Points) })
		if it.Effect == Deduction {
			slices.Reverse(os)
		}
		for _, o := range os {
			add(func(a *Answer) { a.Option = o.Code })
		}
	case ByCount:
		for n := 12; n >= 0; n-- {
			add(func(a *Answer) { a.Count = &n })
		}
		if it.Effect == Bonus {
			slices.Reverse(out)
		}
	case ByPoints:
		step := max(it.Step, 1)
		step *= max(1, it.Points/step/10) // some ten of them
		for p := Decimal(0); p < it.Points; p += step {
			add(func(a *Answer) { a.Points = &p })
		}
		add(func(a *Answer) { a.Points = &it.Points })
		if it.Effect == Deduction {
			slices.Reverse(out)
		}
	case ByMinutes:
		for m := D(40); m >= 0; m -= 2500 {
			add(func(a *Answer) { a.Minutes = &m })
		}
	}
	return out
}

// fill answers the whole checklist, everything that is asked and nothing else.
func fill(t Template, choose func(Item, []Answer) Answer) Answers {
	as := Answers{Subjects: slices.Clone(crew)}
	given := map[Key]bool{}
	for more := true; more; {
		more = false
		for _, k := range Asked(t, as) {
			if given[k] {
				continue
			}
			it, _, _ := t.Item(k.Item)
			a := choose(it, possible(it))
			a.Item, a.Subject = k.Item, k.Subject
			as.Answers = append(as.Answers, a)
			given[k] = true
			if len(it.Branches) > 0 { // what is asked next may have changed
				more = true
				break
			}
		}
	}
	return as
}

func best(_ Item, as []Answer) Answer  { return as[len(as)-1] }
func worst(_ Item, as []Answer) Answer { return as[0] }

// anything answers at random, mostly well, sometimes "not applicable" or excepted.
func anything(r *rand.Rand) func(Item, []Answer) Answer {
	return func(it Item, as []Answer) Answer {
		switch n := r.IntN(10); {
		case n == 0 && it.NA:
			return Answer{NA: true}
		case n == 1 && len(it.Exceptions) > 0:
			return Answer{Exception: it.Exceptions[r.IntN(len(it.Exceptions))]}
		case n < 5 && it.KnockOut == nil:
			return as[r.IntN(len(as))]
		case n == 5 && r.IntN(10) == 0:
			return as[r.IntN(len(as))]
		}
		return as[len(as)-1]
	}
}

func eachShipped(t *testing.T, f func(*testing.T, Template)) {
	for _, tpl := range Shipped() {
		t.Run(tpl.Code, func(t *testing.T) { f(t, tpl) })
	}
}

func TestBestAndWorst(t *testing.T) {
	eachShipped(t, func(t *testing.T, tpl Template) {
		as := fill(tpl, best)
		require.NoError(t, Check(tpl, as, true))
		r := Score(tpl, as)
		require.Equal(t, r.Max, r.Earned)
		require.Equal(t, r.Max+r.Bonus, r.Total)
		require.Positive(t, r.Bonus)
		require.True(t, r.Passed)
		require.Empty(t, Failed(tpl, as))
		require.Empty(t, r.Unanswered)

		as = fill(tpl, worst)
		require.NoError(t, Check(tpl, as, true))
		r = Score(tpl, as)
		require.Zero(t, r.Total)
		require.False(t, r.Passed)
	})
}

func TestScoreStaysInBounds(t *testing.T) {
	eachShipped(t, func(t *testing.T, tpl Template) {
		for seed := range uint64(20) {
			as := fill(tpl, anything(rng(seed)))
			require.NoError(t, Check(tpl, as, true), "seed %d", seed)
			requireSound(t, tpl, as)
		}
	})
}

// requireSound checks what holds of every score whatever was answered.
func requireSound(t testing.TB, tpl Template, as Answers) {
	t.Helper()
	r := Score(tpl, as)
	require.GreaterOrEqual(t, r.Total, Decimal(0))
	require.LessOrEqual(t, r.Total, r.Max+tpl.BonusCap)
	require.LessOrEqual(t, r.Earned, r.Max)
	require.LessOrEqual(t, r.Max, tpl.Max())
	require.LessOrEqual(t, r.Bonus, tpl.BonusCap)
	require.GreaterOrEqual(t, r.Percent, Decimal(0))
	for _, m := range r.Modules {
		require.True(t, 0 <= m.Earned && m.Earned <= m.Max && 0 <= m.Points && m.Points <= m.Of, "%+v", m)
		require.LessOrEqual(t, m.Percent, D(100))
	}
	require.NoError(t, Verify(tpl, as, r))
}

func TestOrderOfFillingInDoesNotMatter(t *testing.T) {
	eachShipped(t, func(t *testing.T, tpl Template) {
		r := rng(1)
		as := fill(tpl, anything(r))
		want, failed := Score(tpl, as), Failed(tpl, as)
		for range 20 {
			r.Shuffle(len(as.Answers), func(i, j int) { as.Answers[i], as.Answers[j] = as.Answers[j], as.Answers[i] })
			r.Shuffle(len(as.Subjects), func(i, j int) { as.Subjects[i], as.Subjects[j] = as.Subjects[j], as.Subjects[i] })
			require.Equal(t, want, Score(tpl, as))
			require.Equal(t, failed, Failed(tpl, as))
		}
	})
}

// Answering better never lowers the score, as long as the better answer does not
// bring new questions into play.
func TestAnsweringBetterNeverLowers(t *testing.T) {
	eachShipped(t, func(t *testing.T, tpl Template) {
		compared := 0
		for seed := range uint64(5) {
			r := rng(seed)
			as := fill(tpl, anything(r))
			for range 40 {
				i := r.IntN(len(as.Answers))
				it, _, _ := tpl.Item(as.Answers[i].Item)
				all := possible(it)
				lo := r.IntN(len(all))
				hi := lo + r.IntN(len(all)-lo)
				at := func(n int) (Answers, Result) {
					a := all[n]
					a.Subject = as.Answers[i].Subject
					changed := Answers{Subjects: as.Subjects, Answers: slices.Clone(as.Answers)}
					changed.Answers[i] = a
					return changed, Score(tpl, changed)
				}
				loA, loR := at(lo)
				hiA, hiR := at(hi)
				if !slices.Equal(Asked(tpl, loA), Asked(tpl, hiA)) {
					continue
				}
				compared++
				require.LessOrEqual(t, loR.Percent, hiR.Percent, "seed %d: %s from %d to %d", seed, as.Answers[i].Key(), lo, hi)
				require.LessOrEqual(t, loR.Total, hiR.Total)
			}
		}
		require.Greater(t, compared, 100)
	})
}

// Not applicable is as if the item were not on the checklist.
func TestNotApplicableIsAsIfAbsent(t *testing.T) {
	eachShipped(t, func(t *testing.T, tpl Template) {
		targets := map[string]bool{}
		for _, m := range tpl.Modules {
			for _, it := range m.Items {
				for _, b := range it.Branches {
					targets[b.GoTo] = true
				}
			}
		}
		tried := 0
		for mi, m := range tpl.Modules {
			for ii, it := range m.Items {
				if !it.NA || len(it.Branches) > 0 || targets[it.Code] {
					continue
				}
				as := fill(tpl, anything(rng(uint64(mi*100+ii))))
				if !slices.ContainsFunc(as.Answers, func(a Answer) bool { return a.Item == it.Code }) {
					continue // jumped over
				}
				tried++
				without := Answers{Subjects: as.Subjects}
				for i, a := range as.Answers {
					if a.Item == it.Code {
						as.Answers[i] = Answer{Item: a.Item, Subject: a.Subject, NA: true}
					} else {
						without.Answers = append(without.Answers, a)
					}
				}
				less := tpl
				less.Modules = slices.Clone(tpl.Modules)
				less.Modules[mi].Items = slices.Delete(slices.Clone(m.Items), ii, ii+1)
				a, b := Score(tpl, as), Score(less, without)
				require.Equal(t, fmt.Sprint(b.Total, b.Max, b.Percent, b.Passed, b.Bonus, b.Deducted),
					fmt.Sprint(a.Total, a.Max, a.Percent, a.Passed, a.Bonus, a.Deducted), it.Code)
			}
		}
		require.Positive(t, tried)
	})
}

// An appeal upheld never lowers the score.
func TestWaivingNeverLowers(t *testing.T) {
	eachShipped(t, func(t *testing.T, tpl Template) {
		for seed := range uint64(4) {
			as := fill(tpl, anything(rng(seed)))
			before := Score(tpl, as)
			var waived []Key
			for _, f := range Failed(tpl, as) {
				waived = append(waived, f.Key)
				after := Rescore(tpl, as, waived)
				require.LessOrEqual(t, before.Percent, after.Percent, "seed %d: waiving %s", seed, f.Key)
				before = after
			}
			require.Empty(t, before.KnockOuts)
			require.Zero(t, before.Deducted)
			require.GreaterOrEqual(t, before.Percent, D(97), "only tolerated losses are left")
		}
	})
}
