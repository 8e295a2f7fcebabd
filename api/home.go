package api

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"reflect"
	"strings"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/incident"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/roster"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
)

// HomeView is what a person's day begins with.
type HomeView struct {
	Unread  int        `json:"unread" doc:"未读消息 · unread messages"`
	Waiting []HomeLine `json:"waiting" doc:"等我办理 · waits for me"`
	Late    []HomeLine `json:"late" doc:"已超期 · late"`
	Soon    []HomeLine `json:"soon" doc:"七天内到期 · due within 7 days"`
}

// HomeLine is a count that leads to the list which it counts.
type HomeLine struct {
	Key     string    `json:"key" example:"inspections.to_review"`
	Title   text.Text `json:"title"`
	Count   int64     `json:"count"`
	Overdue int64     `json:"overdue,omitempty" doc:"其中已超期 · of these, overdue"`
	Link    string    `json:"link" example:"/inspections?status=submitted&waiting=true" doc:"列出这些事项的地址（接口路径与查询参数） · the list of exactly these: path below the API's base with its query"`
}

// homeLine is a line that is shown to who may do one of the actions somewhere.
type homeLine struct {
	key   string
	title text.Text
	needs []string
	list  any // the filter of the list; its type says which list
}

func lines() (waiting, late, soon []homeLine) {
	wait := func(s ...casefile.Status) InspectionFilter { return InspectionFilter{Waiting: true, Status: s} }
	due := ByDue{Due: "next_7_days"}
	fillers := []string{policy.InspectionAnswer}
	menders := []string{policy.NoticeCompleteRectification}
	waiting = []homeLine{
		{"duties.today", text.T("我今天的坐班", "My duties today"), []string{policy.RosterRead}, listDuties{}},
		{"incidents.to_acknowledge", text.T("待签收的直通报告", "Direct reports to acknowledge"), []string{policy.IncidentAcknowledge}, IncidentFilter{Status: []casefile.Status{incident.Reported}}},
		{"incidents.in_hand", text.T("由我负责的直通报告", "Direct reports that I have in hand"), []string{policy.IncidentAcknowledge}, IncidentFilter{InHand: true, Status: []casefile.Status{incident.Acknowledged}}},
		{"complaints.offered", text.T("待我接收或拒收的投诉", "Complaints offered to me"), []string{policy.ComplaintTake}, ComplaintFilter{Offered: true}},
		{"complaints.mine", text.T("由我负责的在办投诉", "Complaints that I own"), []string{policy.ComplaintReadOwn},
			ComplaintFilter{Mine: true, Status: []casefile.Status{complaint.Registered, complaint.Handling, complaint.Decided, complaint.Discipline}}},
		{"complaints.to_judge", text.T("待我发表意见的投诉", "Complaints that wait for my opinion"), []string{policy.ComplaintGiveOpinion}, ComplaintFilter{Panel: true}},
		{"complaints.to_rule", text.T("待我裁决的投诉", "Complaints that wait for my ruling"), []string{policy.ComplaintRulePanel}, ComplaintFilter{Ruling: true}},
		{"complaints.extensions", text.T("待我审批延期的投诉", "Complaints with a longer limit to decide on"), []string{policy.ComplaintDecideExtension}, ComplaintFilter{Extension: true}},
		{"complaints.to_call_back", text.T("待回访的投诉", "Complaints to call the customer back about"), []string{policy.ComplaintCallBack}, ComplaintFilter{Callback: true}},
		{"flags.to_settle", text.T("待处理的员工多次被投诉提示", "Flags of repeated complaints to settle"), []string{policy.FlagSettle}, FlagFilter{Settled: "false"}},
		{"inspections.to_fill", text.T("待我检查", "Checks for me to make"), fillers, wait(inspection.Assigned, inspection.InProgress)},
		{"inspections.returned", text.T("退回我修改的检查", "Checks returned to me"), fillers, wait(inspection.Returned)},
		{"inspections.to_assign", text.T("待指派的检查", "Checks to assign"), []string{policy.InspectionAssign}, wait(inspection.Planned)},
		{"inspections.to_review", text.T("待审核的检查", "Checks to review"), []string{policy.InspectionTakeReview}, wait(inspection.Submitted, inspection.UnderReview)},
		{"inspections.to_publish", text.T("待发布的检查", "Checks to publish"), []string{policy.InspectionPublish}, wait(inspection.Accepted)},
		{"inspections.to_accept", text.T("待确认或申诉的结果", "Results to accept or appeal against"), []string{policy.InspectionAcceptResult}, wait(inspection.Published)},
		{"appeals.to_decide", text.T("待裁定的申诉", "Appeals to decide"), []string{policy.InspectionDecideAppeal}, AppealFilter{Status: []string{"pending"}}},
		{"notices.to_issue", text.T("待签发的通知书", "Notices to issue"), []string{policy.NoticeIssue}, NoticeFilter{Waiting: true, Status: []casefile.Status{notice.Draft}}},
		{"notices.to_acknowledge", text.T("待签收的通知书", "Notices to acknowledge"), []string{policy.NoticeAcknowledge}, NoticeFilter{Waiting: true, Status: []casefile.Status{notice.Issued}}},
		{"rectifications.to_mend", text.T("待整改事项", "Rectifications to carry out"), menders, RectificationFilter{Waiting: true, Running: "true"}},
		{"rectifications.returned", text.T("退回的整改", "Rectifications returned"), menders, RectificationFilter{Waiting: true, Status: []casefile.Status{notice.Returned}}},
		{"rectifications.to_verify", text.T("待验收的整改", "Rectifications to verify"), []string{policy.NoticeVerifyRectification}, RectificationFilter{Waiting: true, Status: []casefile.Status{notice.Done}}},
		{"extensions.to_decide", text.T("待审批的延期", "Extensions to decide"), []string{policy.NoticeDecideExtension}, ExtensionFilter{Status: []string{"pending"}}},
		{"warnings.proposed", text.T("警告令建议", "Proposals for warning orders"), []string{policy.WarningDecide}, WarningFilter{}},
		{"bulletins.to_release", text.T("待发布的通报", "Bulletins to release"), []string{policy.BulletinRelease}, BulletinFilter{Status: []casefile.Status{bulletin.Draft}}},
		{"bulletins.to_sign", text.T("待签阅的通报", "Bulletins to sign as read"), []string{policy.BulletinAcknowledge}, BulletinFilter{Unread: true}},
		{"programmes.to_launch", text.T("待下发的检查计划", "Programmes to launch"), []string{policy.ProgrammeLaunch}, ProgrammeFilter{Status: []casefile.Status{"draft", "planned"}}},
		{"approvals.to_decide", text.T("待我批准的规则、日历和目录", "Rules, calendars and tables to approve"), approvers, ApprovalFilter{}},
		{"approvals.returned", text.T("退回我修改的规则和目录", "Rules and tables returned to me"), makers, ApprovalFilter{Returned: true}},
	}
	readers := []string{policy.InspectionRead, policy.InspectionReadOwn}
	complainers := []string{policy.ComplaintRead, policy.ComplaintReadOwn}
	late = []homeLine{
		{"inspections.overdue", text.T("超期的检查", "Checks overdue"), readers, InspectionFilter{ByDue: ByDue{Overdue: true}}},
		{"rectifications.overdue", text.T("超期的整改", "Rectifications overdue"), []string{policy.NoticeRead}, RectificationFilter{ByDue: ByDue{Overdue: true}}},
		{"complaints.overdue", text.T("超期的投诉（含本行时限）", "Complaints past a limit, the bank's own included"), complainers, ComplaintFilter{ByDue: ByDue{Overdue: true}}},
		{"clocks.bulletin", text.T("已列入超期通报的时限", "Limits that have reached the overdue bulletin"), []string{policy.InspectionRead}, ClockFilter{LastStep: "bulletin"}},
	}
	soon = []homeLine{
		{"inspections.soon", text.T("七天内到期的检查", "Checks due within 7 days"), readers, InspectionFilter{ByDue: due}},
		{"rectifications.soon", text.T("七天内到期的整改", "Rectifications due within 7 days"), []string{policy.NoticeRead}, RectificationFilter{ByDue: due, Running: "true"}},
		{"complaints.soon", text.T("七天内到期的投诉", "Complaints due within 7 days"), complainers, ComplaintFilter{ByDue: due}},
	}
	return waiting, late, soon
}

func (s *Server) routeHome() {
	operation(s, Op{ID: "home", Method: http.MethodGet, Path: "/home", Action: policy.SelfRead, Tag: tagClocks,
		Summary: text.T("我的首页：待办、超期、将到期", "My day: what waits for me, what is late, what is about to be"),
		Doc:     text.T("每个数字都附有列出这些事项的地址。", "Every number leads to the list of exactly these.")},
		inScopes[none](), s.home)
}

func (s *Server) home(ctx context.Context, _ *none) (*with[HomeView], error) {
	out := &with[HomeView]{}
	b := &out.Body
	waiting, late, soon := lines()
	for _, part := range []struct {
		lines []homeLine
		into  *[]HomeLine
	}{{waiting, &b.Waiting}, {late, &b.Late}, {soon, &b.Soon}} {
		*part.into = []HomeLine{}
		for _, l := range part.lines {
			if !s.holdsAny(ctx, l.needs) {
				continue
			}
			line, err := s.homeLine(ctx, l)
			if err != nil {
				return nil, err
			}
			*part.into = append(*part.into, line)
		}
	}
	if len(s.scopes(ctx, policy.MessageRead)) > 0 {
		var err error
		if b.Unread, err = s.Messages.Unread(ctx, callerOf(ctx).User); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (s *Server) holdsAny(ctx context.Context, actions []string) bool {
	for _, a := range actions {
		if len(s.scopes(ctx, a)) > 0 {
			return true
		}
	}
	return false
}

// counts is one group of a count, with how many of it are overdue where that is known.
type counts interface{ counts() (all, overdue int64) }

func (c InspectionCount) counts() (all, overdue int64) { return c.Count, c.Overdue }
func (c StatusCount) counts() (all, overdue int64)     { return c.Count, c.Overdue }
func (c KindCount) counts() (all, overdue int64)       { return c.Count, c.Overdue }
func (c GroupCount) counts() (all, overdue int64)      { return c.Count, 0 }
func (c FlagCount) counts() (all, overdue int64)       { return c.Count, 0 }

// sum adds up how many cases stand where, all groups together.
func sum[C counts](list []C, err error) (count, overdue int64, _ error) {
	for _, c := range list {
		all, late := c.counts()
		count, overdue = count+all, overdue+late
	}
	return count, overdue, err
}

// homeLine counts with the very filter that the link carries, so that the number and
// the list cannot differ.
func (s *Server) homeLine(ctx context.Context, l homeLine) (HomeLine, error) {
	out := HomeLine{Key: l.key, Title: l.title}
	var path string
	var err error
	switch f := l.list.(type) {
	case InspectionFilter:
		path = inspections.path
		out.Count, out.Overdue, err = sum(s.Record.CountInspections(ctx, s.reader(ctx, casefile.Inspection), f))
	case RectificationFilter:
		path = "/rectifications"
		out.Count, out.Overdue, err = sum(s.Record.CountRectifications(ctx, s.reader(ctx, casefile.Notice), f))
	case IncidentFilter:
		path = incidents.path
		out.Count, out.Overdue, err = sum(s.Record.CountIncidents(ctx, s.reader(ctx, casefile.Incident), f))
	case NoticeFilter:
		path = notices.path
		out.Count, out.Overdue, err = sum(s.Record.CountNotices(ctx, s.reader(ctx, casefile.Notice), f))
	case ProgrammeFilter:
		path = programmes.path
		out.Count, out.Overdue, err = sum(s.Record.CountProgrammes(ctx, s.reader(ctx, casefile.Programme), f))
	case AppealFilter:
		path = "/appeals"
		out.Count, out.Overdue, err = sum(s.Record.CountAppeals(ctx, s.reader(ctx, casefile.Inspection), f))
	case ExtensionFilter:
		path = "/extensions"
		out.Count, out.Overdue, err = sum(s.Record.CountExtensions(ctx, s.reader(ctx, casefile.Notice), f))
	case ClockFilter:
		path = "/clocks"
		out.Count, out.Overdue, err = sum(s.Record.CountClocks(ctx, s.reader(ctx, casefile.Inspection), f))
	case BulletinFilter:
		path = bulletins.path
		out.Count, out.Overdue, err = sum(s.Record.CountBulletins(ctx, s.reader(ctx, casefile.Bulletin), s.signsFor(ctx), f))
	case ComplaintFilter:
		path = complaints.path
		out.Count, out.Overdue, err = sum(s.Record.CountComplaints(ctx, s.reader(ctx, casefile.Complaint), f))
	case FlagFilter:
		path = "/flags"
		out.Count, out.Overdue, err = sum(s.Record.CountFlags(ctx, s.flagReader(ctx), f))
	case listDuties:
		path = "/duties"
		today := worktime.DayOf(s.now())
		f.From, f.Until = today.String(), today.String()
		l.list = f
		if s.rosters != nil {
			var page Page[roster.Booking]
			page, err = s.rosters.Duties(ctx, callerOf(ctx).User, today, today, Paging{Limit: 200})
			out.Count = int64(len(page.Items))
		}
	case ApprovalFilter:
		path = "/approvals"
		var list []ApprovalView
		list, err = s.approvalsFor(ctx, f)
		out.Count = int64(len(list))
	case WarningFilter:
		path = "/warnings"
		out.Count, err = s.Record.CountWarnings(ctx, s.warningReader(ctx), f)
	}
	out.Link = path
	if q := queryOf(l.list).Encode(); q != "" {
		out.Link += "?" + q
	}
	return out, err
}

// queryOf writes a filter as the query that asks for it.
func queryOf(filter any) url.Values {
	q := url.Values{}
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		for i := range v.NumField() {
			field, name := v.Field(i), v.Type().Field(i).Tag.Get("query")
			switch {
			case v.Type().Field(i).Anonymous:
				walk(field)
			case name == "" || field.IsZero():
			case field.Kind() == reflect.Slice:
				parts := make([]string, field.Len())
				for j := range parts {
					parts[j] = fmt.Sprint(field.Index(j).Interface())
				}
				q.Set(name, strings.Join(parts, ","))
			default:
				q.Set(name, fmt.Sprint(field.Interface()))
			}
		}
	}
	walk(reflect.ValueOf(filter))
	return q
}
