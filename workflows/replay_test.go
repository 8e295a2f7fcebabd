package workflows

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/api/enums/v1"
	"go.temporal.io/api/history/v1"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/converter"
	sdklog "go.temporal.io/sdk/log"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"

	"duban/activities"
	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/incident"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/programme"
)

// Histories of every way in which a case can end, recorded on a real engine by
//
//	go test -tags record -run Record ./workflows
//
// one folder per release. A release adds its own and keeps all earlier ones: runs
// that they stand for may be under way somewhere.
const histories = "testdata/histories"

// processes are the workflows as this build has them.
func processes() map[string]func(workflow.Context, Input) error {
	all := map[string]func(workflow.Context, Input) error{}
	for _, k := range byKind {
		all[k.name] = k.process
	}
	return all
}

// replay plays every recorded history against the given processes; failed says
// which did not go through, and why.
func replay(t *testing.T, processes map[string]func(workflow.Context, Input) error) (failed map[string]string) {
	t.Helper()
	replayer := worker.NewWorkflowReplayer()
	for name, process := range processes {
		replayer.RegisterWorkflowWithOptions(process, workflow.RegisterOptions{Name: name})
	}
	failed = map[string]string{}
	for _, file := range recorded(t) {
		if err := replayer.ReplayWorkflowHistoryFromJSONFile(quiet, file); err != nil {
			failed[strings.TrimPrefix(file, histories+"/")] = fmt.Sprintf("%.150s", err) // the whole holds every payload
		}
	}
	return failed
}

var quiet = sdklog.NewStructuredLogger(slog.New(slog.DiscardHandler))

func recorded(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(histories + "/*/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files, "no histories are recorded")
	return files
}

func TestRecordedHistoriesReplay(t *testing.T) {
	require.Empty(t, replay(t, processes()))
}

// strict is a state whose rules refuse everything to everybody, and say so loudly.
type strict struct{ casefile.State }

func (strict) Check(casefile.Command, time.Time) error {
	panic("a rule was asked while history was replayed")
}

func (s strict) UnmarshalJSON(raw []byte) error { return json.Unmarshal(raw, s.State) }
func (s strict) MarshalJSON() ([]byte, error)   { return json.Marshal(s.State) }

// Rules may change freely: with rules that refuse everything, what was accepted
// once still replays, and every case keeps its deadlines.
func TestRecordedHistoriesReplayUnderHostileRules(t *testing.T) {
	hostile := map[string]func(workflow.Context, Input) error{}
	for kind, state := range map[casefile.Kind]func() casefile.State{
		casefile.Inspection: func() casefile.State { return &inspection.State{} },
		casefile.Complaint:  func() casefile.State { return &complaint.State{} },
		casefile.Notice:     func() casefile.State { return &notice.State{} },
		casefile.Programme:  func() casefile.State { return &programme.State{} },
		casefile.Incident:   func() casefile.State { return &incident.State{} },
		casefile.Bulletin:   func() casefile.State { return &bulletin.State{} },
	} {
		hostile[byKind[kind].name] = func(ctx workflow.Context, in Input) error {
			return run(ctx, in, process{kind: kind, state: &strict{state()}, follows: byKind[kind].follows})
		}
	}
	require.Empty(t, replay(t, hostile))
}

// History may not change: each of these looks harmless, and each breaks runs that
// are under way. If one of them passes, the histories prove nothing.
func TestRecordedHistoriesCatchChangedProcesses(t *testing.T) {
	of := func(follows func(casefile.Event, []string) []string) map[string]func(workflow.Context, Input) error {
		changed := processes()
		changed["inspection"] = func(ctx workflow.Context, in Input) error {
			return run(ctx, in, process{kind: casefile.Inspection, state: &inspection.State{}, follows: func(e casefile.Event) []string {
				return follows(e, afterInspection(e))
			}})
		}
		return changed
	}
	before := func(first func(workflow.Context) error) map[string]func(workflow.Context, Input) error {
		changed := processes()
		changed["notice"] = func(ctx workflow.Context, in Input) error {
			if err := first(ctx); err != nil {
				return err
			}
			return Notice(ctx, in)
		}
		return changed
	}
	for name, changed := range map[string]map[string]func(workflow.Context, Input) error{
		"one follow-up more": of(func(e casefile.Event, names []string) []string {
			if e.Name == inspection.EvStarted {
				return append(names, activities.Tell)
			}
			return names
		}),
		"one follow-up less": of(func(e casefile.Event, names []string) []string {
			if e.Name == inspection.EvFinalized {
				return names[:1]
			}
			return names
		}),
		"a timer before everything": before(func(ctx workflow.Context) error { return workflow.Sleep(ctx, time.Second) }),
		"an activity before everything": before(func(ctx workflow.Context) error {
			var acts *activities.Cases
			return workflow.ExecuteActivity(workflow.WithActivityOptions(ctx, followUpOptions), acts.Follow, activities.FollowUp{}).Get(ctx, nil)
		}),
		"rules asked within the handler": func() map[string]func(workflow.Context, Input) error {
			changed := processes()
			changed["notice"] = func(ctx workflow.Context, in Input) error {
				return run(ctx, in, process{kind: casefile.Notice, state: &asking{&notice.State{}}, follows: afterNotice})
			}
			return changed
		}(),
	} {
		t.Run(name, func(t *testing.T) {
			failed := replay(t, changed)
			require.NotEmpty(t, failed, "nothing noticed this change")
			for file, err := range failed {
				t.Logf("%s: %s", file, err)
			}
		})
	}
}

// asking is a state that lets a rule decide while it folds.
type asking struct{ *notice.State }

func (a asking) Apply(e casefile.Event) error {
	if e.Name == notice.EvVerified {
		return errStricter
	}
	return a.State.Apply(e)
}
func (a asking) UnmarshalJSON(raw []byte) error { return json.Unmarshal(raw, a.State) }
func (a asking) MarshalJSON() ([]byte, error)   { return json.Marshal(a.State) }

// The histories hold every event that a process knows, every end, a run cut in
// pieces, a lost answer, and a follow-up that had to be repeated.
func TestRecordedHistoriesCoverEverything(t *testing.T) {
	events, ends := map[string]bool{}, map[string]bool{}
	for _, file := range recorded(t) {
		h := readHistory(t, file)
		for _, e := range h.Events {
			switch a := e.Attributes.(type) {
			case *history.HistoryEvent_MarkerRecordedEventAttributes:
				var done activities.Committed
				if result := a.MarkerRecordedEventAttributes.Details["result"]; result != nil {
					require.NoError(t, converter.GetDefaultDataConverter().FromPayloads(result, &done))
				}
				if a.MarkerRecordedEventAttributes.Failure != nil {
					ends["a commit that failed"] = true
				}
				for _, x := range done.Since {
					events[x.Name] = true
				}
			case *history.HistoryEvent_ActivityTaskScheduledEventAttributes:
				if a.ActivityTaskScheduledEventAttributes.ActivityType.Name == "EventsSince" {
					ends["catching up"] = true
				}
			case *history.HistoryEvent_ActivityTaskStartedEventAttributes:
				if a.ActivityTaskStartedEventAttributes.Attempt > 1 {
					ends["a follow-up repeated"] = true
				}
			}
		}
		ends[h.Events[len(h.Events)-1].EventType.String()] = true
		ends[h.Events[0].GetWorkflowExecutionStartedEventAttributes().GetWorkflowType().GetName()+" "+h.Events[len(h.Events)-1].EventType.String()] = true
	}
	for _, name := range []string{
		inspection.EvOpened, inspection.EvAssigned, inspection.EvDeclined, inspection.EvStarted, inspection.EvAnswered, inspection.EvSubmitted,
		inspection.EvReviewTaken, inspection.EvReturned, inspection.EvAccepted, inspection.EvPublished, inspection.EvAppealed,
		inspection.EvAppealDecided, inspection.EvWindowClosed, inspection.EvFinalized, inspection.EvCancelled, inspection.EvClockFired, inspection.EvReplanned,
		notice.EvDrafted, notice.EvIssued, notice.EvWithdrawn, notice.EvAcknowledged, notice.EvPlanned, notice.EvDone, notice.EvVerified,
		notice.EvReturned, notice.EvExtensionRequested, notice.EvExtensionGranted, notice.EvExtensionRefused, notice.EvAdviceReplied,
		notice.EvClosed, notice.EvClockFired, notice.EvReplanned,
		incident.EvReported, incident.EvAcknowledged, incident.EvUpdated, incident.EvHandedOver, incident.EvGraded, incident.EvClosed,
		incident.EvDismissed, incident.EvClockFired,
		bulletin.EvDrafted, bulletin.EvEdited, bulletin.EvReleased, bulletin.EvDiscarded, bulletin.EvAcknowledged, bulletin.EvClosed,
		bulletin.EvClockFired, bulletin.EvReplanned,
		programme.EvOpened, programme.EvPlanned, programme.EvLaunched, programme.EvAllOpened, programme.EvCancelled,
	} {
		require.True(t, events[name], "no history holds %s", name)
	}
	for _, kind := range []string{"inspection", "programme", "incident", "bulletin", "complaint"} {
		require.True(t, ends[kind+" "+enums.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW.String()], "no history holds a run of a %s that was cut", kind)
	}
	for _, end := range []string{enums.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED.String(), enums.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW.String(),
		"a commit that failed", "catching up", "a follow-up repeated"} {
		require.True(t, ends[end], "no history holds %s", end)
	}
}

func readHistory(t *testing.T, file string) *history.History {
	t.Helper()
	f, err := os.Open(file)
	require.NoError(t, err)
	defer f.Close()
	h, err := client.HistoryFromJSON(f, client.HistoryJSONOptions{})
	require.NoError(t, err)
	return h
}
