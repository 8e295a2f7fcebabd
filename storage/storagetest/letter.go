package storagetest

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/private"
	"duban/storage"
)

// Letter is the simplest kind of case that holds personal data: somebody writes in,
// lines are added, it is closed and may be opened again.
const Letter casefile.Kind = "letter"

// LetterOpen is the body of "letter.open" and of its event.
type LetterOpen struct {
	Unit     org.Path `json:"unit"`
	Issuer   org.Path `json:"issuer"`
	Hidden   bool     `json:"hidden,omitempty"`
	Customer string   `json:"customer,omitempty"`
	Name     string   `json:"name" private:"name"`
	Phone    string   `json:"phone" private:"phone"`
	Story    string   `json:"story" private:"text"`
}

// LetterLine is the body of "letter.write" and of its event.
type LetterLine struct {
	Text string `json:"text" private:"text"`
}

// LetterBodies are the bodies of the commands that people give.
var LetterBodies = private.Bodies{"letter.open": LetterOpen{}, "letter.write": LetterLine{}, "letter.close": struct{}{}, "letter.reopen": struct{}{}}

// LetterState is a letter as folded from its events.
type LetterState struct {
	LetterOpen
	Ver    int64 `json:"version"`
	Closed bool  `json:"closed"`
}

func (s *LetterState) CaseKind() casefile.Kind                 { return Letter }
func (s *LetterState) Check(casefile.Command, time.Time) error { return nil }

func (s *LetterState) Apply(e casefile.Event) error {
	s.Ver = e.Seq
	switch e.Name {
	case "letter.opened":
		return casefile.Fold(e, func(b LetterOpen) { s.LetterOpen = b })
	case "letter.closed":
		s.Closed = true
	case "letter.reopened":
		s.Closed = false
	}
	return nil
}

func (s *LetterState) Deadline() (time.Time, bool) { return time.Time{}, false }
func (s *LetterState) Version() int64              { return s.Ver }
func (s *LetterState) Done() bool                  { return s.Closed }

// LetterStore keeps letters; the name that lists show stands as a token in the number.
var LetterStore = storage.KindStore{
	New: func() casefile.State { return &LetterState{} },
	Row: func(s casefile.State) storage.CaseRow {
		l := s.(*LetterState)
		return storage.CaseRow{Status: "open", Number: l.Name, Unit: l.Unit, Issuer: l.Issuer, Hidden: l.Hidden}
	},
	Customers: func(s casefile.State) []string { return []string{s.(*LetterState).Customer} },
}

// DecideLetter makes one event of every command: "letter.open" becomes "letter.opened".
func DecideLetter(cmd casefile.Command) storage.DecideFunc {
	names := map[string]string{"letter.open": "letter.opened", "letter.write": "letter.written", "letter.close": "letter.closed", "letter.reopen": "letter.reopened"}
	return func(context.Context, *storage.Tx, casefile.State) ([]casefile.Event, error) {
		if names[cmd.Name] == "" {
			return nil, fault.Refuse("letter.no", "不能", "no such move")
		}
		return []casefile.Event{{Name: names[cmd.Name], Body: cmd.Body}}, nil
	}
}
