package blob

import (
	"context"
	"iter"
	"time"

	"duban/domain/fault"

	"github.com/minio/minio-go/v7"
)

// Version is one stored version of an object; Marker is a deletion that hides older ones.
type Version struct {
	Key      string
	Version  string
	Size     int64
	Modified time.Time
	Marker   bool
}

// Versions walks everything in the bucket, one page in memory at a time.
func (s *Store) Versions(ctx context.Context) iter.Seq2[Version, error] { return s.versions(ctx, "") }

func (s *Store) versions(ctx context.Context, prefix string) iter.Seq2[Version, error] {
	return func(yield func(Version, error) bool) {
		for o := range s.core.ListObjectsIter(ctx, s.cfg.Bucket, minio.ListObjectsOptions{Prefix: prefix, WithVersions: true, Recursive: true}) {
			if o.Err != nil {
				yield(Version{}, s.translate("blob.versions", o.Err))
				return
			}
			if !yield(Version{Key: o.Key, Version: o.VersionID, Size: o.Size, Modified: o.LastModified, Marker: o.IsDeleteMarker}, nil) {
				return
			}
		}
	}
}

// Swept tells what a sweep removed.
type Swept struct {
	Uploads int   // multipart uploads that were never completed
	Objects int   // versions that no record names
	Bytes   int64 // of those versions
}

// Sweep aborts multipart uploads that began before older, and removes versions that
// were written before older and that wanted does not claim. What is locked stays.
func (s *Store) Sweep(ctx context.Context, older time.Time, wanted func(ctx context.Context, key, version string) (bool, error)) (Swept, error) {
	var out Swept
	if err := s.sweepUploads(ctx, older, &out); err != nil {
		return out, err
	}
	for v, err := range s.Versions(ctx) {
		if err != nil {
			return out, err
		}
		if !v.Modified.Before(older) {
			continue
		}
		keep, err := wanted(ctx, v.Key, v.Version)
		if err != nil {
			return out, err
		}
		if keep {
			continue
		}
		switch err := s.RemoveVersion(ctx, v.Key, v.Version); {
		case fault.Is(err, fault.Refused): // locked: its time has not come
		case err != nil:
			return out, err
		default:
			out.Objects++
			out.Bytes += v.Size
		}
	}
	return out, nil
}

func (s *Store) sweepUploads(ctx context.Context, older time.Time, out *Swept) error {
	type upload struct{ key, id string }
	var stale []upload // collected first: a listing that shrinks while it is read skips entries
	for keyMarker, idMarker := "", ""; ; {
		page, err := s.core.ListMultipartUploads(ctx, s.cfg.Bucket, "", keyMarker, idMarker, "", 1000)
		if err != nil {
			return s.translate("blob.sweep uploads", err)
		}
		for _, u := range page.Uploads {
			if u.Initiated.Before(older) {
				stale = append(stale, upload{u.Key, u.UploadID})
			}
		}
		if !page.IsTruncated || page.NextKeyMarker == keyMarker && page.NextUploadIDMarker == idMarker {
			break
		}
		keyMarker, idMarker = page.NextKeyMarker, page.NextUploadIDMarker
	}
	for _, u := range stale {
		if err := s.AbortUpload(ctx, u.key, u.id); err != nil {
			return err
		}
		out.Uploads++
	}
	return nil
}
