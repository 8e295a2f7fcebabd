package worktime

import (
	"embed"
	"slices"
	"strings"
	"sync"

	"duban/domain/fault"
)

//go:embed rulesets/*.json
var ruleFiles embed.FS

// Rulebook is all versions of all rule sets that the bank knows. It is immutable
// and safe for concurrent use; rows are shared, so treat what it returns as read-only.
type Rulebook struct{ sets []RuleSet } // by id, then by ValidFrom

// ShippedRules is the rulebook that came with the product.
func ShippedRules() Rulebook { return shippedRules() }

var shippedRules = sync.OnceValue(func() Rulebook {
	var book Rulebook
	for _, raw := range embedded(ruleFiles, "rulesets/*.json") {
		book = must(book.With(must(ParseRuleSet(raw))))
	}
	return book
})

// RuleSetsOn is what the shipped rulebook has in force on a day.
func RuleSetsOn(day Day) []RuleSet { return ShippedRules().On(day) }

// With is the rulebook with one more version. A version that is already there is
// never replaced: running cases rely on it. Within one day, row ids are unique
// over all sets, so that a row can be asked for without naming its set.
func (b Rulebook) With(set RuleSet) (Rulebook, error) {
	if err := set.Check(); err != nil {
		return b, err
	}
	for _, have := range b.sets {
		switch {
		case have.Ref() == set.Ref():
			return b, fault.New(fault.Conflict, "ruleset.exists",
				"规则集 %s 已存在，修改须使用新版本号", "rule set %s exists: a change needs a new version", set.Ref())
		case have.ID == set.ID && have.ValidFrom == set.ValidFrom:
			return b, fault.BadField("/valid_from", "duplicate",
				"%[2]s 已自 %[1]s 起施行，同一日只能有一个版本", "%[2]s is in force from %[1]s already", set.ValidFrom, have.Ref())
		}
		for i, r := range set.Rows {
			if _, taken := have.Row(r.ID); taken && have.ID != set.ID {
				return b, fault.BadField("/rows/"+itoa(i)+"/id", "duplicate",
					"规则“%s”已见于 %s", "the row %q is already in %s", r.ID, have.Ref())
			}
		}
	}
	sets := append(slices.Clone(b.sets), set)
	slices.SortFunc(sets, func(x, y RuleSet) int {
		if c := strings.Compare(x.ID, y.ID); c != 0 {
			return c
		}
		return int(x.ValidFrom - y.ValidFrom)
	})
	return Rulebook{sets: sets}, nil
}

// Sets lists every version, by id and then by date.
func (b Rulebook) Sets() []RuleSet { return slices.Clone(b.sets) }

// On lists the version of each rule set that is in force on a day, by id.
func (b Rulebook) On(day Day) []RuleSet {
	var out []RuleSet
	for _, s := range b.sets {
		if s.ValidFrom > day {
			continue
		}
		if k := len(out); k > 0 && out[k-1].ID == s.ID {
			out[k-1] = s
		} else {
			out = append(out, s)
		}
	}
	return out
}

// Row finds the rule with that id as it stands on a day, and the name under which
// to put it on record.
func (b Rulebook) Row(day Day, id string) (row Row, ref string, ok bool) {
	for _, s := range b.On(day) {
		if r, found := s.Row(id); found {
			return r, s.RowRef(id), true
		}
	}
	return Row{}, "", false
}

// Find returns the rule that a record names, e.g. in casefile.Clock.Rule, whether
// it is still in force or not.
func (b Rulebook) Find(ref string) (Row, bool) {
	set, row, _ := strings.Cut(ref, "#")
	for _, s := range b.sets {
		if s.Ref() == set {
			return s.Row(row)
		}
	}
	return Row{}, false
}
