package api

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/org"
	"duban/policy"
)

// office is a house with the two administrators and a few people.
func office(t *testing.T) *house {
	h := newHouse(t)
	h.person("sys", policy.SystemAdmin, "/ho/")
	h.person("sec", policy.SecurityAdmin, "/ho/")
	h.person("lin", policy.Inspector, "/ho/")
	h.person("gdadm", policy.SystemAdmin, "/ho/gd/")
	h.person("gduser", policy.LobbyManager, "/ho/gd/th/o1/")
	h.person("bjuser", policy.LobbyManager, "/ho/bj/")
	return h
}

func TestAUsersLife(t *testing.T) {
	h := office(t)
	b := h.as("sys")
	a := b.send("POST", "/api/v1/users", map[string]any{"user": "zhao", "name": "赵", "unit": "/ho/gd/th/"})
	require.Equal(t, 201, a.status, a.text)
	require.NotContains(t, a.text, "argon2id", "a hash never leaves the house")
	require.NotContains(t, a.json, "password", "who adds a user could be him")
	first := a.json["reset"].(map[string]any)
	require.Equal(t, []any{"zhao", "asked", "sys"}, []any{first["user"], first["status"], first["asked_by"]})
	b.send("POST", "/api/v1/password-resets/"+first["id"].(string)+"/approve", nil).problem(403, "policy.not_granted")
	a = h.as("sec").send("POST", "/api/v1/password-resets/"+first["id"].(string)+"/approve", nil)
	require.Equal(t, 200, a.status, a.text)
	password := a.str("password")
	require.Len(t, password, 16)
	b.send("POST", "/api/v1/users", map[string]any{"user": "zhao", "name": "赵", "unit": "/ho/gd/"}).problem(409, "user.taken")

	a = b.send("GET", "/api/v1/users/zhao", nil)
	require.Equal(t, true, a.json["must_change"])
	a = b.send("PUT", "/api/v1/users/zhao", map[string]any{"name": "赵云", "unit": "/ho/gd/th/"}, header{"If-Match": a.header.Get("ETag")})
	require.Equal(t, 200, a.status, a.text)
	require.Equal(t, `"2"`, a.header.Get("ETag"))
	b.send("PUT", "/api/v1/users/zhao", map[string]any{"name": "赵云", "unit": "/ho/gd/th/"}, header{"If-Match": `"1"`}).problem(409, "version")
	require.JSONEq(t, `{"did":"change","was":{"name":"赵","unit":"/ho/gd/th/","employee":""},"now":{"name":"赵云","unit":"/ho/gd/th/","employee":""}}`,
		string(h.audit[len(h.audit)-1].Detail), "the log tells from what to what")

	h.grants = append(h.grants, Grant{ID: "g", Holder: "zhao", Role: policy.BranchHead, Unit: "/ho/gd/th/", From: h.clock.Now()})
	zhao := h.browser()
	a = zhao.send("POST", "/api/v1/session", signInBody("zhao", password))
	require.Equal(t, 201, a.status, a.text)

	require.Equal(t, 200, b.send("POST", "/api/v1/users/zhao/disable", nil).status)
	zhao.send("GET", "/api/v1/session", nil).problem(401, "session.expired")
	require.Equal(t, 200, b.send("POST", "/api/v1/users/zhao/enable", nil).status)
	a = b.send("POST", "/api/v1/users/zhao/password", map[string]string{"reason": "忘记密码"})
	require.Equal(t, 202, a.status, a.text)
	a = h.as("sec").send("POST", "/api/v1/password-resets/"+a.str("id")+"/approve", nil)
	require.Equal(t, 200, a.status, a.text)
	require.NotEqual(t, password, a.str("password"))
	require.Equal(t, 201, h.browser().send("POST", "/api/v1/session", signInBody("zhao", a.str("password"))).status)
	h.browser().send("POST", "/api/v1/session", signInBody("zhao", password)).problem(401, "session.refused")

	for _, r := range h.audit {
		require.NotContains(t, string(r.Detail), password)
	}
}

func TestLockedUserIsShownAndUnlocked(t *testing.T) {
	h := office(t)
	for range 5 {
		h.browser().send("POST", "/api/v1/session", signInBody("lin", "wrong"))
	}
	b := h.as("sys")
	require.Equal(t, true, b.send("GET", "/api/v1/users/lin", nil).json["locked"])
	require.Equal(t, false, b.send("POST", "/api/v1/users/lin/unlock", nil).json["locked"])
	h.as("lin")
}

func TestAdministratorsOfAPartSeeAndChangeThatPart(t *testing.T) {
	h := office(t)
	b := h.as("gdadm")
	var names []string
	for _, u := range b.send("GET", "/api/v1/users", nil).items() {
		names = append(names, u["user"].(string))
	}
	require.Equal(t, []string{"gdadm", "gduser"}, names)
	b.send("GET", "/api/v1/users/bjuser", nil).problem(403, "policy.out_of_scope")
	b.send("POST", "/api/v1/users/bjuser/disable", nil).problem(403, "policy.out_of_scope")
	b.send("POST", "/api/v1/users", map[string]any{"user": "new", "name": "新", "unit": "/ho/bj/"}).problem(403, "policy.out_of_scope")
	// Neither may he push his own people over to where he has no say.
	b.send("PUT", "/api/v1/users/gduser", map[string]any{"name": "名", "unit": "/ho/bj/"}, header{"If-Match": `"1"`}).problem(403, "policy.out_of_scope")
	require.Contains(t, h.actions(), "access.refused")
}

func TestNobodyAdministersHimself(t *testing.T) {
	h := office(t)
	b := h.as("sys")
	b.send("POST", "/api/v1/users/sys/disable", nil).problem(422, "user.self")
	b.send("POST", "/api/v1/users/sys/password", map[string]string{"reason": "忘记"}).problem(422, "user.self")
}

func TestListsComeInPages(t *testing.T) {
	h := office(t)
	b := h.as("sys")
	var got []string
	path := "/api/v1/users?limit=2"
	for range 10 {
		a := b.send("GET", path, nil)
		require.Equal(t, 200, a.status, a.text)
		for _, u := range a.items() {
			got = append(got, u["user"].(string))
		}
		if a.str("next_cursor") == "" {
			break
		}
		path = "/api/v1/users?limit=2&cursor=" + a.str("next_cursor")
	}
	require.Equal(t, []string{"bjuser", "gdadm", "gduser", "lin", "sec", "sys"}, got)
}

func TestGrants(t *testing.T) {
	h := office(t)
	grant := func(b *browser, user, role, unit string) answer {
		return b.send("POST", "/api/v1/users/"+user+"/roles", map[string]any{"role": role, "unit": unit})
	}
	sec := h.as("sec")

	a := grant(sec, "gduser", policy.BranchHead, "/ho/gd/th/o1/")
	require.Equal(t, 201, a.status, a.text)
	require.Equal(t, true, a.json["active"])
	id := a.str("id")

	grant(h.as("sys"), "lin", policy.Reviewer, "/ho/").problem(403, "policy.not_granted")
	grant(sec, "sec", policy.Auditor, "/ho/").problem(422, "role.self")
	grant(sec, "gduser", policy.BranchHead, "/ho/gd/th/o1/").problem(409, "role.held")
	require.Equal(t, []string{"/role"}, grant(sec, "lin", "emperor", "/ho/").problem(400, "invalid").pointers())
	require.Equal(t, []string{"/role"}, grant(sec, "lin", policy.Integration, "/ho/").problem(400, "invalid").pointers())
	require.Equal(t, []string{"/unit"}, grant(sec, "lin", policy.Reviewer, "/ho/xx/").problem(400, "invalid").pointers())
	grant(sec, "nobody", policy.Reviewer, "/ho/").problem(404, "not_found")

	a = grant(sec, "gduser", policy.Reviewer, "/ho/").problem(422, "role.conflict")
	require.Contains(t, a.text, "审核并发布结果的人不得负责网点")

	sec.send("DELETE", "/api/v1/users/lin/roles/"+id, nil).problem(404, "not_found")
	require.Equal(t, 204, sec.send("DELETE", "/api/v1/users/gduser/roles/"+id, nil).status)
	list := sec.send("GET", "/api/v1/users/gduser/roles", nil).items()
	require.Len(t, list, 2, "what was revoked stays on the list")
	require.Contains(t, h.actions(), policy.RoleGrant)
}

func TestGrantsConflictOnlyInTheSameTime(t *testing.T) {
	at := func(y int) time.Time { return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC) }
	held := []Grant{{Role: policy.BranchHead, Unit: "/ho/gd/", From: at(2020), Until: at(2025)}}
	require.NoError(t, compatible(held, Grant{Role: policy.Reviewer, Unit: "/ho/", From: at(2025)}))
	require.Error(t, compatible(held, Grant{Role: policy.Reviewer, Unit: "/ho/", From: at(2024)}))
	held[0].RevokedAt = at(2021)
	require.NoError(t, compatible(held, Grant{Role: policy.Reviewer, Unit: "/ho/", From: at(2024)}))
}

// Whoever inspects over his own branch would see there when the mystery shopper comes.
func TestGrantsOverOverlappingUnitsConflict(t *testing.T) {
	for _, tc := range []struct {
		name, held, at, role, over string
		ok                         bool
	}{
		{"branch head, inspector of his own outlet", policy.BranchHead, "/ho/gd/th/o1/", policy.Inspector, "/ho/gd/", false},
		{"inspector, supervisor within", policy.Inspector, "/ho/gd/", policy.UnitSupervisor, "/ho/gd/th/", false},
		{"supervisor, reviewer of all", policy.UnitSupervisor, "/ho/gd/", policy.Reviewer, "/ho/", false},
		{"branch head, inspector elsewhere", policy.BranchHead, "/ho/gd/th/o1/", policy.Inspector, "/ho/bj/", true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			h := office(t)
			h.person("wu", tc.held, org.Path(tc.at))
			a := h.as("sec").send("POST", "/api/v1/users/wu/roles", map[string]any{"role": tc.role, "unit": tc.over})
			if tc.ok {
				require.Equal(t, 201, a.status, a.text)
				return
			}
			a.problem(422, "role.conflict")
		})
	}
}

// A new password is as good as being the other one: the system administrator must not
// become the one who gives roles, nor the one who looks at what he did.
func TestASystemAdministratorDoesNotBecomeHisOverseers(t *testing.T) {
	h := office(t)
	h.person("audit", policy.Auditor, "/ho/")
	h.person("sys2", policy.SystemAdmin, "/ho/")
	b := h.as("sys")
	for _, overseer := range []string{"sec", "audit"} {
		b.send("POST", "/api/v1/users/"+overseer+"/password", map[string]string{"reason": "忘记"}).problem(422, "user.overseer")
		require.Equal(t, 201, h.browser().send("POST", "/api/v1/session", signInBody(overseer, goodPassword)).status, "the old one still holds")
	}
	last := h.audit[len(h.audit)-1]
	for i := len(h.audit) - 1; last.Outcome != Refused; i-- {
		last = h.audit[i]
	}
	require.Equal(t, "user/audit", last.Object, "the attempt is on the log")
	require.Equal(t, 202, b.send("POST", "/api/v1/users/sys2/password", map[string]string{"reason": "忘记"}).status)
}

func TestWhoHasNoRoleMayOnlyLeave(t *testing.T) {
	h := office(t)
	h.person("idle", "", "/ho/")
	b := h.as("idle")
	b.send("GET", "/api/v1/session", nil).problem(403, "policy.no_role")
	b.send("GET", "/api/v1/messages", nil).problem(403, "policy.no_role")
	require.Equal(t, 204, b.send("DELETE", "/api/v1/session", nil).status)
}

func TestTokens(t *testing.T) {
	h := office(t)
	sec := h.as("sec")
	body := func(change func(m map[string]any)) map[string]any {
		m := map[string]any{"name": "数据仓库", "owner": "lin", "unit": "/ho/gd/", "roles": []string{policy.Integration}, "expires_at": h.clock.Now().AddDate(0, 6, 0)}
		change(m)
		return m
	}
	same := func(map[string]any) {}
	h.as("sys").send("POST", "/api/v1/tokens", body(same)).problem(403, "policy.not_granted")
	for name, c := range map[string]struct {
		change  func(m map[string]any)
		pointer string
	}{
		"a person's role": {func(m map[string]any) { m["roles"] = []string{policy.Inspector} }, "/roles"},
		"too long":        {func(m map[string]any) { m["expires_at"] = h.clock.Now().AddDate(2, 0, 0) }, "/expires_at"},
		"in the past":     {func(m map[string]any) { m["expires_at"] = h.clock.Now().Add(-time.Hour) }, "/expires_at"},
		"nobody answers":  {func(m map[string]any) { m["owner"] = "nobody" }, "/owner"},
	} {
		require.Equal(t, []string{c.pointer}, sec.send("POST", "/api/v1/tokens", body(c.change)).problem(400, "invalid").pointers(), name)
	}
	sec.send("POST", "/api/v1/tokens", body(func(m map[string]any) { m["owner"] = "sec" })).problem(422, "token.self")

	a := sec.send("POST", "/api/v1/tokens", body(same))
	require.Equal(t, 201, a.status, a.text)
	secret := a.str("secret")
	require.True(t, strings.HasPrefix(secret, "dbn_"))
	id := a.json["token"].(map[string]any)["id"].(string)
	require.NotContains(t, sec.send("GET", "/api/v1/tokens", nil).text, secret)

	bearer := header{"Authorization": "Bearer " + secret}
	machine := h.browser()
	a = machine.send("GET", "/api/v1/units", nil, bearer)
	require.Equal(t, 200, a.status, a.text)
	require.Len(t, a.items(), 3, "only its own part of the tree")
	machine.send("POST", "/api/v1/users", map[string]any{"user": "new", "name": "新", "unit": "/ho/gd/"}, bearer).problem(403, "policy.not_granted")
	machine.send("GET", "/api/v1/units", nil, header{"Authorization": "Bearer dbn_wrong"}).problem(401, "token.refused")
	machine.send("GET", "/api/v1/units", nil, header{"Authorization": "Basic " + secret}).problem(401, "token.refused")
	require.NotZero(t, h.tokens[id].LastUsed)

	// A cookie does not help a bad token: the caller meant to be the token.
	sec.send("GET", "/api/v1/session", nil, header{"Authorization": "Bearer dbn_wrong"}).problem(401, "token.refused")

	t.Run("ends with its owner", func(t *testing.T) {
		u := h.users["lin"]
		u.Disabled = true
		h.users["lin"] = u
		machine.send("GET", "/api/v1/units", nil, bearer).problem(401, "token.refused")
		u.Disabled = false
		h.users["lin"] = u
		require.Equal(t, 200, machine.send("GET", "/api/v1/units", nil, bearer).status)
	})
	t.Run("ends when revoked", func(t *testing.T) {
		require.Equal(t, 204, sec.send("DELETE", "/api/v1/tokens/"+id, nil).status)
		machine.send("GET", "/api/v1/units", nil, bearer).problem(401, "token.refused")
	})
}

func TestTokensExpire(t *testing.T) {
	h := office(t)
	sec := h.as("sec")
	a := sec.send("POST", "/api/v1/tokens", map[string]any{"name": "x", "owner": "lin", "unit": "/ho/", "roles": []string{policy.Integration}, "expires_at": h.clock.Now().Add(time.Hour)})
	bearer := header{"Authorization": "Bearer " + a.str("secret")}
	require.Equal(t, 200, h.browser().send("GET", "/api/v1/units", nil, bearer).status)
	h.clock.Add(time.Hour)
	h.browser().send("GET", "/api/v1/units", nil, bearer).problem(401, "token.refused")
}
