package api

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/danielgtaylor/huma/v2"
	"github.com/stretchr/testify/require"

	"duban/policy"
)

// public are the operations that ask for nobody. Whoever adds one here opens a door on purpose.
var public = []string{"signIn", "signOut"}

func TestEveryOperationNamesAnActionOfThePolicy(t *testing.T) {
	doc := newHouse(t).srv.OpenAPI()
	require.Equal(t, "3.1.0", doc.OpenAPI)
	seen, ids := 0, map[string]bool{}
	for path, item := range doc.Paths {
		for method, op := range map[string]any{"GET": item.Get, "POST": item.Post, "PUT": item.Put, "DELETE": item.Delete, "PATCH": item.Patch} {
			o := operationOf(op)
			if o == nil {
				continue
			}
			seen++
			name := method + " " + path
			for _, part := range strings.Split(path, "/") {
				if in, ok := strings.CutPrefix(part, "{"); ok {
					require.True(t, slices.ContainsFunc(o.Parameters, func(p *huma.Param) bool { return p.In == "path" && p.Name+"}" == in }),
						"%s does not read %s: is it in an embedded type that is not exported?", name, part)
				}
			}
			require.NotEmpty(t, o.OperationID, name)
			require.False(t, ids[o.OperationID], "two operations are called %s", o.OperationID)
			ids[o.OperationID] = true
			require.NotEmpty(t, o.Summary, name)
			require.NotEmpty(t, o.Tags, name)
			if slices.Contains(public, o.OperationID) {
				require.Equal(t, true, o.Extensions["x-public"], name)
				continue
			}
			action, _ := o.Extensions["x-action"].(string)
			known, ok := policy.ActionNamed(action)
			require.True(t, ok, "%s names no action of the policy (x-action %q)", name, action)
			// A look must not be enough to change something. Marking one's own messages as
			// read, walking the chain and looking for a reason that is logged change no record.
			if method != http.MethodGet && !slices.Contains([]string{policy.MessageRead, policy.AuditVerify, policy.ComplaintReveal}, action) {
				require.True(t, known.Writes, "%s changes something under %s, which only looks", name, action)
			}
		}
	}
	require.Greater(t, seen, 40)
}

func operationOf(v any) *huma.Operation {
	o, _ := v.(*huma.Operation)
	return o
}
