package engine

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/google/uuid"

	"go.temporal.io/server/common/headers"

	"duban/domain/fault"
)

const (
	recordFile     = "temporal.json"
	historyFile    = "temporal.db"
	visibilityFile = "temporal-visibility.db"

	// historyShards is fixed when the files are created: Temporal finds a
	// workflow by hashing its id over this number.
	historyShards = 4
)

// ErrVersionChanged says that the files were written by another version of the
// Temporal server than the one that is linked in. The server itself would open
// them without a word: it neither checks nor migrates a schema on SQLite.
// The way on is SetTemporalAside, a fresh start, and a rebuild from our own log.
type ErrVersionChanged struct {
	Dir      string
	Recorded string // the version that wrote the files; empty if nothing is recorded
	Running  string // the version that is linked in
}

func (e ErrVersionChanged) Error() string {
	recorded := e.Recorded
	if recorded == "" {
		recorded = "an unknown version"
	}
	return fmt.Sprintf("%s was written by Temporal server %s, this is %s", e.Dir, recorded, e.Running)
}

// record is kept beside the SQLite files, which say nothing of their own origin.
type record struct {
	ServerVersion string `json:"server_version"`
	HistoryShards int32  `json:"history_shards"`
	// Generation changes whenever the files are created anew.
	Generation string `json:"generation"`
	// Complete is false from before the first file is created until the last
	// one is: a crash in between leaves nothing worth keeping.
	Complete bool `json:"complete"`
}

// openRecord tells what lies in dir: the record and whether the files still
// have to be made. It refuses files of another server version.
func openRecord(dir string) (rec record, create bool, err error) {
	raw, err := os.ReadFile(filepath.Join(dir, recordFile))
	switch {
	case errors.Is(err, os.ErrNotExist):
		if _, err := os.Stat(filepath.Join(dir, historyFile)); err == nil {
			return record{}, false, versionChanged(dir, "")
		}
	case err != nil:
		return record{}, false, fmt.Errorf("read %s: %w", recordFile, err)
	default:
		if err := json.Unmarshal(raw, &rec); err != nil {
			return record{}, false, fmt.Errorf("read %s: %w", recordFile, err)
		}
		if rec.Complete {
			if rec.ServerVersion != headers.ServerVersion {
				return record{}, false, versionChanged(dir, rec.ServerVersion)
			}
			// With the history file gone, the server would create an empty one
			// without tables and fail late and obscurely.
			if _, err := os.Stat(filepath.Join(dir, historyFile)); err == nil {
				return rec, false, nil
			}
		}
	}
	if err := removeDatabases(dir); err != nil {
		return record{}, false, err
	}
	rec = record{ServerVersion: headers.ServerVersion, HistoryShards: historyShards, Generation: uuid.NewString()}
	return rec, true, rec.write(dir)
}

// complete marks the files as usable.
func (r *record) complete(dir string) error {
	r.Complete = true
	return r.write(dir)
}

// write replaces the record as one step that survives a power cut.
func (r record) write(dir string) error {
	raw, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	return writeFileDurably(filepath.Join(dir, recordFile), append(raw, '\n'))
}

func writeFileDurably(path string, content []byte) error {
	f, err := os.OpenFile(path+".new", os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	err = errors.Join(err, f.Sync(), f.Close())
	if err != nil {
		return fmt.Errorf("write %s: %w", filepath.Base(path), err)
	}
	if err := os.Rename(path+".new", path); err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// databaseFiles are the SQLite files with their companions.
func databaseFiles() []string {
	var names []string
	for _, db := range []string{historyFile, visibilityFile} {
		names = append(names, db, db+"-wal", db+"-shm")
	}
	return names
}

func removeDatabases(dir string) error {
	for _, name := range databaseFiles() {
		if err := os.Remove(filepath.Join(dir, name)); err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("clear unfinished database: %w", err)
		}
	}
	return nil
}

func versionChanged(dir, recorded string) error {
	cause := ErrVersionChanged{Dir: dir, Recorded: recorded, Running: headers.ServerVersion}
	if recorded == "" {
		recorded = "?"
	}
	f := fault.New(fault.Unavailable, "engine.version_changed",
		"流程引擎数据由版本 %s 写入，当前版本为 %s，须先由案件日志重建",
		"the engine's files were written by version %s, this is %s: they must be rebuilt from the event log first",
		recorded, cause.Running)
	f.Err = cause
	return f
}

// SetTemporalAside moves the engine's files in dir into a subdirectory of the
// given name, so that the next start creates fresh ones. The caller rebuilds the
// open cases from its own log afterwards. It fails while the directory is in use
// or if the subdirectory exists.
func SetTemporalAside(dir, name string) error {
	if name == "" || name != filepath.Base(name) {
		return fmt.Errorf("set aside: %q is not a plain name", name)
	}
	lock, err := lockDir(dir, temporalLock)
	if err != nil {
		return err
	}
	defer lock.release()
	aside := filepath.Join(dir, name)
	if err := os.Mkdir(aside, 0o700); err != nil {
		return fmt.Errorf("set aside: %w", err)
	}
	// The record goes last: until then the next start still refuses, and this
	// can be done again under another name.
	for _, file := range append(databaseFiles(), recordFile) {
		err := os.Rename(filepath.Join(dir, file), filepath.Join(aside, file))
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("set aside: %w", err)
		}
	}
	return errors.Join(syncDir(aside), syncDir(dir))
}
