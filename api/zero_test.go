package api

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTheZeroCharacterIsRefusedAtTheDoor(t *testing.T) {
	h := bench(t)
	b := h.as("head")
	for name, body := range map[string]string{
		"in a text": `{"finding":"F-1","grounds":"a\u0000b"}`, "in a name": `{"finding":"F-1","grounds":"x","\u0000":1}`, "after a backslash": `{"finding":"F-1","grounds":"\\\u0000"}`,
	} {
		b.send("POST", "/api/v1/inspections/"+openCase+"/appeal", body, newKey()).problem(400, "invalid")
		require.Empty(t, h.commands, name)
	}
	got := b.send("POST", "/api/v1/inspections/"+openCase+"/appeal", `{"finding":"F-1","grounds":"C:\\u0000"}`, newKey())
	require.Equal(t, 200, got.status, "a backslash and the letters u0000 are a text like any: %s", got.text)

	b.send("GET", "/api/v1/users?q=%00", nil).problem(400, "http.zero")
	b.send("GET", "/api/v1/users/a%00b", nil).problem(400, "http.zero")
	h.browser().send("POST", "/api/v1/session", `{"user":"a\u0000","password":"x"}`).problem(400, "invalid")
}
