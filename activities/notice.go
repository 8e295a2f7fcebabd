package activities

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/domain/worktime"
)

// decideNotice says what a command comes to that the rules have let pass.
func (c *Cases) decideNotice(_ context.Context, f Facts, s *notice.State, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	switch cmd.Name {
	case notice.CmdOpen:
		return openNotice(f, cmd, at)
	case notice.CmdOpenForComplaint:
		return openForComplaint(f, cmd, at)
	case notice.CmdOpenAdvice:
		return openAdvice(f, cmd, at)
	case notice.CmdIssue:
		return issueNotice(f, s, cmd, at)
	case notice.CmdWithdraw:
		return reasoned[notice.Withdraw](cmd, notice.EvWithdrawn)
	case notice.CmdAcknowledge:
		return one(notice.EvAcknowledged, struct{}{})
	case notice.CmdPlan:
		return planRectification(f, s, cmd)
	case notice.CmdComplete:
		return completeRectification(f, s, cmd, at)
	case notice.CmdVerify:
		return verifyRectification(f, s, cmd)
	case notice.CmdReturn:
		return returnRectification(f, s, cmd, at)
	case notice.CmdRequestExtension:
		return requestExtension(cmd)
	case notice.CmdDecideExtension:
		return decideExtension(f, s, cmd, at)
	case notice.CmdReplyAdvice:
		return reasoned[notice.ReplyAdvice](cmd, notice.EvAdviceReplied)
	case notice.CmdCloseAdvice:
		return reasoned[notice.CloseAdvice](cmd, notice.EvClosed)
	case notice.CmdUrge:
		return urgedNotice(f, cmd, at)
	case notice.CmdClock:
		return one(notice.EvClockFired, casefile.ClockFired{Fired: s.Clocks.DueBy(at)})
	case notice.CmdReplan:
		return replan(f, cmd, s, notice.EvReplanned, at)
	}
	return nil, undecided(cmd)
}

// openNotice drafts one notice per inspection: one rectification per standing finding.
func openNotice(f Facts, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[notice.OpenFor](cmd.Body)
	if err != nil {
		return nil, err
	}
	i, err := f.Inspection(b.Inspection)
	if err != nil {
		return nil, err
	}
	if i.Status != inspection.Final {
		return nil, fault.Refuse("notice.inspection_not_final", "检查结果尚未定稿", "the inspection is not final yet")
	}
	terms, err := f.Terms()
	if err != nil {
		return nil, err
	}
	issue := terms.Issue.start(terms.Calendar, notice.IssueClock, at)
	body := notice.Drafted{Issue: &issue, Form: notice.Order, Inspection: i.ID, InspectionKind: i.Kind, Inspector: i.Inspector.User, Outlet: i.Outlet, Issuer: i.Issuer}
	for _, x := range i.Findings {
		if !x.Stands() {
			continue
		}
		r := notice.Rectification{ID: notice.RectificationID(x.ID), Finding: x.ID, Item: x.Item, Severity: x.Severity, RepeatOf: x.RepeatOf, Status: notice.Open}
		if len(x.RepeatOf) > 0 {
			r.Severity = x.Severity.Raised() // R5: graded up
		}
		body.Rectifications = append(body.Rectifications, r)
	}
	if len(body.Rectifications) == 0 {
		return nil, fault.Refuse("notice.nothing_to_mend", "该检查没有须整改的问题", "the inspection left nothing to mend")
	}
	return one(notice.EvDrafted, body)
}

// openForComplaint drafts a notice with the one finding of a complaint found justified.
func openForComplaint(f Facts, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[notice.OpenForComplaint](cmd.Body)
	if err != nil {
		return nil, err
	}
	outlet, err := f.Outlet(b.Outlet)
	if err != nil {
		return nil, err
	}
	terms, err := f.Terms()
	if err != nil {
		return nil, err
	}
	issue := terms.Issue.start(terms.Calendar, notice.IssueClock, at)
	return one(notice.EvDrafted, notice.Drafted{Issue: &issue, Form: notice.Order, Complaint: b.Complaint, Outlet: outlet, Issuer: org.Path(b.Issuer), Points: b.Points,
		Rectifications: []notice.Rectification{{ID: notice.RectificationID(b.Finding), Finding: b.Finding, Item: "complaint." + b.Cause,
			Severity: checklist.Severity(b.Severity), Status: notice.Open}}})
}

func openAdvice(f Facts, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[notice.OpenAdvice](cmd.Body)
	if err != nil {
		return nil, err
	}
	outlet, err := at0(f.Outlet(b.Outlet))("/outlet")
	if err != nil {
		return nil, err
	}
	issuer, err := issuerFor(org.Path(b.Issuer), cmd.Actor, outlet)
	if err != nil {
		return nil, err
	}
	terms, err := f.Terms()
	if err != nil {
		return nil, err
	}
	issue := terms.Issue.start(terms.Calendar, notice.IssueClock, at)
	body := notice.Drafted{Issue: &issue, Form: notice.Advice, Outlet: outlet, Issuer: issuer, Points: b.Points}
	if b.Inspection != "" {
		i, err := at0(f.Inspection(b.Inspection))("/inspection")
		if err != nil {
			return nil, err
		}
		if i.Outlet.Code != outlet.Code || !i.IsPublished() {
			return nil, fault.BadField("/inspection", "inspection", "须为该网点已发布的检查", "must be a published inspection of this outlet")
		}
		body.Inspection, body.InspectionKind, body.Inspector = i.ID, i.Kind, i.Inspector.User
	}
	return one(notice.EvDrafted, body)
}

// issueNotice gives the number and starts one clock per rectification; a repeat
// offence gets a shorter one and a warning order is proposed.
func issueNotice(f Facts, s *notice.State, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[notice.Issue](cmd.Body)
	if err != nil {
		return nil, err
	}
	terms, err := f.Terms()
	if err != nil {
		return nil, err
	}
	form := "整"
	if s.Form == notice.Advice {
		form = "意"
	}
	number, err := documentNumber(f, "notice:"+string(s.Form), form, s.Issuer, at)
	if err != nil {
		return nil, err
	}
	body := notice.IssuedWith{Number: number, MaxExtensions: terms.MaxExtensions, Note: b.Note}
	for _, r := range s.Rectifications {
		term := terms.Rectification
		if b.Days > 0 {
			term.Limit, term.Rule = worktime.Limit{Span: worktime.Workdays(b.Days)}, "notice"
		}
		if len(r.RepeatOf) > 0 {
			term.Limit, term.Rule = term.Limit.Share(terms.RepeatShare), term.Rule+repeatMark
			body.Warnings = append(body.Warnings, r.ID)
		}
		body.Clocks = append(body.Clocks, term.start(terms.Calendar, r.ID, at))
	}
	return one(notice.EvIssued, body)
}

func planRectification(f Facts, s *notice.State, cmd casefile.Command) ([]casefile.Event, error) {
	b, err := casefile.Decode[notice.Plan](cmd.Body)
	if err != nil {
		return nil, err
	}
	if b.Responsible != "" {
		p, err := at0(f.Person(b.Responsible))("/responsible")
		if err != nil {
			return nil, err
		}
		if !s.Outlet.Path.Contains(p.Unit) {
			return nil, fault.BadField("/responsible", "unit", "责任人须为本网点人员", "the person responsible must belong to the outlet")
		}
	}
	return one(notice.EvPlanned, b)
}

func completeRectification(f Facts, s *notice.State, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[notice.Complete](cmd.Body)
	if err != nil {
		return nil, err
	}
	if err := evidenceOf(f, s.ID, b.Evidence, "/evidence"); err != nil {
		return nil, err
	}
	terms, err := f.Terms()
	if err != nil {
		return nil, err
	}
	return one(notice.EvDone, notice.DoneWith{Complete: b,
		Verify: terms.Verify.start(terms.Calendar, notice.VerifyClock(b.Rectification), at)})
}

// verifyRectification accepts only a mending whose evidence has been checked and
// locked; the last one closes the notice.
func verifyRectification(f Facts, s *notice.State, cmd casefile.Command) ([]casefile.Event, error) {
	b, err := casefile.Decode[notice.Verify](cmd.Body)
	if err != nil {
		return nil, err
	}
	r, _ := s.Rectification(b.Rectification)
	if err := verified(f, r.Evidence); err != nil {
		return nil, err
	}
	events := []casefile.Event{event(notice.EvVerified, b)}
	for _, other := range s.Rectifications {
		if other.ID != r.ID && other.Status != notice.Verified {
			return events, nil
		}
	}
	return append(events, event(notice.EvClosed, struct{}{})), nil
}

// returnRectification restarts the clock: the rework limit from now, or what is
// left of the original one where that is longer.
func returnRectification(f Facts, s *notice.State, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[notice.Return](cmd.Body)
	if err != nil {
		return nil, err
	}
	terms, err := f.Terms()
	if err != nil {
		return nil, err
	}
	r, _ := s.Rectification(b.Rectification)
	clock := terms.Rework.start(terms.Calendar, r.ID, at)
	if r.Due.After(clock.Due) {
		was, _ := s.Clocks.Get(r.ID)
		clock = until(terms.Calendar, terms.ladderAtStart(was, noticeLadder), r.ID, was.Rule, at, r.Due)
	}
	return one(notice.EvReturned, notice.ReturnedWith{Return: b, Clock: clock})
}

func requestExtension(cmd casefile.Command) ([]casefile.Event, error) {
	b, err := casefile.Decode[notice.RequestExtension](cmd.Body)
	if err != nil {
		return nil, err
	}
	day, err := worktime.ParseDay(b.Until)
	if err != nil {
		return nil, fault.BadField("/until", "date", "日期无效", "is not a date")
	}
	return one(notice.EvExtensionRequested, notice.ExtensionRequested{Rectification: b.Rectification, Until: day.End(), Reason: b.Reason})
}

func decideExtension(f Facts, s *notice.State, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[notice.DecideExtension](cmd.Body)
	if err != nil {
		return nil, err
	}
	body := notice.ExtensionDecided{Rectification: b.Rectification, Reason: b.Reason}
	if !b.Grant {
		return one(notice.EvExtensionRefused, body)
	}
	terms, err := f.Terms()
	if err != nil {
		return nil, err
	}
	r, _ := s.Rectification(b.Rectification)
	clock := until(terms.Calendar, terms.Rectification.Ladder, r.ID, "extension", at, r.Pending.Until)
	body.Clock = &clock
	return one(notice.EvExtensionGranted, body)
}
