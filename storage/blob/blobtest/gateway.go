// Package blobtest runs the embedded S3 gateway for tests. Only test code imports it.
package blobtest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"duban/domain/fault"
	"duban/storage/blob"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
	"github.com/versity/versitygw/backend/meta"
	"github.com/versity/versitygw/backend/posix"
	"github.com/versity/versitygw/embedgw"
	"github.com/versity/versitygw/s3api"
)

// Keys of the gateway's only account.
const (
	AccessKey = "duban-test"
	SecretKey = "duban-test-secret"
)

// Gateway is the one S3 gateway of a test process, or a store elsewhere.
type Gateway struct {
	Addr   string // host:port on loopback
	Root   string // folder that holds one folder per bucket; empty for a store elsewhere
	access string
	secret string
	home   string
	before string
	stop   context.CancelFunc
	done   chan error
}

var (
	mu     sync.Mutex
	users  int
	shared *Gateway
)

// Start returns the gateway of this process: there can be only one, so it is shared
// by the tests that run at the same time and stopped with the last of them.
func Start(t testing.TB) *Gateway {
	t.Helper()
	mu.Lock()
	defer mu.Unlock()
	if users == 0 {
		g, err := start()
		require.NoError(t, err)
		shared = g
	}
	users++
	t.Cleanup(func() {
		mu.Lock()
		defer mu.Unlock()
		if users--; users == 0 {
			shared.close()
		}
	})
	return shared
}

func start() (*Gateway, error) {
	home, err := os.MkdirTemp("", "duban-blobtest-")
	if err != nil {
		return nil, err
	}
	before, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	g := &Gateway{access: AccessKey, secret: SecretKey, Root: filepath.Join(home, "objects"), home: home, before: before, done: make(chan error, 1)}
	versions := filepath.Join(home, "versions")
	for _, dir := range []string{g.Root, versions} {
		if err := os.Mkdir(dir, 0o700); err != nil {
			return nil, err
		}
	}
	// The gateway takes an address, not a listener: find a free port first.
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	g.Addr = l.Addr().String()
	if err := l.Close(); err != nil {
		return nil, err
	}
	if err := (meta.XattrMeta{}).Test(g.Root); err != nil {
		return nil, err
	}
	back, err := posix.New(g.Root, meta.XattrMeta{}, posix.PosixOpts{VersioningDir: versions, CopyObjectThreshold: 5 << 30})
	if err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(context.Background())
	g.stop = stop
	ready := make(chan struct{})
	go func() {
		g.done <- embedgw.RunVersityGW(ctx, back, &embedgw.Config{
			RootUserAccess: AccessKey, RootUserSecret: SecretKey, Region: "us-east-1",
			Ports: []string{g.Addr}, MaxConnections: 1024, MaxRequests: 512, MultipartMaxParts: 10000,
			KeepAlive: true, Quiet: true,
			S3Options: []s3api.Option{s3api.WithOnListen(func() { close(ready) })},
		})
	}()
	select {
	case <-ready:
		return g, nil
	case err := <-g.done:
		return nil, fmt.Errorf("gateway: %w", err)
	case <-time.After(20 * time.Second):
		return nil, fmt.Errorf("gateway: not ready")
	}
}

func (g *Gateway) close() {
	g.stop()
	<-g.done
	_ = os.Chdir(g.before) // the gateway works in its own folder
	_ = os.RemoveAll(g.home)
}

// externalURL names the variable with the address of another store to be tested, as
// http://access:secret@host:port.
const externalURL = "DUBAN_TEST_S3"

// Each runs a test on the embedded gateway and, where DUBAN_TEST_S3 names one, on
// another store.
func Each(t *testing.T, test func(t *testing.T, g *Gateway)) {
	t.Helper()
	t.Run("embedded", func(t *testing.T) { test(t, Start(t)) })
	raw := os.Getenv(externalURL)
	if raw == "" {
		return
	}
	u, err := url.Parse(raw)
	require.NoError(t, err)
	secret, _ := u.User.Password()
	t.Run("external", func(t *testing.T) {
		test(t, &Gateway{Addr: u.Host, access: u.User.Username(), secret: secret})
	})
}

// Config points at a bucket of its own.
func (g *Gateway) Config() blob.Config {
	cfg := blob.Config{Endpoint: g.Addr, AccessKey: g.access, SecretKey: g.secret,
		Bucket: "evidence-" + uuid.NewString(), Gate: "/objects/"}
	if g.Root != "" {
		cfg.Disk = g
	}
	return cfg
}

// Store opens a store on a fresh bucket and probes it.
func (g *Gateway) Store(t testing.TB) *blob.Store {
	t.Helper()
	s, err := blob.New(g.Config())
	require.NoError(t, err)
	_, err = s.Probe(t.Context())
	require.NoError(t, err)
	return s
}

// Sync writes one object through to the disk, as the engine's gateway does.
func (g *Gateway) Sync(bucket, key string) error {
	f, err := os.Open(filepath.Join(g.Root, bucket, key))
	if errors.Is(err, fs.ErrNotExist) {
		return fault.Missing("对象", "object")
	}
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// File is the path at which the gateway keeps the latest version of an object.
func (g *Gateway) File(s *blob.Store, key string) string {
	return filepath.Join(g.Root, s.Bucket(), key)
}
