package api

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestControlCharactersAreRefusedAtTheDoor(t *testing.T) {
	h := bench(t)
	b := h.as("head")
	const appeal = "/api/v1/inspections/" + openCase + "/appeal"
	for name, c := range map[string]struct{ body, pointer string }{
		"in a text":           {`{"finding":"F-1","grounds":"a\u0000b"}`, "/grounds"},
		"in a name":           {`{"finding":"F-1","grounds":"x","\u0000":1}`, ""},
		"after a backslash":   {`{"finding":"F-1","grounds":"\\\u0000"}`, "/grounds"},
		"a bell":              {`{"finding":"F-1","grounds":"a\u0007"}`, "/grounds"},
		"deleted, as it is":   {"{\"finding\":\"F-1\x7f\",\"grounds\":\"x\"}", "/finding"},
		"of the second range": {`{"finding":"F-1","grounds":"x\u0085"}`, "/grounds"},
		"in a list":           {`{"finding":"F-1","grounds":"x","evidence":["a","b\u0001"]}`, "/evidence/1"},
		"deep down":           {`{"a":{"b/c":[[],{"d":{}},{"e":"\u001f"}]}}`, "/a/b~1c/2/e"},
	} {
		p := b.send("POST", appeal, c.body, newKey()).problem(400, "invalid")
		require.Equal(t, []string{c.pointer}, p.pointers(), name)
		field := p.json["errors"].([]any)[0].(map[string]any)
		require.Equal(t, "control", field["code"], name)
		require.Contains(t, field["detail_zh"], "控制字符")
		require.Contains(t, field["detail_en"], "control character")
		require.Empty(t, h.commands, name)
	}
	for _, body := range []string{`{"finding":"F-1","grounds":"C:\\u0000"}`, `{"finding":"F-1","grounds":"一\r\n\t二 \u00e9"}`} {
		got := b.send("POST", appeal, body, newKey())
		require.Equal(t, 200, got.status, "%s is a text like any: %s", body, got.text)
	}

	for path, pointer := range map[string]string{
		"/api/v1/users?q=%00": "query:q", "/api/v1/users?q=%FF": "query:q", "/api/v1/users?q=%1B": "query:q", "/api/v1/users/a%00b": "path:user",
	} {
		p := b.send("GET", path, nil).problem(400, "http.control")
		require.Equal(t, []string{pointer}, p.pointers(), path)
	}
	p := h.browser().send("POST", "/api/v1/session", `{"user":"a\u0000","password":"x"}`).problem(400, "invalid")
	require.Equal(t, []string{"/user"}, p.pointers())
}
