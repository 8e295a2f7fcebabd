package blob

import (
	"context"
	"strings"
	"time"

	"duban/domain/fault"

	"github.com/minio/minio-go/v7"
)

// Lock forbids the store to delete or change one version before until (COMPLIANCE:
// nobody can lift it, not even the administrator), or makes such a lock longer. It
// reports whether the store honours it; where Probe found that it does not, nothing
// is done, and before Probe the answer is Unavailable.
func (s *Store) Lock(ctx context.Context, key, version string, until time.Time) (honoured bool, err error) {
	const op = "blob.lock"
	if s.caps.Load() == nil {
		return false, fault.New(fault.Unavailable, "blob.not_probed", "对象存储尚未检测，请稍后再试", "the store has not been probed yet: try again")
	}
	if !s.Capabilities().Compliance {
		return false, nil
	}
	// Stores keep whole seconds.
	until = until.UTC().Add(time.Second - 1).Truncate(time.Second)
	if err := s.retain(ctx, key, version, until); err != nil {
		return false, s.translate(op, err)
	}
	o, err := s.Head(ctx, key, version)
	if err != nil {
		return false, err
	}
	if o.LockMode != string(minio.Compliance) || o.LockUntil.Before(until) {
		return false, fault.New(fault.Unavailable, "blob.not_locked",
			"对象存储未执行锁定", "the store did not carry out the lock")
	}
	return true, s.Settle(key)
}

func (s *Store) retain(ctx context.Context, key, version string, until time.Time) error {
	mode := minio.Compliance
	return s.core.PutObjectRetention(ctx, s.cfg.Bucket, key, minio.PutObjectRetentionOptions{
		Mode: &mode, RetainUntilDate: &until, VersionID: version,
	})
}

// RemoveVersion deletes one version for good. The error is a fault of kind Refused
// where it is locked; a version that is gone already is no error.
func (s *Store) RemoveVersion(ctx context.Context, key, version string) error {
	err := s.translate("blob.remove", s.core.RemoveObject(ctx, s.cfg.Bucket, key, minio.RemoveObjectOptions{VersionID: version}))
	if fault.Is(err, fault.NotFound) {
		return nil
	}
	return err
}

// saysLocked recognises a lock's no. Stores have no common code for it (AccessDenied,
// InvalidRequest, ObjectLocked), but all of them say it.
func saysLocked(r minio.ErrorResponse) bool {
	words := strings.ToLower(r.Message)
	return r.Code == "ObjectLocked" || strings.Contains(words, "object lock") || strings.Contains(words, "worm protected")
}

// Remove deletes every version of an object that is not locked.
func (s *Store) Remove(ctx context.Context, key string) error {
	for v, err := range s.versions(ctx, key) {
		if err != nil {
			return err
		}
		if v.Key != key {
			continue
		}
		if err := s.RemoveVersion(ctx, key, v.Version); err != nil {
			return err
		}
	}
	return nil
}
