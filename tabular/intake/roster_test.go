package intake_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/demo"
	"duban/domain/org"
	"duban/domain/roster"
	"duban/policy"
	"duban/tabular/intake"
)

// duty is the demo bank with who may be on duty where.
func duty(t *testing.T) (known intake.Known, code string, leader, head string, suited func(org.Path, string, time.Time) bool) {
	d := demo.Bank(1)
	known = intake.Known{Units: d.All(), Outlets: d.Outlets, Users: d.Users}
	o := d.Outlets[0].Outlet
	return known, o.Code, d.At(policy.DutyLeader, o.Path)[0].Login, d.At(policy.BranchHead, o.Path)[0].Login,
		func(outlet org.Path, user string, _ time.Time) bool {
			for _, a := range d.Assignments {
				if a.User == user && a.Unit == outlet && (a.Role == policy.DutyLeader || a.Role == policy.BranchHead) {
					return true
				}
			}
			return false
		}
}

func TestRostersAreRead(t *testing.T) {
	known, code, leader, head, suited := duty(t)
	list, r := intake.ReadRosters(book(t, "坐班排班", "网点编号,日期,开始时间,结束时间,坐班领导登录名,副岗登录名\n"+
		code+",2026-12-01,8:30,12：00,"+leader+","+head+"\n"+
		code+",2026/12/1,0.5,17:30:00,"+head+",\n"+
		code+",2026年12月2日,,,"+leader+",\n"+
		code+",2027-01-04,,,"+head+","+leader+"\n"), known, suited)
	clean(t, r)
	require.Len(t, list, 2, "two months")
	require.Equal(t, roster.MonthIn(2026, time.December), list[0].Month)
	require.Equal(t, roster.MonthIn(2027, time.January), list[1].Month)
	s := list[0].Shifts
	require.Equal(t, "2026-12-01 08:30", s[0].Duty().String())
	require.Equal(t, head, s[0].Deputy)
	require.Equal(t, "12:00", s[1].From.String(), "Excel keeps a time as the fraction of a day")
	require.Equal(t, "17:30", s[1].To.String())
	require.Equal(t, roster.WholeDay(s[2].Day, leader), s[2])
	require.Equal(t, 4, r.Counts[1].Total)
}

func TestRosterFaults(t *testing.T) {
	known, code, leader, head, suited := duty(t)
	stranger := known.Users[0].Login
	_, r := intake.ReadRosters(book(t, "坐班排班", "网点编号,日期,开始时间,结束时间,坐班领导登录名,副岗登录名\n"+
		"nowhere,2026-12-01,,,"+leader+",\n"+ // 2
		code+",2026-12-02,,,nobody,\n"+ // 3
		code+",2026-12-03,,,"+leader+","+stranger+"\n"+ // 4: holds no role there
		code+",2026-12-04,08:30,12:00,"+leader+",\n"+ // 5
		code+",2026-12-04,11:00,17:30,"+head+",\n"+ // 6: overlaps
		code+",2026-12-07,12:00,08:00,"+leader+",\n"+ // 7
		code+",2026-12-08,,,"+leader+","+leader+"\n"+ // 8
		code+",2026-12-09,25:00,,"+leader+",\n"+ // 9
		code+",soon,,,"+leader+",\n"), known, suited)
	require.Equal(t, []string{"坐班排班 A2 outlet.unknown", "坐班排班 E3 user.unknown", "坐班排班 F4 roster.unsuited", "坐班排班 D7 roster.order",
		"坐班排班 F8 roster.same", "坐班排班 C9 time", "坐班排班 B10 date"}, found(t, r), "overlaps are looked for once the shifts themselves are right")
	_, r = intake.ReadRosters(book(t, "坐班排班", "网点编号,日期,开始时间,结束时间,坐班领导登录名\n"+
		code+",2026-12-04,08:30,12:00,"+leader+"\n"+
		code+",2026-12-04,11:00,17:30,"+head+"\n"), known, suited)
	require.Equal(t, []string{"坐班排班 C3 roster.overlap"}, found(t, r))
}

func TestReportingLinesAreRead(t *testing.T) {
	known := house()
	a, b := known.Users[0].Login, known.Users[1].Login
	known.Users[1].Supervisor = a // b reports to a already
	unit := known.Users[0].Unit.Code()
	s, r := intake.ReadStaff(book(t, "用户", "登录名,姓名,所属机构编号,直接上级登录名\nnew.one,新,"+unit+",new.two\nnew.two,新,"+unit+","+b+"\n"), known)
	clean(t, r)
	require.Equal(t, "new.two", s.Users[0].Supervisor)
	_, r = intake.ReadStaff(book(t, "用户", "登录名,姓名,所属机构编号,直接上级登录名\n"+
		"new.one,新,"+unit+",ghost\n"+ // 2
		a+",甲,"+unit+","+b+"\n"+ // 3: b reports to him in the house
		"new.two,新,"+unit+",new.two\n"), known) // 4
	require.ElementsMatch(t, []string{"用户 D2 user.unknown", "用户 D3 user.circle", "用户 D4 user.circle"}, found(t, r))
}
