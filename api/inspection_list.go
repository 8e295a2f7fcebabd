package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/text"
	"duban/policy"
)

// InspectionItem is an inspection in a list, as the caller may see it: an announced
// check before publication is an outline without score, findings or reviewer, and the
// name of a mystery shopper is left out for those who must not learn it.
type InspectionItem struct {
	ID          casefile.ID        `json:"id"`
	Number      string             `json:"number,omitempty" doc:"编号，发布时产生 · number, given at publication"`
	Kind        checklist.Kind     `json:"kind" enum:"mystery,onsite,video,selfcheck" doc:"检查类型 · kind of check"`
	Status      casefile.Status    `json:"status" enum:"planned,assigned,in_progress,submitted,under_review,returned,accepted,published,final,cancelled" doc:"状态 · where it stands"`
	StatusName  text.Text          `json:"status_name"`
	View        string             `json:"view" enum:"outline,result,whole" doc:"您可看到的程度：仅知有此检查、已发布的结果、全部（检查方） · how much of it you see: that it will take place, the published result, all of it (inspecting side)"`
	Checklist   ChecklistRef       `json:"checklist"`
	Programme   casefile.ID        `json:"programme,omitempty" doc:"所属检查计划 · programme"`
	Round       string             `json:"round,omitempty" doc:"轮次 · round"`
	Outlet      OutletRef          `json:"outlet"`
	Issuer      UnitRef            `json:"issuer" doc:"检查单位 · inspecting unit"`
	Inspector   *PersonRef         `json:"inspector,omitempty" doc:"检查人；神秘人的身份不予显示时省略 · inspector; left out where a mystery shopper must not be named"`
	Reviewer    *PersonRef         `json:"reviewer,omitempty" doc:"审核人 · reviewer"`
	From        string             `json:"from,omitempty" format:"date" doc:"计划开始日；暗访和视频检查不向被检查方显示 · first planned day; not shown to the inspected side of a mystery-shopper or video check"`
	To          string             `json:"to,omitempty" format:"date" doc:"计划完成日（含当日） · last planned day, inclusive"`
	Due         time.Time          `json:"due,omitzero" doc:"最近的时限 · the clock that is due first"`
	DueDay      string             `json:"due_day,omitempty" format:"date" doc:"期限的最后一日（含当日） · the last day of it, inclusive"`
	Overdue     bool               `json:"overdue" doc:"已超期 · overdue"`
	Score       *checklist.Decimal `json:"score,omitempty" doc:"得分（百分比） · percentage"`
	Passed      *bool              `json:"passed,omitempty" doc:"是否达标 · whether the pass mark was reached"`
	Findings    int                `json:"finding_count" doc:"问题数 · findings"`
	Standing    int                `json:"standing_count" doc:"成立的问题数 · findings that stand"`
	Appeals     int                `json:"appeal_count" doc:"待裁定的申诉数 · appeals that wait for a decision"`
	Returns     int                `json:"return_count,omitempty" doc:"退回次数 · how often it was returned"`
	PublishedAt time.Time          `json:"published_at,omitzero"`
	OpenedAt    time.Time          `json:"opened_at,omitzero"`
	ChangedAt   time.Time          `json:"changed_at,omitzero"`
	Version     int64              `json:"version,omitempty" doc:"版本，作 If-Match 之用 · version, for If-Match"`
}

func (i *InspectionItem) names(n *naming) {
	i.StatusName = inspection.StatusNames[i.Status]
	n.outlet(&i.Outlet)
	n.unit(&i.Issuer)
	n.list(&i.Checklist)
	n.person(i.Inspector, i.Reviewer)
}

// InspectionFilter narrows inspections. A filter on what the caller may not see of an
// inspection leaves it out.
type InspectionFilter struct {
	Where
	ByDue
	Mine      bool              `query:"mine" doc:"由我检查或审核 · that I inspect or review"`
	Filed     bool              `query:"filed" doc:"我发起：由我建立 · filed: that I opened"`
	Handled   bool              `query:"handled" doc:"我已办：其记录中有我的操作 · handled: I have an event on its record"`
	Copied    bool              `query:"copied" doc:"抄送我：已通知我知悉，我未经办，也不待我办理 · copied: I was told of it, had no part in it, and it does not wait for me"`
	Reviewing bool              `query:"reviewing" doc:"由我审核 · that I review"`
	Waiting   bool              `query:"waiting" doc:"等我办理：待我检查、审核、发布、指派、裁定申诉或确认结果 · waiting for me: to be filled, reviewed, published, assigned, its appeals decided or its result accepted"`
	Status    []casefile.Status `query:"status" enum:"planned,assigned,in_progress,submitted,under_review,returned,accepted,published,final,cancelled"`
	Kind      []checklist.Kind  `query:"kind" enum:"mystery,onsite,video,selfcheck"`
	Programme casefile.ID       `query:"programme" format:"uuid" doc:"检查计划 · programme"`
	Round     string            `query:"round" maxLength:"100" doc:"轮次 · round"`
	Checklist string            `query:"checklist" maxLength:"64" doc:"检查表代码 · code of the checklist"`
	Inspector string            `query:"inspector" maxLength:"100" doc:"检查人用户名 · user name of the inspector"`
	Reviewer  string            `query:"reviewer" maxLength:"100" doc:"审核人用户名 · user name of the reviewer"`
	Appeals   bool              `query:"appeals" doc:"有待裁定的申诉 · an appeal waits for a decision"`
	Passed    string            `query:"passed" enum:"true,false" doc:"是否达标 · whether the pass mark was reached"`

	Module string `query:"module" maxLength:"64" doc:"在此模块有得分 · that has a score in this module"`

	PlannedFrom    string `query:"planned_from" format:"date" doc:"计划期间与此日之后有交集 · planned on or after this day"`
	PlannedUntil   string `query:"planned_until" format:"date" doc:"计划期间与此日之前有交集 · planned on or before this day"`
	PublishedFrom  string `query:"published_from" format:"date" doc:"发布日自 · published on or after"`
	PublishedUntil string `query:"published_until" format:"date" doc:"发布日至 · published on or before"`
	Text           string `query:"q" maxLength:"100" doc:"编号或网点代码的一部分 · part of the number or of the outlet's code"`
}

// InspectionQuery asks for one page of inspections.
type InspectionQuery struct {
	Paging
	InspectionFilter
	Sort string `query:"sort" enum:"latest,planned,due,published,score" doc:"排序：最近建立、计划日、时限、发布日、得分 · latest opened first, by planned day, by what is due first, latest published first, lowest score first"`
}

// InspectionCount is how many inspections of a kind stand where.
type InspectionCount struct {
	Kind       checklist.Kind  `json:"kind"`
	KindName   text.Text       `json:"kind_name"`
	Status     casefile.Status `json:"status"`
	StatusName text.Text       `json:"status_name"`
	Count      int64           `json:"count"`
	Overdue    int64           `json:"overdue" doc:"其中已超期 · of these, overdue"`
}

// Counts is an answer of counts.
type Counts[T any] struct {
	Total int64 `json:"total" doc:"合计 · altogether"`
	Items []T   `json:"items"`
}

func counted[T any](list []T, count func(T) int64) *with[Counts[T]] {
	out := Counts[T]{Items: append([]T{}, list...)}
	for _, c := range list {
		out.Total += count(c)
	}
	return &with[Counts[T]]{Body: out}
}

func (s *Server) routeInspectionLists() {
	operation(s, Op{ID: "listInspections", Method: http.MethodGet, Path: inspections.path, Action: policy.InspectionRead, Own: policy.InspectionReadOwn, Tag: inspections.tag,
		Summary: text.T("检查列表", "List inspections"),
		Doc:     text.T("只列您可以知道的检查：发布之前，暗访和视频检查对被检查方不存在。", "Only what you may know of: before publication a mystery-shopper or video check does not exist for the inspected side.")},
		inScopes[InspectionQuery](), s.listInspections)
	operation(s, Op{ID: "countInspections", Method: http.MethodGet, Path: inspections.path + "/counts", Action: policy.InspectionRead, Own: policy.InspectionReadOwn, Tag: inspections.tag,
		Summary: text.T("按类型和状态统计检查", "Count inspections by kind and status")},
		inScopes[InspectionFilter](), s.countInspections)
}

func (s *Server) listInspections(ctx context.Context, in *InspectionQuery) (*with[Page[InspectionItem]], error) {
	page, err := s.Record.Inspections(ctx, s.reader(ctx, casefile.Inspection), *in)
	return namedPage[InspectionItem](ctx, s, page, err)
}

func (s *Server) countInspections(ctx context.Context, in *InspectionFilter) (*with[Counts[InspectionCount]], error) {
	list, err := s.Record.CountInspections(ctx, s.reader(ctx, casefile.Inspection), *in)
	if err != nil {
		return nil, err
	}
	for i, c := range list {
		list[i].KindName, list[i].StatusName = c.Kind.Title(), inspection.StatusNames[c.Status]
	}
	return counted(list, func(c InspectionCount) int64 { return c.Count }), nil
}
