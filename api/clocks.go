package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

const tagClocks = "时限 · Limits"

// ClockItem is a running limit in a list.
type ClockItem struct {
	Case        casefile.ID   `json:"case"`
	Kind        casefile.Kind `json:"kind" enum:"inspection,notice,bulletin,complaint" doc:"事项类型 · kind of case"`
	Number      string        `json:"number,omitempty" doc:"事项编号 · number of the case"`
	Clock       string        `json:"clock" doc:"时限：fill 检查、appeal 申诉、整改编号、verify:整改编号 验收 · which limit: fill, appeal, a rectification's id, verify:… to verify it"`
	Due         time.Time     `json:"due,omitzero"`
	DueDay      string        `json:"due_day,omitempty" format:"date" doc:"期限的最后一日（含当日） · the last day of it, inclusive"`
	Overdue     bool          `json:"overdue"`
	NextStep    string        `json:"next_step,omitempty" doc:"下一步 · next step of the ladder"`
	NextAt      time.Time     `json:"next_at,omitzero"`
	LastStep    string        `json:"last_step,omitempty" doc:"已到的一步：升级到哪里 · the last step that fired: how far it has climbed"`
	Rule        string        `json:"rule"`
	Calendar    string        `json:"calendar"`
	Provisional bool          `json:"provisional,omitempty" doc:"跨越尚未公布日历的年份，为推算 · it crosses a year whose calendar is not announced yet"`
	Outlet      OutletRef     `json:"outlet"`
	Issuer      UnitRef       `json:"issuer"`
}

func (c *ClockItem) names(n *naming) {
	n.outlet(&c.Outlet)
	n.unit(&c.Issuer)
}

// ClockFilter narrows running limits.
type ClockFilter struct {
	ByDue
	Unit        org.Path      `query:"unit" maxLength:"500" doc:"此机构及其下级的网点 · outlets of this unit and those below"`
	Kind        casefile.Kind `query:"kind" enum:"inspection,notice,bulletin"`
	Case        casefile.ID   `query:"case" format:"uuid"`
	LastStep    string        `query:"last_step" maxLength:"40" doc:"已升级到此步，例如 bulletin · that have climbed so far"`
	Provisional string        `query:"provisional" enum:"true,false" doc:"推算的时限 · worked out before the calendar was announced"`
}

// ClockQuery asks for one page of running limits.
type ClockQuery struct {
	Paging
	ClockFilter
}

// KindCount is how many limits of a kind of case run.
type KindCount struct {
	Kind    casefile.Kind `json:"kind" enum:"inspection,notice,bulletin,complaint"`
	Count   int64         `json:"count"`
	Overdue int64         `json:"overdue"`
}

func (s *Server) routeClocks() {
	operation(s, Op{ID: "listClocks", Method: http.MethodGet, Path: "/clocks", Action: policy.InspectionRead, Tag: tagClocks,
		Summary: text.T("正在计时的时限，先到期者在前", "List running limits, the first due first"),
		Doc:     text.T("被检查方看不到未发布检查的时限。", "The inspected side sees no limits of what is not published.")},
		inScopes[ClockQuery](), s.listClocks)
	operation(s, Op{ID: "countClocks", Method: http.MethodGet, Path: "/clocks/counts", Action: policy.InspectionRead, Tag: tagClocks,
		Summary: text.T("统计正在计时的时限", "Count running limits")}, inScopes[ClockFilter](), s.countClocks)
}

func (s *Server) listClocks(ctx context.Context, in *ClockQuery) (*with[Page[ClockItem]], error) {
	page, err := s.Record.Clocks(ctx, s.reader(ctx, casefile.Inspection), *in)
	return namedPage[ClockItem](ctx, s, page, err)
}

func (s *Server) countClocks(ctx context.Context, in *ClockFilter) (*with[Counts[KindCount]], error) {
	list, err := s.Record.CountClocks(ctx, s.reader(ctx, casefile.Inspection), *in)
	if err != nil {
		return nil, err
	}
	return counted(list, func(c KindCount) int64 { return c.Count }), nil
}
