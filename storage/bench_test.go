package storage_test

import (
	"context"
	"fmt"
	"sync/atomic"
	"testing"

	"duban/storage"
	"duban/storage/storagetest"

	"github.com/stretchr/testify/require"
)

// BenchmarkCommit measures commands per second on the record: one event, one case,
// with audit chain and command row; each client on a case of its own.
func BenchmarkCommit(b *testing.B) {
	forEach(b, func(b *testing.B, db *storagetest.Backend) {
		for _, clients := range []int{1, 8, 32} {
			b.Run(fmt.Sprintf("clients=%d", clients), func(b *testing.B) {
				var n atomic.Int64
				run(b, clients, func() func() error {
					id := storagetest.OpenNote(b, db, 0)
					return func() error {
						n.Add(1)
						cmd := storagetest.Command(id, "note.line", storagetest.NoteLine{Text: "柜台整洁，叫号机正常"})
						_, err := db.Commit(context.Background(), cmd, storagetest.Noon, storagetest.DecideNote(cmd, storagetest.Noon))
						return err
					}
				})
				b.ReportMetric(float64(n.Load())/b.Elapsed().Seconds(), "commits/s")
			})
		}
	})
}

// BenchmarkAppendAudit measures entries per second for things seen.
func BenchmarkAppendAudit(b *testing.B) {
	forEach(b, func(b *testing.B, db *storagetest.Backend) {
		for _, clients := range []int{1, 32} {
			b.Run(fmt.Sprintf("clients=%d", clients), func(b *testing.B) {
				var n atomic.Int64
				run(b, clients, func() func() error {
					return func() error {
						n.Add(1)
						return db.AppendAudit(context.Background(), storage.AuditEntry{At: storagetest.Noon, Actor: storagetest.Li,
							Action: "evidence.view", Resource: "evidence", Outcome: storage.Seen})
					}
				})
				b.ReportMetric(float64(n.Load())/b.Elapsed().Seconds(), "entries/s")
			})
		}
	})
}

func forEach(b *testing.B, measure func(b *testing.B, db *storagetest.Backend)) {
	b.Run("sqlite", func(b *testing.B) { measure(b, storagetest.SQLite(b)) })
	b.Run("postgres", func(b *testing.B) {
		if db := storagetest.Postgres(b); db != nil {
			measure(b, db)
		}
	})
}

// run shares b.N rounds among clients.
func run(b *testing.B, clients int, client func() func() error) {
	work := make([]func() error, clients)
	for i := range work {
		work[i] = client()
	}
	var left atomic.Int64
	left.Store(int64(b.N))
	errs := make(chan error, clients)
	b.ResetTimer()
	for _, do := range work {
		go func() {
			for left.Add(-1) >= 0 {
				if err := do(); err != nil {
					errs <- err
					return
				}
			}
			errs <- nil
		}()
	}
	for range work {
		require.NoError(b, <-errs)
	}
	b.StopTimer()
}
