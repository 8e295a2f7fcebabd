package e2e

import (
	"context"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/e2e/rig"
)

// reaper kills the house at random points of a journey, while requests are under
// way, and starts it again. A point is the n-th request and some milliseconds after it.
type reaper struct {
	t      *testing.T
	house  *rig.House
	points []point
	sent   atomic.Int64
	next   chan struct{} // one for each point that was reached
	done   sync.WaitGroup
	kills  atomic.Int64
	slow   time.Duration // the longest start after a kill
}

type point struct {
	request int64
	after   time.Duration
}

// points draws n of them from the first requests requests: one from each n-th part,
// so that the whole way is covered.
func points(seed uint64, n int, requests int64) []point {
	rng, out := chance(seed), make([]point, n)
	for i := range out {
		part := requests / int64(n)
		out[i] = point{1 + int64(i)*part + rng.Int64N(part), time.Duration(rng.Int64N(int64(40 * time.Millisecond)))}
	}
	return out
}

func setReaper(t *testing.T, h *rig.House, at []point) *reaper {
	r := &reaper{t: t, house: h, points: at, next: make(chan struct{}, len(at))}
	ctx, cancel := context.WithCancel(t.Context())
	r.done.Go(func() {
		for _, p := range at {
			select {
			case <-ctx.Done():
				return
			case <-r.next:
			}
			time.Sleep(p.after)
			h.Kill()
			if err := h.Start(ctx); err != nil {
				t.Errorf("after kill %d: %v", r.kills.Load(), err)
				return
			}
			r.slow = max(r.slow, h.Ready())
			r.kills.Add(1)
		}
	})
	t.Cleanup(func() { cancel(); r.done.Wait() })
	return r
}

// request is called at each request that anybody sends.
func (r *reaper) request() {
	n := r.sent.Add(1)
	if slices.ContainsFunc(r.points, func(p point) bool { return p.request == n }) {
		r.next <- struct{}{}
	}
}

// killed goes the whole way while the house is killed; the end must be the same as
// that of a journey undisturbed.
func killed(t *testing.T, seed uint64, kills int, video, requests int64) {
	h := house(t)
	at := points(seed, kills, requests)
	t.Logf("seed %d kills at %v", seed, at)
	r := setReaper(t, h, at)
	v := speakHTTP(t, h, r.request)
	j := newJourney(t, v, openRecord(t, h.Data, ""), video)
	begun := time.Now()
	j.travel()
	j.settled()
	r.done.Wait()
	require.EqualValues(t, kills, r.kills.Load(), "the journey was over after %d requests, before every kill had come", r.sent.Load())
	t.Logf("%d kills, %d requests, %d of them repeats, slowest start %s, the whole way %s",
		kills, r.sent.Load(), v.repeats(), r.slow.Round(time.Millisecond), time.Since(begun).Round(time.Millisecond))
	verified(t, h)
}

// TestJourneyUnderKill is the short form of the long proof behind the tag soak.
func TestJourneyUnderKill(t *testing.T) {
	t.Parallel()
	killed(t, seedOf(t), 3, 20<<20, 70)
}
