package api

import (
	"context"
	"net/http"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/text"
	"duban/policy"
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

// RectificationNumbers are the numbers of one group of rectifications. The list of
// rectifications with the same filter, issued_from and issued_until in place of from and
// until, and counted of a name of Counted, has exactly what is counted there.
type RectificationNumbers struct {
	Value   string           `json:"value" doc:"分组取值 · value of the group"`
	Name    text.Text        `json:"name"`
	From    string           `json:"from,omitempty" format:"date" doc:"按天数分组时：签发日自 · by age: ordered on or after"`
	Until   string           `json:"until,omitempty" format:"date" doc:"按天数分组时：签发日至 · by age: ordered on or before"`
	Issued  int64            `json:"issued" doc:"下达的整改 · ordered"`
	OnTime  *float64         `json:"on_time_rate,omitempty" doc:"按期整改率：按期完成/（已完成+超期未完成）；期限以延期和退回后为准 · mended in time / (mended + overdue); the limit as it stands after extensions and returns"`
	Counted map[string]int64 `json:"counted" doc:"各项件数：待整改、未到期、超期、待验收、已验收、按期、未按期、屡查屡犯、曾退回、曾延期 · how many run, are not due yet, are overdue, wait to be verified, are verified, were on time or not, are repeat offences, were returned, were extended"`
}

// MendingNumbers computes what mending comes to.
type MendingNumbers interface {
	RectificationNumbers(ctx context.Context, r Reader, f RectificationNumbersFilter) ([]RectificationNumbers, error)
}

func (s *Server) routeRectificationNumbers() {
	operation(s, Op{ID: "rectificationNumbers", Method: http.MethodGet, Path: "/rectification-numbers", Action: policy.NoticeRead, Tag: tagCheckNumbers,
		Summary: text.T("整改指标", "Numbers of rectifications"),
		Doc:     text.T("待整改、超期、按期率、在办天数等，按所选维度。", "Open, overdue, on time, age of what is open and more, by the dimension chosen.")},
		inScopes[RectificationNumbersFilter](), s.rectificationNumbers)
}

func (s *Server) rectificationNumbers(ctx context.Context, in *RectificationNumbersFilter) (*with[Counts[RectificationNumbers]], error) {
	if err := validDays(in.From, in.Until); err != nil {
		return nil, err
	}
	list, err := s.Record.RectificationNumbers(ctx, s.reader(ctx, casefile.Notice), *in)
	if err != nil {
		return nil, err
	}
	err = s.nameNumbers(ctx, in.By, len(list), func(i int) (string, *text.Text) { return list[i].Value, &list[i].Name })
	if err != nil {
		return nil, err
	}
	return counted(list, func(n RectificationNumbers) int64 { return n.Issued }), nil
}
