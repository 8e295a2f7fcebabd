package storage

import (
	"bytes"

	"duban/domain/evidence"
	"duban/storage/blob"

	"github.com/gabriel-vasile/mimetype"
)

// OFD is the fixed-layout document of Chinese administration (GB/T 33190): a ZIP
// archive that begins with its own description.
func init() {
	mimetype.SetLimit(blob.DigestHead)
	mimetype.Lookup("application/zip").Extend(func(raw []byte, _ uint32) bool {
		return bytes.Contains(raw[:min(len(raw), 4096)], []byte("OFD.xml"))
	}, "application/ofd", ".ofd")
}

// contentType tells what the first bytes of a file show it to be, whatever its name.
func contentType(head []byte) string { return evidence.Canonical(mimetype.Detect(head).String()) }
