package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/casefile"
	"duban/domain/incident"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

// PlaceRef is the unit or outlet where something happened, as it was called then.
type PlaceRef struct {
	Outlet string    `json:"outlet,omitempty" doc:"网点代码，发生在网点时 · code of the outlet, where it happened in one"`
	Path   org.Path  `json:"path" doc:"机构路径 · path of the unit"`
	Name   text.Text `json:"name"`
}

// IncidentItem is a direct report in a list.
type IncidentItem struct {
	ID             casefile.ID       `json:"id"`
	Number         string            `json:"number"`
	Kind           incident.Kind     `json:"kind" doc:"事件类别 · kind of incident"`
	Severity       incident.Severity `json:"severity" enum:"serious,major,critical"`
	SeverityName   text.Text         `json:"severity_name"`
	Status         casefile.Status   `json:"status" enum:"reported,acknowledged,closed,mistaken"`
	StatusName     text.Text         `json:"status_name"`
	Place          PlaceRef          `json:"place" doc:"发生地 · where it happened"`
	Reporter       *PersonRef        `json:"reporter,omitempty" doc:"报告人 · who reported it"`
	Concerned      *PersonRef        `json:"concerned,omitempty" doc:"当事员工，不得办理也看不到此报告 · employee concerned, who neither handles nor sees it"`
	Responsible    *PersonRef        `json:"responsible,omitempty" doc:"总行负责人 · who of head office has it in hand"`
	Affected       int               `json:"affected" doc:"涉及人数 · people affected"`
	Updates        int               `json:"update_count" doc:"续报次数 · follow-up reports"`
	KnownAt        time.Time         `json:"known_at" doc:"获知时间 · when it became known"`
	ReportedAt     time.Time         `json:"reported_at"`
	AcknowledgedBy *PersonRef        `json:"acknowledged_by,omitempty" doc:"总行签收人 · who of head office acknowledged"`
	AcknowledgedAt time.Time         `json:"acknowledged_at,omitzero"`
	Waited         *int64            `json:"waited_seconds,omitempty" doc:"从报告到总行签收的秒数 · seconds from the report to the acknowledgement"`
	Late           bool              `json:"late" doc:"到时限时总行未签收 · head office had not acknowledged when the limit passed"`
	ClosedAt       time.Time         `json:"closed_at,omitzero"`
	Due            time.Time         `json:"due,omitzero" doc:"正在计时的时限 · when what runs is due"`
	Overdue        bool              `json:"overdue"`
	ChangedAt      time.Time         `json:"changed_at"`
	Version        int64             `json:"version" doc:"版本，作 If-Match 之用 · version, for If-Match"`
}

func (i *IncidentItem) names(n *naming) {
	i.StatusName, i.SeverityName = incident.StatusNames[i.Status], incident.SeverityNames[i.Severity]
	n.person(i.Reporter, i.Concerned, i.Responsible, i.AcknowledgedBy)
}

// IncidentFilter narrows direct reports.
type IncidentFilter struct {
	Unit          org.Path            `query:"unit" maxLength:"500" doc:"发生在此机构及其下级 · that happened in this unit or one below"`
	Outlet        string              `query:"outlet" maxLength:"64" doc:"网点代码 · code of the outlet"`
	Mine          bool                `query:"mine" doc:"由我报告 · that I reported"`
	InHand        bool                `query:"in_hand" doc:"由我负责 · that I have in hand"`
	Status        []casefile.Status   `query:"status" enum:"reported,acknowledged,closed,mistaken"`
	Severity      []incident.Severity `query:"severity" enum:"serious,major,critical"`
	Kind          []string            `query:"kind" doc:"事件类别代码 · codes of kinds"`
	Overdue       bool                `query:"overdue" doc:"已超期 · overdue"`
	Late          string              `query:"late" enum:"true,false" doc:"到时限时总行未签收 · not acknowledged when the limit passed"`
	Linked        casefile.ID         `query:"linked" format:"uuid" doc:"与此事项关联 · linked with this case"`
	ReportedFrom  string              `query:"reported_from" format:"date" doc:"报告日自 · reported on or after"`
	ReportedUntil string              `query:"reported_until" format:"date" doc:"报告日至 · reported on or before"`
	Text          string              `query:"q" maxLength:"100" doc:"编号、发生地名称或网点代码的一部分 · part of the number, of the place's name or of the outlet's code"`
}

// IncidentQuery asks for one page of direct reports.
type IncidentQuery struct {
	Paging
	IncidentFilter
	Sort string `query:"sort" enum:"latest,due" doc:"排序：最近报告、时限 · latest reported first, by what is due first"`
}

func (s *Server) routeIncidentLists() {
	doc := text.T("本人报告的、由本人负责的，和可查看范围内的；当事员工看不到。", "Those that you reported or have in hand, and those in your scope; not those that concern you.")
	operation(s, Op{ID: "listIncidents", Method: http.MethodGet, Path: incidents.path, Action: policy.IncidentRead, Own: policy.IncidentReport, Tag: incidents.tag,
		Summary: text.T("直通报告列表", "List direct reports"), Doc: doc}, inScopes[IncidentQuery](), s.listIncidents)
	operation(s, Op{ID: "countIncidents", Method: http.MethodGet, Path: incidents.path + "/counts", Action: policy.IncidentRead, Own: policy.IncidentReport, Tag: incidents.tag,
		Summary: text.T("按状态统计直通报告", "Count direct reports by status"), Doc: doc}, inScopes[IncidentFilter](), s.countIncidents)
}

func (s *Server) listIncidents(ctx context.Context, in *IncidentQuery) (*with[Page[IncidentItem]], error) {
	if hidden, err := s.hiddenLink(ctx, in.Linked); hidden || err != nil {
		return namedPage[IncidentItem](ctx, s, Page[IncidentItem]{}, err)
	}
	page, err := s.Record.Incidents(ctx, s.reader(ctx, casefile.Incident), *in)
	return namedPage[IncidentItem](ctx, s, page, err)
}

func (s *Server) countIncidents(ctx context.Context, in *IncidentFilter) (*with[Counts[StatusCount]], error) {
	if hidden, err := s.hiddenLink(ctx, in.Linked); hidden || err != nil {
		return statusCounts(nil, incident.StatusNames), err
	}
	list, err := s.Record.CountIncidents(ctx, s.reader(ctx, casefile.Incident), *in)
	if err != nil {
		return nil, err
	}
	return statusCounts(list, incident.StatusNames), nil
}

// hiddenLink: with a case that the caller may not know of nothing is linked for him.
func (s *Server) hiddenLink(ctx context.Context, id casefile.ID) (bool, error) {
	veil := s.hides(ctx)
	return id != "" && veil.linked(id), veil.err
}
