package storage_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"duban/domain/fault"
	"duban/storage"
	"duban/storage/storagetest"

	"github.com/stretchr/testify/require"
)

func TestOpenRefusesWhatItCannotServe(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	for name, tc := range map[string]struct {
		url  string
		kind fault.Kind
	}{
		"another database":        {"mysql://root@127.0.0.1/duban", fault.Invalid},
		"nothing":                 {"", fault.Invalid},
		"a server that is away":   {"postgres://u:secret@127.0.0.1:1/duban?connect_timeout=2", fault.Unavailable},
		"a file below a file":     {"sqlite:/dev/null/duban.db", fault.Unavailable},
		"an address full of junk": {"postgres://u:secret@:::/%%", fault.Unavailable},
	} {
		_, err := storage.Open(ctx, tc.url, nil)
		require.True(t, fault.Is(err, tc.kind), "%s: %v", name, err)
		require.NotContains(t, fault.Of(err).Msg.EN, "secret", name)
		require.NotContains(t, fault.Of(err).Msg.EN, "127.0.0.1", name)
	}
}

// The embedded database survives a power cut (WAL, every commit synced) and a
// directory whose name holds what a URL would take apart.
func TestSQLiteIsDurable(t *testing.T) {
	path := filepath.Join(t.TempDir(), "数据 50% #1?", "duban.db")
	db, err := storage.Open(t.Context(), "sqlite:"+path, nil)
	require.NoError(t, err)
	require.NoError(t, db.Migrate(t.Context()))
	require.NoError(t, db.Close())
	require.FileExists(t, path)

	db, err = storage.Open(t.Context(), "sqlite:"+path, nil)
	require.NoError(t, err)
	defer db.Close()
	for _, pool := range db.Pragmas(t) {
		require.Equal(t, map[string]string{"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1"}, pool)
	}
}

// Who reads does not wait for who writes, and does not see what is not committed.
func TestReadersDoNotWait(t *testing.T) {
	storagetest.Each(t, func(t *testing.T, b *storagetest.Backend) {
		id := storagetest.OpenNote(t, b, 1)
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		defer cancel()
		err := b.Write(ctx, "slow", func(tx *storage.Tx) error {
			if _, err := tx.NextNumber("x", 2026); err != nil {
				return err
			}
			for range 20 { // more readers than connections
				events, err := b.Events(ctx, id, 0)
				require.NoError(t, err)
				require.Len(t, events, 2)
			}
			return nil
		})
		require.NoError(t, err)
	})
}

func TestClosedDatabaseSaysSo(t *testing.T) {
	db, err := storage.Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "duban.db"), nil)
	require.NoError(t, err)
	require.NoError(t, db.Migrate(t.Context()))
	require.NoError(t, db.Close())
	require.True(t, fault.Is(db.Health(t.Context()), fault.Unavailable))
	_, err = db.Root(t.Context())
	require.True(t, fault.Is(err, fault.Unavailable), "%v", err)
	require.True(t, fault.Is(db.AppendAudit(t.Context(), storage.AuditEntry{}), fault.Unavailable))
}
