package programme

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"math"
	"slices"
	"time"

	"duban/domain/inspection"
	"duban/domain/org"
)

// Rule names a way to pick outlets.
type Rule string

const (
	All    Rule = "all"
	ByUnit Rule = "unit"
	Random Rule = "random"
	ByRisk Rule = "risk"
)

// Candidate is one outlet of the population with what makes it risky.
type Candidate struct {
	Outlet     org.Outlet `json:"outlet"`
	LastScore  int64      `json:"last_score"` // hundredths of a percent; -1: never inspected
	Repeats    int        `json:"repeats"`    // repeat offences within the window
	Complaints int        `json:"complaints"` // complaints within the window
}

// Target is one planned inspection. From and To are the starts of its first and last day.
type Target struct {
	Outlet    string    `json:"outlet"`
	Inspector string    `json:"inspector,omitempty"` // empty for a self-check: the outlet fills it
	From      time.Time `json:"from"`
	To        time.Time `json:"to"`
}

// Unplaced is an outlet for which every inspector has a conflict.
type Unplaced struct {
	Outlet string `json:"outlet"`
	Reason string `json:"reason"` // "conflict" or "rest_rounds"
}

// Weight is the chance of an outlet in a risk-weighted draw, relative to a clean
// outlet's 1: ten points below 90 double it, so does each repeat offence or every
// third complaint; an outlet never inspected counts as one at 80 points.
func (c Candidate) Weight() float64 {
	score := c.LastScore
	if score < 0 {
		score = 8000
	}
	w := 1.0
	if score < 9000 {
		w += float64(9000-score) / 1000
	}
	return w + float64(c.Repeats) + float64(c.Complaints)/3
}

// Select draws the outlets. The same population, selection and seed give the same
// draw on every machine: each outlet gets a number from SHA-256 of seed and code,
// and the draw takes the smallest (random) or, after Efraimidis and Spirakis
// (2006), the largest u^(1/weight) (risk). Order of the population does not matter.
func Select(population []Candidate, sel Selection) []Candidate {
	var in []Candidate
	for _, c := range population {
		if matches(c.Outlet, sel) {
			in = append(in, c)
		}
	}
	slices.SortFunc(in, func(a, b Candidate) int { return cmp.Compare(a.Outlet.Code, b.Outlet.Code) })
	if sel.Rule != Random && sel.Rule != ByRisk {
		return in
	}
	keys := make(map[string]float64, len(in))
	for _, c := range in {
		w := 1.0
		if sel.Rule == ByRisk {
			w = c.Weight()
		}
		keys[c.Outlet.Code] = math.Log(uniform(sel.Seed, c.Outlet.Code)) / w
	}
	slices.SortStableFunc(in, func(a, b Candidate) int {
		return cmp.Compare(keys[b.Outlet.Code], keys[a.Outlet.Code])
	})
	in = in[:min(sel.Count, len(in))]
	slices.SortFunc(in, func(a, b Candidate) int { return cmp.Compare(a.Outlet.Code, b.Outlet.Code) })
	return in
}

func matches(o org.Outlet, sel Selection) bool {
	if len(sel.Types) > 0 && !slices.Contains(sel.Types, o.Type) {
		return false
	}
	if len(sel.Units) == 0 {
		return true
	}
	return org.Within(sel.Units, o.Path)
}

// uniform is in (0,1), from seed and code alone.
func uniform(seed, code string) float64 {
	h := sha256.Sum256([]byte(seed + "\x00" + code))
	return (float64(binary.BigEndian.Uint64(h[:8])>>11) + 0.5) / (1 << 53)
}

// Visited tells how many rounds ago a shopper was at an outlet; ok is false where he never was.
type Visited func(inspector, outlet string) (roundsAgo int, ok bool)

// Assign gives each outlet an inspector and days. Work is spread evenly: the
// inspector with the fewest outlets so far goes next, and each inspector's
// outlets are laid evenly over the working days. The order is drawn from the seed:
// who knew the codes could otherwise guess the day of a secret visit.
func Assign(seed string, issuer org.Path, outlets []Candidate, inspectors []inspection.Person, mystery bool, restRounds int, visited Visited, workdays []time.Time) ([]Target, []Unplaced) {
	outlets = slices.Clone(outlets)
	slices.SortFunc(outlets, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(uniform(seed, "order/"+a.Outlet.Code), uniform(seed, "order/"+b.Outlet.Code)), cmp.Compare(a.Outlet.Code, b.Outlet.Code))
	})
	load := map[string]int{}
	var targets []Target
	var unplaced []Unplaced
	for i, c := range outlets {
		best, reason := -1, "conflict"
		for j := range inspectors {
			j = (i + j) % len(inspectors) // start elsewhere each time, so that ties rotate
			p := inspectors[j]
			if inspection.ConflictOfInterest(p, issuer, c.Outlet) {
				continue
			}
			if ago, was := visited(p.User, c.Outlet.Code); mystery && was && ago <= restRounds {
				reason = "rest_rounds"
				continue
			}
			if best < 0 || load[p.User] < load[inspectors[best].User] {
				best = j
			}
		}
		if best < 0 {
			unplaced = append(unplaced, Unplaced{Outlet: c.Outlet.Code, Reason: reason})
			continue
		}
		load[inspectors[best].User]++
		targets = append(targets, Target{Outlet: c.Outlet.Code, Inspector: inspectors[best].User})
	}
	spread(targets, load, workdays)
	return targets, unplaced
}

// AssignSelf plans self-checks: every outlet fills its own over the whole period.
func AssignSelf(outlets []Candidate, from, to time.Time) []Target {
	targets := make([]Target, len(outlets))
	for i, c := range outlets {
		targets[i] = Target{Outlet: c.Outlet.Code, From: from, To: to}
	}
	return targets
}

// spread lays each inspector's n outlets over d working days: the k-th gets the
// days from k·d/n to (k+1)·d/n, at least one day.
func spread(targets []Target, load map[string]int, workdays []time.Time) {
	if len(workdays) == 0 {
		return
	}
	k := map[string]int{}
	for i := range targets {
		who := targets[i].Inspector
		n, d := load[who], len(workdays)
		first := k[who] * d / n
		last := max(first, (k[who]+1)*d/n-1)
		targets[i].From, targets[i].To = workdays[first], workdays[min(last, d-1)]
		k[who]++
	}
}
