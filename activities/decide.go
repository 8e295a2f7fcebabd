package activities

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/programme"
)

// replan plans a case's clocks anew with the calendar in force, or with the rules
// that a person has approved for it.
func replan(f Facts, cmd casefile.Command, s casefile.State, name string, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[casefile.Replan](cmd.Body)
	if err != nil {
		return nil, err
	}
	terms, err := f.Terms()
	if err != nil {
		return nil, err
	}
	next, moves, err := terms.Replan(s, b.Rules, at)
	if err != nil {
		return nil, err
	}
	return one(name, casefile.Replanned{Replan: b, Clocks: next, Moves: moves})
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
	switch s := state.(type) {
	case *inspection.State:
		return c.decideInspection(ctx, facts, s, cmd, at)
	case *notice.State:
		return c.decideNotice(ctx, facts, s, cmd, at)
	case *programme.State:
		return c.decideProgramme(ctx, facts, s, cmd, at)
	}
	return nil, fault.New(fault.Internal, "case.kind", "不支持的事项类型", "there is no process for %q", cmd.Kind)
}

// slim drops from events what the engine need not keep; the record keeps the whole.
func slim(kind casefile.Kind, events []casefile.Event) []casefile.Event {
	f := map[casefile.Kind]func(casefile.Event) casefile.Event{
		casefile.Inspection: inspection.Slim, casefile.Notice: notice.Slim, casefile.Programme: programme.Slim,
	}[kind]
	out := make([]casefile.Event, len(events))
	for i, e := range events {
		out[i] = f(e)
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
