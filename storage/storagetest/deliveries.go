package storagetest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sort"
	"sync/atomic"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/outgoing"
	"duban/domain/text"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// everybody lives at a unit and has mail, unless said otherwise.
func everybody(t *testing.T, b *Backend) {
	people := []storage.User{
		{ID: "wang", Unit: "/ho/gd/gz/n1/", Email: "wang@bank.cn"}, {ID: "zhou", Unit: "/ho/gd/gz/n1/", Email: "zhou@bank.cn"},
		{ID: "liu", Unit: "/ho/", Email: "liu@bank.cn"}, {ID: "mute", Unit: "/ho/gd/"}, {ID: "gone", Unit: "/ho/gd/", Email: "gone@bank.cn", Disabled: true},
	}
	for i := range people {
		people[i].Name, people[i].Made = people[i].ID, Noon
	}
	require.NoError(t, b.CreateUsers(context.Background(), people))
	u, err := b.User(context.Background(), "wang")
	require.NoError(t, err)
	require.Equal(t, "wang@bank.cn", u.Email)
}

// tells sends one occasion to people: the key ends with each one's name.
func tells(t *testing.T, b *Backend, occasion, topic string, of casefile.ID, users ...string) {
	t.Helper()
	tellsAt(t, b, Noon, occasion, topic, of, users...)
}

func tellsAt(t *testing.T, b *Backend, at time.Time, occasion, topic string, of casefile.ID, users ...string) {
	t.Helper()
	var list []storage.Message
	for _, u := range users {
		list = append(list, storage.Message{ID: occasion + "/" + u, Dedupe: occasion + ":" + u, User: u, Case: of, Kind: Note, Topic: topic,
			Title: text.T("标题", "Title"), Link: "/notes/1", At: at})
	}
	_, err := b.Send(context.Background(), list...)
	require.NoError(t, err)
}

// owed lists what is in the outbox as "channel user topic", sorted.
func owed(t *testing.T, b *Backend, f storage.DeliveryFilter) []string {
	t.Helper()
	if f.Within == nil {
		f.Within = []org.Path{"/"}
	}
	list, err := b.Deliveries(context.Background(), f, storage.Page{Limit: 500})
	require.NoError(t, err)
	out := []string{}
	for _, d := range list.Items {
		out = append(out, d.Channel+" "+d.User+" "+d.Topic)
	}
	sort.Strings(out)
	return out
}

func testWhoIsOwedWhat(t *testing.T, b *Backend) {
	ctx := context.Background()
	everybody(t, b)
	tells(t, b, "before", "note.due", "", "wang")
	require.Empty(t, owed(t, b, storage.DeliveryFilter{}), "no channel, nothing owed")

	for _, c := range []storage.Channel{channel("mail", outgoing.Email, "/ho/"), channel("near", outgoing.Email, "/ho/gd/", "note"),
		channel("robot", outgoing.WeCom, "/ho/gd/"), channel("hook", outgoing.Webhook, "/ho/", "note.due"), channel("other", outgoing.Feishu, "/ho/sh/")} {
		require.NoError(t, b.AddChannel(ctx, c))
	}
	tells(t, b, "before", "note.due", "", "wang")
	require.Empty(t, owed(t, b, storage.DeliveryFilter{}), "what arrived before is not sent out afterwards")

	id := OpenNote(t, b, 0)
	tells(t, b, "one", "note.due", id, "wang", "zhou", "liu", "mute", "gone", "nobody")
	want := []string{"hook wang note.due", "mail liu note.due", "near wang note.due", "near zhou note.due", "robot wang note.due"}
	require.Equal(t, want, owed(t, b, storage.DeliveryFilter{}), "each person by the nearest mail channel, groups once")
	tells(t, b, "one", "note.due", id, "wang", "zhou", "liu")
	require.Equal(t, want, owed(t, b, storage.DeliveryFilter{}), "nothing twice")

	// The hook takes note.due alone; of the mail channels the nearer one takes what it takes.
	tells(t, b, "two", "opened", id, "wang")
	require.Contains(t, owed(t, b, storage.DeliveryFilter{User: "wang"}), "near wang note.opened", "a bare topic is named by its kind")
	require.NotContains(t, owed(t, b, storage.DeliveryFilter{}), "hook wang note.opened")
	tells(t, b, "three", "different.topic", id, "wang")
	require.Contains(t, owed(t, b, storage.DeliveryFilter{}), "mail wang different.topic")

	// That a channel fails is told in the inbox alone; a direct report to all, also to who has no address.
	tells(t, b, "four", "delivery.failed", "", "wang")
	tells(t, b, "five", "incident.reported", "", "mute")
	all := owed(t, b, storage.DeliveryFilter{})
	require.NotContains(t, fmt.Sprint(all), "delivery.failed")
	require.Subset(t, all, []string{"near mute incident.reported", "hook mute incident.reported", "robot mute incident.reported"})

	off := func(c *storage.Channel) error { c.Enabled = false; return nil }
	for _, id := range []string{"mail", "near", "robot", "hook"} {
		_, err := b.ChangeChannel(ctx, id, off)
		require.NoError(t, err)
	}
	tells(t, b, "six", "note.remind", "", "wang")
	require.NotContains(t, fmt.Sprint(owed(t, b, storage.DeliveryFilter{})), "note.remind")
}

// What only its own side may know is told to the persons concerned and to no group,
// and in lists only who sees the whole bank finds that they were told, and not of what.
func testHiddenCasesGoToPersonsAlone(t *testing.T, b *Backend) {
	ctx := context.Background()
	everybody(t, b)
	require.NoError(t, b.AddChannel(ctx, channel("mail", outgoing.Email, "/ho/")))
	require.NoError(t, b.AddChannel(ctx, channel("robot", outgoing.WeCom, "/ho/")))
	require.NoError(t, b.AddChannel(ctx, channel("hook", outgoing.Webhook, "/ho/gd/gz/")))
	hidden := func(issuer org.Path) casefile.ID {
		id := NewCase()
		Give(t, b, Command(id, "note.open", NoteOpened{Unit: "/ho/gd/gz/n1/", Issuer: issuer, Hidden: true}))
		return id
	}
	id := hidden("/ho/gd/gz/")
	tells(t, b, "h", "note.assigned", id, "wang")
	all := storage.DeliveryFilter{Within: []org.Path{"/ho/"}}
	require.Equal(t, []string{"mail wang "}, owed(t, b, all))
	for _, f := range []storage.DeliveryFilter{{Within: []org.Path{"/ho/gd/gz/"}}, {Within: []org.Path{"/ho/gd/"}}, {Within: []org.Path{"/ho/"}, Case: id}, {Within: []org.Path{"/"}, Message: "h/wang"}} {
		require.Empty(t, owed(t, b, f), "%+v", f)
	}
	list, err := b.Deliveries(ctx, all, storage.Page{})
	require.NoError(t, err)
	d := list.Items[0]
	require.Empty(t, string(d.Case)+d.Number+d.Topic+d.Link+d.Message+string(d.Kind))
	require.Equal(t, org.Path("/ho/gd/gz/"), d.Unit)
	one, _, err := b.Delivery(ctx, []org.Path{"/ho/"}, d.ID)
	require.NoError(t, err)
	require.Equal(t, d, one)
	_, _, err = b.Delivery(ctx, []org.Path{"/ho/gd/gz/"}, d.ID)
	require.True(t, fault.Is(err, fault.NotFound), "%v", err)

	// A direct report that names somebody concerned reaches the issuing side's own group.
	tells(t, b, "i", "incident.reported", hidden(""), "wang")
	require.Equal(t, []string{"mail wang ", "mail wang ", "robot wang "}, owed(t, b, all))

	// A case that is hidden later takes with it what was sent before.
	open := OpenNote(t, b, 0)
	tells(t, b, "o", "note.due", open, "wang")
	gz := storage.DeliveryFilter{Within: []org.Path{"/ho/gd/gz/"}}
	require.Equal(t, []string{"hook wang note.due", "mail wang note.due"}, owed(t, b, gz))
	require.Equal(t, map[string]storage.Health{"hook": {Waiting: 1}, "mail": {Waiting: 1}}, healths(t, b, "/ho/gd/gz/"), "a number would tell of what is hidden")
	require.Equal(t, map[string]storage.Health{"hook": {Waiting: 1}, "mail": {Waiting: 3}, "robot": {Waiting: 2}}, healths(t, b, "/ho/"))
	_, err = b.Raw.Exec(b.bind("UPDATE cases SET hidden = ? WHERE id = ?"), true, string(open))
	require.NoError(t, err)
	require.Empty(t, owed(t, b, gz))
	require.Empty(t, healths(t, b, "/ho/gd/gz/"))
}

func healths(t *testing.T, b *Backend, within org.Path) map[string]storage.Health {
	t.Helper()
	of, err := b.Healths(context.Background(), []org.Path{within}, []string{"mail", "robot", "hook"})
	require.NoError(t, err)
	return of
}

func testSwitchedOff(t *testing.T, b *Backend) {
	ctx := context.Background()
	everybody(t, b)
	require.NoError(t, b.AddChannel(ctx, channel("mail", outgoing.Email, "/ho/")))
	require.NoError(t, b.AddChannel(ctx, channel("robot", outgoing.WeCom, "/ho/")))
	require.NoError(t, b.SetSwitches(ctx, "wang", outgoing.Switches{Mail: true, Muted: []string{"note.due"}}, Noon))
	require.NoError(t, b.SetSwitches(ctx, "zhou", outgoing.Switches{Mail: false}, Noon))
	require.NoError(t, b.SetSwitches(ctx, "liu", outgoing.Switches{Mail: true, QuietFrom: "11:00", QuietTo: "14:30"}, Noon))
	tells(t, b, "a", "note.due", "", "wang", "zhou", "liu")
	require.Equal(t, []string{"mail liu note.due", "robot wang note.due"}, owed(t, b, storage.DeliveryFilter{}), "mail is a person's own, the group's robot is not")
	tells(t, b, "b", "note.remind", "", "wang")
	tells(t, b, "c", "incident.reported", "", "wang", "zhou", "liu")
	all := owed(t, b, storage.DeliveryFilter{})
	require.Subset(t, all, []string{"mail wang note.remind", "mail wang incident.reported", "mail zhou incident.reported"})

	list, err := b.Deliveries(ctx, storage.DeliveryFilter{Within: []org.Path{"/"}, User: "liu", Channel: "mail"}, storage.Page{})
	require.NoError(t, err)
	for _, d := range list.Items {
		if d.Direct {
			require.True(t, d.Due.Equal(storage.Instant(Noon)), "a direct report waits for nobody")
			continue
		}
		require.True(t, d.Due.Equal(Noon.Truncate(time.Hour).Add(150*time.Minute)), "quiet until half past two: %s", d.Due)
	}
	require.Len(t, list.Items, 2)

	require.NoError(t, b.SetMutedAt(ctx, "/ho/gd/", []string{"note"}, "admin", Noon))
	tells(t, b, "d", "note.bulletin", "", "wang", "liu")
	tells(t, b, "e", "incident.closed", "", "wang")
	all = owed(t, b, storage.DeliveryFilter{})
	require.NotContains(t, all, "mail wang note.bulletin", "switched off two units above")
	require.Subset(t, all, []string{"mail liu note.bulletin", "robot liu note.bulletin", "mail wang incident.closed"})
}

// claims takes the next delivery of the channel "hook".
func claims(t *testing.T, b *Backend, now time.Time) storage.Delivery {
	t.Helper()
	d, found, err := b.ClaimDelivery(context.Background(), "hook", false, now, time.Minute)
	require.NoError(t, err)
	require.True(t, found)
	return d
}

func nothing(t *testing.T, b *Backend, now time.Time) {
	t.Helper()
	_, found, err := b.ClaimDelivery(context.Background(), "hook", false, now, time.Minute)
	require.NoError(t, err)
	require.False(t, found)
}

func settles(t *testing.T, b *Backend, d storage.Delivery, sent bool, code string, at, next time.Time) storage.Delivery {
	t.Helper()
	var out storage.Delivery
	require.NoError(t, b.Write(context.Background(), "settle", func(tx *storage.Tx) (err error) {
		out, err = tx.Settle(d, storage.Attempt{Began: at, Ended: at.Add(time.Second), Sent: sent, Code: code}, next)
		return err
	}))
	return out
}

func testOutbox(t *testing.T, b *Backend) {
	ctx := context.Background()
	everybody(t, b)
	woken := atomic.Int32{}
	b.OnQueued(func() { woken.Add(1) })
	require.NoError(t, b.AddChannel(ctx, channel("hook", outgoing.Webhook, "/ho/")))
	tellsAt(t, b, Noon.Add(-2*time.Second), "late", "note.due", "", "wang")
	tellsAt(t, b, Noon.Add(-time.Second), "later", "note.due", "", "wang")
	tells(t, b, "first", "incident.reported", "", "wang")
	require.EqualValues(t, 3, woken.Load())
	tells(t, b, "late", "note.due", "", "wang")
	require.EqualValues(t, 3, woken.Load(), "nothing new wakes nobody")

	due, err := b.Owed(ctx, Noon)
	require.NoError(t, err)
	require.Equal(t, []storage.OwedBy{{Channel: "hook", Count: 3, Direct: 1}}, due)
	due, err = b.Owed(ctx, Noon.Add(-3*time.Second))
	require.NoError(t, err)
	require.Empty(t, due)

	direct := claims(t, b, Noon)
	require.Equal(t, "incident.reported", direct.Topic, "direct reports jump the queue")
	_, found, err := b.ClaimDelivery(ctx, "hook", true, Noon, time.Minute)
	require.NoError(t, err)
	require.False(t, found, "the only direct one is taken")
	one, two := claims(t, b, Noon), claims(t, b, Noon)
	require.NotEqual(t, one.ID, two.ID)
	nothing(t, b, Noon.Add(59*time.Second))

	require.Equal(t, storage.DeliverySent, settles(t, b, direct, true, "200", Noon, time.Time{}).Status)
	// one fails and is to be tried again in an hour; two's holder died.
	got := settles(t, b, one, false, "500", Noon, Noon.Add(time.Hour))
	require.Equal(t, storage.DeliveryWaiting, got.Status)
	require.EqualValues(t, 1, got.Failures)
	require.Equal(t, map[string]storage.Health{"hook": {Waiting: 2, Retried: 1}}, healths(t, b, "/ho/"))
	again := claims(t, b, Noon.Add(time.Minute))
	require.Equal(t, two.ID, again.ID, "a lease that is over comes back")
	nothing(t, b, Noon.Add(time.Minute))

	// The first holder comes back from the dead with a failure: it is on the record and
	// takes nothing from the second, whose success counts.
	got = settles(t, b, two, false, "timeout", Noon, Noon.Add(48*time.Hour))
	require.Equal(t, again.Due, got.Due)
	require.Equal(t, storage.DeliverySent, settles(t, b, again, true, "204", Noon.Add(time.Minute), time.Time{}).Status)
	require.Equal(t, storage.DeliverySent, settles(t, b, two, false, "500", Noon, time.Time{}).Status, "sent stays sent")
	d, tried, err := b.Delivery(ctx, []org.Path{"/"}, two.ID)
	require.NoError(t, err)
	require.Equal(t, "204", d.Code)
	require.Equal(t, []string{"timeout", "204", "500"}, []string{tried[0].Code, tried[1].Code, tried[2].Code})
	require.True(t, tried[1].Sent)
	require.True(t, tried[1].Ended.Equal(storage.Instant(Noon.Add(61*time.Second))))

	// A success counts even if the lease was lost meanwhile.
	lost := claims(t, b, Noon.Add(time.Hour))
	claims(t, b, Noon.Add(2*time.Hour))
	require.Equal(t, storage.DeliverySent, settles(t, b, lost, true, "200", Noon.Add(time.Hour), time.Time{}).Status)
	nothing(t, b, Noon.Add(24*time.Hour))
	require.Len(t, owed(t, b, storage.DeliveryFilter{Status: storage.DeliverySent}), 3)
}

func testGivenUpAndRetried(t *testing.T, b *Backend) {
	ctx := context.Background()
	everybody(t, b)
	require.NoError(t, b.AddChannel(ctx, channel("hook", outgoing.Webhook, "/ho/")))
	tells(t, b, "x", "note.due", "", "wang")
	d := claims(t, b, Noon)
	_, err := b.RetryDelivery(ctx, d.ID, Noon)
	require.True(t, fault.Is(err, fault.Conflict), "while it is being sent: %v", err)
	require.Equal(t, storage.DeliveryFailed, settles(t, b, d, false, "410", Noon, time.Time{}).Status)
	nothing(t, b, Noon.Add(time.Hour))

	d, err = b.RetryDelivery(ctx, d.ID, Noon.Add(time.Hour))
	require.NoError(t, err)
	require.Equal(t, storage.DeliveryWaiting, d.Status)
	require.Zero(t, d.Failures)
	require.True(t, d.First.IsZero(), "the age at which it is given up is counted anew")
	d = claims(t, b, Noon.Add(time.Hour))
	settles(t, b, d, false, "500", Noon.Add(time.Hour), time.Time{})
	n, err := b.RetryFailed(ctx, "hook", Noon.Add(2*time.Hour))
	require.NoError(t, err)
	require.EqualValues(t, 1, n)
	d = claims(t, b, Noon.Add(2*time.Hour))
	settles(t, b, d, true, "200", Noon.Add(2*time.Hour), time.Time{})
	_, err = b.RetryDelivery(ctx, d.ID, Noon.Add(3*time.Hour))
	require.Equal(t, "delivery.sent", fault.Of(err).Code)
	_, err = b.RetryDelivery(ctx, "none", Noon)
	require.True(t, fault.Is(err, fault.NotFound))
	_, tried, err := b.Delivery(ctx, []org.Path{"/"}, d.ID)
	require.NoError(t, err)
	require.Len(t, tried, 3)

	// A disabled channel keeps what it owes; a removed one lets it go.
	tells(t, b, "y", "note.due", "", "wang")
	_, err = b.ChangeChannel(ctx, "hook", func(c *storage.Channel) error { c.Enabled = false; return nil })
	require.NoError(t, err)
	due, err := b.Owed(ctx, Noon)
	require.NoError(t, err)
	require.Empty(t, due)
	require.NoError(t, b.RemoveChannel(ctx, "hook", Noon))
	require.Len(t, owed(t, b, storage.DeliveryFilter{Status: storage.DeliveryWithdrawn}), 1)
	nothing(t, b, Noon)

	require.NoError(t, b.MarkRead(ctx, "wang", "x/wang", Noon))
	d, _, err = b.Delivery(ctx, []org.Path{"/"}, d.ID)
	require.NoError(t, err)
	require.True(t, d.Read.Equal(storage.Instant(Noon)))
	mine, err := b.DeliveriesOf(ctx, "wang", "x/wang")
	require.NoError(t, err)
	require.Len(t, mine, 1)
	mine, err = b.DeliveriesOf(ctx, "zhou", "x/wang")
	require.NoError(t, err)
	require.Empty(t, mine, "not his message")
}

func testManyDispatchers(t *testing.T, b *Backend) {
	ctx := context.Background()
	everybody(t, b)
	require.NoError(t, b.AddChannel(ctx, channel("hook", outgoing.Webhook, "/ho/")))
	const many = 40
	for i := range many {
		tells(t, b, fmt.Sprint("m", i), "note.due", "", "wang")
	}
	claimed := make([][]string, writers)
	for _, err := range together(func(i int) error {
		for {
			d, found, err := b.ClaimDelivery(ctx, "hook", false, Noon, time.Minute)
			if !found || err != nil {
				return err
			}
			claimed[i] = append(claimed[i], d.ID)
		}
	}) {
		require.NoError(t, err)
	}
	seen := map[string]bool{}
	for _, list := range claimed {
		for _, id := range list {
			require.False(t, seen[id], "claimed by two")
			seen[id] = true
		}
	}
	require.Len(t, seen, many)
}

// What is still owed of a case when it goes to the discipline office is not sent any
// more, and what was sent is shown to nobody who must not know of it.
func testSealedCasesAreNotSent(t *testing.T, b *Backend) {
	ctx := context.Background()
	everybody(t, b)
	require.NoError(t, b.AddChannel(ctx, channel("hook", outgoing.Webhook, "/ho/gd/")))
	g := &Grievance{T: t, B: b, R: rand.New(rand.NewPCG(5, 5)), At: Noon}
	o := g.Opening()
	o.Outlet, o.Unit = org.Outlet{Code: "n1", Path: "/ho/gd/gz/n1/"}, "/ho/gd/gz/"
	g.Keep("u1", ev(complaint.EvRegistered, o))
	for _, occasion := range []string{"sent", "failed", "busy", "waiting"} {
		tells(t, b, occasion, "complaint.offered", g.S.ID, "wang")
	}
	sent := claims(t, b, Noon)
	settles(t, b, sent, true, "200", Noon, time.Time{})
	failed := claims(t, b, Noon)
	settles(t, b, failed, false, "500", Noon, time.Time{})
	busy := claims(t, b, Noon)
	tells(t, b, "other", "note.due", "", "wang")
	gd := storage.DeliveryFilter{Within: []org.Path{"/ho/gd/"}}
	require.Len(t, owed(t, b, gd), 5)
	mine := func() int {
		list, err := b.DeliveriesOf(ctx, "wang", sent.Message)
		require.NoError(t, err)
		return len(list)
	}
	require.Equal(t, 1, mine())

	g.Keep("u1", ev(complaint.EvReferred, complaint.Referred{Owner: g.successor()}))
	require.Equal(t, []string{"hook wang note.due"}, owed(t, b, gd))
	require.Zero(t, mine())
	require.Equal(t, "note.due", claims(t, b, Noon.Add(time.Hour)).Topic, "the only one left")
	nothing(t, b, Noon.Add(time.Hour))
	n, err := b.RetryFailed(ctx, "hook", Noon)
	require.NoError(t, err)
	require.Zero(t, n)
	_, err = b.RetryDelivery(ctx, failed.ID, Noon)
	require.Equal(t, "delivery.withdrawn", fault.Of(err).Code)
	require.Equal(t, storage.DeliverySent, settles(t, b, busy, true, "200", Noon, time.Time{}).Status, "what went out meanwhile did go out")
}
