package api

import (
	"cmp"
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/text"
	"duban/policy"
	"duban/tabular"
)

const tagFindings = "问题 · Findings"

// FindingItem is a finding with the words of its checklist.
type FindingItem struct {
	ID          string                   `json:"id" doc:"问题编号 · id"`
	Inspection  casefile.ID              `json:"inspection" doc:"所属检查 · inspection"`
	Kind        checklist.Kind           `json:"kind" enum:"mystery,onsite,video,selfcheck" doc:"检查类型 · kind of check"`
	Item        ItemRef                  `json:"item"`
	Subject     string                   `json:"subject,omitempty" doc:"所涉员工 · employee concerned"`
	Severity    checklist.Severity       `json:"severity" enum:"minor,normal,serious,critical" doc:"严重程度 · severity"`
	SeverityAs  text.Text                `json:"severity_name"`
	Status      inspection.FindingStatus `json:"status" enum:"standing,appealed,withdrawn,upheld" doc:"成立、申诉中、已撤销、申诉驳回 · stands, appealed, withdrawn after an appeal, upheld"`
	StatusName  text.Text                `json:"status_name"`
	Remark      string                   `json:"remark,omitempty" doc:"情况说明 · what was seen"`
	Evidence    []string                 `json:"evidence" doc:"证据编号 · ids of evidence"`
	Waived      bool                     `json:"waived,omitempty" doc:"审核人说明理由后无证据发布 · published without evidence, with the reviewer's reason"`
	RepeatOf    []string                 `json:"repeat_of" doc:"屡查屡犯：此前的问题编号 · repeat offence: earlier findings"`
	Outlet      OutletRef                `json:"outlet"`
	Issuer      UnitRef                  `json:"issuer"`
	RaisedAt    time.Time                `json:"raised_at,omitzero" doc:"提出时间（仅检查方） · when it was raised (inspecting side only)"`
	PublishedAt time.Time                `json:"published_at,omitzero"`
	TakenOver   bool                     `json:"taken_over,omitempty" doc:"启用前的检查所发现，导入而来：证据和整改不在本系统 · of a check of the time before the system: its evidence and its rectification are not here"`
}

func (f *FindingItem) names(n *naming) {
	f.SeverityAs, f.StatusName = f.Severity.Title(), findingStatusNames[f.Status]
	n.outlet(&f.Outlet)
	n.unit(&f.Issuer)
	n.item(&f.Item)
}

// byItem orders the findings of one inspection by item and employee.
func byItem(a, b FindingItem) int {
	return cmp.Or(cmp.Compare(a.Item.Code, b.Item.Code), cmp.Compare(a.Subject, b.Subject))
}

// findingStatusNames are the words on the screen.
var findingStatusNames = map[inspection.FindingStatus]text.Text{
	inspection.Standing: text.T("成立", "Stands"), inspection.Appealed: text.T("申诉中", "Appealed"),
	inspection.Withdrawn: text.T("申诉成立，已撤销", "Withdrawn after an appeal"), inspection.Upheld: text.T("申诉驳回，维持", "Upheld"),
}

// FindingFilter narrows findings.
type FindingFilter struct {
	Where
	Inspection     casefile.ID                `query:"inspection" format:"uuid" doc:"检查 · inspection"`
	Programme      casefile.ID                `query:"programme" format:"uuid" doc:"检查计划 · programme"`
	Kind           []checklist.Kind           `query:"kind" enum:"mystery,onsite,video,selfcheck"`
	Filed          bool                       `query:"filed" doc:"我发起：由我检查发现 · filed: that I found"`
	Handled        bool                       `query:"handled" doc:"我已办：其检查的记录中有我的操作 · handled: I have an event on the record of its check"`
	Module         []string                   `query:"module" maxItems:"50" doc:"模块代码 · codes of modules"`
	Item           []string                   `query:"item" maxItems:"100" doc:"检查项目代码 · codes of items"`
	Subject        string                     `query:"subject" maxLength:"100" doc:"员工 · employee"`
	Severity       []checklist.Severity       `query:"severity" enum:"minor,normal,serious,critical"`
	Status         []inspection.FindingStatus `query:"status" enum:"standing,appealed,withdrawn,upheld"`
	Repeated       string                     `query:"repeated" enum:"true,false" doc:"屡查屡犯 · repeat offences"`
	Stands         string                     `query:"stands" enum:"true,false" doc:"成立（须整改） · that stand and must be mended"`
	TakenOver      string                     `query:"taken_over" enum:"true,false" doc:"启用前的检查所发现，导入而来 · of checks of the time before the system"`
	PublishedFrom  string                     `query:"published_from" format:"date" doc:"发布日自 · published on or after"`
	PublishedUntil string                     `query:"published_until" format:"date" doc:"发布日至 · published on or before"`
	Text           string                     `query:"q" maxLength:"100" doc:"情况说明中的文字 · words in the remark"`
}

// FindingQuery asks for one page of findings.
type FindingQuery struct {
	Paging
	FindingFilter
	Sort string `query:"sort" enum:"latest,severity" doc:"排序：最近提出、最严重 · latest first, most severe first"`
}

// GroupCount is how many share a value.
type GroupCount struct {
	Value    string    `json:"value" doc:"取值 · value"`
	Name     text.Text `json:"name" doc:"名称 · what it is called"`
	Count    int64     `json:"count"`
	Repeated int64     `json:"repeated,omitempty" doc:"其中屡查屡犯 · of these, repeat offences"`
	// TakenOver: findings only.
	TakenOver int64 `json:"taken_over,omitempty" doc:"其中启用前的检查所发现，没有整改记录 · of these findings, such as come from before the system and have no rectification"`
}

type countFindings struct {
	FindingFilter
	By string `query:"by" enum:"module,item,severity,status,kind,outlet,subject" default:"module" doc:"按什么统计 · counted by what"`
}

// ByFinding names a finding in the path.
type ByFinding struct {
	ID string `path:"id" maxLength:"64" doc:"问题编号 · id of the finding"`
}

func (s *Server) routeFindings() {
	operation(s, Op{ID: "listFindings", Method: http.MethodGet, Path: "/findings", Action: policy.InspectionRead, Own: policy.InspectionReadOwn, Tag: tagFindings,
		Summary: text.T("问题列表", "List findings")}, inScopes[FindingQuery](), s.listFindings)
	operation(s, Op{ID: "countFindings", Method: http.MethodGet, Path: "/findings/counts", Action: policy.InspectionRead, Own: policy.InspectionReadOwn, Tag: tagFindings,
		Summary: text.T("统计问题", "Count findings"), Doc: text.T("按模块、项目、严重程度、状态、类型、网点或员工。", "By module, item, severity, status, kind, outlet or employee.")},
		inScopes[countFindings](), s.countFindings)
	for _, form := range []tabular.Form{tabular.XLSX, tabular.CSV} {
		as := map[tabular.Form]string{tabular.XLSX: "Xlsx", tabular.CSV: "Csv"}[form]
		operation(s, Op{ID: "exportFindingCounts" + as, Method: http.MethodGet, Path: "/findings/counts." + string(form), Action: policy.InspectionRead, Own: policy.InspectionReadOwn, Tag: tagFindings,
			Summary: text.T("导出问题统计（"+as+"）", "Export counts of findings ("+string(form)+")"), Doc: exportDoc}, inScopes[countFindings](), s.exportFindingCounts(form))
	}
	operation(s, Op{ID: "getFinding", Method: http.MethodGet, Path: "/findings/{id}", Action: policy.InspectionRead, Own: policy.InspectionReadOwn, Tag: tagFindings,
		Summary: text.T("查看问题", "Show a finding")}, inScopes[ByFinding](), s.getFinding)
}

func (s *Server) listFindings(ctx context.Context, in *FindingQuery) (*with[Page[FindingItem]], error) {
	page, err := s.Record.Findings(ctx, s.reader(ctx, casefile.Inspection), *in)
	return namedPage[FindingItem](ctx, s, page, err)
}

// exportFindingCounts writes the same counts as a file.
func (s *Server) exportFindingCounts(form tabular.Form) func(context.Context, *countFindings) (*huma.StreamResponse, error) {
	return func(ctx context.Context, in *countFindings) (*huma.StreamResponse, error) {
		list, err := s.countFindings(ctx, in)
		if err != nil {
			return nil, err
		}
		of := dimensionNames[in.By]
		if in.By == "subject" { // of a finding that is a person
			of = text.T("员工", "Employee")
		}
		table := tabular.Table{Name: text.T("问题统计", "Numbers of findings"), Widths: []float64{44, 10, 10, 10, 22},
			Headers: []text.Text{of, text.T("问题", "Findings"), text.T("首次发现", "Found first"), text.T("屡查屡犯", "Repeat offences"), text.T("其中启用前导入", "Of these, taken over")}}
		return file(ctx, s, form, policy.InspectionRead, "finding-numbers", in, table, list.Body.Items, func(g GroupCount) []any {
			return []any{g.Name, g.Count, g.Count - g.Repeated, g.Repeated, g.TakenOver}
		})
	}
}

func (s *Server) countFindings(ctx context.Context, in *countFindings) (*with[Counts[GroupCount]], error) {
	list, err := s.Record.CountFindings(ctx, s.reader(ctx, casefile.Inspection), in.FindingFilter, in.By)
	if err == nil {
		err = s.nameGroups(ctx, in.By, list)
	}
	if err != nil {
		return nil, err
	}
	return counted(list, func(c GroupCount) int64 { return c.Count }), nil
}

func (s *Server) getFinding(ctx context.Context, in *ByFinding) (*with[FindingItem], error) {
	f, err := s.Record.Finding(ctx, s.reader(ctx, casefile.Inspection), in.ID)
	if err != nil {
		return nil, err
	}
	one := []FindingItem{f}
	if err := nameAll(ctx, s, one); err != nil {
		return nil, err
	}
	return &with[FindingItem]{Body: one[0]}, nil
}

// nameGroups says what the values are called that things were counted by.
func (s *Server) nameGroups(ctx context.Context, by string, list []GroupCount) error {
	values := make([]string, len(list))
	for i, g := range list {
		values[i] = g.Value
	}
	name := func(string) text.Text { return text.Text{} }
	switch by {
	case "outlet":
		names, err := s.Record.OutletNames(ctx, values)
		if err != nil {
			return err
		}
		name = func(v string) text.Text { return names[v] }
	case "responsible":
		names, err := s.Record.UserNames(ctx, values)
		if err != nil {
			return err
		}
		name = func(v string) text.Text { return text.T(names[v], names[v]) }
	case "severity":
		name = func(v string) text.Text { return checklist.Severity(v).Title() }
	case "kind":
		name = func(v string) text.Text { return checklist.Kind(v).Title() }
	case "status":
		name = func(v string) text.Text { return findingStatusNames[inspection.FindingStatus(v)] }
	case "cause":
		name = causeName
	case "module", "item":
		titles, err := s.titles(ctx)
		if err != nil {
			return err
		}
		name = func(v string) text.Text { return titles[by+"/"+v] }
	}
	for i := range list {
		if list[i].Name = name(list[i].Value); list[i].Name.ZH == "" {
			list[i].Name = text.T(list[i].Value, list[i].Value)
		}
		if list[i].Value == "" {
			list[i].Name = text.T("（未填写）", "(none)")
		}
	}
	return nil
}

// titles are the titles of all modules and items in the latest published version of
// every checklist: items of one code mean the same in all versions.
func (s *Server) titles(ctx context.Context) (map[string]text.Text, error) {
	lists, err := every(func(p Paging) (Page[Checklist], error) {
		return s.Checklists.Checklists(ctx, ChecklistQuery{Paging: p, Status: "published"})
	})
	if err != nil {
		return nil, err
	}
	out := map[string]text.Text{}
	for _, l := range lists {
		t, err := s.template(ctx, l.Code, l.Version)
		if err != nil {
			return nil, err
		}
		for _, m := range t.Modules {
			out["module/"+m.Code] = m.Title
			for _, it := range m.Items {
				out["item/"+it.Code] = it.Title
			}
		}
	}
	return out, nil
}
