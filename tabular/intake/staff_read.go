package intake

import (
	"slices"
	"strings"

	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
	"duban/tabular"
)

var userSheet = &tabular.Sheet{
	Key: "users", Name: text.T("用户", "Users"), Aliases: []string{"用户表", "人员"},
	Notes: []text.Text{text.T("文件中不填密码：初始密码由系统另行下发。", "Passwords never stand in this file: the system gives out first ones separately.")},
	Columns: []tabular.Column{
		{Key: "login", Header: text.T("登录名", "User name"), Aliases: []string{"用户名", "账号"}, Required: true, Unique: true, Parse: aLogin, Example: text.T("li.example", "li.example")},
		{Key: "name", Header: text.T("姓名", "Name"), Required: true, Parse: tabular.Text(60), Example: text.T("李示例", "李示例")},
		{Key: "unit", Header: text.T("所属机构编号", "Belongs to unit"), Aliases: []string{"所属机构", "机构编号", "机构"}, Required: true, Parse: aUnitCode, Example: text.T("gz-0001", "gz-0001")},
		{Key: "number", Header: text.T("工号", "Staff number"), Aliases: []string{"员工编号"}, Unique: true, Parse: tabular.Code(40), Example: text.T("00012345", "00012345")},
		{Key: "title", Header: text.T("岗位", "Post"), Aliases: []string{"职务"}, Parse: tabular.Text(60), Example: text.T("大堂经理", "大堂经理")},
		{Key: "phone", Header: text.T("电话", "Telephone"), Aliases: []string{"手机"}, Parse: aPhone},
		{Key: "email", Header: text.T("电子邮箱", "E-mail"), Aliases: []string{"邮箱"}, Parse: aMail},
		{Key: "roles", Header: text.T("角色", "Roles"), Parse: tabular.List(personRoles), Example: text.T("大堂经理", "Lobby manager")},
		{Key: "scope", Header: text.T("角色范围机构编号", "Roles hold in unit"), Aliases: []string{"角色范围"}, Parse: aUnitCode,
			Note: text.T("角色在此机构及其全部下级有效；不填为所属机构。范围不同的角色填在“角色”表中。",
				"the roles hold in this unit and all below it; where empty, in the user's own. Roles over other units stand on the sheet “Roles”.")},
		{Key: "supervisor", Header: text.T("直接上级登录名", "Reports to"), Aliases: []string{"直接上级", "上级"}, Parse: aLogin, Example: text.T("wang.example", "wang.example"),
			Note: text.T("本表或系统中的用户；不填则不改变", "a user of this sheet or one that is in the system; where empty, nothing is changed")},
	},
}

var roleSheet = &tabular.Sheet{
	Key: "roles", Name: text.T("角色", "Roles"), Aliases: []string{"角色表", "授权"},
	Columns: []tabular.Column{
		{Key: "login", Header: text.T("登录名", "User name"), Aliases: []string{"用户名", "账号"}, Required: true, Parse: aLogin, Example: text.T("li.example", "li.example")},
		{Key: "role", Header: text.T("角色", "Role"), Required: true, Parse: personRoles, Example: text.T("大堂经理", "Lobby manager")},
		{Key: "unit", Header: text.T("范围机构编号", "In unit"), Aliases: []string{"机构编号", "角色范围"}, Required: true, Parse: aUnitCode, Example: text.T("gz-0002", "gz-0002")},
	},
	Unique:   [][]string{{"login", "role", "unit"}},
	Optional: true,
}

// ReadStaff reads users and their roles. Units are looked up among the known
// ones: hand over the organisation first. Assignments are additions; what a user
// holds already is kept and counts when conflicting roles are looked for.
func ReadStaff(b *tabular.Book, known Known) (Staff, Report) {
	r := Report{Kind: KindStaff}
	users, roles := r.read(b, userSheet), r.read(b, roleSheet)
	s := staffReading{report: &r, units: map[string]org.Unit{}, before: map[string]User{}, held: map[string]bool{},
		rows: map[string]tabular.Row{}, subjects: Staff{Assignments: known.Assignments}.Subjects()}
	for _, u := range known.Units {
		s.units[strings.ToLower(u.Code)] = u
	}
	for _, u := range known.Users {
		s.before[u.Login] = u
	}
	for _, a := range known.Assignments {
		s.held[a.User+" "+a.Role+" "+string(a.Unit)] = true
	}
	broken := map[string]bool{}
	for _, row := range users.Broken {
		broken[row.String("login")] = true
	}
	count := Count{Key: "users", Name: userSheet.Name}
	for _, row := range users.Rows {
		s.user(row, &count)
	}
	for _, row := range roles.Rows {
		login := row.String("login")
		_, here := s.rows[login]
		if _, there := s.before[login]; !here && !there {
			if !broken[login] && !users.Unreadable() {
				r.Faults.Add(row.Fault("login", "user.unknown", "没有此用户", "there is no such user"))
			}
			continue
		}
		if unit, ok := s.unit(row, "unit"); ok {
			s.assign(row, "role", login, row.String("role"), unit.Path)
		}
	}
	s.conflicts()
	s.lines(broken)
	r.Counts = append(r.Counts, count, s.grants)
	return s.staff, r
}

type staffReading struct {
	report   *Report
	units    map[string]org.Unit
	before   map[string]User
	held     map[string]bool // "login role path"
	rows     map[string]tabular.Row
	subjects map[string]policy.Subject
	touched  []grant
	grants   Count
	staff    Staff
}

// grant remembers where in the file a role was given, so that a conflict can be shown there.
type grant struct {
	row    tabular.Row
	column string
	login  string
}

func (s *staffReading) unit(row tabular.Row, key string) (org.Unit, bool) {
	u, ok := s.units[strings.ToLower(row.String(key))]
	if !ok {
		s.report.Faults.Add(row.Fault(key, "unit.unknown", "系统中没有此机构，请先导入机构", "there is no such unit: import the organisation first"))
	}
	return u, ok
}

func (s *staffReading) user(row tabular.Row, count *Count) {
	s.rows[row.String("login")] = row
	unit, ok := s.unit(row, "unit")
	scope, scoped := unit, true
	if row.Has("scope") {
		scope, scoped = s.unit(row, "scope")
	}
	if !ok || !scoped {
		return
	}
	u := User{Login: row.String("login"), Name: row.String("name"), Unit: unit.Path, Number: row.String("number"),
		Title: row.String("title"), Phone: row.String("phone"), Email: row.String("email"), Supervisor: row.String("supervisor")}
	s.staff.Users = append(s.staff.Users, u)
	before, known := s.before[u.Login]
	count.change(known, before == u)
	for _, role := range row.Strings("roles") {
		s.assign(row, "roles", u.Login, role, scope.Path)
	}
}

func (s *staffReading) assign(row tabular.Row, column, login, role string, unit org.Path) {
	s.grants.Key, s.grants.Name = "assignments", text.T("角色授予", "Roles granted")
	s.touched = append(s.touched, grant{row, column, login})
	key := login + " " + role + " " + string(unit)
	if s.held[key] {
		s.grants.change(true, true)
		return
	}
	s.held[key] = true
	s.grants.change(false, false)
	a := Assignment{User: login, Assignment: policy.Assignment{Role: role, Unit: unit}}
	s.staff.Assignments = append(s.staff.Assignments, a)
	x := s.subjects[login]
	x.User = login
	x.Assignments = append(slices.Clone(x.Assignments), a.Assignment)
	s.subjects[login] = x
}

// conflicts looks at everything that a user of the file would hold.
func (s *staffReading) conflicts() {
	said := map[string]bool{}
	for _, g := range s.touched {
		if said[g.login] {
			continue
		}
		said[g.login] = true
		for _, c := range s.subjects[g.login].Conflicts() {
			a, _ := policy.RoleNamed(c.A)
			b, _ := policy.RoleNamed(c.B)
			s.report.Faults.Add(g.row.Fault(g.column, "role.conflict", "%[1]s 不能同时任“%[2]s”和“%[3]s”：%[4]s",
				"%[1]s cannot be both %[5]s and %[6]s: %[7]s", g.login, a.Title.ZH, b.Title.ZH, c.Why.ZH, a.Title.EN, b.Title.EN, c.Why.EN))
		}
	}
}
