package classification

import (
	"slices"

	"duban/domain/text"
	"duban/domain/worktime"
)

// Line is where a complaint was taken in: at a counter, or by one of the three lines
// that work together around the clock.
type Line string

const (
	Counter        Line = "outlet"              // in an outlet, face to face or by its comment book
	CustomerHelp   Line = "customer_help"       // the customer-help line of a tier-1 unit
	ServiceHotline Line = "service_hotline"     // the bank's service hotline
	Supervision    Line = "service_supervision" // the service supervision line, for the whole bank
)

// Lines lists all lines.
func Lines() []Line { return []Line{Counter, CustomerHelp, ServiceHotline, Supervision} }

// Catalogue is one version of all words by which complaints are sorted.
type Catalogue struct {
	Version       string       `json:"version" required:"false" doc:"版本 · version"`
	ValidFrom     worktime.Day `json:"valid_from,omitempty" doc:"施行日期 · first day in force"`
	Source        string       `json:"source,omitempty" maxLength:"300" doc:"依据 · where it comes from"`
	Channels      []Term       `json:"channels" maxItems:"200" doc:"渠道（A） · channels"`
	Businesses    []Term       `json:"businesses" maxItems:"200" doc:"业务（B） · businesses"`
	Causes        []Term       `json:"causes" maxItems:"200" doc:"原因（C） · causes"`
	Subjects      []Subject    `json:"subjects" maxItems:"200" doc:"事由 · subjects"`
	BusinessLines []Term       `json:"business_lines" maxItems:"100" doc:"业务条线 · the bank's business lines, by which complaint officers are tagged"`
	Products      []Product    `json:"products,omitempty" maxItems:"5000" doc:"产品；为空时产品可自由填写 · products; where there are none a product is written freely"`
}

// Term is one word of a dimension.
type Term struct {
	Code     string    `json:"code" maxLength:"40" doc:"代码，一经启用不改变含义 · code; it keeps its meaning for ever"`
	Name     text.Text `json:"name"`
	Official string    `json:"official" required:"false" maxLength:"40" doc:"标准编码，由本行填写 · code number of the standard, filled in by the bank"`
	Active   bool      `json:"active" doc:"停用后不再用于新投诉 · once inactive, no new complaint takes it"`
	Line     Line      `json:"line,omitempty" enum:"outlet,customer_help,service_hotline,service_supervision" doc:"渠道通常由哪条线受理 · of a channel: the line that takes it in as a rule"`
	Below    []Below   `json:"below,omitempty" maxItems:"200" doc:"本行自设的第二级 · the bank's own second level"`
}

// Below is a word of the bank's own second level.
type Below struct {
	Code     string    `json:"code" maxLength:"40"`
	Name     text.Text `json:"name"`
	Official string    `json:"official" required:"false" maxLength:"40" doc:"标准编码，由本行填写 · code number of the standard, filled in by the bank"`
	Active   bool      `json:"active"`
}

// Subject is what a complaint is about in the bank's daily language. Causes are those
// that go with it, the usual one first; none: any.
type Subject struct {
	Code       string    `json:"code" maxLength:"40"`
	Name       text.Text `json:"name"`
	Active     bool      `json:"active"`
	Causes     []string  `json:"causes,omitempty" maxItems:"50" doc:"与之对应的原因，常见的在前；为空则不限 · causes that go with it, the usual one first; none: any"`
	Discipline bool      `json:"discipline,omitempty" doc:"违纪事项，转纪检部门 · a matter of discipline: goes to the discipline office"`
}

// Product is one of the bank's products.
type Product struct {
	Code     string    `json:"code" maxLength:"40"`
	Name     text.Text `json:"name"`
	Business string    `json:"business" maxLength:"40" doc:"所属业务 · business that it belongs to"`
	Active   bool      `json:"active"`
}

// Ref names the version on records, "classification@3".
func (c Catalogue) Ref() string { return "classification@" + c.Version }

// Channel, Business, Cause and BusinessLine find a term by its code, inactive ones too.
func (c Catalogue) Channel(code string) (Term, bool)      { return find(c.Channels, code) }
func (c Catalogue) Business(code string) (Term, bool)     { return find(c.Businesses, code) }
func (c Catalogue) Cause(code string) (Term, bool)        { return find(c.Causes, code) }
func (c Catalogue) BusinessLine(code string) (Term, bool) { return find(c.BusinessLines, code) }

// Subject finds a subject by its code, inactive ones too.
func (c Catalogue) Subject(code string) (Subject, bool) { return find(c.Subjects, code) }

// Product finds a product by its code, inactive ones too.
func (c Catalogue) Product(code string) (Product, bool) { return find(c.Products, code) }

// LineOf is the line that takes a channel in as a rule; "" where any may.
func (c Catalogue) LineOf(channel string) Line {
	t, _ := c.Channel(channel)
	return t.Line
}

// IsDiscipline reports whether a subject is a matter of discipline.
func (c Catalogue) IsDiscipline(subject string) bool {
	s, _ := c.Subject(subject)
	return s.Discipline
}

// Find finds a word of the second level, inactive ones too.
func (t Term) Find(code string) (Below, bool) { return find(t.Below, code) }

type coded interface{ code() string }

func (t Term) code() string    { return t.Code }
func (b Below) code() string   { return b.Code }
func (s Subject) code() string { return s.Code }
func (p Product) code() string { return p.Code }

func find[T coded](list []T, code string) (T, bool) {
	i := slices.IndexFunc(list, func(t T) bool { return t.code() == code })
	if i < 0 {
		var none T
		return none, false
	}
	return list[i], true
}
