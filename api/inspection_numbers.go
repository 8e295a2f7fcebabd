package api

import (
	"context"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/text"
	"duban/policy"
	"duban/tabular"
)

const tagCheckNumbers = "检查与整改指标 · Numbers of checks and rectifications"

// InspectionNumbersFilter says of which published checks numbers are wanted.
type InspectionNumbersFilter struct {
	Where
	Kind      []checklist.Kind `query:"kind" enum:"mystery,onsite,video,selfcheck"`
	Checklist string           `query:"checklist" maxLength:"64" doc:"检查表代码 · code of the checklist"`
	Round     string           `query:"round" maxLength:"100" doc:"轮次 · round"`
	From      string           `query:"from" format:"date" required:"true" doc:"发布日自 · published on or after"`
	Until     string           `query:"until" format:"date" required:"true" doc:"发布日至（含当日） · published on or before, inclusive"`
	By        string           `query:"by" enum:"all,unit,outlet,kind,round,checklist,module,month" default:"all" doc:"分组；unit 为所选机构的直接下级 · group by; unit: those directly below the unit asked for"`
}

// InspectionNumbers are the numbers of one group of checks; its list with passed=true or false
// beside it has those that passed or did not.
type InspectionNumbers struct {
	NumberGroup
	Published int64              `json:"published" doc:"已发布且有得分的检查 · published checks with a score"`
	Average   *checklist.Decimal `json:"average,omitempty" doc:"平均得分（百分制）；按模块时为模块得分的平均 · average score of 100; by module, of the module"`
	Passed    int64              `json:"passed" doc:"达标；按模块时不计 · reached the pass mark; not counted by module"`
	Standing  int64              `json:"standing" doc:"成立的问题；按模块时不计 · findings that stand; not counted by module"`
}

// CheckNumbers computes what checks come to.
type CheckNumbers interface {
	InspectionNumbers(ctx context.Context, r Reader, f InspectionNumbersFilter) ([]InspectionNumbers, error)
	// InspectionRanking ranks places; all of them where no limit is given.
	InspectionRanking(ctx context.Context, r Reader, q RankingQuery) (Ranking, error)
}

var inspectionNumbers = numbers[InspectionNumbersFilter, InspectionNumbers]{
	id: "inspectionNumbers", path: "/inspection-numbers", action: policy.InspectionRead, tag: tagCheckNumbers,
	title: text.T("检查指标", "Numbers of checks"),
	doc:   text.T("已发布检查的平均得分、达标数和问题数，按所选维度。", "Average score, how many passed and findings of published checks, by the dimension chosen."),
	list:  inspections.path, span: "published",
	reader: func(s *Server, ctx context.Context) Reader { return s.reader(ctx, casefile.Inspection) },
	count:  Record.InspectionNumbers,
	names:  (*Server).nameNumbers,
	total:  func(n InspectionNumbers) int64 { return n.Published },
	table: tabular.Table{
		Name:    text.T("检查指标", "Numbers of checks"),
		Headers: []text.Text{text.T("已发布检查", "Published checks"), text.T("平均得分", "Average score"), text.T("达标", "Passed"), text.T("达标率%", "Passed %"), text.T("成立的问题", "Findings that stand")},
		Widths:  []float64{12, 12, 10, 10, 14},
	},
	row: func(n InspectionNumbers) []any {
		return []any{n.Published, pointsCell(n.Average), n.Passed, shareCell(percentOf(n.Passed, n.Published)), n.Standing}
	},
}

// nameNumbers says what the groups of numbers of checks and rectifications are called.
func (s *Server) nameNumbers(ctx context.Context, by string, groups []GroupCount) error {
	if by == "unit" || by == "issuer" {
		return s.namePlacesAndPeople(ctx, "unit", groups)
	}
	return s.nameGroups(ctx, by, groups)
}
