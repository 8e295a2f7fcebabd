package routing

import (
	"slices"

	"duban/domain/classification"
	"duban/domain/org"
)

// The space of all questions, cut so finely that no row tells two questions of one
// cell apart. In each dimension it is a list of atoms; a condition is a box, a set of
// atoms per dimension. Whatever is to be known of a table is a question about boxes.
type space struct {
	atoms [len(dimensions)][]Question // each filled in in its own dimension alone
}

type set []bool

type box [len(dimensions)]set

// newSpace cuts the space by the words of the catalogue and what the rows mention.
func newSpace(t Table, cat classification.Catalogue) space {
	var s space
	fill := func(name string, questions []Question) {
		for i, d := range dimensions {
			if d.name == name {
				s.atoms[i] = questions
			}
		}
	}
	words := func(terms []classification.Term, mentioned func(When) []string) []string {
		list := []string{""} // not known yet
		for _, x := range terms {
			list = append(list, x.Code)
		}
		for _, r := range t.Rows {
			list = append(list, mentioned(r.When)...)
		}
		return unique(list)
	}
	fill("line", each(append([]classification.Line{""}, classification.Lines()...), func(v classification.Line) Question { return Question{Line: v} }))
	fill("channel", each(words(cat.Channels, func(w When) []string { return w.Channels }), func(v string) Question { return Question{Channel: v} }))
	fill("business", each(words(cat.Businesses, func(w When) []string { return w.Businesses }), func(v string) Question { return Question{Business: v} }))
	fill("cause", each(words(cat.Causes, func(w When) []string { return w.Causes }), func(v string) Question { return Question{Cause: v} }))
	var subjects []classification.Term
	for _, x := range cat.Subjects {
		subjects = append(subjects, classification.Term{Code: x.Code})
	}
	fill("subject", each(words(subjects, func(w When) []string { return w.Subjects }), func(v string) Question {
		return Question{Subject: v, Discipline: cat.IsDiscipline(v)}
	}))
	fill("severity", each(append([]classification.Severity{""}, classification.Severities()...), func(v classification.Severity) Question { return Question{Severity: v} }))
	fill("place", each(t.places(), func(v org.Path) Question { return Question{Place: v} }))
	fill("customer", each([]Customer{"", Person, Business}, func(v Customer) Question { return Question{Customer: v} }))
	fill("amount", t.amounts())
	return s
}

// places: every path mentioned stands for what lies at it and below no other one.
// Where no root is mentioned there is something outside all of them.
func (t Table) places() []org.Path {
	var list []org.Path
	rooted := false
	for _, r := range t.Rows {
		for _, p := range r.When.Places {
			rooted = rooted || p.Parent() == ""
			list = append(list, p)
		}
	}
	if !rooted {
		list = append(list, "/-/")
	}
	return unique(list)
}

// amounts: unknown, nothing, and from each end on.
func (t Table) amounts() []Question {
	ends := []int64{0}
	for _, r := range t.Rows {
		for _, end := range []*int64{r.When.AmountFrom, r.When.AmountTo} {
			if end != nil && *end >= 0 {
				ends = append(ends, *end)
			}
		}
	}
	slices.Sort(ends)
	return append([]Question{{}}, each(slices.Compact(ends), func(v int64) Question { return Question{Amount: &v} })...)
}

// of is the box of a condition.
func (s space) of(w When) box {
	var b box
	for i, d := range dimensions {
		b[i] = make(set, len(s.atoms[i]))
		for k, q := range s.atoms[i] {
			b[i][k] = d.met(w, q)
		}
	}
	return b
}

// example is a question that lies in a box.
func (s space) example(b box) Question {
	var q Question
	for i, d := range dimensions {
		a := s.atoms[i][slices.Index(b[i], true)]
		switch d.name {
		case "line":
			q.Line = a.Line
		case "channel":
			q.Channel = a.Channel
		case "business":
			q.Business = a.Business
		case "cause":
			q.Cause = a.Cause
		case "subject":
			q.Subject, q.Discipline = a.Subject, a.Discipline
		case "severity":
			q.Severity = a.Severity
		case "place":
			q.Place = a.Place
		case "customer":
			q.Customer = a.Customer
		case "amount":
			q.Amount = a.Amount
		}
	}
	return q
}

func (b box) empty() bool {
	for _, s := range b {
		if !slices.Contains(s, true) {
			return true
		}
	}
	return false
}

// and is what lies in both boxes.
func (b box) and(c box) box {
	for i := range b {
		b[i] = combine(b[i], c[i], func(x, y bool) bool { return x && y })
	}
	return b
}

// within reports whether b lies in c as a whole.
func (b box) within(c box) bool {
	for i := range b {
		for k, in := range b[i] {
			if in && !c[i][k] {
				return false
			}
		}
	}
	return true
}

// left finds a part of b that no cover contains. steps is how much work may be done:
// the question is hard in general, although not for tables that people write; decided
// is false where it ran out.
func (b box) left(covers []box, steps *int) (part box, found, decided bool) {
	if *steps--; *steps < 0 {
		return b, false, false
	}
	next := slices.IndexFunc(covers, func(c box) bool { return !b.and(c).empty() })
	if next < 0 {
		return b, true, true
	}
	cover, rest := covers[next], covers[next+1:]
	// What lies outside the cover falls apart into boxes that differ from it in one
	// dimension each.
	for i := range b {
		outside := combine(b[i], cover[i], func(x, y bool) bool { return x && !y })
		if slices.Contains(outside, true) {
			piece := b
			piece[i] = outside
			if part, found, decided = piece.left(rest, steps); found || !decided {
				return part, found, decided
			}
		}
		b[i] = combine(b[i], cover[i], func(x, y bool) bool { return x && y })
	}
	return b, false, true
}

func combine(a, b set, with func(x, y bool) bool) set {
	out := make(set, len(a))
	for k := range a {
		out[k] = with(a[k], b[k])
	}
	return out
}

func each[A, B any](list []A, f func(A) B) []B {
	out := make([]B, len(list))
	for i, v := range list {
		out[i] = f(v)
	}
	return out
}

func unique[T comparable](list []T) []T {
	var out []T
	for _, v := range list {
		if !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}
