package api

import (
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/policy"
)

func TestProblemsSpeakBothLanguages(t *testing.T) {
	h := newHouse(t)
	h.person("lin", policy.Inspector, "/ho/")
	for name, c := range map[string]struct {
		accept, own, title, detail string
	}{
		"Chinese unless told otherwise":      {"", "", "未找到", "没有这个地址"},
		"as the request asks":                {"en-GB,en;q=0.9,zh;q=0.1", "", "Not found", "there is nothing at this address"},
		"an unknown language is Chinese":     {"fr", "", "未找到", "没有这个地址"},
		"as the person chose":                {"", "en", "Not found", "there is nothing at this address"},
		"the request goes before the person": {"zh-CN", "en", "未找到", "没有这个地址"},
		"the first of ours in a long list":   {"de, fr;q=0.9, en;q=0.8, zh;q=0.7", "", "Not found", "there is nothing at this address"},
	} {
		t.Run(name, func(t *testing.T) {
			u := h.users["lin"]
			u.Language = c.own
			h.users["lin"] = u
			// An operation answers for somebody signed in; a missing address for anybody.
			b, path := h.browser(), "/api/v1/nothing"
			if c.own != "" {
				a := h.as("lin").send("GET", "/api/v1/users/lin", nil, header{"Accept-Language": c.accept}).problem(403, "policy.not_granted")
				require.Equal(t, c.own == "en" && c.accept == "", strings.HasPrefix(a.str("detail"), "your roles"), a.text)
				return
			}
			a := b.send("GET", path, nil, header{"Accept-Language": c.accept}).problem(404, "http.no_route")
			require.Equal(t, c.title, a.str("title"))
			require.Equal(t, c.detail, a.str("detail"))
			require.Equal(t, "没有这个地址", a.str("detail_zh"))
			require.Equal(t, "there is nothing at this address", a.str("detail_en"))
		})
	}
}

func TestWrongInputNamesTheField(t *testing.T) {
	h := newHouse(t)
	h.person("adm", policy.SystemAdmin, "/ho/")
	b := h.as("adm")
	user := func(change func(m map[string]any)) map[string]any {
		m := map[string]any{"user": "new", "name": "新人", "unit": "/ho/gd/"}
		change(m)
		return m
	}
	for name, c := range map[string]struct {
		method, path string
		body         any
		pointers     []string
		code         string
	}{
		"unknown field":            {"POST", "/users", user(func(m map[string]any) { m["rolle"] = "x" }), []string{"/rolle"}, "unknown"},
		"nothing to be read":       {"POST", "/users", user(func(m map[string]any) { m["name"] = "\u200b \u3000\u202e" }), []string{"/name"}, "required"},
		"missing field":            {"POST", "/users", user(func(m map[string]any) { delete(m, "name") }), []string{"/name"}, "required"},
		"wrong type":               {"POST", "/users", user(func(m map[string]any) { m["name"] = 7 }), []string{"/name"}, "type"},
		"pattern":                  {"POST", "/users", user(func(m map[string]any) { m["user"] = "Zhang San" }), []string{"/user"}, "pattern"},
		"too long":                 {"POST", "/users", user(func(m map[string]any) { m["name"] = strings.Repeat("长", 101) }), []string{"/name"}, "length"},
		"several at once":          {"POST", "/users", map[string]any{"user": "x", "unit": 1}, []string{"/name", "/unit", "/user"}, "required"},
		"a path that is none":      {"POST", "/users", user(func(m map[string]any) { m["unit"] = "gd" }), []string{"/unit"}, "pattern"},
		"a unit that is not there": {"POST", "/users", user(func(m map[string]any) { m["unit"] = "/ho/xx/" }), []string{"/unit"}, "unknown"},
		"nested field":             {"POST", "/units", map[string]any{"code": "a", "parent": "/ho/", "level": "city", "name": map[string]any{"zh": "甲", "en": "A", "fr": "A"}}, []string{"/name/fr"}, "unknown"},
		"not one of":               {"POST", "/units", map[string]any{"code": "a", "parent": "/ho/", "level": "outlet", "name": map[string]any{"zh": "甲", "en": "A"}}, []string{"/level"}, "enum"},
		"limit too large":          {"GET", "/users?limit=201", nil, []string{"query:limit"}, "range"},
		"limit no number":          {"GET", "/users?limit=many", nil, []string{"query:limit"}, "invalid"},
		"unknown parameter":        {"GET", "/users?rolle=x", nil, []string{"query:rolle"}, "unknown"},
		"no JSON":                  {"POST", "/users", "{", []string{""}, "json"},
		"no body":                  {"POST", "/users", nil, []string{""}, "required"},
		"If-Match missing":         {"PUT", "/users/adm", map[string]any{"name": "名", "unit": "/ho/"}, []string{"header:If-Match"}, "required"},
	} {
		t.Run(name, func(t *testing.T) {
			a := b.send(c.method, "/api/v1"+c.path, c.body).problem(400, "invalid")
			require.Equal(t, c.pointers, a.pointers(), a.text)
			first := a.json["errors"].([]any)[0].(map[string]any)
			require.Equal(t, c.code, first["code"], a.text)
			require.NotEmpty(t, first["detail_zh"])
			require.NotEmpty(t, first["detail_en"])
			require.NotEqual(t, first["detail_zh"], first["detail_en"])
		})
	}
}

func TestTransportFailuresAreProblems(t *testing.T) {
	h := newHouse(t, func(d *Deps) { d.Config.MaxBody = 1000 })
	h.person("adm", policy.SystemAdmin, "/ho/")
	b := h.as("adm")
	long := `{"user":"` + strings.Repeat("x", 2000) + `"}`
	b.send("POST", "/api/v1/users", long).problem(413, "http.too_large")
	b.send("POST", "/api/v1/users", `{}`, header{"Content-Type": "text/plain"}).problem(415, "http.media_type")
	b.send("POST", "/api/v1/users", `user=x`, header{"Content-Type": "application/x-www-form-urlencoded"}).problem(415, "http.media_type")
	a := b.send("PATCH", "/api/v1/users", nil).problem(405, "http.method")
	require.Contains(t, a.header.Get("Allow"), "GET")
	b.send("GET", "/api/v2/users", nil).problem(404, "http.no_route")
	b.send("POST", "/anything", nil).problem(404, "http.no_route")
}

// A body without a declared length is bounded while it is read.
func TestOversizedStreamIsCutOff(t *testing.T) {
	h := newHouse(t, func(d *Deps) { d.Config.MaxBody = 1000 })
	h.person("lin", policy.Inspector, "/ho/")
	req, err := http.NewRequest("POST", h.url+"/api/v1/session", struct{ *strings.Reader }{strings.NewReader(`{"user":"` + strings.Repeat("x", 100_000))})
	require.NoError(t, err)
	req.ContentLength = -1
	req.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(req)
	require.NoError(t, err)
	defer resp.Body.Close()
	require.Equal(t, 413, resp.StatusCode)
}

func TestCausesStayInTheLog(t *testing.T) {
	for name, c := range map[string]struct {
		err    error
		status int
		code   string
	}{
		"plain error":        {errors.New("pq: password authentication failed for user duban"), 500, "internal"},
		"wrapped cause":      {fault.Wrap("storage.commit", fault.Unavailable, errors.New("dial tcp 10.1.2.3:5432")), 503, "unavailable"},
		"a rule's no":        {fault.Refuse("notice.maker_is_checker", "整改人不得验收", "whoever mended does not verify"), 422, "notice.maker_is_checker"},
		"somebody was first": {fault.New(fault.Conflict, "case.version", "已更新", "changed meanwhile"), 409, "case.version"},
	} {
		t.Run(name, func(t *testing.T) {
			h := newHouse(t)
			h.person("rev", policy.Reviewer, "/ho/")
			h.places["6f1e1c1e-0000-4000-8000-000000000001"] = Place{Issuer: "/ho/", Outlet: "/ho/gd/th/o1/"}
			h.answer = func(casefile.Command) (casefile.Outcome, error) { return casefile.Outcome{}, c.err }
			a := h.as("rev").send("POST", "/api/v1/inspections/6f1e1c1e-0000-4000-8000-000000000001/publish", nil, header{headerKey: "publish-1"}).problem(c.status, c.code)
			for _, secret := range []string{"pq:", "10.1.2.3", "dial tcp"} {
				require.NotContains(t, a.text, secret)
			}
			if c.status >= 500 {
				require.Contains(t, h.log.String(), a.header.Get("X-Request-Id"))
				require.Contains(t, h.log.String(), strings.Split(c.err.Error(), ": ")[0])
			}
			if c.status == 503 {
				require.NotEmpty(t, a.header.Get("Retry-After"))
			}
		})
	}
}

func TestPanicsBecomeProblems(t *testing.T) {
	h := newHouse(t)
	h.person("rev", policy.Reviewer, "/ho/")
	h.places["6f1e1c1e-0000-4000-8000-000000000001"] = Place{Issuer: "/ho/", Outlet: "/ho/gd/th/o1/"}
	h.answer = func(casefile.Command) (casefile.Outcome, error) {
		h.mu.Unlock()
		defer h.mu.Lock()
		panic("secret of the house")
	}
	a := h.as("rev").send("POST", "/api/v1/inspections/6f1e1c1e-0000-4000-8000-000000000001/publish", nil, header{headerKey: "publish-1"}).problem(500, "internal")
	require.NotContains(t, a.text, "secret")
	require.Contains(t, h.log.String(), "secret of the house")
	require.Contains(t, h.log.String(), `"status":500`, "the access log tells of it as well")
}

func TestStoresThatDoNotAnswerAreUnavailable(t *testing.T) {
	h := newHouse(t)
	h.person("lin", policy.Inspector, "/ho/")
	b := h.as("lin")
	h.down = fault.New(fault.Unavailable, "storage.busy", "数据库忙", "the database is busy")
	b.send("GET", "/api/v1/session", nil).problem(503, "storage.busy")
}

func TestPointers(t *testing.T) {
	for location, want := range map[string]string{
		"body": "", "body.name": "/name", "body.items[3].tags": "/items/3/tags", "body[0].x": "/0/x",
		"query.limit": "query:limit", "path.id": "path:id", "header.If-Match": "header:If-Match", "body.a/b": "/a~1b",
	} {
		require.Equal(t, want, pointerOf(location), location)
	}
}

// What is wrong is named as the caller called it.
func TestAWrongFieldHasTheNameThatTheCallerGaveIt(t *testing.T) {
	h := newHouse(t)
	h.person("agent", policy.HotlineAgent, "/ho/")
	h.person("office", policy.ServiceOffice, "/ho/")
	register := `{"line":"hotline","class":{"channel":"service_hotline"},"customer":{"name":"王小明"},"content":"x","unit":"gd"}`
	p := h.as("agent").send("POST", "/api/v1/complaints", register, newKey()).problem(http.StatusBadRequest, "invalid")
	require.Equal(t, []string{"/unit"}, p.pointers())
	p = h.as("office").send("POST", "/api/v1/inspections", `{"kind":"onsite","checklist":"c","outlet":"o1","inspector":"lin","from":"2026-12-01","to":"2026-12-02","issuer":"gd"}`, newKey()).problem(http.StatusBadRequest, "invalid")
	require.Equal(t, []string{"/issuer"}, p.pointers())
	for _, path := range []string{"/complaint-numbers?by=unit&", "/processes/complaint/dwell?"} {
		for query, pointer := range map[string]string{"from=2026-12-02&until=2026-12-01": "query:until", "from=2026-12-02&until=2026-13-01": "query:until", "from=2026-13-01&until=2026-12-01": "query:from"} {
			p = h.as("office").send("GET", "/api/v1"+path+query, nil).problem(http.StatusBadRequest, "invalid")
			require.Equal(t, []string{pointer}, p.pointers(), path+query)
		}
	}
}
