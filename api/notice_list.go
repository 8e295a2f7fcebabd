package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/notice"
	"duban/domain/text"
	"duban/policy"
)

// NoticeItem is a notice in a list.
type NoticeItem struct {
	ID             casefile.ID     `json:"id"`
	Number         string          `json:"number,omitempty" doc:"文号，签发时产生 · number, given when issued"`
	Form           notice.Form     `json:"form" enum:"order,advice" doc:"整改通知书或管理工作意见 · rectification notice or advice note"`
	Status         casefile.Status `json:"status" enum:"draft,issued,acknowledged,closed,withdrawn"`
	StatusName     text.Text       `json:"status_name"`
	Inspection     casefile.ID     `json:"inspection,omitempty" doc:"依据的检查 · inspection it rests on"`
	InspectionKind checklist.Kind  `json:"inspection_kind,omitempty" enum:"mystery,onsite,video,selfcheck"`
	Inspector      *PersonRef      `json:"inspector,omitempty" doc:"检查人；神秘人的身份不予显示时省略 · inspector; left out where a mystery shopper must not be named"`
	Outlet         OutletRef       `json:"outlet"`
	Issuer         UnitRef         `json:"issuer" doc:"签发单位 · issuing unit"`
	IssuedBy       *PersonRef      `json:"issued_by,omitempty" doc:"签发人 · who issued it"`
	IssuedAt       time.Time       `json:"issued_at,omitzero"`
	Due            time.Time       `json:"due,omitzero" doc:"最先到期的整改的期限 · when the first rectification is due"`
	DueDay         string          `json:"due_day,omitempty" format:"date" doc:"期限的最后一日（含当日） · the last day of it, inclusive"`
	Overdue        bool            `json:"overdue"`
	Rectifications int             `json:"rectification_count"`
	Verified       int             `json:"verified_count" doc:"已验收数 · of these, verified"`
	OpenedAt       time.Time       `json:"opened_at"`
	ChangedAt      time.Time       `json:"changed_at"`
	Version        int64           `json:"version" doc:"版本，作 If-Match 之用 · version, for If-Match"`
}

func (i *NoticeItem) names(n *naming) {
	i.StatusName = notice.StatusNames[i.Status]
	n.outlet(&i.Outlet)
	n.unit(&i.Issuer)
	n.person(i.Inspector, i.IssuedBy)
}

// NoticeFilter narrows notices.
type NoticeFilter struct {
	Where
	ByDue
	Waiting     bool              `query:"waiting" doc:"等我签发或签收 · waiting for me to issue or acknowledge"`
	Filed       bool              `query:"filed" doc:"我发起：由我起草或签发 · filed: that I drafted or issued"`
	Handled     bool              `query:"handled" doc:"我已办：其记录中有我的操作 · handled: I have an event on its record"`
	Copied      bool              `query:"copied" doc:"抄送我：已通知我知悉，我未经办，也不待我办理 · copied: I was told of it, had no part in it, and it does not wait for me"`
	Form        notice.Form       `query:"form" enum:"order,advice" doc:"整改通知书、管理工作意见 · rectification notices, advice notes"`
	Status      []casefile.Status `query:"status" enum:"draft,issued,acknowledged,closed,withdrawn"`
	Kind        []checklist.Kind  `query:"kind" enum:"mystery,onsite,video,selfcheck" doc:"依据的检查的类型 · kind of the inspection"`
	Inspection  casefile.ID       `query:"inspection" format:"uuid"`
	Inspector   string            `query:"inspector" maxLength:"100" doc:"检查人用户名 · user name of the inspector"`
	IssuedBy    string            `query:"issued_by" maxLength:"100" doc:"签发人用户名 · user name of who issued it"`
	IssuedFrom  string            `query:"issued_from" format:"date" doc:"签发日自 · issued on or after"`
	IssuedUntil string            `query:"issued_until" format:"date" doc:"签发日至 · issued on or before"`
	Text        string            `query:"q" maxLength:"100" doc:"文号或网点代码的一部分 · part of the number or of the outlet's code"`
}

// NoticeQuery asks for one page of notices.
type NoticeQuery struct {
	Paging
	NoticeFilter
	Sort string `query:"sort" enum:"latest,due,issued" doc:"排序：最近建立、期限、最近签发 · latest opened first, by what is due first, latest issued first"`
}

// StatusCount is how many stand where.
type StatusCount struct {
	Status     casefile.Status `json:"status"`
	StatusName text.Text       `json:"status_name"`
	Count      int64           `json:"count"`
	Overdue    int64           `json:"overdue" doc:"其中已超期 · of these, overdue"`
}

func statusCounts(list []StatusCount, names map[casefile.Status]text.Text) *with[Counts[StatusCount]] {
	for i, c := range list {
		list[i].StatusName = names[c.Status]
	}
	return counted(list, func(c StatusCount) int64 { return c.Count })
}

func (s *Server) routeNoticeLists() {
	operation(s, Op{ID: "listNotices", Method: http.MethodGet, Path: notices.path, Action: policy.NoticeRead, Tag: notices.tag,
		Summary: text.T("整改通知书和管理工作意见列表", "List notices and advice notes")}, inScopes[NoticeQuery](), s.listNotices)
	operation(s, Op{ID: "countNotices", Method: http.MethodGet, Path: notices.path + "/counts", Action: policy.NoticeRead, Tag: notices.tag,
		Summary: text.T("按状态统计通知书", "Count notices by status")}, inScopes[NoticeFilter](), s.countNotices)
}

func (s *Server) listNotices(ctx context.Context, in *NoticeQuery) (*with[Page[NoticeItem]], error) {
	page, err := s.Record.Notices(ctx, s.reader(ctx, casefile.Notice), *in)
	return namedPage[NoticeItem](ctx, s, page, err)
}

func (s *Server) countNotices(ctx context.Context, in *NoticeFilter) (*with[Counts[StatusCount]], error) {
	list, err := s.Record.CountNotices(ctx, s.reader(ctx, casefile.Notice), *in)
	if err != nil {
		return nil, err
	}
	return statusCounts(list, notice.StatusNames), nil
}
