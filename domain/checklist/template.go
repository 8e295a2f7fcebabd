package checklist

import (
	"math/big"

	"duban/domain/text"
)

// Kind says by which kind of inspection a checklist is filled.
type Kind string

const (
	Mystery   Kind = "mystery"   // 神秘人检查: by an inspector posing as a customer
	Onsite    Kind = "onsite"    // 现场检查: an announced visit
	Video     Kind = "video"     // 非现场检查: from the outlet's surveillance video
	SelfCheck Kind = "selfcheck" // 网点自查: by the outlet itself
)

// Kinds lists every kind in the order in which people name them.
var Kinds = []Kind{Mystery, Onsite, Video, SelfCheck}

// Title is the kind's name for people.
func (k Kind) Title() text.Text {
	switch k {
	case Mystery:
		return text.T("神秘人检查", "Mystery-shopper check")
	case Onsite:
		return text.T("现场检查", "On-site check")
	case Video:
		return text.T("非现场视频检查", "Off-site video check")
	case SelfCheck:
		return text.T("网点自查", "Self-check by the outlet")
	}
	return text.T(string(k), string(k))
}

// DefaultPassMark is the bank's target: 90 of 100.
var DefaultPassMark = D(90)

// Template is one version of a checklist. A draft may be changed; a published
// version is immutable, and whoever holds its Hash can tell.
type Template struct {
	Code    string    `json:"code" doc:"stable name across versions, e.g. mystery-counter"`
	Version int       `json:"version" doc:"counts from 1"`
	Title   text.Text `json:"title"`
	Kind    Kind      `json:"kind" enum:"mystery,onsite,video,selfcheck"`
	// OutletTypes are the types of outlet the checklist is meant for; empty means all.
	OutletTypes []string  `json:"outlet_types,omitempty"`
	Note        text.Text `json:"note,omitzero" doc:"what the filler should know before he starts"`

	// FullMarks, where given, is what the points of all items must add up to.
	FullMarks    Decimal     `json:"full_marks,omitempty"`
	PassMark     Decimal     `json:"pass_mark,omitempty" doc:"percentage needed to pass; 90 when absent"`
	BonusCap     Decimal     `json:"bonus_cap,omitempty" doc:"most that all bonus items add together"`
	DeductionCap Decimal     `json:"deduction_cap,omitempty" doc:"most that all deductions take together; absent: no limit"`
	Rounding     Rounding    `json:"rounding,omitzero"`
	Exceptions   []Exception `json:"exceptions,omitempty"`
	Modules      []Module    `json:"modules"`
}

// Module is a section of a checklist with its own score.
type Module struct {
	Code  string    `json:"code"`
	Title text.Text `json:"title"`
	// Weight multiplies the module's points, earned and possible alike, so that a
	// weak spot can be given more weight than its items have; absent means 1.
	Weight Decimal `json:"weight,omitempty"`
	// Cap limits what the module can earn, however many points its items hold.
	// Those above the cap are spare: the module can lose some and still be full.
	Cap   Decimal `json:"cap,omitempty"`
	Items []Item  `json:"items"`
}

// Rounding says how finely a score is rounded, and from which stage on. Half is
// always rounded up.
type Rounding struct {
	Decimals int   `json:"decimals" minimum:"0" maximum:"3"`
	Stage    Stage `json:"stage,omitempty" enum:"item,module,total"`
}

// Stage is the first step of the computation at which Rounding applies; the
// percentage is always rounded.
type Stage string

const (
	AtItem   Stage = "item"
	AtModule Stage = "module"
	AtTotal  Stage = "total" // the default
)

// Exception is a recognised reason for not applying an item to somebody, such as
// pregnancy for the uniform or the season for the summer blouse.
type Exception struct {
	Code   string    `json:"code"`
	Title  text.Text `json:"title"`
	Counts Counts    `json:"counts" enum:"full,leave"`
}

// Counts says how something that was not asked enters the score.
type Counts string

const (
	Full  Counts = "full"  // as if the item were met
	Leave Counts = "leave" // not at all: the item leaves the denominator
	Zero  Counts = "zero"  // as if the item were failed outright
)

// Pass is the percentage needed to pass.
func (t Template) Pass() Decimal {
	if t.PassMark == 0 {
		return DefaultPassMark
	}
	return t.PassMark
}

// Applies reports whether the checklist is meant for outlets of that type.
func (t Template) Applies(outletType string) bool {
	for _, o := range t.OutletTypes {
		if o == outletType {
			return true
		}
	}
	return len(t.OutletTypes) == 0
}

// Item finds an item and its module by the item's code.
func (t Template) Item(code string) (Item, Module, bool) {
	for _, m := range t.Modules {
		for _, it := range m.Items {
			if it.Code == code {
				return it, m, true
			}
		}
	}
	return Item{}, Module{}, false
}

// Len is the number of items.
func (t Template) Len() (n int) {
	for _, m := range t.Modules {
		n += len(m.Items)
	}
	return n
}

// Max is what an outlet earns to which every item applies and that fails none,
// before bonus: the sum of the modules' points, capped and weighted.
func (t Template) Max() Decimal {
	total := new(big.Rat)
	for _, m := range t.Modules {
		var sum Decimal
		for _, it := range m.Items {
			if it.Effect.scores() {
				sum += it.Points
			}
		}
		total.Add(total, m.weigh(exact(sum)))
	}
	return round(total, 3)
}

// weigh caps and weights a sum of the module's points.
func (m *Module) weigh(sum *big.Rat) *big.Rat {
	if m.Cap > 0 {
		sum = lesser(sum, exact(m.Cap))
	}
	if m.Weight > 0 {
		sum = new(big.Rat).Mul(sum, big.NewRat(int64(m.Weight), int64(Grain)))
	}
	return sum
}
