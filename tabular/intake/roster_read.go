package intake

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/roster"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/tabular"
)

var rosterSheet = &tabular.Sheet{
	Key: "rosters", Name: text.T("坐班排班", "Duty rosters"), Aliases: []string{"排班表", "坐班表", "值班表"},
	Notes: []text.Text{text.T("一个网点一个月的班次须列全：原有的排班草稿将被替换。已发布的排班不能导入更改。导入后由网点负责人发布。",
		"List all shifts of an outlet's month: a draft on file is replaced. A published roster is not changed by import. The branch head publishes what was imported.")},
	Columns: []tabular.Column{
		{Key: "outlet", Header: text.T("网点编号", "Outlet code"), Aliases: []string{"网点", "网点代码"}, Required: true, Parse: aUnitCode, Example: text.T("gz-0001", "gz-0001")},
		{Key: "day", Header: text.T("日期", "Day"), Required: true, Parse: tabular.Date(), Example: text.T("2026-12-01", "2026-12-01")},
		{Key: "from", Header: text.T("开始时间", "From"), Aliases: []string{"起始时间", "上岗时间"}, Parse: timeOfDay, Example: text.T("08:30", "08:30"), Note: text.T("不填为 00:00", "00:00 where empty")},
		{Key: "to", Header: text.T("结束时间", "To"), Aliases: []string{"离岗时间"}, Parse: timeOfDay, Example: text.T("17:30", "17:30"), Note: text.T("不填为 24:00", "24:00 where empty")},
		{Key: "leader", Header: text.T("坐班领导登录名", "Leader"), Aliases: []string{"坐班领导", "值班领导"}, Required: true, Parse: aLogin, Example: text.T("li.example", "li.example")},
		{Key: "deputy", Header: text.T("副岗登录名", "Deputy"), Aliases: []string{"副岗", "代班人"}, Parse: aLogin, Example: text.T("wang.example", "wang.example")},
	},
}

// timeOfDay is a time such as 8:30, 08:30 or 24:00, or the fraction of a day by which
// Excel keeps one. Gives a roster.Minute.
var timeOfDay = func() tabular.Parser {
	p := tabular.Custom(text.T("时间，如 08:30，最晚 24:00", "time of day, e.g. 08:30, at most 24:00"), func(cell string) (any, *tabular.Problem) {
		s := strings.ReplaceAll(strings.TrimSpace(cell), "：", ":")
		if f, err := strconv.ParseFloat(s, 64); err == nil && f >= 0 && f <= 1 {
			return roster.Minute(math.Round(f * float64(roster.Midnight))), nil
		}
		if len(s) > 5 && strings.HasSuffix(s, ":00") && strings.Count(s, ":") == 2 {
			s = strings.TrimSuffix(s, ":00")
		}
		if len(s) == 4 {
			s = "0" + s
		}
		m, err := roster.ParseMinute(s)
		if err != nil {
			return nil, tabular.Reject("time", "不是时间，请写成 08:30", "is not a time of day: write 08:30")
		}
		return m, nil
	})
	p.Format = tabular.AsText
	return p
}()

// RosterMonth is all that the files say of one month of an outlet.
type RosterMonth struct {
	Outlet org.Path
	Month  roster.Month
	Shifts []roster.Shift
	First  tabular.Row // where it stands in the file
}

// ReadRosters reads duty rosters. Outlets and people are looked up among the known
// ones; suited tells who may be on duty in an outlet at an instant.
func ReadRosters(b *tabular.Book, known Known, suited func(outlet org.Path, user string, at time.Time) bool) ([]RosterMonth, Report) {
	r := Report{Kind: KindRosters}
	res := r.read(b, rosterSheet)
	outlets, people := map[string]org.Path{}, map[string]bool{}
	for _, o := range known.Outlets {
		outlets[strings.ToLower(o.Code)] = o.Path
	}
	for _, u := range known.Users {
		people[u.Login] = true
	}
	type key struct {
		outlet org.Path
		month  roster.Month
	}
	months, rows := map[key]*RosterMonth{}, map[key][]tabular.Row{}
	for _, row := range res.Rows {
		outlet, ok := outlets[strings.ToLower(row.String("outlet"))]
		if !ok {
			r.Faults.Add(row.Fault("outlet", "outlet.unknown", "系统中没有此网点", "there is no such outlet"))
			continue
		}
		s := roster.Shift{Day: worktime.DayOf(row.Time("day")), From: tabular.Value[roster.Minute](row, "from"), To: roster.Midnight,
			Leader: row.String("leader"), Deputy: row.String("deputy")}
		if row.Has("to") {
			s.To = tabular.Value[roster.Minute](row, "to")
		}
		for _, column := range []string{"leader", "deputy"} {
			switch user := row.String(column); {
			case user == "":
			case !people[user]:
				r.Faults.Add(row.Fault(column, "user.unknown", "没有此用户", "there is no such user"))
			case !suited(outlet, user, s.Start()):
				r.Faults.Add(row.Fault(column, "roster.unsuited", "该日不是此网点的坐班领导或网点负责人", "is neither duty leader nor head of this outlet on that day"))
			}
		}
		k := key{outlet, roster.MonthOf(s.Day)}
		if months[k] == nil {
			months[k] = &RosterMonth{Outlet: outlet, Month: k.month, First: row}
		}
		months[k].Shifts, rows[k] = append(months[k].Shifts, s), append(rows[k], row)
	}
	var list []RosterMonth
	for k, m := range months {
		for _, f := range shiftFaults(*m) {
			r.Faults.Add(rows[k][f.row].Fault(f.column, f.code, f.msg.ZH, f.msg.EN))
		}
		list = append(list, *m)
	}
	slices.SortFunc(list, func(a, b RosterMonth) int {
		return cmp.Or(cmp.Compare(a.Outlet, b.Outlet), cmp.Compare(a.Month, b.Month))
	})
	slices.SortStableFunc(r.Faults.List, func(a, b tabular.Fault) int { return cmp.Compare(a.Row, b.Row) })
	r.Counts = append(r.Counts, Count{Key: "rosters", Name: text.T("月度排班", "Rosters of a month"), Total: len(list)},
		Count{Key: "shifts", Name: text.T("班次", "Shifts"), Total: len(res.Rows)})
	return list, r
}

type shiftFault struct {
	row    int
	column string
	code   string
	msg    text.Text
}

// shiftFaults tells by row what the rule finds wrong with a month: its pointers are
// "/shifts/<row>/<column>".
func shiftFaults(m RosterMonth) (list []shiftFault) {
	f := fault.Of(roster.CheckShifts(m.Month.First(), m.Month.Last(), m.Shifts))
	if f == nil {
		return nil
	}
	for _, bad := range f.Fields {
		parts := strings.Split(bad.Pointer, "/")
		if len(parts) != 4 {
			continue
		}
		row, err := strconv.Atoi(parts[2])
		if err != nil || row >= len(m.Shifts) {
			continue
		}
		list = append(list, shiftFault{row, parts[3], "roster." + bad.Code, bad.Msg})
	}
	return list
}
