package storage

import (
	"context"
	"encoding/json"

	"duban/domain/casefile"
	"duban/domain/evidence"
	"duban/domain/fault"
	"duban/domain/text"
)

// What can be wrong with a piece of evidence that was verified.
const (
	ObjectMissing  = "missing"     // the store does not hold it any more
	ObjectChanged  = "changed"     // its bytes are not those that were verified
	ObjectUnlocked = "unlocked"    // it was locked, and the store knows of no lock
	RowMissing     = "row_missing" // the audit chain knows it, the table does not
	RowChanged     = "row_changed" // the table says something else than the audit chain
	Unrecorded     = "unrecorded"  // the table calls it verified, the audit chain does not
)

// ObjectFault is one thing found wrong.
type ObjectFault struct {
	Evidence evidence.ID `json:"evidence"`
	Case     casefile.ID `json:"case"`
	Code     string      `json:"code"`
	Msg      text.Text   `json:"msg"`
}

// ObjectVerdict is what a walk over all verified evidence found.
type ObjectVerdict struct {
	Objects int64         `json:"objects"` // read in full
	Bytes   int64         `json:"bytes"`
	Faults  []ObjectFault `json:"faults"`
}

// OK reports that every object is what it was.
func (v ObjectVerdict) OK() bool { return len(v.Faults) == 0 }

// VerifyObjects reads every verified object again and compares it with the audit
// chain, not with the table alone: whoever changes the bytes and the row together is
// found as well. The chain itself is checked by VerifyAudit. Progress may be nil; the
// error tells that the walk could not be finished.
func (c *Custody) VerifyObjects(ctx context.Context, progress func(ObjectVerdict)) (ObjectVerdict, error) {
	w := &objectWalk{c: c, recorded: map[evidence.ID]bool{}}
	for last := int64(0); ; {
		rows, err := c.db.verdicts(ctx, last)
		if err != nil {
			return w.out, err
		}
		if len(rows) == 0 {
			break
		}
		for _, r := range rows {
			last = r.Seq
			if err := w.check(ctx, r); err != nil {
				return w.out, err
			}
			if progress != nil {
				progress(w.out)
			}
		}
	}
	return w.out, w.checkUnrecorded(ctx)
}

// verdicts reads the next rows of the audit chain that call evidence verified.
func (db *DB) verdicts(ctx context.Context, after int64) (rows []auditRow, err error) {
	err = db.Read(ctx, "storage.verdicts", func(tx *Tx) error {
		return tx.g.Where("action = ? AND seq > ?", evidence.ActVerified, after).Order("seq").Limit(200).Find(&rows).Error
	})
	return rows, err
}

// objectWalk is one walk of VerifyObjects.
type objectWalk struct {
	c        *Custody
	recorded map[evidence.ID]bool
	out      ObjectVerdict
}

func (w *objectWalk) note(id evidence.ID, of casefile.ID, code, zh, en string, args ...any) {
	w.out.Faults = append(w.out.Faults, ObjectFault{Evidence: id, Case: of, Code: code, Msg: text.T(zh, en).F(args...)})
}

func (w *objectWalk) check(ctx context.Context, r auditRow) error {
	id, of := evidence.ID(r.ResourceID), casefile.ID(r.CaseID)
	w.recorded[id] = true
	var then custodyDetail
	if err := json.Unmarshal([]byte(r.Detail), &then); err != nil {
		return fault.Wrap("storage.verify objects", fault.Internal, err)
	}
	e, err := w.c.db.Evidence(ctx, id)
	erased := false
	if err == nil && e.Status == evidence.Erased {
		if erased, err = w.c.db.erasedOnChain(ctx, id); err != nil {
			return err
		}
	}
	switch {
	case fault.Is(err, fault.NotFound):
		w.note(id, of, RowMissing, "审计链第 %d 行记有该证据，证据表中却没有", "row %d of the audit chain knows it, the table of evidence does not", r.Seq)
	case err != nil:
		return err
	case erased && e.SHA256 == then.SHA256 && e.Case == of: // given up with its case: its bytes may be gone
	case e.SHA256 != then.SHA256 || e.Size != then.Size || e.Version != then.Version || e.Case != of || e.Status != evidence.Verified:
		w.note(id, of, RowChanged, "证据表中的记录与审计链第 %d 行不一致", "the table of evidence does not say what row %d of the audit chain says", r.Seq)
	}
	d, err := w.c.store.Digest(ctx, string(id), then.Version)
	if fault.Is(err, fault.NotFound) && erased {
		return nil
	}
	if fault.Is(err, fault.NotFound) {
		w.note(id, of, ObjectMissing, "存储中已没有该文件", "the store does not hold it any more")
		return nil
	}
	if err != nil {
		return err
	}
	w.out.Objects++
	w.out.Bytes += d.Size
	if d.SHA256 != then.SHA256 {
		w.note(id, of, ObjectChanged, "文件内容已变：校验时为 %[1]s，现为 %[2]s", "the bytes have changed: %[1]s when verified, %[2]s now", then.SHA256, d.SHA256)
		return nil
	}
	if then.Locked && then.LockUntil != nil && then.LockUntil.After(w.c.o.Clock()) {
		o, err := w.c.store.Head(ctx, string(id), then.Version)
		if err != nil {
			return err
		}
		if o.LockUntil.Before(Instant(*then.LockUntil)) {
			w.note(id, of, ObjectUnlocked, "文件的锁定已消失或缩短", "its lock is gone or shorter than it was")
		}
	}
	return nil
}

// checkUnrecorded finds rows that call evidence verified without the chain knowing it.
func (w *objectWalk) checkUnrecorded(ctx context.Context) error {
	for after := (evidence.Evidence{}); ; {
		list, err := w.c.db.EvidenceIn(ctx, evidence.Verified, after, 500)
		if err != nil || len(list) == 0 {
			return err
		}
		for _, e := range list {
			after = e
			if w.recorded[e.ID] {
				continue
			}
			// It may have been verified while we walked.
			if rows, err := w.c.db.verdictOf(ctx, e.ID); err != nil {
				return err
			} else if len(rows) == 0 {
				w.note(e.ID, e.Case, Unrecorded, "证据表称其已校验，审计链中没有此记录", "the table of evidence calls it verified, the audit chain does not")
			}
		}
	}
}

func (db *DB) verdictOf(ctx context.Context, id evidence.ID) (rows []auditRow, err error) {
	err = db.Read(ctx, "storage.verdict of", func(tx *Tx) error {
		return tx.g.Where("action = ? AND resource_id = ?", evidence.ActVerified, string(id)).Limit(1).Find(&rows).Error
	})
	return rows, err
}
