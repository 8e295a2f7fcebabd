package storage

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"duban/domain/checklist"
	"duban/domain/org"

	"gorm.io/gorm"
)

// RankingQuery says how places are ranked by the scores of their checks.
type RankingQuery struct {
	By     string // "outlet", or "unit": those directly below InspectionFilter.Under
	Least  int64  // fewer checks than this give no rank; 0 is 1
	Before Span   // published then is what they are compared with; empty for nothing
	Round  string // of what they are compared with, where a round is asked for; empty for the round before it
	Sort   string // "" or "best", "worst", "risen", "fallen"
	Limit  int    // so many of the sorted; 0 for all
}

// Ranking are places in the order of their scores. It is about the checks that
// Inspections would list with the same filter.
type Ranking struct {
	Places, Ranked, RankedBefore int
	Checks                       int64
	Average                      *checklist.Decimal // of all checks, not of the places' averages
	Round                        string             // that was compared with
	Items                        []Standing
}

// Standing is one place of a ranking.
type Standing struct {
	Value   string // code of the outlet, or path of the unit
	Unit    org.Path
	Rank    int // equal scores share one; 0 where there are too few checks
	Checks  int64
	Passed  int64
	Average checklist.Decimal // to a tenth, as people read it: what looks equal is equal
	Before  *Stood            // nil where there was nothing
	// Rose is by how many ranks it has risen among the places that were ranked both times, negative
	// where it fell: who came new pushes nobody down. Nil where it had no rank then or has none now.
	Rose    *int
	Peers   *Peers // nil where it has none that the viewer may see
	Modules []ModuleMean
}

// Stood is where a place stood before.
type Stood struct {
	Rank    int
	Checks  int64
	Average checklist.Decimal
}

// Peers are the places of the same unit above, the one compared among them.
type Peers struct {
	Unit    org.Path
	Places  int
	Checks  int64
	Average checklist.Decimal
}

// ModuleMean is what a module came to on average.
type ModuleMean struct {
	Module  string
	Checks  int64
	Average checklist.Decimal
}

// placeSum is what the checks of a place add up to.
type placeSum struct {
	Value, Unit           string
	Checks, Score, Passed int64
}

func (s *placeSum) add(o placeSum) {
	s.Checks, s.Score, s.Passed = s.Checks+o.Checks, s.Score+o.Score, s.Passed+o.Passed
}

func (s placeSum) mean() checklist.Decimal { return tenth(s.Score, s.Checks) }

// tenth is a mean of thousandths to a tenth of a point.
func tenth(sum, of int64) checklist.Decimal {
	if of == 0 {
		return 0
	}
	step := of * 100
	half := step / 2
	if sum < 0 {
		half = -half
	}
	return checklist.Decimal((sum + half) / step * 100)
}

// InspectionRanking ranks places by the average score of their checks, or of one module where
// the filter names it, and says where they stood before and how their peers did.
func (db *DB) InspectionRanking(ctx context.Context, v Viewer, f InspectionFilter, r RankingQuery) (out Ranking, err error) {
	if _, err := dimension(map[string]string{"outlet": "", "unit": ""}, cmp.Or(r.By, "none")); err != nil {
		return out, err
	}
	r.Least = max(r.Least, 1)
	err = db.Read(ctx, "storage.inspection ranking", func(tx *Tx) error {
		now, err := f.places(tx, v, r.By)
		if err != nil {
			return err
		}
		past, err := f.before(tx, v, &r)
		if err != nil {
			return err
		}
		out = rank(now, past, r)
		return tx.moduleMeans(f.result(tx, v), r.By, f.Under, out.Items)
	})
	return out, err
}

// places are the sums of every place.
func (f InspectionFilter) places(tx *Tx, v Viewer, by string) (rows []placeSum, err error) {
	q, score := f.result(tx, v), "inspections.score"
	if f.Module != "" {
		q, score = q.Joins("JOIN module_scores ON module_scores.case_id = inspections.case_id AND module_scores.module = ?", f.Module), "module_scores.score"
	}
	value := map[string]string{"outlet": "outlet", "unit": "unit_path"}[by]
	err = q.Select(value + " AS value, MIN(unit_path) AS unit, COUNT(*) AS checks, COALESCE(SUM(" + score + "), 0) AS score, " +
		"COALESCE(SUM(CASE WHEN passed THEN 1 ELSE 0 END), 0) AS passed").Group(value).Order("value").Scan(&rows).Error
	if by == "unit" {
		rows = gathered(f.Under, rows, func(r *placeSum) *string { return &r.Value }, (*placeSum).add)
		for i := range rows {
			rows[i].Unit = rows[i].Value
		}
	}
	return rows, err
}

// before are the sums of what is compared with: the round before, or the span given.
func (f InspectionFilter) before(tx *Tx, v Viewer, r *RankingQuery) ([]placeSum, error) {
	switch {
	case f.Round == "" && r.Before == (Span{}):
		return nil, nil
	case f.Round == "":
		r.Round, f.Published = "", r.Before
		return f.places(tx, v, r.By)
	case r.Round == "":
		var err error
		if r.Round, err = f.roundBefore(tx, v); err != nil || r.Round == "" {
			return nil, err
		}
	}
	f.Round, f.Published = r.Round, r.Before
	return f.places(tx, v, r.By)
}

// roundBefore is the round whose first result came out before that of the round asked for, as
// far as the viewer may see of them.
func (f InspectionFilter) roundBefore(tx *Tx, v Viewer) (string, error) {
	asked := f.Round
	f.Round, f.Published = "", Span{}
	var rounds []string
	err := f.result(tx, v).Where("round <> ''").Select("round").Group("round").Order("MIN(published_at), round").Scan(&rounds).Error
	if at := slices.Index(rounds, asked); at > 0 {
		return rounds[at-1], err
	}
	return "", err
}

// rank puts places in order.
func rank(now, past []placeSum, r RankingQuery) Ranking {
	ranks, n := ranksOf(now, r.Least)
	pastRanks, pastN := ranksOf(past, r.Least)
	both := func(places []placeSum) map[string]int {
		ranks, _ := ranksOf(slices.DeleteFunc(slices.Clone(places), func(p placeSum) bool { return ranks[p.Value] == 0 || pastRanks[p.Value] == 0 }), r.Least)
		return ranks
	}
	nowAmong, pastAmong := both(now), both(past)
	stood := map[string]Stood{}
	for _, p := range past {
		stood[p.Value] = Stood{Rank: pastRanks[p.Value], Checks: p.Checks, Average: p.mean()}
	}
	out := Ranking{Places: len(now), Ranked: n, RankedBefore: pastN, Round: r.Round}
	var whole placeSum
	around := map[org.Path]*placeSum{}
	members := map[org.Path]int{}
	for _, p := range now {
		whole.add(p)
		for at := org.Path(p.Unit).Parent(); at != ""; at = at.Parent() {
			if around[at] == nil {
				around[at] = &placeSum{}
			}
			around[at].add(p)
			members[at]++
		}
	}
	if out.Checks = whole.Checks; whole.Checks > 0 {
		average := whole.mean()
		out.Average = &average
	}
	for _, p := range now {
		s := Standing{Value: p.Value, Unit: org.Path(p.Unit), Rank: ranks[p.Value], Checks: p.Checks, Passed: p.Passed, Average: p.mean()}
		if b, was := stood[p.Value]; was {
			s.Before = &b
		}
		if then, was := pastAmong[p.Value]; was {
			rose := then - nowAmong[p.Value]
			s.Rose = &rose
		}
		if above := s.Unit.Parent(); members[above] > 1 {
			s.Peers = &Peers{Unit: above, Places: members[above], Checks: around[above].Checks, Average: around[above].mean()}
		}
		out.Items = append(out.Items, s)
	}
	slices.SortFunc(out.Items, standings(r.Sort))
	if r.Limit > 0 && len(out.Items) > r.Limit {
		out.Items = out.Items[:r.Limit]
	}
	return out
}

// ranksOf gives ranks from the best on; equal averages share one, and too few checks give none.
func ranksOf(places []placeSum, least int64) (ranks map[string]int, n int) {
	ranks = map[string]int{}
	sorted := slices.Clone(places)
	slices.SortFunc(sorted, func(a, b placeSum) int { return int(b.mean() - a.mean()) })
	var last checklist.Decimal
	place := 0
	for _, p := range sorted {
		if p.Checks < least {
			continue
		}
		if n++; n == 1 || p.mean() != last {
			place, last = n, p.mean()
		}
		ranks[p.Value] = place
	}
	return ranks, n
}

// standings compares places; what has no rank, or nothing to compare, comes last.
func standings(sort string) func(a, b Standing) int {
	key := func(s Standing) (value int, known bool) {
		switch sort {
		case "risen", "fallen":
			if s.Rose == nil {
				return 0, false
			}
			if sort == "risen" {
				return -*s.Rose, true
			}
			return *s.Rose, true
		case "worst":
			return -s.Rank, s.Rank > 0
		}
		return s.Rank, s.Rank > 0
	}
	return func(a, b Standing) int {
		x, hasX := key(a)
		y, hasY := key(b)
		switch {
		case hasX != hasY:
			if hasX {
				return -1
			}
			return 1
		case x != y:
			return x - y
		case a.Checks != b.Checks:
			return int(b.Checks - a.Checks)
		}
		return strings.Compare(a.Value, b.Value)
	}
}

// manyPlaces is from how many places on all modules are read at once.
const manyPlaces = 200

// moduleMeans adds what each module came to in each place.
func (tx *Tx) moduleMeans(q *gorm.DB, by string, top org.Path, items []Standing) error {
	if len(items) == 0 {
		return nil
	}
	value := map[string]string{"outlet": "outlet", "unit": "unit_path"}[by]
	at := map[string]int{}
	var values []string
	for i, s := range items {
		at[s.Value] = i
		values = append(values, s.Value)
	}
	if by == "outlet" && len(values) <= manyPlaces {
		q = q.Where("outlet IN ?", values)
	}
	type sum struct {
		Value, Module string
		Checks, Score int64
	}
	var rows []sum
	err := q.Joins("JOIN module_scores m ON m.case_id = inspections.case_id").
		Select(value + " AS value, m.module AS module, COUNT(*) AS checks, SUM(m.score) AS score").Group(value + ", m.module").Scan(&rows).Error
	if err != nil {
		return err
	}
	means := map[string]map[string]*sum{}
	for _, r := range rows {
		place := r.Value
		if by == "unit" {
			place = childOf(top, place)
		}
		if means[place] == nil {
			means[place] = map[string]*sum{}
		}
		if m := means[place][r.Module]; m != nil {
			m.Checks, m.Score = m.Checks+r.Checks, m.Score+r.Score
			continue
		}
		means[place][r.Module] = &r
	}
	for place, modules := range means {
		i, asked := at[place]
		if !asked {
			continue
		}
		for module, m := range modules {
			items[i].Modules = append(items[i].Modules, ModuleMean{Module: module, Checks: m.Checks, Average: tenth(m.Score, m.Checks)})
		}
		slices.SortFunc(items[i].Modules, func(a, b ModuleMean) int { return strings.Compare(a.Module, b.Module) })
	}
	return nil
}
