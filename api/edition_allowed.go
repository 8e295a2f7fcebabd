package api

import (
	"context"

	"duban/domain/edition"
	"duban/domain/fault"
	"duban/domain/text"
)

// editionStep is one step as it is offered to a person.
type editionStep struct {
	move      edition.Move
	operation string // what its operation begins with
	title     text.Text
	checker   bool // the approver's, not the drafter's
	risky     bool
}

var editionSteps = []editionStep{
	{move: edition.Change, operation: "put", title: text.T("修改草稿", "Change the draft")},
	{move: edition.Submit, operation: "submit", title: text.T("提交审批", "Submit for approval")},
	{move: edition.Withdraw, operation: "withdraw", title: text.T("撤回", "Withdraw")},
	{move: edition.Approve, operation: "approve", title: text.T("批准", "Approve"), checker: true, risky: true},
	{move: edition.Reject, operation: "reject", title: text.T("退回", "Send back"), checker: true},
	{move: edition.Discard, operation: "discard", title: text.T("作废", "Discard"), risky: true},
}

// allowedOf lists the steps in the life of a version that the caller's roles grant, and
// why a rule forbids one now. What came with the product has no life.
func allowedOf[T any](ctx context.Context, s *Server, k editionKind, e Edited[T]) ([]AllowedView, error) {
	out := []AllowedView{}
	if e.Status == edition.Shipped {
		return out, nil
	}
	root, err := s.Org.Root(ctx)
	if err != nil {
		return nil, err
	}
	c := callerOf(ctx)
	for _, x := range editionSteps {
		action := k.write
		if x.checker {
			action = k.approve
		}
		if !s.policy.Decide(c.Subject, action, root).OK {
			continue
		}
		v := AllowedView{Action: action, Title: x.title, Operation: x.operation + k.one, OK: true, Risky: x.risky}
		// A reason is given with the step itself; whether one may be given is what counts here.
		if _, err := e.Take(edition.Step{Move: x.move, By: c.User, At: s.now(), Reason: "?"}); err != nil {
			f := fault.Of(err)
			v.OK, v.Why = false, &WhyView{f.Code, f.Msg}
		}
		out = append(out, v)
	}
	return out, nil
}
