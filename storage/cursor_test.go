package storage

import (
	"encoding/base64"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestCursorTellsNothingAndCannotBeMade(t *testing.T) {
	o := order{name: "latest", columns: []string{"opened_at", "case_id"}}
	at := time.Date(2026, 9, 22, 1, 30, 0, 0, time.UTC)
	c := o.cursor([]any{at, "some-case"})
	require.Equal(t, c, o.cursor([]any{at, "some-case"}), "the same page has the same cursor")
	raw, err := base64.RawURLEncoding.DecodeString(c)
	require.NoError(t, err)
	require.NotContains(t, string(raw), "2026")
	key, err := o.parse(c)
	require.NoError(t, err)
	require.Equal(t, []any{at, "some-case"}, key)

	forged := base64.RawURLEncoding.EncodeToString([]byte(`["latest","t2026-09-22T01:30:00Z","ssome-case"]`))
	for _, bad := range []string{forged, c[:len(c)-1], "", "%", c + "A"} {
		_, err := o.parse(bad)
		require.Error(t, err, bad)
	}
}
