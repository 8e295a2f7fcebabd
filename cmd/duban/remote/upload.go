package remote

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"duban/api"
	"duban/domain/evidence"
)

// Upload is the command that sends a file: declared with its hash, sent straight
// to the object store in one or many parts, completed, and awaited until it is
// verified and locked. Given again after a break, it goes on where it stopped.
func Upload(conn *Connection) *cobra.Command {
	var kind, resume string
	cmd := &cobra.Command{
		Use: "upload CASE FILE", Args: cobra.ExactArgs(2), Short: "上传证据 · send a file as evidence and wait until it is verified",
		RunE: func(cmd *cobra.Command, args []string) error {
			u := uploading{conn: conn, name: args[1]}
			view, err := u.run(cmd.Context(), args[0], evidence.Kind(kind), resume)
			if err != nil {
				return err
			}
			raw, err := json.Marshal(view)
			if err != nil {
				return err
			}
			return conn.Show(cmd.OutOrStdout(), raw)
		},
	}
	cmd.Flags().StringVar(&kind, "kind", "", "photo, audio, video or document; from the file's name where left out")
	cmd.Flags().StringVar(&resume, "resume", "", "id of evidence whose upload was interrupted")
	return cmd
}

type uploading struct {
	conn *Connection
	name string
	file *os.File
	size int64
}

// verifyPatience is how long the store may take to read a large file again.
const verifyPatience = 30 * time.Minute

func (u *uploading) run(ctx context.Context, of string, kind evidence.Kind, resume string) (api.EvidenceView, error) {
	var err error
	if u.file, err = os.Open(u.name); err != nil {
		return api.EvidenceView{}, err
	}
	defer u.file.Close()
	info, err := u.file.Stat()
	if err != nil {
		return api.EvidenceView{}, err
	}
	u.size = info.Size()
	var t api.EvidenceTransfer
	if resume != "" {
		err = u.call(ctx, http.MethodGet, "/evidence/"+resume+"/upload", nil, &t)
	} else {
		err = u.declare(ctx, of, kind, info.ModTime(), &t)
	}
	if err != nil {
		return api.EvidenceView{}, err
	}
	for tries := 1; len(t.Upload.Missing) > 0; tries++ {
		if err = u.send(ctx, t); err == nil {
			break
		}
		if tries == 5 || ctx.Err() != nil {
			return t.Evidence, fmt.Errorf("%w\n  go on with: duban evidence upload %s %s --resume %s", err, of, u.name, t.Evidence.ID)
		}
		// A signed request lives for minutes and dies with a store that restarts: ask
		// what is missing and for fresh ones.
		time.Sleep(time.Second)
		if err := u.call(ctx, http.MethodGet, "/evidence/"+string(t.Evidence.ID)+"/upload", nil, &t); err != nil {
			return t.Evidence, err
		}
	}
	var view api.EvidenceView
	if err := u.call(ctx, http.MethodPost, "/evidence/"+string(t.Evidence.ID)+"/complete", nil, &view); err != nil {
		return view, err
	}
	for end := time.Now().Add(verifyPatience); view.Status == evidence.Received && time.Now().Before(end); {
		select {
		case <-ctx.Done():
			return view, ctx.Err()
		case <-time.After(300 * time.Millisecond):
		}
		if err := u.call(ctx, http.MethodGet, "/evidence/"+string(view.ID), nil, &view); err != nil {
			return view, err
		}
	}
	if view.Status != evidence.Verified {
		return view, fmt.Errorf("evidence %s is %s", view.ID, view.Status)
	}
	return view, nil
}

func (u *uploading) declare(ctx context.Context, of string, kind evidence.Kind, at time.Time, t *api.EvidenceTransfer) error {
	contentType := mime.TypeByExtension(strings.ToLower(filepath.Ext(u.name)))
	if kind == "" {
		kind = kindOf(contentType)
	}
	hash := sha256.New()
	if _, err := io.Copy(hash, u.file); err != nil {
		return err
	}
	device, _ := os.Hostname()
	body := map[string]any{"case": of, "kind": kind, "file_name": filepath.Base(u.name), "size": u.size,
		"sha256": hex.EncodeToString(hash.Sum(nil)), "content_type": contentType, "captured_at": at.UTC(), "device": device}
	return u.call(ctx, http.MethodPost, "/evidence", body, t)
}

func kindOf(contentType string) evidence.Kind {
	switch major, _, _ := strings.Cut(contentType, "/"); major {
	case "image":
		return evidence.Photo
	case "audio":
		return evidence.Audio
	case "video":
		return evidence.Video
	}
	return evidence.Document
}

// send sends what the store lacks: the whole file by the ticket that came with the
// plan, or part by part, each signed for its own hash.
func (u *uploading) send(ctx context.Context, t api.EvidenceTransfer) error {
	if len(t.Upload.Tickets) == 1 && t.Upload.Plan.Parts <= 1 {
		return u.put(ctx, t.Upload.Tickets[0], 0, u.size)
	}
	for _, n := range t.Upload.Missing {
		offset, length := int64(n-1)*t.Upload.Plan.PartSize, t.Upload.Plan.Length(n)
		hash := sha256.New()
		if _, err := io.Copy(hash, io.NewSectionReader(u.file, offset, length)); err != nil {
			return err
		}
		var signed struct {
			Tickets []evidence.Ticket `json:"tickets"`
		}
		body := map[string]any{"parts": []evidence.PartHash{{Number: n, SHA256: hex.EncodeToString(hash.Sum(nil))}}}
		if err := u.call(ctx, http.MethodPost, "/evidence/"+string(t.Evidence.ID)+"/parts", body, &signed); err != nil {
			return err
		}
		if err := u.put(ctx, signed.Tickets[0], offset, length); err != nil {
			return err
		}
	}
	return nil
}

func (u *uploading) put(ctx context.Context, t evidence.Ticket, offset, length int64) error {
	url := t.URL
	if strings.HasPrefix(url, "/") {
		url = strings.TrimSuffix(u.conn.Server, "/") + url
	}
	req, err := http.NewRequestWithContext(ctx, t.Method, url, io.NewSectionReader(u.file, offset, length))
	if err != nil {
		return err
	}
	req.ContentLength = length
	for k, v := range t.Headers {
		req.Header.Set(k, v)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 300 {
		said, _ := io.ReadAll(io.LimitReader(resp.Body, 2000))
		return fmt.Errorf("the object store says %s: %s", resp.Status, said)
	}
	return nil
}

func (u *uploading) call(ctx context.Context, method, path string, body, into any) error {
	r := &Request{Method: method, Path: path, Header: http.Header{}}
	if method != http.MethodGet {
		r.Header.Set("Idempotency-Key", uuid.NewString())
	}
	if body != nil {
		raw, err := json.Marshal(body)
		if err != nil {
			return err
		}
		r.Body = raw
	}
	answer, err := u.conn.Do(ctx, r)
	if err != nil {
		return err
	}
	return json.Unmarshal(answer, into)
}
