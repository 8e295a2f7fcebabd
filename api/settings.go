package api

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"duban/domain/edition"
	"duban/domain/fault"
	"duban/domain/text"
	"duban/policy"
)

const tagSettings = "参数设置 · Settings"

// SettingView is one setting at one version.
type SettingView struct {
	Key       string         `json:"key" example:"rules:bank.rectification@2027-1"`
	Title     text.Text      `json:"title"`
	Value     any            `json:"value"`
	Default   any            `json:"default" doc:"出厂值 · value it ships with"`
	Status    edition.Status `json:"status" enum:"shipped,draft,submitted,approved" doc:"待批准的（submitted）和撤回或退回的（draft）不生效 · what waits for approval (submitted), was withdrawn or sent back (draft) binds nothing"`
	Version   int64          `json:"version" doc:"0 为出厂；其余计其修改次数 · 0: as shipped; otherwise counts its changes"`
	ChangedBy string         `json:"changed_by,omitempty"`
	ChangedAt time.Time      `json:"changed_at,omitzero"`
	Reason    string         `json:"reason,omitempty" doc:"更改理由 · why it was changed"`
	Makers    []string       `json:"makers,omitempty" doc:"参与起草的人，不得批准 · who had a part in it: they do not approve it"`
	DecidedBy string         `json:"decided_by,omitempty" doc:"批准或退回的人 · who approved it or sent it back"`
	DecidedAt time.Time      `json:"decided_at,omitzero"`
	SentBack  string         `json:"sent_back,omitempty" doc:"退回理由 · why it was sent back"`
}

func viewSetting(x Setting) SettingView {
	v := SettingView{Key: x.Key, Title: x.Title, Value: jsonValue(x.Value), Default: jsonValue(x.Default), Status: edition.Approved, Version: x.Version,
		ChangedBy: x.ChangedBy, ChangedAt: x.ChangedAt, Reason: x.Reason}
	if x.Version == 0 {
		v.Status = edition.Shipped
	}
	if p := x.Proposal; p != nil {
		v.Status, v.Makers, v.DecidedBy, v.DecidedAt, v.SentBack = p.Status, p.Makers, p.DecidedBy, p.DecidedAt, p.Reason
	}
	return v
}

// jsonValue passes JSON through as it is kept.
func jsonValue(raw json.RawMessage) any {
	if len(raw) == 0 {
		return nil
	}
	return raw
}

// SettingWhole is a setting with what the caller could do with it.
type SettingWhole struct {
	SettingView
	Allowed []AllowedView `json:"allowed" doc:"您可办理的操作，及现在不可办理的原因 · what you could do, and why not otherwise"`
}

type settingAnswer struct {
	ETag
	Body SettingWhole
}

// ByKey names a setting in the path.
type ByKey struct {
	Key string `path:"key" maxLength:"100"`
}

type putSetting struct {
	ByKey
	MatchOnceWritten
	Body struct {
		Value  any    `json:"value" doc:"新值 · new value"`
		Reason string `json:"reason" minLength:"1" maxLength:"500" doc:"更改理由 · why"`
	}
}

func (s *Server) routeSettings() {
	operation(s, Op{ID: "listSettings", Method: http.MethodGet, Path: "/settings", Action: policy.SettingRead, Tag: tagSettings,
		Summary: text.T("全部参数，含待批准的", "All settings, also those that wait for approval")}, inScopes[none](), s.listSettings)
	operation(s, Op{ID: "getSetting", Method: http.MethodGet, Path: "/settings/{key}", Action: policy.SettingRead, Tag: tagSettings,
		Summary: text.T("查看参数", "Show a setting")}, inScopes[ByKey](), s.getSetting)
	operation(s, Op{ID: "settingHistory", Method: http.MethodGet, Path: "/settings/{key}/versions", Action: policy.SettingRead, Tag: tagSettings,
		Summary: text.T("参数的历次版本", "All versions of a setting")}, inScopes[ByKey](), s.settingHistory)
	operation(s, Op{ID: "putSetting", Method: http.MethodPut, Path: "/settings/{key}", Action: policy.SettingWrite, Status: http.StatusAccepted, Tag: tagSettings,
		Summary: text.T("提出参数的新值，待批准", "Propose a value of a setting"),
		Doc: text.T("提出后待批准，批准前不生效；已开始的期限按原值执行。撤回或退回的可修改后再次提出。",
			"It waits for approval and binds nothing before; clocks that already run keep the value they began with. What was withdrawn or sent back can be proposed again.")},
		ofTheBank[putSetting](s), s.putSetting)
	s.routeSettingSteps()
}

func (s *Server) listSettings(ctx context.Context, _ *none) (*with[Page[SettingView]], error) {
	list, err := s.Settings.Settings(ctx)
	if err != nil {
		return nil, err
	}
	return &with[Page[SettingView]]{Body: mapPage(Page[Setting]{Items: list}, viewSetting)}, nil
}

func (s *Server) getSetting(ctx context.Context, in *ByKey) (*settingAnswer, error) {
	x, err := s.Settings.Setting(ctx, in.Key)
	return s.settingAnswer(ctx, x, err)
}

func (s *Server) settingHistory(ctx context.Context, in *ByKey) (*with[Page[SettingView]], error) {
	list, err := s.Settings.SettingHistory(ctx, in.Key)
	if err != nil {
		return nil, err
	}
	return &with[Page[SettingView]]{Body: mapPage(Page[Setting]{Items: list}, viewSetting)}, nil
}

func (s *Server) putSetting(ctx context.Context, in *putSetting) (*settingAnswer, error) {
	was, err := s.Settings.Setting(ctx, in.Key)
	if fault.Is(err, fault.NotFound) { // a new one; whether there can be such a key is the store's to say
		was, err = Setting{Key: in.Key}, nil
	}
	if err != nil {
		return nil, err
	}
	version, err := seenOrNone(in.IfMatch, was.Version)
	if err != nil {
		return nil, err
	}
	c := callerOf(ctx)
	x := was
	x.Value, x.Reason, x.ChangedBy, x.ChangedAt = detail(in.Body.Value), in.Body.Reason, c.User, s.now()
	row := s.entry(ctx, policy.SettingWrite, "setting/"+in.Key)
	row.Detail = detail(map[string]any{"did": "propose", "was": was.Value, "now": x.Value, "reason": x.Reason})
	x, err = s.Settings.ProposeSetting(ctx, x, version, row)
	return s.settingAnswer(ctx, x, err)
}

// seenOrNone reads If-Match for a thing that may not have been written yet: "0"
// or nothing stands for that.
func seenOrNone(ifMatch string, is int64) (int64, error) {
	if is == 0 && (ifMatch == "" || ifMatch == `"0"`) {
		return 0, nil
	}
	if ifMatch == "" {
		return 0, needIfMatch()
	}
	return seen(ifMatch)
}
