package storage

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/private"

	"github.com/google/uuid"
	"gorm.io/gorm/clause"
)

// A customer is an opaque id: cases carry it in the clear, so that repeated complaints
// are found without opening anything. What he is known again by is kept as marks, keyed
// hashes under a key of the bank: without that key, which lies sealed in the vault, no
// list of phone numbers can be held against them.

type customerRow struct {
	ID     string
	MadeAt time.Time
	SeenAt time.Time
}

func (customerRow) TableName() string { return "customers" }

type customerMarkRow struct {
	Customer string
	Kind     string
	Mark     string
}

func (customerMarkRow) TableName() string { return "customer_marks" }

type caseCustomerRow struct {
	CaseID   string
	Customer string
}

func (caseCustomerRow) TableName() string { return "case_customers" }

// customerMarks makes the rows of marks, the surest kind first; what says nothing is left out.
func (v *Vault) customerMarks(marks []private.Mark) []customerMarkRow {
	var rows []customerMarkRow
	for _, kind := range private.Marked {
		for _, m := range marks {
			normal := private.Normal(m.Kind, m.Value)
			if m.Kind != kind || normal == "" {
				continue
			}
			h := hmac.New(sha256.New, v.marks)
			h.Write([]byte("duban mark 1\n" + string(kind) + "\n" + normal))
			row := customerMarkRow{Kind: string(kind), Mark: hex.EncodeToString(h.Sum(nil))}
			if !slices.Contains(rows, row) {
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// Customer finds the customer whom one of the marks belongs to, or makes him, and
// remembers the marks that are new. An identity number decides before an account, that
// before a phone; who has another identity number is another person, though he calls
// from the same phone. Without any mark the customer is anonymous: the id is "".
func (v *Vault) Customer(ctx context.Context, marks ...private.Mark) (id string, err error) {
	rows := v.customerMarks(marks)
	if len(rows) == 0 {
		return "", nil
	}
	now := Instant(v.o.Clock())
	err = v.db.Write(ctx, "storage.customer", func(tx *Tx) error {
		// Two who take a complaint of the same customer at once must find the same one.
		for _, key := range slices.Sorted(slices.Values(rowMarks(rows))) {
			if err := tx.serialise("mark " + key); err != nil {
				return err
			}
		}
		if id, err = tx.customerOf(rows); err != nil {
			return err
		}
		if id == "" {
			id = uuid.NewString()
			if err := tx.g.Create(&customerRow{ID: id, MadeAt: now, SeenAt: now}).Error; err != nil {
				return err
			}
		} else if err := tx.g.Model(&customerRow{}).Where("id = ?", id).Update("seen_at", now).Error; err != nil {
			return err
		}
		for i := range rows {
			rows[i].Customer = id
		}
		return tx.g.Clauses(clause.OnConflict{DoNothing: true}).Create(&rows).Error
	})
	return id, err
}

func rowMarks(rows []customerMarkRow) (marks []string) {
	for _, r := range rows {
		marks = append(marks, r.Kind+" "+r.Mark)
	}
	return marks
}

// customerOf is the customer whom the marks, the surest first, belong to.
func (tx *Tx) customerOf(rows []customerMarkRow) (string, error) {
	identity := ""
	for _, r := range rows {
		if r.Kind == string(private.IDNumber) {
			identity = r.Mark
		}
		q := tx.g.Table("customer_marks m").Joins("JOIN customers c ON c.id = m.customer").Where("m.kind = ? AND m.mark = ?", r.Kind, r.Mark)
		if identity != "" && r.Kind != string(private.IDNumber) {
			q = q.Where("NOT EXISTS (SELECT 1 FROM customer_marks o WHERE o.customer = m.customer AND o.kind = ?)", string(private.IDNumber))
		}
		var found []string
		if err := q.Order("c.made_at, c.id").Limit(1).Pluck("m.customer", &found).Error; err != nil {
			return "", err
		}
		if len(found) > 0 {
			return found[0], nil
		}
	}
	return "", nil
}

// FindCustomers lists the customers whom one of the marks belongs to: several where
// they share a phone. Nobody is made.
func (v *Vault) FindCustomers(ctx context.Context, marks ...private.Mark) (ids []string, err error) {
	err = v.db.Read(ctx, "storage.find customers", func(tx *Tx) error {
		for _, r := range v.customerMarks(marks) {
			var some []string
			if err := tx.g.Model(&customerMarkRow{}).Where("kind = ? AND mark = ?", r.Kind, r.Mark).Order("customer").Pluck("customer", &some).Error; err != nil {
				return err
			}
			ids = append(ids, some...)
		}
		slices.Sort(ids)
		ids = slices.Compact(ids)
		return nil
	})
	return ids, err
}

// CasesOf lists the cases of a customer, by id. No rule of sight is asked.
func (db *DB) CasesOf(ctx context.Context, customer string) (ids []casefile.ID, err error) {
	err = db.Read(ctx, "storage.cases of customer", func(tx *Tx) error {
		return tx.g.Model(&caseCustomerRow{}).Where("customer = ?", customer).Order("case_id").Pluck("case_id", &ids).Error
	})
	return ids, err
}

// projectPrivate keeps what the vault must know of a case: since when it is done, and
// whom it concerns. A case that was erased concerns nobody any more.
func (s KindStore) projectPrivate(tx *Tx, row caseRow, before, after casefile.State, events []casefile.Event) error {
	if before.Done() != after.Done() {
		done := time.Time{}
		if after.Done() {
			done = events[len(events)-1].At
		}
		err := tx.g.Model(&caseKeyRow{}).Where("case_id = ? AND destroyed_at IS NULL", row.ID).Update("done_at", instant(done)).Error
		if err != nil {
			return err
		}
	}
	if s.Customers == nil {
		return nil
	}
	was, is := s.Customers(before), s.Customers(after)
	for _, c := range is {
		if c == "" || slices.Contains(was, c) {
			continue
		}
		err := tx.g.Exec(`INSERT INTO case_customers (case_id, customer) SELECT CAST(? AS text), CAST(? AS text)
			WHERE NOT EXISTS (SELECT 1 FROM case_keys WHERE case_id = ? AND destroyed_at IS NOT NULL) ON CONFLICT DO NOTHING`, row.ID, c, row.ID).Error
		if err != nil {
			return err
		}
	}
	for _, c := range was {
		if slices.Contains(is, c) {
			continue
		}
		if err := tx.g.Where("case_id = ? AND customer = ?", row.ID, c).Delete(&caseCustomerRow{}).Error; err != nil {
			return err
		}
	}
	return nil
}

// forgetCustomers takes a case from its customers, and forgets those who have no other
// case. Whoever was looked up within the last day may have one on the way: the sweep
// takes him if it never came.
func (tx *Tx) forgetCustomers(id casefile.ID, customers []string, now time.Time) error {
	if err := tx.g.Where("case_id = ?", string(id)).Delete(&caseCustomerRow{}).Error; err != nil {
		return err
	}
	return tx.dropCustomers(customers, now.Add(-24*time.Hour))
}

// dropCustomers forgets those of the customers who have no case and were not looked up
// since an instant.
func (tx *Tx) dropCustomers(customers []string, before time.Time) error {
	if len(customers) == 0 {
		return nil
	}
	if _, err := tx.lockCustomers(customers); err != nil {
		return err
	}
	var gone []string
	err := tx.g.Model(&customerRow{}).Where("id IN ? AND seen_at < ?", customers, Instant(before)).
		Where("NOT EXISTS (SELECT 1 FROM case_customers x WHERE x.customer = customers.id)").
		Where("NOT EXISTS (SELECT 1 FROM holds h WHERE h.customer = customers.id AND h.lifted_at IS NULL)").Pluck("id", &gone).Error
	if err != nil || len(gone) == 0 {
		return err
	}
	if err := tx.g.Where("customer IN ?", gone).Delete(&customerMarkRow{}).Error; err != nil {
		return err
	}
	return tx.g.Where("id IN ?", gone).Delete(&customerRow{}).Error
}

// strayAfter is how long a key or customer may wait for the case that it was made for.
// It is longer than any outage through which the engine repeats an opening.
const strayAfter = 30 * 24 * time.Hour

// Sweep removes keys and customers whose case never came to be.
func (v *Vault) Sweep(ctx context.Context) error {
	before := Instant(v.o.Clock().Add(-strayAfter))
	return v.db.Write(ctx, "storage.sweep vault", func(tx *Tx) error {
		err := tx.g.Where("made_at < ? AND destroyed_at IS NULL AND case_id <> ?", before, string(bankKey)).
			Where("NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = case_keys.case_id)").Delete(&caseKeyRow{}).Error
		if err != nil {
			return err
		}
		var stray []string
		err = tx.g.Model(&customerRow{}).Where("seen_at < ?", before).
			Where("NOT EXISTS (SELECT 1 FROM case_customers x WHERE x.customer = customers.id)").Limit(500).Pluck("id", &stray).Error
		if err != nil {
			return err
		}
		return tx.dropCustomers(stray, before)
	})
}

// serialise makes transactions that name the same thing follow one another. On SQLite
// all that write do.
func (tx *Tx) serialise(thing string) error {
	if tx.db.dialect != Postgres {
		return nil
	}
	return tx.g.Exec("SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ' ' || ?, 0))", thing).Error
}
