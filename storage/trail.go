package storage

import (
	"context"
	"encoding/json"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
)

// AuditRecord is an entry with its place in the chain.
type AuditRecord struct {
	AuditEntry
	Seq      int64
	PrevHash string
	Hash     string
}

func (r auditRow) record() (AuditRecord, error) {
	rec := AuditRecord{Seq: r.Seq, PrevHash: r.PrevHash, Hash: r.Hash, AuditEntry: AuditEntry{
		At: r.At.UTC(), Action: r.Action, Resource: r.Resource, ResourceID: r.ResourceID, Case: casefile.ID(r.CaseID),
		Command: casefile.CommandID(r.CommandID), EventSeq: r.EventSeq, EventHash: r.EventHash, Unit: org.Path(r.UnitPath), Outcome: r.Outcome,
		IP: r.IP, Request: r.Request, Detail: json.RawMessage(r.Detail)}}
	return rec, json.Unmarshal([]byte(r.Actor), &rec.Actor)
}

// AuditFilter narrows the audit trail.
type AuditFilter struct {
	User      string
	Case      casefile.ID
	Actions   []string
	Resources []string
	ID        string     // ResourceID
	Within    []org.Path // concerning these units; none: everything
	Outcome   string
	From, To  time.Time
}

// AuditTrail lists what is on the audit chain, the latest first.
func (db *DB) AuditTrail(ctx context.Context, f AuditFilter, p Page) (list List[AuditRecord], err error) {
	err = db.Read(ctx, "storage.audit trail", func(tx *Tx) error {
		q := whereEq(tx.g, "user_id", f.User)
		q = whereEq(q, "case_id", f.Case)
		q = whereIn(q, "action", f.Actions)
		q = whereIn(q, "resource", f.Resources)
		q = whereEq(q, "resource_id", f.ID)
		if len(f.Within) > 0 {
			q = q.Where(under("unit_path", f.Within))
		}
		q = whereEq(q, "outcome", f.Outcome)
		q = whereBetween(q, "at", f.From, f.To)
		rows, next, total, err := counted(q, p, order{name: "latest", columns: []string{"seq"}, desc: true},
			func(r auditRow) []any { return []any{r.Seq} })
		if err != nil {
			return err
		}
		list = List[AuditRecord]{Items: make([]AuditRecord, len(rows)), Next: next, Total: total}
		for i, r := range rows {
			if list.Items[i], err = r.record(); err != nil {
				return err
			}
		}
		return nil
	})
	return list, err
}
