package routing

import (
	"regexp"
	"slices"
	"strconv"

	"duban/domain/classification"
	"duban/domain/fault"
	"duban/domain/org"
)

// Role names that a row may give a case to. A test of the house holds them against
// the policy.
const (
	DutyLeader       = "duty_leader"
	BranchHead       = "branch_head"
	ComplaintOfficer = "complaint_officer"
	HotlineAgent     = "hotline_agent"
	UnitSupervisor   = "unit_supervisor"
	ServiceOffice    = "service_office"
	DisciplineOffice = "discipline_office"
)

// Roles lists them.
func Roles() []string {
	return []string{DutyLeader, BranchHead, ComplaintOfficer, HotlineAgent, UnitSupervisor, ServiceOffice, DisciplineOffice}
}

var slug = regexp.MustCompile(`^[a-z][a-z0-9_]{0,39}$`)

// MaxRows is how many rows a table may have: more cannot be read by a person.
const MaxRows = 300

// Validate reports what is wrong with the rows, each for itself.
func (t Table) Validate(cat classification.Catalogue) error {
	var f fault.Fields
	if len(t.Rows) > MaxRows {
		f.Add("/rows", "length", "最多 %d 行", "must have at most %d rows", MaxRows)
	}
	seen := map[string]bool{}
	for i, r := range t.Rows {
		at := "/rows/" + strconv.Itoa(i)
		if seen[r.ID] {
			f.Add(at+"/id", "duplicate", "规则行“%s”重复", "the row %q is there twice", r.ID)
		}
		seen[r.ID] = true
		r.check(&f, at, cat)
	}
	return f.Err()
}

// Validate reports what is wrong with one row.
func (r Row) Validate(cat classification.Catalogue) error {
	var f fault.Fields
	r.check(&f, "", cat)
	return f.Err()
}

func (r Row) check(f *fault.Fields, at string, cat classification.Catalogue) {
	if !slug.MatchString(r.ID) {
		f.Add(at+"/id", "pattern", "代码须以小写字母开头，由小写字母、数字、_ 组成，最多 40 位",
			"a code begins with a small letter and has small letters, digits and _ only, at most 40")
	}
	f.Need(r.Why.ZH != "", at+"/why/zh")
	f.Need(r.Why.EN != "", at+"/why/en")
	r.When.check(f, at+"/when", cat)
	r.Then.check(f, at+"/then", cat)
}

func (w When) check(f *fault.Fields, at string, cat classification.Catalogue) {
	known(f, at+"/lines", w.Lines, func(l classification.Line) bool { return slices.Contains(classification.Lines(), l) })
	known(f, at+"/channels", w.Channels, func(c string) bool { _, ok := cat.Channel(c); return ok })
	known(f, at+"/businesses", w.Businesses, func(c string) bool { _, ok := cat.Business(c); return ok })
	known(f, at+"/causes", w.Causes, func(c string) bool { _, ok := cat.Cause(c); return ok })
	known(f, at+"/subjects", w.Subjects, func(c string) bool { _, ok := cat.Subject(c); return ok })
	known(f, at+"/severities", w.Severities, func(s classification.Severity) bool { return slices.Contains(classification.Severities(), s) })
	known(f, at+"/places", w.Places, org.Path.Valid)
	known(f, at+"/customers", w.Customers, func(c Customer) bool { return c == Person || c == Business })
	if w.AmountFrom != nil && *w.AmountFrom < 0 {
		f.Add(at+"/amount_from", "range", "金额不得为负", "must not be negative")
	}
	if w.AmountTo != nil && (*w.AmountTo <= 0 || w.AmountFrom != nil && *w.AmountTo <= *w.AmountFrom) {
		f.Add(at+"/amount_to", "range", "上限须大于下限", "must be more than the lower end")
	}
}

func known[T ~string](f *fault.Fields, at string, list []T, ok func(T) bool) {
	for i, v := range list {
		here := at + "/" + strconv.Itoa(i)
		if !ok(v) {
			f.Add(here, "unknown", "没有“%s”", "there is no %q", string(v))
		}
		if slices.Index(list, v) < i {
			f.Add(here, "duplicate", "“%s”重复", "%q is there twice", string(v))
		}
	}
}

func (t Then) check(f *fault.Fields, at string, cat classification.Catalogue) {
	if !slices.Contains(Roles(), t.Role) {
		f.Add(at+"/role", "unknown", "不能交由该岗位办理", "is no role that handles complaints")
	}
	if t.Discipline != (t.Role == DisciplineOffice) {
		f.Add(at+"/discipline", "discipline", "转纪检部门与标明违纪事项须同时选择", "the discipline office and the mark of discipline go together")
	}
	if l, ok := cat.BusinessLine(t.BusinessLine); t.BusinessLine != "" && !(ok && l.Active) {
		f.Add(at+"/business_line", "unknown", "没有该业务条线，或已停用", "there is no such business line, or it is no longer in use")
	}
	if t.Severity != "" && !slices.Contains(classification.Severities(), t.Severity) {
		f.Add(at+"/severity", "unknown", "没有该严重程度", "there is no such severity")
	}
	if t.Complexity != "" && t.Complexity != classification.Simple && t.Complexity != classification.Complex {
		f.Add(at+"/complexity", "unknown", "应为 simple 或 complex", "must be simple or complex")
	}
	w, ways := t.Where, 0
	for _, set := range []bool{w.Up != 0, w.Level != "", w.Unit != ""} {
		if set {
			ways++
		}
	}
	if ways > 1 {
		f.Add(at+"/where", "several", "只能以一种方式指定机构", "names the unit in more than one way")
	}
	if w.Up < 0 || w.Up > 9 {
		f.Add(at+"/where/up", "range", "应为 0 至 9", "must be 0 to 9")
	}
	if w.Level != "" && !slices.Contains(levels, w.Level) {
		f.Add(at+"/where/level", "unknown", "没有该机构层级", "there is no such level")
	}
	if w.Unit != "" && !w.Unit.Valid() {
		f.Add(at+"/where/unit", "path", "须为机构路径，例如 /ho/gd/", "must be the path of a unit such as /ho/gd/")
	}
}
