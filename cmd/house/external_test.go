package house

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/programme"
	"duban/domain/text"
	"duban/engine"
	"duban/policy"
)

// A Temporal cluster of the bank's own: an address instead of the engine in this
// process, with a namespace that is not there yet.
func TestHouseOnATemporalOfItsOwn(t *testing.T) {
	quiet := slog.New(slog.DiscardHandler)
	cluster, err := engine.StartTemporal(t.Context(), engine.TemporalOptions{Dir: t.TempDir(), Namespace: "somebody-else", Logger: quiet})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, cluster.Stop()) })

	soon, cancel := context.WithTimeout(t.Context(), 3*time.Second)
	defer cancel()
	_, err = Open(soon, Config{Data: t.TempDir(), TemporalAddress: "127.0.0.1:1", TemporalNamespace: "bank"}, quiet)
	require.ErrorContains(t, err, "127.0.0.1:1", "an address where nothing answers is named")

	h, err := Open(t.Context(), Config{Data: t.TempDir(), TemporalAddress: cluster.HostPort(), TemporalNamespace: "bank"}, quiet)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, h.Close()) })
	require.NoError(t, h.engineHealth(t.Context()))

	_, err = h.Cases.Do(t.Context(), casefile.Command{ID: "1", Case: "5d0c7b1e-8f0a-4b61-9a53-1f6f6b8f3b7c", Kind: casefile.Programme,
		Name: programme.CmdOpen, Actor: casefile.Actor{User: "li", Unit: "/ho/", Roles: []string{policy.ServiceOffice}},
		Body: casefile.Encode(programme.Open{Title: text.T("计划", "plan"), Kind: "onsite", Checklist: "none", Round: "1", From: "2026-12-01", To: "2026-12-02", Inspectors: []string{"wang"}})})
	require.ErrorContains(t, err, "/checklist", "the command went through the cluster to the record and came back with its reason")
}
