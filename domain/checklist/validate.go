package checklist

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"duban/domain/fault"
	"duban/domain/text"
)

// Limits that keep every sum far inside 64 bits and every checklist fillable.
const (
	maxModules = 100
	maxItems   = 500 // in one module
	maxText    = 2000
)

var (
	maxPoints = D(10_000)
	maxWeight = D(100)
)

// Validate checks a template before it is saved or published. It returns one
// fault of kind Invalid with a field for everything that is wrong, each with a
// JSON pointer into the template, or nil.
func Validate(t Template) error {
	v := &validator{t: &t, at: map[string]int{}, modules: map[string]bool{}}
	v.head()
	v.exceptions()
	v.index()
	for mi := range t.Modules {
		v.module(mi)
	}
	v.totals()
	return v.Err()
}

// CheckSuccessor says whether next may be published after prev: the same
// checklist, one version on, and not the same content under a new number.
func CheckSuccessor(prev, next Template) error {
	var f fault.Fields
	if next.Code != prev.Code {
		f.Add("/code", "changed", "新版本须沿用编码 %s", "a new version keeps the code %s", prev.Code)
	}
	if next.Kind != prev.Kind {
		f.Add("/kind", "changed", "新版本须沿用检查方式", "a new version keeps the kind of inspection")
	}
	if next.Version != prev.Version+1 {
		f.Add("/version", "sequence", "版本号应为 %d", "the version must be %d", prev.Version+1)
	}
	same := next
	same.Version = prev.Version
	if same.Hash() == prev.Hash() {
		f.Add("/modules", "unchanged", "内容与上一版完全相同", "nothing has changed since the last version")
	}
	return f.Err()
}

type validator struct {
	fault.Fields
	t       *Template
	at      map[string]int  // item code → place in the order of asking
	modules map[string]bool // module codes
}

func (v *validator) head() {
	t := v.t
	v.code("/code", t.Code)
	if t.Version < 1 {
		v.Add("/version", "range", "版本号从 1 开始", "versions count from 1")
	}
	v.text("/title", t.Title, true)
	v.text("/note", t.Note, false)
	oneOf(v, "/kind", t.Kind, Kinds...)
	for i, o := range t.OutletTypes {
		p := fmt.Sprintf("/outlet_types/%d", i)
		v.code(p, o)
		if slices.Contains(t.OutletTypes[:i], o) {
			v.duplicate(p, o)
		}
	}
	v.between("/pass_mark", t.PassMark, 0, D(100))
	v.between("/bonus_cap", t.BonusCap, 0, maxPoints)
	v.between("/deduction_cap", t.DeductionCap, 0, maxPoints)
	v.between("/full_marks", t.FullMarks, 0, maxPoints)
	if t.Rounding.Decimals < 0 || t.Rounding.Decimals > 3 {
		v.Add("/rounding/decimals", "range", "小数位数应为 0 至 3", "decimals are 0 to 3")
	}
	oneOf(v, "/rounding/stage", t.Rounding.Stage, "", AtItem, AtModule, AtTotal)
	if n := len(t.Modules); n == 0 || n > maxModules {
		v.Add("/modules", "range", "须有 1 至 %d 个模块", "1 to %d modules are needed", maxModules)
	}
}

func (v *validator) exceptions() {
	seen := map[string]bool{}
	for i, e := range v.t.Exceptions {
		p := fmt.Sprintf("/exceptions/%d", i)
		v.unique(p+"/code", e.Code, seen)
		v.text(p+"/title", e.Title, true)
		oneOf(v, p+"/counts", e.Counts, Full, Leave)
	}
}

// index notes every code first, because branches point ahead.
func (v *validator) index() {
	seen := map[string]bool{}
	n := 0
	for mi, m := range v.t.Modules {
		v.unique(fmt.Sprintf("/modules/%d/code", mi), m.Code, v.modules)
		for ii, it := range m.Items {
			v.unique(fmt.Sprintf("/modules/%d/items/%d/code", mi, ii), it.Code, seen)
			if _, twice := v.at[it.Code]; !twice {
				v.at[it.Code] = n
			}
			n++
		}
	}
}

func (v *validator) module(mi int) {
	m := &v.t.Modules[mi]
	p := fmt.Sprintf("/modules/%d", mi)
	v.text(p+"/title", m.Title, true)
	v.between(p+"/weight", m.Weight, 0, maxWeight)
	v.between(p+"/cap", m.Cap, 0, maxPoints)
	if n := len(m.Items); n == 0 || n > maxItems {
		v.Add(p+"/items", "range", "每个模块须有 1 至 %d 个检查项", "a module has 1 to %d items", maxItems)
	}
	for ii := range m.Items {
		v.item(fmt.Sprintf("%s/items/%d", p, ii), &m.Items[ii])
	}
}

func (v *validator) totals() {
	bonus := false
	for _, m := range v.t.Modules {
		for _, it := range m.Items {
			bonus = bonus || it.Effect == Bonus
		}
	}
	if bonus && v.t.BonusCap == 0 {
		v.Add("/bonus_cap", "required", "设有加分项时须规定加分上限", "bonus items need a cap on the bonus")
	}
	most := v.t.Max()
	if len(v.t.Modules) > 0 && most == 0 {
		v.Add("/modules", "no_points", "没有任何可得分的检查项", "no item can earn points")
	}
	if v.t.FullMarks > 0 && most != v.t.FullMarks {
		v.Add("/full_marks", "sum", "各项分值合计为 %s，与满分 %s 不符", "the items add up to %s, not to the full marks of %s", most, v.t.FullMarks)
	}
}

// code accepts what can stand in addresses, file cells and keys ("item@subject").
func (v *validator) code(pointer, code string) {
	ok := code != "" && len(code) <= 64
	for i, r := range code {
		alnum := r >= 'a' && r <= 'z' || r >= '0' && r <= '9'
		ok = ok && (alnum || i > 0 && strings.ContainsRune("._-", r))
	}
	if !ok {
		v.Add(pointer, "code", "编码须为 1 至 64 位小写字母、数字或 . _ -，且以字母或数字开头",
			"a code is 1 to 64 lower-case letters, digits, '.', '_' or '-', beginning with a letter or digit")
	}
}

func (v *validator) unique(pointer, code string, seen map[string]bool) {
	v.code(pointer, code)
	if seen[code] {
		v.duplicate(pointer, code)
	}
	seen[code] = true
}

func (v *validator) duplicate(pointer, code string) {
	v.Add(pointer, "duplicate", "编码 %s 重复", "%s is there twice", code)
}

// text wants both languages or neither, and no characters on which JSON encoders
// differ, since the hash must come out the same everywhere.
func (v *validator) text(pointer string, s text.Text, needed bool) {
	for _, part := range []struct{ lang, s string }{{"zh", s.ZH}, {"en", s.EN}} {
		p := pointer + "/" + part.lang
		switch {
		case text.Blank(part.s) && (needed || !s.IsZero()):
			v.Add(p, "required", "中英文均须填写", "is needed in both languages")
		case len(part.s) > maxText:
			v.Add(p, "length", "文字过长", "is too long")
		case strings.ContainsFunc(part.s, func(r rune) bool {
			return unicode.IsControl(r) && r != '\n' || r == '\u2028' || r == '\u2029' || r == unicode.ReplacementChar
		}):
			v.Add(p, "characters", "含有不允许的字符", "holds characters that are not allowed")
		}
	}
}

func (v *validator) between(pointer string, d, low, high Decimal) {
	if d < low || d > high {
		v.Add(pointer, "range", "应在 %s 至 %s 之间", "must be between %s and %s", low, high)
	}
}

func oneOf[T ~string](v *validator, pointer string, got T, allowed ...T) {
	if !slices.Contains(allowed, got) {
		names := make([]string, 0, len(allowed))
		for _, a := range allowed {
			if a != "" {
				names = append(names, string(a))
			}
		}
		v.Add(pointer, "enum", "应为下列之一：%s", "must be one of %s", strings.Join(names, ", "))
	}
}

// unused refuses a setting that would do nothing, which is always a mistake.
func (v *validator) unused(set bool, pointer string) {
	if set {
		v.Add(pointer, "unused", "此设置在这里不起作用", "has no effect here")
	}
}
