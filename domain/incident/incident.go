package incident

import (
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
)

// Where a direct report stands.
const (
	Reported     casefile.Status = "reported"
	Acknowledged casefile.Status = "acknowledged"
	Closed       casefile.Status = "closed"
	Mistaken     casefile.Status = "mistaken"
)

// StatusNames are the words on the screen.
var StatusNames = map[casefile.Status]text.Text{
	Reported:     text.T("待总行签收", "To be acknowledged"),
	Acknowledged: text.T("处置中", "In hand"),
	Closed:       text.T("已办结", "Closed"),
	Mistaken:     text.T("误报", "Mistaken"),
}

// Severity grades incidents; all of them are severe.
type Severity string

const (
	Serious  Severity = "serious"
	Major    Severity = "major"
	Critical Severity = "critical"
)

// SeverityNames are the words on the screen.
var SeverityNames = map[Severity]text.Text{
	Serious:  text.T("较大", "Serious"),
	Major:    text.T("重大", "Major"),
	Critical: text.T("特别重大", "Critical"),
}

// Kind is what happened, by a code of the bank's list of incidents, with its name as
// it stood when it was reported.
type Kind struct {
	Code string    `json:"code"`
	Name text.Text `json:"name"`
}

// Clocks of a direct report.
const (
	AlarmClock  = "direct_report" // until somebody of head office acknowledges
	UpdateClock = "update"        // until the next follow-up report
)

// Repeat begins the names of the steps by which the alarm is repeated: "repeat_1", …
const Repeat = "repeat_"

// Signature is who of head office acknowledged, and when.
type Signature struct {
	User string    `json:"user"`
	Name string    `json:"name,omitempty"`
	At   time.Time `json:"at"`
}

// State is one direct report.
type State struct {
	ID         casefile.ID     `json:"id"`
	Seq        int64           `json:"seq"`
	Status     casefile.Status `json:"status"`
	Number     string          `json:"number"`
	Kind       Kind            `json:"kind"`
	Severity   Severity        `json:"severity"`
	Outlet     string          `json:"outlet,omitempty"` // its code, where it happened in one
	Place      org.Path        `json:"place"`            // the unit where it happened
	PlaceName  text.Text       `json:"place_name"`
	HeadOffice org.Path        `json:"head_office"` // to whom it is reported
	Affected   int             `json:"affected,omitempty"`
	Known      time.Time       `json:"known"`
	ReportedAt time.Time       `json:"reported_at"`
	Reporter   string          `json:"reporter"`
	// Concerned is the person whom it is about: he neither handles it nor knows of it.
	Concerned    string          `json:"concerned,omitempty"`
	Acknowledged *Signature      `json:"acknowledged,omitempty"`
	Responsible  string          `json:"responsible,omitempty"` // who of head office has it in hand
	Updates      int             `json:"updates,omitempty"`
	Links        []casefile.ID   `json:"links,omitempty"` // complaints, and what followed
	ClosedAt     *time.Time      `json:"closed_at,omitempty"`
	Clocks       casefile.Clocks `json:"clocks,omitempty"`
}

var _ casefile.State = (*State)(nil)

// CaseKind is the kind of case.
func (s *State) CaseKind() casefile.Kind { return casefile.Incident }

// Version is the number of the last event.
func (s *State) Version() int64 { return s.Seq }

// Standing is the present status.
func (s *State) Standing() casefile.Status { return s.Status }

// Done reports that head office has closed it.
func (s *State) Done() bool { return s.Status == Closed || s.Status == Mistaken }

// Deadline is the next step of any running clock.
func (s *State) Deadline() (time.Time, bool) {
	if s.Done() {
		return time.Time{}, false
	}
	return s.Clocks.Next()
}

// Due is when the clock that runs now is due, zero if none does.
func (s *State) Due() time.Time {
	for _, id := range []string{AlarmClock, UpdateClock} {
		if c, ok := s.Clocks.Get(id); ok && !c.Stopped && !s.Done() {
			return c.Due
		}
	}
	return time.Time{}
}

// Late reports that the limit passed before anybody of head office acknowledged.
func (s *State) Late() bool {
	c, ok := s.Clocks.Get(AlarmClock)
	return ok && slices.ContainsFunc(c.Steps, func(x casefile.Step) bool { return x.At.Equal(c.Due) && x.Fired })
}

// Waited is the time from the report until head office acknowledged; ok is false while it has not.
func (s *State) Waited() (d time.Duration, ok bool) {
	if s.Acknowledged == nil {
		return 0, false
	}
	return s.Acknowledged.At.Sub(s.ReportedAt), true
}

// HeadOfficeOf is the unit at the top of the bank.
func HeadOfficeOf(p org.Path) org.Path {
	for up := p.Parent(); up != ""; up = up.Parent() {
		p = up
	}
	return p
}
