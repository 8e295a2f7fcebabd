package storage

import (
	"context"
	"encoding/json"
	"sync"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"

	"gorm.io/gorm/clause"
)

// Outcomes of what is on the audit chain.
const (
	Accepted = "accepted" // done, and on the record
	Refused  = "refused"  // a rule or the policy said no
	Failed   = "failed"   // it could not be done
	Seen     = "seen"     // something was shown
)

// AuditEntry is one thing that was done, tried or seen.
type AuditEntry struct {
	At         time.Time
	Actor      casefile.Actor
	Action     string             // from the catalogue of actions, e.g. "inspection.submit", "evidence.view"
	Resource   string             // kind of thing, e.g. "inspection", "user"
	ResourceID string             // which one, as people or lists name it; may be empty
	Case       casefile.ID        // the case it belongs to; may be empty
	Command    casefile.CommandID // set by Commit
	EventSeq   int64              // set by Commit: the version of the case after the command
	EventHash  string             // set by Commit: hash of the last event of the case then
	Unit       org.Path           // whose data it concerns; may be empty
	Outcome    string             // Accepted, Refused, Failed or Seen
	IP         string
	Request    string          // id of the request, to find it in the logs
	Detail     json.RawMessage // whatever helps an auditor; no customer data
}

// auditRow is a row of the audit chain.
type auditRow struct {
	Seq        int64
	At         time.Time
	UserID     string
	Actor      string
	Action     string
	Resource   string
	ResourceID string
	CaseID     string
	CommandID  string
	EventSeq   int64
	EventHash  string
	UnitPath   string
	Outcome    string
	IP         string
	Request    string
	Detail     string
	PrevHash   string
	Hash       string
}

func (auditRow) TableName() string { return "audit" }

// auditHead is the one row that tells where the chain ends.
type auditHead struct {
	ID   int64
	Seq  int64
	Hash string
}

func (auditHead) TableName() string { return "audit_head" }

// row writes an entry in the form that is hashed, all but its place in the chain.
func (e AuditEntry) row() (auditRow, error) {
	actor, err := json.Marshal(e.Actor)
	if err != nil {
		return auditRow{}, err
	}
	detail, err := compact(e.Detail)
	if err != nil {
		return auditRow{}, err
	}
	return auditRow{
		At: Instant(e.At), UserID: e.Actor.User, Actor: string(actor), Action: e.Action, Resource: e.Resource,
		ResourceID: e.ResourceID, CaseID: string(e.Case), CommandID: string(e.Command), EventSeq: e.EventSeq,
		EventHash: e.EventHash, UnitPath: string(e.Unit), Outcome: e.Outcome, IP: e.IP, Request: e.Request, Detail: detail,
	}, nil
}

// Audit puts an entry on the chain together with what the transaction does. The
// entry is linked when the function handed to Write returns, because from then on
// until the commit everybody else who appends waits.
func (tx *Tx) Audit(e AuditEntry) { tx.audit = append(tx.audit, e) }

// appendAudit links entries to the end of the chain. It is the last thing a
// transaction does.
func (tx *Tx) appendAudit(entries ...AuditEntry) error {
	if len(entries) == 0 {
		return nil
	}
	rows := make([]auditRow, len(entries))
	for i, e := range entries {
		var err error
		if rows[i], err = e.row(); err != nil {
			return err
		}
	}
	q := tx.g
	if tx.db.dialect == Postgres {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	var head auditHead
	if err := q.Where("id = 1").Take(&head).Error; err != nil {
		return fault.Wrap("storage.audit head", fault.Internal, err)
	}
	start := head.Seq
	for i := range rows {
		rows[i].Seq, rows[i].PrevHash = head.Seq+1, head.Hash
		rows[i].Hash = rows[i].digest()
		head.Seq, head.Hash = rows[i].Seq, rows[i].Hash
	}
	if err := tx.g.CreateInBatches(&rows, 200).Error; err != nil {
		return err
	}
	if err := tx.g.Model(&auditHead{}).Where("id = 1").Select("seq", "hash").Updates(&head).Error; err != nil {
		return err
	}
	return tx.sealEvery(start, rows[len(rows)-1])
}

// AppendAudit puts an entry on the chain by itself and returns when it is durable.
// Entries that are given at the same time share one transaction, so that a busy
// hour of looking at things does not queue for the disk one by one.
func (db *DB) AppendAudit(ctx context.Context, e AuditEntry) error {
	if _, err := e.row(); err != nil { // a bad entry must not spoil its neighbours'
		return err
	}
	return db.auditing.append(ctx, e)
}

// auditQueue gathers what waits to be appended.
type auditQueue struct {
	db      *DB
	mu      sync.Mutex
	waiting []auditWait
	running bool
	closed  bool
	idle    sync.WaitGroup
}

type auditWait struct {
	entry AuditEntry
	done  chan error
}

const auditBatch = 200

func (q *auditQueue) init(db *DB) { q.db = db }

func (q *auditQueue) append(ctx context.Context, e AuditEntry) error {
	w := auditWait{entry: e, done: make(chan error, 1)}
	q.mu.Lock()
	if q.closed {
		q.mu.Unlock()
		return fault.New(fault.Unavailable, "storage.closed", "数据库正在关闭", "the database is being closed")
	}
	q.waiting = append(q.waiting, w)
	if !q.running {
		q.running = true
		q.idle.Add(1)
		go q.drain()
	}
	q.mu.Unlock()
	select {
	case err := <-w.done:
		return err
	case <-ctx.Done():
		return q.db.translate("storage.audit", ctx.Err())
	}
}

// drain writes batch after batch until nothing waits any more.
func (q *auditQueue) drain() {
	defer q.idle.Done()
	for {
		q.mu.Lock()
		n := min(len(q.waiting), auditBatch)
		batch := q.waiting[:n:n]
		q.waiting = q.waiting[n:]
		if n == 0 {
			q.waiting, q.running = nil, false
			q.mu.Unlock()
			return
		}
		q.mu.Unlock()
		entries := make([]AuditEntry, n)
		for i, w := range batch {
			entries[i] = w.entry
		}
		// The callers' contexts differ and end at any moment; the batch belongs to all of them.
		err := q.db.Write(context.Background(), "storage.audit", func(tx *Tx) error { return tx.appendAudit(entries...) })
		for _, w := range batch {
			w.done <- err
		}
	}
}

// close lets what waits be written and refuses more.
func (q *auditQueue) close() {
	q.mu.Lock()
	q.closed = true
	q.mu.Unlock()
	q.idle.Wait()
}
