package api

import (
	"context"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/notice"
)

// hides asks, once for each, which other complaints the caller may not know of. An
// error is kept and hides everything.
type hides struct {
	s     *Server
	ctx   context.Context
	known map[casefile.ID]bool
	err   error
}

func (s *Server) hides(ctx context.Context) *hides {
	return &hides{s: s, ctx: ctx, known: map[casefile.ID]bool{}}
}

func (h *hides) hidden(id casefile.ID) bool {
	if known, asked := h.known[id]; asked {
		return !known
	}
	_, err := h.s.look(h.ctx, casefile.Complaint, id)
	if err != nil && !isMissing(err) && h.err == nil {
		h.err = err
	}
	h.known[id] = err == nil
	return err != nil
}

// event is an event of a case without the complaints that the caller may not know of;
// false if it speaks of nothing else.
func (h *hides) event(e casefile.Event) (casefile.Event, bool) {
	switch e.Kind {
	case casefile.Complaint:
		return complaint.Hides(h.hidden).Event(e)
	case casefile.Notice:
		if e.Name == notice.EvDrafted {
			return notice.WithoutComplaint(e, h.hidden), true
		}
	}
	return e, true
}
