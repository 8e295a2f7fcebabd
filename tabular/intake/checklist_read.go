package intake

import (
	"fmt"
	"strings"

	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/text"
	"duban/tabular"
)

// ReadChecklists reads checklists, each spread over the sheets of its modules,
// items, options and so on. What comes out has passed checklist.Validate and, for
// a further version, checklist.CheckSuccessor; whatever those object to is shown
// at the cell it comes from.
func ReadChecklists(b *tabular.Book, known Known) ([]checklist.Template, Report) {
	r := Report{Kind: KindChecklists}
	c := assembly{report: &r, at: map[string]*draft{}, broken: map[string]bool{}}
	heads := r.read(b, checklistSheet)
	for _, row := range heads.Broken {
		c.broken[row.String("code")] = true
	}
	for _, row := range heads.Rows {
		c.head(row, known)
	}
	parts := []struct {
		name  string
		sheet *tabular.Sheet
		add   func(*draft, tabular.Row)
	}{
		{"exceptions", exceptionSheet, c.exception}, {"modules", moduleSheet, c.module}, {"items", itemSheet, c.item},
		{"options", optionSheet, c.option}, {"minutes", minutesSheet, c.minutes}, {"branches", branchSheet, c.branch},
	}
	counts := []Count{{Key: "checklists", Name: checklistSheet.Name, Total: len(c.drafts), New: len(c.drafts)}}
	for _, p := range parts {
		res := r.read(b, p.sheet)
		for _, row := range res.Broken {
			// Half a checklist would only raise further faults that are none.
			if d := c.at[row.String("checklist")]; d != nil {
				d.incomplete = true
			}
		}
		if res.Unreadable() {
			c.incomplete()
		}
		n := Count{Key: p.name, Name: p.sheet.Name}
		for _, row := range res.Rows {
			code := row.String("checklist")
			d := c.at[code]
			if d == nil {
				if !c.broken[code] && !heads.Unreadable() {
					r.Faults.Add(row.Fault("checklist", "checklist.unknown", "“检查表”表中没有此编码", "this code is not on the sheet “Checklists”"))
				}
				continue
			}
			p.add(d, row)
			n.change(false, false)
		}
		counts = append(counts, n)
	}
	r.Counts = counts
	var out []checklist.Template
	for _, d := range c.drafts {
		c.check(d)
		out = append(out, d.t)
	}
	return out, r
}

// draft is a checklist being put together, with the rows its parts came from.
type draft struct {
	t          checklist.Template
	before     *checklist.Template // the latest published version
	places     map[string]tabular.Row
	modules    map[string]int
	items      map[string][2]int
	incomplete bool
}

type assembly struct {
	report *Report
	drafts []*draft
	at     map[string]*draft
	broken map[string]bool
}

func (c *assembly) incomplete() {
	for _, d := range c.drafts {
		d.incomplete = true
	}
}

func (c *assembly) head(row tabular.Row, known Known) {
	d := &draft{places: map[string]tabular.Row{"": row}, modules: map[string]int{}, items: map[string][2]int{}}
	t := &d.t
	t.Code, t.Title = row.String("code"), text.T(row.String("title"), row.String("title_en"))
	t.Kind, t.OutletTypes = checklist.Kind(row.String("kind")), row.Strings("types")
	t.Note = text.T(row.String("note"), row.String("note_en"))
	t.FullMarks, t.PassMark = thousandths(row, "full_marks"), thousandths(row, "pass_mark")
	t.BonusCap, t.DeductionCap = thousandths(row, "bonus_cap"), thousandths(row, "deduction_cap")
	t.Rounding = checklist.Rounding{Decimals: int(row.Int("decimals")), Stage: checklist.Stage(row.String("stage"))}
	for i := range known.Checklists {
		if k := &known.Checklists[i]; k.Code == t.Code && (d.before == nil || k.Version > d.before.Version) {
			d.before = k
		}
	}
	if t.Version = int(row.Int("version")); t.Version == 0 {
		t.Version = 1
		if d.before != nil {
			t.Version = d.before.Version + 1
		}
	}
	c.drafts = append(c.drafts, d)
	c.at[t.Code] = d
}

func (c *assembly) exception(d *draft, row tabular.Row) {
	d.places[fmt.Sprintf("/exceptions/%d", len(d.t.Exceptions))] = row
	d.t.Exceptions = append(d.t.Exceptions, checklist.Exception{Code: row.String("code"),
		Title: text.T(row.String("title"), row.String("title_en")), Counts: checklist.Counts(row.String("counts"))})
}

func (c *assembly) module(d *draft, row tabular.Row) {
	n := len(d.t.Modules)
	d.places[fmt.Sprintf("/modules/%d", n)] = row
	d.modules[row.String("code")] = n
	d.t.Modules = append(d.t.Modules, checklist.Module{Code: row.String("code"), Title: text.T(row.String("title"), row.String("title_en")),
		Weight: thousandths(row, "weight"), Cap: thousandths(row, "cap")})
}

func (c *assembly) item(d *draft, row tabular.Row) {
	mi, ok := d.modules[row.String("module")]
	if !ok {
		if !d.incomplete {
			c.report.Faults.Add(row.Fault("module", "module.unknown", "“模块”表中没有此编码", "this code is not on the sheet “Modules”"))
		}
		d.incomplete = true
		return
	}
	it := checklist.Item{
		Code: row.String("code"), Title: text.T(row.String("title"), row.String("title_en")),
		Guidance: text.T(row.String("guidance"), row.String("guidance_en")),
		Points:   thousandths(row, "points"), Effect: checklist.Effect(row.String("effect")), Severity: checklist.Severity(row.String("severity")),
		Answer: checklist.AnswerKind(row.String("answer")), Want: row.String("want"),
		Step: thousandths(row, "step"), FailBelow: thousandths(row, "fail_below"),
		Per: checklist.Per(row.String("per")), Posts: row.Strings("posts"), Aggregate: checklist.Aggregate(row.String("aggregate")),
		Mandatory: row.Bool("mandatory"), NA: row.Bool("na"), Evidence: row.Bool("evidence"), Exceptions: row.Strings("exceptions"),
	}
	if row.Has("count_free") || row.Has("count_each") || it.Answer == checklist.ByCount {
		it.Count = &checklist.CountRule{Free: int(row.Int("count_free")), Each: thousandths(row, "count_each")}
	}
	if row.Has("knock_out") || row.Has("knock_cap") || row.Has("knock_when") {
		it.KnockOut = &checklist.KnockOut{Scope: checklist.Scope(row.String("knock_out")), Cap: thousandths(row, "knock_cap"), When: row.Strings("knock_when")}
	}
	m := &d.t.Modules[mi]
	d.places[fmt.Sprintf("/modules/%d/items/%d", mi, len(m.Items))] = row
	d.items[it.Code] = [2]int{mi, len(m.Items)}
	m.Items = append(m.Items, it)
}

// itemOf finds the item that a row of the further sheets belongs to.
func (c *assembly) itemOf(d *draft, row tabular.Row) (*checklist.Item, string) {
	at, ok := d.items[row.String("item")]
	if !ok {
		if !d.incomplete {
			c.report.Faults.Add(row.Fault("item", "item.unknown", "“检查项”表中没有此编码", "this code is not on the sheet “Items”"))
		}
		return nil, ""
	}
	return &d.t.Modules[at[0]].Items[at[1]], fmt.Sprintf("/modules/%d/items/%d", at[0], at[1])
}

func (c *assembly) option(d *draft, row tabular.Row) {
	if it, p := c.itemOf(d, row); it != nil {
		d.places[fmt.Sprintf("%s/options/%d", p, len(it.Options))] = row
		it.Options = append(it.Options, checklist.Option{Code: row.String("code"), Title: text.T(row.String("title"), row.String("title_en")),
			Points: thousandths(row, "points"), Verdict: checklist.Verdict(row.String("verdict"))})
	}
}

func (c *assembly) minutes(d *draft, row tabular.Row) {
	if it, p := c.itemOf(d, row); it != nil {
		d.places[fmt.Sprintf("%s/minutes/%d", p, len(it.Minutes))] = row
		it.Minutes = append(it.Minutes, checklist.Threshold{From: thousandths(row, "from"), Points: thousandths(row, "points")})
	}
}

func (c *assembly) branch(d *draft, row tabular.Row) {
	if it, p := c.itemOf(d, row); it != nil {
		d.places[fmt.Sprintf("%s/branches/%d", p, len(it.Branches))] = row
		it.Branches = append(it.Branches, checklist.Branch{When: row.Strings("when"), Zero: row.Strings("zero"),
			GoTo: row.String("go_to"), Skipped: checklist.Counts(row.String("skipped"))})
	}
}

func (c *assembly) check(d *draft) {
	if d.incomplete {
		return
	}
	if d.before != nil && d.t.Version <= d.before.Version {
		c.report.Faults.Add(d.places[""].Fault("version", "version.published", "第 %d 版已发布，不能更改；最新为第 %d 版",
			"version %d is published and cannot be changed; the latest is %d", d.t.Version, d.before.Version))
		return
	}
	c.show(d, checklist.Validate(d.t))
	if d.before != nil {
		c.show(d, checklist.CheckSuccessor(*d.before, d.t))
	} else if d.t.Version != 1 {
		c.report.Faults.Add(d.places[""].Fault("version", "version.first", "新检查表从第 1 版开始", "a new checklist begins with version 1"))
	}
}

// show puts the fields of a fault at the cells they come from.
func (c *assembly) show(d *draft, err error) {
	if err == nil {
		return
	}
	for _, f := range fault.Of(err).Fields {
		row, rest := d.places[""], f.Pointer
		for p := f.Pointer; p != ""; p = p[:strings.LastIndexByte(p, '/')] {
			if at, ok := d.places[p]; ok {
				row, rest = at, f.Pointer[len(p):]
				break
			}
		}
		// Fault formats its texts only when it is given arguments, so that a percent
		// sign in a message stands for itself.
		c.report.Faults.Add(row.Fault(row.Column(columnOf(rest)...), f.Code, f.Msg.ZH, f.Msg.EN))
	}
}

// columnOf turns the rest of a pointer into the columns that may hold the value,
// the likeliest first.
func columnOf(rest string) []string {
	parts := strings.Split(strings.Trim(rest, "/"), "/")
	first := parts[0]
	var keys []string
	if len(parts) > 1 {
		switch {
		case parts[1] == "en":
			keys = append(keys, first+"_en")
		case first == "knock_out" && (parts[1] == "cap" || parts[1] == "when"):
			keys = append(keys, "knock_"+parts[1])
		case first == "rounding":
			keys = append(keys, parts[1])
		default:
			keys = append(keys, first+"_"+parts[1])
		}
	}
	if first == "outlet_types" {
		first = "types"
	}
	return append(keys, first, "code", "item")
}

// thousandths reads a number of at most three places as the checklist's Decimal.
func thousandths(row tabular.Row, key string) checklist.Decimal {
	n, _ := row.Decimal(key).Scaled(3)
	return checklist.Decimal(n)
}
