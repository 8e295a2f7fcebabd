package intake

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/tabular"
)

// PastComplaint is one complaint of a file. What it says of customers is in the clear:
// whoever keeps it seals it first.
type PastComplaint struct {
	complaint.Import
	row tabular.Row
}

// ReadComplaints reads complaints of before, open and closed. Units, outlets, people
// and the words of the catalogue in force on the day of receipt are looked up among
// what is known; the rest is held against the very rule by which the case is opened.
func ReadComplaints(b *tabular.Book, known Known) ([]PastComplaint, Report) {
	r := Report{Kind: KindComplaints}
	c := complaints{report: &r, known: known, units: map[string]org.Unit{}, people: map[string]string{}}
	for _, u := range known.Units {
		c.units[strings.ToLower(u.Code)] = u
	}
	c.staff(known.Users)
	res := r.read(b, complaintSheet)
	for _, row := range res.Broken { // its other faults, too, so that nobody mends a file one fault at a time
		c.row(row)
	}
	out := make([]PastComplaint, 0, len(res.Rows))
	for _, row := range res.Rows {
		if p, ok := c.row(row); ok {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(r.Faults.List, func(a, b tabular.Fault) int { return cmp.Compare(a.Row, b.Row) })
	r.Faults.List = discreet(r.Faults.List)
	count := Count{Key: "complaints", Name: complaintSheet.Name, Total: len(out), New: len(out)}
	r.Counts = append(r.Counts, count)
	return out, r
}

// Faults says where in the file stands what a fault of the command is about.
func (p PastComplaint) Faults(err error) (list []tabular.Fault) {
	f := fault.Of(err)
	if len(f.Fields) == 0 {
		return discreet([]tabular.Fault{p.row.Fault("number", f.Code, f.Msg.ZH, f.Msg.EN)})
	}
	for _, x := range f.Fields {
		if one := p.row.Fault(cellOf(x.Pointer), x.Code, x.Msg.ZH, x.Msg.EN); !slices.Contains(list, one) {
			list = append(list, one)
		}
	}
	return discreet(list)
}

// Fault names a column of the complaint's row.
func (p PastComplaint) Fault(column, code, zh, en string, args ...any) tabular.Fault {
	return discreet([]tabular.Fault{p.row.Fault(column, code, zh, en, args...)})[0]
}

// columns tells which column a field of the command is filled from, the longest way first.
var columns = []struct{ pointer, column string }{
	{"/class/channel", "channel"}, {"/class/business", "business"}, {"/class/cause_sub", "second"}, {"/class/cause", "cause"},
	{"/class/second", "second"}, {"/class/subject", "subject"}, {"/class/product", "product"},
	{"/customer/name", "name"}, {"/customer/phone", "phone"}, {"/customer/id_number", "id_number"}, {"/customer/account", "account"},
	{"/customer/email", "email"}, {"/customer/address", "address"}, {"/agents", "agents"},
	{"/received_at", "received"}, {"/decided_at", "decided"}, {"/told_at", "told"}, {"/closed_at", "closed"},
}

func cellOf(pointer string) string {
	for _, c := range columns {
		if strings.HasPrefix(pointer, c.pointer) {
			return c.column
		}
	}
	key := strings.TrimPrefix(pointer, "/")
	if slices.ContainsFunc(complaintSheet.Columns, func(c tabular.Column) bool { return c.Key == key }) {
		return key
	}
	return "number"
}

// discreet takes the cells of personal columns out of faults: a list of faults goes
// through more hands than the file.
func discreet(list []tabular.Fault) []tabular.Fault {
	for i := range list {
		if list[i].Value != "" && tells(list[i].Header) {
			list[i].Value = ""
		}
	}
	return list
}

func tells(header string) bool {
	header = strings.ToLower(header)
	for _, c := range complaintSheet.Columns {
		if !slices.Contains(personal, c.Key) {
			continue
		}
		for _, n := range append([]string{c.Key, c.Header.ZH, c.Header.EN}, c.Aliases...) {
			if strings.Contains(header, strings.ToLower(n)) {
				return true
			}
		}
	}
	return false
}

type complaints struct {
	report *Report
	known  Known
	units  map[string]org.Unit
	people map[string]string // user name, staff number or name → user name; "" where several are meant
}

func (c *complaints) staff(users []User) {
	for _, u := range users {
		if _, taken := c.people[u.Name]; taken {
			c.people[u.Name] = ""
		} else {
			c.people[u.Name] = u.Login
		}
	}
	for _, u := range users { // what is meant for one person alone goes before a name
		if u.Number != "" {
			c.people[strings.ToLower(u.Number)] = u.Login
		}
	}
	for _, u := range users {
		c.people[u.Login] = u.Login
	}
}

func (c *complaints) row(row tabular.Row) (PastComplaint, bool) {
	good, told := true, map[string]bool{}
	bad := func(column, code, zh, en string, args ...any) {
		if good = false; !told[column] && !row.Unread(column) { // one fault of a cell brings others with it
			c.report.Faults.Add(row.Fault(column, code, zh, en, args...))
		}
		told[column] = true
	}
	p := PastComplaint{row: row}
	p.Number = row.String("number")
	p.Line, p.Severity, p.Tier = complaint.Line(row.String("line")), complaint.Severity(row.String("severity")), complaint.Tier(row.String("tier"))
	if row.Has("unit") {
		u, ok := c.units[strings.ToLower(row.String("unit"))]
		if !ok {
			bad("unit", "unit.unknown", "系统中没有此机构", "there is no such unit")
		}
		p.Unit = string(u.Path)
	}
	if row.Has("outlet") {
		u, ok := c.units[strings.ToLower(row.String("outlet"))]
		if !ok || u.Level != org.OutletUnit {
			bad("outlet", "outlet.unknown", "系统中没有此网点", "there is no such outlet")
		}
		p.Outlet = u.Code
	}
	if !row.Has("unit") && p.Line != complaint.InOutlet && !row.Unread("line") {
		bad("unit", "required", "不是网点现场受理的，须填受理单位", "name the unit that took it in, unless that was the outlet")
	}
	if row.Has("concerns") {
		user, ok := c.people[row.String("concerns")]
		if !ok {
			user, ok = c.people[strings.ToLower(row.String("concerns"))]
		}
		switch {
		case !ok:
			bad("concerns", "user.unknown", "没有此员工", "there is no such employee")
		case user == "":
			bad("concerns", "user.ambiguous", "有多名员工同名，请改填登录名或工号", "several people have this name: give the user name or staff number")
		}
		p.Concerns = user
	}
	c.dates(&p)
	c.parties(&p, bad)
	p.Content, p.Request, p.Steps, p.Conclusion = row.String("content"), row.String("request"), row.String("steps"), row.String("conclusion")
	p.Reference, p.People = row.String("reference"), int(row.Int("people"))
	if row.Has("amount") {
		p.Amount = row.Decimal("amount").String()
	}
	p.Currency = strings.ToUpper(row.String("currency"))
	if row.Has("answer_by") {
		p.AnswerBy = row.Time("answer_by").Format(time.DateOnly)
	}
	p.Outcome = complaint.Outcome(row.String("outcome"))
	if row.Has("satisfied") {
		yes := row.Bool("satisfied")
		p.Satisfied = &yes
		if !row.Has("told") && !row.Has("closed") {
			bad("satisfied", "complaint.not_told", "尚未告知客户的投诉没有回访结果", "a complaint whose customer was not told has no callback")
		}
	}
	if row.Has("told") && !row.Has("decided") {
		bad("decided", "required", "填了告知时间的，须填决定时间", "is required where the customer was told")
	}
	c.classify(&p, bad)
	err := (&complaint.State{}).Check(casefile.Command{Name: complaint.CmdImport, Actor: casefile.System, Body: casefile.Encode(p.Import)}, c.now())
	switch f := fault.Of(err); {
	case err == nil:
	case len(f.Fields) > 0:
		for _, x := range f.Fields {
			bad(cellOf(x.Pointer), x.Code, x.Msg.ZH, x.Msg.EN)
		}
	case good:
		bad("number", f.Code, f.Msg.ZH, f.Msg.EN)
	}
	return p, good && err == nil
}

func (c *complaints) now() time.Time {
	if c.known.Now.IsZero() { // not asked for: whatever stands in the file has been
		return time.Date(2199, 1, 1, 0, 0, 0, 0, tabular.Zone)
	}
	return c.known.Now
}

// dates: a day without a time that is the day of the step before counts from there.
func (c *complaints) dates(p *PastComplaint) {
	var last time.Time
	for _, x := range []struct {
		column string
		to     *string
	}{{"received", &p.ReceivedAt}, {"decided", &p.DecidedAt}, {"told", &p.ToldAt}, {"closed", &p.ClosedAt}} {
		if !p.row.Has(x.column) {
			continue
		}
		at := p.row.Time(x.column)
		if at.Equal(midnight(at)) && midnight(last).Equal(at) {
			at = last
		}
		*x.to, last = at.Format(time.RFC3339), at
	}
}

func midnight(t time.Time) time.Time {
	y, m, d := t.In(tabular.Zone).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, tabular.Zone)
}

func (c *complaints) parties(p *PastComplaint, bad func(column, code, zh, en string, args ...any)) {
	row := p.row
	p.Anonymous, p.As = row.Bool("anonymous"), complaint.Capacity(row.String("as"))
	p.Customer = complaint.Party{Kind: row.String("kind"), Name: row.String("name"), Phone: row.String("phone"), IDNumber: row.String("id_number"),
		Account: row.String("account"), Email: row.String("email"), Address: row.String("address")}
	phones := row.Strings("agent_phones")
	for i, name := range row.Strings("agents") {
		a := complaint.Party{Name: name}
		if i < len(phones) {
			a.Phone = phones[i]
		}
		p.Agents = append(p.Agents, a)
	}
	if len(phones) > len(p.Agents) {
		bad("agent_phones", "range", "电话比姓名多", "there are more telephones than names")
	}
}
