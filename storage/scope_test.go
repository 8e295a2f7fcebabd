package storage

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/org"
)

func TestUnder(t *testing.T) {
	for name, c := range map[string]struct {
		scopes []org.Path
		sql    string
		vars   []any
	}{
		"a unit":                  {[]org.Path{"/ho/gd/"}, "(p >= ? AND p < ?)", []any{"/ho/gd/", "/ho/gd0"}},
		"two units":               {[]org.Path{"/ho/gd/", "/ho/sc/"}, "(p >= ? AND p < ? OR p >= ? AND p < ?)", []any{"/ho/gd/", "/ho/gd0", "/ho/sc/", "/ho/sc0"}},
		"the whole bank":          {[]org.Path{"/"}, "(p >= ? AND p < ?)", []any{"/", "0"}},
		"nothing":                 {nil, "1 = 0", nil},
		"what is no path":         {[]org.Path{"", "ho", "//"}, "1 = 0", nil},
		"a path among what is no": {[]org.Path{"", "/ho/"}, "(p >= ? AND p < ?)", []any{"/ho/", "/ho0"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := under("p", c.scopes)
			require.Equal(t, c.sql, got.SQL)
			require.Equal(t, c.vars, got.Vars)
		})
	}
}
