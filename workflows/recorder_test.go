//go:build record

package workflows

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
	"go.temporal.io/api/enums/v1"
	"go.temporal.io/api/history/v1"
	"go.temporal.io/sdk/activity"
	"go.temporal.io/sdk/client"
	sdklog "go.temporal.io/sdk/log"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
	"google.golang.org/protobuf/encoding/protojson"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/programme"
	"duban/domain/text"
	"duban/engine"
)

// release names the folder that is written; give the next one before a release.
const release = "0.2"

// TestRecordHistories plays every way in which a case can end on the embedded
// engine and keeps the histories. What is recorded for this release already stays as
// it is: take a file away to have it recorded anew. The engine's time cannot be skipped, so limits
// are minutes, and all cases run beside each other: it takes about six minutes.
func TestRecordHistories(t *testing.T) {
	r := newRecorder(t)
	dir := filepath.Join(histories, release)
	require.NoError(t, os.MkdirAll(dir, 0o755))
	var group sync.WaitGroup
	for name, tell := range tales {
		have, err := filepath.Glob(filepath.Join(dir, name+"*.json"))
		require.NoError(t, err)
		if slices.ContainsFunc(have, func(f string) bool {
			own := strings.TrimPrefix(filepath.Base(f), name)
			return own == ".json" || strings.HasPrefix(own, ".run")
		}) {
			continue
		}
		group.Go(func() {
			c := &tale{recorder: r, t: t, id: named(name), cases: r.cases}
			tell(c)
			r.save(dir, name, c)
			t.Logf("%s", name)
		})
	}
	group.Wait()
}

type recorder struct {
	*bank
	engine client.Client
	cases  *Client
}

func newRecorder(t *testing.T) *recorder {
	b := newBank(t)
	b.terms = minutes(t)
	b.goesWrong()
	server, err := engine.StartTemporal(t.Context(), engine.TemporalOptions{Dir: t.TempDir(), Logger: slog.New(slog.DiscardHandler)})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, server.Stop()) })
	c, err := client.Dial(client.Options{HostPort: server.HostPort(), Namespace: server.Namespace(), Identity: "recorder",
		Logger: sdklog.NewStructuredLogger(slog.New(slog.DiscardHandler))})
	require.NoError(t, err)
	t.Cleanup(c.Close)
	cases := &Client{Engine: c, Record: b.db, Patience: 40 * time.Second}
	b.Cases.Sender = cases
	w := worker.New(c, TaskQueue, worker.Options{Identity: "recorder", BuildID: "duban@" + release})
	for _, k := range byKind {
		w.RegisterWorkflowWithOptions(k.process, workflow.RegisterOptions{Name: k.name})
	}
	w.RegisterActivityWithOptions(b.Cases.Commit, activity.RegisterOptions{Name: "Commit"})
	w.RegisterActivityWithOptions(b.eventsSince, activity.RegisterOptions{Name: "EventsSince"})
	w.RegisterActivityWithOptions(b.follow, activity.RegisterOptions{Name: "Follow"})
	require.NoError(t, w.Start())
	t.Cleanup(w.Stop)
	return &recorder{bank: b, engine: c, cases: cases}
}

// goesWrong lets the answer to one command never come, so that its case has to
// catch up, and the first attempt of every third follow-up fail.
func (b *bank) goesWrong() {
	b.breakCommit = func(cmd casefile.Command, _ int) breakage {
		if cmd.Case == named("inspection-answer-lost") && cmd.Name == inspection.CmdTakeReview {
			return loses
		}
		return works
	}
	b.breakFollow = func(f activities.FollowUp, attempt int) error {
		if f.Seq%3 == 0 && attempt == 1 {
			return gone()
		}
		return nil
	}
}

// named is the id of a case, from the name of its tale.
func named(name string) casefile.ID {
	return casefile.ID(uuid.NewSHA1(uuid.NameSpaceURL, []byte(name)).String())
}

// save keeps the histories of all runs of a case, oldest first.
func (r *recorder) save(dir, name string, c *tale) {
	ctx := context.Background()
	host, err := os.Hostname() // stands in the names of workers' own queues
	require.NoError(c.t, err)
	id := WorkflowID(c.kind, c.id)
	var runs []*history.History
	for run := ""; ; {
		h := &history.History{}
		iter := r.engine.GetWorkflowHistory(ctx, id, run, true, enums.HISTORY_EVENT_FILTER_TYPE_ALL_EVENT)
		for iter.HasNext() {
			e, err := iter.Next()
			require.NoError(c.t, err)
			h.Events = append(h.Events, e)
		}
		runs = append([]*history.History{h}, runs...)
		if run = h.Events[0].GetWorkflowExecutionStartedEventAttributes().GetContinuedExecutionRunId(); run == "" {
			break
		}
	}
	for i, h := range runs {
		file := name
		if len(runs) > 1 {
			file = fmt.Sprintf("%s.run%d", name, i+1)
		}
		raw, err := protojson.Marshal(h)
		require.NoError(c.t, err)
		require.NoError(c.t, os.WriteFile(filepath.Join(dir, file+".json"), append(bytes.ReplaceAll(raw, []byte(`"`+host+`:`), []byte(`"recorder:`)), '\n'), 0o644))
	}
}

// tale is one case while its tale is told.
type tale struct {
	*recorder
	t     *testing.T
	kind  casefile.Kind
	id    casefile.ID
	cases *Client
	n     atomic.Int64

	earlier casefile.ID // the inspection that a notice rests on
}

// gives gives a command, which is taken.
func (c *tale) gives(who casefile.Actor, name string, body any) {
	_, err := c.try(who, name, body)
	require.NoError(c.t, err, name)
}

func (c *tale) try(who casefile.Actor, name string, body any) (casefile.Outcome, error) {
	kind, _, _ := strings.Cut(name, ".")
	c.kind = casefile.Kind(kind)
	return c.cases.Do(context.Background(), casefile.Command{ID: casefile.CommandID(fmt.Sprint("c", c.n.Add(1))), Case: c.id, Kind: c.kind, Name: name, Actor: who, Body: encode(body)})
}

// cut makes the case continue as new after so many events.
func (c *tale) cut(after int) *tale {
	own := *c.recorder.cases
	own.ContinueAfter = after
	c.cases = &own
	return c
}

// until waits for the case to reach a status by itself.
func (c *tale) until(reached func(casefile.State) bool) {
	require.Eventually(c.t, func() bool {
		s, err := c.db.LoadState(context.Background(), c.id)
		return err == nil && reached(s)
	}, 8*time.Minute, 100*time.Millisecond)
}

func done(s casefile.State) bool { return s.Done() }

func fired(step string) func(casefile.State) bool {
	return func(s casefile.State) bool {
		for _, c := range s.(*notice.State).Clocks {
			for _, x := range c.Steps {
				if x.Name == step && x.Fired {
					return true
				}
			}
		}
		return false
	}
}

func (c *tale) opens() {
	day := time.Now().In(casefile.Zone).Format(time.DateOnly)
	c.gives(su, inspection.CmdOpen, inspection.Open{Kind: inspection.Onsite, Checklist: "onsite-outlet", Outlet: "ty", Inspector: "lin", From: day, To: day})
}

func (c *tale) publishes(fails ...string) {
	c.opens()
	c.gives(lin, inspection.CmdStart, nil)
	c.mu.Lock()
	all := c.filled(c.id, template("onsite-outlet"), fails...)
	c.mu.Unlock()
	c.gives(lin, inspection.CmdSubmit, all)
	c.gives(rui, inspection.CmdTakeReview, nil)
	c.gives(rui, inspection.CmdAccept, nil)
	c.gives(su, inspection.CmdPublish, nil)
}

func (c *tale) finding(item string) string {
	return inspection.FindingID(c.id, checklist.Key{Item: item})
}

func (c *tale) appeals(item string) {
	c.gives(fang, inspection.CmdAppeal, inspection.Appeal{Finding: c.finding(item), Grounds: "有误"})
}

func (c *tale) decides(item string, uphold bool) {
	c.gives(wei, inspection.CmdDecideAppeal, inspection.DecideAppeal{Finding: c.finding(item), Uphold: uphold, Reason: "经复核"})
}

// notified brings a notice about sixs.cable and lobby.sort to its issue; the
// inspection before it went through the engine as well.
func (c *tale) notified() {
	before := &tale{recorder: c.recorder, t: c.t, id: named(string(c.id) + " before"), cases: c.recorder.cases}
	before.publishes("sixs.cable", "lobby.sort")
	before.gives(fang, inspection.CmdAcceptResult, nil)
	c.id = activities.NoticeOf(before.id)
	c.until(func(s casefile.State) bool { return s.Version() > 0 })
	c.gives(su, notice.CmdIssue, nil)
	c.earlier = before.id
}

func (c *tale) mending(item string) string {
	return notice.RectificationID(inspection.FindingID(c.earlier, checklist.Key{Item: item}))
}

func (c *tale) plans(item string) {
	p := plan(item)
	p.Rectification = c.mending(item)
	c.gives(fang, notice.CmdPlan, p)
}

func (c *tale) completes(item string) {
	c.mu.Lock()
	photo := c.photo("E-"+string(c.id)+item, c.id)
	c.mu.Unlock()
	c.gives(mei, notice.CmdComplete, notice.Complete{Rectification: c.mending(item), Summary: "已整改", Evidence: []string{photo}})
}

func (c *tale) verifies(item string) {
	c.gives(su, notice.CmdVerify, notice.Verify{Rectification: c.mending(item)})
}

func (c *tale) drafts() {
	c.gives(su, programme.CmdOpen, programme.Open{Title: text.T("检查", "Check"), Kind: inspection.Onsite, Checklist: "onsite-outlet", Round: "2026Q4",
		From: "2026-12-07", To: "2026-12-18", Inspectors: []string{"lin", "song"}})
	c.gives(su, programme.CmdPlan, programme.Plan{Selection: programme.Selection{Rule: programme.All, Seed: "1"}})
}
