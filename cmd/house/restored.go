package house

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"duban/domain/casefile"
	"duban/engine"
	"duban/storage"
)

// A database that was replaced by an older copy of itself is whole in itself: no chain
// shows what is missing at its end. The engine, though, knows more than the record
// then, and would refuse what the record allows. So the last signed checkpoint is kept
// beside the database as well: where the record does not have it, the record was
// replaced, which is said loudly and on the audit chain, and the engine begins anew.

// sealedFile is the copy of the last checkpoint, in the data directory.
const sealedFile = "checkpoint.json"

// sealRecord signs how far the audit chain has come and keeps a copy beside the database.
func (h *House) sealRecord(ctx context.Context) error {
	c, err := h.DB.Checkpoint(ctx, time.Now())
	if err != nil || c.Seq == 0 {
		return err
	}
	raw, err := json.Marshal(c)
	if err != nil {
		return err
	}
	path := filepath.Join(h.Config.Data, sealedFile)
	f, err := os.CreateTemp(h.Config.Data, sealedFile+".*")
	if err != nil {
		return err
	}
	_, werr := f.Write(raw)
	if err := errors.Join(werr, f.Sync(), f.Close()); err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return os.Rename(f.Name(), path)
}

// lostCheckpoint is the checkpoint kept beside the database that the database does not
// have; false where there is none.
func (h *House) lostCheckpoint(ctx context.Context) (kept storage.Checkpoint, lost bool, err error) {
	raw, err := os.ReadFile(filepath.Join(h.Config.Data, sealedFile))
	if errors.Is(err, fs.ErrNotExist) {
		return kept, false, nil
	}
	if err != nil {
		return kept, false, err
	}
	if err := json.Unmarshal(raw, &kept); err != nil {
		return kept, false, fmt.Errorf("%s: %w", sealedFile, err)
	}
	list, err := h.DB.Checkpoints(ctx, kept.Seq-1)
	if err != nil {
		return kept, false, err
	}
	return kept, len(list) == 0 || list[0].Seq != kept.Seq || list[0].Signature != kept.Signature, nil
}

// followRestored makes the engine follow a record that was replaced by an older one.
func (h *House) followRestored(ctx context.Context) error {
	kept, lost, err := h.lostCheckpoint(ctx)
	if err != nil || !lost {
		return err
	}
	h.Log.Error("the database is not the one that was here last: what it recorded up to the checkpoint is missing; open cases go on from what it has",
		"checkpoint", kept.Seq, "signed_at", kept.At)
	if h.temporal != nil {
		if err := h.temporal.Stop(); err != nil {
			return err
		}
		h.temporal = nil
		if err := engine.SetTemporalAside(h.engineDir(), "before-restore-"+time.Now().UTC().Format("20060102T150405")); err != nil {
			return err
		}
		if err := h.startEngine(ctx); err != nil {
			return err
		}
	}
	if err := h.DB.AppendAudit(ctx, storage.AuditEntry{At: time.Now(), Actor: casefile.System, Action: "record.replaced", Resource: "record",
		Outcome: storage.Failed, Detail: casefile.Encode(map[string]any{"missing": kept})}); err != nil {
		return err
	}
	return h.sealRecord(ctx)
}
