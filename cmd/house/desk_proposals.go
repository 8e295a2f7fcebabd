package house

import (
	"context"
	"strings"
	"time"

	"duban/activities"
	"duban/api"
	"duban/domain/edition"
	"duban/domain/fault"
	"duban/domain/worktime"
	"duban/storage"
)

// A version of a rule set is proposed, and kept apart from the settings that the house
// reads: it becomes one in the transaction in which somebody else approves it.

// ProposeSetting submits a version of a rule set. A version that is in force is never
// replaced, because running cases name it: a change is a new version.
func (d desk) ProposeSetting(ctx context.Context, s api.Setting, expect int64, row api.Entry) (api.Setting, error) {
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
	cal, _, err := d.house.Law.InForce(ctx)
	if err != nil {
		return s, err
	}
	by, at := s.ChangedBy, s.ChangedAt
	err = d.db.Write(ctx, "settings.propose", func(tx *storage.Tx) error {
		if err := fits(tx, set, cal, at); err != nil {
			return err
		}
		kind := edition.RuleSet(set.ID)
		open, found, err := tx.OpenEdition(kind)
		if err != nil {
			return err
		}
		if !found || proposedSetting(open).Key != s.Key { // another one that is open stands in its way
			open, err = tx.DraftEdition(edition.Edition{Kind: kind, Note: s.Reason, Body: s.Value, ValidFrom: set.ValidFrom,
				Makers: []string{by}, MadeBy: by, MadeAt: at, ChangedBy: by, ChangedAt: at})
			if err != nil {
				return err
			}
			expect = open.Revision
		}
		e, err := tx.ChangeEdition(kind, open.Version, func(was edition.Edition) (edition.Edition, error) {
			now, err := was.Take(edition.Step{Move: edition.Change, By: by, At: at, Expect: expect})
			if err != nil {
				return now, err
			}
			now.Body, now.Note, now.ValidFrom = s.Value, s.Reason, set.ValidFrom
			return now.Take(edition.Step{Move: edition.Submit, By: by, At: at})
		})
		if err != nil {
			return err
		}
		s = proposedSetting(e)
		row.Detail = sealed(row.Detail, e)
		tx.Audit(auditEntry(row))
		return nil
	})
	return s, err
}

// StepSetting withdraws, approves, sends back or discards a version that is proposed.
func (d desk) StepSetting(ctx context.Context, key string, step edition.Step, row api.Entry) (out api.Setting, err error) {
	cal, _, err := d.house.Law.InForce(ctx)
	if err != nil {
		return out, err
	}
	err = d.db.Write(ctx, "settings."+string(step.Move), func(tx *storage.Tx) error {
		all, err := settings(tx)
		if err != nil {
			return err
		}
		if out, err = settingNamed(all, key); err != nil {
			return err
		}
		if out.Version == 0 {
			return edition.IsShipped()
		}
		if out.Proposal == nil { // in force since before a second person was asked
			_, err := edition.Edition{Status: edition.Approved}.Take(step)
			return err
		}
		e, err := tx.ChangeEdition(out.Proposal.Kind, out.Proposal.Version, func(was edition.Edition) (edition.Edition, error) {
			return was.Take(step)
		})
		if err != nil {
			return err
		}
		if step.Move == edition.Approve {
			if err := bind(tx, key, e, cal); err != nil {
				return err
			}
		}
		out = proposedSetting(e)
		row.Detail = sealed(row.Detail, e)
		tx.Audit(auditEntry(row))
		return nil
	})
	if err == nil && step.Move == edition.Approve {
		d.house.Law.Forget()
	}
	return out, err
}

// bind puts what was approved among the settings, by the name of who wrote it.
func bind(tx *storage.Tx, key string, e edition.Edition, cal worktime.Calendar) error {
	set, err := worktime.ParseRuleSet(e.Body)
	if err != nil {
		return fault.Wrap("settings.bind", fault.Internal, err)
	}
	if err := fits(tx, set, cal, e.DecidedAt); err != nil {
		return err
	}
	_, err = tx.SetSetting(storage.Setting{Name: key, Value: e.Body, Note: e.Note, By: e.ChangedBy, At: e.DecidedAt})
	return err
}

// fits says why a rule set cannot come into force beside those that are.
func fits(tx *storage.Tx, set worktime.RuleSet, cal worktime.Calendar, at time.Time) error {
	kept, err := tx.Settings()
	if err != nil {
		return err
	}
	book, err := rulebook(kept)
	if err != nil {
		return err
	}
	next, err := book.With(set)
	if err != nil {
		return err
	}
	if set.ValidFrom < worktime.DayOf(at) {
		return fault.BadField("/value/valid_from", "begun", "施行日期 %[1]s 已过", "its first day, %[1]s, has passed", set.ValidFrom)
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
			return fault.BadField("/value/rows", "incomplete", "%[1]s", "%[2]s", fault.Of(err).Msg.ZH, fault.Of(err).Msg.EN)
		}
	}
	return nil
}

// proposal is a version of a rule set that was proposed; found is false where there is
// none, or where it was discarded.
func proposal(ctx context.Context, db *storage.DB, ref string) (p api.Setting, found bool, err error) {
	err = db.Read(ctx, "settings.proposal", func(tx *storage.Tx) error {
		all, err := proposals(tx)
		for _, s := range all {
			if s.Key == RuleSetting+ref {
				p, found = s, true
			}
		}
		return err
	})
	return p, found, err
}
