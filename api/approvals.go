package api

import (
	"context"
	"net/http"
	"slices"
	"time"

	"duban/domain/edition"
	"duban/domain/fault"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
)

// Approvals knows what is drafted or waits for approval.
type Approvals interface {
	// OpenEditions are the versions that can still change, of tables without their bodies.
	OpenEditions(ctx context.Context) ([]edition.Edition, error)
}

// ApprovalFilter asks for what waits for the caller, or came back to him.
type ApprovalFilter struct {
	Returned bool `query:"returned" doc:"只列退回我修改的；省略则列待我批准的 · what was sent back to me; left out: what waits for my approval"`
}

type listApprovals struct {
	ApprovalFilter
}

// ApprovalView is a version that waits for approval, or was sent back.
type ApprovalView struct {
	Kind      string       `json:"kind" enum:"rules,calendar,routing,classification"`
	Title     text.Text    `json:"title"`
	Version   string       `json:"version"`
	Link      string       `json:"link" example:"/routings/3" doc:"该版本的页面 · the page of this version"`
	ValidFrom worktime.Day `json:"valid_from,omitempty" doc:"施行日期；空表示自批准之日起 · first day; empty: from the day of approval"`
	Note      string       `json:"note,omitempty" doc:"修改说明或依据 · what changes and why, or where it comes from"`
	Makers    []string     `json:"makers" doc:"参与起草的人 · who had a part in it"`
	At        time.Time    `json:"at" doc:"提交或退回的时间 · when it was submitted or sent back"`
	SentBack  string       `json:"sent_back,omitempty" doc:"退回理由 · why it was sent back"`
}

// approvers may decide on something that waits, makers may hand something in that can come back.
var (
	approvers = []string{policy.SettingApprove, policy.CalendarApprove, routings.approve, classifications.approve}
	makers    = []string{policy.SettingWrite, routings.write, classifications.write}
)

// MountApprovals adds what waits for a second person.
func (s *Server) MountApprovals(a Approvals) {
	s.approvals = a
	operation(s, Op{ID: "listApprovals", Method: http.MethodGet, Path: "/approvals", Action: policy.SelfRead, Tag: tagClocks,
		Summary: text.T("待我批准的规则、日历和目录，或退回我修改的", "Rules, calendars and tables that wait for my approval, or were sent back to me")},
		inScopes[listApprovals](), func(ctx context.Context, in *listApprovals) (*with[Page[ApprovalView]], error) {
			list, err := s.approvalsFor(ctx, in.ApprovalFilter)
			return &with[Page[ApprovalView]]{Body: Page[ApprovalView]{Items: list}}, err
		})
}

// approvalsFor lists what the caller may decide on because he had no part in it, or what he
// had a part in and was sent back.
func (s *Server) approvalsFor(ctx context.Context, f ApprovalFilter) ([]ApprovalView, error) {
	out := []ApprovalView{}
	if s.approvals == nil {
		return out, nil
	}
	root, err := s.Org.Root(ctx)
	if err != nil {
		return nil, err
	}
	c := callerOf(ctx)
	may := func(action string) bool { return s.policy.Decide(c.Subject, action, root).OK }
	open, err := s.approvals.OpenEditions(ctx)
	if err != nil {
		return nil, err
	}
	for _, e := range open {
		k, made := editionKindOf(e.Kind), slices.Contains(e.Makers, c.User)
		waits := e.Status == edition.Submitted && !made && may(k.approve)
		back := e.Status == edition.Draft && e.Reason != "" && made && may(k.write)
		if f.Returned && !back || !f.Returned && !waits {
			continue
		}
		v, err := viewApproval(k, e)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	if f.Returned || !may(policy.CalendarApprove) {
		return out, nil
	}
	years, err := s.Calendars.CalendarYears(ctx, 0)
	for i, y := range years {
		// A version that was loaded after it stands in its place.
		latest := i+1 == len(years) || years[i+1].Year.Year != y.Year.Year
		if latest && y.Version > 0 && y.ApprovedAt.IsZero() && y.LoadedBy != c.User {
			year, version := itoa(y.Year.Year), itoa(int(y.Version))
			out = append(out, ApprovalView{Kind: "calendar", Title: text.T(year+" 年工作日历", "Working days of "+year), Version: version,
				Link: "/calendars/" + year + "?version=" + version, Note: y.Source, Makers: []string{y.LoadedBy}, At: y.LoadedAt})
		}
	}
	return out, err
}

// editionKindOf is the kind of table with its place in the API.
func editionKindOf(k edition.Kind) editionKind {
	switch {
	case k.IsRuleSet():
		return proposals
	case k == edition.Routing:
		return routings
	}
	return classifications
}

var tables = map[edition.Kind]text.Text{
	edition.Routing:        text.T("投诉分办规则", "Routing rules"),
	edition.Classification: text.T("投诉分类目录", "Classification of complaints"),
}

func viewApproval(k editionKind, e edition.Edition) (ApprovalView, error) {
	v := ApprovalView{Kind: string(e.Kind), Title: tables[e.Kind], Version: e.Name(), Link: k.path + "/" + e.Name(),
		ValidFrom: e.ValidFrom, Note: e.Note, Makers: e.Makers, At: e.ChangedAt, SentBack: e.Reason}
	if e.Status == edition.Draft {
		v.At = e.DecidedAt
	}
	if e.Kind.IsRuleSet() {
		set, err := worktime.ParseRuleSet(e.Body)
		if err != nil {
			return v, fault.Wrap("approvals.rules", fault.Internal, err)
		}
		v.Kind, v.Title, v.Version, v.Link = "rules", set.Title, set.Version, k.path+"/"+RuleSetting+set.Ref()
	}
	return v, nil
}
