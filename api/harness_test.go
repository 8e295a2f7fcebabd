package api

import (
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/alexedwards/argon2id"
	"github.com/stretchr/testify/require"

	"duban/domain/org"
	"duban/policy"
)

// clock is a clock that a test turns.
type clock struct {
	mu sync.Mutex
	t  time.Time
}

func (c *clock) Now() time.Time      { c.mu.Lock(); defer c.mu.Unlock(); return c.t }
func (c *clock) Add(d time.Duration) { c.mu.Lock(); defer c.mu.Unlock(); c.t = c.t.Add(d) }

// house is a running server over memory.
type house struct {
	*memory
	t     *testing.T
	srv   *Server
	url   string
	clock *clock
	log   *bytes.Buffer
}

// fastHash makes tests fast; the gate's work is the same otherwise.
var fastHash = &argon2id.Params{Memory: 64, Iterations: 1, Parallelism: 1, SaltLength: 16, KeyLength: 32}

const goodPassword = "correct horse battery"

// goodHash is made once: the password of everybody in the tests.
var goodHash = sync.OnceValue(func() string {
	h, err := argon2id.CreateHash(goodPassword, fastHash)
	if err != nil {
		panic(err)
	}
	return h
})

func newHouse(t *testing.T, tune ...func(*Deps)) *house {
	t.Helper()
	m := newMemory()
	p, err := policy.New(slog.New(slog.DiscardHandler))
	require.NoError(t, err)
	h := &house{memory: m, t: t, clock: &clock{t: time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)}, log: &bytes.Buffer{}}
	d := Deps{Config: Config{Argon2: fastHash}, Log: slog.New(slog.NewJSONHandler(h.log, nil)), Clock: h.clock.Now, Policy: p,
		Users: m, Resets: m, Grants: m, Sessions: m, Tokens: m, Org: m, Calendars: m, Checklists: m, Settings: m, Messages: m, Audit: m, Cases: m, Record: noRecord{of: m}}
	for _, f := range tune {
		f(&d)
	}
	h.srv, err = New(d)
	require.NoError(t, err)
	ts := httptest.NewServer(h.srv.Handler())
	t.Cleanup(ts.Close)
	h.url = ts.URL
	return h
}

// person adds a user who holds a role ("" for none) in a unit.
func (h *house) person(user, role string, unit org.Path) {
	h.users[user] = User{User: user, Name: "姓名" + user, Unit: unit, Password: goodHash(), Version: 1}
	if role != "" {
		h.grants = append(h.grants, Grant{ID: "g-" + user + "-" + role, Holder: user, Role: role, Unit: unit, From: h.clock.Now()})
	}
}

// browser is a client with cookies, as a browser sends them.
type browser struct {
	h    *house
	http *http.Client
	csrf string
}

func (h *house) browser() *browser {
	jar, err := cookiejar.New(nil)
	require.NoError(h.t, err)
	return &browser{h: h, http: &http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
}

// as signs a person in.
func (h *house) as(user string) *browser {
	h.t.Helper()
	b := h.browser()
	a := b.send("POST", "/api/v1/session", map[string]string{"user": user, "password": goodPassword})
	require.Equal(h.t, http.StatusCreated, a.status, a.text)
	b.csrf = a.str("csrf_token")
	return b
}

// answer is what came back.
type answer struct {
	t      *testing.T
	status int
	header http.Header
	text   string
	json   map[string]any
}

func (a answer) str(key string) string { s, _ := a.json[key].(string); return s }

// pointers lists the wrong fields of a problem.
func (a answer) pointers() []string {
	var out []string
	list, _ := a.json["errors"].([]any)
	for _, e := range list {
		out = append(out, e.(map[string]any)["pointer"].(string))
	}
	return out
}

func (a answer) items() []map[string]any {
	var out []map[string]any
	list, _ := a.json["items"].([]any)
	for _, e := range list {
		out = append(out, e.(map[string]any))
	}
	return out
}

// problem checks that the answer is a well-formed problem with that status and code.
func (a answer) problem(status int, code string) answer {
	a.t.Helper()
	require.Equal(a.t, status, a.status, a.text)
	require.Equal(a.t, "application/problem+json", a.header.Get("Content-Type"), a.text)
	require.Equal(a.t, code, a.str("code"), a.text)
	require.Equal(a.t, "/problems/"+code, a.str("type"))
	require.EqualValues(a.t, status, a.json["status"])
	require.NotEmpty(a.t, a.str("detail_zh"))
	require.NotEmpty(a.t, a.str("detail_en"))
	require.Equal(a.t, "urn:uuid:"+a.header.Get("X-Request-Id"), a.str("instance"))
	return a
}

type header map[string]string

// send sends a body (nil for none, a string as it is, anything else as JSON).
func (b *browser) send(method, path string, body any, headers ...header) answer {
	b.h.t.Helper()
	var r io.Reader
	contentType := ""
	switch x := body.(type) {
	case nil:
	case string:
		r, contentType = strings.NewReader(x), "application/json"
	default:
		raw, err := json.Marshal(x)
		require.NoError(b.h.t, err)
		r, contentType = bytes.NewReader(raw), "application/json"
	}
	req, err := http.NewRequest(method, b.h.url+path, r)
	require.NoError(b.h.t, err)
	if contentType != "" {
		req.Header.Set("Content-Type", contentType)
	}
	if b.csrf != "" {
		req.Header.Set(headerCSRF, b.csrf)
	}
	for _, hs := range headers {
		for k, v := range hs {
			if k == "Host" {
				req.Host = v
			} else if v == "" {
				req.Header.Del(k)
			} else {
				req.Header.Set(k, v)
			}
		}
	}
	resp, err := b.http.Do(req)
	require.NoError(b.h.t, err)
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	require.NoError(b.h.t, err)
	a := answer{t: b.h.t, status: resp.StatusCode, header: resp.Header, text: string(raw)}
	_ = json.Unmarshal(raw, &a.json)
	return a
}
