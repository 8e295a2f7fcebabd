package house

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/api"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/edition"
	"duban/domain/routing"
	"duban/policy"
	"duban/tabular/intake"
)

// Whoever edits a draft sees which of the complaints that he may know of would go
// elsewhere by it, over HTTP, and nothing of matters of discipline.
func TestADraftIsTriedOnTheLatestComplaints(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	o := s.bank.Outlets[0]
	office := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login)
	lost := func(amount string) casefile.ID {
		b := grievance(o, "账户资金被划走")
		b.Class.Cause, b.Class.Subject, b.Sum = "fund_safety", "funds", complaint.Sum{Amount: amount}
		return office.does("", "", b)
	}
	large, small, secret := lost("60000"), lost("800"), lost("70000")
	other := office.does("", "", grievance(o, "态度生硬"))
	require.Contains(t, office.get("/complaints/"+string(large)), `"large_funds"`)
	require.Contains(t, office.get("/complaints/"+string(large)), `60000.00 CNY`, "why this rule")
	require.Contains(t, office.get("/complaints/"+string(small)), `"fund_safety"`)
	office.does(secret, "refer-discipline", complaint.ReferDiscipline{Reason: "涉嫌内外勾结"})

	tables := desk{db: s.DB, house: s.House}.routing().Tables
	by := api.Entry{At: s.now, Action: policy.RoutingWrite, Object: "routing", Outcome: api.Accepted, Actor: s.actor(office.user)}
	draft, err := tables.Draft(s.ctx, api.NewEdition{Note: "提高限额", By: office.user, At: s.now}, by)
	require.NoError(t, err)
	draft, err = tables.Step(s.ctx, draft.Name, edition.Step{Move: edition.Change, By: office.user, At: s.now, Expect: draft.Revision}, func(_ *edition.Edition, was routing.Table) (routing.Table, error) {
		row, _ := was.Row("large_funds")
		from := int64(100_000_00)
		row.When.AmountFrom = &from
		was, err := was.Replace(row)
		if err != nil {
			return was, err
		}
		row, _ = was.Row("fund_safety")
		row.Then.Severity = "serious"
		return was.Replace(row)
	}, by)
	require.NoError(t, err)

	asks := func(v *viewer, version string) (out api.Replayed) {
		head, body, _ := strings.Cut(v.get("/routings/"+version+"/replay"), "\n{")
		require.True(t, strings.HasPrefix(head, "200"), head)
		require.NoError(t, json.Unmarshal([]byte("{"+body), &out))
		require.NotContains(t, body, string(secret))
		return out
	}
	got := asks(office, draft.Name)
	require.Equal(t, []any{draft.Name, "shipped-1", 1}, []any{got.Version, got.Current, got.Elsewhere})
	require.GreaterOrEqual(t, got.Asked, 3)
	turn := func(id casefile.ID) *api.ReplayTurn {
		if i := slices.IndexFunc(got.Turns, func(x api.ReplayTurn) bool { return x.Case == id }); i >= 0 {
			return &got.Turns[i]
		}
		return nil
	}
	require.Equal(t, []any{true, "large_funds", "fund_safety"}, []any{turn(large).Elsewhere, turn(large).Before.Row, turn(large).After.Row})
	require.Equal(t, []any{false, "fund_safety", "fund_safety"}, []any{turn(small).Elsewhere, turn(small).Before.Row, turn(small).After.Row}, "only graded differently")
	require.Nil(t, turn(other))
	require.Empty(t, asks(office, "current").Turns)

	require.Contains(t, office.get("/routings/99/replay"), "404")
	far := s.bank.Assignments[slices.IndexFunc(s.bank.Assignments, func(a intake.Assignment) bool {
		return a.Role == policy.ComplaintOfficer && !a.Unit.Contains(o.Path)
	})]
	got = asks(s.as(far.User), draft.Name)
	require.Nil(t, turn(large), "who may not know of a complaint does not find it here")
}
