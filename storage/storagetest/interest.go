package storagetest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/recusal"
	"duban/domain/worktime"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

func declare(t *testing.T, b *Backend, i recusal.Interest) {
	t.Helper()
	require.NoError(t, b.Write(context.Background(), "declare", func(tx *storage.Tx) error { return tx.AddInterest(i) }))
}

func testInterests(t *testing.T, b *Backend) {
	ctx := context.Background()
	require.NoError(t, b.CreateUsers(ctx, []storage.User{person("wang", "/ho/gd/gz/"), person("zhou", "/ho/gd2/")}))
	today := worktime.DayOf(Noon)
	kin := recusal.Interest{ID: "1", User: "wang", Tie: recusal.Kinship, With: "zhou", From: today, Until: today + 2, Note: "配偶", DeclaredAt: storage.Instant(Noon)}
	declare(t, b, kin)
	declare(t, b, recusal.Interest{ID: "2", User: "wang", Tie: recusal.Customer, With: "C-1", From: today + 1, DeclaredAt: Noon})
	declare(t, b, recusal.Interest{ID: "3", User: "zhou", Tie: recusal.UnitTie, With: "/ho/gd/", From: today - 30, DeclaredAt: Noon.Add(time.Minute)})
	err := b.Write(ctx, "declare", func(tx *storage.Tx) error { return tx.AddInterest(kin) })
	require.Equal(t, "interest.taken", fault.Of(err).Code)

	of := func(at time.Time, users ...string) (ids []string) {
		require.NoError(t, b.Read(ctx, "of", func(tx *storage.Tx) error {
			list, err := tx.InterestsOf(users, at)
			for _, i := range list {
				ids = append(ids, i.ID)
				require.True(t, i.Holds(at), "SQL and rule say the same")
			}
			return err
		}))
		return ids
	}
	require.Empty(t, of(today.Start().Add(-time.Microsecond), "wang"))
	require.Equal(t, []string{"1"}, of(today.Start(), "wang"))
	require.Equal(t, []string{"1", "2", "3"}, of((today+2).End().Add(-time.Microsecond), "zhou", "wang"))
	require.Equal(t, []string{"2"}, of((today+2).End(), "wang"), "after the last day it is over")
	require.Empty(t, of(Noon))

	unheeded, err := b.Unheeded(ctx, "", Noon)
	require.NoError(t, err)
	require.Empty(t, unheeded, "there is no complaint that it touches")

	got, err := b.InterestSeen(ctx, storage.InterestFilter{Viewer: "wang"}, "1")
	require.NoError(t, err)
	require.Equal(t, kin, got)
	_, err = b.InterestSeen(ctx, storage.InterestFilter{Viewer: "zhou", Within: []org.Path{"/ho/gd2/"}}, "1")
	require.True(t, fault.Is(err, fault.NotFound), "of somebody in another part of the bank")
	_, err = b.InterestSeen(ctx, storage.InterestFilter{Viewer: "boss", Within: []org.Path{"/ho/gd/"}}, "1")
	require.NoError(t, err)
	ids := func(f storage.InterestFilter) (out []string) {
		list, err := b.Interests(ctx, f, storage.Page{})
		require.NoError(t, err)
		for _, i := range list.Items {
			out = append(out, i.ID)
		}
		return out
	}
	require.Equal(t, []string{"3", "2", "1"}, ids(storage.InterestFilter{Viewer: "boss", Within: []org.Path{"/ho/"}}), "the latest first")
	require.Equal(t, []string{"2", "1"}, ids(storage.InterestFilter{Viewer: "wang"}), "without any right to read he sees his own")
	require.Equal(t, []string{"2", "1"}, ids(storage.InterestFilter{Viewer: "wang", Mine: true, Within: []org.Path{"/ho/"}}))
	require.Equal(t, []string{"3"}, ids(storage.InterestFilter{Viewer: "boss", Within: []org.Path{"/ho/"}, User: "Zhou"}))
	require.Equal(t, []string{"1"}, ids(storage.InterestFilter{Viewer: "boss", Within: []org.Path{"/ho/"}, Tie: recusal.Kinship}))
	require.Equal(t, []string{"3", "1"}, ids(storage.InterestFilter{Viewer: "boss", Within: []org.Path{"/ho/"}, At: Noon}))
	require.Empty(t, ids(storage.InterestFilter{Viewer: "boss"}))

	withdraw := func(by string) error {
		return b.Write(ctx, "withdraw", func(tx *storage.Tx) error {
			_, err := tx.ChangeInterest("1", func(i *recusal.Interest) error { return i.Withdraw(by, "已离婚", Noon.Add(time.Hour)) })
			return err
		})
	}
	require.Equal(t, "interest.not_his", fault.Of(withdraw("zhou")).Code)
	require.NoError(t, withdraw("wang"))
	require.Equal(t, "interest.withdrawn", fault.Of(withdraw("wang")).Code)
	require.Equal(t, []string{"1"}, of(Noon.Add(time.Hour-time.Microsecond), "wang"), "until it was withdrawn it held")
	require.Empty(t, of(Noon.Add(time.Hour), "wang"))
	require.Equal(t, []string{"2", "1"}, ids(storage.InterestFilter{Viewer: "wang"}), "withdrawn, not deleted")
	_, err = b.Raw.Exec(`DELETE FROM interests`)
	require.Error(t, err)
}

func testReportingLine(t *testing.T, b *Backend) {
	ctx := context.Background()
	under := func(id, supervisor string) storage.User {
		u := person(id, "/ho/")
		u.Supervisor = supervisor
		return u
	}
	require.NoError(t, b.CreateUsers(ctx, []storage.User{under("president", ""), under("chief", "President"), under("head", "chief"), under("teller", "head"), under("other", "head")}))
	line := func(user string) []string {
		l, err := b.SuperiorsOf(ctx, user)
		require.NoError(t, err)
		return l
	}
	require.Equal(t, []string{"head", "chief", "president"}, line("Teller"))
	require.Empty(t, line("president"))
	require.Empty(t, line("nobody"))
	put := func(user, supervisor string) error {
		_, err := b.ChangeUser(ctx, user, func(u *storage.User) error { u.Supervisor = supervisor; return nil })
		return err
	}
	pointer := func(err error) string { return fault.Of(err).Fields[0].Code }
	require.Equal(t, "unknown", pointer(put("teller", "ghost")))
	require.Equal(t, "self", pointer(put("teller", "teller")))
	require.Equal(t, "circle", pointer(put("president", "teller")), "nobody reports to his own people")
	require.Equal(t, "circle", pointer(put("head", "teller")))
	require.NoError(t, put("teller", "chief"))
	require.Equal(t, []string{"chief", "president"}, line("teller"))
	require.NoError(t, put("teller", ""))
	require.Empty(t, line("teller"))
	_, err := b.ChangeUser(ctx, "other", func(u *storage.User) error { u.Failures++; return nil })
	require.NoError(t, err)
	require.Equal(t, []string{"head", "chief", "president"}, line("other"), "another change leaves the line alone")

	// All at once everybody is put above the next one: one of them must be refused.
	ring := make([]storage.User, writers)
	for i := range ring {
		ring[i] = under(fmt.Sprint("ring", i), "")
	}
	require.NoError(t, b.CreateUsers(ctx, ring))
	refused := 0
	for i, err := range together(func(i int) error { return put(fmt.Sprint("ring", i), fmt.Sprint("ring", (i+1)%writers)) }) {
		if err != nil {
			refused++
			require.Equal(t, "circle", pointer(err), "%d: %v", i, err)
		}
	}
	require.Equal(t, 1, refused, "a circle was closed")
	_, err = b.Raw.Exec(`UPDATE users SET supervisor = 'chief' WHERE id = 'president'`)
	require.NoError(t, err)
	require.Equal(t, []string{"head", "chief", "president"}, line("other"), "rows written past the rules do not make it walk for ever")
}

// Who is found to step aside is exactly whoever the rule gives a reason to when it is
// asked about everybody in the bank.
func testAside(t *testing.T, b *Backend) {
	ctx := context.Background()
	var users []storage.User
	for i, supervisor := range []string{"", "u0", "u1", "u2", "u2", "u4", "", "u6"} { // u0 ← u1 ← u2 ← (u3, u4 ← u5), u6 ← u7
		u := person(fmt.Sprint("u", i), []org.Path{"/ho/", "/ho/gd/", "/ho/gd/n1/", "/ho/gd/n1/"}[i%4])
		u.Supervisor = supervisor
		users = append(users, u)
	}
	require.NoError(t, b.CreateUsers(ctx, users))
	today := worktime.DayOf(Noon)
	var all []recusal.Interest
	for i, d := range []struct {
		user string
		tie  recusal.Tie
		with string
		from worktime.Day
	}{
		{"u7", recusal.Kinship, " U3 ", today}, {"u3", recusal.Close, "u6", today}, {"u0", recusal.Kinship, "u3", today + 1}, {"u5", recusal.Customer, "c-1 ", today},
		{"u6", recusal.UnitTie, "/ho/gd/", today}, {"u1", recusal.UnitTie, "/ho/gd/n2/", today}, {"u0", recusal.ProductLine, "Card", today}, {"u7", recusal.Customer, "card", today},
	} {
		n := recusal.Interest{ID: fmt.Sprint(i), User: d.user, Tie: d.tie, With: d.with, From: d.from, DeclaredAt: Noon}
		declare(t, b, n)
		all = append(all, n)
	}
	holding := func(user string) (list []recusal.Interest) {
		for _, i := range all {
			if i.User == user && i.Holds(Noon) {
				list = append(list, i)
			}
		}
		return list
	}
	line := func(user string) []string {
		l, err := b.SuperiorsOf(ctx, user)
		require.NoError(t, err)
		return l
	}
	found := map[string]bool{}
	for _, employee := range []string{"", "u0", "u2", "u3", "u6", "U3"} {
		for n := range 16 {
			of := recusal.Concerned{Outlet: "/ho/gd/n1/", OfHead: n&1 > 0, HandledBy: []string{"u7"}, Fresh: n&8 > 0}
			if n&2 > 0 {
				of.Customer, of.Lines = "C-1", []string{"card"}
			}
			if n&4 > 0 {
				of.Units = []org.Path{"/ho/gd/n1/"}
			}
			bare, known := of, of
			if employee != "" {
				bare.Employees = []recusal.Employee{{User: employee}}
				known.Employees = []recusal.Employee{{User: "u" + employee[1:], Superiors: line(employee), Interests: holding("u" + employee[1:])}}
			}
			var want []string
			for _, u := range users {
				if len(recusal.Reasons(recusal.Candidate{User: u.ID, Unit: u.Unit, Superiors: line(u.ID), Interests: holding(u.ID)}, known)) > 0 {
					want = append(want, u.ID)
					found[u.ID] = true
				}
			}
			got, err := b.Aside(ctx, bare, Noon)
			require.NoError(t, err)
			require.Equal(t, want, got, "%q %04b", employee, n)
		}
	}
	require.Len(t, found, 8, "everybody had a reason once")
}
