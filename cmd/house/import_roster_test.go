package house

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/roster"
	"duban/policy"
	"duban/storage"
	"duban/tabular/intake"
)

func TestRostersAreTakenOver(t *testing.T) {
	p := newPost(t, 0)
	m := roster.MonthIn(2026, time.December)
	file := func(leader string, more ...string) string {
		rows := []string{"outlet,day,from,to,leader,deputy"}
		for _, s := range p.turns(m) {
			rows = append(rows, fmt.Sprintf("%s,%s,08:30,17:30,%s,%s", p.outlet.Code, s.Day, leader, p.head))
		}
		return p.csv("rosters", strings.Join(append(rows, more...), "\n")+"\n")
	}
	first := file(p.a)
	out := p.takes(Import{Kind: intake.KindRosters, Files: []string{first}, DryRun: true})
	require.Equal(t, "1: 1 new, 0 changed, 0 same", counted(out, "rosters"))
	r, err := p.desk.Roster(p.ctx, p.outlet.Code, m, time.Time{})
	require.NoError(t, err)
	require.Equal(t, roster.Missing, r.Status, "a dry run keeps nothing")

	p.takes(Import{Kind: intake.KindRosters, Files: []string{first}})
	r, err = p.desk.Roster(p.ctx, p.outlet.Code, m, time.Time{})
	require.NoError(t, err)
	require.Equal(t, roster.Draft, r.Status, "to publish is the head's")
	require.Empty(t, r.Problems)
	require.Equal(t, 1, p.audited()[policy.RosterWrite])
	out = p.takes(Import{Kind: intake.KindRosters, Files: []string{first}})
	require.Equal(t, "1: 0 new, 0 changed, 1 same", counted(out, "rosters"))
	again, err := p.desk.Roster(p.ctx, p.outlet.Code, m, time.Time{})
	require.NoError(t, err)
	require.EqualValues(t, 1, again.Version, "the same file again changes nothing")
	out = p.takes(Import{Kind: intake.KindRosters, Files: []string{file(p.b)}})
	require.Equal(t, "1: 0 new, 1 changed, 0 same", counted(out, "rosters"))

	out = p.imports(Import{Kind: intake.KindRosters, Files: []string{file(p.a, p.outlet.Code+",2027-01-04,,,"+p.post(1).a+",")}})
	require.Len(t, places(out), 1)
	require.Contains(t, places(out)[0], "roster.unsuited", "a leader of another outlet")

	_, err = p.desk.PublishRoster(p.ctx, p.outlet.Code, m, "", 2, p.row(p.head, policy.RosterPublish))
	require.NoError(t, err)
	out = p.imports(Import{Kind: intake.KindRosters, Files: []string{first}})
	require.Equal(t, []string{"rosters B2 roster.published"}, places(out))
	out = p.takes(Import{Kind: intake.KindRosters, Files: []string{file(p.b)}})
	require.Equal(t, "1: 0 new, 0 changed, 1 same", counted(out, "rosters"), "what is published as it stands in the file is left alone")
}

func TestReportingLinesAreTakenOver(t *testing.T) {
	w := newWard(t, "2026-11-21 10:00")
	users := w.bank.Users[:3]
	row := func(n int, above string) string {
		return fmt.Sprintf("%s,%s,%s,%s\n", users[n].Login, users[n].Name, users[n].Unit.Code(), above)
	}
	give := func(rows ...string) Imported {
		return w.imports(Import{Kind: intake.KindStaff, Files: []string{w.csv("users", "login,name,unit,supervisor\n"+strings.Join(rows, ""))}})
	}
	require.Empty(t, places(give(row(0, users[1].Login), row(1, users[2].Login))))
	line := func(n int) []string {
		l, err := w.DB.SuperiorsOf(w.ctx, users[n].Login)
		require.NoError(t, err)
		return l
	}
	require.Equal(t, []string{users[1].Login, users[2].Login}, line(0))
	out := give(row(0, users[1].Login), row(1, users[2].Login))
	require.Equal(t, "2: 0 new, 0 changed, 2 same", counted(out, "users"))
	require.Equal(t, []string{"users D2 user.circle"}, places(give(row(2, users[0].Login))))
	require.Empty(t, places(give(row(2, users[0].Login), row(1, "new.boss"), "new.boss,新,"+users[0].Unit.Code()+",\n")), "the line is turned round in one file")
	require.Equal(t, []string{users[0].Login, users[1].Login, "new.boss"}, line(2))
	_, err := w.DB.ChangeUser(w.ctx, users[1].Login, func(u *storage.User) error { u.Failures++; return nil })
	require.NoError(t, err)
	require.Empty(t, places(give(row(1, ""))), "an empty cell says nothing")
	require.Equal(t, []string{"new.boss"}, line(1))
}
