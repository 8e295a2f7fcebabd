package workflows

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/notice"
)

func complains(line complaint.Line, class complaint.Classification) complaint.Register {
	r := complaint.Register{Line: line, Class: class, Content: "柜员态度生硬", Request: "道歉",
		Customer: complaint.Party{Customer: "K-1", Kind: "person", Name: "王某", Phone: "13800000000"}}
	if line == complaint.InOutlet {
		r.Outlet = "ty"
	}
	return r
}

var (
	attitude = complaint.Classification{Channel: "outlet", Business: "rmb_savings", Cause: "service", Subject: "attitude"}
	cards    = complaint.Classification{Channel: "service_hotline", Business: "bank_card", Cause: "pricing", Subject: "fee"}
)

func judges(o complaint.Outcome) complaint.Decide {
	return complaint.Decide{Outcome: o, Facts: "经核实", Grounds: "依据服务规范", Measures: "道歉", Remedies: complaint.Remedies}
}

func contacts(k complaint.ContactKind) complaint.Contact {
	return complaint.Contact{Kind: k, How: "phone", Text: "已联系客户"}
}

func reviews(o complaint.Outcome) complaint.Decide {
	yes := true
	return complaint.Decide{Outcome: o, Facts: "经核查", Grounds: "依据办法", Process: &yes, Timely: &yes}
}

// (a) A complaint at the counter belongs to the leader on duty, is solved the same
// day, and the customer, called back by somebody else, is satisfied. It was justified:
// the outlet mends, and somebody answers for it.
func TestComplaintSolvedOnTheSpot(t *testing.T) {
	in := complains(complaint.InOutlet, attitude)
	in.Concerns = "mei"
	mend := complaint.ProposeConsequence{Kind: complaint.Mending, Severity: "normal", Text: "培训"}
	answer := complaint.ProposeConsequence{Kind: complaint.Accountability, Severity: "minor", Text: "态度生硬"}
	story{
		kind: casefile.Complaint,
		script: []step{
			{at: "2026-03-02 09:00", who: tan, name: complaint.CmdRegister, body: in},
			{at: "2026-03-02 09:05", who: fang, name: complaint.CmdDecide, body: judges(complaint.Justified), want: "complaint.interest"},
			{at: "2026-03-02 09:05", who: mei, name: complaint.CmdContact, body: contacts(complaint.Step), want: "complaint.interest"},
			{at: "2026-03-02 09:10", who: deng, name: complaint.CmdContact, body: contacts(complaint.FirstReply)},
			{at: "2026-03-02 10:00", who: tan, name: complaint.CmdDecide, body: judges(complaint.Justified), want: "complaint.not_owner"},
			{at: "2026-03-02 10:00", who: deng, name: complaint.CmdDecide, body: complaint.Decide{Outcome: complaint.Justified, Grounds: "依据"}, want: "invalid /facts"},
			{at: "2026-03-02 11:00", who: deng, name: complaint.CmdDecide, body: judges(complaint.Justified)},
			{at: "2026-03-02 11:30", who: deng, name: complaint.CmdTellDecision, body: complaint.TellDecision{How: "in_person"}},
			{at: "2026-03-03 09:00", who: deng, name: complaint.CmdCallBack, body: complaint.CallBack{Result: complaint.Satisfied}, want: "complaint.handler_calls"},
			{at: "2026-03-03 10:00", who: kong, name: complaint.CmdCallBack, body: complaint.CallBack{Result: complaint.Satisfied, Score: 5}},
			{at: "2026-03-04 10:00", who: he, name: complaint.CmdProposeConsequence, body: mend},
			{at: "2026-03-04 10:10", who: he, name: complaint.CmdProposeConsequence, body: answer},
			{at: "2026-03-04 11:00", who: deng, name: complaint.CmdDecide, body: judges(complaint.Justified), want: "case.status"},
		},
		leaves: `
			2026-03-02 09:00 tan registered: ty诉〔2026〕1号 ordinary simple, owner deng (on duty by the roster), handle 2026-03-17 24:00, handle.bank 2026-03-12 24:00, first_reply 2026-03-02 09:30, routed by on_the_spot to duty_leader /ho/gd/gz/th/ty/ → deng
			2026-03-02 09:10 deng contacted: first_reply
			2026-03-02 11:00 deng decided: ty诉决〔2026〕1号 justified, review by /ho/gd/gz/th/ within 30 days
			2026-03-02 11:30 deng decision_told: review_window 2026-04-01 24:00, callback 2026-03-05 24:00 → jia kong su wei
			2026-03-03 10:00 kong called_back: attempt 1 satisfied → deng
			2026-03-04 10:00 he consequence_proposed: rectification
			2026-03-04 10:10 he consequence_proposed: accountability → ji
		`,
		also: func(t *testing.T, b *bank) {
			require.Len(t, b.accused, 1)
			require.Equal(t, "mei", b.accused[0].Employee)
			id := activities.DerivedID("notice", activities.FindingOf(theCase, 6))
			n, err := b.db.LoadState(context.Background(), id)
			require.NoError(t, err)
			require.Equal(t, theCase, n.(*notice.State).Complaint)
			require.Equal(t, subBranch, n.(*notice.State).Issuer)
			require.Len(t, n.(*notice.State).Rectifications, 1)
		},
	}.run(t)
}

// (b) The hotline takes a complaint in; it is routed, refused, accepted, complex,
// extended with the customer told, decided; the customer is not satisfied, the unit
// above takes over, a panel rules, and at last a review is asked of the unit above that.
func TestComplaintClimbsToAPanelAndAReview(t *testing.T) {
	in := complains(complaint.Hotline, cards)
	in.Outlet = "ty"
	complex := complaint.Classify{Class: cards, Severity: complaint.Serious, Tier: complaint.Complex, Outlet: "ty", Keep: true, Reason: "由本人办理"}
	seat := func(u casefile.Actor, d complaint.Department) complaint.Seat {
		return complaint.Seat{User: u.User, Department: d}
	}
	panel := complaint.ConvenePanel{Members: []complaint.Seat{seat(xl, complaint.Legal), seat(xr, complaint.Retail), seat(xo, complaint.Operations)},
		Chair: "xr", Quorum: 2, Question: "收费是否合理"}
	think := func(p complaint.Position) complaint.GiveOpinion {
		return complaint.GiveOpinion{Position: p, Text: "理由"}
	}
	review := complaint.RequestReview{InWriting: true, Text: "不服处理决定"}
	story{
		kind: casefile.Complaint,
		script: []step{
			{at: "2026-03-02 20:00", who: jia, name: complaint.CmdRegister, body: in},
			{at: "2026-03-02 21:00", who: cao, name: complaint.CmdRefuseOffer, body: complaint.RefuseOffer{Reason: "非本条线"}},
			{at: "2026-03-02 21:10", who: jia, name: complaint.CmdOffer, body: complaint.MakeOffer{To: "cui", Reason: "请办理"}},
			{at: "2026-03-02 21:15", who: cao, name: complaint.CmdTake, want: "complaint.offered_to_other"},
			{at: "2026-03-02 21:15", who: jia, name: complaint.CmdOffer, body: complaint.MakeOffer{To: "cao", Reason: "请办理"}, want: "complaint.offered_already"},
			{at: "2026-03-02 21:20", who: cui, name: complaint.CmdTake},
			{at: "2026-03-03 09:00", who: cui, name: complaint.CmdRequestExtension, body: complaint.RequestExtension{Reason: "等待鉴定"}, want: "complaint.not_complex"},
			{at: "2026-03-03 10:00", who: cui, name: complaint.CmdClassify, body: complex},
			{at: "2026-03-03 10:10", who: cui, name: complaint.CmdContact, body: contacts(complaint.FirstReply)},
			{at: "2026-03-03 10:20", who: cui, name: complaint.CmdPause, body: complaint.Pause{Clock: complaint.HandleClock, Reason: "等待"}, want: "invalid /clock"},
			{at: "2026-03-03 10:30", who: cui, name: complaint.CmdPause, body: complaint.Pause{Clock: complaint.BankClock, Reason: "等待客户材料"}},
			{at: "2026-03-05 09:00", who: cui, name: complaint.CmdResume, body: complaint.Resume{Clock: complaint.BankClock}},
			{at: "2026-03-20 09:00", who: cui, name: complaint.CmdRequestExtension, body: complaint.RequestExtension{Reason: "等待鉴定"}},
			{at: "2026-03-20 09:10", who: cui, name: complaint.CmdDecideExtension, body: complaint.DecideExtension{Grant: true, Reason: "同意"}, want: "complaint.maker_is_checker"},
			{at: "2026-03-20 09:10", who: he, name: complaint.CmdDecideExtension, body: complaint.DecideExtension{Grant: true, Reason: "同意"}, want: "complaint.not_unit_above"},
			{at: "2026-03-20 10:00", who: pan, name: complaint.CmdDecideExtension, body: complaint.DecideExtension{Grant: true, Reason: "同意"}},
			{at: "2026-03-20 11:00", who: cui, name: complaint.CmdTellExtension, body: complaint.TellExtension{How: "letter", Text: "延期三十日，因须鉴定"}},
			{at: "2026-04-08 09:00", who: cui, name: complaint.CmdDecide, body: judges(complaint.Unjustified)},
			{at: "2026-04-08 10:00", who: cui, name: complaint.CmdTellDecision, body: complaint.TellDecision{How: "letter"}},
			{at: "2026-04-09 10:00", who: kong, name: complaint.CmdCallBack, body: complaint.CallBack{Result: complaint.NotReached}},
			{at: "2026-04-09 11:00", who: kong, name: complaint.CmdCallBack, body: complaint.CallBack{Result: complaint.NotReached}, want: "invalid /result"},
			{at: "2026-04-09 15:00", who: kong, name: complaint.CmdCallBack, body: complaint.CallBack{Result: complaint.Dissatisfied, Next: "escalate", Text: "不认可"}},
			{at: "2026-04-09 16:00", who: su, name: complaint.CmdTake},
			{at: "2026-04-10 09:00", who: su, name: complaint.CmdConvenePanel, body: panel},
			{at: "2026-04-10 09:10", who: su, name: complaint.CmdDecide, body: judges(complaint.Justified), want: "complaint.panel_sits"},
			{at: "2026-04-10 10:00", who: xl, name: complaint.CmdGiveOpinion, body: think(complaint.Between)},
			{at: "2026-04-10 10:10", who: xr, name: complaint.CmdRulePanel, body: complaint.RulePanel{Position: complaint.ForCustomer, Text: "理由"}, want: "complaint.no_quorum"},
			{at: "2026-04-10 10:20", who: xr, name: complaint.CmdGiveOpinion, body: think(complaint.ForCustomer)},
			{at: "2026-04-20 10:00", who: xl, name: complaint.CmdRulePanel, body: complaint.RulePanel{Position: complaint.ForCustomer, Text: "理由"}, want: "complaint.not_chair"},
			{at: "2026-04-20 10:00", who: xr, name: complaint.CmdRulePanel, body: complaint.RulePanel{Position: complaint.ForCustomer, Text: "理由"}},
			{at: "2026-04-20 11:00", who: su, name: complaint.CmdDecide, body: judges(complaint.Unjustified), want: "invalid /outcome"},
			{at: "2026-04-20 11:00", who: su, name: complaint.CmdDecide, body: judges(complaint.Justified)},
			{at: "2026-04-20 12:00", who: su, name: complaint.CmdTellDecision, body: complaint.TellDecision{How: "letter"}},
			{at: "2026-04-21 12:00", who: kong, name: complaint.CmdCallBack, body: complaint.CallBack{Result: complaint.Satisfied, Score: 4}},
			{at: "2026-05-06 09:00", who: jia, name: complaint.CmdRequestReview, body: complaint.RequestReview{Text: "电话里说的"}, want: "invalid /in_writing"},
			{at: "2026-05-06 09:00", who: jia, name: complaint.CmdRequestReview, body: review},
		},
		leaves: `
			2026-03-02 20:00 jia registered: rx诉〔2026〕1号 ordinary simple, owner jia (took the complaint in and, as the one first asked, answers for it), handle 2026-03-17 24:00, handle.bank 2026-03-12 24:00, first_reply 2026-03-03 24:00, routed by cards to complaint_officer /ho/gd/gz/th/
			2026-03-02 20:00 jia offered: complaint_officer /ho/gd/gz/th/ until 2026-03-02 24:00 → cao cui
			2026-03-02 21:00 cao offer_refused → jia
			2026-03-02 21:10 jia offered: cui until 2026-03-03 01:10 → cui
			2026-03-02 21:20 cui taken: jia to cui → jia
			2026-03-03 10:00 cui classified: fee serious complex, handle 2026-04-01 24:00, handle.bank 2026-03-27 24:00, routed by serious to complaint_officer /ho/gd/gz/
			2026-03-03 10:10 cui contacted: first_reply
			2026-03-03 10:30 cui paused: handle.bank
			2026-03-05 09:00 cui resumed: 2026-03-29 24:00
			2026-03-20 09:00 cui extension_requested: decide by 2026-03-24 24:00 → su wei
			2026-03-20 10:00 pan extension_granted: 2026-05-01 24:00 → cui
			2026-03-20 11:00 cui extension_told: handle 2026-05-01 24:00, handle.bank 2026-04-28 24:00
			2026-04-08 09:00 cui decided: th诉决〔2026〕1号 unjustified, review by /ho/gd/gz/ within 30 days
			2026-04-08 10:00 cui decision_told: review_window 2026-05-08 24:00, callback 2026-04-13 24:00 → kong su wei
			2026-04-09 10:00 kong called_back: attempt 1 not_reached, callback 2026-04-14 24:00
			2026-04-09 15:00 kong called_back: attempt 2 dissatisfied, handle 2026-04-24 24:00 → cui
			2026-04-09 15:00 kong offered: service_office /ho/gd/gz/ until 2026-04-09 19:00 → su wei
			2026-04-09 16:00 su taken: cui to su → cui
			2026-04-10 09:00 su panel_convened: 3 experts, quorum 2, until 2026-04-17 24:00 → xl xo xr
			2026-04-10 10:00 xl opinion_given: partly
			2026-04-10 10:20 xr opinion_given: justified
			2026-04-16 09:00 system clock_fired: panel remind → su xo
			2026-04-17 24:00 system clock_fired: panel due → su xo
			2026-04-20 10:00 xr panel_ruled: justified by 2 opinions, dissent [xl] → su
			2026-04-20 11:00 su decided: gz诉决〔2026〕1号 justified, review by /ho/gd/ within 30 days
			2026-04-20 12:00 su decision_told: review_window 2026-05-20 24:00, callback 2026-04-23 24:00 → kong wei
			2026-04-21 12:00 kong called_back: attempt 1 satisfied → su
			2026-05-06 09:00 jia review_requested: of /ho/gd/ → su
		`,
		also: func(t *testing.T, b *bank) {
			r := b.complaint(t, activities.ReviewOf(theCase, 2))
			require.Equal(t, complaint.Review, r.Form)
			require.Equal(t, "pan", r.Owner.User, "the unit above the city reviews")
			require.Equal(t, "gd核〔2026〕1号", r.Number)
			require.True(t, r.MustStepAside("cui") && r.MustStepAside("su"), "nobody who handled it reviews it")
			c, _ := r.Clocks.Get(complaint.HandleClock)
			require.Equal(t, "2026-06-05 24:00", local(c.Due))
		},
	}.run(t)
}

func (b *bank) complaint(t *testing.T, id casefile.ID) *complaint.State {
	s, err := b.db.LoadState(context.Background(), id)
	require.NoError(t, err)
	return s.(*complaint.State)
}
