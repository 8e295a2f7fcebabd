package api

import (
	"context"
	"fmt"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/process"
	"duban/domain/text"
	"duban/policy"
)

const tagProcesses = "流程 · Processes"

// ProcessItem is the process of a kind of case.
type ProcessItem struct {
	Kind casefile.Kind `json:"kind" enum:"programme,inspection,notice,complaint,incident,bulletin"`
	Name text.Text     `json:"name"`
}

// ProcessElement is a shape or a line of the picture and what of the house it stands for.
type ProcessElement process.Element

// ProcessView is a process with everything that its picture is tied to.
type ProcessView struct {
	ProcessItem
	Undrawn  []string         `json:"undrawn" doc:"未画出的操作 · commands that the picture leaves out"`
	Elements []ProcessElement `json:"elements"`
	Moves    []ProcessMove    `json:"moves" doc:"画出的操作 · the commands in the picture"`
}

// ProcessMove is a command as the picture names it.
type ProcessMove struct {
	Move     string    `json:"move" example:"decide"`
	Action   string    `json:"action" example:"complaint.decide"`
	Sentence text.Text `json:"sentence,omitzero" doc:"权限目录中的说法；系统自动进行的没有 · as the policy says it; none for what the system does by itself"`
}

// DwellItem is how long cases have stood at an element.
type DwellItem struct {
	Element string    `json:"element"`
	Name    text.Text `json:"name"`
	Stays   int64     `json:"stays" doc:"期间开始的停留次数 · stays that began in the period"`
	Present int64     `json:"present" doc:"其中仍在此处 · of these, such as last"`
	Average float64   `json:"average_seconds" doc:"平均停留（秒）；未结束的算至现在 · those that last count until now"`
	Median  float64   `json:"median_seconds"`
	Longest int64     `json:"longest_seconds"`
}

// ByProcess names a process in the path.
type ByProcess struct {
	Kind casefile.Kind `path:"kind" enum:"programme,inspection,notice,complaint,incident,bulletin"`
}

type processFileIn struct {
	ByProcess
	Lang string `query:"lang" enum:"zh,en" doc:"名称的语言，缺省为中文 · language of the names, Chinese unless said"`
}

// DwellFilter says which stays count.
type DwellFilter struct {
	ByProcess
	Unit  org.Path `query:"unit" maxLength:"500" doc:"此机构及其下级 · this unit and those below"`
	From  string   `query:"from" format:"date" required:"true" doc:"停留开始日自 · began on or after"`
	Until string   `query:"until" format:"date" required:"true" doc:"停留开始日至（含当日） · began on or before, inclusive"`
}

// Dwelling adds up how long cases have stood, per status or part:status.
type Dwelling interface {
	Dwell(ctx context.Context, r Reader, f DwellFilter) ([]DwellRow, error)
}

// DwellRow is how long cases have stood somewhere.
type DwellRow struct {
	Stands          string
	Stays, Present  int64
	Average, Median float64
	Longest         int64
}

func (s *Server) routeProcesses() {
	operation(s, Op{ID: "listProcesses", Method: http.MethodGet, Path: "/processes", Action: policy.SelfRead, Tag: tagProcesses,
		Summary: text.T("流程列表", "List the processes")}, inScopes[struct{}](), s.listProcesses)
	operation(s, Op{ID: "getProcess", Method: http.MethodGet, Path: "/processes/{kind}", Action: policy.SelfRead, Tag: tagProcesses,
		Summary: text.T("查看流程：图中元素与操作、事件、状态的对应", "Show a process: what its elements are in commands, events and statuses")},
		inScopes[ByProcess](), s.getProcess)
	operation(s, Op{ID: "getProcessFile", Method: http.MethodGet, Path: "/processes/{kind}/bpmn", Action: policy.SelfRead, Tag: tagProcesses,
		Summary: text.T("下载流程的 BPMN 2.0 文件", "Download the BPMN 2.0 file of a process")}, inScopes[processFileIn](), s.getProcessFile)
	operation(s, Op{ID: "processDwell", Method: http.MethodGet, Path: "/processes/{kind}/dwell", Action: policy.NumberRead, Tag: tagProcesses,
		Summary: text.T("各环节停留时间", "How long cases stand at each element"),
		Doc:     text.T("按停留开始日统计，仅限您可查看的事项；检查和检查计划仅限检查方。", "Of stays that began in the period, among the cases that you may see; of inspections and programmes for the issuing side alone.")},
		inScopes[DwellFilter](), s.processDwell)
}

func (s *Server) listProcesses(context.Context, *struct{}) (*with[Page[ProcessItem]], error) {
	out := &with[Page[ProcessItem]]{}
	for _, k := range process.Kinds {
		d, err := process.Of(k)
		if err != nil {
			return nil, err
		}
		out.Body.Items = append(out.Body.Items, ProcessItem{k, d.Name})
	}
	return out, nil
}

func (s *Server) getProcess(_ context.Context, in *ByProcess) (*with[ProcessView], error) {
	d, err := process.Of(in.Kind)
	if err != nil {
		return nil, err
	}
	out := &with[ProcessView]{Body: ProcessView{ProcessItem: ProcessItem{in.Kind, d.Name}, Undrawn: d.Undrawn, Moves: []ProcessMove{}}}
	told := map[string]bool{}
	for _, e := range d.Elements {
		out.Body.Elements = append(out.Body.Elements, ProcessElement(*e))
		for _, move := range e.Moves {
			if !told[move] {
				action := string(in.Kind) + "." + move
				a, _ := policy.ActionNamed(action)
				out.Body.Moves = append(out.Body.Moves, ProcessMove{move, action, a.Sentence})
				told[move] = true
			}
		}
	}
	return out, nil
}

func (s *Server) getProcessFile(_ context.Context, in *processFileIn) (*huma.StreamResponse, error) {
	raw, err := process.File(in.Kind, in.Lang)
	if err != nil {
		return nil, err
	}
	return &huma.StreamResponse{Body: func(hctx huma.Context) {
		hctx.SetHeader("Content-Type", "application/bpmn+xml; charset=utf-8")
		hctx.SetHeader("Content-Disposition", fmt.Sprintf(`attachment; filename="duban-%s.bpmn"`, in.Kind))
		_, _ = hctx.BodyWriter().Write(raw) // a client that went away hears nothing
	}}, nil
}

func (s *Server) processDwell(ctx context.Context, in *DwellFilter) (*with[Counts[DwellItem]], error) {
	if err := validDays(in.From, in.Until); err != nil {
		return nil, err
	}
	d, err := process.Of(in.Kind)
	if err != nil {
		return nil, err
	}
	r := s.reader(ctx, in.Kind)
	if in.Kind == casefile.Complaint {
		r.Complaints = s.scopes(ctx, policy.NumberRead)
	}
	rows, err := s.Record.Dwell(ctx, r, *in)
	if err != nil {
		return nil, err
	}
	items := []DwellItem{}
	for _, row := range rows {
		if e := d.At(row.Stands); e != nil && e.Type != "endEvent" { // at an end nobody waits
			items = append(items, DwellItem{e.ID, e.Name, row.Stays, row.Present, row.Average, row.Median, row.Longest})
		}
	}
	return counted(items, func(i DwellItem) int64 { return i.Stays }), nil
}
