package house

import (
	"context"
	"encoding/json"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/storage"
	"duban/workflows"
)

// engineSetting remembers which engine the open cases were last known to live in.
const engineSetting = "system/engine"

// Rebuild starts every open case that the engine does not have from the record:
// deadlines as recorded, follow-ups only where they are still owed. A running case
// is left alone, so it may be given at any time.
func (h *House) Rebuild(ctx context.Context) (open, started int64, err error) {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(8)
	var n, fresh atomic.Int64
	err = h.DB.OpenCases(ctx, func(c storage.Case) error {
		group.Go(func() error {
			owed, err := workflows.Owed(ctx, h.record(), c.Kind, c.ID)
			if err != nil {
				return err
			}
			began, err := h.Cases.Revive(ctx, c.Kind, c.ID, owed)
			if began {
				fresh.Add(1)
			}
			n.Add(1)
			return err
		})
		return ctx.Err()
	})
	if gerr := group.Wait(); gerr != nil {
		err = gerr
	}
	return n.Load(), fresh.Load(), err
}

// reviveIfNew rebuilds when the embedded engine's files are not those that the
// cases were last seen in: they were lost, or set aside for another version.
func (h *House) reviveIfNew(ctx context.Context) error {
	if h.temporal == nil {
		return nil
	}
	known, found, err := h.DB.Setting(ctx, engineSetting)
	if err != nil {
		return err
	}
	var generation string
	if found {
		if err := json.Unmarshal(known.Value, &generation); err != nil {
			return fault.Wrap("house.engine", fault.Internal, err)
		}
	}
	if generation == h.temporal.Generation() {
		return nil
	}
	open, started, err := h.Rebuild(ctx)
	if err != nil {
		return err
	}
	if found || open > 0 {
		h.Log.Warn("the engine was new: open cases were started from the record", "open", open, "started", started)
	}
	_, err = h.DB.SetSetting(ctx, storage.Setting{Name: engineSetting, Version: known.Version,
		Value: casefile.Encode(h.temporal.Generation()), By: casefile.System.User, Note: "engine rebuilt"})
	return err
}
