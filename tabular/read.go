package tabular

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"duban/domain/text"
)

// Result is what reading one sheet came to. Nothing may be imported from it
// unless Faults is empty.
type Result struct {
	Title   string // name of the tab or file that was read
	Absent  bool   // an optional sheet that the file does not have
	Rows    []Row  // the good ones
	Broken  []Row  // rows with faults, holding what could be read of them
	Faults  Faults
	Ignored []string // columns of the file that the sheet does not know
	// ExampleSkipped tells that the template's example row was left in and passed over.
	ExampleSkipped bool
}

// Unreadable reports that the sheet as a whole could not be read, so that nothing
// can be concluded from what it does not contain.
func (r Result) Unreadable() bool { return !r.Faults.None() && len(r.Rows)+len(r.Broken) == 0 }

// headerDepth is how many rows from the top may hold titles and remarks before
// the header.
const headerDepth = 15

// errorValues are what Excel keeps in a cell whose formula failed.
var errorValues = []string{"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}

// Read takes the sheet out of the book: it finds the tab by its name or by its
// header, the header row under any title lines, and reads every row.
func (b *Book) Read(s *Sheet) Result {
	t, h := b.find(s)
	if t == nil {
		if s.Optional {
			return Result{Absent: true}
		}
		res := Result{Title: s.Name.ZH}
		res.Faults.Add(Fault{Sheet: s.Name.ZH, Code: "sheet.missing",
			Msg: text.T("文件中没有工作表“"+s.Name.ZH+"”", "the file has no sheet “"+s.Name.EN+"”")})
		return res
	}
	r := reader{sheet: s, tab: t, head: h, limits: b.limits, result: Result{Title: t.name(), Ignored: h.ignored}}
	for _, f := range h.faults {
		r.result.Faults.add(r.limits.Faults, f)
	}
	if len(h.faults) == 0 {
		r.read()
	}
	return r.result
}

// find picks the tab for a sheet: the one of its name, else the one whose header
// has all required columns, else the only one there is.
func (b *Book) find(s *Sheet) (tab, *head) {
	var byHeader tab
	var header *head
	for _, t := range b.tabs {
		if s.called(t.name()) {
			return t, findHead(s, t, b.limits)
		}
	}
	for _, t := range b.tabs {
		if h := findHead(s, t, b.limits); byHeader == nil && len(h.faults) == 0 {
			byHeader, header = t, h
		}
	}
	if byHeader == nil && len(b.tabs) == 1 && !s.Optional {
		return b.tabs[0], findHead(s, b.tabs[0], b.limits)
	}
	return byHeader, header
}

// findHead takes the row near the top that names most columns for the header.
func findHead(s *Sheet, t tab, limits Limits) *head {
	var best *head
	most, seen := 0, 0
	bad := t.each(func(row int, cells []string) bool {
		h := &head{row: row, at: make([]int, len(s.Columns)), header: make([]string, len(s.Columns)), width: len(cells)}
		for i := range h.at {
			h.at[i] = -1
		}
		found := 0
		for i, c := range cells {
			c = trim(c)
			if c == "" || len(c) > 400 {
				continue
			}
			col, ok := s.match(c)
			switch {
			case !ok:
				h.ignored = append(h.ignored, cut(c))
			case h.at[col] >= 0:
				h.faults = append(h.faults, Fault{Sheet: t.name(), Row: row, Column: letters(i), Header: cut(c), Code: "column.twice",
					Msg: text.T("此列与 "+letters(h.at[col])+" 列重复", "this column repeats column "+letters(h.at[col]))})
			default:
				h.at[col], h.header[col] = i, strings.ReplaceAll(cut(c), "\n", " ")
				found++
			}
		}
		if found > most {
			best, most = h, found
		}
		if len(cells) > 0 {
			seen++
		}
		return seen < headerDepth && most < len(s.Columns)
	})
	if best == nil {
		h := &head{}
		if bad != nil {
			h.faults = []Fault{*bad}
			return h
		}
		var zh, en []string
		for _, c := range s.Columns {
			if c.Required {
				zh, en = append(zh, c.Header.ZH), append(en, c.Header.EN)
			}
		}
		h.faults = []Fault{{Sheet: t.name(), Code: "header.missing", Msg: text.T(
			"找不到表头，至少应有这些列："+strings.Join(zh, "、"), "no header row; it needs at least the columns "+strings.Join(en, ", "))}}
		return h
	}
	for i, c := range s.Columns {
		if c.Required && best.at[i] < 0 {
			best.faults = append(best.faults, missing(t.name(), best.row, c))
		}
	}
	return best
}

type reader struct {
	sheet  *Sheet
	tab    tab
	head   *head
	limits Limits
	result Result
	unique []uniqueness
	order  []int // columns of the sheet as they follow one another in the file
}

// uniqueness watches one column or combination of columns for repetitions.
type uniqueness struct {
	columns []int
	seen    map[string]int // value → row
}

func (r *reader) read() {
	for i, c := range r.sheet.Columns {
		if c.Unique {
			r.unique = append(r.unique, uniqueness{columns: []int{i}, seen: map[string]int{}})
		}
	}
	for _, keys := range r.sheet.Unique {
		u := uniqueness{seen: map[string]int{}}
		for _, k := range keys {
			u.columns = append(u.columns, r.sheet.column(k))
		}
		r.unique = append(r.unique, u)
	}
	for i := range r.sheet.Columns {
		r.order = append(r.order, i)
	}
	slices.SortStableFunc(r.order, func(a, b int) int { return r.head.at[a] - r.head.at[b] })
	count := 0
	bad := r.tab.each(func(number int, cells []string) bool {
		if number <= r.head.row || blank(cells) {
			return true
		}
		if count++; count > r.limits.Rows {
			r.fault(Fault{Row: number, Code: "sheet.long",
				Msg: text.T("数据超过 %d 行，请分成几个文件", "more than %d rows of data: split the file").F(r.limits.Rows)})
			return false
		}
		r.row(number, cells)
		return true
	})
	if bad != nil {
		r.fault(*bad)
	}
	if len(r.result.Rows) == 0 && r.result.Faults.None() && !r.sheet.Optional {
		r.fault(Fault{Code: "sheet.empty", Msg: text.T("表头之下没有数据", "there is no data below the header")})
	}
}

func (r *reader) fault(f Fault) {
	f.Sheet = r.tab.name()
	r.result.Faults.add(r.limits.Faults, f)
}

func (r *reader) row(number int, cells []string) {
	if n := used(cells); n > r.limits.Columns {
		r.fault(Fault{Row: number, Column: letters(n - 1), Code: "sheet.wide",
			Msg: text.T("一行最多 %d 列", "a row has at most %d columns").F(r.limits.Columns)})
		return
	}
	cols := r.sheet.Columns
	row := Row{Number: number, sheet: r.sheet, head: r.head, title: r.tab.name(), values: make([]any, len(cols)), raw: make([]string, len(cols))}
	for i := range cols {
		if at := r.head.at[i]; at >= 0 && at < len(cells) {
			row.raw[i] = unguard(trim(cells[at]))
		}
	}
	if r.isExample(row) {
		r.result.ExampleSkipped = true
		return
	}
	good := true
	for _, i := range r.order {
		v, p := r.cell(&cols[i], row.raw[i])
		if p != nil {
			r.fault(row.Fault(cols[i].Key, p.Code, p.Msg.ZH, p.Msg.EN))
			good = false
			continue
		}
		row.values[i] = v
	}
	for _, u := range r.unique {
		if key, filled := u.key(row); filled {
			if first, twice := u.seen[key]; twice {
				r.fault(row.Fault(cols[u.columns[len(u.columns)-1]].Key, "unique",
					"与第 %[1]d 行重复（%[2]s）", "repeats row %[1]d (%[3]s)", first, r.names(u, "zh"), r.names(u, "en")))
				good = false
			} else {
				u.seen[key] = number
			}
		}
	}
	if good {
		r.result.Rows = append(r.result.Rows, row)
	} else {
		r.result.Broken = append(r.result.Broken, row)
	}
}

func (r *reader) cell(c *Column, raw string) (any, *Problem) {
	switch {
	case raw == "" && c.Required:
		return nil, problem("required", "必填", "must be filled")
	case raw == "":
		return nil, nil
	case len(raw) > r.limits.Cell:
		return nil, problem("cell.long", "单元格内容过长", "the cell is too long")
	case raw[0] == '#' && slices.Contains(errorValues, raw):
		return nil, problem("formula.error", "公式结果是错误值", "the formula's result is an error")
	}
	return c.Parse.parse(raw, r.tab.origin())
}

// isExample recognises the example row of the template in either language.
func (r *reader) isExample(row Row) bool {
	for _, lang := range []string{"zh", "en"} {
		same, any := true, false
		for i, c := range r.sheet.Columns {
			want := trim(c.Example.In(lang))
			any = any || want != ""
			if row.raw[i] == want {
				continue
			}
			// A date in the template becomes a serial number once a spreadsheet program has touched it.
			if c.Parse.Format != AsDate || !r.sameDay(&c, want, row.raw[i]) {
				same = false
				break
			}
		}
		if same && any {
			return true
		}
	}
	return false
}

func (r *reader) sameDay(c *Column, a, b string) bool {
	av, _ := r.cell(c, a)
	bv, _ := r.cell(c, b)
	at, ok := av.(time.Time)
	bt, both := bv.(time.Time)
	return ok && both && at.Equal(bt)
}

func (u uniqueness) key(row Row) (string, bool) {
	var b strings.Builder
	for _, i := range u.columns {
		if row.values[i] == nil {
			return "", false
		}
		fmt.Fprintf(&b, "%v\x00", row.values[i])
	}
	return strings.ToLower(b.String()), true
}

func (r *reader) names(u uniqueness, lang string) string {
	var names []string
	for _, i := range u.columns {
		names = append(names, r.sheet.Columns[i].Header.In(lang))
	}
	return strings.Join(names, " + ")
}

func blank(cells []string) bool { return used(cells) == 0 }

// used is the number of cells up to the last that is not empty.
func used(cells []string) int {
	for i := len(cells) - 1; i >= 0; i-- {
		if trim(cells[i]) != "" {
			return i + 1
		}
	}
	return 0
}
