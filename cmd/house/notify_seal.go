package house

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
)

// target is where a channel leads and what it is signed with: what is sealed, because
// a robot's address is its password.
type target struct {
	Address string   `json:"address,omitempty"`
	Secrets []string `json:"secrets,omitempty"`
}

// sealer keeps targets from whoever reads the database alone. Its key follows from
// payload.key, so that processes that share that file share it.
type sealer struct{ box cipher.AEAD }

func newSealer(payloadKey []byte) (sealer, error) {
	key, err := hkdf.Key(sha256.New, payloadKey, nil, "duban: where channels lead", 32)
	if err != nil {
		return sealer{}, err
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return sealer{}, err
	}
	box, err := cipher.NewGCM(block)
	return sealer{box}, err
}

// seal binds the target to its channel: moved to another row it does not open.
func (s sealer) seal(channel string, t target) (string, error) {
	raw, err := json.Marshal(t)
	if err != nil {
		return "", err
	}
	nonce := make([]byte, s.box.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(s.box.Seal(nonce, nonce, raw, []byte(channel))), nil
}

var errSealed = errors.New("the address of the channel was encrypted with another key: enter it anew")

func (s sealer) open(channel, sealed string) (t target, err error) {
	raw, err := base64.StdEncoding.DecodeString(sealed)
	if err != nil || len(raw) < s.box.NonceSize() {
		return t, errSealed
	}
	n := s.box.NonceSize()
	plain, err := s.box.Open(nil, raw[:n], raw[n:], []byte(channel))
	if err != nil {
		return t, errSealed
	}
	if err := json.Unmarshal(plain, &t); err != nil {
		return t, fmt.Errorf("channel %s: %w", channel, err)
	}
	return t, nil
}
