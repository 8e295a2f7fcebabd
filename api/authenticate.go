package api

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"duban/domain/fault"
	"duban/policy"
)

const (
	// cookieSecure can be set by this very host over TLS alone: the browser holds that for us.
	cookieSecure = "__Host-duban"
	cookiePlain  = "duban"
	headerCSRF   = "X-CSRF-Token"
	tokenPrefix  = "dbn_"
)

// client is the other end of the line, for cookies and the list of sessions.
type client struct {
	address  string
	agent    string
	secure   bool
	loopback bool
	secret   string // the session's secret as sent, if any
}

func clientOf(ctx context.Context) client {
	c, _ := ctx.Value(keyClient).(client)
	return c
}

// authenticate finds out who stands behind the request. A bearer token that is
// not good ends the request; a session that is not good leaves it anonymous, and
// the operation decides whether that is enough.
func (s *Server) authenticate(c *gin.Context) {
	ctx := c.Request.Context()
	who := client{address: c.ClientIP(), agent: truncate(c.Request.UserAgent(), 200), secure: s.secure(c), loopback: loopback(c.Request.Host)}
	var caller *Caller
	var err error
	if cookie, cerr := c.Request.Cookie(cookieName(who.secure)); cerr == nil {
		who.secret = cookie.Value
	}
	ctx = context.WithValue(ctx, keyClient, who)
	if authorization := c.GetHeader("Authorization"); authorization != "" {
		caller, err = s.byToken(ctx, authorization)
	} else if who.secret != "" {
		caller, err = s.bySession(ctx, who.secret, c.FullPath() != Base+changesPath)
		if f := fault.Of(err); err != nil && f.Kind == fault.Unauthenticated {
			ctx, err = context.WithValue(ctx, keyAnonymous, f), nil
		}
	}
	if err != nil {
		fail(c, err)
		return
	}
	if caller != nil {
		ctx = context.WithValue(ctx, keyCaller, caller)
	}
	c.Request = c.Request.WithContext(ctx)
	c.Next()
}

func sessionExpired() *fault.Error {
	return fault.New(fault.Unauthenticated, "session.expired", "登录已失效，请重新登录", "your session has ended: sign in again")
}

// bySession finds the person of a session. What he does keeps the session alive;
// listening to the stream of changes is no doing.
func (s *Server) bySession(ctx context.Context, secret string, active bool) (*Caller, error) {
	c, sess, err := s.sessionCaller(ctx, secret)
	if err != nil {
		return nil, err
	}
	// Not every request is written down: a tenth of the idle time is exact enough.
	if now := s.now(); active && now.Sub(sess.Seen) > s.cfg.SessionIdle/10 {
		if err := s.Sessions.TouchSession(ctx, sess.Hash, now); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// sessionCaller is the person of a session, with the roles that he holds now.
func (s *Server) sessionCaller(ctx context.Context, secret string) (*Caller, Session, error) {
	now := s.now()
	in, err := s.Sessions.SignedIn(ctx, hashSecret(secret), now)
	if fault.Is(err, fault.NotFound) {
		return nil, in.Session, sessionExpired()
	}
	if err != nil {
		return nil, in.Session, err
	}
	if !now.Before(in.Session.Expires) || now.Sub(in.Session.Seen) >= s.cfg.SessionIdle || in.User.Disabled {
		return nil, in.Session, sessionExpired()
	}
	return in.caller(secret), in.Session, nil
}

func (in SignedIn) caller(secret string) *Caller {
	u := in.User
	return &Caller{User: u.User, Name: u.Name, Unit: u.Unit, Language: u.Language, Session: in.Session.Hash, Expires: in.Session.Expires,
		MustChange: u.MustChange, Subject: policy.Subject{User: u.User, Assignments: in.Held}, csrf: csrfFor(secret)}
}

func (s *Server) byToken(ctx context.Context, authorization string) (*Caller, error) {
	refused := fault.New(fault.Unauthenticated, "token.refused", "接口令牌无效或已过期", "the API token is not valid or has expired")
	scheme, secret, _ := strings.Cut(authorization, " ")
	secret = strings.TrimSpace(secret)
	if !strings.EqualFold(scheme, "Bearer") || !strings.HasPrefix(secret, tokenPrefix) {
		return nil, refused
	}
	now := s.now()
	t, err := s.Tokens.TokenByHash(ctx, hashSecret(secret))
	if fault.Is(err, fault.NotFound) || err == nil && (!t.RevokedAt.IsZero() || !now.Before(t.Expires)) {
		return nil, refused
	}
	if err != nil {
		return nil, err
	}
	// A token lives no longer than the account of whoever answers for it.
	owner, err := s.Users.User(ctx, t.Owner)
	if fault.Is(err, fault.NotFound) || err == nil && owner.Disabled {
		return nil, refused
	}
	if err != nil {
		return nil, err
	}
	holder := tokenHolder(t.ID)
	held, err := s.Grants.Held(ctx, holder, now)
	if err != nil {
		return nil, err
	}
	if now.Sub(t.LastUsed) > time.Minute {
		if err := s.Tokens.TouchToken(ctx, t.ID, now); err != nil {
			return nil, err
		}
	}
	return &Caller{User: holder, Name: t.Name, Unit: t.Unit, Subject: policy.Subject{User: holder, Assignments: held}}, nil
}

func tokenHolder(id string) string { return "token:" + id }

// guardForgery refuses unsafe requests that another site made the browser send.
// Two independent proofs: where the browser says the request comes from, and a
// token that only our own pages can read, bound to the session.
func (s *Server) guardForgery(c *gin.Context) {
	caller := callerOf(c.Request.Context())
	switch c.Request.Method {
	case http.MethodGet, http.MethodHead, http.MethodOptions:
		c.Next()
		return
	}
	if caller != nil && caller.Machine() { // no browser adds an Authorization header by itself
		c.Next()
		return
	}
	if site := c.GetHeader("Sec-Fetch-Site"); site != "" && site != "same-origin" && site != "none" {
		fail(c, forged())
		return
	}
	if from := c.GetHeader("Origin"); from != "" && !s.ours(from, c.Request.Host) {
		fail(c, forged())
		return
	}
	// Signing in replaces whatever session there was, so it needs no token of the old one.
	signingIn := c.Request.Method == http.MethodPost && c.FullPath() == Base+"/session"
	if caller != nil && !signingIn && subtle.ConstantTimeCompare([]byte(c.GetHeader(headerCSRF)), []byte(caller.csrf)) != 1 {
		fail(c, fault.New(fault.Forbidden, "session.csrf", "缺少或错误的 %[1]s 请求头，请刷新页面", "the header %[1]s is missing or wrong: reload the page", headerCSRF))
		return
	}
	c.Next()
}

func forged() *fault.Error {
	return fault.New(fault.Forbidden, "session.foreign_origin", "请求来自其他网站，已拒绝", "the request comes from another site and was refused")
}

// origin is scheme and host of our own address, as a browser writes it.
type origin struct{ scheme, host string }

func (o origin) String() string {
	if o.host == "" {
		return ""
	}
	return o.scheme + "://" + o.host
}

func parseOrigin(raw string) (origin, error) {
	if raw == "" {
		return origin{}, nil
	}
	u, err := url.Parse(raw)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return origin{}, fault.BadField("", "format", "“%[1]s”须为 http(s)://主机 形式的地址", "%[1]q must be an address such as https://host", raw)
	}
	return origin{u.Scheme, strings.ToLower(u.Host)}, nil
}

// ours reports whether an Origin header names this server.
func (s *Server) ours(from, host string) bool {
	o, err := parseOrigin(from)
	if err != nil || o.host == "" {
		return false // also "null"
	}
	return o == s.public || strings.EqualFold(o.host, host)
}

// secure reports whether the browser reaches us over TLS, directly or (as the
// administrator says by PublicURL) through a proxy.
func (s *Server) secure(c *gin.Context) bool {
	return c.Request.TLS != nil || s.public.scheme == "https"
}

func loopback(host string) bool {
	name := host
	if h, _, err := net.SplitHostPort(host); err == nil {
		name = h
	}
	ip := net.ParseIP(strings.Trim(name, "[]"))
	return name == "localhost" || ip != nil && ip.IsLoopback()
}

func cookieName(secure bool) string {
	if secure {
		return cookieSecure
	}
	return cookiePlain
}

func newSecret() string {
	var raw [32]byte
	_, _ = rand.Read(raw[:]) // never fails: crypto/rand ends the program instead
	return base64.RawURLEncoding.EncodeToString(raw[:])
}

// hashSecret is what is kept of a secret. Secrets are 256 random bits, so a plain
// hash is enough.
func hashSecret(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}

// csrfFor derives the token from the session's secret: nothing to store, gone with
// the session, and of no use for finding the secret.
func csrfFor(secret string) string {
	m := hmac.New(sha256.New, []byte(secret))
	m.Write([]byte("csrf"))
	return base64.RawURLEncoding.EncodeToString(m.Sum(nil))
}

func truncate(s string, n int) string {
	if len(s) > n {
		return strings.ToValidUTF8(s[:n], "")
	}
	return s
}
