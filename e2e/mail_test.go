package e2e

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	webhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"
	"github.com/stretchr/testify/require"

	"duban/domain/complaint"
	"duban/domain/text"
	"duban/e2e/rig"
	"duban/notify"
	"duban/notify/notifytest"
	"duban/policy"
)

const hookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD+VjTjvo1AAA="

// private is whatever of the journeys' customer and matter must not leave the house.
var private = regexp.MustCompile(`欧阳|修远|1008765|年费|态度|道歉|流水|退费|文明用语`)

// outside is the world that a house writes to: a mail server and a receiver of
// webhooks, both over TLS, that can be told to refuse, and to hang.
type outside struct {
	t        *testing.T
	office   *notifytest.Office
	receiver *notifytest.Receiver
	refuses  atomic.Bool                   // the receiver answers 503
	hangs    atomic.Pointer[chan struct{}] // both take a message and do not answer until it is closed
	hanging  atomic.Int64
	mails    atomic.Int64 // of those that hang, mails
}

func openOutside(t *testing.T) *outside {
	o := &outside{t: t, office: notifytest.Open(t, notify.StartTLS)}
	o.office.Auth = true
	o.office.Refuse = func(string) error {
		if o.hung() {
			o.mails.Add(1)
			return fmt.Errorf("nobody listens any more")
		}
		return nil
	}
	o.receiver = notifytest.Receive(t, func(notifytest.Call) (int, string) {
		if o.hung() || o.refuses.Load() {
			return http.StatusServiceUnavailable, ""
		}
		return http.StatusNoContent, ""
	})
	return o
}

func (o *outside) hung() bool {
	until := o.hangs.Load()
	if until == nil {
		return false
	}
	o.hanging.Add(1)
	<-*until
	return true
}

// settings are what an operator sets so that a house writes there.
func (o *outside) settings() []string {
	authority := filepath.Join(o.t.TempDir(), "bank-ca.pem")
	require.NoError(o.t, os.WriteFile(authority, slices.Concat(o.office.PEM, o.receiver.PEM), 0o600))
	return []string{"SSL_CERT_FILE=" + authority, "DUBAN_PUBLIC_URL=https://duban.bank.cn",
		fmt.Sprintf("DUBAN_SMTP_ADDRESS=%s:%d", o.office.Host, o.office.Port), "DUBAN_SMTP_USER=" + notifytest.User, "DUBAN_SMTP_PASSWORD=" + notifytest.Password,
		"DUBAN_SMTP_FROM=督办 <duban@bank.cn>", "DUBAN_OUTGOING_HOSTS=127.0.0.1", "DUBAN_OUTGOING_PRIVATE=127.0.0.0/8",
		fmt.Sprintf("DUBAN_OUTGOING_PORTS=%d", o.receiver.Port)}
}

// opened adds both channels for the whole bank, as the system administrator does.
func (o *outside) opened(admin *rig.Person) {
	for _, c := range []map[string]any{
		{"kind": "email", "name": "邮件", "unit": "/ho/"},
		{"kind": "webhook", "name": "工单平台", "unit": "/ho/", "topics": []string{"complaint"}, "secret": hookSecret,
			"address": fmt.Sprintf("https://127.0.0.1:%d/hook", o.receiver.Port)},
	} {
		require.NoError(o.t, admin.Call(o.t.Context(), http.MethodPost, "/channels", c, nil))
	}
}

// read are the mails that arrived about the cases with these numbers, each as
// "address subject", once its form has been looked at.
func (o *outside) read(numbers []string, lang func(address string) string) (got, ids []string) {
	o.t.Helper()
	for _, m := range o.office.Mails() {
		parsed, subject, text := m.Read(o.t)
		require.NotRegexp(o.t, private, subject+text)
		require.NotRegexp(o.t, private, m.Raw)
		if !slices.ContainsFunc(numbers, func(n string) bool { return strings.Contains(subject, n) }) {
			continue // of a case that came with the demo bank
		}
		require.True(o.t, m.Secure, "over TLS")
		require.Equal(o.t, []string{notifytest.User, "duban@bank.cn"}, []string{m.User, m.From})
		require.Equal(o.t, map[string]string{"zh": "zh-CN", "en": "en"}[lang(m.To)], parsed.Header.Get("Content-Language"))
		require.Contains(o.t, text, "https://duban.bank.cn/")
		got = append(got, m.To+" "+subject)
		ids = append(ids, parsed.Header.Get("Message-ID"))
	}
	return got, ids
}

// hook is what a webhook says.
type hook struct {
	Type string `json:"type"`
	Data struct {
		Case   string    `json:"case"`
		Number string    `json:"number"`
		Title  text.Text `json:"title"`
	} `json:"data"`
}

// hooks are the webhooks about these cases: how often each id was tried and taken.
// Every attempt is signed and says the same.
func (o *outside) hooks(cases map[string][]string) (says map[string]hook, tried, taken map[string]int) {
	o.t.Helper()
	verifier, err := webhooks.NewWebhook(hookSecret)
	require.NoError(o.t, err)
	says, tried, taken = map[string]hook{}, map[string]int{}, map[string]int{}
	for _, c := range o.receiver.Calls() {
		require.NoError(o.t, verifier.VerifyIgnoringTimestamp([]byte(c.Body), c.Header))
		require.NotRegexp(o.t, private, c.Body)
		var h hook
		require.NoError(o.t, json.Unmarshal([]byte(c.Body), &h))
		if _, ours := cases[h.Data.Case]; !ours {
			continue
		}
		id := c.Header.Get("webhook-id")
		if was, again := says[id]; again {
			require.Equal(o.t, was, h, "the same id says the same")
		}
		says[id] = h
		tried[id]++
		if c.Status < 300 {
			taken[id]++
		}
	}
	return says, tried, taken
}

// TestComplaintsMessagesReachTheWorld: the messages of complaints' journeys, read back
// from a real mail server as their readers' programs would, and from a receiver of
// webhooks that refuses for half the way. The house is killed while webhooks wait, and
// once more while a mail and a webhook are on the wire. Everything comes, once.
func TestComplaintsMessagesReachTheWorld(t *testing.T) {
	t.Parallel()
	o := openOutside(t)
	h := house(t)
	require.NoError(t, h.Stop())
	h.Env = o.settings()
	require.NoError(t, h.Start(t.Context()))
	v := speakHTTP(t, h, nil)
	j := newVoices(t, v, openRecord(t, h.Data, ""))
	o.opened(v.as(bank.Holders(policy.SystemAdmin)[0].Login))
	english := []string{j.other, j.caller, j.leader, j.experts[8]}
	for _, u := range english {
		require.NoError(t, v.as(u).Call(t.Context(), http.MethodPut, "/session/language", map[string]string{"language": "en"}, nil))
	}
	j.roster(v.as(j.head))
	owed := func(kind string, status ...string) []string {
		return j.record.rows("SELECT d.id FROM deliveries d JOIN channels c ON c.id = d.channel_id WHERE c.kind = '%s' AND d.case_id IN ('%s') AND d.status IN ('%s')",
			kind, strings.Join(keys(j.said), "','"), strings.Join(status, "','"))
	}
	// told waits until the inboxes have what must be told of everything so far.
	told := func() {
		for id := range j.said {
			eventually(t, "the follow-ups of "+id, func() bool {
				events := j.record.rows("SELECT COUNT(*) FROM events WHERE case_id = '%s' AND name NOT IN ('%s', '%s', '%s', '%s', '%s')", id,
					complaint.EvContacted, complaint.EvExtensionTold, complaint.EvDecided, complaint.EvPaused, complaint.EvResumed)
				done := j.record.rows("SELECT COUNT(*) FROM follow_ups WHERE case_id = '%s' AND name = 'tell'", id)
				return events[0] == done[0]
			})
		}
	}

	// At first the receiver refuses, and the house is killed while everything waits for it.
	o.refuses.Store(true)
	j.counter()
	told()
	eventually(t, "the mails of the first journey", func() bool { return len(owed("email", "waiting")) == 0 })
	eventually(t, "the first refusals", func() bool {
		_, tried, _ := o.hooks(j.said)
		return len(tried) == len(owed("webhook", "waiting"))
	})
	waiting, sent := len(owed("webhook", "waiting")), len(owed("email", "sent"))
	require.NotZero(t, waiting)
	require.NotZero(t, sent)
	h.Kill()
	require.NoError(t, h.Start(t.Context()))

	// The long journey, for half of which it refuses still.
	j.hard()
	o.refuses.Store(false)
	told()
	eventually(t, "everything to arrive", func() bool { return len(owed("email", "waiting"))+len(owed("webhook", "waiting")) == 0 })

	// Once more, killed while both are on the wire: what nobody has taken comes again,
	// under the same id, when its lease is over.
	until := make(chan struct{})
	o.hangs.Store(&until)
	last := j.register(j.agent, complaint.Register{Line: complaint.Hotline, Class: complaint.Classification{Channel: "service_hotline"}, Outlet: j.outlet.Code, Customer: party, Content: "等候过久。"})
	j.do(j.agent, last, "offer", complaint.MakeOffer{To: j.other, Reason: "请接办"}, complaint.EvOffered)
	eventually(t, "a mail and a webhook on the wire", func() bool { return o.hanging.Load() >= 2 })
	h.Kill()
	o.hangs.Store(nil)
	close(until)
	killed := time.Now()
	require.NoError(t, h.Start(t.Context()))
	told()
	eventually(t, "what was on the wire", func() bool { return len(owed("email", "waiting"))+len(owed("webhook", "waiting")) == 0 })
	again := time.Since(killed)
	require.EqualValues(t, 1, o.mails.Load(), "one mail was on the wire")

	require.Empty(t, owed("email", "failed", "withdrawn"))
	require.Empty(t, owed("webhook", "failed", "withdrawn"))

	// Mail: to each what he was told in his inbox, in his language, once.
	language := func(address string) string {
		if slices.Contains(english, strings.TrimSuffix(address, "@linghai-bank.example")) {
			return "en"
		}
		return "zh"
	}
	var want, occasions, numbers []string
	for _, line := range j.record.rows("SELECT m.user_id, m.topic, m.dedupe_key, c.number FROM messages m JOIN cases c ON c.id = m.case_id WHERE m.case_id IN ('%s')", strings.Join(keys(j.said), "','")) {
		f := strings.Fields(line)
		user, topic, key, number := f[0], f[1], f[2], f[3]
		words, ok := notify.Topics()[topic]
		require.True(t, ok, "%s has no words of its own", topic)
		address := user + "@linghai-bank.example"
		want = append(want, address+" "+map[string]string{"zh": "督办｜投诉 " + number + "：" + words.ZH, "en": "Duban 督办 | Complaint " + number + ": " + words.EN}[language(address)])
		occasions, numbers = append(occasions, topic+" "+strings.TrimSuffix(key, ":"+user)), append(numbers, number)
	}
	got, ids := o.read(numbers, language)
	require.ElementsMatch(t, want, got)
	inEnglish := len(slices.DeleteFunc(slices.Clone(got), func(s string) bool { return !strings.Contains(s, "Complaint") }))
	require.NotZero(t, inEnglish)
	require.Less(t, inEnglish, len(got))
	var sentIDs []string
	for _, id := range owed("email", "sent") {
		sentIDs = append(sentIDs, "<"+id+"@bank.cn>")
	}
	require.ElementsMatch(t, sentIDs, ids, "each under the id of its delivery")

	// Webhooks: each occasion once, whatever was refused before.
	slices.Sort(occasions)
	occasions = slices.Compact(occasions)
	says, tried, taken := o.hooks(j.said)
	require.Len(t, says, len(occasions))
	var types, topics []string
	refused := 0
	for id, s := range says {
		require.Equal(t, 1, taken[id], "%s was taken %d times", id, taken[id])
		require.Equal(t, "督办｜投诉 "+s.Data.Number+"："+notify.Topics()[s.Type].ZH, s.Data.Title.ZH)
		require.Equal(t, "Duban 督办 | Complaint "+s.Data.Number+": "+notify.Topics()[s.Type].EN, s.Data.Title.EN)
		types = append(types, s.Type)
		refused += tried[id] - 1
	}
	for _, o := range occasions {
		topics = append(topics, strings.Fields(o)[0])
	}
	require.ElementsMatch(t, topics, types)
	require.GreaterOrEqual(t, refused, waiting+1)
	t.Logf("%d mails (%d in English), %d webhooks after %d refusals; %d mails sent and %d webhooks waiting at the first kill; what was on the wire at the second came %s after it",
		len(got), inEnglish, len(says), refused, sent, waiting, again.Round(time.Millisecond))
	verified(t, h)
}

func keys[V any](m map[string]V) (out []string) {
	for k := range m {
		out = append(out, k)
	}
	return out
}
