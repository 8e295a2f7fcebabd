package storage

import (
	"context"
	"slices"
	"time"

	"duban/domain/fault"
	"duban/domain/roster"
	"duban/domain/worktime"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

type rosterRow struct {
	Outlet      string
	Month       string
	Status      string
	Version     int64
	Reason      string
	PublishedBy string
	PublishedAt *time.Time
	ChangedBy   string
	ChangedAt   time.Time
}

func (rosterRow) TableName() string { return "rosters" }

type rosterChangeRow struct {
	Outlet  string
	Month   string
	Version int64
	Did     string
	MadeBy  string
	MadeAt  time.Time
	Reason  string
	Swap    string
}

func (rosterChangeRow) TableName() string { return "roster_changes" }

func (r rosterChangeRow) change() roster.Change {
	return roster.Change{Version: r.Version, Did: roster.Did(r.Did), By: r.MadeBy, At: r.MadeAt.UTC(), Reason: r.Reason, Swap: r.Swap}
}

// shiftRow is a shift as it stood from one version of its roster until another.
type shiftRow struct {
	Outlet       string
	Day          string
	FromMinute   int64
	SinceVersion int64
	Month        string
	ToMinute     int64
	Leader       string
	Deputy       string
	FromAt       time.Time
	ToAt         time.Time
	SinceAt      time.Time
	UntilVersion *int64
	UntilAt      *time.Time
}

func (shiftRow) TableName() string { return "roster_shifts" }

func (r shiftRow) shift() roster.Shift {
	return roster.Shift{Day: worktime.DayOf(r.FromAt), From: roster.Minute(r.FromMinute), To: roster.Minute(r.ToMinute), Leader: r.Leader, Deputy: r.Deputy}
}

func (r shiftRow) booking() roster.Booking { return roster.Booking{Outlet: r.Outlet, Shift: r.shift()} }

// standing keeps shifts as they stand now, or as the record knew them at an instant.
func standing(q *gorm.DB, known time.Time) *gorm.DB {
	if known.IsZero() {
		return q.Where("until_version IS NULL")
	}
	known = Instant(known)
	return q.Where("since_at <= ? AND (until_at IS NULL OR until_at > ?)", known, known)
}

// counting keeps shifts whose roster is published, or was at an instant.
func counting(q *gorm.DB, known time.Time) *gorm.DB {
	const published = "EXISTS (SELECT 1 FROM rosters r WHERE r.outlet = roster_shifts.outlet AND r.month = roster_shifts.month AND r.status = 'published'"
	if known.IsZero() {
		return q.Where(published + ")")
	}
	return q.Where(published+" AND r.published_at <= ?)", Instant(known))
}

// Roster reads a month's roster of an outlet. NotFound if nobody has drawn one up.
func (tx *Tx) Roster(outlet string, m roster.Month) (roster.Roster, error) {
	return tx.roster(tx.g, outlet, m)
}

// RosterForChange is Roster for a transaction that changes it: nobody else does meanwhile.
// Where there is none yet, it is a draft of version 0.
func (tx *Tx) RosterForChange(outlet string, m roster.Month) (roster.Roster, error) {
	q := tx.g
	if tx.db.dialect == Postgres {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	r, err := tx.roster(q, outlet, m)
	if fault.Is(err, fault.NotFound) {
		return roster.Roster{Outlet: outlet, Month: m, Status: roster.Draft}, nil
	}
	return r, err
}

func (tx *Tx) roster(q *gorm.DB, outlet string, m roster.Month) (roster.Roster, error) {
	var head rosterRow
	if err := q.Where("outlet = ? AND month = ?", outlet, m.String()).Take(&head).Error; err != nil {
		return roster.Roster{}, missing(err, "排班", "roster")
	}
	shifts, err := tx.shifts(outlet, m, time.Time{})
	return roster.Roster{Outlet: outlet, Month: m, Status: roster.Status(head.Status), Version: head.Version, Shifts: shifts,
		Reason: head.Reason, PublishedBy: head.PublishedBy, PublishedAt: moment(head.PublishedAt),
		ChangedBy: head.ChangedBy, ChangedAt: head.ChangedAt.UTC()}, err
}

func (tx *Tx) shifts(outlet string, m roster.Month, known time.Time) ([]roster.Shift, error) {
	var rows []shiftRow
	err := standing(tx.g.Where("outlet = ? AND month = ?", outlet, m.String()), known).Order("day, from_minute, since_version").Find(&rows).Error
	list := make([]roster.Shift, len(rows))
	for i, r := range rows {
		list[i] = r.shift()
	}
	return list, err
}

// SaveRoster keeps what became of a roster that was read with RosterForChange, as its
// next version, and how that came about. Conflict "roster.version" if somebody else
// drew up the first version at the same time.
func (tx *Tx) SaveRoster(was, is roster.Roster, c roster.Change) (roster.Roster, error) {
	is.Version, is.ChangedBy, is.ChangedAt = was.Version+1, c.By, Instant(c.At)
	if is.ChangedAt.Before(was.ChangedAt) {
		is.ChangedAt = was.ChangedAt // servers' clocks differ a little; versions follow one another
	}
	row := rosterRow{Outlet: is.Outlet, Month: is.Month.String(), Status: string(is.Status), Version: is.Version, Reason: is.Reason,
		PublishedBy: is.PublishedBy, PublishedAt: instant(is.PublishedAt), ChangedBy: is.ChangedBy, ChangedAt: is.ChangedAt}
	if was.Version == 0 {
		err := tx.g.Create(&row).Error
		if isDuplicate(err) {
			err = was.CheckVersion(1)
		}
		if err != nil {
			return is, err
		}
	} else {
		err := tx.g.Model(&rosterRow{}).Where("outlet = ? AND month = ?", row.Outlet, row.Month).Select("*").Updates(&row).Error
		if err != nil {
			return is, err
		}
	}
	err := tx.g.Create(&rosterChangeRow{Outlet: row.Outlet, Month: row.Month, Version: row.Version, Did: string(c.Did), MadeBy: c.By,
		MadeAt: is.ChangedAt, Reason: c.Reason, Swap: c.Swap}).Error
	if err != nil {
		return is, err
	}
	return is, tx.turnShifts(was, is)
}

// turnShifts closes the shifts that no longer stand and adds those that are new.
func (tx *Tx) turnShifts(was, is roster.Roster) error {
	for _, s := range was.Shifts {
		if slices.Contains(is.Shifts, s) {
			continue
		}
		res := tx.g.Model(&shiftRow{}).Where("outlet = ? AND day = ? AND from_minute = ? AND until_version IS NULL", is.Outlet, s.Day.String(), int64(s.From)).
			Updates(map[string]any{"until_version": is.Version, "until_at": is.ChangedAt})
		if res.Error == nil && res.RowsAffected != 1 {
			return fault.New(fault.Internal, "roster.shift", "排班班次与记录不符", "a shift that stands was not found")
		}
		if res.Error != nil {
			return res.Error
		}
	}
	var rows []shiftRow
	for _, s := range is.Shifts {
		if slices.Contains(was.Shifts, s) {
			continue
		}
		rows = append(rows, shiftRow{Outlet: is.Outlet, Day: s.Day.String(), FromMinute: int64(s.From), SinceVersion: is.Version, Month: is.Month.String(),
			ToMinute: int64(s.To), Leader: s.Leader, Deputy: s.Deputy, FromAt: s.Start(), ToAt: s.End(), SinceAt: is.ChangedAt})
	}
	if len(rows) == 0 {
		return nil
	}
	return tx.g.CreateInBatches(&rows, 200).Error
}

// RosterAsKnown reads a month's roster as the record knew it at an instant; a zero
// instant: as it stands. NotFound if there was none.
func (db *DB) RosterAsKnown(ctx context.Context, outlet string, m roster.Month, known time.Time) (r roster.Roster, err error) {
	err = db.Read(ctx, "storage.roster", func(tx *Tx) error {
		if r, err = tx.Roster(outlet, m); err != nil || known.IsZero() {
			return err
		}
		var last rosterChangeRow
		err := tx.g.Where("outlet = ? AND month = ? AND made_at <= ?", outlet, m.String(), Instant(known)).Order("version DESC").Take(&last).Error
		if err != nil {
			return missing(err, "排班", "roster")
		}
		r.Version, r.ChangedBy, r.ChangedAt = last.Version, last.MadeBy, last.MadeAt.UTC()
		if r.Status == roster.Published && known.Before(r.PublishedAt) {
			r.Status, r.Reason, r.PublishedBy, r.PublishedAt = roster.Draft, "", "", time.Time{}
		}
		r.Shifts, err = tx.shifts(outlet, m, known)
		return err
	})
	return r, err
}

// RosterChanges reads every step in the life of a roster, the first first.
func (db *DB) RosterChanges(ctx context.Context, outlet string, m roster.Month) (list []roster.Change, err error) {
	err = db.Read(ctx, "storage.roster changes", func(tx *Tx) error {
		var rows []rosterChangeRow
		err := tx.g.Where("outlet = ? AND month = ?", outlet, m.String()).Order("version").Find(&rows).Error
		for _, r := range rows {
			list = append(list, r.change())
		}
		return err
	})
	return list, err
}

// Bookings are the duties that people have in outlets other than one, by published
// rosters, between two instants.
func (tx *Tx) Bookings(users []string, from, to time.Time, except string) ([]roster.Booking, error) {
	if len(users) == 0 {
		return nil, nil
	}
	var rows []shiftRow
	q := standing(counting(tx.g, time.Time{}), time.Time{}).Where("(leader IN ? OR deputy IN ?) AND outlet <> ?", users, users, except)
	err := q.Where("from_at < ? AND to_at > ?", Instant(to), Instant(from)).Order("from_at, outlet").Find(&rows).Error
	list := make([]roster.Booking, len(rows))
	for i, r := range rows {
		list[i] = r.booking()
	}
	return list, err
}

// Duties lists what somebody has to do by published rosters between two instants.
func (db *DB) Duties(ctx context.Context, user string, from, to time.Time, p Page) (list List[roster.Booking], err error) {
	err = db.Read(ctx, "storage.duties", func(tx *Tx) error {
		q := standing(counting(tx.g, time.Time{}), time.Time{}).Where("(leader = ? OR deputy = ?)", user, user).
			Where("from_at < ? AND to_at > ?", Instant(to), Instant(from))
		list, err = listed(q, p, order{name: "time", columns: []string{"from_at", "outlet"}},
			func(r shiftRow) []any { return []any{r.FromAt, r.Outlet} }, shiftRow.booking)
		return err
	})
	return list, err
}
