package storage_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/evidence"
	"duban/domain/fault"
	"duban/storage"
	"duban/storage/storagetest"
)

// What was written once outlives the key of its case until its lock ends, and is shown
// to nobody meanwhile; what somebody took without the chain knowing is found.
func TestErasedFilesGoWhenTheirLockEnds(t *testing.T) {
	ctx, b := t.Context(), storagetest.SQLite(t)
	limits := evidence.DefaultLimits()
	limits.Retention = 5 * time.Second
	r, s := newRig(t, b, storage.CustodyOptions{Limits: limits}), storagetest.OpenSafe(t, b)
	id := s.Opened("")
	s.Gives(id, "letter.close", nil)
	d := declare(evidence.Photo, "张三的存折.jpg", "image/jpeg", jpeg)
	d.Case = id
	e := r.verified(d, jpeg)
	other := declare(evidence.Photo, "b.jpg", "image/jpeg", jpeg)
	kept := r.verified(other, jpeg)

	s.Now = s.Now.AddDate(3, 0, 0)
	list, found, err := b.ListErasure(ctx, s.Now, s.Now, func(done time.Time) (time.Time, string) { return done.AddDate(3, 0, 0), "r" })
	require.NoError(t, err)
	require.True(t, found)
	_, err = b.ApproveErasure(ctx, list.ID, list.Hash, "li", "到期", s.Now, s.Now)
	require.NoError(t, err)
	_, err = s.Erase(ctx, list.ID, func(storage.DestroyedKey) error { return nil })
	require.NoError(t, err)

	_, _, err = r.Open(ctx, e.ID, evidence.View, shooter)
	require.Equal(t, "evidence.erased", fault.Of(err).Code, "nobody looks at it any more")
	gone, waiting, err := r.RemoveErased(ctx)
	require.NoError(t, err)
	require.Equal(t, []int{0, 1}, []int{gone, waiting}, "its lock has not ended")
	r.pass(time.Hour)
	gone, waiting, err = r.RemoveErased(ctx)
	require.NoError(t, err)
	require.Equal(t, []int{0, 1}, []int{gone, waiting}, "not by our clock alone: the store has the last word")
	verdict, err := r.VerifyObjects(ctx, nil)
	require.NoError(t, err)
	require.True(t, verdict.OK(), "%v", verdict.Faults)

	time.Sleep(time.Until(e.LockUntil) + 2*time.Second)
	gone, waiting, err = r.RemoveErased(ctx)
	require.NoError(t, err)
	require.Equal(t, []int{1, 0}, []int{gone, waiting})
	_, err = r.s.Head(ctx, string(e.ID), e.Version)
	require.True(t, fault.Is(err, fault.NotFound), "%v", err)
	verdict, err = r.VerifyObjects(ctx, nil)
	require.NoError(t, err)
	require.True(t, verdict.OK(), "the chain knows why it is gone: %v", verdict.Faults)
	require.EqualValues(t, 1, verdict.Objects)
	trail := r.trail(e.ID)
	require.Equal(t, []string{"erased", "removed"}, trail[len(trail)-2:])

	b.Tamper(t, "UPDATE evidence SET status = 'erased', object_version = '' WHERE id = ?", string(kept.ID))
	require.NoError(t, r.s.Remove(ctx, string(kept.ID)))
	verdict, err = r.VerifyObjects(ctx, nil)
	require.NoError(t, err)
	require.NotEmpty(t, verdict.Faults, "a row that calls itself erased is not enough")
	require.Equal(t, kept.ID, verdict.Faults[0].Evidence)
}
