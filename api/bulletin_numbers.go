package api

import (
	"context"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
	"duban/tabular"
)

// BulletinNumbersFilter says of which bulletins numbers are wanted: those released in a period.
type BulletinNumbersFilter struct {
	Form   []bulletin.Form `query:"form" enum:"overdue,results,examples" doc:"种类 · kind"`
	Issuer org.Path        `query:"issuer" maxLength:"500" doc:"由此机构或其下级发文 · issued by this unit or one below"`
	For    org.Path        `query:"for" maxLength:"500" doc:"主送此机构或其下级：只计这些机构的签阅 · that this unit or one below signs: counts their receipts alone"`
	From   string          `query:"from" format:"date" required:"true" doc:"发布日自 · released on or after"`
	Until  string          `query:"until" format:"date" required:"true" doc:"发布日至（含当日） · released on or before, inclusive"`
	By     string          `query:"by" enum:"all,form,issuer,unit,month" default:"all" doc:"分组；unit 为签阅机构 · group by; unit: that signs"`
}

// BulletinNumbers are the numbers of one group of released bulletins; its list with counted of
// a name of Counted beside it has exactly the bulletins counted there.
type BulletinNumbers struct {
	NumberGroup
	Released int64            `json:"released" doc:"已发布的通报 · bulletins released"`
	Receipts int64            `json:"receipts" doc:"应签阅（每份每机构一次） · receipts owed, one for each unit of each bulletin"`
	InTime   *float64         `json:"in_time_rate,omitempty" doc:"按期签阅率：按期签阅数/（已签阅+逾期未签阅） · signed in time / (signed + overdue)"`
	Signed   map[string]int64 `json:"signed" doc:"签阅数：按期、逾期签阅、未到期待签阅、逾期未签阅 · receipts: in time, late, waiting, overdue"`
	Counted  map[string]int64 `json:"counted" doc:"有此类签阅情况的通报数 · bulletins that have such a receipt"`
}

// BulletinCounts computes what becomes of bulletins.
type BulletinCounts interface {
	BulletinNumbers(ctx context.Context, r Reader, f BulletinNumbersFilter) ([]BulletinNumbers, error)
}

var bulletinNumbers = numbers[BulletinNumbersFilter, BulletinNumbers]{
	id: "bulletinNumbers", path: "/bulletin-numbers", action: policy.BulletinRead, tag: bulletins.tag,
	title: text.T("通报指标", "Numbers of bulletins"),
	doc:   text.T("已发布的通报、按期签阅、未签阅，按所选维度。", "Bulletins released, signed in time, not signed, by the dimension chosen."),
	list:  bulletins.path, span: "released", param: map[string]string{"issuer": "issued_by"},
	reader: func(s *Server, ctx context.Context) Reader { return s.reader(ctx, casefile.Bulletin) },
	count:  Record.BulletinNumbers,
	names: func(s *Server, ctx context.Context, by string, groups []GroupCount) error {
		for i := range groups {
			if by == "form" {
				groups[i].Name = bulletin.FormNames[bulletin.Form(groups[i].Value)]
			}
		}
		if by == "unit" || by == "issuer" {
			return s.namePlacesAndPeople(ctx, "unit", groups)
		}
		return nil
	},
	total: func(n BulletinNumbers) int64 { return n.Released },
	table: tabular.Table{
		Name: text.T("通报指标", "Numbers of bulletins"),
		Headers: []text.Text{text.T("已发布", "Released"), text.T("应签阅", "Receipts owed"), text.T("按期签阅", "Signed in time"), text.T("逾期签阅", "Signed late"),
			text.T("未到期待签阅", "Waiting"), text.T("逾期未签阅", "Overdue"), text.T("按期签阅率%", "In time %")},
		Widths: []float64{10, 10, 10, 10, 14, 12, 14},
	},
	row: func(n BulletinNumbers) []any {
		return []any{n.Released, n.Receipts, n.Signed["in_time"], n.Signed["late"], n.Signed["waiting"], n.Signed["overdue"], shareCell(n.InTime)}
	},
}
