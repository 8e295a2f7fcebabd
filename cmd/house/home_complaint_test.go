package house

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/roster"
	"duban/domain/worktime"
	"duban/policy"
)

// What complaints wait for stands on the page of who is waited for, as often as it waits,
// and on nobody else's; every number is the length of the list that it links to.
func TestHomeCountsWhatComplaintsWaitFor(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	agent, other := s.as(s.holder(policy.HotlineAgent, 0)), s.as(s.holder(policy.HotlineAgent, 1))
	expert, chair, silent := s.as(s.holder(policy.ComplaintExpert, 0)), s.as(s.holder(policy.ComplaintExpert, 7)), s.as(s.holder(policy.ComplaintExpert, 14))
	boss, office := s.as(s.holder(policy.UnitSupervisor, 0)), s.as(s.holder(policy.ServiceOffice, 0))
	of := func(id casefile.ID, name string, body any) {
		s.gives(s.complaint(id).Owner.User, casefile.Complaint, id, name, body)
	}
	told := func() casefile.ID {
		id := agent.does("", "", grievance(s.bank.Outlets[0], "多收年费")) // through the door, where the customer is made known
		agent.does(id, "classify", complaint.Classify{Class: sorted, Severity: complaint.Major, Tier: complaint.Simple, Outlet: complaint.Anew(s.bank.Outlets[0].Code), Keep: true, Reason: "自办"})
		agent.does(id, "decide", decision)
		agent.does(id, "tell-decision", complaint.TellDecision{How: "phone"})
		require.Equal(t, complaint.Told, s.complaint(id).Status, "a major one is always called back about")
		return id
	}
	judged := func(spoken ...*viewer) {
		id := s.complained(nil)
		s.sorts(id, complaint.Complex)
		of(id, complaint.CmdConvenePanel, complaint.ConvenePanel{Chair: chair.user, Quorum: 2, Question: "应否退还？", Members: []complaint.Seat{
			{User: expert.user, Department: complaint.Legal}, {User: chair.user, Department: complaint.Retail}, {User: silent.user, Department: complaint.EBanking}}})
		for _, v := range spoken {
			s.gives(v.user, casefile.Complaint, id, complaint.CmdGiveOpinion, complaint.GiveOpinion{Position: complaint.Between, Text: "理由"})
		}
	}
	extended := func() {
		id := s.complained(func(b *complaint.Register) { b.Customer.Customer = "K-1" })
		s.sorts(id, complaint.Complex)
		of(id, complaint.CmdRequestExtension, complaint.RequestExtension{Reason: "须调取流水"})
	}
	judged()
	judged(expert)
	judged(expert, chair)
	extended()
	extended()
	for range 3 {
		told()
	}
	called := told()
	s.gives(other.user, casefile.Complaint, called, complaint.CmdCallBack, complaint.CallBack{Result: complaint.Satisfied, Score: 5})
	require.Equal(t, complaint.Closed, s.complaint(called).Status)

	for _, c := range []struct {
		key  string
		who  *viewer
		want int64
	}{
		{"complaints.to_judge", expert, 1}, {"complaints.to_judge", chair, 2}, {"complaints.to_judge", silent, 3},
		{"complaints.to_rule", chair, 1}, {"complaints.to_rule", expert, 0},
		{"complaints.extensions", boss, 2}, {"complaints.extensions", office, 0}, // head office has these itself: its management decides
		{"complaints.to_call_back", other, 3}, {"complaints.to_call_back", agent, 0}, {"complaints.to_call_back", office, 3}, // agent had them in hand
		{"complaints.mine", agent, 5}, {"complaints.mine", other, 0},
	} {
		waits := map[string]int64{}
		s.follows(t, c.who, waits)
		require.Contains(t, waits, c.key, c.who.user)
		require.Equal(t, c.want, waits[c.key], "%s: %s", c.who.user, c.key)
	}
}

// A duty of today stands on the page of who has it, and of nobody else.
func TestHomeCountsTheDutiesOfToday(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	p := s.post(0)
	today := worktime.DayOf(time.Now()) // the page goes by the clock on the wall
	p.now = today.Start()
	p.publishes(roster.MonthOf(today), []roster.Shift{
		{Day: today, From: 0, To: 8 * 60, Leader: p.a}, {Day: today, From: 8 * 60, To: 16 * 60, Leader: p.b}, {Day: today, From: 16 * 60, To: 24 * 60, Leader: p.a}}, "补排")
	for user, want := range map[string]int64{p.a: 2, p.b: 1, p.head: 0} {
		waits := map[string]int64{}
		s.follows(t, s.as(user), waits)
		require.Contains(t, waits, "duties.today")
		require.Equal(t, want, waits["duties.today"], user)
	}
}
