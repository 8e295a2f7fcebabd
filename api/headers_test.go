package api

import (
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/policy"
)

func TestNobodyFramesUs(t *testing.T) {
	h := newHouse(t)
	for _, path := range []string{"/", "/inbox", "/api/docs/", "/api/v1/session", "/api/v1/nothing", "/healthz", "/readyz"} {
		a := h.browser().send("GET", path, nil)
		require.Equal(t, "DENY", a.header.Get("X-Frame-Options"), path)
		require.Contains(t, a.header.Get("Content-Security-Policy"), "frame-ancestors 'none'", path)
		require.Contains(t, a.header.Get("Content-Security-Policy"), "base-uri 'none'", path)
		require.NotContains(t, a.header.Get("Content-Security-Policy"), "unsafe-eval", path)
		require.Equal(t, "nosniff", a.header.Get("X-Content-Type-Options"), path)
		require.NotEmpty(t, a.header.Get("Referrer-Policy"), path)
		require.Len(t, a.header.Get("X-Request-Id"), 36, path)
		require.Empty(t, a.header.Get("Access-Control-Allow-Origin"), path)
	}
	require.Equal(t, "no-store", h.browser().send("GET", "/api/v1/session", nil).header.Get("Cache-Control"))
}

func TestScreensMayTalkToTheStoreAndNobodyElse(t *testing.T) {
	h := newHouse(t, func(d *Deps) { d.Config.StoreURL = "https://s3.bank.cn:9000/path" })
	csp := h.browser().send("GET", "/", nil).header.Get("Content-Security-Policy")
	require.Contains(t, csp, "connect-src 'self' https://s3.bank.cn:9000;")
	require.Contains(t, csp, "media-src 'self' blob: https://s3.bank.cn:9000;")
	require.Contains(t, csp, "script-src 'self';")
	_, err := New(Deps{Config: Config{StoreURL: "s3"}})
	require.Error(t, err)
}

func TestRequestNumbersAreOurs(t *testing.T) {
	h := newHouse(t)
	a := h.browser().send("GET", "/healthz", nil, header{"X-Request-Id": "forged\"line"})
	require.NotEqual(t, `forged"line`, a.header.Get("X-Request-Id"))
}

func TestAccessLogHoldsNoPersonalData(t *testing.T) {
	h := newHouse(t)
	h.person("lin", policy.Inspector, "/ho/")
	h.person("adm", policy.SystemAdmin, "/ho/")
	h.as("adm").send("GET", "/api/v1/users/lin?x=13800138000", nil)
	log := h.log.String()
	require.Contains(t, log, `"route":"/api/v1/users/:user"`)
	for _, personal := range []string{"lin\"", "13800138000", "127.0.0.1", "adm", goodPassword} {
		require.NotContains(t, log, personal)
	}
}

// X-Forwarded-For is believed from configured proxies only: otherwise anybody could
// escape the throttle by inventing addresses.
func TestForwardedAddresses(t *testing.T) {
	for name, c := range map[string]struct {
		trusted []string
		want    string
	}{
		"nobody is trusted": {nil, "127.0.0.1"},
		"our proxy is":      {[]string{"127.0.0.1"}, "203.0.113.9"},
	} {
		h := newHouse(t, func(d *Deps) { d.Config.TrustedProxies = c.trusted })
		h.person("lin", policy.Inspector, "/ho/")
		h.browser().send("POST", "/api/v1/session", signInBody("lin", goodPassword), header{"X-Forwarded-For": "203.0.113.9"})
		for _, s := range h.sessions {
			require.Equal(t, c.want, s.Address, name)
		}
		require.Len(t, h.sessions, 1)
	}
}

func TestExplorerWorksWithoutANetwork(t *testing.T) {
	h := newHouse(t)
	a := h.browser().send("GET", "/api/docs", nil)
	require.Equal(t, http.StatusMovedPermanently, a.status)
	a = h.browser().send("GET", "/api/docs/", nil)
	require.Equal(t, 200, a.status)
	require.NotContains(t, a.text, "//cdn")
	require.NotContains(t, a.text, "https://")
	for _, file := range []string{"rapidoc-min.js", "explorer.js", "explorer.css"} {
		require.Contains(t, a.text, "/api/docs/"+file)
		require.Equal(t, 200, h.browser().send("GET", "/api/docs/"+file, nil).status, file)
	}
	a = h.browser().send("GET", "/api/v1/openapi.json", nil)
	require.Equal(t, 200, a.status)
	require.Equal(t, "3.1.0", a.str("openapi"))
}

func TestScreensOrAWordAboutThem(t *testing.T) {
	h := newHouse(t)
	for _, path := range []string{"/", "/inspections/42"} {
		a := h.browser().send("GET", path, nil)
		require.Equal(t, 200, a.status, path)
		require.True(t, strings.HasPrefix(a.header.Get("Content-Type"), "text/html"), path)
		require.Contains(t, a.text, "督办", path)
	}
	require.Equal(t, 404, h.browser().send("GET", "/assets/missing.js", nil).status)
	require.Equal(t, 404, h.browser().send("GET", "/.env", nil).status)
}
