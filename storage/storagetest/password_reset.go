package storagetest

import (
	"context"
	"testing"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

func testPasswordResets(t *testing.T, b *Backend) {
	ctx := context.Background()
	bank(t, b)
	require.NoError(t, b.CreateUsers(ctx, []storage.User{{ID: "lin", Name: "林", Unit: "/ho/gd/", Made: Noon}}))
	ask := func(id string, at time.Time) error {
		return b.Write(ctx, "ask", func(tx *storage.Tx) error {
			return tx.AskReset(storage.PasswordReset{ID: id, User: "lin", Unit: "/ho/gd/", Reason: "忘记", AskedBy: "sys", AskedAt: at,
				Expires: at.Add(24 * time.Hour), Status: storage.ResetAsked})
		})
	}
	approve := func(id string) error {
		return b.Write(ctx, "decide", func(tx *storage.Tx) error {
			_, err := tx.DecideReset(id, func(r *storage.PasswordReset) error {
				r.Status, r.DecidedBy, r.DecidedAt = storage.ResetApproved, "sec", Noon.Add(time.Hour)
				return nil
			})
			return err
		})
	}
	require.NoError(t, ask("r1", Noon))
	err := ask("r2", Noon.Add(time.Hour))
	require.Equal(t, "reset.waiting", fault.Of(err).Code, "%v", err)

	waiting := func(at time.Time, within ...org.Path) []storage.PasswordReset {
		l, err := b.Resets(ctx, storage.ResetFilter{Within: within, Waiting: at}, storage.Page{})
		require.NoError(t, err)
		return l.Items
	}
	require.Len(t, waiting(Noon.Add(time.Hour), "/ho/"), 1)
	require.Empty(t, waiting(Noon.Add(time.Hour), "/ho/gd2/"), "of other units nothing")
	require.Empty(t, waiting(Noon.Add(24*time.Hour), "/ho/"), "at the end of its time it is void")

	require.NoError(t, ask("r3", Noon.Add(24*time.Hour)), "what has lapsed is in nobody's way")
	r, err := b.Reset(ctx, "r1")
	require.NoError(t, err)
	require.Equal(t, storage.ResetLapsed, r.Status)
	require.Equal(t, "reset.decided", fault.Of(approve("r1")).Code)
	require.NoError(t, approve("r3"))
	require.Equal(t, "reset.decided", fault.Of(approve("r3")).Code, "nobody decides twice")
	r, err = b.Reset(ctx, "r3")
	require.NoError(t, err)
	require.Equal(t, storage.PasswordReset{ID: "r3", User: "lin", Unit: "/ho/gd/", Reason: "忘记", AskedBy: "sys", AskedAt: Noon.Add(24 * time.Hour).UTC(),
		Expires: Noon.Add(48 * time.Hour).UTC(), Status: storage.ResetApproved, DecidedBy: "sec", DecidedAt: Noon.Add(time.Hour).UTC()}, r)
	require.True(t, fault.Is(approve("r9"), fault.NotFound))
}
