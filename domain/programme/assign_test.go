package programme

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/org"
)

func never(string, string) (int, bool) { return 0, false }

func people(units ...org.Path) []inspection.Person {
	out := make([]inspection.Person, len(units))
	for i, u := range units {
		out[i] = inspection.Person{User: fmt.Sprintf("p%d", i), Unit: u}
	}
	return out
}

// days are n working days from 23 November 2026 on, weekends left out.
func days(n int) []time.Time {
	var out []time.Time
	for d := time.Date(2026, 11, 23, 0, 0, 0, 0, casefile.Zone); len(out) < n; d = d.AddDate(0, 0, 1) {
		if d.Weekday() != time.Saturday && d.Weekday() != time.Sunday {
			out = append(out, d)
		}
	}
	return out
}

func load(targets []Target) map[string]int {
	out := map[string]int{}
	for _, t := range targets {
		out[t.Inspector]++
	}
	return out
}

func TestAssignSpreadsWorkEvenly(t *testing.T) {
	for inspectors := 1; inspectors <= 7; inspectors++ {
		for outlets := range 40 {
			units := make([]org.Path, inspectors)
			for i := range units {
				units[i] = "/ho/qa/"
			}
			targets, unplaced := Assign("seed", "/ho/", bank(outlets), people(units...), false, 0, never, days(10))
			require.Empty(t, unplaced)
			require.Len(t, targets, outlets)
			lowest, highest := outlets, 0
			for _, p := range people(units...) {
				n := load(targets)[p.User]
				lowest, highest = min(lowest, n), max(highest, n)
			}
			require.LessOrEqual(t, highest-lowest, 1, "%d outlets among %d inspectors: %v", outlets, inspectors, load(targets))
		}
	}
}

// Who may not go to some outlets makes up for it at the others.
func TestAssignEvensOutConflicts(t *testing.T) {
	targets, unplaced := Assign("seed", "/ho/", bank(40), people("/ho/c0/s0/", "/ho/qa/"), false, 0, never, days(10))
	require.Empty(t, unplaced)
	require.Equal(t, map[string]int{"p0": 20, "p1": 20}, load(targets), "ten of the forty are closed to p0")
}

// Over random banks: nobody inspects where he is too close, no shopper comes back
// too soon, nobody is forgotten, and everything left over truly could not be placed.
func TestAssignHoldsItsRulesOnAnyBank(t *testing.T) {
	placed, left := 0, map[string]int{}
	for seed := range uint64(200) {
		rnd := rand.New(rand.NewPCG(seed, 3))
		outlets := bank(5 + rnd.IntN(40))
		units := make([]org.Path, 1+rnd.IntN(5))
		for i := range units {
			units[i] = org.Path(fmt.Sprintf("/ho/c%d/s%d/", rnd.IntN(2), rnd.IntN(4)))
			if rnd.IntN(4) == 0 {
				units[i] = "/ho/qa/"
			}
		}
		inspectors := people(units...)
		mystery, rest := rnd.IntN(2) == 0, rnd.IntN(4)
		ago := map[string]int{}
		for _, p := range inspectors {
			for _, o := range outlets {
				if rnd.IntN(2) == 0 {
					ago[p.User+o.Outlet.Code] = 1 + rnd.IntN(5)
				}
			}
		}
		visited := func(user, outlet string) (int, bool) { n, ok := ago[user+outlet]; return n, ok }
		tooClose := func(p inspection.Person, o org.Outlet) bool { return inspection.ConflictOfInterest(p, "/ho/", o) }
		tooSoon := func(p inspection.Person, o org.Outlet) bool {
			n, was := visited(p.User, o.Code)
			return mystery && was && n <= rest
		}

		targets, unplaced := Assign("seed", "/ho/", outlets, inspectors, mystery, rest, visited, days(10))
		again, _ := Assign("seed", "/ho/", outlets, inspectors, mystery, rest, visited, days(10))
		require.Equal(t, targets, again, "the same plan twice")
		require.Equal(t, len(outlets), len(targets)+len(unplaced))

		named := map[string]string{}
		for _, x := range targets {
			named[x.Outlet] = x.Inspector
			placed++
		}
		reasons := map[string]string{}
		for _, u := range unplaced {
			reasons[u.Outlet] = u.Reason
			left[u.Reason]++
		}
		for _, o := range outlets {
			if reason, out := reasons[o.Outlet.Code]; out {
				anySoon := false
				for _, p := range inspectors {
					require.True(t, tooClose(p, o.Outlet) || tooSoon(p, o.Outlet), "seed %d: %s could have inspected %s", seed, p.User, o.Outlet.Code)
					anySoon = anySoon || !tooClose(p, o.Outlet) && tooSoon(p, o.Outlet)
				}
				require.Equal(t, map[bool]string{true: "rest_rounds", false: "conflict"}[anySoon], reason, "seed %d: %s", seed, o.Outlet.Code)
				continue
			}
			i := slices.IndexFunc(inspectors, func(p inspection.Person) bool { return p.User == named[o.Outlet.Code] })
			require.GreaterOrEqual(t, i, 0, "seed %d: nobody for %s, and no reason", seed, o.Outlet.Code)
			require.False(t, tooClose(inspectors[i], o.Outlet), "seed %d: conflict of interest", seed)
			require.False(t, tooSoon(inspectors[i], o.Outlet), "seed %d: back too soon", seed)
		}
	}
	require.Positive(t, placed)
	require.Positive(t, left["conflict"])
	require.Positive(t, left["rest_rounds"])
}

func TestRestRounds(t *testing.T) {
	one := bank(1)
	cases := []struct {
		name    string
		mystery bool
		rest    int
		ago     int
		placed  bool
	}{
		{"he was there last round", true, 2, 1, false},
		{"at the edge", true, 2, 2, false},
		{"long enough ago", true, 2, 3, true},
		{"an announced visit may be repeated", false, 2, 1, true},
		{"without a rest", true, 0, 1, true},
	}
	for _, c := range cases {
		visited := func(string, string) (int, bool) { return c.ago, true }
		targets, unplaced := Assign("seed", "/ho/", one, people("/ho/qa/"), c.mystery, c.rest, visited, days(5))
		require.Equal(t, c.placed, len(targets) == 1, c.name)
		if !c.placed {
			require.Equal(t, []Unplaced{{Outlet: "o000", Reason: "rest_rounds"}}, unplaced, c.name)
		}
	}
}

func TestWithoutInspectorsNothingIsPlaced(t *testing.T) {
	targets, unplaced := Assign("seed", "/ho/", bank(2), nil, false, 0, never, days(5))
	require.Empty(t, targets)
	require.ElementsMatch(t, []Unplaced{{"o000", "conflict"}, {"o001", "conflict"}}, unplaced)
}

func TestDaysAreSpreadOverWorkingDays(t *testing.T) {
	for _, c := range []struct{ outlets, days int }{{1, 10}, {3, 10}, {10, 10}, {7, 10}, {25, 10}, {5, 1}} {
		workdays := days(c.days)
		targets, _ := Assign("seed", "/ho/", bank(c.outlets), people("/ho/qa/"), false, 0, never, workdays)
		used := map[time.Time]int{}
		for i, x := range targets {
			require.Contains(t, workdays, x.From, "starts on a day off")
			require.Contains(t, workdays, x.To, "ends on a day off")
			require.False(t, x.To.Before(x.From))
			if i > 0 {
				require.False(t, x.From.Before(targets[i-1].From), "one after the other")
			}
			used[x.From]++
		}
		require.Len(t, used, min(c.outlets, c.days), "%d outlets over %d days", c.outlets, c.days)
		for day, n := range used {
			require.LessOrEqual(t, n, (c.outlets+c.days-1)/c.days, "too much on %s", day)
		}
		if c.outlets <= c.days {
			require.Equal(t, workdays[0], targets[0].From)
			require.Equal(t, workdays[len(workdays)-1], targets[len(targets)-1].To, "the whole period is used")
		}
	}
}

func TestSelfChecksRunOverTheWholePeriod(t *testing.T) {
	from, to := days(1)[0], days(5)[4]
	for _, x := range AssignSelf(bank(3), from, to) {
		require.Empty(t, x.Inspector, "the outlet fills it")
		require.Equal(t, []time.Time{from, to}, []time.Time{x.From, x.To})
	}
}
