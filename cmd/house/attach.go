package house

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/google/uuid"

	"duban/domain/casefile"
	"duban/domain/evidence"
)

// attach sends a small file the way a browser does, but from inside the house.
func (h *House) attach(ctx context.Context, of casefile.ID, kind evidence.Kind, name, contentType string, content []byte, by casefile.Actor, at time.Time) (string, error) {
	sum := sha256.Sum256(content)
	act := evidence.Act{By: by}
	e, up, err := h.Custody.Declare(ctx, evidence.Declaration{Case: of, Kind: kind, FileName: name, Size: int64(len(content)),
		SHA256: hex.EncodeToString(sum[:]), ContentType: contentType, CapturedAt: at}, casefile.CommandID(uuid.NewString()), act)
	if err != nil {
		return "", err
	}
	if len(up.Tickets) != 1 {
		return "", fmt.Errorf("attach %s: %d requests for a small file", name, len(up.Tickets))
	}
	t := up.Tickets[0]
	path := t.URL[strings.Index(t.URL, "/objects/")+len("/objects"):]
	req, err := http.NewRequestWithContext(ctx, t.Method, strings.TrimSuffix(h.Blobs.Endpoint().String(), "/")+path, bytes.NewReader(content))
	if err != nil {
		return "", err
	}
	for k, v := range t.Headers {
		req.Header.Set(k, v)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 300 {
		said, _ := io.ReadAll(io.LimitReader(resp.Body, 1000))
		return "", fmt.Errorf("attach %s: %s: %s", name, resp.Status, said)
	}
	e, err = h.Custody.Complete(ctx, e.ID, act)
	if err == nil && e.Status != evidence.Verified {
		err = fmt.Errorf("attach %s: evidence is %s", name, e.Status)
	}
	return string(e.ID), err
}
