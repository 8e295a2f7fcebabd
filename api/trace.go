package api

import (
	"context"
	"net/http"
	"strings"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/policy"
)

// Everything that a person saw of cases, and everything that he tried and was refused,
// leaves a row on the audit log; what was done leaves its own. Handlers that know more
// of what they show write their row themselves (saw); for all others it is written
// here, from the request's address.

// request is what a row on the audit log says of a request.
type request struct {
	method, path, query string
	traced              bool   // a row was written for it
	as                  string // by which right it is answered, where that is another one than its operation's
}

func requestOf(ctx context.Context) *request {
	if r, ok := ctx.Value(keyTarget).(*request); ok {
		return r
	}
	return &request{}
}

// object is what a request is about: "inspection/<id>", or "inspections" for a list.
func (r *request) object() string {
	kind, rest, single := strings.Cut(strings.TrimPrefix(r.path, Base+"/"), "/")
	if !single {
		return truncate(kind, 100)
	}
	id, _, _ := strings.Cut(rest, "/")
	return truncate(strings.TrimSuffix(kind, "s")+"/"+id, 200)
}

// ofCases are the resources in which outlets, findings and people appear.
var ofCases = map[string]bool{"programme": true, "inspection": true, "notice": true, "warning": true, "incident": true, "evidence": true, "record": true}

// shows reports whether an operation shows something of cases. Numbers show nobody.
func (op Op) shows() bool {
	a, _ := policy.ActionNamed(op.Action)
	return op.Method == http.MethodGet && !a.Writes && ofCases[a.Resource] && !strings.HasSuffix(op.Path, "/counts")
}

// traceSeen writes down that the caller was shown what op shows. Whoever cannot be
// recorded may not look.
func (s *Server) traceSeen(ctx context.Context, op Op) error {
	r := requestOf(ctx)
	if r.traced || !op.Seen && !op.shows() {
		return nil
	}
	e := s.entry(ctx, s.readAs(ctx, op), op.ID)
	if op.shows() {
		e.Object = r.object()
		if r.query != "" {
			e.Detail = detail(map[string]string{"query": truncate(r.query, 500)})
		}
	}
	e.Outcome = Seen
	return s.Audit.Append(ctx, e)
}

// readAs is the right by which the caller saw what op shows: the one that the case gave
// him, or the one to his own where he has no other.
func (s *Server) readAs(ctx context.Context, op Op) string {
	switch as := requestOf(ctx).as; {
	case as != "":
		return as
	case op.Own != "" && len(s.scopes(ctx, op.Action)) == 0:
		return op.Own
	default:
		return op.Action
	}
}

// traceRefused writes down that a rule refused what the caller tried, or that he asked
// for a case that he may not know of or that is not there. What policy refuses is
// written down where it is asked (refuse).
func (s *Server) traceRefused(ctx context.Context, action, object string, err error) {
	f := fault.Of(err)
	if f == nil || callerOf(ctx) == nil {
		return
	}
	a, _ := policy.ActionNamed(action)
	switch {
	case f.Kind == fault.Refused && a.Writes, f.Kind == fault.NotFound && ofCases[a.Resource]:
		s.putRefusal(ctx, action, action, object, "", f)
	}
}

// putRefusal leaves a trace of an attempt. The answer is no all the same when it cannot
// be written.
func (s *Server) putRefusal(ctx context.Context, as, action, object string, at org.Path, why *fault.Error) {
	r := requestOf(ctx)
	e := s.entry(ctx, as, object)
	if at != "" {
		e.Unit = at
	}
	e.Outcome, e.Detail = Refused, detail(map[string]string{"action": action, "code": why.Code, "request": truncate(r.method+" "+r.path, 300)})
	if err := s.Audit.Append(ctx, e); err != nil {
		s.Log.ErrorContext(ctx, "a refusal could not be recorded", "request", requestID(ctx), "error", err.Error())
	}
}
