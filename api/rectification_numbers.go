package api

import (
	"context"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/text"
	"duban/policy"
	"duban/tabular"
)

// RectificationNumbersFilter says of which rectifications numbers are wanted: those
// ordered in a period.
type RectificationNumbersFilter struct {
	Where
	Kind    []checklist.Kind `query:"kind" enum:"mystery,onsite,video,selfcheck" doc:"依据的检查的类型 · kind of the inspection"`
	Running string           `query:"running" enum:"true,false" doc:"尚待网点办理 · the outlet has to act"`
	From    string           `query:"from" format:"date" required:"true" doc:"签发日自 · ordered on or after"`
	Until   string           `query:"until" format:"date" required:"true" doc:"签发日至（含当日） · ordered on or before, inclusive"`
	By      string           `query:"by" enum:"all,unit,outlet,module,item,severity,cause,kind,month,age" default:"all" doc:"分组；unit 为所选机构的直接下级，age 为签发至今的天数 · group by; unit: those directly below the unit asked for, age: days since they were ordered"`
}

// RectificationNumbers are the numbers of one group of rectifications; its list with counted
// of a name of Counted beside it has exactly what is counted there.
type RectificationNumbers struct {
	NumberGroup
	Issued  int64            `json:"issued" doc:"下达的整改 · ordered"`
	OnTime  *float64         `json:"on_time_rate,omitempty" doc:"按期整改率：按期完成/（已完成+超期未完成）；期限以延期和退回后为准 · mended in time / (mended + overdue); the limit as it stands after extensions and returns"`
	Counted map[string]int64 `json:"counted" doc:"各项件数：待整改、未到期、超期、待验收、已验收、按期、未按期、屡查屡犯、曾退回、曾延期、已撤回 · how many run, are not due yet, are overdue, wait to be verified, are verified, were on time or not, are repeat offences, were returned, were extended, were withdrawn with their notice"`
}

// MendingNumbers computes what mending comes to.
type MendingNumbers interface {
	RectificationNumbers(ctx context.Context, r Reader, f RectificationNumbersFilter) ([]RectificationNumbers, error)
}

var rectificationNumbers = numbers[RectificationNumbersFilter, RectificationNumbers]{
	id: "rectificationNumbers", path: "/rectification-numbers", action: policy.NoticeRead, tag: tagCheckNumbers,
	title: text.T("整改指标", "Numbers of rectifications"),
	doc:   text.T("待整改、超期、按期率、在办天数等，按所选维度。", "Open, overdue, on time, age of what is open and more, by the dimension chosen."),
	list:  "/rectifications", span: "issued",
	reader: func(s *Server, ctx context.Context) Reader { return s.reader(ctx, casefile.Notice) },
	count:  Record.RectificationNumbers,
	names:  (*Server).nameNumbers,
	total:  func(n RectificationNumbers) int64 { return n.Issued },
	table: tabular.Table{
		Name: text.T("整改指标", "Numbers of rectifications"),
		Headers: []text.Text{text.T("下达整改", "Ordered"), text.T("待整改", "To be mended"), text.T("未到期", "Not due yet"), text.T("已超期", "Overdue"), text.T("待验收", "To be verified"),
			text.T("已验收", "Verified"), text.T("按期", "On time"), text.T("未按期", "Not on time"), text.T("按期整改率%", "On time %"), text.T("屡查屡犯", "Repeat offences"),
			text.T("曾退回", "Were returned"), text.T("曾延期", "Were extended"), text.T("已撤回", "Withdrawn")},
		Widths: []float64{10, 10, 10, 10, 10, 10, 10, 10, 14, 10, 10, 10, 10},
	},
	row: func(n RectificationNumbers) []any {
		c := n.Counted
		return []any{n.Issued, c["running"], c["not_due"], c["overdue"], c["to_verify"], c["verified"], c["on_time"], c["not_on_time"], shareCell(n.OnTime), c["repeated"], c["returned"], c["extended"], c["withdrawn"]}
	},
}
