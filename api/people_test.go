package api

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/policy"
)

func TestColleaguesAreFoundWithoutTheirRoles(t *testing.T) {
	h := newHouse(t, func(d *Deps) { d.Record = sighted{} })
	h.person("duty", policy.DutyLeader, "/ho/gd/th/")
	h.person("spy", policy.MysteryShopper, "/ho/gd/th/")
	h.person("far", policy.LobbyManager, "/ho/bj/")
	gone := h.users["far"]
	gone.User, gone.Unit, gone.Disabled = "gone", "/ho/gd/th/", true
	h.users["gone"] = gone
	duty := h.as("duty")
	duty.send("GET", "/api/v1/users", nil).problem(403, "policy.not_granted")

	a := duty.send("GET", "/api/v1/people", nil)
	require.Equal(t, 200, a.status, a.text)
	require.Len(t, a.json["items"], 2, "those in scope who are still there: %s", a.text)
	require.NotContains(t, a.text, "mystery")
	require.Equal(t, []string{"query:role"}, duty.send("GET", "/api/v1/people?role=mystery_shopper", nil).problem(400, "invalid").pointers())
	require.Equal(t, []string{"query:unit"}, duty.send("GET", "/api/v1/people?unit=x", nil).problem(400, "invalid").pointers())
}
