package api

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/policy"
)

// One administrator alone becomes nobody else: who asks never sees a password, and who
// approves can begin nothing.
func TestAPasswordIsResetByTwo(t *testing.T) {
	h := office(t)
	h.person("sec2", policy.SecurityAdmin, "/ho/bj/")
	sys, sec, lin := h.as("sys"), h.as("sec"), h.as("lin")
	why := map[string]string{"reason": "本人来电称忘记密码"}

	require.Equal(t, []string{"/reason"}, sys.send("POST", "/api/v1/users/lin/password", map[string]string{}).problem(400, "invalid").pointers())
	sec.send("POST", "/api/v1/users/lin/password", why).problem(403, "policy.not_granted")
	a := sys.send("POST", "/api/v1/users/lin/password", why)
	require.Equal(t, 202, a.status, a.text)
	require.NotContains(t, a.text, "password\":", "who asks sees none")
	id := a.str("id")
	require.Equal(t, 200, lin.send("GET", "/api/v1/session", nil).status, "nothing has happened yet")
	sys.send("POST", "/api/v1/users/lin/password", why).problem(409, "reset.waiting")

	sys.send("POST", "/api/v1/password-resets/"+id+"/approve", nil).problem(403, "policy.not_granted")
	lin.send("POST", "/api/v1/password-resets/"+id+"/approve", nil).problem(403, "policy.not_granted")
	h.as("sec2").send("POST", "/api/v1/password-resets/"+id+"/approve", nil).problem(403, "policy.out_of_scope")
	require.Len(t, sec.send("GET", "/api/v1/password-resets?waiting=true", nil).items(), 1)

	a = sec.send("POST", "/api/v1/password-resets/"+id+"/approve", nil)
	require.Equal(t, 200, a.status, a.text)
	lin.send("GET", "/api/v1/session", nil).problem(401, "session.expired")
	h.browser().send("POST", "/api/v1/session", signInBody("lin", goodPassword)).problem(401, "session.refused")
	fresh := h.browser()
	require.Equal(t, 201, fresh.send("POST", "/api/v1/session", signInBody("lin", a.str("password"))).status)
	fresh.send("GET", "/api/v1/messages", nil).problem(403, "password.must_change")
	sec.send("POST", "/api/v1/password-resets/"+id+"/approve", nil).problem(409, "reset.decided")
	require.Empty(t, sec.send("GET", "/api/v1/password-resets?waiting=true", nil).items())

	var did []string
	for _, r := range h.audit {
		if r.Object == "user/lin" && r.Outcome == Accepted {
			var d struct{ Did string }
			if json.Unmarshal(r.Detail, &d) == nil && d.Did != "" {
				did = append(did, r.Actor.User+" "+d.Did)
			}
		}
		require.NotContains(t, string(r.Detail), a.str("password"))
	}
	require.Equal(t, []string{"sys ask for a reset of the password", "sec approved"}, did)
}

func TestAResetNobodyApprovesLapses(t *testing.T) {
	h := office(t)
	id := h.as("sys").send("POST", "/api/v1/users/lin/password", map[string]string{"reason": "忘记密码"}).str("id")
	h.clock.Add(24 * time.Hour)
	sec := h.as("sec")
	sec.send("POST", "/api/v1/password-resets/"+id+"/approve", nil).problem(422, "reset.lapsed")
	require.Equal(t, "lapsed", sec.send("GET", "/api/v1/password-resets", nil).items()[0]["status"])
	require.Equal(t, 202, h.as("sys").send("POST", "/api/v1/users/lin/password", map[string]string{"reason": "再次申请"}).status)
	h.as("lin")
}

func TestARefusedResetChangesNothing(t *testing.T) {
	h := office(t)
	id := h.as("sys").send("POST", "/api/v1/users/lin/password", map[string]string{"reason": "忘记密码"}).str("id")
	a := h.as("sec").send("POST", "/api/v1/password-resets/"+id+"/refuse", map[string]string{"why": "本人否认"})
	require.Equal(t, "refused", a.str("status"), a.text)
	h.as("lin")
}

// Who becomes an overseer between the asking and the approving is one.
func TestNoResetOfWhoBecameAnOverseerMeanwhile(t *testing.T) {
	h := office(t)
	h.person("quiet", "", "/ho/")
	id := h.as("sys").send("POST", "/api/v1/users/quiet/password", map[string]string{"reason": "忘记密码"}).str("id")
	h.grants = append(h.grants, Grant{ID: "late", Holder: "quiet", Role: policy.Auditor, Unit: "/ho/", From: h.clock.Now()})
	h.as("sec").send("POST", "/api/v1/password-resets/"+id+"/approve", nil).problem(422, "user.overseer")
}

// Even with both roles in one hand, two people decide.
func TestWhoAskedDoesNotApprove(t *testing.T) {
	h := office(t)
	h.grants = append(h.grants, Grant{ID: "both", Holder: "sys", Role: policy.SecurityAdmin, Unit: "/ho/", From: h.clock.Now()})
	sys := h.as("sys")
	id := sys.send("POST", "/api/v1/users/lin/password", map[string]string{"reason": "忘记密码"}).str("id")
	sys.send("POST", "/api/v1/password-resets/"+id+"/approve", nil).problem(422, "reset.same_person")
}
