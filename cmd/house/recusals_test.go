package house

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/recusal"
	"duban/domain/worktime"
	"duban/policy"
	"duban/storage"
)

// What somebody declares is heeded in every open case that it touches, whichever kind of
// tie it is, on the day on which it begins, and once; what the sweep asks for is what the
// rule says.
func TestDeclarationsAreHeededInOpenCases(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	o, other := s.bank.Outlets[0], s.bank.Outlets[1]
	office := s.as(s.bank.At(policy.ServiceOffice, o.Path[:len("/ho/")])[0].Login)
	about := grievance(o, "员工态度恶劣")
	about.Concerns = s.bank.At(policy.LobbyManager, o.Path)[0].Login
	one := office.does("", "", about)
	two := office.does("", "", grievance(other, "排队太久"))
	declares := func(id, user string, tie recusal.Tie, with string, from worktime.Day) {
		require.NoError(t, s.DB.Write(s.ctx, "test.declare", func(tx *storage.Tx) error {
			return tx.AddInterest(recusal.Interest{ID: id, User: user, Tie: tie, With: with, From: from, DeclaredAt: s.now})
		}))
	}
	now := s.now
	all := recusals{db: s.DB, send: s.ward, log: s.Log, now: func() time.Time { return now }}
	heeded := func(id casefile.ID) (users []string) {
		events, err := s.DB.Events(s.ctx, id, 0)
		require.NoError(t, err)
		for _, e := range events {
			if e.Name == complaint.EvRecused {
				require.NoError(t, casefile.Fold(e, func(b complaint.Recused) { users = append(users, b.User) }))
				require.Equal(t, casefile.System.User, e.Actor.User)
			}
		}
		return users
	}
	sweeps := func(declaration string) {
		for range 2 {
			require.NoError(t, all.heed(s.ctx, declaration))
		}
		list, err := s.DB.Unheeded(s.ctx, declaration, now)
		require.NoError(t, err)
		require.Empty(t, list)
	}

	today := worktime.DayOf(s.now)
	declares("line", "liu", recusal.ProductLine, "bank_card", today) // who is no user of the bank is harmless
	declares("kin", office.user, recusal.Kinship, about.Concerns, today)
	declares("unit", "li", recusal.UnitTie, string(other.Path.Parent()), today+1)
	declares("customer", "wu", recusal.Customer, s.theComplaint(one).Customer, today)
	declares("theirs", about.Concerns, recusal.Close, "sun", today)
	sweeps("kin")
	require.Equal(t, []string{office.user}, heeded(one))
	require.NotEqual(t, office.user, s.theComplaint(one).Owner.User)
	require.Contains(t, office.get("/complaints/"+string(one)), "404")
	require.Empty(t, heeded(two), "nobody is complained of there")

	sweeps("")
	require.ElementsMatch(t, []string{office.user, "liu", "wu", "sun"}, heeded(one))
	require.Contains(t, heeded(two), "liu")
	require.NotContains(t, heeded(two), "li", "it begins tomorrow")
	now = (today + 1).Start()
	s.ward.now = now
	sweeps("")
	require.Contains(t, heeded(two), "li")
	require.Equal(t, other.Path.Parent().Contains(o.Path), len(heeded(one)) == 5)
	require.Equal(t, office.user, s.theComplaint(two).Owner.User)
}
