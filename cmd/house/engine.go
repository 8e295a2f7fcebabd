package house

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"go.temporal.io/sdk/client"
	sdklog "go.temporal.io/sdk/log"
	"go.temporal.io/sdk/worker"

	"duban/engine"
	"duban/workflows"
)

func (h *House) startEngine(ctx context.Context) (err error) {
	if h.Config.TemporalAddress != "" {
		return nil
	}
	dir := filepath.Join(h.Config.Data, "temporal")
	if err := h.guardPayloadKey(dir); err != nil {
		return err
	}
	start := func() error {
		h.temporal, err = engine.StartTemporal(ctx, engine.TemporalOptions{Dir: dir, Namespace: h.Config.TemporalNamespace, Logger: h.Log})
		return err
	}
	var changed engine.ErrVersionChanged
	if err = start(); errors.As(err, &changed) {
		// Its files have no upgrade path. The record has everything: begin anew and
		// rebuild every open case from there.
		aside := "before-" + changed.Running + "-" + time.Now().UTC().Format("20060102T150405")
		h.Log.Warn("the engine's files come from another version: set aside, open cases are rebuilt from the record",
			"recorded", changed.Recorded, "running", changed.Running, "aside", aside)
		if err = engine.SetTemporalAside(dir, aside); err == nil {
			err = start()
		}
	}
	return err
}

// keyPrint, beside the engine's files, names the key they were encrypted with.
const keyPrint = "payload-key.sha256"

// guardPayloadKey sets the engine's files aside where they were encrypted with
// another key than ours: no open case could be read from them. The record has
// everything, and every open case is rebuilt from there.
func (h *House) guardPayloadKey(dir string) error {
	key, err := payloadKey(h.Config)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(key)
	print, path := hex.EncodeToString(sum[:]), filepath.Join(dir, keyPrint)
	was, err := os.ReadFile(path)
	switch {
	case err == nil && strings.TrimSpace(string(was)) == print:
		return nil
	case err == nil:
		aside := "other-key-" + time.Now().UTC().Format("20060102T150405")
		h.Log.Warn("the engine's files were encrypted with another key: set aside, open cases are rebuilt from the record", "aside", aside)
		if err := engine.SetTemporalAside(dir, aside); err != nil {
			return err
		}
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(print+"\n"), 0o600)
}

// connect makes engine client and worker.
func (h *House) connect(ctx context.Context) error {
	address, namespace := h.Config.TemporalAddress, h.Config.TemporalNamespace
	if h.temporal != nil {
		address, namespace = h.temporal.HostPort(), h.temporal.Namespace()
	}
	key, err := payloadKey(h.Config)
	if err != nil {
		return err
	}
	codec, err := workflows.NewCodec("1", map[string][]byte{"1": key})
	if err != nil {
		return err
	}
	options := client.Options{
		HostPort: address, Namespace: namespace, Logger: sdklog.NewStructuredLogger(h.Log),
		DataConverter: codec.Converter(), FailureConverter: codec.Failures(),
	}
	if h.temporal == nil {
		if err := ensureNamespace(ctx, options); err != nil {
			return err
		}
	}
	if h.Engine, err = client.DialContext(ctx, options); err != nil {
		return err
	}
	h.closers = append(h.closers, func() error { h.Engine.Close(); return nil })
	h.Cases = &workflows.Client{Engine: h.Engine, Record: h.DB}
	h.worker = worker.New(h.Engine, workflows.TaskQueue, worker.Options{
		WorkerStopTimeout:                10 * time.Second,
		MaxConcurrentWorkflowTaskPollers: 8, // deadlines fall due together at the end of a day: a burst is drained much faster
	})
	workflows.Register(h.worker, h.activities())
	if err := h.worker.Start(); err != nil {
		return err
	}
	h.rest = sync.OnceFunc(h.worker.Stop)
	h.closers = append(h.closers, func() error { h.rest(); return nil })
	return nil
}
