package api

import (
	"net/url"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/policy"
)

func mustURL(raw string) *url.URL {
	u, err := url.Parse(raw)
	if err != nil {
		panic(err)
	}
	return u
}

func TestRequestsThatAnotherSiteMadeAreRefused(t *testing.T) {
	h := newHouse(t)
	h.person("lin", policy.Inspector, "/ho/")
	h.person("wang", policy.Inspector, "/ho/")
	b, other := h.as("lin"), h.as("wang")
	here := mustURL(h.url).Host
	for name, c := range map[string]struct {
		headers header
		code    string
	}{
		"no token":                   {header{headerCSRF: ""}, "session.csrf"},
		"wrong token":                {header{headerCSRF: "x"}, "session.csrf"},
		"token of another session":   {header{headerCSRF: other.csrf}, "session.csrf"},
		"cross-site, with the token": {header{"Sec-Fetch-Site": "cross-site"}, "session.foreign_origin"},
		"same-site is not our site":  {header{"Sec-Fetch-Site": "same-site"}, "session.foreign_origin"},
		"foreign origin":             {header{"Origin": "https://evil.example"}, "session.foreign_origin"},
		"origin null":                {header{"Origin": "null"}, "session.foreign_origin"},
		"our name as a prefix":       {header{"Origin": "http://" + here + ".evil.example"}, "session.foreign_origin"},
	} {
		a := b.send("PUT", "/api/v1/session/language", map[string]string{"language": "en"}, c.headers)
		require.Equal(t, 403, a.status, name)
		a.problem(403, c.code)
	}
	require.Empty(t, h.users["lin"].Language)
	for name, hs := range map[string]header{
		"plain client with the token": {},
		"our own page":                {"Sec-Fetch-Site": "same-origin", "Origin": "http://" + here},
	} {
		require.Equal(t, 204, b.send("PUT", "/api/v1/session/language", map[string]string{"language": "en"}, hs).status, name)
	}
}

// Signing somebody in as another (so that he works in a stranger's account) is a forgery as well.
func TestForgedSignInIsRefused(t *testing.T) {
	h := newHouse(t)
	h.person("mal", policy.Inspector, "/ho/")
	for _, hs := range []header{{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}} {
		h.browser().send("POST", "/api/v1/session", signInBody("mal", goodPassword), hs).problem(403, "session.foreign_origin")
	}
	require.Empty(t, h.sessions)
}

func TestSafeRequestsNeedNoToken(t *testing.T) {
	h := newHouse(t)
	h.person("lin", policy.Inspector, "/ho/")
	b := h.as("lin")
	require.Equal(t, 200, b.send("GET", "/api/v1/messages", nil, header{headerCSRF: ""}).status)
}
