package storagetest

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/storage"
)

// Note is the simplest kind of case there is: lines are added until it is closed.
const Note casefile.Kind = "note"

// NoteState is a note as folded from its events.
type NoteState struct {
	Ver    int64     `json:"version"`
	Unit   org.Path  `json:"unit"`
	Issuer org.Path  `json:"issuer"`
	Hidden bool      `json:"hidden"`
	Lines  int       `json:"lines"`
	Due    time.Time `json:"due,omitzero"`
	Closed bool      `json:"closed"`
}

// NoteOpened is the body of "note.opened".
type NoteOpened struct {
	Unit   org.Path  `json:"unit"`
	Issuer org.Path  `json:"issuer"`
	Hidden bool      `json:"hidden,omitempty"`
	Due    time.Time `json:"due,omitzero"`
}

// NoteLine is the body of "note.line".
type NoteLine struct {
	Text string `json:"text"`
}

func (s *NoteState) Check(cmd casefile.Command, _ time.Time) error {
	if s.Closed {
		return fault.Refuse("note.closed", "已关闭", "the note is closed")
	}
	if cmd.Name != "note.open" && s.Ver == 0 {
		return fault.Missing("笔记", "note")
	}
	return nil
}

func (s *NoteState) Apply(e casefile.Event) error {
	s.Ver = e.Seq
	switch e.Name {
	case "note.opened":
		b, err := casefile.Decode[NoteOpened](e.Body)
		s.Unit, s.Issuer, s.Hidden, s.Due = b.Unit, b.Issuer, b.Hidden, b.Due
		return err
	case "note.line":
		s.Lines++
	case "note.closed":
		s.Closed = true
	default:
		return fault.New(fault.Internal, "note.event", "未知事件", "unknown event %s", e.Name)
	}
	return nil
}

func (s *NoteState) Deadline() (time.Time, bool) { return s.Due, !s.Due.IsZero() && !s.Closed }

// CaseKind is the kind of case.
func (s *NoteState) CaseKind() casefile.Kind { return Note }
func (s *NoteState) Version() int64          { return s.Ver }
func (s *NoteState) Done() bool              { return s.Closed }

// NoteStore keeps notes; they have no read rows.
var NoteStore = storage.KindStore{
	New: func() casefile.State { return &NoteState{} },
	Row: func(s casefile.State) storage.CaseRow {
		n := s.(*NoteState)
		row := storage.CaseRow{Status: "open", Unit: n.Unit, Issuer: n.Issuer, Hidden: n.Hidden}
		if n.Closed {
			row.Status = "closed"
		}
		return row
	},
}

// DecideNote does what notes do: "note.open", "note.line", "note.close" become one
// event each, "note.lines" one per line, "note.nothing" none.
func DecideNote(cmd casefile.Command, at time.Time) storage.DecideFunc {
	return func(_ context.Context, _ *storage.Tx, s casefile.State) ([]casefile.Event, error) {
		if err := s.Check(cmd, at); err != nil {
			return nil, err
		}
		switch cmd.Name {
		case "note.open":
			if s.Version() > 0 {
				return nil, fault.New(fault.Conflict, "note.open", "已存在", "the note is open already")
			}
			return []casefile.Event{{Name: "note.opened", Body: cmd.Body}}, nil
		case "note.line":
			return []casefile.Event{{Name: "note.line", Body: cmd.Body}}, nil
		case "note.lines":
			lines, err := casefile.Decode[[]NoteLine](cmd.Body)
			var events []casefile.Event
			for _, l := range lines {
				events = append(events, casefile.Event{Name: "note.line", Body: casefile.Encode(l)})
			}
			return events, err
		case "note.close":
			return []casefile.Event{{Name: "note.closed"}}, nil
		}
		return nil, nil
	}
}
