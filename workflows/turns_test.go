package workflows

import (
	"context"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
)

// A crowd at one case is let through a few at a time; another case does not wait, and
// nothing is left behind.
func TestTurns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := turns{of: map[string]*turn{}}
		var now, most atomic.Int64
		var all sync.WaitGroup
		for range 100 {
			all.Go(func() {
				giveBack, err := q.take(t.Context(), "bulletin:1")
				require.NoError(t, err)
				n := now.Add(1)
				for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
				}
				time.Sleep(time.Second)
				now.Add(-1)
				giveBack()
			})
		}
		synctest.Wait()
		require.EqualValues(t, atATime, now.Load())
		other, err := q.take(t.Context(), "notice:1")
		require.NoError(t, err)
		other()
		impatient, cancel := context.WithTimeout(t.Context(), time.Millisecond)
		defer cancel()
		_, err = q.take(impatient, "bulletin:1")
		require.True(t, fault.Is(err, fault.TooMany), "%v", err)
		all.Wait()
		require.EqualValues(t, atATime, most.Load())
		require.Empty(t, q.of)
	})
}
