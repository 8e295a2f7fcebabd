package house

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"duban/storage"
)

// Keys are made once and kept under Data/keys, readable by the owner alone. Who
// loses payload.key cannot read the engine's files any more (the record stays
// readable, and the engine is rebuilt from it); who loses audit.key cannot sign
// further checkpoints with it.
const keyDir = "keys"

// payloadKey is the key that encrypts what the engine keeps.
func payloadKey(c Config) ([]byte, error) {
	if c.PayloadKey != "" {
		return hex.DecodeString(c.PayloadKey)
	}
	return keyFile(c.Data, "payload.key", 32)
}

// auditSigner signs the checkpoints of the audit chain. The public half of every key
// that ever signed lies beside it, so that old checkpoints can be checked when the
// key is lost or changed.
func auditSigner(c Config) (*storage.KeySigner, error) {
	seed, err := keyFile(c.Data, "audit.key", ed25519.SeedSize)
	if err != nil {
		return nil, err
	}
	key := ed25519.NewKeyFromSeed(seed)
	public := key.Public().(ed25519.PublicKey)
	dir := filepath.Join(c.Data, keyDir)
	mine := filepath.Join(dir, "audit-"+hex.EncodeToString(public[:4])+".pub")
	if err := os.WriteFile(mine, []byte(hex.EncodeToString(public)+"\n"), 0o600); err != nil {
		return nil, err
	}
	names, err := filepath.Glob(filepath.Join(dir, "audit-*.pub"))
	if err != nil {
		return nil, err
	}
	var earlier []ed25519.PublicKey
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		p, err := hex.DecodeString(strings.TrimSpace(string(raw)))
		if err != nil || len(p) != ed25519.PublicKeySize {
			return nil, fmt.Errorf("%s is not a public key in hex", name)
		}
		earlier = append(earlier, p)
	}
	return storage.NewKeySigner(key, earlier...), nil
}

func keyFile(data, name string, size int) ([]byte, error) {
	path := filepath.Join(data, keyDir, name)
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return makeKey(path, size)
	}
	if err != nil {
		return nil, err
	}
	key, err := hex.DecodeString(strings.TrimSpace(string(raw)))
	if err != nil || len(key) != size {
		return nil, fmt.Errorf("%s is not a key of %d bytes in hex", path, size)
	}
	return key, nil
}

func makeKey(path string, size int) ([]byte, error) {
	key := make([]byte, size)
	if _, err := rand.Read(key); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	_, werr := f.WriteString(hex.EncodeToString(key) + "\n")
	if err := errors.Join(werr, f.Sync(), f.Close()); err != nil {
		return nil, err
	}
	return key, nil
}
