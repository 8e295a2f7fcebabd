package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/text"
	"duban/policy"
)

// Change is a command that came onto the record, with the case as it stands now.
type Change struct {
	Seq    int64 // its place on the audit chain
	Case   casefile.ID
	Kind   casefile.Kind
	Events []casefile.Event
	// See is where the case lies, for who may know that it is there.
	See func(v inspection.Viewer) (Place, bool)
}

// Changes is what the stream of changes is made from.
type Changes interface {
	// ChangesAfter are the commands behind a place on the audit chain, at most limit, and
	// the place up to which was read.
	ChangesAfter(ctx context.Context, seq int64, limit int) ([]Change, int64, error)
	ChangesEnd(ctx context.Context) (int64, error)
	UnreadOf(ctx context.Context, users []string) (map[string]int, error)
}

const (
	changesPath = "/changes"
	// Who was away for longer than this many changes is told to read everything again.
	mostMissed = 500
)

type changesIn struct {
	Last  string `header:"Last-Event-ID" maxLength:"20" doc:"断线续传：最后收到的 id · where to go on: the last id received"`
	After int64  `query:"after" minimum:"0" doc:"同上，供不能设置请求头者使用 · the same, for who cannot set headers"`
}

// MountChanges adds the stream of changes.
func (s *Server) MountChanges(source Changes) {
	s.news = newNews(source, s.Log)
	operation(s, Op{ID: "changes", Method: http.MethodGet, Path: changesPath, Action: policy.SelfRead, Tag: tagSession,
		Summary: text.T("变更推送（server-sent events）", "Stream of changes (server-sent events)"),
		Doc: text.T("事件 case：您可以知道的事项有了您可以知道的变化，数据为 {kind, case}；事件 inbox：未读消息数，数据为 {unread}；事件 again：错过太多，请全部重新读取。每个会话最多 4 条；收听不算操作，不延长会话。",
			"Event case: something that you may know of happened to a case that you may know of, data {kind, case}. Event inbox: how many messages are unread, data {unread}. Event again: too much was missed, read everything anew. At most 4 streams per session; listening is no activity and does not prolong the session.")},
		inScopes[changesIn](), s.changes)
}

// EndStreams ends all streams, so that a server that shuts down need not wait for them.
func (s *Server) EndStreams() {
	if s.news != nil {
		s.news.end()
	}
}

func (s *Server) changes(ctx context.Context, in *changesIn) (*huma.StreamResponse, error) {
	c := callerOf(ctx)
	if err := persons(c); err != nil {
		return nil, err
	}
	after := in.After
	if n, err := strconv.ParseInt(strings.TrimSpace(in.Last), 10, 64); err == nil {
		after = n
	}
	h := s.news.hear(c.Session, c.User)
	if h == nil {
		return nil, later(fault.New(fault.TooMany, "changes.too_many", "同时打开的页面过多", "too many streams are open in this session"), time.Minute)
	}
	return &huma.StreamResponse{Body: func(hctx huma.Context) {
		defer s.news.leave(h)
		g := humagin.Unwrap(hctx)
		g.Header("Content-Type", "text/event-stream; charset=utf-8")
		g.Header("X-Accel-Buffering", "no") // a proxy that gathers would hold everything back
		out := &stream{s: s, ctx: g.Request.Context(), w: g.Writer, rc: http.NewResponseController(g.Writer)}
		if err := out.run(h, after); err != nil && !errors.Is(err, errGone) && out.ctx.Err() == nil {
			s.Log.WarnContext(ctx, "stream of changes", "request", requestID(ctx), "error", err.Error())
		}
	}}, nil
}

// errGone: nobody is there any more, or nobody who may listen. The next request says why.
var errGone = errors.New("the listener has gone")

// stream is one person's ear.
type stream struct {
	s    *Server
	ctx  context.Context
	w    http.ResponseWriter
	rc   *http.ResponseController
	last int64 // up to here everything was told that was to be told
}

func (o *stream) run(h *hearer, after int64) error {
	// The hearer is entered already: what comes while we catch up waits in its channel.
	if err := o.catchUp(after); err != nil {
		return err
	}
	beat := time.NewTicker(o.s.news.beat)
	defer beat.Stop()
	for {
		select {
		case <-o.ctx.Done():
			return nil
		case n, open := <-h.in:
			if !open { // the house closes, or we were too slow: the browser comes back with its last id
				return nil
			}
			if err := o.tell(n); err != nil {
				return err
			}
		case <-beat.C:
			if _, err := o.present(); err != nil {
				return err
			}
			if err := o.write("id: %d\n\n", o.last); err != nil {
				return err
			}
		}
	}
}

// catchUp tells what was missed since the last id, or begins with what comes from now on.
func (o *stream) catchUp(after int64) error {
	end, err := o.s.news.source.ChangesEnd(o.ctx)
	if err != nil {
		return err
	}
	o.last = end
	if after <= 0 || after > end {
		return o.write("id: %d\n\n", end)
	}
	missed, until, err := o.s.news.source.ChangesAfter(o.ctx, after, mostMissed)
	if err != nil {
		return err
	}
	if len(missed) == mostMissed {
		return o.write("event: again\nid: %d\ndata: {}\n\n", end)
	}
	o.last = after
	if err := o.tell(news{changes: missed, until: until}); err != nil {
		return err
	}
	return o.write("id: %d\n\n", o.last)
}

// present is the caller as he is now: nothing is told on the strength of a session or a
// role that has ended since.
func (o *stream) present() (context.Context, error) {
	c, _, err := o.s.sessionCaller(o.ctx, clientOf(o.ctx).secret)
	if fault.Is(err, fault.Unauthenticated) || err == nil && c.MustChange {
		return nil, errGone // signed out, disabled, idle for too long
	}
	if err != nil {
		return nil, err
	}
	return context.WithValue(o.ctx, keyCaller, c), nil
}

func (o *stream) tell(n news) error {
	if n.unread != nil {
		return o.write("event: inbox\ndata: {\"unread\":%d}\n\n", *n.unread)
	}
	ctx, err := o.present()
	if err != nil {
		return err
	}
	told := map[casefile.ID]bool{}
	for _, c := range n.changes {
		if c.Seq <= o.last || told[c.Case] {
			continue
		}
		ok, err := o.s.mayHear(ctx, c)
		if err != nil {
			return err
		}
		if !ok {
			continue
		}
		told[c.Case] = true
		data, err := json.Marshal(map[string]any{"kind": c.Kind, "case": c.Case})
		if err != nil {
			return err
		}
		if err := o.write("event: case\nid: %d\ndata: %s\n\n", c.Seq, data); err != nil {
			return err
		}
	}
	o.last = max(o.last, n.until)
	return nil
}

func (o *stream) write(format string, args ...any) error {
	if err := o.rc.SetWriteDeadline(time.Now().Add(10 * time.Second)); err != nil {
		return err
	}
	if _, err := fmt.Fprintf(o.w, format, args...); err != nil {
		return errGone
	}
	if err := o.rc.Flush(); err != nil {
		return errGone
	}
	return nil
}

// mayHear reports whether a change may be told: whether one of its events stands on the
// record of the case as the caller may read it. What the record hides, the stream does
// not hint at.
func (s *Server) mayHear(ctx context.Context, c Change) (bool, error) {
	viewer := s.viewerOf(ctx, c.Kind)
	place, ok := c.See(viewer)
	if !ok || c.Kind == casefile.Programme && !s.policy.Decide(callerOf(ctx).Subject, policy.ProgrammeRead, place.Issuer).OK {
		return false, nil
	}
	veil := s.hides(ctx)
	for _, e := range c.Events {
		seen, ok := eventFor(place.State, viewer, e)
		if ok {
			_, ok = veil.event(seen)
		}
		if veil.err != nil {
			return false, veil.err
		}
		if ok {
			return true, nil
		}
	}
	return false, nil
}
