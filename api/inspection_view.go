package api

import (
	"context"
	"net/http"
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/text"
	"duban/policy"
)

// InspectionView is one inspection with what belongs to it, as the caller may see it.
type InspectionView struct {
	InspectionItem
	OutletType   string        `json:"outlet_type" doc:"网点类型 · type of the outlet"`
	TemplateHash string        `json:"template_hash" doc:"检查表内容散列值 · hash of the checklist"`
	WindowOpen   bool          `json:"window_open,omitempty" doc:"申诉期内 · appeals may be filed"`
	Findings     []FindingItem `json:"findings" doc:"检查发现的问题 · findings"`
	Appeals      []AppealItem  `json:"appeals" doc:"申诉 · appeals"`
	Clocks       []ClockView   `json:"clocks" doc:"正在计时的时限 · running limits"`
	Notice       casefile.ID   `json:"notice,omitempty" doc:"由此产生的整改通知书 · the notice that came of it"`
	Firings      []FiringView  `json:"firings" doc:"已到的时限步骤：到期时间、系统发现时间、已告知的人 · steps of limits that came: when due, when noticed, who was told"`
	Allowed      []AllowedView `json:"allowed" doc:"您可办理的操作，及现在不可办理的原因 · what you could do, and why not otherwise"`
}

// ClockView is a running limit.
type ClockView struct {
	ID          string    `json:"id" doc:"时限 · which limit"`
	From        time.Time `json:"from"`
	Limit       string    `json:"limit,omitempty" example:"15wd" doc:"期限：wd 工作日、cd 自然日 · span: wd working days, cd calendar days"`
	Due         time.Time `json:"due,omitzero"`
	DueDay      string    `json:"due_day,omitempty" format:"date" doc:"期限的最后一日（含当日） · the last day of it, inclusive"`
	Overdue     bool      `json:"overdue" doc:"已超期 · overdue"`
	NextStep    string    `json:"next_step,omitempty" doc:"下一步：提醒、到期、升级、通报 · next step of the ladder: remind, due, escalate_1 …, bulletin"`
	NextAt      time.Time `json:"next_at,omitzero"`
	LastStep    string    `json:"last_step,omitempty" doc:"已到的一步 · the last step that fired"`
	Rule        string    `json:"rule" doc:"依据的制度及版本 · the rule with its version"`
	Calendar    string    `json:"calendar" doc:"工作日历版本 · version of the calendar"`
	Provisional bool      `json:"provisional,omitempty" doc:"跨越尚未公布日历的年份，为推算 · it crosses a year whose calendar is not announced yet"`
}

// viewClocks are the clocks that run.
func viewClocks(clocks casefile.Clocks, done bool, now time.Time) []ClockView {
	out := []ClockView{}
	for _, c := range clocks {
		if c.Stopped || done {
			continue
		}
		v := ClockView{ID: c.ID, From: c.From, Limit: c.Limit, Due: c.Due, DueDay: LastDay(c.Due), Overdue: c.Overdue(now), Rule: c.Rule, Calendar: c.Calendar, Provisional: c.Provisional}
		for _, step := range c.Steps {
			if step.Fired {
				v.LastStep = step.Name
			} else if v.NextStep == "" {
				v.NextStep, v.NextAt = step.Name, step.At
			}
		}
		out = append(out, v)
	}
	return out
}

// outlined is the case as somebody knows it who sees an outline: it is planned, or it
// was called off, and that is all.
func outlined(s *inspection.State) *inspection.State {
	out := &inspection.State{ID: s.ID, Seq: 1, Status: inspection.Planned, Kind: s.Kind, Template: s.Template, Outlet: s.Outlet, Issuer: s.Issuer,
		From: s.From, To: s.To, Programme: s.Programme, Round: s.Round, Inspector: s.Inspector}
	if s.Status == inspection.Cancelled {
		out.Status = inspection.Cancelled
	}
	return out
}

// published is the case as the inspected side knows it once it is published: how the
// inspecting side came to the result stays inside.
func published(s *inspection.State, v inspection.Viewer) *inspection.State {
	out := *s
	out.Reviewer, out.Fillers, out.Returns, out.Urged = "", nil, 0, nil
	out.Findings = slices.Clone(s.Findings)
	for i := range out.Findings {
		out.Findings[i].Waived = false
	}
	out.Clocks = slices.DeleteFunc(slices.Clone(s.Clocks), func(c casefile.Clock) bool { return c.Stopped && c.ID != inspection.AppealClock })
	if s.HidesPlan(v) {
		out.Programme, out.From, out.To = "", time.Time{}, time.Time{}
	}
	if s.HidesInspector(v) {
		out.Inspector = inspection.Person{User: inspection.Shopper.User}
	}
	return &out
}

// sightNames are the words for how much is seen.
var sightNames = map[inspection.View]string{inspection.Outline: "outline", inspection.Result: "result", inspection.Whole: "whole"}

// ViewName is how much of an inspection is seen, as the API says it.
func ViewName(v inspection.View) string { return sightNames[v] }

type inspectionAnswer struct {
	ETag string `header:"ETag" doc:"版本；只知有此检查者没有 · version; none for who sees an outline"`
	Body InspectionView
}

func (s *Server) routeInspectionView() {
	operation(s, Op{ID: "getInspection", Method: http.MethodGet, Path: inspections.path + "/{id}", Action: policy.InspectionRead, Own: policy.InspectionReadOwn, Tag: inspections.tag,
		Summary: text.T("查看检查", "Show an inspection"),
		Doc:     text.T("含问题、申诉、时限和您可办理的操作。您不得知道的检查与不存在的检查答复相同。", "With findings, appeals, limits and what you could do. One that you may not know of answers like one that is not there.")},
		inScopes[ByCase](), s.getInspection)
}

// inspectionOf finds an inspection for somebody who may know of it, and how much he sees.
func (s *Server) inspectionOf(ctx context.Context, id casefile.ID) (*inspection.State, inspection.View, Place, error) {
	p, err := s.look(ctx, casefile.Inspection, id)
	if err != nil {
		return nil, inspection.Nothing, p, err
	}
	check, ok := p.State.(*inspection.State)
	if !ok {
		return nil, inspection.Nothing, p, unknownCase()
	}
	viewer := s.viewerOf(ctx, casefile.Inspection)
	view := check.Sees(viewer)
	switch {
	case view == inspection.Nothing:
		return nil, view, p, unknownCase()
	case check.Assigned(viewer):
		requestOf(ctx).as = policy.InspectionReadOwn
	case view == inspection.Whole && !check.IsPublished():
		requestOf(ctx).as = policy.InspectionReadUnpublished
	}
	return check, view, p, nil
}

func (s *Server) getInspection(ctx context.Context, in *ByCase) (*inspectionAnswer, error) {
	check, view, place, err := s.inspectionOf(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	r := s.reader(ctx, casefile.Inspection)
	out := &inspectionAnswer{Body: InspectionView{OutletType: check.Outlet.Type, TemplateHash: check.Template.Hash,
		Findings: []FindingItem{}, Appeals: []AppealItem{}, Clocks: []ClockView{}, Allowed: s.allowed(ctx, place)}}
	b := &out.Body
	if b.InspectionItem, err = s.Record.Inspection(ctx, r, in.ID); err != nil {
		return nil, err
	}
	if view != inspection.Outline {
		if view == inspection.Result {
			check = published(check, r.Viewer)
		}
		out.ETag, b.WindowOpen = etag(check.Seq).ETag, check.WindowOpen
		b.Clocks = viewClocks(check.Clocks, check.Done(), r.Now)
		if err := s.gather(ctx, r, b); err != nil {
			return nil, err
		}
	}
	var n naming
	if b.Firings, err = s.firings(ctx, r, place.State, in.ID, &n); err != nil {
		return nil, err
	}
	b.InspectionItem.names(&n)
	for i := range b.Findings {
		b.Findings[i].names(&n)
	}
	for i := range b.Appeals {
		b.Appeals[i].names(&n)
	}
	return out, n.fill(ctx, s)
}

// gather reads what lies around the result of an inspection.
func (s *Server) gather(ctx context.Context, r Reader, b *InspectionView) (err error) {
	b.Findings, err = every(func(p Paging) (Page[FindingItem], error) {
		return s.Record.Findings(ctx, r, FindingQuery{Paging: p, FindingFilter: FindingFilter{Inspection: b.ID}})
	})
	if err != nil {
		return err
	}
	slices.SortFunc(b.Findings, byItem)
	b.Appeals, err = every(func(p Paging) (Page[AppealItem], error) {
		return s.Record.Appeals(ctx, r, AppealQuery{Paging: p, AppealFilter: AppealFilter{Inspection: b.ID}})
	})
	if err != nil || len(s.scopes(ctx, policy.NoticeRead)) == 0 {
		return err
	}
	notices, err := s.Record.Notices(ctx, s.reader(ctx, casefile.Notice), NoticeQuery{Paging: Paging{Limit: 1}, NoticeFilter: NoticeFilter{Inspection: b.ID, Form: "order"}})
	if err == nil && len(notices.Items) > 0 {
		b.Notice = notices.Items[0].ID
	}
	return err
}

// every reads all pages of a list that belongs to one case.
func every[T any](page func(Paging) (Page[T], error)) ([]T, error) {
	out := []T{}
	for p := (Paging{Limit: 200}); ; {
		one, err := page(p)
		out = append(out, one.Items...)
		if err != nil || one.NextCursor == "" {
			return out, err
		}
		p.Cursor = one.NextCursor
	}
}
