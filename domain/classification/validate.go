package classification

import (
	"regexp"
	"slices"
	"strconv"

	"duban/domain/fault"
	"duban/domain/text"
)

var slug = regexp.MustCompile(`^[a-z][a-z0-9_]{0,39}$`)

// Validate reports everything that is wrong with a catalogue.
func (c Catalogue) Validate() error {
	var f fault.Fields
	checkTerms(&f, "/channels", c.Channels)
	checkTerms(&f, "/businesses", c.Businesses)
	checkTerms(&f, "/causes", c.Causes)
	checkTerms(&f, "/business_lines", c.BusinessLines)
	for i, t := range c.Channels {
		if t.Line != "" && !slices.Contains(Lines(), t.Line) {
			f.Add(place("/channels", i)+"/line", "unknown", "没有该受理线", "there is no such line")
		}
	}
	subjects := taken{}
	discipline := false
	for i, s := range c.Subjects {
		at := place("/subjects", i)
		subjects.check(&f, at, s.Code, s.Name, "")
		for j, code := range s.Causes {
			if _, ok := c.Cause(code); !ok {
				f.Add(place(at+"/causes", j), "unknown", "没有该原因", "there is no such cause")
			}
		}
		discipline = discipline || s.Discipline && s.Active
	}
	if !discipline {
		f.Add("/subjects", "discipline", "至少须有一个启用的违纪事由，否则违纪事项无从转纪检部门",
			"at least one active subject must be a matter of discipline: else none would reach the discipline office")
	}
	products := taken{}
	for i, p := range c.Products {
		at := place("/products", i)
		products.check(&f, at, p.Code, p.Name, "")
		if _, ok := c.Business(p.Business); !ok {
			f.Add(at+"/business", "unknown", "没有该业务", "there is no such business")
		}
	}
	return f.Err()
}

func checkTerms(f *fault.Fields, at string, terms []Term) {
	list, active := taken{}, false
	for i, t := range terms {
		list.check(f, place(at, i), t.Code, t.Name, t.Official)
		active = active || t.Active
		below := taken{}
		for j, b := range t.Below {
			below.check(f, place(place(at, i)+"/below", j), b.Code, b.Name, b.Official)
		}
	}
	if !active {
		f.Add(at, "empty", "至少须有一个启用的条目", "at least one must be active")
	}
}

// taken are the codes, ours and official ones, that a list has used.
type taken map[string]bool

func (t taken) check(f *fault.Fields, at, code string, name text.Text, official string) {
	if !slug.MatchString(code) {
		f.Add(at+"/code", "pattern", "代码须以小写字母开头，由小写字母、数字、_ 组成，最多 40 位",
			"a code begins with a small letter and has small letters, digits and _ only, at most 40")
	}
	if t[code] {
		f.Add(at+"/code", "duplicate", "代码“%s”重复", "the code %q is there twice", code)
	}
	t[code] = true
	f.Need(name.ZH != "", at+"/name/zh")
	f.Need(name.EN != "", at+"/name/en")
	if official == "" {
		return
	}
	if t["#"+official] {
		f.Add(at+"/official", "duplicate", "标准编码“%s”重复", "the official code %q is there twice", official)
	}
	t["#"+official] = true
}

// CheckSuccessor refuses a version that lacks a code which was released before:
// complaints are filed under it. What is no longer wanted is made inactive.
func CheckSuccessor(before, after Catalogue) error {
	var f fault.Fields
	for _, c := range Compare(before, after) {
		if c.What == Removed {
			f.Add("/"+c.List, "released", "“%s”已启用过，不可删除，请改为停用", "%q was released: it cannot be taken away, make it inactive", c.Code)
		}
	}
	return f.Err()
}

func place(list string, i int) string { return list + "/" + strconv.Itoa(i) }
