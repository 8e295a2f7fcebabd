package workflows

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/incident"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/programme"
	"duban/storage"
)

// record is the real record, which may be made to fail.
type record struct {
	*storage.DB
	bank *bank
}

var _ activities.Record = (*record)(nil)

func (r *record) Commit(ctx context.Context, cmd casefile.Command, at time.Time, decide activities.Decide) (casefile.Outcome, error) {
	b := r.bank
	b.mu.Lock()
	b.attempts[cmd.ID]++
	n := b.attempts[cmd.ID]
	b.mu.Unlock()
	how := works
	if b.breakCommit != nil {
		how = b.breakCommit(cmd, n)
	}
	if err := r.answers(); err != nil || how == fails {
		return casefile.Outcome{}, gone()
	}
	out, err := r.DB.Commit(ctx, cmd, at, func(ctx context.Context, tx *storage.Tx, state casefile.State) ([]casefile.Event, error) {
		if b.refuse != nil {
			if err := b.refuse(cmd); err != nil {
				return nil, err
			}
		}
		return decide(ctx, facts{bank: b, tx: tx, at: at}, state)
	})
	if err == nil {
		b.mu.Lock()
		if !slices.Contains(b.known, cmd.Case) {
			b.known = append(b.known, cmd.Case)
		}
		b.mu.Unlock()
	}
	if err == nil && how == loses {
		return casefile.Outcome{}, gone()
	}
	return out, err
}

func (r *record) Events(ctx context.Context, id casefile.ID, after int64) ([]casefile.Event, error) {
	if err := r.answers(); err != nil {
		return nil, err
	}
	return r.DB.Events(ctx, id, after)
}

func (r *record) FollowUpDone(ctx context.Context, id casefile.ID, seq int64, name string) (bool, error) {
	if err := r.answers(); err != nil {
		return false, err
	}
	return r.DB.FollowUpDone(ctx, id, seq, name)
}

// answers fails while the database is away.
func (r *record) answers() error {
	r.bank.mu.Lock()
	env, away := r.bank.env, r.bank.away
	r.bank.mu.Unlock()
	if env == nil || len(away) == 0 {
		return nil
	}
	now := env.Now()
	for _, s := range away {
		if !now.Before(s.from) && now.Before(s.to) {
			return gone()
		}
	}
	return nil
}

func gone() error {
	return fault.New(fault.Unavailable, "storage.unavailable", "数据库暂时不可用", "the database does not answer")
}

var errStricter = fault.Refuse("test.stricter", "规则更严了", "the rule has become stricter")

var kinds = map[casefile.Kind]storage.KindStore{
	casefile.Inspection: {
		New: func() casefile.State { return &inspection.State{} },
		Row: func(s casefile.State) storage.CaseRow {
			i := s.(*inspection.State)
			return storage.CaseRow{Number: i.Number, Status: string(i.Status), Outlet: i.Outlet.Code, Unit: i.Outlet.Path, Issuer: i.Issuer, Hidden: i.Hidden()}
		},
	},
	casefile.Notice: {
		New: func() casefile.State { return &notice.State{} },
		Row: func(s casefile.State) storage.CaseRow {
			n := s.(*notice.State)
			return storage.CaseRow{Number: n.Number, Status: string(n.Status), Outlet: n.Outlet.Code, Unit: n.Outlet.Path, Issuer: n.Issuer}
		},
	},
	casefile.Bulletin: storage.Kinds[casefile.Bulletin], // the one before is found by its read rows
	casefile.Incident: {
		New: func() casefile.State { return &incident.State{} },
		Row: func(s casefile.State) storage.CaseRow {
			i := s.(*incident.State)
			return storage.CaseRow{Number: i.Number, Status: string(i.Status), Outlet: i.Outlet, Unit: i.Place}
		},
	},
	casefile.Complaint: {
		New: func() casefile.State { return &complaint.State{} },
		Row: func(s casefile.State) storage.CaseRow {
			c := s.(*complaint.State)
			return storage.CaseRow{Number: c.Number, Status: string(c.Status), Outlet: c.Outlet.Code, Unit: c.Place(), Issuer: c.Unit, Hidden: c.Sealed}
		},
	},
	casefile.Programme: {
		New: func() casefile.State { return &programme.State{} },
		Row: func(s casefile.State) storage.CaseRow {
			p := s.(*programme.State)
			return storage.CaseRow{Status: string(p.Status), Unit: p.Issuer, Issuer: p.Issuer}
		},
	},
}

// migrated is a database file with all tables, made once and copied for every story.
var migrated = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "duban-stories")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "record.db")
	db, err := storage.Open(context.Background(), "sqlite:"+path, nil)
	if err != nil {
		return nil, err
	}
	if err := db.Migrate(context.Background()); err != nil {
		return nil, err
	}
	if err := db.Close(); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

func freshRecord(t testing.TB) *storage.DB {
	t.Helper()
	raw, err := migrated()
	require.NoError(t, err)
	path := filepath.Join(t.TempDir(), "record.db")
	require.NoError(t, os.WriteFile(path, raw, 0o600))
	db, err := storage.Open(context.Background(), "sqlite:"+path, nil)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, db.Close()) })
	for kind, store := range kinds {
		db.Register(kind, store)
	}
	return db
}

func encode(body any) json.RawMessage {
	if body == nil {
		return nil
	}
	return casefile.Encode(body)
}
