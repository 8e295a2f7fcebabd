package rig

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/google/uuid"
)

// Base is where the API lives.
const Base = "/api/v1"

// Person is somebody signed in to a house. He is a robust client: where the house
// is away or too busy, he gives the very same request again, with the same
// idempotency key, until it answers. One Person is one browser: use several for
// requests at the same time under different sessions.
type Person struct {
	User string
	// Sent is called before each attempt at a request; nil: nobody listens.
	Sent func()
	// Patience bounds how long one request is repeated; zero is two minutes.
	Patience time.Duration
	// Repeats counts attempts beyond the first.
	Repeats int

	base   string
	csrf   string
	client *http.Client
}

// Problem is an answer that says no.
type Problem struct {
	Status   int    `json:"status"`
	Code     string `json:"code"`
	Detail   string `json:"detail_en"`
	DetailZH string `json:"detail_zh"`
	Errors   []struct {
		Pointer string `json:"pointer"`
		Code    string `json:"code"`
		Detail  string `json:"detail_en"`
	} `json:"errors"`
	Request string `json:"-"` // method and path it answers
}

func (p *Problem) Error() string {
	return fmt.Sprintf("%s: %d %s: %s %v", p.Request, p.Status, p.Code, p.Detail, p.Errors)
}

// SignIn opens a session. sent hears of its first attempt alone: whoever kills the house
// at each attempt would lock the account, as somebody who guesses passwords does.
func SignIn(ctx context.Context, h *House, user, password string, sent func()) (*Person, error) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, err
	}
	first := func() {}
	if sent != nil {
		first = sync.OnceFunc(sent)
	}
	p := &Person{User: user, Sent: first, base: h.URL, client: &http.Client{Jar: jar, Timeout: time.Minute,
		Transport: &http.Transport{MaxIdleConnsPerHost: 4, IdleConnTimeout: 30 * time.Second}}}
	var me struct {
		CSRF string `json:"csrf_token"`
	}
	err = p.Call(ctx, http.MethodPost, "/session", map[string]string{"user": user, "password": password}, &me)
	p.csrf, p.Sent = me.CSRF, sent
	return p, err
}

// Answer is what a command came to.
type Answer struct {
	Case    string `json:"case"`
	Version int64  `json:"version"`
	Events  []struct {
		Seq  int64  `json:"seq"`
		Name string `json:"name"`
	} `json:"events"`
}

// Give gives a command under a key of its own.
func (p *Person) Give(ctx context.Context, path string, body any) (Answer, error) {
	var a Answer
	err := p.Call(ctx, http.MethodPost, path, body, &a)
	return a, err
}

// Call sends a request below Base until the house answers it, and reads the answer
// into the last argument unless that is nil. A no is a *Problem.
func (p *Person) Call(ctx context.Context, method, path string, body, into any) error {
	return p.call(ctx, method, path, "*", body, into) // whatever the version: nobody else is at it
}

// CallSeen is Call for what must be changed as it was seen, in that version.
func (p *Person) CallSeen(ctx context.Context, method, path string, version int64, body, into any) error {
	return p.call(ctx, method, path, `"`+strconv.FormatInt(version, 10)+`"`, body, into)
}

func (p *Person) call(ctx context.Context, method, path, match string, body, into any) error {
	raw := []byte("{}")
	if body != nil {
		var err error
		if raw, err = json.Marshal(body); err != nil {
			return err
		}
	}
	header := http.Header{"Accept-Language": {"en"}}
	if method != http.MethodGet {
		header.Set("Content-Type", "application/json")
		header.Set("Idempotency-Key", uuid.NewString())
		header.Set("X-CSRF-Token", p.csrf)
		header.Set("If-Match", match)
	} else {
		raw = nil
	}
	answer, err := p.send(ctx, method, p.base+Base+path, header, func() io.Reader { return bytes.NewReader(raw) }, int64(len(raw)), true)
	if err != nil || into == nil {
		return err
	}
	return json.Unmarshal(answer, into)
}

// Fetch reads what is not JSON: a page, a file.
func (p *Person) Fetch(ctx context.Context, path string) ([]byte, error) {
	return p.send(ctx, http.MethodGet, p.base+Base+path, http.Header{"Accept-Language": {"en"}}, func() io.Reader { return bytes.NewReader(nil) }, 0, true)
}

// send sends one request; with again set, until somebody answers it who is not
// merely busy.
func (p *Person) send(ctx context.Context, method, target string, header http.Header, body func() io.Reader, size int64, again bool) ([]byte, error) {
	patience := p.Patience
	if patience == 0 {
		patience = 2 * time.Minute
	}
	end := time.Now().Add(patience)
	for pause := 50 * time.Millisecond; ; pause = min(2*pause, 500*time.Millisecond) {
		answer, retry, err := p.once(ctx, method, target, header, body(), size)
		if err == nil || !retry || !again || time.Now().After(end) {
			return answer, err
		}
		p.Repeats++
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(pause):
		}
	}
}

func (p *Person) once(ctx context.Context, method, target string, header http.Header, body io.Reader, size int64) (answer []byte, retry bool, err error) {
	req, err := http.NewRequestWithContext(ctx, method, target, body)
	if err != nil {
		return nil, false, err
	}
	req.Header, req.ContentLength = header.Clone(), size
	if p.Sent != nil {
		p.Sent()
	}
	resp, err := p.client.Do(req)
	if err != nil {
		return nil, ctx.Err() == nil, err
	}
	defer resp.Body.Close()
	if answer, err = io.ReadAll(resp.Body); err != nil {
		return nil, ctx.Err() == nil, err
	}
	if resp.StatusCode < 400 {
		return answer, false, nil
	}
	u, _ := url.Parse(target)
	problem := &Problem{Status: resp.StatusCode, Request: method + " " + u.Path}
	if json.Unmarshal(answer, problem) != nil || problem.Code == "" {
		problem.Code, problem.Detail = "http", strings.TrimSpace(string(answer))
	}
	busy := resp.StatusCode == http.StatusServiceUnavailable || resp.StatusCode == http.StatusTooManyRequests
	return nil, busy, problem
}

// Code is the code of a no; "" for anything else.
func Code(err error) string {
	var p *Problem
	if errors.As(err, &p) {
		return p.Code
	}
	return ""
}

// Status is the HTTP status of a no; 0 for anything else.
func Status(err error) int {
	var p *Problem
	if errors.As(err, &p) {
		return p.Status
	}
	return 0
}
