package engine

import (
	"fmt"
	"net/url"
	"path/filepath"
	"strconv"
	"sync/atomic"
	"time"

	"go.temporal.io/server/common/cluster"
	"go.temporal.io/server/common/config"
	"go.temporal.io/server/common/dynamicconfig"
	"go.temporal.io/server/common/membership/static"
	"go.temporal.io/server/common/persistence/sql/sqlplugin/sqlite"
	"go.temporal.io/server/common/primitives"
)

const (
	clusterName     = "active" // never seen outside; fixed for the life of the files
	historyStore    = "history"
	visibilityStore = "visibility"
)

// services in the order in which their ports are handed out; the first is the
// one that clients talk to.
var services = []primitives.ServiceName{
	primitives.FrontendService,
	primitives.HistoryService,
	primitives.MatchingService,
	primitives.WorkerService,
}

// starts counts the starts in this process, see sqliteStore.
var starts atomic.Int64

// serverConfig is what a configuration file would hold for a server of one
// process on one host.
func serverConfig(dir string, shards int32, ports []*reservedPort) *config.Config {
	start := starts.Add(1)
	cfg := &config.Config{
		Persistence: config.Persistence{
			NumHistoryShards: shards,
			DefaultStore:     historyStore,
			VisibilityStore:  visibilityStore,
			DataStores: map[string]config.DataStore{
				historyStore: {SQL: sqliteStore(filepath.Join(dir, historyFile), start)},
				// Its own file: every state change writes visibility too, and two
				// files sync side by side where one would queue.
				visibilityStore: {SQL: sqliteStore(filepath.Join(dir, visibilityFile), start)},
			},
		},
		ClusterMetadata: &cluster.Config{
			FailoverVersionIncrement: 10,
			MasterClusterName:        clusterName,
			CurrentClusterName:       clusterName,
			ClusterInformation: map[string]cluster.ClusterInformation{
				clusterName: {Enabled: true, InitialFailoverVersion: 1, RPCAddress: ports[0].address()},
			},
		},
		DCRedirectionPolicy: config.DCRedirectionPolicy{Policy: "noop"},
		PublicClient:        config.PublicClient{HostPort: ports[0].address()},
		Archival: config.Archival{
			History:    config.HistoryArchival{State: config.ArchivalDisabled},
			Visibility: config.VisibilityArchival{State: config.ArchivalDisabled},
		},
		NamespaceDefaults: config.NamespaceDefaults{Archival: config.ArchivalNamespaceDefaults{
			History:    config.HistoryArchivalNamespaceDefaults{State: config.ArchivalDisabled},
			Visibility: config.VisibilityArchivalNamespaceDefaults{State: config.ArchivalDisabled},
		}},
		Services: map[string]config.Service{},
	}
	for i, name := range services {
		cfg.Services[string(name)] = config.Service{RPC: config.RPC{GRPCPort: ports[i].number, BindOnIP: loopback}}
	}
	return cfg
}

// staticHosts tells each service where the others are. It replaces the gossip
// by which a cluster finds its members, and with it four more ports, a write
// every few seconds for nothing, and the trap that rows left by a killed
// process count as healthy members for the better part of a minute.
func staticHosts(ports []*reservedPort) map[primitives.ServiceName]static.Hosts {
	hosts := map[primitives.ServiceName]static.Hosts{}
	for i, name := range services {
		hosts[name] = static.SingleLocalHost(ports[i].address())
	}
	return hosts
}

// sqliteStore names one file and how it is opened.
//
// Temporal's SQLite plugin never closes a database; it keeps one per connection
// string for the life of the process. The start number makes every string new
// (as a millisecond of the busy timeout, which harms nobody), so that a restart
// on replaced files cannot meet a connection to the old ones; the lifetime
// closes what lies idle.
func sqliteStore(path string, start int64) *config.SQL {
	return &config.SQL{
		PluginName:   sqlite.PluginName,
		DatabaseName: (&url.URL{Path: path}).EscapedPath(), // it becomes part of a URI
		ConnectAttributes: map[string]string{
			// Pragmas go without a leading underscore: with one they are ignored silently.
			"mode":         "rwc",
			"journal_mode": "WAL",
			"synchronous":  "FULL", // an acknowledged step survives a power cut
			"busy_timeout": strconv.FormatInt(10_000+start, 10),
		},
		MaxConns:        1, // more connections only wait for each other's locks
		MaxIdleConns:    1,
		MaxConnLifetime: 10 * time.Minute,
	}
}

// dataSource is the same file for our own connection, before the server starts.
func dataSource(s *config.SQL) string {
	q := url.Values{"mode": {s.ConnectAttributes["mode"]}}
	for _, pragma := range []string{"busy_timeout", "journal_mode", "synchronous"} {
		q.Add("_pragma", fmt.Sprintf("%s=%s", pragma, s.ConnectAttributes[pragma]))
	}
	return "file:" + s.DatabaseName + "?" + q.Encode()
}

// dynamicConfig holds the settings that differ from a cluster's defaults.
func dynamicConfig(o TemporalOptions) dynamicconfig.StaticClient {
	return dynamicconfig.StaticClient{
		// One task-queue partition: with four, every poll would first ask
		// partitions that are empty, and forward.
		dynamicconfig.MatchingNumTaskqueueReadPartitions.Key():  1,
		dynamicconfig.MatchingNumTaskqueueWritePartitions.Key(): 1,

		// When many deadlines fall on one instant, the default of 512 workers
		// queue before the one connection to the file, time out on each other's
		// locks and keep everybody else's commands waiting. On four cores, four
		// workers had 3,000 timers through in 10 s instead of 15, and the median
		// command given during 1,000 of them took 0.1 s instead of 1.6.
		// BenchmarkTimersDueTogether measures it again.
		dynamicconfig.TimerProcessorSchedulerWorkerCount.Key(): 4,

		// Memory: the defaults are those of a machine that does nothing else
		// (128,000 workflows at some 10 kB, and 256 MB of events).
		dynamicconfig.HistoryCacheHostLevelMaxSize.Key():     o.CachedWorkflows,
		dynamicconfig.HistoryCacheTTL.Key():                  10 * time.Minute,
		dynamicconfig.EnableHostLevelEventsCache.Key():       true,
		dynamicconfig.EventsHostLevelCacheMaxSizeBytes.Key(): o.EventCacheBytes,
		dynamicconfig.EventsCacheTTL.Key():                   10 * time.Minute,

		// A bank's network lets nothing out, and nothing should try.
		dynamicconfig.EnableServerVersionCheck.Key(): false,

		dynamicconfig.WorkflowExecutionMaxInFlightUpdates.Key(): o.MaxInFlightUpdates,
		dynamicconfig.WorkflowExecutionMaxTotalUpdates.Key():    o.MaxTotalUpdates,
	}
}
