package storage

import (
	"context"
	"time"

	"duban/domain/fault"
	"duban/domain/org"

	"github.com/google/uuid"
	"gorm.io/gorm"
)

// Flag tells a unit that complaints about one of its people come again and again (C14).
// A person settles it with a remark.
type Flag struct {
	ID         string    `json:"id"`
	User       string    `json:"user"`
	Unit       org.Path  `json:"unit"`
	Complaints int       `json:"complaints"` // so many when it was raised
	Least      int       `json:"least"`      // the limit that was crossed
	Months     int       `json:"months"`     // within so many months
	Raised     time.Time `json:"raised"`
	Stands     bool      `json:"stands"` // the number has not fallen below the limit since
	SettledBy  string    `json:"settled_by,omitempty"`
	Settled    time.Time `json:"settled,omitzero"`
	Remark     string    `json:"remark,omitempty"`
}

type flagRow struct {
	ID         string
	UserID     string
	UnitPath   string
	Complaints int
	Least      int
	Months     int
	RaisedAt   time.Time
	Stands     bool
	CheckedAt  time.Time
	SettledBy  string
	SettledAt  *time.Time
	Remark     string
}

func (flagRow) TableName() string { return "flags" }

type flagComplaintRow struct{ FlagID, CaseID string }

func (flagComplaintRow) TableName() string { return "flag_complaints" }

func (r flagRow) flag() Flag {
	return Flag{ID: r.ID, User: r.UserID, Unit: org.Path(r.UnitPath), Complaints: r.Complaints, Least: r.Least, Months: r.Months,
		Raised: r.RaisedAt.UTC(), Stands: r.Stands, SettledBy: r.SettledBy, Settled: moment(r.SettledAt), Remark: r.Remark}
}

// RaiseFlag counts the complaints about an employee within so many months (as
// RepeatedConcerns) and raises a flag where they have reached the limit: once per
// crossing, however often it is asked. The next one is raised when the number has been
// below the limit and reaches it again. Ask after every event of a complaint that
// concerns somebody. raised reports a new flag; the zero Flag means that none stands.
func (db *DB) RaiseFlag(ctx context.Context, user string, unit org.Path, least, months int, now time.Time, entries ...AuditEntry) (f Flag, raised bool, err error) {
	if user == "" || least < 1 || months < 1 {
		return f, false, fault.New(fault.Invalid, "flag.limit", "缺少员工或预警条件", "a flag needs an employee, a number and months")
	}
	asked := Instant(now)
	err = db.Write(ctx, "storage.raise flag", func(tx *Tx) error {
		f, raised = Flag{}, false
		if err := tx.serialise("flag " + user); err != nil {
			return err
		}
		var standing []flagRow
		if err := tx.g.Where("user_id = ? AND stands", user).Find(&standing).Error; err != nil {
			return err
		}
		now, from := asked, asked
		if len(standing) > 0 { // asked about an instant that is past, what was seen since counts as well
			from = standing[0].CheckedAt.UTC()
			if now.Before(from) {
				now = from
			}
		}
		var against []complaintRow
		err := tx.against(user).Where("received_at > ? AND received_at <= ?", Instant(from.AddDate(0, -months, 0)), now).
			Order("received_at").Select("case_id", "received_at").Find(&against).Error
		if err != nil {
			return err
		}
		received := make([]time.Time, len(against))
		for i, c := range against {
			received[i] = c.ReceivedAt
		}
		count := within(received, now, months)
		if len(standing) > 0 {
			row := standing[0]
			row.CheckedAt = now
			row.Stands = count >= least && !fellBelow(received, from, least, months)
			if err := tx.g.Model(&flagRow{}).Where("id = ?", row.ID).Select("stands", "checked_at").Updates(&row).Error; err != nil {
				return err
			}
			if row.Stands {
				f = row.flag()
				return nil
			}
		}
		if count < least {
			return nil
		}
		row := flagRow{ID: uuid.NewString(), UserID: user, UnitPath: string(unit), Complaints: count, Least: least, Months: months,
			RaisedAt: asked, Stands: true, CheckedAt: now}
		if err := tx.g.Create(&row).Error; err != nil {
			return err
		}
		if err := tx.keepCounted(row.ID, against[len(against)-count:]); err != nil {
			return err
		}
		for _, e := range entries {
			tx.Audit(e)
		}
		f, raised = row.flag(), true
		return nil
	})
	return f, raised, err
}

// keepCounted keeps which complaints a flag is about: what becomes of them later does
// not change what it was raised for.
func (tx *Tx) keepCounted(flag string, complaints []complaintRow) error {
	rows := make([]flagComplaintRow, len(complaints))
	for i, c := range complaints {
		rows[i] = flagComplaintRow{FlagID: flag, CaseID: c.CaseID}
	}
	return tx.g.CreateInBatches(&rows, aBatch).Error
}

// within counts the instants in the months up to at.
func within(received []time.Time, at time.Time, months int) (n int) {
	from := at.AddDate(0, -months, 0)
	for _, t := range received {
		if t.After(from) && !t.After(at) {
			n++
		}
	}
	return n
}

// fellBelow reports whether the number was below the limit at any time since an
// instant: it can only have been so just before a complaint that made it rise again.
func fellBelow(received []time.Time, since time.Time, least, months int) bool {
	for _, t := range received {
		if t.After(since) && within(received, t.Add(-time.Microsecond), months) < least {
			return true
		}
	}
	return false
}

// FlagFilter narrows a list of flags.
type FlagFilter struct {
	Under   org.Path
	User    string
	Settled *bool
	Stands  *bool
	Raised  Span
}

// narrow: a flag is for the units above the employee, not for himself.
func (f FlagFilter) narrow(q *gorm.DB, v ComplaintViewer) *gorm.DB {
	q = q.Where(under("unit_path", v.Read))
	if v.User != "" {
		q = q.Where("user_id <> ?", v.User)
	}
	q = whereEq(whereUnder(q, "unit_path", f.Under), "user_id", f.User)
	if f.Settled != nil {
		q = q.Where(map[bool]string{true: "settled_at IS NOT NULL", false: "settled_at IS NULL"}[*f.Settled])
	}
	if f.Stands != nil {
		q = q.Where("stands = ?", *f.Stands)
	}
	return whereBetween(q, "raised_at", f.Raised.From, f.Raised.To)
}

// Flags lists the flags within the viewer's scopes, the latest first.
func (db *DB) Flags(ctx context.Context, v ComplaintViewer, f FlagFilter, p Page) (list List[Flag], err error) {
	err = db.Read(ctx, "storage.flags", func(tx *Tx) error {
		list, err = listed(f.narrow(tx.g, v), p, order{name: "latest", columns: []string{"raised_at", "id"}, desc: true},
			func(r flagRow) []any { return []any{r.RaisedAt, r.ID} }, flagRow.flag)
		return err
	})
	return list, err
}

// CountFlags counts what Flags would list.
func (db *DB) CountFlags(ctx context.Context, v ComplaintViewer, f FlagFilter) (n int64, err error) {
	err = db.Read(ctx, "storage.count flags", func(tx *Tx) error {
		return f.narrow(tx.g.Model(&flagRow{}), v).Count(&n).Error
	})
	return n, err
}

// FlagItem reads one flag. NotFound if there is none that the viewer may know of.
func (db *DB) FlagItem(ctx context.Context, v ComplaintViewer, id string) (f Flag, err error) {
	err = db.Read(ctx, "storage.flag", func(tx *Tx) error {
		var row flagRow
		err := FlagFilter{}.narrow(tx.g, v).Where("id = ?", id).Take(&row).Error
		f = row.flag()
		return missing(err, "预警", "flag")
	})
	return f, err
}

// SettleFlag settles a flag with a remark, by somebody who may know of it and is not
// the employee. Conflict "flag.settled" when it was settled already.
func (db *DB) SettleFlag(ctx context.Context, v ComplaintViewer, id, remark string, at time.Time, entries ...AuditEntry) (f Flag, err error) {
	err = db.change(ctx, "storage.settle flag", entries, func(tx *Tx) error {
		var row flagRow
		if err := (FlagFilter{}).narrow(tx.g, v).Where("id = ?", id).Take(&row).Error; err != nil {
			return missing(err, "预警", "flag")
		}
		row.SettledBy, row.SettledAt, row.Remark = v.User, instant(at), remark
		res := tx.g.Model(&flagRow{}).Where("id = ? AND settled_at IS NULL", id).Select("settled_by", "settled_at", "remark").Updates(&row)
		if res.Error == nil && res.RowsAffected == 0 {
			return fault.New(fault.Conflict, "flag.settled", "该预警已处置", "this flag has been settled already")
		}
		f = row.flag()
		return res.Error
	})
	return f, err
}

// ComplainedOf lists the employees about whom so many complaints that count were
// received since an instant.
func (db *DB) ComplainedOf(ctx context.Context, least int, since time.Time) (users []string, err error) {
	err = db.Read(ctx, "storage.complained of", func(tx *Tx) error {
		return tx.counting().Where("received_at > ?", Instant(since)).Group("concerns").Having("COUNT(*) >= ?", least).
			Order("concerns").Pluck("concerns", &users).Error
	})
	return users, err
}
