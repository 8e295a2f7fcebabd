package e2e

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/e2e/rig"
)

// codesOf are the codes of a no: its own, then those of the fields it names.
func codesOf(err error) (codes []string) {
	var p *rig.Problem
	if !errors.As(err, &p) {
		return nil
	}
	codes = []string{p.Code}
	for _, f := range p.Errors {
		codes = append(codes, f.Code)
	}
	return codes
}

// TestJourneyThroughTheAPI goes the whole way once, undisturbed.
func TestJourneyThroughTheAPI(t *testing.T) {
	t.Parallel()
	h := house(t)
	sent := 0
	v := speakHTTP(t, h, func() { sent++ })
	j := newJourney(t, v, openRecord(t, h.Data, ""), 200<<20)
	j.plan()
	// Everybody who is needed for the upload has signed in: hashing a password takes
	// 64 MiB for a moment, and that is not what is asked about here.
	require.NoError(t, h.ForgetPeak())
	before, err := h.Memory("VmRSS")
	require.NoError(t, err)
	j.inspect()
	peak, err := h.Memory("VmHWM")
	require.NoError(t, err)
	t.Logf("memory: %d MiB before and %d MiB at most while a video of %d MiB was sent", before>>20, peak>>20, j.video>>20)
	require.Less(t, peak-before, j.video/2, "the server holds a video in memory")
	j.review()
	j.appeal()
	j.issue()
	j.mend()
	j.settled()
	peak, err = h.Memory("VmHWM")
	require.NoError(t, err)
	t.Logf("%d requests, %d MiB at most on the whole way", sent, peak>>20)
	require.Zero(t, v.repeats(), "an undisturbed house takes every request at once")
	verified(t, h)
}

// verified stops the house and has the binary prove its record.
func verified(t *testing.T, h *rig.House) {
	t.Helper()
	require.NoError(t, h.Stop())
	for _, args := range [][]string{{"score", "verify"}, {"audit", "verify", "--objects"}} {
		out, code, err := h.Run(t.Context(), args...)
		require.NoError(t, err)
		require.Zero(t, code, "%v: %s", args, out)
		require.Contains(t, out, "✓", "%v", args)
	}
}
