package house

import (
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/storage"
)

// Who loses the key that the engine's files were encrypted with loses no case: the
// files are set aside, and the open cases are started from the record.
func TestLostPayloadKey(t *testing.T) {
	data := t.TempDir()
	begin := func() (generation string) {
		h, err := Open(t.Context(), Config{Data: data}, slog.New(slog.DiscardHandler))
		require.NoError(t, err)
		generation = h.temporal.Generation()
		require.NoError(t, h.Close())
		return generation
	}
	first := begin()
	require.Equal(t, first, begin(), "with the key, the files stay")

	require.NoError(t, os.Remove(filepath.Join(data, keyDir, "payload.key")))
	second := begin()
	require.NotEqual(t, first, second)
	aside, err := filepath.Glob(filepath.Join(data, "temporal", "other-key-*"))
	require.NoError(t, err)
	require.Len(t, aside, 1, "nothing is thrown away")
	require.Equal(t, second, begin())
}

// Who loses the key that signs checkpoints can still check the old ones, and a copy
// of a checkpoint that was kept elsewhere shows that rows were cut off.
func TestLostAuditKey(t *testing.T) {
	c := Config{Data: t.TempDir()}
	quiet := slog.New(slog.DiscardHandler)
	h, err := OpenRecord(t.Context(), c, quiet)
	require.NoError(t, err)
	require.NoError(t, h.DB.AppendAudit(t.Context(), storage.AuditEntry{At: time.Now(), Actor: casefile.System, Action: "x", Outcome: storage.Accepted}))
	anchor, err := h.DB.Checkpoint(t.Context(), time.Now())
	require.NoError(t, err)
	require.NoError(t, h.Close())

	require.NoError(t, os.Remove(filepath.Join(c.Data, keyDir, "audit.key")))
	h, err = OpenRecord(t.Context(), c, quiet)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, h.Close()) })
	v, err := h.VerifyRecord(t.Context(), false, anchor)
	require.NoError(t, err)
	require.True(t, v.OK(), "%v", v.Breaks)

	anchor.Seq++ // as if the database had been cut below what was signed
	v, err = h.VerifyRecord(t.Context(), false, anchor)
	require.NoError(t, err)
	require.False(t, v.OK())
}
