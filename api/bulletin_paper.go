package api

import (
	"bytes"
	"context"
	_ "embed"
	"fmt"
	"html/template"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
	"duban/tabular"
)

// A bulletin on paper: one page of HTML in the form of an official document, for the
// browser to print on A4. It loads nothing and runs nothing.

//go:embed bulletin_paper.html
var paperHTML string

var paperTemplate = template.Must(template.New("bulletin").Parse(paperHTML))

type paperIn struct {
	ByCase
	Lang string `query:"lang" enum:"zh,en" doc:"语言；省略则按 Accept-Language · language; left out: by Accept-Language"`
}

func (s *Server) routeBulletinPaper() {
	one := bulletins.path + "/{id}"
	operation(s, Op{ID: "printBulletin", Method: http.MethodGet, Path: one + "/print", Action: policy.BulletinRead, Tag: bulletins.tag,
		Summary: text.T("打印通报（网页，A4）", "Print a bulletin (a page for A4)")}, inScopes[paperIn](), s.printBulletin)
	for _, form := range []tabular.Form{tabular.XLSX, tabular.CSV} {
		upper := map[tabular.Form]string{tabular.XLSX: "Xlsx", tabular.CSV: "Csv"}[form]
		operation(s, Op{ID: "exportBulletinLines" + upper, Method: http.MethodGet, Path: one + "/lines." + string(form), Action: policy.BulletinRead, Tag: bulletins.tag,
			Summary: text.T("导出通报列出的超时事项（"+upper+"）", "Export the lines of an overdue bulletin ("+string(form)+")"), Doc: exportDoc}, inScopes[BulletinLineFilter](),
			func(ctx context.Context, in *BulletinLineFilter) (*huma.StreamResponse, error) {
				r := s.reader(ctx, casefile.Bulletin)
				rows, err := exported(ctx, s, func(p Paging) (Page[BulletinLineItem], error) {
					return s.Record.BulletinLines(ctx, r, BulletinLineQuery{Paging: p, BulletinLineFilter: *in})
				})
				if err != nil {
					return nil, err
				}
				return file(ctx, s, form, policy.BulletinRead, "bulletins/"+string(in.ID), *in, bulletinLineTable, rows, bulletinLineCells)
			})
	}
}

var bulletinLineTable = tabular.Table{
	Name: text.T("超时事项", "Overdue"),
	Headers: []text.Text{text.T("行号", "Line"), text.T("超时机构", "Unit"), text.T("机构路径", "Path"), text.T("类型", "Kind"), text.T("编号", "Number"),
		text.T("时限", "Limit"), text.T("到期时间", "Due"), text.T("超时天数", "Days late"), text.T("超时工作日", "Working days late"), text.T("已删去", "Struck"),
		text.T("删去理由", "Reason")},
	Widths: []float64{8, 26, 30, 12, 26, 28, 20, 10, 10, 8, 40},
}

func bulletinLineCells(l BulletinLineItem) []any {
	return []any{l.N, l.Unit.Name, string(l.Unit.Path), l.KindName, l.Number, l.Limit, dueOn(l.Due), l.Days, l.Workdays, l.Struck, l.Reason}
}

func (s *Server) printBulletin(ctx context.Context, in *paperIn) (*huma.StreamResponse, error) {
	d, err := s.Record.BulletinDocument(ctx, s.reader(ctx, casefile.Bulletin), in.ID)
	if err != nil {
		return nil, err
	}
	lang := in.Lang
	if lang == "" {
		lang = language(ctx)
	}
	to := make([]string, 0, len(d.To))
	for _, u := range d.To {
		to = append(to, string(u))
	}
	names, err := s.Record.UnitNames(ctx, to)
	if err != nil {
		return nil, err
	}
	var page bytes.Buffer
	if err := paperTemplate.Execute(&page, paperOf(d, lang, names)); err != nil {
		return nil, err
	}
	return printed(page.Bytes()), nil
}

// paper is what the page is filled with.
type paper struct {
	Lang, Title, Issuer, Number, To, Summary, Corrects, Date, Hash, Omitted string
	Style                                                                   template.CSS
	Introduction, Demand                                                    []string
	Totals                                                                  []paperTotal
	Sections                                                                []paperSection
	Lines                                                                   []paperLine
	Words                                                                   map[string]string
}

type paperTotal struct {
	Name, Level, Before, Change, Longest string
	Late, Depth                          int
}

type paperSection struct {
	Heading string
	Notes   []paperNote
}

type paperNote struct {
	Paragraphs []string
	Cases      string
}

type paperLine struct {
	N, Days, Workdays              int
	Unit, Kind, Number, Limit, Due string
}

var paperWords = map[string]text.Text{
	"Draft": text.T("（草稿，未发布）", "(draft, not released)"), "Colon": text.T("：", ":"), "Totals": text.T("各单位超时情况", "What stands late, by unit"),
	"Unit": text.T("单位", "Unit"), "Level": text.T("层级", "Level"), "Late": text.T("超时项数", "Limits late"), "Before": text.T("上期", "Before"), "Change": text.T("增减", "Change"),
	"Longest": text.T("最长超时（天）", "Longest (days)"), "Demand": text.T("工作要求", "What is asked"), "Annex": text.T("附件", "Annex"),
	"Lines": text.T("超时事项清单", "Limits that stand late"), "No": text.T("序号", "No."), "Kind": text.T("类型", "Kind"), "Number": text.T("编号", "Number"),
	"Limit": text.T("时限", "Limit"), "Due": text.T("到期时间", "Due"), "Days": text.T("超时天数", "Days late"), "Workdays": text.T("超时工作日", "Working days late"),
	"Hash": text.T("内容校验码（SHA-256）：", "Content (SHA-256):"),
}

var levelNames = map[org.Level]text.Text{
	org.HeadOffice: text.T("总行", "Head office"), org.Province: text.T("省分行", "Province branch"), org.City: text.T("市分行", "City branch"),
	org.SubBranch: text.T("支行", "Sub-branch"), org.OutletUnit: text.T("网点", "Outlet"), org.Department: text.T("部门", "Department"),
}

func paperOf(d bulletin.Document, lang string, names map[string]text.Text) paper {
	in := func(zh, en string) string { return text.T(zh, en).In(lang) }
	p := paper{Lang: map[string]string{"zh": "zh-CN", "en": "en"}[lang], Style: paperStyle, Title: said(d.Title, lang), Issuer: said(d.Issuer.Name, lang), Number: d.Number,
		Introduction: paragraphs(said(d.Introduction, lang)), Demand: paragraphs(said(d.Demand, lang)), Hash: d.Hash, Words: map[string]string{}}
	for k, w := range paperWords {
		p.Words[k] = w.In(lang)
	}
	var to []string
	for _, u := range d.To {
		to = append(to, said(names[string(u)], lang))
	}
	if len(to) == 0 && len(d.Totals) > 0 {
		to = []string{in("有关单位", "To the units concerned")}
	}
	p.To = strings.Join(to, in("、", ", "))
	if !d.ReleasedAt.IsZero() {
		p.Date = d.ReleasedAt.In(worktime.Zone).Format(in("2006年1月2日", "2 January 2006"))
	}
	if d.Corrects != nil {
		p.Corrects = fmt.Sprintf(in("本通报更正%s，原通报以本通报为准。", "This bulletin corrects %s and stands in its place."), d.Corrects.Number)
	}
	if d.Omitted > 0 {
		p.Omitted = fmt.Sprintf(in("另有 %d 项超时时间较短，已计入项数，未逐一列出。", "%d further limits, late for less time, are counted above and not listed."), d.Omitted)
	}
	units := map[org.Path]string{}
	for _, t := range d.Totals {
		units[t.Path] = said(t.Name, lang)
		row := paperTotal{Name: said(t.Name, lang), Level: levelNames[t.Level].In(lang), Late: t.Late, Before: "—", Change: "—", Longest: "—",
			Depth: min(5, strings.Count(string(t.Path), "/")-strings.Count(string(d.Issuer.Path), "/"))}
		if d.Previous != nil {
			row.Before, row.Change = strconv.Itoa(t.Before), fmt.Sprintf("%+d", t.Change())
		}
		if t.Longest > 0 {
			row.Longest = strconv.Itoa(t.Longest)
		}
		p.Totals = append(p.Totals, row)
	}
	if len(d.Totals) > 0 {
		p.Summary = summary(d, lang)
	}
	for _, kind := range []bulletin.NoteKind{bulletin.Result, bulletin.Praise, bulletin.Good, bulletin.Bad} {
		section := paperSection{Heading: bulletin.NoteNames[kind].In(lang)}
		for _, n := range d.Notes {
			if n.Kind != kind {
				continue
			}
			var cases []string
			for _, l := range n.Links {
				cases = append(cases, strings.TrimSpace(kindName(l.Kind).In(lang)+" "+l.Number))
			}
			note := paperNote{Paragraphs: paragraphs(n.Text)}
			if len(cases) > 0 {
				note.Cases = in("（", "(") + strings.Join(cases, in("；", "; ")) + in("）", ")")
			}
			section.Notes = append(section.Notes, note)
		}
		if len(section.Notes) > 0 {
			p.Sections = append(p.Sections, section)
		}
	}
	for i, l := range d.Lines {
		p.Lines = append(p.Lines, paperLine{N: i + 1, Unit: units[l.Unit], Kind: kindName(l.Kind).In(lang), Number: l.Number, Limit: l.Limit.In(lang), Due: dueOn(l.Due),
			Days: l.Days, Workdays: l.Workdays})
	}
	return p
}

// summary is the sentence of totals, computed, so that it cannot contradict the table.
func summary(d bulletin.Document, lang string) string {
	units := map[org.Path]bool{}
	for _, l := range d.Lines {
		units[l.Unit] = true
	}
	all := d.Totals[0]
	cutoff := d.Cutoff.In(worktime.Zone)
	out := text.T(fmt.Sprintf("截至%s，共有%d项办理时限超期，涉及%d家单位，最长超时%d天。", cutoff.Format("2006年1月2日15:04"), all.Late, len(units), all.Longest),
		fmt.Sprintf("At %s, %s late with %s, the longest for %s.", cutoff.Format("15:04 on 2 January 2006"), text.Several(all.Late, "limit stands", "limits stand"),
			text.Several(len(units), "unit", "units"), text.Several(all.Longest, "day", "days"))).In(lang)
	if n := matters(d); d.Omitted == 0 && n < all.Late {
		out += text.T("", " ").In(lang) + text.T(fmt.Sprintf("同一事项可有多项时限，以上共涉及%d件事项。", n), "One matter may have several limits: these are of "+text.Several(n, "matter", "matters")+".").In(lang)
	}
	if d.Previous != nil {
		out += text.T("", " ").In(lang) + fmt.Sprintf(text.T("与上期（%s）相比%+d项。", "Against %s: %+d.").In(lang), d.Previous.Number, all.Change())
	}
	return out
}

// matters are how many cases the lines speak of.
func matters(d bulletin.Document) (n int) {
	seen := map[casefile.ID]bool{}
	for _, l := range d.Lines {
		if l.Case == "" || !seen[l.Case] {
			n++
		}
		seen[l.Case] = true
	}
	return n
}

// dueOn writes a limit as people read it: one that ends at midnight ends with the day before.
func dueOn(t time.Time) string {
	local := t.In(worktime.Zone)
	if h, m, sec := local.Clock(); h+m+sec == 0 {
		return LastDay(t)
	}
	return local.Format("2006-01-02 15:04")
}

// said is a text in one language, or in the other where that is all there is.
func said(t text.Text, lang string) string {
	if s := t.In(lang); s != "" {
		return s
	}
	return t.ZH + t.EN
}

func paragraphs(s string) []string {
	var out []string
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}
