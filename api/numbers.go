package api

import (
	"cmp"
	"context"
	"maps"
	"math"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/text"
	"duban/tabular"
)

// NumberGroup is what every group of numbers has in common: what it is, and where its
// cases are.
type NumberGroup struct {
	Value string    `json:"value" doc:"分组取值 · value of the group"`
	Name  text.Text `json:"name"`
	From  string    `json:"from,omitempty" format:"date" doc:"按月、按天数分组时：自此日 · by month or age: from this day"`
	Until string    `json:"until,omitempty" format:"date" doc:"按月、按天数分组时：至此日（含当日） · by month or age: until this day, inclusive"`
	List  string    `json:"list" example:"/inspections?outlet=tianhe&published_from=2026-10-01" doc:"列出本组各件的地址（接口路径与查询参数）：正是这些，不多不少 · the list of exactly the cases of the group: path below the API's base with its query"`
}

func (g *NumberGroup) group() *NumberGroup { return g }

// grouped are numbers that are told by group.
type grouped[N any] interface {
	*N
	group() *NumberGroup
}

// numbers is one sort of numbers: asked for by a period and a dimension, answered as
// JSON and as a file, each group with the list of its cases.
type numbers[F, N any] struct {
	id, path, action, tag string
	title, doc            text.Text

	list  string            // whose items are counted
	only  url.Values        // what narrows the list to them beside the filter
	span  string            // how the list's parameters of the period begin
	param map[string]string // the list's parameter for a dimension, where it is called otherwise

	reader func(*Server, context.Context) Reader
	count  func(Record, context.Context, Reader, F) ([]N, error)
	names  func(s *Server, ctx context.Context, by string, groups []GroupCount) error
	total  func(N) int64

	table tabular.Table // without the column of the groups
	row   func(N) []any
}

func routeNumbersOf[F, N any, P grouped[N]](s *Server, n numbers[F, N]) {
	operation(s, Op{ID: n.id, Method: http.MethodGet, Path: n.path, Action: n.action, Tag: n.tag, Summary: n.title, Doc: n.doc}, inScopes[F](),
		func(ctx context.Context, in *F) (*with[Counts[N]], error) {
			list, err := tell[F, N, P](ctx, s, n, in)
			if err != nil {
				return nil, err
			}
			return counted(list, n.total), nil
		})
	name := n.path[1:]
	for _, form := range []tabular.Form{tabular.XLSX, tabular.CSV} {
		as := map[tabular.Form]string{tabular.XLSX: "Xlsx", tabular.CSV: "Csv"}[form]
		operation(s, Op{ID: "export" + strings.ToUpper(n.id[:1]) + n.id[1:] + as, Method: http.MethodGet, Path: n.path + "." + string(form), Action: n.action, Tag: n.tag,
			Summary: text.T("导出"+n.title.ZH+"（"+as+"）", "Export: "+n.title.EN+" ("+string(form)+")"), Doc: exportDoc}, inScopes[F](),
			func(ctx context.Context, in *F) (*huma.StreamResponse, error) {
				list, err := tell[F, N, P](ctx, s, n, in)
				if err != nil {
					return nil, err
				}
				table := n.table
				table.Headers = append([]text.Text{dimensionNames[queryOf(*in).Get("by")]}, table.Headers...)
				table.Widths = append([]float64{28}, table.Widths...)
				return file(ctx, s, form, n.action, name, in, table, list, func(one N) []any { return append([]any{P(&one).group().Name}, n.row(one)...) })
			})
	}
}

// tell counts, names the groups and says where their cases are.
func tell[F, N any, P grouped[N]](ctx context.Context, s *Server, n numbers[F, N], in *F) ([]N, error) {
	q := queryOf(*in)
	if err := validDays(q.Get("from"), q.Get("until")); err != nil {
		return nil, err
	}
	list, err := n.count(s.Record, ctx, n.reader(s, ctx), *in)
	if err != nil {
		return nil, err
	}
	by := q.Get("by")
	groups := make([]GroupCount, len(list))
	for i := range list {
		g := P(&list[i]).group()
		groups[i] = GroupCount{Value: g.Value, Name: g.Name}
		n.cases(q, g)
	}
	if err := n.names(s, ctx, by, groups); err != nil {
		return nil, err
	}
	for i, g := range groups {
		P(&list[i]).group().Name = groupName(by, g)
	}
	return list, nil
}

// groupName never leaves a group without a name.
func groupName(by string, g GroupCount) text.Text {
	switch {
	case by == "all":
		return text.T("全部", "All")
	case g.Value == "":
		return text.T("（未填写）", "(none)")
	case g.Name != (text.Text{}):
		return g.Name
	}
	return text.T(g.Value, g.Value)
}

// cases says where the cases of a group are: the filter of the numbers, with the period
// under the list's own names and the group's value beside it.
func (n numbers[F, N]) cases(asked url.Values, g *NumberGroup) {
	q, by := maps.Clone(asked), asked.Get("by")
	for _, own := range []string{"from", "until", "by"} {
		q.Del(own)
	}
	for name, values := range n.only {
		q[name] = values
	}
	from, until := asked.Get("from"), asked.Get("until")
	switch by {
	case "all":
	case "month", "age":
		if first, err := time.Parse("2006-01", g.Value); err == nil {
			g.From, g.Until = first.Format(time.DateOnly), first.AddDate(0, 1, -1).Format(time.DateOnly)
		}
		g.From, g.Until = max(from, g.From), min(until, cmp.Or(g.Until, until))
		from, until = g.From, g.Until
	default:
		q.Set(cmp.Or(n.param[by], by), cmp.Or(g.Value, "-"))
	}
	q.Set(n.span+"_from", from)
	q.Set(n.span+"_until", until)
	g.List = n.list + "?" + q.Encode()
}

var dimensionNames = map[string]text.Text{
	"all": text.T("范围", "Part"), "unit": text.T("机构", "Unit"), "outlet": text.T("网点", "Outlet"), "kind": text.T("检查类型", "Kind of check"), "round": text.T("轮次", "Round"),
	"checklist": text.T("检查表", "Checklist"), "module": text.T("模块", "Module"), "item": text.T("检查项目", "Item"), "month": text.T("月份", "Month"), "severity": text.T("严重程度", "Severity"),
	"cause": text.T("原因", "Cause"), "age": text.T("已下达天数", "Days since ordered"), "line": text.T("受理线路", "Line"), "channel": text.T("渠道", "Channel"), "business": text.T("业务", "Business"),
	"subject": text.T("主题", "Subject"), "handler": text.T("办理人", "Handler"), "form": text.T("种类", "Kind"), "issuer": text.T("发文单位", "Issuing unit"),
	"status": text.T("状态", "Status"),
}

// percentOf is a share with two decimals, nil where there is nothing to share.
func percentOf(part, of int64) *float64 {
	if of == 0 {
		return nil
	}
	p := math.Round(float64(part)*10000/float64(of)) / 100
	return &p
}

// pointsCell is a score in a cell of a file.
func pointsCell(d *checklist.Decimal) any {
	if d == nil {
		return nil
	}
	return tabular.Decimal{Unscaled: int64(*d), Scale: 3}
}

// shareCell is a share in a cell of a file, empty where there was nothing to share.
func shareCell(p *float64) any {
	if p == nil {
		return nil
	}
	return *p
}

func validDays(from, until string) error {
	var f fault.Fields
	casefile.CheckPeriod(&f, casefile.DayIn{Pointer: "query:from", Day: from}, casefile.DayIn{Pointer: "query:until", Day: until}, true)
	return f.Err()
}
