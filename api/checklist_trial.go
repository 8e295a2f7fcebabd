package api

import (
	"context"
	"net/http"

	"duban/domain/checklist"
	"duban/domain/text"
	"duban/policy"
)

// A checklist is tried out before anybody is inspected by it: answered in full or in
// part, asked what it would ask and what it would come to. Nothing is kept of it.

type tryChecklist struct {
	ByVersion
	Body struct {
		Template *checklist.Template `json:"template,omitempty" doc:"尚未保存的内容；省略为该版本现有内容 · content not saved yet; left out: what the version holds"`
		Answers  checklist.Answers   `json:"answers" doc:"试填的答案 · answers to try"`
	}
}

// ChecklistTrial is what answers would come to. A version that is not sound is answered with
// everything that is wrong in it, each at its place below /template.
type ChecklistTrial struct {
	FullMarks checklist.Decimal   `json:"full_marks" doc:"全部检查项均适用且无一不合格时的得分 · what an outlet earns that fails nothing"`
	Items     int                 `json:"items" doc:"检查项目数 · number of items"`
	Asked     []checklist.Key     `json:"asked" doc:"按已有答案应当填写的项目（含跳转），按顺序 · what is asked, given these answers, in order"`
	Failed    []checklist.Failure `json:"failed" doc:"将形成问题的项目 · what would become findings"`
	Result    checklist.Result    `json:"result" doc:"逐项得分 · the score, item by item"`
}

func (s *Server) routeChecklistTrial() {
	operation(s, Op{ID: "scoreChecklist", Method: http.MethodPost, Path: "/checklists/{code}/{version}/score", Action: policy.ChecklistWrite, MaxBody: maxChecklist, Tag: tagChecklists,
		Summary: text.T("试算检查表得分", "Score answers to a checklist, to try it out"),
		Doc:     text.T("不保存任何内容；可用于尚未保存的草稿，并逐项指出草稿的错误。", "Keeps nothing. Takes a draft not saved yet as well, and says of it what is wrong, field by field.")},
		ofTheBank[tryChecklist](s), s.scoreChecklist)
}

func (s *Server) scoreChecklist(ctx context.Context, in *tryChecklist) (*with[ChecklistTrial], error) {
	t := in.Body.Template
	if t == nil {
		c, err := s.Checklists.Checklist(ctx, in.Code, in.Version)
		if err != nil {
			return nil, err
		}
		t = &c.Template
	} else if err := checklist.Validate(*t); err != nil {
		return nil, below("/template", err)
	}
	if err := checklist.Check(*t, in.Body.Answers, false); err != nil {
		return nil, below("/answers", err)
	}
	return &with[ChecklistTrial]{Body: ChecklistTrial{FullMarks: t.Max(), Items: t.Len(), Asked: some(checklist.Asked(*t, in.Body.Answers)),
		Failed: some(checklist.Failed(*t, in.Body.Answers)), Result: checklist.Score(*t, in.Body.Answers)}}, nil
}
