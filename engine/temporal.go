package engine

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"go.temporal.io/api/workflowservice/v1"
	"go.temporal.io/server/common/authorization"
	"go.temporal.io/server/common/config"
	"go.temporal.io/server/temporal"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
)

const (
	temporalLock = "temporal.lock"

	// minRetention is the server's own lower limit.
	minRetention = time.Hour
)

// TemporalOptions says where the engine keeps its files and how much it may
// take. Only Dir is needed; zero values take the defaults named here.
type TemporalOptions struct {
	Dir       string        // data directory, made with mode 0700 where missing
	Namespace string        // made before the start; default "duban"
	Retention time.Duration // how long closed workflows stay; at least 1 h, default 7 days
	Port      int           // frontend port on 127.0.0.1; default any free one

	CachedWorkflows    int // workflows kept in memory; default 4,000 (some 10 kB each)
	EventCacheBytes    int // recent history events kept in memory; default 32 MB
	MaxInFlightUpdates int // updates one workflow may have open; default 10 as in a cluster
	MaxTotalUpdates    int // updates one run may take before it must continue as new; default 2,000 as in a cluster

	StopTimeout time.Duration // bound of Stop; default 10 s
	Logger      *slog.Logger  // gets warnings and errors; default slog.Default()
}

func (o TemporalOptions) withDefaults() (TemporalOptions, error) {
	if o.Dir == "" {
		return o, errors.New("no data directory given")
	}
	dir, err := filepath.Abs(o.Dir) // the object store changes the working directory
	if err != nil {
		return o, err
	}
	o.Dir = dir
	o.Namespace = cmp.Or(o.Namespace, "duban")
	o.Retention = cmp.Or(o.Retention, 7*24*time.Hour)
	if o.Retention < minRetention {
		return o, fmt.Errorf("retention %s is below the least possible, %s", o.Retention, minRetention)
	}
	o.CachedWorkflows = cmp.Or(o.CachedWorkflows, 4_000)
	o.EventCacheBytes = cmp.Or(o.EventCacheBytes, 32<<20)
	o.MaxInFlightUpdates = cmp.Or(o.MaxInFlightUpdates, 10)
	o.MaxTotalUpdates = cmp.Or(o.MaxTotalUpdates, 2_000)
	o.StopTimeout = cmp.Or(o.StopTimeout, 10*time.Second)
	if o.Logger == nil {
		o.Logger = slog.Default()
	}
	return o, nil
}

// Temporal is a running Temporal server in this process.
type Temporal struct {
	options    TemporalOptions
	generation string
	shards     int32
	hostPort   string
	server     temporal.Server
	conn       *grpc.ClientConn
	probe      workflowservice.WorkflowServiceClient
	lock       *dirLock
	quiet      *atomic.Bool
	stop       func() error
}

// StartTemporal starts the server on the files in o.Dir, making them where there
// are none, and returns when every part of it answers. ctx bounds the start only.
// Errors: a fault around ErrDirInUse when another process has the directory; a
// fault around ErrVersionChanged when another server version wrote the files.
func StartTemporal(ctx context.Context, o TemporalOptions) (_ *Temporal, err error) {
	o, err = o.withDefaults()
	if err != nil {
		return nil, fmt.Errorf("start temporal: %w", err)
	}
	lock, err := lockDir(o.Dir, temporalLock)
	if err != nil {
		return nil, fmt.Errorf("start temporal: %w", err)
	}
	t := &Temporal{options: o, lock: lock, quiet: new(atomic.Bool)}
	t.quiet.Store(true)
	t.stop = sync.OnceValue(t.stopOnce)
	defer func() {
		if err != nil {
			err = fmt.Errorf("start temporal: %w", errors.Join(err, t.stop()))
		}
	}()

	rec, create, err := openRecord(o.Dir)
	if err != nil {
		return nil, err
	}
	t.generation, t.shards = rec.Generation, rec.HistoryShards

	ports := make([]*reservedPort, len(services))
	for i := range services {
		wanted := 0
		if i == 0 {
			wanted = o.Port
		}
		if ports[i], err = reservePort(wanted); err != nil {
			return nil, err
		}
		defer ports[i].release()
	}
	t.hostPort = ports[0].address()

	cfg := serverConfig(o.Dir, rec.HistoryShards, ports)
	history := cfg.Persistence.DataStores[historyStore].SQL
	if create {
		for _, store := range []*config.SQL{history, cfg.Persistence.DataStores[visibilityStore].SQL} {
			if err := createDatabase(ctx, store); err != nil {
				return nil, fmt.Errorf("create %s: %w", store.DatabaseName, err)
			}
		}
		if err := rec.complete(o.Dir); err != nil {
			return nil, err
		}
	}
	if err := createNamespace(history, o.Namespace, o.Retention); err != nil {
		return nil, fmt.Errorf("create namespace %q: %w", o.Namespace, err)
	}
	if err := t.launch(cfg, ports); err != nil {
		return nil, err
	}
	if err := checkWAL(o.Dir); err != nil {
		return nil, err
	}
	t.conn, err = grpc.NewClient(t.hostPort, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		return nil, err
	}
	t.probe = workflowservice.NewWorkflowServiceClient(t.conn)
	if err := t.awaitHealth(ctx); err != nil {
		return nil, err
	}
	if err := t.keepRetention(ctx); err != nil {
		return nil, err
	}
	t.quiet.Store(false)
	return t, nil
}

// launch builds and starts the server; what it calls fatal becomes an error.
func (t *Temporal) launch(cfg *config.Config, ports []*reservedPort) (err error) {
	defer func() {
		if r := recover(); r != nil {
			fatal, ok := r.(fatalError)
			if !ok {
				panic(r)
			}
			err = fatal
		}
	}()
	nameBuild()
	server, err := temporal.NewServer(
		temporal.WithConfig(cfg),
		temporal.ForServices(temporal.DefaultServices),
		temporal.WithStaticHosts(staticHosts(ports)),
		temporal.WithLogger(serverLog{out: t.options.Logger, quiet: t.quiet}),
		temporal.WithDynamicConfigClient(dynamicConfig(t.options)),
		// The port is on loopback and has no users of its own: who may do what
		// is decided before a command gets here.
		temporal.WithAuthorizer(authorization.NewNoopAuthorizer()),
		temporal.WithClaimMapper(func(*config.Config) authorization.ClaimMapper {
			return authorization.NewNoopClaimMapper()
		}),
	)
	if err != nil {
		return err
	}
	t.server = server
	return server.Start()
}

// HostPort is where clients dial, "127.0.0.1:port".
func (t *Temporal) HostPort() string { return t.hostPort }

// Namespace is the one that was made for the caller.
func (t *Temporal) Namespace() string { return t.options.Namespace }

// Generation names the engine's files for as long as they live. When it differs
// from the one that the caller has seen last, the files are new and hold no
// workflow: every open case has to be rebuilt from the event log.
func (t *Temporal) Generation() string { return t.generation }

// Stop ends the server and gives the directory free. It returns an error when
// the server has not stopped within StopTimeout; the directory then stays locked
// until the process ends. Stopping twice is harmless.
func (t *Temporal) Stop() error { return t.stop() }

func (t *Temporal) stopOnce() error {
	t.quiet.Store(true)
	if t.conn != nil {
		t.conn.Close()
	}
	if t.server != nil {
		done := make(chan error, 1)
		go func() { done <- t.server.Stop() }()
		select {
		case err := <-done:
			if err != nil {
				return fmt.Errorf("stop temporal: %w", err)
			}
		case <-time.After(t.options.StopTimeout):
			return fmt.Errorf("stop temporal: still running after %s", t.options.StopTimeout)
		}
	}
	t.lock.release()
	return nil
}
