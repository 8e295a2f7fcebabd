package api

import (
	"context"
	"net/http"
	"strconv"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/roster"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
)

const tagRosters = "坐班排班 · Duty rosters"

// ShiftIn is one shift of a roster to be drawn up.
type ShiftIn struct {
	From   string `json:"from,omitempty" pattern:"^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$" default:"00:00" doc:"开始时间（北京时间） · begins, Chinese time" example:"08:30"`
	To     string `json:"to,omitempty" pattern:"^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$" default:"24:00" doc:"结束时间 · ends" example:"17:30"`
	Leader string `json:"leader" minLength:"1" maxLength:"64" doc:"坐班领导用户名 · user name of the leader"`
	Deputy string `json:"deputy,omitempty" maxLength:"64" doc:"副岗用户名 · user name of who stands in for him"`
}

// DayShiftIn is a shift with its day.
type DayShiftIn struct {
	Day string `json:"day" format:"date"`
	ShiftIn
}

func (in ShiftIn) on(day worktime.Day) (roster.Shift, error) {
	s := roster.Shift{Day: day, To: roster.Midnight, Leader: in.Leader, Deputy: in.Deputy}
	var err error
	if in.From != "" {
		s.From, err = roster.ParseMinute(in.From)
	}
	if in.To != "" && err == nil {
		s.To, err = roster.ParseMinute(in.To)
	}
	return s, err
}

// ByRoster names an outlet's month in the path.
type ByRoster struct {
	Code  string `path:"code" maxLength:"64" doc:"网点代码 · code of the outlet"`
	Month string `path:"month" pattern:"^[0-9]{4}-[0-9]{2}$" doc:"月份 · month" example:"2026-12"`
}

func (in ByRoster) month() (roster.Month, error) {
	m, err := roster.ParseMonth(in.Month)
	return m, pointed(err, "path:month")
}

// pointed puts a fault about one value at its place in the request.
func pointed(err error, pointer string) error {
	f := fault.Of(err)
	if f == nil || len(f.Fields) == 0 {
		return err
	}
	return fault.BadField(pointer, f.Fields[0].Code, "%[1]s", "%[2]s", f.Fields[0].Msg.ZH, f.Fields[0].Msg.EN)
}

type getRoster struct {
	ByRoster
	Known time.Time `query:"known" doc:"按当时的记录查看 · as the record knew it at that instant"`
}

type draftRoster struct {
	ByRoster
	MatchOnceWritten
	Body struct {
		Shifts []DayShiftIn `json:"shifts" maxItems:"400" doc:"全月班次，整体替换 · all shifts of the month: they replace those there are"`
	}
}

type draftRosterDay struct {
	ByRoster
	Day string `path:"day" format:"date"`
	MatchOnceWritten
	Body struct {
		Shifts []ShiftIn `json:"shifts" maxItems:"20" doc:"当日班次，整体替换；空表示无人坐班 · the day's shifts; none: nobody is on duty"`
	}
}

type publishRoster struct {
	ByRoster
	IfMatch
	Body struct {
		Reason string `json:"reason,omitempty" maxLength:"1000" doc:"有空岗或重复排班仍发布的原因 · why it is published in spite of gaps or double bookings"`
	}
}

type substituteDuty struct {
	ByRoster
	IfMatch
	Body struct {
		Day    string  `json:"day" format:"date"`
		From   string  `json:"from,omitempty" pattern:"^(([01][0-9]|2[0-3]):[0-5][0-9])$" doc:"班次开始时间；补空岗时为起始时间；当日只有一个班次时可省略，无班次时省略为 00:00 · when the duty begins, or the gap that is filled; may be left out where the day has one duty; where it has none, that means 00:00"`
		To     string  `json:"to,omitempty" pattern:"^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$" default:"24:00" doc:"仅补空岗时需要 · only where a gap is filled"`
		Leader string  `json:"leader" minLength:"1" maxLength:"64"`
		Deputy *string `json:"deputy,omitempty" maxLength:"64" doc:"省略为不变，空为取消 · left out: as it was; empty: none"`
		Reason string  `json:"reason" minLength:"1" maxLength:"1000"`
	}
}

// ChangeView is one step in the life of a roster.
type ChangeView struct {
	Version int64      `json:"version"`
	Did     roster.Did `json:"did" enum:"draft,publish,swap,veto,substitute"`
	By      PersonRef  `json:"by"`
	At      time.Time  `json:"at"`
	Reason  string     `json:"reason,omitempty"`
	Swap    string     `json:"swap,omitempty" doc:"相关换班申请 · the swap it comes from"`
}

func (v *ChangeView) names(n *naming) { n.person(&v.By) }

// MountRosters adds the operations on duty rosters. It is called once, after New and
// before the server answers.
func (s *Server) MountRosters(r Rosters) {
	s.rosters = r
	d := &rosterDesk{s, r}
	operation(s, Op{ID: "getRoster", Method: http.MethodGet, Path: "/outlets/{code}/rosters/{month}", Action: policy.RosterRead, Tag: tagRosters,
		Summary: text.T("查看网点月度排班", "Show an outlet's roster of a month"), Doc: text.T("没有排班时 status 为 missing。", "Where there is none, status is missing.")},
		func(ctx context.Context, in *getRoster) (org.Path, error) { return d.place(ctx, in.Code) }, d.get)
	operation(s, Op{ID: "listRosterChanges", Method: http.MethodGet, Path: "/outlets/{code}/rosters/{month}/changes", Action: policy.RosterRead, Tag: tagRosters,
		Summary: text.T("查看排班的全部变动", "List every change of a roster")}, at(d, func(in *ByRoster) ByRoster { return *in }), d.changes)
	operation(s, Op{ID: "draftRoster", Method: http.MethodPut, Path: "/outlets/{code}/rosters/{month}", Action: policy.RosterWrite, Tag: tagRosters,
		Summary: text.T("编制月度排班草稿", "Draw up a month's roster"), Doc: text.T("新建时省略 If-Match。已发布的排班不能改。", "Leave If-Match out for a new one. A published roster is not drawn up anew.")},
		at(d, func(in *draftRoster) ByRoster { return in.ByRoster }), d.draft)
	operation(s, Op{ID: "draftRosterDay", Method: http.MethodPut, Path: "/outlets/{code}/rosters/{month}/days/{day}", Action: policy.RosterWrite, Tag: tagRosters,
		Summary: text.T("修改排班草稿中的一天", "Draw up one day of a roster")}, at(d, func(in *draftRosterDay) ByRoster { return in.ByRoster }), d.draftDay)
	operation(s, Op{ID: "publishRoster", Method: http.MethodPost, Path: "/outlets/{code}/rosters/{month}/publish", Action: policy.RosterPublish, Tag: tagRosters,
		Summary: text.T("发布月度排班", "Publish a month's roster"),
		Doc: text.T("工作日空岗、同时在其他网点坐班须说明原因；人员不符合岗位要求的不能发布。",
			"Gaps on working days and double bookings want a reason; people without a suitable role keep it from being published.")},
		at(d, func(in *publishRoster) ByRoster { return in.ByRoster }), d.publish)
	operation(s, Op{ID: "substituteDuty", Method: http.MethodPost, Path: "/outlets/{code}/rosters/{month}/substitute", Action: policy.RosterPublish, Tag: tagRosters,
		Summary: text.T("替班：已发布排班换人并说明原因", "Put somebody else on a published duty, with a reason"),
		Doc:     text.T("已开始的班次从此刻起换人；没有该班次时补空岗。", "Of a duty that has begun the rest passes on; where there is no such duty, a gap is filled.")},
		at(d, func(in *substituteDuty) ByRoster { return in.ByRoster }), d.substitute)
	d.routeDuties()
	d.routeGaps()
	d.routeSwaps()
}

// rosterDesk is the part of the API that deals with duty rosters.
type rosterDesk struct {
	*Server
	rosters Rosters
}

// at asks policy at the outlet.
func at[I any](d *rosterDesk, of func(*I) ByRoster) where[I] {
	return func(ctx context.Context, in *I) (org.Path, error) { return d.place(ctx, of(in).Code) }
}

// place is where an outlet lies, for whoever may see its rosters; to others it is not there.
func (d *rosterDesk) place(ctx context.Context, code string) (org.Path, error) {
	o, err := d.Org.Outlet(ctx, code)
	if err == nil && !org.Within(d.scopes(ctx, policy.RosterRead), o.Path) {
		err = fault.Missing("网点", "outlet")
	}
	return o.Path, err
}

// entry is a row about one outlet's roster.
func (d *rosterDesk) row(ctx context.Context, action string, in ByRoster, did any) (Entry, error) {
	place, err := d.place(ctx, in.Code)
	row := d.entry(ctx, action, "roster/"+in.Code+"/"+in.Month)
	row.Actor, row.Unit, row.Detail = d.actor(callerOf(ctx), place), place, detail(did)
	return row, err
}

func (d *rosterDesk) get(ctx context.Context, in *getRoster) (*rosterAnswer, error) {
	m, err := in.month()
	if err != nil {
		return nil, err
	}
	return d.answer(ctx, in.Code)(d.rosters.Roster(ctx, in.Code, m, in.Known))
}

func (d *rosterDesk) changes(ctx context.Context, in *ByRoster) (*with[Page[ChangeView]], error) {
	m, err := in.month()
	if err != nil {
		return nil, err
	}
	list, err := d.rosters.RosterChanges(ctx, in.Code, m)
	page := mapPage(Page[roster.Change]{Items: list}, func(c roster.Change) ChangeView {
		return ChangeView{c.Version, c.Did, PersonRef{User: c.By}, c.At, c.Reason, c.Swap}
	})
	return namedPage[ChangeView](ctx, d.Server, page, err)
}

func (d *rosterDesk) draft(ctx context.Context, in *draftRoster) (*rosterAnswer, error) {
	var bad fault.Fields
	shifts := make([]roster.Shift, 0, len(in.Body.Shifts))
	for i, one := range in.Body.Shifts {
		day, err := worktime.ParseDay(one.Day)
		if err != nil {
			bad.Add("/shifts/"+strconv.Itoa(i)+"/day", "date", "日期格式应为 2026-11-21", "must be a date such as 2026-11-21")
			continue
		}
		s, err := one.on(day)
		if err != nil {
			return nil, pointed(err, "/shifts/"+strconv.Itoa(i))
		}
		shifts = append(shifts, s)
	}
	if err := bad.Err(); err != nil {
		return nil, err
	}
	return d.save(ctx, in.ByRoster, in.IfMatch, 0, shifts)
}

func (d *rosterDesk) draftDay(ctx context.Context, in *draftRosterDay) (*rosterAnswer, error) {
	day, err := worktime.ParseDay(in.Day)
	if err != nil {
		return nil, pointed(err, "path:day")
	}
	m, err := in.month()
	if err == nil && !m.Contains(day) {
		err = fault.BadField("path:day", "range", "不在该月之内", "does not lie in that month")
	}
	if err != nil {
		return nil, err
	}
	shifts := make([]roster.Shift, len(in.Body.Shifts))
	for i, one := range in.Body.Shifts {
		if shifts[i], err = one.on(day); err != nil {
			return nil, pointed(err, "/shifts/"+strconv.Itoa(i))
		}
	}
	return d.save(ctx, in.ByRoster, in.IfMatch, day, shifts)
}

func (d *rosterDesk) save(ctx context.Context, in ByRoster, ifMatch string, day worktime.Day, shifts []roster.Shift) (*rosterAnswer, error) {
	m, err := in.month()
	if err != nil {
		return nil, err
	}
	now, err := d.rosters.Roster(ctx, in.Code, m, time.Time{})
	if err != nil {
		return nil, err
	}
	version, err := seenOrNone(ifMatch, now.Version)
	if err != nil {
		return nil, err
	}
	did := map[string]any{"did": "draft", "shifts": len(shifts)}
	if day != 0 {
		did["day"] = day
	}
	row, err := d.row(ctx, policy.RosterWrite, in, did)
	if err != nil {
		return nil, err
	}
	return d.answer(ctx, in.Code)(d.rosters.DraftRoster(ctx, in.Code, m, day, shifts, version, row))
}

func (d *rosterDesk) publish(ctx context.Context, in *publishRoster) (*rosterAnswer, error) {
	m, err := in.month()
	if err != nil {
		return nil, err
	}
	version, err := seen(in.IfMatch.IfMatch)
	if err != nil {
		return nil, err
	}
	row, err := d.row(ctx, policy.RosterPublish, in.ByRoster, map[string]string{"did": "publish", "reason": in.Body.Reason})
	if err != nil {
		return nil, err
	}
	return d.answer(ctx, in.Code)(d.rosters.PublishRoster(ctx, in.Code, m, in.Body.Reason, version, row))
}

func (d *rosterDesk) substitute(ctx context.Context, in *substituteDuty) (*rosterAnswer, error) {
	b := in.Body
	version, err := seen(in.IfMatch.IfMatch)
	if err != nil {
		return nil, err
	}
	m, err := in.month()
	if err != nil {
		return nil, err
	}
	day, err := worktime.ParseDay(b.Day)
	if err == nil && !m.Contains(day) {
		err = fault.BadField("/day", "range", "不在该月之内", "does not lie in that month")
	}
	if err != nil {
		return nil, pointed(err, "/day")
	}
	times, err := ShiftIn{From: b.From, To: b.To}.on(day)
	if err != nil {
		return nil, pointed(err, "/from")
	}
	if b.From == "" {
		if times.From, err = d.begins(ctx, in.Code, day, "/from", anyShift); err != nil {
			return nil, err
		}
	}
	row, err := d.row(ctx, policy.RosterPublish, in.ByRoster, map[string]any{"did": "substitute", "duty": times.Duty().String(), "leader": b.Leader, "deputy": b.Deputy, "reason": b.Reason})
	if err != nil {
		return nil, err
	}
	return d.answer(ctx, in.Code)(d.rosters.Substitute(ctx, in.Code, roster.Substitution{Duty: times.Duty(), To: times.To, Leader: b.Leader, Deputy: b.Deputy, Reason: b.Reason}, version, row))
}
