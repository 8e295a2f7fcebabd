package e2e

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/demo"
	"duban/e2e/rig"
)

// bank is the demo bank that the binary seeds: the same on every machine.
var bank = demo.Bank(2026)

const password = "duban-demo-2026"

var (
	binary string // the product
	seeded string // a data directory with the demo bank, stopped cleanly
)

func TestMain(m *testing.M) {
	code, err := prepared(m.Run)
	if err != nil {
		fmt.Fprintln(os.Stderr, "e2e:", err)
		code = 1
	}
	os.Exit(code)
}

// prepared builds the binary and seeds a bank once; every test works on its own copy.
func prepared(run func() int) (code int, err error) {
	dir, err := os.MkdirTemp("", "duban-e2e-*")
	if err != nil {
		return 1, err
	}
	defer os.RemoveAll(dir)
	ctx := context.Background()
	if binary, err = rig.Build(ctx, dir); err != nil {
		return 1, err
	}
	seeded = filepath.Join(dir, "seeded")
	h, err := rig.New(rig.Options{Bin: binary, Data: seeded, Demo: true})
	if err != nil {
		return 1, err
	}
	if err := h.Start(ctx); err != nil {
		return 1, err
	}
	if err := h.Stop(); err != nil {
		return 1, err
	}
	return run(), nil
}

// house starts a house on a copy of the seeded bank; it is stopped, or killed where
// it does not stop, when the test ends.
func house(t *testing.T) *rig.House {
	t.Helper()
	data := filepath.Join(t.TempDir(), "data")
	// The attributes of files hold the locks of evidence: a plain copy would lose them.
	out, err := exec.Command("cp", "-a", seeded, data).CombinedOutput()
	require.NoError(t, err, "%s", out)
	// With --demo, as "make run" gives it on every start: what is there stays.
	return started(t, rig.Options{Bin: binary, Data: data, Demo: true})
}

func started(t *testing.T, o rig.Options) *rig.House {
	t.Helper()
	h, err := rig.New(o)
	require.NoError(t, err)
	require.NoError(t, h.Start(t.Context()))
	t.Cleanup(func() {
		h.Kill()
		if t.Failed() {
			t.Logf("the house said:\n%s", tail(h.Log(), 8000))
		}
	})
	return h
}

func tail(s string, n int) string { return s[max(0, len(s)-n):] }

// seedOf is the seed of a test's random choices, printed so that they can be had again.
func seedOf(t *testing.T) uint64 {
	seed := uint64(time.Now().UnixNano())
	if given := os.Getenv("DUBAN_E2E_SEED"); given != "" {
		var err error
		seed, err = strconv.ParseUint(given, 10, 64)
		require.NoError(t, err)
	}
	t.Logf("DUBAN_E2E_SEED=%d", seed)
	return seed
}

func chance(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 17)) }
