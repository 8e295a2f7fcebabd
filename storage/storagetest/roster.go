package storagetest

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/roster"
	"duban/domain/worktime"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// beijing is an instant of Chinese time, "2026-11-21 10:00".
func beijing(t testing.TB, s string) time.Time {
	t.Helper()
	v, err := time.ParseInLocation("2006-01-02 15:04", s, worktime.Zone)
	require.NoError(t, err)
	return v
}

func onDay(t testing.TB, s string) worktime.Day {
	t.Helper()
	d, err := worktime.ParseDay(s)
	require.NoError(t, err)
	return d
}

// dutyBank is the small bank with people who may be on duty in n1 (wang, zhou, chen) and
// n2 (wang), heads of n1 and of the city, and a supervisor of the province.
func dutyBank(t *testing.T, b *Backend) {
	t.Helper()
	ctx := context.Background()
	bank(t, b)
	for _, p := range []struct {
		user, role string
		unit       org.Path
	}{
		{"wang", roster.LeaderRole, "/ho/gd/gz/n1/"}, {"zhou", roster.LeaderRole, "/ho/gd/gz/n1/"}, {"chen", roster.LeaderRole, "/ho/gd/gz/n1/"},
		{"wang", roster.LeaderRole, "/ho/gd/gz/n2/"}, {"head", roster.HeadRole, "/ho/gd/gz/n1/"}, {"city", roster.HeadRole, "/ho/gd/gz/"},
		{"super", roster.SupervisorRole, "/ho/gd/"}, {"clerk", "lobby_manager", "/ho/gd/gz/n1/"},
	} {
		if _, err := b.User(ctx, p.user); fault.Is(err, fault.NotFound) {
			require.NoError(t, b.CreateUsers(ctx, []storage.User{person(p.user, p.unit)}))
		}
		require.NoError(t, b.Assign(ctx, storage.Assignment{ID: p.user + p.role + string(p.unit), Holder: p.user, Role: p.role, Unit: p.unit, From: Noon.AddDate(-1, 0, 0), GrantedAt: Noon}, nil))
	}
}

// turn changes a roster as one transaction does.
func turn(b *Backend, outlet string, m roster.Month, c roster.Change, change func(*roster.Roster) error) (kept roster.Roster, err error) {
	err = b.Write(context.Background(), "turn", func(tx *storage.Tx) error {
		was, err := tx.RosterForChange(outlet, m)
		if err != nil {
			return err
		}
		is := was
		is.Shifts = slices.Clone(was.Shifts)
		if err := change(&is); err != nil {
			return err
		}
		kept, err = tx.SaveRoster(was, is, c)
		return err
	})
	return kept, err
}

// putOut publishes a roster of those shifts.
func putOut(t *testing.T, b *Backend, outlet string, at time.Time, shifts ...roster.Shift) roster.Roster {
	t.Helper()
	m := roster.MonthOf(shifts[0].Day)
	_, err := turn(b, outlet, m, roster.Change{Did: roster.Drafted, By: "head", At: at}, func(r *roster.Roster) error { return r.Replace(shifts) })
	require.NoError(t, err)
	r, err := turn(b, outlet, m, roster.Change{Did: roster.PublishedIt, By: "head", At: at}, func(r *roster.Roster) error { return r.Publish(nil, "", "head", at) })
	require.NoError(t, err)
	return r
}

func duties(r roster.Roster) (out []string) {
	for _, s := range r.Shifts {
		out = append(out, fmt.Sprintf("%s %s-%s %s/%s", s.Day, s.From, s.To, s.Leader, s.Deputy))
	}
	return out
}

func testRosters(t *testing.T, b *Backend) {
	ctx := context.Background()
	dutyBank(t, b)
	m := roster.MonthIn(2026, time.December)
	first, second := onDay(t, "2026-12-01"), onDay(t, "2026-12-02")
	_, err := b.RosterAsKnown(ctx, "n1", m, time.Time{})
	require.True(t, fault.Is(err, fault.NotFound))

	drafted, published, moved := beijing(t, "2026-11-20 10:00"), beijing(t, "2026-11-25 10:00"), beijing(t, "2026-12-01 12:00")
	r, err := turn(b, "n1", m, roster.Change{Did: roster.Drafted, By: "head", At: drafted}, func(r *roster.Roster) error {
		require.Zero(t, r.Version)
		return r.Replace([]roster.Shift{roster.WholeDay(first, "wang"), {Day: second, From: 510, To: 1050, Leader: "zhou", Deputy: "wang"}})
	})
	require.NoError(t, err)
	require.EqualValues(t, 1, r.Version)
	r, err = turn(b, "n1", m, roster.Change{Did: roster.PublishedIt, By: "head", At: published}, func(r *roster.Roster) error { return r.Publish(nil, "", "head", published) })
	require.NoError(t, err)
	_, err = turn(b, "n1", m, roster.Change{Did: roster.Substituted, By: "head", At: moved, Reason: "生病"}, func(r *roster.Roster) error {
		_, _, err := r.Substitute(roster.Substitution{Duty: roster.Duty{Day: first}, Leader: "zhou", Reason: "生病"}, moved)
		return err
	})
	require.NoError(t, err)

	got, err := b.RosterAsKnown(ctx, "n1", m, time.Time{})
	require.NoError(t, err)
	require.Equal(t, []string{"2026-12-01 00:00-12:00 wang/", "2026-12-01 12:00-24:00 zhou/", "2026-12-02 08:30-17:30 zhou/wang"}, duties(got))
	require.Equal(t, roster.Published, got.Status)
	require.True(t, got.PublishedAt.Equal(published))
	require.EqualValues(t, 3, got.Version)

	// What the record knew stays to be told.
	_, err = b.RosterAsKnown(ctx, "n1", m, drafted.Add(-time.Second))
	require.True(t, fault.Is(err, fault.NotFound))
	for _, tc := range []struct {
		known   time.Time
		version int64
		status  roster.Status
		shifts  int
	}{{drafted, 1, roster.Draft, 2}, {published.Add(-time.Second), 1, roster.Draft, 2}, {published, 2, roster.Published, 2}, {moved.Add(-time.Second), 2, roster.Published, 2}, {moved, 3, roster.Published, 3}} {
		then, err := b.RosterAsKnown(ctx, "n1", m, tc.known)
		require.NoError(t, err)
		require.Equal(t, tc.version, then.Version, tc.known)
		require.Equal(t, tc.status, then.Status, tc.known)
		require.Len(t, then.Shifts, tc.shifts, tc.known)
	}
	changes, err := b.RosterChanges(ctx, "n1", m)
	require.NoError(t, err)
	require.Len(t, changes, 3)
	require.Equal(t, roster.Substituted, changes[2].Did)
	require.Equal(t, "生病", changes[2].Reason)

	for _, statement := range []string{`DELETE FROM roster_shifts`, `UPDATE roster_shifts SET leader = 'x'`, `UPDATE roster_shifts SET until_version = 9`,
		`DELETE FROM roster_changes`, `UPDATE roster_changes SET reason = ''`} {
		_, err := b.Raw.Exec(statement)
		require.Error(t, err, statement)
	}

	won := 0
	for _, err := range together(func(i int) error {
		_, err := turn(b, "n2", m, roster.Change{Did: roster.Drafted, By: "x", At: drafted}, func(r *roster.Roster) error {
			if err := r.CheckVersion(0); err != nil {
				return err
			}
			return r.Replace([]roster.Shift{roster.WholeDay(first+worktime.Day(i%20), "wang")})
		})
		return err
	}) {
		if err == nil {
			won++
		} else {
			require.Equal(t, "roster.version", fault.Of(err).Code, "%v", err)
		}
	}
	require.Equal(t, 1, won, "a roster is first drawn up once")
}

func testDutyLeader(t *testing.T, b *Backend) {
	ctx := context.Background()
	dutyBank(t, b)
	published := beijing(t, "2026-11-20 09:00")
	day := onDay(t, "2026-11-21") // a Saturday: a shift counts on whatever day it is
	putOut(t, b, "n1", published, roster.Shift{Day: day, From: 510, To: 1050, Leader: "wang", Deputy: "zhou"})
	ask := func(outlet, at string) roster.OnDuty {
		var o roster.OnDuty
		require.NoError(t, b.Read(ctx, "ask", func(tx *storage.Tx) (err error) {
			o, err = tx.DutyLeader(outlet, beijing(t, at))
			return err
		}))
		return o
	}
	o := ask("n1", "2026-11-21 10:00")
	require.Equal(t, "wang", o.User)
	require.Equal(t, roster.ByRoster, o.How)
	require.Equal(t, day, o.Shift.Day)
	require.Equal(t, []roster.Candidate{{User: "wang", How: roster.ByRoster}, {User: "zhou", How: roster.ByDeputy}, {User: "head", How: roster.ByHead},
		{User: "city", How: roster.ByHead}, {User: "super", How: roster.BySupervisor}}, o.Line)
	require.Equal(t, roster.NoShift, ask("n1", "2026-11-21 08:29").Why)
	require.Equal(t, "head", ask("n1", "2026-11-21 17:30").User)
	require.Equal(t, "wang", ask("n1", "2026-11-21 08:30").User)
	require.Equal(t, roster.NotPublished, ask("n1", "2026-12-21 10:00").Why)
	require.Equal(t, "city", ask("n2", "2026-11-21 10:00").User, "the nearest head there is")
	require.Equal(t, roster.ByNobody, ask("n3", "2026-11-21 10:00").How)
	err := b.Read(ctx, "ask", func(tx *storage.Tx) error { _, err := tx.DutyLeader("none", Noon); return err })
	require.True(t, fault.Is(err, fault.NotFound))

	m := roster.MonthOf(day)
	_, err = turn(b, "n2", m, roster.Change{Did: roster.Drafted, By: "head", At: published}, func(r *roster.Roster) error {
		return r.Replace([]roster.Shift{roster.WholeDay(day, "wang")})
	})
	require.NoError(t, err)
	require.Equal(t, "city", ask("n2", "2026-11-21 10:00").User, "a draft does not count")

	ever, err := b.HoldersEver(ctx, roster.LeaderRole)
	require.NoError(t, err)
	require.Len(t, ever, 4)
	require.NoError(t, b.Read(ctx, "roles", func(tx *storage.Tx) error {
		suited, err := tx.Suited("/ho/gd/gz/n1/")
		require.NoError(t, err)
		for user, may := range map[string]bool{"wang": true, "head": true, "city": true, "clerk": false, "super": false, "nobody": false} {
			require.Equal(t, may, suited(user, Noon), user)
		}
		require.False(t, suited("wang", Noon.AddDate(-2, 0, 0)), "not before he held the role")
		lead, head, err := tx.Suitable("/ho/gd/gz/n1/", Noon, Noon.AddDate(0, 1, 0))
		require.NoError(t, err)
		require.Equal(t, [][]string{{"chen", "wang", "zhou"}, {"head", "city"}}, [][]string{users(lead), users(head)}, "leaders, then heads from the nearest")
		lead, head, err = tx.Suitable("/ho/gd/gz/n1/", Noon.AddDate(-3, 0, 0), Noon.AddDate(-2, 0, 0))
		require.NoError(t, err)
		require.Empty(t, append(lead, head...), "not before they held the roles")
		heads, err := tx.HeadsOver("/ho/gd/gz/n1/", Noon)
		require.Equal(t, []roster.Holder{{User: "head", Unit: "/ho/gd/gz/n1/"}, {User: "city", Unit: "/ho/gd/gz/"}}, heads)
		return err
	}))

	// Roles end and people leave.
	require.NoError(t, b.Revoke(ctx, "wangduty_leader/ho/gd/gz/n1/", "sec", beijing(t, "2026-11-21 12:00")))
	require.Equal(t, "wang", ask("n1", "2026-11-21 11:59").User)
	require.Equal(t, roster.ByDeputy, ask("n1", "2026-11-21 12:00").How)
	for _, user := range []string{"zhou", "head", "city"} {
		_, err := b.ChangeUser(ctx, user, func(u *storage.User) error { u.Disabled = true; return nil })
		require.NoError(t, err)
	}
	o = ask("n1", "2026-11-21 12:00")
	require.Equal(t, "super", o.User)
	require.Equal(t, roster.Left, o.Why)
	ever, err = b.HoldersEver(ctx, roster.LeaderRole)
	require.NoError(t, err)
	require.Len(t, ever, 3, "who has left holds nothing any more")
	then, err := b.DutyLeader(ctx, "n1", beijing(t, "2026-11-21 12:00"), beijing(t, "2026-11-21 12:00"))
	require.NoError(t, err)
	require.Equal(t, "zhou", then.User, "who has left since was on duty then")
	then, err = b.DutyLeader(ctx, "n1", beijing(t, "2026-11-21 10:00"), published.Add(-time.Minute))
	require.NoError(t, err)
	require.Equal(t, roster.NotPublished, then.Why, "the record did not know the roster yet")

	list, err := b.DutyLeaders(ctx, storage.OutletFilter{Within: []org.Path{"/ho/gd/"}}, beijing(t, "2026-11-21 10:00"), storage.Page{Limit: 1})
	require.NoError(t, err)
	require.Equal(t, "wang", list.Items[0].User)
	list, err = b.DutyLeaders(ctx, storage.OutletFilter{Within: []org.Path{"/ho/gd/"}}, beijing(t, "2026-11-21 10:00"), storage.Page{Limit: 5, Cursor: list.Next})
	require.NoError(t, err)
	require.Len(t, list.Items, 1, "outlets elsewhere are not his to see")
	require.Equal(t, "n2", list.Items[0].Outlet.Code)
	list, err = b.DutyLeaders(ctx, storage.OutletFilter{}, Noon, storage.Page{})
	require.NoError(t, err)
	require.Empty(t, list.Items, "no scope, no rows")
}

// Make-up days and the turn of a year: who is on duty is found on every day of a roster
// that runs from one year into the next.
func testRosterAcrossYears(t *testing.T, b *Backend) {
	dutyBank(t, b)
	cal := worktime.Shipped()
	leaders := []string{"wang", "zhou", "chen"}
	weekend := 0
	for m := roster.MonthIn(2025, time.December); m <= roster.MonthIn(2026, time.October); m++ {
		var shifts []roster.Shift
		for _, d := range m.Days() {
			if cal.IsWorkday(d) {
				shifts = append(shifts, roster.WholeDay(d, leaders[int(d)%3]))
			}
		}
		putOut(t, b, "n1", m.First().Start().AddDate(0, 0, -3), shifts...)
	}
	require.NoError(t, b.Read(context.Background(), "ask", func(tx *storage.Tx) error {
		for d := roster.MonthIn(2025, time.December).First(); d <= roster.MonthIn(2026, time.October).Last(); d++ {
			for _, at := range []time.Time{d.Start(), d.End().Add(-time.Microsecond)} {
				o, err := tx.DutyLeader("n1", at)
				require.NoError(t, err)
				if !cal.IsWorkday(d) {
					require.Equal(t, roster.NoShift, o.Why, d)
					continue
				}
				require.Equal(t, leaders[int(d)%3], o.User, d)
				if w := d.Weekday(); w == time.Saturday || w == time.Sunday {
					weekend++
				}
			}
		}
		return nil
	}))
	require.Greater(t, weekend, 4, "make-up Saturdays were among them")
}

func testDutiesAndGaps(t *testing.T, b *Backend) {
	ctx := context.Background()
	dutyBank(t, b)
	d := onDay(t, "2026-12-01")
	at := beijing(t, "2026-11-20 09:00")
	putOut(t, b, "n1", at, roster.WholeDay(d, "wang"), roster.Shift{Day: d + 1, From: 480, To: 1020, Leader: "zhou", Deputy: "wang"}, roster.WholeDay(d+2, "zhou"))
	putOut(t, b, "n2", at, roster.Shift{Day: d + 2, From: 480, To: 1020, Leader: "wang"})
	_, err := turn(b, "n3", roster.MonthOf(d), roster.Change{Did: roster.Drafted, At: at}, func(r *roster.Roster) error { return r.Replace([]roster.Shift{roster.WholeDay(d, "wang")}) })
	require.NoError(t, err)

	mine, err := b.Duties(ctx, "wang", d.Start(), (d + 30).End(), storage.Page{Limit: 2})
	require.NoError(t, err)
	require.Equal(t, []string{"n1", "n1"}, []string{mine.Items[0].Outlet, mine.Items[1].Outlet}, "as leader and as deputy; a draft is none")
	mine, err = b.Duties(ctx, "wang", d.Start(), (d + 30).End(), storage.Page{Limit: 2, Cursor: mine.Next})
	require.NoError(t, err)
	require.Len(t, mine.Items, 1)
	require.Equal(t, "n2", mine.Items[0].Outlet)
	mine, err = b.Duties(ctx, "wang", (d + 1).Start(), (d + 1).End(), storage.Page{})
	require.NoError(t, err)
	require.Len(t, mine.Items, 1)
	require.NoError(t, b.Read(ctx, "bookings", func(tx *storage.Tx) error {
		list, err := tx.Bookings([]string{"wang", "zhou"}, d.Start(), (d + 30).End(), "n1")
		require.Len(t, list, 1, "elsewhere only")
		require.Equal(t, "wang", list[0].Leader)
		return err
	}))

	m := roster.MonthOf(d)
	f := storage.RosterFilter{Within: []org.Path{"/ho/"}, Month: m}
	list, err := b.OutletRosters(ctx, f, storage.Page{})
	require.NoError(t, err)
	require.Equal(t, []roster.Status{roster.Published, roster.Published, roster.Draft}, statuses(list.Items))
	require.Len(t, list.Items[0].Covered, 3)
	next := f
	next.Month++
	list, err = b.OutletRosters(ctx, next, storage.Page{})
	require.NoError(t, err)
	require.Equal(t, []roster.Status{roster.Missing, roster.Missing, roster.Missing}, statuses(list.Items))
	f.Status = roster.Draft
	list, err = b.OutletRosters(ctx, f, storage.Page{})
	require.NoError(t, err)
	require.Len(t, list.Items, 1)
	f.Status = roster.Missing
	list, err = b.OutletRosters(ctx, f, storage.Page{})
	require.NoError(t, err)
	require.Empty(t, list.Items)

	f.Status = ""
	days := []worktime.Day{d, d + 1}
	units, err := b.UnitRosters(ctx, f, days, storage.Page{Limit: 1})
	require.NoError(t, err)
	require.Equal(t, []storage.UnitRosters{{Unit: "/ho/gd/gz/", Outlets: 2, Published: 2, Covered: 2}}, units.Items, "only the days asked about count")
	units, err = b.UnitRosters(ctx, f, days, storage.Page{Limit: 1, Cursor: units.Next})
	require.NoError(t, err)
	require.Equal(t, []storage.UnitRosters{{Unit: "/ho/gd2/", Outlets: 1, Draft: 1, Covered: 1}}, units.Items)
	require.Empty(t, units.Next)
	f.Within = []org.Path{"/ho/gd2/"}
	units, err = b.UnitRosters(ctx, f, days, storage.Page{})
	require.NoError(t, err)
	require.Len(t, units.Items, 1)
}

func statuses(list []storage.OutletRoster) (out []roster.Status) {
	for _, o := range list {
		out = append(out, o.Status)
	}
	return out
}

func users(holders []roster.Holder) (list []string) {
	for _, h := range holders {
		list = append(list, h.User)
	}
	return list
}
