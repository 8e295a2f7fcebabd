package storage

import (
	"context"
	"errors"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// Hold is a legal hold: what it is about is kept whole until it is lifted, whatever the
// rules of retention say. It names a case, or a customer and thereby all his cases.
type Hold struct {
	ID         string
	Kind       casefile.Kind // of the case
	Case       casefile.ID
	Customer   string
	Unit       org.Path // whose matter it is
	Reason     string
	PlacedBy   string
	PlacedAt   time.Time
	LiftedBy   string
	LiftedAt   time.Time // zero: it holds
	LiftReason string
}

type holdRow struct {
	ID         string
	Kind       string
	CaseID     string
	Customer   string
	UnitPath   string
	Reason     string
	PlacedBy   string
	PlacedAt   time.Time
	LiftedBy   string
	LiftedAt   *time.Time
	LiftReason string
}

func (holdRow) TableName() string { return "holds" }

func (r holdRow) hold() Hold {
	return Hold{ID: r.ID, Kind: casefile.Kind(r.Kind), Case: casefile.ID(r.CaseID), Customer: r.Customer, Unit: org.Path(r.UnitPath), Reason: r.Reason, PlacedBy: r.PlacedBy,
		PlacedAt: r.PlacedAt.UTC(), LiftedBy: r.LiftedBy, LiftedAt: moment(r.LiftedAt), LiftReason: r.LiftReason}
}

// PlaceHold places a hold; the same id again answers what was placed. An erasure of
// the same case either came before, and then the hold is Refused "hold.erased", or
// finds the hold: both take the case (or the customer) first. NotFound where there is
// none, Invalid "idempotency.reused" where the id holds something else.
func (db *DB) PlaceHold(ctx context.Context, h Hold, entries ...AuditEntry) (kept Hold, err error) {
	row := holdRow{ID: h.ID, CaseID: string(h.Case), Customer: h.Customer, UnitPath: string(h.Unit), Reason: h.Reason, PlacedBy: h.PlacedBy, PlacedAt: Instant(h.PlacedAt)}
	err = db.Write(ctx, "storage.place hold", func(tx *Tx) error {
		if h.Case != "" {
			kind, err := tx.holdCase(h.Case)
			if err != nil {
				return err
			}
			row.Kind = kind
		} else if found, err := tx.lockCustomers([]string{h.Customer}); err != nil || len(found) == 0 {
			return missing(orMissing(err), "客户", "customer")
		}
		res := tx.g.Clauses(clause.OnConflict{DoNothing: true}).Create(&row)
		if res.Error != nil {
			return res.Error
		}
		if res.RowsAffected == 0 {
			var old holdRow
			if err := tx.g.Where("id = ?", h.ID).Take(&old).Error; err != nil {
				return err
			}
			if kept = old.hold(); kept.Case != h.Case || kept.Customer != h.Customer || kept.PlacedBy != h.PlacedBy || kept.Reason != h.Reason {
				return reusedKey()
			}
			return nil
		}
		for _, e := range entries {
			tx.Audit(e)
		}
		kept = row.hold()
		return nil
	})
	return kept, err
}

func orMissing(err error) error {
	if err == nil {
		return gorm.ErrRecordNotFound
	}
	return err
}

func (tx *Tx) holdCase(id casefile.ID) (kind string, err error) {
	row, found, err := tx.lockCase(id)
	if err == nil && !found {
		err = fault.Missing("事项", "case")
	}
	if err != nil {
		return "", err
	}
	var key caseKeyRow
	err = tx.g.Where("case_id = ?", string(id)).Take(&key).Error
	if errors.Is(err, gorm.ErrRecordNotFound) { // nothing of it is sealed yet
		return row.Kind, nil
	}
	if err == nil && key.DestroyedAt != nil {
		err = fault.Refuse("hold.erased", "该事项的客户信息已销毁，无法保全", "the personal data of this case has been erased: there is nothing left to hold")
	}
	return row.Kind, err
}

// lockCustomers keeps customers from being forgotten, and holds on them from being
// placed, until the transaction ends. It answers those who are there.
func (tx *Tx) lockCustomers(ids []string) (found []string, err error) {
	if len(ids) == 0 {
		return nil, nil
	}
	q := tx.g.Model(&customerRow{}).Where("id IN ?", ids).Order("id")
	if tx.db.dialect == Postgres {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	return found, q.Pluck("id", &found).Error
}

// lockCustomersOf is lockCustomers for those whom a case concerns.
func (tx *Tx) lockCustomersOf(id string) (customers []string, err error) {
	if err := tx.g.Model(&caseCustomerRow{}).Where("case_id = ?", id).Pluck("customer", &customers).Error; err != nil {
		return nil, err
	}
	_, err = tx.lockCustomers(customers)
	return customers, err
}

// held reports whether a hold lies on the case or on one of its customers.
func (tx *Tx) held(id casefile.ID, customers []string) (bool, error) {
	q := tx.g.Model(&holdRow{}).Where("lifted_at IS NULL")
	if len(customers) > 0 {
		q = q.Where("case_id = ? OR customer IN ?", string(id), customers)
	} else {
		q = q.Where("case_id = ?", string(id))
	}
	var n int64
	err := q.Limit(1).Count(&n).Error
	return n > 0, err
}

// LiftHold lifts a hold. Conflict "hold.lifted" when it was lifted already.
func (db *DB) LiftHold(ctx context.Context, id, by, reason string, at time.Time, entries ...AuditEntry) (h Hold, err error) {
	err = db.change(ctx, "storage.lift hold", entries, func(tx *Tx) error {
		res := tx.g.Model(&holdRow{}).Where("id = ? AND lifted_at IS NULL", id).
			Updates(map[string]any{"lifted_by": by, "lifted_at": Instant(at), "lift_reason": reason})
		if res.Error != nil {
			return res.Error
		}
		var row holdRow
		if err := tx.g.Where("id = ?", id).Take(&row).Error; err != nil {
			return missing(err, "法律保全", "legal hold")
		}
		if res.RowsAffected == 0 {
			return fault.New(fault.Conflict, "hold.lifted", "该保全已解除", "this hold has been lifted already")
		}
		h = row.hold()
		return nil
	})
	return h, err
}

// Hold reads one hold. NotFound outside the scopes.
func (db *DB) Hold(ctx context.Context, scopes []org.Path, id string) (h Hold, err error) {
	err = db.Read(ctx, "storage.hold", func(tx *Tx) error {
		var row holdRow
		err := tx.g.Where(under("unit_path", scopes)).Where("id = ?", id).Take(&row).Error
		h = row.hold()
		return missing(err, "法律保全", "legal hold")
	})
	return h, err
}

// HoldFilter narrows the list of holds.
type HoldFilter struct {
	Case     casefile.ID
	Customer string
	InForce  *bool
}

var holdsLatest = order{name: "placed", columns: []string{"placed_at", "id"}, desc: true}

// Holds lists the holds within the scopes, the latest first.
func (db *DB) Holds(ctx context.Context, scopes []org.Path, f HoldFilter, p Page) (list List[Hold], err error) {
	err = db.Read(ctx, "storage.holds", func(tx *Tx) error {
		q := whereEq(whereEq(tx.g.Model(&holdRow{}).Where(under("unit_path", scopes)), "case_id", f.Case), "customer", f.Customer)
		if f.InForce != nil && *f.InForce {
			q = q.Where("lifted_at IS NULL")
		} else if f.InForce != nil {
			q = q.Where("lifted_at IS NOT NULL")
		}
		list, err = listed(q, p, holdsLatest, func(r holdRow) []any { return []any{r.PlacedAt, r.ID} }, holdRow.hold)
		return err
	})
	return list, err
}
