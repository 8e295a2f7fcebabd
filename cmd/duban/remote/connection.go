package remote

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"
)

// Base is where the API lives on a server.
const Base = "/api/v1"

// Connection is the server that commands talk to and who is signed in there.
type Connection struct {
	Server string // "http://127.0.0.1:8640"
	Token  string // API token; empty: the session that login keeps
	JSON   bool   // print answers as they are
	Lang   string // "zh" or "en"
}

// Request is one request below Base.
type Request struct {
	Method, Path string
	Query        url.Values
	Header       http.Header
	Body         json.RawMessage
}

// session is what login keeps on this machine for one server.
type session struct {
	Server string         `json:"server"`
	User   string         `json:"user"`
	CSRF   string         `json:"csrf"`
	Cookie []*http.Cookie `json:"cookies"`
}

// Problem is an answer that says no.
type Problem struct {
	Status int    `json:"status"`
	Title  string `json:"title"`
	Detail string `json:"detail"`
	Code   string `json:"code"`
	Errors []struct {
		Pointer string `json:"pointer"`
		Detail  string `json:"detail"`
	} `json:"errors"`
	Raw json.RawMessage `json:"-"`
}

func (p *Problem) Error() string {
	s := fmt.Sprintf("%d %s: %s", p.Status, p.Code, p.Detail)
	for _, e := range p.Errors {
		s += "\n  " + e.Pointer + ": " + e.Detail
	}
	if p.Status == http.StatusUnauthorized {
		s += "\n  sign in with: duban login USER"
	}
	return s
}

// Away says that no answer came.
type Away struct {
	Err error
	Key string // under which the same command may be given again; "" for a mere question
}

func (a *Away) Error() string {
	s := "the server does not answer (is it running? see --server): " + a.Err.Error()
	if a.Key != "" {
		s += "\n  whether the command came through is not known: give it again with --key " + a.Key
	}
	return s
}

func (a *Away) Unwrap() error { return a.Err }

// busyPatience is how long a request is given again to a server that is too busy,
// or that went away in the middle of it.
const busyPatience = 15 * time.Second

// Do sends a request and returns the answer's body; a Problem where the server says
// no, Away where it says nothing. A server that is busy, or restarts, is asked again
// with the very same request: its key keeps a command from being done twice.
func (c *Connection) Do(ctx context.Context, r *Request) (json.RawMessage, error) {
	kept, err := c.load()
	if err != nil {
		return nil, err
	}
	for end := time.Now().Add(busyPatience); ; {
		body, cookies, err := c.send(ctx, r, kept)
		if err == nil && len(cookies) > 0 && kept.User != "" {
			return body, c.renew(kept, cookies, body)
		}
		if err == nil || !passing(err) || time.Now().After(end) {
			return body, err
		}
		select {
		case <-ctx.Done():
			return nil, err
		case <-time.After(500 * time.Millisecond):
		}
	}
}

// passing reports whether the same request may well succeed in a moment. A server
// that refuses connections is not there at all: nobody waits for it.
func passing(err error) bool {
	var p *Problem
	if errors.As(err, &p) {
		return p.Status == http.StatusServiceUnavailable || p.Status == http.StatusTooManyRequests
	}
	return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, syscall.ECONNRESET)
}

func (c *Connection) send(ctx context.Context, r *Request, kept session) (json.RawMessage, []*http.Cookie, error) {
	target, err := url.Parse(strings.TrimSuffix(c.Server, "/") + Base + r.Path)
	if err != nil {
		return nil, nil, fmt.Errorf("--server: %w", err)
	}
	target.RawQuery = r.Query.Encode()
	req, err := http.NewRequestWithContext(ctx, r.Method, target.String(), bytes.NewReader(r.Body))
	if err != nil {
		return nil, nil, err
	}
	for k, v := range r.Header {
		req.Header[k] = v
	}
	if r.Body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	req.Header.Set("Accept-Language", c.Lang)
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, nil, err
	}
	if c.Token != "" {
		req.Header.Set("Authorization", "Bearer "+c.Token)
	} else {
		jar.SetCookies(target, kept.Cookie)
		req.Header.Set("X-CSRF-Token", kept.CSRF)
	}
	client := http.Client{Jar: jar, Timeout: 2 * time.Minute}
	resp, err := client.Do(req)
	if err != nil {
		return nil, nil, &Away{Err: err, Key: r.Header.Get("Idempotency-Key")}
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, nil, &Away{Err: err, Key: r.Header.Get("Idempotency-Key")}
	}
	if resp.StatusCode >= 400 {
		p := &Problem{Status: resp.StatusCode, Raw: raw}
		if json.Unmarshal(raw, p) != nil || p.Code == "" {
			p.Code, p.Detail = "http", http.StatusText(resp.StatusCode)
		}
		return nil, nil, p
	}
	return raw, resp.Cookies(), nil
}

// Login opens a session and keeps it on this machine, readable by its owner alone.
func (c *Connection) Login(ctx context.Context, user, password string) error {
	body, err := json.Marshal(map[string]string{"user": user, "password": password})
	if err != nil {
		return err
	}
	answer, cookies, err := c.send(ctx, &Request{Method: http.MethodPost, Path: "/session", Body: body}, session{})
	if err != nil {
		return err
	}
	var me struct {
		CSRF string `json:"csrf_token"`
	}
	if err := json.Unmarshal(answer, &me); err != nil {
		return err
	}
	return c.save(session{Server: c.Server, User: user, CSRF: me.CSRF, Cookie: cookies})
}

// Logout ends the session here and on the server.
func (c *Connection) Logout(ctx context.Context) error {
	_, err := c.Do(ctx, &Request{Method: http.MethodDelete, Path: "/session"})
	path, perr := c.file()
	if perr != nil {
		return errors.Join(err, perr)
	}
	if rerr := os.Remove(path); rerr != nil && !errors.Is(rerr, fs.ErrNotExist) {
		err = errors.Join(err, rerr)
	}
	return err
}

// file is where the session with the server is kept; DUBAN_SESSION names another place.
func (c *Connection) file() (string, error) {
	if path := os.Getenv("DUBAN_SESSION"); path != "" {
		return path, nil
	}
	dir, err := os.UserConfigDir()
	return filepath.Join(dir, "duban", "session.json"), err
}

// renew keeps the session that the server has put in the place of the present one,
// as it does when a password changes.
func (c *Connection) renew(kept session, cookies []*http.Cookie, body json.RawMessage) error {
	var me struct {
		CSRF string `json:"csrf_token"`
	}
	if json.Unmarshal(body, &me) != nil || me.CSRF == "" {
		return nil
	}
	kept.Cookie, kept.CSRF = cookies, me.CSRF
	return c.save(kept)
}

func (c *Connection) load() (session, error) {
	var s session
	path, err := c.file()
	if err != nil {
		return s, err
	}
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return s, err
	}
	if err := json.Unmarshal(raw, &s); err != nil {
		return s, fmt.Errorf("%s: %w", path, err)
	}
	if s.Server != c.Server { // another server's session must not leave this machine
		return session{}, nil
	}
	return s, nil
}

func (c *Connection) save(s session) error {
	path, err := c.file()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	raw, err := json.Marshal(s)
	if err != nil {
		return err
	}
	return os.WriteFile(path, raw, 0o600)
}

// print sends a request and shows the answer: as it is with --json, readable otherwise.
func (c *Connection) print(cmd *cobra.Command, r *Request) error {
	answer, err := c.Do(cmd.Context(), r)
	if err != nil {
		return err
	}
	return c.Show(cmd.OutOrStdout(), answer)
}
