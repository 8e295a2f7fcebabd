package blob

import (
	"context"
	"slices"

	"duban/domain/evidence"
	"duban/domain/fault"

	"github.com/minio/minio-go/v7"
)

// StartUpload opens a multipart upload whose parts carry SHA-256 checksums and
// returns the store's id of it.
func (s *Store) StartUpload(ctx context.Context, key string) (string, error) {
	id, err := s.core.NewMultipartUpload(ctx, s.cfg.Bucket, key, minio.PutObjectOptions{
		ContentType:  octets,
		UserMetadata: map[string]string{"X-Amz-Checksum-Algorithm": "SHA256"},
	})
	return id, s.translate("blob.start upload", err)
}

// Parts lists what the store holds of an upload, in order. The error is a fault of
// kind NotFound once the upload is completed, aborted or swept away.
func (s *Store) Parts(ctx context.Context, key, upload string) ([]evidence.Part, error) {
	list, err := s.parts(ctx, key, upload)
	out := make([]evidence.Part, 0, len(list))
	for _, p := range list {
		out = append(out, evidence.Part{Number: p.PartNumber, Size: p.Size, SHA256: hexSum(p.ChecksumSHA256)})
	}
	return out, err
}

func (s *Store) parts(ctx context.Context, key, upload string) ([]minio.ObjectPart, error) {
	var out []minio.ObjectPart
	for marker := 0; ; {
		page, err := s.core.ListObjectParts(ctx, s.cfg.Bucket, key, upload, marker, 1000)
		if err != nil {
			return nil, s.translate("blob.parts", err)
		}
		out = append(out, page.ObjectParts...)
		if !page.IsTruncated || page.NextPartNumberMarker <= marker {
			break
		}
		marker = page.NextPartNumberMarker
	}
	slices.SortFunc(out, func(a, b minio.ObjectPart) int { return a.PartNumber - b.PartNumber })
	return out, nil
}

// FinishUpload joins the parts of the plan into one object. The error is a fault of
// kind Conflict while parts are missing.
func (s *Store) FinishUpload(ctx context.Context, key, upload string, plan evidence.Plan) error {
	const op = "blob.finish upload"
	list, err := s.parts(ctx, key, upload)
	if err != nil {
		return err
	}
	var have []evidence.Part
	var join []minio.CompletePart
	for _, p := range list {
		have = append(have, evidence.Part{Number: p.PartNumber, Size: p.Size})
		if p.PartNumber <= plan.Parts {
			join = append(join, minio.CompletePart{PartNumber: p.PartNumber, ETag: p.ETag, ChecksumSHA256: p.ChecksumSHA256})
		}
	}
	if err := plan.CheckComplete(have); err != nil {
		return err
	}
	_, err = s.core.CompleteMultipartUpload(ctx, s.cfg.Bucket, key, upload, join, minio.PutObjectOptions{})
	return s.translate(op, err)
}

// AbortUpload forgets an upload and its parts; one that is gone already is no error.
func (s *Store) AbortUpload(ctx context.Context, key, upload string) error {
	err := s.translate("blob.abort upload", s.core.AbortMultipartUpload(ctx, s.cfg.Bucket, key, upload))
	if fault.Is(err, fault.NotFound) {
		return nil
	}
	return err
}
