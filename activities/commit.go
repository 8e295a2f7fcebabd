package activities

import (
	"context"
	"time"

	"duban/domain/casefile"
)

// Cases does the work of all workflows. Its fields are what it needs of the world.
type Cases struct {
	Record   Record
	People   People
	Sender   Sender
	Inbox    Inbox
	Warnings Warnings
	// Private moves what people wrote from one case to another; without one, nothing
	// of it can be moved.
	Private        Private
	Accountability Accountabilities
	Flags          Flags
}

// CommitInput is a command, the version up to which the workflow has folded, and
// the engine's time, which becomes the time on the record.
type CommitInput struct {
	Command casefile.Command `json:"command"`
	Seen    int64            `json:"seen"`
	At      time.Time        `json:"at"`
}

// Committed answers a commit. Since holds every event after Seen, whichever
// command brought it about: a workflow that missed an answer catches up by the next.
type Committed struct {
	Outcome casefile.Outcome `json:"outcome"`
	Since   []casefile.Event `json:"since"`
}

// Since asks for the events of a case after a version.
type Since struct {
	Case casefile.ID   `json:"case"`
	Kind casefile.Kind `json:"kind"`
	Seq  int64         `json:"seq"`
}

// Commit puts a command on the record. The rule is asked again here, with the case
// locked: between acceptance and this moment another command may have been committed.
func (c *Cases) Commit(ctx context.Context, in CommitInput) (Committed, error) {
	cmd := in.Command
	out, err := c.Record.Commit(ctx, cmd, in.At, func(ctx context.Context, facts Facts, state casefile.State) ([]casefile.Event, error) {
		if err := state.Check(cmd, in.At); err != nil {
			return nil, err
		}
		return c.decide(ctx, facts, state, cmd, in.At)
	})
	if err != nil {
		return Committed{}, Failure(err)
	}
	since := out.Events
	if out.Version > in.Seen && (len(since) == 0 || since[0].Seq != in.Seen+1) {
		if since, err = c.Record.Events(ctx, cmd.Case, in.Seen); err != nil {
			return Committed{}, Failure(err)
		}
	}
	since = slim(cmd.Kind, since)
	out.Events = slim(cmd.Kind, out.Events)
	return Committed{Outcome: out, Since: since}, nil
}

// EventsSince reads what a workflow has not folded yet.
func (c *Cases) EventsSince(ctx context.Context, in Since) ([]casefile.Event, error) {
	events, err := c.Record.Events(ctx, in.Case, in.Seq)
	return slim(in.Kind, events), Failure(err)
}
