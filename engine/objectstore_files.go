package engine

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"

	"github.com/pkg/xattr"

	"duban/domain/fault"
)

// Sync writes an object through to the disk: its content, its attributes (lock,
// checksum, type) and the directories that lead to it. The gateway itself leaves
// that to the operating system, so an upload is not safe from a power cut before
// this returns. Call it after the last change to the object, setting its lock
// included, and before telling anybody that it was accepted.
// Errors: fault.NotFound when there is no such object.
func (s *ObjectStore) Sync(bucket, key string) error {
	name := path.Join(bucket, key)
	f, err := s.root.Open(name) // refuses to leave the store, whatever the key says
	if errors.Is(err, fs.ErrNotExist) {
		return fault.Missing("对象", "object")
	}
	if err != nil {
		return fmt.Errorf("sync object: %w", err)
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("sync object %s: %w", name, err)
	}
	for dir := path.Dir(name); ; dir = path.Dir(dir) {
		d, err := s.root.Open(dir)
		if err != nil {
			return fmt.Errorf("sync object: %w", err)
		}
		if err := errors.Join(d.Sync(), d.Close()); err != nil {
			return fmt.Errorf("sync directory %s: %w", dir, err)
		}
		if dir == "." {
			return nil
		}
	}
}

// testAttributes makes sure that the file system keeps extended attributes, by
// setting one: reading alone succeeds on some that cannot write them.
func testAttributes(dir string) error {
	f, err := os.CreateTemp(dir, ".attributes-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	defer f.Close()
	if err := xattr.FSet(f, "user.duban", []byte("1")); err != nil {
		cause := fault.New(fault.Unavailable, "engine.no_attributes",
			"目录 %s 所在的文件系统不支持扩展属性，无法保存证据的锁定信息，请改用 ext4、xfs 等文件系统",
			"the file system of %s keeps no extended attributes, so locks on evidence cannot be kept: use ext4, xfs or the like", dir)
		cause.Err = err
		return cause
	}
	return nil
}
