package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/casefile"
	"duban/domain/text"
	"duban/policy"
)

const tagWarnings = "警告令 · Warning orders"

// WarningItem is a warning order proposed for a repeat offence. A person decides.
type WarningItem struct {
	Rectification string      `json:"rectification" doc:"整改编号 · rectification"`
	Notice        casefile.ID `json:"notice"`
	Item          ItemRef     `json:"item"`
	RepeatOf      []string    `json:"repeat_of" doc:"此前的问题编号 · earlier findings"`
	Outlet        OutletRef   `json:"outlet"`
	Issuer        UnitRef     `json:"issuer"`
	ProposedAt    time.Time   `json:"proposed_at"`
}

func (w *WarningItem) names(n *naming) {
	n.outlet(&w.Outlet)
	n.unit(&w.Issuer)
	n.item(&w.Item)
}

// WarningFilter narrows proposals for warning orders.
type WarningFilter struct {
	Where
	Notice        casefile.ID `query:"notice" format:"uuid"`
	Item          string      `query:"item" maxLength:"64" doc:"检查项目代码 · code of the item"`
	ProposedFrom  string      `query:"proposed_from" format:"date" doc:"提出日自 · proposed on or after"`
	ProposedUntil string      `query:"proposed_until" format:"date" doc:"提出日至 · proposed on or before"`
}

// WarningQuery asks for one page of proposals.
type WarningQuery struct {
	Paging
	WarningFilter
}

func (s *Server) routeWarnings() {
	operation(s, Op{ID: "listWarnings", Method: http.MethodGet, Path: "/warnings", Action: policy.WarningRead, Tag: tagWarnings,
		Summary: text.T("警告令建议列表", "List proposals for warning orders")}, inScopes[WarningQuery](),
		func(ctx context.Context, in *WarningQuery) (*with[Page[WarningItem]], error) {
			page, err := s.Record.Warnings(ctx, s.warningReader(ctx), *in)
			return namedPage[WarningItem](ctx, s, page, err)
		})
}

// warningReader reads proposals where policy lets him, whichever side he is on: a
// proposal is made when the notice is issued, so the outlet knows of the matter.
func (s *Server) warningReader(ctx context.Context) Reader {
	r := s.reader(ctx, casefile.Notice)
	r.Read = s.scopes(ctx, policy.WarningRead)
	r.Unpublished = r.Read
	return r
}
