package api

import (
	"cmp"
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/text"
	"duban/policy"
)

// AnswerItem is an answer as given last, with what was written and shown for it.
type AnswerItem struct {
	inspection.ItemAnswer
	Title text.Text  `json:"title" doc:"检查项目 · item"`
	By    *PersonRef `json:"by,omitempty" doc:"填写人 · who gave it"`
	At    time.Time  `json:"at,omitzero" doc:"填写时间 · when"`
}

// AnswersView is what was filled in.
type AnswersView struct {
	Checklist ChecklistRef        `json:"checklist"`
	Subjects  []checklist.Subject `json:"subjects" doc:"被观察的员工 · employees observed"`
	Answers   []AnswerItem        `json:"answers" doc:"按检查表顺序 · in the order of the checklist"`
}

type answersAnswer struct {
	ETag
	Body AnswersView
}

// FormView is what a filler is asked now.
type FormView struct {
	Version  int64               `json:"version" doc:"事项版本 · version of the case that it shows"`
	Status   casefile.Status     `json:"status"`
	Template checklist.Template  `json:"template" doc:"检查表 · the checklist"`
	Subjects []checklist.Subject `json:"subjects" doc:"被观察的员工 · employees observed"`
	Answers  []AnswerItem        `json:"answers" doc:"已填写的答案 · answers so far"`
	Asked    []checklist.Key     `json:"asked" doc:"按已有答案应当填写的项目（含跳转），按顺序 · what the checklist asks, given the answers so far, in order"`
	Missing  []checklist.Key     `json:"missing" doc:"必填而未填 · mandatory and not answered yet"`
	Failed   []FailureView       `json:"failed" doc:"按已有答案不合格、将成为问题的项目 · failed so far: these become findings"`
	Percent  checklist.Decimal   `json:"percent" doc:"按已有答案计算的得分 · the score so far"`
	Result   checklist.Result    `json:"result" doc:"按已有答案逐项计算的结果 · the score so far, item by item"`
	Returned *ReturnedView       `json:"returned,omitempty" doc:"审核人退回的意见（仅退回修改时） · why the reviewer returned it (while it is returned)"`
}

// ReturnedView is what the reviewer wants looked at again.
type ReturnedView struct {
	inspection.Return
	At time.Time  `json:"at"`
	By *PersonRef `json:"by"`
}

// FailureView is a failed answer.
type FailureView struct {
	checklist.Key
	Severity checklist.Severity `json:"severity" enum:"minor,normal,serious,critical"`
	Evidence bool               `json:"evidence" doc:"已附证据 · evidence is there"`
}

type formAnswer struct {
	ETag
	Body FormView
}

func (s *Server) routeInspectionAnswers() {
	operation(s, Op{ID: "getInspectionAnswers", Method: http.MethodGet, Path: inspections.path + "/{id}/answers", Action: policy.InspectionRead, Own: policy.InspectionReadOwn, Tag: inspections.tag,
		Summary: text.T("查看检查答案", "Show the answers of an inspection"),
		Doc:     text.T("检查方随时可看；被检查方在发布后可看，不含神秘人姓名和填写时间。查看记入审计日志。", "For the inspecting side at any time; for the inspected side once published, without a shopper's name and times. Looking is put on the audit log.")},
		inScopes[ByCase](), s.getAnswers)
	operation(s, Op{ID: "getInspectionForm", Method: http.MethodGet, Path: inspections.path + "/{id}/form", Action: policy.InspectionRead, Own: policy.InspectionReadOwn, Tag: inspections.tag,
		Summary: text.T("取得填写表单", "Get the form to fill in"),
		Doc:     text.T("检查表、已填答案，以及按已有答案现在应当填写的项目。", "The checklist, the answers so far, and what is asked now, given those answers.")},
		inScopes[ByCase](), s.getForm)
}

func (s *Server) getAnswers(ctx context.Context, in *ByCase) (*answersAnswer, error) {
	check, view, place, err := s.inspectionOf(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	if view == inspection.Outline {
		return nil, unpublished()
	}
	sheet, t, err := s.sheet(ctx, check)
	if err != nil {
		return nil, err
	}
	viewer := s.viewerOf(ctx, casefile.Inspection)
	if view == inspection.Result {
		maskAnswers(check, viewer, sheet.Answers)
	}
	if err := s.saw(ctx, cmp.Or(requestOf(ctx).as, policy.InspectionRead), "inspection/"+string(in.ID), place.Outlet); err != nil {
		return nil, err
	}
	out := &answersAnswer{ETag: etag(check.Seq), Body: AnswersView{Checklist: ChecklistRef{check.Template.Code, check.Template.Version, t.Title},
		Subjects: sheet.Subjects, Answers: sheet.Answers}}
	return out, s.nameFillers(ctx, sheet.Answers)
}

// unpublished is for who may know that a check takes place, and not how it goes.
func unpublished() error {
	return fault.New(fault.Forbidden, "inspection.unpublished", "检查结果尚未发布", "the result has not been published yet")
}

// maskAnswers leaves the inspected side what was found, without a shopper's name and
// times, and without evidence that no finding rests on.
func maskAnswers(check *inspection.State, v inspection.Viewer, answers []AnswerItem) {
	cited := map[string]bool{}
	for _, f := range check.Findings {
		for _, e := range f.Evidence {
			cited[e] = true
		}
	}
	hides := check.HidesInspector(v)
	for i := range answers {
		a := &answers[i]
		a.Evidence = slices.DeleteFunc(slices.Clone(a.Evidence), func(e string) bool { return !cited[e] })
		if hides {
			a.By, a.At = nil, time.Time{}
		}
	}
}

// sheet reads the answers in the order of the checklist, with the titles of their items.
func (s *Server) sheet(ctx context.Context, check *inspection.State) (AnswerSheet, checklist.Template, error) {
	t, err := s.template(ctx, check.Template.Code, check.Template.Version)
	if err != nil {
		return AnswerSheet{}, t, err
	}
	sheet, err := s.Record.Answers(ctx, check.ID)
	if err != nil {
		return sheet, t, err
	}
	order := map[string]int{}
	for _, m := range t.Modules {
		for _, it := range m.Items {
			order[it.Code] = len(order)
		}
	}
	slices.SortStableFunc(sheet.Answers, func(a, b AnswerItem) int { return order[a.Item] - order[b.Item] })
	for i := range sheet.Answers {
		it, _, _ := t.Item(sheet.Answers[i].Item)
		sheet.Answers[i].Title = it.Title
	}
	if sheet.Subjects == nil {
		sheet.Subjects = []checklist.Subject{}
	}
	if sheet.Answers == nil {
		sheet.Answers = []AnswerItem{}
	}
	return sheet, t, nil
}

func (s *Server) nameFillers(ctx context.Context, answers []AnswerItem) error {
	var n naming
	for i := range answers {
		n.person(answers[i].By)
	}
	return n.fill(ctx, s)
}

func (s *Server) getForm(ctx context.Context, in *ByCase) (*formAnswer, error) {
	check, view, _, err := s.inspectionOf(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	if view != inspection.Whole {
		return nil, fault.New(fault.Forbidden, "inspection.not_inspecting", "只有检查方可以取得填写表单", "the form is for the inspecting side")
	}
	sheet, t, err := s.sheet(ctx, check)
	if err != nil {
		return nil, err
	}
	items := make([]inspection.ItemAnswer, len(sheet.Answers))
	shown := map[checklist.Key]bool{}
	for i, a := range sheet.Answers {
		items[i], shown[a.Key()] = a.ItemAnswer, len(a.Evidence) > 0
	}
	plain := inspection.PlainAnswers(sheet.Subjects, items)
	result := checklist.Score(t, plain)
	out := &formAnswer{ETag: etag(check.Seq), Body: FormView{Version: check.Seq, Status: check.Status, Template: t, Subjects: sheet.Subjects, Answers: sheet.Answers,
		Asked: append([]checklist.Key{}, checklist.Asked(t, plain)...), Missing: append([]checklist.Key{}, result.Unanswered...),
		Failed: []FailureView{}, Percent: result.Percent, Result: result}}
	for _, f := range checklist.Failed(t, plain) {
		out.Body.Failed = append(out.Body.Failed, FailureView{Key: f.Key, Severity: f.Severity, Evidence: shown[f.Key]})
	}
	if check.Status == inspection.Returned {
		if out.Body.Returned, err = s.lastReturn(ctx, in.ID); err != nil {
			return nil, err
		}
	}
	return out, s.nameFillers(ctx, sheet.Answers)
}

// lastReturn is what the reviewer said when he returned the check last.
func (s *Server) lastReturn(ctx context.Context, id casefile.ID) (*ReturnedView, error) {
	events, err := s.Record.Events(ctx, id)
	if err != nil {
		return nil, err
	}
	for _, e := range slices.Backward(events) {
		if e.Name != inspection.EvReturned {
			continue
		}
		var with inspection.ReturnedWith
		if err := json.Unmarshal(e.Body, &with); err != nil {
			return nil, fault.Wrap("form", fault.Internal, err)
		}
		out := &ReturnedView{Return: with.Return, At: e.At, By: &PersonRef{User: e.Actor.User, Name: e.Actor.Name}}
		var n naming
		n.person(out.By)
		return out, n.fill(ctx, s)
	}
	return nil, nil
}
