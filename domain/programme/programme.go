package programme

import (
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/org"
	"duban/domain/text"
)

// Where a programme stands.
const (
	Draft     casefile.Status = "draft"
	Planned   casefile.Status = "planned"
	Launched  casefile.Status = "launched" // its inspections are being opened
	Running   casefile.Status = "running"  // all are open: progress is read from them
	Cancelled casefile.Status = "cancelled"
)

// StatusNames are the words on the screen.
var StatusNames = map[casefile.Status]text.Text{
	Draft: text.T("草稿", "Draft"), Planned: text.T("已编制", "Planned"), Launched: text.T("下发中", "Being launched"),
	Running: text.T("执行中", "Running"), Cancelled: text.T("已取消", "Cancelled"),
}

// State is one programme.
type State struct {
	ID         casefile.ID     `json:"id"`
	Seq        int64           `json:"seq"`
	Status     casefile.Status `json:"status"`
	Kind       checklist.Kind  `json:"kind"`
	Checklist  string          `json:"checklist"`
	Template   int             `json:"template_version"`
	Issuer     org.Path        `json:"issuer"`
	Round      string          `json:"round"`
	From       time.Time       `json:"from"`
	To         time.Time       `json:"to"`
	Inspectors []string        `json:"inspectors,omitempty"`
	Targets    int             `json:"targets"`
	Unassigned int             `json:"unassigned"`
}

var _ casefile.State = (*State)(nil)

// CaseKind is the kind of case.
func (s *State) CaseKind() casefile.Kind { return casefile.Programme }

// Version is the number of the last event.
func (s *State) Version() int64 { return s.Seq }

// Standing is the present status.
func (s *State) Standing() casefile.Status { return s.Status }

// Done reports that nothing happens to the programme itself any more.
func (s *State) Done() bool { return s.Status == Running || s.Status == Cancelled }

// Deadline: a programme has no clocks of its own; its inspections have.
func (s *State) Deadline() (time.Time, bool) { return time.Time{}, false }

// Apply folds one event; replayed, so event kinds never change their meaning.
func (s *State) Apply(e casefile.Event) error { return casefile.FoldNext(e, &s.Seq, s.fold) }

func (s *State) fold(e casefile.Event) error {
	switch e.Name {
	case EvOpened:
		return casefile.Fold(e, func(b Opened) {
			s.ID, s.Status, s.Kind, s.Checklist, s.Template = e.Case, Draft, b.Kind, b.Checklist, b.Version
			s.Issuer, s.Round, s.From, s.To, s.Inspectors = b.Issuer, b.Round, b.From, b.To, b.Inspectors
		})
	case EvPlanned:
		return casefile.Fold(e, func(b PlannedWith) {
			s.Status, s.Targets, s.Unassigned = Planned, b.Count, b.CountUnassigned
		})
	case EvLaunched:
		s.Status = Launched
	case EvAllOpened:
		s.Status = Running
	case EvCancelled:
		s.Status = Cancelled
	default:
		return casefile.UnknownEvent()
	}
	return nil
}

// Slim is the event as the engine keeps it: without lists and prose that only the record needs.
func Slim(e casefile.Event) casefile.Event {
	switch e.Name {
	case EvPlanned:
		e.Body = casefile.Without(e, func(b *PlannedWith) { b.Targets, b.Unassigned = nil, nil })
	case EvCancelled:
		e.Body = nil
	}
	return e
}
