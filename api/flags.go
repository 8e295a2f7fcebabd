package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

const tagFlags = "员工多次被投诉提示 · Flags of repeated complaints"

// FlagItem says that complaints about an employee came again and again.
type FlagItem struct {
	ID         string     `json:"id"`
	Employee   PersonRef  `json:"employee"`
	Unit       UnitRef    `json:"unit" doc:"员工所属机构 · unit of the employee"`
	Complaints int        `json:"complaints" doc:"提示时的投诉件数 · complaints when it was raised"`
	Least      int        `json:"least" doc:"件数起点 · the number that is flagged"`
	Months     int        `json:"months" doc:"统计期间（月） · within so many months"`
	RaisedAt   time.Time  `json:"raised_at"`
	Stands     bool       `json:"stands" doc:"此后件数未曾低于起点 · the number has not been below since"`
	Settled    bool       `json:"settled"`
	SettledBy  *PersonRef `json:"settled_by,omitempty"`
	SettledAt  time.Time  `json:"settled_at,omitzero"`
	Remark     string     `json:"remark,omitempty" doc:"处理情况 · what was done"`
}

func (f *FlagItem) names(n *naming) {
	n.unit(&f.Unit)
	n.person(&f.Employee, f.SettledBy)
}

// FlagFilter narrows flags.
type FlagFilter struct {
	Unit        org.Path `query:"unit" maxLength:"500" doc:"此机构及其下级 · this unit and those below"`
	Employee    string   `query:"employee" maxLength:"64" doc:"员工用户名 · user name of the employee"`
	Settled     string   `query:"settled" enum:"true,false"`
	Stands      string   `query:"stands" enum:"true,false"`
	RaisedFrom  string   `query:"raised_from" format:"date" doc:"提示日自 · raised on or after"`
	RaisedUntil string   `query:"raised_until" format:"date" doc:"提示日至 · raised on or before"`
}

// FlagQuery asks for one page of flags.
type FlagQuery struct {
	Paging
	FlagFilter
}

// FlagCount is how many flags are settled, or wait for it.
type FlagCount struct {
	Settled bool  `json:"settled"`
	Count   int64 `json:"count"`
}

// FlagRecord keeps flags. Nobody reads those about himself, nor settles them.
type FlagRecord interface {
	Flags(ctx context.Context, r Reader, q FlagQuery) (Page[FlagItem], error)
	CountFlags(ctx context.Context, r Reader, f FlagFilter) ([]FlagCount, error)
	Flag(ctx context.Context, r Reader, id string) (FlagItem, error)
	// SettleFlag answers Conflict "flag.settled" for one that was settled.
	SettleFlag(ctx context.Context, r Reader, id, remark string, row Entry) (FlagItem, error)
}

type settleFlag struct {
	ID   string `path:"id" format:"uuid"`
	Body struct {
		Remark string `json:"remark" minLength:"2" maxLength:"2000" doc:"了解到的情况和采取的措施 · what was found and done"`
	}
}

type byFlag struct {
	ID string `path:"id" format:"uuid"`
}

func (s *Server) routeFlags() {
	operation(s, Op{ID: "listFlags", Method: http.MethodGet, Path: "/flags", Action: policy.FlagRead, Tag: tagFlags,
		Summary: text.T("员工多次被投诉提示列表", "List flags of employees complained of again and again")}, inScopes[FlagQuery](), s.listFlags)
	operation(s, Op{ID: "countFlags", Method: http.MethodGet, Path: "/flags/counts", Action: policy.FlagRead, Tag: tagFlags,
		Summary: text.T("统计员工多次被投诉提示", "Count flags")}, inScopes[FlagFilter](), s.countFlags)
	operation(s, Op{ID: "getFlag", Method: http.MethodGet, Path: "/flags/{id}", Action: policy.FlagRead, Tag: tagFlags,
		Summary: text.T("查看员工多次被投诉提示", "Show a flag")}, inScopes[byFlag](), func(ctx context.Context, in *byFlag) (*with[FlagItem], error) {
		f, err := s.Record.Flag(ctx, s.flagReader(ctx), in.ID)
		return s.showFlag(ctx, f, err)
	})
	operation(s, Op{ID: "settleFlag", Method: http.MethodPost, Path: "/flags/{id}/settle", Action: policy.FlagSettle, Tag: tagFlags,
		Summary: sentenceOf(policy.FlagSettle)}, inScopes[settleFlag](), s.settleFlag)
}

func (s *Server) flagReader(ctx context.Context) Reader {
	r := Reader{Now: s.now()}
	r.User, r.Read = callerOf(ctx).User, s.scopes(ctx, policy.FlagRead)
	return r
}

func (s *Server) listFlags(ctx context.Context, in *FlagQuery) (*with[Page[FlagItem]], error) {
	page, err := s.Record.Flags(ctx, s.flagReader(ctx), *in)
	return namedPage[FlagItem](ctx, s, page, err)
}

func (s *Server) countFlags(ctx context.Context, in *FlagFilter) (*with[Counts[FlagCount]], error) {
	list, err := s.Record.CountFlags(ctx, s.flagReader(ctx), *in)
	if err != nil {
		return nil, err
	}
	return counted(list, func(c FlagCount) int64 { return c.Count }), nil
}

func (s *Server) showFlag(ctx context.Context, f FlagItem, err error) (*with[FlagItem], error) {
	if err != nil {
		return nil, err
	}
	var n naming
	f.names(&n)
	err = n.fill(ctx, s)
	return &with[FlagItem]{Body: f}, err
}

func (s *Server) settleFlag(ctx context.Context, in *settleFlag) (*with[FlagItem], error) {
	r := s.flagReader(ctx)
	f, err := s.Record.Flag(ctx, r, in.ID)
	if err == nil {
		err = s.may(ctx, policy.FlagSettle, f.Unit.Path)
	}
	if err != nil {
		return nil, err
	}
	row := s.entry(ctx, policy.FlagSettle, "flag/"+in.ID)
	row.Unit = f.Unit.Path
	f, err = s.Record.SettleFlag(ctx, r, in.ID, in.Body.Remark, row)
	return s.showFlag(ctx, f, err)
}
