package e2e

import (
	"fmt"
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/incident"
	"duban/domain/org"
	"duban/domain/worktime"
	"duban/e2e/rig"
	"duban/policy"
)

// severe is one direct report from end to end: an accident in an outlet, its
// acknowledgement by head office, follow-up reports, and its end.
type severe struct {
	voice
	t      *testing.T
	record *record

	lobby, head, desk, next string
	office, way             []string // who of head office is told, and who on the way up

	id      string
	updates int
}

func newSevere(t *testing.T, v voice, r *record) *severe {
	o := bank.Outlets[36]
	x := &severe{voice: v, t: t, record: r, lobby: bank.At(policy.LobbyManager, o.Path)[0].Login, head: bank.At(policy.BranchHead, o.Path)[0].Login,
		office: logins(bank.At(policy.ServiceOffice, "/ho/")), way: logins(bank.At(policy.BranchHead, o.Path))}
	for p := o.Path.Parent(); p != ""; p = p.Parent() {
		x.way = append(x.way, logins(bank.At(policy.UnitSupervisor, p))...)
	}
	x.desk, x.next = x.office[0], x.office[1]
	return x
}

func (x *severe) report(change func(*incident.Report)) string {
	b := incident.Report{Kind: "injury", What: "一名客户在大堂摔倒，无法站立", Spot: "自动门旁", Affected: 1, Contact: "王先生", Phone: "10012345678"}
	if change != nil {
		change(&b)
	}
	return x.open(x.lobby, "incidents", b)
}

func (x *severe) do(user, act string, body any) {
	x.t.Helper()
	require.NoError(x.t, x.give(user, "incidents", x.id, act, body), "%s by %s", act, user)
}

func (x *severe) no(code, user, act string, body any) {
	x.t.Helper()
	require.Contains(x.t, codesOf(x.give(user, "incidents", x.id, act, body)), code, "%s by %s", act, user)
}

// travel goes all the way.
func (x *severe) travel() {
	done := incident.Close{Conclusion: "属实", Cause: "地面湿滑", FollowUp: "当日整改"}
	x.id = x.report(nil)
	x.no("case.status", x.desk, "close", done)
	x.do(x.desk, "acknowledge", incident.Acknowledge{})
	x.no("incident.acknowledged_already", x.next, "acknowledge", incident.Acknowledge{})
	for _, text := range []string{"已叫救护车", "已送医", "骨折", "家属到达", "医院出具诊断"} {
		x.do(x.head, "update", incident.Update{Text: text})
		x.updates++
		require.NoError(x.t, x.read(x.lobby, "incidents", x.id, "", nil), "who reported it sees how it goes")
	}
	x.do(x.desk, "grade", incident.Grade{Severity: incident.Critical, Reason: "骨折"})
	x.do(x.desk, "hand-over", incident.HandOver{To: x.next, Reason: "交班"})
	x.do(x.head, "update", incident.Update{Measures: "铺设防滑垫"})
	x.updates++
	x.no("policy.not_granted", x.lobby, "close", done)
	x.do(x.next, "close", done)
}

// settled asserts the record: every event, what followed from it once, and who was
// told what, how often.
func (x *severe) settled() {
	want := slices.Concat([]string{incident.EvReported, incident.EvAcknowledged}, repeat(x.updates-1, incident.EvUpdated),
		[]string{incident.EvGraded, incident.EvHandedOver, incident.EvUpdated, incident.EvClosed})
	require.Equal(x.t, want, x.record.events(x.id))
	x.toldOnce(len(want))

	told := map[string]int{}
	tell := func(n int, topic, actor string, users ...[]string) {
		seen := map[string]bool{}
		for _, u := range slices.Concat(users...) {
			if u != actor && !seen[u] {
				seen[u] = true
				told[u+" "+topic] += n
			}
		}
	}
	reporter := []string{x.lobby}
	tell(1, incident.EvReported, x.lobby, x.office)
	tell(1, incident.EvReported, x.lobby, x.way)
	tell(1, incident.EvAcknowledged, x.desk, x.office, x.way, reporter)
	tell(x.updates, incident.EvUpdated, x.head, x.office, x.way, reporter)
	tell(1, incident.EvGraded, x.desk, x.office, x.way, reporter)
	tell(1, incident.EvHandedOver, x.desk, []string{x.next}, reporter)
	tell(1, incident.EvClosed, x.next, x.office, x.way, reporter)
	got := map[string]int{}
	for _, line := range x.record.rows("SELECT user_id, topic FROM messages WHERE case_id = '%s'", x.id) {
		got[line]++
	}
	require.Equal(x.t, told, got, "who was told what, how often")
}

// toldOnce waits until what must be told of so many events has been, and holds it to once each.
func (x *severe) toldOnce(events int) {
	done := func() []string {
		return x.record.rows("SELECT seq, name FROM follow_ups WHERE case_id = '%s' AND name = '%s' ORDER BY seq", x.id, activities.Tell)
	}
	eventually(x.t, "the follow-ups of "+x.id, func() bool { return len(done()) >= events })
	var want []string
	for i := range events {
		want = append(want, fmt.Sprintf("%d %s", i+1, activities.Tell))
	}
	require.Equal(x.t, want, done())
}

// TestDirectReport goes the whole way once, undisturbed, and then measures how soon
// head office has a report in its inbox.
func TestDirectReport(t *testing.T) {
	t.Parallel()
	h := house(t)
	v := speakHTTP(t, h, nil)
	x := newSevere(t, v, openRecord(t, h.Data, ""))
	x.travel()
	x.settled()
	require.Zero(t, v.repeats(), "an undisturbed house takes every request at once")
	x.sealed(v)

	var took []time.Duration
	for range 50 {
		begun := time.Now()
		id := x.report(nil)
		for len(x.record.rows("SELECT id FROM messages WHERE case_id = '%s' AND user_id = '%s'", id, x.desk)) == 0 {
			require.Less(t, time.Since(begun), time.Minute, "head office has not heard")
			time.Sleep(time.Millisecond)
		}
		took = append(took, time.Since(begun))
	}
	slices.Sort(took)
	t.Logf("from the report to the inbox of head office, 50 times: p50 %s, p90 %s, at most %s", took[25].Round(time.Millisecond), took[45].Round(time.Millisecond), took[49].Round(time.Millisecond))
	verified(t, h)
}

// sealed: nothing that names the customer lies in the open, the number shows masked,
// and whoever says why reads it.
func (x *severe) sealed(v *byHTTP) {
	for _, plain := range []string{"10012345678", "王先生", "摔倒", "骨折", "地面湿滑"} {
		require.Empty(x.t, x.record.rows("SELECT seq FROM events WHERE case_id = '%s' AND body LIKE '%%%%%s%%%%' AND name <> '%s'", x.id, plain, incident.EvGraded), plain)
	}
	var view struct{ What, Phone, Contact string }
	require.NoError(x.t, x.read(x.desk, "incidents", x.id, "", &view))
	require.Equal(x.t, []string{"一名客户在大堂摔倒，无法站立", "100****5678", "王**"}, []string{view.What, view.Phone, view.Contact})
	var shown struct{ Items []struct{ Value string } }
	require.NoError(x.t, v.as(x.desk).Call(v.ctx, http.MethodPost, "/incidents/"+x.id+"/reveal", map[string]any{"fields": []string{"phone"}, "reason": "联系现场"}, &shown))
	require.Equal(x.t, "10012345678", shown.Items[0].Value)
	require.Equal(x.t, "policy.not_granted", rig.Code(v.as(x.lobby).Call(v.ctx, http.MethodPost, "/incidents/"+x.id+"/reveal", map[string]any{"fields": []string{"phone"}, "reason": "联系现场"}, nil)))
}

// TestDirectReportUnderKill goes the same way while the house is killed ten times; the
// end must be the same.
func TestDirectReportUnderKill(t *testing.T) {
	t.Parallel()
	seed := seedOf(t)
	h := house(t)
	at := points(seed, 10, 20)
	r := setReaper(t, h, at)
	v := speakHTTP(t, h, r.request)
	x := newSevere(t, v, openRecord(t, h.Data, ""))
	x.travel()
	x.settled()
	r.done.Wait()
	require.EqualValues(t, 10, r.kills.Load(), "the journey was over after %d requests, before every kill had come", r.sent.Load())
	t.Logf("10 kills, %d requests, %d of them repeats, slowest start %s", r.sent.Load(), v.repeats(), r.slow.Round(time.Millisecond))
	verified(t, h)
}

// TestServerIsDownAcrossTheLimit: nobody has acknowledged, and the house is dead when
// the limit passes. After the restart the breach is on the record once, with when it
// was due and when it was noticed, and head office and everybody on the way up is
// alerted within a minute, once.
func TestServerIsDownAcrossTheLimit(t *testing.T) {
	t.Parallel()
	h := house(t)
	x := newSevere(t, speakHTTP(t, h, nil), openRecord(t, h.Data, ""))
	known := time.Now().Add(-15*time.Minute + 20*time.Second)
	x.id = x.report(func(b *incident.Report) { b.Known = known })
	h.Kill()
	due := known.Add(15 * time.Minute)
	require.True(t, time.Now().Before(due), "the limit had passed before the house was killed")
	time.Sleep(time.Until(due.Add(5 * time.Second)))
	begun := time.Now()
	require.NoError(t, h.Start(t.Context()))

	topic := "incident." + incident.AlarmClock + "." + worktime.DueStep
	alerted := func() []string {
		return x.record.rows("SELECT user_id FROM messages WHERE case_id = '%s' AND topic = '%s' ORDER BY user_id", x.id, topic)
	}
	want := slices.Sorted(slices.Values(slices.Concat(x.office, x.way)))
	eventually(t, "the alert", func() bool { return len(alerted()) > 0 })
	after := time.Since(begun)
	require.Less(t, after, time.Minute, "the alert came too late after the restart")
	require.Equal(t, want, alerted())

	require.Equal(t, []string{incident.EvReported, incident.EvClockFired}, x.record.events(x.id))
	fired := body[casefile.ClockFired](x.record, x.id, incident.EvClockFired, 0).Fired
	require.Len(t, fired, 1, "one breach")
	require.Equal(t, []any{incident.AlarmClock, worktime.DueStep}, []any{fired[0].Clock, fired[0].Step})
	require.WithinDuration(t, due, fired[0].Due, time.Millisecond)
	require.True(t, fired[0].Noticed.After(begun), "noticed after the restart")
	t.Logf("due %s, noticed %s later; the house was ready %s and the alert there %s after its start", fired[0].Due.Format(time.TimeOnly),
		fired[0].Noticed.Sub(fired[0].Due).Round(time.Millisecond), h.Ready().Round(time.Millisecond), after.Round(time.Millisecond))

	var view struct {
		Late    bool `json:"late"`
		Firings []struct {
			Step         string
			Due, Noticed time.Time
		} `json:"firings"`
	}
	require.NoError(t, x.read(x.desk, "incidents", x.id, "", &view))
	require.True(t, view.Late)
	require.True(t, view.Firings[0].Noticed.After(view.Firings[0].Due))

	// Killed once more: nothing comes twice.
	h.Kill()
	require.NoError(t, h.Start(t.Context()))
	x.do(x.desk, "acknowledge", incident.Acknowledge{})
	x.toldOnce(3)
	require.Equal(t, []string{incident.EvReported, incident.EvClockFired, incident.EvAcknowledged}, x.record.events(x.id))
	require.Equal(t, want, alerted())
	verified(t, h)
}

// TestDirectReportByCommandLine goes the same way as a script does.
func TestDirectReportByCommandLine(t *testing.T) {
	t.Parallel()
	h := house(t)
	x := newSevere(t, speakCommandLine(t, h), openRecord(t, h.Data, ""))
	x.travel()
	x.settled()
}

// TestDirectReportIsHiddenFromThePersonConcerned: the head of the outlet, whom it is
// about, neither sees nor hears of it; those above him do.
func TestDirectReportIsHiddenFromThePersonConcerned(t *testing.T) {
	t.Parallel()
	h := house(t)
	x := newSevere(t, speakHTTP(t, h, nil), openRecord(t, h.Data, ""))
	x.id = x.report(func(b *incident.Report) { b.Kind, b.Concerned = "crime", x.head })
	x.do(x.desk, "acknowledge", incident.Acknowledge{})
	x.toldOnce(2)
	require.Contains(t, codesOf(x.read(x.head, "incidents", x.id, "", nil)), "not_found")
	x.no("not_found", x.head, "update", incident.Update{Text: "没有此事"})
	require.Empty(t, x.record.rows("SELECT id FROM messages WHERE case_id = '%s' AND user_id = '%s'", x.id, x.head))
	require.NotEmpty(t, x.record.rows("SELECT id FROM messages WHERE case_id = '%s' AND user_id = '%s'", x.id, bank.At(policy.UnitSupervisor, org.Path("/ho/"))[0].Login))
}
