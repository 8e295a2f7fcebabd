package main

import (
	"context"
	"slices"
	"sync"
	"time"
)

// measure is how long each of many acts took, and over what time all of them.
type measure struct {
	took   []time.Duration // in order of length
	span   time.Duration
	failed int
}

func (m measure) rate() float64 { return float64(len(m.took)) / m.span.Seconds() }

// at is the latency below which the share q of the acts stayed.
func (m measure) at(q float64) time.Duration {
	if len(m.took) == 0 {
		return 0
	}
	d := m.took[min(len(m.took)-1, int(q*float64(len(m.took))))]
	return d.Round(100 * time.Microsecond)
}

// warm is how long everything runs before anything is counted.
const warm = 2 * time.Second

// together lets clients act at the same time, each over and over, and measures what
// was begun and ended within span after the warm-up.
func together(ctx context.Context, clients int, span time.Duration, act func(ctx context.Context, client, n int) error) (measure, error) {
	m := measure{span: span}
	from := time.Now().Add(warm)
	until := from.Add(span)
	var mu sync.Mutex
	var all sync.WaitGroup
	var first error
	for c := range clients {
		all.Go(func() {
			for n := 0; time.Now().Before(until) && ctx.Err() == nil; n++ {
				begun := time.Now()
				err := act(ctx, c, n)
				ended := time.Now()
				mu.Lock()
				switch {
				case err != nil:
					m.failed++
					if first == nil {
						first = err
					}
				case begun.After(from) && ended.Before(until):
					m.took = append(m.took, ended.Sub(begun))
				}
				mu.Unlock()
			}
		})
	}
	all.Wait()
	slices.Sort(m.took)
	if len(m.took) == 0 && first == nil {
		first = context.Cause(ctx)
	}
	if len(m.took) > 0 {
		first = nil // some failed: the table says how many
	}
	return m, first
}
