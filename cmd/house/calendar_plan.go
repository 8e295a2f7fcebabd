package house

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"duban/activities"
	"duban/api"
	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/worktime"
	"duban/storage"
)

// replanner knows which running clocks a change of calendar or rules would move, and
// moves them once a person has approved the list.
type replanner struct {
	db   *storage.DB
	law  *Law
	send activities.Sender
	log  *slog.Logger
	now  func() time.Time
}

func (h *House) replanner() *replanner {
	return &replanner{db: h.DB, law: h.Law, send: h.Cases, log: h.Log, now: time.Now}
}

var _ api.Replans = (*replanner)(nil)

// PreviewCalendar lists what moves if that version of the year were in force.
func (r *replanner) PreviewCalendar(ctx context.Context, year int, version int64, now time.Time, hidden api.Hidden) (api.Replan, error) {
	y, err := r.year(ctx, year, version)
	if err != nil {
		return api.Replan{}, err
	}
	return r.withYear(ctx, y, now, hidden)
}

// year is a loaded version of a year. NotFound if there is none.
func (r *replanner) year(ctx context.Context, year int, version int64) (storage.Calendar, error) {
	list, err := r.db.CalendarVersions(ctx, year)
	if err != nil {
		return storage.Calendar{}, err
	}
	i := slices.IndexFunc(list, func(c storage.Calendar) bool { return c.Version == version })
	if i < 0 {
		return storage.Calendar{}, fault.New(fault.NotFound, "calendar.unknown", "没有 %d 年的第 %d 版安排", "there is no version %[2]d of the year %[1]d", year, version)
	}
	return list[i], nil
}

func (r *replanner) withYear(ctx context.Context, c storage.Calendar, now time.Time, hidden api.Hidden) (api.Replan, error) {
	year, err := worktime.ParseYear(c.Body)
	if err != nil {
		return api.Replan{}, fault.Wrap("replan.year", fault.Internal, err)
	}
	r.law.Forget()
	cal, book, err := r.law.InForce(ctx)
	if err != nil {
		return api.Replan{}, err
	}
	if cal, err = cal.With(year); err != nil {
		return api.Replan{}, err
	}
	return listed(hidden)(r.plan(ctx, cal, book, "", nil, now))
}

// PreviewRules lists what moves if every running case took that version, which may be
// proposed, or a draft that is not even that.
func (r *replanner) PreviewRules(ctx context.Context, ref string, draft json.RawMessage, now time.Time, hidden api.Hidden) (api.Replan, error) {
	r.law.Forget()
	cal, book, err := r.law.InForce(ctx)
	if err != nil {
		return api.Replan{}, err
	}
	if draft == nil && !knows(book, ref) {
		p, found, err := proposal(ctx, r.db, ref)
		if err != nil {
			return api.Replan{}, err
		}
		if !found {
			return api.Replan{}, unknownRules(ref)
		}
		draft = p.Value
	}
	if draft != nil {
		set, err := worktime.ParseRuleSet(draft)
		if err != nil {
			return api.Replan{}, err
		}
		if set.Ref() != ref {
			return api.Replan{}, fault.BadField("/value", "ref", "内容为 %[1]s，与 %[2]s 不符", "is rule set %[1]s, not %[2]s", set.Ref(), ref)
		}
		if book, err = book.With(set); err != nil {
			return api.Replan{}, err
		}
	}
	return listed(hidden)(r.plan(ctx, cal, book, ref, nil, now))
}

func knows(book worktime.Rulebook, ref string) bool {
	return slices.ContainsFunc(book.Sets(), func(s worktime.RuleSet) bool { return s.Ref() == ref })
}

func unknownRules(ref string) error {
	return fault.New(fault.NotFound, "rules.unknown", "没有规则集 %s", "there is no rule set %s", ref)
}

// plan works out, for every running case or for the named ones, what changes. It
// reads and computes only.
func (r *replanner) plan(ctx context.Context, cal worktime.Calendar, book worktime.Rulebook, rules string, only []casefile.ID, now time.Time) (api.Replan, error) {
	out := api.Replan{Calendar: cal.Version(), Rules: rules}
	terms, err := activities.TermsOn(book, cal, now)
	if err != nil {
		return out, err
	}
	var mu sync.Mutex
	look := func(ctx context.Context, id casefile.ID, kind casefile.Kind) error {
		one, err := r.planOne(ctx, id, kind, terms, rules, now)
		if err != nil || one == nil {
			return err
		}
		mu.Lock()
		defer mu.Unlock()
		out.Cases = append(out.Cases, *one)
		return nil
	}
	group, gctx := errgroup.WithContext(ctx)
	group.SetLimit(4)
	err = r.db.OpenCases(gctx, func(c storage.Case) error {
		// A case that waits for no clock has none that could move; it may have bounds.
		if (rules != "" || !c.NextDue.IsZero()) && (only == nil || slices.Contains(only, c.ID)) {
			group.Go(func() error { return look(gctx, c.ID, c.Kind) })
		}
		return gctx.Err()
	})
	if gerr := group.Wait(); gerr != nil {
		err = gerr
	}
	if err != nil {
		return out, err
	}
	slices.SortFunc(out.Cases, func(a, b api.ReplanCase) int { return strings.Compare(string(a.Case), string(b.Case)) })
	return out, nil
}

// listed is what of a plan somebody is shown and can approve, with its digest. What is
// hidden from him is not in either: that a list has changed must not tell of it.
func listed(hidden api.Hidden) func(api.Replan, error) (api.Replan, error) {
	return func(p api.Replan, err error) (api.Replan, error) {
		if err != nil {
			return p, err
		}
		p.Cases = slices.DeleteFunc(p.Cases, hidden)
		p.Hash = planHash(p)
		return p, nil
	}
}

// planOne is what changes on one case; nil where nothing does.
func (r *replanner) planOne(ctx context.Context, id casefile.ID, kind casefile.Kind, terms activities.Terms, rules string, now time.Time) (*api.ReplanCase, error) {
	state, err := r.db.LoadState(ctx, id)
	if err != nil || state.Done() {
		return nil, err
	}
	next, moves, err := terms.Replan(state, rules, now)
	if err != nil {
		return nil, err
	}
	row, clocks := storage.Kinds[kind].Row(state), activities.ClocksOf(state)
	one := &api.ReplanCase{Case: id, Kind: kind, Number: row.Number, Outlet: row.Outlet, Issuer: row.Issuer, Inside: row.Hidden || row.Inside, Moves: moves}
	moved := map[string]bool{}
	for _, m := range moves {
		moved[m.Clock] = true
	}
	for _, c := range next {
		if was, _ := clocks.Get(c.ID); was.Provisional && !c.Provisional && !moved[c.ID] {
			one.Settled = append(one.Settled, c)
		}
	}
	bounds, err := terms.Rebound(state, rules, now)
	if err != nil {
		return nil, err
	}
	for _, b := range bounds {
		one.Bounds = append(one.Bounds, api.BoundChange(b))
	}
	if len(one.Moves)+len(one.Settled)+len(one.Bounds) == 0 {
		return nil, nil
	}
	return one, nil
}

// planHash is the digest of everything that changes, and of nothing else: a case that
// is renamed or handed over meanwhile leaves the list as it was.
func planHash(p api.Replan) string {
	type settled struct {
		Clock string    `json:"clock"`
		Due   time.Time `json:"due"`
	}
	type one struct {
		Case    casefile.ID       `json:"case"`
		Moves   []casefile.Move   `json:"moves"`
		Settled []settled         `json:"settled"`
		Bounds  []api.BoundChange `json:"bounds,omitempty"`
	}
	all := make([]one, len(p.Cases))
	for i, c := range p.Cases {
		all[i] = one{Case: c.Case, Moves: c.Moves, Bounds: c.Bounds}
		for _, k := range c.Settled {
			all[i].Settled = append(all[i].Settled, settled{k.ID, k.Due})
		}
	}
	sum := sha256.Sum256(casefile.Encode(map[string]any{"calendar": p.Calendar, "rules": p.Rules, "cases": all}))
	return hex.EncodeToString(sum[:])
}
