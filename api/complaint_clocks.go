package api

import (
	"context"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
)

// ComplaintClockFilter narrows running limits of complaints. They follow the sight of
// complaints, so that they are no part of the other limits.
type ComplaintClockFilter struct {
	ByDue
	Unit        org.Path    `query:"unit" maxLength:"500" doc:"此机构及其下级的网点 · outlets of this unit and those below"`
	Case        casefile.ID `query:"case" format:"uuid"`
	LastStep    string      `query:"last_step" maxLength:"40" doc:"已升级到此步，例如 bulletin · that have climbed so far"`
	Provisional string      `query:"provisional" enum:"true,false" doc:"推算的时限 · worked out before the calendar was announced"`
}

func (f ComplaintClockFilter) clocks() ClockFilter {
	return ClockFilter{ByDue: f.ByDue, Unit: f.Unit, Case: f.Case, LastStep: f.LastStep, Provisional: f.Provisional, Kind: casefile.Complaint}
}

type complaintClockQuery struct {
	Paging
	ComplaintClockFilter
}

func (s *Server) routeComplaintClocks() {
	operation(s, readsComplaints(Op{ID: "listComplaintClocks", Path: "/complaint-clocks",
		Summary: text.T("投诉正在计时的时限，先到期者在前", "List running limits of complaints, the first due first")}), inScopes[complaintClockQuery](),
		func(ctx context.Context, in *complaintClockQuery) (*with[Page[ClockItem]], error) {
			f := in.clocks()
			page, err := s.Record.ComplaintClocks(ctx, s.reader(ctx, casefile.Complaint), ClockQuery{in.Paging, f})
			return namedPage[ClockItem](ctx, s, page, err)
		})
	operation(s, readsComplaints(Op{ID: "countComplaintClocks", Path: "/complaint-clocks/counts",
		Summary: text.T("统计投诉正在计时的时限", "Count running limits of complaints")}), inScopes[ComplaintClockFilter](),
		func(ctx context.Context, in *ComplaintClockFilter) (*with[Counts[KindCount]], error) {
			f := in.clocks()
			c, err := s.Record.CountComplaintClocks(ctx, s.reader(ctx, casefile.Complaint), f)
			if err != nil {
				return nil, err
			}
			return counted([]KindCount{c}, func(c KindCount) int64 { return c.Count }), nil
		})
}
