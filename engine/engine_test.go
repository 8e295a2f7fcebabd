package engine_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/client"
	sdklog "go.temporal.io/sdk/log"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"

	"duban/engine"
)

// childDir names the data directory when this test binary runs as the child
// process that gets killed.
const childDir = "ENGINE_TEST_CHILD_DIR"

func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		runChild(dir)
		return
	}
	os.Exit(m.Run())
}

// quiet drops the server's log: what a test needs to know it asserts.
func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

func startTemporal(t testing.TB, dir string) *engine.Temporal {
	t.Helper()
	server, err := engine.StartTemporal(t.Context(), engine.TemporalOptions{Dir: dir, Logger: quiet()})
	require.NoError(t, err)
	t.Cleanup(func() { _ = server.Stop() })
	return server
}

func startObjectStore(t testing.TB, dir string) *engine.ObjectStore {
	t.Helper()
	store, err := engine.StartObjectStore(t.Context(), engine.ObjectStoreOptions{Dir: dir, Logger: quiet()})
	require.NoError(t, err)
	t.Cleanup(func() { _ = store.Stop() })
	return store
}

const (
	taskQueue = "ledger"
	ledgerID  = "the-ledger"
	updateAdd = "add"
	signalEnd = "end"
)

// ledger is the least workflow with a durable state: a sum that Updates add to.
func ledger(ctx workflow.Context) (int, error) {
	sum := 0
	err := workflow.SetUpdateHandler(ctx, updateAdd, func(_ workflow.Context, n int) (int, error) {
		sum += n
		return sum, nil
	})
	if err != nil {
		return 0, err
	}
	workflow.GetSignalChannel(ctx, signalEnd).Receive(ctx, nil)
	return sum, nil
}

// dial connects a client and a worker for ledger. The returned function ends both.
func dial(server *engine.Temporal) (client.Client, func(), error) {
	c, err := client.Dial(client.Options{
		HostPort:  server.HostPort(),
		Namespace: server.Namespace(),
		Logger:    sdklog.NewStructuredLogger(quiet()),
	})
	if err != nil {
		return nil, nil, err
	}
	w := worker.New(c, taskQueue, worker.Options{})
	w.RegisterWorkflow(ledger)
	if err := w.Start(); err != nil {
		c.Close()
		return nil, nil, err
	}
	return c, func() { w.Stop(); c.Close() }, nil
}

func connect(t testing.TB, server *engine.Temporal) (client.Client, func()) {
	t.Helper()
	c, hangUp, err := dial(server)
	require.NoError(t, err)
	return c, hangUp
}

func open(ctx context.Context, c client.Client) error {
	_, err := c.ExecuteWorkflow(ctx, client.StartWorkflowOptions{ID: ledgerID, TaskQueue: taskQueue}, ledger)
	return err
}

// add sends one Update and returns the sum that the workflow answers.
func add(ctx context.Context, c client.Client, n int) (int, error) {
	update, err := c.UpdateWorkflow(ctx, client.UpdateWorkflowOptions{
		WorkflowID: ledgerID, UpdateName: updateAdd, Args: []any{n},
		WaitForStage: client.WorkflowUpdateStageCompleted,
	})
	if err != nil {
		return 0, err
	}
	var sum int
	return sum, update.Get(ctx, &sum)
}

func endLedger(t testing.TB, c client.Client) int {
	t.Helper()
	require.NoError(t, c.SignalWorkflow(t.Context(), ledgerID, "", signalEnd, nil))
	var sum int
	require.NoError(t, c.GetWorkflow(t.Context(), ledgerID, "").Get(t.Context(), &sum))
	return sum
}

// child is this test binary run as another process on a data directory.
type child struct {
	cmd   *exec.Cmd
	lines *bufio.Scanner
	stdin io.WriteCloser
}

// startChild starts one; it speaks a line on standard output per step, see runChild.
func startChild(t *testing.T, dir string) *child {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), childDir+"="+dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	return &child{cmd: cmd, lines: bufio.NewScanner(out), stdin: in}
}

// await reads lines until one starts with word, and returns the rest of it.
func (c *child) await(t *testing.T, word string) string {
	t.Helper()
	for c.lines.Scan() {
		if rest, ok := strings.CutPrefix(c.lines.Text(), word); ok {
			return strings.TrimSpace(rest)
		}
	}
	require.FailNow(t, "the child ended without saying "+word)
	return ""
}

// kill ends the child as a power cut would.
func (c *child) kill(t *testing.T) {
	t.Helper()
	require.NoError(t, c.cmd.Process.Kill())
	_ = c.cmd.Wait()
}

// runChild starts both servers, says "ready <duration since the process began>",
// then adds one to the ledger and stores one object for ever, saying
// "added <sum>" after each pair that was acknowledged.
func runChild(dir string) {
	begun := time.Now()
	fail := func(err error) {
		if err != nil {
			fmt.Println("failed", err)
			os.Exit(1)
		}
	}
	ctx := context.Background()
	stores := make(chan *engine.ObjectStore)
	go func() {
		store, err := engine.StartObjectStore(ctx, engine.ObjectStoreOptions{Dir: dir, Logger: quiet()})
		fail(err)
		stores <- store
	}()
	server, err := engine.StartTemporal(ctx, engine.TemporalOptions{Dir: dir, Logger: quiet()})
	fail(err)
	store := <-stores
	fmt.Println("ready", time.Since(begun))
	if os.Getenv("ENGINE_TEST_IDLE") != "" {
		_, _ = io.Copy(io.Discard, os.Stdin)
		return
	}

	c, _, err := dial(server)
	fail(err)
	_ = open(ctx, c) // it may be open since before the last kill
	s3, err := s3Client(store)
	fail(err)
	fail(makeBucket(ctx, s3))
	for {
		sum, err := add(ctx, c, 1)
		fail(err)
		fail(putForGood(ctx, s3, store, fmt.Sprintf("object-%d", sum)))
		fmt.Println("added", sum)
	}
}

// settledGoroutines waits for goroutines to end that are on their way out.
func settledGoroutines(atMost int) int {
	n := runtime.NumGoroutine()
	for i := 0; i < 100 && n > atMost; i++ {
		time.Sleep(20 * time.Millisecond)
		n = runtime.NumGoroutine()
	}
	return n
}
