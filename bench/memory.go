package main

import (
	"context"
	"fmt"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"duban/e2e/rig"
)

// memory measures what the house needs while nothing happens: alone, with many open
// cases, and how long it then takes to be ready again.
func (p plan) memory(ctx context.Context, bin string) error {
	h, err := rig.New(rig.Options{Bin: bin, Data: filepath.Join(p.dir, "full"), Demo: true})
	if err != nil {
		return err
	}
	defer h.Kill()
	if err := h.Start(ctx); err != nil {
		return err
	}
	fmt.Println("| with | resident | peak | ready after |")
	fmt.Println("|---|---:|---:|---:|")
	row := func(what string) error {
		time.Sleep(10 * time.Second) // until what a start or a flood brings about has settled
		rss, err := h.Memory("VmRSS")
		if err != nil {
			return err
		}
		peak, err := h.Memory("VmHWM")
		fmt.Printf("| %s | %d MiB | %d MiB | %s |\n", what, rss>>20, peak>>20, h.Ready().Round(time.Millisecond))
		return err
	}
	again := func(end func() error) error {
		if err := end(); err != nil {
			return err
		}
		return h.Start(ctx)
	}
	killed := func() error { h.Kill(); return nil }
	if err := again(h.Stop); err != nil {
		return err
	}
	if err := row("the demo bank, idle"); err != nil {
		return err
	}
	took, err := p.flood(ctx, h)
	if err != nil {
		return err
	}
	if err := row(fmt.Sprintf("%d open inspections more (opened at %.0f/s by 16)", p.cases, float64(p.cases)/took.Seconds())); err != nil {
		return err
	}
	if err := again(h.Stop); err != nil {
		return err
	}
	if err := row("the same after a clean stop"); err != nil {
		return err
	}
	if err := again(killed); err != nil {
		return err
	}
	if err := row("the same after kill -9"); err != nil {
		return err
	}
	fmt.Println()
	return h.Stop()
}

// flood opens the cases, 16 at a time.
func (p plan) flood(ctx context.Context, h *rig.House) (time.Duration, error) {
	c, err := hire(ctx, h)
	if err != nil {
		return 0, err
	}
	const at = 16
	people := make([]*rig.Person, at)
	for i := range people { // one after the other: many sign-ins at once look like guessing
		if people[i], err = rig.SignIn(ctx, h, c.office.User, password, nil); err != nil {
			return 0, err
		}
	}
	var next atomic.Int64
	var all sync.WaitGroup
	failed := make([]error, at)
	begun := time.Now()
	for i := range at {
		all.Go(func() {
			for failed[i] == nil {
				n := next.Add(1)
				if n > int64(p.cases) {
					return
				}
				_, failed[i] = c.open(ctx, people[i], int(n))
			}
		})
	}
	all.Wait()
	for _, err := range failed {
		if err != nil {
			return 0, err
		}
	}
	return time.Since(begun), nil
}
