package api

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"duban/domain/fault"
	"duban/domain/text"
	"duban/policy"
)

const tagSettings = "参数设置 · Settings"

// SettingView is one setting at one version.
type SettingView struct {
	Key       string    `json:"key" example:"notice.deadline_days"`
	Title     text.Text `json:"title"`
	Value     any       `json:"value"`
	Default   any       `json:"default" doc:"出厂值 · value it ships with"`
	Version   int64     `json:"version" doc:"0 表示从未更改 · 0: never changed"`
	ChangedBy string    `json:"changed_by,omitempty"`
	ChangedAt time.Time `json:"changed_at,omitzero"`
	Reason    string    `json:"reason,omitempty" doc:"更改理由 · why it was changed"`
}

func viewSetting(x Setting) SettingView {
	return SettingView{x.Key, x.Title, jsonValue(x.Value), jsonValue(x.Default), x.Version, x.ChangedBy, x.ChangedAt, x.Reason}
}

// jsonValue passes JSON through as it is kept.
func jsonValue(raw json.RawMessage) any {
	if len(raw) == 0 {
		return nil
	}
	return raw
}

type settingAnswer struct {
	ETag
	Body SettingView
}

// ByKey names a setting in the path.
type ByKey struct {
	Key string `path:"key" maxLength:"100"`
}

type putSetting struct {
	ByKey
	IfMatch string `header:"If-Match" doc:"您看到的版本；从未更改过的参数可省略 · the version you saw; may be left out for a setting never changed"`
	Body    struct {
		Value  any    `json:"value" doc:"新值 · new value"`
		Reason string `json:"reason" minLength:"1" maxLength:"500" doc:"更改理由 · why"`
	}
}

func (s *Server) routeSettings() {
	operation(s, Op{ID: "listSettings", Method: http.MethodGet, Path: "/settings", Action: policy.SettingRead, Tag: tagSettings,
		Summary: text.T("全部参数", "All settings")}, inScopes[none](), s.listSettings)
	operation(s, Op{ID: "getSetting", Method: http.MethodGet, Path: "/settings/{key}", Action: policy.SettingRead, Tag: tagSettings,
		Summary: text.T("查看参数", "Show a setting")}, inScopes[ByKey](), s.getSetting)
	operation(s, Op{ID: "settingHistory", Method: http.MethodGet, Path: "/settings/{key}/versions", Action: policy.SettingRead, Tag: tagSettings,
		Summary: text.T("参数的历次版本", "All versions of a setting")}, inScopes[ByKey](), s.settingHistory)
	operation(s, Op{ID: "putSetting", Method: http.MethodPut, Path: "/settings/{key}", Action: policy.SettingWrite, Tag: tagSettings,
		Summary: text.T("修改参数", "Change a setting"), Doc: text.T("已开始的期限按原值执行。", "Clocks that already run keep the value they began with.")},
		ofTheBank[putSetting](s), s.putSetting)
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
	if err != nil {
		return nil, err
	}
	return &settingAnswer{etag(x.Version), viewSetting(x)}, nil
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
	row.Detail = detail(map[string]any{"was": was.Value, "now": x.Value, "reason": x.Reason})
	if x, err = s.Settings.PutSetting(ctx, x, version, row); err != nil {
		return nil, err
	}
	return &settingAnswer{etag(x.Version), viewSetting(x)}, nil
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
