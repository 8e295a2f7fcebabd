package engine

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"

	"duban/domain/fault"
)

// ErrDirInUse is in the chain of the fault that a start returns when another
// process (or this one) already runs on the same data directory.
var ErrDirInUse = errors.New("data directory is in use")

// dirLock keeps a data directory to one owner. The kernel drops it with the
// process, however that ends, so a crash leaves nothing to clean up. The file
// stays: removing it would let two owners lock two different files of one name.
type dirLock struct{ file *os.File }

// lockDir makes dir (0700) where it is missing and takes the lock of that name
// in it, or fails at once.
func lockDir(dir, name string) (*dirLock, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make data directory: %w", err)
	}
	f, err := os.OpenFile(filepath.Join(dir, name), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open lock file: %w", err)
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil {
		return &dirLock{file: f}, nil
	}
	f.Close()
	if !errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, fmt.Errorf("lock data directory %s: %w", dir, err)
	}
	busy := fault.New(fault.Unavailable, "engine.dir_in_use",
		"数据目录 %s 正被另一个督办进程使用，请先停止该进程，或改用其他目录",
		"the data directory %s is in use by another duban process: stop that one or choose another directory", dir)
	busy.Err = ErrDirInUse
	return nil, busy
}

func (l *dirLock) release() {
	if l != nil {
		l.file.Close()
	}
}
