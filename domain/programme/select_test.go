package programme

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/org"
)

// bank is n outlets, two sub-branches in each of two cities, every fifth a flagship.
func bank(n int) []Candidate {
	out := make([]Candidate, n)
	for i := range out {
		code := fmt.Sprintf("o%03d", i)
		kind := "standard"
		if i%5 == 0 {
			kind = "flagship"
		}
		path := org.Path(fmt.Sprintf("/ho/c%d/s%d/%s/", i%2, i%4, code))
		out[i] = Candidate{Outlet: org.Outlet{Code: code, Path: path, Type: kind}, LastScore: 9500}
	}
	return out
}

func codes(cs []Candidate) []string {
	out := make([]string, len(cs))
	for i, c := range cs {
		out[i] = c.Outlet.Code
	}
	return out
}

func TestSelectIsTheSameForEverybody(t *testing.T) {
	population := bank(60)
	for i := range population { // make them differ in risk
		population[i].Repeats, population[i].Complaints = i%3, i%7
	}
	for _, rule := range []Rule{All, ByUnit, Random, ByRisk} {
		sel := Selection{Rule: rule, Count: 12, Seed: "2026Q4"}
		want := codes(Select(population, sel))
		require.True(t, slices.IsSorted(want), "%s: a plan reads in order of outlets", rule)
		for round := range 5 {
			shuffled := slices.Clone(population)
			rnd := rand.New(rand.NewPCG(uint64(round), 1))
			rnd.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			before := slices.Clone(shuffled)
			require.Equal(t, want, codes(Select(shuffled, sel)), "%s: the order of the population must not matter", rule)
			require.Equal(t, before, shuffled, "%s: the population given in was changed", rule)
		}
	}
	// Recorded once, so that a change of the arithmetic cannot pass unseen: draws on
	// the record would not come out again.
	require.Equal(t, goldenRandom, codes(Select(bank(20), Selection{Rule: Random, Count: 5, Seed: "2026Q4"})))
	require.Equal(t, goldenRisk, codes(Select(risky(20), Selection{Rule: ByRisk, Count: 5, Seed: "2026Q4"})))
}

func risky(n int) []Candidate {
	out := bank(n)
	for i := range out {
		out[i].Repeats = i % 4
	}
	return out
}

func TestSeedDecidesTheDraw(t *testing.T) {
	seen := map[string]bool{}
	for i := range 20 {
		seen[fmt.Sprint(codes(Select(bank(60), Selection{Rule: Random, Count: 6, Seed: fmt.Sprint(i)})))] = true
	}
	require.Greater(t, len(seen), 18, "seeds hardly change the draw")
}

func TestSelectHonoursCountUnitsAndTypes(t *testing.T) {
	population := bank(60)
	cases := []struct {
		name string
		sel  Selection
		want int
	}{
		{"all", Selection{Rule: All}, 60},
		{"all, whatever count says", Selection{Rule: All, Count: 3}, 60},
		{"one city", Selection{Rule: ByUnit, Units: []org.Path{"/ho/c0/"}}, 30},
		{"two sub-branches", Selection{Rule: ByUnit, Units: []org.Path{"/ho/c0/s0/", "/ho/c1/s1/"}}, 30},
		{"overlapping units count once", Selection{Rule: ByUnit, Units: []org.Path{"/ho/c0/", "/ho/c0/s0/"}}, 30},
		{"one outlet", Selection{Rule: ByUnit, Units: []org.Path{"/ho/c0/s0/o004/"}}, 1},
		{"a unit that is not there", Selection{Rule: ByUnit, Units: []org.Path{"/ho/c9/"}}, 0},
		{"a type", Selection{Rule: All, Types: []string{"flagship"}}, 12},
		{"a type nobody has", Selection{Rule: All, Types: []string{"light"}}, 0},
		{"type and unit", Selection{Rule: All, Types: []string{"flagship"}, Units: []org.Path{"/ho/c0/"}}, 6},
		{"a sample", Selection{Rule: Random, Count: 7, Seed: "s"}, 7},
		{"a sample of a unit", Selection{Rule: Random, Count: 7, Seed: "s", Units: []org.Path{"/ho/c1/"}}, 7},
		{"a sample larger than what there is", Selection{Rule: ByRisk, Count: 99, Seed: "s", Types: []string{"flagship"}}, 12},
		{"by risk", Selection{Rule: ByRisk, Count: 9, Seed: "s"}, 9},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := Select(population, c.sel)
			require.Len(t, got, c.want)
			drawn := map[string]bool{}
			for _, o := range got {
				require.True(t, matches(o.Outlet, c.sel), "%s was not asked for", o.Outlet.Code)
				require.False(t, drawn[o.Outlet.Code], "%s drawn twice", o.Outlet.Code)
				drawn[o.Outlet.Code] = true
			}
		})
	}
	require.Empty(t, Select(nil, Selection{Rule: Random, Count: 3, Seed: "s"}))
}

// Over many seeds each outlet comes up as often as any other: chi-square over 40
// outlets stays below what one draw in a thousand exceeds (72.1 at 39 degrees).
func TestRandomDrawIsEven(t *testing.T) {
	const outlets, count, draws = 40, 8, 3000
	hits := map[string]int{}
	for i := range draws {
		for _, c := range codes(Select(bank(outlets), Selection{Rule: Random, Count: count, Seed: fmt.Sprint("even-", i)})) {
			hits[c]++
		}
	}
	expect, chi := float64(draws*count)/outlets, 0.0
	for _, n := range hits {
		chi += (float64(n) - expect) * (float64(n) - expect) / expect
	}
	require.Len(t, hits, outlets, "an outlet is never drawn")
	require.Less(t, chi, 72.1)
	require.Greater(t, chi, 5.0, "too even to be a draw")
}

// With one place to draw, the chance of each outlet is its share of all weights:
// chi-square over four groups of weight 1, 2, 3 and 4 below 16.3 (three degrees, one in a thousand).
func TestRiskDrawFollowsTheWeights(t *testing.T) {
	const draws = 6000
	population := risky(20) // repeats 0 to 3: weights 1 to 4, five outlets of each
	hits := [4]int{}
	for i := range draws {
		for _, c := range Select(population, Selection{Rule: ByRisk, Count: 1, Seed: fmt.Sprint("risk-", i)}) {
			hits[c.Repeats]++
		}
	}
	chi := 0.0
	for w, n := range hits {
		expect := draws * float64(w+1) / 10
		chi += (float64(n) - expect) * (float64(n) - expect) / expect
	}
	require.Less(t, chi, 16.3, "%v", hits)
}

func TestWeight(t *testing.T) {
	cases := []struct {
		name string
		c    Candidate
		want float64
	}{
		{"clean", Candidate{LastScore: 9500}, 1},
		{"at the target", Candidate{LastScore: 9000}, 1},
		{"above full marks by a bonus", Candidate{LastScore: 10300}, 1},
		{"ten points below the target", Candidate{LastScore: 8000}, 2},
		{"never inspected counts as 80 points", Candidate{LastScore: -1}, 2},
		{"no points at all", Candidate{LastScore: 0}, 10},
		{"one repeat offence", Candidate{LastScore: 9500, Repeats: 1}, 2},
		{"three complaints", Candidate{LastScore: 9500, Complaints: 3}, 2},
		{"all of it", Candidate{LastScore: 8500, Repeats: 2, Complaints: 6}, 5.5},
	}
	for _, c := range cases {
		require.InDelta(t, c.want, c.c.Weight(), 1e-9, c.name)
	}
}

func TestUniformIsOpen(t *testing.T) {
	sum := 0.0
	for i := range 2000 {
		u := uniform("s", fmt.Sprint(i))
		require.True(t, u > 0 && u < 1, "a logarithm of it must be finite")
		sum += u
	}
	require.InDelta(t, 0.5, sum/2000, 0.03)
	require.NotEqual(t, uniform("a", "bc"), uniform("ab", "c"), "seed and code must not run into each other")
	require.False(t, math.IsInf(math.Log(uniform("", "")), 0))
}

// Worked out apart from this code, from SHA-256 and the two formulas alone.
var (
	goldenRandom = []string{"o000", "o006", "o007", "o009", "o013"}
	goldenRisk   = []string{"o000", "o006", "o007", "o013", "o019"}
)
