package tabular

import (
	"fmt"
	"strings"

	"duban/domain/text"
)

// Sheet describes one table: what the template offers and what the reader expects.
type Sheet struct {
	Key     string     // stable, e.g. "outlets"; also accepted as the name of the tab or CSV file
	Name    text.Text  // name of the tab
	Aliases []string   // further accepted names of the tab
	Columns []Column   // in the order of the template; files may use any order
	Unique  [][]string // combinations of column keys that must not occur twice
	Notes   []text.Text
	// Optional sheets may be missing from the file altogether.
	Optional bool
}

// Column describes one column.
type Column struct {
	Key      string
	Header   text.Text
	Aliases  []string // further accepted headers
	Required bool     // the column must be there, and every row must fill it
	Unique   bool     // no value twice, upper and lower case being the same
	Parse    Parser
	Note     text.Text // what the notes sheet says about it, beside the parser's own hint
	// Example is the cell of the template's example row.
	Example text.Text
}

// column finds a column by key; asking for one that was never declared is a bug.
func (s *Sheet) column(key string) int {
	for i := range s.Columns {
		if s.Columns[i].Key == key {
			return i
		}
	}
	panic(fmt.Sprintf("tabular: sheet %s has no column %q", s.Key, key))
}

// called reports whether a tab or file of that name is meant for this sheet.
func (s *Sheet) called(name string) bool {
	w := word(name)
	for _, n := range append([]string{s.Key, s.Name.ZH, s.Name.EN}, s.Aliases...) {
		if word(n) == w {
			return true
		}
	}
	return false
}

// match finds the column that a header stands for. Headers may be written in
// either language, in both ("网点编号 / Outlet code", or on two lines), and with a
// remark in brackets ("网点编号（必填）").
func (s *Sheet) match(header string) (int, bool) {
	tries := []string{header}
	if parts := strings.FieldsFunc(header, func(r rune) bool { return r == '/' || r == '／' || r == '\n' }); len(parts) > 1 {
		tries = append(tries, parts...)
	}
	// Remarks in brackets come off last: "Opening hours (English)" may be a header of its own.
	for _, t := range tries[:len(tries):len(tries)] {
		if i := strings.IndexAny(t, "(（"); i > 0 {
			tries = append(tries, t[:i])
		}
	}
	for _, t := range tries {
		w := word(t)
		if w == "" {
			continue
		}
		for i := range s.Columns {
			c := &s.Columns[i]
			for _, n := range append([]string{c.Key, c.Header.ZH, c.Header.EN}, c.Aliases...) {
				if word(n) == w {
					return i, true
				}
			}
		}
	}
	return 0, false
}

// title is the header as the template writes it: both languages, the asked-for one first.
func (c Column) title(lang string) string {
	first, second := c.Header.ZH, c.Header.EN
	if lang == "en" {
		first, second = second, first
	}
	if c.Required {
		first += " *"
	}
	if second == "" || second == first {
		return first
	}
	return first + "\n" + second
}
