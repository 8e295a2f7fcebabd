package engine

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

const keysFile = "objects-keys.json"

// keyPair is the store's only account. Whoever reads it may read and write every
// object, so the file is for the owner of the process alone.
type keyPair struct {
	AccessKey string `json:"access_key"`
	SecretKey string `json:"secret_key"`
}

// openKeys reads the keys in dir, or draws new ones where there are none.
func openKeys(dir string) (keyPair, error) {
	path := filepath.Join(dir, keysFile)
	raw, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		keys := keyPair{AccessKey: "duban" + rand.Text()[:15], SecretKey: rand.Text() + rand.Text()[:14]}
		raw, err := json.MarshalIndent(keys, "", "  ")
		if err != nil {
			return keyPair{}, err
		}
		return keys, writeFileDurably(path, append(raw, '\n'))
	}
	if err != nil {
		return keyPair{}, err
	}
	// A restored backup or a careless copy must not open the keys to others.
	if err := os.Chmod(path, 0o600); err != nil {
		return keyPair{}, err
	}
	var keys keyPair
	if err := json.Unmarshal(raw, &keys); err != nil {
		return keyPair{}, fmt.Errorf("read %s: %w", keysFile, err)
	}
	if keys.AccessKey == "" || keys.SecretKey == "" {
		return keyPair{}, fmt.Errorf("%s holds no keys", keysFile)
	}
	return keys, nil
}
