package notice

import (
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/text"
)

var underway = []casefile.Status{Acknowledged}

// Rules is the process as a table: which move, from where, by whom.
var Rules = casefile.Table[*State]{Status: StatusNames, Rules: []casefile.Rule[*State]{
	{Action: CmdOpen, System: true, Body: casefile.Decodes[OpenFor, *State]},
	{Action: CmdOpenForComplaint, System: true, Body: casefile.Decodes[OpenForComplaint, *State]},
	{Action: CmdOpenAdvice, Body: checkAdvice},
	{Action: CmdIssue, From: []casefile.Status{Draft}, May: issuingSide, Body: casefile.Decodes[Issue, *State]},
	{Action: CmdWithdraw, From: []casefile.Status{Draft, Issued, Acknowledged}, May: issuingSide, Body: casefile.Filled[Withdraw, *State](func(b Withdraw) (string, string) { return "/reason", b.Reason })},
	{Action: CmdAcknowledge, From: []casefile.Status{Issued}, May: mendingSide},
	{Action: CmdPlan, From: underway, Targets: ids, TargetField: "rectification", May: mayPlan, Body: checkPlan},
	{Action: CmdComplete, From: underway, Targets: ids, TargetField: "rectification", May: mayComplete, Body: checkComplete},
	{Action: CmdVerify, From: underway, Targets: ids, TargetField: "rectification", May: mayVerify, Body: casefile.Decodes[Verify, *State]},
	{Action: CmdReturn, From: underway, Targets: ids, TargetField: "rectification", May: mayVerify, Body: casefile.Filled[Return, *State](func(b Return) (string, string) { return "/reason", b.Reason })},
	{Action: CmdRequestExtension, From: underway, Targets: ids, TargetField: "rectification", May: mayRequestExtension, Body: checkExtension},
	{Action: CmdDecideExtension, From: underway, Targets: ids, TargetField: "rectification", May: mayDecideExtension, Body: checkDecision},
	{Action: CmdReplyAdvice, From: underway, May: adviceOnly(mendingSide), Body: casefile.Filled[ReplyAdvice, *State](func(b ReplyAdvice) (string, string) { return "/reply", b.Reply })},
	{Action: CmdCloseAdvice, From: []casefile.Status{Issued, Acknowledged}, May: adviceOnly(issuingSide), Body: casefile.Decodes[CloseAdvice, *State]},
	{Action: CmdUrge, From: []casefile.Status{Draft, Issued, Acknowledged}, May: mayUrge, Body: checkUrge},
	{Action: CmdClock, From: []casefile.Status{Draft, Issued, Acknowledged}, System: true, May: clockHasCome},
	{Action: CmdReplan, From: []casefile.Status{Draft, Issued, Acknowledged}, System: true, Body: casefile.Decodes[casefile.Replan, *State]},
}}

// Check says whether this person may make this move now.
func (s *State) Check(cmd casefile.Command, now time.Time) error { return Rules.Check(s, cmd, now) }

// Allowed lists what this person could do, and why not otherwise.
func (s *State) Allowed(a casefile.Actor, now time.Time) []casefile.Allowed {
	all := Rules.Allowed(s, a, now)
	out := all[:0]
	for _, one := range all { // an order has no advice moves, and the other way round
		isAdvice := one.Action == CmdReplyAdvice || one.Action == CmdCloseAdvice
		if isAdvice == (s.Form == Advice) || one.Target == "" && !isAdvice {
			out = append(out, one)
		}
	}
	return out
}

func ids(s *State) []string {
	out := make([]string, len(s.Rectifications))
	for i, r := range s.Rectifications {
		out[i] = r.ID
	}
	return out
}

// issuingSide: whoever belongs to the inspected outlet, or to a unit between it and
// the issuing one, neither signs, withdraws nor settles anything about its own notice.
func issuingSide(s *State, a casefile.Actor, _ string, _ time.Time) error {
	if inspection.InspectedSide(s.Issuer, s.Outlet, a.Unit) {
		return fault.Refuse("notice.inspected_side", "被检查单位人员不得代表签发单位操作", "the inspected side may not act for the issuing side")
	}
	return nil
}

func mendingSide(s *State, a casefile.Actor, _ string, _ time.Time) error {
	if !s.Outlet.Path.Contains(a.Unit) {
		return fault.Refuse("notice.not_outlet", "只有被检查网点可以操作", "only the inspected outlet may do this")
	}
	return nil
}

func adviceOnly(next func(*State, casefile.Actor, string, time.Time) error) func(*State, casefile.Actor, string, time.Time) error {
	return func(s *State, a casefile.Actor, target string, now time.Time) error {
		if s.Form != Advice {
			return fault.Refuse("notice.not_advice", "此操作只适用于管理工作意见", "this applies to advice notes only")
		}
		return next(s, a, target, now)
	}
}

func mayPlan(s *State, a casefile.Actor, id string, now time.Time) error {
	if err := mendingSide(s, a, id, now); err != nil {
		return err
	}
	if r, _ := s.Rectification(id); !r.Running() {
		return inStatus(r)
	}
	return nil
}

func mayComplete(s *State, a casefile.Actor, id string, now time.Time) error {
	if err := mendingSide(s, a, id, now); err != nil {
		return err
	}
	switch r, _ := s.Rectification(id); r.Status {
	case Planned, Returned:
		return nil
	case Open:
		return fault.Refuse("notice.plan_first", "请先填写原因、纠正和预防措施", "write down cause, correction and prevention first")
	default:
		return inStatus(r)
	}
}

// mayVerify: maker ≠ checker, and never by the side that was inspected.
func mayVerify(s *State, a casefile.Actor, id string, now time.Time) error {
	r, _ := s.Rectification(id)
	if r.HasMaker(a.User) {
		return fault.Refuse("notice.maker_is_checker", "整改人不得验收自己的整改", "nobody verifies what he mended himself")
	}
	// The inspector verifies what he found, wherever he was borrowed from, unless he has moved to the outlet.
	if a.User != s.Inspector || s.Outlet.Path.Contains(a.Unit) {
		if err := issuingSide(s, a, id, now); err != nil {
			return err
		}
	}
	if r.Status == Verified {
		return fault.New(fault.Conflict, "notice.verified_already", "该整改已由他人验收通过", "this rectification has been verified already")
	}
	if r.Status == Returned {
		return fault.New(fault.Conflict, "notice.returned_already", "该整改已由他人退回", "this rectification has been returned already")
	}
	if r.Status != Done {
		return inStatus(r)
	}
	return nil
}

func mayRequestExtension(s *State, a casefile.Actor, id string, now time.Time) error {
	if err := mendingSide(s, a, id, now); err != nil {
		return err
	}
	r, _ := s.Rectification(id)
	if !r.Running() {
		return inStatus(r)
	}
	if r.Pending != nil {
		return fault.Refuse("notice.extension_pending", "已有延期申请待审批", "an extension has been asked for and is not decided yet")
	}
	if r.Extensions >= s.MaxExtensions {
		return fault.Refuse("notice.extensions_used", "延期次数已达上限（%d 次）", "the number of extensions (%d) is used up", s.MaxExtensions)
	}
	return nil
}

func mayDecideExtension(s *State, a casefile.Actor, id string, now time.Time) error {
	if err := issuingSide(s, a, id, now); err != nil {
		return err
	}
	r, _ := s.Rectification(id)
	if r.Pending == nil {
		return fault.Refuse("notice.no_extension", "没有待审批的延期申请", "there is no extension to decide")
	}
	if r.Pending.By == a.User {
		return fault.Refuse("notice.maker_is_checker", "申请人不得审批自己的延期", "nobody grants himself an extension")
	}
	return nil
}

func inStatus(r *Rectification) error {
	n := RectificationStatusNames[r.Status]
	return fault.Refuse("notice.rectification_status", "该整改当前为“%[1]s”，不能进行此操作", "the rectification is %[2]s: this cannot be done now", n.ZH, strings.ToLower(n.EN))
}

func clockHasCome(s *State, _ casefile.Actor, _ string, now time.Time) error {
	return s.Clocks.Come(now)
}

func checkAdvice(_ *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[OpenAdvice](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(b.Outlet != "", "/outlet")
	f.Need(len(b.Points) > 0, "/points")
	return f.Err()
}

func checkPlan(_ *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Plan](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	if _, ok := CauseNames[b.Cause]; !ok {
		f.Add("/cause", "enum", "原因类别须为人员、流程、设施、系统或制度", "must be one of people, process, facility, system, rule")
	}
	f.Need(!text.Blank(b.RootCause), "/root_cause")
	f.Need(!text.Blank(b.Correction), "/correction")
	f.Need(!text.Blank(b.Prevention), "/prevention")
	return f.Err()
}

func checkComplete(_ *State, cmd casefile.Command, _ time.Time) error {
	b, err := casefile.Decode[Complete](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(!text.Blank(b.Summary), "/summary")
	if len(b.Evidence) == 0 {
		f.Add("/evidence", "required", "至少需要一份整改证据", "at least one piece of evidence is needed")
	}
	return f.Err()
}

func checkExtension(s *State, cmd casefile.Command, now time.Time) error {
	b, err := casefile.Decode[RequestExtension](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(!text.Blank(b.Reason), "/reason")
	until, err := time.ParseInLocation(time.DateOnly, b.Until, casefile.Zone)
	if r, _ := s.Rectification(b.Rectification); err != nil {
		f.Add("/until", "date", "日期格式应为 2026-11-21", "must be a date such as 2026-11-21")
	} else if until.After(now.AddDate(1, 0, 0)) {
		f.Add("/until", "range", "最多可延期一年", "must be within a year")
	} else if end := until.AddDate(0, 0, 1); !end.After(r.Due) || !end.After(now) {
		f.Add("/until", "order", "须晚于当前期限", "must be later than the present limit")
	}
	return f.Err()
}

// checkDecision refuses to grant a day that has passed, or that the present limit
// has overtaken, while the request lay: it would use up an extension for nothing.
func checkDecision(s *State, cmd casefile.Command, now time.Time) error {
	b, err := casefile.Decode[DecideExtension](cmd.Body)
	if err != nil {
		return err
	}
	var f fault.Fields
	f.Need(!text.Blank(b.Reason), "/reason")
	if r, _ := s.Rectification(b.Rectification); b.Grant && (!r.Pending.Until.After(now) || !r.Pending.Until.After(r.Due)) {
		f.Add("/grant", "passed", "申请延至的日期已过或不晚于现期限，请不予同意，由网点重新申请", "the day asked for has passed or is not later than the present limit: refuse, and let the outlet ask anew")
	}
	return f.Err()
}
