package house

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/api"
	"duban/demo"
	"duban/domain/complaint"
	"duban/policy"
	"duban/storage/storagetest"
)

// written gives a body as it is, however it is written.
func (v *viewer) written(path, body string) (status int, told string) {
	v.street.t.Helper()
	var me struct {
		CSRF string `json:"csrf_token"`
	}
	_, session, _ := strings.Cut(v.get("/session"), "\n{")
	require.NoError(v.street.t, json.Unmarshal([]byte("{"+session), &me))
	req := httptest.NewRequest(http.MethodPost, "http://127.0.0.1"+api.Base+path, bytes.NewReader([]byte(body)))
	req.AddCookie(&http.Cookie{Name: v.cookie.Name, Value: v.cookie.Value})
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("X-CSRF-Token", me.CSRF)
	req.Header.Set("Idempotency-Key", uuid.NewString())
	rec := httptest.NewRecorder()
	v.street.server.Handler().ServeHTTP(rec, req)
	return rec.Code, rec.Body.String()
}

// What makes no sense is refused with the place of what is wrong, and never an error of
// the house; what is odd and true is kept as it was written.
func TestComplaintsOutOfBounds(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	o := s.bank.Outlets[0]
	office := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login)
	with := func(change func(map[string]any)) string {
		var b map[string]any
		raw, err := json.Marshal(grievance(o, "排队太久"))
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(raw, &b))
		change(b)
		raw, err = json.Marshal(b)
		require.NoError(t, err)
		return string(raw)
	}
	plain := with(func(map[string]any) {})
	for name, body := range map[string]string{
		"a key twice":           strings.Replace(plain, `{`, `{"content":"另一内容",`, 1),
		"a key twice, within":   strings.Replace(plain, `"phone":`, `"phone":"13900139000","phone":`, 1),
		"a number for a text":   with(func(b map[string]any) { b["content"] = 7 }),
		"a text for a number":   with(func(b map[string]any) { b["people"] = "seven" }),
		"a list for an object":  with(func(b map[string]any) { b["customer"] = []string{"x"} }),
		"fewer than nobody":     with(func(b map[string]any) { b["people"] = -1 }),
		"part of a person":      with(func(b map[string]any) { b["people"] = 2.5 }),
		"more than there are":   with(func(b map[string]any) { b["people"] = 1e15 }),
		"tomorrow":              with(func(b map[string]any) { b["received_at"] = "2026-11-19T10:00:00+08:00" }),
		"the year 9999":         with(func(b map[string]any) { b["received_at"] = "9999-12-31T23:59:59Z" }),
		"no such day":           with(func(b map[string]any) { b["received_at"] = "2026-02-30T10:00:00+08:00" }),
		"no such answer day":    with(func(b map[string]any) { b["answer_by"] = "2026-13-01" }),
		"too long":              with(func(b map[string]any) { b["content"] = strings.Repeat("长", 20001) }),
		"nothing said":          with(func(b map[string]any) { b["content"] = " \u3000\u00a0\t" }),
		"an unknown field":      with(func(b map[string]any) { b["sealed"] = false }),
		"an unknown line":       with(func(b map[string]any) { b["line"] = "telepathy" }),
		"an unknown cause":      with(func(b map[string]any) { b["class"].(map[string]any)["cause"] = "x" }),
		"an unknown employee":   with(func(b map[string]any) { b["concerns"] = "no.body" }),
		"a link to nowhere":     with(func(b map[string]any) { b["links"] = []string{uuid.NewString()} }),
		"a link that is no id":  with(func(b map[string]any) { b["links"] = []string{"../../x"} }),
		"anonymous with a name": with(func(b map[string]any) { b["anonymous"] = true }),
		"half a letter":         strings.Replace(plain, "排队太久", "\xff\xfe", 1),
		"not closed":            plain[:len(plain)-1],
		"two bodies":            plain + plain,
	} {
		status, told := office.written("/complaints", body)
		require.True(t, status >= 400 && status < 500, "%s: %d %s", name, status, told)
		require.Contains(t, told, `"code"`, name)
		require.NotContains(t, told, storagetest.ZhangPhone, "%s: what was refused is not said again", name)
	}
	odd := "𠮷野家 ‮反转‬ \u0000 é\u0301 👨‍👩‍👧 <script>alert(1)</script> =cmd|'/c'!A1 " + strings.Repeat("长", 19_000)
	odd = strings.ReplaceAll(odd, "\u0000", "")
	id := office.does("", "", grievance(o, odd))
	var view api.ComplaintView
	view = read[api.ComplaintView](t, office, "/complaints/"+string(id))
	require.Equal(t, odd, view.Content)
	require.NotContains(t, office.get("/complaints/export?format=csv"), ",=cmd")

	old := with(func(b map[string]any) { b["received_at"] = "1900-01-01T00:00:00Z" })
	status, told := office.written("/complaints", old)
	require.Less(t, status, 500, told)
	for act, body := range map[string]string{
		"call-back":        `{"result":"satisfied","score":-1}`,
		"convene-panel":    `{"members":[{"user":"x","department":"legal"}],"chair":"x","quorum":-3,"question":"x"}`,
		"request-review":   `{"in_writing":true,"text":"x","received_at":"2999-01-01T00:00:00Z"}`,
		"withdraw":         `{"how":"phone","text":"x","received_at":"2999-01-01T00:00:00Z"}`,
		"decide":           `{"outcome":"justified","facts":"  ","grounds":"x","remedies":["review","review","review","review"]}`,
		"tell-decision":    `{"how":"phone","received_at":"0001-01-01T00:00:00Z"}`,
		"classify":         `{"class":[],"severity":"ordinary","tier":"simple"}`,
		"offer":            `{"role":"discipline_office","unit":"/../../","reason":"x"}`,
		"assign-owner":     `{"to":"\u0000","reason":"x"}`,
		"replace-expert":   `{"out":"x","in":null}`,
		"link":             `{"to":"` + string(id) + `"}`,
		"merge":            `{"into":"` + string(id) + `","reason":"x"}`,
		"refer-discipline": `{"reason":"　"}`,
	} {
		status, told := office.written("/complaints/"+string(id)+"/"+act, body)
		require.True(t, status >= 400 && status < 500, "%s: %d %s", act, status, told)
	}
	require.NotZero(t, s.events(id)[complaint.EvRegistered])
}
