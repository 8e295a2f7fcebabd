package house

import (
	"log/slog"
	"testing"

	"github.com/alexedwards/argon2id"
	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/text"
)

// What the API refuses for those who oversee administrators is done on the machine, and
// stands on the audit chain.
func TestWhoeverRunsTheMachineSetsAFirstPassword(t *testing.T) {
	h, err := OpenRecord(t.Context(), Config{Data: t.TempDir()}, slog.New(slog.DiscardHandler))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, h.Close()) })
	by := casefile.Actor{User: "operator"}
	_, err = h.Begin(t.Context(), Beginning{Root: "ho", Name: text.T("总行", "Head office"), SystemAdmin: "sys", SecurityAdmin: "sec", By: by})
	require.NoError(t, err)

	first, err := h.SetFirstPassword(t.Context(), "sec", by)
	require.NoError(t, err)
	u, err := h.DB.User(t.Context(), "sec")
	require.NoError(t, err)
	ok, err := argon2id.ComparePasswordAndHash(first.Password, u.PasswordHash)
	require.NoError(t, err)
	require.True(t, ok)
	require.True(t, u.MustChange, "it is only good for choosing another")

	_, err = h.SetFirstPassword(t.Context(), "nobody", by)
	require.True(t, fault.Is(err, fault.NotFound), "%v", err)
	v, err := h.VerifyRecord(t.Context(), false)
	require.NoError(t, err)
	require.True(t, v.OK(), "%v", v.Breaks)
}
