package storage

import (
	"context"
	"encoding/json"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"

	"gorm.io/gorm/clause"
)

// Outlet is the outlet's file (D6).
type Outlet struct {
	org.Outlet
	Address    text.Text       `json:"address"`
	Phone      string          `json:"phone,omitempty"`
	Hours      json.RawMessage `json:"hours,omitempty"`      // opening hours, as the screens write them
	Facilities json.RawMessage `json:"facilities,omitempty"` // list
	Cameras    json.RawMessage `json:"cameras,omitempty"`    // list
	Opened     string          `json:"opened,omitempty"`     // day, e.g. "2008-08-08"
	Closed     bool            `json:"closed"`
	Mark       string          `json:"mark,omitempty"`
	Version    int64           `json:"version"` // counts changes; give back what was read, or 0 for any
}

type outletRow struct {
	Code       string
	Path       string
	Type       string
	NameZh     string
	NameEn     string
	AddressZh  string
	AddressEn  string
	Phone      string
	Hours      string
	Facilities string
	Cameras    string
	Opened     string
	Mark       string
	Closed     bool
	Version    int64
	ChangedAt  time.Time
}

func (outletRow) TableName() string { return "outlets" }

func (r outletRow) outlet() Outlet {
	return Outlet{
		Outlet:  org.Outlet{Code: r.Code, Path: org.Path(r.Path), Type: r.Type, Name: text.T(r.NameZh, r.NameEn)},
		Address: text.T(r.AddressZh, r.AddressEn), Phone: r.Phone, Hours: json.RawMessage(r.Hours),
		Facilities: json.RawMessage(r.Facilities), Cameras: json.RawMessage(r.Cameras),
		Opened: r.Opened, Mark: r.Mark, Closed: r.Closed, Version: r.Version,
	}
}

// PutOutlets adds outlets or changes their files, and keeps the unit of each in step.
// Conflict "outlet.version" if a file was changed since the given version.
func (tx *Tx) PutOutlets(at time.Time, outlets ...Outlet) error {
	for _, o := range outlets {
		unit := Unit{Unit: org.Unit{Code: o.Code, Path: o.Path, Level: org.OutletUnit, Name: o.Name, Mark: o.Mark}, Closed: o.Closed}
		if err := tx.PutUnits(at, unit); err != nil {
			return err
		}
		row := outletRow{Code: o.Code, Path: string(o.Path), Type: o.Type, NameZh: o.Name.ZH, NameEn: o.Name.EN,
			AddressZh: o.Address.ZH, AddressEn: o.Address.EN, Phone: o.Phone, Opened: o.Opened, Mark: o.Mark, Closed: o.Closed, ChangedAt: Instant(at)}
		for into, raw := range map[*string]json.RawMessage{&row.Hours: o.Hours, &row.Facilities: o.Facilities, &row.Cameras: o.Cameras} {
			if len(raw) == 0 {
				raw = json.RawMessage("[]")
			}
			var err error
			if *into, err = compact(raw); err != nil {
				return err
			}
		}
		var old outletRow
		if err := tx.g.Where("code = ?", o.Code).Limit(1).Find(&old).Error; err != nil {
			return err
		}
		if o.Version != 0 && o.Version != old.Version {
			return fault.New(fault.Conflict, "outlet.version", "网点档案已被他人修改，请刷新后再试",
				"somebody has changed the outlet's file meanwhile: read it again")
		}
		row.Version = old.Version + 1
		err := tx.g.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "code"}}, UpdateAll: true}).Create(&row).Error
		if err != nil {
			return taken(err, "outlet.path", "该机构路径已属于其他网点", "the path belongs to another outlet")
		}
	}
	return nil
}

// PutOutlets is Tx.PutOutlets in a transaction of its own.
func (db *DB) PutOutlets(ctx context.Context, at time.Time, outlets []Outlet, entries ...AuditEntry) error {
	return db.change(ctx, "storage.put outlets", entries, func(tx *Tx) error { return tx.PutOutlets(at, outlets...) })
}

// Outlet reads an outlet's file. NotFound if there is none.
func (db *DB) Outlet(ctx context.Context, code string) (o Outlet, err error) {
	err = db.Read(ctx, "storage.outlet", func(tx *Tx) error { o, err = tx.Outlet(code); return err })
	return o, err
}

// Outlet reads an outlet's file within a transaction. NotFound if there is none.
func (tx *Tx) Outlet(code string) (Outlet, error) {
	var row outletRow
	err := tx.g.Where("code = ?", code).Take(&row).Error
	return row.outlet(), missing(err, "网点", "outlet")
}

// OutletFilter narrows a list of outlets.
type OutletFilter struct {
	Within []org.Path // what the caller may see; none: nothing
	Under  org.Path
	Types  []string
	Words  string
	Closed bool // with the closed ones
}

// Outlets lists outlets in the order of the tree.
func (db *DB) Outlets(ctx context.Context, f OutletFilter, p Page) (list List[Outlet], err error) {
	err = db.Read(ctx, "storage.outlets", func(tx *Tx) error {
		q := tx.g.Where(under("path", f.Within))
		q = whereUnder(q, "path", f.Under)
		q = whereIn(q, "type", f.Types)
		q = whereText(q, f.Words, "name_zh", "name_en", "code")
		if !f.Closed {
			q = q.Where("closed = ?", false)
		}
		list, err = listed(q, p, order{name: "path", columns: []string{"path"}},
			func(r outletRow) []any { return []any{r.Path} }, outletRow.outlet)
		return err
	})
	return list, err
}
