package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"duban/domain/complaint"
	"duban/domain/text"
	"duban/policy"
	"duban/tabular"
)

// ComplaintExport are the filters of an export, which are those of the list.
type ComplaintExport struct {
	ComplaintFilter
	Sort string `query:"sort" enum:"latest,due,received"`
}

func (s *Server) routeComplaintExports() {
	for _, form := range []tabular.Form{tabular.XLSX, tabular.CSV} {
		upper := map[tabular.Form]string{tabular.XLSX: "Xlsx", tabular.CSV: "Csv"}[form]
		operation(s, Op{ID: "exportComplaintReturn" + upper, Method: http.MethodGet, Path: "/complaint-return." + string(form), Action: policy.NumberRead, Tag: tagNumbers,
			Summary: text.T("导出投诉分类统计（"+upper+"）", "Export the return of complaints ("+string(form)+")"), Doc: exportDoc}, inScopes[ReturnFilter](),
			func(ctx context.Context, in *ReturnFilter) (*huma.StreamResponse, error) {
				out, err := s.complaintReturn(ctx, in)
				if err != nil {
					return nil, err
				}
				return file(ctx, s, form, policy.NumberRead, "complaint-return", in, returnTable, out.Body.Items, returnRow)
			})
		operation(s, Op{ID: "exportComplaints" + upper, Method: http.MethodGet, Path: complaints.path + "." + string(form), Action: policy.ComplaintRead, Tag: complaints.tag,
			Summary: text.T("导出投诉（"+upper+"）", "Export complaints ("+string(form)+")"), Doc: exportDoc}, inScopes[ComplaintExport](),
			func(ctx context.Context, in *ComplaintExport) (*huma.StreamResponse, error) {
				r, err := s.complaintReader(ctx, in.ComplaintFilter)
				if err != nil {
					return nil, err
				}
				rows, err := exported(ctx, s, func(p Paging) (Page[ComplaintItem], error) {
					return s.Record.Complaints(ctx, r, ComplaintQuery{Paging: p, ComplaintFilter: in.ComplaintFilter, Sort: in.Sort})
				})
				if err != nil {
					return nil, err
				}
				return file(ctx, s, form, policy.ComplaintRead, "complaints", in, complaintTable, rows, complaintRow)
			})
	}
}

var complaintTable = tabular.Table{
	Name: text.T("投诉", "Complaints"),
	Headers: []text.Text{text.T("投诉编号", "Number"), text.T("状态", "Status"), text.T("受理线路", "Line"), text.T("渠道", "Channel"), text.T("业务", "Business"),
		text.T("原因", "Cause"), text.T("程度", "Severity"), text.T("办理单位", "Unit"), text.T("被投诉网点", "Outlet"), text.T("被投诉员工", "Employee"),
		text.T("责任人", "Owner"), text.T("收到时间", "Received"), text.T("处理期限", "Due"), text.T("告知时间", "Told"), text.T("处理结果", "Outcome"),
		text.T("转办次数", "Transfers"), text.T("办理次数", "Rounds")},
	Widths: []float64{24, 14, 14, 16, 16, 16, 10, 22, 26, 12, 12, 20, 12, 20, 14, 8, 8},
}

var returnTable = tabular.Table{
	Name: text.T("投诉分类统计", "Return of complaints"),
	Headers: []text.Text{text.T("渠道代码", "Channel code"), text.T("渠道", "Channel"), text.T("业务代码", "Business code"), text.T("业务", "Business"),
		text.T("原因代码", "Cause code"), text.T("原因", "Cause"), text.T("件数", "Complaints"), text.T("人数", "People"), text.T("已办结", "Closed"), text.T("成立", "Justified")},
	Widths: []float64{12, 24, 12, 24, 12, 28, 10, 10, 10, 10},
}

func returnRow(r ReturnRow) []any {
	return []any{r.Channel.Official, r.Channel.Name, r.Business.Official, r.Business.Name, r.Cause.Official, r.Cause.Name, r.Count, r.People, r.Closed, r.Justified}
}

func complaintRow(i ComplaintItem) []any {
	outlet := text.Text{}
	if i.Outlet != nil {
		outlet = i.Outlet.Name
	}
	return []any{i.Number, i.StatusName, complaint.LineNames[i.Line], termOf(i.ClassNames.Channel, i.Class.Channel),
		termOf(i.ClassNames.Business, i.Class.Business), termOf(i.ClassNames.Cause, i.Class.Cause), i.SeverityName,
		i.Unit.Name, outlet, nameOf(i.Concerns), nameOf(&i.Owner), i.ReceivedAt, i.DueDay, i.ToldAt, i.OutcomeName, i.Hops, i.Round}
}

// termOf is the catalogue's word for a code, or the code where it has none.
func termOf(name text.Text, code string) text.Text {
	if name == (text.Text{}) {
		return text.T(code, code)
	}
	return name
}
