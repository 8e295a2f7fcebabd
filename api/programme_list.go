package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/org"
	"duban/domain/programme"
	"duban/domain/text"
	"duban/policy"
)

// ProgrammeItem is a programme in a list.
type ProgrammeItem struct {
	ID         casefile.ID     `json:"id"`
	Title      text.Text       `json:"title" doc:"名称 · title"`
	Kind       checklist.Kind  `json:"kind" enum:"mystery,onsite,video,selfcheck"`
	Status     casefile.Status `json:"status" enum:"draft,planned,launched,running,cancelled"`
	StatusName text.Text       `json:"status_name"`
	Checklist  ChecklistRef    `json:"checklist"`
	Issuer     UnitRef         `json:"issuer"`
	Round      string          `json:"round" doc:"轮次 · round"`
	From       string          `json:"from" format:"date" doc:"开始日 · first day"`
	To         string          `json:"to" format:"date" doc:"结束日（含当日） · last day, inclusive"`
	Rule       programme.Rule  `json:"rule,omitempty" enum:"all,unit,random,risk" doc:"抽样方式 · how outlets were picked"`
	Seed       string          `json:"seed,omitempty" doc:"随机种子，可据以重抽 · seed of the draw, which repeats it"`
	Population int             `json:"population" doc:"可抽网点数 · outlets to draw from"`
	Targets    int             `json:"target_count" doc:"已安排网点数 · outlets in the plan"`
	Unplaced   int             `json:"unplaced_count" doc:"无可派检查人的网点数 · outlets to which nobody could be sent"`
	OpenedBy   *PersonRef      `json:"opened_by"`
	OpenedAt   time.Time       `json:"opened_at"`
	ChangedAt  time.Time       `json:"changed_at"`
	Version    int64           `json:"version"`
}

func (p *ProgrammeItem) names(n *naming) {
	p.StatusName = programme.StatusNames[p.Status]
	n.unit(&p.Issuer)
	n.list(&p.Checklist)
	n.person(p.OpenedBy)
}

// ProgrammeFilter narrows programmes.
type ProgrammeFilter struct {
	Mine    bool              `query:"mine" doc:"由我编制 · that I drafted"`
	Handled bool              `query:"handled" doc:"我已办：其记录中有我的操作 · handled: I have an event on its record"`
	Issuer  org.Path          `query:"issuer" maxLength:"500" doc:"由此机构或其下级发起 · issued by this unit or one below"`
	Kind    []checklist.Kind  `query:"kind" enum:"mystery,onsite,video,selfcheck"`
	Status  []casefile.Status `query:"status" enum:"draft,planned,launched,running,cancelled"`
	Round   string            `query:"round" maxLength:"100"`
	Text    string            `query:"q" maxLength:"100" doc:"名称的一部分 · part of the title"`
}

// ProgrammeQuery asks for one page of programmes.
type ProgrammeQuery struct {
	Paging
	ProgrammeFilter
}

// ProgrammeView is one programme with its progress.
type ProgrammeView struct {
	ProgrammeItem
	Progress []InspectionCount `json:"progress" doc:"所属检查按状态统计 · its inspections by status"`
	Allowed  []AllowedView     `json:"allowed" doc:"您可办理的操作，及现在不可办理的原因 · what you could do, and why not otherwise"`
}

type programmeAnswer struct {
	ETag
	Body ProgrammeView
}

// TargetItem is one outlet of a programme's plan.
type TargetItem struct {
	Outlet     OutletRef   `json:"outlet"`
	Inspector  *PersonRef  `json:"inspector,omitempty"`
	From       string      `json:"from,omitempty" format:"date" doc:"开始日 · first day"`
	To         string      `json:"to,omitempty" format:"date" doc:"结束日（含当日） · last day, inclusive"`
	Reason     string      `json:"reason,omitempty" doc:"无法派人的原因 · why nobody could be sent"`
	Inspection casefile.ID `json:"inspection,omitempty" doc:"已建立的检查 · the inspection, once it was opened"`
}

func (t *TargetItem) names(n *naming) {
	n.outlet(&t.Outlet)
	n.person(t.Inspector)
}

type listTargets struct {
	ByCase
	Paging
}

func (s *Server) routeProgrammeReads() {
	operation(s, Op{ID: "listProgrammes", Method: http.MethodGet, Path: programmes.path, Action: policy.ProgrammeRead, Tag: programmes.tag,
		Summary: text.T("检查计划列表", "List programmes")}, inScopes[ProgrammeQuery](), s.listProgrammes)
	operation(s, Op{ID: "countProgrammes", Method: http.MethodGet, Path: programmes.path + "/counts", Action: policy.ProgrammeRead, Tag: programmes.tag,
		Summary: text.T("按状态统计检查计划", "Count programmes by status")}, inScopes[ProgrammeFilter](), s.countProgrammes)
	operation(s, Op{ID: "getProgramme", Method: http.MethodGet, Path: programmes.path + "/{id}", Action: policy.ProgrammeRead, Tag: programmes.tag,
		Summary: text.T("查看检查计划及其进度", "Show a programme and its progress")}, inScopes[ByCase](), s.getProgramme)
	operation(s, Op{ID: "listTargets", Method: http.MethodGet, Path: programmes.path + "/{id}/targets", Action: policy.ProgrammeRead, Tag: programmes.tag,
		Summary: text.T("检查计划的网点安排", "List the outlets of a programme's plan")}, inScopes[listTargets](), s.listTargets)
}

func (s *Server) listProgrammes(ctx context.Context, in *ProgrammeQuery) (*with[Page[ProgrammeItem]], error) {
	page, err := s.Record.Programmes(ctx, s.reader(ctx, casefile.Programme), *in)
	return namedPage[ProgrammeItem](ctx, s, page, err)
}

func (s *Server) countProgrammes(ctx context.Context, in *ProgrammeFilter) (*with[Counts[StatusCount]], error) {
	list, err := s.Record.CountProgrammes(ctx, s.reader(ctx, casefile.Programme), *in)
	if err != nil {
		return nil, err
	}
	return statusCounts(list, programme.StatusNames), nil
}

func (s *Server) getProgramme(ctx context.Context, in *ByCase) (*programmeAnswer, error) {
	place, err := s.look(ctx, casefile.Programme, in.ID)
	if err != nil {
		return nil, err
	}
	out := &programmeAnswer{ETag: etag(place.Version), Body: ProgrammeView{Progress: []InspectionCount{}, Allowed: s.allowed(ctx, place)}}
	if out.Body.ProgrammeItem, err = s.Record.Programme(ctx, s.reader(ctx, casefile.Programme), in.ID); err != nil {
		return nil, err
	}
	counts, err := s.countInspections(ctx, &InspectionFilter{Programme: in.ID})
	if err != nil {
		return nil, err
	}
	out.Body.Progress = counts.Body.Items
	var n naming
	out.Body.ProgrammeItem.names(&n)
	return out, n.fill(ctx, s)
}

func (s *Server) listTargets(ctx context.Context, in *listTargets) (*with[Page[TargetItem]], error) {
	if _, err := s.look(ctx, casefile.Programme, in.ID); err != nil {
		return nil, err
	}
	page, err := s.Record.Targets(ctx, s.reader(ctx, casefile.Programme), in.ID, in.Paging)
	return namedPage[TargetItem](ctx, s, page, err)
}
