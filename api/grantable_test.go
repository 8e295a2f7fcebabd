package api

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/policy"
)

// What could be granted is known before it is tried, and by the same rules.
func TestGrantableSaysWhatGrantingWouldSay(t *testing.T) {
	h := office(t)
	sec := h.as("sec")
	ask := func(user, query string) map[string]map[string]any {
		a := sec.send("GET", "/api/v1/users/"+user+"/grantable?"+query, nil)
		require.Equal(t, 200, a.status, a.text)
		out := map[string]map[string]any{}
		for _, x := range a.items() {
			out[x["role"].(string)] = x
		}
		return out
	}
	roles := ask("gduser", "unit=/ho/gd/th/o1/")
	require.NotContains(t, roles, policy.Integration, "a machine's role is for nobody")
	require.Equal(t, true, roles[policy.BranchHead]["ok"])
	require.Equal(t, false, roles[policy.LobbyManager]["ok"], "he holds it there")
	require.Equal(t, true, ask("gduser", "unit=/ho/bj/")[policy.LobbyManager]["ok"], "elsewhere he does not")
	clash := roles[policy.Reviewer]["clashes"].([]any)[0].(map[string]any)
	require.Equal(t, policy.LobbyManager, clash["role"])
	require.Equal(t, "体育西路支行", clash["place"].(map[string]any)["name"].(map[string]any)["zh"])
	require.Equal(t, "审核并发布结果的人不得负责网点", clash["why"].(map[string]any)["zh"])

	for role, x := range roles {
		status := sec.send("POST", "/api/v1/users/gduser/roles", map[string]any{"role": role, "unit": "/ho/gd/th/o1/"})
		if x["ok"] != true {
			require.Contains(t, []int{409, 422}, status.status, role)
			continue
		}
		require.Equal(t, 201, status.status, status.text)
		require.Equal(t, 204, sec.send("DELETE", "/api/v1/users/gduser/roles/"+status.str("id"), nil).status)
	}

	sec.send("GET", "/api/v1/users/sec/grantable?unit=/ho/", nil).problem(422, "role.self")
	sec.send("GET", "/api/v1/users/nobody/grantable?unit=/ho/", nil).problem(404, "not_found")
	require.Equal(t, []string{"query:unit"}, sec.send("GET", "/api/v1/users/lin/grantable?unit=x", nil).problem(400, "invalid").pointers())
	h.as("sys").send("GET", "/api/v1/users/lin/grantable?unit=/ho/", nil).problem(403, "policy.not_granted")
}

func TestUsersAreListedWithTheirRolesAndPlaces(t *testing.T) {
	h := office(t)
	for _, u := range h.as("sys").send("GET", "/api/v1/users", nil).items() {
		if u["user"] != "gduser" {
			continue
		}
		require.Equal(t, "体育西路支行", u["place"].(map[string]any)["name"].(map[string]any)["zh"])
		role := u["roles"].([]any)[0].(map[string]any)
		require.Equal(t, policy.LobbyManager, role["role"])
		require.Equal(t, "大堂经理", role["title"].(map[string]any)["zh"])
		return
	}
	t.Fatal("he is not on the list")
}
