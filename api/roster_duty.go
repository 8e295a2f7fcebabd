package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/roster"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
)

// CandidateView is one of those who could answer for an outlet.
type CandidateView struct {
	PersonRef
	How roster.How `json:"how" enum:"roster,deputy,branch_head,unit_supervisor"`
}

// OnDutyView tells who answers for an outlet.
type OnDutyView struct {
	Outlet   OutletRef       `json:"outlet"`
	At       time.Time       `json:"at,omitzero" doc:"所问时刻；空表示现在 · the instant asked about; empty: now"`
	Person   *PersonRef      `json:"person,omitempty" doc:"责任人；空表示无人 · who answers; empty: nobody"`
	How      roster.How      `json:"how" enum:"roster,deputy,branch_head,unit_supervisor,nobody" doc:"依据：排班、副岗、网点负责人、上级管理人员、无人 · by what he was found"`
	Fallback bool            `json:"fallback" doc:"排班表上无人可承担 · nobody on the roster answers"`
	Shift    *ShiftView      `json:"shift,omitempty"`
	Why      roster.Why      `json:"why,omitempty" enum:"not_published,no_shift,left,aside" doc:"为何不是排班的坐班领导 · why it is not the leader on the roster"`
	Text     text.Text       `json:"text"`
	Line     []CandidateView `json:"line" doc:"依次承担的人员 · everybody who could answer, in order"`
}

func viewOnDuty(o roster.OnDuty, place org.Path, asked time.Time) OnDutyView {
	v := OnDutyView{Outlet: OutletRef{Code: o.Outlet, Path: place}, At: asked, Person: person(o.User), How: o.How, Fallback: o.How.Fallback(), Why: o.Why, Text: o.Text, Line: []CandidateView{}}
	if o.Shift != nil {
		s := viewShift(*o.Shift)
		v.Shift = &s
	}
	for _, c := range o.Line {
		v.Line = append(v.Line, CandidateView{PersonRef{User: c.User}, c.How})
	}
	return v
}

func (v *OnDutyView) names(n *naming) {
	n.outlet(&v.Outlet)
	n.person(v.Person)
	if v.Shift != nil {
		v.Shift.names(n)
	}
	for i := range v.Line {
		n.person(&v.Line[i].PersonRef)
	}
}

// BookingView is a duty with its outlet.
type BookingView struct {
	Outlet OutletRef `json:"outlet"`
	ShiftView
}

func (v *BookingView) names(n *naming) {
	n.outlet(&v.Outlet)
	v.ShiftView.names(n)
}

type getOnDuty struct {
	ByCode
	At    time.Time `query:"at" doc:"时刻；省略为现在 · instant; left out: now"`
	Known time.Time `query:"known" doc:"按当时的记录 · as the record knew it at that instant"`
}

// DutyPerson may be put on an outlet's roster.
type DutyPerson struct {
	PersonRef
	Role     string    `json:"role" enum:"duty_leader,branch_head" doc:"凭何岗位坐班 · by which role"`
	RoleName text.Text `json:"role_name"`
	Unit     UnitRef   `json:"unit" doc:"任职机构 · where he holds it"`
}

func (v *DutyPerson) names(n *naming) { n.person(&v.PersonRef); n.unit(&v.Unit) }

type listOnDuty struct {
	Paging
	Under org.Path  `query:"under" doc:"此机构及其下级的网点 · outlets of this unit and those below"`
	Text  string    `query:"q" maxLength:"100" doc:"代码或名称的一部分 · part of code or name"`
	At    time.Time `query:"at" doc:"时刻；省略为现在 · instant; left out: now"`
}

type listDuties struct {
	Paging
	From  string `query:"from" format:"date" doc:"自；省略为今天 · from this day; left out: today"`
	Until string `query:"until" format:"date" doc:"至；省略为 60 天内 · to this day; left out: 60 days"`
}

func (d *rosterDesk) routeDuties() {
	operation(d.Server, Op{ID: "getOnDuty", Method: http.MethodGet, Path: "/outlets/{code}/on-duty", Action: policy.RosterRead, Tag: tagRosters,
		Summary: text.T("查询某时刻网点的坐班领导", "Tell who is on duty in an outlet at an instant"),
		Doc: text.T("无人坐班时依次由网点负责人、上级管理人员承担，并说明原因。",
			"Where nobody is on duty, the branch head answers, then the unit supervisor above; the reason is given.")},
		func(ctx context.Context, in *getOnDuty) (org.Path, error) { return d.place(ctx, in.Code) }, d.onDuty)
	operation(d.Server, Op{ID: "listDutyPeople", Method: http.MethodGet, Path: "/outlets/{code}/rosters/{month}/people", Action: policy.RosterRead, Tag: tagRosters,
		Summary: text.T("可在该网点坐班的人员", "List who may be on duty in an outlet in a month"),
		Doc:     text.T("先坐班领导，后网点负责人。", "Duty leaders first, then branch heads.")}, at(d, func(in *ByRoster) ByRoster { return *in }), d.people)
	operation(d.Server, Op{ID: "listOnDuty", Method: http.MethodGet, Path: "/on-duty", Action: policy.RosterRead, Tag: tagRosters,
		Summary: text.T("所辖网点现在的坐班领导", "List who is on duty now, over all outlets in scope")}, inScopes[listOnDuty](),
		func(ctx context.Context, in *listOnDuty) (*with[Page[OnDutyView]], error) {
			page, err := d.rosters.DutyLeaders(ctx, DutyQuery{Paging: in.Paging, Scopes: d.scopes(ctx, policy.RosterRead), Under: in.Under, Text: in.Text, At: d.or(in.At)})
			return namedPage[OnDutyView](ctx, d.Server, mapPage(page, func(o OutletDuty) OnDutyView { return viewOnDuty(o.OnDuty, o.Path, in.At) }), err)
		})
	operation(d.Server, Op{ID: "listDuties", Method: http.MethodGet, Path: "/duties", Action: policy.RosterRead, Tag: tagRosters,
		Summary: text.T("本人的坐班安排", "My duties")}, inScopes[listDuties](), d.duties)
}

func (d *rosterDesk) people(ctx context.Context, in *ByRoster) (*with[Page[DutyPerson]], error) {
	m, err := in.month()
	if err != nil {
		return nil, err
	}
	leaders, heads, err := d.rosters.DutyPeople(ctx, in.Code, m)
	var page Page[DutyPerson]
	for _, held := range []struct {
		role string
		by   []roster.Holder
	}{{policy.DutyLeader, leaders}, {policy.BranchHead, heads}} {
		r, _ := policy.RoleNamed(held.role)
		for _, h := range held.by {
			page.Items = append(page.Items, DutyPerson{PersonRef{User: h.User}, held.role, r.Title, UnitRef{Path: h.Unit}})
		}
	}
	return namedPage[DutyPerson](ctx, d.Server, page, err)
}

func (d *rosterDesk) or(at time.Time) time.Time {
	if at.IsZero() {
		return d.now()
	}
	return at
}

// located fills in where outlets lie: rosters know them by their codes alone.
func (d *rosterDesk) located(ctx context.Context, refs []*OutletRef) error {
	paths := map[string]org.Path{}
	for _, ref := range refs {
		if _, known := paths[ref.Code]; !known {
			o, err := d.Org.Outlet(ctx, ref.Code)
			if err != nil {
				return err
			}
			paths[ref.Code] = o.Path
		}
		ref.Path = paths[ref.Code]
	}
	return nil
}

func (d *rosterDesk) onDuty(ctx context.Context, in *getOnDuty) (*with[OnDutyView], error) {
	o, err := d.rosters.DutyLeader(ctx, in.Code, d.or(in.At), in.Known)
	if err != nil {
		return nil, err
	}
	place, err := d.place(ctx, in.Code)
	if err != nil {
		return nil, err
	}
	v := viewOnDuty(o, place, in.At)
	var n naming
	v.names(&n)
	return &with[OnDutyView]{Body: v}, n.fill(ctx, d.Server)
}

func (d *rosterDesk) duties(ctx context.Context, in *listDuties) (*with[Page[BookingView]], error) {
	from := worktime.DayOf(d.now())
	var err error
	if in.From != "" {
		if from, err = worktime.ParseDay(in.From); err != nil {
			return nil, pointed(err, "query:from")
		}
	}
	until := from + 60
	if in.Until != "" {
		if until, err = worktime.ParseDay(in.Until); err != nil {
			return nil, pointed(err, "query:until")
		}
	}
	if until < from {
		return nil, fault.BadField("query:until", "order", "不得早于开始日", "must not be before the first day")
	}
	page, err := d.rosters.Duties(ctx, callerOf(ctx).User, from, until, in.Paging)
	if err != nil {
		return nil, err
	}
	views := mapPage(page, func(b roster.Booking) BookingView { return BookingView{OutletRef{Code: b.Outlet}, viewShift(b.Shift)} })
	refs := make([]*OutletRef, len(views.Items))
	for i := range views.Items {
		refs[i] = &views.Items[i].Outlet
	}
	return namedPage[BookingView](ctx, d.Server, views, d.located(ctx, refs))
}
