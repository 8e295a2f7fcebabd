package storage

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"sync/atomic"
)

// A cursor holds the last row's sort key, which may be what its reader must not
// learn (when a mystery check was opened). So it is sealed, with AES-GCM under a nonce
// made from the content, which lets the same page have the same cursor.
type sealer struct {
	aead cipher.AEAD
	mac  []byte
}

// cursors seals the cursors of this process. Until SealCursors is called its key is
// random, and cursors end with the process.
var cursors atomic.Pointer[sealer]

func init() {
	key := make([]byte, 32)
	_, _ = rand.Read(key) // never fails: the runtime ends the process where it would
	SealCursors(key)
}

// SealCursors sets the secret for cursors. Servers that share a database need the same one.
func SealCursors(secret []byte) {
	derive := func(use string) []byte {
		m := hmac.New(sha256.New, secret)
		m.Write([]byte("duban cursor " + use))
		return m.Sum(nil)
	}
	block, err := aes.NewCipher(derive("seal"))
	if err != nil {
		panic("storage: 32 bytes are no AES key: " + err.Error())
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		panic("storage: no GCM: " + err.Error())
	}
	cursors.Store(&sealer{aead: aead, mac: derive("nonce")})
}

func sealCursor(plain []byte) string {
	s := cursors.Load()
	m := hmac.New(sha256.New, s.mac)
	m.Write(plain)
	nonce := m.Sum(nil)[:s.aead.NonceSize()]
	return base64.RawURLEncoding.EncodeToString(s.aead.Seal(nonce, nonce, plain, nil))
}

var errCursor = errors.New("not a cursor of ours")

func openCursor(cursor string) ([]byte, error) {
	s := cursors.Load()
	raw, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil || len(raw) < s.aead.NonceSize() {
		return nil, errCursor
	}
	return s.aead.Open(nil, raw[:s.aead.NonceSize()], raw[s.aead.NonceSize():], nil)
}
