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

// RectificationItem is the mending of one finding.
type RectificationItem struct {
	ID             string             `json:"id" doc:"整改编号 · id"`
	Notice         casefile.ID        `json:"notice"`
	Number         string             `json:"number,omitempty" doc:"通知书文号 · number of the notice"`
	Finding        string             `json:"finding" doc:"对应的问题，一一对应 · the finding it mends, one to one"`
	Inspection     casefile.ID        `json:"inspection,omitempty"`
	InspectionKind checklist.Kind     `json:"inspection_kind,omitempty" enum:"mystery,onsite,video,selfcheck"`
	Inspector      *PersonRef         `json:"inspector,omitempty"`
	Item           ItemRef            `json:"item"`
	Severity       checklist.Severity `json:"severity" enum:"minor,normal,serious,critical" doc:"严重程度；屡查屡犯上调一级 · severity, graded up for a repeat offence"`
	SeverityAs     text.Text          `json:"severity_name"`
	Repeated       bool               `json:"repeated" doc:"屡查屡犯 · repeat offence"`
	Status         casefile.Status    `json:"status" enum:"open,planned,done,returned,verified"`
	StatusName     text.Text          `json:"status_name"`
	Running        bool               `json:"running" doc:"尚待网点办理 · the outlet has to act"`
	Withdrawn      bool               `json:"withdrawn" doc:"尚未提交即随通知书撤回，不再办理 · withdrawn with its notice before it was handed in: nobody has to act"`
	Outlet         OutletRef          `json:"outlet"`
	Issuer         UnitRef            `json:"issuer"`
	Due            time.Time          `json:"due,omitzero"`
	DueDay         string             `json:"due_day,omitempty" format:"date" doc:"期限的最后一日（含当日） · the last day of it, inclusive"`
	Overdue        bool               `json:"overdue"`
	Responsible    *PersonRef         `json:"responsible,omitempty" doc:"责任人 · who answers for it"`
	Cause          notice.Cause       `json:"cause,omitempty" enum:"people,process,facility,system,rule" doc:"原因类别 · kind of root cause"`
	CauseName      text.Text          `json:"cause_name,omitzero"`
	RootCause      string             `json:"root_cause,omitempty" doc:"根本原因 · root cause"`
	Correction     string             `json:"correction,omitempty" doc:"即时纠正 · correction now"`
	Prevention     string             `json:"prevention,omitempty" doc:"预防措施 · prevention later"`
	Summary        string             `json:"summary,omitempty" doc:"整改情况 · what was done"`
	Evidence       []string           `json:"evidence" doc:"证据编号 · ids of evidence"`
	DoneAt         time.Time          `json:"done_at,omitzero"`
	VerifiedBy     *PersonRef         `json:"verified_by,omitempty" doc:"验收人 · who verified it"`
	VerifiedAt     time.Time          `json:"verified_at,omitzero"`
	Returns        int                `json:"return_count,omitempty"`
	ReturnReason   string             `json:"return_reason,omitempty" doc:"最近一次退回的理由 · why it was returned last"`
	Extensions     int                `json:"extension_count,omitempty" doc:"已准延期次数 · extensions granted so far"`
	AskedUntil     time.Time          `json:"asked_until,omitzero" doc:"申请延至，待审批 · asked to be extended until then, not decided yet"`
}

func (r *RectificationItem) names(n *naming) {
	r.SeverityAs, r.StatusName, r.CauseName = r.Severity.Title(), notice.RectificationStatusNames[r.Status], notice.CauseNames[r.Cause]
	if r.Withdrawn { // it is open no more, whatever it was when its notice went
		r.StatusName = notice.StatusNames[notice.Withdrawn]
	}
	n.outlet(&r.Outlet)
	n.unit(&r.Issuer)
	n.item(&r.Item)
	n.person(r.Inspector, r.Responsible, r.VerifiedBy)
}

func causeName(v string) text.Text { return notice.CauseNames[notice.Cause(v)] }

// RectificationFilter narrows rectifications.
type RectificationFilter struct {
	Where
	ByDue
	Mine        bool                 `query:"mine" doc:"由我负责、制定或办理 · that I answer for, planned or carried out"`
	Waiting     bool                 `query:"waiting" doc:"等我办理：待整改、待验收、待审批延期 · waiting for me to mend, verify or decide an extension"`
	NotMade     bool                 `query:"not_made" doc:"我未参与（可以验收） · in which I had no part, so that I may verify"`
	Notice      casefile.ID          `query:"notice" format:"uuid"`
	Inspection  casefile.ID          `query:"inspection" format:"uuid"`
	Kind        []checklist.Kind     `query:"kind" enum:"mystery,onsite,video,selfcheck" doc:"依据的检查的类型 · kind of the inspection"`
	Module      []string             `query:"module" maxItems:"50" doc:"模块代码 · codes of modules"`
	Item        []string             `query:"item" maxItems:"100" doc:"检查项目代码 · codes of items"`
	Severity    []checklist.Severity `query:"severity" enum:"minor,normal,serious,critical"`
	Status      []casefile.Status    `query:"status" enum:"open,planned,done,returned,verified"`
	Cause       []notice.Cause       `query:"cause" enum:"people,process,facility,system,rule,-" doc:"原因类别，“-”为未填写 · kinds of root cause, \"-\" for none given"`
	Running     string               `query:"running" enum:"true,false" doc:"尚待网点办理 · the outlet has to act"`
	Repeated    string               `query:"repeated" enum:"true,false" doc:"屡查屡犯 · repeat offences"`
	Asked       bool                 `query:"asked" doc:"有待审批的延期申请 · an extension waits for a decision"`
	Counted     string               `query:"counted" enum:"running,not_due,overdue,to_verify,verified,on_time,not_on_time,timed,repeated,returned,extended,withdrawn" doc:"计入此项整改指标的事项 · that a number of rectifications counts"`
	IssuedFrom  string               `query:"issued_from" format:"date" doc:"通知书签发日自 · ordered on or after"`
	IssuedUntil string               `query:"issued_until" format:"date" doc:"通知书签发日至 · ordered on or before"`
	Inspector   string               `query:"inspector" maxLength:"100" doc:"检查人用户名 · user name of the inspector"`
	Text        string               `query:"q" maxLength:"100" doc:"原因、措施、情况中的文字或文号的一部分 · words in what people wrote, or part of the number"`
}

// RectificationQuery asks for one page of rectifications.
type RectificationQuery struct {
	Paging
	RectificationFilter
	Sort string `query:"sort" enum:"due,severity" doc:"排序：期限、最严重 · by what is due first, most severe first"`
}

type countRectifications struct {
	RectificationFilter
	By string `query:"by" enum:"status,module,item,severity,cause,outlet,kind,responsible" default:"status" doc:"按什么统计 · counted by what"`
}

// RectificationCounts are counts of rectifications.
type RectificationCounts struct {
	Total    int64         `json:"total"`
	Overdue  int64         `json:"overdue" doc:"其中已超期 · of these, overdue"`
	Statuses []StatusCount `json:"statuses" doc:"按状态 · by status"`
	Items    []GroupCount  `json:"items" doc:"按所选的项目 · by what was asked for"`
}

// ByRectification names a rectification in the path.
type ByRectification struct {
	ID string `path:"id" maxLength:"64" doc:"整改编号 · id of the rectification"`
}

func (s *Server) routeRectifications() {
	operation(s, Op{ID: "listRectifications", Method: http.MethodGet, Path: "/rectifications", Action: policy.NoticeRead, Tag: notices.tag,
		Summary: text.T("整改事项列表", "List rectifications")}, inScopes[RectificationQuery](), s.listRectifications)
	operation(s, Op{ID: "countRectifications", Method: http.MethodGet, Path: "/rectifications/counts", Action: policy.NoticeRead, Tag: notices.tag,
		Summary: text.T("统计整改事项", "Count rectifications"), Doc: text.T("按状态，并可按模块、项目、严重程度、原因、网点、类型或责任人。", "By status, and by module, item, severity, cause, outlet, kind or person responsible.")},
		inScopes[countRectifications](), s.countRectifications)
	operation(s, Op{ID: "getRectification", Method: http.MethodGet, Path: "/rectifications/{id}", Action: policy.NoticeRead, Tag: notices.tag,
		Summary: text.T("查看整改事项", "Show a rectification")}, inScopes[ByRectification](), s.getRectification)
}

func (s *Server) listRectifications(ctx context.Context, in *RectificationQuery) (*with[Page[RectificationItem]], error) {
	page, err := s.Record.Rectifications(ctx, s.reader(ctx, casefile.Notice), *in)
	return namedPage[RectificationItem](ctx, s, page, err)
}

func (s *Server) countRectifications(ctx context.Context, in *countRectifications) (*with[RectificationCounts], error) {
	r := s.reader(ctx, casefile.Notice)
	list, err := s.Record.CountRectifications(ctx, r, in.RectificationFilter)
	if err != nil {
		return nil, err
	}
	out := &with[RectificationCounts]{Body: RectificationCounts{Statuses: []StatusCount{}, Items: []GroupCount{}}}
	b := &out.Body
	for _, c := range list {
		c.StatusName = notice.RectificationStatusNames[c.Status]
		b.Statuses = append(b.Statuses, c)
		b.Total, b.Overdue = b.Total+c.Count, b.Overdue+c.Overdue
	}
	if in.By == "status" {
		for _, c := range b.Statuses {
			b.Items = append(b.Items, GroupCount{Value: string(c.Status), Name: c.StatusName, Count: c.Count})
		}
		return out, nil
	}
	groups, err := s.Record.GroupRectifications(ctx, r, in.RectificationFilter, in.By)
	if err == nil {
		err = s.nameGroups(ctx, in.By, groups)
	}
	b.Items = append(b.Items, groups...)
	return out, err
}

func (s *Server) getRectification(ctx context.Context, in *ByRectification) (*with[RectificationItem], error) {
	r, err := s.Record.Rectification(ctx, s.reader(ctx, casefile.Notice), in.ID)
	if err != nil {
		return nil, err
	}
	one := []RectificationItem{r}
	if err := nameAll(ctx, s, one); err != nil {
		return nil, err
	}
	return &with[RectificationItem]{Body: one[0]}, nil
}
