package engine_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/client"
	sdklog "go.temporal.io/sdk/log"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
)

// Deadlines set by law end with the day, so thousands fall on one instant. This
// says how late the last of 1,000 is noticed, and how long a person's command
// takes meanwhile:
//
//	go test -run - -bench DueTogether -benchtime 1x ./engine
func BenchmarkTimersDueTogether(b *testing.B) {
	const timers = 1000
	server := startTemporal(b, b.TempDir())
	c, err := client.Dial(client.Options{
		HostPort: server.HostPort(), Namespace: server.Namespace(), Logger: sdklog.NewStructuredLogger(quiet()),
	})
	require.NoError(b, err)
	defer c.Close()

	lateness := make(chan time.Duration, timers)
	deadline := func(ctx workflow.Context, due time.Time) error {
		if err := workflow.Sleep(ctx, due.Sub(workflow.Now(ctx))); err != nil {
			return err
		}
		if !workflow.IsReplaying(ctx) {
			lateness <- time.Since(due)
		}
		return nil
	}
	w := worker.New(c, taskQueue, worker.Options{MaxConcurrentWorkflowTaskPollers: 8})
	w.RegisterWorkflowWithOptions(deadline, workflow.RegisterOptions{Name: "deadline"})
	w.RegisterWorkflow(ledger)
	require.NoError(b, w.Start())
	defer w.Stop()
	require.NoError(b, open(b.Context(), c))

	for round := 0; b.Loop(); round++ {
		due := time.Now().Add(30 * time.Second)
		var starting sync.WaitGroup
		for part := range 20 {
			starting.Go(func() {
				for i := part; i < timers; i += 20 {
					id := fmt.Sprintf("deadline-%d-%d", round, i)
					if _, err := c.ExecuteWorkflow(b.Context(), client.StartWorkflowOptions{ID: id, TaskQueue: taskQueue}, "deadline", due); err != nil {
						b.Error(err)
					}
				}
			})
		}
		starting.Wait()
		require.Greater(b, time.Until(due), time.Second, "the timers must be set before they are due")
		time.Sleep(time.Until(due))

		var late, commands []time.Duration
		for len(late) < timers {
			begun := time.Now()
			_, err := add(b.Context(), c, 1)
			require.NoError(b, err)
			commands = append(commands, time.Since(begun))
			for len(lateness) > 0 {
				late = append(late, <-lateness)
			}
		}
		slices.Sort(late)
		slices.Sort(commands)
		b.ReportMetric(late[timers/2].Seconds(), "s-late-p50")
		b.ReportMetric(late[timers-1].Seconds(), "s-late-max")
		b.ReportMetric(commands[len(commands)/2].Seconds(), "s-command-p50")
		b.ReportMetric(commands[len(commands)-1].Seconds(), "s-command-max")
	}
}
