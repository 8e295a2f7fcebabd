package rig

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

// File is something to be sent as evidence.
type File struct {
	Kind, Name, Type string // "video", "柜台.mp4", "video/mp4"
	Size             int64  // bytes
	Content          io.ReaderAt
	CapturedAt       time.Time
}

type ticket struct {
	Part    int               `json:"part"`
	Method  string            `json:"method"`
	URL     string            `json:"url"`
	Headers map[string]string `json:"headers"`
}

type transfer struct {
	Evidence struct {
		ID     string `json:"id"`
		Status string `json:"status"`
	} `json:"evidence"`
	Upload struct {
		Plan struct {
			PartSize int64 `json:"part_size"`
			Parts    int   `json:"parts"`
		} `json:"plan"`
		Missing []int    `json:"missing"`
		Tickets []ticket `json:"tickets"`
	} `json:"upload"`
}

// Upload sends a file as evidence of a case and waits until it is verified. It goes
// on after every break where it stopped: what has arrived is asked of the house and
// is not sent again.
func (p *Person) Upload(ctx context.Context, of string, f File) (id string, err error) {
	sum, err := hashOf(f.Content, 0, f.Size)
	if err != nil {
		return "", err
	}
	var t transfer
	err = p.Call(ctx, http.MethodPost, "/evidence", map[string]any{"case": of, "kind": f.Kind, "file_name": f.Name, "size": f.Size,
		"sha256": sum, "content_type": f.Type, "captured_at": f.CapturedAt.UTC(), "device": "e2e"}, &t)
	if err != nil {
		return "", err
	}
	id = t.Evidence.ID
	for tries := 0; len(t.Upload.Missing) > 0; tries++ {
		if err = p.sendMissing(ctx, f, t); err == nil {
			break
		}
		if tries == 100 || ctx.Err() != nil {
			return id, err
		}
		// Signatures may have died with the process that gave them: ask what is
		// missing and for fresh ones.
		if err := p.Call(ctx, http.MethodGet, "/evidence/"+id+"/upload", nil, &t); err != nil {
			return id, err
		}
	}
	return id, p.complete(ctx, id)
}

func (p *Person) sendMissing(ctx context.Context, f File, t transfer) error {
	if t.Upload.Plan.Parts == 1 {
		return p.put(ctx, f, t.Upload.Tickets[0], 0, f.Size)
	}
	for _, n := range t.Upload.Missing {
		offset := int64(n-1) * t.Upload.Plan.PartSize
		length := min(t.Upload.Plan.PartSize, f.Size-offset)
		sum, err := hashOf(f.Content, offset, length)
		if err != nil {
			return err
		}
		var signed struct {
			Tickets []ticket `json:"tickets"`
		}
		err = p.Call(ctx, http.MethodPost, "/evidence/"+t.Evidence.ID+"/parts",
			map[string]any{"parts": []map[string]any{{"number": n, "sha256": sum}}}, &signed)
		if err != nil {
			return err
		}
		if err := p.put(ctx, f, signed.Tickets[0], offset, length); err != nil {
			return err
		}
	}
	return nil
}

// put sends bytes once: where that fails, the ticket may be void.
func (p *Person) put(ctx context.Context, f File, t ticket, offset, length int64) error {
	header := http.Header{}
	for k, v := range t.Headers {
		header.Set(k, v)
	}
	target := t.URL
	if strings.HasPrefix(target, "/") {
		target = p.base + target
	}
	_, err := p.send(ctx, t.Method, target, header, func() io.Reader { return io.NewSectionReader(f.Content, offset, length) }, length, false)
	if Code(err) == "objects.there" { // it arrived and the answer was lost
		return nil
	}
	return err
}

// verdictPatience is how long the verdict on a large file may take.
const verdictPatience = 5 * time.Minute

func (p *Person) complete(ctx context.Context, id string) error {
	var e struct {
		Status string          `json:"status"`
		Reason json.RawMessage `json:"reason"`
	}
	err := p.Call(ctx, http.MethodPost, "/evidence/"+id+"/complete", nil, &e)
	for end := time.Now().Add(verdictPatience); err == nil && e.Status == "received" && time.Now().Before(end); {
		time.Sleep(100 * time.Millisecond)
		err = p.Call(ctx, http.MethodGet, "/evidence/"+id, nil, &e)
	}
	if err == nil && e.Status != "verified" {
		err = fmt.Errorf("evidence %s is %s: %s", id, e.Status, e.Reason)
	}
	return err
}

func hashOf(content io.ReaderAt, offset, length int64) (string, error) {
	h := sha256.New()
	_, err := io.Copy(h, io.NewSectionReader(content, offset, length))
	return hex.EncodeToString(h.Sum(nil)), err
}
