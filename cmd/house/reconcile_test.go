package house

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/client"

	"duban/activities"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/policy"
	"duban/workflows"
)

// A house that is killed between the commit and the engine's hearing of it is told
// here by committing past the engine.
func TestACaseWhoseEngineIsBehindCatchesUp(t *testing.T) {
	ctx := context.Background()
	h, err := Open(ctx, Config{Data: t.TempDir(), Listen: "127.0.0.1:0", TemporalNamespace: "duban"}, slog.New(slog.DiscardHandler))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, h.Close()) })
	bank := demo.Bank(demoSeed)
	require.NoError(t, h.seedBank(ctx, bank, "", time.Now().AddDate(-1, 0, 0)))
	office, inspector := bank.Holders(policy.ServiceOffice)[0].Login, bank.Holders(policy.Inspector)[0].Login
	acts := h.activities()
	command := func(user, name string, id casefile.ID, body any) casefile.Command {
		return casefile.Command{ID: casefile.CommandID(uuid.NewString()), Case: id, Kind: casefile.Inspection, Name: name,
			Actor: casefile.Actor{User: user, Unit: demo.ServiceDept}, Body: casefile.Encode(body)}
	}
	unheard := func(cmd casefile.Command) int64 {
		done, err := acts.Commit(ctx, activities.CommitInput{Command: cmd, At: time.Now()})
		require.NoError(t, err)
		return done.Outcome.Version
	}
	today := time.Now().In(casefile.Zone).Format(time.DateOnly)
	open := func() casefile.Command {
		return command(office, inspection.CmdOpen, casefile.ID(uuid.NewString()), inspection.Open{Kind: inspection.Onsite, Checklist: "onsite-outlet",
			Outlet: bank.Outlets[0].Code, Issuer: demo.Root, Inspector: inspector, From: today, To: today})
	}

	t.Run("the next command goes through", func(t *testing.T) {
		cmd := open()
		_, err := h.Do(ctx, cmd)
		require.NoError(t, err)
		unheard(command(inspector, inspection.CmdStart, cmd.Case, inspection.Start{}))
		next := command(inspector, inspection.CmdDecline, cmd.Case, inspection.Decline{Reason: "应当回避。"})
		answer := command(inspector, inspection.CmdSubmit, cmd.Case, inspection.Submit{})
		_, err = h.Cases.Do(ctx, answer)
		require.True(t, fault.Is(err, fault.Refused), "the engine itself is behind: %v", err)
		_, err = h.Do(ctx, answer)
		require.NotEqual(t, "case.status", fault.Of(err).Code, "the answers are missing, but the check was begun: %v", err)
		_, err = h.Do(ctx, next)
		require.NoError(t, err)
	})
	t.Run("also where the engine waits for an opening that it missed", func(t *testing.T) {
		cmd := open()
		start := workflows.Input{Case: cmd.Case}
		_, err := h.Engine.ExecuteWorkflow(ctx, client.StartWorkflowOptions{ID: workflows.WorkflowID(casefile.Inspection, cmd.Case), TaskQueue: workflows.TaskQueue},
			string(casefile.Inspection), start)
		require.NoError(t, err)
		unheard(cmd)
		next := command(inspector, inspection.CmdStart, cmd.Case, inspection.Start{})
		_, err = h.Cases.Do(ctx, next)
		require.True(t, fault.Is(err, fault.NotFound), "the engine itself knows of no case: %v", err)
		_, err = h.Do(ctx, next)
		require.NoError(t, err)
	})
	t.Run("what follows, follows after the next start", func(t *testing.T) {
		cmd := open()
		_, err := h.Do(ctx, cmd)
		require.NoError(t, err)
		seq := unheard(command(inspector, inspection.CmdDecline, cmd.Case, inspection.Decline{Reason: "应当回避。"}))
		require.NoError(t, h.reconcileRecent(ctx))
		followed(t, h, cmd.Case, seq)
	})
	t.Run("a case that the engine never had is watched after the next start", func(t *testing.T) {
		cmd := open()
		seq := unheard(cmd)
		require.NoError(t, h.reconcileRecent(ctx))
		followed(t, h, cmd.Case, seq)
		known, running, err := h.engineKnows(ctx, workflows.WorkflowID(casefile.Inspection, cmd.Case))
		require.NoError(t, err)
		require.True(t, running)
		require.Equal(t, seq, known)
	})
	t.Run("who is not behind is left alone", func(t *testing.T) {
		cmd := open()
		_, err := h.Do(ctx, cmd)
		require.NoError(t, err)
		mended, err := h.reconcile(ctx, cmd.Case)
		require.NoError(t, err)
		require.False(t, mended)
	})
}

func followed(t *testing.T, h *House, id casefile.ID, seq int64) {
	t.Helper()
	require.Eventually(t, func() bool {
		done, err := h.DB.FollowUpDone(context.Background(), id, seq, activities.Tell)
		return err == nil && done
	}, 30*time.Second, 50*time.Millisecond)
}
