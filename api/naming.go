package api

import (
	"context"
	"strconv"
	"strings"

	"duban/domain/checklist"
	"duban/domain/org"
	"duban/domain/text"
)

// Lists keep codes; people read names. These are codes with their names, filled in for
// a whole page at once, so that no screen asks again for every row.

// OutletRef names an outlet.
type OutletRef struct {
	Code string    `json:"code" doc:"网点代码 · code"`
	Path org.Path  `json:"path" doc:"机构路径 · path"`
	Name text.Text `json:"name"`
}

// UnitRef names a unit.
type UnitRef struct {
	Path org.Path  `json:"path" doc:"机构路径 · path"`
	Name text.Text `json:"name"`
}

// PersonRef names a person.
type PersonRef struct {
	User string `json:"user" doc:"用户名 · user name"`
	Name string `json:"name,omitempty" doc:"姓名 · name"`
}

// ChecklistRef names a version of a checklist.
type ChecklistRef struct {
	Code    string    `json:"code" doc:"检查表代码 · code"`
	Version int       `json:"version" doc:"版本 · version"`
	Title   text.Text `json:"title" doc:"名称 · title"`
}

// ItemRef names an item of a checklist and its module.
type ItemRef struct {
	Code        string    `json:"code" doc:"检查项目代码 · code of the item"`
	Title       text.Text `json:"title" doc:"检查项目 · item"`
	Module      string    `json:"module,omitempty" doc:"模块代码 · code of the module"`
	ModuleTitle text.Text `json:"module_title" doc:"模块 · module"`

	list ChecklistRef
}

// Item is an item of a version of a checklist whose titles are to be filled in.
func Item(code, module, list string, version int) ItemRef {
	return ItemRef{Code: code, Module: module, list: ChecklistRef{Code: list, Version: version}}
}

// person is nil where there is nobody, or nobody who may be named.
func person(user string) *PersonRef {
	if user == "" {
		return nil
	}
	return &PersonRef{User: user}
}

// Person is for adapters: nil for "".
func Person(user string) *PersonRef { return person(user) }

// naming collects what wants a name.
type naming struct {
	outlets []*OutletRef
	units   []*UnitRef
	people  []*PersonRef
	lists   []*ChecklistRef
	items   []*ItemRef
}

func (n *naming) outlet(o *OutletRef) { n.outlets = append(n.outlets, o) }
func (n *naming) unit(u *UnitRef)     { n.units = append(n.units, u) }
func (n *naming) item(i *ItemRef)     { n.items = append(n.items, i) }
func (n *naming) list(l *ChecklistRef) {
	n.lists = append(n.lists, l)
}

func (n *naming) person(people ...*PersonRef) {
	for _, p := range people {
		if p != nil {
			n.people = append(n.people, p)
		}
	}
}

// nameable is a view that holds codes.
type nameable[T any] interface {
	*T
	names(*naming)
}

// nameAll fills in the names of a list.
func nameAll[T any, P nameable[T]](ctx context.Context, s *Server, items []T) error {
	var n naming
	for i := range items {
		P(&items[i]).names(&n)
	}
	return n.fill(ctx, s)
}

// named makes an answer of a page whose names are filled in.
func namedPage[T any, P nameable[T]](ctx context.Context, s *Server, page Page[T], err error) (*with[Page[T]], error) {
	if err == nil {
		err = nameAll[T, P](ctx, s, page.Items)
	}
	if err != nil {
		return nil, err
	}
	if page.Items == nil {
		page.Items = []T{}
	}
	return &with[Page[T]]{Body: page}, nil
}

func (n *naming) fill(ctx context.Context, s *Server) error {
	outlets, err := s.Record.OutletNames(ctx, keysOf(n.outlets, func(o *OutletRef) string { return o.Code }))
	if err != nil {
		return err
	}
	units, err := s.Record.UnitNames(ctx, keysOf(n.units, func(u *UnitRef) string { return string(u.Path) }))
	if err != nil {
		return err
	}
	people, err := s.Record.UserNames(ctx, keysOf(n.people, func(p *PersonRef) string { return p.User }))
	if err != nil {
		return err
	}
	for _, o := range n.outlets {
		o.Name = outlets[o.Code]
	}
	for _, u := range n.units {
		u.Name = units[string(u.Path)]
	}
	for _, p := range n.people {
		if p.Name == "" {
			p.Name = people[p.User]
		}
	}
	for _, l := range n.lists {
		t, err := s.template(ctx, l.Code, l.Version)
		if err != nil {
			return err
		}
		l.Title = t.Title
	}
	for _, i := range n.items {
		t, err := s.template(ctx, i.list.Code, i.list.Version)
		if err != nil {
			return err
		}
		if it, m, ok := t.Item(i.Code); ok {
			i.Title, i.Module, i.ModuleTitle = it.Title, m.Code, m.Title
		} else if strings.HasPrefix(i.Code, "complaint.") { // mended because of a complaint: no checklist has it
			i.Title = text.T("经核实成立的投诉", "A complaint found justified")
		}
	}
	return nil
}

func keysOf[T any](list []*T, key func(*T) string) []string {
	seen := map[string]bool{}
	var out []string
	for _, v := range list {
		if k := key(v); k != "" && !seen[k] {
			seen[k] = true
			out = append(out, k)
		}
	}
	return out
}

// template reads a version of a checklist. A published one never changes, so it is
// read once. One that cannot be had (of data taken over from elsewhere) has no titles.
func (s *Server) template(ctx context.Context, code string, version int) (checklist.Template, error) {
	key := code + "@" + strconv.Itoa(version)
	if t, ok := s.templates.Load(key); ok {
		return t.(checklist.Template), nil
	}
	if code == "" || version == 0 {
		return checklist.Template{}, nil
	}
	c, err := s.Checklists.Checklist(ctx, code, version)
	if isMissing(err) {
		return checklist.Template{}, nil
	}
	if err == nil && c.Published {
		s.templates.Store(key, c.Template)
	}
	return c.Template, err
}
