package e2e

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestReadyAgain starts a house on data that is there: after a clean stop, and after
// a kill. The times are printed; the house is asked to do its work, not to be quick
// on a machine that is busy with other tests.
func TestReadyAgain(t *testing.T) {
	h := house(t)
	v := speakHTTP(t, h, nil)
	work := func() { newJourney(t, v, openRecord(t, h.Data, ""), 0).plan() }
	t.Logf("on seeded data: ready after %s", h.Ready())
	work()
	require.NoError(t, h.Stop())
	require.NoError(t, h.Start(t.Context()))
	t.Logf("after a clean stop: ready after %s", h.Ready())
	work()
	for range 3 {
		h.Kill()
		require.NoError(t, h.Start(t.Context()))
		t.Logf("after kill -9: ready after %s", h.Ready())
		work()
	}
	require.Zero(t, v.repeats(), "ready means that the first request is answered")
	verified(t, h)
}
