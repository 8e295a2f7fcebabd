package api

import (
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/policy"
)

func signInBody(user, password string) map[string]string {
	return map[string]string{"user": user, "password": password}
}

func TestSignInOpensASessionThatSaysWhoAndWhat(t *testing.T) {
	h := newHouse(t)
	h.person("lin", policy.Inspector, "/ho/")
	b := h.browser()
	a := b.send("POST", "/api/v1/session", signInBody(" LIN ", goodPassword))
	require.Equal(t, 201, a.status, a.text)

	cookie := a.header.Get("Set-Cookie")
	require.True(t, strings.HasPrefix(cookie, "duban="), cookie)
	for _, want := range []string{"HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200"} {
		require.Contains(t, cookie, want)
	}
	secret, _, _ := strings.Cut(strings.TrimPrefix(cookie, "duban="), ";")
	require.Len(t, secret, 43, "256 bits")
	require.NotContains(t, h.sessions, secret, "the secret itself is not kept")
	require.Contains(t, h.sessions, hashSecret(secret))

	a = b.send("GET", "/api/v1/session", nil)
	require.Equal(t, 200, a.status, a.text)
	require.Equal(t, "lin", a.str("user"))
	require.NotEmpty(t, a.str("csrf_token"))
	require.Contains(t, a.text, `{"action":"inspection.open","scopes":["/ho/"]}`)
	require.Contains(t, a.text, `{"action":"self.read","scopes":["/"]}`)
	require.NotContains(t, a.text, "inspection.publish", "what an inspector may not do is not offered")
	require.Equal(t, []string{"session.open"}, h.actions())
}

func TestEveryFailedSignInAnswersTheSame(t *testing.T) {
	h := newHouse(t)
	h.person("lin", policy.Inspector, "/ho/")
	h.person("gone", policy.Inspector, "/ho/")
	u := h.users["gone"]
	u.Disabled = true
	h.users["gone"] = u
	h.person("nopass", policy.Inspector, "/ho/")
	u = h.users["nopass"]
	u.Password = ""
	h.users["nopass"] = u

	var texts []string
	for name, body := range map[string]map[string]string{
		"wrong password": signInBody("lin", "wrong"),
		"unknown user":   signInBody("nobody", goodPassword),
		"disabled":       signInBody("gone", goodPassword),
		"no password":    signInBody("nopass", goodPassword),
		"empty hash":     signInBody("nopass", "x"),
	} {
		a := h.browser().send("POST", "/api/v1/session", body).problem(401, "session.refused")
		require.Empty(t, a.header.Get("Set-Cookie"), name)
		require.Equal(t, `Bearer realm="duban"`, a.header.Get("WWW-Authenticate"))
		texts = append(texts, a.str("detail"))
	}
	for _, x := range texts {
		require.Equal(t, texts[0], x)
	}
	for _, r := range h.audit {
		require.Equal(t, "session.refused", r.Action)
		require.Equal(t, Refused, r.Outcome)
		require.NotContains(t, r.Object, "nobody", "what was typed as a name may be a password")
	}
}

func TestLockout(t *testing.T) {
	h := newHouse(t)
	h.person("lin", policy.Inspector, "/ho/")
	try := func(password string) answer {
		return h.browser().send("POST", "/api/v1/session", signInBody("lin", password))
	}
	for range 5 {
		try("wrong").problem(401, "session.refused")
	}
	try(goodPassword).problem(401, "session.refused") // the right one does not help now
	h.clock.Add(59 * time.Second)
	try(goodPassword).problem(401, "session.refused")
	h.clock.Add(2 * time.Second)
	try("wrong").problem(401, "session.refused") // the sixth failure rests twice as long
	h.clock.Add(61 * time.Second)
	try(goodPassword).problem(401, "session.refused")
	h.clock.Add(60 * time.Second)
	require.Equal(t, 201, try(goodPassword).status)
	require.Zero(t, h.users["lin"].Failures, "success forgets failures")
}

func TestLockForGrowsAndEnds(t *testing.T) {
	for failures, want := range map[int]time.Duration{0: 0, 4: 0, 5: time.Minute, 6: 2 * time.Minute, 8: 8 * time.Minute, 11: time.Hour, 1000: time.Hour} {
		require.Equal(t, want, lockFor(failures), "after %d failures", failures)
	}
}

// A hundred guesses at once must not all be looked at before the first is counted.
func TestGuessesAtOnceAreBounded(t *testing.T) {
	h := newHouse(t)
	h.person("lin", policy.Inspector, "/ho/")
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() { h.browser().send("POST", "/api/v1/session", signInBody("lin", "wrong")) })
	}
	wg.Wait()
	require.Equal(t, lockAfter, h.users["lin"].Failures)
}

func TestAddressThatKeepsFailingWaits(t *testing.T) {
	h := newHouse(t)
	h.person("lin", policy.Inspector, "/ho/")
	for range 30 {
		h.browser().send("POST", "/api/v1/session", signInBody("nobody", "wrong")).problem(401, "session.refused")
	}
	a := h.browser().send("POST", "/api/v1/session", signInBody("lin", goodPassword)).problem(429, "session.throttled")
	require.Equal(t, "10", a.header.Get("Retry-After"))
	h.clock.Add(11 * time.Second)
	require.Equal(t, 201, h.browser().send("POST", "/api/v1/session", signInBody("lin", goodPassword)).status)
}

func TestThrottleForgetsAndGroupsIPv6(t *testing.T) {
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	th := throttle{burst: 1, every: time.Second, most: 2}
	th.fail("2001:db8::1", now)
	require.NotZero(t, th.wait("2001:db8::ffff", now), "one line, one bucket")
	require.Zero(t, th.wait("2001:db8:0:1::1", now))
	th.fail("10.0.0.1", now)
	th.fail("10.0.0.2", now)
	require.LessOrEqual(t, len(th.seen), 2)
	require.Zero(t, th.wait("10.0.0.2", now.Add(time.Second)))
}

// Whoever plants a cookie in a victim's browser must not share the session that is opened there.
func TestSessionFixation(t *testing.T) {
	h := newHouse(t)
	h.person("lin", policy.Inspector, "/ho/")
	h.person("mal", policy.Inspector, "/ho/")
	attacker := h.as("mal")
	planted := attacker.http.Jar.Cookies(mustURL(h.url))[0].Value

	victim := h.browser()
	a := victim.send("POST", "/api/v1/session", signInBody("lin", goodPassword), header{"Cookie": "duban=" + planted})
	require.Equal(t, 201, a.status, a.text)
	require.NotContains(t, a.header.Get("Set-Cookie"), planted)
	attacker.send("GET", "/api/v1/session", nil).problem(401, "session.expired")

	a = h.browser().send("POST", "/api/v1/session", signInBody("lin", goodPassword), header{"Cookie": "duban=invented-by-somebody"})
	require.Equal(t, 201, a.status)
	require.NotContains(t, a.header.Get("Set-Cookie"), "invented")
	require.NotContains(t, h.sessions, hashSecret("invented-by-somebody"))
}

func TestSessionsEnd(t *testing.T) {
	cases := map[string]func(h *house, b *browser){
		"after half an hour without activity": func(h *house, _ *browser) { h.clock.Add(30 * time.Minute) },
		"after twelve hours in any case": func(h *house, b *browser) {
			for range 12 * 4 {
				h.clock.Add(15 * time.Minute)
				b.send("GET", "/api/v1/session", nil)
			}
		},
		"when the person is disabled": func(h *house, _ *browser) {
			u := h.users["lin"]
			u.Disabled = true
			h.users["lin"] = u
		},
		"when he signs out": func(_ *house, b *browser) {
			a := b.send("DELETE", "/api/v1/session", nil)
			require.Equal(b.h.t, 204, a.status, a.text)
			require.Contains(b.h.t, a.header.Get("Set-Cookie"), "Max-Age=0")
		},
	}
	for name, end := range cases {
		t.Run(name, func(t *testing.T) {
			h := newHouse(t)
			h.person("lin", policy.Inspector, "/ho/")
			b := h.as("lin")
			cookie := header{"Cookie": "duban=" + b.http.Jar.Cookies(mustURL(h.url))[0].Value}
			require.Equal(t, 200, b.send("GET", "/api/v1/session", nil).status)
			end(h, b)
			h.browser().send("GET", "/api/v1/session", nil, cookie).problem(401, "session.expired")
		})
	}
	t.Run("but not while it is used", func(t *testing.T) {
		h := newHouse(t)
		h.person("lin", policy.Inspector, "/ho/")
		b := h.as("lin")
		for range 20 {
			h.clock.Add(20 * time.Minute)
			require.Equal(t, 200, b.send("GET", "/api/v1/session", nil).status)
		}
	})
}

func TestOwnSessionsAreListedAndEnded(t *testing.T) {
	h := newHouse(t)
	h.person("lin", policy.Inspector, "/ho/")
	h.person("wang", policy.Inspector, "/ho/")
	phone, desk, other := h.as("lin"), h.as("lin"), h.as("wang")

	list := desk.send("GET", "/api/v1/sessions", nil).items()
	require.Len(t, list, 2)
	var phoneID, deskID string
	for _, x := range list {
		if x["current"] == true {
			deskID = x["id"].(string)
		} else {
			phoneID = x["id"].(string)
		}
	}
	other.send("DELETE", "/api/v1/sessions/"+phoneID, nil).problem(404, "not_found")
	require.Equal(t, 200, phone.send("GET", "/api/v1/session", nil).status, "nobody ends another's session")
	require.Equal(t, 204, desk.send("DELETE", "/api/v1/sessions/"+phoneID, nil).status)
	phone.send("GET", "/api/v1/session", nil).problem(401, "session.expired")

	h.as("lin")
	require.Equal(t, 204, desk.send("DELETE", "/api/v1/sessions", nil).status)
	list = desk.send("GET", "/api/v1/sessions", nil).items()
	require.Len(t, list, 1)
	require.Equal(t, deskID, list[0]["id"])
}

func TestCookiesOverTLSAreSecure(t *testing.T) {
	h := newHouse(t, func(d *Deps) { d.Config.PublicURL = "https://duban.bank.cn" })
	h.person("lin", policy.Inspector, "/ho/")
	a := h.browser().send("POST", "/api/v1/session", signInBody("lin", goodPassword), header{"Host": "duban.bank.cn", "Origin": "https://duban.bank.cn"})
	require.Equal(t, 201, a.status, a.text)
	require.True(t, strings.HasPrefix(a.header.Get("Set-Cookie"), "__Host-duban="), a.header.Get("Set-Cookie"))
	require.Contains(t, a.header.Get("Set-Cookie"), "; Secure")
	require.NotEmpty(t, a.header.Get("Strict-Transport-Security"))
}

func TestNobodySignsInOverAnUnprotectedLine(t *testing.T) {
	h := newHouse(t)
	h.person("lin", policy.Inspector, "/ho/")
	h.browser().send("POST", "/api/v1/session", signInBody("lin", goodPassword), header{"Host": "192.168.1.7:8080"}).problem(422, "session.insecure")

	h = newHouse(t, func(d *Deps) { d.Config.PlainHTTP = true })
	h.person("lin", policy.Inspector, "/ho/")
	require.Equal(t, 201, h.browser().send("POST", "/api/v1/session", signInBody("lin", goodPassword), header{"Host": "192.168.1.7:8080"}).status)
}

func TestPasswordChange(t *testing.T) {
	h := newHouse(t)
	h.person("lin", policy.Inspector, "/ho/")
	phone, desk := h.as("lin"), h.as("lin")
	change := func(current, next string) answer {
		return desk.send("PUT", "/api/v1/session/password", map[string]string{"current": current, "new": next})
	}
	for name, c := range map[string]struct{ current, next, pointer string }{
		"wrong present":      {"wrong password", "another long one", "/current"},
		"too short":          {goodPassword, "nine char", "/new"},
		"the same":           {goodPassword, goodPassword, "/new"},
		"the name, dressed":  {goodPassword, "lin2026!!!", "/new"},
		"one sign repeated":  {goodPassword, "aaaaaaaaaaaa", "/new"},
		"nine Chinese signs": {goodPassword, "我的密码只有九个字", "/new"},
	} {
		require.Equal(t, []string{c.pointer}, change(c.current, c.next).problem(400, "invalid").pointers(), name)
	}
	a := change(goodPassword, "a quite different phrase")
	require.Equal(t, 200, a.status, a.text)
	require.NotEqual(t, desk.csrf, a.str("csrf_token"), "the session goes on under a new secret")
	phone.send("GET", "/api/v1/session", nil).problem(401, "session.expired")
	require.Equal(t, 200, desk.send("GET", "/api/v1/session", nil).status)
	h.browser().send("POST", "/api/v1/session", signInBody("lin", goodPassword)).problem(401, "session.refused")
	require.Contains(t, h.actions(), "password.change")
}

func TestGuessingThePresentPasswordCountsToo(t *testing.T) {
	h := newHouse(t)
	h.person("lin", policy.Inspector, "/ho/")
	b := h.as("lin")
	for range 5 {
		b.send("PUT", "/api/v1/session/password", map[string]string{"current": "guess", "new": "another long one"}).problem(400, "invalid")
	}
	require.True(t, h.clock.Now().Before(h.users["lin"].LockedUntil))
}

func TestAPasswordSetByAnotherMustBeChangedFirst(t *testing.T) {
	h := newHouse(t)
	h.person("lin", policy.Inspector, "/ho/")
	u := h.users["lin"]
	u.MustChange = true
	h.users["lin"] = u
	b := h.as("lin")
	require.Equal(t, true, b.send("GET", "/api/v1/session", nil).json["must_change"])
	b.send("GET", "/api/v1/messages", nil).problem(403, "password.must_change")
	b.send("GET", "/api/v1/sessions", nil).problem(403, "password.must_change")
	a := b.send("PUT", "/api/v1/session/password", map[string]string{"current": goodPassword, "new": "a quite different phrase"})
	require.Equal(t, 200, a.status, a.text)
	require.Equal(t, http.StatusOK, b.send("GET", "/api/v1/messages", nil).status)
}
