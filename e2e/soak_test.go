//go:build soak

package e2e

import (
	"fmt"
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestJourneyUnderTenKills is the long proof: a 200 MB video, ten kills, many seeds.
// DUBAN_E2E_ROUNDS sets how many seeds are tried; 5 otherwise.
func TestJourneyUnderTenKills(t *testing.T) {
	rounds, first := 5, seedOf(t)
	if given := os.Getenv("DUBAN_E2E_ROUNDS"); given != "" {
		var err error
		rounds, err = strconv.Atoi(given)
		require.NoError(t, err)
	}
	for i := range rounds {
		seed := first + uint64(i)
		t.Run(fmt.Sprint(seed), func(t *testing.T) { killed(t, seed, 10, 200<<20, 120) })
	}
}

// TestTwoDecideAtOnceAThousandTimes races over the rectifications of many outlets.
func TestTwoDecideAtOnceAThousandTimes(t *testing.T) {
	races(t, house(t), 1000, "/ho/sc/", "/ho/gd/")
}
