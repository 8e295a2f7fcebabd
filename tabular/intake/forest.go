package intake

import (
	"strings"

	"duban/domain/org"
	"duban/domain/text"
	"duban/tabular"
)

// node is a unit or outlet of the file on its way to a path.
type node struct {
	code   string
	level  org.Level
	parent string // code
	name   text.Text
	path   org.Path
	row    tabular.Row
	before *org.Unit // as it stands in the house
	state  int       // 0 not visited, 1 on the way up from a child, 2 placed, 3 cannot be placed
}

// forest puts the units of a file under each other and under what stands already.
type forest struct {
	report  *Report
	house   map[string]*org.Unit // by code in lower case
	byCode  map[string]*node
	planted []*node
	spared  map[string]bool
	root    *org.Unit
	blind   bool // a whole sheet could not be read: what is not found may stand there
}

// mark of the file; where it says nothing, the one in the house stays.
func (n *node) mark() string {
	if !n.row.Has("mark") && n.before != nil {
		return n.before.Mark
	}
	return n.row.String("mark")
}

func newForest(known Known, r *Report) *forest {
	t := &forest{report: r, house: map[string]*org.Unit{}, byCode: map[string]*node{}, spared: map[string]bool{}}
	for i := range known.Units {
		u := &known.Units[i]
		t.house[strings.ToLower(u.Code)] = u
		if u.Level == org.HeadOffice {
			t.root = u
		}
	}
	return t
}

func (t *forest) plant(row tabular.Row, n node) {
	n.code, n.row = row.String("code"), row
	key := strings.ToLower(n.code)
	if other, twice := t.byCode[key]; twice {
		t.report.Faults.Add(row.Fault("code", "unit.twice", "编号 %s 已用于“%s”", "the code %s is used for “%s” already", n.code, other.name.ZH))
		return
	}
	if before := t.house[key]; before != nil {
		n.before, n.code = before, before.Code
	}
	t.byCode[key] = &n
	t.planted = append(t.planted, &n)
}

func (t *forest) spare(rows []tabular.Row, key string) {
	for _, r := range rows {
		if code := r.String(key); code != "" {
			t.spared[strings.ToLower(code)] = true
		}
	}
}

// grow gives every node its path, or a fault.
func (t *forest) grow() {
	var first *node
	for _, n := range t.planted {
		if n.parent == "" && n.level == org.HeadOffice {
			if first != nil {
				t.fault(n, "parent", "unit.roots", "只能有一个总行，第 %d 行已是总行", "there is one head office only, and row %d has it", first.row.Number)
				n.state = 3
				continue
			}
			first = n
		}
		t.place(n)
	}
}

func (t *forest) place(n *node) bool {
	switch n.state {
	case 1:
		t.fault(n, "parent", "unit.cycle", "上级机构之间形成循环", "the units above lead back to this one")
		n.state = 3
		return false
	case 2, 3:
		return n.state == 2
	}
	n.state = 1
	path, ok := t.pathOf(n)
	if n.state == 3 { // found in a cycle meanwhile
		return false
	}
	if !ok {
		n.state = 3
		return false
	}
	if n.before != nil && n.before.Path != path {
		t.fault(n, "parent", "unit.moved", "该机构现属 %s，导入不能移动机构", "this unit stands at %s; an import does not move units", string(n.before.Path))
		n.state = 3
		return false
	}
	if n.before != nil && (n.before.Level == org.OutletUnit) != (n.level == org.OutletUnit) {
		t.fault(n, "code", "unit.kind", "系统中已有同编号的%[1]s", "the system has %[2]s of this code", isOutlet(n.before.Level).ZH, isOutlet(n.before.Level).EN)
		n.state = 3
		return false
	}
	n.path, n.state = path, 2
	return true
}

func (t *forest) pathOf(n *node) (org.Path, bool) {
	if n.level == org.HeadOffice {
		switch {
		case n.parent != "":
			t.fault(n, "parent", "unit.root", "总行没有上级机构", "the head office has no unit above it")
			return "", false
		case t.root != nil && !strings.EqualFold(t.root.Code, n.code):
			t.fault(n, "code", "unit.roots", "系统中的总行编号是 %s", "the head office has the code %s in the system", t.root.Code)
			return "", false
		}
		return org.Path("").Child(n.code), true
	}
	if n.parent == "" {
		t.fault(n, "parent", "unit.parent", "须填写上级机构", "needs a unit above it")
		return "", false
	}
	key := strings.ToLower(n.parent)
	if t.spared[key] {
		return "", false
	}
	var path org.Path
	var level org.Level
	if p := t.byCode[key]; p != nil {
		if !t.place(p) {
			return "", false
		}
		path, level = p.path, p.level
	} else if u := t.house[key]; u != nil {
		path, level = u.Path, u.Level
	} else if t.blind {
		return "", false
	} else {
		t.fault(n, "parent", "unit.unknown", "没有编号为 %s 的机构", "there is no unit of the code %s", n.parent)
		return "", false
	}
	// Units of one level may stand under each other: the tree has any depth.
	if rank[level] > rank[n.level] || level == org.OutletUnit {
		t.fault(n, "parent", "unit.level", "%s 的层级不能作为本机构的上级", "%s is of a level that cannot stand above this one", n.parent)
		return "", false
	}
	if !path.Child(n.code).Valid() {
		t.fault(n, "code", "unit.code", "编号不能用于机构路径", "the code cannot stand in a path")
		return "", false
	}
	return path.Child(n.code), true
}

func (t *forest) fault(n *node, column, code, zh, en string, args ...any) {
	t.report.Faults.Add(n.row.Fault(column, code, zh, en, args...))
}

func isOutlet(l org.Level) text.Text {
	if l == org.OutletUnit {
		return text.T("网点", "an outlet")
	}
	return text.T("机构", "a unit")
}

// outlets makes the files of the outlets that were placed.
func (t *forest) outlets() []Outlet {
	var out []Outlet
	for _, n := range t.planted {
		if n.level != org.OutletUnit {
			continue
		}
		row := n.row
		o := Outlet{
			Outlet:     org.Outlet{Code: n.code, Path: n.path, Type: row.String("type"), Name: n.name},
			Phone:      row.String("phone"),
			Opened:     row.Time("opened"),
			Mark:       n.mark(),
			Facilities: row.Strings("facilities"),
		}
		if row.Has("address") {
			o.Address = both(row.String("address"), row.String("address_en"))
		}
		if row.Has("hours") {
			o.Hours = both(row.String("hours"), row.String("hours_en"))
		}
		out = append(out, o)
	}
	return out
}
