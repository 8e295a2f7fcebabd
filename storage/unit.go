package storage

import (
	"context"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"

	"gorm.io/gorm/clause"
)

// Unit is a node of the bank's tree as it is kept.
type Unit struct {
	org.Unit
	Closed  bool  `json:"closed"`
	Version int64 `json:"version"` // counts changes; give back what was read, or 0 for any
}

type unitRow struct {
	Path      string
	Code      string
	Parent    string
	Level     string
	NameZh    string
	NameEn    string
	Mark      string
	Closed    bool
	Version   int64
	ChangedAt time.Time
}

func (unitRow) TableName() string { return "units" }

func (r unitRow) unit() Unit {
	return Unit{Closed: r.Closed, Version: r.Version, Unit: org.Unit{Code: r.Code, Path: org.Path(r.Path), Level: org.Level(r.Level),
		Name: text.T(r.NameZh, r.NameEn), Mark: r.Mark}}
}

// PutUnits adds units or changes what is kept of them. Invalid if a path is not
// one, or its last code is not the unit's; Conflict "unit.code" if the code belongs
// to another path, "unit.mark" if the mark does, "unit.version" if a unit was changed since the given version.
func (tx *Tx) PutUnits(at time.Time, units ...Unit) error {
	for _, u := range units {
		if !u.Path.Valid() || u.Path.Code() != u.Code {
			return fault.BadField("/path", "path", "机构路径与代码不符：%s", "is not a path that ends in the unit's code: %s", u.Path)
		}
		row := unitRow{Path: string(u.Path), Code: u.Code, Parent: string(u.Path.Parent()), Level: string(u.Level),
			NameZh: u.Name.ZH, NameEn: u.Name.EN, Mark: u.Mark, Closed: u.Closed, ChangedAt: Instant(at)}
		var old unitRow
		if err := tx.g.Where("path = ?", row.Path).Limit(1).Find(&old).Error; err != nil {
			return err
		}
		if u.Version != 0 && u.Version != old.Version {
			return fault.New(fault.Conflict, "unit.version", "该机构已被他人修改，请刷新后再试",
				"somebody has changed this unit meanwhile: read it again")
		}
		row.Version = old.Version + 1
		if err := tx.markIsFree(u.Mark, u.Path); err != nil {
			return err
		}
		err := tx.g.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "path"}}, UpdateAll: true}).Create(&row).Error
		if err != nil {
			return taken(err, "unit.code", "机构代码 %s 已用于其他机构", "the code %s belongs to another unit", u.Code)
		}
	}
	return nil
}

// PutUnits is Tx.PutUnits in a transaction of its own.
func (db *DB) PutUnits(ctx context.Context, at time.Time, units []Unit, entries ...AuditEntry) error {
	return db.change(ctx, "storage.put units", entries, func(tx *Tx) error { return tx.PutUnits(at, units...) })
}

// Root is the unit above which there is none: the head office. NotFound in an empty database.
func (db *DB) Root(ctx context.Context) (Unit, error) { return db.oneUnit(ctx, "parent", "") }

// Unit reads the unit at a path. NotFound if there is none.
func (db *DB) Unit(ctx context.Context, path org.Path) (Unit, error) {
	return db.oneUnit(ctx, "path", string(path))
}

// UnitByCode reads the unit with that code. NotFound if there is none.
func (db *DB) UnitByCode(ctx context.Context, code string) (Unit, error) {
	return db.oneUnit(ctx, "code", code)
}

func (db *DB) oneUnit(ctx context.Context, column, value string) (u Unit, err error) {
	err = db.Read(ctx, "storage.unit", func(tx *Tx) error {
		var row unitRow
		err := tx.g.Where(column+" = ?", value).Take(&row).Error
		u = row.unit()
		return missing(err, "机构", "unit")
	})
	return u, err
}

// UnitFilter narrows a list of units.
type UnitFilter struct {
	Within []org.Path // what the caller may see; none: nothing
	Under  org.Path   // this unit and all below it
	Parent org.Path   // directly below this unit
	Levels []org.Level
	Words  string
	Closed bool // with the closed ones
}

// Units lists units in the order of the tree.
func (db *DB) Units(ctx context.Context, f UnitFilter, p Page) (list List[Unit], err error) {
	err = db.Read(ctx, "storage.units", func(tx *Tx) error {
		q := tx.g.Where(under("path", f.Within))
		q = whereUnder(q, "path", f.Under)
		q = whereEq(q, "parent", f.Parent)
		q = whereIn(q, "level", f.Levels)
		q = whereText(q, f.Words, "name_zh", "name_en", "code")
		if !f.Closed {
			q = q.Where("closed = ?", false)
		}
		list, err = listed(q, p, order{name: "path", columns: []string{"path"}},
			func(r unitRow) []any { return []any{r.Path} }, unitRow.unit)
		return err
	})
	return list, err
}
