package api

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAFieldStandsOnceInAnObject(t *testing.T) {
	for body, want := range map[string]string{
		`{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}`: "",
		`{"a":"a","b":"a","c":["a","a"]}`:           "",
		`[{"a":1},{"a":1}]`:                         "",
		`"a"`:                                       "",
		`{"a":1,"a":2}`:                             "a",
		`{"a":{"x":1},"b":2,"a":{"y":1}}`:           "a",
		`{"a":1,"A":2}`:                             "A",
		`{"b":[{"x":{"c":1,"d":[],"c":null}}]}`:     "c",
		`{"a":{},"b":[],"\u0061":1}`:                "a",
		`{"a":1,`:                                   "",
	} {
		name, twice := namedTwice([]byte(body))
		require.Equal(t, want, name, body)
		require.Equal(t, want != "", twice, body)
	}
}
