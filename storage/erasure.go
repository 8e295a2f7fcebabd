package storage

import (
	"context"
	"errors"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// Erasure is a list of cases whose retention has ended: open until a person approves
// it, approved until its hour comes or somebody revokes it, then done.
type Erasure struct {
	ID           string
	Status       ErasureStatus
	MadeAt       time.Time
	Hash         string // digest of the list as it is: who approves it names it
	Cases        int64
	ApprovedBy   string
	ApprovedAt   time.Time
	Reason       string
	RunsAt       time.Time // not before; zero until it is approved
	RevokedBy    string
	RevokedAt    time.Time
	RevokeReason string
	EndedAt      time.Time
}

// ErasureStatus is where a list stands.
type ErasureStatus string

const (
	ErasureOpen     ErasureStatus = "open"
	ErasureApproved ErasureStatus = "approved"
	ErasureRevoked  ErasureStatus = "revoked"
	ErasureDone     ErasureStatus = "done"
)

// What became of a case on a list.
const (
	ItemDue      = "due"      // nothing yet
	ItemErased   = "erased"   // its key is destroyed
	ItemHeld     = "held"     // a legal hold came between
	ItemReopened = "reopened" // it is no longer what it was when it was listed
)

type erasureRow struct {
	ID           string
	Status       string
	MadeAt       time.Time
	Hash         string
	Cases        int64
	ApprovedBy   string
	ApprovedAt   *time.Time
	Reason       string
	RunsAt       *time.Time
	RevokedBy    string
	RevokedAt    *time.Time
	RevokeReason string
	EndedAt      *time.Time
}

func (erasureRow) TableName() string { return "erasures" }

func (r erasureRow) erasure() Erasure {
	return Erasure{ID: r.ID, Status: ErasureStatus(r.Status), MadeAt: r.MadeAt.UTC(), Hash: r.Hash, Cases: r.Cases, ApprovedBy: r.ApprovedBy,
		ApprovedAt: moment(r.ApprovedAt), Reason: r.Reason, RunsAt: moment(r.RunsAt), RevokedBy: r.RevokedBy, RevokedAt: moment(r.RevokedAt),
		RevokeReason: r.RevokeReason, EndedAt: moment(r.EndedAt)}
}

type erasureItemRow struct {
	ErasureID string
	CaseID    string
	DoneAt    time.Time
	DueAt     time.Time
	Rule      string
	Status    string
	KeyPrint  string
	Files     int64
	EndedAt   *time.Time
}

func (erasureItemRow) TableName() string { return "erasure_items" }

// Retention says until when a case that was done at an instant is kept, and by which rule.
type Retention func(done time.Time) (until time.Time, rule string)

// mostErased is how many cases one list holds at most: the rest is on the next one.
const mostErased = 10_000

// ListErasure brings the open list up to date: what is due at now by the rule that was
// in force when it was done, is under no legal hold and on no approved list. atMost is
// the latest instant at which a case can have been done that is due. It answers the
// list; found is false where nothing is due.
func (db *DB) ListErasure(ctx context.Context, now, atMost time.Time, keep Retention) (e Erasure, found bool, err error) {
	err = db.Write(ctx, "storage.list erasure", func(tx *Tx) error {
		if err := tx.serialise("erasure list"); err != nil {
			return err
		}
		items, err := tx.dueItems(now, atMost, keep)
		if err != nil {
			return err
		}
		row, err := tx.openErasure()
		if found = err == nil; errors.Is(err, gorm.ErrRecordNotFound) {
			if len(items) == 0 {
				return nil
			}
			row, found, err = erasureRow{ID: uuid.NewString(), Status: string(ErasureOpen), MadeAt: Instant(now)}, true, nil
			if err := tx.g.Create(&row).Error; err != nil {
				return err
			}
		}
		if err != nil {
			return err
		}
		d := newDigest("duban erasure 1")
		for i := range items {
			items[i].ErasureID = row.ID
			d.text("case", items[i].CaseID)
			d.instant("done", items[i].DoneAt)
			d.text("rule", items[i].Rule)
		}
		row.Hash, row.Cases = d.sum(), int64(len(items))
		if err := tx.g.Where("erasure_id = ?", row.ID).Delete(&erasureItemRow{}).Error; err != nil {
			return err
		}
		if len(items) > 0 {
			if err := tx.g.CreateInBatches(&items, 100).Error; err != nil {
				return err
			}
		}
		e = row.erasure()
		return tx.g.Model(&erasureRow{}).Where("id = ?", row.ID).Select("hash", "cases").Updates(&row).Error
	})
	return e, found, err
}

// openErasure finds and holds the list that nobody has approved yet.
func (tx *Tx) openErasure() (row erasureRow, err error) {
	q := tx.g.Where("status = ?", string(ErasureOpen)).Order("made_at, id")
	if tx.db.dialect == Postgres {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	return row, q.Take(&row).Error
}

// dueItems walks the cases that are done, the longest first, in pages: those that are
// held stay at the front for years.
func (tx *Tx) dueItems(now, atMost time.Time, keep Retention) (items []erasureItemRow, err error) {
	const batch = 1000
	last := caseKeyRow{}
	for len(items) < mostErased {
		q := tx.g.Where("done_at < ? AND destroyed_at IS NULL", Instant(atMost)).
			Where(`NOT EXISTS (SELECT 1 FROM erasure_items i JOIN erasures e ON e.id = i.erasure_id
				WHERE i.case_id = case_keys.case_id AND e.status = ?)`, string(ErasureApproved)).
			Where(`NOT EXISTS (SELECT 1 FROM holds h WHERE h.case_id = case_keys.case_id AND h.lifted_at IS NULL)`).
			Where(`NOT EXISTS (SELECT 1 FROM case_customers x JOIN holds h ON h.customer = x.customer
				WHERE x.case_id = case_keys.case_id AND h.lifted_at IS NULL)`)
		if last.CaseID != "" {
			q = q.Where("(done_at, case_id) > (?, ?)", last.DoneAt, last.CaseID)
		}
		var rows []caseKeyRow
		if err := q.Order("done_at, case_id").Limit(batch).Find(&rows).Error; err != nil {
			return nil, err
		}
		for _, r := range rows {
			last = r
			until, rule := keep(r.DoneAt.UTC())
			if !until.After(now) && len(items) < mostErased {
				items = append(items, erasureItemRow{CaseID: r.CaseID, DoneAt: *r.DoneAt, DueAt: Instant(until), Rule: rule, Status: ItemDue, KeyPrint: r.Print})
			}
		}
		if len(rows) < batch {
			break
		}
	}
	return items, nil
}

// ApproveErasure approves the open list as it was seen: Conflict "erasure.changed"
// when it is another by now, Conflict "erasure.closed" when it is not open.
func (db *DB) ApproveErasure(ctx context.Context, id, hash, by, reason string, at, runs time.Time, entries ...AuditEntry) (Erasure, error) {
	return db.moveErasure(ctx, id, entries, func(row *erasureRow) error {
		switch {
		case row.Status != string(ErasureOpen):
			return erasureClosed()
		case row.Hash != hash:
			return fault.New(fault.Conflict, "erasure.changed", "清单已与您看到的不同，请重新查看后批准", "the list is not the one that you saw: look at it again")
		}
		row.Status, row.ApprovedBy, row.ApprovedAt, row.Reason, row.RunsAt = string(ErasureApproved), by, instant(at), reason, instant(runs)
		return nil
	})
}

// RevokeErasure takes the approval back, as long as the list has not been carried out:
// its cases come on the next list.
func (db *DB) RevokeErasure(ctx context.Context, id, by, reason string, at time.Time, entries ...AuditEntry) (Erasure, error) {
	return db.moveErasure(ctx, id, entries, func(row *erasureRow) error {
		if row.Status != string(ErasureApproved) {
			return erasureClosed()
		}
		row.Status, row.RevokedBy, row.RevokedAt, row.RevokeReason = string(ErasureRevoked), by, instant(at), reason
		return nil
	})
}

func erasureClosed() error {
	return fault.New(fault.Conflict, "erasure.closed", "该清单的状态已变，不能再办理此操作", "the list has moved on: this can no longer be done with it")
}

func (db *DB) moveErasure(ctx context.Context, id string, entries []AuditEntry, move func(*erasureRow) error) (e Erasure, err error) {
	err = db.change(ctx, "storage.move erasure", entries, func(tx *Tx) error {
		row, err := tx.lockErasure(id)
		if err != nil {
			return err
		}
		if err := move(&row); err != nil {
			return err
		}
		e = row.erasure()
		return tx.g.Model(&erasureRow{}).Where("id = ?", id).Select("*").Updates(&row).Error
	})
	return e, err
}

func (tx *Tx) lockErasure(id string) (row erasureRow, err error) {
	q := tx.g
	if tx.db.dialect == Postgres {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	return row, missing(q.Where("id = ?", id).Take(&row).Error, "销毁清单", "list for erasure")
}

// Erasure reads one list.
func (db *DB) Erasure(ctx context.Context, id string) (e Erasure, err error) {
	err = db.Read(ctx, "storage.erasure", func(tx *Tx) error {
		var row erasureRow
		err := tx.g.Where("id = ?", id).Take(&row).Error
		e = row.erasure()
		return missing(err, "销毁清单", "list for erasure")
	})
	return e, err
}

var erasuresLatest = order{name: "made", columns: []string{"made_at", "id"}, desc: true}

// Erasures lists the lists, the latest first.
func (db *DB) Erasures(ctx context.Context, status ErasureStatus, p Page) (list List[Erasure], err error) {
	err = db.Read(ctx, "storage.erasures", func(tx *Tx) error {
		list, err = listed(whereEq(tx.g.Model(&erasureRow{}), "status", status), p, erasuresLatest,
			func(r erasureRow) []any { return []any{r.MadeAt, r.ID} }, erasureRow.erasure)
		return err
	})
	return list, err
}

// ErasureItem is a case on a list. Number is left out for cases of which only one side
// may know.
type ErasureItem struct {
	Case     casefile.ID
	Kind     casefile.Kind
	Number   string
	DoneAt   time.Time
	DueAt    time.Time // until when it had to be kept
	Rule     string
	Status   string
	KeyPrint string
	Files    int64 // attachments whose lock keeps them for now
	EndedAt  time.Time
}

type erasureItemSeen struct {
	Item   erasureItemRow `gorm:"embedded"`
	Kind   string
	Number string
}

func (r erasureItemSeen) item() ErasureItem {
	i := r.Item
	return ErasureItem{Case: casefile.ID(i.CaseID), Kind: casefile.Kind(r.Kind), Number: r.Number, DoneAt: i.DoneAt.UTC(), DueAt: i.DueAt.UTC(),
		Rule: i.Rule, Status: i.Status, KeyPrint: i.KeyPrint, Files: i.Files, EndedAt: moment(i.EndedAt)}
}

var itemsByDone = order{name: "done", columns: []string{"i.done_at", "i.case_id"}}

// ErasureItems lists the cases of a list, those done first first.
func (db *DB) ErasureItems(ctx context.Context, id, status string, p Page) (list List[ErasureItem], err error) {
	err = db.Read(ctx, "storage.erasure items", func(tx *Tx) error {
		q := tx.g.Table("erasure_items i").Joins("JOIN cases c ON c.id = i.case_id").Where("i.erasure_id = ?", id).
			Select("i.*, c.kind, CASE WHEN c.hidden = ? THEN c.number ELSE '' END AS number", false)
		list, err = listed(whereEq(q, "i.status", status), p, itemsByDone,
			func(r erasureItemSeen) []any { return []any{r.Item.DoneAt, r.Item.CaseID} }, erasureItemSeen.item)
		return err
	})
	return list, err
}
