package house

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/incident"
	"duban/domain/private"
	"duban/storage"
)

// sealedBodies are the commands that people give to the kinds of case that hold
// personal data of customers. A kind that is listed here lists all of its commands.
var sealedBodies = []private.Bodies{complaint.Bodies, incident.Bodies}

// Master keys lie under Data/keys: vault.key is the one for new keys, vault-<print>.key
// are earlier ones. Who loses vault.key has erased every customer of the bank.
const vaultKey = "vault.key"

func masters(c Config) (m storage.Masters, err error) {
	if m.Current, err = keyFile(c.Data, vaultKey, storage.MasterKeySize); err != nil {
		return m, err
	}
	names, err := filepath.Glob(filepath.Join(c.Data, keyDir, "vault-*.key"))
	if err != nil {
		return m, err
	}
	for _, name := range names {
		key, err := keyFile(c.Data, filepath.Base(name), storage.MasterKeySize)
		if err != nil {
			return m, err
		}
		m.Earlier = append(m.Earlier, key)
	}
	return m, nil
}

func (h *House) openVault(ctx context.Context) (err error) {
	h.Vault, err = storage.NewVault(ctx, h.DB, storage.VaultOptions{Log: h.Log, Bodies: private.NewRegistry(sealedBodies...),
		Masters: func() (storage.Masters, error) { return masters(h.Config) }})
	return err
}

// Give gives a person's command to its case. What it says of a customer is sealed
// first: behind this line, in the engine and on the record, nothing of it is in the
// clear. What the system itself gives goes straight to Do: it is made of what is sealed.
func (h *House) Give(ctx context.Context, cmd casefile.Command) (casefile.Outcome, error) {
	cmd, err := h.Vault.SealCommand(ctx, cmd)
	if err != nil {
		return casefile.Outcome{}, err
	}
	return h.Do(ctx, cmd)
}

// RotateVault makes a new master key and seals every key of a case under it. The
// earlier one stays beside it, because backups need it, until somebody removes it. It
// answers how many keys were sealed anew; broken off, it is given again.
func (h *House) RotateVault(ctx context.Context) (int64, error) {
	m, err := masters(h.Config)
	if err != nil {
		return 0, err
	}
	dir := filepath.Join(h.Config.Data, keyDir)
	kept := filepath.Join(dir, "vault-"+storage.MasterPrint(m.Current)+".key")
	next := filepath.Join(dir, vaultKey+".next")
	if err := os.Link(filepath.Join(dir, vaultKey), kept); err != nil && !errors.Is(err, fs.ErrExist) {
		return 0, err
	}
	if err := os.Remove(next); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return 0, err
	}
	if _, err := makeKey(next, storage.MasterKeySize); err != nil {
		return 0, err
	}
	if err := os.Rename(next, filepath.Join(dir, vaultKey)); err != nil {
		return 0, err
	}
	if err := syncDir(dir); err != nil {
		return 0, err
	}
	return h.Vault.Rewrap(ctx)
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// A database that was restored from a backup has keys again that were destroyed since.
// So the destroyed keys stand in a file beside the database as well, a line each, and
// are destroyed again where the database knows of fewer.

// destroyedFile is that file, in the data directory: "<case> <print of the key>".
const destroyedFile = "destroyed-keys"

func (h *House) destroyedPath() string { return filepath.Join(h.Config.Data, destroyedFile) }

// noteDestroyed adds a key to the file and returns when it is on the disk.
func (h *House) noteDestroyed(k storage.DestroyedKey) error {
	f, err := os.OpenFile(h.destroyedPath(), os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	_, werr := fmt.Fprintf(f, "%s %s\n", k.Case, k.Print)
	return errors.Join(werr, f.Sync(), f.Close())
}

// followDestroyed holds file and database against each other: keys that came back are
// destroyed again, and a file that lacks some is written anew.
func (h *House) followDestroyed(ctx context.Context) error {
	raw, err := os.ReadFile(h.destroyedPath())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	have, err := h.DB.CountDestroyed(ctx)
	if err != nil {
		return err
	}
	kept := int64(bytes.Count(raw, []byte("\n")))
	if kept > have {
		n, err := h.Vault.DestroyAgain(ctx, destroyedKeys(raw))
		if n > 0 {
			h.Log.Warn("the database had keys again that were destroyed: it was restored from a backup; they were destroyed once more", "keys", n)
		}
		return err
	}
	if kept == have {
		return nil
	}
	return h.writeDestroyed(ctx)
}

func destroyedKeys(raw []byte) (keys []storage.DestroyedKey) {
	lines := bufio.NewScanner(bytes.NewReader(raw))
	for lines.Scan() {
		if id, print, ok := strings.Cut(lines.Text(), " "); ok {
			keys = append(keys, storage.DestroyedKey{Case: casefile.ID(id), Print: print})
		}
	}
	return keys
}

// writeDestroyed writes the file anew: another process destroyed keys, or this one
// was killed between the database and the file.
func (h *House) writeDestroyed(ctx context.Context) error {
	f, err := os.CreateTemp(h.Config.Data, destroyedFile+".*")
	if err != nil {
		return err
	}
	out := bufio.NewWriter(f)
	err = h.DB.DestroyedKeys(ctx, func(k storage.DestroyedKey) error {
		_, err := io.WriteString(out, string(k.Case)+" "+k.Print+"\n")
		return err
	})
	if err := errors.Join(err, out.Flush(), f.Sync(), f.Close()); err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return os.Rename(f.Name(), h.destroyedPath())
}
