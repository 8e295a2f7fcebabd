package storage

import (
	"context"
	"time"

	"duban/domain/org"
)

// AddUnit adds a unit that is not there yet. Conflict "unit.code" if its code or path
// is taken, also by one that was closed.
func (db *DB) AddUnit(ctx context.Context, at time.Time, u Unit, entries ...AuditEntry) error {
	return db.change(ctx, "storage.add unit", entries, func(tx *Tx) error { return tx.addUnit(at, u) })
}

// AddOutlet adds an outlet with its unit. Conflict "unit.code" if its code is taken.
func (db *DB) AddOutlet(ctx context.Context, at time.Time, o Outlet, entries ...AuditEntry) error {
	return db.change(ctx, "storage.add outlet", entries, func(tx *Tx) error {
		if err := tx.addUnit(at, Unit{Unit: org.Unit{Code: o.Code, Path: o.Path, Level: org.OutletUnit, Name: o.Name, Mark: o.Mark}}); err != nil {
			return err
		}
		return tx.PutOutlets(at, o)
	})
}

// addUnit leaves it to the unique indexes to say no, so that two who add the same
// unit at once cannot both succeed.
func (tx *Tx) addUnit(at time.Time, u Unit) error {
	if err := tx.markIsFree(u.Mark, u.Path); err != nil {
		return err
	}
	row := unitRow{Path: string(u.Path), Code: u.Code, Parent: string(u.Path.Parent()), Level: string(u.Level),
		NameZh: u.Name.ZH, NameEn: u.Name.EN, Mark: u.Mark, Closed: u.Closed, Version: 1, ChangedAt: Instant(at)}
	return taken(tx.g.Create(&row).Error, "unit.code", "机构代码 %s 已被使用", "the code %s is taken", u.Code)
}
