//go:build soak

package e2e

import (
	"fmt"
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestComplaintsUnderTenKills is the long proof for complaints: every journey, ten
// kills, many seeds. DUBAN_E2E_ROUNDS sets how many seeds are tried; 3 otherwise.
func TestComplaintsUnderTenKills(t *testing.T) {
	rounds, first := 3, seedOf(t)
	if given := os.Getenv("DUBAN_E2E_ROUNDS"); given != "" {
		var err error
		rounds, err = strconv.Atoi(given)
		require.NoError(t, err)
	}
	for i := range rounds {
		seed := first + uint64(i)
		t.Run(fmt.Sprint(seed), func(t *testing.T) { complaintsKilled(t, seed, 10) })
	}
}
