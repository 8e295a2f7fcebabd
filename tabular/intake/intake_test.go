package intake_test

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/demo"
	"duban/domain/checklist"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
	"duban/tabular"
	"duban/tabular/intake"
)

// book opens CSV texts, each under its name, as one book.
func book(t *testing.T, files ...string) *tabular.Book {
	t.Helper()
	var books []*tabular.Book
	for i := 0; i < len(files); i += 2 {
		b, err := tabular.Open(files[i]+".csv", strings.NewReader(files[i+1]), tabular.Limits{})
		require.NoError(t, err)
		books = append(books, b)
	}
	return tabular.Join(books...)
}

func reopen(t *testing.T, raw *bytes.Buffer) *tabular.Book {
	t.Helper()
	b, err := tabular.Open("x.xlsx", raw, tabular.Limits{})
	require.NoError(t, err)
	t.Cleanup(func() { b.Close() })
	return b
}

// found lists faults as "sheet B3 code" and holds every one to both languages.
func found(t *testing.T, r intake.Report) []string {
	t.Helper()
	var out []string
	for _, f := range r.Faults.List {
		require.NotEmpty(t, f.Msg.ZH)
		require.NotEmpty(t, f.Msg.EN)
		require.NotContains(t, f.Msg.ZH+f.Msg.EN, "%!", "a text was filled in wrongly")
		out = append(out, fmt.Sprintf("%s %s%d %s", f.Sheet, f.Column, f.Row, f.Code))
	}
	return out
}

func clean(t *testing.T, r intake.Report) {
	t.Helper()
	require.Empty(t, found(t, r))
	require.NoError(t, r.Err())
}

func house() intake.Known {
	d := demo.Bank(1)
	return intake.Known{Units: d.All(), Users: d.Users, Assignments: d.Assignments}
}

func TestTemplatesOfEveryKindAreReadable(t *testing.T) {
	for _, kind := range intake.Kinds {
		for _, lang := range []string{"zh", "en"} {
			var raw bytes.Buffer
			require.NoError(t, intake.WriteTemplate(&raw, kind, lang))
			b := reopen(t, &raw)
			for _, s := range kind.Sheets() {
				res := b.Read(s)
				require.False(t, res.Absent, "%s %s", kind, s.Key)
				require.Empty(t, res.Ignored)
				require.True(t, res.ExampleSkipped, "%s %s", kind, s.Key)
				for _, f := range res.Faults.List {
					require.Equal(t, "sheet.empty", f.Code, "the only thing wrong with a template is that it is empty")
				}
				for _, c := range s.Columns {
					if example := c.Example.In(lang); example != "" {
						_, bad := c.Parse.Parse(example, tabular.Origin{})
						require.Nil(t, bad, "%s %s: the example is refused", s.Key, c.Key)
					}
					require.NotEmpty(t, c.Parse.Hint.ZH)
					require.NotEmpty(t, c.Parse.Hint.EN)
				}
			}
		}
	}
	require.Error(t, intake.WriteTemplate(io.Discard, "cats", "zh"))
}

func TestOrganisationComesBackAsItWentOut(t *testing.T) {
	want := demo.Bank(1).Organisation
	want.Outlets[0].Facilities = []string{"无障碍坡道", "母婴室"}
	for _, lang := range []string{"zh", "en"} {
		var raw bytes.Buffer
		require.NoError(t, intake.WriteOrganisation(&raw, lang, want))
		got, r := intake.ReadOrganisation(reopen(t, &raw), intake.Known{})
		clean(t, r)
		byPath := func(a, b org.Unit) int { return cmp.Compare(a.Path, b.Path) }
		require.Equal(t, slices.SortedFunc(slices.Values(want.Units), byPath), slices.SortedFunc(slices.Values(got.Units), byPath))
		require.Equal(t, want.Outlets, got.Outlets)
		require.Equal(t, intake.Count{Key: "outlets", Name: text.T("网点", "Outlets"), Total: 40, New: 40}, r.Counts[1])
		at := map[org.Path]bool{"": true}
		for _, u := range got.Units {
			require.True(t, at[u.Path.Parent()], "parents come before children")
			at[u.Path] = true
		}
	}
}

func TestOrganisationFaults(t *testing.T) {
	_, r := intake.ReadOrganisation(book(t,
		"机构", "机构编号,机构名称,机构层级,上级机构编号\n"+
			"zb,总行,总行,\n"+ // 2
			"zb2,又一总行,总行,\n"+
			"a,甲,市分行,b\n"+ // 4: a and b stand under each other
			"b,乙,省分行,a\n"+
			"c,丙,支行,nobody\n"+ // 6
			"d,丁,省分行,\n"+
			"e,戊,支行,f\n"+ // 8: f is broken itself and no reason to blame e
			"f,,支行,zb\n"+
			"g,己,总行,zb\n"+ // 10
			"h,庚,部门,zb\n"+
			"i,辛,支行,h\n"+ // 12: nothing but departments below a department
			"j,壬,部门,h\n"+
			"k,癸,省分行,zb\n"+ // 14
			"l,子,支行,k\n"+
			"m,丑,支行,l\n"+ // 16: one sub-branch below another is fine
			"n,寅,市分行,m\n"+ // 17: upside down
			"p,卯,支行,o2\n", // 18: below an outlet
		"网点", "网点编号,网点名称,所属机构编号,网点类型,电话\n"+
			"zb,网点,zb,标准,02012345678\n"+ // 2: the code is taken by a unit
			"o1,网点一,f,旗舰,打电话\n"+
			"o2,网点二,zb,own-type,\n"+ // 4: a type of the bank's own
			"o3,网点三,o2,神奇,\n"+
			"o4,网点四,h,标准,\n"+ // 6: below a department
			"o5,网点五,o2,标准,\n",
		"摄像机", "网点编号,摄像机编号,位置,覆盖区域\no2,1,柜台,柜台\no9,1,柜台,柜台\no1,1,柜台,柜台\no2,1,又一个,大堂\n",
	), intake.Known{})
	require.ElementsMatch(t, []string{
		"机构 B9 required", "网点 E3 phone", "网点 D5 enum", "摄像机 B5 unique",
		"网点 A2 unit.twice", "机构 D3 unit.roots", "机构 D4 unit.cycle", "机构 D6 unit.unknown", "机构 D7 unit.parent",
		"机构 D10 unit.root", "机构 D12 unit.level", "机构 D17 unit.level", "机构 D18 unit.level", "网点 C6 unit.level", "网点 C7 unit.level", "摄像机 A3 outlet.unknown",
	}, found(t, r))
}

func TestOrganisationBesideWhatStandsAlready(t *testing.T) {
	o, r := intake.ReadOrganisation(book(t,
		"units", "code,name,name_en,level,parent\ngd,广东省分行,Guangdong Branch,省分行,ho\nGZ,广州市分行,,市分行,gd\nnew,新支行,,支行,gz\n",
		"outlets", "code,name,parent,type\ntianhe-main,天河支行营业部,tianhe,旗舰\nnew-1,新网点,new,light\n"), house())
	clean(t, r)
	require.Equal(t, intake.Count{Key: "units", Name: text.T("机构", "Units"), Total: 3, New: 1, Changed: 1, Same: 1}, r.Counts[0])
	require.Equal(t, 1, r.Counts[1].New)
	require.Equal(t, org.Path("/ho/gd/gz/"), o.Units[1].Path, "the code keeps the spelling it has")
	require.Equal(t, org.Path("/ho/gd/gz/new/new-1/"), o.Outlets[1].Path)

	_, r = intake.ReadOrganisation(book(t, "units", "code,name,level,parent\ngz,广州分行,市分行,sc\ntianhe-main,甲,支行,gz\nx,总行,总行,\n"), house())
	require.ElementsMatch(t, []string{"units D2 unit.moved", "units A4 unit.roots", "units A3 unit.kind"}, append(found(t, r), missingKind(t)...))
}

// missingKind reads a unit under the code and at the path of an outlet.
func missingKind(t *testing.T) []string {
	known := house()
	for i := range known.Units {
		if known.Units[i].Code == "tianhe-main" {
			known.Units[i].Path = "/ho/gd/gz/tianhe-main/"
		}
	}
	_, r := intake.ReadOrganisation(book(t, "units", "code,name,level,parent\nq,甲,支行,gz\ntianhe-main,甲,支行,gz\n"), known)
	return found(t, r)
}

func TestOutletsAreComparedWithTheirFiles(t *testing.T) {
	d := demo.Bank(1)
	known := house()
	known.Outlets = d.Outlets
	var raw bytes.Buffer
	o := demo.Bank(1).Organisation
	o.Outlets[3].Phone = "020-10000000"
	o.Outlets[4].Cameras = nil // the file says nothing of them, which changes nothing
	o.Outlets[5].Cameras = o.Outlets[5].Cameras[1:]
	require.NoError(t, intake.WriteOrganisation(&raw, "zh", o))
	_, r := intake.ReadOrganisation(reopen(t, &raw), known)
	clean(t, r)
	require.Equal(t, intake.Count{Key: "outlets", Name: text.T("网点", "Outlets"), Total: 40, Changed: 2, Same: 38}, r.Counts[1])
}

func TestStaffComesBackAsItWentOut(t *testing.T) {
	d := demo.Bank(1)
	var raw bytes.Buffer
	require.NoError(t, intake.WriteStaff(&raw, "zh", d.Staff))
	got, r := intake.ReadStaff(reopen(t, &raw), intake.Known{Units: d.All()})
	clean(t, r)
	require.Equal(t, d.Users, got.Users)
	require.Equal(t, d.Assignments, got.Assignments)

	// The same file once more changes nothing.
	raw.Reset()
	require.NoError(t, intake.WriteStaff(&raw, "en", d.Staff))
	got, r = intake.ReadStaff(reopen(t, &raw), house())
	clean(t, r)
	require.Empty(t, got.Assignments)
	require.Equal(t, len(d.Users), r.Counts[0].Same)
}

func TestStaffFaults(t *testing.T) {
	d := house()
	supervisor := demo.Bank(1).At(policy.UnitSupervisor, "/ho/gd/")[0].Login
	_, r := intake.ReadStaff(book(t,
		"用户", "登录名,姓名,所属机构编号,角色,角色范围,工号,邮箱\n"+
			"Li.Lei,李雷,tianhe-main,网点负责人、审核员,,0001,li@bank.example\n"+ // 2: excluded
			"han.mei,韩梅,nowhere,审计员,,0002,\n"+
			"li.lei,李磊,gz,,,0001,\n"+ // 4: login and number again
			"1a,数字,gz,,,,x@y\n"+
			"ai.bot,机器,tech,系统接口,,,\n"+ // 6: no person's role
			"hu.yi,胡一,gz,总行检查员,sc,,\n"+ // 7: inspects the other province
			"wu.er,吴二,gz,总行检查员,,,\n", // 8: inspects where nothing stands against it
		"角色", "登录名,角色,范围机构编号\n"+
			"hu.yi,上级管理人员,gd\n"+
			"wu.er,网点负责人,tianhe-main\n"+ // 3: inside what he inspects
			"nobody,审计员,ho\n"+
			supervisor+",神秘人,ho\n"+ // 5: a role held already counts
			"han.mei,审计员,ho\n", // 6: he exists, whatever is wrong with his row above
	), d)
	require.ElementsMatch(t, []string{
		"用户 D2 role.conflict", "用户 C3 unit.unknown", "用户 A4 unique", "用户 F4 unique", "用户 A5 user.login", "用户 G5 mail", "用户 D6 enum",
		"用户 D8 role.conflict", "角色 A4 user.unknown", "角色 B5 role.conflict",
	}, found(t, r))
}

func TestShippedChecklistsComeBackToTheLetter(t *testing.T) {
	list := checklist.Shipped()
	require.NotEmpty(t, list)
	for _, lang := range []string{"zh", "en"} {
		var raw bytes.Buffer
		require.NoError(t, intake.WriteChecklists(&raw, lang, list...))
		got, r := intake.ReadChecklists(reopen(t, &raw), intake.Known{})
		clean(t, r)
		require.Len(t, got, len(list))
		for i := range list {
			require.Equal(t, list[i], got[i])
			require.Equal(t, list[i].Hash(), got[i].Hash())
		}
	}
}

func TestChecklistFaultsStandAtTheirCells(t *testing.T) {
	files := []string{
		"检查表", "检查表编码,版本,名称,英文名称,检查方式,满分\na,,甲,A,现场检查,5\nb,,乙,B,现场检查,\n",
		"模块", "检查表编码,模块编码,模块名称,英文名称\na,m,模,M\nb,m,模,M\nx,m,模,M\n",
		"检查项", "检查表编码,模块编码,检查项编码,检查内容,英文检查内容,分值,严重程度,作答方式,合格答案,可用例外,否决范围,封顶分（%）\n" +
			"a,m,i1,一,One,2,一般,是否,是,leave,,\n" + // 2: exception not defined
			"a,m,i2,二,Two,2,一般,选项,是,,总分封顶,\n" + // 3: a good answer without effect; one option; cap missing
			"b,n,i1,一,One,2,一般,是否,,,,\n" + // 4: no such module
			"b,m,i2,二,Two,2,一般,是否,,,,\n",
		"选项", "检查表编码,检查项编码,选项编码,选项,英文选项,分值\na,i2,o1,好,Good,3\na,i9,o1,好,Good,3\na,i2,o2,坏,Bad,\nb,i1,o1,好,Good,2\n", // the last: its item was passed over, which has been said
		"跳转", "检查表编码,检查项编码,当答案为,跳至\na,i2,o3,i1\n",
	}
	_, r := intake.ReadChecklists(book(t, files...), intake.Known{})
	require.ElementsMatch(t, []string{
		"模块 A4 checklist.unknown", "检查项 B4 module.unknown", "选项 B3 item.unknown",
		"检查表 F2 sum", "检查项 J2 unknown", "检查项 I3 unused", "检查项 L3 range", "选项 F2 range", "跳转 C2 unknown", "跳转 D2 backwards",
	}, found(t, r))
}

func TestPublishedChecklistsAreNotOverwritten(t *testing.T) {
	list := checklist.Shipped()
	known := intake.Known{Checklists: list}
	write := func(change func(*checklist.Template)) intake.Report {
		next := list[0]
		change(&next)
		var raw bytes.Buffer
		require.NoError(t, intake.WriteChecklists(&raw, "zh", next))
		_, r := intake.ReadChecklists(reopen(t, &raw), known)
		return r
	}
	require.Equal(t, []string{"检查表 B2 version.published"}, found(t, write(func(*checklist.Template) {})))
	require.Equal(t, []string{"检查表 B2 sequence"}, found(t, write(func(n *checklist.Template) { n.Version, n.Note.ZH = 9, "新" })))
	require.Contains(t, found(t, write(func(n *checklist.Template) { n.Version = 2 }))[0], "unchanged")
	clean(t, write(func(n *checklist.Template) { n.Version, n.Note.ZH = 2, "新" }))
}

func pastHouse(t *testing.T) intake.Known {
	known := house()
	yes := checklist.Item{Code: "i1", Title: text.T("一", "One"), Points: checklist.D(2), Severity: checklist.Normal, Answer: checklist.YesNo, NA: true}
	options := checklist.Item{Code: "i2", Title: text.T("二", "Two"), Points: checklist.D(2), Severity: checklist.Normal, Answer: checklist.ByOptions,
		Options: []checklist.Option{{Code: "good", Title: text.T("好", "Good"), Points: checklist.D(2)}, {Code: "bad", Title: text.T("坏", "Bad")}}}
	count := checklist.Item{Code: "i3", Title: text.T("三", "Three"), Points: checklist.D(2), Severity: checklist.Minor, Answer: checklist.ByCount,
		Per: checklist.PerEmployee, Posts: []string{"teller"}, Count: &checklist.CountRule{Each: checklist.D(1)}}
	wait := checklist.Item{Code: "i4", Title: text.T("四", "Four"), Points: checklist.D(2), Severity: checklist.Minor, Answer: checklist.ByMinutes,
		Minutes: []checklist.Threshold{{From: checklist.D(15)}}, Exceptions: []string{"storm"}}
	list := checklist.Template{Code: "old", Version: 3, Title: text.T("旧", "Old"), Kind: checklist.Onsite,
		Exceptions: []checklist.Exception{{Code: "storm", Title: text.T("台风", "Storm"), Counts: checklist.Leave}},
		Modules:    []checklist.Module{{Code: "m", Title: text.T("模", "M"), Items: []checklist.Item{yes, options, count, wait}}}}
	require.NoError(t, checklist.Validate(list))
	known.Checklists = []checklist.Template{list}
	known.Inspections = []string{"2024-9"}
	known.Now = time.Date(2026, 11, 21, 12, 0, 0, 0, tabular.Zone)
	return known
}

// A round may be named, so that its outlets can be ranked against each other; all rows of an inspection agree on it.
func TestPastInspectionsHaveARound(t *testing.T) {
	const header = "number,outlet,kind,date,checklist,version,inspector,round,item,answer\n"
	list, r := intake.ReadHistory(book(t, "history", header+"2025-1,tianhe-main,onsite,2025-03-05,old,3,王五,2025Q1,i1,no\n"), pastHouse(t))
	clean(t, r)
	require.Equal(t, "2025Q1", list[0].Round)
	_, r = intake.ReadHistory(book(t, "history", header+"2025-1,tianhe-main,onsite,2025-03-05,old,3,王五,2025Q1,i1,no\n2025-1,tianhe-main,onsite,2025-03-05,old,3,王五,2025Q2,i2,坏\n"), pastHouse(t))
	require.Equal(t, []string{"history H3 history.differs"}, found(t, r))
}

const pastHeader = "检查编号,网点编号,检查方式,检查日期,检查表编码,检查表版本,检查人,检查项编码,被评员工,员工岗位,答案,情况说明\n"

func TestPastInspectionsBecomeAnswersThatScore(t *testing.T) {
	known := pastHouse(t)
	login := known.Users[0].Login
	list, r := intake.ReadHistory(book(t, "history", pastHeader+
		"2025-1,tianhe-main,现场检查,2025年3月5日,old,3,"+strings.ToUpper(login)+",i1,,,否,右侧灯箱不亮\n"+
		"2025-1,tianhe-main,现场,2025/3/5,old,3,"+login+",i2,,,坏,\n"+
		"2025-2,TIANHE-MAIN,onsite,45722,old,3,王五,i1,,,不适用,\n"+
		"2025-1,tianhe-main,现场检查,2025-03-05,old,3,"+login+",i3,2号窗口,teller,1,\n"+
		"2025-1,tianhe-main,现场检查,2025-03-05,old,3,"+login+",i3,3号窗口,teller,０,\n"+
		"2025-1,tianhe-main,现场检查,2025-03-05,old,3,"+login+",i4,,,例外：storm,\n"+
		"2025-2,tianhe-main,现场检查,2025-03-06,old,3,王五,i4,,,14.5,\n"), known)
	clean(t, r)
	require.Len(t, list, 2)
	first := list[0]
	require.Equal(t, login, first.Inspector)
	require.Equal(t, org.Path("/ho/gd/gz/tianhe/tianhe-main/"), first.Outlet)
	require.Equal(t, "2025-03-05", first.Date.Format(time.DateOnly))
	require.Equal(t, map[string]string{"i1": "右侧灯箱不亮"}, first.Remarks)
	require.Equal(t, []checklist.Subject{{ID: "2号窗口", Post: "teller"}, {ID: "3号窗口", Post: "teller"}}, first.Answers.Subjects)
	var failed []string
	for _, f := range checklist.Failed(known.Checklists[0], first.Answers) {
		failed = append(failed, f.Key.String())
	}
	require.Equal(t, []string{"i1", "i2", "i3@2号窗口"}, failed)
	require.Equal(t, "王五", list[1].Inspector, "a former inspector keeps his name")
	require.Equal(t, 2, r.Counts[0].New)
	require.Equal(t, 7, r.Counts[1].Total)
}

func TestPastInspectionFaults(t *testing.T) {
	known := pastHouse(t)
	_, r := intake.ReadHistory(book(t, "history", pastHeader+
		"1,tianhe-main,现场检查,2025-03-05,old,3,王五,i1,,,大概,\n"+ // 2
		"1,haizhu-main,现场检查,2025-03-05,old,3,王五,i2,,,好,\n"+ // 3: another outlet
		"1,tianhe-main,现场检查,2025-03-05,old,3,王五,i2,,,很好,\n"+
		"1,tianhe-main,现场检查,2025-03-05,old,3,王五,i9,,,是,\n"+ // 5
		"1,tianhe-main,现场检查,2025-03-05,old,3,王五,i2,,,不适用,\n"+ // 6: not allowed there
		"1,tianhe-main,现场检查,2025-03-05,old,3,王五,i3,,,1,\n"+ // 7: no employee
		"1,tianhe-main,现场检查,2025-03-05,old,3,王五,i3,甲,teller,1,\n"+
		"1,tianhe-main,现场检查,2025-03-05,old,3,王五,i3,甲,teller,2,\n"+ // 9: the same answer again
		"1,tianhe-main,现场检查,2025-03-05,old,3,王五,i3,乙,guard,1,\n"+ // 10: not asked of that post
		"1,tianhe-main,现场检查,2025-03-05,old,3,王五,i4,,,例外:flood,\n"+
		"2024-9,tianhe-main,现场检查,2026-11-22,old,3,王五,i1,,,是,\n"+ // 12: taken, and tomorrow
		"2,mars,神秘人,2025-03-05,old,3,王五,i1,,,是,\n"+
		"3,tianhe-main,现场检查,2025-03-05,old,4,王五,i1,,,是,\n"), known)
	require.ElementsMatch(t, []string{
		"history K2 answer", "history B3 history.differs", "history K4 answer", "history H5 item.unknown", "history K6 not_allowed",
		"history I7 required", "history I9 unique", "history I10 post", "history K11 not_allowed",
		"history A12 history.taken", "history D12 history.future", "history B13 outlet.unknown", "history C13 checklist.kind", "history E14 checklist.unknown",
	}, found(t, r))
}

func TestNothingToReadIsAFault(t *testing.T) {
	b := book(t, "x", "甲,乙\n1,2\n")
	for _, r := range []intake.Report{second(intake.ReadOrganisation(b, intake.Known{})), second(intake.ReadStaff(b, intake.Known{})),
		second(intake.ReadChecklists(b, intake.Known{})), second(intake.ReadHistory(b, intake.Known{}))} {
		require.Error(t, r.Err(), r.Kind)
		found(t, r)
	}
}

func second[T any](_ T, r intake.Report) intake.Report { return r }
