package api

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/text"
	"duban/policy"
)

// ScoreView is a computed score, item by item, before and after appeals.
type ScoreView struct {
	Checklist ChecklistRef       `json:"checklist"`
	Present   *inspection.Score  `json:"present,omitempty" doc:"现时得分；尚未提交则省略 · the score as it stands; left out before the check is handed in"`
	Original  *checklist.Result  `json:"original,omitempty" doc:"提交时逐项计算的结果 · item by item as handed in"`
	Result    *checklist.Result  `json:"result,omitempty" doc:"现时逐项结果（含申诉裁定的影响） · item by item as it stands, after appeals"`
	Changes   []ScoreChange      `json:"changes" doc:"申诉裁定引起的变化 · what decisions on appeals changed"`
	PassMark  checklist.Decimal  `json:"pass_mark" doc:"达标线 · pass mark"`
	Items     map[string]ItemRef `json:"items" doc:"项目代码对应的名称 · names of the items by code"`
}

// ScoreChange is what one decision did to the score.
type ScoreChange struct {
	Finding string            `json:"finding" doc:"问题编号 · finding"`
	Upheld  bool              `json:"upheld" doc:"支持申诉 · the outlet was right"`
	Before  checklist.Decimal `json:"before" doc:"裁定前得分 · percentage before"`
	After   checklist.Decimal `json:"after" doc:"裁定后得分 · percentage after"`
	At      time.Time         `json:"at"`
	By      *PersonRef        `json:"by,omitempty" doc:"裁定人 · who decided"`
	Reason  string            `json:"reason,omitempty" doc:"理由 · reason"`
}

type scoreAnswer struct {
	ETag
	Body ScoreView
}

func (s *Server) routeInspectionScore() {
	operation(s, Op{ID: "getInspectionScore", Method: http.MethodGet, Path: inspections.path + "/{id}/score", Action: policy.InspectionRead, Own: policy.InspectionReadOwn, Tag: inspections.tag,
		Summary: text.T("查看逐项得分", "Show the score item by item"),
		Doc:     text.T("含检查表与答案的散列值，可据以复算；申诉裁定前后并列。", "With the hashes of checklist and answers, from which anybody can compute it again; before and after appeals.")},
		inScopes[ByCase](), s.getScore)
}

func (s *Server) getScore(ctx context.Context, in *ByCase) (*scoreAnswer, error) {
	check, view, _, err := s.inspectionOf(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	if view == inspection.Outline {
		return nil, unpublished()
	}
	t, err := s.template(ctx, check.Template.Code, check.Template.Version)
	if err != nil {
		return nil, err
	}
	out := &scoreAnswer{ETag: etag(check.Seq), Body: ScoreView{Checklist: ChecklistRef{check.Template.Code, check.Template.Version, t.Title},
		Present: check.Score, PassMark: t.Pass(), Changes: []ScoreChange{}, Items: map[string]ItemRef{}}}
	b := &out.Body
	for _, m := range t.Modules {
		for _, it := range m.Items {
			b.Items[it.Code] = ItemRef{Code: it.Code, Title: it.Title, Module: m.Code, ModuleTitle: m.Title}
		}
	}
	events, err := s.Record.Events(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	viewer := s.viewerOf(ctx, "inspection")
	var n naming
	for _, recorded := range events {
		switch recorded.Name {
		case inspection.EvSubmitted:
			var with inspection.SubmittedWith
			if err := json.Unmarshal(recorded.Body, &with); err != nil {
				return nil, fault.Wrap("score", fault.Internal, err)
			}
			original := with.Result
			b.Original, b.Result = &original, &original
		case inspection.EvAppealDecided:
			e, ok := check.EventFor(viewer, recorded.Event)
			if !ok {
				continue
			}
			var with inspection.AppealDecided
			if err := json.Unmarshal(e.Body, &with); err != nil {
				return nil, fault.Wrap("score", fault.Internal, err)
			}
			if with.Result != nil {
				b.Result = with.Result
			}
			b.Changes = append(b.Changes, ScoreChange{Finding: with.Finding, Upheld: with.Uphold, Before: with.Before.Percent,
				After: with.After.Percent, At: e.At, By: &PersonRef{User: e.Actor.User, Name: e.Actor.Name}, Reason: with.Reason})
			n.person(b.Changes[len(b.Changes)-1].By)
		}
	}
	if b.Original != nil && b.Original.Template == "" { // recorded without its parts
		b.Original, b.Result = nil, nil
	}
	return out, n.fill(ctx, s)
}
