package api

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/worktime"
	"duban/policy"
)

// viewerOf is the caller as the rules of sight know him for a kind of case: where he
// may read it is asked by the kind's own action.
func (s *Server) viewerOf(ctx context.Context, kind casefile.Kind) inspection.Viewer {
	v := s.viewer(ctx)
	switch kind {
	case casefile.Notice:
		v.Read = s.scopes(ctx, policy.NoticeRead)
	case casefile.Incident: // his own and those in his scope; nothing of it is published
		v = inspection.Viewer{User: v.User, Read: s.scopes(ctx, policy.IncidentRead)}
	case casefile.Programme: // only the issuing side knows of it
		v.Read, v.Unpublished = nil, s.scopes(ctx, policy.ProgrammeRead)
	case casefile.Bulletin: // who makes them, and the auditor, see drafts and what was struck
		v.Read, v.Unpublished = s.scopes(ctx, policy.BulletinRead), append(s.scopes(ctx, policy.BulletinEdit), s.scopes(ctx, policy.AuditRead)...)
	}
	return v
}

// reader is the caller as lists know him.
func (s *Server) reader(ctx context.Context, kind casefile.Kind) Reader {
	at := func(action string) []org.Path { return s.scopes(ctx, action) }
	var desks, deciding []complaint.Desk
	for _, a := range callerOf(ctx).Subject.Assignments {
		desk := complaint.Desk{Role: a.Role, Unit: a.Unit}
		desks = append(desks, desk)
		if s.policy.Can(a.Role, policy.ComplaintDecideExtension) {
			deciding = append(deciding, desk)
		}
	}
	return Reader{Viewer: s.viewerOf(ctx, kind), Now: s.now(), Desks: desks, Extensions: deciding, Callbacks: at(policy.ComplaintCallBack), Duties: Duties{
		Assign: at(policy.InspectionAssign), Review: at(policy.InspectionTakeReview), Publish: at(policy.InspectionPublish),
		DecideAppeal: at(policy.InspectionDecideAppeal), AcceptResult: at(policy.InspectionAcceptResult),
		Issue: at(policy.NoticeIssue), Acknowledge: at(policy.NoticeAcknowledge),
		Mend: at(policy.NoticeCompleteRectification), Verify: at(policy.NoticeVerifyRectification), DecideExtension: at(policy.NoticeDecideExtension),
	}}
}

// Where narrows a list to a part of the bank.
type Where struct {
	Unit   org.Path `query:"unit" maxLength:"500" doc:"此机构及其下级的网点 · outlets of this unit and those below"`
	Outlet string   `query:"outlet" maxLength:"64" doc:"网点代码 · code of the outlet"`
	Issuer org.Path `query:"issuer" maxLength:"500" doc:"由此机构或其下级发起 · issued by this unit or one below"`
}

// ByDue narrows a list by when something is due, in Chinese time.
type ByDue struct {
	Overdue bool   `query:"overdue" doc:"已超期 · overdue"`
	Due     string `query:"due" enum:"today,this_week,next_week,next_7_days" doc:"到期时间：今天、本周、下周、七天内（含已到期的当天） · due today, this week (Monday to Sunday), next week, within 7 days"`
}

// Span is from an instant up to, and not including, another; zero ends are open.
type Span struct{ From, To time.Time }

// Late is the instant before which something was due, zero where that was not asked.
func (d ByDue) Late(now time.Time) time.Time {
	if !d.Overdue {
		return time.Time{}
	}
	return now
}

// Span is when something is due. A limit ends with its last day, at the midnight after
// it; that instant belongs to the day that it ends.
func (d ByDue) Span(now time.Time) Span {
	today := worktime.DayOf(now)
	monday := today - worktime.Day((int(today.Weekday())+6)%7)
	from := func(first, last worktime.Day) Span {
		return Span{first.Start().Add(time.Microsecond), last.End().Add(time.Microsecond)}
	}
	switch d.Due {
	case "today":
		return from(today, today)
	case "this_week":
		return from(monday, monday+6)
	case "next_week":
		return from(monday+7, monday+13)
	case "next_7_days":
		return Span{now, (today + 6).End().Add(time.Microsecond)}
	}
	return Span{}
}

// Days is a period of whole days in Chinese time.
func Days(from, until string) Span {
	var s Span
	if d, err := worktime.ParseDay(from); err == nil { // huma has checked the form
		s.From = d.Start()
	}
	if d, err := worktime.ParseDay(until); err == nil {
		s.To = d.End()
	}
	return s
}

// Day is the day of an instant, LastDay the last day of a limit that ends at it, both in
// Chinese time; "" for none.
func Day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return worktime.DayOf(t).String()
}

// LastDay is the last day of a limit that ends at an instant: one that ends at midnight
// ends with the day before.
func LastDay(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return worktime.LastDay(t).String()
}

// Maybe is a filter that can be left out.
func Maybe(yes string) *bool {
	if yes == "" {
		return nil
	}
	b := yes == "true"
	return &b
}

func isMissing(err error) bool { return fault.Is(err, fault.NotFound) }

// saw puts on the audit log that the caller looked at a thing that deserves a trace.
// Whoever cannot be recorded may not look.
func (s *Server) saw(ctx context.Context, action, object string, at org.Path) error {
	e := s.entry(ctx, action, object)
	e.Outcome = Seen
	if at != "" {
		e.Unit = at
	}
	requestOf(ctx).traced = true
	return s.Audit.Append(ctx, e)
}

// look finds one case for somebody who may know of it, with the place it belongs to.
func (s *Server) look(ctx context.Context, kind casefile.Kind, id casefile.ID) (Place, error) {
	p, err := s.Cases.Place(ctx, s.viewerOf(ctx, kind), kind, id)
	if isMissing(err) {
		return Place{}, unknownCase()
	}
	if err != nil {
		return Place{}, err
	}
	if kind == casefile.Programme && !s.policy.Decide(callerOf(ctx).Subject, policy.ProgrammeRead, p.Issuer).OK {
		return Place{}, unknownCase()
	}
	return p, nil
}

// mayAtEither asks policy at the outlet, and then at the issuing unit.
func (s *Server) mayAtEither(ctx context.Context, action string, p Place) error {
	if p.Outlet != "" && s.policy.Decide(callerOf(ctx).Subject, action, p.Outlet).OK {
		return nil
	}
	return s.may(ctx, action, p.Issuer)
}

// ByCase names a case in the path.
type ByCase struct {
	ID casefile.ID `path:"id" format:"uuid" doc:"事项编号 · id of the case"`
}
