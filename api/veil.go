package api

import (
	"context"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/incident"
	"duban/domain/notice"
)

// hides asks, once for each, which other cases the caller may not know of, so that a
// case which he may know of does not name them. An error is kept and hides everything.
type hides struct {
	s     *Server
	ctx   context.Context
	known map[casefile.ID]bool
	veils map[casefile.ID]bulletin.Veil
	err   error
}

func (s *Server) hides(ctx context.Context) *hides {
	return &hides{s: s, ctx: ctx, known: map[casefile.ID]bool{}, veils: map[casefile.ID]bulletin.Veil{}}
}

// hidden tells of a complaint.
func (h *hides) hidden(id casefile.ID) bool { return h.none(id, casefile.Complaint) }

// linked tells of what belongs to a direct report or came of it.
func (h *hides) linked(id casefile.ID) bool { return h.none(id, incident.Linkable...) }

// none: there is no such case of these kinds for the caller.
func (h *hides) none(id casefile.ID, kinds ...casefile.Kind) bool {
	known, asked := h.known[id]
	for i := 0; i < len(kinds) && !asked && !known; i++ {
		_, err := h.s.look(h.ctx, kinds[i], id)
		known = err == nil
		if err != nil && !isMissing(err) && h.err == nil {
			h.err = err
		}
	}
	h.known[id] = known
	return !known
}

// bulletin is what is hidden of a bulletin, from everybody alike.
func (h *hides) bulletin(id casefile.ID) bulletin.Veil {
	if _, asked := h.veils[id]; !asked {
		veil, err := h.s.Record.BulletinVeil(h.ctx, id)
		if err != nil && h.err == nil {
			h.err = err
		}
		h.veils[id] = veil
	}
	return h.veils[id]
}

// event is an event of a case without the cases that the caller may not know of; false
// if it speaks of nothing else.
func (h *hides) event(e casefile.Event) (casefile.Event, bool) {
	switch e.Kind {
	case casefile.Complaint:
		return complaint.Hides(h.hidden).Event(e)
	case casefile.Incident:
		return incident.Hides(h.linked).Event(e)
	case casefile.Bulletin:
		return h.bulletin(e.Case).Event(e), true
	case casefile.Notice:
		if e.Name == notice.EvDrafted {
			return notice.WithoutComplaint(e, h.hidden), true
		}
	}
	return e, true
}
