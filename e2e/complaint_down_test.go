package e2e

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/worktime"
)

// TestServerIsDownAcrossAComplaintsLimit: a customer in an outlet is to be attended to
// within half an hour, and the house is dead when that half hour ends. After the
// restart the breach is on the record once, with when it was due and when it was
// noticed, and its owner is alerted within a minute, once, though the house is killed
// again and again while it comes up.
func TestServerIsDownAcrossAComplaintsLimit(t *testing.T) {
	t.Parallel()
	h := house(t)
	v := speakHTTP(t, h, nil)
	j := newVoices(t, v, openRecord(t, h.Data, ""))
	j.roster(v.as(j.head))
	received := time.Now().Add(-30*time.Minute + 20*time.Second).Truncate(time.Second)
	due := received.Add(30 * time.Minute)
	id := j.register(j.lobby, complaint.Register{Line: complaint.InOutlet, Class: complaint.Classification{Channel: "outlet"}, Outlet: j.outlet.Code, Customer: party,
		Content: "柜员态度生硬，未使用文明用语。", ReceivedAt: received.Format(time.RFC3339)})
	require.Equal(t, j.leader, j.see(j.leader, id).Owner.User)
	h.Kill()
	require.True(t, time.Now().Before(due), "the limit had passed before the house was killed")
	require.Equal(t, []string{complaint.EvRegistered}, j.record.events(id))
	time.Sleep(time.Until(due.Add(5 * time.Second)))

	topic := "complaint." + complaint.FirstReplyClock + "." + worktime.DueStep
	alerted := func() []string {
		return j.record.rows("SELECT user_id FROM messages WHERE case_id = '%s' AND topic = '%s'", id, topic)
	}
	begun := time.Now()
	var recorded, told []int // at each kill
	for _, alive := range []time.Duration{200 * time.Millisecond, 500 * time.Millisecond, 800 * time.Millisecond, 1100 * time.Millisecond} {
		over := make(chan error, 1)
		go func() { over <- h.Start(t.Context()) }()
		time.Sleep(alive)
		h.Kill() // whatever it was doing
		<-over   // ready or not
		recorded, told = append(recorded, len(j.record.events(id))-1), append(told, len(alerted()))
	}
	require.NoError(t, h.Start(t.Context()))
	ready := time.Since(begun)

	eventually(t, "the alert", func() bool { return len(alerted()) > 0 })
	after := time.Since(begun)
	require.Less(t, after, time.Minute, "the alert came too late after the start")
	require.Equal(t, []string{j.leader}, alerted())

	fired := body[casefile.ClockFired](j.record, id, complaint.EvClockFired, 0).Fired
	require.Len(t, fired, 1, "one breach")
	require.Equal(t, []any{complaint.FirstReplyClock, worktime.DueStep}, []any{fired[0].Clock, fired[0].Step})
	require.WithinDuration(t, due, fired[0].Due, time.Millisecond)
	require.True(t, fired[0].Noticed.After(begun), "noticed after the restart")
	t.Logf("due %s, noticed %s later; killed four times while it came up, with %v breaches on the record and %v alerts; ready %s and the alert there %s after the first start",
		fired[0].Due.Format(time.TimeOnly), fired[0].Noticed.Sub(fired[0].Due).Round(time.Millisecond), recorded, told, ready.Round(time.Millisecond), after.Round(time.Millisecond))

	// Auditors read both times, and that the log is as it was written.
	var seen struct {
		Events []struct {
			Name string              `json:"name"`
			Body casefile.ClockFired `json:"body"`
		} `json:"events"`
	}
	require.NoError(t, j.read(j.auditor, "complaints", id, "record", &seen))
	require.Len(t, seen.Events, 2)
	require.Equal(t, complaint.EvClockFired, seen.Events[1].Name)
	require.Equal(t, fired, seen.Events[1].Body.Fired)

	// Killed once more: nothing comes twice, and the case goes on.
	h.Kill()
	require.NoError(t, h.Start(t.Context()))
	j.do(j.leader, id, "contact", complaint.Contact{Kind: complaint.FirstReply, How: "in_person", Text: "已当面致歉"}, complaint.EvContacted)
	require.Equal(t, []string{complaint.EvRegistered, complaint.EvClockFired, complaint.EvContacted}, j.record.events(id))
	require.Equal(t, []string{j.leader}, alerted())
	verified(t, h)
}
