package house

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/api"
)

// The command line is made of what api.Describe tells: an operation that the house
// offers and the description forgets has no command.
func TestTheDescriptionHasEveryOperation(t *testing.T) {
	offered := newStreet(t).server.OpenAPI()
	described := api.Describe("test")
	require.Equal(t, slices.Sorted(maps.Keys(offered.Paths)), slices.Sorted(maps.Keys(described.Paths)))
	for path, item := range offered.Paths {
		of := described.Paths[path]
		require.Equal(t, []bool{item.Get != nil, item.Post != nil, item.Put != nil, item.Delete != nil, item.Patch != nil},
			[]bool{of.Get != nil, of.Post != nil, of.Put != nil, of.Delete != nil, of.Patch != nil}, path)
	}
}
