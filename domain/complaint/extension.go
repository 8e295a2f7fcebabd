package complaint

import (
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
)

func mayRequestExtension(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := owner(s, a, target, now); err != nil {
		return err
	}
	handle, ok := s.Clocks.Get(HandleClock)
	switch {
	case s.Form == Review:
		return fault.Refuse("complaint.review_not_extended", "核查期限不得延长", "the limit of a review is not extended")
	case s.Customer == "":
		return fault.Refuse("complaint.anonymous_not_extended", "匿名投诉无法告知客户，不得延期", "nobody can be told of a longer limit: it is anonymous")
	case s.Tier != Complex:
		return fault.Refuse("complaint.not_complex", "只有情况复杂的投诉可以申请延期", "only complex complaints can be extended")
	case s.Extended:
		return fault.Refuse("complaint.extended_already", "只能延期一次", "it can be extended once only")
	case s.Asked != nil:
		return fault.Refuse("complaint.extension_pending", "已有延期申请", "an extension has been asked for already")
	case !ok || handle.Overdue(now):
		return fault.Refuse("complaint.limit_passed", "处理期限已届满，不能再延期", "the limit has passed: it cannot be extended any more")
	}
	return nil
}

// mayDecideExtension: somebody of the proper level (L: "approved by the unit above or by
// head-office senior management"), and never who asked or who has the case.
func mayDecideExtension(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := uninterested(s, a, target, now); err != nil {
		return err
	}
	switch {
	case s.Asked == nil || s.Asked.Granted:
		return fault.Refuse("complaint.no_extension", "没有待审批的延期申请", "there is no extension to decide")
	case s.Asked.By == a.User || s.Owner.User == a.User:
		return fault.Refuse("complaint.maker_is_checker", "申请人不得审批自己的延期", "nobody grants himself an extension")
	}
	if standsAbove(a, s.Asked.Unit) {
		return nil
	}
	return notProperLevel(s.Asked.Unit)
}

// notProperLevel says who would be.
func notProperLevel(asked org.Path) error {
	if asked.Parent() == "" {
		return fault.Refuse("complaint.not_management", "总行自办的投诉，其延期须由总行管理层（对总行担任“上级管理人员”的另一人）审批",
			"head office has the case itself: its management decides, another person who is unit supervisor over head office")
	}
	return fault.Refuse("complaint.not_unit_above", "延期须由上级机构或总行审批：审批人须对 %s 之上的机构担任“上级管理人员”或“服务管理部门”，在该机构及其下级担任的不算",
		"the unit above, or head office, decides: somebody who is unit supervisor or service office over a unit above %s; a role held over that unit or below it does not count", asked)
}

// mayTellExtension: a longer limit that the customer was not told of, or was told of
// too late, does not count (L).
func mayTellExtension(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := owner(s, a, target, now); err != nil {
		return err
	}
	if s.Asked == nil || !s.Asked.Granted {
		return fault.Refuse("complaint.extension_not_granted", "延期尚未批准", "no extension has been granted")
	}
	if handle, _ := s.Clocks.Get(HandleClock); handle.Overdue(now) {
		return fault.Refuse("complaint.limit_passed", "原期限已届满，延期不再生效", "the former limit has passed: the extension counts no more")
	}
	return nil
}
