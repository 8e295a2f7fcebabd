package routing

import (
	"strconv"

	"duban/domain/classification"
	"duban/domain/fault"
)

// Analysis is what can be said of a table without a single complaint.
type Analysis struct {
	Unreachable []Shadowed `json:"unreachable" doc:"永远轮不到的规则行 · rows that are never reached"`
	Gap         *Question  `json:"gap,omitempty" doc:"没有规则适用的情形示例；为空表示无缺口 · a question that no row answers; none: there is no gap"`
	Leaks       []Leak     `json:"leaks" doc:"会使违纪事项落到纪检部门以外的规则行 · rows by which a matter of discipline would come to somebody else"`
	Overlaps    []Overlap  `json:"overlaps" doc:"部分重叠而去向不同的规则行，先后次序起作用 · rows that overlap in part and answer differently: their order decides"`
	Undecided   []string   `json:"undecided,omitempty" doc:"过于复杂、未能判定的规则行 · rows too involved to be decided"`
}

// Shadowed is a row that is never reached, with the rows before it that take all its
// questions; none where its own conditions contradict each other.
type Shadowed struct {
	Row string   `json:"row"`
	By  []string `json:"by"`
}

// Leak is a row that answers a matter of discipline, but not with the discipline office.
type Leak struct {
	Row     string   `json:"row"`
	Example Question `json:"example"`
}

// Overlap is a pair of rows of which each has questions that the other has not.
type Overlap struct {
	First   string   `json:"first"`
	Second  string   `json:"second"`
	Example Question `json:"example"`
}

// patience is how many steps one question about a table may take.
const patience = 100_000

// Analyse looks through a table.
func Analyse(t Table, cat classification.Catalogue) Analysis {
	s := newSpace(t, cat)
	a := Analysis{Unreachable: []Shadowed{}, Leaks: []Leak{}, Overlaps: []Overlap{}}
	discipline := s.of(When{Discipline: true})
	var before []box
	for i, r := range t.Rows {
		b := s.of(r.When)
		steps := patience
		_, found, decided := b.reachable(before, &steps)
		switch {
		case !decided:
			a.Undecided = append(a.Undecided, r.ID)
		case !found:
			a.Unreachable = append(a.Unreachable, Shadowed{r.ID, t.shading(b, before)})
		}
		if !r.Then.Discipline {
			steps = patience
			if part, found, decided := b.and(discipline).reachable(before, &steps); found || !decided {
				a.Leaks = append(a.Leaks, Leak{r.ID, s.example(part)})
			}
		}
		for k, c := range before {
			if both := b.and(c); !both.empty() && !b.within(c) && !c.within(b) && t.Rows[k].Then != r.Then {
				a.Overlaps = append(a.Overlaps, Overlap{t.Rows[k].ID, t.Rows[i].ID, s.example(both)})
			}
		}
		before = append(before, b)
	}
	steps := patience
	if part, found, decided := s.of(When{}).left(before, &steps); found || !decided {
		q := s.example(part)
		a.Gap = &q
	}
	return a
}

// reachable is left for a box that may be empty.
func (b box) reachable(covers []box, steps *int) (box, bool, bool) {
	if b.empty() {
		return b, false, true
	}
	return b.left(covers, steps)
}

// shading names the rows that take something from a box.
func (t Table) shading(b box, before []box) []string {
	by := []string{}
	for k, c := range before {
		if !b.and(c).empty() {
			by = append(by, t.Rows[k].ID)
		}
	}
	return by
}

// Ready says why a table may not come into force: rows that are wrong or never
// reached, questions that nobody answers, matters of discipline that would come to
// anybody but the discipline office.
func Ready(t Table, cat classification.Catalogue) error {
	if err := t.Validate(cat); err != nil {
		return err
	}
	a := Analyse(t, cat)
	var f fault.Fields
	at := func(id string) string { return "/rows/" + strconv.Itoa(t.index(id)) }
	for _, s := range a.Unreachable {
		if len(s.By) == 0 {
			f.Add(at(s.Row)+"/when", "contradiction", "规则行“%[1]s”的条件互相矛盾", "the conditions of the row %[1]q contradict each other", s.Row)
			continue
		}
		f.Add(at(s.Row), "unreachable", "规则行“%[1]s”永远轮不到，已被前面的规则行覆盖", "the row %[1]q is never reached: rows before it take all its questions", s.Row)
	}
	for _, l := range a.Leaks {
		f.Add(at(l.Row), "discipline", "违纪事项会按规则行“%[1]s”落到纪检部门以外", "by the row %[1]q a matter of discipline would come to somebody else than the discipline office", l.Row)
	}
	for _, id := range a.Undecided {
		f.Add(at(id), "undecided", "规则行“%[1]s”与前面的规则行关系过于复杂，请简化", "the row %[1]q is too involved to be decided: make it simpler", id)
	}
	if a.Gap != nil {
		f.Add("/rows", "gap", "存在没有规则适用的情形，请在末行设置兜底规则", "there are complaints that no row answers: end with a row without conditions")
	}
	return f.Err()
}
