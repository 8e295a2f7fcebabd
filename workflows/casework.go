package workflows

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/fault"
)

const (
	// CommandUpdate is the name of the one Update that every case understands.
	CommandUpdate = "command"
	// StateQuery answers the folded state, for operators and tests.
	StateQuery = "state"
	// RecordSignal tells a case how far its record is: where an answer came from there
	// after the engine had failed, the case may not know what it came to.
	RecordSignal = "record"

	// longestSleep cuts long waits into slices, so that a clock that was moved by
	// hand (an operator resetting a workflow, a server whose time was wrong) is
	// looked at again at least daily.
	longestSleep = 24 * time.Hour
	// manyUpdates is well below the engine's limit of 2,000 updates per run.
	manyUpdates = 1500
	// openingPatience is how long a started case waits for the command that opens it.
	openingPatience = time.Minute
)

// Input starts a run of a case: empty for a new one, with the folded state for
// every later run (continue-as-new, or a rebuild from the record).
type Input struct {
	Case      casefile.ID           `json:"case"`
	State     json.RawMessage       `json:"state,omitempty"`
	FollowUps []activities.FollowUp `json:"follow_ups,omitempty"` // owed from earlier runs
	// TellsInTurn lets people be told in the same turn of the workflow in which an event
	// was recorded. Runs begun before that was so go on as they began.
	TellsInTurn bool `json:"tells_in_turn,omitempty"`
	// ContinueAfter continues as new after so many events of one run; 0: when the
	// engine suggests it. Tests set it to small numbers.
	ContinueAfter int `json:"continue_after,omitempty"`
}

// process is what a kind of case tells the kernel.
type process struct {
	kind  casefile.Kind
	state casefile.State
	// follows names the follow-ups that an event brings about.
	follows func(e casefile.Event) []string
}

type casework struct {
	process
	in      Input
	lock    workflow.Mutex
	owed    []activities.FollowUp
	events  int   // folded in this run
	updates int   // taken in this run
	refused bool  // an opening command was turned down
	lost    int   // commits whose answer never came: the record may know more than we do
	caught  int   // how many of them have been made good by reading the record
	stuck   int64 // version on which the clock was refused before
	leaving bool  // continuing as new: owed follow-ups belong to the next run
}

// run is the life of one case.
func run(ctx workflow.Context, in Input, p process) error {
	k := &casework{process: p, in: in, lock: workflow.NewMutex(ctx)}
	if len(in.State) > 0 {
		if err := json.Unmarshal(in.State, k.state); err != nil {
			return fmt.Errorf("%s %s: the state handed over cannot be read: %w", p.kind, in.Case, err)
		}
	}
	if err := workflow.SetQueryHandler(ctx, StateQuery, func() (casefile.State, error) { return k.state, nil }); err != nil {
		return err
	}
	err := workflow.SetUpdateHandlerWithOptions(ctx, CommandUpdate, k.command, workflow.UpdateHandlerOptions{Validator: k.validate})
	if err != nil {
		return err
	}
	workflow.Go(ctx, k.hear)
	for _, f := range in.FollowUps {
		k.owe(ctx, f)
	}

	if opened, err := k.awaitOpening(ctx); err != nil || !opened {
		return err
	}
	for {
		over := false
		switch {
		case k.state.Done():
			over, err = k.rest(ctx)
		case k.behind():
			err = k.catchUp(ctx)
		case k.shouldContinue(ctx):
			err = k.continueAsNew(ctx)
		default:
			err = k.watchClock(ctx)
		}
		if err != nil || over {
			return err
		}
	}
}

// rest ends the run of a case that has come to its end, once everything it owes is
// done. Some cases can be taken up again: a command that does so, while we wait or
// by starting a run for itself, lets the case go on. over: it has not.
func (k *casework) rest(ctx workflow.Context) (over bool, err error) {
	if k.updates == 0 && k.events == 0 { // started for a command, which may come a moment later
		_, err = workflow.AwaitWithTimeout(ctx, openingPatience, func() bool { return k.updates > 0 })
	}
	if err == nil {
		err = workflow.Await(ctx, func() bool {
			return !k.state.Done() || len(k.owed) == 0 && workflow.AllHandlersFinished(ctx)
		})
	}
	if err == nil && k.state.Done() && k.behind() && catchesUpAtRest(ctx) {
		err = k.catchUp(ctx) // the command whose answer was lost may have taken the case up again
	}
	return k.state.Done(), err
}

// validate is the rule, asked before the command enters history. It is never replayed.
func (k *casework) validate(ctx workflow.Context, cmd casefile.Command) error {
	if cmd.Case != k.in.Case || cmd.Kind != k.kind {
		return activities.Failure(fault.New(fault.Internal, "case.mixed_up", "事项编号不符", "the command is for another case"))
	}
	if k.behind() {
		return nil // what we know is not the whole: the commit asks the rule on the record
	}
	return activities.Failure(k.state.Check(cmd, workflow.Now(ctx)))
}

// hear is told how far the record is.
func (k *casework) hear(ctx workflow.Context) {
	for {
		var version int64
		workflow.GetSignalChannel(ctx, RecordSignal).Receive(ctx, &version)
		if version > k.state.Version() {
			k.lost++
		}
	}
}

// behind reports that something may be on the record that was not folded.
func (k *casework) behind() bool { return k.lost > k.caught }

// command takes one accepted command. Commands of a case are committed one after
// the other; the commit asks the rule again, because an earlier one may have
// changed the case between acceptance and our turn.
func (k *casework) command(ctx workflow.Context, cmd casefile.Command) (casefile.Outcome, error) {
	k.updates++
	if err := k.lock.Lock(ctx); err != nil {
		return casefile.Outcome{}, err
	}
	defer k.lock.Unlock()
	return k.commit(ctx, cmd)
}

func (k *casework) commit(ctx workflow.Context, cmd casefile.Command) (casefile.Outcome, error) {
	var done activities.Committed
	var acts *activities.Cases
	err := workflow.ExecuteLocalActivity(workflow.WithLocalActivityOptions(ctx, commitOptions), acts.Commit,
		activities.CommitInput{Command: cmd, Seen: k.state.Version(), At: workflow.Now(ctx)}).Get(ctx, &done)
	if err != nil {
		k.refused = k.state.Version() == 0
		if activities.AnswerLost(err) {
			k.lost++
		}
		return casefile.Outcome{}, err
	}
	k.caught = k.lost
	return done.Outcome, k.fold(ctx, done.Since)
}

// fold takes over what the record has and we do not know yet.
func (k *casework) fold(ctx workflow.Context, events []casefile.Event) error {
	for _, e := range events {
		if e.Seq <= k.state.Version() {
			continue
		}
		if err := k.state.Apply(e); err != nil {
			return temporal.NewNonRetryableApplicationError(err.Error(), "record", err)
		}
		k.events++
		for _, name := range k.follows(e) {
			k.owe(ctx, activities.FollowUp{Case: k.in.Case, Kind: k.kind, Seq: e.Seq, Name: name})
		}
	}
	return nil
}

// owe carries out a follow-up in a coroutine of its own: a mail server that is
// down for days must not move a deadline, nor hold up another follow-up.
func (k *casework) owe(ctx workflow.Context, f activities.FollowUp) {
	k.owed = append(k.owed, f)
	workflow.Go(ctx, func(ctx workflow.Context) {
		if err := k.follow(ctx, f); err != nil {
			// Only what no repetition can mend comes back. It stays unmarked on the record,
			// where Owed finds it.
			workflow.GetLogger(ctx).Error("follow-up given up", "case", f.Case, "seq", f.Seq, "follow_up", f.Name, "error", err)
		}
		if !k.leaving {
			k.owed = slices.DeleteFunc(k.owed, func(o activities.FollowUp) bool { return o == f })
		}
	})
}

// follow carries out a follow-up until it succeeds. Telling people is a short
// transaction, tried at once: at the end of a legal day a thousand cases are late
// together, and an activity of its own would cost each two more turns and a place in
// the engine's queue. What fails or takes long goes that way all the same.
func (k *casework) follow(ctx workflow.Context, f activities.FollowUp) error {
	var acts *activities.Cases
	if f.Name == activities.Tell && k.in.TellsInTurn {
		if err := workflow.ExecuteLocalActivity(workflow.WithLocalActivityOptions(ctx, tellOptions), acts.Follow, f).Get(ctx, nil); err == nil {
			return nil
		}
	}
	return workflow.ExecuteActivity(workflow.WithActivityOptions(ctx, followUpOptions), acts.Follow, f).Get(ctx, nil)
}

// awaitOpening waits for the first command. A case whose opening was refused, or
// never came, ends without having existed.
func (k *casework) awaitOpening(ctx workflow.Context) (opened bool, err error) {
	if k.state.Version() > 0 {
		return true, nil
	}
	_, err = workflow.AwaitWithTimeout(ctx, openingPatience, func() bool { return k.state.Version() > 0 || k.refused })
	if err == nil && k.state.Version() == 0 {
		err = workflow.Await(ctx, func() bool { return workflow.AllHandlersFinished(ctx) })
	}
	if err == nil && k.behind() { // it may have been opened, and nobody would watch its clocks
		err = k.catchUp(ctx)
	}
	return k.state.Version() > 0, err
}

// watchClock sleeps until the case's next deadline or until the case changes,
// and gives the clock command when the deadline has come.
func (k *casework) watchClock(ctx workflow.Context) error {
	version := k.state.Version()
	changed := func() bool {
		return k.state.Version() != version || k.behind() || k.shouldContinue(ctx)
	}
	at, running := k.state.Deadline()
	if !running {
		return workflow.Await(ctx, changed)
	}
	if wait := at.Sub(workflow.Now(ctx)); wait > 0 {
		_, err := workflow.AwaitWithTimeout(ctx, min(wait, longestSleep), changed)
		return err
	}
	return k.late(ctx)
}

// late gives the clock command. Its id holds the version it was given on, so that
// a repetition after a crash is the same command. A refusal may mean that the record
// has moved on without us, so it is read at once. It must not spin: where nothing was
// found there, the rule that refuses may be mended, so it is asked again later.
func (k *casework) late(ctx workflow.Context) error {
	if err := k.lock.Lock(ctx); err != nil {
		return err
	}
	if at, running := k.state.Deadline(); !running || at.After(workflow.Now(ctx)) {
		k.lock.Unlock() // a command that was under way has stopped or moved the clock
		return nil
	}
	version := k.state.Version()
	_, err := k.commit(ctx, casefile.Command{
		ID:   casefile.CommandID(fmt.Sprintf("clock:%d", version)),
		Case: k.in.Case, Kind: k.kind, Name: casefile.ClockCommand(k.kind), Actor: casefile.System,
	})
	k.lock.Unlock()
	if err == nil {
		return nil
	}
	if temporal.IsCanceledError(err) {
		return err
	}
	pause := time.Hour
	if k.behind() {
		pause = 5 * time.Second
	}
	if k.caught == k.lost { // whatever refused it, the record may know more than we do
		k.lost++
		if k.stuck != version && readsBeforeItPauses(ctx) {
			k.stuck = version
			return nil
		}
	}
	workflow.GetLogger(ctx).Error("clock could not be recorded", "case", k.in.Case, "error", err)
	_, err = workflow.AwaitWithTimeout(ctx, pause, func() bool { return k.state.Version() != version })
	return err
}

// catchUp reads from the record what a lost answer may have hidden from us. It
// holds no lock: a command that comes through meanwhile catches up by itself, and
// what was folded once is not folded again.
func (k *casework) catchUp(ctx workflow.Context) error {
	lost := k.lost // what is lost from now on needs another question
	var events []casefile.Event
	var acts *activities.Cases
	err := workflow.ExecuteActivity(workflow.WithActivityOptions(ctx, catchUpOptions), acts.EventsSince,
		activities.Since{Case: k.in.Case, Kind: k.kind, Seq: k.state.Version()}).Get(ctx, &events)
	if err != nil {
		return err
	}
	k.caught = max(k.caught, lost)
	return k.fold(ctx, events)
}

func (k *casework) shouldContinue(ctx workflow.Context) bool {
	if k.in.ContinueAfter > 0 && k.events >= k.in.ContinueAfter {
		return true
	}
	return k.updates >= manyUpdates || workflow.GetInfo(ctx).GetContinueAsNewSuggested()
}

// continueAsNew hands state and owed follow-ups to a fresh run once every command
// under way has been answered and nothing on the record is hidden from us.
func (k *casework) continueAsNew(ctx workflow.Context) error {
	for k.behind() || !workflow.AllHandlersFinished(ctx) {
		if err := workflow.Await(ctx, func() bool { return workflow.AllHandlersFinished(ctx) }); err != nil {
			return err
		}
		if k.behind() {
			if err := k.catchUp(ctx); err != nil {
				return err
			}
		}
	}
	if k.state.Done() {
		return nil // it comes to rest in this run
	}
	k.leaving = true
	state, err := json.Marshal(k.state)
	if err != nil {
		return err
	}
	next := Input{Case: k.in.Case, State: state, FollowUps: k.owed, TellsInTurn: true, ContinueAfter: k.in.ContinueAfter}
	return workflow.NewContinueAsNewError(ctx, workflow.GetInfo(ctx).WorkflowType.Name, next)
}
