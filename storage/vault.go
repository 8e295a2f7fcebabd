package storage

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"log/slog"
	"sync"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/private"

	siv "github.com/tink-crypto/tink-go/v2/daead/subtle"
	"gorm.io/gorm/clause"
)

// Vault seals customers' personal data, with one random key per case, and opens it
// again. The keys lie in the table case_keys, each sealed under a master key that
// never touches the database. Where a key is destroyed, what was sealed with it is
// gone, wherever copies of it lie. It is safe for concurrent use.
//
// The cipher is AES-SIV (RFC 5297): it needs no chance, so that the same command given
// again seals to the same bytes and is known as a repetition. Within one case equal
// values give equal tokens; between cases nothing can be compared.
type Vault struct {
	db *DB
	o  VaultOptions

	mu      sync.Mutex
	masters map[string]*siv.AESSIV // by print
	current string                 // print of the master key for new keys
	known   map[casefile.ID]caseKey
	marks   []byte // the key of customers' marks
}

// VaultOptions are the settings of a Vault; only Masters is required.
type VaultOptions struct {
	// Masters answers the master keys. It is asked again when a row names one that is
	// not known: another process may have turned to a new one.
	Masters func() (Masters, error)
	Bodies  private.Registry
	Clock   func() time.Time
	Log     *slog.Logger
	// Fresh is how long a key that was read is believed to be there still: for so long
	// another process may open what has been erased. Default 30 seconds.
	Fresh time.Duration
	// Keep is how many keys are held in memory; default 20,000 (some 20 MB).
	Keep int
}

// Masters are master keys of MasterKeySize bytes: the one for new keys, and those that
// older keys may still be sealed under.
type Masters struct {
	Current []byte
	Earlier [][]byte
}

// MasterKeySize is the size of a master key: two AES-256 keys.
const MasterKeySize = siv.AESSIVKeySize

// bankKey is the row of the key that belongs to no case.
const bankKey casefile.ID = "bank"

// NewVault opens the vault of a database. Unavailable "vault.master_lost" where the
// master key is not one that the database's keys are sealed under: whoever went on
// would seal new data under a key that nobody keeps, and could read none of the old.
func NewVault(ctx context.Context, db *DB, o VaultOptions) (*Vault, error) {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Fresh == 0 {
		o.Fresh = 30 * time.Second
	}
	if o.Keep == 0 {
		o.Keep = 20_000
	}
	v := &Vault{db: db, o: o, known: map[casefile.ID]caseKey{}}
	if err := v.readMasters(); err != nil {
		return nil, err
	}
	row, err := v.row(ctx, bankKey)
	if err != nil {
		return nil, err
	}
	v.marks, err = v.unwrap(row)
	return v, err
}

// caseKeyRow is a row of the table case_keys.
type caseKeyRow struct {
	CaseID      string
	Wrapped     string
	Master      string
	Print       string
	MadeAt      time.Time
	DoneAt      *time.Time
	DestroyedAt *time.Time
}

func (caseKeyRow) TableName() string { return "case_keys" }

// caseKey is a key as it was read.
type caseKey struct {
	cipher    *siv.AESSIV // nil: destroyed
	destroyed bool
	read      time.Time
}

// Prepare makes the keys of cases that have none, in one go: for whoever seals many
// bodies before a transaction of his own. Seal needs no writing then.
func (v *Vault) Prepare(ctx context.Context, ids ...casefile.ID) error {
	rows := make([]caseKeyRow, len(ids))
	names := make([]string, len(ids))
	for i, id := range ids {
		var err error
		if rows[i], err = v.newKey(id); err != nil {
			return err
		}
		names[i] = string(id)
	}
	if len(rows) == 0 {
		return nil
	}
	return v.db.Write(ctx, "storage.make case keys", func(tx *Tx) error {
		// Whoever was first made the key that counts.
		if err := tx.g.Clauses(clause.OnConflict{DoNothing: true}).CreateInBatches(&rows, 100).Error; err != nil {
			return err
		}
		for len(names) > 0 {
			n := min(len(names), 500)
			err := tx.g.Exec(`UPDATE case_keys SET done_at = (SELECT c.changed_at FROM cases c WHERE c.id = case_keys.case_id AND c.done = ?)
				WHERE case_id IN ? AND done_at IS NULL AND destroyed_at IS NULL`, true, names[:n]).Error
			if err != nil {
				return err
			}
			names = names[n:]
		}
		return nil
	})
}

func (v *Vault) newKey(id casefile.ID) (caseKeyRow, error) {
	key := make([]byte, siv.AESSIVKeySize)
	_, _ = rand.Read(key) // never fails: see crypto/rand
	v.mu.Lock()
	defer v.mu.Unlock()
	wrapped, err := v.masters[v.current].EncryptDeterministically(key, wrapData(id))
	return caseKeyRow{CaseID: string(id), Wrapped: base64.RawStdEncoding.EncodeToString(wrapped), Master: v.current,
		Print: keyPrint("duban case key 1", key), MadeAt: Instant(v.o.Clock())}, err
}

// row reads the key of a case, and makes it where there is none.
func (v *Vault) row(ctx context.Context, id casefile.ID) (caseKeyRow, error) {
	rows, err := v.rows(ctx, []casefile.ID{id})
	if err == nil && len(rows) == 0 {
		if err = v.Prepare(ctx, id); err == nil {
			rows, err = v.rows(ctx, []casefile.ID{id})
		}
	}
	if err == nil && len(rows) == 0 {
		err = fault.Wrap("storage.case key", fault.Internal, fault.Missing("密钥", "key"))
	}
	if err != nil {
		return caseKeyRow{}, err
	}
	return rows[0], nil
}

func (v *Vault) rows(ctx context.Context, ids []casefile.ID) (rows []caseKeyRow, err error) {
	err = v.db.Read(ctx, "storage.case keys", func(tx *Tx) error {
		for len(ids) > 0 {
			n := min(len(ids), 500)
			var some []caseKeyRow
			if err := tx.g.Where("case_id IN ?", ids[:n]).Find(&some).Error; err != nil {
				return err
			}
			rows, ids = append(rows, some...), ids[n:]
		}
		return nil
	})
	return rows, err
}

// keys answers the keys of the cases that have one, from memory where they are fresh.
func (v *Vault) keys(ctx context.Context, ids []casefile.ID) (map[casefile.ID]caseKey, error) {
	out := make(map[casefile.ID]caseKey, len(ids))
	var missing []casefile.ID
	now := v.o.Clock()
	v.mu.Lock()
	for _, id := range ids {
		k, ok := v.known[id]
		if !ok || now.Sub(k.read) >= v.o.Fresh {
			missing = append(missing, id)
			continue
		}
		out[id] = k
	}
	v.mu.Unlock()
	if len(missing) == 0 {
		return out, nil
	}
	rows, err := v.rows(ctx, missing)
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		k, err := v.open(r, now)
		if err != nil {
			return nil, err
		}
		out[casefile.ID(r.CaseID)] = k
	}
	v.remember(out, now)
	return out, nil
}

// open makes a row usable.
func (v *Vault) open(r caseKeyRow, now time.Time) (caseKey, error) {
	k := caseKey{read: now, destroyed: r.DestroyedAt != nil}
	if k.destroyed {
		return k, nil
	}
	raw, err := v.unwrap(r)
	if err == nil {
		k.cipher, err = siv.NewAESSIV(raw)
	}
	return k, err
}

func (v *Vault) remember(keys map[casefile.ID]caseKey, now time.Time) {
	v.mu.Lock()
	defer v.mu.Unlock()
	for id, k := range keys {
		if len(v.known) >= v.o.Keep {
			v.makeRoom(now)
		}
		v.known[id] = k
	}
}

// makeRoom forgets what is no longer fresh, and a tenth of the rest where all is.
func (v *Vault) makeRoom(now time.Time) {
	for id, k := range v.known {
		if now.Sub(k.read) >= v.o.Fresh {
			delete(v.known, id)
		}
	}
	for id := range v.known {
		if len(v.known) < v.o.Keep*9/10 {
			return
		}
		delete(v.known, id)
	}
}

// forget makes the next look at a case read its key again.
func (v *Vault) forget(id casefile.ID) {
	v.mu.Lock()
	defer v.mu.Unlock()
	delete(v.known, id)
}

// keyPrint names a key without telling it.
func keyPrint(form string, key []byte) string {
	sum := sha256.Sum256(append([]byte(form+"\n"), key...))
	return hex.EncodeToString(sum[:8])
}
