package house

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"duban/api"
	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/storage"
)

// An approval is kept before anything moves, in the transaction that puts it on the
// audit chain: whatever happens then, the sweep finds it and finishes the work.
const (
	calendarApproval = "replan/calendar" // setting: the calendar that running clocks are to follow
	rulesApproval    = "replan/rules/"   // settings, one per version of a rule set
)

// approval is what a person let happen to running clocks.
type approval struct {
	Calendar string        `json:"calendar,omitempty"` // version of the whole calendar
	Rules    string        `json:"rules,omitempty"`
	Cases    []casefile.ID `json:"cases,omitempty"` // that take the rules; for a calendar all that it moves
	By       string        `json:"by"`
	Hash     string        `json:"hash"` // of the list that was approved
}

// ApproveCalendar puts a version into force if the list is still the one that was
// approved, and moves the running clocks: those of the cases on it, which the audit chain
// names, and those that the approver may not know of, which their own record names alone.
func (r *replanner) ApproveCalendar(ctx context.Context, year int, version int64, hash string, hidden api.Hidden, row api.Entry) (api.Replan, error) {
	y, err := r.year(ctx, year, version)
	if err != nil {
		return api.Replan{}, err
	}
	if !y.ApprovedAt.IsZero() {
		return api.Replan{}, fault.New(fault.Conflict, "calendar.approved", "该日历已批准", "this calendar has been approved already")
	}
	if y.LoadedBy == row.Actor.User {
		return api.Replan{}, fault.Refuse("calendar.loader", "录入人不得批准本人录入的安排", "whoever loaded the year does not approve it")
	}
	versions, err := r.db.CalendarVersions(ctx, year)
	if err != nil {
		return api.Replan{}, err
	}
	for _, c := range versions {
		if c.Version > version && !c.ApprovedAt.IsZero() {
			return api.Replan{}, fault.Refuse("calendar.superseded", "第 %d 版已生效，不能再批准更早的版本", "version %d is in force: an earlier one cannot be approved any more", c.Version)
		}
	}
	plan, err := r.withYear(ctx, y, row.At, hidden)
	if err != nil {
		return plan, err
	}
	if plan.Hash != hash {
		return plan, api.ReplanChanged(plan.Hash)
	}
	err = r.keep(ctx, calendarApproval, row, plan, func(approval, error) (approval, error) {
		return approval{Calendar: plan.Calendar, By: row.Actor.User, Hash: hash}, nil
	}, func(tx *storage.Tx) error { return tx.ApproveCalendar(year, version, row.Actor.User, row.At) })
	if err != nil {
		return plan, err
	}
	plan.Pending = r.carryOut(ctx, plan)
	return plan, nil
}

// ApplyRules lets the named cases take a version of a rule set.
func (r *replanner) ApplyRules(ctx context.Context, ref, hash string, cases []casefile.ID, hidden api.Hidden, row api.Entry) (api.Replan, error) {
	loaded, _, err := r.db.Setting(ctx, RuleSetting+ref)
	if err != nil {
		return api.Replan{}, err
	}
	p, proposed, err := proposal(ctx, r.db, ref)
	if err != nil {
		return api.Replan{}, err
	}
	if proposed && p.Proposal.Open() {
		return api.Replan{}, fault.Refuse("rules.proposed", "规则集 %s 尚未批准", "the rule set %s has not been approved", ref)
	}
	if loaded.By == row.Actor.User || proposed && slices.Contains(p.Proposal.Makers, row.Actor.User) {
		return api.Replan{}, fault.Refuse("rules.maker", "参与起草规则集的人不得批准其适用于在办事项", "whoever had a part in drafting the rule set does not approve it for running cases")
	}
	plan, err := r.PreviewRules(ctx, ref, nil, row.At, hidden)
	if err != nil {
		return plan, err
	}
	if plan.Hash != hash {
		return plan, api.ReplanChanged(plan.Hash)
	}
	var bad fault.Fields
	for i, id := range cases {
		if !slices.ContainsFunc(plan.Cases, func(c api.ReplanCase) bool { return c.Case == id }) {
			bad.Add("/cases/"+strconv.Itoa(i), "not_found", "变动清单中没有该事项", "is not on the list")
		}
	}
	if err := bad.Err(); err != nil {
		return plan, err
	}
	plan.Cases = slices.DeleteFunc(plan.Cases, func(c api.ReplanCase) bool { return !slices.Contains(cases, c.Case) })
	err = r.keep(ctx, rulesApproval+ref, row, plan, func(was approval, err error) (approval, error) {
		named := append(was.Cases, cases...)
		slices.Sort(named)
		return approval{Rules: ref, Cases: slices.Compact(named), By: row.Actor.User, Hash: hash}, err
	}, nil)
	if err != nil {
		return plan, err
	}
	plan.Pending = r.carryOut(ctx, plan)
	return plan, nil
}

// keep puts an approval on the record, with whatever else it brings about.
func (r *replanner) keep(ctx context.Context, name string, row api.Entry, plan api.Replan, next func(approval, error) (approval, error), also func(*storage.Tx) error) error {
	was, found, err := r.db.Setting(ctx, name)
	if err != nil {
		return err
	}
	var before approval
	if found {
		err = json.Unmarshal(was.Value, &before)
	}
	a, err := next(before, err)
	if err != nil {
		return fault.Wrap("replan.approval", fault.Internal, err)
	}
	ids := make([]casefile.ID, len(plan.Cases))
	for i, c := range plan.Cases {
		ids[i] = c.Case
	}
	row.Detail = casefile.Encode(map[string]any{"calendar": plan.Calendar, "rules": plan.Rules, "hash": plan.Hash, "cases": ids})
	defer r.law.Forget()
	return r.db.Write(ctx, "replan.approve", func(tx *storage.Tx) error {
		if also != nil {
			if err := also(tx); err != nil {
				return err
			}
		}
		_, err := tx.SetSetting(storage.Setting{Name: name, Version: was.Version, Value: casefile.Encode(a), By: a.By, At: row.At, Note: "replan approved"})
		tx.Audit(auditEntry(row))
		return err
	})
}

// patience is how long an approval waits for clocks to be moved before it answers
// that the rest will follow.
const patience = 15 * time.Second

// carryOut moves what an approval lets move and returns how many cases are left. It
// does not stop when the person who approved goes away.
func (r *replanner) carryOut(ctx context.Context, plan api.Replan) (left int) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	left, err := r.sweep(ctx)
	if err != nil {
		r.log.Warn("clocks are still to be moved", "calendar", plan.Calendar, "rules", plan.Rules, "error", err)
		left = max(left, 1)
	}
	return left
}

// sweep moves every running clock that an approval lets move and that has not moved
// yet; left counts the cases that could not be reached.
func (r *replanner) sweep(ctx context.Context) (left int, err error) {
	settings, err := r.db.Settings(ctx)
	if err != nil {
		return 0, err
	}
	for _, s := range settings {
		if s.Name != calendarApproval && !strings.HasPrefix(s.Name, rulesApproval) {
			continue
		}
		var a approval
		if err := json.Unmarshal(s.Value, &a); err != nil {
			return left, fault.Wrap("replan.approval", fault.Internal, err)
		}
		n, err := r.follow(ctx, a)
		if err != nil {
			return left, err
		}
		left += n
	}
	return left, nil
}

// follow carries out one approval as far as it is not.
func (r *replanner) follow(ctx context.Context, a approval) (left int, err error) {
	r.law.Forget()
	cal, book, err := r.law.InForce(ctx)
	if err != nil {
		return 0, err
	}
	if a.Rules == "" && cal.Version() != a.Calendar {
		// Another calendar came into force some other way (a release that ships a new
		// year): nobody has approved yet what that one moves.
		return 0, nil
	}
	if a.Rules != "" && !knows(book, a.Rules) {
		return 0, unknownRules(a.Rules)
	}
	plan, err := r.plan(ctx, cal, book, a.Rules, a.Cases, r.now())
	if err != nil {
		return 0, err
	}
	return r.move(ctx, plan, a)
}

// move gives every case on the list the command that plans its clocks anew.
func (r *replanner) move(ctx context.Context, plan api.Replan, a approval) (left int, err error) {
	var mu sync.Mutex
	group, gctx := errgroup.WithContext(ctx)
	group.SetLimit(8)
	for _, c := range plan.Cases {
		group.Go(func() error {
			err := r.give(gctx, c, plan, a)
			if err != nil {
				mu.Lock()
				left++
				mu.Unlock()
				r.log.Warn("the clocks of a case could not be moved yet", "case", c.Case, "error", err)
			}
			return nil
		})
	}
	return left, group.Wait()
}

// give sends the command to one case. Its id is the approval's, so that the work can
// be cut short and begun again at any point: what has been done is answered from the record.
func (r *replanner) give(ctx context.Context, c api.ReplanCase, plan api.Replan, a approval) error {
	cmd := casefile.Command{Case: c.Case, Kind: c.Kind, Name: string(c.Kind) + ".replan", Actor: casefile.System,
		Body: casefile.Encode(casefile.Replan{Calendar: plan.Calendar, ApprovedBy: a.By, Rules: a.Rules})}
	if a.Rules != "" {
		// Once for a case: what a later approval did to it is not undone.
		cmd.ID = casefile.CommandID("replan:" + a.Rules)
		if _, done, err := r.db.Lookup(ctx, cmd.Case, cmd.ID); done || err != nil {
			return err
		}
		return gone(r.send.Do(ctx, cmd))
	}
	for range 5 {
		state, err := r.db.LoadState(ctx, c.Case)
		if err != nil {
			return err
		}
		// A year may be arranged one way, another way and the first way again, and clocks
		// started by a process that had not heard of it follow later: the version of the
		// case tells these apart.
		cmd.Expect = state.Version()
		cmd.ID = casefile.CommandID("replan:" + plan.Calendar + ":" + strconv.FormatInt(cmd.Expect, 10))
		err = gone(r.send.Do(ctx, cmd))
		if f := fault.Of(err); f == nil || f.Code != "case.version" {
			return err
		}
	}
	return fault.New(fault.Unavailable, "replan.busy", "事项正在被频繁更新，稍后重试", "the case keeps changing: it is tried again later")
}

// gone passes over a case that came to its end meanwhile: its clocks have stopped.
func gone(_ casefile.Outcome, err error) error {
	if f := fault.Of(err); f != nil && (f.Code == "case.status" || f.Kind == fault.NotFound) {
		return nil
	}
	return err
}

// keepReplanning finishes what approvals began and a crash cut short, at the start
// and whenever something was left, and looks again now and then for clocks that
// another process started by the calendar before.
func (h *House) keepReplanning(ctx context.Context) {
	r := h.replanner()
	for {
		wait := 10 * time.Minute
		left, err := r.sweep(ctx)
		if err != nil && ctx.Err() == nil {
			h.Log.Warn("approved moves of clocks could not be finished", "error", err)
		}
		if err != nil || left > 0 {
			wait = 30 * time.Second
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait):
		}
	}
}
