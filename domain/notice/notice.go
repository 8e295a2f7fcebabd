package notice

import (
	"slices"
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/org"
	"duban/domain/text"
)

// Form says whether the notice orders or advises.
type Form string

const (
	Order  Form = "order"  // 整改通知书
	Advice Form = "advice" // 管理工作意见
)

// Where a notice stands.
const (
	Draft        casefile.Status = "draft"
	Issued       casefile.Status = "issued"
	Acknowledged casefile.Status = "acknowledged"
	Closed       casefile.Status = "closed"
	Withdrawn    casefile.Status = "withdrawn"
)

// StatusNames are the words on the screen.
var StatusNames = map[casefile.Status]text.Text{
	Draft:        text.T("待签发", "Draft"),
	Issued:       text.T("已签发", "Issued"),
	Acknowledged: text.T("已签收", "Acknowledged"),
	Closed:       text.T("已办结", "Closed"),
	Withdrawn:    text.T("已撤回", "Withdrawn"),
}

// Where a rectification stands.
const (
	Open     casefile.Status = "open"
	Planned  casefile.Status = "planned"
	Done     casefile.Status = "done"
	Returned casefile.Status = "returned"
	Verified casefile.Status = "verified"
)

// RectificationStatusNames are the words on the screen.
var RectificationStatusNames = map[casefile.Status]text.Text{
	Open:     text.T("待整改", "Open"),
	Planned:  text.T("整改中", "Planned"),
	Done:     text.T("待验收", "Done, to be verified"),
	Returned: text.T("退回整改", "Returned"),
	Verified: text.T("验收通过", "Verified"),
}

// Cause sorts root causes (R7).
type Cause string

const (
	People   Cause = "people"
	Process  Cause = "process"
	Facility Cause = "facility"
	System   Cause = "system"
	Rule     Cause = "rule"
)

// CauseNames are the words on the screen.
var CauseNames = map[Cause]text.Text{
	People: text.T("人员", "People"), Process: text.T("流程", "Process"), Facility: text.T("设施", "Facility"),
	System: text.T("系统", "System"), Rule: text.T("制度", "Rule"),
}

// Rectification is the mending of exactly one finding.
type Rectification struct {
	ID       string             `json:"id"`
	Finding  string             `json:"finding"`
	Item     string             `json:"item"`
	Severity checklist.Severity `json:"severity"` // graded up for a repeat offence
	RepeatOf []string           `json:"repeat_of,omitempty"`
	Status   casefile.Status    `json:"status"`
	Due      time.Time          `json:"due,omitzero"`
	// Makers are all who planned or carried out the mending: none of them may verify it.
	Makers     []string          `json:"makers,omitempty"`
	Cause      Cause             `json:"cause,omitempty"`
	Evidence   []string          `json:"evidence,omitempty"`
	DoneAt     *time.Time        `json:"done_at,omitempty"`
	VerifiedAt *time.Time        `json:"verified_at,omitempty"`
	Returns    int               `json:"returns,omitempty"`
	Extensions int               `json:"extensions,omitempty"` // granted so far
	Pending    *ExtensionRequest `json:"pending,omitempty"`
}

// ExtensionRequest waits for the issuing side's decision.
type ExtensionRequest struct {
	By    string    `json:"by"`
	Until time.Time `json:"until"`
}

// RectificationID derives a rectification's identity from its finding's ("F-…" → "R-…"):
// one finding, one rectification, by construction.
func RectificationID(finding string) string { return "R-" + strings.TrimPrefix(finding, "F-") }

// FindingID is the inverse of RectificationID.
func FindingID(rectification string) string { return "F-" + strings.TrimPrefix(rectification, "R-") }

// IssueClock is the id of the clock by which a draft is issued.
const IssueClock = "issue"

// VerifyClock is the id of the clock by which the inspecting side verifies.
func VerifyClock(rectification string) string { return "verify:" + rectification }

// State is one notice.
type State struct {
	ID             casefile.ID      `json:"id"`
	Seq            int64            `json:"seq"`
	Status         casefile.Status  `json:"status"`
	Form           Form             `json:"form"`
	Number         string           `json:"number,omitempty"` // given when issued
	Inspection     casefile.ID      `json:"inspection,omitempty"`
	Complaint      casefile.ID      `json:"complaint,omitempty"` // that it follows from
	InspectionKind checklist.Kind   `json:"inspection_kind,omitempty"`
	Inspector      string           `json:"inspector,omitempty"` // may verify; hidden from the outlet after a mystery check
	Outlet         org.Outlet       `json:"outlet"`
	Issuer         org.Path         `json:"issuer"`
	IssuedBy       string           `json:"issued_by,omitempty"`
	IssuedAt       *time.Time       `json:"issued_at,omitempty"`
	MaxExtensions  int              `json:"max_extensions,omitempty"` // the setting in force when the notice was issued
	Replied        bool             `json:"replied,omitempty"`        // advice: the outlet has answered
	Rectifications []Rectification  `json:"rectifications,omitempty"`
	Clocks         casefile.Clocks  `json:"clocks,omitempty"`
	Urged          casefile.Urgings `json:"urged,omitempty"` // by whom, and until when he does not again
}

var _ casefile.State = (*State)(nil)

// CaseKind is the kind of case.
func (s *State) CaseKind() casefile.Kind { return casefile.Notice }

// Version is the number of the last event.
func (s *State) Version() int64 { return s.Seq }

// Standing is the present status.
func (s *State) Standing() casefile.Status { return s.Status }

// Done reports that the notice has come to its end.
func (s *State) Done() bool { return s.Status == Closed || s.Status == Withdrawn }

// Deadline is the next step of any running clock.
func (s *State) Deadline() (time.Time, bool) {
	if s.Done() {
		return time.Time{}, false
	}
	return s.Clocks.Next()
}

// Rectification returns the one with that id.
func (s *State) Rectification(id string) (*Rectification, bool) {
	i := slices.IndexFunc(s.Rectifications, func(r Rectification) bool { return r.ID == id })
	if i < 0 {
		return nil, false
	}
	return &s.Rectifications[i], true
}

// AllVerified reports whether nothing is left to mend.
func (s *State) AllVerified() bool {
	for _, r := range s.Rectifications {
		if r.Status != Verified {
			return false
		}
	}
	return true
}

// Running reports whether the outlet still has to act on the rectification.
func (r Rectification) Running() bool {
	return r.Status == Open || r.Status == Planned || r.Status == Returned
}

// HasMaker reports whether the user planned or carried out the mending.
func (r Rectification) HasMaker(user string) bool { return slices.Contains(r.Makers, user) }
