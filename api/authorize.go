package api

import (
	"context"
	"net/http"
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
)

// Op describes one operation. Every operation of the API is registered through
// operation, which is why none can be forgotten: a test walks the OpenAPI document
// and fails for an operation that names no action of the policy.
type Op struct {
	ID      string    // operationId, for generated clients
	Method  string    // http.MethodGet …
	Path    string    // below Base
	Action  string    // the action of the policy that it takes; "" only with Public
	Own     string    // the action that is enough instead for what is the caller's own; the handler finds nothing else
	Tag     string    // group in the description
	Summary text.Text // what it does, in the imperative
	Doc     text.Text // more, where needed
	Status  int       // on success; 0: 200, or 204 without a body
	MaxBody int64     // bytes; 0: the server's default

	// Public operations ask for nobody: signing in and out.
	Public bool
	// Renewal operations stay open to somebody who must choose a new password first.
	Renewal bool
	// Seen operations show what deserves a trace: a row goes to the audit log for who looked.
	Seen bool
}

// where says how policy is asked where the thing lies that an operation is about.
type where[I any] func(ctx context.Context, in *I) (org.Path, error)

// inScopes leaves the place to the handler: the role must be held somewhere, and
// the handler finds nothing outside s.scopes. For lists, and for what is the caller's own.
func inScopes[I any]() where[I] { return nil }

// ofTheBank is for things that belong to the bank as a whole: to its root.
func ofTheBank[I any](s *Server) where[I] {
	return func(ctx context.Context, _ *I) (org.Path, error) { return s.Org.Root(ctx) }
}

// fileLanguage is asked for by a link: a browser that follows one says its own language,
// which need not be that of the screens. numberRequest reads it.
var fileLanguage = &huma.Param{Name: "lang", In: "query", Description: both(text.T("语言；省略则按 Accept-Language", "language; left out: by Accept-Language")),
	Schema: &huma.Schema{Type: huma.TypeString, Enum: []any{"zh", "en"}}}

func isFile(path string) bool {
	return strings.HasSuffix(path, ".xlsx") || strings.HasSuffix(path, ".csv")
}

// operation registers one operation. Before the body is even read, the caller must
// be known and hold the action somewhere; before the handler runs, he must hold it
// at the very place.
func operation[I, O any](s *Server, op Op, at where[I], handler func(context.Context, *I) (*O, error)) {
	if op.MaxBody > 0 {
		s.limits[op.Method+" "+ginPath(Base+op.Path)] = op.MaxBody
	}
	h := huma.Operation{
		OperationID: op.ID, Method: op.Method, Path: op.Path, DefaultStatus: op.Status,
		Summary: both(op.Summary), Description: both(op.Doc), Tags: []string{op.Tag},
		MaxBodyBytes:                 -1, // bounded by limitBody already
		RejectUnknownQueryParameters: true,
		Middlewares:                  huma.Middlewares{s.mayAnywhere(op)},
		Extensions:                   map[string]any{"x-summary": op.Summary},
	}
	if isFile(op.Path) {
		h.Parameters = append(h.Parameters, fileLanguage)
	}
	if op.Public {
		h.Extensions["x-public"] = true
		h.Security = []map[string][]string{}
	} else {
		h.Extensions["x-action"] = op.Action
		if op.Own != "" {
			h.Extensions["x-action-own"] = op.Own
		}
	}
	units := unitsAskedBy(reflect.TypeFor[I]())
	huma.Register(s.api, h, func(ctx context.Context, in *I) (*O, error) {
		if err := readable(in); err != nil {
			return nil, problemOf(ctx, err)
		}
		if err := units.check(reflect.ValueOf(in).Elem()); err != nil {
			return nil, problemOf(ctx, err)
		}
		if at != nil {
			place, err := at(ctx, in)
			if err == nil {
				err = s.mayThere(ctx, op, place)
			}
			if err != nil {
				return nil, problemOf(ctx, err)
			}
		}
		out, err := handler(ctx, in)
		if err != nil {
			s.traceRefused(ctx, op.Action, requestOf(ctx).object(), err)
		} else {
			err = s.traceSeen(ctx, op)
		}
		if err != nil {
			return nil, problemOf(ctx, err)
		}
		return out, nil
	})
}

// mayThere asks for the action at a place, or for the one that is enough instead.
func (s *Server) mayThere(ctx context.Context, op Op, place org.Path) error {
	err := s.may(ctx, op.Action, place)
	if err != nil && op.Own != "" && s.may(ctx, op.Own, place) == nil {
		return nil
	}
	return err
}

// mayAnywhere refuses who is unknown or holds the action nowhere.
func (s *Server) mayAnywhere(op Op) func(huma.Context, func(huma.Context)) {
	return func(hctx huma.Context, next func(huma.Context)) {
		ctx := hctx.Context()
		if err := s.holds(ctx, op); err != nil {
			_ = huma.WriteErr(s.api, hctx, http.StatusForbidden, "", err)
			return
		}
		next(hctx)
	}
}

func (s *Server) holds(ctx context.Context, op Op) error {
	if op.Public {
		return nil
	}
	c := callerOf(ctx)
	if c == nil {
		return anonymous(ctx)
	}
	if c.MustChange && !op.Renewal {
		return fault.New(fault.Forbidden, "password.must_change", "请先设置新密码", "choose a new password first")
	}
	if len(s.policy.Scopes(c.Subject, op.Action)) > 0 || op.Own != "" && len(s.policy.Scopes(c.Subject, op.Own)) > 0 {
		return nil
	}
	root, err := s.Org.Root(ctx)
	if err != nil {
		return err
	}
	return s.refuse(ctx, op.Action, root, s.policy.Decide(c.Subject, op.Action, root).Reason)
}

// may asks policy whether the caller may do the action to a thing of the unit at.
func (s *Server) may(ctx context.Context, action string, at org.Path) error {
	c := callerOf(ctx)
	if c == nil {
		return anonymous(ctx)
	}
	d := s.policy.Decide(c.Subject, action, at)
	if d.OK {
		return nil
	}
	return s.refuse(ctx, action, at, d.Reason)
}

// refuse leaves a trace of an attempt at what is not allowed and answers the reason.
func (s *Server) refuse(ctx context.Context, action string, at org.Path, reason *fault.Error) error {
	if reason == nil {
		reason = fault.New(fault.Forbidden, "policy.not_granted", "没有权限", "not permitted")
	}
	s.putRefusal(ctx, "access.refused", action, requestOf(ctx).object(), at, reason)
	return reason
}

// scopes are the units in which the caller may do the action: the filter of a list.
func (s *Server) scopes(ctx context.Context, action string) []org.Path {
	c := callerOf(ctx)
	if c == nil {
		return nil
	}
	return s.policy.Scopes(c.Subject, action)
}

// anonymous says why nobody stands behind the request.
func anonymous(ctx context.Context) error {
	if why, ok := ctx.Value(keyAnonymous).(*fault.Error); ok {
		return why
	}
	return fault.New(fault.Unauthenticated, "session.none", "请先登录", "sign in first")
}

func both(t text.Text) string {
	if t.IsZero() {
		return ""
	}
	return t.ZH + " · " + t.EN
}
