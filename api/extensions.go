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

// ExtensionItem is a wish for more time with its decision.
type ExtensionItem struct {
	Rectification string      `json:"rectification" doc:"整改编号 · rectification"`
	Notice        casefile.ID `json:"notice"`
	AskedBy       *PersonRef  `json:"asked_by" doc:"申请人 · who asked"`
	AskedAt       time.Time   `json:"asked_at"`
	Until         time.Time   `json:"until" doc:"申请延至 · asked to be extended until"`
	UntilDay      string      `json:"until_day" format:"date" doc:"申请延至的最后一日（含当日） · the last day asked for, inclusive"`
	Reason        string      `json:"reason" doc:"申请理由 · why"`
	Status        string      `json:"status" enum:"pending,granted,refused,lapsed" doc:"待审批、同意、不同意、已失效（先行完成） · waits, granted, refused, lapsed because the mending was handed in first"`
	StatusName    text.Text   `json:"status_name"`
	DecidedBy     *PersonRef  `json:"decided_by,omitempty" doc:"审批人 · who decided"`
	DecidedAt     time.Time   `json:"decided_at,omitzero"`
	Decision      string      `json:"decision,omitempty" doc:"审批意见 · reason of the decision"`
	OldDue        time.Time   `json:"old_due,omitzero" doc:"原期限 · limit before"`
	NewDue        time.Time   `json:"new_due,omitzero" doc:"新期限 · limit after"`
	Outlet        OutletRef   `json:"outlet"`
	Issuer        UnitRef     `json:"issuer"`
}

func (e *ExtensionItem) names(n *naming) {
	e.StatusName = extensionStatusNames[e.Status]
	n.outlet(&e.Outlet)
	n.unit(&e.Issuer)
	n.person(e.AskedBy, e.DecidedBy)
}

var extensionStatusNames = map[string]text.Text{
	"pending": text.T("待审批", "Waits for a decision"), "granted": text.T("同意延期", "Granted"),
	"refused": text.T("不同意延期", "Refused"), "lapsed": text.T("已失效", "Lapsed"),
}

// ExtensionFilter narrows extensions.
type ExtensionFilter struct {
	Unit          org.Path    `query:"unit" maxLength:"500" doc:"此机构及其下级的网点 · outlets of this unit and those below"`
	Issuer        org.Path    `query:"issuer" maxLength:"500" doc:"由此机构或其下级签发 · issued by this unit or one below"`
	Mine          bool        `query:"mine" doc:"由我申请 · that I asked for"`
	Notice        casefile.ID `query:"notice" format:"uuid"`
	Rectification string      `query:"rectification" maxLength:"64"`
	Status        []string    `query:"status" enum:"pending,granted,refused,lapsed"`
	AskedFrom     string      `query:"asked_from" format:"date" doc:"申请日自 · asked for on or after"`
	AskedUntil    string      `query:"asked_until" format:"date" doc:"申请日至 · asked for on or before"`
}

// ExtensionQuery asks for one page of extensions.
type ExtensionQuery struct {
	Paging
	ExtensionFilter
}

func (s *Server) routeExtensions() {
	operation(s, Op{ID: "listExtensions", Method: http.MethodGet, Path: "/extensions", Action: policy.NoticeRead, Tag: notices.tag,
		Summary: text.T("延期申请列表", "List extensions asked for")}, inScopes[ExtensionQuery](), s.listExtensions)
	operation(s, Op{ID: "countExtensions", Method: http.MethodGet, Path: "/extensions/counts", Action: policy.NoticeRead, Tag: notices.tag,
		Summary: text.T("按状态统计延期申请", "Count extensions by status")}, inScopes[ExtensionFilter](), s.countExtensions)
}

func (s *Server) listExtensions(ctx context.Context, in *ExtensionQuery) (*with[Page[ExtensionItem]], error) {
	page, err := s.Record.Extensions(ctx, s.reader(ctx, casefile.Notice), *in)
	return namedPage[ExtensionItem](ctx, s, page, err)
}

func (s *Server) countExtensions(ctx context.Context, in *ExtensionFilter) (*with[Counts[GroupCount]], error) {
	list, err := s.Record.CountExtensions(ctx, s.reader(ctx, casefile.Notice), *in)
	if err != nil {
		return nil, err
	}
	for i, c := range list {
		list[i].Name = extensionStatusNames[c.Value]
	}
	return counted(list, func(c GroupCount) int64 { return c.Count }), nil
}
