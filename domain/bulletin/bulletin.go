package bulletin

import (
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
)

// Form says what the bulletin is about.
type Form string

const (
	Overdue  Form = "overdue"  // 超时工单通报
	Results  Form = "results"  // 检查结果通报
	Examples Form = "examples" // 典型案例通报
)

// FormNames are the words on the screen.
var FormNames = map[Form]text.Text{
	Overdue:  text.T("超时工单通报", "Overdue bulletin"),
	Results:  text.T("检查结果通报", "Bulletin of inspection results"),
	Examples: text.T("典型案例通报", "Bulletin of examples"),
}

// Where a bulletin stands.
const (
	Draft     casefile.Status = "draft"
	Released  casefile.Status = "released"
	Closed    casefile.Status = "closed"
	Discarded casefile.Status = "discarded"
)

// StatusNames are the words on the screen.
var StatusNames = map[casefile.Status]text.Text{
	Draft:     text.T("草稿", "Draft"),
	Released:  text.T("已发布", "Released"),
	Closed:    text.T("已办结", "Closed"),
	Discarded: text.T("已作废", "Discarded"),
}

// Cadence is how often the system drafts an overdue bulletin.
type Cadence string

const (
	Weekly  Cadence = "weekly"
	Monthly Cadence = "monthly"
)

// CadenceNames are the words on the screen.
var CadenceNames = map[Cadence]text.Text{Weekly: text.T("每周", "Weekly"), Monthly: text.T("每月", "Monthly")}

// ReadingClock is the clock by which the units sign a bulletin as read. All of them
// have the same one, because it starts with the release.
const ReadingClock = "read"

// UnitClock is the name under which one unit's reading stands in lists of limits.
func UnitClock(unit org.Path) string { return ReadingClock + ":" + string(unit) }

// Recipient is a unit that owes a receipt.
type Recipient struct {
	Unit org.Path `json:"unit"`
	Read bool     `json:"read,omitempty"`
}

// State is one bulletin. Its lines and its text stay on the record: with many units
// and many lines it is still small.
type State struct {
	ID         casefile.ID     `json:"id"`
	Seq        int64           `json:"seq"`
	Status     casefile.Status `json:"status"`
	Form       Form            `json:"form"`
	Issuer     org.Path        `json:"issuer"`
	Level      org.Level       `json:"level,omitempty"`
	Cadence    Cadence         `json:"cadence,omitempty"`
	Period     string          `json:"period,omitempty"`
	Cutoff     time.Time       `json:"cutoff,omitzero"`
	Corrects   casefile.ID     `json:"corrects,omitempty"`
	Lines      int             `json:"lines,omitempty"`  // frozen in the draft, numbered from 1
	Struck     []int           `json:"struck,omitempty"` // of these, left out by a person
	Editor     string          `json:"editor,omitempty"` // who wrote last; empty: nobody but the system
	SameHand   bool            `json:"same_hand,omitempty"`
	Number     string          `json:"number,omitempty"` // given when released
	Hash       string          `json:"hash,omitempty"`   // over the content as released
	ReleasedBy string          `json:"released_by,omitempty"`
	ReleasedAt *time.Time      `json:"released_at,omitempty"`
	Recipients []Recipient     `json:"recipients,omitempty"` // sorted by unit
	Clocks     casefile.Clocks `json:"clocks,omitempty"`     // one: ReadingClock
}

var _ casefile.State = (*State)(nil)

// CaseKind is the kind of case.
func (s *State) CaseKind() casefile.Kind { return casefile.Bulletin }

// Version is the number of the last event.
func (s *State) Version() int64 { return s.Seq }

// Standing is the present status.
func (s *State) Standing() casefile.Status { return s.Status }

// Done reports that the bulletin has come to its end.
func (s *State) Done() bool { return s.Status == Closed || s.Status == Discarded }

// Deadline is the next step of the clock of reading.
func (s *State) Deadline() (time.Time, bool) {
	if s.Done() {
		return time.Time{}, false
	}
	return s.Clocks.Next()
}

// Unread are the units that have not signed.
func (s *State) Unread() []org.Path {
	var out []org.Path
	for _, r := range s.Recipients {
		if !r.Read {
			out = append(out, r.Unit)
		}
	}
	return out
}

// IsStruck reports whether a line was left out.
func (s *State) IsStruck(line int) bool { return slices.Contains(s.Struck, line) }

func (s *State) recipient(unit org.Path) (*Recipient, bool) {
	i, ok := slices.BinarySearchFunc(s.Recipients, unit, func(r Recipient, u org.Path) int {
		switch {
		case r.Unit < u:
			return -1
		case r.Unit > u:
			return 1
		}
		return 0
	})
	if !ok {
		return nil, false
	}
	return &s.Recipients[i], true
}
