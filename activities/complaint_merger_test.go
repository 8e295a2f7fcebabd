package activities

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
)

// merged is a bank in which one complaint has become part of another.
func merged(t *testing.T) (c *counter, into, part casefile.ID) {
	t.Helper()
	c, into, part = openCounter(), DerivedID("into"), DerivedID("part")
	c.must(t, at("2026-03-02 08:00"), mei, into, complaint.CmdRegister, atCounter())
	other := atCounter()
	other.Customer.Customer, other.As, other.People, other.Agents = "K-2", complaint.Group, 3, []complaint.Party{{Name: "代"}}
	c.must(t, at("2026-03-02 09:00"), mei, part, complaint.CmdRegister, other)
	events := c.must(t, at("2026-03-02 09:10"), deng, part, complaint.CmdMerge, complaint.Merge{Into: into, Reason: "同一事件"})
	require.NoError(t, c.cases().absorbMerged(context.Background(), events[0]))
	require.Equal(t, []casefile.ID{part}, c.state(into).Absorbed)
	require.Equal(t, 4, c.state(into).People)
	return c, into, part
}

var unjustified = complaint.Decide{Outcome: complaint.Unjustified, Facts: "情况", Grounds: "依据", Remedies: complaint.Remedies}

func (c *counter) decides(t *testing.T, id casefile.ID) casefile.Event {
	t.Helper()
	c.must(t, at("2026-03-02 09:30"), deng, id, complaint.CmdClassify, sorted(attitude, complaint.Simple))
	return c.must(t, at("2026-03-02 10:00"), deng, id, complaint.CmdDecide, unjustified)[0]
}

// The decision reaches everybody whose complaint was merged: each has it with a notice,
// limits, callback and review of his own, and it stands on the record when he was told.
func TestADecisionReachesThoseWhoseComplaintsWereMerged(t *testing.T) {
	c, into, part := merged(t)
	e := c.decides(t, into)
	for range 2 { // asked twice, it comes once
		require.NoError(t, c.cases().decideAbsorbed(context.Background(), e))
	}
	s := c.state(part)
	require.Equal(t, complaint.Decided, s.Status)
	require.Equal(t, []any{complaint.Unjustified, "deng", 1}, []any{s.Decision.Outcome, s.Owner.User, s.Round})
	require.Equal(t, into, s.Into)
	h, ok := s.Clocks.Get(complaint.HandleClock)
	require.True(t, ok && !h.Stopped)
	require.Equal(t, at("2026-03-18 00:00").UTC(), h.Due, "from the receipt of his own complaint")
	got := c.record.events[part][len(c.record.events[part])-1]
	require.NoError(t, casefile.Fold(got, func(b complaint.DecidedWith) {
		require.Equal(t, []any{"情况", "依据", 30}, []any{b.Facts, b.Grounds, b.ReviewDays})
		require.NotEmpty(t, b.Serial)
	}))
	c.must(t, at("2026-03-02 11:00"), deng, part, complaint.CmdTellDecision, complaint.TellDecision{How: "letter"})
	require.Equal(t, complaint.Told, s.Status, "a callback by the sampling rule, for him too")
	c.must(t, at("2026-03-03 11:00"), kong, part, complaint.CmdCallBack, complaint.CallBack{Result: complaint.Satisfied})
	c.must(t, at("2026-03-04 11:00"), jia, part, complaint.CmdRequestReview, complaint.RequestReview{InWriting: true, Text: "不服"})

	_, err := c.gives(at("2026-03-04 12:00"), wei, part, complaint.CmdReopen, complaint.Reopen{Reason: "误并"})
	require.NoError(t, err, "closed, it is taken up again like any other")
}

// A case that comes to a decided one gets the decision at once.
func TestALateMergerGetsTheDecision(t *testing.T) {
	c, into, _ := merged(t)
	c.decides(t, into)
	late := DerivedID("late")
	c.must(t, at("2026-03-02 10:10"), mei, late, complaint.CmdRegister, atCounter())
	events := c.must(t, at("2026-03-02 10:20"), deng, late, complaint.CmdMerge, complaint.Merge{Into: into, Reason: "同一事件"})
	require.NoError(t, c.cases().absorbMerged(context.Background(), events[0]))
	all := c.record.events[into]
	absorbed := all[len(all)-1]
	require.NoError(t, casefile.Fold(absorbed, func(b complaint.Absorb) { require.True(t, b.Decided) }))
	require.NoError(t, c.cases().decideAbsorbed(context.Background(), absorbed))
	require.Equal(t, complaint.Decided, c.state(late).Status)
}

// A merger by mistake is undone by somebody above while nothing is decided; when the
// other's customer withdraws, nobody else's complaint ends with it.
func TestAMergerIsUndone(t *testing.T) {
	c, into, part := merged(t)
	_, err := c.gives(at("2026-03-02 09:20"), deng, part, complaint.CmdReopen, complaint.Reopen{Reason: "误并"})
	require.Equal(t, "complaint.not_above", fault.Of(err).Code)
	events := c.must(t, at("2026-03-02 09:20"), he, part, complaint.CmdReopen, complaint.Reopen{Reason: "误并"})
	require.NoError(t, c.cases().releaseUnmerged(context.Background(), events[0]))
	s := c.state(part)
	require.Equal(t, []any{complaint.Handling, casefile.ID("")}, []any{s.Status, s.Into})
	h, _ := s.Clocks.Get(complaint.HandleClock)
	require.Equal(t, at("2026-03-18 00:00").UTC(), h.Due, "the limit that it had")
	require.Empty(t, c.state(into).Absorbed)
	require.Equal(t, 1, c.state(into).People)

	c, into, part = merged(t)
	c.decides(t, into)
	_, err = c.gives(at("2026-03-02 10:20"), he, part, complaint.CmdReopen, complaint.Reopen{Reason: "误并"})
	require.Equal(t, "complaint.decided_already", fault.Of(err).Code)

	c, into, part = merged(t)
	events = c.must(t, at("2026-03-02 09:40"), deng, into, complaint.CmdWithdraw, complaint.Withdraw{How: "phone", ReceivedAt: "2026-03-02T09:30:00+08:00", Call: "REC-1", Text: "撤回"})
	require.NoError(t, c.cases().freeAbsorbed(context.Background(), events[0]))
	require.Equal(t, complaint.Handling, c.state(part).Status)
	require.Equal(t, complaint.Withdrawn, c.state(into).Status)
}
