package house

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/worker"

	"duban/activities"
	"duban/engine"
	"duban/policy"
	"duban/storage"
	"duban/storage/blob"
	"duban/workflows"
)

// House is everything, running.
type House struct {
	Config  Config
	Log     *slog.Logger
	DB      *storage.DB
	Policy  *policy.Policy
	Law     *Law
	Vault   *storage.Vault
	Blobs   *blob.Store
	Custody *storage.Custody
	Engine  client.Client
	Cases   *workflows.Client

	temporal *engine.Temporal // nil: a cluster of the bank's own
	objects  *engine.ObjectStore
	worker   worker.Worker
	rest     func() // stops the worker; more than once does no harm
	post     *postroom
	chores   sync.WaitGroup
	closers  []func() error // in order of opening
}

// Open starts all parts and returns when they answer. Whatever was opened is
// closed again when a part fails.
func Open(ctx context.Context, c Config, log *slog.Logger) (_ *House, err error) {
	if c.Data, err = filepath.Abs(c.Data); err != nil { // the embedded object store changes the working directory
		return nil, err
	}
	if err := os.MkdirAll(c.Data, 0o700); err != nil {
		return nil, fmt.Errorf("data directory: %w", err)
	}
	h := &House{Config: c, Log: log}
	defer func() {
		if err != nil {
			err = errors.Join(err, h.Close())
		}
	}()
	// The engine takes longest, so it starts beside the rest.
	started := make(chan error, 1)
	go func() { started <- h.startEngine(ctx) }()
	err = h.openRecord(ctx)
	if err == nil {
		err = h.openObjects(ctx)
	}
	err = errors.Join(err, <-started)
	if err == nil {
		err = h.followRestored(ctx)
	}
	if err == nil {
		err = h.followDestroyed(ctx)
	}
	if h.temporal != nil {
		h.closers = append(h.closers, h.temporal.Stop)
	}
	if err != nil {
		return nil, err
	}
	if err := h.connect(ctx); err != nil {
		return nil, err
	}
	return h, h.reviveIfNew(ctx)
}

// OpenRecord opens the database alone, for commands that need no engine.
func OpenRecord(ctx context.Context, c Config, log *slog.Logger) (_ *House, err error) {
	if c.Data, err = filepath.Abs(c.Data); err != nil {
		return nil, err
	}
	h := &House{Config: c, Log: log}
	if err := h.openRecord(ctx); err != nil {
		return nil, errors.Join(err, h.Close())
	}
	return h, nil
}

// OpenArchive opens the database and the evidence without the engine, for commands
// that look at everything and must not move anything: no clock fires meanwhile.
func OpenArchive(ctx context.Context, c Config, log *slog.Logger) (*House, error) {
	h, err := OpenRecord(ctx, c, log)
	if err != nil {
		return nil, err
	}
	if err := h.openObjects(ctx); err != nil {
		return nil, errors.Join(err, h.Close())
	}
	return h, nil
}

func (h *House) openRecord(ctx context.Context) (err error) {
	if h.Policy, err = policy.New(h.Log); err != nil {
		return err
	}
	secret, err := payloadKey(h.Config)
	if err != nil {
		return err
	}
	storage.SealCursors(secret)
	if h.DB, err = storage.Open(ctx, h.Config.databaseURL(), h.Log); err != nil {
		return err
	}
	h.closers = append(h.closers, h.DB.Close)
	if err := h.DB.Migrate(ctx); err != nil {
		return err
	}
	signer, err := auditSigner(h.Config)
	if err != nil {
		return err
	}
	h.DB.Seal(storage.Sealing{Signer: signer, Every: checkpointEvery})
	if h.post, err = h.newPostroom(secret); err != nil {
		return err
	}
	h.Law = &Law{db: h.DB}
	return h.openVault(ctx)
}

// checkpointEvery is how many audit rows may pass between two signed checkpoints.
const checkpointEvery = 1000

func (h *House) engineDir() string { return filepath.Join(h.Config.Data, "temporal") }

func (h *House) openObjects(ctx context.Context) (err error) {
	c := blob.Config{Endpoint: h.Config.S3Endpoint, Secure: h.Config.S3Secure, AccessKey: h.Config.S3AccessKey,
		SecretKey: h.Config.S3SecretKey, Region: h.Config.S3Region, Bucket: h.Config.S3Bucket, Public: h.Config.S3Public}
	if c.Bucket == "" {
		c.Bucket = "duban-evidence"
	}
	if c.Endpoint == "" {
		h.objects, err = engine.StartObjectStore(ctx, engine.ObjectStoreOptions{Dir: filepath.Join(h.Config.Data, "objects"), Logger: h.Log})
		if err != nil {
			return err
		}
		h.closers = append(h.closers, h.objects.Stop)
		c.Endpoint, c.AccessKey, c.SecretKey, c.Disk = h.objects.Endpoint(), h.objects.AccessKey(), h.objects.SecretKey(), h.objects
	}
	if c.Public == "" {
		c.Gate = gatePath(h.Config.PublicURL) // a path: whatever address a phone reached us by, it stays on it
	} else {
		c.Origin = h.Config.PublicURL
	}
	if h.Blobs, err = blob.New(c); err != nil {
		return err
	}
	if err := h.Blobs.EnsureBucket(ctx); err != nil {
		return err
	}
	caps, err := h.Blobs.Probe(ctx)
	if err != nil {
		return err
	}
	for _, m := range caps.Missing() {
		h.Log.Warn("object store: " + m.EN)
	}
	h.Custody = storage.NewCustody(h.DB, h.Blobs, storage.CustodyOptions{Log: h.Log})
	return nil
}

// gatePath is where browsers find the object store behind our own port.
func gatePath(publicURL string) string {
	u, err := url.Parse(publicURL)
	if err != nil {
		return "/objects/"
	}
	return strings.TrimSuffix(u.Path, "/") + "/objects/"
}

func (h *House) activities() *activities.Cases {
	return &activities.Cases{
		Record: h.record(), People: people{h.DB, h.Policy}, Sender: h, Inbox: inbox{h.DB}, Warnings: warnings{h.DB},
		Private: resealing{h.Vault}, Accountability: accountability{h.DB}, Flags: flags{h},
	}
}

func (h *House) record() record { return record{DB: h.DB, law: h.Law} }

// Close stops everything in the opposite order of opening.
func (h *House) Close() error {
	var errs []error
	for i := len(h.closers) - 1; i >= 0; i-- {
		errs = append(errs, h.closers[i]())
	}
	h.closers = nil
	return errors.Join(errs...)
}
