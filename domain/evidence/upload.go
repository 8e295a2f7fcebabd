package evidence

import (
	"time"

	"duban/domain/fault"
)

const (
	mib = int64(1) << 20
	gib = int64(1) << 30
)

// Limits are the bank's settings for evidence.
type Limits struct {
	MaxSize   int64         // bytes of one file
	SingleMax int64         // bytes up to which a file is sent in one request
	PartSize  int64         // bytes of one part; grows for files that would need too many parts
	Retention time.Duration // how long a verified file is locked against deletion
	Abandoned time.Duration // after which a declared upload that never arrived is given up
}

// DefaultLimits: 10 GiB, parts of 8 MiB (one part fits a phone's memory and is lost
// cheaply on a bad line), locked for three years and a half (the law keeps records
// three years after closing; the case itself takes its time and extends the lock),
// given up after a week (a phone may be without network for days).
func DefaultLimits() Limits {
	return Limits{
		MaxSize:   10 * gib,
		SingleMax: 16 * mib,
		PartSize:  8 * mib,
		Retention: 1278 * 24 * time.Hour,
		Abandoned: 7 * 24 * time.Hour,
	}
}

// Stores accept 10,000 parts of at least 5 MiB; staying far below keeps listings short.
const (
	maxParts    = 2000
	minPartSize = 5 * mib
)

// Mode is how a file travels to the store.
type Mode string

const (
	Single    Mode = "single"    // one PUT
	Multipart Mode = "multipart" // numbered parts, in any order, each sent again if lost
)

// Plan says how a file of known size is to be cut.
type Plan struct {
	Mode     Mode  `json:"mode" enum:"single,multipart" doc:"single: one request; multipart: numbered parts"`
	Size     int64 `json:"size" doc:"bytes of the whole file"`
	PartSize int64 `json:"part_size" doc:"bytes of every part but the last"`
	Parts    int   `json:"parts" doc:"number of parts, 1 for a single request"`
}

// PlanFor cuts a file of size bytes.
func (l Limits) PlanFor(size int64) Plan {
	if size <= l.SingleMax {
		return Plan{Mode: Single, Size: size, PartSize: size, Parts: 1}
	}
	part := max(l.PartSize, minPartSize)
	for (size+part-1)/part > maxParts {
		part *= 2
	}
	return Plan{Mode: Multipart, Size: size, PartSize: part, Parts: int((size + part - 1) / part)}
}

// Length is the number of bytes of part n, counted from 1; 0 if there is no such part.
func (p Plan) Length(n int) int64 {
	switch {
	case n < 1 || n > p.Parts:
		return 0
	case n == p.Parts:
		return p.Size - int64(n-1)*p.PartSize
	default:
		return p.PartSize
	}
}

// Ticket is one signed request with which a browser sends bytes to the store. The
// headers are part of the signature: they must be sent exactly as given.
type Ticket struct {
	Part    int               `json:"part" doc:"part number from 1; 1 for a single request"`
	Method  string            `json:"method"`
	URL     string            `json:"url" doc:"absolute, or a path on this server"`
	Headers map[string]string `json:"headers"`
	Expires time.Time         `json:"expires"`
}

// Part is one part that the store already holds.
type Part struct {
	Number int    `json:"number"`
	Size   int64  `json:"size" doc:"bytes"`
	SHA256 string `json:"sha256,omitempty" doc:"hex; empty where the store does not tell"`
}

// PartHash is what a client declares of a part before sending it.
type PartHash struct {
	Number int    `json:"number" minimum:"1" maximum:"10000"`
	SHA256 string `json:"sha256" doc:"SHA-256 of the part's bytes, hex"`
}

// Missing lists the part numbers of the plan that are not among have with their
// full length, in order.
func (p Plan) Missing(have []Part) []int {
	got := make(map[int]bool, len(have))
	for _, h := range have {
		if h.Size == p.Length(h.Number) {
			got[h.Number] = true
		}
	}
	var out []int
	for n := 1; n <= p.Parts; n++ {
		if !got[n] {
			out = append(out, n)
		}
	}
	return out
}

// CheckComplete refuses while parts are missing.
func (p Plan) CheckComplete(have []Part) error {
	missing := p.Missing(have)
	if len(missing) == 0 {
		return nil
	}
	return fault.New(fault.Conflict, "evidence.parts_missing",
		"还有 %d 个分段未上传（首个为第 %d 段），请续传", "%d parts have not arrived (the first is part %d): resume the upload", len(missing), missing[0])
}

// Upload is the state of a transfer, enough to resume it on another device.
type Upload struct {
	Plan    Plan     `json:"plan"`
	Have    []Part   `json:"have" doc:"parts that the store holds in full"`
	Missing []int    `json:"missing" doc:"part numbers still to be sent"`
	Tickets []Ticket `json:"tickets" doc:"signed requests; for parts ask with their hashes"`
}
