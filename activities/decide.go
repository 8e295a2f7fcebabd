package activities

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// replan plans a case's clocks anew with the calendar in force, or with the rules
// that a person has approved for it.
func replan(f Facts, cmd casefile.Command, s casefile.State, name string, at time.Time) ([]casefile.Event, error) {
	b, err := replanned(f, cmd, s, at)
	if err != nil {
		return nil, err
	}
	return one(name, b)
}

func replanned(f Facts, cmd casefile.Command, s casefile.State, at time.Time) (casefile.Replanned, error) {
	b, err := casefile.Decode[casefile.Replan](cmd.Body)
	if err != nil {
		return casefile.Replanned{}, err
	}
	terms, err := f.Terms()
	if err != nil {
		return casefile.Replanned{}, err
	}
	next, moves, err := terms.Replan(s, b.Rules, at)
	return casefile.Replanned{Replan: b, Clocks: next, Moves: moves}, err
}

// reasoned keeps a command's body as the event's.
func reasoned[T any](cmd casefile.Command, name string) ([]casefile.Event, error) {
	b, err := casefile.Decode[T](cmd.Body)
	if err != nil {
		return nil, err
	}
	return one(name, b)
}

// at0 turns "no such thing" into a wrong field of the input.
func at0[T any](v T, err error) func(pointer string) (T, error) {
	return func(pointer string) (T, error) {
		if f := fault.Of(err); err != nil && f.Kind == fault.NotFound {
			return v, fault.BadField(pointer, "not_found", "%[1]s", "%[2]s", f.Msg.ZH, f.Msg.EN)
		}
		return v, err
	}
}

func undecided(cmd casefile.Command) error {
	return fault.New(fault.Internal, "command.undecided", "系统未实现此操作", "the rules let %s pass, but nothing decides it", cmd.Name)
}

// decide sends a command to the process it belongs to.
func (c *Cases) decide(ctx context.Context, facts Facts, state casefile.State, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	w, ok := workOf(state.CaseKind())
	if !ok || cmd.Kind != state.CaseKind() {
		return nil, fault.New(fault.Internal, "case.kind", "不支持的事项类型", "there is no process for %q", cmd.Kind)
	}
	return w.decide(ctx, c, facts, state, cmd, at)
}

// slim drops from events what the engine need not keep; the record keeps the whole.
func slim(kind casefile.Kind, events []casefile.Event) []casefile.Event {
	w, ok := workOf(kind)
	out := make([]casefile.Event, len(events))
	for i, e := range events {
		if out[i] = e; ok {
			out[i] = w.slim(e)
		}
	}
	return out
}

// event drafts an event; the record numbers and signs it.
func event(name string, body any) casefile.Event {
	return casefile.Event{Name: name, Body: casefile.Encode(body)}
}

func one(name string, body any) ([]casefile.Event, error) {
	return []casefile.Event{event(name, body)}, nil
}
