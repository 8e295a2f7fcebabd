package api

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"runtime/debug"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"duban/domain/fault"
)

// numberRequest gives the request its number and finds out its language. A number
// sent by the client is not taken over: it would let him write into our log.
func (s *Server) numberRequest(c *gin.Context) {
	id := uuid.NewString()
	ctx := context.WithValue(c.Request.Context(), keyRequest, id)
	ctx = context.WithValue(ctx, keyLogger, s.Log)
	ctx = context.WithValue(ctx, keyTarget, &request{method: c.Request.Method, path: c.Request.URL.Path, query: c.Request.URL.RawQuery})
	ctx = context.WithValue(ctx, keyLanguage, cmp.Or(takeFileLanguage(c.Request.URL), preferred(c.GetHeader("Accept-Language"))))
	c.Request = c.Request.WithContext(ctx)
	c.Header("X-Request-Id", id)
	c.Next()
}

// takeFileLanguage takes the language off the address of a file (fileLanguage): it is no part
// of what the file is about, and operations refuse what they do not know.
func takeFileLanguage(address *url.URL) string {
	if !isFile(address.Path) {
		return ""
	}
	q := address.Query()
	lang := q.Get(fileLanguage.Name)
	if lang != "zh" && lang != "en" {
		return ""
	}
	q.Del(fileLanguage.Name)
	address.RawQuery = q.Encode()
	return lang
}

// logAccess writes one line per request: route patterns instead of addresses, no
// user, no query, no IP address, so that the log holds no personal data. Who did what
// is on the audit log, under the same number.
func (s *Server) logAccess(c *gin.Context) {
	start := time.Now() // how long it took, not when it was: the house clock may be a test's
	c.Next()
	route := c.FullPath()
	if route == "" {
		route = "(none)"
	}
	s.Log.InfoContext(c.Request.Context(), "request",
		"request", requestID(c.Request.Context()), "method", c.Request.Method, "route", route,
		"status", c.Writer.Status(), "bytes", max(0, c.Writer.Size()), "ms", float64(time.Since(start).Microseconds())/1000)
}

// recoverPanic turns a panic into a problem with the request's number; the stack
// goes to the log.
func (s *Server) recoverPanic(c *gin.Context) {
	defer func() {
		cause := recover()
		if cause == nil {
			return
		}
		if cause == http.ErrAbortHandler { // how the standard library says "drop the connection"
			panic(cause)
		}
		s.Log.ErrorContext(c.Request.Context(), "panic", "request", requestID(c.Request.Context()),
			"cause", fmt.Sprint(cause), "stack", string(debug.Stack()))
		if c.Writer.Written() {
			c.Abort()
			return
		}
		fail(c, fmt.Errorf("panic: %v", cause))
	}()
	c.Next()
}

// Policies for what a browser may do with our answers. An answer of the API is
// never a document; the screens load nothing from elsewhere and are framed by nobody.
const cspAPI = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

// cspScreens is the policy of the screens; store is the origin of an object store
// that browsers talk to directly, "" where everything goes through this port.
func cspScreens(store string) string {
	if store != "" {
		store = " " + store
	}
	return "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
		"img-src 'self' data: blob:" + store + "; media-src 'self' blob:" + store + "; font-src 'self' data:; " +
		"connect-src 'self'" + store + "; worker-src 'self' blob:; " +
		"object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
}

func (s *Server) setHeaders(c *gin.Context) {
	h := c.Writer.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Permissions-Policy", "camera=(self), microphone=(self), geolocation=(self), payment=(), usb=()")
	if isAPI(c.Request.URL.Path) {
		h.Set("Content-Security-Policy", cspAPI)
		h.Set("Cache-Control", "no-store")
		h.Add("Vary", "Accept-Language, Cookie, Authorization")
	} else {
		h.Set("Content-Security-Policy", s.csp)
	}
	if s.secure(c) {
		h.Set("Strict-Transport-Security", "max-age=31536000")
	}
	c.Next()
}

func isAPI(path string) bool { return path == "/api" || strings.HasPrefix(path, "/api/") }

// limitBody bounds what a request may send.
func (s *Server) limitBody(c *gin.Context) {
	limit := s.cfg.MaxBody
	if l, ok := s.limits[c.Request.Method+" "+c.FullPath()]; ok {
		limit = l
	}
	if c.Request.ContentLength > limit {
		fail(c, bodyTooLarge(limit))
		return
	}
	if c.Request.Body != nil {
		c.Request.Body = http.MaxBytesReader(c.Writer, c.Request.Body, limit)
	}
	c.Next()
}

var keyForm = regexp.MustCompile(`^[A-Za-z0-9_.:-]{8,100}$`)

const headerKey = "Idempotency-Key"

// captureKey reads the idempotency key; whether one is needed is the operation's business.
func (s *Server) captureKey(c *gin.Context) {
	if key := c.GetHeader(headerKey); key != "" {
		if !keyForm.MatchString(key) {
			fail(c, fault.BadField("header:"+headerKey, "pattern",
				"须为 8 至 100 个字母、数字或 - _ . : 字符", "must be 8 to 100 letters, digits or - _ . :"))
			return
		}
		c.Request = c.Request.WithContext(context.WithValue(c.Request.Context(), keyIdempotency, key))
	}
	c.Next()
}

// noRoute answers what no operation claims: a problem under /api, else the screens.
func (s *Server) noRoute(c *gin.Context, screens http.Handler) {
	if isAPI(c.Request.URL.Path) || (c.Request.Method != http.MethodGet && c.Request.Method != http.MethodHead) {
		fail(c, fault.New(fault.NotFound, "http.no_route", "没有这个地址", "there is nothing at this address"))
		return
	}
	c.Status(http.StatusOK) // gin has set 404 already
	screens.ServeHTTP(c.Writer, c.Request)
}

func (s *Server) noMethod(c *gin.Context) {
	fail(c, fault.New(fault.Invalid, codeMethod, "此地址不支持 %[1]s 方法", "this address does not answer to %[1]s", c.Request.Method))
}
