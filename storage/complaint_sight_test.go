package storage_test

import (
	"testing"

	"duban/storage"
	"duban/storage/storagetest"
)

// People who see many cases are answered by another plan than those who see few; both
// list the same.
func TestSightOfComplaintsWhoeverSeesMany(t *testing.T) {
	storage.WalkEverything(t)
	storagetest.Each(t, storagetest.SightOfComplaints)
}
