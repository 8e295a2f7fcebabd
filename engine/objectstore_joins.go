package engine

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/versity/versitygw/backend/posix"
)

// joining ends the name of an upload's directory while the gateway joins its parts:
// "<upload>" is then called "<upload>.<etag>.inprogress".
const joining = ".inprogress"

// resumeJoins gives uploads back their names whose parts were being joined when the
// process was killed. The gateway takes the other name for a claim of somebody who is
// still at it: it would call every later attempt a success, and there would never be
// an object. Nobody is at it when this is called, before the gateway starts on a
// directory that is ours alone.
func (s *ObjectStore) resumeJoins() error {
	buckets, err := fs.ReadDir(s.root.FS(), ".")
	if err != nil {
		return err
	}
	for _, bucket := range buckets {
		below := path.Join(bucket.Name(), posix.MetaTmpMultipartDir)
		claims, err := fs.Glob(s.root.FS(), path.Join(below, "*", "*"+joining))
		if err != nil {
			return err
		}
		for _, claim := range claims {
			dir, name := path.Split(claim)
			upload, _, _ := strings.Cut(name, ".")
			if err := s.root.Rename(claim, path.Join(dir, upload)); err != nil && !errors.Is(err, fs.ErrExist) {
				return fmt.Errorf("resume joining of upload %s: %w", upload, err)
			}
			s.options.Logger.Warn("an upload was being joined when the process ended: it can be joined again", "upload", upload)
		}
	}
	return nil
}
