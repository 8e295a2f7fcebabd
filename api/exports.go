package api

import (
	"bytes"
	"context"
	"mime"
	"net/http"
	"reflect"
	"strconv"

	"github.com/danielgtaylor/huma/v2"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/notice"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
	"duban/tabular"
)

// maxExport is the most rows of one file: what a spreadsheet program still opens with
// ease, and what is gathered before a byte is sent.
const maxExport = 50_000

// FindingExport are the filters of an export, which are those of the list.
type FindingExport struct {
	FindingFilter
	Sort string `query:"sort" enum:"latest,severity"`
}

// NoticeExport are the filters of an export, which are those of the list.
type NoticeExport struct {
	NoticeFilter
	Sort string `query:"sort" enum:"latest,due,issued"`
}

// RectificationExport are the filters of an export, which are those of the list.
type RectificationExport struct {
	RectificationFilter
	Sort string `query:"sort" enum:"due,severity"`
}

var exportDoc = text.T("筛选条件与列表相同，最多 50000 行；表头和名称按请求语言。导出记入审计日志。",
	"The same filters as the list, at most 50,000 rows; headers and names in the language of the request. Every export is put on the audit log.")

func (s *Server) routeExports() {
	for _, form := range []tabular.Form{tabular.XLSX, tabular.CSV} {
		upper := map[tabular.Form]string{tabular.XLSX: "Xlsx", tabular.CSV: "Csv"}[form]
		operation(s, Op{ID: "exportFindings" + upper, Method: http.MethodGet, Path: "/findings." + string(form), Action: policy.InspectionRead, Tag: tagFindings,
			Summary: text.T("导出问题（"+upper+"）", "Export findings ("+string(form)+")"), Doc: exportDoc}, inScopes[FindingExport](),
			func(ctx context.Context, in *FindingExport) (*huma.StreamResponse, error) {
				r := s.reader(ctx, casefile.Inspection)
				rows, err := exported(ctx, s, func(p Paging) (Page[FindingItem], error) {
					return s.Record.Findings(ctx, r, FindingQuery{Paging: p, FindingFilter: in.FindingFilter, Sort: in.Sort})
				})
				if err != nil {
					return nil, err
				}
				return file(ctx, s, form, policy.InspectionRead, "findings", in, findingTable, rows, findingRow)
			})
		operation(s, Op{ID: "exportNotices" + upper, Method: http.MethodGet, Path: "/notices." + string(form), Action: policy.NoticeRead, Tag: notices.tag,
			Summary: text.T("导出通知书（"+upper+"）", "Export notices ("+string(form)+")"), Doc: exportDoc}, inScopes[NoticeExport](),
			func(ctx context.Context, in *NoticeExport) (*huma.StreamResponse, error) {
				r := s.reader(ctx, casefile.Notice)
				rows, err := exported(ctx, s, func(p Paging) (Page[NoticeItem], error) {
					return s.Record.Notices(ctx, r, NoticeQuery{Paging: p, NoticeFilter: in.NoticeFilter, Sort: in.Sort})
				})
				if err != nil {
					return nil, err
				}
				return file(ctx, s, form, policy.NoticeRead, "notices", in, noticeTable, rows, noticeRow)
			})
		operation(s, Op{ID: "exportRectifications" + upper, Method: http.MethodGet, Path: "/rectifications." + string(form), Action: policy.NoticeRead, Tag: notices.tag,
			Summary: text.T("导出整改事项（"+upper+"）", "Export rectifications ("+string(form)+")"), Doc: exportDoc}, inScopes[RectificationExport](),
			func(ctx context.Context, in *RectificationExport) (*huma.StreamResponse, error) {
				r := s.reader(ctx, casefile.Notice)
				rows, err := exported(ctx, s, func(p Paging) (Page[RectificationItem], error) {
					return s.Record.Rectifications(ctx, r, RectificationQuery{Paging: p, RectificationFilter: in.RectificationFilter, Sort: in.Sort})
				})
				if err != nil {
					return nil, err
				}
				return file(ctx, s, form, policy.NoticeRead, "rectifications", in, rectificationTable, rows, rectificationRow)
			})
	}
}

// exported gathers all pages of a list with their names.
func exported[T any, P nameable[T]](ctx context.Context, s *Server, page func(Paging) (Page[T], error)) ([]T, error) {
	var out []T
	for p := (Paging{Limit: 200}); ; {
		one, err := page(p)
		if err == nil {
			err = nameAll[T, P](ctx, s, one.Items)
		}
		if err != nil {
			return nil, err
		}
		if out = append(out, one.Items...); len(out) > maxExport {
			return nil, fault.Refuse("export.too_many", "超过 %d 行，请缩小筛选范围", "more than %d rows: narrow the filters", maxExport)
		}
		if one.NextCursor == "" {
			return out, nil
		}
		p.Cursor = one.NextCursor
	}
}

// file writes rows as a file. It is made whole before it is sent, so that a failure is
// still an answer, and the export is on the audit log before anybody has it.
func file[T any](ctx context.Context, s *Server, form tabular.Form, action, name string, filter any, table tabular.Table, rows []T, cells func(T) []any) (*huma.StreamResponse, error) {
	var content bytes.Buffer
	err := tabular.WriteTable(&content, form, language(ctx), table, func(yield func([]any) bool) {
		for _, r := range rows {
			if !yield(cells(r)) {
				return
			}
		}
	})
	if err != nil {
		return nil, err
	}
	e := s.entry(ctx, action, "export/"+name+"."+string(form))
	e.Outcome, e.Detail = Seen, detail(map[string]any{"rows": len(rows), "filter": queryOf(reflect.Indirect(reflect.ValueOf(filter)).Interface()).Encode()})
	requestOf(ctx).traced = true
	if err := s.Audit.Append(ctx, e); err != nil {
		return nil, err
	}
	title := table.Name.In(language(ctx)) + " " + worktime.DayOf(s.now()).String() + "." + string(form)
	return &huma.StreamResponse{Body: func(hctx huma.Context) {
		hctx.SetHeader("Content-Type", form.MediaType())
		hctx.SetHeader("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": title}))
		hctx.SetHeader("Content-Length", strconv.Itoa(content.Len()))
		_, _ = hctx.BodyWriter().Write(content.Bytes()) // a client that went away hears nothing
	}}, nil
}

var findingTable = tabular.Table{
	Name: text.T("检查发现问题", "Findings"),
	Headers: []text.Text{text.T("问题编号", "Finding"), text.T("网点代码", "Outlet code"), text.T("网点", "Outlet"), text.T("检查类型", "Kind of check"),
		text.T("模块", "Module"), text.T("项目代码", "Item code"), text.T("检查项目", "Item"), text.T("员工", "Employee"), text.T("严重程度", "Severity"),
		text.T("状态", "Status"), text.T("屡查屡犯", "Repeat offence"), text.T("情况说明", "Remark"), text.T("证据数", "Pieces of evidence"),
		text.T("检查单位", "Inspecting unit"), text.T("发布时间", "Published"), text.T("检查编号", "Inspection")},
	Widths: []float64{22, 12, 26, 16, 18, 12, 40, 12, 10, 14, 10, 50, 8, 18, 20, 38},
}

func findingRow(f FindingItem) []any {
	return []any{f.ID, f.Outlet.Code, f.Outlet.Name, f.Kind.Title(), f.Item.ModuleTitle, f.Item.Code, f.Item.Title, f.Subject, f.SeverityAs,
		f.StatusName, len(f.RepeatOf) > 0, f.Remark, len(f.Evidence), f.Issuer.Name, f.PublishedAt, string(f.Inspection)}
}

var noticeTable = tabular.Table{
	Name: text.T("整改通知书", "Notices"),
	Headers: []text.Text{text.T("文号", "Number"), text.T("文种", "Form"), text.T("状态", "Status"), text.T("网点代码", "Outlet code"), text.T("网点", "Outlet"),
		text.T("检查类型", "Kind of check"), text.T("最近期限", "First limit"), text.T("超期", "Overdue"), text.T("整改数", "Rectifications"), text.T("已验收", "Verified"),
		text.T("签发单位", "Issuing unit"), text.T("签发人", "Issued by"), text.T("签发时间", "Issued"), text.T("检查编号", "Inspection")},
	Widths: []float64{22, 14, 10, 12, 26, 16, 14, 8, 8, 8, 26, 12, 20, 38},
}

var noticeForms = map[notice.Form]text.Text{notice.Order: text.T("整改通知书", "rectification notice"), notice.Advice: text.T("管理工作意见", "advice note")}

func noticeRow(n NoticeItem) []any {
	return []any{n.Number, noticeForms[n.Form], n.StatusName, n.Outlet.Code, n.Outlet.Name, n.InspectionKind.Title(), n.DueDay, n.Overdue,
		n.Rectifications, n.Verified, n.Issuer.Name, nameOf(n.IssuedBy), n.IssuedAt, string(n.Inspection)}
}

var rectificationTable = tabular.Table{
	Name: text.T("整改事项", "Rectifications"),
	Headers: []text.Text{text.T("整改编号", "Rectification"), text.T("通知书文号", "Notice"), text.T("网点代码", "Outlet code"), text.T("网点", "Outlet"),
		text.T("模块", "Module"), text.T("项目代码", "Item code"), text.T("检查项目", "Item"), text.T("严重程度", "Severity"), text.T("屡查屡犯", "Repeat offence"),
		text.T("状态", "Status"), text.T("整改期限", "Due"), text.T("超期", "Overdue"), text.T("责任人", "Responsible"), text.T("原因类别", "Kind of cause"),
		text.T("根本原因", "Root cause"), text.T("即时纠正", "Correction"), text.T("预防措施", "Prevention"), text.T("整改情况", "What was done"),
		text.T("完成时间", "Done"), text.T("验收人", "Verified by"), text.T("验收时间", "Verified"), text.T("退回次数", "Times returned"),
		text.T("延期次数", "Extensions"), text.T("签发单位", "Issuing unit")},
	Widths: []float64{22, 18, 12, 26, 18, 12, 40, 10, 10, 12, 20, 8, 12, 10, 40, 40, 40, 40, 20, 12, 20, 8, 8, 18},
}

func rectificationRow(r RectificationItem) []any {
	return []any{r.ID, r.Number, r.Outlet.Code, r.Outlet.Name, r.Item.ModuleTitle, r.Item.Code, r.Item.Title, r.SeverityAs, r.Repeated,
		r.StatusName, r.DueDay, r.Overdue, nameOf(r.Responsible), r.CauseName, r.RootCause, r.Correction, r.Prevention, r.Summary,
		r.DoneAt, nameOf(r.VerifiedBy), r.VerifiedAt, r.Returns, r.Extensions, r.Issuer.Name}
}

// nameOf is a person's name, or his user name where that is all there is.
func nameOf(p *PersonRef) string {
	switch {
	case p == nil:
		return ""
	case p.Name == "":
		return p.User
	}
	return p.Name
}
