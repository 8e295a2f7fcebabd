package notice

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
)

// The life of one notice with two findings, as the record keeps it: one is mended
// at once, the other late, with an extension, and only at the second attempt.
func TestStoryOfANotice(t *testing.T) {
	r := newRecord(t)
	day := func(month time.Month, d int) { r.now = time.Date(2026, month, d, 9, 30, 0, 0, casefile.Zone) }
	part := func(action, id string, by casefile.Actor) { t.Helper(); r.must(action, by, r.body(action, id)) }

	day(11, 30)
	r.must(CmdOpen, system, r.body(CmdOpen, "")).must(CmdIssue, mei, Issue{Note: "by the year's end"})
	day(12, 1)
	r.must(CmdAcknowledge, head, struct{}{})
	part(CmdPlan, "R-1", head)
	part(CmdPlan, "R-2", head)
	day(12, 3)
	part(CmdComplete, "R-1", lobby)
	part(CmdVerify, "R-1", lin)
	day(12, 14)
	r.now = r.now.Add(time.Hour)
	r.must(CmdClock, system, struct{}{})
	r.must(CmdRequestExtension, head, RequestExtension{Rectification: "R-2", Until: "2026-12-20", Reason: "the part is not in stock"})
	r.must(CmdDecideExtension, mei, DecideExtension{Rectification: "R-2", Grant: true, Reason: "the supplier confirms it"})
	day(12, 21)
	r.must(CmdClock, system, struct{}{})
	part(CmdComplete, "R-2", lobby)
	day(12, 22)
	part(CmdReturn, "R-2", he)
	day(12, 23)
	part(CmdComplete, "R-2", lobby)
	part(CmdVerify, "R-2", he)

	require.Equal(t, strings.TrimSpace(`
 1 11-30 09:31 system          drafted
 2 11-30 09:32 mei             issued
 3 12-01 09:31 head            acknowledged
 4 12-01 09:32 head            rectification_planned R-1
 5 12-01 09:33 head            rectification_planned R-2
 6 12-03 09:31 lobby           rectification_done R-1
 7 12-03 09:32 mystery-shopper rectification_verified R-1
 8 12-14 10:31 system          clock_fired R-2 remind
 9 12-14 10:32 head            extension_requested R-2
10 12-14 10:33 mei             extension_granted R-2
11 12-21 09:31 system          clock_fired R-2 due
12 12-21 09:32 lobby           rectification_done R-2
13 12-22 09:31 he              rectification_returned R-2
14 12-23 09:31 lobby           rectification_done R-2
15 12-23 09:32 he              rectification_verified R-2
16 12-23 09:32 he              closed`), strings.TrimSpace(told(t, r)), "as the outlet reads it: the shopper verified, and is not named")

	require.True(t, r.s.Done())
	x, _ := r.s.Rectification("R-2")
	require.Equal(t, 1, x.Extensions)
	require.Equal(t, 1, x.Returns)
	require.Equal(t, []string{head.User, lobby.User}, x.Makers)
	_, running := r.s.Deadline()
	require.False(t, running)
}

// Advice has no limit and nothing to verify.
func TestStoryOfAnAdviceNote(t *testing.T) {
	r := newRecord(t).must(CmdOpenAdvice, mei, OpenAdvice{Outlet: "o1", Points: []string{"put the forms in order"}}).
		must(CmdIssue, mei, Issue{}).must(CmdAcknowledge, head, struct{}{}).
		must(CmdReplyAdvice, head, ReplyAdvice{Reply: "done"}).must(CmdCloseAdvice, mei, CloseAdvice{})
	require.Equal(t, strings.TrimSpace(`
 1 11-30 09:01 mei             drafted
 2 11-30 09:02 mei             issued
 3 11-30 09:03 head            acknowledged
 4 11-30 09:04 head            advice_replied
 5 11-30 09:05 mei             closed`), strings.TrimSpace(told(t, r)))
	require.True(t, r.s.Replied && r.s.Done())
}

// told is the record as the outlet reads it.
func told(t testing.TB, r *record) string {
	var b strings.Builder
	for _, e := range r.events {
		e, ok := r.s.EventFor(seesHead, e)
		require.True(t, ok)
		line := fmt.Sprintf("%2d %s %-15s %s", e.Seq, e.At.In(casefile.Zone).Format("01-02 15:04"), e.Actor.User, strings.TrimPrefix(e.Name, "notice."))
		switch e.Name {
		case EvClockFired:
			for _, f := range read[casefile.ClockFired](t, e.Body).Fired {
				line += " " + f.Clock + " " + f.Step
			}
		case EvPlanned, EvDone, EvVerified, EvReturned, EvExtensionRequested, EvExtensionGranted, EvExtensionRefused:
			var part struct{ Rectification string }
			require.NoError(t, json.Unmarshal(e.Body, &part))
			line += " " + part.Rectification
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}
