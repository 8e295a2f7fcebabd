package blob

import "duban/domain/fault"

// Disk is a store that keeps its objects on this machine and answers before they are
// on the disk. Locks are attributes of the file and are written through with it.
type Disk interface {
	// Sync writes the latest version of an object through to the disk. Errors:
	// fault.NotFound when there is no such object.
	Sync(bucket, key string) error
}

// Settle makes the latest version of an object survive a power cut, so that nothing
// taken away by one was called accepted before. Where the store itself promises that,
// it does nothing.
func (s *Store) Settle(key string) error {
	if s.cfg.Disk == nil {
		return nil
	}
	return fault.Wrap("blob.settle", fault.Unavailable, s.cfg.Disk.Sync(s.cfg.Bucket, key))
}
