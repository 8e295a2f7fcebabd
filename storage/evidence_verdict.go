package storage

import (
	"context"
	"fmt"
	"time"

	"duban/domain/evidence"
	"duban/domain/fault"
	"duban/domain/text"
	"duban/storage/blob"
)

func fieldAt(list string, i int) string { return fmt.Sprintf("%s/%d", list, i) }

// Complete is given when the sender believes that everything has arrived. Small files
// get their verdict before it returns; large ones are Received and get it from Run.
// Giving it again answers what has become of the file. Errors: Conflict
// "evidence.parts_missing" or "evidence.not_arrived" while bytes are missing.
func (c *Custody) Complete(ctx context.Context, id evidence.ID, act evidence.Act) (evidence.Evidence, error) {
	e, err := c.db.Evidence(ctx, id)
	if err != nil {
		return e, err
	}
	if e.Status == evidence.Awaiting {
		if e, err = c.receive(ctx, e, act); err != nil {
			return e, err
		}
	}
	if e.Status != evidence.Received {
		return e, nil
	}
	if e.Size <= c.o.Inline {
		return c.verify(ctx, id)
	}
	c.nudge()
	return e, nil
}

// receive notes that the bytes are there. Joining the parts of a large file takes the
// store a while, so that it is left to the verdict.
func (c *Custody) receive(ctx context.Context, e evidence.Evidence, act evidence.Act) (evidence.Evidence, error) {
	version := ""
	if e.Size <= c.o.Inline {
		o, err := c.join(ctx, e)
		if err != nil {
			return e, err
		}
		version = o.Version
	} else if err := c.allThere(ctx, e); err != nil {
		return e, err
	}
	now := c.o.Clock()
	return c.db.ChangeEvidence(ctx, e.ID, act, now, func(e evidence.Evidence) (evidence.Evidence, string, error) {
		if e.Status != evidence.Awaiting {
			return e, "", nil
		}
		return e.Receive(version, now), evidence.ActReceived, nil
	})
}

// allThere refuses while parts of the plan are missing.
func (c *Custody) allThere(ctx context.Context, e evidence.Evidence) error {
	plan := c.o.Limits.PlanFor(e.Size)
	if plan.Mode == evidence.Multipart && e.UploadHandle != "" {
		have, err := c.store.Parts(ctx, e.Key, e.UploadHandle)
		if err == nil {
			return plan.CheckComplete(have)
		}
		if !fault.Is(err, fault.NotFound) {
			return err
		}
	}
	_, err := c.store.Head(ctx, e.Key, "") // sent whole, or joined before
	if fault.Is(err, fault.NotFound) {
		return notArrived()
	}
	return err
}

// join makes one object of what was sent and writes it through to the disk. Joining
// what is joined already answers the object.
func (c *Custody) join(ctx context.Context, e evidence.Evidence) (blob.Object, error) {
	plan := c.o.Limits.PlanFor(e.Size)
	if plan.Mode == evidence.Multipart {
		if e.UploadHandle == "" {
			return blob.Object{}, notArrived()
		}
		err := c.store.FinishUpload(ctx, e.Key, e.UploadHandle, plan)
		// NotFound: the parts were joined before and the answer got lost; the object tells.
		if err != nil && !fault.Is(err, fault.NotFound) {
			return blob.Object{}, err
		}
	}
	o, err := c.store.Head(ctx, e.Key, "")
	if fault.Is(err, fault.NotFound) {
		return o, notArrived()
	}
	if err != nil {
		return o, err
	}
	return o, c.store.Settle(e.Key)
}

const codeNotArrived = "evidence.not_arrived"

func notArrived() error {
	return fault.New(fault.Conflict, codeNotArrived, "文件尚未上传，请先上传", "the file has not arrived yet: send it first")
}

// verify reads the whole object and passes the verdict. What is verified is locked
// first, so that no moment lies between the verdict and the lock.
func (c *Custody) verify(ctx context.Context, id evidence.ID) (evidence.Evidence, error) {
	if !c.begin(id) {
		return c.db.Evidence(ctx, id)
	}
	defer c.end(id)
	e, err := c.db.Evidence(ctx, id)
	if err != nil || e.Status != evidence.Received {
		return e, err
	}
	verdict, err := c.judge(ctx, e)
	if err != nil {
		return e, err
	}
	name := evidence.ActRejected
	if verdict.Status == evidence.Verified {
		name = evidence.ActVerified
	}
	e, err = c.db.ChangeEvidence(ctx, id, evidence.Self, c.o.Clock(), func(now evidence.Evidence) (evidence.Evidence, string, error) {
		if now.Status != evidence.Received { // another server was faster
			return now, "", nil
		}
		return verdict, name, nil
	})
	if err == nil && e.Status == evidence.Rejected {
		c.discard(ctx, e)
	}
	return e, err
}

// arrived is the object that the verdict is about.
func (c *Custody) arrived(ctx context.Context, e evidence.Evidence) (blob.Object, error) {
	if e.Version == "" {
		return c.join(ctx, e)
	}
	return c.store.Head(ctx, e.Key, e.Version)
}

func (c *Custody) judge(ctx context.Context, e evidence.Evidence) (evidence.Evidence, error) {
	o, err := c.arrived(ctx, e)
	if err != nil && (fault.Is(err, fault.NotFound) || fault.Of(err).Code == codeNotArrived) {
		return e.Reject("missing", text.T("文件已从存储中消失", "the file has vanished from the store")), nil
	}
	if err != nil {
		return e, err
	}
	found := evidence.Found{Version: o.Version, Size: o.Size}
	if o.Size == e.Size { // a wrong size needs no reading
		d, err := c.store.Digest(ctx, e.Key, o.Version)
		if err != nil {
			return e, err
		}
		found.Size, found.SHA256, found.ContentType = d.Size, d.SHA256, contentType(d.Head)
	}
	now := c.o.Clock()
	e = e.Judge(found, c.o.Limits, now)
	if e.Status != evidence.Verified {
		return e, nil
	}
	until := now.Add(c.o.Limits.Retention)
	honoured, err := c.store.Lock(ctx, e.Key, e.Version, until)
	if err != nil {
		return e, err
	}
	return e.Lock(until, honoured), nil
}

// discard removes the bytes of rejected evidence. What cannot be removed now is taken
// by the next sweep, because no row claims it.
func (c *Custody) discard(ctx context.Context, e evidence.Evidence) {
	if err := c.store.Remove(ctx, e.Key); err != nil {
		c.o.Log.WarnContext(ctx, "rejected evidence is still stored", "evidence", e.ID, "error", err)
	}
}

// Extend makes the lock of verified evidence longer, for a case that takes its time.
func (c *Custody) Extend(ctx context.Context, id evidence.ID, until time.Time, act evidence.Act) (evidence.Evidence, error) {
	e, err := c.db.Evidence(ctx, id)
	if err != nil {
		return e, err
	}
	if err := e.CanView(); err != nil {
		return e, err
	}
	if !until.After(e.LockUntil) {
		return e, nil
	}
	honoured, err := c.store.Lock(ctx, e.Key, e.Version, until)
	if err != nil {
		return e, err
	}
	return c.db.ChangeEvidence(ctx, id, act, c.o.Clock(), func(e evidence.Evidence) (evidence.Evidence, string, error) {
		return e.Lock(until, honoured), evidence.ActLocked, nil
	})
}

func (c *Custody) begin(id evidence.ID) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.busy[id] {
		return false
	}
	c.busy[id] = true
	return true
}

func (c *Custody) end(id evidence.ID) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.busy, id)
}
