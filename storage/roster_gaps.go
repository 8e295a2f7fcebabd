package storage

import (
	"context"
	"time"

	"duban/domain/org"
	"duban/domain/roster"
	"duban/domain/worktime"

	"gorm.io/gorm"
)

// RosterFilter narrows a look at a month's rosters of open outlets.
type RosterFilter struct {
	Within []org.Path // what the caller may see; none: nothing
	Under  org.Path
	Month  roster.Month
	Status roster.Status // Missing: those without a roster
}

// OutletRoster is how the roster of one outlet stands.
type OutletRoster struct {
	Outlet  org.Outlet
	Status  roster.Status
	Version int64
	Covered map[worktime.Day]bool // days on which somebody is on duty, drafts included
}

func (f RosterFilter) narrow(q *gorm.DB) *gorm.DB {
	q = whereUnder(q.Where(under("path", f.Within)), "path", f.Under).Where("closed = ?", false)
	const there = "EXISTS (SELECT 1 FROM rosters r WHERE r.outlet = outlets.code AND r.month = ?"
	switch f.Status {
	case "":
		return q
	case roster.Missing:
		return q.Where("NOT "+there+")", f.Month.String())
	default:
		return q.Where(there+" AND r.status = ?)", f.Month.String(), string(f.Status))
	}
}

// OutletRosters lists how the rosters of a month stand, outlets without one included,
// in the order of the tree.
func (db *DB) OutletRosters(ctx context.Context, f RosterFilter, p Page) (list List[OutletRoster], err error) {
	err = db.Read(ctx, "storage.outlet rosters", func(tx *Tx) error {
		list, err = listed(f.narrow(tx.g), p, order{name: "path", columns: []string{"path"}},
			func(r outletRow) []any { return []any{r.Path} },
			func(r outletRow) OutletRoster {
				return OutletRoster{Outlet: r.outlet().Outlet, Status: roster.Missing, Covered: map[worktime.Day]bool{}}
			})
		if err != nil || len(list.Items) == 0 {
			return err
		}
		byCode, codes := map[string]*OutletRoster{}, make([]string, len(list.Items))
		for i := range list.Items {
			codes[i] = list.Items[i].Outlet.Code
			byCode[codes[i]] = &list.Items[i]
		}
		var heads []rosterRow
		if err := tx.g.Where("outlet IN ? AND month = ?", codes, f.Month.String()).Find(&heads).Error; err != nil {
			return err
		}
		for _, h := range heads {
			byCode[h.Outlet].Status, byCode[h.Outlet].Version = roster.Status(h.Status), h.Version
		}
		var rows []shiftRow
		if err := standing(tx.g.Where("outlet IN ? AND month = ?", codes, f.Month.String()), time.Time{}).Find(&rows).Error; err != nil {
			return err
		}
		for _, r := range rows {
			byCode[r.Outlet].Covered[worktime.DayOf(r.FromAt)] = true
		}
		return nil
	})
	return list, err
}

// UnitRosters sums up how the rosters of the outlets directly below a unit stand.
type UnitRosters struct {
	Unit      org.Path
	Outlets   int64
	Missing   int64
	Draft     int64
	Published int64
	Covered   int64 // of the days asked about, over all outlets: with somebody on duty
}

type unitRostersRow struct {
	Unit      string
	Outlets   int64
	Missing   int64
	Draft     int64
	Published int64
}

// UnitRosters sums a month's rosters up by the unit above the outlets. days are those
// on which somebody should be on duty.
func (db *DB) UnitRosters(ctx context.Context, f RosterFilter, days []worktime.Day, p Page) (list List[UnitRosters], err error) {
	err = db.Read(ctx, "storage.unit rosters", func(tx *Tx) error {
		sums := f.narrow(tx.g.Model(&outletRow{})).Joins("JOIN (SELECT path AS unit_path, parent FROM units) u ON u.unit_path = outlets.path").
			Joins("LEFT JOIN (SELECT outlet, status FROM rosters WHERE month = ?) m ON m.outlet = outlets.code", f.Month.String()).
			Select("u.parent AS unit, COUNT(*) AS outlets, SUM(CASE WHEN m.status IS NULL THEN 1 ELSE 0 END) AS missing, " +
				"SUM(CASE WHEN m.status = 'draft' THEN 1 ELSE 0 END) AS draft, SUM(CASE WHEN m.status = 'published' THEN 1 ELSE 0 END) AS published").
			Group("u.parent")
		list, err = listed(tx.g.Table("(?) AS sums", sums), p, order{name: "unit", columns: []string{"unit"}},
			func(r unitRostersRow) []any { return []any{r.Unit} },
			func(r unitRostersRow) UnitRosters {
				return UnitRosters{Unit: org.Path(r.Unit), Outlets: r.Outlets, Missing: r.Missing, Draft: r.Draft, Published: r.Published}
			})
		if err != nil || len(list.Items) == 0 || len(days) == 0 {
			return err
		}
		covered, err := tx.covered(f, days, list.Items)
		for i, u := range list.Items {
			list.Items[i].Covered = covered[string(u.Unit)]
		}
		return err
	})
	return list, err
}

func (tx *Tx) covered(f RosterFilter, days []worktime.Day, of []UnitRosters) (map[string]int64, error) {
	units, names := make([]string, len(of)), make([]string, len(days))
	for i, u := range of {
		units[i] = string(u.Unit)
	}
	for i, d := range days {
		names[i] = d.String()
	}
	manned := tx.g.Model(&shiftRow{}).Distinct("outlet", "day").Where("month = ? AND until_version IS NULL AND day IN ?", f.Month.String(), names)
	var rows []Count
	err := f.narrow(tx.g.Model(&outletRow{})).Joins("JOIN (SELECT path AS unit_path, parent FROM units) u ON u.unit_path = outlets.path").
		Joins("JOIN (?) d ON d.outlet = outlets.code", manned).Where("u.parent IN ?", units).
		Select("u.parent AS value, COUNT(*) AS count").Group("u.parent").Scan(&rows).Error
	out := map[string]int64{}
	for _, r := range rows {
		out[r.Value] = r.Count
	}
	return out, err
}
