package worktime

import (
	"duban/domain/fault"
	"duban/domain/text"
)

// RuleKind says who made a rule set.
type RuleKind string

const (
	Law      RuleKind = "law"      // given from outside; the bank may not loosen it
	Settings RuleKind = "settings" // the bank's own, changed by its administrators
)

// Quality says how well a row's content is known.
type Quality string

const (
	Confirmed  Quality = "confirmed"   // checked against the text or its official account
	FromMemory Quality = "from_memory" // not checked: to be confirmed before anybody relies on it
	Setting    Quality = "setting"     // the bank decides
)

// RuleSet is one version of the limits that stand together: a regulation, or the
// bank's own settings. Versions of the same ID follow each other by ValidFrom; a
// running case keeps the version that was in force when it began.
type RuleSet struct {
	ID        string     `json:"id"`
	Version   string     `json:"version"`
	Kind      RuleKind   `json:"kind"`
	ValidFrom Day        `json:"valid_from"`
	Title     text.Text  `json:"title"`
	Source    string     `json:"source"`
	Example   bool       `json:"example,omitempty"` // shows the form; not for use as it is
	Note      *text.Text `json:"note,omitempty"`
	Rows      []Row      `json:"rows"`
}

// Row is one rule: a limit with or without a ladder, a ladder alone, a number, or
// a requirement in words.
type Row struct {
	ID      string     `json:"id"` // e.g. "complaint.simple"
	Name    text.Text  `json:"name"`
	From    *text.Text `json:"from,omitempty"` // what starts the limit
	Limit   *Limit     `json:"limit,omitempty"`
	Ladder  *Ladder    `json:"ladder,omitempty"`
	Number  *int       `json:"number,omitempty"`
	Of      string     `json:"of,omitempty"`     // what Number counts: "people", "times", "percent", "months", "years"; "switch" is 1 or 0
	Clocks  []string   `json:"clocks,omitempty"` // ids of clocks that the rule is about
	Quality Quality    `json:"quality"`
	Source  string     `json:"source"`
	Note    *text.Text `json:"note,omitempty"`
}

// Ref names the version, "cn.complaints@2020-3".
func (s RuleSet) Ref() string { return s.ID + "@" + s.Version }

// RowRef names a row for the record, "cn.complaints@2020-3#complaint.simple".
func (s RuleSet) RowRef(row string) string { return s.Ref() + "#" + row }

// Row finds a row by its id.
func (s RuleSet) Row(id string) (Row, bool) {
	for _, r := range s.Rows {
		if r.ID == id {
			return r, true
		}
	}
	return Row{}, false
}

// ParseRuleSet reads and checks one rule set's file.
func ParseRuleSet(raw []byte) (RuleSet, error) {
	var s RuleSet
	if err := strictly(raw, &s); err != nil {
		return RuleSet{}, unreadable(raw, err)
	}
	return s, s.Check()
}

// Check reports everything that is wrong with a rule set.
func (s RuleSet) Check() error {
	var bad fault.Fields
	bad.Need(s.ID != "", "/id")
	bad.Need(s.Version != "", "/version")
	bad.Need(s.ValidFrom != 0, "/valid_from")
	bad.Need(s.Title.ZH != "", "/title/zh")
	bad.Need(s.Source != "", "/source")
	if s.Kind != Law && s.Kind != Settings {
		bad.Add("/kind", "kind", "类别应为 law 或 settings", "the kind is law or settings")
	}
	seen := make(map[string]bool, len(s.Rows))
	for i, r := range s.Rows {
		at := "/rows/" + itoa(i)
		if seen[r.ID] {
			bad.Add(at+"/id", "duplicate", "规则“%s”重复", "the row %q is there twice", r.ID)
		}
		seen[r.ID] = true
		r.check(&bad, at)
	}
	return bad.Err()
}

func (r Row) check(bad *fault.Fields, at string) {
	bad.Need(r.ID != "", at+"/id")
	bad.Need(r.Name.ZH != "", at+"/name/zh")
	bad.Need(r.Source != "", at+"/source")
	switch r.Quality {
	case Confirmed, FromMemory, Setting:
	default:
		bad.Add(at+"/quality", "quality", "须注明依据的可靠程度", "say how well this is known")
	}
	if r.Limit != nil {
		adopt(bad, at+"/limit", r.Limit.Check())
	}
	if r.Ladder != nil {
		adopt(bad, at+"/ladder", r.Ladder.Check())
	}
	if (r.Number != nil) != (r.Of != "") {
		bad.Add(at+"/of", "required", "数值与其单位应同时填写", "a number and what it counts go together")
	}
	if r.Number != nil && *r.Number < 0 {
		bad.Add(at+"/number", "range", "数值不得为负", "the number must not be negative")
	}
}

// adopt takes over the wrong fields of a part, under its place in the whole.
func adopt(bad *fault.Fields, at string, err error) {
	if err == nil {
		return
	}
	for _, f := range fault.Of(err).Fields {
		bad.Add(at+f.Pointer, f.Code, "%[1]s", "%[2]s", f.Msg.ZH, f.Msg.EN)
	}
}
