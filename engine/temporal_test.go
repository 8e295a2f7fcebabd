package engine_test

import (
	"database/sql"
	"encoding/json"
	"errors"
	"net"
	"os"
	"path/filepath"
	"runtime/pprof"
	"strings"
	"testing"
	"time"

	"github.com/minio/minio-go/v7"
	"github.com/stretchr/testify/require"
	"go.temporal.io/api/workflowservice/v1"
	"go.temporal.io/server/common/headers"

	"duban/domain/fault"
	"duban/engine"
)

func TestWorkflowSurvivesRestart(t *testing.T) {
	// A name with everything that means something in the URI of an SQLite file.
	dir := filepath.Join(t.TempDir(), "数据 50% #1?mode=memory&x")
	ctx := t.Context()

	first := startTemporal(t, dir)
	c, hangUp := connect(t, first)
	require.NoError(t, open(ctx, c))
	sum, err := add(ctx, c, 3)
	require.NoError(t, err)
	require.Equal(t, 3, sum)
	hangUp()
	require.NoError(t, first.Stop())
	require.NoError(t, first.Stop(), "stopping twice")
	require.Error(t, first.Health(ctx), "a stopped server is not healthy")

	second := startTemporal(t, dir)
	require.Equal(t, first.Generation(), second.Generation())
	c, hangUp = connect(t, second)
	defer hangUp()
	sum, err = add(ctx, c, 4)
	require.NoError(t, err)
	require.Equal(t, 7, sum)
	require.Equal(t, 7, endLedger(t, c))
	entries, err := os.ReadDir(filepath.Dir(dir))
	require.NoError(t, err)
	require.Len(t, entries, 1, "everything lies in the directory that was named")
}

func TestKillLosesNothing(t *testing.T) {
	dir := t.TempDir()
	sum, answers := "0", 0
	for round := range 4 {
		c := startChild(t, dir)
		t.Logf("round %d: ready after %s", round, c.await(t, "ready"))
		for range 5 {
			sum = c.await(t, "added")
			answers++
		}
		c.kill(t)
	}

	begun := time.Now()
	server, store := startTemporal(t, dir), startObjectStore(t, dir)
	t.Logf("after the last kill: ready after %s", time.Since(begun))
	require.NoError(t, server.Health(t.Context()))
	c, hangUp := connect(t, server)
	defer hangUp()
	after, err := add(t.Context(), c, 0)
	require.NoError(t, err)
	t.Logf("first acknowledgement after %s", time.Since(begun))
	var acknowledged int
	require.NoError(t, json.Unmarshal([]byte(sum), &acknowledged))
	// One more may have been taken without the child getting to say so, per round.
	require.GreaterOrEqual(t, after, acknowledged)
	require.LessOrEqual(t, after, acknowledged+1)
	require.GreaterOrEqual(t, acknowledged, 20)

	// An object was put before each answer. The sum may be ahead of the answers: a child
	// that is killed between its update and its object leaves an addition without one.
	s3, err := s3Client(store)
	require.NoError(t, err)
	objects := 0
	for object := range s3.ListObjectsIter(t.Context(), bucket, minio.ListObjectsOptions{Recursive: true}) {
		require.NoError(t, object.Err)
		objects++
	}
	require.GreaterOrEqual(t, objects, answers, "an acknowledged object is missing")
}

func TestOneProcessPerDirectory(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("ENGINE_TEST_IDLE", "1")
	other := startChild(t, dir)
	other.await(t, "ready")

	_, err := engine.StartTemporal(t.Context(), engine.TemporalOptions{Dir: dir, Logger: quiet()})
	require.ErrorIs(t, err, engine.ErrDirInUse)
	require.Equal(t, "engine.dir_in_use", fault.Of(err).Code)
	require.ErrorContains(t, err, dir)
	_, err = engine.StartObjectStore(t.Context(), engine.ObjectStoreOptions{Dir: dir, Logger: quiet()})
	require.ErrorIs(t, err, engine.ErrDirInUse)
	require.ErrorIs(t, engine.SetTemporalAside(dir, "aside"), engine.ErrDirInUse)

	other.kill(t)
	startTemporal(t, dir)
	_, err = engine.StartTemporal(t.Context(), engine.TemporalOptions{Dir: dir, Logger: quiet()})
	require.ErrorIs(t, err, engine.ErrDirInUse, "nor twice in one process")
}

func TestFilesOfAnotherVersion(t *testing.T) {
	dir := t.TempDir()
	first := startTemporal(t, dir)
	c, hangUp := connect(t, first)
	require.NoError(t, open(t.Context(), c))
	hangUp()
	require.NoError(t, first.Stop())

	edit := func(change func(map[string]any)) {
		path := filepath.Join(dir, "temporal.json")
		raw, err := os.ReadFile(path)
		require.NoError(t, err)
		var rec map[string]any
		require.NoError(t, json.Unmarshal(raw, &rec))
		change(rec)
		raw, err = json.Marshal(rec)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(path, raw, 0o600))
	}
	for _, version := range []string{"1.20.0", "9.0.0"} {
		edit(func(rec map[string]any) { rec["server_version"] = version })
		_, err := engine.StartTemporal(t.Context(), engine.TemporalOptions{Dir: dir, Logger: quiet()})
		var changed engine.ErrVersionChanged
		require.ErrorAs(t, err, &changed)
		require.Equal(t, version, changed.Recorded)
		require.Equal(t, headers.ServerVersion, changed.Running)
		require.Equal(t, "engine.version_changed", fault.Of(err).Code)
	}

	require.Error(t, engine.SetTemporalAside(dir, "../elsewhere"))
	require.NoError(t, engine.SetTemporalAside(dir, "before"))
	require.FileExists(t, filepath.Join(dir, "before", "temporal.db"))
	second := startTemporal(t, dir)
	require.NotEqual(t, first.Generation(), second.Generation(), "a new generation tells that a rebuild is due")
	c, hangUp = connect(t, second)
	defer hangUp()
	_, err := add(t.Context(), c, 1)
	require.Error(t, err, "the old workflow must not shine through an old connection")
	require.NoError(t, open(t.Context(), c))
	sum, err := add(t.Context(), c, 1)
	require.NoError(t, err)
	require.Equal(t, 1, sum)
}

func TestFilesWithoutARecordAreNotTouched(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "temporal.db")
	require.NoError(t, os.WriteFile(path, []byte("something"), 0o600))
	_, err := engine.StartTemporal(t.Context(), engine.TemporalOptions{Dir: dir, Logger: quiet()})
	var changed engine.ErrVersionChanged
	require.ErrorAs(t, err, &changed)
	require.Empty(t, changed.Recorded)
	content, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, "something", string(content))
}

func TestInterruptedFirstStartBeginsAnew(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "temporal.json"),
		[]byte(`{"server_version":"1.0.0","history_shards":4,"generation":"g","complete":false}`), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "temporal.db"), []byte("half a file"), 0o600))
	server := startTemporal(t, dir)
	require.NotEqual(t, "g", server.Generation())
	require.NoError(t, server.Health(t.Context()))
}

func TestMissingHistoryFileIsANewGeneration(t *testing.T) {
	dir := t.TempDir()
	first := startTemporal(t, dir)
	require.NoError(t, first.Stop())
	for _, pattern := range []string{"temporal.db*"} {
		names, err := filepath.Glob(filepath.Join(dir, pattern))
		require.NoError(t, err)
		for _, name := range names {
			require.NoError(t, os.Remove(name))
		}
	}
	second := startTemporal(t, dir)
	require.NotEqual(t, first.Generation(), second.Generation())
}

func TestRetentionFollowsTheOption(t *testing.T) {
	dir := t.TempDir()
	for _, want := range []time.Duration{72 * time.Hour, 30 * 24 * time.Hour} {
		server, err := engine.StartTemporal(t.Context(), engine.TemporalOptions{
			Dir: dir, Namespace: "cases", Retention: want, Logger: quiet(),
		})
		require.NoError(t, err)
		c, hangUp := connect(t, server)
		ns, err := c.WorkflowService().DescribeNamespace(t.Context(),
			&workflowservice.DescribeNamespaceRequest{Namespace: "cases"})
		require.NoError(t, err)
		require.Equal(t, want, ns.Config.WorkflowExecutionRetentionTtl.AsDuration())
		hangUp()
		require.NoError(t, server.Stop())
	}
	_, err := engine.StartTemporal(t.Context(), engine.TemporalOptions{Dir: dir, Retention: time.Minute, Logger: quiet()})
	require.ErrorContains(t, err, "retention")
}

func TestFilesAreJournalledAndSeparate(t *testing.T) {
	dir := t.TempDir()
	server := startTemporal(t, dir)
	c, hangUp := connect(t, server)
	require.NoError(t, open(t.Context(), c))
	endLedger(t, c)
	hangUp()
	require.NoError(t, server.Stop())
	for file, table := range map[string]string{"temporal.db": "executions", "temporal-visibility.db": "executions_visibility"} {
		db, err := sql.Open("sqlite", "file:"+filepath.Join(dir, file)+"?mode=ro")
		require.NoError(t, err)
		defer db.Close()
		var mode string
		require.NoError(t, db.QueryRow("PRAGMA journal_mode").Scan(&mode))
		require.Equal(t, "wal", strings.ToLower(mode), file)
		var rows int
		require.NoError(t, db.QueryRow("SELECT count(*) FROM "+table).Scan(&rows))
		require.Positive(t, rows, "%s in %s", table, file)
		var members int
		require.NoError(t, db.QueryRow("SELECT count(*) FROM cluster_membership").Scan(&members))
		require.Zero(t, members, "members of yesterday would count as healthy after a kill")
	}
}

func TestFixedPort(t *testing.T) {
	busy, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer busy.Close()
	dir := t.TempDir()
	_, err = engine.StartTemporal(t.Context(), engine.TemporalOptions{
		Dir: dir, Port: busy.Addr().(*net.TCPAddr).Port, Logger: quiet(),
	})
	require.ErrorContains(t, err, "address already in use")
	busy.Close()
	server, err := engine.StartTemporal(t.Context(), engine.TemporalOptions{
		Dir: dir, Port: busy.Addr().(*net.TCPAddr).Port, Logger: quiet(),
	})
	require.NoError(t, err)
	defer server.Stop()
	require.Equal(t, busy.Addr().String(), server.HostPort())
}

// The server's own system workers do not all end when it stops, nor does it close
// its SQLite handles: some hundred goroutines per start, which is nothing for a
// process that starts it once. They must be of that order, and none of them ours.
func TestStopLeavesLittleBehind(t *testing.T) {
	dir := t.TempDir()
	var after []int
	for range 3 {
		server, store := startTemporal(t, dir), startObjectStore(t, dir)
		begun := time.Now()
		require.NoError(t, errors.Join(server.Stop(), store.Stop()))
		stopped := time.Since(begun)
		allowed := 0
		if len(after) > 0 {
			allowed = after[len(after)-1]
		}
		after = append(after, settledGoroutines(allowed))
		t.Logf("stopped in %s, %d goroutines left", stopped, after[len(after)-1])
	}
	require.LessOrEqual(t, after[2]-after[1], 150, "goroutines left per start: %v", after)
	var stacks strings.Builder
	require.NoError(t, pprof.Lookup("goroutine").WriteTo(&stacks, 1))
	require.NotContains(t, stacks.String(), "/engine.(*", "a goroutine of this package is left")
}
