package engine

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/versity/versitygw/auth"
	"github.com/versity/versitygw/backend/meta"
	"github.com/versity/versitygw/backend/posix"
	"github.com/versity/versitygw/embedgw"
	"github.com/versity/versitygw/s3api"
)

const (
	objectsLock = "objects.lock"
	objectsDir  = "objects"  // buckets and the current version of each object
	versionsDir = "versions" // earlier versions
	healthPath  = "/_health" // no bucket may be called so

	// Region is what clients of the embedded store name in their signatures.
	Region = "us-east-1"

	maxConnections = 4096
	maxRequests    = 1024
	maxParts       = 10_000 // the S3 limit: 1 MB parts carry 10 GB
)

// ObjectStoreOptions says where the store keeps its files. Only Dir is needed.
type ObjectStoreOptions struct {
	Dir  string // data directory, made with mode 0700 where missing
	Port int    // port on 127.0.0.1; default any free one

	// CORSAllowOrigin is sent to browsers for buckets without rules of their
	// own; default none, for browsers that reach the store through our own port.
	CORSAllowOrigin string

	StopTimeout time.Duration // bound of Stop; default 12 s
	Logger      *slog.Logger  // default slog.Default()
}

// ObjectStore is a running S3 gateway in this process. There can be one at a
// time, and while it runs the working directory of the process is its own: the
// gateway works with paths relative to it. Whoever else in the process opens a
// relative path has to make it absolute before the start, and nobody may
// change the directory; Health reports when somebody did.
type ObjectStore struct {
	options ObjectStoreOptions
	keys    keyPair
	root    *os.Root
	address string
	lock    *dirLock
	cancel  context.CancelFunc
	done    chan struct{} // closed when the gateway has ended
	failure error         // why it ended; valid once done is closed
	before  string        // the working directory to return to
	client  *http.Client
	stop    func() error
}

// StartObjectStore starts the gateway on o.Dir and returns when it answers. ctx
// bounds the start only. Errors: a fault around ErrDirInUse when another process
// has the directory; a plain error where the file system lacks extended
// attributes, in which the gateway keeps locks and checksums.
func StartObjectStore(ctx context.Context, o ObjectStoreOptions) (_ *ObjectStore, err error) {
	if o.Dir == "" {
		return nil, errors.New("start object store: no data directory given")
	}
	if o.Dir, err = filepath.Abs(o.Dir); err != nil {
		return nil, fmt.Errorf("start object store: %w", err)
	}
	o.StopTimeout = cmp.Or(o.StopTimeout, 12*time.Second)
	if o.Logger == nil {
		o.Logger = slog.Default()
	}
	lock, err := lockDir(o.Dir, objectsLock)
	if err != nil {
		return nil, fmt.Errorf("start object store: %w", err)
	}
	s := &ObjectStore{options: o, lock: lock, client: &http.Client{Transport: &http.Transport{}}}
	s.stop = sync.OnceValue(s.stopOnce)
	defer func() {
		if err != nil {
			err = fmt.Errorf("start object store: %w", errors.Join(err, s.stop()))
		}
	}()

	if s.keys, err = openKeys(o.Dir); err != nil {
		return nil, err
	}
	objects, versions := filepath.Join(o.Dir, objectsDir), filepath.Join(o.Dir, versionsDir)
	for _, dir := range []string{objects, versions} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return nil, err
		}
	}
	if err := syncDir(o.Dir); err != nil {
		return nil, err
	}
	if s.root, err = os.OpenRoot(objects); err != nil {
		return nil, err
	}
	if err := testAttributes(objects); err != nil {
		return nil, err
	}
	if err := s.resumeJoins(); err != nil {
		return nil, err
	}
	port, err := reservePort(o.Port)
	if err != nil {
		return nil, err
	}
	defer port.release()
	s.address = port.address()
	if s.before, err = os.Getwd(); err != nil {
		return nil, err
	}
	files, err := openBackend(objects, versions)
	if err != nil {
		return nil, err
	}
	if err := s.serve(ctx, files); err != nil {
		return nil, err
	}
	return s, nil
}

// openBackend opens the files. The gateway greets on standard output, which is
// the caller's to speak on; it is turned away for this one call.
func openBackend(objects, versions string) (*posix.Posix, error) {
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		return nil, err
	}
	defer null.Close()
	options := posix.PosixOpts{
		VersioningDir: versions,
		// Zero would refuse every copy instead of taking the S3 limit.
		CopyObjectThreshold: 5 << 30,
		ValidateBucketNames: true,
	}
	options.SetNewDirPerm(0o700)
	options.SetNewFilePerm(0o600)
	stdout := os.Stdout
	os.Stdout = null
	defer func() { os.Stdout = stdout }()
	return posix.New(objects, meta.XattrMeta{}, options)
}

// serve runs the gateway in its own goroutine and waits until it answers.
func (s *ObjectStore) serve(ctx context.Context, files *posix.Posix) error {
	life, cancel := context.WithCancel(context.Background())
	s.cancel, s.done = cancel, make(chan struct{})
	listening := make(chan struct{})
	var once sync.Once
	go func() {
		defer close(s.done)
		s.failure = embedgw.RunVersityGW(life, files, &embedgw.Config{
			RootUserAccess:    s.keys.AccessKey,
			RootUserSecret:    s.keys.SecretKey,
			IAMService:        auth.NewIAMServiceSingle(s.account()), // named here, or it says so on standard output
			Region:            Region,
			Ports:             []string{s.address},
			MaxConnections:    maxConnections,
			MaxRequests:       maxRequests,
			MultipartMaxParts: maxParts,
			KeepAlive:         true, // without it every request opens a connection
			Quiet:             true,
			HealthPath:        healthPath,
			CORSAllowOrigin:   s.options.CORSAllowOrigin,
			S3Options:         []s3api.Option{s3api.WithOnListen(func() { once.Do(func() { close(listening) }) })},
		})
		if s.failure != nil {
			s.options.Logger.Error("the object store ended", "error", s.failure)
		}
	}()
	select {
	case <-listening:
	case <-s.done:
		return cmp.Or(s.failure, errors.New("ended at once"))
	case <-ctx.Done():
		return ctx.Err()
	}
	for {
		err := s.Health(ctx)
		if err == nil || ctx.Err() != nil {
			return err
		}
		select {
		case <-s.done:
			return cmp.Or(s.failure, err)
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// Endpoint is where clients connect, "127.0.0.1:port", without TLS.
func (s *ObjectStore) Endpoint() string { return s.address }

// AccessKey and SecretKey are the only account; they were drawn when the
// directory was made.
func (s *ObjectStore) AccessKey() string { return s.keys.AccessKey }
func (s *ObjectStore) SecretKey() string { return s.keys.SecretKey }

func (s *ObjectStore) account() auth.Account {
	return auth.Account{Access: s.keys.AccessKey, Secret: s.keys.SecretKey, Role: auth.RoleAdmin}
}

// Health is nil while the gateway answers and the working directory is its own.
func (s *ObjectStore) Health(ctx context.Context) error {
	select {
	case <-s.done:
		return fmt.Errorf("object store: ended: %w", cmp.Or(s.failure, net.ErrClosed))
	default:
	}
	if err := s.checkWorkingDir(); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+s.address+healthPath, nil)
	if err != nil {
		return err
	}
	res, err := s.client.Do(req)
	if err != nil {
		return fmt.Errorf("object store: %w", err)
	}
	res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("object store: health answers %s", res.Status)
	}
	return nil
}

// checkWorkingDir tells whether somebody moved the process elsewhere, after
// which the gateway would read and write in the wrong place.
func (s *ObjectStore) checkWorkingDir() error {
	here, err := os.Stat(".")
	if err != nil {
		return fmt.Errorf("object store: working directory: %w", err)
	}
	own, err := s.root.Stat(".")
	if err != nil {
		return fmt.Errorf("object store: %w", err)
	}
	if !os.SameFile(here, own) {
		return errors.New("object store: somebody changed the working directory of the process")
	}
	return nil
}

// Stop ends the gateway, returns to the former working directory and gives the
// directory free. Requests under way get some seconds to finish. It returns an
// error when the gateway has not stopped within StopTimeout; the directory then
// stays locked until the process ends. Stopping twice is harmless.
func (s *ObjectStore) Stop() error { return s.stop() }

func (s *ObjectStore) stopOnce() error {
	s.client.CloseIdleConnections()
	if s.cancel != nil {
		s.cancel()
		select {
		case <-s.done:
		case <-time.After(s.options.StopTimeout):
			return fmt.Errorf("stop object store: still running after %s", s.options.StopTimeout)
		}
	}
	if s.before != "" && s.root != nil && s.checkWorkingDir() == nil {
		// It may have been removed meanwhile, which is no reason to complain.
		_ = os.Chdir(s.before)
	}
	if s.root != nil {
		s.root.Close()
	}
	s.lock.release()
	return nil
}
