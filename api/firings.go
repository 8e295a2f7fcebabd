package api

import (
	"context"
	"slices"
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/notice"
)

// FiringView is one step of a limit that came: a reminder, the limit itself, or a rung
// of the ladder behind it.
type FiringView struct {
	Clock   string      `json:"clock" example:"handle" doc:"哪一时限 · which limit"`
	Step    string      `json:"step" example:"due" doc:"到了哪一步 · which step of its ladder"`
	Due     time.Time   `json:"due" doc:"应到时间 · when it was due"`
	Noticed time.Time   `json:"noticed" doc:"系统发现时间；停机期间到期的较晚 · when the system noticed, which is later if it was down"`
	Told    []PersonRef `json:"told" doc:"已告知的人 · who has been told of it"`
}

// Told is one person whom a message about an event of a case reached.
type Told struct {
	Seq   int64 // of the event
	Topic string
	User  string
}

// firings are the steps of a case's limits that came, oldest first, as far as the caller
// may read the record: the rule of sight is the record's own (eventFor).
func (s *Server) firings(ctx context.Context, r Reader, state casefile.State, id casefile.ID, n *naming) ([]FiringView, error) {
	events, err := s.Record.Events(ctx, id)
	if err != nil {
		return nil, err
	}
	told, err := s.Record.Told(ctx, id)
	if err != nil {
		return nil, err
	}
	out := []FiringView{}
	for _, recorded := range events {
		e, ok := eventFor(state, r.Viewer, recorded.Event)
		if !ok || e.Name != string(e.Kind)+".clock_fired" {
			continue
		}
		err := read(e, func(b casefile.ClockFired) {
			for _, f := range b.Fired {
				out = append(out, FiringView{f.Clock, f.Step, f.Due, f.Noticed, toldOf(e, f, told, unnamed(state, r.Viewer))})
			}
		})
		if err != nil {
			return nil, err
		}
	}
	for i := range out {
		for j := range out[i].Told {
			n.person(&out[i].Told[j])
		}
	}
	return out, nil
}

// toldOf are the people who were told of one step. A message's topic names the step, as
// narrowly as there was something to say: of a clock, of clocks of its sort, or of the
// case; where several steps of a clock came at once it names one of them.
func toldOf(e casefile.Event, f casefile.Firing, told []Told, hidden string) []PersonRef {
	kind := string(e.Kind) + "."
	sort, _, _ := strings.Cut(f.Clock, ":")
	for _, is := range []func(topic string) bool{
		func(topic string) bool { return topic == kind+f.Clock+"."+f.Step },
		func(topic string) bool { return topic == kind+sort+"."+f.Step },
		func(topic string) bool { return topic == kind+f.Step },
		func(topic string) bool { return strings.HasPrefix(topic, kind+f.Clock+".") },
	} {
		out := []PersonRef{}
		for _, t := range told {
			if t.Seq == e.Seq && is(t.Topic) && t.User != hidden && !slices.Contains(out, PersonRef{User: t.User}) {
				out = append(out, PersonRef{User: t.User})
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return []PersonRef{}
}

// unnamed is the inspector whose name the viewer must not learn; "" where there is none.
func unnamed(state casefile.State, v inspection.Viewer) string {
	switch s := state.(type) {
	case *inspection.State:
		if s.HidesInspector(v) {
			return s.Inspector.User
		}
	case *notice.State:
		if s.HidesInspector(v) {
			return s.Inspector
		}
	}
	return ""
}
