package api

import (
	"context"
	"net/http"

	"duban/domain/org"
	"duban/domain/roster"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
)

// OutletGapView is how the roster of one outlet stands.
type OutletGapView struct {
	Outlet  OutletRef      `json:"outlet"`
	Status  roster.Status  `json:"status" enum:"missing,draft,published" doc:"missing 为尚未编制 · missing: nobody has drawn one up"`
	Version int64          `json:"version,omitempty"`
	Gaps    []worktime.Day `json:"gaps" doc:"无人坐班的工作日 · working days on which nobody is on duty"`
}

func (v *OutletGapView) names(n *naming) { n.outlet(&v.Outlet) }

// UnitGapView sums up the outlets directly below a unit.
type UnitGapView struct {
	Unit      UnitRef `json:"unit"`
	Outlets   int64   `json:"outlets" doc:"营业网点数 · open outlets"`
	Missing   int64   `json:"missing" doc:"未编制 · without a roster"`
	Draft     int64   `json:"draft" doc:"未发布 · drafted only"`
	Published int64   `json:"published"`
	GapDays   int64   `json:"gap_days" doc:"各网点无人坐班的工作日合计 · working days without anybody, over all outlets"`
	Ready     bool    `json:"ready" doc:"全部发布且无空岗 · all are published and nobody is missing"`
}

func (v *UnitGapView) names(n *naming) { n.unit(&v.Unit) }

type listGaps struct {
	Paging
	Month  string        `query:"month" pattern:"^[0-9]{4}-[0-9]{2}$" doc:"月份；省略为下月 · month; left out: the next one" example:"2026-12"`
	Under  org.Path      `query:"under" doc:"此机构及其下级 · this unit and those below"`
	Status roster.Status `query:"status" enum:"missing,draft,published" doc:"只列此状态的网点 · only outlets whose roster stands like this"`
}

type listUnitGaps struct {
	Paging
	Month string   `query:"month" pattern:"^[0-9]{4}-[0-9]{2}$" doc:"月份；省略为下月 · month; left out: the next one" example:"2026-12"`
	Under org.Path `query:"under" doc:"此机构及其下级 · this unit and those below"`
}

func (d *rosterDesk) routeGaps() {
	operation(d.Server, Op{ID: "listRosterGaps", Method: http.MethodGet, Path: "/roster-gaps", Action: policy.RosterRead, Tag: tagRosters,
		Summary: text.T("各网点排班缺口", "List how a month's rosters stand, outlet by outlet")}, inScopes[listGaps](), d.outletGaps)
	operation(d.Server, Op{ID: "listUnitRosterGaps", Method: http.MethodGet, Path: "/roster-gaps/units", Action: policy.RosterRead, Tag: tagRosters,
		Summary: text.T("各机构排班缺口汇总", "Sum up how a month's rosters stand, unit by unit")}, inScopes[listUnitGaps](), d.unitGaps)
}

func (d *rosterDesk) gapQuery(ctx context.Context, p Paging, month string, under org.Path, status roster.Status) (GapQuery, error) {
	q := GapQuery{Paging: p, Scopes: d.scopes(ctx, policy.RosterRead), Under: under, Status: status, Month: roster.MonthOf(worktime.DayOf(d.now())) + 1}
	if month == "" {
		return q, nil
	}
	var err error
	q.Month, err = roster.ParseMonth(month)
	return q, pointed(err, "query:month")
}

func (d *rosterDesk) outletGaps(ctx context.Context, in *listGaps) (*with[Page[OutletGapView]], error) {
	q, err := d.gapQuery(ctx, in.Paging, in.Month, in.Under, in.Status)
	if err != nil {
		return nil, err
	}
	page, err := d.rosters.OutletGaps(ctx, q)
	return namedPage[OutletGapView](ctx, d.Server, mapPage(page, func(g OutletGap) OutletGapView {
		return OutletGapView{OutletRef{Code: g.Outlet.Code, Path: g.Outlet.Path}, g.Status, g.Version, append([]worktime.Day{}, g.Gaps...)}
	}), err)
}

func (d *rosterDesk) unitGaps(ctx context.Context, in *listUnitGaps) (*with[Page[UnitGapView]], error) {
	q, err := d.gapQuery(ctx, in.Paging, in.Month, in.Under, "")
	if err != nil {
		return nil, err
	}
	page, err := d.rosters.UnitGaps(ctx, q)
	return namedPage[UnitGapView](ctx, d.Server, mapPage(page, func(g UnitGap) UnitGapView {
		return UnitGapView{UnitRef{Path: g.Unit}, g.Outlets, g.Missing, g.Draft, g.Published, g.GapDays, g.Published == g.Outlets && g.GapDays == 0}
	}), err)
}
