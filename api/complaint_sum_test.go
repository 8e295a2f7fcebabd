package api

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
)

// Intake and sorting ask for the sum at stake as a decimal, and answers show it.
func TestTheContractKnowsTheSumAtStake(t *testing.T) {
	h := newHouse(t)
	var doc struct {
		Components struct {
			Schemas map[string]struct {
				Properties map[string]struct {
					Type    any
					Pattern string
				}
				Required []string
			}
		}
	}
	require.NoError(t, json.Unmarshal([]byte(h.browser().send("GET", "/api/v1/openapi.json", nil).text), &doc))
	for _, name := range []string{"ComplaintRegister", "ComplaintClassify", "ComplaintPart"} {
		s, ok := doc.Components.Schemas[name]
		require.True(t, ok, name)
		require.Equal(t, "string", s.Properties["amount"].Type, "%s: a number of JSON is not exact", name)
		require.NotEmpty(t, s.Properties["amount"].Pattern)
		require.Contains(t, s.Properties, "currency")
		require.NotContains(t, s.Required, "amount")
	}
	require.Contains(t, doc.Components.Schemas["ComplaintView"].Properties, "sum")
}
