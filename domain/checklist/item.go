package checklist

import "duban/domain/text"

// Item is one requirement. Its Code stays the same from version to version,
// because a repeat offence is recognised by it: a code is never given to another
// requirement.
type Item struct {
	Code     string    `json:"code"`
	Title    text.Text `json:"title"`
	Guidance text.Text `json:"guidance,omitzero" doc:"how to judge where a judge would hesitate"`
	// Points are the item's full marks; of a deduction the most it can take (absent:
	// no limit), of a bonus the most it can add.
	Points   Decimal  `json:"points,omitempty"`
	Effect   Effect   `json:"effect,omitempty" enum:"score,deduction,bonus"`
	Severity Severity `json:"severity" enum:"minor,normal,serious,critical"`

	Answer    AnswerKind  `json:"answer" enum:"yes_no,options,count,points,minutes"`
	Want      string      `json:"want,omitempty" enum:"yes,no" doc:"yes_no: the good answer; yes when absent"`
	Options   []Option    `json:"options,omitempty"`
	Count     *CountRule  `json:"count,omitempty"`
	Step      Decimal     `json:"step,omitempty" doc:"points: the finest step a judge may use"`
	FailBelow Decimal     `json:"fail_below,omitempty" doc:"points: fewer than this is a failure; full marks when absent"`
	Minutes   []Threshold `json:"minutes,omitempty"`

	Per       Per       `json:"per,omitempty" enum:"outlet,employee"`
	Posts     []string  `json:"posts,omitempty" doc:"employee: only for employees on these posts; all when absent"`
	Aggregate Aggregate `json:"aggregate,omitempty" enum:"mean,worst,sum"`

	Mandatory  bool      `json:"mandatory,omitempty" doc:"must be answered before handing in"`
	NA         bool      `json:"na,omitempty" doc:"may be answered 'not applicable'"`
	Evidence   bool      `json:"evidence,omitempty" doc:"a failure must carry evidence"`
	Exceptions []string  `json:"exceptions,omitempty" doc:"codes of the exceptions that may be claimed"`
	KnockOut   *KnockOut `json:"knock_out,omitempty"`
	Branches   []Branch  `json:"branches,omitempty"`
}

// AnswerKind is the way an item is answered.
type AnswerKind string

const (
	YesNo     AnswerKind = "yes_no"  // option "yes" or "no"
	ByOptions AnswerKind = "options" // one of the options, each with its points
	ByCount   AnswerKind = "count"   // how often something was seen
	ByPoints  AnswerKind = "points"  // the judge gives points in steps
	ByMinutes AnswerKind = "minutes" // a duration was measured
)

// Effect says what an item's points do to the score.
type Effect string

const (
	Scores    Effect = "score"     // they are earned, within the module; the default
	Deduction Effect = "deduction" // they are taken from the grand total
	Bonus     Effect = "bonus"     // they come on top of the grand total
)

func (e Effect) scores() bool { return e == "" || e == Scores }

// Option is one possible answer. Of a deduction its Points are what it takes.
type Option struct {
	Code   string    `json:"code"`
	Title  text.Text `json:"title"`
	Points Decimal   `json:"points,omitempty"`
	// Verdict says what the option means for findings. Where absent, an option that
	// costs points is a failure and one that costs none is not.
	Verdict Verdict `json:"verdict,omitempty" enum:"met,tolerated,failed"`
}

// Verdict is what a chosen option means for findings.
type Verdict string

const (
	Met       Verdict = "met"
	Tolerated Verdict = "tolerated" // costs points, but nothing has to be mended
	NotMet    Verdict = "failed"
)

// CountRule prices occurrences: those beyond Free cost (of a bonus: earn) Each.
type CountRule struct {
	Free int     `json:"free,omitempty" doc:"occurrences without consequence"`
	Each Decimal `json:"each" doc:"points per occurrence beyond that"`
}

// MaxCount is the greatest count that can be answered: more is a slip of the finger.
const MaxCount = 9999

// Threshold is one rung of a measured duration: from From minutes on, the item
// is worth Points (of a deduction: takes Points) until the next rung.
type Threshold struct {
	From   Decimal `json:"from" doc:"minutes, inclusive"`
	Points Decimal `json:"points,omitempty"`
}

// MaxMinutes is the longest duration that can be answered: one day.
var MaxMinutes = D(24 * 60)

// Per says whether an item is asked once per outlet or once per named employee.
type Per string

const (
	PerOutlet   Per = "outlet" // the default
	PerEmployee Per = "employee"
)

// Aggregate makes one number of the answers about several employees.
type Aggregate string

const (
	Mean  Aggregate = "mean"  // the default for items that score
	Worst Aggregate = "worst" // one black sheep decides
	Sum   Aggregate = "sum"   // deductions and bonuses only, and then always
)

// Scope is how far a knock-out reaches.
type Scope string

const (
	KnockModule     Scope = "module"     // the item's module earns nothing
	KnockInspection Scope = "inspection" // the whole inspection scores zero
	KnockCap        Scope = "cap"        // the percentage cannot exceed Cap
)

// KnockOut is what a bad answer does beyond losing the item's own points.
type KnockOut struct {
	Scope Scope   `json:"scope" enum:"module,inspection,cap"`
	Cap   Decimal `json:"cap,omitempty" doc:"scope cap: the highest percentage left"`
	// When names the answers that set it off; "failed" when absent. See Branch.When.
	When []string `json:"when,omitempty"`
}

// Branch is a jump or cascade that certain answers set off.
type Branch struct {
	// When names the answers: option codes, "yes", "no", "na", or "failed" for any
	// answer that fails the item.
	When []string `json:"when"`
	// Zero names modules that earn nothing, whatever else is answered in them.
	Zero []string `json:"zero,omitempty"`
	// GoTo is the next item asked, further down, or End; all between is skipped.
	GoTo string `json:"go_to,omitempty"`
	// Skipped says how the items jumped over count: Leave (default) or Zero.
	Skipped Counts `json:"skipped,omitempty" enum:"leave,zero"`
}

// Words with a meaning of their own in When and GoTo.
const (
	Yes      = "yes"
	No       = "no"
	OnNA     = "na"
	OnFailed = "failed"
	End      = "$end" // behind the last item
)

// want is the good answer of a yes_no item.
func (it *Item) want() string {
	if it.Want == "" {
		return Yes
	}
	return it.Want
}

// For reports whether the item is asked about an employee on that post.
func (it *Item) For(post string) bool {
	if it.Per != PerEmployee {
		return false
	}
	for _, p := range it.Posts {
		if p == post {
			return true
		}
	}
	return len(it.Posts) == 0
}
