package house

import (
	"context"
	"time"
)

// startChores runs what has to happen beside requests and cases until ctx ends.
func (h *House) startChores(ctx context.Context) {
	h.chores.Go(func() { h.Custody.Run(ctx) })
	h.chores.Go(func() {
		if err := h.reconcileRecent(ctx); err != nil && ctx.Err() == nil {
			h.Log.Error("the last cases could not be compared with the engine", "error", err)
		}
	})
	h.chores.Go(func() { h.keepReplanning(ctx) })
	h.chores.Go(func() { h.post.dispatcher().run(ctx) })
	h.chore(ctx, "sessions", time.Hour, func(ctx context.Context) error {
		_, err := h.DB.SweepSessions(ctx, time.Now())
		return err
	})
	h.startPrivacy(ctx)
	h.chore(ctx, "checkpoint", 10*time.Minute, h.sealRecord)
	h.chore(ctx, "bulletins", time.Minute, h.draftBulletins())
	h.chore(ctx, "swaps", time.Minute, func(ctx context.Context) error { return h.rosterDesk().lapseSwaps(ctx, time.Now()) })
	h.chore(ctx, "interests", time.Minute, func(ctx context.Context) error { return h.recusals().heed(ctx, "") })
	h.chore(ctx, "imports", time.Minute, h.startImported)
}

// chore does one thing now and then. A failure is logged and does not end it.
func (h *House) chore(ctx context.Context, name string, every time.Duration, do func(context.Context) error) {
	h.chores.Go(func() {
		tick := time.NewTicker(every)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				if err := do(ctx); err != nil && ctx.Err() == nil {
					h.Log.Error("chore failed", "chore", name, "error", err)
				}
			}
		}
	})
}
