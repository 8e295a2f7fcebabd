package blob

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"strings"
	"time"

	"duban/domain/fault"
	"duban/domain/text"

	"github.com/google/uuid"
	"github.com/minio/minio-go/v7"
)

// Capabilities are what the store was seen to honour, not what it says of itself.
type Capabilities struct {
	Versions   bool // an overwritten object keeps its former version
	ObjectLock bool // the bucket was made with object lock
	Compliance bool // a version under COMPLIANCE could neither be deleted nor its lock shortened
	Checksum   bool // bytes that do not fit the declared SHA-256 were refused
	Parts      bool // multipart works, with the same check on every part
	Signed     bool // a signed request works, an altered one does not
	Origin     bool // our pages may send to it (always, through the gate)
}

// Missing tells, in both languages, what the store lacks and what follows from it;
// empty when everything is there.
func (c Capabilities) Missing() []text.Text {
	var out []text.Text
	note := func(ok bool, zh, en string) {
		if !ok {
			out = append(out, text.T(zh, en))
		}
	}
	note(c.Signed, "对象存储不支持预签名请求：浏览器无法上传证据", "the store does not honour signed requests: browsers cannot upload evidence")
	note(c.Origin, "对象存储不允许本系统页面跨域上传，请在存储中配置 CORS", "the store does not let our pages send to it: allow their origin (CORS) in the store")
	note(c.Parts, "对象存储不支持带校验的分段上传：大文件无法上传", "the store does not do multipart uploads with checksums: large files cannot be uploaded")
	note(c.Checksum, "对象存储不核对 SHA-256：损坏的文件要到服务器复核时才能发现", "the store does not check SHA-256: damage is found only when the server reads the file")
	note(c.Versions, "对象存储未启用版本控制：被覆盖的证据无法找回", "the store keeps no versions: overwritten evidence is lost")
	note(c.ObjectLock, "证据存储桶未启用对象锁定", "the evidence bucket was made without object lock")
	note(c.Compliance, "对象存储不执行合规锁定：证据可能被删除，只能事后由审计链发现", "the store does not enforce COMPLIANCE locks: evidence can be deleted, and only the audit chain will show it")
	return out
}

// Usable reports whether evidence can be taken in at all.
func (c Capabilities) Usable() bool { return c.Signed && c.Parts && c.Origin }

// Capabilities are those that the last Probe found; none before.
func (s *Store) Capabilities() Capabilities {
	if c := s.caps.Load(); c != nil {
		return *c
	}
	return Capabilities{}
}

const (
	probePrefix = "probe-"
	probeLock   = 5 * time.Second
)

// Probe tries on small objects of its own what custody depends on, and remembers the
// result for Lock. One object stays behind until its lock of some seconds has run out;
// the next probe removes it. The error tells that the store cannot be reached, not
// that something is missing.
func (s *Store) Probe(ctx context.Context) (Capabilities, error) {
	const op = "blob.probe"
	if err := s.EnsureBucket(ctx); err != nil {
		return Capabilities{}, err
	}
	for v, err := range s.versions(ctx, probePrefix) {
		if err != nil {
			return Capabilities{}, err
		}
		_ = s.RemoveVersion(ctx, v.Key, v.Version) // may still be locked: next time
	}
	var c Capabilities
	v, err := s.core.GetBucketVersioning(ctx, s.cfg.Bucket)
	if err != nil && isAway(err) {
		return c, s.translate(op, err)
	}
	c.Versions = err == nil && v.Enabled()
	lock, _, _, _, err := s.core.GetObjectLockConfig(ctx, s.cfg.Bucket)
	if err != nil && isAway(err) {
		return c, s.translate(op, err)
	}
	c.ObjectLock = err == nil && lock == "Enabled"
	if c.Origin, err = s.allowOrigin(ctx); err != nil {
		return c, s.translate(op, err)
	}
	if c.Signed, c.Checksum, err = s.probeSigned(ctx); err != nil {
		return c, s.translate(op, err)
	}
	if c.Parts, err = s.probeParts(ctx); err != nil {
		return c, s.translate(op, err)
	}
	if c.ObjectLock && c.Versions {
		if c.Compliance, err = s.probeCompliance(ctx); err != nil {
			return c, s.translate(op, err)
		}
	}
	s.caps.Store(&c)
	return c, nil
}

// isAway separates "the store did not answer" from "the store said no".
func isAway(err error) bool {
	return err != nil && minio.ToErrorResponse(err).StatusCode == 0
}

func (s *Store) probeSigned(ctx context.Context) (signed, checked bool, err error) {
	body := []byte("duban probe")
	sum := sha256.Sum256(body)
	key := probePrefix + uuid.NewString()
	defer func() { _ = s.Remove(context.WithoutCancel(ctx), key) }()
	put := func(spoil func(string) string, body []byte) (int, error) {
		return s.putSigned(ctx, key, hex.EncodeToString(sum[:]), spoil, body)
	}
	altered, err := put(func(u string) string { return strings.Replace(u, key, key+"x", 1) }, body)
	if err != nil {
		return false, false, err
	}
	wrong, err := put(nil, []byte("duban pr0be"))
	if err != nil {
		return false, false, err
	}
	right, err := put(nil, body)
	if err != nil {
		return false, false, err
	}
	return right == http.StatusOK && altered == http.StatusForbidden, right == http.StatusOK && wrong >= 400, nil
}

// putSigned sends body by a signed request of the inside address, which this process
// reaches even where the public one is reached only from outside.
func (s *Store) putSigned(ctx context.Context, key, sum string, spoil func(string) string, body []byte) (int, error) {
	check, err := base64Sum(sum)
	if err != nil {
		return 0, err
	}
	header := http.Header{checksumHeader: {check}}
	u, err := s.core.PresignHeader(ctx, http.MethodPut, s.cfg.Bucket, key, time.Minute, nil, header)
	if err != nil {
		return 0, err
	}
	target := u.String()
	if spoil != nil {
		target = spoil(target)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPut, target, bytes.NewReader(body))
	if err != nil {
		return 0, err
	}
	req.Header = header
	res, err := s.cfg.Transport.RoundTrip(req)
	if err != nil {
		return 0, err
	}
	_, _ = io.Copy(io.Discard, res.Body)
	return res.StatusCode, res.Body.Close()
}

func (s *Store) probeParts(ctx context.Context) (bool, error) {
	key := probePrefix + uuid.NewString()
	id, err := s.core.NewMultipartUpload(ctx, s.cfg.Bucket, key, minio.PutObjectOptions{
		UserMetadata: map[string]string{"X-Amz-Checksum-Algorithm": "SHA256"}})
	if err != nil {
		if isAway(err) {
			return false, err
		}
		return false, nil
	}
	defer func() { _ = s.AbortUpload(context.WithoutCancel(ctx), key, id) }()
	body := []byte("duban part")
	right, wrong := sha256.Sum256(body), sha256.Sum256([]byte("other"))
	put := func(sum [32]byte) error {
		check, err := base64Sum(hex.EncodeToString(sum[:]))
		if err != nil {
			return err
		}
		_, err = s.core.PutObjectPart(ctx, s.cfg.Bucket, key, id, 1, bytes.NewReader(body), int64(len(body)),
			minio.PutObjectPartOptions{CustomHeader: http.Header{checksumHeader: {check}}})
		return err
	}
	if err := put(wrong); err == nil || isAway(err) {
		return false, err
	}
	if err := put(right); err != nil {
		if isAway(err) {
			return false, err
		}
		return false, nil
	}
	have, err := s.Parts(ctx, key, id)
	if err != nil && !fault.Is(err, fault.Unavailable) {
		return false, nil
	}
	return len(have) == 1 && have[0].Size == int64(len(body)), err
}

func (s *Store) probeCompliance(ctx context.Context) (bool, error) {
	key, body := probePrefix+uuid.NewString(), []byte("duban lock")
	sum := sha256.Sum256(body)
	_, err := s.core.PutObject(ctx, s.cfg.Bucket, key, bytes.NewReader(body), int64(len(body)), "", hex.EncodeToString(sum[:]), minio.PutObjectOptions{})
	if err != nil {
		if isAway(err) {
			return false, err
		}
		return false, nil
	}
	o, err := s.Head(ctx, key, "")
	if err != nil || o.Version == "" {
		return false, nil
	}
	until := time.Now().Add(probeLock)
	if err := s.retain(ctx, key, o.Version, until); err != nil {
		if isAway(err) {
			return false, err
		}
		return false, nil
	}
	deleted := s.core.RemoveObject(ctx, s.cfg.Bucket, key, minio.RemoveObjectOptions{VersionID: o.Version})
	bypassed := s.core.RemoveObject(ctx, s.cfg.Bucket, key, minio.RemoveObjectOptions{VersionID: o.Version, GovernanceBypass: true})
	shortened := s.retain(ctx, key, o.Version, until.Add(-probeLock/2))
	if isAway(deleted) || isAway(bypassed) || isAway(shortened) {
		return false, deleted
	}
	_, err = s.Head(ctx, key, o.Version)
	return deleted != nil && bypassed != nil && shortened != nil && err == nil, nil
}
