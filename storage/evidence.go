package storage

import (
	"context"
	"encoding/json"
	"time"

	"duban/domain/casefile"
	"duban/domain/evidence"
	"duban/domain/fault"

	"gorm.io/gorm/clause"
)

// evidenceRow is a row of the table evidence.
type evidenceRow struct {
	ID            string
	CaseID        string
	Kind          string
	FileName      string
	Size          int64
	SHA256        string `gorm:"column:sha256"`
	DeclaredType  string
	ContentType   string
	CapturedAt    time.Time
	CapturedBy    string
	Device        string
	Uploader      string
	Actor         string
	DeclaredAt    time.Time
	ReceivedAt    *time.Time
	VerifiedAt    *time.Time
	Status        string
	Reason        *string
	Locked        bool
	LockUntil     *time.Time
	DerivedFrom   string
	DerivedHow    string
	DerivedNote   string
	ObjectVersion string
	UploadID      string
	CommandID     string
}

func (evidenceRow) TableName() string { return "evidence" }

// judged are the columns that change after the declaration.
var judged = []string{"content_type", "received_at", "verified_at", "status", "reason", "locked", "lock_until", "object_version", "upload_id"}

func newEvidenceRow(e evidence.Evidence, cmd casefile.CommandID) (evidenceRow, error) {
	actor, err := json.Marshal(e.Uploader)
	if err != nil {
		return evidenceRow{}, err
	}
	r := evidenceRow{
		ID: string(e.ID), CaseID: string(e.Case), Kind: string(e.Kind), FileName: e.FileName, Size: e.Size, SHA256: e.SHA256,
		DeclaredType: e.Declared, ContentType: e.ContentType, CapturedAt: Instant(e.CapturedAt), CapturedBy: e.CapturedBy,
		Device: e.Device, Uploader: e.Uploader.User, Actor: string(actor), DeclaredAt: Instant(e.DeclaredAt),
		ReceivedAt: instant(e.ReceivedAt), VerifiedAt: instant(e.VerifiedAt), Status: string(e.Status),
		Locked: e.Locked, LockUntil: instant(e.LockUntil), ObjectVersion: e.Version, UploadID: e.UploadHandle, CommandID: string(cmd),
	}
	if e.Reason != nil {
		raw, err := json.Marshal(e.Reason)
		if err != nil {
			return evidenceRow{}, err
		}
		s := string(raw)
		r.Reason = &s
	}
	if d := e.Derivation; d != nil {
		r.DerivedFrom, r.DerivedHow, r.DerivedNote = string(d.Of), d.How, d.Note
	}
	return r, nil
}

func (r evidenceRow) toEvidence() (evidence.Evidence, error) {
	e := evidence.Evidence{
		ID: evidence.ID(r.ID), Case: casefile.ID(r.CaseID), Kind: evidence.Kind(r.Kind), FileName: r.FileName, Size: r.Size,
		SHA256: r.SHA256, Declared: r.DeclaredType, ContentType: r.ContentType, CapturedAt: r.CapturedAt.UTC(),
		CapturedBy: r.CapturedBy, Device: r.Device, DeclaredAt: r.DeclaredAt.UTC(), ReceivedAt: moment(r.ReceivedAt),
		VerifiedAt: moment(r.VerifiedAt), Status: evidence.Status(r.Status), Locked: r.Locked, LockUntil: moment(r.LockUntil),
		Key: r.ID, Version: r.ObjectVersion, UploadHandle: r.UploadID,
	}
	if err := json.Unmarshal([]byte(r.Actor), &e.Uploader); err != nil {
		return e, fault.Wrap("storage.evidence actor", fault.Internal, err)
	}
	if r.Reason != nil {
		if err := json.Unmarshal([]byte(*r.Reason), &e.Reason); err != nil {
			return e, fault.Wrap("storage.evidence reason", fault.Internal, err)
		}
	}
	if r.DerivedFrom != "" {
		e.Derivation = &evidence.Derivation{Of: evidence.ID(r.DerivedFrom), How: r.DerivedHow, Note: r.DerivedNote}
	}
	return e, nil
}

// AddEvidence keeps a declaration. The same command again answers what it made the
// first time (fresh is false). Errors: Invalid "idempotency.reused" where the command
// declared another file; NotFound where it derives from evidence that does not exist.
func (db *DB) AddEvidence(ctx context.Context, e evidence.Evidence, d evidence.Declaration, cmd casefile.CommandID, act evidence.Act) (kept evidence.Evidence, fresh bool, err error) {
	row, err := newEvidenceRow(e, cmd)
	if err != nil {
		return e, false, err
	}
	err = db.Write(ctx, "storage.add evidence", func(tx *Tx) error {
		if dv := e.Derivation; dv != nil {
			of, err := tx.evidence(dv.Of, false)
			if err != nil {
				return err
			}
			if of.Case != e.Case {
				return fault.Missing("证据", "evidence")
			}
		}
		res := tx.g.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "command_id"}}, DoNothing: true}).Create(&row)
		if res.Error != nil {
			return res.Error
		}
		if fresh = res.RowsAffected == 1; fresh {
			kept = e
			tx.Audit(custodyEntry(e, act, evidence.ActDeclared, e.DeclaredAt))
			return nil
		}
		var old evidenceRow
		if err := tx.g.Where("command_id = ?", string(cmd)).Take(&old).Error; err != nil {
			return err
		}
		if kept, err = old.toEvidence(); err != nil {
			return err
		}
		if !kept.SameDeclaration(d) {
			return reusedKey()
		}
		return nil
	})
	return kept, fresh, err
}

func reusedKey() error {
	return fault.New(fault.Invalid, "idempotency.reused", "该幂等键已用于另一项操作", "this idempotency key was used for a different command")
}

// Evidence reads one piece of evidence. NotFound if there is none.
func (db *DB) Evidence(ctx context.Context, id evidence.ID) (e evidence.Evidence, err error) {
	err = db.Read(ctx, "storage.evidence", func(tx *Tx) error {
		e, err = tx.evidence(id, false)
		return err
	})
	return e, err
}

// evidence reads a row, on PostgreSQL holding it against other writers if lock is set.
func (tx *Tx) evidence(id evidence.ID, lock bool) (evidence.Evidence, error) {
	q := tx.g
	if lock && tx.db.dialect == Postgres {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	var row evidenceRow
	if err := q.Where("id = ?", string(id)).Take(&row).Error; err != nil {
		return evidence.Evidence{}, missing(err, "证据", "evidence")
	}
	return row.toEvidence()
}

// EvidenceOf lists the evidence of a case in the order of declaration.
func (db *DB) EvidenceOf(ctx context.Context, id casefile.ID) (list []evidence.Evidence, err error) {
	err = db.Read(ctx, "storage.evidence of case", func(tx *Tx) error {
		list, err = tx.EvidenceOf(id)
		return err
	})
	return list, err
}

// EvidenceOf lists the evidence of a case within a transaction, so that a rule can ask
// whether what a command names exists, belongs to the case and is verified.
func (tx *Tx) EvidenceOf(id casefile.ID) ([]evidence.Evidence, error) {
	var rows []evidenceRow
	if err := tx.g.Where("case_id = ?", string(id)).Order("declared_at, id").Find(&rows).Error; err != nil {
		return nil, err
	}
	return toEvidence(rows)
}

func toEvidence(rows []evidenceRow) ([]evidence.Evidence, error) {
	list := make([]evidence.Evidence, len(rows))
	for i, r := range rows {
		var err error
		if list[i], err = r.toEvidence(); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// EvidenceIn lists up to limit pieces of evidence in a status, oldest first, after
// the given one (zero: from the start).
func (db *DB) EvidenceIn(ctx context.Context, status evidence.Status, after evidence.Evidence, limit int) (list []evidence.Evidence, err error) {
	err = db.Read(ctx, "storage.evidence in status", func(tx *Tx) error {
		q := tx.g.Where("status = ?", string(status))
		if after.ID != "" {
			at := Instant(after.DeclaredAt)
			q = q.Where("declared_at > ? OR (declared_at = ? AND id > ?)", at, at, string(after.ID))
		}
		var rows []evidenceRow
		if err := q.Order("declared_at, id").Limit(limit).Find(&rows).Error; err != nil {
			return err
		}
		list, err = toEvidence(rows)
		return err
	})
	return list, err
}

// ChangeEvidence moves evidence on: change is asked with the row held, and what it
// returns is kept, with a row on the audit chain under the name that it gives. An
// empty name keeps nothing.
func (db *DB) ChangeEvidence(ctx context.Context, id evidence.ID, act evidence.Act, at time.Time, change func(evidence.Evidence) (evidence.Evidence, string, error)) (e evidence.Evidence, err error) {
	err = db.Write(ctx, "storage.change evidence", func(tx *Tx) error {
		old, err := tx.evidence(id, true)
		if err != nil {
			return err
		}
		next, name, err := change(old)
		if err != nil {
			return err
		}
		if name == "" {
			e = old
			return nil
		}
		row, err := newEvidenceRow(next, "")
		if err != nil {
			return err
		}
		if err := tx.g.Model(&evidenceRow{}).Where("id = ?", string(id)).Select(judged).Updates(&row).Error; err != nil {
			return err
		}
		tx.Audit(custodyEntry(next, act, name, at))
		e = next
		return nil
	})
	return e, err
}

// SetUpload remembers the store's id of a running multipart upload, unless the
// evidence has one or no longer waits for bytes. It answers the row as it then is.
func (db *DB) SetUpload(ctx context.Context, id evidence.ID, old, upload string) (e evidence.Evidence, err error) {
	err = db.Write(ctx, "storage.set upload", func(tx *Tx) error {
		err := tx.g.Model(&evidenceRow{}).
			Where("id = ? AND status = ? AND upload_id = ?", string(id), string(evidence.Awaiting), old).
			Update("upload_id", upload).Error
		if err != nil {
			return err
		}
		e, err = tx.evidence(id, false)
		return err
	})
	return e, err
}
