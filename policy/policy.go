package policy

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"log/slog"
	"sync"
	"sync/atomic"

	"duban/domain/fault"
)

// Policy is the policy in force. It is safe for concurrent use; a decision reads
// one version from beginning to end, also while a new one is being loaded.
type Policy struct {
	log     *slog.Logger
	now     atomic.Pointer[table]
	loading sync.Mutex // one load at a time, so that an older one never lands on a newer
}

// Source is where a bank keeps rows of its own. Version is opaque and changes
// whenever the rows do. An error leaves the policy in force as it is.
type Source interface {
	Load(ctx context.Context) (rows []Row, version string, err error)
}

// New starts with the rows the product ships with. Undecidable questions are
// logged to log; nil means slog.Default().
func New(log *slog.Logger) (*Policy, error) {
	if log == nil {
		log = slog.Default()
	}
	sum := sha256.Sum256([]byte(defaultCSV))
	t, err := newTable(DefaultRows(), "embedded-"+hex.EncodeToString(sum[:6]))
	if err != nil {
		return nil, err
	}
	p := &Policy{log: log}
	p.now.Store(t)
	return p, nil
}

// Reload replaces the policy by the rows of src, all or nothing. Rows with the
// version in force change nothing. On any error, which names the offending row,
// the old policy remains; the fault is of kind Invalid when the rows are wrong.
func (p *Policy) Reload(ctx context.Context, src Source) error {
	p.loading.Lock()
	defer p.loading.Unlock()
	rows, version, err := src.Load(ctx)
	if err != nil {
		return p.keepOld(fault.Wrap("policy.load", fault.Unavailable, err))
	}
	if version == p.Version() {
		return nil
	}
	t, err := newTable(rows, version)
	if err != nil {
		return p.keepOld(fault.Wrap("policy.load", fault.Internal, err))
	}
	old := p.now.Swap(t)
	p.log.Info("policy replaced", "from", old.version, "to", version, "rows", len(rows))
	return nil
}

func (p *Policy) keepOld(err error) error {
	p.log.Error("policy not replaced: the old one remains", "version", p.Version(), "error", err)
	return err
}

// Version names the policy in force, for the audit log and for replicas to compare.
func (p *Policy) Version() string { return p.now.Load().version }
