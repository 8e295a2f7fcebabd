package routing

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/classification"
	"duban/domain/org"
	"duban/domain/text"
)

// A small world under one root, in which every question can be asked one by one.

func small() classification.Catalogue {
	term := func(codes ...string) (out []classification.Term) {
		for _, c := range codes {
			out = append(out, classification.Term{Code: c, Name: text.T(c, c), Active: true})
		}
		return out
	}
	return classification.Catalogue{Channels: term("c1", "c2"), Businesses: term("b1"), Causes: term("k1"), BusinessLines: term("l"),
		Subjects: []classification.Subject{{Code: "s1", Active: true}, {Code: "bad", Active: true, Discipline: true}}}
}

func world() []Question {
	var all []Question
	for _, line := range []classification.Line{"", "outlet", "customer_help", "service_hotline", "service_supervision"} {
		for _, channel := range []string{"", "c1", "c2"} {
			for _, business := range []string{"", "b1"} {
				for _, subject := range []string{"", "s1", "bad"} {
					for _, severity := range []classification.Severity{"", "ordinary", "serious", "major"} {
						for _, place := range []org.Path{"/a/", "/a/x/", "/a/x/y/", "/a/z/"} {
							for _, amount := range []int64{-1, 0, 5, 9, 10, 20, 99} {
								q := Question{Line: line, Channel: channel, Business: business, Subject: subject, Discipline: subject == "bad",
									Severity: severity, Place: place, Customer: Person}
								if amount >= 0 {
									q.Amount = &amount
								}
								all = append(all, q)
							}
						}
					}
				}
			}
		}
	}
	return all
}

// some picks a part of a list, mostly nothing.
func some[T any](r *rand.Rand, list ...T) (out []T) {
	if r.IntN(10) < 6 {
		return nil
	}
	for _, v := range list {
		if r.IntN(2) == 0 {
			out = append(out, v)
		}
	}
	return out
}

func invented(r *rand.Rand) Table {
	t := Table{Version: "1"}
	for i := range 1 + r.IntN(7) {
		row := Row{ID: string(rune('a' + i)), Then: Then{Role: Roles()[r.IntN(6)]}, When: When{
			Lines: some(r, classification.Lines()...), Channels: some(r, "c1", "c2"), Businesses: some(r, "b1"), Subjects: some(r, "s1", "bad"),
			Discipline: r.IntN(5) == 0, Severities: some(r, classification.Severities()...), Places: some(r, org.Path("/a/"), "/a/x/", "/a/z/"), Customers: some(r, Person)}}
		if r.IntN(4) == 0 {
			from, to := int64(r.IntN(2)*10), int64(20)
			row.When.AmountFrom, row.When.AmountTo = &from, &to
		}
		if row.When.Discipline {
			row.Then = Then{Role: DisciplineOffice, Discipline: true}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// naive says the same as When.Matches, written down once more and differently.
func naive(w When, q Question) bool {
	in := func(n int, hit func(i int) bool) bool {
		for i := range n {
			if hit(i) {
				return true
			}
		}
		return n == 0
	}
	if !in(len(w.Lines), func(i int) bool { return w.Lines[i] == q.Line }) || !in(len(w.Channels), func(i int) bool { return w.Channels[i] == q.Channel }) {
		return false
	}
	if !in(len(w.Businesses), func(i int) bool { return w.Businesses[i] == q.Business }) || !in(len(w.Subjects), func(i int) bool { return w.Subjects[i] == q.Subject }) {
		return false
	}
	if w.Discipline && !q.Discipline || !in(len(w.Severities), func(i int) bool { return w.Severities[i] == q.Severity }) {
		return false
	}
	if !in(len(w.Places), func(i int) bool {
		p := string(w.Places[i])
		return len(q.Place) >= len(p) && string(q.Place)[:len(p)] == p
	}) {
		return false
	}
	if !in(len(w.Customers), func(i int) bool { return w.Customers[i] == q.Customer }) {
		return false
	}
	if w.AmountFrom != nil && (q.Amount == nil || *q.Amount < *w.AmountFrom) {
		return false
	}
	return w.AmountTo == nil || q.Amount != nil && *q.Amount < *w.AmountTo
}

func TestFirstMatchEqualsBruteForce(t *testing.T) {
	all, seed := world(), uint64(20261121)
	unreachable, gaps, leaks := 0, 0, 0
	for round := range 150 {
		table := invented(rand.New(rand.NewPCG(seed, uint64(round))))
		reached, leaking, gap := map[string]bool{}, map[string]bool{}, false
		for _, q := range all {
			var want []Row
			for _, r := range table.Rows {
				if naive(r.When, q) {
					want = append(want, r)
				}
			}
			got, err := table.Route(q)
			if len(want) == 0 {
				gap = true
				require.Error(t, err)
				continue
			}
			require.NoError(t, err)
			require.Equal(t, want[0].ID, got.Row, "round %d: %+v", round, q)
			reached[got.Row] = true
			if q.Discipline && !want[0].Then.Discipline {
				leaking[got.Row] = true
			}
		}
		a := Analyse(table, small())
		require.Empty(t, a.Undecided)
		for _, s := range a.Unreachable {
			require.False(t, reached[s.Row], "round %d: %s is reached", round, s.Row)
		}
		// The customer is always known to be a person in this world, and in the table's space not.
		known := 0
		for _, r := range table.Rows {
			if len(r.When.Customers) > 0 {
				known++
			}
		}
		if known == 0 {
			require.Equal(t, len(table.Rows)-len(reached), len(a.Unreachable), "round %d %+v %+v", round, table.Rows, reached)
			require.Equal(t, gap, a.Gap != nil, "round %d", round)
			require.Len(t, a.Leaks, len(leaking), "round %d", round)
		}
		for _, l := range a.Leaks {
			got, err := table.Route(l.Example)
			require.NoError(t, err)
			require.Equal(t, l.Row, got.Row)
			require.True(t, l.Example.Discipline)
		}
		if a.Gap != nil {
			_, err := table.Route(*a.Gap)
			require.Error(t, err, "round %d: the example of a gap is answered", round)
		}
		for _, o := range a.Overlaps {
			first, _ := table.Row(o.First)
			second, _ := table.Row(o.Second)
			require.True(t, naive(first.When, o.Example) && naive(second.When, o.Example))
		}
		unreachable, leaks = unreachable+len(a.Unreachable), leaks+len(leaking)
		if gap {
			gaps++
		}
	}
	require.NotZero(t, unreachable)
	require.NotZero(t, gaps)
	require.NotZero(t, leaks)
	t.Logf("%d tables, %d questions each: %d rows never reached, %d leaks", 150, len(all), unreachable, leaks)
}

// A table that is made to be hard does not take for ever, and where patience runs out
// that is said.
func TestHardTablesEnd(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	cat := words()
	var codes [3][]string
	for _, x := range cat.Channels {
		codes[0] = append(codes[0], x.Code)
	}
	for _, x := range cat.Businesses {
		codes[1] = append(codes[1], x.Code)
	}
	for _, x := range cat.Causes {
		codes[2] = append(codes[2], x.Code)
	}
	half := func(list []string) (out []string) {
		for _, v := range list {
			if r.IntN(2) == 0 {
				out = append(out, v)
			}
		}
		return out
	}
	var table Table
	for i := range MaxRows {
		table.Rows = append(table.Rows, Row{ID: "r" + string(rune('a'+i%26)) + string(rune('a'+i/26)),
			When: When{Channels: half(codes[0]), Businesses: half(codes[1]), Causes: half(codes[2]), Lines: some(r, classification.Lines()...)}})
	}
	a := Analyse(table, cat)
	require.NotNil(t, a.Gap)
	space := newSpace(table, cat)
	var all []box
	for _, row := range table.Rows {
		all = append(all, space.of(row.When))
	}
	steps := 3
	_, found, decided := space.of(When{}).left(all, &steps)
	require.False(t, found)
	require.False(t, decided)
	t.Logf("%d rows: %d unreachable, %d undecided", len(table.Rows), len(a.Unreachable), len(a.Undecided))
}
