package complaint

import (
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
)

var (
	inHand  = []casefile.Status{Registered, Handling}
	open    = []casefile.Status{Registered, Handling, Decided, Told}
	running = []casefile.Status{Registered, Handling, Decided, Told, Discipline}
	ticking = append(slices.Clone(running), Withdrawn) // which may wait for a callback
	every   = []casefile.Status{Registered, Handling, Decided, Told, Closed}
	// anywhere is wherever a case can stand.
	anywhere = []casefile.Status{Registered, Handling, Decided, Told, Closed, Withdrawn, Merged, Discipline, Concluded}
)

// Rules is the process as a table: which move, from where, by whom.
var Rules = casefile.Table[*State]{Status: StatusNames, Rules: []casefile.Rule[*State]{
	{Action: CmdRegister, Body: checkRegister},
	{Action: CmdOpenReview, System: true, Body: casefile.Decodes[OpenReview, *State]},
	{Action: CmdOpenPart, System: true, Body: casefile.Decodes[OpenPart, *State]},
	{Action: CmdImport, System: true, Body: checkImport},
	{Action: CmdClassify, From: inHand, May: ownerOrAbove, Body: checkClassify},
	{Action: CmdOffer, From: inHand, May: mayOffer, Body: checkOffer},
	{Action: CmdTake, From: running, May: mayTake},
	{Action: CmdRefuseOffer, From: running, May: mayTake, Body: casefile.Filled[RefuseOffer, *State](func(b RefuseOffer) (string, string) { return "/reason", b.Reason })},
	{Action: CmdAssignOwner, From: running, May: above, Body: checkAssign},
	{Action: CmdContact, From: running, May: mayContact, Body: checkContact},
	{Action: CmdRequestExtension, From: []casefile.Status{Handling}, May: mayRequestExtension, Body: casefile.Filled[RequestExtension, *State](func(b RequestExtension) (string, string) { return "/reason", b.Reason })},
	{Action: CmdDecideExtension, From: []casefile.Status{Handling}, May: mayDecideExtension, Body: casefile.Filled[DecideExtension, *State](func(b DecideExtension) (string, string) { return "/reason", b.Reason })},
	{Action: CmdTellExtension, From: []casefile.Status{Handling}, May: mayTellExtension, Body: casefile.Filled[TellExtension, *State](func(b TellExtension) (string, string) { return "/text", b.Text })},
	{Action: CmdPause, From: inHand, May: owner, Body: checkPause},
	{Action: CmdResume, From: inHand, May: owner, Body: checkResume},
	{Action: CmdConvenePanel, From: []casefile.Status{Handling}, May: mayConvene, Body: checkPanel},
	{Action: CmdGiveOpinion, From: []casefile.Status{Handling}, May: onPanel, Body: checkOpinion},
	{Action: CmdStepAside, From: []casefile.Status{Handling}, May: onPanel, Body: casefile.Filled[StepAside, *State](func(b StepAside) (string, string) { return "/reason", b.Reason })},
	{Action: CmdReplaceExpert, From: []casefile.Status{Handling}, May: mayReplace, Body: checkReplace},
	{Action: CmdRulePanel, From: []casefile.Status{Handling}, May: mayRule, Body: checkRuling},
	{Action: CmdDecide, From: inHand, May: mayDecide, Body: checkDecision},
	{Action: CmdTellDecision, From: []casefile.Status{Decided}, May: owner, Body: checkTold},
	{Action: CmdCallBack, From: []casefile.Status{Told, Withdrawn}, May: mayCallBack, Body: checkCall},
	{Action: CmdRequestReview, From: []casefile.Status{Told, Closed}, May: mayRequestReview, Body: checkReview},
	{Action: CmdWithdraw, From: open, May: uninterested, Body: checkWithdraw},
	{Action: CmdLink, From: every, May: uninterested, Body: checkLink},
	{Action: CmdMerge, From: inHand, May: ownerOrAbove, Body: checkMerge},
	{Action: CmdSplit, From: inHand, May: ownerOrAbove, Body: checkSplit},
	{Action: CmdReopen, From: []casefile.Status{Told, Closed, Merged}, May: mayReopen, Body: casefile.Filled[Reopen, *State](func(b Reopen) (string, string) { return "/reason", b.Reason })},
	{Action: CmdReferDiscipline, From: every, May: uninterested, Body: checkReferral},
	{Action: CmdSealWith, From: anywhere, System: true, Body: casefile.Decodes[SealWith, *State]},
	{Action: CmdConclude, From: []casefile.Status{Discipline, Merged}, May: mayConclude, Body: checkConclusion},
	{Action: CmdProposeConsequence, From: []casefile.Status{Decided, Told, Closed}, May: mayPropose, Body: checkConsequence},
	{Action: CmdClose, From: []casefile.Status{Decided}, May: mayClose, Body: casefile.Filled[Close, *State](func(b Close) (string, string) { return "/reason", b.Reason })},
	{Action: CmdUrge, From: ticking, May: mayUrge, Body: casefile.Decodes[casefile.Urge, *State]},
	{Action: CmdAbsorb, From: open, System: true, Body: casefile.Decodes[Absorb, *State]},
	{Action: CmdDecideWith, From: []casefile.Status{Merged, Decided, Told, Closed}, System: true, May: mayDecideWith, Body: casefile.Decodes[DecideWith, *State]},
	{Action: CmdRelease, From: append(slices.Clone(running), Closed, Withdrawn), System: true, Body: casefile.Decodes[Release, *State]},
	{Action: CmdRecuse, From: ticking, System: true, Body: casefile.Decodes[Recuse, *State]},
	{Action: CmdClock, From: ticking, System: true, May: func(s *State, _ casefile.Actor, _ string, now time.Time) error { return s.Clocks.Come(now) }},
	{Action: CmdReplan, From: ticking, System: true, Body: casefile.Decodes[casefile.Replan, *State]},
}}

// Check says whether this person may make this move now.
func (s *State) Check(cmd casefile.Command, now time.Time) error {
	if s.closedTo(cmd.Actor) {
		return fault.Missing("事项", "case")
	}
	return Rules.Check(s, cmd, now)
}

// Allowed lists what this person could do, and why not otherwise.
func (s *State) Allowed(a casefile.Actor, now time.Time) []casefile.Allowed {
	if s.closedTo(a) {
		return nil
	}
	return Rules.Allowed(s, a, now)
}

// closedTo: a matter of discipline exists for the discipline office alone, whoever
// had it in hand before (C4).
func (s *State) closedTo(a casefile.Actor) bool {
	return s.Sealed && !a.IsSystem() && a.User != s.Owner.User && !a.Has("discipline_office")
}

// uninterested: whoever has an interest in the case touches nothing of it (C5).
func uninterested(s *State, a casefile.Actor, _ string, _ time.Time) error {
	if s.MustStepAside(a.User) {
		return fault.Refuse("complaint.interest", "您与本投诉有利害关系，应当回避", "you have an interest in this complaint and must step aside")
	}
	return nil
}

func owner(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := uninterested(s, a, target, now); err != nil {
		return err
	}
	if a.User != s.Owner.User {
		return fault.Refuse("complaint.not_owner", "只有当前责任人可以操作", "only the present owner may do this")
	}
	return nil
}

// mayOffer: one offer at a time, and a case does not wander without end (C3).
func mayOffer(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := ownerOrAbove(s, a, target, now); err != nil {
		return err
	}
	if s.Offer != nil {
		return fault.Refuse("complaint.offered_already", "已转办待接收，请等待对方接收或拒收", "it has been offered already: wait for the answer")
	}
	if s.Hops >= s.MaxHops {
		return fault.Refuse("complaint.hops_used", "转办次数已达上限（%d 次），请由上级指定责任人", "the number of transfers (%d) is used up: somebody above assigns the owner", s.MaxHops)
	}
	return nil
}

// mayTake: whom it was offered to, or whoever mans the desk.
func mayTake(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := uninterested(s, a, target, now); err != nil {
		return err
	}
	switch o := s.Offer; {
	case o == nil:
		return fault.Refuse("complaint.not_offered", "当前没有待接收的转办", "nothing is on offer")
	case a.User == s.Owner.User:
		return fault.Refuse("complaint.own_offer", "您已是责任人", "you own it already")
	case o.User == a.User || slices.Contains(o.Candidates, a.User) || o.User == "" && o.Desk.Mans(a):
		return nil
	}
	return fault.Refuse("complaint.offered_to_other", "转办对象不是您", "it was not offered to you")
}

// Mans reports whether somebody mans the desk: he holds the role and belongs to the
// unit, or to one above it where the desk is his to fill in.
func (d Desk) Mans(a casefile.Actor) bool {
	return d.Role != "" && a.Has(d.Role) && (a.Unit == d.Unit || a.Unit.Contains(d.Unit))
}

func mayContact(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := uninterested(s, a, target, now); err != nil {
		return err
	}
	if a.User != s.Owner.User && !s.HasHandled(a.User) {
		return fault.Refuse("complaint.not_handler", "只有经办人可以记录", "only those who handle the case may record this")
	}
	return nil
}

// mayConvene: one panel at a time; a second one in place of a first that has lost its
// chair or its quorum, or cannot have it in time.
func mayConvene(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := ownerOrAbove(s, a, target, now); err != nil {
		return err
	}
	if p, sitting := s.Sitting(); sitting && p.InTime() {
		return fault.Refuse("complaint.panel_sits", "专家团队正在评议", "a panel is sitting already")
	}
	return nil
}

func onPanel(s *State, a casefile.Actor, target string, now time.Time) error {
	p, sitting := s.Sitting()
	if !sitting {
		return fault.Refuse("complaint.no_panel", "当前没有专家评议", "no panel is sitting")
	}
	if _, ok := p.Member(a.User); !ok {
		return fault.Refuse("complaint.not_on_panel", "您不是该专家团队成员", "you are not on this panel")
	}
	return uninterested(s, a, target, now)
}

func mayReplace(s *State, a casefile.Actor, target string, now time.Time) error {
	if _, sitting := s.Sitting(); !sitting {
		return fault.Refuse("complaint.no_panel", "当前没有专家评议", "no panel is sitting")
	}
	if a.IsSystem() {
		return nil
	}
	return ownerOrAbove(s, a, target, now)
}

func mayRule(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := onPanel(s, a, target, now); err != nil {
		return err
	}
	if s.Panel.Chair != a.User {
		return fault.Refuse("complaint.not_chair", "只有主持人可以作出裁决", "only the chair makes the ruling")
	}
	if have := s.Panel.Given(); have < s.Panel.Quorum {
		return fault.Refuse("complaint.no_quorum", "意见不足法定人数（%d/%d）", "there is no quorum (%d of %d opinions)", have, s.Panel.Quorum)
	}
	return nil
}

// mayDecide: an offer that nobody has taken does not bind the owner: he may settle the
// case himself, and the offer lapses. Nor does a panel that cannot rule any more.
func mayDecide(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := owner(s, a, target, now); err != nil {
		return err
	}
	if p, sitting := s.Sitting(); sitting && p.CanRule() {
		return fault.Refuse("complaint.panel_sits", "专家团队正在评议，请等待裁决", "a panel is sitting: wait for its ruling")
	}
	if s.Unproven {
		return fault.Refuse("complaint.unproven", "代理或继承的证明材料尚未补齐", "the authorisation of the proxy, or the heir's proof, is missing")
	}
	if s.Class.Cause == "" || s.Class.Business == "" {
		return fault.Refuse("complaint.unclassified", "请先完成分类", "classify it first")
	}
	return nil
}

// mayCallBack: nobody who had the case in hand asks the customer whether it was done well (C10).
func mayCallBack(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := uninterested(s, a, target, now); err != nil {
		return err
	}
	if !s.ToCall() {
		return fault.Refuse("complaint.no_callback", "本投诉没有待办的回访", "no callback is to be made")
	}
	if s.HasHandled(a.User) {
		return fault.Refuse("complaint.handler_calls", "经办人不得回访", "whoever handled the case does not make its callback")
	}
	return nil
}

// mayRequestReview: once per decision, and where there is a unit above to ask.
func mayRequestReview(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := uninterested(s, a, target, now); err != nil {
		return err
	}
	switch {
	case s.Form == Review:
		return fault.Refuse("complaint.review_of_review", "核查决定不再核查", "a review is not reviewed again")
	case s.Decision == nil || s.Decision.Told == nil:
		return fault.Refuse("complaint.not_told", "处理决定尚未告知客户", "the customer has not been told of a decision")
	case !s.Decision.Reviewable():
		return fault.Refuse("complaint.none_above", "该处理决定由总行作出，没有上级机构可以核查；客户可申请调解、仲裁或诉讼",
			"head office decided, and no unit above it could review that: mediation, arbitration and the courts remain to the customer")
	case s.Reviewed >= s.Round || len(s.Reviews) >= s.Round:
		return fault.Refuse("complaint.reviewed_already", "该处理决定已申请过核查", "a review of this decision has been asked for already")
	}
	return nil
}

// mayConclude: a case that was merged into a matter of discipline has a customer of its own,
// who hears that it has ended as well.
func mayConclude(s *State, a casefile.Actor, target string, now time.Time) error {
	if !s.Sealed {
		return fault.Refuse("complaint.not_sealed", "所并入的投诉不是纪检事项", "the case of which it is part is no matter of discipline")
	}
	return owner(s, a, target, now)
}

func mayReopen(s *State, a casefile.Actor, target string, now time.Time) error {
	if a.IsSystem() {
		return nil
	}
	return above(s, a, target, now)
}

func mayPropose(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := ownerOrAbove(s, a, target, now); err != nil {
		return err
	}
	if s.Decision == nil || !slices.Contains([]Outcome{Justified, Partly, Changed}, s.Decision.Outcome) {
		return fault.Refuse("complaint.not_justified", "只有成立或部分成立的投诉可以提出整改或问责", "only a complaint found justified leads to rectification or accountability")
	}
	return nil
}

func mayClose(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := owner(s, a, target, now); err != nil {
		return err
	}
	if s.Customer != "" {
		return fault.Refuse("complaint.can_be_told", "应先将处理决定告知客户", "the customer can be told: do that first")
	}
	return nil
}
