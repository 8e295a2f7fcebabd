package activities

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/worktime"
)

// decideInspection says what a command comes to that the rules have let pass.
func (c *Cases) decideInspection(ctx context.Context, f Facts, s *inspection.State, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	switch cmd.Name {
	case inspection.CmdOpen:
		return c.openInspection(ctx, f, cmd, at)
	case inspection.CmdAssign:
		return c.assignInspection(ctx, f, s, cmd, at)
	case inspection.CmdDecline:
		return reasoned[inspection.Decline](cmd, inspection.EvDeclined)
	case inspection.CmdStart:
		return one(inspection.EvStarted, struct{}{})
	case inspection.CmdAnswer:
		return answerInspection(f, s, cmd)
	case inspection.CmdSubmit:
		return submitInspection(f, s, cmd, at)
	case inspection.CmdTakeReview:
		return one(inspection.EvReviewTaken, struct{}{})
	case inspection.CmdReturn:
		return returnInspection(f, cmd, at)
	case inspection.CmdAccept:
		b, err := casefile.Decode[inspection.Accept](cmd.Body)
		if err != nil {
			return nil, err
		}
		return one(inspection.EvAccepted, inspection.AcceptedWith{Waivers: b.Waivers})
	case inspection.CmdPublish:
		return publishInspection(f, s, at)
	case inspection.CmdAppeal:
		return appealFinding(f, s, cmd, at)
	case inspection.CmdDecideAppeal:
		return decideAppeal(f, s, cmd)
	case inspection.CmdAcceptResult:
		return []casefile.Event{event(inspection.EvWindowClosed, struct{}{}), event(inspection.EvFinalized, struct{}{})}, nil
	case inspection.CmdCancel:
		return reasoned[inspection.Cancel](cmd, inspection.EvCancelled)
	case inspection.CmdUrge:
		return urged(f, cmd, inspection.EvUrged, at)
	case inspection.CmdClock:
		return inspectionClock(s, at), nil
	case inspection.CmdReplan:
		return replan(f, cmd, s, inspection.EvReplanned, at)
	}
	return nil, undecided(cmd)
}

func (c *Cases) openInspection(ctx context.Context, f Facts, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[inspection.Open](cmd.Body)
	if err != nil {
		return nil, err
	}
	outlet, err := at0(f.Outlet(b.Outlet))("/outlet")
	if err != nil {
		return nil, err
	}
	tmpl, err := checklistFor(f, b.Kind, b.Checklist, b.Version)
	if err != nil {
		return nil, err
	}
	if !tmpl.Applies(outlet.Type) {
		return nil, fault.BadField("/checklist", "outlet_type", "该检查表不适用于此类网点（%s）", "this checklist does not fit outlets of type %s", outlet.Type)
	}
	issuer, err := issuerFor(b.Issuer, cmd.Actor, outlet)
	if err != nil {
		return nil, err
	}
	terms, err := f.Terms()
	if err != nil {
		return nil, err
	}
	from, to, err := period(b.From, b.To)
	if err != nil {
		return nil, err
	}
	var inspector inspection.Person
	if b.Inspector != "" {
		if inspector, err = c.inspectorFor(ctx, f, b.Kind, b.Inspector, issuer, outlet); err != nil {
			return nil, err
		}
	}
	return one(inspection.EvOpened, inspection.Opened{
		Kind: b.Kind, Template: inspection.TemplateRef{Code: tmpl.Code, Version: tmpl.Version, Hash: tmpl.Hash()},
		Outlet: outlet, Issuer: issuer, From: from, To: to, Programme: casefile.ID(b.Programme), Round: b.Round,
		Inspector: inspector, Fill: until(terms.Calendar, terms.Fill, inspection.FillClock, "plan", at, to),
	})
}

func (c *Cases) assignInspection(ctx context.Context, f Facts, s *inspection.State, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[inspection.Assign](cmd.Body)
	if err != nil {
		return nil, err
	}
	inspector, err := c.inspectorFor(ctx, f, s.Kind, b.Inspector, s.Issuer, s.Outlet)
	if err != nil {
		return nil, err
	}
	terms, err := f.Terms()
	if err != nil {
		return nil, err
	}
	first, last := worktime.DayOf(s.From).String(), worktime.LastDay(s.To).String()
	if b.From != "" {
		first = b.From
	}
	if b.To != "" {
		last = b.To
	}
	from, to, err := period(first, last)
	if err != nil {
		return nil, err
	}
	return one(inspection.EvAssigned, inspection.AssignedTo{Inspector: inspector, From: from, To: to,
		Fill: until(terms.Calendar, terms.Fill, inspection.FillClock, "plan", at, to)})
}

// checklistFor is a published checklist made for that kind of check.
func checklistFor(f Facts, kind checklist.Kind, code string, version int) (checklist.Template, error) {
	t, err := at0(f.Checklist(code, version))("/checklist")
	if err == nil && t.Kind != kind {
		err = fault.BadField("/checklist", "kind", "该检查表用于“%[1]s”", "this checklist is for a %[2]s", t.Kind.Title().ZH, t.Kind.Title().EN)
	}
	return t, err
}

// inspectorFor checks that a person may inspect the outlet: he exists, his roles
// let him inspect there, and he is not too close to it (I4). A self-check is the
// other way round: only the outlet's own people fill it.
func (c *Cases) inspectorFor(ctx context.Context, f Facts, kind checklist.Kind, user string, issuer org.Path, outlet org.Outlet) (inspection.Person, error) {
	p, err := at0(f.Person(user))("/inspector")
	if err != nil {
		return p, err
	}
	may, err := c.People.May(ctx, user, inspection.CmdStart, outlet.Path)
	if err != nil {
		return p, err
	}
	if !may {
		return p, fault.BadField("/inspector", "role", "%s 没有在该网点开展检查的权限", "%s may not inspect this outlet", user)
	}
	if kind == inspection.SelfCheck {
		if !outlet.Path.Contains(p.Unit) {
			return p, fault.BadField("/inspector", "self_check", "自查由网点本网点人员填写", "a self-check is filled by the outlet's own people")
		}
		return p, nil
	}
	if inspection.ConflictOfInterest(p, issuer, outlet) {
		return p, fault.BadField("/inspector", "conflict_of_interest", "%s 隶属被检查单位，应当回避", "%s belongs to the inspected unit and must step aside", user)
	}
	return p, nil
}

// issuerFor is the unit on whose behalf a check is made or a note written: the
// named one, or else the nearest unit at or above the person's own that the outlet lies below.
func issuerFor(named org.Path, a casefile.Actor, outlet org.Outlet) (org.Path, error) {
	if named != "" {
		if !named.Contains(outlet.Path) || !named.Contains(a.Unit) && !a.IsSystem() {
			return "", fault.BadField("/issuer", "scope", "须为本人所在单位或其上级，且管辖该网点", "must be your own unit or one above it, and the outlet must lie below it")
		}
		return named, nil
	}
	for p := a.Unit; p != ""; p = p.Parent() {
		if p.Contains(outlet.Path) && p != outlet.Path {
			return p, nil
		}
	}
	return outlet.Path.Parent(), nil
}

// period reads two days: from the start of the first to the end of the last.
func period(first, last string) (from, to time.Time, err error) {
	a, err := worktime.ParseDay(first)
	if err != nil {
		return from, to, fault.BadField("/from", "date", "日期无效", "is not a date")
	}
	b, err := worktime.ParseDay(last)
	if err != nil {
		return from, to, fault.BadField("/to", "date", "日期无效", "is not a date")
	}
	if b < a {
		return from, to, fault.BadField("/to", "order", "不得早于开始日", "must not be before the first day")
	}
	return a.Start(), b.End(), nil
}
