package workflows

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
)

// panelOf is a panel of three with a chair and a quorum.
func panelOf(chair string, quorum int) complaint.ConvenePanel {
	seat := func(u casefile.Actor, d complaint.Department) complaint.Seat {
		return complaint.Seat{User: u.User, Department: d}
	}
	return complaint.ConvenePanel{Members: []complaint.Seat{seat(xl, complaint.Legal), seat(xr, complaint.Retail), seat(xo, complaint.Operations)},
		Chair: chair, Quorum: quorum, Question: "收费是否合理"}
}

var (
	favours = complaint.GiveOpinion{Position: complaint.ForCustomer, Text: "理由"}
	ruled   = complaint.RulePanel{Position: complaint.ForCustomer, Text: "理由"}
	leaves  = complaint.StepAside{Reason: "与客户有亲属关系"}
)

// withdrawn is his word, by telephone.
func withdrawn(at string) complaint.Withdraw {
	return complaint.Withdraw{How: "phone", ReceivedAt: when(at).Format(time.RFC3339), Call: "REC-1", Text: "不再追究"}
}

// givesUp is a customer who takes his complaint back.
func givesUp(at string) step {
	return step{at: at, who: tan, name: complaint.CmdWithdraw, body: withdrawn(at)}
}

// stuck is a complaint before a panel that comes to no ruling by itself.
func stuck(panel complaint.ConvenePanel, script []step, leaves string) story {
	return story{kind: casefile.Complaint, script: append([]step{
		atTheCounter("2026-03-02 09:00"),
		{at: "2026-03-02 09:10", who: deng, name: complaint.CmdContact, body: contacts(complaint.FirstReply)},
		{at: "2026-03-02 09:30", who: deng, name: complaint.CmdConvenePanel, body: panel},
	}, append(script, givesUp("2026-03-02 14:00"), step{at: "2026-03-03 10:00", who: kong, name: complaint.CmdCallBack, body: complaint.CallBack{Result: complaint.Satisfied}})...), leaves: `
			2026-03-02 09:00 tan registered: ty诉〔2026〕1号 ordinary simple, owner deng (on duty by the roster), handle 2026-03-17 24:00, handle.bank 2026-03-12 24:00, first_reply 2026-03-02 09:30, routed by on_the_spot to duty_leader /ho/gd/gz/th/ty/ → deng
			2026-03-02 09:10 deng contacted: first_reply` + leaves}
}

// The chair steps aside after his opinion: another has the chair, and may rule.
func TestTheChairOfAPanelGoesOn(t *testing.T) {
	stuck(panelOf("xl", 2), []step{
		{at: "2026-03-02 10:00", who: xl, name: complaint.CmdGiveOpinion, body: favours},
		{at: "2026-03-02 10:10", who: xo, name: complaint.CmdGiveOpinion, body: favours},
		{at: "2026-03-02 11:00", who: xl, name: complaint.CmdStepAside, body: leaves},
		{at: "2026-03-02 11:10", who: deng, name: complaint.CmdConvenePanel, body: panelOf("xr", 2), want: "complaint.panel_sits"},
		{at: "2026-03-02 11:20", who: xo, name: complaint.CmdRulePanel, body: ruled, want: "complaint.no_quorum"},
		{at: "2026-03-02 11:30", who: lin, name: complaint.CmdReplaceExpert, body: complaint.ReplaceExpert{Out: "xl", In: complaint.Seat{User: "xm", Department: complaint.Legal}}, want: "complaint.not_above"},
		{at: "2026-03-02 11:30", who: deng, name: complaint.CmdReplaceExpert, body: complaint.ReplaceExpert{Out: "xl", In: complaint.Seat{User: "xm", Department: complaint.Legal}}},
		{at: "2026-03-02 11:40", who: deng, name: complaint.CmdReplaceExpert, body: complaint.ReplaceExpert{Out: "xl", In: complaint.Seat{User: "jia", Department: complaint.Legal}}, want: "invalid /out"},
		{at: "2026-03-02 12:00", who: xm, name: complaint.CmdGiveOpinion, body: favours},
		{at: "2026-03-02 12:10", who: xm, name: complaint.CmdRulePanel, body: ruled, want: "complaint.not_chair"},
		{at: "2026-03-02 12:20", who: xo, name: complaint.CmdRulePanel, body: ruled},
		{at: "2026-03-02 13:00", who: deng, name: complaint.CmdDecide, body: judges(complaint.Justified)},
	}, `
			2026-03-02 09:30 deng panel_convened: 3 experts, quorum 2, until 2026-03-09 24:00 → xl xo xr
			2026-03-02 10:00 xl opinion_given: justified
			2026-03-02 10:10 xo opinion_given: justified → xl
			2026-03-02 11:00 xl stepped_aside → deng
			2026-03-02 11:00 xl chair_named: xo → xo
			2026-03-02 11:30 deng expert_replaced: xl by xm until 2026-03-09 24:00 → xm
			2026-03-02 12:00 xm opinion_given: justified → xo
			2026-03-02 12:20 xo panel_ruled: justified by 2 opinions, dissent [] → deng
			2026-03-02 13:00 deng decided: ty诉决〔2026〕1号 justified, review by /ho/gd/gz/th/ within 30 days
			2026-03-02 14:00 tan withdrawn → deng jia kong su wei
			2026-03-03 10:00 kong called_back: attempt 1 satisfied → deng
	`).run(t)
}

// Everybody has left, and there are not enough experts for another panel: it binds nobody.
func TestAPanelThatEverybodyHasLeftBindsNobody(t *testing.T) {
	s := stuck(panelOf("xl", 2), []step{
		{at: "2026-03-02 10:00", who: xl, name: complaint.CmdStepAside, body: leaves},
		{at: "2026-03-02 10:10", who: deng, name: complaint.CmdDecide, body: judges(complaint.Justified), want: "complaint.panel_sits"},
		{at: "2026-03-02 10:20", who: xr, name: complaint.CmdStepAside, body: leaves},
		{at: "2026-03-02 10:30", who: xo, name: complaint.CmdStepAside, body: leaves},
		{at: "2026-03-02 11:00", who: deng, name: complaint.CmdDecide, body: judges(complaint.Justified)},
	}, `
			2026-03-02 09:30 deng panel_convened: 3 experts, quorum 2, until 2026-03-09 24:00 → xl xo xr
			2026-03-02 10:00 xl stepped_aside → deng
			2026-03-02 10:00 xl chair_named: xr → xr
			2026-03-02 10:20 xr stepped_aside → deng
			2026-03-02 10:20 xr chair_named: xo → xo
			2026-03-02 10:30 xo stepped_aside → deng
			2026-03-02 11:00 deng decided: ty诉决〔2026〕1号 justified, review by /ho/gd/gz/th/ within 30 days
			2026-03-02 14:00 tan withdrawn → deng jia kong su wei
			2026-03-03 10:00 kong called_back: attempt 1 satisfied → deng
	`)
	s.also = func(t *testing.T, b *bank) { require.Nil(t, b.complaint(t, theCase).Panel) }
	s.run(t)
}

// The quorum has become impossible: another panel is convened in place of the first, or
// the seat is filled by an expert of another department.
func TestAPanelWithoutAQuorumGivesWay(t *testing.T) {
	again := panelOf("xm", 2)
	again.Members[1] = complaint.Seat{User: "xm", Department: complaint.Legal}
	stuck(panelOf("xl", 3), []step{
		{at: "2026-03-02 10:00", who: xl, name: complaint.CmdGiveOpinion, body: favours},
		{at: "2026-03-02 10:10", who: xr, name: complaint.CmdStepAside, body: leaves},
		{at: "2026-03-02 10:20", who: deng, name: complaint.CmdConvenePanel, body: again},
		{at: "2026-03-02 10:30", who: xm, name: complaint.CmdGiveOpinion, body: favours},
		{at: "2026-03-02 10:40", who: xo, name: complaint.CmdGiveOpinion, body: complaint.GiveOpinion{Position: complaint.Between, Text: "理由"}},
		{at: "2026-03-02 10:50", who: xo, name: complaint.CmdGiveOpinion, body: favours}, // having read the other: a supplement
		{at: "2026-03-02 11:00", who: xm, name: complaint.CmdRulePanel, body: ruled},
	}, `
			2026-03-02 09:30 deng panel_convened: 3 experts, quorum 3, until 2026-03-09 24:00 → xl xo xr
			2026-03-02 10:00 xl opinion_given: justified
			2026-03-02 10:10 xr stepped_aside → deng
			2026-03-02 10:20 deng panel_convened: 3 experts, quorum 2, until 2026-03-09 24:00 → xl xm xo
			2026-03-02 10:30 xm opinion_given: justified
			2026-03-02 10:40 xo opinion_given: partly → xm
			2026-03-02 10:50 xo opinion_supplemented: justified → xm
			2026-03-02 11:00 xm panel_ruled: justified by 2 opinions, dissent [xo] → deng
			2026-03-02 14:00 tan withdrawn → deng jia kong su wei
			2026-03-03 10:00 kong called_back: attempt 1 satisfied → deng
	`).run(t)
}
