package api

import (
	"context"
	"net/http"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/text"
	"duban/policy"
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

// InspectionNumbers are the numbers of one group of checks. The list of checks with the same
// filter, published_from and published_until in place of from and until, has exactly these.
type InspectionNumbers struct {
	Value     string             `json:"value" doc:"分组取值 · value of the group"`
	Name      text.Text          `json:"name"`
	Published int64              `json:"published" doc:"已发布且有得分的检查 · published checks with a score"`
	Average   *checklist.Decimal `json:"average,omitempty" doc:"平均得分（百分制）；按模块时为模块得分的平均 · average score of 100; by module, of the module"`
	Passed    int64              `json:"passed" doc:"达标；按模块时不计 · reached the pass mark; not counted by module"`
	Standing  int64              `json:"standing" doc:"成立的问题；按模块时不计 · findings that stand; not counted by module"`
}

// CheckNumbers computes what checks come to.
type CheckNumbers interface {
	InspectionNumbers(ctx context.Context, r Reader, f InspectionNumbersFilter) ([]InspectionNumbers, error)
}

func (s *Server) routeInspectionNumbers() {
	operation(s, Op{ID: "inspectionNumbers", Method: http.MethodGet, Path: "/inspection-numbers", Action: policy.InspectionRead, Tag: tagCheckNumbers,
		Summary: text.T("检查指标", "Numbers of checks"),
		Doc:     text.T("已发布检查的平均得分、达标数和问题数，按所选维度。", "Average score, how many passed and findings of published checks, by the dimension chosen.")},
		inScopes[InspectionNumbersFilter](), s.inspectionNumbers)
}

func (s *Server) inspectionNumbers(ctx context.Context, in *InspectionNumbersFilter) (*with[Counts[InspectionNumbers]], error) {
	if err := validDays(in.From, in.Until); err != nil {
		return nil, err
	}
	list, err := s.Record.InspectionNumbers(ctx, s.reader(ctx, casefile.Inspection), *in)
	if err != nil {
		return nil, err
	}
	err = s.nameNumbers(ctx, in.By, len(list), func(i int) (string, *text.Text) { return list[i].Value, &list[i].Name })
	if err != nil {
		return nil, err
	}
	return counted(list, func(n InspectionNumbers) int64 { return n.Published }), nil
}

// nameNumbers says what the groups of numbers are called.
func (s *Server) nameNumbers(ctx context.Context, by string, n int, of func(int) (string, *text.Text)) error {
	groups := make([]GroupCount, n)
	for i := range groups {
		groups[i].Value, _ = of(i)
	}
	var err error
	if by == "unit" {
		err = s.namePlacesAndPeople(ctx, by, groups)
	} else {
		err = s.nameGroups(ctx, by, groups)
	}
	for i := range groups {
		_, name := of(i)
		*name = groups[i].Name
	}
	return err
}
