package routing

import (
	"slices"
	"strconv"

	"duban/domain/org"
)

// A dimension is one thing that a condition can ask for. Everything that is to be
// known of a table, matching included, goes through this list.
type dimension struct {
	name   string
	asks   func(When) bool
	met    func(When, Question) bool
	values func(When, Question) string // what met it
}

var dimensions = [...]dimension{
	{"line", func(w When) bool { return len(w.Lines) > 0 },
		func(w When, q Question) bool { return among(w.Lines, q.Line) },
		func(_ When, q Question) string { return string(q.Line) }},
	{"channel", func(w When) bool { return len(w.Channels) > 0 },
		func(w When, q Question) bool { return among(w.Channels, q.Channel) },
		func(_ When, q Question) string { return q.Channel }},
	{"business", func(w When) bool { return len(w.Businesses) > 0 },
		func(w When, q Question) bool { return among(w.Businesses, q.Business) },
		func(_ When, q Question) string { return q.Business }},
	{"cause", func(w When) bool { return len(w.Causes) > 0 },
		func(w When, q Question) bool { return among(w.Causes, q.Cause) },
		func(_ When, q Question) string { return q.Cause }},
	// Subject and discipline are one dimension: which subjects are matters of discipline
	// stands in the catalogue.
	{"subject", func(w When) bool { return len(w.Subjects) > 0 || w.Discipline },
		func(w When, q Question) bool { return among(w.Subjects, q.Subject) && (!w.Discipline || q.Discipline) },
		func(_ When, q Question) string { return q.Subject }},
	{"severity", func(w When) bool { return len(w.Severities) > 0 },
		func(w When, q Question) bool { return among(w.Severities, q.Severity) },
		func(_ When, q Question) string { return string(q.Severity) }},
	{"place", func(w When) bool { return len(w.Places) > 0 },
		func(w When, q Question) bool { return len(w.Places) == 0 || org.Within(w.Places, q.Place) },
		func(w When, q Question) string {
			return string(w.Places[slices.IndexFunc(w.Places, func(p org.Path) bool { return p.Contains(q.Place) })])
		}},
	{"customer", func(w When) bool { return len(w.Customers) > 0 },
		func(w When, q Question) bool { return among(w.Customers, q.Customer) },
		func(_ When, q Question) string { return string(q.Customer) }},
	{"amount", func(w When) bool { return w.AmountFrom != nil || w.AmountTo != nil },
		func(w When, q Question) bool { return w.amount(q.Amount) },
		func(_ When, q Question) string { return strconv.FormatInt(*q.Amount, 10) }},
}

// among: an unknown value is in no list but the empty one.
func among[T ~string](list []T, v T) bool {
	return len(list) == 0 || v != "" && slices.Contains(list, v)
}

func (w When) amount(v *int64) bool {
	if w.AmountFrom == nil && w.AmountTo == nil {
		return true
	}
	return v != nil && (w.AmountFrom == nil || *v >= *w.AmountFrom) && (w.AmountTo == nil || *v < *w.AmountTo)
}

// Matches reports whether all conditions hold for a question.
func (w When) Matches(q Question) bool {
	for _, d := range dimensions {
		if !d.met(w, q) {
			return false
		}
	}
	return true
}

// matched lists what a question met; it has matched.
func (w When) matched(q Question) []Match {
	out := []Match{}
	for _, d := range dimensions {
		if d.asks(w) {
			out = append(out, Match{Condition: d.name, Value: d.values(w, q)})
		}
	}
	return out
}
