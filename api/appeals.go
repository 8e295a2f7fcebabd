package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

// AppealItem is an appeal against a finding.
type AppealItem struct {
	Finding    string             `json:"finding" doc:"问题编号 · finding"`
	Inspection casefile.ID        `json:"inspection"`
	Item       ItemRef            `json:"item"`
	Appellant  *PersonRef         `json:"appellant" doc:"申诉人 · who filed it"`
	Grounds    string             `json:"grounds" doc:"申诉理由 · grounds"`
	Evidence   []string           `json:"evidence" doc:"证据编号 · ids of evidence"`
	Filed      time.Time          `json:"filed_at"`
	Status     string             `json:"status" enum:"pending,upheld,rejected" doc:"待裁定、支持、驳回 · waits, the outlet was right, the finding stands"`
	StatusName text.Text          `json:"status_name"`
	DecidedBy  *PersonRef         `json:"decided_by,omitempty" doc:"裁定人 · who decided"`
	Decided    time.Time          `json:"decided_at,omitzero"`
	Reason     string             `json:"reason,omitempty" doc:"裁定理由 · reason of the decision"`
	Before     *checklist.Decimal `json:"score_before,omitempty" doc:"裁定前得分 · percentage before"`
	After      *checklist.Decimal `json:"score_after,omitempty" doc:"裁定后得分 · percentage after"`
	Outlet     OutletRef          `json:"outlet"`
	Issuer     UnitRef            `json:"issuer"`
}

func (a *AppealItem) names(n *naming) {
	a.StatusName = appealStatusNames[a.Status]
	n.outlet(&a.Outlet)
	n.unit(&a.Issuer)
	n.item(&a.Item)
	n.person(a.Appellant, a.DecidedBy)
}

var appealStatusNames = map[string]text.Text{
	"pending": text.T("待裁定", "Waits for a decision"), "upheld": text.T("申诉成立", "The outlet was right"), "rejected": text.T("申诉驳回", "Rejected"),
}

// AppealFilter narrows appeals.
type AppealFilter struct {
	Unit       org.Path    `query:"unit" maxLength:"500" doc:"此机构及其下级的网点 · outlets of this unit and those below"`
	Outlet     string      `query:"outlet" maxLength:"64" doc:"网点代码 · code of the outlet"`
	Mine       bool        `query:"mine" doc:"由我提出 · that I filed"`
	Inspection casefile.ID `query:"inspection" format:"uuid"`
	Status     []string    `query:"status" enum:"pending,upheld,rejected"`
	FiledFrom  string      `query:"filed_from" format:"date" doc:"提出日自 · filed on or after"`
	FiledUntil string      `query:"filed_until" format:"date" doc:"提出日至 · filed on or before"`
}

// AppealQuery asks for one page of appeals.
type AppealQuery struct {
	Paging
	AppealFilter
}

func (s *Server) routeAppeals() {
	operation(s, Op{ID: "listAppeals", Method: http.MethodGet, Path: "/appeals", Action: policy.InspectionRead, Tag: tagFindings,
		Summary: text.T("申诉列表", "List appeals")}, inScopes[AppealQuery](), s.listAppeals)
	operation(s, Op{ID: "countAppeals", Method: http.MethodGet, Path: "/appeals/counts", Action: policy.InspectionRead, Tag: tagFindings,
		Summary: text.T("按状态统计申诉", "Count appeals by status")}, inScopes[AppealFilter](), s.countAppeals)
}

func (s *Server) listAppeals(ctx context.Context, in *AppealQuery) (*with[Page[AppealItem]], error) {
	page, err := s.Record.Appeals(ctx, s.reader(ctx, casefile.Inspection), *in)
	return namedPage[AppealItem](ctx, s, page, err)
}

func (s *Server) countAppeals(ctx context.Context, in *AppealFilter) (*with[Counts[GroupCount]], error) {
	list, err := s.Record.CountAppeals(ctx, s.reader(ctx, casefile.Inspection), *in)
	if err != nil {
		return nil, err
	}
	for i, c := range list {
		list[i].Name = appealStatusNames[c.Value]
	}
	return counted(list, func(c GroupCount) int64 { return c.Count }), nil
}
