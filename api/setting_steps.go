package api

import (
	"context"
	"net/http"
	"slices"

	"duban/domain/edition"
	"duban/domain/text"
	"duban/policy"
)

// What is proposed lives as versions of tables do (editions.go), but for its draft: that is
// with whoever writes it, and what he hands in is submitted at once.
var proposals = editionKind{path: "/settings", one: "Setting", write: policy.SettingWrite, approve: policy.SettingApprove}

// stepSetting is a step that says nothing beyond itself.
type stepSetting struct {
	ByKey
	IfMatch
}

type rejectSetting struct {
	ByKey
	IfMatch
	Body struct {
		Reason string `json:"reason" minLength:"1" maxLength:"500" doc:"退回理由 · why"`
	}
}

func (s *Server) routeSettingSteps() {
	op := func(move edition.Move, action, zh, en string) Op {
		return Op{ID: string(move) + proposals.one, Method: http.MethodPost, Path: proposals.path + "/{key}/" + string(move), Action: action, Tag: tagSettings, Summary: text.T(zh, en)}
	}
	plain := func(move edition.Move, action, zh, en string) {
		operation(s, op(move, action, zh, en), ofTheBank[stepSetting](s), func(ctx context.Context, in *stepSetting) (*settingAnswer, error) {
			return s.stepSetting(ctx, in.ByKey, in.IfMatch, action, edition.Step{Move: move})
		})
	}
	plain(edition.Withdraw, policy.SettingWrite, "撤回提出的新值（参与起草者）", "Withdraw a proposed value; whoever had a part in it may")
	plain(edition.Discard, policy.SettingWrite, "作废提出的新值", "Discard a proposed value")
	plain(edition.Approve, policy.SettingApprove, "批准提出的新值（参与起草者除外）", "Approve a proposed value; nobody who had a part in it may")
	operation(s, op(edition.Reject, policy.SettingApprove, "退回提出的新值（参与起草者除外）", "Send a proposed value back; nobody who had a part in it may"),
		ofTheBank[rejectSetting](s), func(ctx context.Context, in *rejectSetting) (*settingAnswer, error) {
			return s.stepSetting(ctx, in.ByKey, in.IfMatch, policy.SettingApprove, edition.Step{Move: edition.Reject, Reason: in.Body.Reason})
		})
}

func (s *Server) stepSetting(ctx context.Context, key ByKey, m IfMatch, action string, step edition.Step) (*settingAnswer, error) {
	expect, err := seen(m.IfMatch)
	if err != nil {
		return nil, err
	}
	step.By, step.At, step.Expect = callerOf(ctx).User, s.now(), expect
	row := s.entry(ctx, action, "setting/"+key.Key)
	what := map[string]any{"did": step.Move}
	if step.Reason != "" {
		what["reason"] = step.Reason
	}
	row.Detail = detail(what)
	x, err := s.Settings.StepSetting(ctx, key.Key, step, row)
	return s.settingAnswer(ctx, x, err)
}

// settingAnswer answers a setting, with what the caller could do with it.
func (s *Server) settingAnswer(ctx context.Context, x Setting, err error) (*settingAnswer, error) {
	if err != nil {
		return nil, err
	}
	out := &settingAnswer{ETag: etag(x.Version), Body: SettingWhole{SettingView: viewSetting(x), Allowed: []AllowedView{}}}
	if x.Proposal == nil || !x.Proposal.Open() {
		return out, nil
	}
	allowed, err := allowedOf(ctx, s, proposals, Edited[none]{Edition: *x.Proposal})
	out.Body.Allowed = slices.DeleteFunc(allowed, func(a AllowedView) bool { return a.Operation == string(edition.Submit)+proposals.one })
	return out, err
}
