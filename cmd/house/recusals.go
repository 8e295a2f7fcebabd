package house

import (
	"context"
	"log/slog"
	"time"

	"golang.org/x/sync/errgroup"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/storage"
)

// recusals has people step aside by what they declare.
type recusals struct {
	db   *storage.DB
	send activities.Sender
	log  *slog.Logger
	now  func() time.Time
}

func (h *House) recusals() recusals { return recusals{db: h.DB, send: h, log: h.Log, now: time.Now} }

// heed has people step aside from open complaints by what was declared since those were
// last looked at: by one declaration, or by all where none is named.
func (r recusals) heed(ctx context.Context, declaration string) error {
	list, err := r.db.Unheeded(ctx, declaration, r.now())
	if err != nil {
		return err
	}
	group, gctx := errgroup.WithContext(ctx)
	group.SetLimit(8)
	for _, x := range list {
		group.Go(func() error {
			_, err := r.send.Do(gctx, casefile.Command{ID: casefile.CommandID("recuse:" + x.Interest + ":" + x.UserID), Case: x.CaseID, Kind: casefile.Complaint,
				Name: complaint.CmdRecuse, Actor: casefile.System, Body: casefile.Encode(complaint.Recuse{User: x.UserID, Interest: x.Interest})})
			if f := fault.Of(err); err != nil && f.Code != activities.NoInterest && f.Code != "case.status" {
				r.log.WarnContext(gctx, "an interest could not be heeded yet", "case", x.CaseID, "interest", x.Interest, "error", err)
			}
			return nil // the others need not wait for it, and the sweep asks again
		})
	}
	return group.Wait()
}

// heedNow heeds a declaration before it is answered. It does not stop when the person
// who declares goes away; what it leaves, the sweep finds.
func (r recusals) heedNow(ctx context.Context, declaration string) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	if err := r.heed(ctx, declaration); err != nil {
		r.log.WarnContext(ctx, "an interest is still to be heeded", "interest", declaration, "error", err)
	}
}
