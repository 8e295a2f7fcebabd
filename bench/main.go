package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"time"

	"duban/e2e/rig"
)

// plan is what is measured.
type plan struct {
	dir     string        // for everything that is made
	clients []int         // how many at the same time
	span    time.Duration // of each measurement
	cases   int           // open cases for the memory
	idle    bool          // leave the commands out

	complaints int // open complaints for the deadlines
}

func main() {
	var p plan
	flag.DurationVar(&p.span, "span", 10*time.Second, "how long each number of clients is measured")
	flag.IntVar(&p.cases, "cases", 10_000, "open cases for memory and restart; 0: leave that out")
	flag.BoolVar(&p.idle, "idle", false, "memory and restart only")
	flag.IntVar(&p.complaints, "complaints", 0, "measure memory, start and alerts of so many open complaints, and nothing else")
	flag.Parse()
	p.clients = []int{1, 8, 32}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := p.run(ctx)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func (p plan) run(ctx context.Context) (err error) {
	if p.dir, err = os.MkdirTemp("", "duban-bench-*"); err != nil {
		return err
	}
	defer os.RemoveAll(p.dir)
	bin, err := rig.Build(ctx, p.dir)
	if err != nil {
		return err
	}
	fmt.Printf("%s, %s/%s, %d processors, %s per measurement\n\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), p.span)

	if p.complaints > 0 {
		return p.deadlines(ctx, bin)
	}
	if !p.idle {
		if err := p.rates(ctx, bin); err != nil {
			return err
		}
	}
	if p.cases == 0 {
		return nil
	}
	return p.memory(ctx, bin)
}

// rates measures commands per second: the house's, and the bare engine's.
func (p plan) rates(ctx context.Context, bin string) error {
	h, err := rig.New(rig.Options{Bin: bin, Data: filepath.Join(p.dir, "house"), Demo: true})
	if err != nil {
		return err
	}
	defer h.Kill()
	house, err := p.commands(ctx, h)
	if err != nil {
		return fmt.Errorf("commands through HTTP: %w", err)
	}
	if err := h.Stop(); err != nil {
		return err
	}
	local, err := p.bare(ctx, false)
	if err != nil {
		return fmt.Errorf("the bare engine: %w", err)
	}
	ordinary, err := p.bare(ctx, true)
	if err != nil {
		return fmt.Errorf("the bare engine: %w", err)
	}
	compare(p.clients, house, local, ordinary)
	return nil
}

// compare prints commands per second and latencies side by side. The ratio is how
// much of the bare engine's rate the whole product keeps.
func compare(clients []int, house, local, ordinary []measure) {
	fmt.Println("| clients | what | per second | p50 | p95 | p99 | failed | of the ceiling |")
	fmt.Println("|---:|---|---:|---:|---:|---:|---:|---:|")
	for i, n := range clients {
		row := func(what string, m measure) {
			fmt.Printf("| %d | %s | %.0f | %s | %s | %s | %d | %.0f %% |\n", n, what, m.rate(), m.at(0.50), m.at(0.95), m.at(0.99), m.failed, 100*m.rate()/local[i].rate())
		}
		row("a command through HTTP (inspection.answer)", house[i])
		row("bare Update, local activity, one row", local[i])
		row("bare Update, ordinary activity, one row", ordinary[i])
	}
	fmt.Println()
}
