package house

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/edition"
	"duban/domain/fault"
	"duban/domain/worktime"
	"duban/policy"
	"duban/storage"
)

// What one person wrote binds no case, whatever day comes, until another one has approved
// it; he can see what it would move, and can let no running case take it before.
func TestProposedRulesBindNothing(t *testing.T) {
	w := newWard(t, "2026-11-23 10:00")
	running := w.complained(nil)
	set := amended(t, worktime.Date(2026, 12, 1))
	r, office, admin := w.replanner(), w.holder(policy.ServiceOffice, 0), w.holder(policy.SystemAdmin, 0)
	_, err := w.proposes(set, 0)
	require.NoError(t, err)

	seen, err := r.PreviewRules(w.ctx, set.Ref(), nil, w.now, allKnown)
	require.NoError(t, err)
	require.Len(t, seen.Cases, 1)
	_, err = r.ApplyRules(w.ctx, set.Ref(), seen.Hash, []casefile.ID{running}, allKnown, w.entry(office))
	require.Equal(t, "rules.proposed", code(err))

	w.now = at(t, "2026-12-01 10:00")
	w.House.Law.Forget()
	const before = "cn.complaints@2020-3#complaint.simple"
	require.Equal(t, before, w.legal(w.complained(nil)).Rule, "its first day has come, and nobody has approved it")
	_, err = w.steps(set, edition.Approve, office)
	require.NoError(t, err)
	require.Equal(t, set.RowRef("complaint.simple"), w.legal(w.complained(nil)).Rule)
	require.Equal(t, before, w.legal(running).Rule)
	_, err = r.ApplyRules(w.ctx, set.Ref(), seen.Hash, []casefile.ID{running}, allKnown, w.entry(admin))
	require.Equal(t, "rules.maker", code(err))

	kept, err := desk{db: w.DB, house: w.House}.Setting(w.ctx, RuleSetting+set.Ref())
	require.NoError(t, err)
	require.Equal(t, []string{admin, office}, []string{kept.ChangedBy, kept.Proposal.DecidedBy})
	trail, err := w.DB.AuditTrail(w.ctx, storage.AuditFilter{Actions: []string{policy.CalendarApprove}}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, trail.Items, 2)
	require.Contains(t, string(trail.Items[0].Detail), `"sha256"`, "what was approved can be told from what is in force")
}

func TestTheLifeOfAProposedRuleSet(t *testing.T) {
	w := newWard(t, "2026-11-23 10:00")
	office, admin := w.holder(policy.ServiceOffice, 0), w.holder(policy.SystemAdmin, 0)
	d := desk{db: w.DB, house: w.House}
	set := amended(t, worktime.Date(2026, 12, 1))

	past := set
	past.ValidFrom = worktime.Date(2026, 11, 22)
	_, err := w.proposes(past, 0)
	require.Equal(t, []string{"/value/valid_from", "begun"}, []string{fault.Of(err).Fields[0].Pointer, fault.Of(err).Fields[0].Code})
	_, err = w.steps(set, edition.Approve, office)
	require.Equal(t, fault.NotFound, fault.Of(err).Kind)

	_, err = w.proposes(set, 0)
	require.NoError(t, err)
	_, err = w.proposes(set, 3)
	require.Equal(t, "edition.submitted", code(err))
	rival := set
	rival.Version = "rival"
	_, err = w.proposes(rival, 0)
	require.Equal(t, "edition.open", code(err), "no approval undoes another one's change unseen")
	_, err = w.proposes(stricter(t, "2026-12", worktime.Date(2026, 12, 1)), 0)
	require.NoError(t, err, "another rule set has a life of its own")

	open, err := d.OpenEditions(w.ctx)
	require.NoError(t, err)
	require.Len(t, open, 2)

	// Whoever wrote it does not decide, wherever his roles lie; the other one may not withdraw it.
	for _, m := range []edition.Move{edition.Approve, edition.Reject} {
		_, err = w.steps(set, m, admin)
		require.Equal(t, "edition.maker_is_checker", code(err))
	}
	_, err = w.steps(set, edition.Withdraw, office)
	require.Equal(t, "edition.not_maker", code(err))

	back, err := w.steps(set, edition.Reject, office)
	require.NoError(t, err)
	require.Equal(t, []string{"draft", "依据不足"}, []string{string(back.Proposal.Status), back.Proposal.Reason})
	_, err = w.proposes(set, back.Version-1)
	require.Equal(t, "edition.revision", code(err))
	_, err = w.proposes(set, back.Version)
	require.NoError(t, err)
	back, err = w.steps(set, edition.Withdraw, admin)
	require.NoError(t, err)
	require.Empty(t, back.Proposal.Reason, "taken back, not sent back")
	_, err = w.steps(set, edition.Discard, admin)
	require.NoError(t, err)
	_, err = d.Setting(w.ctx, RuleSetting+set.Ref())
	require.Equal(t, fault.NotFound, fault.Of(err).Kind)
	_, err = w.replanner().PreviewRules(w.ctx, set.Ref(), nil, w.now, allKnown)
	require.Equal(t, "rules.unknown", code(err))

	// Its name is free again. A proposal that waits beyond its first day is too late.
	_, err = w.proposes(set, 0)
	require.NoError(t, err)
	w.now = at(t, "2026-12-02 10:00")
	_, err = w.steps(set, edition.Approve, office)
	require.Equal(t, "edition.begun", code(err))
	back, err = w.steps(set, edition.Reject, office)
	require.NoError(t, err)
	set.ValidFrom = worktime.Date(2026, 12, 3)
	_, err = w.proposes(set, back.Version)
	require.NoError(t, err)
	_, err = w.steps(set, edition.Approve, office)
	require.NoError(t, err)
	for _, m := range []edition.Move{edition.Approve, edition.Reject, edition.Withdraw, edition.Discard} {
		_, err = w.steps(set, m, office)
		require.Equal(t, "edition.approved", code(err))
	}
	_, err = w.proposes(set, 0)
	require.Equal(t, "ruleset.exists", code(err))
}
