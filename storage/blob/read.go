package blob

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"time"

	"duban/domain/fault"

	"github.com/minio/minio-go/v7"
)

const octets = "application/octet-stream"

// Object is what the store tells about one version of one object.
type Object struct {
	Key       string
	Version   string // empty where the bucket keeps no versions
	Size      int64  // bytes
	Modified  time.Time
	LockMode  string    // "COMPLIANCE", "GOVERNANCE" or empty
	LockUntil time.Time // zero without lock
}

// Head asks for one version; an empty version means the latest.
func (s *Store) Head(ctx context.Context, key, version string) (Object, error) {
	i, err := s.core.StatObject(ctx, s.cfg.Bucket, key, minio.StatObjectOptions{VersionID: version})
	if err != nil {
		return Object{}, s.translate("blob.head", err)
	}
	o := Object{Key: key, Version: i.VersionID, Size: i.Size, Modified: i.LastModified,
		LockMode: i.Metadata.Get("X-Amz-Object-Lock-Mode")}
	if t, err := time.Parse(time.RFC3339Nano, i.Metadata.Get("X-Amz-Object-Lock-Retain-Until-Date")); err == nil {
		o.LockUntil = t.UTC()
	}
	return o, nil
}

// Digest is what a whole object came to when it was read.
type Digest struct {
	Size   int64
	SHA256 string // lower-case hex
	Head   []byte // the first bytes, for telling the type by content
}

// DigestHead is how many leading bytes Digest keeps: office files show their type
// only after several entries of the archive.
const DigestHead = 64 << 10

// Digest reads the whole object once, in constant memory.
func (s *Store) Digest(ctx context.Context, key, version string) (Digest, error) {
	const op = "blob.digest"
	o, err := s.Head(ctx, key, version)
	if err != nil {
		return Digest{}, err
	}
	r := s.Open(ctx, key, o.Version, o.Size)
	defer r.Close()
	sum, head := sha256.New(), &leading{limit: DigestHead}
	n, err := io.CopyBuffer(struct{ io.Writer }{io.MultiWriter(sum, head)}, struct{ io.Reader }{r}, make([]byte, 256<<10))
	if err != nil {
		return Digest{}, s.translate(op, err)
	}
	return Digest{Size: n, SHA256: hex.EncodeToString(sum.Sum(nil)), Head: head.buf}, nil
}

// leading keeps the first limit bytes written to it.
type leading struct {
	buf   []byte
	limit int
}

func (l *leading) Write(p []byte) (int, error) {
	if room := l.limit - len(l.buf); room > 0 {
		l.buf = append(l.buf, p[:min(room, len(p))]...)
	}
	return len(p), nil
}

// Reader reads one version of an object from any position. It asks the store for
// windows that grow while the reading goes on, so that a short range costs a short
// request and a long one few. It is for one goroutine.
type Reader struct {
	ctx     context.Context
	s       *Store
	key     string
	version string
	size    int64
	pos     int64
	body    io.ReadCloser // open window; nil between windows
	end     int64         // where the open window ends
	window  int64
}

const (
	firstWindow = 1 << 20
	lastWindow  = 64 << 20
)

// Open prepares to read size bytes of a version; the first Read connects.
func (s *Store) Open(ctx context.Context, key, version string, size int64) *Reader {
	return &Reader{ctx: ctx, s: s, key: key, version: version, size: size, window: firstWindow}
}

func (r *Reader) Read(p []byte) (int, error) {
	if r.pos >= r.size {
		return 0, io.EOF
	}
	if len(p) == 0 {
		return 0, nil
	}
	if r.body == nil {
		if err := r.openWindow(); err != nil {
			return 0, err
		}
	}
	n, err := r.body.Read(p[:min(int64(len(p)), r.end-r.pos)])
	r.pos += int64(n)
	if r.pos >= r.end {
		// Reading to the window's end lets the connection be used again.
		_, _ = io.CopyN(io.Discard, r.body, 1)
		r.closeWindow()
		return n, nil
	}
	if errors.Is(err, io.EOF) {
		return n, io.ErrUnexpectedEOF
	}
	return n, err
}

func (r *Reader) openWindow() error {
	r.end = min(r.pos+r.window, r.size)
	r.window = min(r.window*4, lastWindow)
	opts := minio.GetObjectOptions{VersionID: r.version}
	if err := opts.SetRange(r.pos, r.end-1); err != nil {
		return r.s.translate("blob.read", err)
	}
	body, _, _, err := r.s.core.GetObject(r.ctx, r.s.cfg.Bucket, r.key, opts)
	if err != nil {
		return r.s.translate("blob.read", err)
	}
	r.body = body
	return nil
}

func (r *Reader) closeWindow() {
	if r.body != nil {
		_ = r.body.Close() // nothing is written: there is nothing to lose
		r.body = nil
	}
}

// Seek moves without asking the store.
func (r *Reader) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += r.pos
	case io.SeekEnd:
		offset += r.size
	}
	if offset < 0 {
		return 0, fault.New(fault.Invalid, "blob.seek", "读取位置有误", "the position lies before the beginning")
	}
	if offset != r.pos {
		r.closeWindow()
		r.pos, r.window = offset, firstWindow
	}
	return offset, nil
}

// Close gives the connection back.
func (r *Reader) Close() error {
	r.closeWindow()
	return nil
}
