package api

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
	"duban/tabular"
)

// NumbersFilter says of which complaints numbers are wanted: those received in a period.
type NumbersFilter struct {
	Unit  org.Path `query:"unit" maxLength:"500" doc:"此机构及其下级 · this unit and those below"`
	From  string   `query:"from" format:"date" required:"true" doc:"收到日自 · received on or after"`
	Until string   `query:"until" format:"date" required:"true" doc:"收到日至（含当日） · received on or before, inclusive"`
	By    string   `query:"by" enum:"all,unit,outlet,line,channel,business,cause,subject,handler,month" default:"all" doc:"分组 · group by"`
}

// ServiceNumbers are the numbers of one group of complaints (C11). A share is absent
// where there is nothing to share; it is a percentage with two decimals.
type ServiceNumbers struct {
	NumberGroup
	Received     int64    `json:"received" doc:"收到 · received"`
	Closed       int64    `json:"closed" doc:"办结 · closed"`
	Open         int64    `json:"open" doc:"在办 · in hand"`
	Overdue      int64    `json:"overdue" doc:"在办且已过法定时限；本行自定的时限不计 · in hand and past the limit of the law; the limits that the bank sets itself do not count"`
	Told         int64    `json:"told" doc:"已告知处理决定 · told of a decision"`
	InTime       *float64 `json:"in_time,omitempty" doc:"按期告知率：按期告知数/已告知数与已超期未告知数之和 · told in time / (told + overdue and not told)"`
	FirstReply   *float64 `json:"first_reply_in_time,omitempty" doc:"首次回复及时率 · first reply in time"`
	Satisfaction *float64 `json:"satisfaction,omitempty" doc:"满意率：回访答复中满意的次数/答复次数；一件投诉可有多次回访，无人接听和不需回访不算答复 · callbacks answered satisfied / callbacks answered; a complaint may have several, nobody reached is no answer"`
	Pleased      int64    `json:"satisfied_answers" doc:"满意率的分子：答复满意的回访次数 · callbacks answered satisfied"`
	Answers      int64    `json:"answers" doc:"满意率的分母：得到答复的回访次数 · callbacks answered"`
	Target       float64  `json:"satisfaction_target" doc:"满意率目标 · target of satisfaction"`
	FirstContact *float64 `json:"first_contact_resolution,omitempty" doc:"首次接触解决率：首问人当日作出决定、未转办 · decided by the first owner on the day of receipt, without a transfer / told"`
	Transfers    *float64 `json:"transfers_per_case,omitempty" doc:"件均转办次数 · transfers per case"`
	Reopened     *float64 `json:"reopen_rate,omitempty" doc:"重办率 · reopened / decided"`
	Repeat       int64    `json:"repeat_complainants" doc:"重复投诉客户数：12 个月内两次以上 · customers with two or more in twelve months"`
	Days         *float64 `json:"average_days,omitempty" doc:"平均办理天数（收到至告知） · average days from receipt to telling"`
	Justified    *float64 `json:"justified_rate,omitempty" doc:"成立率（含部分成立） · justified, wholly or in part / decided"`

	Behind map[string]int64 `json:"behind" doc:"各项指标所计的投诉件数：在本组列表的地址上加同名 counted 参数，得到的正是这些 · how many complaints each number counts: the list of the group with counted of that name beside it has exactly these"`
}

// ReturnRow is one cell of the return by the dimensions of JR/T 0169: complaints of a
// quarter by channel, business and cause, with the bank's official codes where it has
// filled them in.
type ReturnRow struct {
	Channel   CodeRef `json:"channel"`
	Business  CodeRef `json:"business"`
	Cause     CodeRef `json:"cause"`
	Count     int64   `json:"count"`
	People    int64   `json:"people" doc:"投诉人数 · people who complained"`
	Closed    int64   `json:"closed" doc:"已办结 · closed"`
	Justified int64   `json:"justified" doc:"成立（含部分成立） · justified, wholly or in part"`
}

// CodeRef is an entry of the classification.
type CodeRef struct {
	Code     string    `json:"code"`
	Official string    `json:"official,omitempty" doc:"监管代码，由本行填写 · official code, filled in by the bank"`
	Name     text.Text `json:"name"`
}

// Numbers computes what complaints come to.
type Numbers interface {
	ComplaintNumbers(ctx context.Context, r Reader, f NumbersFilter) ([]ServiceNumbers, error)
	ComplaintReturn(ctx context.Context, r Reader, f ReturnFilter) ([]ReturnRow, error)
}

// ReturnFilter names the quarter of a return.
type ReturnFilter struct {
	Unit    org.Path `query:"unit" maxLength:"500" doc:"此机构及其下级 · this unit and those below"`
	Year    int      `query:"year" required:"true" minimum:"2000" maximum:"2100"`
	Quarter int      `query:"quarter" required:"true" minimum:"1" maximum:"4"`
}

// Span is the quarter in Chinese time.
func (f ReturnFilter) Span() (from, until time.Time) {
	from = time.Date(f.Year, time.Month(3*f.Quarter-2), 1, 0, 0, 0, 0, casefile.Zone)
	return from, from.AddDate(0, 3, 0)
}

const tagNumbers = "指标 · Service numbers"

func (s *Server) routeComplaintNumbers() {
	routeNumbersOf(s, complaintNumbers)
	operation(s, Op{ID: "complaintReturn", Method: http.MethodGet, Path: "/complaint-return", Action: policy.NumberRead, Tag: tagNumbers,
		Summary: text.T("投诉分类统计（JR/T 0169 口径）", "Return of complaints by the dimensions of JR/T 0169")}, inScopes[ReturnFilter](), s.complaintReturn)
}

var complaintNumbers = numbers[NumbersFilter, ServiceNumbers]{
	id: "complaintNumbers", path: "/complaint-numbers", action: policy.NumberRead, tag: tagNumbers,
	title: text.T("投诉服务指标", "Service numbers of complaints"),
	doc:   text.T("及时、满意、首次解决、转办、重办、重复投诉，按所选维度。", "Timeliness, satisfaction, first-contact resolution, transfers, reopenings, repeat complainants, by the dimension chosen."),
	list:  complaints.path, only: url.Values{"form": {string(complaint.Original)}}, span: "received", param: map[string]string{"unit": "held_by"},
	reader: (*Server).numbersReader,
	count:  Record.ComplaintNumbers,
	names: func(s *Server, ctx context.Context, by string, groups []GroupCount) error {
		if by == "handler" {
			by = "owner"
		}
		return s.nameComplaintGroups(ctx, by, groups)
	},
	total: func(n ServiceNumbers) int64 { return n.Received },
	table: tabular.Table{
		Name: text.T("投诉服务指标", "Service numbers"),
		Headers: []text.Text{text.T("收到", "Received"), text.T("在办", "Open"), text.T("在办超法定时限", "Past the legal limit"), text.T("办结", "Closed"),
			text.T("已告知", "Told"), text.T("按期告知率%", "Told in time %"), text.T("首次回复及时率%", "First reply in time %"), text.T("回访答复", "Callbacks answered"), text.T("答复满意", "Answered satisfied"), text.T("满意率%", "Satisfaction %"),
			text.T("满意率目标%", "Target %"), text.T("首次接触解决率%", "First-contact resolution %"), text.T("件均转办", "Transfers per case"),
			text.T("重办率%", "Reopened %"), text.T("重复投诉客户", "Repeat complainants"), text.T("平均办理天数", "Average days"), text.T("成立率%", "Justified %")},
		Widths: []float64{8, 8, 14, 8, 8, 12, 14, 10, 10, 10, 12, 16, 10, 10, 14, 14, 10},
	},
	row: func(n ServiceNumbers) []any {
		return []any{n.Received, n.Open, n.Overdue, n.Closed, n.Told, shareCell(n.InTime), shareCell(n.FirstReply), n.Answers, n.Pleased, shareCell(n.Satisfaction), n.Target,
			shareCell(n.FirstContact), shareCell(n.Transfers), shareCell(n.Reopened), n.Repeat, shareCell(n.Days), shareCell(n.Justified)}
	},
}

func (s *Server) complaintReturn(ctx context.Context, in *ReturnFilter) (*with[Counts[ReturnRow]], error) {
	list, err := s.Record.ComplaintReturn(ctx, s.numbersReader(ctx), *in)
	if err != nil {
		return nil, err
	}
	return counted(list, func(r ReturnRow) int64 { return r.Count }), nil
}

// numbersReader sees, for the purpose of counting, what number.read reaches. Matters of
// discipline are counted for the discipline office alone.
func (s *Server) numbersReader(ctx context.Context) Reader {
	r := s.reader(ctx, casefile.Complaint)
	r.Read = s.scopes(ctx, policy.NumberRead)
	return r
}
