package storage

import (
	"context"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"time"

	"duban/domain/fault"

	"gorm.io/gorm/clause"
)

// Checkpoint states, signed, that the audit chain had Seq rows (they count from 1
// without gaps) and that the last of them had Hash. PrevSeq names the checkpoint
// before it, so that a missing one shows.
type Checkpoint struct {
	Seq       int64     `json:"seq"`
	Hash      string    `json:"hash"`
	At        time.Time `json:"at"`
	KeyID     string    `json:"key_id"`
	PrevSeq   int64     `json:"prev_seq"`
	Signature string    `json:"signature"` // Ed25519 over Message, hexadecimal
}

// Message is what is signed.
func (c Checkpoint) Message() []byte {
	d := newDigest("duban checkpoint 1")
	d.num("seq", c.Seq)
	d.text("hash", c.Hash)
	d.instant("at", c.At)
	d.text("key", c.KeyID)
	d.num("prev_seq", c.PrevSeq)
	return []byte(d.sum())
}

// Signer signs checkpoints. Its key is kept apart from the database.
type Signer interface {
	KeyID() string
	Sign(message []byte) ([]byte, error)
	// Public gives the public key with that id; a Signer whose key was changed
	// remembers the earlier public keys.
	Public(keyID string) (ed25519.PublicKey, bool)
}

// CheckpointSink is a place outside the database that keeps copies of checkpoints,
// so that whoever owns the database cannot shorten the chain unseen.
type CheckpointSink interface {
	Latest(ctx context.Context) (seq int64, err error) // 0: none yet
	Put(ctx context.Context, c Checkpoint) error
}

// Sealing says how checkpoints come about.
type Sealing struct {
	Signer Signer
	Every  int64 // rows between automatic checkpoints; 0: only when Checkpoint is called
}

// Seal starts the signing of checkpoints, and gives VerifyAudit its public keys.
func (db *DB) Seal(s Sealing) {
	db.sealing.Lock()
	defer db.sealing.Unlock()
	db.seal = s
}

func (db *DB) currentSeal() Sealing {
	db.sealing.RLock()
	defer db.sealing.RUnlock()
	return db.seal
}

type checkpointRow struct {
	Seq       int64
	Hash      string
	At        time.Time
	KeyID     string
	PrevSeq   int64
	Signature string
}

func (checkpointRow) TableName() string { return "audit_checkpoints" }

func (r checkpointRow) checkpoint() Checkpoint {
	c := Checkpoint(r)
	c.At = c.At.UTC()
	return c
}

// sealEvery signs the last of the rows just linked when a multiple of Every was passed.
func (tx *Tx) sealEvery(before int64, last auditRow) error {
	s := tx.db.currentSeal()
	if s.Signer == nil || s.Every <= 0 || before/s.Every == last.Seq/s.Every {
		return nil
	}
	_, err := tx.sealAt(s.Signer, auditHead{Seq: last.Seq, Hash: last.Hash}, last.At)
	return err
}

func (tx *Tx) sealAt(signer Signer, head auditHead, at time.Time) (Checkpoint, error) {
	var prev checkpointRow
	if err := tx.g.Order("seq DESC").Limit(1).Find(&prev).Error; err != nil {
		return Checkpoint{}, err
	}
	if prev.Seq == head.Seq {
		return prev.checkpoint(), nil // nothing happened since
	}
	c := Checkpoint{Seq: head.Seq, Hash: head.Hash, At: Instant(at), KeyID: signer.KeyID(), PrevSeq: prev.Seq}
	sig, err := signer.Sign(c.Message())
	if err != nil {
		return c, fault.Wrap("storage.sign checkpoint", fault.Unavailable, err)
	}
	c.Signature = hex.EncodeToString(sig)
	row := checkpointRow(c)
	return c, tx.g.Create(&row).Error
}

// Checkpoint signs the chain as it is now. An empty chain gives a zero Checkpoint.
func (db *DB) Checkpoint(ctx context.Context, at time.Time) (c Checkpoint, err error) {
	s := db.currentSeal()
	if s.Signer == nil {
		return c, fault.New(fault.Unavailable, "audit.no_signer", "尚未配置审计签名密钥", "no key for signing the audit chain is set up")
	}
	err = db.Write(ctx, "storage.checkpoint", func(tx *Tx) error {
		q := tx.g
		if db.dialect == Postgres {
			q = q.Clauses(clause.Locking{Strength: "UPDATE"})
		}
		var head auditHead
		if err := q.Where("id = 1").Take(&head).Error; err != nil || head.Seq == 0 {
			return err
		}
		c, err = tx.sealAt(s.Signer, head, at)
		return err
	})
	return c, err
}

// Checkpoints lists those after the one with that seq, oldest first.
func (db *DB) Checkpoints(ctx context.Context, after int64) (list []Checkpoint, err error) {
	err = db.Read(ctx, "storage.checkpoints", func(tx *Tx) error {
		var rows []checkpointRow
		if err := tx.g.Where("seq > ?", after).Order("seq").Find(&rows).Error; err != nil {
			return err
		}
		for _, r := range rows {
			list = append(list, r.checkpoint())
		}
		return nil
	})
	return list, err
}

// ExportCheckpoints copies to the sink what it does not have yet and returns how many.
func (db *DB) ExportCheckpoints(ctx context.Context, sink CheckpointSink) (int, error) {
	latest, err := sink.Latest(ctx)
	if err != nil {
		return 0, fault.Wrap("storage.export checkpoints", fault.Unavailable, err)
	}
	list, err := db.Checkpoints(ctx, latest)
	if err != nil {
		return 0, err
	}
	for i, c := range list {
		if err := sink.Put(ctx, c); err != nil {
			return i, fault.Wrap("storage.export checkpoints", fault.Unavailable, err)
		}
	}
	return len(list), nil
}

// KeySigner is a Signer over a private key in memory; its id is derived from the public key.
type KeySigner struct {
	key   ed25519.PrivateKey
	known map[string]ed25519.PublicKey
}

// NewKeySigner signs with key and still knows the public keys it signed with before.
func NewKeySigner(key ed25519.PrivateKey, earlier ...ed25519.PublicKey) *KeySigner {
	s := &KeySigner{key: key, known: map[string]ed25519.PublicKey{}}
	for _, p := range append(earlier, key.Public().(ed25519.PublicKey)) {
		s.known[keyID(p)] = p
	}
	return s
}

func keyID(p ed25519.PublicKey) string {
	sum := sha256.Sum256(p)
	return hex.EncodeToString(sum[:8])
}

func (s *KeySigner) KeyID() string { return keyID(s.key.Public().(ed25519.PublicKey)) }

func (s *KeySigner) Sign(message []byte) ([]byte, error) { return ed25519.Sign(s.key, message), nil }

func (s *KeySigner) Public(id string) (ed25519.PublicKey, bool) {
	p, ok := s.known[id]
	return p, ok
}
