package blob

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"time"

	"duban/domain/fault"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
)

// Config says where the store is and how browsers reach it.
type Config struct {
	Endpoint  string // host:port of the store as this process reaches it
	Secure    bool   // https to Endpoint
	AccessKey string
	SecretKey string
	Region    string // "us-east-1" when empty
	Bucket    string // holds evidence and nothing else

	// Gate is the address under which this server passes browsers' signed requests on
	// to the store: a path ("/objects/") or an absolute URL that ends in it. Empty when
	// browsers reach the store themselves at Public.
	Gate string
	// Public is the store's own address for browsers, e.g. "https://s3.bank.example".
	// Exactly one of Gate and Public is set.
	Public string
	// Origin is where our pages come from ("https://duban.bank.example"); needed with
	// Public, so that the store lets them send.
	Origin string

	// Expiry is how long signed requests stay valid; 15 minutes when zero, never more.
	Expiry time.Duration
	// Disk is set when the store is on this machine and does not sync by itself.
	Disk Disk
	// Transport replaces the default one in tests.
	Transport http.RoundTripper
}

const maxExpiry = 15 * time.Minute

// Store is one bucket of evidence. It is safe for concurrent use.
type Store struct {
	cfg    Config
	core   minio.Core // as this process reaches the store
	signer *minio.Client
	caps   atomic.Pointer[Capabilities]
}

// New prepares the clients; it does not connect. The error is a fault of kind Invalid.
func New(cfg Config) (*Store, error) {
	if cfg.Region == "" {
		cfg.Region = "us-east-1"
	}
	if cfg.Expiry <= 0 || cfg.Expiry > maxExpiry {
		cfg.Expiry = maxExpiry
	}
	if (cfg.Gate == "") == (cfg.Public == "") {
		return nil, fault.New(fault.Invalid, "blob.config",
			"对象存储须且只能配置一种浏览器访问方式（Gate 或 Public）", "browsers reach the store either through this server (Gate) or directly (Public): set exactly one")
	}
	if cfg.Gate != "" && !strings.HasSuffix(cfg.Gate, "/") {
		cfg.Gate += "/"
	}
	if cfg.Transport == nil {
		t, err := minio.DefaultTransport(cfg.Secure)
		if err != nil {
			return nil, fault.Wrap("blob.new", fault.Internal, err)
		}
		t.MaxIdleConnsPerHost = 64
		t.ResponseHeaderTimeout = 15 * time.Minute // joining the parts of 10 GB takes a store minutes
		cfg.Transport = t
	}
	s := &Store{cfg: cfg}
	inside, err := cfg.client(cfg.Endpoint, cfg.Secure)
	if err != nil {
		return nil, err
	}
	s.core, s.signer = minio.Core{Client: inside}, inside
	if cfg.Public != "" {
		u, err := url.Parse(cfg.Public)
		if err != nil || u.Host == "" || strings.Trim(u.Path, "/") != "" {
			return nil, fault.New(fault.Invalid, "blob.config",
				"对象存储的对外地址须为不带路径的网址", "the store's public address is a URL without a path")
		}
		if s.signer, err = cfg.client(u.Host, u.Scheme == "https"); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (cfg Config) client(endpoint string, secure bool) (*minio.Client, error) {
	c, err := minio.New(endpoint, &minio.Options{
		Creds:           credentials.NewStaticV4(cfg.AccessKey, cfg.SecretKey, ""),
		Secure:          secure,
		Region:          cfg.Region, // known, so that signing never asks the store
		BucketLookup:    minio.BucketLookupPath,
		TrailingHeaders: false, // checksums in trailers are not understood everywhere
		Transport:       cfg.Transport,
	})
	if err != nil {
		f := fault.New(fault.Invalid, "blob.config", "对象存储地址有误", "the store's address is not valid")
		f.Err = err
		return nil, f
	}
	return c, nil
}

// Bucket is the name of the bucket.
func (s *Store) Bucket() string { return s.cfg.Bucket }

// Endpoint is the host that signed requests name when browsers come through the gate.
func (s *Store) Endpoint() *url.URL {
	u := *s.core.EndpointURL()
	return &u
}

// Transport is how this process talks to the store.
func (s *Store) Transport() http.RoundTripper { return s.cfg.Transport }

// EnsureBucket makes the bucket with object lock when it does not exist. An existing
// bucket is left as it is: lock cannot be added later everywhere, and Probe reports it.
func (s *Store) EnsureBucket(ctx context.Context) error {
	const op = "blob.ensure bucket"
	ok, err := s.core.BucketExists(ctx, s.cfg.Bucket)
	if err != nil {
		return s.translate(op, err)
	}
	if ok {
		return nil
	}
	err = s.core.MakeBucket(ctx, s.cfg.Bucket, minio.MakeBucketOptions{Region: s.cfg.Region, ObjectLocking: true})
	switch code := minio.ToErrorResponse(err).Code; {
	case err == nil, code == "BucketAlreadyOwnedByYou", code == "BucketAlreadyExists":
		return nil
	case code == "NotImplemented", code == "InvalidRequest", code == "InvalidArgument":
		// No object lock here: go on without, loudly (Probe says so).
		return s.translate(op, s.core.MakeBucket(ctx, s.cfg.Bucket, minio.MakeBucketOptions{Region: s.cfg.Region}))
	default:
		return s.translate(op, err)
	}
}

// Health reports whether the store answers.
func (s *Store) Health(ctx context.Context) error {
	ok, err := s.core.BucketExists(ctx, s.cfg.Bucket)
	if err == nil && !ok {
		return fault.New(fault.Unavailable, "blob.no_bucket", "证据存储桶不存在", "the evidence bucket does not exist")
	}
	return s.translate("blob.health", err)
}

// translate is the one place where the store's errors become faults.
func (s *Store) translate(op string, err error) error {
	if err == nil {
		return nil
	}
	var f *fault.Error
	if errors.As(err, &f) {
		return fault.Wrap(op, f.Kind, err)
	}
	r := minio.ToErrorResponse(err)
	if saysLocked(r) {
		f = fault.Refuse("blob.locked", "文件已锁定，不能删除，锁定期也不能缩短", "the file is locked: it cannot be deleted, nor its lock shortened")
		f.Op, f.Err = op, err
		return f
	}
	switch r.Code {
	case "NoSuchKey", "NoSuchVersion", "NoSuchUpload", "MethodNotAllowed": // the last: a delete marker
		f = fault.New(fault.NotFound, "blob.missing", "存储中没有该文件", "the store does not hold this file")
	case "BadDigest", "XAmzContentSHA256Mismatch", "InvalidDigest":
		f = fault.New(fault.Invalid, "blob.digest", "文件校验值不符", "the checksum does not fit the bytes")
	case "InvalidPart", "InvalidPartOrder", "EntityTooSmall":
		f = fault.New(fault.Conflict, "blob.part", "分段不完整，请续传", "a part is missing or incomplete: resume the upload")
	case "AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch":
		f = fault.New(fault.Unavailable, "blob.denied", "对象存储拒绝访问，请联系管理员", "the store denies access: tell an administrator")
	case "InternalError", "SlowDown", "ServiceUnavailable", "":
		f = fault.New(fault.Unavailable, "blob.unavailable", "对象存储暂时不可用，请稍后再试", "the store does not answer: try again")
	default:
		f = fault.New(fault.Internal, "blob", "系统暂时无法完成此操作", "the system could not complete this")
	}
	f.Op, f.Err = op, err
	return f
}
