package api

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"slices"

	"github.com/danielgtaylor/huma/v2"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
	"duban/tabular"
)

// RankingFilter says which places are ranked by which checks, and what they are compared with.
type RankingFilter struct {
	Where
	Kind        []checklist.Kind `query:"kind" enum:"mystery,onsite,video,selfcheck"`
	Checklist   string           `query:"checklist" maxLength:"64" doc:"检查表代码 · code of the checklist"`
	Module      string           `query:"module" maxLength:"64" doc:"按此模块的得分排名 · rank by the score of this module"`
	Round       string           `query:"round" maxLength:"100" doc:"轮次；未给上期时与上一轮比较 · round; compared with the round before it where nothing else is said"`
	From        string           `query:"from" format:"date" doc:"发布日自；未给轮次时须给出 · published on or after; needed without a round"`
	Until       string           `query:"until" format:"date" doc:"发布日至（含当日） · published on or before, inclusive"`
	BeforeFrom  string           `query:"before_from" format:"date" doc:"上期自 · compared with what was published on or after"`
	BeforeUntil string           `query:"before_until" format:"date" doc:"上期至（含当日） · compared with what was published on or before, inclusive"`
	BeforeRound string           `query:"before_round" maxLength:"100" doc:"与此轮次比较 · round to compare with"`
	By          string           `query:"by" enum:"outlet,unit" default:"outlet" doc:"排名对象；unit 为所选机构的直接下级 · what is ranked; unit: those directly below the unit asked for"`
	Least       int64            `query:"least" minimum:"1" maximum:"100" default:"1" doc:"检查少于此数的不排名 · no rank for fewer checks"`
}

// RankingQuery asks for the first so many of a ranking.
type RankingQuery struct {
	RankingFilter
	Sort  string `query:"sort" enum:"best,worst,risen,fallen" default:"best" doc:"得分最高、得分最低、名次上升最多、名次下降最多 · best, worst, risen most, fallen most first"`
	Limit int    `query:"limit" minimum:"1" maximum:"500" default:"100"`
}

// Ranking is places in the order of their scores.
type Ranking struct {
	Places       int                `json:"places" doc:"有检查结果的对象数 · places with results"`
	Ranked       int                `json:"ranked" doc:"参加排名的对象数 · of these, ranked"`
	RankedBefore int                `json:"ranked_before" doc:"上期参加排名的对象数 · ranked before"`
	Checks       int64              `json:"checks" doc:"检查数 · checks"`
	Average      *checklist.Decimal `json:"average,omitempty" doc:"全部检查的平均得分 · average of all checks"`
	List         string             `json:"list" doc:"列出全部检查的地址 · list of all the checks"`
	Before       RankingBefore      `json:"before" doc:"与何时比较 · what it was compared with"`
	Modules      []ModuleRef        `json:"modules" doc:"出现的模块 · modules that occur"`
	Items        []Standing         `json:"items"`
}

// RankingBefore is what a ranking was compared with.
type RankingBefore struct {
	Round string `json:"round,omitempty"`
	From  string `json:"from,omitempty" format:"date"`
	Until string `json:"until,omitempty" format:"date"`
}

// ModuleRef names a module.
type ModuleRef struct {
	Module string    `json:"module"`
	Name   text.Text `json:"name"`
}

// Standing is one place of a ranking.
type Standing struct {
	NumberGroup
	Unit    UnitRef            `json:"unit" doc:"所属机构 · unit above"`
	Rank    int                `json:"rank,omitempty" doc:"名次，得分相同者并列；检查太少时为空 · rank, shared by equal scores; empty where there are too few checks"`
	Checks  int64              `json:"checks" doc:"检查数：得分是这些检查的平均 · of how many checks the score is the average"`
	Few     bool               `json:"few" doc:"检查少于三次，得分仅供参考 · fewer than three checks: read the score with care"`
	Average checklist.Decimal  `json:"average" doc:"平均得分，一位小数 · average score to one decimal"`
	Passed  int64              `json:"passed" doc:"达标的检查（本组列表加 passed=true） · checks that passed: the list with passed=true"`
	Before  *Stood             `json:"before,omitempty" doc:"上期 · before"`
	Rose    *int               `json:"rose,omitempty" doc:"名次升降，正数为上升；只在两期都有名次的对象之间计 · ranks risen, negative where it fell, among the places that were ranked both times"`
	Gained  *checklist.Decimal `json:"gained,omitempty" doc:"得分较上期增减 · points more than before"`
	Peers   *Peers             `json:"peers,omitempty" doc:"同一上级机构下各对象（含自身） · places of the same unit above, this one among them"`
	Modules []ModuleMean       `json:"modules" doc:"各模块平均得分（本组列表加 module=） · average of each module: the list with module= of it"`
}

// Stood is where a place stood before.
type Stood struct {
	Rank    int               `json:"rank,omitempty"`
	Checks  int64             `json:"checks"`
	Average checklist.Decimal `json:"average"`
	List    string            `json:"list"`
}

// Peers are the places of the same unit.
type Peers struct {
	Places  int               `json:"places"`
	Checks  int64             `json:"checks"`
	Average checklist.Decimal `json:"average"`
	Gained  checklist.Decimal `json:"gained" doc:"得分高于同级平均多少 · points more than theirs"`
	List    string            `json:"list"`
}

// ModuleMean is what a module came to on average.
type ModuleMean struct {
	Module  string            `json:"module"`
	Checks  int64             `json:"checks"`
	Average checklist.Decimal `json:"average"`
}

// FewChecks is how many checks an average is told of without a word of caution.
const FewChecks = 3

func (i *Standing) names(n *naming) { n.unit(&i.Unit) }

func (s *Server) routeInspectionRanking() {
	operation(s, Op{ID: "inspectionRanking", Method: http.MethodGet, Path: "/inspection-ranking", Action: policy.InspectionRead, Tag: tagCheckNumbers,
		Summary: text.T("得分排名", "Ranking by score"),
		Doc: text.T("网点或下级机构按检查得分排名：得分、名次及其升降、各模块得分、与上一轮（上期）及同级的比较。每个数字注明检查数。只统计您可以看到的检查。",
			"Outlets or units below by the scores of their checks: score, rank and how it changed, modules, compared with the round or the period before and with peers. Each score says of how many checks. About checks that you may see alone.")},
		inScopes[RankingQuery](), func(ctx context.Context, in *RankingQuery) (*with[Ranking], error) {
			r, err := s.ranking(ctx, *in)
			return &with[Ranking]{Body: r}, err
		})
	for _, form := range []tabular.Form{tabular.XLSX, tabular.CSV} {
		as := map[tabular.Form]string{tabular.XLSX: "Xlsx", tabular.CSV: "Csv"}[form]
		operation(s, Op{ID: "exportInspectionRanking" + as, Method: http.MethodGet, Path: "/inspection-ranking." + string(form), Action: policy.InspectionRead, Tag: tagCheckNumbers,
			Summary: text.T("导出得分排名（"+as+"）", "Export the ranking by score ("+string(form)+")"), Doc: exportDoc}, inScopes[RankingFilter](),
			func(ctx context.Context, in *RankingFilter) (*huma.StreamResponse, error) {
				r, err := s.ranking(ctx, RankingQuery{RankingFilter: *in})
				if err != nil {
					return nil, err
				}
				return file(ctx, s, form, policy.InspectionRead, "inspection-ranking", in, rankingTable(in.By, r.Modules), r.Items, func(i Standing) []any { return rankingRow(i, r.Modules) })
			})
	}
}

// check: a round or days are asked about; what they are compared with may be left out.
func (f RankingFilter) check() error {
	var faults fault.Fields
	casefile.CheckPeriod(&faults, casefile.DayIn{Pointer: "query:from", Day: f.From}, casefile.DayIn{Pointer: "query:until", Day: f.Until}, f.Round == "")
	casefile.CheckPeriod(&faults, casefile.DayIn{Pointer: "query:before_from", Day: f.BeforeFrom}, casefile.DayIn{Pointer: "query:before_until", Day: f.BeforeUntil}, f.BeforeFrom+f.BeforeUntil != "")
	return faults.Err()
}

func (s *Server) ranking(ctx context.Context, in RankingQuery) (Ranking, error) {
	if err := in.check(); err != nil {
		return Ranking{}, err
	}
	r, err := s.Record.InspectionRanking(ctx, s.reader(ctx, casefile.Inspection), in)
	if err != nil {
		return r, err
	}
	r.Items = append([]Standing{}, r.Items...)
	r.List = in.cases("", "", in.Unit, nil)
	groups := make([]GroupCount, len(r.Items))
	modules := map[string]int64{}
	for i := range r.Items {
		it := &r.Items[i]
		groups[i].Value = it.Value
		it.List = in.cases(in.By, it.Value, in.Unit, nil)
		if it.Before != nil {
			it.Before.List = in.cases(in.By, it.Value, in.Unit, &r.Before)
		}
		if it.Peers != nil {
			it.Peers.List = in.cases("", "", it.Unit.Path, nil)
		}
		for _, m := range it.Modules {
			modules[m.Module] += m.Checks
		}
	}
	titles, err := s.titles(ctx)
	if err != nil {
		return r, err
	}
	r.Modules = []ModuleRef{}
	for m := range modules {
		r.Modules = append(r.Modules, ModuleRef{Module: m, Name: termOf(titles["module/"+m], m)})
	}
	slices.SortFunc(r.Modules, func(a, b ModuleRef) int { // those that most checks have come first
		return cmp.Or(cmp.Compare(modules[b.Module], modules[a.Module]), cmp.Compare(a.Module, b.Module))
	})
	if err := nameAll(ctx, s, r.Items); err != nil {
		return r, err
	}
	err = s.nameNumbers(ctx, in.By, groups)
	for i, g := range groups {
		r.Items[i].Name = groupName(in.By, g)
	}
	return r, err
}

// cases is the list of the checks of a place, or of all below a unit, now or before.
func (f RankingFilter) cases(by, value string, unit org.Path, then *RankingBefore) string {
	q := url.Values{"unit": {string(unit)}, "published_from": {f.From}, "published_until": {f.Until}, "round": {f.Round}, "outlet": {f.Outlet}, "issuer": {string(f.Issuer)},
		"checklist": {f.Checklist}, "module": {f.Module}, "kind": queryOf(f)["kind"]}
	if then != nil {
		q["published_from"], q["published_until"], q["round"] = []string{then.From}, []string{then.Until}, []string{then.Round}
	}
	if by != "" {
		q.Set(by, value)
	}
	if q.Get("published_from") == "" && q.Get("published_until") == "" {
		q.Set("published_from", everPublished) // a round has checks that are not published yet
	}
	for name, values := range q {
		if len(values) == 0 || values[0] == "" {
			q.Del(name)
		}
	}
	return inspections.path + "?" + q.Encode()
}

// everPublished is a day before the first check of any bank here.
const everPublished = "2000-01-01"

func rankingTable(by string, modules []ModuleRef) tabular.Table {
	t := tabular.Table{
		Name: text.T("得分排名", "Ranking by score"),
		Headers: []text.Text{text.T("名次", "Rank"), dimensionNames[by], text.T("上级机构", "Unit above"), text.T("检查数", "Checks"), text.T("平均得分", "Average score"), text.T("达标", "Passed"),
			text.T("上期名次", "Rank before"), text.T("名次升降", "Ranks risen"), text.T("上期检查数", "Checks before"), text.T("上期得分", "Score before"), text.T("得分增减", "Points gained"),
			text.T("同级平均", "Average of peers"), text.T("高于同级", "Above peers")},
		Widths: []float64{8, 28, 24, 8, 10, 8, 10, 10, 10, 10, 10, 10, 10},
	}
	for _, m := range modules {
		t.Headers, t.Widths = append(t.Headers, m.Name), append(t.Widths, 14)
	}
	return t
}

func rankingRow(i Standing, modules []ModuleRef) []any {
	rank := func(n int) any {
		if n == 0 {
			return nil
		}
		return n
	}
	row := []any{rank(i.Rank), i.Name, i.Unit.Name, i.Checks, pointsCell(&i.Average), i.Passed}
	if b := i.Before; b != nil {
		row = append(row, rank(b.Rank), nil, b.Checks, pointsCell(&b.Average), pointsCell(i.Gained))
		if i.Rose != nil {
			row[7] = *i.Rose
		}
	} else {
		row = append(row, nil, nil, nil, nil, nil)
	}
	if p := i.Peers; p != nil {
		row = append(row, pointsCell(&p.Average), pointsCell(&p.Gained))
	} else {
		row = append(row, nil, nil)
	}
	for _, m := range modules {
		var cell any
		for _, mean := range i.Modules {
			if mean.Module == m.Module {
				cell = pointsCell(&mean.Average)
			}
		}
		row = append(row, cell)
	}
	return row
}
