package workflows

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"go.temporal.io/api/enums/v1"
	"go.temporal.io/api/serviceerror"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/temporal"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/fault"
)

// Record is what the client asks of the database before it troubles the engine.
type Record interface {
	// Answered is what a command came to, if it is on the record; Invalid
	// "idempotency.reused" if its id was given before to a different command.
	Answered(ctx context.Context, cmd casefile.Command) (casefile.Outcome, bool, error)
	// LoadState is the case as it stands; NotFound if there is none.
	LoadState(ctx context.Context, id casefile.ID) (casefile.State, error)
	FollowUps
}

// Client gives commands to cases.
type Client struct {
	Engine client.Client
	Record Record
	// Patience bounds how long a command is tried while the engine is busy or away;
	// zero is 20 seconds.
	Patience time.Duration
	// ContinueAfter is passed on to new cases; tests set it.
	ContinueAfter int
}

// Do gives one command and waits until it is on the record. The same command id
// gives the same answer, however often it is asked and whatever happened between.
//
// Faults: what the rules refuse (Refused, Conflict, Invalid); NotFound for a case
// that does not exist; TooMany and Unavailable when the engine could not take the
// command in time. After Unavailable the command may still come through: ask again with the same id.
func (c *Client) Do(ctx context.Context, cmd casefile.Command) (casefile.Outcome, error) {
	patience := c.Patience
	if patience == 0 {
		patience = 20 * time.Second
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()

	var last error
	attempt := 1
	for pause := 20 * time.Millisecond; ; pause = min(2*pause, time.Second) {
		// A command that came through in an earlier run is known to the record only:
		// the engine remembers update ids for one run.
		out, done, err := c.Record.Answered(ctx, cmd)
		if fault.Is(err, fault.Invalid) || done && last == nil {
			return out, err
		}
		if done {
			err = c.tell(ctx, cmd, out.Version)
		} else {
			out, err = c.inTurn(ctx, cmd, attempt)
		}
		if err == nil {
			return out, nil
		}
		f, again := judge(err)
		if !again {
			// A twin of this command may have come through since we asked: what the rules
			// refuse now is then what they accepted a moment ago.
			if out, done, err := c.Record.Answered(ctx, cmd); done || fault.Is(err, fault.Invalid) {
				return out, err
			}
			return casefile.Outcome{}, f
		}
		last = f
		if spent(err) {
			attempt++
		}
		select {
		case <-ctx.Done():
			return casefile.Outcome{}, last
		case <-time.After(pause):
		}
	}
}

// tell lets a case know how far its record is. Its engine failed between writing the
// command down and hearing of it, and would owe what follows from it until the next
// command comes. A case that has ended meanwhile knew.
func (c *Client) tell(ctx context.Context, cmd casefile.Command, version int64) error {
	err := c.Engine.SignalWorkflow(ctx, WorkflowID(cmd.Kind, cmd.Case), "", RecordSignal, version)
	if gone := (*serviceerror.NotFound)(nil); errors.As(err, &gone) {
		return nil
	}
	return err
}

// try sends the command once: to the running case, or to one that is started for
// it: a new case, or one that the engine has lost and the record still has open.
func (c *Client) try(ctx context.Context, cmd casefile.Command, attempt int) (casefile.Outcome, error) {
	state, err := c.Record.LoadState(ctx, cmd.Case)
	isNew := fault.Is(err, fault.NotFound)
	if err != nil && !isNew {
		return casefile.Outcome{}, err
	}
	in := Input{Case: cmd.Case, TellsInTurn: true, ContinueAfter: c.ContinueAfter}
	if isNew {
		if !slices.Contains(byKind[cmd.Kind].opening, cmd.Name) {
			return casefile.Outcome{}, fault.Missing("事项", "case")
		}
	} else {
		if state.CaseKind() != cmd.Kind {
			return casefile.Outcome{}, fault.Missing("事项", "case")
		}
		if state.Done() {
			// The engine has let go of it. The rules say why nothing can be done any more.
			if err := state.Check(cmd, time.Now()); err != nil {
				return casefile.Outcome{}, err
			}
		}
		if in.State, err = json.Marshal(state); err != nil {
			return casefile.Outcome{}, err
		}
	}
	update := client.UpdateWorkflowOptions{
		WorkflowID: WorkflowID(cmd.Kind, cmd.Case), UpdateName: CommandUpdate, UpdateID: updateID(cmd, attempt),
		WaitForStage: client.WorkflowUpdateStageCompleted, Args: []any{cmd},
	}
	var handle client.WorkflowUpdateHandle
	if isNew {
		start := c.start(cmd.Kind, in)
		handle, err = c.Engine.UpdateWithStartWorkflow(ctx, client.UpdateWithStartWorkflowOptions{StartWorkflowOperation: start, UpdateOptions: update})
	} else {
		handle, err = c.Engine.UpdateWorkflow(ctx, update)
		var gone *serviceerror.NotFound
		if errors.As(err, &gone) {
			if in.FollowUps, err = Owed(ctx, c.Record, cmd.Kind, cmd.Case); err != nil {
				return casefile.Outcome{}, err
			}
			start := c.start(cmd.Kind, in)
			handle, err = c.Engine.UpdateWithStartWorkflow(ctx, client.UpdateWithStartWorkflowOptions{StartWorkflowOperation: start, UpdateOptions: update})
		}
	}
	if err != nil {
		return casefile.Outcome{}, err
	}
	var out casefile.Outcome
	err = handle.Get(ctx, &out)
	return out, err
}

// start is the beginning of a case's workflow, for an update to go with.
func (c *Client) start(kind casefile.Kind, in Input) client.WithStartWorkflowOperation {
	return c.Engine.NewWithStartWorkflowOperation(client.StartWorkflowOptions{
		ID: WorkflowID(kind, in.Case), TaskQueue: TaskQueue,
		WorkflowIDConflictPolicy: enums.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING,
		WorkflowIDReusePolicy:    enums.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE,
	}, byKind[kind].name, in)
}

// Revive starts the workflow of an open case from the record, where the engine has
// none; a running one is left alone. It is how a lost engine is rebuilt.
func (c *Client) Revive(ctx context.Context, kind casefile.Kind, id casefile.ID, owed []activities.FollowUp) (started bool, err error) {
	state, err := c.Record.LoadState(ctx, id)
	if err != nil {
		return false, err
	}
	raw, err := json.Marshal(state)
	if err != nil {
		return false, err
	}
	_, err = c.Engine.ExecuteWorkflow(ctx, client.StartWorkflowOptions{
		ID: WorkflowID(kind, id), TaskQueue: TaskQueue,
		WorkflowExecutionErrorWhenAlreadyStarted: true,
		WorkflowIDReusePolicy:                    enums.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE,
	}, byKind[kind].name, Input{Case: id, State: raw, FollowUps: owed, TellsInTurn: true, ContinueAfter: c.ContinueAfter})
	var running *serviceerror.WorkflowExecutionAlreadyStarted
	if errors.As(err, &running) {
		return false, nil
	}
	return err == nil, fault.Wrap("workflows.revive", fault.Unavailable, err)
}

// updateID is the engine's name of one attempt at a command. It holds a hash of
// the content, so that another command under the same id is not taken for a
// repetition: it gets as far as the record, which refuses it.
func updateID(cmd casefile.Command, attempt int) string {
	h := sha256.New()
	for _, part := range []string{cmd.Name, cmd.Actor.User, string(cmd.Body)} {
		fmt.Fprintf(h, "%d:%s", len(part), part)
	}
	return fmt.Sprintf("%s:%x:%d", cmd.ID, h.Sum(nil)[:8], attempt)
}

// spent reports that the update itself came to an end in failure. Under the same
// id the engine would answer with that failure for as long as the run lasts.
func spent(err error) bool {
	var app *temporal.ApplicationError
	var late *temporal.TimeoutError
	var act *temporal.ActivityError
	return errors.As(err, &app) || errors.As(err, &late) || errors.As(err, &act)
}

// WorkflowID is the engine's name of a case.
func WorkflowID(kind casefile.Kind, id casefile.ID) string { return string(kind) + ":" + string(id) }

// judge tells what an error from the engine means, and whether to try again.
func judge(err error) (f error, again bool) {
	if stated, ok := activities.FaultIn(err); ok {
		return stated, activities.AnswerLost(err)
	}
	var known *fault.Error
	if errors.As(err, &known) {
		return known, known.Kind == fault.Unavailable
	}
	var busy *serviceerror.ResourceExhausted
	if errors.As(err, &busy) {
		e := fault.New(fault.TooMany, "engine.busy", "系统繁忙，请稍后重试", "the system is busy: try again shortly")
		e.Err = err
		return e, true
	}
	e := fault.New(fault.Unavailable, "engine.unavailable", "系统暂时无法处理，请稍后用同一请求重试", "the system cannot take this now: try the same request again shortly")
	e.Err = err
	return e, !errors.Is(err, context.Canceled)
}
