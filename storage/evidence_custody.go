package storage

import (
	"context"
	"io"
	"log/slog"
	"sync"
	"time"

	"duban/domain/casefile"
	"duban/domain/evidence"
	"duban/domain/fault"
	"duban/storage/blob"

	"github.com/google/uuid"
)

// Custody leads evidence from the declaration to the locked archive: it is where the
// rows (DB), the bytes (blob.Store) and the audit chain meet. It is safe for
// concurrent use, and several servers may share one database and bucket.
type Custody struct {
	db    *DB
	store *blob.Store
	o     CustodyOptions
	mu    sync.Mutex
	busy  map[evidence.ID]bool // being verified in this process
	queue chan evidence.ID
	wake  chan struct{}
}

// CustodyOptions are the settings of Custody; zero values take the defaults.
type CustodyOptions struct {
	Limits  evidence.Limits
	Clock   func() time.Time
	Log     *slog.Logger
	Inline  int64         // bytes up to which a file is verified while the sender waits; default 64 MiB
	Workers int           // large files verified at the same time; default 2
	Recheck time.Duration // how often received files without a verdict are looked for; default 1 minute
	Sweep   time.Duration // how often what was abandoned is removed; default 6 hours
}

// NewCustody puts custody together. Run must be running for large files to get their verdict.
func NewCustody(db *DB, store *blob.Store, o CustodyOptions) *Custody {
	if o.Limits == (evidence.Limits{}) {
		o.Limits = evidence.DefaultLimits()
	}
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Inline == 0 {
		o.Inline = 64 << 20
	}
	if o.Workers == 0 {
		o.Workers = 2
	}
	if o.Recheck == 0 {
		o.Recheck = time.Minute
	}
	if o.Sweep == 0 {
		o.Sweep = 6 * time.Hour
	}
	return &Custody{db: db, store: store, o: o, busy: map[evidence.ID]bool{},
		queue: make(chan evidence.ID), wake: make(chan struct{}, 1)}
}

// Declare opens the record of a file and answers how to send it. Errors: faults of
// Declare's rules and of AddEvidence.
func (c *Custody) Declare(ctx context.Context, d evidence.Declaration, cmd casefile.CommandID, act evidence.Act) (evidence.Evidence, evidence.Upload, error) {
	e, err := evidence.Declare(evidence.ID(uuid.NewString()), d, act.By, c.o.Limits, c.o.Clock())
	if err != nil {
		return e, evidence.Upload{}, err
	}
	e, _, err = c.db.AddEvidence(ctx, e, d, cmd, act)
	if err != nil {
		return e, evidence.Upload{}, err
	}
	if e.Status != evidence.Awaiting { // declared, sent and judged before: the client lost our answers
		return e, evidence.Upload{Plan: c.o.Limits.PlanFor(e.Size)}, nil
	}
	return c.Upload(ctx, e.ID)
}

// Upload answers what has arrived and what is still to be sent, with signed requests
// where they need no hashes of parts.
func (c *Custody) Upload(ctx context.Context, id evidence.ID) (evidence.Evidence, evidence.Upload, error) {
	e, err := c.db.Evidence(ctx, id)
	if err != nil {
		return e, evidence.Upload{}, err
	}
	u := evidence.Upload{Plan: c.o.Limits.PlanFor(e.Size)}
	if e.Status != evidence.Awaiting {
		return e, u, nil
	}
	if u.Plan.Mode == evidence.Single {
		k, err := c.store.SignPut(ctx, e.Key, e.Size, e.SHA256)
		if err != nil {
			return e, u, err
		}
		u.Missing, u.Tickets = []int{1}, []evidence.Ticket{k}
		return e, u, nil
	}
	if e, u.Have, err = c.openUpload(ctx, e); err != nil {
		return e, u, err
	}
	u.Missing = u.Plan.Missing(u.Have)
	return e, u, nil
}

// openUpload makes sure that the store has a running multipart upload and lists its
// parts. One that the store forgot (swept, aborted) is begun anew.
func (c *Custody) openUpload(ctx context.Context, e evidence.Evidence) (evidence.Evidence, []evidence.Part, error) {
	if e.UploadHandle != "" {
		have, err := c.store.Parts(ctx, e.Key, e.UploadHandle)
		if err == nil || !fault.Is(err, fault.NotFound) {
			return e, have, err
		}
		if _, err := c.store.Head(ctx, e.Key, ""); err == nil {
			// The parts were joined but the answer got lost: nothing is missing.
			plan := c.o.Limits.PlanFor(e.Size)
			for n := 1; n <= plan.Parts; n++ {
				have = append(have, evidence.Part{Number: n, Size: plan.Length(n)})
			}
			return e, have, nil
		}
	}
	upload, err := c.store.StartUpload(ctx, e.Key)
	if err != nil {
		return e, nil, err
	}
	kept, err := c.db.SetUpload(ctx, e.ID, e.UploadHandle, upload)
	if err != nil {
		return e, nil, err
	}
	if kept.UploadHandle == upload {
		return kept, nil, nil
	}
	// Somebody else was faster: his upload counts.
	if err := c.store.AbortUpload(ctx, e.Key, upload); err != nil {
		return kept, nil, err
	}
	if err := kept.CanSend(); err != nil {
		return kept, nil, err
	}
	have, err := c.store.Parts(ctx, kept.Key, kept.UploadHandle)
	return kept, have, err
}

// maxTickets bounds how many parts are signed by one request.
const maxTickets = 200

// SignParts signs the requests for parts whose hashes the client has worked out.
func (c *Custody) SignParts(ctx context.Context, id evidence.ID, parts []evidence.PartHash) ([]evidence.Ticket, error) {
	e, err := c.db.Evidence(ctx, id)
	if err != nil {
		return nil, err
	}
	if err := e.CanSend(); err != nil {
		return nil, err
	}
	plan := c.o.Limits.PlanFor(e.Size)
	if err := checkParts(plan, parts); err != nil {
		return nil, err
	}
	if e, _, err = c.openUpload(ctx, e); err != nil {
		return nil, err
	}
	out := make([]evidence.Ticket, len(parts))
	for i, p := range parts {
		if out[i], err = c.store.SignPart(ctx, e.Key, e.UploadHandle, p.Number, plan.Length(p.Number), p.SHA256); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func checkParts(plan evidence.Plan, parts []evidence.PartHash) error {
	var f fault.Fields
	if plan.Mode != evidence.Multipart {
		f.Add("/parts", "single", "该文件须一次上传，不分段", "this file is sent in one request, not in parts")
	}
	if len(parts) == 0 || len(parts) > maxTickets {
		f.Add("/parts", "count", "每次可申请 1 至 %d 个分段", "ask for 1 to %d parts at a time", maxTickets)
	}
	for i, p := range parts {
		at := fieldAt("/parts", i)
		if plan.Length(p.Number) == 0 {
			f.Add(at+"/number", "range", "没有第 %d 段", "there is no part %d", p.Number)
		}
		if !evidence.ValidSHA256(p.SHA256) {
			f.Add(at+"/sha256", "sha256", "须为 64 位小写十六进制 SHA-256 值", "must be a SHA-256 in 64 lower-case hex digits")
		}
	}
	return f.Err()
}

// Open records that act.By looks, and opens verified content for reading. Errors:
// those of CanView; nothing is opened when the look cannot be recorded.
func (c *Custody) Open(ctx context.Context, id evidence.ID, purpose evidence.Purpose, act evidence.Act) (evidence.Evidence, io.ReadSeekCloser, error) {
	e, err := c.db.Evidence(ctx, id)
	if err != nil {
		return e, nil, err
	}
	if err := e.CanView(); err != nil {
		return e, nil, err
	}
	if _, err := c.db.RecordViewing(ctx, e, purpose, act, c.o.Clock()); err != nil {
		return e, nil, err
	}
	return e, c.store.Open(ctx, e.Key, e.Version, e.Size), nil
}

// Evidence, EvidenceOf and Marks read the record; Mark and RemoveMark change it.

func (c *Custody) Evidence(ctx context.Context, id evidence.ID) (evidence.Evidence, error) {
	return c.db.Evidence(ctx, id)
}

func (c *Custody) EvidenceOf(ctx context.Context, id casefile.ID) ([]evidence.Evidence, error) {
	return c.db.EvidenceOf(ctx, id)
}

func (c *Custody) Marks(ctx context.Context, id evidence.ID) ([]evidence.Mark, error) {
	return c.db.Marks(ctx, id)
}

// Mark keeps a mark; its ID, By and At are set here.
func (c *Custody) Mark(ctx context.Context, m evidence.Mark, cmd casefile.CommandID, act evidence.Act) (evidence.Mark, error) {
	m.ID, m.By, m.At = evidence.MarkID(uuid.NewString()), act.By, c.o.Clock().UTC()
	return c.db.AddMark(ctx, m, cmd, act)
}

// RemoveMark takes a mark back.
func (c *Custody) RemoveMark(ctx context.Context, of evidence.ID, id evidence.MarkID, reason string, act evidence.Act) (evidence.Mark, error) {
	return c.db.RemoveMark(ctx, of, id, reason, act, c.o.Clock())
}
