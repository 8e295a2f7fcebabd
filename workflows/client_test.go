package workflows

import (
	"context"
	"encoding/json"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/api/serviceerror"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/temporal"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
)

// fakeEngine answers the client's calls from a script, the last entry for ever.
type fakeEngine struct {
	client.Client
	mu      sync.Mutex
	script  []error // nil: the update succeeds
	asked   []string
	updates []client.UpdateWorkflowOptions
	starts  []client.StartWorkflowOptions
	inputs  []Input
	told    []int64 // how far the record is
	deaf    int     // signals that fail first
}

func (e *fakeEngine) SignalWorkflow(_ context.Context, id, _, name string, arg any) error {
	if e.deaf > 0 {
		e.deaf--
		return serviceerror.NewUnavailable("away")
	}
	if id != "inspection:"+string(theCase) || name != RecordSignal {
		return serviceerror.NewNotFound("no such case")
	}
	e.told = append(e.told, arg.(int64))
	return nil
}

func (e *fakeEngine) NewWithStartWorkflowOperation(o client.StartWorkflowOptions, _ any, args ...any) client.WithStartWorkflowOperation {
	e.starts, e.inputs = append(e.starts, o), append(e.inputs, args[0].(Input))
	return nil
}

func (e *fakeEngine) UpdateWorkflow(ctx context.Context, o client.UpdateWorkflowOptions) (client.WorkflowUpdateHandle, error) {
	return e.next(ctx, "update", o)
}

func (e *fakeEngine) UpdateWithStartWorkflow(ctx context.Context, o client.UpdateWithStartWorkflowOptions) (client.WorkflowUpdateHandle, error) {
	return e.next(ctx, "start", o.UpdateOptions)
}

func (e *fakeEngine) ExecuteWorkflow(_ context.Context, o client.StartWorkflowOptions, _ any, args ...any) (client.WorkflowRun, error) {
	e.starts, e.inputs = append(e.starts, o), append(e.inputs, args[0].(Input))
	_, err := e.next(context.Background(), "execute", client.UpdateWorkflowOptions{})
	return nil, err
}

func (e *fakeEngine) next(_ context.Context, how string, o client.UpdateWorkflowOptions) (client.WorkflowUpdateHandle, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.asked, e.updates = append(e.asked, how), append(e.updates, o)
	err := e.script[min(len(e.asked), len(e.script))-1]
	var ended *handle
	if errors.As(err, &ended) {
		return ended, nil
	}
	return &handle{}, err
}

// handle is an update that came to its end, in failure where err is set.
type handle struct {
	client.WorkflowUpdateHandle
	err error
}

func (h *handle) Error() string { return h.err.Error() }

func (h *handle) Get(_ context.Context, v any) error {
	if h.err == nil {
		*v.(*casefile.Outcome) = casefile.Outcome{Case: theCase, Version: 7}
	}
	return h.err
}

// ended is an update that the case turned down or failed to commit.
func ended(f *fault.Error) error { return &handle{err: activities.Failure(f)} }

// fakeRecord knows one case, and the commands that are on the record.
type fakeRecord struct {
	state    casefile.State // nil: there is no such case
	answered func(n int) (bool, error)
	loading  error
	owed     []casefile.Event
	asked    int
}

func (r *fakeRecord) Answered(context.Context, casefile.Command) (casefile.Outcome, bool, error) {
	r.asked++
	if r.answered == nil {
		return casefile.Outcome{}, false, nil
	}
	found, err := r.answered(r.asked)
	return casefile.Outcome{Case: theCase, Version: 3}, found, err
}

func (r *fakeRecord) LoadState(context.Context, casefile.ID) (casefile.State, error) {
	if r.loading != nil {
		return nil, r.loading
	}
	if r.state == nil {
		return nil, fault.Missing("事项", "case")
	}
	return r.state, nil
}

func (r *fakeRecord) Events(context.Context, casefile.ID, int64) ([]casefile.Event, error) {
	return r.owed, nil
}

func (r *fakeRecord) FollowUpDone(_ context.Context, _ casefile.ID, seq int64, _ string) (bool, error) {
	return seq == 1, nil
}

func openInspection() *inspection.State {
	return &inspection.State{ID: theCase, Seq: 2, Status: inspection.Assigned, Inspector: inspection.Person{User: "lin"}, Outlet: org.Outlet{Path: "/ho/gd/gz/th/ty/"}}
}

func start() casefile.Command {
	return casefile.Command{ID: "k", Case: theCase, Kind: casefile.Inspection, Name: inspection.CmdStart, Actor: lin}
}

func give(e *fakeEngine, r *fakeRecord, cmd casefile.Command) (casefile.Outcome, error) {
	return (&Client{Engine: e, Record: r, Patience: 300 * time.Millisecond}).Do(context.Background(), cmd)
}

func TestClientGivesACommandToTheRunningCase(t *testing.T) {
	e := &fakeEngine{script: []error{nil}}
	out, err := give(e, &fakeRecord{state: openInspection()}, start())
	require.NoError(t, err)
	require.EqualValues(t, 7, out.Version)
	require.Equal(t, []string{"update"}, e.asked)
	require.Equal(t, "inspection:"+string(theCase), e.updates[0].WorkflowID)
	require.Empty(t, e.starts)
}

func TestClientAnswersFromTheRecordWithoutTheEngine(t *testing.T) {
	e := &fakeEngine{}
	out, err := give(e, &fakeRecord{answered: func(int) (bool, error) { return true, nil }}, start())
	require.NoError(t, err)
	require.EqualValues(t, 3, out.Version)
	require.Empty(t, e.asked)
}

// The engine failed, and the command is on the record all the same: the case is told,
// or it would not know of it until the next command.
func TestClientTellsACaseWhatItMissed(t *testing.T) {
	e := &fakeEngine{script: []error{serviceerror.NewUnavailable("the task failed")}, deaf: 1}
	out, err := give(e, &fakeRecord{state: openInspection(), answered: func(n int) (bool, error) { return n > 1, nil }}, start())
	require.NoError(t, err)
	require.EqualValues(t, 3, out.Version)
	require.Equal(t, []string{"update"}, e.asked)
	require.Equal(t, []int64{3}, e.told)
}

func TestClientRefusesAnIDThatWasGivenToAnotherCommand(t *testing.T) {
	reused := fault.New(fault.Invalid, "idempotency.reused", "该幂等键已用于另一项操作", "used before")
	e := &fakeEngine{}
	_, err := give(e, &fakeRecord{answered: func(int) (bool, error) { return false, reused }}, start())
	require.ErrorIs(t, err, reused)
	require.Empty(t, e.asked)
}

func TestClientOpensACase(t *testing.T) {
	open := start()
	open.Name = inspection.CmdOpen
	e := &fakeEngine{script: []error{nil}}
	_, err := give(e, &fakeRecord{}, open)
	require.NoError(t, err)
	require.Equal(t, []string{"start"}, e.asked)
	require.Equal(t, Input{Case: theCase, TellsInTurn: true}, e.inputs[0], "a new case begins with nothing")
}

func TestClientDoesNotStartACaseThatDoesNotExist(t *testing.T) {
	e := &fakeEngine{}
	_, err := give(e, &fakeRecord{}, start())
	require.True(t, fault.Is(err, fault.NotFound), "%v", err)
	require.Empty(t, e.asked)
}

// A notice's id in an inspection's command must not start an inspection of that name.
func TestClientDoesNotMixUpKinds(t *testing.T) {
	e := &fakeEngine{}
	_, err := give(e, &fakeRecord{state: &notice.State{ID: theCase, Seq: 1, Status: notice.Draft}}, start())
	require.True(t, fault.Is(err, fault.NotFound), "%v", err)
	require.Empty(t, e.asked)
}

// The engine has lost the case, and the record has it open: it starts from there,
// with what it still owes, and takes the command.
func TestClientStartsALostCaseFromTheRecord(t *testing.T) {
	state := openInspection()
	e := &fakeEngine{script: []error{serviceerror.NewNotFound("no such workflow"), nil}}
	out, err := give(e, &fakeRecord{state: state, owed: []casefile.Event{{Seq: 1, Name: inspection.EvOpened}, {Seq: 2, Name: inspection.EvAssigned}}}, start())
	require.NoError(t, err)
	require.EqualValues(t, 7, out.Version)
	require.Equal(t, []string{"update", "start"}, e.asked)
	var in inspection.State
	require.NoError(t, json.Unmarshal(e.inputs[0].State, &in))
	require.Equal(t, *state, in)
	require.Equal(t, []activities.FollowUp{{Case: theCase, Kind: casefile.Inspection, Seq: 2, Name: activities.Tell}}, e.inputs[0].FollowUps)
}

func TestClientSaysWhyNothingCanBeDoneWithAClosedCase(t *testing.T) {
	closed := openInspection()
	closed.Status = inspection.Final
	e := &fakeEngine{}
	_, err := give(e, &fakeRecord{state: closed}, start())
	require.Equal(t, "case.status", fault.Of(err).Code)
	require.Empty(t, e.asked)
}

func TestClientJudges(t *testing.T) {
	refusal := fault.Refuse("inspection.not_inspector", "不是检查人", "not the inspector")
	away := fault.New(fault.Unavailable, "storage.unavailable", "数据库暂时不可用", "away")
	conflict := fault.New(fault.Conflict, "notice.verified_already", "已验收", "verified already")
	race := fault.New(fault.Conflict, "storage.race", "请重试", "race")
	for _, c := range []struct {
		name   string
		script []error
		code   string // empty: it succeeds
		tries  int    // exactly; 0: as long as patience lasts
	}{
		{"a refusal is the answer", []error{ended(refusal)}, "inspection.not_inspector", 1},
		{"somebody was faster: the answer", []error{ended(conflict)}, "notice.verified_already", 1},
		{"the engine is busy, then takes it", []error{serviceerror.NewResourceExhausted(0, "busy"), nil}, "", 2},
		{"the engine stays busy", []error{serviceerror.NewResourceExhausted(0, "busy")}, "engine.busy", 0},
		{"the engine is away, then comes back", []error{serviceerror.NewUnavailable("away"), serviceerror.NewUnavailable("away"), nil}, "", 3},
		{"the engine stays away", []error{serviceerror.NewUnavailable("away")}, "engine.unavailable", 0},
		{"the run ended under the command", []error{&handle{err: temporal.NewApplicationError("closed", "AcceptedUpdateCompletedWorkflow")}, nil}, "", 2},
		{"the database was away, then came back", []error{ended(away), nil}, "", 2},
		{"the database lost a race", []error{ended(race), nil}, "", 2},
		{"the database stays away", []error{ended(away)}, "storage.unavailable", 0},
		{"the caller has hung up", []error{context.Canceled}, "engine.unavailable", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := &fakeEngine{script: c.script}
			_, err := give(e, &fakeRecord{state: openInspection()}, start())
			if c.code == "" {
				require.NoError(t, err)
			} else {
				require.Error(t, err)
				require.Equal(t, c.code, fault.Of(err).Code)
			}
			if c.tries > 0 {
				require.Len(t, e.asked, c.tries)
			} else {
				require.Greater(t, len(e.asked), 1)
			}
		})
	}
}

// An update that ended in failure would be answered with that failure for as long
// as the run lasts: the next attempt has another name. One whose fate is not known
// keeps its name, so that the engine takes it for the same.
func TestClientNamesAttempts(t *testing.T) {
	away := fault.New(fault.Unavailable, "storage.unavailable", "数据库暂时不可用", "away")
	e := &fakeEngine{script: []error{serviceerror.NewUnavailable("away"), ended(away), nil}}
	_, err := give(e, &fakeRecord{state: openInspection()}, start())
	require.NoError(t, err)
	require.Equal(t, e.updates[0].UpdateID, e.updates[1].UpdateID)
	require.NotEqual(t, e.updates[1].UpdateID, e.updates[2].UpdateID)

	other := start()
	other.Body = encode(map[string]string{"reason": "another"})
	require.NotEqual(t, updateID(start(), 1), updateID(other, 1), "one id, two contents")
	require.Equal(t, updateID(start(), 1), updateID(start(), 1))
}

// Two requests with one key: the other came through between our question and the
// engine's refusal. Both get the same answer.
func TestClientFindsItsTwin(t *testing.T) {
	e := &fakeEngine{script: []error{ended(fault.Refuse("case.status", "状态不符", "not in this state"))}}
	out, err := give(e, &fakeRecord{state: openInspection(), answered: func(n int) (bool, error) { return n > 1, nil }}, start())
	require.NoError(t, err)
	require.EqualValues(t, 3, out.Version)
}

// Where the record itself does not answer, nothing is sent on a guess.
func TestClientWaitsForTheRecord(t *testing.T) {
	e := &fakeEngine{}
	_, err := give(e, &fakeRecord{loading: gone()}, start())
	require.True(t, fault.Is(err, fault.Unavailable), "%v", err)
	require.Empty(t, e.asked)
}

func TestReviveLeavesARunningCaseAlone(t *testing.T) {
	owed := []activities.FollowUp{{Case: theCase, Kind: casefile.Inspection, Seq: 2, Name: activities.Tell}}
	for name, c := range map[string]struct {
		answer  error
		started bool
		fails   bool
	}{
		"lost":    {nil, true, false},
		"running": {serviceerror.NewWorkflowExecutionAlreadyStarted("running", "", ""), false, false},
		"away":    {serviceerror.NewUnavailable("away"), false, true},
	} {
		t.Run(name, func(t *testing.T) {
			e := &fakeEngine{script: []error{c.answer}}
			started, err := (&Client{Engine: e, Record: &fakeRecord{state: openInspection()}}).Revive(context.Background(), casefile.Inspection, theCase, owed)
			require.Equal(t, c.started, started)
			require.Equal(t, c.fails, err != nil, "%v", err)
			require.Equal(t, owed, e.inputs[0].FollowUps)
			require.True(t, e.starts[0].WorkflowExecutionErrorWhenAlreadyStarted)
		})
	}
}
