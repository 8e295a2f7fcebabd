package engine

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// A process that is killed while it joins the parts of an upload leaves a claim
// behind, which the gateway would honour for ever.
func TestJoinsThatWereCutOffCanBeDoneAgain(t *testing.T) {
	dir := t.TempDir()
	uploads := filepath.Join(dir, objectsDir, "evidence", ".sgwtmp", "multipart", "0f3a")
	for _, name := range []string{"u-1.5d41402abc4b2a76b9719d911017c592-3.inprogress", "u-2"} {
		require.NoError(t, os.MkdirAll(filepath.Join(uploads, name), 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(uploads, name, "1"), []byte("part"), 0o600))
	}
	s, err := StartObjectStore(t.Context(), ObjectStoreOptions{Dir: dir})
	require.NoError(t, err)
	require.NoError(t, s.Stop())

	entries, err := os.ReadDir(uploads)
	require.NoError(t, err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	require.Equal(t, []string{"u-1", "u-2"}, names)
	part, err := os.ReadFile(filepath.Join(uploads, "u-1", "1"))
	require.NoError(t, err)
	require.Equal(t, "part", string(part))
}
