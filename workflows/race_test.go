package workflows

import (
	"context"
	"flag"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/testsuite"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/notice"
)

// rounds repeats the races: go test -run AtOnce -rounds 7 runs more than 1,000 of them.
var rounds = flag.Int("rounds", 1, "how often to repeat the races")

// racers are rectifications handed in and waiting to be verified: every item of
// the list that can fail by itself.
func racers(t testing.TB) (items []string, before func(b *bank)) {
	t.Helper()
	for _, m := range template("onsite-outlet").Modules {
		for _, it := range m.Items {
			jumps := len(it.Branches) > 0 || it.KnockOut != nil
			if it.Mandatory && it.Per != "employee" && !jumps {
				items = append(items, it.Code)
			}
		}
	}
	return items, func(b *bank) {
		inspected(earlier, "2026-03-02", items...)(b)
		give := func(who casefile.Actor, name string, body any) {
			b.t.Helper()
			_, err := b.Cases.Commit(context.Background(), activities.CommitInput{At: when("2026-03-03 09:00"), Command: casefile.Command{
				ID: casefile.CommandID(fmt.Sprint("past-", len(b.attempts))), Case: theCase, Kind: casefile.Notice, Name: name, Actor: who, Body: encode(body)}})
			require.NoError(b.t, err)
		}
		give(self, notice.CmdOpen, notice.OpenFor{Inspection: earlier})
		give(su, notice.CmdIssue, nil)
		give(fang, notice.CmdAcknowledge, nil)
		for _, item := range items {
			give(fang, notice.CmdPlan, plan(item))
			give(mei, notice.CmdComplete, b.done(item))
		}
	}
}

// Two people decide about the same rectification in the same instant: one says it
// is mended, the other sends it back. Both are accepted, because neither has been
// committed; the first is recorded, and the other is told that somebody was faster.
func TestVerifyAndReturnAtOnce(t *testing.T) {
	items, before := racers(t)
	for i := range 3 * *rounds {
		cut := []int{0, 1, 7}[i%3]
		t.Run(fmt.Sprintf("cut=%d", cut), func(t *testing.T) {
			b := newBank(t)
			before(b)
			state, err := b.db.LoadState(context.Background(), theCase)
			require.NoError(t, err)
			var won, lost, accepted int
			s := story{kind: "notice", script: []step{{at: "2026-03-04 09:00", happens: func(*bank) {}}}, until: "2026-03-05 00:00"}
			p := &play{story: s, t: t, bank: b, now: when("2026-03-04 09:00"), done: []bool{false}, spent: map[casefile.CommandID]int{},
				in: Input{Case: theCase, State: casefile.Encode(state), TellsInTurn: true, ContinueAfter: cut}, workflow: Notice}
			left := items
			p.each = func(env *testsuite.TestWorkflowEnvironment) {
				// In one callback, so that both reach the workflow before anything is committed.
				for i := 0; len(left) > 0 && (cut == 0 || i < cut); i++ {
					item := left[0]
					left = left[1:]
					pair := []casefile.Command{
						{ID: casefile.CommandID("verify " + item), Name: notice.CmdVerify, Actor: su, Body: encode(notice.Verify{Rectification: mending(item)})},
						{ID: casefile.CommandID("return " + item), Name: notice.CmdReturn, Actor: wei, Body: encode(notice.Return{Rectification: mending(item), Reason: "不符"})},
					}
					if len(left)%2 == 0 {
						pair[0], pair[1] = pair[1], pair[0]
					}
					for _, cmd := range pair {
						cmd.Case, cmd.Kind = theCase, casefile.Notice
						env.UpdateWorkflow(CommandUpdate, updateID(cmd, 1), &testsuite.TestUpdateCallback{
							OnAccept: func() { accepted++ },
							OnReject: func(err error) { require.NoError(t, err, "refused before anything was committed") },
							OnComplete: func(_ any, err error) {
								if err == nil {
									won++
									return
								}
								f, ok := activities.FaultIn(err)
								require.True(t, ok, "%v", err)
								require.Equal(t, fault.Conflict, f.Kind, "%s %v", cmd.ID, f)
								require.NotEmpty(t, f.Msg.ZH)
								require.Contains(t, []string{"notice.verified_already", "notice.returned_already"}, f.Code)
								lost++
							},
						}, cmd)
					}
				}
			}
			for !p.over && (len(left) > 0 || !p.done[0]) {
				p.oneRun()
			}
			for !p.over {
				p.oneRun()
			}
			require.Equal(t, []int{len(items), len(items), 2 * len(items)}, []int{won, lost, accepted})
			t.Logf("%d races: one won, one lost, each time", len(items))
			once(t, b, items)
		})
	}
}

// once checks that of each pair exactly one decision is on the record.
func once(t *testing.T, b *bank, items []string) {
	t.Helper()
	events, err := b.db.Events(context.Background(), theCase, 0)
	require.NoError(t, err)
	decided := map[string]int{}
	for _, e := range events {
		switch e.Name {
		case notice.EvVerified:
			decided[body[notice.Verify](t, e).Rectification]++
		case notice.EvReturned:
			decided[body[notice.ReturnedWith](t, e).Rectification]++
		}
	}
	require.Len(t, decided, len(items))
	for r, n := range decided {
		require.Equal(t, 1, n, r)
	}
	_, err = b.db.Replay(context.Background(), theCase)
	require.NoError(t, err)
}

// The same race below the workflow, as if two engines ran the case at once: the
// record itself lets only one through.
func TestVerifyAndReturnAtOnceOnTheRecord(t *testing.T) {
	items, before := racers(t)
	b := newBank(t)
	before(b)
	for i, item := range items {
		var group sync.WaitGroup
		errs := make([]error, 2)
		for j, cmd := range []casefile.Command{
			{Name: notice.CmdVerify, Actor: su, Body: encode(notice.Verify{Rectification: mending(item)})},
			{Name: notice.CmdReturn, Actor: wei, Body: encode(notice.Return{Rectification: mending(item), Reason: "不符"})},
		} {
			cmd.ID, cmd.Case, cmd.Kind = casefile.CommandID(fmt.Sprint(i, "-", j)), theCase, casefile.Notice
			group.Go(func() {
				_, errs[j] = b.Cases.Commit(context.Background(), activities.CommitInput{Command: cmd, At: when("2026-03-04 09:00").Add(time.Duration(i) * time.Minute)})
			})
		}
		group.Wait()
		if errs[0] == nil {
			errs[0], errs[1] = errs[1], errs[0]
		}
		require.NoError(t, errs[1])
		f, ok := activities.FaultIn(errs[0])
		require.True(t, ok, "%v", errs[0])
		require.Equal(t, fault.Conflict, f.Kind)
	}
	once(t, b, items)
}

// A former owner: whoever was inspector when he opened the form is refused once
// another has been named, also where both commands are under way at once.
func TestFormerInspectorIsRefused(t *testing.T) {
	story{
		kind: "inspection",
		script: []step{
			planned,
			{at: "2026-03-02 10:00", who: su, name: inspection.CmdAssign, body: inspection.Assign{Inspector: "song"}},
			{at: "2026-03-02 10:00", who: lin, name: inspection.CmdStart, want: "inspection.not_inspector"},
			{at: "2026-03-02 10:10", who: su, name: inspection.CmdCancel, body: inspection.Cancel{Reason: "取消"}},
		},
		leaves: `
			2026-03-02 09:00 su opened: ty due 2026-03-04 24:00 → lin
			2026-03-02 10:00 su assigned: song due 2026-03-04 24:00 → song
			2026-03-02 10:10 su cancelled → song
		`,
	}.run(t)
}
