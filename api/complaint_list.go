package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

// ComplaintItem is a complaint in a list. It names no customer: whoever wants to know
// opens the case.
type ComplaintItem struct {
	ID           casefile.ID              `json:"id"`
	Number       string                   `json:"number" doc:"投诉编号 · number"`
	Form         complaint.Form           `json:"form" enum:"complaint,review" doc:"投诉或核查 · complaint or review"`
	Status       casefile.Status          `json:"status" enum:"registered,handling,decided,told,closed,withdrawn,merged,discipline,concluded"`
	StatusName   text.Text                `json:"status_name"`
	Line         complaint.Line           `json:"line" enum:"outlet,help,hotline,supervision,office" doc:"受理线路 · where the bank was reached"`
	Class        complaint.Classification `json:"class" doc:"分类 · classification"`
	ClassNames   ClassNames               `json:"class_names" doc:"分类名称 · what the catalogue calls them"`
	Severity     complaint.Severity       `json:"severity" enum:"ordinary,serious,major"`
	SeverityName text.Text                `json:"severity_name"`
	Tier         complaint.Tier           `json:"tier" enum:"simple,complex"`
	Unit         UnitRef                  `json:"unit" doc:"办理单位 · unit that has the case"`
	Outlet       *OutletRef               `json:"outlet,omitempty" doc:"被投诉网点 · outlet complained of"`
	Concerns     *PersonRef               `json:"concerns,omitempty" doc:"被投诉员工 · employee complained of"`
	Customer     string                   `json:"customer,omitempty" doc:"客户编号（不含个人信息） · opaque reference of the customer"`
	Anonymous    bool                     `json:"anonymous"`
	People       int                      `json:"people" doc:"投诉人数 · how many complain"`
	Owner        PersonRef                `json:"owner" doc:"当前责任人 · present owner"`
	OwnerSince   time.Time                `json:"owner_since"`
	OfferedTo    *PersonRef               `json:"offered_to,omitempty" doc:"待接收人 · offered to"`
	OfferedDesk  *DeskRef                 `json:"offered_desk,omitempty" doc:"待接收岗位 · offered to a desk"`
	Hops         int                      `json:"hops" doc:"发起转办次数 · offers made"`
	Transfers    int                      `json:"transfers" doc:"责任人变更次数 · changes of owner"`
	ReceivedAt   time.Time                `json:"received_at"`
	FirstReplyAt time.Time                `json:"first_reply_at,omitzero"`
	DecidedAt    time.Time                `json:"decided_at,omitzero"`
	ToldAt       time.Time                `json:"told_at,omitzero"`
	ClosedAt     time.Time                `json:"closed_at,omitzero"`
	Outcome      complaint.Outcome        `json:"outcome,omitempty"`
	OutcomeName  *text.Text               `json:"outcome_name,omitempty"`
	Satisfied    *bool                    `json:"satisfied,omitempty" doc:"回访满意 · satisfied at the callback"`
	Round        int                      `json:"round" doc:"第几次办理 · 1, and one more each time it was taken up again"`
	Due          time.Time                `json:"due,omitzero" doc:"法定处理期限 · the legal limit"`
	DueDay       string                   `json:"due_day,omitempty" format:"date" doc:"期限的最后一日（含当日） · the last day of it, inclusive"`
	Overdue      bool                     `json:"overdue"`
	NextDue      time.Time                `json:"next_due,omitzero" doc:"最先到期的时限；告知后为回访 · the nearest limit that runs; once told, of the callback"`
	ReplyDue     time.Time                `json:"reply_due,omitzero" doc:"首次回复期限 · limit of the first reply"`
	BankDue      time.Time                `json:"bank_due,omitzero" doc:"本行处理期限 · the bank's own limit"`
	Calls        int                      `json:"calls" doc:"已回访次数 · attempts at a callback so far"`
	InTime       *bool                    `json:"in_time,omitempty" doc:"是否按期告知；未告知时省略 · whether the customer was told in time; left out before"`
	PanelSits    bool                     `json:"panel_sits,omitempty" doc:"专家正在评议 · an expert panel is sitting"`
	Sealed       bool                     `json:"sealed,omitempty" doc:"移送纪检 · with the discipline office"`
	Origin       casefile.ID              `json:"origin,omitempty" doc:"核查或拆分所依据的投诉 · complaint that is reviewed, or was split"`
	Into         casefile.ID              `json:"into,omitempty" doc:"并入的投诉 · merged into"`
	ChangedAt    time.Time                `json:"changed_at"`
	Version      int64                    `json:"version" doc:"版本，作 If-Match 之用 · version, for If-Match"`
}

// ClassNames are the words for a classification; empty for what the catalogue no longer has.
type ClassNames struct {
	Channel  text.Text `json:"channel"`
	Business text.Text `json:"business"`
	Cause    text.Text `json:"cause"`
	Subject  text.Text `json:"subject,omitzero"`
}

// DeskRef names a role at a unit.
type DeskRef struct {
	Role     string    `json:"role" doc:"岗位 · role"`
	RoleName text.Text `json:"role_name"`
	Unit     UnitRef   `json:"unit"`
}

func (i *ComplaintItem) names(n *naming) {
	i.StatusName, i.SeverityName = complaint.StatusNames[i.Status], complaint.SeverityNames[i.Severity]
	if name, ok := complaint.OutcomeNames[i.Outcome]; ok {
		i.OutcomeName = &name
	}
	n.unit(&i.Unit)
	if i.Outlet != nil {
		n.outlet(i.Outlet)
	}
	if i.OfferedDesk != nil {
		i.OfferedDesk.names(n)
	}
	n.person(i.Concerns, &i.Owner, i.OfferedTo)
}

func (d *DeskRef) names(n *naming) {
	if r, ok := policy.RoleNamed(d.Role); ok {
		d.RoleName = r.Title
	}
	n.unit(&d.Unit)
}

// ComplaintFilter narrows complaints.
type ComplaintFilter struct {
	Where
	ByDue
	Waiting       bool                 `query:"waiting" doc:"等我办理：由我负责、待我接收、待我发表意见或裁决、待我审批延期、待我回访 · waiting for me: mine, offered to me, my opinion or ruling, my approval, my callback"`
	Mine          bool                 `query:"mine" doc:"由我负责 · owned by me"`
	Handled       bool                 `query:"handled" doc:"我已办：曾由我办理或其记录中有我的操作，现已不在我手中或已办结 · handled: was in my hands, or I have an event on its record, and it is somebody else's now or at rest"`
	Filed         bool                 `query:"filed" doc:"我发起：由我登记 · filed: that I took in"`
	Copied        bool                 `query:"copied" doc:"抄送我：已通知我知悉，我未经办，也不待我办理 · copied: I was told of it, had no part in it, and it does not wait for me"`
	Offered       bool                 `query:"offered" doc:"待我接收 · offered to me"`
	Panel         bool                 `query:"panel" doc:"待我发表意见 · waiting for my opinion"`
	Ruling        bool                 `query:"ruling" doc:"待我裁决 · waiting for my ruling on a panel"`
	Extension     bool                 `query:"extension" doc:"待我审批延期 · waiting for my decision on a longer limit"`
	Callback      bool                 `query:"callback" doc:"可由我回访 · waiting for a callback that I may make"`
	Form          complaint.Form       `query:"form" enum:"complaint,review"`
	Status        []casefile.Status    `query:"status" enum:"registered,handling,decided,told,closed,withdrawn,merged,discipline,concluded"`
	Line          []complaint.Line     `query:"line" enum:"outlet,help,hotline,supervision,office"`
	Severity      []complaint.Severity `query:"severity" enum:"ordinary,serious,major"`
	Tier          complaint.Tier       `query:"tier" enum:"simple,complex"`
	Channel       string               `query:"channel" maxLength:"64" doc:"渠道，“-”为未填写 · channel, \"-\" for none given"`
	Business      string               `query:"business" maxLength:"64" doc:"业务，“-”为未填写 · business, \"-\" for none given"`
	Cause         string               `query:"cause" maxLength:"64" doc:"原因，“-”为未填写 · cause, \"-\" for none given"`
	Subject       string               `query:"subject" maxLength:"64" doc:"主题，“-”为未填写 · subject, \"-\" for none given"`
	Owner         string               `query:"owner" maxLength:"100" doc:"责任人用户名 · user name of the owner"`
	OwnerUnit     org.Path             `query:"owner_unit" maxLength:"500" doc:"由此机构或其下级承担 · that this unit or one below it has"`
	HeldBy        org.Path             `query:"held_by" maxLength:"500" doc:"由此机构本身（不含下级）办理 · that this very unit has, none below it"`
	Handler       string               `query:"handler" maxLength:"100" doc:"作出决定的人，未决定时为责任人 · who decided, or the owner before that"`
	Concerns      string               `query:"concerns" maxLength:"100" doc:"被投诉员工用户名 · employee complained of"`
	Flag          string               `query:"flag" format:"uuid" doc:"此提示所计的投诉（须可查看该提示） · that this flag counted when it was raised; for who may see the flag"`
	Customer      string               `query:"customer" maxLength:"64" doc:"客户编号 · opaque reference of the customer"`
	Outcome       complaint.Outcome    `query:"outcome" enum:"justified,partly,unjustified,settled,upheld,changed,sentback"`
	Counted       string               `query:"counted" enum:"closed,open,withdrawn,merged,overdue,in_time,not_in_time,timed,replied,not_replied,reply_timed,asked,satisfied,dissatisfied,first_contact,decided,reopened,justified,told,transferred,again" doc:"计入此项指标的投诉，见投诉服务指标 · that a service number counts: see there"`
	ReceivedFrom  string               `query:"received_from" format:"date" doc:"收到日自 · received on or after"`
	ReceivedUntil string               `query:"received_until" format:"date" doc:"收到日至 · received on or before"`
	Text          string               `query:"q" maxLength:"100" doc:"编号、来件文号或网点代码的一部分 · part of the number, reference or outlet's code"`
}

// ComplaintQuery asks for one page of complaints.
type ComplaintQuery struct {
	Paging
	ComplaintFilter
	Sort string `query:"sort" enum:"latest,due,received" doc:"排序：最近变动、期限、最近收到 · latest changed first, by what is due first, latest received first"`
}

// ComplaintRecord is the read side of complaints.
type ComplaintRecord interface {
	Complaints(ctx context.Context, r Reader, q ComplaintQuery) (Page[ComplaintItem], error)
	CountComplaints(ctx context.Context, r Reader, f ComplaintFilter) ([]StatusCount, error)
	GroupComplaints(ctx context.Context, r Reader, f ComplaintFilter, by string) ([]GroupCount, error)
	Complaint(ctx context.Context, r Reader, id casefile.ID) (ComplaintItem, error)
	// Holds and Transfers are who had one complaint and to whom it was offered, oldest first;
	// Links what it belongs together with, as far as the reader may know of it.
	ComplaintParts(ctx context.Context, r Reader, id casefile.ID) (ComplaintParts, error)
}

type complaintGroupIn struct {
	ComplaintFilter
	By string `query:"by" required:"true" enum:"line,channel,business,cause,subject,severity,tier,outlet,unit,owner,outcome,status" doc:"分组 · group by"`
}

// readsComplaints completes an operation that reads complaints: in scope, or what the
// cases themselves have given the caller to do.
func readsComplaints(op Op) Op {
	op.Action, op.Own, op.Tag, op.Method = policy.ComplaintRead, policy.ComplaintReadOwn, complaints.tag, http.MethodGet
	return op
}

func (s *Server) routeComplaintLists() {
	operation(s, readsComplaints(Op{ID: "listComplaints", Path: complaints.path,
		Summary: text.T("投诉列表", "List complaints")}), inScopes[ComplaintQuery](), s.listComplaints)
	operation(s, readsComplaints(Op{ID: "countComplaints", Path: complaints.path + "/counts",
		Summary: text.T("按状态统计投诉", "Count complaints by status")}), inScopes[ComplaintFilter](), s.countComplaints)
	operation(s, readsComplaints(Op{ID: "groupComplaints", Path: complaints.path + "/groups",
		Summary: text.T("按任一维度统计投诉", "Count complaints by any dimension")}), inScopes[complaintGroupIn](), s.groupComplaints)
}

// complaintReader is who reads complaints by a filter. NotFound for a flag that he may not know of.
func (s *Server) complaintReader(ctx context.Context, f ComplaintFilter) (Reader, error) {
	r := s.reader(ctx, casefile.Complaint)
	if f.Flag == "" {
		return r, nil
	}
	_, err := s.Record.Flag(ctx, s.flagReader(ctx), f.Flag)
	return r, err
}

func (s *Server) listComplaints(ctx context.Context, in *ComplaintQuery) (*with[Page[ComplaintItem]], error) {
	r, err := s.complaintReader(ctx, in.ComplaintFilter)
	if err != nil {
		return nil, err
	}
	page, err := s.Record.Complaints(ctx, r, *in)
	return namedPage[ComplaintItem](ctx, s, page, err)
}

func (s *Server) countComplaints(ctx context.Context, in *ComplaintFilter) (*with[Counts[StatusCount]], error) {
	r, err := s.complaintReader(ctx, *in)
	if err != nil {
		return nil, err
	}
	list, err := s.Record.CountComplaints(ctx, r, *in)
	if err != nil {
		return nil, err
	}
	return statusCounts(list, complaint.StatusNames), nil
}

func (s *Server) groupComplaints(ctx context.Context, in *complaintGroupIn) (*with[Counts[GroupCount]], error) {
	r, err := s.complaintReader(ctx, in.ComplaintFilter)
	if err != nil {
		return nil, err
	}
	list, err := s.Record.GroupComplaints(ctx, r, in.ComplaintFilter, in.By)
	if err == nil {
		err = s.nameComplaintGroups(ctx, in.By, list)
	}
	if err != nil {
		return nil, err
	}
	return counted(list, func(c GroupCount) int64 { return c.Count }), nil
}

// nameComplaintGroups says what the values of a dimension are called; the codes of the
// classification are named by its catalogue.
func (s *Server) nameComplaintGroups(ctx context.Context, by string, list []GroupCount) error {
	for i := range list {
		g, v := &list[i], list[i].Value
		switch by {
		case "line":
			g.Name = complaint.LineNames[complaint.Line(v)]
		case "severity":
			g.Name = complaint.SeverityNames[complaint.Severity(v)]
		case "tier":
			g.Name = complaint.TierNames[complaint.Tier(v)]
		case "outcome":
			g.Name = complaint.OutcomeNames[complaint.Outcome(v)]
		case "status":
			g.Name = complaint.StatusNames[casefile.Status(v)]
		}
	}
	return s.namePlacesAndPeople(ctx, by, list)
}

// namePlacesAndPeople names outlets, units and users that things were grouped by.
func (s *Server) namePlacesAndPeople(ctx context.Context, by string, list []GroupCount) error {
	values := make([]string, len(list))
	for i, g := range list {
		values[i] = g.Value
	}
	name := func(names map[string]text.Text, err error) error {
		for i, v := range values {
			if n, ok := names[v]; ok {
				list[i].Name = n
			}
		}
		return err
	}
	switch by {
	case "outlet":
		return name(s.Record.OutletNames(ctx, values))
	case "unit":
		return name(s.Record.UnitNames(ctx, values))
	case "owner":
		users, err := s.Record.UserNames(ctx, values)
		for i, v := range values {
			list[i].Name = text.T(users[v], users[v])
		}
		return err
	}
	return nil
}
