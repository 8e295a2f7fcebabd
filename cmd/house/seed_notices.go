package house

import (
	"context"

	"duban/activities"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/programme"
	"duban/domain/text"
	"duban/policy"
	"duban/tabular/intake"
)

// mend tells the notice that a final inspection has left, drafted on a day relative to
// today, as far as its step says.
func (p *player) mend(ctx context.Context, of casefile.ID, draft int, o intake.Outlet, n int, end step) error {
	id, place := activities.NoticeOf(of), p.place(o)
	office, verifier, head := p.one(policy.ServiceOffice, 0), p.one(policy.Reviewer, n+1), p.head(o)
	do := func(offset int, hour float64, user, name string, body any) error {
		return p.do(ctx, p.day(draft+offset, hour), user, casefile.Notice, id, name, body)
	}
	// What has come this far waits until today.
	rest := func(err error) error {
		if err != nil {
			return err
		}
		return p.clocks(ctx, casefile.Notice, id, p.now)
	}
	if end <= drafted {
		return rest(nil)
	}
	if err := do(1, 15, office, notice.CmdIssue, notice.Issue{}); err != nil || end == issued {
		return rest(err)
	}
	if end == withdrawn {
		return do(2, 11, office, notice.CmdWithdraw, notice.Withdraw{Reason: "通知书所列网点有误，撤回后另行签发。"})
	}
	if err := do(2, 9, head, notice.CmdAcknowledge, notice.Acknowledge{}); err != nil || end == acknowledged || end == overdue {
		return rest(err)
	}
	state, err := p.house.DB.LoadState(ctx, id)
	if err != nil {
		return err
	}
	rects := state.(*notice.State).Rectifications
	if end == requested || end == prolonged {
		first := rects[0].ID
		rects = rects[1:]
		err := do(3, 9, head, notice.CmdRequestExtension, notice.RequestExtension{Rectification: first, Until: p.date(45), Reason: demo.Say(demo.Extension, n)})
		if err == nil && end == prolonged {
			err = do(3, 9.5, office, notice.CmdDecideExtension, notice.DecideExtension{Rectification: first, Grant: true, Reason: demo.Say(demo.ExtensionGrant, n)})
		}
		if err != nil {
			return err
		}
	}
	for i, rect := range rects {
		story := demo.Tell(rect.Item, place)
		err := do(3, 10+float64(i)/10, head, notice.CmdPlan, notice.Plan{Rectification: rect.ID, Cause: story.Cause, RootCause: story.RootCause,
			Correction: story.Correction, Prevention: story.Prevention})
		if err != nil {
			return err
		}
	}
	switch end {
	case requested, prolonged, planned:
		rects = nil
	case partly:
		rects = rects[:1]
	}
	for i, rect := range rects {
		photo, err := p.photo(ctx, id, head, p.day(draft+4, 10))
		if err != nil {
			return err
		}
		err = do(4, 11+float64(i)/10, head, notice.CmdComplete, notice.Complete{Rectification: rect.ID, Summary: demo.Tell(rect.Item, place).Done, Evidence: []string{photo}})
		if err != nil {
			return err
		}
	}
	for i, rect := range rects {
		hour := 10 + float64(i)/10
		switch end {
		case sentBack:
			err = do(5, hour, verifier, notice.CmdReturn, notice.Return{Rectification: rect.ID, Reason: demo.Say(demo.RectifyReturn, n)})
		case closed, partly:
			err = do(5, hour, verifier, notice.CmdVerify, notice.Verify{Rectification: rect.ID, Comment: demo.Say(demo.RectifyAccept, n)})
		}
		if err != nil {
			return err
		}
	}
	return rest(nil)
}

// loose tells what belongs to no round: advice notes, and programmes of the next
// quarter, one drafted, one planned, one called off.
func (p *player) loose(ctx context.Context) error {
	for i, end := range []string{"sent", "answered"} {
		o, office, id := p.bank.Outlets[37+i], p.one(policy.ServiceOffice, 1), activities.DerivedID("demo-advice", end)
		do := func(offset int, hour float64, user, name string, body any) error {
			return p.do(ctx, p.day(offset, hour), user, casefile.Notice, id, name, body)
		}
		err := do(-4, 10, office, notice.CmdOpenAdvice, notice.OpenAdvice{Outlet: o.Code, Issuer: string(demo.Root), Points: []string{demo.Say(demo.Advice, 2*i), demo.Say(demo.Advice, 2*i+1)}})
		if err == nil {
			err = do(-4, 11, office, notice.CmdIssue, notice.Issue{})
		}
		if err == nil && end == "answered" {
			if err = do(-3, 9, p.head(o), notice.CmdAcknowledge, notice.Acknowledge{}); err == nil {
				err = do(-2, 10, p.head(o), notice.CmdReplyAdvice, notice.ReplyAdvice{Reply: demo.Say(demo.AdviceReply, i)})
			}
		}
		if err != nil {
			return err
		}
	}
	people := []string{p.one(policy.Inspector, 0), p.one(policy.Inspector, 1)}
	for i, title := range []text.Text{text.T("下一季度现场服务检查", "On-site service check, next quarter"),
		text.T("柜面服务专项检查", "Special check of counter service"), text.T("节前安全与服务专项检查", "Special check before the holidays")} {
		id, office := activities.DerivedID("demo-programme", title.EN), p.one(policy.ServiceOffice, 1)
		do := func(offset int, name string, body any) error {
			return p.do(ctx, p.day(offset, 10), office, casefile.Programme, id, name, body)
		}
		err := do(-2, programme.CmdOpen, programme.Open{Title: title, Kind: inspection.Onsite, Checklist: demo.Lists[inspection.Onsite],
			Issuer: demo.Root, Round: demo.Quarter(p.day(0, 0).AddDate(0, 0, 45)), From: p.date(45), To: p.date(75), Inspectors: people})
		switch {
		case err != nil:
		case i == 1:
			err = do(-1, programme.CmdPlan, programme.Plan{Selection: programme.Selection{Rule: programme.Random, Count: 8, Seed: "demo"}})
		case i == 2:
			err = do(-1, programme.CmdCancel, programme.Cancel{Reason: "与总行专项检查合并。"})
		}
		if err != nil {
			return err
		}
	}
	return nil
}
