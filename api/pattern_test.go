package api

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEveryPatternIsSpoken(t *testing.T) {
	raw, err := json.Marshal(Describe("1"))
	require.NoError(t, err)
	var document any
	require.NoError(t, json.Unmarshal(raw, &document))
	found := map[string]bool{}
	var walk func(any)
	walk = func(n any) {
		switch n := n.(type) {
		case map[string]any:
			if p, is := n["pattern"].(string); is {
				found[p] = true
			}
			for _, v := range n {
				walk(v)
			}
		case []any:
			for _, v := range n {
				walk(v)
			}
		}
	}
	walk(document)
	require.NotEmpty(t, found)
	for p := range found {
		require.Contains(t, spoken, p, "say in words what it asks for")
	}
	for p := range spoken {
		require.True(t, found[p], "no field asks for %s any more", p)
	}
	require.Equal(t, "须为月份，例如 2026-11", fieldMessage(t, "expected string to match pattern ^[0-9]{4}-[0-9]{2}$"))
}

// fieldMessage is what the person reads for a remark of the validator.
func fieldMessage(t *testing.T, remark string) string {
	t.Helper()
	for _, r := range remarks {
		if m := r.match.FindStringSubmatch(remark); m != nil {
			return r.msg(m[1:]).ZH
		}
	}
	t.Fatalf("nobody knows %q", remark)
	return ""
}
