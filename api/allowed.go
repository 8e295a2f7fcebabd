package api

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

// AllowedView is one move on a case: what the caller could do now, or why not.
type AllowedView struct {
	Action    string    `json:"action" example:"inspection.submit" doc:"操作 · action of the policy"`
	Title     text.Text `json:"title" doc:"这一操作是什么 · what it is"`
	Operation string    `json:"operation" example:"inspectionSubmit" doc:"对应接口的 operationId · operationId of the operation that does it"`
	Target    string    `json:"target,omitempty" doc:"针对的问题或整改编号；为空则针对整个事项 · finding or rectification it is done to; empty: the case as a whole"`
	OK        bool      `json:"ok" doc:"现在可以办理 · it can be done now"`
	Risky     bool      `json:"risky,omitempty" doc:"不可撤回，应再次确认 · cannot be taken back: ask again before it is done"`
	Why       *WhyView  `json:"why,omitempty" doc:"现在不可以的原因 · why it cannot be done now"`
}

// WhyView is a rule's reason.
type WhyView struct {
	Code string    `json:"code" example:"notice.maker_is_checker"`
	Msg  text.Text `json:"msg"`
}

// allower is a case that tells what somebody could do with it.
type allower interface {
	Allowed(a casefile.Actor, now time.Time) []casefile.Allowed
}

// allowed lists the moves on a case. Policy has the first word: what no role of the
// caller grants at the place that counts is left out. What a rule forbids now stays,
// with the rule's reason, so that no screen has to guess.
func (s *Server) allowed(ctx context.Context, p Place) []AllowedView {
	out := []AllowedView{}
	state := p.State
	if check, ok := state.(*inspection.State); ok && check.Sees(s.viewerOf(ctx, casefile.Inspection)) == inspection.Outline {
		state = outlined(check)
	}
	of, ok := state.(allower)
	if !ok {
		return out
	}
	caller := callerOf(ctx)
	// What a rule asks of the actor is who he is and what he holds at the place at which
	// the action is asked: as when he does it.
	holding := map[org.Path][]casefile.Allowed{}
	for i, one := range of.Allowed(s.actor(caller, p.Issuer), s.now()) {
		at, known := s.sides[one.Action]
		where := p
		if at == addressed {
			where.Outlet = org.Path(one.Target)
		}
		place := s.placeFor(caller, one.Action, at, where)
		if !known || !s.policy.Decide(caller.Subject, one.Action, place).OK {
			continue
		}
		if at == personal && place != p.Issuer {
			there, asked := holding[place]
			if !asked {
				there = of.Allowed(s.actor(caller, place), s.now())
				holding[place] = there
			}
			if len(there) <= i {
				continue
			}
			one = there[i]
		}
		a, _ := policy.ActionNamed(one.Action)
		v := AllowedView{Action: one.Action, Title: a.Sentence, Operation: operationID(one.Action), Target: one.Target, OK: one.OK, Risky: a.Risky}
		if one.Why != nil {
			v.Why = &WhyView{one.Why.Code, one.Why.Msg}
		}
		out = append(out, v)
	}
	return out
}
