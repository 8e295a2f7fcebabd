package api

import (
	"context"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/policy"
)

// What the middleware finds out about a request travels in its context.
type contextKey int

const (
	keyRequest contextKey = iota
	keyLanguage
	keyCaller
	keyLogger
	keyIdempotency
	keyAnonymous // why nobody stands behind the request
	keyClient
	keyTarget // what the request asks for
)

func requestID(ctx context.Context) string {
	id, _ := ctx.Value(keyRequest).(string)
	return id
}

func logger(ctx context.Context) *slog.Logger {
	if l, ok := ctx.Value(keyLogger).(*slog.Logger); ok {
		return l
	}
	return slog.Default()
}

// language is that of the request if it names one of ours, else the caller's own,
// else Chinese.
func language(ctx context.Context) string {
	if lang, _ := ctx.Value(keyLanguage).(string); lang != "" {
		return lang
	}
	if c := callerOf(ctx); c != nil && c.Language != "" {
		return c.Language
	}
	return "zh"
}

// preferred picks the first of our languages from an Accept-Language header; ""
// when it names none. Weights are ignored: browsers list by preference.
func preferred(header string) string {
	for _, part := range strings.Split(header, ",") {
		tag, _, _ := strings.Cut(strings.TrimSpace(part), ";")
		base, _, _ := strings.Cut(strings.ToLower(tag), "-")
		if base == "zh" || base == "en" {
			return base
		}
	}
	return ""
}

// Caller is whoever stands behind a request: a signed-in person or a token.
type Caller struct {
	User       string // user name, or "token:<id>"
	Name       string
	Unit       org.Path
	Language   string
	Subject    policy.Subject
	Session    string    // hash of the session's secret; "" for a token
	Expires    time.Time // when the session ends at the latest; zero for a token
	MustChange bool      // may do nothing but choose a new password

	csrf string
}

func callerOf(ctx context.Context) *Caller {
	c, _ := ctx.Value(keyCaller).(*Caller)
	return c
}

// Machine reports whether a token stands behind the request.
func (c *Caller) Machine() bool { return c.Session == "" }

// actor is the caller as commands and the audit log know him, with the roles he
// holds at a place.
func (s *Server) actor(c *Caller, at org.Path) casefile.Actor {
	if c == nil {
		return casefile.Actor{}
	}
	held := s.policy.RolesAt(c.Subject, at)
	return casefile.Actor{User: c.User, Name: c.Name, Unit: c.Unit, Roles: slices.Sorted(maps.Keys(held)), Over: held}
}
