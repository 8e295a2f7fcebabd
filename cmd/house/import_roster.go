package house

import (
	"context"
	"slices"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/roster"
	"duban/policy"
	"duban/storage"
	"duban/tabular"
	"duban/tabular/intake"
)

// rosters are taken over as drafts: what is published changes by swaps and substitutions
// alone, and to publish is the branch head's.
func (t *taking) rosters(ctx context.Context, book *tabular.Book) (func(*storage.Tx) error, error) {
	stands, known, err := t.tree(ctx)
	if err != nil {
		return nil, err
	}
	if err := t.people(ctx, &known); err != nil {
		return nil, err
	}
	suited, err := t.suitedAnywhere(ctx)
	if err != nil {
		return nil, err
	}
	months, report := intake.ReadRosters(book, known, suited)
	t.out.Report = report
	if !t.out.OK() {
		return nil, nil
	}
	count := t.count("rosters")
	var put []intake.RosterMonth
	for _, m := range months {
		was, err := t.DB.RosterAsKnown(ctx, m.Outlet.Code(), m.Month, time.Time{})
		drawn := roster.Roster{Month: m.Month}
		if rerr := drawn.Replace(m.Shifts); rerr != nil {
			return nil, rerr
		}
		switch {
		case fault.Is(err, fault.NotFound):
			count.New++
		case err != nil:
			return nil, err
		case slices.Equal(was.Shifts, drawn.Shifts):
			count.Same++
			continue
		case was.Status == roster.Published:
			t.out.Faults.Add(m.First.Fault("day", "roster.published", "%[1]s 的排班已发布，不能导入更改", "the roster of %[1]s is published and not changed by import", m.Month))
			continue
		default:
			count.Changed++
		}
		put = append(put, m)
	}
	if !t.out.OK() {
		return nil, nil
	}
	return func(tx *storage.Tx) error { return t.putRosters(tx, put, stands) }, nil
}

func (t *taking) putRosters(tx *storage.Tx, months []intake.RosterMonth, stands tree) error {
	for _, m := range months {
		outlet, ok := stands.outlets[m.Outlet.Code()]
		if !ok {
			return fault.Missing("网点", "outlet")
		}
		was, err := tx.RosterForChange(outlet.Code, m.Month)
		if err != nil {
			return err
		}
		is := was
		if err := is.Replace(m.Shifts); err != nil {
			return err
		}
		if _, err := tx.SaveRoster(was, is, roster.Change{Did: roster.Drafted, By: t.By.User, At: t.now, Reason: "import"}); err != nil {
			return err
		}
		tx.Audit(t.entry(policy.RosterWrite, "roster", outlet.Code+"/"+m.Month.String(), outlet.Path, map[string]any{"did": "import", "shifts": len(m.Shifts)}))
	}
	return nil
}

// suitedAnywhere tells who may be on duty in any outlet of the bank. Roles are read
// once: a bank's file holds a month of thousands of outlets.
func (t *taking) suitedAnywhere(ctx context.Context) (func(outlet org.Path, user string, at time.Time) bool, error) {
	byUser := map[string][]storage.Assignment{}
	for _, role := range []string{roster.LeaderRole, roster.HeadRole} {
		list, err := t.DB.HoldersEver(ctx, role)
		if err != nil {
			return nil, err
		}
		for _, a := range list {
			byUser[a.Holder] = append(byUser[a.Holder], a)
		}
	}
	return func(outlet org.Path, user string, at time.Time) bool {
		return slices.ContainsFunc(byUser[user], func(a storage.Assignment) bool { return a.Unit.Contains(outlet) && a.Holds(at) })
	}, nil
}
