package intake

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/tabular"
)

var historySheet = &tabular.Sheet{
	Key: "history", Name: text.T("历史检查", "Past inspections"), Aliases: []string{"检查记录", "历史检查记录", "inspections"},
	Notes: []text.Text{text.T("一行是一个检查项的答案；检查编号相同的各行是同一次检查，各行的网点、方式、日期、检查表、检查人和轮次须一致。",
		"One row is the answer to one item; rows of the same number are one inspection, and agree on outlet, kind, date, checklist, inspector and round.")},
	Columns: []tabular.Column{
		{Key: "number", Header: text.T("检查编号", "Inspection number"), Aliases: []string{"编号"}, Required: true, Parse: tabular.Code(60), Example: text.T("2025-0001", "2025-0001")},
		{Key: "outlet", Header: text.T("网点编号", "Outlet code"), Aliases: []string{"网点"}, Required: true, Parse: aUnitCode, Example: text.T("gz-0001", "gz-0001")},
		{Key: "kind", Header: text.T("检查方式", "Kind of check"), Aliases: []string{"检查类型"}, Required: true, Parse: kinds, Example: text.T("神秘人检查", "Mystery-shopper check")},
		{Key: "date", Header: text.T("检查日期", "Date"), Aliases: []string{"日期"}, Required: true, Parse: tabular.Date(), Example: text.T("2025-03-05", "2025-03-05")},
		{Key: "checklist", Header: text.T("检查表编码", "Checklist"), Aliases: []string{"检查表"}, Required: true, Parse: aPartCode, Example: text.T("example-list", "example-list")},
		{Key: "version", Header: text.T("检查表版本", "Checklist version"), Aliases: []string{"版本"}, Required: true, Parse: tabular.Int(1, 100_000), Example: text.T("1", "1")},
		{Key: "inspector", Header: text.T("检查人", "Inspector"), Aliases: []string{"检查员"}, Required: true, Parse: tabular.Text(60), Example: text.T("李示例", "李示例"),
			Note: text.T("登录名或姓名", "user name or name")},
		{Key: "round", Header: text.T("轮次", "Round"), Parse: tabular.Text(60), Example: text.T("2025Q1", "2025Q1"),
			Note: text.T("同一轮次的各网点可以相互排名", "outlets of one round can be ranked against each other")},
		{Key: "item", Header: text.T("检查项编码", "Item"), Aliases: []string{"检查项"}, Required: true, Parse: aPartCode, Example: text.T("env-01", "env-01")},
		{Key: "employee", Header: text.T("被评员工", "Employee"), Parse: tabular.Text(60), Note: text.T("仅按员工评价的检查项：工号或窗口号", "items asked per employee only: staff number or counter")},
		{Key: "post", Header: text.T("员工岗位", "Employee's post"), Parse: aPartCode},
		{Key: "answer", Header: text.T("答案", "Answer"), Required: true, Parse: tabular.Text(200), Example: text.T("否", "no"),
			Note: text.T("是/否、选项编码或名称、次数、分数、分钟数、不适用，或“例外:编码”", "yes/no, an option's code or title, a count, points, minutes, n/a, or “exception:code”")},
		{Key: "remark", Header: text.T("情况说明", "Remark"), Aliases: []string{"备注"}, Parse: tabular.Text(2000), Example: text.T("右侧灯箱不亮", "右侧灯箱不亮")},
	},
	Unique: [][]string{{"number", "item", "employee"}},
}

// Past is one inspection of the time before the system. It is a record, not a
// case: nothing runs on it, but scores, trends and repeat offences rest on it.
type Past struct {
	Number    string            `json:"number"` // the bank's own, unique
	Outlet    org.Path          `json:"outlet"`
	Kind      checklist.Kind    `json:"kind"`
	Date      time.Time         `json:"date"` // day, in the bank's zone
	Checklist string            `json:"checklist"`
	Version   int               `json:"version"`
	Inspector string            `json:"inspector"` // a known user's login, or a name
	Round     string            `json:"round,omitempty"`
	Answers   checklist.Answers `json:"answers"`
	// Remarks are the inspector's words, by the key of the answer ("item" or "item@employee").
	Remarks map[string]string `json:"remarks,omitempty"`
}

// ReadHistory reads past inspections. Outlets and the versions of checklists are
// looked up among the known ones. Mandatory items may be without an answer: old
// records are what they are, and the score says so.
func ReadHistory(b *tabular.Book, known Known) ([]Past, Report) {
	r := Report{Kind: KindHistory}
	h := archive{report: &r, outlets: map[string]org.Unit{}, templates: map[string]*checklist.Template{}, logins: map[string]string{},
		taken: map[string]bool{}, at: map[string]*past{}, now: known.Now}
	for _, u := range known.Units {
		if u.Level == org.OutletUnit {
			h.outlets[strings.ToLower(u.Code)] = u
		}
	}
	for i := range known.Checklists {
		t := &known.Checklists[i]
		h.templates[versionKey(t.Code, t.Version)] = t
	}
	for _, u := range known.Users {
		h.logins[u.Login] = u.Login
	}
	for _, n := range known.Inspections {
		h.taken[strings.ToLower(n)] = true
	}
	res := r.read(b, historySheet)
	for _, row := range res.Rows {
		h.row(row)
	}
	var out []Past
	answers := Count{Key: "answers", Name: text.T("答案", "Answers")}
	inspections := Count{Key: "inspections", Name: historySheet.Name}
	for _, p := range h.order {
		h.check(p)
		answers.Total += len(p.Answers.Answers)
		inspections.change(false, false)
		out = append(out, p.Past)
	}
	answers.New = answers.Total
	r.Counts = append(r.Counts, inspections, answers)
	return out, r
}

func versionKey(code string, version int) string { return code + "@" + strconv.Itoa(version) }

// past is an inspection being put together.
type past struct {
	Past
	head  tabular.Row
	t     *checklist.Template // nil if something is wrong with the head
	rows  []tabular.Row       // per answer
	posts map[string]int      // employee → place among the subjects
	from  []tabular.Row       // per subject: the row that names him first
}

type archive struct {
	report    *Report
	outlets   map[string]org.Unit
	templates map[string]*checklist.Template
	logins    map[string]string
	taken     map[string]bool
	at        map[string]*past
	order     []*past
	now       time.Time
}

func (h *archive) row(row tabular.Row) {
	key := strings.ToLower(row.String("number"))
	p := h.at[key]
	if p == nil {
		p = h.open(row)
		h.at[key] = p
		h.order = append(h.order, p)
	} else if column := differs(p.head, row); column != "" {
		h.report.Faults.Add(row.Fault(column, "history.differs", "与同一检查编号的第 %d 行不一致", "differs from row %d of the same inspection", p.head.Number))
		return
	}
	if p.t == nil {
		return
	}
	h.answer(p, row)
}

// open begins an inspection with its first row.
func (h *archive) open(row tabular.Row) *past {
	p := &past{head: row, posts: map[string]int{}}
	p.Past = Past{Number: row.String("number"), Kind: checklist.Kind(row.String("kind")), Date: row.Time("date"),
		Checklist: row.String("checklist"), Version: int(row.Int("version")), Inspector: row.String("inspector"), Round: row.String("round"), Remarks: map[string]string{}}
	if login, ok := h.logins[strings.ToLower(p.Inspector)]; ok {
		p.Inspector = login
	}
	good := true
	bad := func(column, code, zh, en string, args ...any) {
		h.report.Faults.Add(row.Fault(column, code, zh, en, args...))
		good = false
	}
	if h.taken[strings.ToLower(p.Number)] {
		bad("number", "history.taken", "此检查编号已导入过", "this inspection was imported before")
	}
	outlet, ok := h.outlets[strings.ToLower(row.String("outlet"))]
	if !ok {
		bad("outlet", "outlet.unknown", "系统中没有此网点", "there is no such outlet")
	}
	p.Outlet = outlet.Path
	if !h.now.IsZero() && p.Date.After(h.now) {
		bad("date", "history.future", "检查日期在今天之后", "the date lies in the future")
	}
	t := h.templates[versionKey(p.Checklist, p.Version)]
	switch {
	case t == nil:
		bad("checklist", "checklist.unknown", "系统中没有检查表 %s 第 %d 版", "there is no checklist %s of version %d", p.Checklist, p.Version)
	case t.Kind != p.Kind:
		bad("kind", "checklist.kind", "检查表 %[1]s 用于%[2]s", "the checklist %[1]s is for: %[3]s", p.Checklist, t.Kind.Title().ZH, t.Kind.Title().EN)
	}
	if good {
		p.t = t
	}
	return p
}

// differs names the first column in which two rows of one inspection disagree.
func differs(a, b tabular.Row) string {
	for _, key := range []string{"outlet", "kind", "checklist", "inspector", "round"} {
		if !strings.EqualFold(a.String(key), b.String(key)) {
			return key
		}
	}
	if !a.Time("date").Equal(b.Time("date")) {
		return "date"
	}
	if a.Int("version") != b.Int("version") {
		return "version"
	}
	return ""
}

func (h *archive) answer(p *past, row tabular.Row) {
	it, _, ok := p.t.Item(row.String("item"))
	if !ok {
		h.report.Faults.Add(row.Fault("item", "item.unknown", "检查表中没有此检查项", "the checklist has no such item"))
		return
	}
	a, bad := readAnswer(&it, row.String("answer"))
	if bad != nil {
		h.report.Faults.Add(row.Fault("answer", bad.Code, bad.Msg.ZH, bad.Msg.EN))
		return
	}
	a.Item, a.Subject = it.Code, row.String("employee")
	if a.Subject != "" {
		if i, known := p.posts[a.Subject]; !known {
			p.posts[a.Subject] = len(p.Answers.Subjects)
			p.Answers.Subjects = append(p.Answers.Subjects, checklist.Subject{ID: a.Subject, Post: row.String("post")})
			p.from = append(p.from, row)
		} else if s := &p.Answers.Subjects[i]; row.Has("post") && s.Post != row.String("post") {
			if s.Post != "" {
				h.report.Faults.Add(row.Fault("post", "history.post", "与第 %d 行中此员工的岗位不一致", "differs from this employee's post in row %d", p.from[i].Number))
				return
			}
			s.Post = row.String("post")
		}
	}
	p.Answers.Answers = append(p.Answers.Answers, a)
	p.rows = append(p.rows, row)
	if row.Has("remark") {
		p.Remarks[a.Key().String()] = row.String("remark")
	}
}

// check asks the checklist itself whether the answers fit.
func (h *archive) check(p *past) {
	if p.t == nil {
		return
	}
	err := checklist.Check(*p.t, p.Answers, false)
	if err == nil {
		return
	}
	for _, f := range fault.Of(err).Fields {
		row, column := p.head, "number"
		var i int
		if n, _ := fmt.Sscanf(f.Pointer, "/answers/%d", &i); n == 1 && i < len(p.rows) {
			row, column = p.rows[i], "answer"
			if strings.HasSuffix(f.Pointer, "/subject") {
				column = "employee"
			}
		} else if n, _ := fmt.Sscanf(f.Pointer, "/subjects/%d", &i); n == 1 && i < len(p.from) {
			row, column = p.from[i], "employee"
		}
		h.report.Faults.Add(row.Fault(column, f.Code, f.Msg.ZH, f.Msg.EN))
	}
}

// Words that an answer may begin with to claim an exception.
var exceptionMarks = []string{"例外:", "例外：", "exception:"}

// readAnswer reads an answer the way the item is answered.
func readAnswer(it *checklist.Item, cell string) (a checklist.Answer, bad *tabular.Problem) {
	switch strings.ToLower(cell) {
	case "不适用", "na", "n/a":
		a.NA = true
		return a, nil
	}
	for _, m := range exceptionMarks {
		if len(cell) > len(m) && strings.EqualFold(cell[:len(m)], m) {
			a.Exception = strings.TrimSpace(cell[len(m):])
			return a, nil
		}
	}
	switch it.Answer {
	case checklist.YesNo:
		v, bad := tabular.Bool().Parse(cell, tabular.Origin{})
		if bad != nil {
			return a, tabular.Reject("answer", "须填“是”或“否”", "must be yes or no")
		}
		a.Option = checklist.No
		if v.(bool) {
			a.Option = checklist.Yes
		}
	case checklist.ByOptions:
		for _, o := range it.Options {
			if strings.EqualFold(o.Code, cell) || o.Title.ZH == cell || strings.EqualFold(o.Title.EN, cell) {
				a.Option = o.Code
			}
		}
		if a.Option == "" {
			var zh, en []string
			for _, o := range it.Options {
				zh, en = append(zh, o.Title.ZH), append(en, o.Title.EN)
			}
			return a, tabular.Reject("answer", "没有此选项，可填：%[1]s", "is none of the options: %[2]s", strings.Join(zh, "、"), strings.Join(en, "; "))
		}
	case checklist.ByCount:
		v, bad := tabular.Int(0, checklist.MaxCount).Parse(cell, tabular.Origin{})
		if bad != nil {
			return a, bad
		}
		n := int(v.(int64))
		a.Count = &n
	default: // points or minutes
		v, bad := tabular.Dec(3, 0, 10_000).Parse(cell, tabular.Origin{})
		if bad != nil {
			return a, bad
		}
		n, _ := v.(tabular.Decimal).Scaled(3)
		d := checklist.Decimal(n)
		if it.Answer == checklist.ByMinutes {
			a.Minutes = &d
		} else {
			a.Points = &d
		}
	}
	return a, nil
}
