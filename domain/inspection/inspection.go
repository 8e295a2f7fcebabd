package inspection

import (
	"crypto/sha256"
	"encoding/base32"
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/org"
	"duban/domain/text"
)

// The four kinds of check share one life cycle.
const (
	Mystery   = checklist.Mystery
	Onsite    = checklist.Onsite
	Video     = checklist.Video
	SelfCheck = checklist.SelfCheck
)

// Where an inspection stands.
const (
	Planned     casefile.Status = "planned"
	Assigned    casefile.Status = "assigned"
	InProgress  casefile.Status = "in_progress"
	Submitted   casefile.Status = "submitted"
	UnderReview casefile.Status = "under_review"
	Returned    casefile.Status = "returned"
	Accepted    casefile.Status = "accepted"
	Published   casefile.Status = "published"
	Final       casefile.Status = "final"
	Cancelled   casefile.Status = "cancelled"
)

// StatusNames are the words on the screen.
var StatusNames = map[casefile.Status]text.Text{
	Planned:     text.T("待指派", "Planned"),
	Assigned:    text.T("已指派", "Assigned"),
	InProgress:  text.T("检查中", "In progress"),
	Submitted:   text.T("已提交", "Submitted"),
	UnderReview: text.T("审核中", "Under review"),
	Returned:    text.T("退回修改", "Returned"),
	Accepted:    text.T("审核通过", "Accepted"),
	Published:   text.T("已发布（申诉期）", "Published (appeals open)"),
	Final:       text.T("已定稿", "Final"),
	Cancelled:   text.T("已取消", "Cancelled"),
}

// AppealClock is the id of the clock that closes the appeal window, FillClock the
// one by which the inspector hands in, ReviewClock the one by which the inspecting
// side publishes what was handed in.
const (
	AppealClock = "appeal"
	FillClock   = "fill"
	ReviewClock = "review"
)

// DecisionClock is the id of the clock by which an appeal against a finding is decided.
func DecisionClock(finding string) string { return "decide:" + finding }

// Person is somebody with the unit he belonged to when the fact was recorded:
// conflicts of interest are judged by it.
type Person struct {
	User string   `json:"user"`
	Unit org.Path `json:"unit"`
}

// TemplateRef pins the exact checklist an inspection is filled and scored with.
type TemplateRef struct {
	Code    string `json:"code"`
	Version int    `json:"version"`
	Hash    string `json:"hash"`
}

// FindingStatus is what became of a finding.
type FindingStatus string

const (
	Standing  FindingStatus = "standing"
	Appealed  FindingStatus = "appealed"
	Withdrawn FindingStatus = "withdrawn" // an appeal against it was upheld
	Upheld    FindingStatus = "upheld"    // an appeal against it was rejected: it stands for good
)

// Finding is one failed item. Its ID derives from the inspection, the item and
// the subject, so that the same failure can never become two findings.
type Finding struct {
	ID       string             `json:"id"`
	Item     string             `json:"item"`
	Module   string             `json:"module"`
	Subject  string             `json:"subject,omitempty"` // the employee, for items judged per person
	Severity checklist.Severity `json:"severity"`
	Status   FindingStatus      `json:"status"`
	Evidence []string           `json:"evidence,omitempty"`
	// Waived: a reviewer said why it may be published without evidence.
	Waived bool `json:"waived,omitempty"`
	// RepeatOf lists earlier findings of the same item at the same outlet (R5).
	RepeatOf  []string `json:"repeat_of,omitempty"`
	Appellant *Person  `json:"appellant,omitempty"`
}

// Stands reports whether the finding must be mended.
func (f Finding) Stands() bool { return f.Status == Standing || f.Status == Upheld }

// Score is the computed result as the record keeps it; it can be recomputed from
// the checklist version and the answers, named by their hashes.
type Score struct {
	Percent      checklist.Decimal `json:"percent"`
	Passed       bool              `json:"passed"`
	Engine       int               `json:"engine"`
	TemplateHash string            `json:"template_hash"`
	AnswersHash  string            `json:"answers_hash"`
}

// ScoreOf is the part of a computed result that the state keeps.
func ScoreOf(r checklist.Result) Score {
	return Score{Percent: r.Percent, Passed: r.Passed, Engine: r.Engine, TemplateHash: r.TemplateHash, AnswersHash: r.AnswersHash}
}

// FindingID derives a finding's identity from the inspection and the failed item
// (with the employee, where it is judged per employee): the same failure can never
// become two findings, however often the check is handed in.
func FindingID(inspection casefile.ID, key checklist.Key) string {
	h := sha256.Sum256([]byte(string(inspection) + "\x00" + key.String()))
	return "F-" + base32.HexEncoding.WithPadding(base32.NoPadding).EncodeToString(h[:10])
}

// State is one inspection.
type State struct {
	ID        casefile.ID     `json:"id"`
	Seq       int64           `json:"seq"`
	Status    casefile.Status `json:"status"`
	Kind      checklist.Kind  `json:"kind"`
	Number    string          `json:"number,omitempty"` // given at publication: a gap must not betray a hidden check
	Programme casefile.ID     `json:"programme,omitempty"`
	Round     string          `json:"round,omitempty"`
	Template  TemplateRef     `json:"template"`
	Outlet    org.Outlet      `json:"outlet"`
	Issuer    org.Path        `json:"issuer"` // the unit on whose behalf the check is made
	From      time.Time       `json:"from"`
	To        time.Time       `json:"to"`
	Inspector Person          `json:"inspector"`
	// Fillers are all who wrote answers, also before the check went to another
	// inspector: none of them may review it, and all are hidden after a mystery check.
	Fillers     []string         `json:"fillers,omitempty"`
	Reviewer    string           `json:"reviewer,omitempty"`
	Findings    []Finding        `json:"findings,omitempty"`
	Score       *Score           `json:"score,omitempty"`
	Returns     int              `json:"returns,omitempty"`
	WindowOpen  bool             `json:"window_open,omitempty"` // appeals may be filed
	PublishedAt *time.Time       `json:"published_at,omitempty"`
	Clocks      casefile.Clocks  `json:"clocks,omitempty"`
	Urged       casefile.Urgings `json:"urged,omitempty"` // by whom, and until when he does not again
}

var _ casefile.State = (*State)(nil)

// CaseKind is the kind of case.
func (s *State) CaseKind() casefile.Kind { return casefile.Inspection }

// Version is the number of the last event.
func (s *State) Version() int64 { return s.Seq }

// Standing is the present status.
func (s *State) Standing() casefile.Status { return s.Status }

// Done reports that the inspection has come to its end.
func (s *State) Done() bool { return s.Status == Final || s.Status == Cancelled }

// Deadline is the next step of any running clock.
func (s *State) Deadline() (time.Time, bool) {
	if s.Done() {
		return time.Time{}, false
	}
	return s.Clocks.Next()
}

// Finding returns the finding with that id.
func (s *State) Finding(id string) (*Finding, bool) {
	i := slices.IndexFunc(s.Findings, func(f Finding) bool { return f.ID == id })
	if i < 0 {
		return nil, false
	}
	return &s.Findings[i], true
}

// AppealsPending counts appeals waiting for a decision.
func (s *State) AppealsPending() int {
	n := 0
	for _, f := range s.Findings {
		if f.Status == Appealed {
			n++
		}
	}
	return n
}

// IsPublished reports whether the inspected side knows the result.
func (s *State) IsPublished() bool { return s.PublishedAt != nil }

// ConflictOfInterest reports whether a person is too close to the outlet to
// inspect it: he belongs to the unit that owns the outlet, or to anything below it.
// Where that unit is itself the one that inspects (a sub-branch checking its own
// outlets), only the outlet's own people are too close.
func ConflictOfInterest(p Person, issuer org.Path, outlet org.Outlet) bool {
	owner := outlet.Path.Parent()
	return outlet.Path.Contains(p.Unit) || owner.Contains(p.Unit) && !owner.Contains(issuer)
}

// InspectedSide reports whether a unit belongs to the inspected side: to the outlet
// or to any unit between it and the one on whose behalf the check is made. What
// head office finds in a city's outlet is not for the city to settle; what a
// sub-branch finds in its own outlet is for the sub-branch.
func InspectedSide(issuer org.Path, outlet org.Outlet, unit org.Path) bool {
	top := outlet.Path
	for p := top; p != "" && p != issuer; p = p.Parent() {
		top = p
	}
	if !issuer.Contains(top) {
		top = outlet.Path // an issuer aside of the outlet's line: only the outlet itself is inspected
	}
	return top.Contains(unit)
}

// WroteIn reports whether the user filled any part of the check.
func (s *State) WroteIn(user string) bool {
	return user == s.Inspector.User || slices.Contains(s.Fillers, user)
}
