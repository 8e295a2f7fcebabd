package checklist

// Result is a computed score with everything that led to it. It keeps the hashes
// of what it was computed from and the version of the engine that computed it, so
// that Verify can compute it again.
type Result struct {
	Engine       int    `json:"engine"`
	Template     string `json:"template"`
	Version      int    `json:"version"`
	TemplateHash string `json:"template_hash"`
	AnswersHash  string `json:"answers_hash"`

	Earned   Decimal `json:"earned" doc:"points of all modules after caps, weights and zeroed modules"`
	Max      Decimal `json:"max" doc:"what could have been earned with everything that applied"`
	Bonus    Decimal `json:"bonus" doc:"after its cap"`
	Deducted Decimal `json:"deducted" doc:"taken from the grand total, after its cap"`
	Total    Decimal `json:"total" doc:"earned - deducted + bonus, not below zero, after knock-outs"`
	Percent  Decimal `json:"percent" doc:"100 x total / max, rounded half up; above 100 only by bonus"`
	PassMark Decimal `json:"pass_mark"`
	Passed   bool    `json:"passed"`
	Empty    bool    `json:"empty,omitempty" doc:"no item applied: there is no percentage to speak of"`

	Modules    []ModuleResult `json:"modules"`
	KnockOuts  []Hit          `json:"knock_outs,omitempty"`
	Skipped    []string       `json:"skipped,omitempty" doc:"items jumped over"`
	Unanswered []Key          `json:"unanswered,omitempty" doc:"mandatory answers not given: counted as nothing earned"`
	Waived     []Key          `json:"waived,omitempty" doc:"findings set aside by an appeal"`
}

// ModuleResult is the score of one module.
type ModuleResult struct {
	Module   string       `json:"module"`
	Points   Decimal      `json:"points" doc:"sum of what its items earned"`
	Of       Decimal      `json:"of" doc:"sum of what they could have earned"`
	Earned   Decimal      `json:"earned" doc:"after cap, weight and zeroing: enters the total"`
	Max      Decimal      `json:"max" doc:"after cap and weight: enters the total"`
	Percent  Decimal      `json:"percent" doc:"100 x earned / max; 0 when nothing applied"`
	ZeroedBy []string     `json:"zeroed_by,omitempty" doc:"items that zeroed it"`
	Items    []ItemResult `json:"items"`
}

// ItemResult is the score of one item.
type ItemResult struct {
	Item   string  `json:"item"`
	Status Status  `json:"status"`
	Earned Decimal `json:"earned" doc:"points earned; of a deduction taken, of a bonus added"`
	Max    Decimal `json:"max" doc:"points that enter the denominator; 0 for deductions and bonuses"`
	Failed bool    `json:"failed,omitempty"`
	// Subjects are the answers behind an item asked per employee.
	Subjects []SubjectResult `json:"subjects,omitempty"`
}

// SubjectResult is the score of one answer about one employee.
type SubjectResult struct {
	Subject string  `json:"subject"`
	Status  Status  `json:"status"`
	Earned  Decimal `json:"earned"`
	Failed  bool    `json:"failed,omitempty"`
}

// Status says how an item came to its points.
type Status string

const (
	Scored        Status = "scored"
	NotApplicable Status = "na"            // left the denominator
	ExemptFull    Status = "exempt_full"   // an exception that counts as met
	ExemptLeave   Status = "exempt_leave"  // an exception that left the denominator
	SkippedLeave  Status = "skipped_leave" // jumped over, left the denominator
	SkippedZero   Status = "skipped_zero"  // jumped over, counts as nothing earned
	Missing       Status = "missing"       // not answered
	WaivedFull    Status = "waived"        // set aside by an appeal: counts as met
)

// Hit is a knock-out that hit.
type Hit struct {
	Key
	Scope  Scope   `json:"scope"`
	Module string  `json:"module,omitempty" doc:"scope module: the module zeroed"`
	Cap    Decimal `json:"cap,omitempty" doc:"scope cap: the highest percentage left"`
}
