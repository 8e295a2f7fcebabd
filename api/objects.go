package api

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"net/http"
	"net/http/httputil"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"duban/domain/fault"
)

// ObjectsGate passes browsers' signed requests on to the object store, so that one
// port is enough. It lets through nothing but what our own signatures name: one
// object of the evidence bucket, sent or read. It signs nothing and holds no key.
type ObjectsGate struct {
	// Ticket refuses what the store did not sign, given the path under which the store
	// would get it. It is asked before a place is taken and a byte is read: whoever has
	// no ticket must not keep those waiting who have one.
	Ticket    func(r *http.Request, path string, now time.Time) error
	Target    *url.URL          // the store; its host is the one that signatures name
	Transport http.RoundTripper // how to reach it
	Bucket    string
	MaxBody   int64 // bytes of one request: the largest single file or part
	InFlight  int   // requests at the same time; default 256
}

// ObjectsPath is where the gate stands.
const ObjectsPath = "/objects/"

// MountObjects opens the gate under ObjectsPath. It is called once, after New and
// before the server answers.
func (s *Server) MountObjects(g ObjectsGate) {
	if g.InFlight == 0 {
		g.InFlight = 256
	}
	o := &objects{ObjectsGate: g, slots: make(chan struct{}, g.InFlight),
		path: regexp.MustCompile(`^` + ObjectsPath + regexp.QuoteMeta(g.Bucket) + `/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)}
	o.proxy = &httputil.ReverseProxy{Rewrite: o.rewrite, ModifyResponse: o.seal, ErrorHandler: o.away, Transport: g.Transport}
	for _, method := range []string{http.MethodPut, http.MethodGet, http.MethodHead} {
		s.engine.Handle(method, ObjectsPath+"*object", o.handle)
	}
}

type objects struct {
	ObjectsGate
	path  *regexp.Regexp
	slots chan struct{}
	proxy *httputil.ReverseProxy
}

// signedQuery is all that a signed request may say in its query: an operation on the
// object as a whole or on one part of an upload. Everything else that S3 knows (locks,
// versions, access lists, copies) is not for browsers.
var signedQuery = []string{"X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date", "X-Amz-Expires", "X-Amz-SignedHeaders",
	"X-Amz-Signature", "X-Amz-Content-Sha256", "partNumber", "uploadId"}

// passed are the request headers that reach the store. X-Amz-Copy-Source is the one
// that must never: it would turn a ticket into a copy of somebody else's object.
var passed = []string{"Content-Type", "If-None-Match", "Range", "X-Amz-Checksum-Sha256"}

func (o *objects) handle(c *gin.Context) {
	err := o.check(c.Request)
	if err == nil {
		err = o.Ticket(c.Request, storePath(c.Request), time.Now()) // the store's clock, not a test's
	}
	if err != nil {
		fail(c, err)
		return
	}
	select {
	case o.slots <- struct{}{}:
		defer func() { <-o.slots }()
	default:
		fail(c, later(fault.New(fault.TooMany, "objects.busy", "上传人数较多，请稍后再试", "many uploads are under way: try again shortly"), 2*time.Second))
		return
	}
	// A large part over a slow line takes longer than any ordinary request may; one that
	// stands still gives its place to others.
	rc := http.NewResponseController(c.Writer)
	_ = rc.SetReadDeadline(time.Time{})
	_ = rc.SetWriteDeadline(time.Time{})
	if c.Request.Body != nil {
		c.Request.Body = &steady{ReadCloser: c.Request.Body, rc: rc}
	}
	o.proxy.ServeHTTP(c.Writer, c.Request)
}

// standstill is how long an upload may bring nothing before it is cut off; it resumes
// with a new request.
const standstill = time.Minute

// steady is a body that has to go on arriving.
type steady struct {
	io.ReadCloser
	rc *http.ResponseController
}

func (s *steady) Read(p []byte) (int, error) {
	_ = s.rc.SetReadDeadline(time.Now().Add(standstill))
	n, err := s.ReadCloser.Read(p)
	_ = s.rc.SetReadDeadline(time.Time{})
	return n, err
}

// storePath is where the store has what a request asks for.
func storePath(r *http.Request) string { return "/" + strings.TrimPrefix(r.URL.Path, ObjectsPath) }

// check refuses before a byte of the body is read.
func (o *objects) check(r *http.Request) error {
	if !o.path.MatchString(r.URL.EscapedPath()) {
		return fault.New(fault.NotFound, "http.no_route", "没有这个地址", "there is nothing at this address")
	}
	unsigned := fault.New(fault.Forbidden, "objects.unsigned", "请求未签名或签名有误", "the request is not signed, or not by us")
	q, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil || len(q) == 0 {
		return unsigned
	}
	for name, values := range q {
		if len(values) != 1 || !slices.Contains(signedQuery, name) {
			return unsigned
		}
	}
	if q.Get("X-Amz-Signature") == "" || q.Get("X-Amz-Algorithm") != "AWS4-HMAC-SHA256" {
		return unsigned
	}
	if s, err := strconv.Atoi(q.Get("X-Amz-Expires")); err != nil || s < 1 || s > 900 {
		return unsigned
	}
	if r.Method == http.MethodPut {
		switch {
		case r.ContentLength < 0:
			return fault.New(fault.Invalid, "objects.length", "请求须带 Content-Length", "the request must carry a Content-Length")
		case r.ContentLength > o.MaxBody:
			return bodyTooLarge(o.MaxBody)
		}
	} else if r.ContentLength != 0 {
		return fault.New(fault.Invalid, "objects.length", "该请求不应带有内容", "this request takes no body")
	}
	return nil
}

// rewrite sends the request to the store as it was signed, without what else a browser
// sends along: no cookie, no authorization.
func (o *objects) rewrite(r *httputil.ProxyRequest) {
	r.Out.URL.Scheme, r.Out.URL.Host = o.Target.Scheme, o.Target.Host
	r.Out.URL.Path, r.Out.URL.RawPath = storePath(r.In), ""
	r.Out.URL.RawQuery = r.In.URL.RawQuery
	r.Out.Host = o.Target.Host
	r.Out.Header = http.Header{}
	for _, name := range passed {
		if v := r.In.Header.Get(name); v != "" {
			r.Out.Header.Set(name, v)
		}
	}
}

// given are the response headers that reach the browser.
var given = []string{"Content-Length", "Content-Range", "Accept-Ranges", "Etag", "Last-Modified"}

// seal keeps what lies in the store from being a page of this origin, and the store's
// own words from the browser.
func (o *objects) seal(r *http.Response) error {
	h := http.Header{}
	for _, name := range given {
		if v := r.Header.Get(name); v != "" {
			h.Set(name, v)
		}
	}
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Type", "application/octet-stream")
	h.Set("Content-Disposition", "attachment")
	if r.StatusCode >= 400 {
		raw := refusal(r)
		r.Body = io.NopCloser(bytes.NewReader(raw))
		r.ContentLength = int64(len(raw))
		h.Set("Content-Length", strconv.Itoa(len(raw)))
		h.Set("Content-Type", problemType)
		h.Del("Content-Disposition")
	}
	r.Header = h
	return nil
}

// refusal turns the store's error into a problem. The status stays: an uploader acts by it.
func refusal(r *http.Response) []byte {
	var said struct{ Code string }
	body, err := io.ReadAll(io.LimitReader(r.Body, 64<<10))
	_ = r.Body.Close()
	if err == nil {
		_ = xml.Unmarshal(body, &said) // what cannot be read has no code
	}
	f := fault.New(fault.Unavailable, "objects.store", "存储未能完成此请求，请稍后再试", "the store could not do this: try again later")
	switch {
	case said.Code == "BadDigest" || said.Code == "XAmzContentSHA256Mismatch" || said.Code == "InvalidDigest" || said.Code == "IncompleteBody":
		f = fault.New(fault.Invalid, "objects.digest", "内容与申报的 SHA-256 不符，请重新上传", "the bytes do not have the declared SHA-256: send them again")
	case r.StatusCode == http.StatusForbidden:
		f = fault.New(fault.Forbidden, "objects.refused", "上传请求已过期或与签名不符，请重新申请", "the request has expired or is not what was signed: ask for a new one")
	case r.StatusCode == http.StatusPreconditionFailed:
		f = fault.New(fault.Conflict, "objects.there", "该文件已上传", "this file has been sent already")
	case r.StatusCode == http.StatusNotFound:
		f = fault.New(fault.NotFound, "objects.missing", "上传任务已不存在，请查询上传进度", "this upload is gone: read its state again")
	case r.StatusCode < 500:
		f = fault.New(fault.Invalid, "objects.request", "存储不接受此请求", "the store does not accept this request")
	}
	return objectsProblem(r.Request, r.StatusCode, f)
}

func objectsProblem(r *http.Request, status int, f *fault.Error) []byte {
	p := problemOf(r.Context(), f)
	p.Status = status
	raw, err := json.Marshal(p)
	if err != nil {
		return nil
	}
	return raw
}

// away answers when the store could not be reached, or the browser is gone.
func (o *objects) away(w http.ResponseWriter, r *http.Request, err error) {
	logger(r.Context()).WarnContext(r.Context(), "the object store did not answer", "request", requestID(r.Context()), "error", withoutQuery(err))
	f := fault.New(fault.Unavailable, "objects.unavailable", "对象存储暂时不可用，请稍后再试", "the object store does not answer: try again")
	w.Header().Set("Content-Type", problemType)
	w.Header().Set("Retry-After", "2")
	w.WriteHeader(http.StatusServiceUnavailable)
	_, _ = w.Write(objectsProblem(r, http.StatusServiceUnavailable, f)) // the browser may be gone: nobody to tell
}

// withoutQuery keeps signatures out of the log.
func withoutQuery(err error) string {
	s, _, _ := strings.Cut(err.Error(), "?")
	return s
}
