package api

import (
	"context"
	"time"

	"duban/domain/roster"
	"duban/domain/text"
	"duban/domain/worktime"
)

// ShiftView is one shift.
type ShiftView struct {
	Day    worktime.Day  `json:"day"`
	From   roster.Minute `json:"from" doc:"开始时间（北京时间） · begins, Chinese time" example:"08:30"`
	To     roster.Minute `json:"to" doc:"结束时间 · ends" example:"17:30"`
	Leader PersonRef     `json:"leader" doc:"坐班领导 · leader on duty"`
	Deputy *PersonRef    `json:"deputy,omitempty" doc:"副岗 · who stands in for him"`
}

func viewShift(s roster.Shift) ShiftView {
	return ShiftView{Day: s.Day, From: s.From, To: s.To, Leader: PersonRef{User: s.Leader}, Deputy: person(s.Deputy)}
}

func (v *ShiftView) names(n *naming) { n.person(&v.Leader, v.Deputy) }

// RosterProblem is something that is wrong with a day.
type RosterProblem struct {
	Code      roster.ProblemCode `json:"code" enum:"gap,hole,double,unsuited" doc:"空岗、时段空岗、同时在他处坐班、不具备岗位 · gap, hole, double booking, no suitable role"`
	From      roster.Minute      `json:"from"`
	To        roster.Minute      `json:"to"`
	User      string             `json:"user,omitempty"`
	Outlet    string             `json:"outlet,omitempty" doc:"同时坐班的网点 · the other outlet"`
	Excusable bool               `json:"excusable" doc:"说明原因即可发布 · a reason lets it pass"`
	Text      text.Text          `json:"text"`
}

// RosterDay is one day of a month.
type RosterDay struct {
	Day      worktime.Day    `json:"day"`
	Workday  bool            `json:"workday" doc:"工作日（含调休） · the bank works, make-up days included"`
	Name     text.Text       `json:"name,omitzero" doc:"节假日或调休名称 · what the announcement calls the day"`
	Shifts   []ShiftView     `json:"shifts"`
	Problems []RosterProblem `json:"problems"`
}

// RosterView is one month of an outlet.
type RosterView struct {
	Outlet      OutletRef     `json:"outlet"`
	Month       roster.Month  `json:"month" example:"2026-12"`
	Status      roster.Status `json:"status" enum:"missing,draft,published"`
	Version     int64         `json:"version" doc:"0 表示没有 · 0: there is none"`
	Reason      string        `json:"reason,omitempty" doc:"有问题仍发布的原因 · why it was published in spite of problems"`
	PublishedBy *PersonRef    `json:"published_by,omitempty"`
	PublishedAt time.Time     `json:"published_at,omitzero"`
	ChangedBy   *PersonRef    `json:"changed_by,omitempty"`
	ChangedAt   time.Time     `json:"changed_at,omitzero"`
	Provisional bool          `json:"provisional" doc:"当年放假安排尚未公布，按星期推算 · the year is not announced yet: working days are those of the week"`
	Problems    int           `json:"problems" doc:"问题数 · how many problems there are"`
	Days        []RosterDay   `json:"days"`
}

func viewRoster(r RosterMonth) RosterView {
	v := RosterView{Outlet: OutletRef{Code: r.Outlet}, Month: r.Month, Status: r.Status, Version: r.Version, Reason: r.Reason,
		PublishedBy: person(r.PublishedBy), PublishedAt: r.PublishedAt, ChangedBy: person(r.ChangedBy), ChangedAt: r.ChangedAt,
		Provisional: r.Provisional, Problems: len(r.Problems)}
	for _, d := range r.Month.Days() {
		v.Days = append(v.Days, RosterDay{Day: d, Workday: r.Workday[d], Name: r.DayName[d], Shifts: []ShiftView{}, Problems: []RosterProblem{}})
	}
	for _, s := range r.Shifts {
		day := &v.Days[s.Day-r.Month.First()]
		day.Shifts = append(day.Shifts, viewShift(s))
	}
	for _, p := range r.Problems {
		day := &v.Days[p.Day-r.Month.First()]
		day.Problems = append(day.Problems, RosterProblem{p.Code, p.From, p.To, p.User, p.Outlet, p.Excusable, p.Text})
	}
	return v
}

func (v *RosterView) names(n *naming) {
	n.outlet(&v.Outlet)
	n.person(v.PublishedBy, v.ChangedBy)
	for i := range v.Days {
		for j := range v.Days[i].Shifts {
			v.Days[i].Shifts[j].names(n)
		}
	}
}

type rosterAnswer struct {
	ETag
	Body RosterView
}

// answer shows a month with the names of everybody on it.
func (d *rosterDesk) answer(ctx context.Context, code string) func(RosterMonth, error) (*rosterAnswer, error) {
	return func(r RosterMonth, err error) (*rosterAnswer, error) {
		if err != nil {
			return nil, err
		}
		out := &rosterAnswer{Body: viewRoster(r)}
		if out.Body.Outlet.Path, err = d.place(ctx, code); err != nil {
			return nil, err
		}
		if r.Version > 0 {
			out.ETag = etag(r.Version)
		}
		var n naming
		out.Body.names(&n)
		return out, n.fill(ctx, d.Server)
	}
}
