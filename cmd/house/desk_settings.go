package house

import (
	"context"
	"encoding/json"
	"strings"

	"duban/api"
	"duban/domain/edition"
	"duban/domain/fault"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/storage"
)

var (
	_ api.Settings  = desk{}
	_ api.Approvals = desk{}
)

// Settings are versions of rule sets ("rules:<id>@<version>"): what the product
// ships is shown as their default, what was approved stands on top, and what is
// proposed beside it.

func (d desk) Settings(ctx context.Context) (out []api.Setting, err error) {
	err = d.db.Read(ctx, "settings.all", func(tx *storage.Tx) error {
		out, err = settings(tx)
		return err
	})
	return out, err
}

func settings(tx *storage.Tx) (out []api.Setting, err error) {
	kept, err := tx.Settings()
	if err != nil {
		return nil, err
	}
	proposed, err := proposals(tx)
	if err != nil {
		return nil, err
	}
	for _, set := range worktime.ShippedRules().Sets() {
		s, err := shippedSetting(set)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	for _, k := range kept {
		if !strings.HasPrefix(k.Name, RuleSetting) {
			continue
		}
		s := apiSetting(k)
		for _, p := range proposed {
			if p.Key == k.Name {
				s.Version, s.ChangedAt, s.Proposal = p.Version, p.ChangedAt, p.Proposal
			}
		}
		out = append(out, s)
	}
	for _, p := range proposed {
		if p.Proposal.Open() {
			out = append(out, p)
		}
	}
	return out, nil
}

// OpenEditions are what was drafted and can still change, rule sets among it.
func (d desk) OpenEditions(ctx context.Context) ([]edition.Edition, error) {
	return d.db.OpenEditions(ctx)
}

// proposals are the rule sets that were proposed: open, or approved.
func proposals(tx *storage.Tx) ([]api.Setting, error) {
	list, err := tx.RuleEditions()
	if err != nil {
		return nil, err
	}
	var out []api.Setting
	for _, e := range list {
		if e.Status != edition.Discarded {
			out = append(out, proposedSetting(e))
		}
	}
	return out, nil
}

func proposedSetting(e edition.Edition) api.Setting {
	out := api.Setting{Value: e.Body, Version: e.Revision, ChangedBy: e.ChangedBy, ChangedAt: e.ChangedAt, Reason: e.Note}
	if set, err := worktime.ParseRuleSet(e.Body); err == nil {
		out.Key, out.Title = RuleSetting+set.Ref(), set.Title
	}
	e.Body = nil
	out.Proposal = &e
	return out
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
	return settingNamed(all, key)
}

func settingNamed(all []api.Setting, key string) (api.Setting, error) {
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
