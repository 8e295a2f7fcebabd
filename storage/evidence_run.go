package storage

import (
	"context"
	"sync"
	"time"

	"duban/domain/evidence"
	"duban/domain/fault"
	"duban/storage/blob"
)

// Run gives large files their verdict, those left over from before a restart first,
// and removes what was abandoned. It returns when ctx ends; a verdict that was being
// worked out then is worked out again by the next Run.
func (c *Custody) Run(ctx context.Context) {
	var workers sync.WaitGroup
	for range c.o.Workers {
		workers.Go(func() {
			for id := range c.queue {
				if _, err := c.verify(ctx, id); err != nil && ctx.Err() == nil {
					c.o.Log.ErrorContext(ctx, "evidence could not be verified, it will be tried again", "evidence", id, "error", err)
				}
			}
		})
	}
	workers.Go(func() { c.sweepOften(ctx) })
	recheck := time.NewTicker(c.o.Recheck)
	defer recheck.Stop()
	for ctx.Err() == nil {
		if err := c.enqueueReceived(ctx); err != nil && ctx.Err() == nil {
			c.o.Log.ErrorContext(ctx, "received evidence could not be listed", "error", err)
		}
		select {
		case <-c.wake:
		case <-recheck.C:
		case <-ctx.Done():
		}
	}
	close(c.queue)
	workers.Wait()
}

// nudge tells Run that something was received. The row is what counts: a nudge that
// gets lost costs one Recheck.
func (c *Custody) nudge() {
	select {
	case c.wake <- struct{}{}:
	default:
	}
}

// enqueueReceived hands everything that waits for a verdict to the workers.
func (c *Custody) enqueueReceived(ctx context.Context) error {
	const batch = 100
	for after := (evidence.Evidence{}); ; {
		list, err := c.db.EvidenceIn(ctx, evidence.Received, after, batch)
		if err != nil {
			return err
		}
		for _, e := range list {
			select {
			case c.queue <- e.ID:
			case <-ctx.Done():
				return ctx.Err()
			}
			after = e
		}
		if len(list) < batch {
			return nil
		}
	}
}

func (c *Custody) sweepOften(ctx context.Context) {
	t := time.NewTicker(c.o.Sweep)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
			if swept, err := c.Sweep(ctx); err != nil && ctx.Err() == nil {
				c.o.Log.ErrorContext(ctx, "abandoned uploads could not be swept", "error", err)
			} else if swept != (blob.Swept{}) {
				c.o.Log.InfoContext(ctx, "swept abandoned uploads", "uploads", swept.Uploads, "objects", swept.Objects, "bytes", swept.Bytes)
			}
		}
	}
}

// Sweep gives up what was declared and never sent, aborts multipart uploads that
// nobody finished and removes objects that no row claims.
func (c *Custody) Sweep(ctx context.Context) (blob.Swept, error) {
	now := c.o.Clock()
	if err := c.giveUp(ctx, now); err != nil {
		return blob.Swept{}, err
	}
	// A day of grace beyond the limit, for clocks that differ and for work under way.
	older := now.Add(-c.o.Limits.Abandoned - 24*time.Hour)
	return c.store.Sweep(ctx, older, func(ctx context.Context, key, version string) (bool, error) {
		e, err := c.db.Evidence(ctx, evidence.ID(key))
		if fault.Is(err, fault.NotFound) {
			return false, nil
		}
		if err != nil {
			return false, err
		}
		switch e.Status {
		case evidence.Rejected:
			return false, nil
		case evidence.Awaiting:
			return true, nil
		default:
			return e.Version == "" || e.Version == version, nil
		}
	})
}

func (c *Custody) giveUp(ctx context.Context, now time.Time) error {
	for after := (evidence.Evidence{}); ; {
		list, err := c.db.EvidenceIn(ctx, evidence.Awaiting, after, 100)
		if err != nil || len(list) == 0 {
			return err
		}
		for _, e := range list {
			after = e
			if _, ok := e.GiveUp(c.o.Limits, now); !ok {
				return nil // oldest first: the rest is younger
			}
			gone, err := c.db.ChangeEvidence(ctx, e.ID, evidence.Self, now, func(e evidence.Evidence) (evidence.Evidence, string, error) {
				next, ok := e.GiveUp(c.o.Limits, now)
				if !ok {
					return e, "", nil
				}
				return next, evidence.ActRejected, nil
			})
			if err != nil {
				return err
			}
			if gone.Status != evidence.Rejected {
				continue
			}
			if e.UploadHandle != "" {
				if err := c.store.AbortUpload(ctx, e.Key, e.UploadHandle); err != nil {
					return err
				}
			}
			c.discard(ctx, gone)
		}
	}
}
