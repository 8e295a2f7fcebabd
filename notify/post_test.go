package notify

import (
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	webhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"
	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/outgoing"
)

const (
	oldSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
	newSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD+VjTjvo1AAA="
)

// call is one request that a receiver got.
type call struct {
	header http.Header
	query  url.Values
	body   []byte
}

// rings is a post whose channels lead to a receiver that answers so.
func rings(t *testing.T, status int, answers string, headers ...string) (*Post, string, *[]call) {
	t.Helper()
	calls := &[]call{}
	u, rules := receiver(t, func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		require.NoError(t, err)
		*calls = append(*calls, call{r.Header, r.URL.Query(), body})
		for i := 0; i < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		w.WriteHeader(status)
		_, _ = io.WriteString(w, answers)
	})
	return &Post{Guard: NewGuard(rules), Public: "https://duban.bank.cn/"}, u.String() + "/x?access_token=t0", calls
}

func TestWebhooksAreSigned(t *testing.T) {
	p, address, calls := rings(t, 204, "")
	r := p.Send(t.Context(), Target{Kind: outgoing.Webhook, Address: address, Secrets: []string{newSecret, oldSecret}}, due)
	require.True(t, r.OK, "%+v", r)
	require.Equal(t, "204", r.Code)
	c := (*calls)[0]
	require.Equal(t, "msg_0198", c.header.Get("webhook-id"))
	for _, s := range []string{newSecret, oldSecret} {
		w, err := webhooks.NewWebhook(s)
		require.NoError(t, err)
		require.NoError(t, w.Verify(c.body, c.header), "while the secret changes both are good")
		require.Error(t, w.Verify(append(c.body, ' '), c.header))
	}
	stranger, err := webhooks.NewWebhook("whsec_" + strings.Repeat("A", 32))
	require.NoError(t, err)
	require.Error(t, stranger.Verify(c.body, c.header))
	require.Len(t, strings.Fields(c.header.Get("webhook-signature")), 2)

	var e Event
	require.NoError(t, json.Unmarshal(c.body, &e))
	require.Equal(t, "notice.due", e.Type)
	require.Equal(t, casefile.ID("c1"), e.Data.Case)
	require.Equal(t, "https://duban.bank.cn/notices/c1", e.Data.Link)

	require.True(t, p.Send(t.Context(), Target{Kind: outgoing.Webhook, Address: address, Secrets: []string{newSecret}}, due).OK)
	require.Equal(t, c.header.Get("webhook-id"), (*calls)[1].header.Get("webhook-id"), "the same event has the same id however often it is sent")
	require.Equal(t, c.body, (*calls)[1].body)
}

// The convention's own example: id, time, body and signature.
func TestTheSignatureIsThatOfTheConvention(t *testing.T) {
	s, err := signature([]string{oldSecret}, "msg_p5jXN8AQM9LWM0D4loKWxJek", time.Unix(1614265330, 0), []byte(`{"test": 2432232314}`))
	require.NoError(t, err)
	require.Equal(t, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", s)
}

func TestWhatReceiversAnswer(t *testing.T) {
	for status, want := range map[int]Result{
		200: {OK: true, Code: "200"},
		301: {Code: "301", Note: "redirects are not followed"},
		400: {Code: "400"},
		404: {Code: "404"},
		410: {Code: "410", Note: "the receiver wants nothing more", Permanent: true},
		429: {Code: "429", After: 90 * time.Second},
		500: {Code: "500"},
		503: {Code: "503", After: 90 * time.Second},
	} {
		p, address, _ := rings(t, status, "secret words of the receiver", "Retry-After", "90", "Location", "https://169.254.169.254/")
		require.Equal(t, want, p.Send(t.Context(), Target{Kind: outgoing.Webhook, Address: address, Secrets: []string{newSecret}}, due))
	}
}

func TestRobots(t *testing.T) {
	for kind, ok := range map[outgoing.Kind]string{
		outgoing.WeCom: `{"errcode":0,"errmsg":"ok"}`, outgoing.DingTalk: `{"errcode":0,"errmsg":"ok"}`,
		outgoing.Feishu: `{"StatusCode":0,"StatusMessage":"success","code":0,"data":{},"msg":"success"}`,
	} {
		p, address, calls := rings(t, 200, ok)
		r := p.Send(t.Context(), Target{Kind: kind, Address: address}, due)
		require.True(t, r.OK, "%s %+v", kind, r)
		c := (*calls)[0]
		require.Equal(t, "t0", c.query.Get("access_token"))
		require.Empty(t, c.query.Get("sign"))
		require.Contains(t, string(c.body), "督办｜整改通知 ZG-2026-0001：已到时限")
		require.Contains(t, string(c.body), "https://duban.bank.cn/notices/c1")
	}
}

func TestRobotsFormats(t *testing.T) {
	sent := func(kind outgoing.Kind) map[string]any {
		p, address, calls := rings(t, 200, `{"errcode":0}`)
		require.True(t, p.Send(t.Context(), Target{Kind: kind, Address: address}, due).OK)
		var m map[string]any
		require.NoError(t, json.Unmarshal((*calls)[0].body, &m))
		return m
	}
	words := "**督办｜整改通知 ZG-2026-0001：已到时限**\n\n时间：2026-11-21 10:00\n\n[查看详情](https://duban.bank.cn/notices/c1)"
	title := "督办｜整改通知 ZG-2026-0001：已到时限"
	require.Equal(t, map[string]any{"msgtype": "markdown", "markdown": map[string]any{"content": words}}, sent(outgoing.WeCom))
	require.Equal(t, map[string]any{"msgtype": "markdown", "markdown": map[string]any{"title": title, "text": words}}, sent(outgoing.DingTalk))
	require.Equal(t, map[string]any{"msg_type": "interactive", "card": map[string]any{
		"header":   map[string]any{"title": map[string]any{"tag": "plain_text", "content": title}},
		"elements": []any{map[string]any{"tag": "markdown", "content": words}}}}, sent(outgoing.Feishu))
}

// Robots say no with a 200.
func TestRobotsThatSayNo(t *testing.T) {
	for _, c := range []struct {
		kind   outgoing.Kind
		status int
		body   string
		want   Result
	}{
		{outgoing.WeCom, 200, `{"errcode":93000,"errmsg":"invalid webhook url"}`, Result{Code: "93000", Note: "invalid webhook url"}},
		{outgoing.WeCom, 200, `{"errcode":45009,"errmsg":"api freq out of limit"}`, Result{Code: "45009", Note: "api freq out of limit", After: time.Minute}},
		{outgoing.DingTalk, 200, `{"errcode":310000,"errmsg":"sign not match"}`, Result{Code: "310000", Note: "sign not match"}},
		{outgoing.DingTalk, 200, `{"errcode":130101,"errmsg":"send too fast"}`, Result{Code: "130101", Note: "send too fast", After: time.Minute}},
		{outgoing.Feishu, 200, `{"code":19021,"msg":"sign match fail or timestamp is not within one hour from current time"}`,
			Result{Code: "19021", Note: "sign match fail or timestamp is not within one hour from current time"}},
		{outgoing.Feishu, 200, `{"code":11232,"msg":"frequency limited"}`, Result{Code: "11232", Note: "frequency limited", After: time.Minute}},
		{outgoing.Feishu, 200, `<html>sign in to the guest network</html>`, Result{Code: "bad_answer", Note: "the answer is not that of a robot"}},
		{outgoing.DingTalk, 200, `{}`, Result{Code: "bad_answer", Note: "the answer is not that of a robot"}},
		{outgoing.DingTalk, 502, `{"errcode":0}`, Result{Code: "502"}},
	} {
		p, address, _ := rings(t, c.status, c.body)
		require.Equal(t, c.want, p.Send(t.Context(), Target{Kind: c.kind, Address: address}, due), c.body)
	}
}

func TestRobotsSignatures(t *testing.T) {
	p, address, calls := rings(t, 200, `{"errcode":0}`)
	require.True(t, p.Send(t.Context(), Target{Kind: outgoing.DingTalk, Address: address, Secrets: []string{"SECabc"}}, due).OK)
	q := (*calls)[0].query
	ms, err := strconv.ParseInt(q.Get("timestamp"), 10, 64)
	require.NoError(t, err)
	require.WithinDuration(t, time.Now(), time.UnixMilli(ms), time.Minute)
	require.Equal(t, hmacOf("SECabc", q.Get("timestamp")+"\nSECabc"), q.Get("sign"))
	require.Equal(t, "t0", q.Get("access_token"))

	require.True(t, p.Send(t.Context(), Target{Kind: outgoing.Feishu, Address: address, Secrets: []string{"abc"}}, due).OK)
	var body struct{ Timestamp, Sign string }
	require.NoError(t, json.Unmarshal((*calls)[1].body, &body))
	require.Equal(t, hmacOf(body.Timestamp+"\nabc", ""), body.Sign)

	// A published value of HMAC-SHA256.
	require.Equal(t, "97yD9DBThCSxMpjmqm+xQ+9NWaFJRhdZl0edvC0aPNg=", hmacOf("key", "The quick brown fox jumps over the lazy dog"))
}

func TestTargets(t *testing.T) {
	p := &Post{Guard: NewGuard(Rules{Hosts: []string{"hooks.bank.cn"}})}
	mailing := &Post{Mail: &SMTP{Host: "mail.bank.cn"}, Guard: p.Guard}
	for _, c := range []struct {
		post *Post
		t    Target
		host string
		code []string // pointer and code of each wrong field
	}{
		{p, Target{outgoing.Webhook, "https://hooks.bank.cn/x", []string{newSecret, oldSecret}}, "hooks.bank.cn", nil},
		{p, Target{outgoing.Webhook, "https://hooks.bank.cn/x", nil}, "", []string{"/secret required"}},
		{p, Target{outgoing.Webhook, "https://evil.cn/x", []string{"geheim"}}, "", []string{"/address host", "/secret pattern"}},
		{p, Target{outgoing.Webhook, "https://hooks.bank.cn/x", []string{"whsec_c2hvcnQ="}}, "", []string{"/secret pattern"}},
		{p, Target{outgoing.Webhook, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1", []string{newSecret}}, "", []string{"/address host"}},
		{p, Target{outgoing.WeCom, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1", nil}, "qyapi.weixin.qq.com", nil},
		{p, Target{outgoing.WeCom, "https://qyapi.weixin.qq.com/cgi-bin/gettoken", nil}, "", []string{"/address path"}},
		{p, Target{outgoing.WeCom, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1", []string{"x"}}, "", []string{"/secret unwanted"}},
		{p, Target{outgoing.WeCom, "https://oapi.dingtalk.com/robot/send?access_token=1", nil}, "", []string{"/address host"}},
		{p, Target{outgoing.WeCom, "https://hooks.bank.cn/wecom", nil}, "hooks.bank.cn", nil},
		{p, Target{outgoing.DingTalk, "https://oapi.dingtalk.com/robot/send?access_token=1", []string{"SEC1"}}, "oapi.dingtalk.com", nil},
		{p, Target{outgoing.Feishu, "https://open.feishu.cn/open-apis/bot/v2/hook/1", []string{" x"}}, "", []string{"/secret length"}},
		{p, Target{outgoing.Email, "", nil}, "", []string{"/kind smtp"}},
		{mailing, Target{outgoing.Email, "", nil}, "mail.bank.cn", nil},
		{mailing, Target{outgoing.Email, "zhang@bank.cn", []string{"x"}}, "", []string{"/address unwanted", "/secret unwanted"}},
	} {
		host, err := c.post.CheckTarget(c.t)
		if c.code == nil {
			require.NoError(t, err)
			require.Equal(t, c.host, host)
			continue
		}
		var got []string
		for _, f := range fault.Of(err).Fields {
			got = append(got, f.Pointer+" "+f.Code)
		}
		require.Equal(t, c.code, got, "%v", c.t)
	}
}

// What goes out is made from topic, kind and number; every topic that the house has
// words of its own for has them in both languages.
func TestWordsInBothLanguages(t *testing.T) {
	p := &Post{}
	for topic, words := range phrases {
		require.NotEmpty(t, words.ZH, topic)
		require.NotEmpty(t, words.EN, topic)
	}
	for kind, words := range kinds {
		require.NotEmpty(t, words.ZH, kind)
		require.NotEmpty(t, words.EN, kind)
	}
	require.Equal(t, "督办｜检查：有新的消息，请登录系统查看", p.letter(Message{Topic: "inspection.unheard_of", Kind: casefile.Inspection}).subject())
	require.Equal(t, "督办｜投诉：即将到期，请及时处理", p.letter(Message{Topic: "complaint.any_clock.remind", Kind: casefile.Complaint}).subject())
	require.Equal(t, "督办｜直报事件：总行仍未签收，请立即签收", p.letter(Message{Topic: "incident.direct_report.again_3", Kind: casefile.Incident}).subject())
	require.Equal(t, "督办｜消息：这是一条测试消息，渠道可用", p.letter(Message{Topic: TestTopic}).subject())
}
