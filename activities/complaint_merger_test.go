package activities

import (
	"context"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/org"
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

	_, err := c.gives(at("2026-03-04 11:30"), jia, part, complaint.CmdRequestReview, complaint.RequestReview{InWriting: true, Text: "不服"})
	require.Equal(t, "complaint.reviewed_already", fault.Of(err).Code)
	_, err = c.gives(at("2026-03-04 12:00"), wei, part, complaint.CmdReopen, complaint.Reopen{Reason: "误并"})
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

	// Undone before the other had heard of it (the house was down): it comes too late to be counted.
	late := DerivedID("undone")
	c.must(t, at("2026-03-02 09:50"), mei, late, complaint.CmdRegister, atCounter())
	merger := c.must(t, at("2026-03-02 09:51"), deng, late, complaint.CmdMerge, complaint.Merge{Into: into, Reason: "同一事件"})
	undone := c.must(t, at("2026-03-02 09:52"), he, late, complaint.CmdReopen, complaint.Reopen{Reason: "误并"})
	require.NoError(t, c.cases().releaseUnmerged(context.Background(), undone[0]))
	require.NoError(t, c.cases().absorbMerged(context.Background(), merger[0]))
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

// What was granted before a merger is not lost by it: a longer limit that the customer was
// told of goes on when it is undone, one that he was not told of can still be told.
func TestAnExtensionOutlivesAMerger(t *testing.T) {
	for name, toldBefore := range map[string]bool{"told before": true, "granted alone": false} {
		t.Run(name, func(t *testing.T) {
			c := openCounter()
			into, part := DerivedID("into"), DerivedID("part")
			c.must(t, at("2026-03-02 08:00"), mei, into, complaint.CmdRegister, atCounter())
			c.must(t, at("2026-03-02 09:00"), mei, part, complaint.CmdRegister, atCounter())
			c.must(t, at("2026-03-02 10:00"), deng, part, complaint.CmdClassify, sorted(attitude, complaint.Complex))
			c.must(t, at("2026-03-20 09:00"), deng, part, complaint.CmdRequestExtension, complaint.RequestExtension{Reason: "鉴定"})
			c.must(t, at("2026-03-20 11:00"), wei, part, complaint.CmdDecideExtension, complaint.DecideExtension{Grant: true, Reason: "同意"})
			tell := func(day string) {
				t.Helper()
				c.must(t, at(day), deng, part, complaint.CmdTellExtension, complaint.TellExtension{How: "phone", Text: "延期"})
			}
			if toldBefore {
				tell("2026-03-21 09:00")
			}
			before := slices.Clone(c.state(part).Clocks)
			merged := c.must(t, at("2026-03-22 09:10"), deng, part, complaint.CmdMerge, complaint.Merge{Into: into, Reason: "同一事件"})
			require.NoError(t, c.cases().absorbMerged(context.Background(), merged[0]))
			c.must(t, at("2026-03-23 09:20"), he, part, complaint.CmdReopen, complaint.Reopen{Reason: "误并"})
			if !toldBefore {
				h, _ := c.state(part).Clocks.Get(complaint.HandleClock)
				require.Equal(t, at("2026-04-02 00:00").UTC(), h.Due, "until the customer has been told")
				tell("2026-03-24 09:00")
			}
			s := c.state(part)
			h, _ := s.Clocks.Get(complaint.HandleClock)
			require.Equal(t, at("2026-05-02 00:00").UTC(), h.Due)
			require.True(t, s.Extended)
			require.Nil(t, s.Asked)
			if toldBefore {
				for _, id := range []string{complaint.HandleClock, complaint.BankClock} {
					was, _ := before.Get(id)
					is, _ := s.Clocks.Get(id)
					require.Equal(t, []any{was.Due, was.Rule}, []any{is.Due, is.Rule}, id)
				}
			}
			_, err := c.gives(at("2026-03-25 09:00"), deng, part, complaint.CmdRequestExtension, complaint.RequestExtension{Reason: "再延"})
			require.Equal(t, "complaint.extended_already", fault.Of(err).Code)

			// Nor is it lost when the other is decided while it is merged.
			merged = c.must(t, at("2026-03-25 10:00"), deng, part, complaint.CmdMerge, complaint.Merge{Into: into, Reason: "同一事件"})
			require.NoError(t, c.cases().absorbMerged(context.Background(), merged[0]))
			c.must(t, at("2026-03-25 11:00"), deng, into, complaint.CmdClassify, sorted(attitude, complaint.Complex))
			decided := c.must(t, at("2026-03-25 12:00"), deng, into, complaint.CmdDecide, unjustified)
			require.NoError(t, c.cases().decideAbsorbed(context.Background(), decided[0]))
			h, _ = c.state(part).Clocks.Get(complaint.HandleClock)
			require.Equal(t, complaint.Decided, c.state(part).Status)
			require.Equal(t, at("2026-05-02 00:00").UTC(), h.Due, "the customer was told of it")
		})
	}
}

// A matter of discipline that ends has an end for everybody whose complaint was merged
// into it: who has each case hears that its customer is to be told, once.
func TestTheEndOfAMatterOfDisciplineReachesThoseMerged(t *testing.T) {
	c, into, part := merged(t)
	late := DerivedID("late") // of which the other has not heard
	c.must(t, at("2026-03-02 09:15"), mei, late, complaint.CmdRegister, atCounter())
	c.must(t, at("2026-03-02 09:16"), deng, late, complaint.CmdMerge, complaint.Merge{Into: into, Reason: "同一事件"})
	c.must(t, at("2026-03-02 10:00"), deng, into, complaint.CmdReferDiscipline, complaint.ReferDiscipline{Reason: "违纪"})
	end := complaint.Conclude{Outcome: complaint.Unjustified, Text: "查无实据", How: "phone"}
	_, err := c.gives(at("2026-03-03 09:00"), ji, part, complaint.CmdConclude, end)
	require.Equal(t, "complaint.not_concluded", fault.Of(err).Code, "the whole comes first")
	ended := c.must(t, at("2026-03-03 10:00"), ji, into, complaint.CmdConclude, end)

	cases := c.cases()
	for range 2 {
		require.NoError(t, cases.tellAbsorbed(context.Background(), ended[0]))
	}
	told := map[casefile.ID]string{}
	keys := map[string]bool{}
	for _, m := range cases.Inbox.(*letterbox).messages {
		told[m.Case], keys[m.Key] = m.To, true
		require.Equal(t, complaint.TopicConcludeToo, m.Topic)
		require.Contains(t, m.Title.ZH, c.state(m.Case).Number)
	}
	require.Equal(t, map[casefile.ID]string{part: "ji", late: "ji"}, told)
	require.Len(t, keys, 2)

	c.must(t, at("2026-03-03 11:00"), ji, part, complaint.CmdConclude, end)
	require.Equal(t, complaint.Concluded, c.state(part).Status)
	events := c.record.events[part]
	require.NoError(t, casefile.Fold(events[len(events)-1], func(b complaint.ConcludedWith) {
		require.NotNil(t, b.Told)
		require.Equal(t, complaint.Ended, b.Said)
	}))
	cases = c.cases()
	require.NoError(t, cases.tellAbsorbed(context.Background(), ended[0]))
	require.Len(t, cases.Inbox.(*letterbox).messages, 1, "who has heard is not told of again")

	c, _, part = merged(t)
	_, err = c.gives(at("2026-03-03 11:00"), ji, part, complaint.CmdConclude, end)
	require.Equal(t, "complaint.not_sealed", fault.Of(err).Code)
}

// No unit is above head office: what it has decided cannot be reviewed, nobody waits for
// an application, and the list of moves says the same as the paper.
func TestADecisionOfHeadOfficeIsNotReviewed(t *testing.T) {
	c := openCounter()
	b := atCounter()
	b.Outlet, b.Line, b.Class.Channel = "", complaint.Hotline, "service_hotline"
	top := who("top", "/ho/", "complaint_officer", "hotline_agent")
	c.people = append(c.people, inspection.Person{User: "top", Unit: "/ho/"})
	c.must(t, at("2026-03-02 08:00"), top, caseID, complaint.CmdRegister, b)
	by := sorted(attitude, complaint.Simple)
	by.Outlet, by.Keep, by.Reason = "", true, "由本人办理"
	c.must(t, at("2026-03-02 09:30"), top, caseID, complaint.CmdClassify, by)
	decided := c.must(t, at("2026-03-02 10:00"), top, caseID, complaint.CmdDecide, unjustified)
	require.NoError(t, casefile.Fold(decided[0], func(b complaint.DecidedAs) {
		require.Equal(t, []any{org.Path("/ho/"), org.Path(""), 0}, []any{b.Unit, b.ReviewUnit, b.ReviewDays})
	}))
	c.must(t, at("2026-03-02 11:00"), top, caseID, complaint.CmdTellDecision, complaint.TellDecision{How: "phone"})
	_, waits := c.state(caseID).Clocks.Get(complaint.ReviewWindow)
	require.False(t, waits)
	_, err := c.gives(at("2026-03-03 11:00"), top, caseID, complaint.CmdRequestReview, complaint.RequestReview{InWriting: true, Text: "不服"})
	f := fault.Of(err)
	require.Equal(t, "complaint.none_above", f.Code)
	require.Contains(t, f.Msg.ZH, "总行")
	require.Contains(t, f.Msg.EN, "head office")
	for _, a := range c.state(caseID).Allowed(top, at("2026-03-03 11:00")) {
		if a.Action == complaint.CmdRequestReview {
			require.Equal(t, "complaint.none_above", fault.Of(a.Why).Code)
			return
		}
	}
	t.Fatal("the list of moves does not speak of it")
}
