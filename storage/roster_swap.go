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

type swapRow struct {
	ID         string
	Outlet     string
	GiveDay    string
	GiveFrom   int64
	TakeDay    string
	TakeFrom   int64
	AskedBy    string
	AskedOf    string
	Note       string
	Status     string
	AskedAt    time.Time
	UntilAt    time.Time
	AnsweredAt *time.Time
	Answer     string
	VetoedBy   string
	VetoedAt   *time.Time
	Veto       string
}

func (swapRow) TableName() string { return "duty_swaps" }

func (r swapRow) swap() (roster.Swap, error) {
	s := roster.Swap{ID: r.ID, Outlet: r.Outlet, By: r.AskedBy, To: r.AskedOf, Note: r.Note, Status: roster.SwapStatus(r.Status),
		AskedAt: r.AskedAt.UTC(), Until: r.UntilAt.UTC(), AnsweredAt: moment(r.AnsweredAt), Answer: r.Answer,
		VetoedBy: r.VetoedBy, VetoedAt: moment(r.VetoedAt), Veto: r.Veto}
	day, err := worktime.ParseDay(r.GiveDay)
	s.Give = roster.Duty{Day: day, From: roster.Minute(r.GiveFrom)}
	if err == nil && r.TakeDay != "" {
		day, err = worktime.ParseDay(r.TakeDay)
		s.Take = &roster.Duty{Day: day, From: roster.Minute(r.TakeFrom)}
	}
	return s, err
}

func rowOfSwap(s roster.Swap) swapRow {
	r := swapRow{ID: s.ID, Outlet: s.Outlet, GiveDay: s.Give.Day.String(), GiveFrom: int64(s.Give.From), AskedBy: s.By, AskedOf: s.To, Note: s.Note,
		Status: string(s.Status), AskedAt: Instant(s.AskedAt), UntilAt: Instant(s.Until), AnsweredAt: instant(s.AnsweredAt), Answer: s.Answer,
		VetoedBy: s.VetoedBy, VetoedAt: instant(s.VetoedAt), Veto: s.Veto}
	if s.Take != nil {
		r.TakeDay, r.TakeFrom = s.Take.Day.String(), int64(s.Take.From)
	}
	return r
}

// Swap reads a swap. NotFound if there is none. Whoever changes it has locked the
// rosters that it touches (SettleSwap).
func (tx *Tx) Swap(id string) (roster.Swap, error) { return takeSwap(tx.g, id) }

func takeSwap(q *gorm.DB, id string) (roster.Swap, error) {
	var row swapRow
	if err := q.Where("id = ?", id).Take(&row).Error; err != nil {
		return roster.Swap{}, missing(err, "换班申请", "swap")
	}
	return row.swap()
}

// AddSwap keeps a swap that somebody asks for. Conflict "swap.taken" if there is one with that id.
func (tx *Tx) AddSwap(s roster.Swap) error {
	row := rowOfSwap(s)
	return taken(tx.g.Create(&row).Error, "swap.taken", "该换班申请已存在", "there is such a swap already")
}

// SaveSwap keeps what became of a swap.
func (tx *Tx) SaveSwap(s roster.Swap) error {
	row := rowOfSwap(s)
	return tx.g.Model(&swapRow{}).Where("id = ?", row.ID).Select("*").Updates(&row).Error
}

// SwapsOver lists the swaps that wait for an answer and touch one of an outlet's duties.
// The rosters of these duties must be locked, so that none comes in meanwhile.
func (tx *Tx) SwapsOver(outlet string, now time.Time, duties ...roster.Duty) (list []roster.Swap, err error) {
	var rows []swapRow
	q := tx.g.Where("outlet = ? AND status = ? AND until_at > ?", outlet, string(roster.Asked), Instant(now))
	if err := q.Order("asked_at, id").Find(&rows).Error; err != nil {
		return nil, err
	}
	for _, r := range rows {
		s, err := r.swap()
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(s.Duties(), func(d roster.Duty) bool { return slices.Contains(duties, d) }) {
			list = append(list, s)
		}
	}
	return list, nil
}

// LapsedSwaps lists some swaps whose day has come without an answer and of which nobody
// has been told yet, the oldest first.
func (db *DB) LapsedSwaps(ctx context.Context, now time.Time) (ids []string, err error) {
	err = db.Read(ctx, "storage.lapsed swaps", func(tx *Tx) error {
		return tx.g.Model(&swapRow{}).Where("status = ? AND until_at <= ?", string(roster.Asked), Instant(now)).
			Order("until_at, id").Limit(200).Pluck("id", &ids).Error
	})
	return ids, err
}

// SwapFilter narrows a list of swaps.
type SwapFilter struct {
	Within []org.Path // outlets whose rosters the caller may read …
	User   string     // … and whose own swaps he sees in any case
	Mine   bool       // only these
	Outlet string
	Status roster.SwapStatus
	Now    time.Time // tells what has expired
}

func (f SwapFilter) narrow(tx *Tx) *gorm.DB {
	const mine = "(asked_by = ? OR asked_of = ?)"
	q := tx.g
	if f.Mine {
		q = q.Where(mine, f.User, f.User)
	} else {
		q = q.Where("("+mine+" OR outlet IN (?))", f.User, f.User, tx.g.Model(&outletRow{}).Select("code").Where(under("path", f.Within)))
	}
	q = whereEq(q, "outlet", f.Outlet)
	switch f.Status {
	case roster.Expired:
		return q.Where("(status = ? OR status = ? AND until_at <= ?)", string(roster.Expired), string(roster.Asked), Instant(f.Now))
	case roster.Asked:
		return q.Where("status = ? AND until_at > ?", string(roster.Asked), Instant(f.Now))
	}
	return whereEq(q, "status", f.Status)
}

// Swaps lists swaps, the latest first.
func (db *DB) Swaps(ctx context.Context, f SwapFilter, p Page) (list List[roster.Swap], err error) {
	err = db.Read(ctx, "storage.swaps", func(tx *Tx) error {
		rows, next, err := page(f.narrow(tx), p, order{name: "latest", columns: []string{"asked_at", "id"}, desc: true},
			func(r swapRow) []any { return []any{r.AskedAt, r.ID} })
		if err != nil {
			return err
		}
		list = List[roster.Swap]{Items: make([]roster.Swap, len(rows)), Next: next}
		for i, r := range rows {
			if list.Items[i], err = r.swap(); err != nil {
				return err
			}
		}
		return nil
	})
	return list, err
}

// SwapSeen reads one swap. NotFound if there is none that the filter's caller may see.
func (db *DB) SwapSeen(ctx context.Context, f SwapFilter, id string) (s roster.Swap, err error) {
	err = db.Read(ctx, "storage.swap", func(tx *Tx) error {
		s, err = takeSwap(f.narrow(tx), id)
		return err
	})
	return s, err
}
