package storage

import (
	"context"
	"slices"
	"time"

	"duban/domain/org"
	"duban/domain/roster"
	"duban/domain/worktime"

	"gorm.io/gorm"
)

// DutyLeader tells who answers for an outlet at an instant, by what stands now: the
// leader on its roster, else the stated fallback. NotFound if there is no such outlet.
func (tx *Tx) DutyLeader(outlet string, at time.Time) (roster.OnDuty, error) {
	return tx.dutyLeader(outlet, at, time.Time{})
}

func (tx *Tx) dutyLeader(outlet string, at, known time.Time) (roster.OnDuty, error) {
	var row outletRow
	if err := tx.g.Where("code = ?", outlet).Take(&row).Error; err != nil {
		return roster.OnDuty{}, missing(err, "网点", "outlet")
	}
	list, err := tx.dutyLeaders([]org.Outlet{row.outlet().Outlet}, at, known)
	if err != nil {
		return roster.OnDuty{}, err
	}
	return list[0], nil
}

// DutyLeader is Tx.DutyLeader in a transaction of its own; with known not zero, as the
// record knew it at that instant.
func (db *DB) DutyLeader(ctx context.Context, outlet string, at, known time.Time) (o roster.OnDuty, err error) {
	err = db.Read(ctx, "storage.duty leader", func(tx *Tx) error { o, err = tx.dutyLeader(outlet, at, known); return err })
	return o, err
}

// OutletDuty is who answers for an outlet.
type OutletDuty struct {
	Outlet org.Outlet
	roster.OnDuty
}

// DutyLeaders tells who answers for open outlets at an instant, in the order of the tree.
func (db *DB) DutyLeaders(ctx context.Context, f OutletFilter, at time.Time, p Page) (list List[OutletDuty], err error) {
	err = db.Read(ctx, "storage.duty leaders", func(tx *Tx) error {
		q := whereText(whereUnder(tx.g.Where(under("path", f.Within)), "path", f.Under), f.Words, "name_zh", "name_en", "code").Where("closed = ?", false)
		outlets, err := listed(q, p, order{name: "path", columns: []string{"path"}},
			func(r outletRow) []any { return []any{r.Path} }, func(r outletRow) org.Outlet { return r.outlet().Outlet })
		if err != nil {
			return err
		}
		found, err := tx.dutyLeaders(outlets.Items, at, time.Time{})
		list = List[OutletDuty]{Items: make([]OutletDuty, len(found)), Next: outlets.Next}
		for i, o := range found {
			list.Items[i] = OutletDuty{outlets.Items[i], o}
		}
		return err
	})
	return list, err
}

// dutyLeaders answers for several outlets with one look at rosters and one at roles.
func (tx *Tx) dutyLeaders(outlets []org.Outlet, at, known time.Time) ([]roster.OnDuty, error) {
	at = Instant(at)
	codes, paths := make([]string, len(outlets)), make([]org.Path, len(outlets))
	for i, o := range outlets {
		codes[i], paths[i] = o.Code, o.Path
	}
	var rows []shiftRow
	q := standing(counting(tx.g.Where("outlet IN ? AND day = ?", codes, worktime.DayOf(at).String()), known), known)
	if err := q.Order("outlet, from_minute, since_version").Find(&rows).Error; err != nil {
		return nil, err
	}
	shifts := map[string][]roster.Shift{}
	for _, r := range rows {
		shifts[r.Outlet] = append(shifts[r.Outlet], r.shift())
	}
	var published []string
	heads := tx.g.Model(&rosterRow{}).Where("outlet IN ? AND month = ? AND status = ?", codes, roster.MonthOf(worktime.DayOf(at)).String(), string(roster.Published))
	if !known.IsZero() {
		heads = heads.Where("published_at <= ?", Instant(known))
	}
	if err := heads.Pluck("outlet", &published).Error; err != nil {
		return nil, err
	}
	// What the record knew then does not change because somebody has left since.
	held, err := tx.posts(paths, known.IsZero())
	if err != nil {
		return nil, err
	}
	list := make([]roster.OnDuty, len(outlets))
	for i, o := range outlets {
		list[i] = roster.DutyLeader(roster.Known{Outlet: o.Code, At: at, Published: slices.Contains(published, o.Code), Shifts: shifts[o.Code],
			Suited: held.suited(o.Path), Heads: held.over(o.Path, roster.HeadRole, at), Supervisors: held.over(o.Path, roster.SupervisorRole, at)})
	}
	return list, nil
}

// posts are roles held over outlets at any time, those nearest to the outlets first.
type posts []Assignment

func (tx *Tx) posts(outlets []org.Path, active bool) (posts, error) {
	var above []string
	for _, p := range outlets {
		above = append(above, ancestors(p)...)
	}
	slices.Sort(above)
	q := tx.g.Where("role IN ? AND unit_path IN ?", []string{roster.LeaderRole, roster.HeadRole, roster.SupervisorRole}, slices.Compact(above))
	if active {
		q = tx.active(q)
	}
	return assignments(q.Order("LENGTH(unit_path) DESC, holder, id"))
}

// Holds reports whether the role counts at an instant.
func (a Assignment) Holds(at time.Time) bool {
	return !at.Before(a.From) && (a.Until.IsZero() || at.Before(a.Until)) && (a.RevokedAt.IsZero() || at.Before(a.RevokedAt))
}

// HoldsBetween reports whether the role counts at any instant from one to before another.
func (a Assignment) HoldsBetween(from, until time.Time) bool {
	return a.From.Before(until) && (a.Until.IsZero() || from.Before(a.Until)) && (a.RevokedAt.IsZero() || from.Before(a.RevokedAt))
}

// suited tells who may be on duty in an outlet: its leaders and its heads.
func (ps posts) suited(outlet org.Path) roster.Suited {
	return func(user string, at time.Time) bool {
		return slices.ContainsFunc(ps, func(a Assignment) bool {
			return a.Holder == user && (a.Role == roster.LeaderRole || a.Role == roster.HeadRole) && a.Unit.Contains(outlet) && a.Holds(at)
		})
	}
}

func (ps posts) over(outlet org.Path, role string, at time.Time) (list []roster.Holder) {
	for _, a := range ps {
		if a.Role == role && a.Unit.Contains(outlet) && a.Holds(at) {
			list = append(list, roster.Holder{User: a.Holder, Unit: a.Unit})
		}
	}
	return list
}

// Suited tells who may be on duty in an outlet, and when. People who have left may not.
func (tx *Tx) Suited(outlet org.Path) (roster.Suited, error) {
	held, err := tx.posts([]org.Path{outlet}, true)
	return held.suited(outlet), err
}

// Suitable lists who may be on duty in an outlet at some time between two instants: its
// leaders first, then its heads, the nearest first.
func (tx *Tx) Suitable(outlet org.Path, from, until time.Time) (leaders, heads []roster.Holder, err error) {
	held, err := tx.posts([]org.Path{outlet}, true)
	for _, a := range held {
		holder := roster.Holder{User: a.Holder, Unit: a.Unit}
		if !a.HoldsBetween(from, until) || slices.Contains(leaders, holder) || slices.Contains(heads, holder) {
			continue
		}
		switch a.Role {
		case roster.LeaderRole:
			leaders = append(leaders, holder)
		case roster.HeadRole:
			heads = append(heads, holder)
		}
	}
	return leaders, heads, err
}

// HeadsOver lists the branch heads over an outlet at an instant, the nearest first.
func (tx *Tx) HeadsOver(outlet org.Path, at time.Time) ([]roster.Holder, error) {
	held, err := tx.posts([]org.Path{outlet}, true)
	return held.over(outlet, roster.HeadRole, at), err
}

// HoldersEver lists all assignments of a role that people who have not left hold, held
// or will hold, by holder.
func (db *DB) HoldersEver(ctx context.Context, role string) ([]Assignment, error) {
	return db.assignments(ctx, func(tx *Tx) *gorm.DB {
		return tx.active(tx.g.Where("role = ?", role)).Order("holder, unit_path, id")
	})
}
