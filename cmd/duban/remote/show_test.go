package remote

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
)

// A table shows the bank's time, as the screens do, and says so; JSON is left as it is.
func TestTablesShowTheBanksTime(t *testing.T) {
	answer := json.RawMessage(`{"items":[{"id":"a","at":"2026-11-22T18:30:00.5Z","day":"2026-11-22","note":"2026"}]}`)
	var out bytes.Buffer
	require.NoError(t, (&Connection{Lang: "zh"}).Show(&out, answer))
	require.Contains(t, out.String(), "2026-11-23 02:30:00+08:00")
	require.Contains(t, out.String(), "2026-11-22  ")
	out.Reset()
	require.NoError(t, (&Connection{JSON: true}).Show(&out, answer))
	require.JSONEq(t, string(answer), out.String())
}
