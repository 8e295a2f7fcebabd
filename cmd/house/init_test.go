package house

import (
	"testing"

	"github.com/alexedwards/argon2id"
	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/fault"
	"duban/domain/text"
	"duban/policy"
	"duban/tabular/intake"
)

func TestABankBegins(t *testing.T) {
	w := bareWard(t, "2026-11-21 10:00")
	b := Beginning{Root: "ho", Name: text.T("某银行总行", "A Bank"), SystemAdmin: "sysadmin", SecurityAdmin: "secadmin", By: theOperator}
	first, err := w.Begin(w.ctx, b)
	require.NoError(t, err)
	require.Len(t, first, 2)
	for i, role := range []string{policy.SystemAdmin, policy.SecurityAdmin} {
		require.Equal(t, role, first[i].Role)
		u, err := w.DB.User(w.ctx, first[i].User)
		require.NoError(t, err)
		require.True(t, u.MustChange)
		fits, err := argon2id.ComparePasswordAndHash(first[i].Password, u.PasswordHash)
		require.NoError(t, err)
		require.True(t, fits)
		s, err := subject(w.ctx, w.DB, u.ID)
		require.NoError(t, err)
		require.Len(t, s.Assignments, 1, "each holds one role")
		require.Equal(t, role == policy.SystemAdmin, w.Policy.Decide(s, policy.UserWrite, "/ho/").OK)
		require.Equal(t, role == policy.SecurityAdmin, w.Policy.Decide(s, policy.RoleGrant, "/ho/").OK)
	}
	require.NotEqual(t, first[0].Password, first[1].Password)
	lists, err := w.published(w.ctx)
	require.NoError(t, err)
	require.Len(t, lists, len(checklist.Shipped()))
	require.Equal(t, map[string]int{policy.OrgWrite: 1, policy.UserWrite: 2, policy.RoleGrant: 2}, w.audited())

	_, err = w.Begin(w.ctx, b)
	require.Equal(t, "house.inhabited", code(err), "it is begun once")

	// The bank's own files come next, under the same head office.
	w.takes(Import{Kind: intake.KindOrganisation, Files: []string{w.organisationFile(nil)}})
	u, err := w.DB.Root(w.ctx)
	require.NoError(t, err)
	require.Equal(t, w.bank.Units[0].Name, u.Name, "the file knows the name better")
}

func TestABankBeginsAfterItsOrganisation(t *testing.T) {
	w := bareWard(t, "2026-11-21 10:00")
	w.takes(Import{Kind: intake.KindOrganisation, Files: []string{w.organisationFile(nil)}})
	_, err := w.Begin(w.ctx, Beginning{Root: "other", Name: text.T("总行", "x"), SystemAdmin: "sysadmin", SecurityAdmin: "secadmin", By: theOperator})
	require.NoError(t, err)
	u, err := w.DB.User(w.ctx, "sysadmin")
	require.NoError(t, err)
	require.EqualValues(t, "/ho/", u.Unit, "the head office that is there")
}

func TestABankDoesNotBeginJustSo(t *testing.T) {
	w := bareWard(t, "2026-11-21 10:00")
	good := Beginning{Root: "ho", Name: text.T("总行", "HO"), SystemAdmin: "sysadmin", SecurityAdmin: "secadmin", By: theOperator}
	for field, spoil := range map[string]func(*Beginning){
		"--security-admin": func(b *Beginning) { b.SecurityAdmin = b.SystemAdmin },
		"--system-admin":   func(b *Beginning) { b.SystemAdmin = "系统" },
		"--root":           func(b *Beginning) { b.Root = "a/b" },
		"--name":           func(b *Beginning) { b.Name = text.Text{} },
	} {
		b := good
		spoil(&b)
		_, err := w.Begin(w.ctx, b)
		require.Equal(t, field, fault.Of(err).Fields[0].Pointer)
	}
	b := good
	b.SystemAdmin = casefile.System.User
	_, err := w.Begin(w.ctx, b)
	require.Error(t, err, "a name that the record uses for somebody else")
	empty, err := w.Empty(w.ctx)
	require.NoError(t, err)
	require.True(t, empty)
}
