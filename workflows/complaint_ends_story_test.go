package workflows

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
)

// atTheCounter is how most complaints begin: in the outlet, owned by deng.
func atTheCounter(at string) step {
	return step{at: at, who: tan, name: complaint.CmdRegister, body: complains(complaint.InOutlet, attitude)}
}

// (d) What turns out to be a matter of discipline goes to the discipline office in the
// same commit, and is closed to everybody else from then on; its limits run on.
func TestComplaintBecomesAMatterOfDiscipline(t *testing.T) {
	bribe := attitude
	bribe.Subject, bribe.Cause = "bribery", "service"
	sort := complaint.Classify{Class: bribe, Severity: complaint.Serious, Tier: complaint.Simple, Outlet: "ty", Concerns: "fang"}
	story{
		kind: casefile.Complaint,
		script: []step{
			atTheCounter("2026-03-02 09:00"),
			{at: "2026-03-02 09:20", who: deng, name: complaint.CmdContact, body: contacts(complaint.FirstReply)},
			{at: "2026-03-02 10:00", who: deng, name: complaint.CmdClassify, body: sort},
			{at: "2026-03-02 10:10", who: deng, name: complaint.CmdDecide, body: judges(complaint.Justified), want: "not_found"},
			{at: "2026-03-02 10:10", who: deng, name: complaint.CmdContact, body: contacts(complaint.Step), want: "not_found"},
			{at: "2026-03-02 10:20", who: deng, name: complaint.CmdConclude, body: complaint.Conclude{Outcome: complaint.Justified, Text: "属实", How: "phone"}, want: "not_found"},
			{at: "2026-03-02 10:30", who: he, name: complaint.CmdAssignOwner, body: complaint.AssignOwner{To: "he", Reason: "收回"}, want: "not_found"},
			{at: "2026-03-20 09:00", who: ji, name: complaint.CmdConclude, body: complaint.Conclude{Outcome: complaint.Justified, Text: "属实", How: "phone"}},
			{at: "2026-03-20 09:10", who: he, name: complaint.CmdReopen, body: complaint.Reopen{Reason: "重查"}, want: "not_found"},
		},
		leaves: `
			2026-03-02 09:00 tan registered: ty诉〔2026〕1号 ordinary simple, owner deng (on duty by the roster), handle 2026-03-17 24:00, handle.bank 2026-03-12 24:00, first_reply 2026-03-02 09:30, routed by on_the_spot to duty_leader /ho/gd/gz/th/ty/ → deng
			2026-03-02 09:20 system clock_fired: first_reply remind → deng
			2026-03-02 09:20 deng contacted: first_reply
			2026-03-02 10:00 deng classified: bribery serious simple, routed by discipline to discipline_office /ho/gd/
			2026-03-02 10:00 deng referred_to_discipline: to ji → ji
			2026-03-10 09:00 system clock_fired: handle.bank remind → ji
			2026-03-12 09:00 system clock_fired: handle remind → ji
			2026-03-12 24:00 system clock_fired: handle.bank due → ji
			2026-03-13 09:00 system clock_fired: handle.bank escalate_1 → ji
			2026-03-16 09:00 system clock_fired: handle remind_last → ji
			2026-03-17 24:00 system clock_fired: handle due → ji
			2026-03-18 09:00 system clock_fired: handle escalate_1 → ji
			2026-03-20 09:00 system clock_fired: handle escalate_2 → ji
			2026-03-20 09:00 ji discipline_concluded
		`,
		also: func(t *testing.T, b *bank) {
			s := b.complaint(t, theCase)
			for _, v := range []complaint.Viewer{{User: "deng", Read: []org.Path{"/ho/"}}, {User: "tan"}, {User: "he", Read: []org.Path{subBranch}, CallBack: []org.Path{"/ho/"}}, {User: "xl", Read: []org.Path{"/ho/"}}} {
				require.False(t, s.Sees(v), v.User)
			}
			require.True(t, s.Sees(complaint.Viewer{User: "ji", Discipline: []org.Path{"/ho/gd/"}}))
		},
	}.run(t)
}

// (e) A complaint becomes part of one that was received earlier; that one then stands
// for all who complain.
func TestComplaintIsMerged(t *testing.T) {
	group := complains(complaint.InOutlet, attitude)
	group.As, group.People, group.Agents, group.InPerson = complaint.Group, 4, []complaint.Party{{Name: "李某"}}, true
	crowd := group
	crowd.Agents = make([]complaint.Party, 6)
	for i := range crowd.Agents {
		crowd.Agents[i].Name = "某"
	}
	into := complaint.Merge{Into: earlier, Reason: "同一事件"}
	story{
		kind: casefile.Complaint,
		before: func(b *bank) {
			b.commit("2026-03-02 08:00", tan, casefile.Complaint, earlier, complaint.CmdRegister, group)
			b.commit("2026-03-02 11:00", tan, casefile.Complaint, older, complaint.CmdRegister, group)
		},
		script: []step{
			{at: "2026-03-02 09:00", who: tan, name: complaint.CmdRegister, body: crowd, want: "invalid /agents"},
			{at: "2026-03-02 09:00", who: tan, name: complaint.CmdRegister, body: complains(complaint.InOutlet, attitude), id: "register"},
			{at: "2026-03-02 11:30", who: deng, name: complaint.CmdMerge, body: complaint.Merge{Into: older, Reason: "同一事件"}, want: "invalid /into"},
			{at: "2026-03-02 11:30", who: lin, name: complaint.CmdMerge, body: into, want: "complaint.not_above"},
			{at: "2026-03-02 12:00", who: deng, name: complaint.CmdMerge, body: into},
		},
		leaves: `
			2026-03-02 09:00 tan registered: ty诉〔2026〕3号 ordinary simple, owner deng (on duty by the roster), handle 2026-03-17 24:00, handle.bank 2026-03-12 24:00, first_reply 2026-03-02 09:30, routed by on_the_spot to duty_leader /ho/gd/gz/th/ty/ → deng
			2026-03-02 09:20 system clock_fired: first_reply remind → deng
			2026-03-02 09:30 system clock_fired: first_reply due → deng
			2026-03-02 10:00 system clock_fired: first_reply escalate_1 → deng he su wei
			2026-03-02 12:00 deng merged
		`,
		also: func(t *testing.T, b *bank) {
			all := b.complaint(t, earlier)
			require.Equal(t, []casefile.ID{theCase}, all.Absorbed)
			require.Equal(t, 5, all.People)
		},
	}.run(t)
}

// (f) The customer withdraws: the procedure ends the same day, and nothing runs on.
// Said a day after it was received, the record says so. Somebody else asks the customer;
// who denies it has a case of his own with others than those who had the first.
func TestComplaintIsWithdrawn(t *testing.T) {
	story{
		kind: casefile.Complaint,
		script: []step{
			atTheCounter("2026-03-02 09:00"),
			{at: "2026-03-03 09:00", who: tan, name: complaint.CmdWithdraw, body: withdrawn("2026-03-01 09:00"), want: "invalid /received_at"},
			{at: "2026-03-03 09:00", who: tan, name: complaint.CmdWithdraw, body: withdrawn("2026-03-02 19:00")},
			{at: "2026-03-03 09:10", who: tan, name: complaint.CmdCallBack, body: complaint.CallBack{Result: complaint.Satisfied}, want: "complaint.handler_calls"},
			{at: "2026-03-03 14:00", who: kong, name: complaint.CmdCallBack, body: complaint.CallBack{Result: complaint.NotReached}},
			{at: "2026-03-04 10:00", who: kong, name: complaint.CmdCallBack, body: complaint.CallBack{Result: complaint.Dissatisfied, Text: "没有撤回"}},
			{at: "2026-03-04 11:00", who: kong, name: complaint.CmdCallBack, body: complaint.CallBack{Result: complaint.Satisfied}, want: "complaint.no_callback"},
		},
		leaves: `
			2026-03-02 09:00 tan registered: ty诉〔2026〕1号 ordinary simple, owner deng (on duty by the roster), handle 2026-03-17 24:00, handle.bank 2026-03-12 24:00, first_reply 2026-03-02 09:30, routed by on_the_spot to duty_leader /ho/gd/gz/th/ty/ → deng
			2026-03-02 09:20 system clock_fired: first_reply remind → deng
			2026-03-02 09:30 system clock_fired: first_reply due → deng
			2026-03-02 10:00 system clock_fired: first_reply escalate_1 → deng he su wei
			2026-03-03 09:00 tan withdrawn: recorded late → deng jia kong su wei
			2026-03-03 14:00 kong called_back: attempt 1 not_reached, callback 2026-03-06 24:00
			2026-03-04 10:00 kong called_back: attempt 2 dissatisfied → deng he
		`,
		also: func(t *testing.T, b *bank) {
			s := b.complaint(t, theCase)
			require.Equal(t, complaint.Withdrawn, s.Status, "the procedure has ended all the same")
			again := b.complaint(t, activities.AgainOf(theCase))
			require.Equal(t, []casefile.ID{theCase}, again.Links)
			require.Equal(t, []casefile.ID{again.ID}, s.Links)
			require.Equal(t, when("2026-03-04 10:00").UTC(), again.Received)
			require.NotEqual(t, "deng", again.Owner.User)
			require.True(t, again.MustStepAside("deng"))
			require.True(t, again.MustStepAside("tan"))
			require.Equal(t, "K-1", again.Customer)
		},
	}.run(t)
}

// A closed case is taken up again by somebody above, on a limit of its own; its second
// decision is told, called back in vain at three different hours, and it rests.
func TestClosedComplaintIsTakenUpAgain(t *testing.T) {
	call := func(at string, r complaint.CallResult) step {
		return step{at: at, who: kong, name: complaint.CmdCallBack, body: complaint.CallBack{Result: r}}
	}
	story{
		kind: casefile.Complaint,
		script: []step{
			atTheCounter("2026-03-02 09:00"),
			{at: "2026-03-02 09:20", who: deng, name: complaint.CmdContact, body: contacts(complaint.FirstReply)},
			{at: "2026-03-02 10:00", who: deng, name: complaint.CmdDecide, body: judges(complaint.Unjustified)},
			{at: "2026-03-02 10:30", who: deng, name: complaint.CmdTellDecision, body: complaint.TellDecision{How: "in_person"}},
			call("2026-03-03 09:00", complaint.Declined),
			{at: "2026-03-10 09:00", who: deng, name: complaint.CmdReopen, body: complaint.Reopen{Reason: "新证据"}, want: "complaint.not_above"},
			{at: "2026-03-10 10:00", who: he, name: complaint.CmdReopen, body: complaint.Reopen{Reason: "新证据"}},
			{at: "2026-03-26 10:00", who: deng, name: complaint.CmdDecide, body: judges(complaint.Partly)},
			{at: "2026-03-26 11:00", who: deng, name: complaint.CmdTellDecision, body: complaint.TellDecision{How: "phone"}},
			call("2026-03-27 09:00", complaint.NotReached),
			call("2026-03-27 14:00", complaint.NotReached),
			call("2026-03-30 19:00", complaint.NotReached),
		},
		leaves: `
			2026-03-02 09:00 tan registered: ty诉〔2026〕1号 ordinary simple, owner deng (on duty by the roster), handle 2026-03-17 24:00, handle.bank 2026-03-12 24:00, first_reply 2026-03-02 09:30, routed by on_the_spot to duty_leader /ho/gd/gz/th/ty/ → deng
			2026-03-02 09:20 system clock_fired: first_reply remind → deng
			2026-03-02 09:20 deng contacted: first_reply
			2026-03-02 10:00 deng decided: ty诉决〔2026〕1号 unjustified, review by /ho/gd/gz/th/ within 30 days
			2026-03-02 10:30 deng decision_told: review_window 2026-04-01 24:00, callback 2026-03-05 24:00 → jia kong su wei
			2026-03-03 09:00 kong called_back: attempt 1 declined → deng
			2026-03-10 10:00 he reopened: handle 2026-03-25 24:00 → deng
			2026-03-20 09:00 system clock_fired: handle remind → deng
			2026-03-24 09:00 system clock_fired: handle remind_last → deng
			2026-03-25 24:00 system clock_fired: handle due → deng
			2026-03-26 09:00 system clock_fired: handle escalate_1 → deng he su wei
			2026-03-26 10:00 deng decided: ty诉决〔2026〕2号 partly, review by /ho/gd/gz/th/ within 30 days
			2026-03-26 11:00 deng decision_told: review_window 2026-04-27 24:00, callback 2026-03-31 24:00 → jia kong su wei
			2026-03-27 09:00 kong called_back: attempt 1 not_reached, callback 2026-04-01 24:00
			2026-03-27 14:00 kong called_back: attempt 2 not_reached, callback 2026-04-01 24:00
			2026-03-30 19:00 kong called_back: attempt 3 not_reached
		`,
	}.run(t)
}

// A review that does not let the decision stand takes the complaint up again.
func TestReviewSendsTheDecisionBack(t *testing.T) {
	story{
		kind: casefile.Complaint,
		before: func(b *bank) {
			b.commit("2026-03-02 08:00", tan, casefile.Complaint, earlier, complaint.CmdRegister, complains(complaint.InOutlet, attitude))
			b.commit("2026-03-02 09:00", deng, casefile.Complaint, earlier, complaint.CmdDecide, judges(complaint.Unjustified))
			b.commit("2026-03-02 10:00", deng, casefile.Complaint, earlier, complaint.CmdTellDecision, complaint.TellDecision{How: "phone"})
			b.commit("2026-03-03 10:00", kong, casefile.Complaint, earlier, complaint.CmdCallBack, complaint.CallBack{Result: complaint.Declined})
		},
		script: []step{
			{at: "2026-03-10 10:00", who: self, name: complaint.CmdOpenReview, body: complaint.OpenReview{Origin: earlier, Received: when("2026-03-10 09:00"), Content: "不服"}},
			{at: "2026-03-10 11:00", who: he, name: complaint.CmdDecide, body: judges(complaint.Justified), want: "invalid /process_sound"},
			{at: "2026-03-10 11:00", who: he, name: complaint.CmdRequestExtension, body: complaint.RequestExtension{Reason: "复杂"}, want: "complaint.review_not_extended"},
			{at: "2026-03-12 10:00", who: he, name: complaint.CmdDecide, body: reviews(complaint.SentBack)},
			{at: "2026-03-12 11:00", who: he, name: complaint.CmdTellDecision, body: complaint.TellDecision{How: "letter"}},
		},
		leaves: `
			2026-03-10 10:00 system review_opened: th核〔2026〕1号 ordinary simple, owner he (the head of the unit above the one that decided reviews it), handle 2026-04-09 24:00 → he
			2026-03-12 10:00 he decided: th核决〔2026〕1号 sentback
			2026-03-12 11:00 he decision_told
		`,
		also: func(t *testing.T, b *bank) {
			s := b.complaint(t, earlier)
			require.Equal(t, complaint.Handling, s.Status)
			require.Equal(t, 2, s.Round)
		},
	}.run(t)
}

// Experts who are silent when their time is up lose their seat to another of their
// department; where none is left the convener hears of it, and the rest go on.
func TestLateExpertsAreReplaced(t *testing.T) {
	seat := func(u casefile.Actor, d complaint.Department) complaint.Seat {
		return complaint.Seat{User: u.User, Department: d}
	}
	panel := complaint.ConvenePanel{Members: []complaint.Seat{seat(xl, complaint.Legal), seat(xr, complaint.Retail), seat(xo, complaint.Operations)},
		Chair: "xl", Quorum: 2, Question: "收费是否合理"}
	think := complaint.GiveOpinion{Position: complaint.ForBank, Text: "理由"}
	story{
		kind: casefile.Complaint,
		script: []step{
			atTheCounter("2026-03-02 09:00"),
			{at: "2026-03-02 09:10", who: deng, name: complaint.CmdContact, body: contacts(complaint.FirstReply)},
			{at: "2026-03-02 09:30", who: deng, name: complaint.CmdConvenePanel, body: panel},
			{at: "2026-03-03 09:30", who: xo, name: complaint.CmdGiveOpinion, body: think},
			{at: "2026-03-10 09:00", who: xl, name: complaint.CmdGiveOpinion, body: think, want: "complaint.not_on_panel"},
			{at: "2026-03-10 10:00", who: xm, name: complaint.CmdGiveOpinion, body: think},
			{at: "2026-03-10 11:00", who: xm, name: complaint.CmdRulePanel, body: complaint.RulePanel{Position: complaint.ForBank, Text: "理由"}},
			{at: "2026-03-10 12:00", who: tan, name: complaint.CmdWithdraw, body: withdrawn("2026-03-10 12:00")},
			{at: "2026-03-11 10:00", who: kong, name: complaint.CmdCallBack, body: complaint.CallBack{Result: complaint.Satisfied}},
		},
		leaves: `
			2026-03-02 09:00 tan registered: ty诉〔2026〕1号 ordinary simple, owner deng (on duty by the roster), handle 2026-03-17 24:00, handle.bank 2026-03-12 24:00, first_reply 2026-03-02 09:30, routed by on_the_spot to duty_leader /ho/gd/gz/th/ty/ → deng
			2026-03-02 09:10 deng contacted: first_reply
			2026-03-02 09:30 deng panel_convened: 3 experts, quorum 2, until 2026-03-09 24:00 → xl xo xr
			2026-03-03 09:30 xo opinion_given: unjustified
			2026-03-06 09:00 system clock_fired: panel remind → deng xl xr
			2026-03-09 24:00 system clock_fired: panel due → deng xl xr
			2026-03-09 24:00 system expert_replaced: xl by xm until 2026-03-17 24:00 → deng xl xm
			2026-03-10 09:00 system clock_fired: handle.bank remind → deng
			2026-03-10 10:00 xm opinion_given: unjustified
			2026-03-10 11:00 xm panel_ruled: unjustified by 2 opinions, dissent [] → deng
			2026-03-10 12:00 tan withdrawn → deng jia kong su wei
			2026-03-11 10:00 kong called_back: attempt 1 satisfied → deng
		`,
		also: func(t *testing.T, b *bank) {
			b.mu.Lock()
			defer b.mu.Unlock()
			alone := 0
			for _, m := range b.inbox {
				if m.Topic == "complaint.panel.nobody" {
					require.Equal(t, "deng", m.To)
					alone++
				}
			}
			require.Equal(t, 1, alone, "retail has nobody else")
		},
	}.run(t)
}

// A part that was split off goes to the discipline office: the whole is closed with it at
// once, though its own run knows nothing of that yet, and told to the office alone when it
// has learned of it.
func TestComplaintIsClosedWithItsPart(t *testing.T) {
	part := activities.DerivedID("part", string(theCase), "2", "0")
	story{
		kind: casefile.Complaint,
		script: []step{
			atTheCounter("2026-03-02 09:00"),
			{at: "2026-03-02 09:05", who: deng, name: complaint.CmdSplit, body: complaint.Split{Reason: "两件事", Parts: []complaint.Part{{Class: attitude, Outlet: "ty", Content: "索要好处"}}}},
			{at: "2026-03-02 10:30", happens: func(b *bank) {
				refer := casefile.Command{ID: "refer", Case: part, Kind: casefile.Complaint, Name: complaint.CmdReferDiscipline, Actor: deng, Body: casefile.Encode(complaint.ReferDiscipline{Reason: "违纪"})}
				_, err := b.Cases.Commit(context.Background(), activities.CommitInput{Command: refer, At: when("2026-03-02 10:30")})
				require.NoError(b.t, err)
				s, err := b.db.LoadState(context.Background(), theCase)
				require.NoError(b.t, err)
				require.True(b.t, s.(*complaint.State).Sealed, "in the same moment")
			}},
			{at: "2026-03-02 10:30", who: deng, name: complaint.CmdContact, body: contacts(complaint.Talk), want: "not_found"},
			{at: "2026-03-02 10:31", who: casefile.System, name: complaint.CmdSealWith, body: complaint.SealWith{With: part}, id: "learn of it"}, // as the part's run has it told
			{at: "2026-03-02 11:00", who: deng, name: complaint.CmdContact, body: contacts(complaint.Talk), want: "not_found"},
		},
		until: "2026-03-12 12:00",
		leaves: `
			2026-03-02 09:00 tan registered: ty诉〔2026〕1号 ordinary simple, owner deng (on duty by the roster), handle 2026-03-17 24:00, handle.bank 2026-03-12 24:00, first_reply 2026-03-02 09:30, routed by on_the_spot to duty_leader /ho/gd/gz/th/ty/ → deng
			2026-03-02 09:05 deng split: 1 parts
			2026-03-02 09:20 system clock_fired: first_reply remind → deng
			2026-03-02 09:30 system clock_fired: first_reply due → deng
			2026-03-02 10:00 system clock_fired: first_reply escalate_1 → deng he su wei
			2026-03-02 10:30 system sealed_with: to ji → ji
			2026-03-10 09:00 system clock_fired: handle.bank remind → ji
			2026-03-12 09:00 system clock_fired: handle remind → ji
		`,
		also: func(t *testing.T, b *bank) {
			require.Equal(t, "ji", b.complaint(t, theCase).Owner.User)
			require.Equal(t, []string{activities.SealFamily}, afterComplaint(casefile.Event{Name: complaint.EvFamilySealed}))
		},
	}.run(t)
}
