package house

import (
	"log/slog"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/api"
	"duban/domain/casefile"
	"duban/domain/text"
	"duban/policy"
	"duban/storage"
)

// A reset is one act: new password, ended sessions, a letter to the owner and a row of
// the audit chain, or none of them.
func TestAResetOfAPasswordTellsItsOwnerAndEndsHisSessions(t *testing.T) {
	h, err := OpenRecord(t.Context(), Config{Data: t.TempDir()}, slog.New(slog.DiscardHandler))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, h.Close()) })
	_, err = h.Begin(t.Context(), Beginning{Root: "ho", Name: text.T("总行", "Head office"), SystemAdmin: "sys", SecurityAdmin: "sec", By: casefile.Actor{User: "operator"}})
	require.NoError(t, err)
	now := time.Now()
	require.NoError(t, h.DB.CreateUsers(t.Context(), []storage.User{{ID: "lin", Name: "林", Unit: "/ho/", PasswordHash: "old", Made: now}}))
	d := desk{db: h.DB, house: h}
	require.NoError(t, d.OpenSession(t.Context(), api.Session{Hash: "s", User: "lin", Opened: now, Seen: now, Expires: now.Add(time.Hour)}, api.Entry{At: now, Action: "session.open"}))

	topics := func(user string) (out []string) {
		l, err := h.DB.Inbox(t.Context(), user, storage.InboxFilter{}, storage.Page{})
		require.NoError(t, err)
		for _, m := range l.Items {
			out = append(out, m.Topic)
		}
		return out
	}
	r := api.PasswordReset{ID: "r", User: "lin", Unit: "/ho/", Reason: "忘记", AskedBy: "sys", AskedAt: now, Expires: now.Add(time.Hour), Status: api.ResetAsked}
	require.NoError(t, d.AskReset(t.Context(), r, api.Entry{At: now, Action: policy.UserWrite, Object: "user/lin", Outcome: api.Accepted}))
	require.Equal(t, []string{"account.reset_asked"}, topics("lin"))
	require.Equal(t, []string{"account.reset_waits"}, topics("sec"))

	u, err := d.DecideReset(t.Context(), "r", func(r *api.PasswordReset) error {
		r.Status, r.DecidedBy, r.DecidedAt = api.ResetApproved, "sec", now
		return nil
	}, func(u *api.User) { u.Password, u.MustChange = "new", true },
		api.Entry{At: now, Actor: casefile.Actor{User: "sec"}, Action: policy.UserReset, Object: "user/lin", Outcome: api.Accepted})
	require.NoError(t, err)
	require.Equal(t, "new", u.Password)
	require.ElementsMatch(t, []string{"account.reset_asked", "account.reset"}, topics("lin"))
	open, err := d.SessionsOf(t.Context(), "lin", now)
	require.NoError(t, err)
	require.Empty(t, open)
	rows, err := h.DB.AuditTrail(t.Context(), storage.AuditFilter{Actions: []string{policy.UserReset}, ID: "lin"}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, rows.Items, 1)

	require.NoError(t, h.DB.CreateUsers(t.Context(), []storage.User{{ID: "new", Name: "新", Unit: "/ho/", PasswordHash: "x", Made: now}}))
	r.ID, r.User, r.First = "first", "new", true
	require.NoError(t, d.AskReset(t.Context(), r, api.Entry{At: now, Action: policy.UserWrite, Object: "user/new", Outcome: api.Accepted}))
	require.Empty(t, topics("new"), "who has just been added did not ask for anything")
	require.Len(t, topics("sec"), 2)
}
