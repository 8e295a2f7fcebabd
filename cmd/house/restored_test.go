package house

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/policy"
	"duban/storage"
)

// An administrator puts last night's copy of the database back, or somebody who wants
// something forgotten does: it is noticed, stands on the chain, and cases go on from
// what the record has.
func TestAnOlderDatabaseIsNoticedAndFollowed(t *testing.T) {
	ctx := context.Background()
	c := Config{Data: t.TempDir(), Listen: "127.0.0.1:0", TemporalNamespace: "duban"}
	open := func() *House {
		h, err := Open(ctx, c, slog.New(slog.DiscardHandler))
		require.NoError(t, err)
		return h
	}
	file := filepath.Join(c.Data, "duban.db")
	h := open()
	bank := demo.Bank(demoSeed)
	require.NoError(t, h.seedBank(ctx, bank, "", time.Now().AddDate(-1, 0, 0)))
	office, inspector := bank.Holders(policy.ServiceOffice)[0].Login, bank.Holders(policy.Inspector)[0].Login
	give := func(user, name string, id casefile.ID, body any) error {
		_, err := h.Do(ctx, casefile.Command{ID: casefile.CommandID(uuid.NewString()), Case: id, Kind: casefile.Inspection, Name: name,
			Actor: casefile.Actor{User: user, Unit: demo.ServiceDept}, Body: casefile.Encode(body)})
		return err
	}
	today := time.Now().In(casefile.Zone).Format(time.DateOnly)
	id := casefile.ID(uuid.NewString())
	require.NoError(t, give(office, inspection.CmdOpen, id, inspection.Open{Kind: inspection.Onsite, Checklist: "onsite-outlet",
		Outlet: bank.Outlets[0].Code, Issuer: demo.Root, Inspector: inspector, From: today, To: today}))
	require.NoError(t, h.sealRecord(ctx))
	require.NoError(t, h.Close())
	copied, err := os.ReadFile(file)
	require.NoError(t, err)

	h = open()
	require.Zero(t, replaced(t, h), "an ordinary start notices nothing")
	require.NoError(t, give(inspector, inspection.CmdStart, id, inspection.Start{}))
	require.NoError(t, h.sealRecord(ctx))
	require.NoError(t, h.Close())
	for _, suffix := range []string{"-wal", "-shm"} {
		_ = os.Remove(file + suffix) // there is none after a clean stop
	}
	require.NoError(t, os.WriteFile(file, copied, 0o600))

	h, err = OpenRecord(ctx, c, slog.New(slog.DiscardHandler))
	require.NoError(t, err)
	v, err := h.VerifyRecord(ctx, false)
	require.NoError(t, err)
	require.False(t, v.OK(), "whole in itself, and not what was here")
	require.NoError(t, h.Close())

	h = open()
	t.Cleanup(func() { require.NoError(t, h.Close()) })
	require.Equal(t, 1, replaced(t, h), "it is on the chain")
	require.NoError(t, give(inspector, inspection.CmdStart, id, inspection.Start{}), "the engine follows the record and not what it remembers")
	require.NoError(t, h.sealRecord(ctx))
}

// replaced counts how often the chain says that the record was replaced.
func replaced(t *testing.T, h *House) int {
	t.Helper()
	list, err := h.DB.AuditTrail(context.Background(), storage.AuditFilter{Actions: []string{"record.replaced"}}, storage.Page{Limit: 10})
	require.NoError(t, err)
	return len(list.Items)
}
