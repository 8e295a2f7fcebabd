package activities

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
)

// Whoever declares an interest while he has a seat loses it in the commit that hears of
// it, and does not see the case any more (C5).
func TestWhoDeclaresAnInterestLosesHisSeat(t *testing.T) {
	now := at("2026-03-02 11:00")
	in := func(c *counter, user string, follows ...string) complaint.Recused {
		t.Helper()
		now = now.Add(time.Minute)
		events, err := c.gives(now, casefile.System, caseID, complaint.CmdRecuse, complaint.Recuse{User: user, Interest: "i"})
		require.NoError(t, err)
		require.Equal(t, append([]string{"recused"}, follows...), names(events))
		b, err := casefile.Decode[complaint.Recused](events[0].Body)
		require.NoError(t, err)
		require.Equal(t, complaint.Recuse{User: user, Interest: "i"}, b.Recuse)
		require.True(t, c.state(caseID).MustStepAside(user))
		return b
	}
	opened := func() *counter {
		c := openCounter()
		c.must(t, at("2026-03-02 08:00"), mei, caseID, complaint.CmdRegister, atCounter())
		return c
	}
	sorts := func(c *counter, keep bool) {
		c.must(t, at("2026-03-02 09:00"), deng, caseID, complaint.CmdClassify, complaint.Classify{Class: attitude, Severity: complaint.Serious, Tier: complaint.Complex, Outlet: "ty", Keep: keep, Reason: "理由"})
	}

	t.Run("nobody without one", func(t *testing.T) {
		c := opened()
		_, err := c.gives(at("2026-03-02 11:00"), casefile.System, caseID, complaint.CmdRecuse, complaint.Recuse{User: "deng", Interest: "i"})
		require.Equal(t, NoInterest, refusal(err).Code)
		_, err = c.gives(at("2026-03-02 11:00"), he, caseID, complaint.CmdRecuse, complaint.Recuse{User: "deng", Interest: "i"})
		require.Error(t, err, "nobody but the system has somebody else step aside")
	})
	t.Run("the owner", func(t *testing.T) {
		c := opened()
		sorts(c, true)
		c.interests = []string{"deng"}
		b := in(c, "deng", "owner_assigned")
		require.Equal(t, []complaint.Place{complaint.AsOwner}, b.Was)
		s := c.state(caseID)
		require.Equal(t, "he", s.Owner.User, "the nearest desk above")
		require.Nil(t, s.Offer, "he mans the desk that the table names")
		require.False(t, s.Sees(complaint.Viewer{User: "deng"}), "though he had it in hand")
		_, err := c.gives(at("2026-03-02 14:00"), deng, caseID, complaint.CmdContact, complaint.Contact{Kind: complaint.FirstReply, How: "phone", Text: "已联系"})
		require.Equal(t, "complaint.interest", refusal(err).Code)
		_, err = c.gives(at("2026-03-02 14:00"), casefile.System, caseID, complaint.CmdRecuse, complaint.Recuse{User: "deng", Interest: "i2"})
		require.Equal(t, NoInterest, refusal(err).Code, "once")
	})
	t.Run("an owner of a desk with others", func(t *testing.T) {
		c := openCounter()
		c.must(t, at("2026-03-02 08:00"), jia, caseID, complaint.CmdRegister, byPhone())
		class := complaint.Classification{Channel: "service_hotline", Business: "bank_card", Cause: "pricing", Subject: "fee"}
		c.must(t, at("2026-03-02 09:00"), jia, caseID, complaint.CmdClassify, sorted(class, complaint.Simple))
		c.interests = []string{"jia"}
		in(c, "jia", "owner_assigned", "offered")
		s := c.state(caseID)
		require.Equal(t, "wei", s.Owner.User)
		require.Equal(t, []string{"cao"}, s.Offer.Candidates, "the table is asked once more, and what was on offer lapses")
		require.Equal(t, 2, s.Hops)
	})
	t.Run("an owner whom nobody can follow", func(t *testing.T) {
		c := opened()
		delete(c.desks, "unit_supervisor /ho/gd/gz/th/")
		delete(c.desks, "service_office /ho/gd/gz/")
		delete(c.desks, "service_office /ho/gd/")
		c.interests = []string{"deng"}
		in(c, "deng")
		s := c.state(caseID)
		require.Equal(t, "deng", s.Owner.User)
		e := c.record.events[caseID][len(c.record.events[caseID])-1]
		letters := complaintLetters(s, e)
		require.Len(t, letters, 1)
		require.Contains(t, letters[0].title.EN, "assign one")
		_, err := c.gives(at("2026-03-02 14:00"), deng, caseID, complaint.CmdOffer, complaint.MakeOffer{To: "cao", Reason: "请办理"})
		require.Equal(t, "complaint.interest", refusal(err).Code, "he can do nothing more")
		c.must(t, at("2026-03-02 14:00"), he, caseID, complaint.CmdAssignOwner, complaint.AssignOwner{To: "cao", Reason: "指定"})
	})
	t.Run("whom it was offered to", func(t *testing.T) {
		c := opened()
		c.must(t, at("2026-03-02 10:00"), deng, caseID, complaint.CmdOffer, complaint.MakeOffer{To: "cao", Reason: "请办理"})
		c.interests = []string{"cao"}
		require.Equal(t, []complaint.Place{complaint.AsOffered}, in(c, "cao").Was)
		s := c.state(caseID)
		require.Nil(t, s.Offer)
		require.Equal(t, "deng", s.Owner.User)
		clock, _ := s.Clocks.Get(complaint.OfferClock)
		require.True(t, clock.Stopped)
		require.False(t, s.Sees(complaint.Viewer{User: "cao"}))
	})
	t.Run("one of several at a desk", func(t *testing.T) {
		c := opened()
		c.must(t, at("2026-03-02 10:00"), deng, caseID, complaint.CmdOffer, complaint.MakeOffer{Role: "hotline_agent", Unit: "/ho/gd/gz/", Reason: "请办理"})
		c.interests = []string{"jia"}
		in(c, "jia")
		require.Equal(t, []string{"kong"}, c.state(caseID).Offer.Candidates)
		_, err := c.gives(at("2026-03-02 14:00"), jia, caseID, complaint.CmdTake, nil)
		require.Equal(t, "complaint.interest", refusal(err).Code)
	})
	t.Run("an expert", func(t *testing.T) {
		c := opened()
		sorts(c, true)
		c.must(t, at("2026-03-02 09:30"), deng, caseID, complaint.CmdConvenePanel, complaint.ConvenePanel{Chair: "xl", Quorum: 2, Question: "问题",
			Members: []complaint.Seat{{User: "xl", Department: complaint.Legal}, {User: "xr", Department: complaint.Retail}, {User: "xo", Department: complaint.Operations}}})
		c.must(t, at("2026-03-02 10:00"), xl, caseID, complaint.CmdGiveOpinion, complaint.GiveOpinion{Position: complaint.ForBank, Text: "意见"})
		c.interests = []string{"xl"}
		require.Equal(t, []complaint.Place{complaint.AsExpert}, in(c, "xl", "chair_named", "expert_replaced").Was)
		p := c.state(caseID).Panel
		require.Equal(t, "xr", p.Chair)
		require.Zero(t, p.Given(), "what he said counts no more")
		m, sits := p.Member("xm")
		require.True(t, sits, "another of his department")
		require.Equal(t, now.UTC(), m.From.UTC(), "with the whole time")
		c.interests = []string{"xl", "xr"}
		in(c, "xr", "chair_named")
		require.Len(t, complaintLetters(c.state(caseID), c.record.events[caseID][len(c.record.events[caseID])-2]), 1, "no other of retail: the convener hears")
	})
	t.Run("who reads the cases of his unit alone", func(t *testing.T) {
		c := opened()
		c.interests = []string{"wei"}
		require.Empty(t, in(c, "wei").Was)
		require.True(t, c.state(caseID).Sees(complaint.Viewer{User: "wei", Read: []org.Path{"/ho/"}}))
	})
	t.Run("the discipline office", func(t *testing.T) {
		c := opened()
		c.desks["discipline_office /ho/"] = []string{"pan"}
		c.must(t, at("2026-03-02 10:00"), deng, caseID, complaint.CmdReferDiscipline, complaint.ReferDiscipline{Reason: "违纪"})
		c.interests = []string{"ji"}
		in(c, "ji", "owner_assigned")
		require.Equal(t, "pan", c.state(caseID).Owner.User)
		require.True(t, c.state(caseID).Sealed)
	})
}
