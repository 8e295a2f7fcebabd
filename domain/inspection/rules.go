package inspection

import (
	"strconv"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/text"
)

// Rules is the process as a table: which move, from where, by whom.
var Rules = casefile.Table[*State]{Status: StatusNames, Rules: []casefile.Rule[*State]{
	{Action: CmdOpen, Body: checkOpen},
	// also from under way: an inspector who falls ill must not hold a check for ever
	{Action: CmdAssign, From: []casefile.Status{Planned, Assigned, InProgress, Returned}, May: notInspected, Body: checkAssign},
	{Action: CmdDecline, From: []casefile.Status{Assigned, InProgress, Returned}, May: onlyInspector, Body: casefile.Filled[Decline, *State](func(b Decline) (string, string) { return "/reason", b.Reason })},
	{Action: CmdStart, From: []casefile.Status{Assigned}, May: mayStart},
	{Action: CmdAnswer, From: []casefile.Status{InProgress, Returned}, May: onlyInspector, Body: checkAnswer},
	{Action: CmdSubmit, From: []casefile.Status{InProgress, Returned}, May: onlyInspector, Body: casefile.Decodes[Submit, *State]},
	// from accepted too: evidence may turn out bad after the yes, and publication would be refused for ever
	{Action: CmdTakeReview, From: []casefile.Status{Submitted, UnderReview, Accepted}, May: mayTakeReview},
	{Action: CmdReturn, From: []casefile.Status{UnderReview}, May: onlyReviewer, Body: casefile.Filled[Return, *State](func(b Return) (string, string) { return "/reason", b.Reason })},
	{Action: CmdAccept, From: []casefile.Status{UnderReview}, May: onlyReviewer, Body: checkAccept},
	{Action: CmdPublish, From: []casefile.Status{Accepted}, May: notInspector},
	{Action: CmdAppeal, From: []casefile.Status{Published}, Targets: findingIDs, TargetField: "finding", May: mayAppeal,
		Body: casefile.Filled[Appeal, *State](func(b Appeal) (string, string) { return "/grounds", b.Grounds })},
	{Action: CmdDecideAppeal, From: []casefile.Status{Published}, Targets: findingIDs, TargetField: "finding", May: mayDecideAppeal,
		Body: casefile.Filled[DecideAppeal, *State](func(b DecideAppeal) (string, string) { return "/reason", b.Reason })},
	{Action: CmdAcceptResult, From: []casefile.Status{Published}, May: mayAcceptResult},
	{Action: CmdCancel, From: []casefile.Status{Planned, Assigned, InProgress, Submitted, UnderReview, Returned, Accepted}, May: mayCancel,
		Body: casefile.Filled[Cancel, *State](func(b Cancel) (string, string) { return "/reason", b.Reason })},
	{Action: CmdUrge, From: []casefile.Status{Planned, Assigned, InProgress, Submitted, UnderReview, Returned, Accepted, Published}, May: mayUrge,
		Body: casefile.Decodes[casefile.Urge, *State]},
	{Action: CmdClock, From: []casefile.Status{Planned, Assigned, InProgress, Submitted, UnderReview, Returned, Accepted, Published}, System: true, May: clockHasCome},
	{Action: CmdReplan, From: []casefile.Status{Planned, Assigned, InProgress, Submitted, UnderReview, Returned, Accepted, Published}, System: true, Body: casefile.Decodes[casefile.Replan, *State]},
}}

// Check says whether this person may make this move now.
func (s *State) Check(cmd casefile.Command, now time.Time) error { return Rules.Check(s, cmd, now) }

// Allowed lists what this person could do, and why not otherwise.
func (s *State) Allowed(a casefile.Actor, now time.Time) []casefile.Allowed {
	return Rules.Allowed(s, a, now)
}

func findingIDs(s *State) []string {
	ids := make([]string, len(s.Findings))
	for i, f := range s.Findings {
		ids[i] = f.ID
	}
	return ids
}

func onlyInspector(s *State, a casefile.Actor, _ string, _ time.Time) error {
	if a.User != s.Inspector.User {
		return fault.Refuse("inspection.not_inspector", "只有本次检查的检查人可以操作", "only the inspector of this check may do this")
	}
	return nil
}

// mayStart asks for a conflict of interest once more: he may have moved since he was assigned.
func mayStart(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := onlyInspector(s, a, target, now); err != nil {
		return err
	}
	if s.Kind != SelfCheck && ConflictOfInterest(Person{User: a.User, Unit: a.Unit}, s.Issuer, s.Outlet) {
		return fault.Refuse("inspection.conflict_of_interest", "您现隶属被检查单位，应当回避，请退回任务", "you now belong to the inspected unit and must step aside: decline the check")
	}
	return nil
}

// mayCancel: nobody buries what he has found himself.
func mayCancel(s *State, a casefile.Actor, target string, now time.Time) error {
	if s.Kind != SelfCheck && s.WroteIn(a.User) {
		return fault.Refuse("inspection.own_check", "检查人不得取消自己的检查，可退回任务", "nobody cancels his own check: decline it instead")
	}
	return notInspected(s, a, target, now)
}

func notInspector(s *State, a casefile.Actor, target string, now time.Time) error {
	if s.WroteIn(a.User) {
		return fault.Refuse("inspection.own_check", "检查人不得审核或发布自己的检查", "nobody reviews or publishes his own check")
	}
	return notInspected(s, a, target, now)
}

// notInspected keeps the inspected side from arranging, reviewing or calling off
// its own check; a self-check is the outlet's own affair.
func notInspected(s *State, a casefile.Actor, _ string, _ time.Time) error {
	if s.Kind != SelfCheck && InspectedSide(s.Issuer, s.Outlet, a.Unit) {
		return fault.Refuse("inspection.inspected_side", "被检查单位人员不得安排、审核或取消本检查", "the inspected side neither arranges, reviews nor cancels its own check")
	}
	return nil
}

// mayTakeReview: from whoever has it, but not from oneself, which would put the same
// fact on the record again and again.
func mayTakeReview(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := notInspector(s, a, target, now); err != nil {
		return err
	}
	if s.Status == UnderReview && a.User == s.Reviewer {
		return fault.Refuse("inspection.reviewing_already", "您已接手审核本检查", "you review this check already")
	}
	return nil
}

func onlyReviewer(s *State, a casefile.Actor, target string, now time.Time) error {
	if a.User != s.Reviewer {
		return fault.Refuse("inspection.not_reviewer", "本检查由他人审核，请先接手审核", "somebody else reviews this check: take the review over first")
	}
	return notInspector(s, a, target, now)
}

func mayAppeal(s *State, a casefile.Actor, id string, now time.Time) error {
	// The window ends at its due time, not when the servers get round to it.
	if c, ok := s.Clocks.Get(AppealClock); !s.WindowOpen || ok && c.Overdue(now) {
		return fault.Refuse("inspection.window_closed", "申诉期已结束", "the time for appeals is over")
	}
	if a.User == s.Inspector.User || !s.Outlet.Path.Parent().Contains(a.Unit) {
		return fault.Refuse("inspection.not_outlet", "只有被检查网点或其主管单位可以申诉", "only the inspected outlet, or the unit that owns it, may appeal")
	}
	if f, _ := s.Finding(id); f.Status != Standing {
		return fault.Refuse("inspection.appealed_already", "该问题已申诉过", "this finding has been appealed already")
	}
	return nil
}

func mayDecideAppeal(s *State, a casefile.Actor, id string, _ time.Time) error {
	f, _ := s.Finding(id)
	if f.Status != Appealed {
		return fault.Refuse("inspection.no_appeal", "该问题没有待裁定的申诉", "there is no appeal to decide on this finding")
	}
	if s.WroteIn(a.User) {
		return fault.Refuse("inspection.own_check", "申诉不得由检查人本人裁定", "the inspector does not decide appeals against his own findings")
	}
	if f.Appellant != nil && a.User == f.Appellant.User || s.Outlet.Path.Parent().Contains(a.Unit) ||
		InspectedSide(s.Issuer, s.Outlet, a.Unit) {
		return fault.Refuse("inspection.own_appeal", "申诉方不得裁定自己的申诉", "the appealing side does not decide its own appeal")
	}
	return nil
}

func mayAcceptResult(s *State, a casefile.Actor, _ string, _ time.Time) error {
	if !s.WindowOpen {
		return fault.Refuse("inspection.window_closed", "申诉期已结束", "the time for appeals is over")
	}
	if !s.Outlet.Path.Contains(a.Unit) {
		return fault.Refuse("inspection.not_outlet", "只有被检查网点可以确认结果", "only the inspected outlet may accept the result")
	}
	if s.AppealsPending() > 0 {
		return fault.Refuse("inspection.appeal_pending", "尚有申诉未裁定", "an appeal is still undecided")
	}
	return nil
}

func clockHasCome(s *State, _ casefile.Actor, _ string, now time.Time) error {
	return s.Clocks.Come(now)
}

func checkOpen(_ *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Open](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	switch b.Kind {
	case Mystery, Onsite, Video, SelfCheck:
	default:
		f.Add("/kind", "enum", "检查类型无效", "is not a kind of check")
	}
	f.Need(b.Checklist != "", "/checklist")
	f.Need(b.Outlet != "", "/outlet")
	casefile.CheckDays(&f, b.From, b.To, true)
	return f.Err()
}

func checkAssign(_ *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Assign](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(b.Inspector != "", "/inspector")
	casefile.CheckDays(&f, b.From, b.To, false)
	return f.Err()
}

func checkAnswer(_ *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Answer](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(len(b.Answers) > 0, "/answers")
	return f.Err()
}

func checkAccept(s *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Accept](cmd.Body)
	if err != nil {
		return err
	}
	waived := map[string]bool{}
	var f fault.Fields
	for i, w := range b.Waivers {
		p := "/waivers/" + strconv.Itoa(i)
		if _, ok := s.Finding(w.Finding); !ok {
			f.Add(p+"/finding", "not_found", "没有该问题", "there is no such finding")
		}
		f.Need(!text.Blank(w.Reason), p+"/reason")
		waived[w.Finding] = true
	}
	if err := f.Err(); err != nil {
		return err
	}
	for _, one := range s.Findings {
		if len(one.Evidence) == 0 && !waived[one.ID] {
			f.Add("/waivers", "evidence_missing", "问题 %[1]s（%[2]s）没有证据，须说明理由", "finding %[1]s (%[2]s) has no evidence: say why it may be published without", one.ID, one.Item)
		}
	}
	if err := f.Err(); err != nil {
		e := fault.Refuse("inspection.evidence_missing", "有问题缺少证据且未说明理由", "findings without evidence need a reason")
		e.Fields = fault.Of(err).Fields
		return e
	}
	return nil
}
