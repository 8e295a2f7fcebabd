package workflows

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/activity"
	"go.temporal.io/sdk/converter"
	sdklog "go.temporal.io/sdk/log"
	"go.temporal.io/sdk/testsuite"
	"go.temporal.io/sdk/workflow"

	"duban/activities"
	"duban/domain/casefile"
)

// A story is a script of commands against one case, and the record that it leaves.
// It is run once with a single run of the workflow and once more for each way of
// cutting it into runs by continue-as-new, and must leave the same record.
type story struct {
	kind   casefile.Kind
	before func(b *bank) // what happened before, on the record without the engine
	script []step
	until  string // where nothing ends the case: when we stop watching
	leaves string // the record as told by listing
	also   func(t *testing.T, b *bank)
}

// step is one command and what it should come to.
type step struct {
	at   string
	who  casefile.Actor
	name string
	body any
	// want is the code of the fault that refuses it, with the first field that is
	// wrong; empty: it is accepted.
	want string
	id   casefile.CommandID // empty: its number in the script
	// unasked sends it to the engine without asking the record first, as a client
	// would whose question came too early.
	unasked bool
	// happens is something that happens to the world at that time instead of a command.
	happens func(b *bank)
}

// theCase is the case that every story is about.
const theCase casefile.ID = "11111111-1111-4111-8111-111111111111"

// cuts are the numbers of events after which a run continues as new; 0: one run.
var cuts = []int{0, 1, 2, 3, 5, 7}

func (s story) run(t *testing.T) {
	t.Helper()
	t.Parallel()
	var whole string
	for _, cut := range cuts {
		if t.Failed() {
			return // the first telling says it all
		}
		t.Run(fmt.Sprintf("cut=%d", cut), func(t *testing.T) {
			b := newBank(t)
			runs := s.play(t, b, cut)
			require.Equal(t, dedent(s.leaves), listing(t, b, theCase))
			wholeRecord(t, b)
			if s.also != nil {
				s.also(t, b)
			}
			left := everything(t, b)
			if cut == 0 {
				require.Equal(t, 1+b.again, runs)
				whole = left
			} else {
				require.Equal(t, whole, left, "cut into %d runs, the story leaves another record", runs)
			}
		})
	}
}

// play runs the script and returns how many runs of the workflow it took.
func (s story) play(t *testing.T, b *bank, cut int) (runs int) {
	t.Helper()
	if s.before != nil {
		s.before(b)
	}
	p := &play{story: s, t: t, bank: b, in: Input{Case: theCase, TellsInTurn: true, ContinueAfter: cut}, now: when(s.script[0].at),
		done: make([]bool, len(s.script)), spent: map[casefile.CommandID]int{}, workflow: byKind[s.kind].process}
	for !p.over {
		p.oneRun()
		runs++
		require.Less(t, runs, 500, "the story does not end")
	}
	for i, done := range p.done {
		require.True(t, done, "step %d, %s at %s, was never answered", i+1, s.script[i].name, s.script[i].at)
	}
	b.busy.Wait()
	return runs
}

// play is a story under way.
type play struct {
	story
	t        *testing.T
	bank     *bank
	workflow func(workflow.Context, Input) error
	in       Input
	now      time.Time
	done     []bool
	spent    map[casefile.CommandID]int // attempts that ended in failure
	over     bool
	each     func(env *testsuite.TestWorkflowEnvironment) // what else is done at the start of each run
}

func (p *play) attempt(id casefile.CommandID) int { return 1 + p.spent[id] }

func (p *play) oneRun() {
	b := p.bank
	var suite testsuite.WorkflowTestSuite
	suite.SetLogger(sdklog.NewStructuredLogger(slog.New(slog.DiscardHandler)))
	env := suite.NewTestWorkflowEnvironment()
	env.SetStartTime(p.now)
	env.SetTestTimeout(20 * time.Second)
	name := byKind[p.kind].name
	env.RegisterWorkflowWithOptions(p.workflow, workflow.RegisterOptions{Name: name})
	env.RegisterActivityWithOptions(b.Cases.Commit, activity.RegisterOptions{Name: "Commit"})
	env.RegisterActivityWithOptions(b.eventsSince, activity.RegisterOptions{Name: "EventsSince"})
	env.RegisterActivityWithOptions(b.follow, activity.RegisterOptions{Name: "Follow"})

	over := make(chan struct{})
	b.mu.Lock()
	b.env, b.running, b.over = env, theCase, over
	b.mu.Unlock()
	for i := range p.script {
		if !p.done[i] {
			env.RegisterDelayedCallback(func() { p.take(env, i) }, max(0, when(p.script[i].at).Sub(p.now)))
		}
	}
	if p.each != nil {
		env.RegisterDelayedCallback(func() { p.each(env) }, time.Second)
	}
	if p.until != "" {
		env.RegisterDelayedCallback(env.CancelWorkflow, max(0, when(p.until).Sub(p.now)))
	}
	env.ExecuteWorkflow(name, p.in)
	close(over)

	p.now = env.Now()
	err := env.GetWorkflowError()
	var again *workflow.ContinueAsNewError
	if errors.As(err, &again) {
		p.in = Input{}
		require.NoError(p.t, converter.GetDefaultDataConverter().FromPayloads(again.Input, &p.in))
		return
	}
	p.over = true
	if p.until == "" || err == nil {
		require.NoError(p.t, err)
		p.takeUpAgain()
	}
}

// takeUpAgain starts a run for the next command of the script where the last one has
// ended: the case rests, and the client starts it for whatever is asked of it.
func (p *play) takeUpAgain() {
	b := p.bank
	b.busy.Wait()
	for i, done := range p.done {
		if done {
			continue
		}
		state, err := b.db.LoadState(context.Background(), theCase)
		require.NoError(p.t, err)
		owed, err := Owed(context.Background(), b.record, p.kind, theCase)
		require.NoError(p.t, err)
		p.over, b.again = false, b.again+1
		p.in = Input{Case: theCase, State: encode(state), FollowUps: owed, TellsInTurn: true, ContinueAfter: p.in.ContinueAfter}
		if at := when(p.script[i].at); at.After(p.now) {
			p.now = at
		}
		return
	}
}

// take gives a step's command as the client would: asked of the record first.
func (p *play) take(env *testsuite.TestWorkflowEnvironment, i int) {
	s := p.script[i]
	if s.happens != nil {
		s.happens(p.bank)
		p.done[i] = true
		return
	}
	cmd := casefile.Command{ID: s.id, Case: theCase, Kind: p.kind, Name: s.name, Actor: s.who, Body: encode(s.body)}
	if cmd.ID == "" {
		cmd.ID = casefile.CommandID(fmt.Sprintf("step-%d", i+1))
	}
	if !s.unasked {
		if _, found, err := p.bank.db.Answered(context.Background(), cmd); found || err != nil {
			p.answer(i, err)
			return
		}
	}
	answer := func(err error) {
		if spent(err) {
			p.spent[cmd.ID]++
		}
		if _, found, again := p.bank.db.Answered(context.Background(), cmd); err != nil && (found || again != nil) && s.want == "" {
			err = again // a twin came through meanwhile
		}
		p.answer(i, err)
	}
	env.UpdateWorkflow(CommandUpdate, updateID(cmd, p.attempt(cmd.ID)), &testsuite.TestUpdateCallback{
		OnAccept:   func() {},
		OnReject:   answer,
		OnComplete: func(_ any, err error) { answer(err) },
	}, cmd)
}

func (p *play) answer(i int, err error) {
	p.done[i] = true
	code := ""
	if err != nil {
		code = err.Error()
	}
	f, ok := activities.FaultIn(err)
	if ok || errors.As(err, &f) {
		code = f.Code
		if len(f.Fields) > 0 {
			code += " " + f.Fields[0].Pointer
		}
	}
	if code != p.script[i].want {
		p.t.Errorf("step %d, %s at %s: answered %q, want %q (%v)", i+1, p.script[i].name, p.script[i].at, code, p.script[i].want, err)
	}
}

// follow and eventsSince are the activities, with what the story lets go wrong.
func (b *bank) follow(ctx context.Context, f activities.FollowUp) error {
	b.busy.Add(1)
	defer b.busy.Done()
	b.mu.Lock()
	b.followed[f]++
	n := b.followed[f]
	b.mu.Unlock()
	if b.breakFollow != nil {
		if err := b.breakFollow(f, n); err != nil {
			return activities.Failure(err)
		}
	}
	return b.Cases.Follow(ctx, f)
}

func (b *bank) eventsSince(ctx context.Context, in activities.Since) ([]casefile.Event, error) {
	if b.breakRead != nil {
		if err := b.breakRead(); err != nil {
			return nil, activities.Failure(err)
		}
	}
	return b.Cases.EventsSince(ctx, in)
}

// dedent drops the indentation of a listing, and empty lines.
func dedent(s string) string {
	var out []string
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}
