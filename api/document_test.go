package api

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

var write = flag.Bool("write", false, "write ui/src/api/openapi.json anew")

// The types of the screens are generated from this file; `make api` writes it and them.
// A change of the API that does not change the file would let the screens speak to an
// API that is no more.
func TestTheScreensKnowThisDocument(t *testing.T) {
	const name = "../ui/src/api/openapi.json"
	raw, err := json.Marshal(Describe("1"))
	require.NoError(t, err)
	var pretty bytes.Buffer
	require.NoError(t, json.Indent(&pretty, raw, "", " "))
	pretty.WriteByte('\n')
	if *write {
		require.NoError(t, os.WriteFile(name, pretty.Bytes(), 0o644))
	}
	kept, err := os.ReadFile(name)
	require.NoError(t, err)
	require.True(t, bytes.Equal(pretty.Bytes(), kept), "the API has changed: run `make api` and commit what it writes")
}
