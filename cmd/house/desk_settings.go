package house

import (
	"context"
	"encoding/json"
	"strings"

	"duban/activities"
	"duban/api"
	"duban/domain/fault"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/storage"
)

var _ api.Settings = desk{}

// Settings are versions of rule sets ("rules:<id>@<version>"): what the product
// ships is shown as their default, what the bank has set stands on top.

func (d desk) Settings(ctx context.Context) ([]api.Setting, error) {
	kept, err := d.db.Settings(ctx)
	if err != nil {
		return nil, err
	}
	var out []api.Setting
	for _, set := range worktime.ShippedRules().Sets() {
		s, err := shippedSetting(set)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	for _, k := range kept {
		if strings.HasPrefix(k.Name, RuleSetting) {
			out = append(out, apiSetting(k))
		}
	}
	return out, nil
}

func shippedSetting(set worktime.RuleSet) (api.Setting, error) {
	raw, err := json.Marshal(set)
	return api.Setting{Key: RuleSetting + set.Ref(), Title: set.Title, Value: raw, Default: raw}, err
}

func apiSetting(s storage.Setting) api.Setting {
	out := api.Setting{Key: s.Name, Value: s.Value, Version: s.Version, ChangedBy: s.By, ChangedAt: s.At, Reason: s.Note,
		Title: text.T("制度参数", "rule set")}
	if set, err := worktime.ParseRuleSet(s.Value); err == nil {
		out.Title = set.Title
	}
	return out
}

func (d desk) Setting(ctx context.Context, key string) (api.Setting, error) {
	all, err := d.Settings(ctx)
	if err != nil {
		return api.Setting{}, err
	}
	for _, s := range all {
		if s.Key == key {
			return s, nil
		}
	}
	return api.Setting{}, fault.Missing("参数", "setting")
}

func (d desk) SettingHistory(ctx context.Context, key string) ([]api.Setting, error) {
	list, err := d.db.SettingHistory(ctx, key)
	return each(list, apiSetting), err
}

// PutSetting adds a version of a rule set. A version that is there is never
// replaced, because running cases name it: a change is a new version.
func (d desk) PutSetting(ctx context.Context, s api.Setting, expect int64, row api.Entry) (api.Setting, error) {
	ref, ok := strings.CutPrefix(s.Key, RuleSetting)
	if !ok {
		return s, fault.BadField("/key", "unknown", "没有该参数", "there is no such setting")
	}
	set, err := worktime.ParseRuleSet(s.Value)
	if err != nil {
		return s, err
	}
	if set.Ref() != ref {
		return s, fault.BadField("/value", "ref", "内容为 %[1]s，与参数名 %[2]s 不符", "is rule set %[1]s, but the setting is named %[2]s", set.Ref(), ref)
	}
	cal, book, err := d.house.Law.InForce(ctx)
	if err != nil {
		return s, err
	}
	next, err := book.With(set)
	if err != nil {
		return s, err
	}
	// A version that lacks a row would stop every case from the day it comes into force.
	for _, whole := range []func(worktime.Rulebook) error{
		func(b worktime.Rulebook) error {
			_, err := activities.TermsOn(b, cal, set.ValidFrom.Start())
			return err
		},
		func(b worktime.Rulebook) error { return activities.ComplaintRules(b, set.ValidFrom) },
	} {
		if err := whole(next); err != nil && whole(book) == nil {
			return s, fault.BadField("/value/rows", "incomplete", "%[1]s", "%[2]s", fault.Of(err).Msg.ZH, fault.Of(err).Msg.EN)
		}
	}
	kept, err := d.db.SetSetting(ctx, storage.Setting{Name: s.Key, Version: expect, Value: s.Value, Note: s.Reason, By: s.ChangedBy, At: s.ChangedAt}, auditEntry(row))
	if err != nil {
		return s, err
	}
	d.house.Law.Forget()
	return apiSetting(kept), nil
}
