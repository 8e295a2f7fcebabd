package complaint

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
)

// kin are complaints tied as a family tells it; only one side of each tie is noted.
func kin() map[casefile.ID]*State {
	k := map[casefile.ID]*State{}
	add := func(s State) { k[s.ID] = &s }
	add(State{ID: "w", Form: Original, Parts: []casefile.ID{"p", "q"}, Reviews: []casefile.ID{"r"}, Absorbed: []casefile.ID{"a", "u"}, Links: []casefile.ID{"l"}})
	add(State{ID: "p", Form: Original, Origin: "w", Links: []casefile.ID{"w"}})
	add(State{ID: "q", Form: Original, Origin: "w", Links: []casefile.ID{"w"}, Parts: []casefile.ID{"qq"}})
	add(State{ID: "qq", Form: Original, Origin: "q"})
	add(State{ID: "qr", Form: Review, Origin: "q"})
	add(State{ID: "r", Form: Review, Origin: "w", Links: []casefile.ID{"w"}})
	add(State{ID: "a", Form: Original, Parts: []casefile.ID{"ap"}, Into: "w"})
	add(State{ID: "ap", Form: Original, Origin: "a"})
	add(State{ID: "late", Form: Original, Into: "w"}) // of which w has not heard
	add(State{ID: "u", Form: Original, Left: "w"})    // whose merger was undone; w has not heard of that either
	add(State{ID: "l", Form: Original, Links: []casefile.ID{"w"}})
	return k
}

func TestFamily(t *testing.T) {
	for _, x := range []struct {
		of     casefile.ID
		spared []casefile.ID
		want   []casefile.ID
	}{
		{"w", nil, []casefile.ID{"a", "ap", "late", "p", "q", "qq", "qr", "r"}},
		{"w", []casefile.ID{"q"}, []casefile.ID{"a", "ap", "late", "p", "r"}},
		{"w", []casefile.ID{"r", "a"}, []casefile.ID{"a", "ap", "late", "p", "q", "qq", "qr", "r"}}, // only parts can tell something else
		{"r", nil, []casefile.ID{"a", "ap", "late", "p", "q", "qq", "qr", "w"}},
		{"a", nil, []casefile.ID{"ap", "late", "p", "q", "qq", "qr", "r", "w"}},
		{"p", nil, []casefile.ID{"a", "late", "r", "w"}}, // not what else was split off
		{"q", nil, []casefile.ID{"a", "late", "qq", "qr", "r", "w"}},
		{"qr", nil, []casefile.ID{"a", "late", "q", "qq", "r", "w"}},
		{"qq", nil, []casefile.ID{"a", "late", "q", "qr", "r", "w"}},
		{"l", nil, nil},
	} {
		k := kin()
		near := func(s *State) (out []*State, err error) {
			for _, id := range slices.Sorted(maps.Keys(k)) {
				if id != s.ID {
					out = append(out, k[id])
				}
			}
			return out, nil
		}
		got, err := Family(k[x.of], x.spared, near)
		require.NoError(t, err)
		require.Equal(t, x.want, ids(got), "%s, sparing %v", x.of, x.spared)
		for _, s := range got {
			s.Sealed = true
		}
		got, err = Family(k[x.of], x.spared, near)
		require.NoError(t, err)
		require.Empty(t, got, "closed once for all")
	}
}

func ids(list []*State) (out []casefile.ID) {
	for _, s := range list {
		out = append(out, s.ID)
	}
	slices.Sort(out)
	return out
}
