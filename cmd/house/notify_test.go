package house

import (
	"context"
	"fmt"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"

	webhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"
	"github.com/stretchr/testify/require"

	"duban/api"
	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/outgoing"
	"duban/domain/text"
	"duban/notify"
	"duban/notify/notifytest"
	"duban/policy"
	"duban/storage"
)

const hookSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD+VjTjvo1AAA="

// mailroom is a house with a clock of its own, from which things are sent.
type mailroom struct {
	*ward
	mu    sync.Mutex
	clock time.Time
	rules notify.Rules
}

func newMailroom(t *testing.T) *mailroom {
	t.Helper()
	m := &mailroom{ward: bareWard(t, "2026-11-20 10:00")}
	m.clock = m.ward.now
	m.opens(m.House)
	ctx := t.Context()
	unit := func(p org.Path, l org.Level) storage.Unit {
		return storage.Unit{Unit: org.Unit{Code: p.Code(), Path: p, Level: l, Name: text.T("单位", "unit")}}
	}
	require.NoError(t, m.DB.PutUnits(ctx, m.clock, []storage.Unit{unit("/ho/", org.HeadOffice), unit("/ho/gd/", org.Province)}))
	people := []storage.User{{ID: "zhang", Name: "张", Unit: "/ho/gd/", Email: "zhang@bank.cn"}, {ID: "smith", Name: "Smith", Unit: "/ho/gd/", Email: "smith@bank.cn", Language: "en"},
		{ID: "admin", Name: "管", Unit: "/ho/"}}
	for i := range people {
		people[i].Made = m.clock
	}
	require.NoError(t, m.DB.CreateUsers(ctx, people))
	require.NoError(t, m.DB.Assign(ctx, storage.Assignment{ID: "g", Holder: "admin", Role: policy.SystemAdmin, Unit: "/ho/", From: m.clock.AddDate(-1, 0, 0), GrantedBy: "x", GrantedAt: m.clock},
		func([]storage.Assignment, storage.Assignment) error { return nil }))
	return m
}

// opens has the house live by the mailroom's clock and call receivers on loopback.
func (m *mailroom) opens(h *House) {
	m.rules.Hosts, m.rules.Private = []string{notifytest.Host}, []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}
	m.rules.Resolve = func(context.Context, string) ([]netip.Addr, error) {
		return []netip.Addr{netip.MustParseAddr("127.0.0.1")}, nil
	}
	h.post.now, h.post.chance = m.time, func() float64 { return 0.5 }
	h.post.post.Public = "https://duban.bank.cn"
}

func (m *mailroom) time() time.Time { m.mu.Lock(); defer m.mu.Unlock(); return m.clock }
func (m *mailroom) passes(d time.Duration) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.clock = m.clock.Add(d)
}

// receives starts a receiver that the house may call.
func (m *mailroom) receives(answer func(notifytest.Call) (int, string)) *notifytest.Receiver {
	m.t.Helper()
	r := notifytest.Receive(m.t, answer)
	rules := m.rules
	rules.Ports, rules.CAs = append(m.rules.Ports, r.Port), r.CAs
	m.rules.Ports = rules.Ports
	m.House.post.post.Guard = notify.NewGuard(rules)
	return r
}

func (m *mailroom) channel(kind outgoing.Kind, address, secret string, topics ...string) api.Channel {
	m.t.Helper()
	c, err := m.House.post.AddChannel(m.ctx, api.Channel{ID: string(derived(fmt.Sprint(kind, address))), Kind: kind, Name: "省分行" + string(kind), Unit: "/ho/gd/", Topics: topics,
		Language: "zh", Enabled: true, CreatedBy: "admin", CreatedAt: m.clock, ChangedAt: m.clock}, address, secret, m.entry("admin"))
	require.NoError(m.t, err)
	return c
}

func (m *mailroom) entry(user string) api.Entry {
	return api.Entry{At: m.time(), Actor: casefile.Actor{User: user}, Action: policy.ChannelWrite, Object: "channel/x", Outcome: api.Accepted}
}

// tells puts one message into each person's inbox. Title and body hold what must not leave the house.
func (m *mailroom) tells(occasion, topic string, users ...string) {
	m.t.Helper()
	var list []storage.Message
	for _, u := range users {
		key := occasion + ":" + u
		list = append(list, storage.Message{ID: string(derived(key)), Dedupe: key, User: u, Topic: topic, Title: text.T("客户李四 6222021234", "customer Li Si"),
			Body: text.T("手机 13800138000", "13800138000"), Link: "/notices/n1", At: m.time()})
	}
	_, err := m.DB.Send(m.ctx, list...)
	require.NoError(m.t, err)
}

// round has a dispatcher send everything that is due at this moment of the clock.
func (m *mailroom) round(d *dispatcher) {
	m.t.Helper()
	require.NoError(m.t, d.start(m.ctx))
	d.working.Wait()
}

func (m *mailroom) deliveries(status string) []storage.Delivery {
	m.t.Helper()
	l, err := m.DB.Deliveries(m.ctx, storage.DeliveryFilter{Within: everywhere, Status: status}, storage.Page{Limit: 500})
	require.NoError(m.t, err)
	return l.Items
}

func ids(calls []notifytest.Call, ok bool) map[string]int {
	out := map[string]int{}
	for _, c := range calls {
		if (c.Status < 300) == ok {
			out[c.Header.Get("webhook-id")]++
		}
	}
	return out
}

func always(status int, body string) func(notifytest.Call) (int, string) {
	return func(notifytest.Call) (int, string) { return status, body }
}

func TestAReceiverThatIsDownForAnHourLosesNothingAndGetsNothingTwice(t *testing.T) {
	m := newMailroom(t)
	up := m.time().Add(time.Hour)
	r := m.receives(func(notifytest.Call) (int, string) {
		if m.time().Before(up) {
			return 503, "down"
		}
		return 204, ""
	})
	m.channel(outgoing.Webhook, r.Address, hookSecret)
	d := m.House.post.dispatcher()
	told := 0
	for range 8 * 60 { // minute by minute; for the first hour and a half something happens each minute
		if told < 90 {
			m.tells(fmt.Sprint("m", told), "notice.due", "zhang", "smith")
			told++
		}
		m.round(d)
		m.passes(time.Minute)
	}
	calls := r.Calls()
	arrived := ids(calls, true)
	require.Len(t, arrived, told, "nothing is lost, and what two people are told is one event")
	for id, n := range arrived {
		require.Equal(t, 1, n, "%s arrived twice", id)
	}
	require.NotEmpty(t, ids(calls, false), "it was tried while it was down")
	for id := range ids(calls, false) {
		require.Contains(t, arrived, id, "the same id at every attempt")
	}
	w, err := webhooks.NewWebhook(hookSecret)
	require.NoError(t, err)
	for _, c := range calls {
		require.NoError(t, w.Verify([]byte(c.Body), c.Header))
		require.NotRegexp(t, "李四|6222|13800138000|Li Si", c.Body, "no customer's data")
	}
	require.Len(t, m.deliveries(storage.DeliverySent), told)
	one, tried, err := m.DB.Delivery(m.ctx, everywhere, m.deliveries(storage.DeliverySent)[told-1].ID) // the first
	require.NoError(t, err)
	require.Greater(t, len(tried), 3)
	require.Equal(t, "503", tried[0].Code)
	require.Equal(t, "204", tried[len(tried)-1].Code)
	require.False(t, one.Done.Before(up))
	require.Less(t, len(calls), told*12, "it was not called without end")
}

// A process dies after it sent and before it wrote that down: what it sent goes out
// once more under the same id, and no more than that.
func TestKilledBetweenSendingAndRecording(t *testing.T) {
	m := newMailroom(t)
	r := m.receives(always(200, ""))
	c := m.channel(outgoing.Webhook, r.Address, hookSecret)
	m.tells("x", "notice.due", "zhang")
	row, err := m.DB.Channel(m.ctx, c.ID)
	require.NoError(t, err)
	one, found, err := m.DB.ClaimDelivery(m.ctx, c.ID, false, m.time(), lease)
	require.NoError(t, err)
	require.True(t, found)
	require.True(t, m.House.post.send(m.ctx, row, one).OK)
	// … and here it died.
	d := m.House.post.dispatcher()
	m.round(d)
	require.Len(t, r.Calls(), 1, "while the lease runs nobody else sends it")
	m.passes(lease)
	m.round(d)
	m.passes(24 * time.Hour)
	m.round(d)
	require.Equal(t, map[string]int{"msg_" + one.ID: 2}, ids(r.Calls(), true), "twice, and the receiver can tell")
}

func TestTwoDispatchersSendEverythingOnce(t *testing.T) {
	m := newMailroom(t)
	r := m.receives(always(200, ""))
	m.channel(outgoing.Webhook, r.Address, hookSecret)
	for i := range 60 {
		m.tells(fmt.Sprint("m", i), "notice.due", "zhang")
	}
	a, b := m.House.post.dispatcher(), m.House.post.dispatcher()
	require.NoError(t, a.start(m.ctx))
	require.NoError(t, b.start(m.ctx))
	a.working.Wait()
	b.working.Wait()
	arrived := ids(r.Calls(), true)
	require.Len(t, arrived, 60)
	require.Len(t, r.Calls(), 60)
}

// A channel that hangs holds up neither another channel nor a direct report on its own.
func TestADeadChannelHoldsUpNobody(t *testing.T) {
	m := newMailroom(t)
	hang := make(chan struct{})
	letGo := sync.OnceFunc(func() { close(hang) })
	dead := m.receives(func(c notifytest.Call) (int, string) {
		if !strings.Contains(c.Body, "incident") {
			<-hang
		}
		return 200, ""
	})
	t.Cleanup(letGo) // before the receivers close, which wait for what they answer
	rules := m.rules
	live := notifytest.Receive(t, always(200, ""))
	rules.Ports, rules.CAs = append(rules.Ports, live.Port), dead.CAs // both have the same test certificate
	m.House.post.post.Guard = notify.NewGuard(rules)
	m.channel(outgoing.Webhook, dead.Address, hookSecret)
	m.channel(outgoing.Webhook, live.Address, hookSecret)
	for i := range 20 {
		m.tells(fmt.Sprint("m", i), "notice.due", "zhang")
	}
	ctx, stop := context.WithCancel(m.ctx)
	ended := make(chan struct{})
	d := m.House.post.dispatcher()
	go func() { d.run(ctx); close(ended) }()
	require.Eventually(t, func() bool { return len(live.Calls()) == 20 }, 30*time.Second, 10*time.Millisecond)
	require.Empty(t, dead.Calls())

	began := time.Now()
	m.tells("alarm", "incident.reported", "zhang")
	require.Eventually(t, func() bool { return len(dead.Calls()) == 1 && len(live.Calls()) == 21 }, pollEvery-time.Second, 5*time.Millisecond, "without waiting for the next look round")
	t.Logf("a direct report was out over two channels after %s", time.Since(began))
	letGo()
	require.Eventually(t, func() bool { return len(m.deliveries(storage.DeliveryWaiting)) == 0 }, 60*time.Second, 20*time.Millisecond)
	stop()
	<-ended
	require.Len(t, m.deliveries(storage.DeliverySent), 42)
}

func TestGivingUpIsToldToTheAdministrator(t *testing.T) {
	m := newMailroom(t)
	r := m.receives(always(500, ""))
	c := m.channel(outgoing.Webhook, r.Address, hookSecret)
	m.tells("a", "notice.due", "zhang")
	m.tells("b", "notice.remind", "zhang")
	began := m.time()
	d := m.House.post.dispatcher()
	for range 2 * 80 {
		m.round(d)
		m.passes(30 * time.Minute)
	}
	failed := m.deliveries(storage.DeliveryFailed)
	require.Len(t, failed, 2)
	require.WithinDuration(t, began.Add(giveUpAfter), failed[0].Done, time.Hour, "it was tried for three days")
	require.Equal(t, "500", failed[0].Code)
	inbox, err := m.DB.Inbox(m.ctx, "admin", storage.InboxFilter{}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, inbox.Items, 1, "once a day, however much was given up")
	require.Equal(t, "delivery.failed", inbox.Items[0].Topic)
	require.Contains(t, inbox.Items[0].Title.ZH, "省分行webhook")
	require.Len(t, m.deliveries(""), 2, "that a channel fails is not sent over channels")

	before := len(r.Calls())
	_, err = m.House.post.RetryDelivery(m.ctx, failed[0].ID, m.entry("admin"))
	require.NoError(t, err)
	m.round(d)
	require.Len(t, r.Calls(), before+1)
	n, err := m.House.post.RetryChannel(m.ctx, c.ID, m.entry("admin"))
	require.NoError(t, err)
	require.Equal(t, 1, n, "the other one")
	m.round(d)
	require.Len(t, r.Calls(), before+2)
	require.Len(t, m.deliveries(storage.DeliveryWaiting), 2)
}

func TestMailGoesToEachInHisLanguage(t *testing.T) {
	m := newMailroom(t)
	office := notifytest.Open(t, notify.StartTLS)
	office.Auth = true
	m.House.post.post.Mail = &notify.SMTP{Host: office.Host, Port: office.Port, Security: notify.StartTLS, User: notifytest.User, Password: notifytest.Password,
		From: "督办 <duban@bank.cn>", CAs: office.CAs}
	m.channel(outgoing.Email, "", "")
	require.NoError(t, m.DB.SetSwitches(m.ctx, "smith", outgoing.Switches{Mail: true, Muted: []string{"notice.remind"}}, m.time()))
	m.tells("due", "notice.due", "zhang", "smith")
	m.tells("remind", "notice.remind", "zhang", "smith")
	m.tells("alarm", "incident.reported", "smith", "admin") // the administrator belongs to head office, and has no address
	d := m.House.post.dispatcher()
	m.round(d)
	got := map[string]string{}
	for _, mail := range office.Mails() {
		require.True(t, mail.Secure)
		_, subject, body := mail.Read(t)
		require.NotRegexp(t, "李四|6222|13800138000|Li Si", subject+body, "no customer's data")
		require.Contains(t, body, "https://duban.bank.cn/notices/n1")
		got[mail.To+" "+subject] = body
	}
	var titles []string
	for k := range got {
		titles = append(titles, k)
	}
	require.ElementsMatch(t, []string{
		"zhang@bank.cn 督办｜消息：已到时限",
		"zhang@bank.cn 督办｜消息：即将到期，请及时处理",
		"smith@bank.cn Duban 督办 | Message: has reached its limit",
		"smith@bank.cn Duban 督办 | Message: acknowledge it at once",
	}, titles)

	// An address that was wrong is mended, and what waits goes to the right one.
	office.Refuse = func(to string) error { return fmt.Errorf("later") }
	m.tells("more", "notice.due", "zhang")
	m.round(d)
	require.Len(t, m.deliveries(storage.DeliveryWaiting), 1)
	_, err := m.DB.ChangeUser(m.ctx, "zhang", func(u *storage.User) error { u.Email = "zhang2@bank.cn"; return nil })
	require.NoError(t, err)
	office.Refuse = nil
	m.passes(time.Minute)
	m.round(d)
	mails := office.Mails()
	require.Equal(t, "zhang2@bank.cn", mails[len(mails)-1].To)
	require.Empty(t, m.deliveries(storage.DeliveryWaiting))
}

// A robot says no in a 200, is heeded, and is not spoken to more often than it bears.
func TestRobotsAreHeeded(t *testing.T) {
	m := newMailroom(t)
	answers := []string{`{"errcode":45009,"errmsg":"too often"}`, `{"errcode":0,"errmsg":"ok"}`}
	r := m.receives(func(notifytest.Call) (int, string) {
		a := answers[0]
		if len(answers) > 1 {
			answers = answers[1:]
		}
		return 200, a
	})
	m.channel(outgoing.WeCom, r.Address, "")
	for i := range 5 {
		m.tells(fmt.Sprint("m", i), "notice.due", "zhang")
	}
	d := m.House.post.dispatcher()
	m.round(d)
	require.Len(t, r.Calls(), 1, "one, and then it rests")
	m.round(d)
	require.Len(t, r.Calls(), 1)
	codes := ""
	for _, w := range m.deliveries(storage.DeliveryWaiting) {
		codes += w.Code
	}
	require.Equal(t, "45009", codes)
	for range 4 + 2 {
		m.passes(robotRest)
		m.round(d)
	}
	require.Len(t, m.deliveries(storage.DeliverySent), 4, "the refused one waits for its minute")
	m.passes(time.Minute)
	m.round(d)
	require.Len(t, m.deliveries(storage.DeliverySent), 5)
	require.Len(t, r.Calls(), 6)
}

// What lies in the database tells neither addresses nor secrets, and opens nowhere else.
func TestTargetsAreSealed(t *testing.T) {
	m := newMailroom(t)
	r := m.receives(always(200, `{"errcode":0}`))
	a := m.channel(outgoing.DingTalk, r.Address+"?access_token=t0ken", "SECRETWORD")
	b := m.channel(outgoing.Webhook, r.Address, hookSecret)
	row, err := m.DB.Channel(m.ctx, a.ID)
	require.NoError(t, err)
	require.NotContains(t, fmt.Sprint(row), "t0ken")
	require.NotContains(t, fmt.Sprint(row), "SECRETWORD")
	require.NotContains(t, fmt.Sprint(a, b), "t0ken")
	require.Equal(t, notifytest.Host, a.Host)
	to, err := m.House.post.seal.open(a.ID, row.Sealed)
	require.NoError(t, err)
	require.Equal(t, target{r.Address + "?access_token=t0ken", []string{"SECRETWORD"}}, to)
	_, err = m.House.post.seal.open(b.ID, row.Sealed)
	require.ErrorIs(t, err, errSealed, "moved to another channel it does not open")
	other, err := newSealer(make([]byte, 32))
	require.NoError(t, err)
	_, err = other.open(a.ID, row.Sealed)
	require.ErrorIs(t, err, errSealed)
	var n int
	trail, err := m.DB.AuditTrail(m.ctx, storage.AuditFilter{}, storage.Page{})
	require.NoError(t, err)
	for _, e := range trail.Items {
		n++
		require.NotRegexp(t, "t0ken|SECRETWORD|whsec_", string(e.Detail))
	}
	require.Positive(t, n)
}

func TestChangingAWebhooksSecret(t *testing.T) {
	m := newMailroom(t)
	r := m.receives(always(200, ""))
	c := m.channel(outgoing.Webhook, r.Address, hookSecret)
	const next = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
	trial := func() (old, fresh error) {
		out, err := m.House.post.TryChannel(m.ctx, c.ID, "admin")
		require.NoError(t, err)
		require.True(t, out.OK, "%+v", out)
		call := r.Calls()[len(r.Calls())-1]
		one, err := webhooks.NewWebhook(hookSecret)
		require.NoError(t, err)
		two, err := webhooks.NewWebhook(next)
		require.NoError(t, err)
		return one.Verify([]byte(call.Body), call.Header), two.Verify([]byte(call.Body), call.Header)
	}
	old, fresh := trial()
	require.NoError(t, old)
	require.Error(t, fresh)
	c2, err := m.House.post.SetSecret(m.ctx, c.ID, next, true, c.Version, m.entry("admin"))
	require.NoError(t, err)
	require.Equal(t, 2, c2.Secrets)
	old, fresh = trial()
	require.NoError(t, old)
	require.NoError(t, fresh)
	_, err = m.House.post.SetSecret(m.ctx, c.ID, next, false, c.Version, m.entry("admin"))
	require.True(t, fault.Is(err, fault.Conflict), "an old version: %v", err)
	c3, err := m.House.post.SetSecret(m.ctx, c.ID, next, false, c2.Version, m.entry("admin"))
	require.NoError(t, err)
	require.Equal(t, 1, c3.Secrets)
	old, fresh = trial()
	require.Error(t, old)
	require.NoError(t, fresh)
	_, err = m.House.post.SetSecret(m.ctx, c.ID, "", false, 0, m.entry("admin"))
	require.True(t, fault.Is(err, fault.Invalid), "a webhook is always signed: %v", err)
}

func TestChannelsThatMayNotBe(t *testing.T) {
	m := newMailroom(t)
	r := m.receives(always(200, ""))
	add := func(kind outgoing.Kind, address, secret string) string {
		_, err := m.House.post.AddChannel(m.ctx, api.Channel{ID: "x", Kind: kind, Unit: "/ho/"}, address, secret, m.entry("admin"))
		require.True(t, fault.Is(err, fault.Invalid), "%v", err)
		return fault.Of(err).Fields[0].Pointer + " " + fault.Of(err).Fields[0].Code
	}
	require.Equal(t, "/address host", add(outgoing.Webhook, "https://169.254.169.254/", hookSecret))
	require.Equal(t, "/secret required", add(outgoing.Webhook, r.Address, ""))
	require.Equal(t, "/kind smtp", add(outgoing.Email, "", ""))
	_, err := m.House.post.Channel(m.ctx, "x")
	require.True(t, fault.Is(err, fault.NotFound))

	// An address that was good when it was entered is looked at again when it is called.
	c := m.channel(outgoing.Webhook, r.Address, hookSecret)
	m.House.post.post.Guard = notify.NewGuard(notify.Rules{})
	out, err := m.House.post.TryChannel(m.ctx, c.ID, "admin")
	require.NoError(t, err)
	require.Equal(t, "address_refused", out.Code)
	require.Empty(t, r.Calls())
}
