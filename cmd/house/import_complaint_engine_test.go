package house

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/demo"
	"duban/domain/casefile"
	"duban/storage"
	"duban/tabular/intake"
	"duban/workflows"
)

// A house that is killed while it starts what an import brought begins again where it
// was cut short: every open case runs, none twice, and then it is remembered.
func TestImportedComplaintsAreStartedThoughTheHouseIsKilled(t *testing.T) {
	ctx := context.Background()
	config := Config{Data: t.TempDir(), Listen: "127.0.0.1:0", TemporalNamespace: "duban"}
	open := func() *House {
		h, err := Open(ctx, config, slog.New(slog.DiscardHandler))
		require.NoError(t, err)
		return h
	}
	h := open()
	t.Cleanup(func() { require.NoError(t, h.Close()) })
	require.NoError(t, h.seedBank(ctx, demo.Bank(demoSeed), "", time.Now().AddDate(-1, 0, 0)))
	list := filepath.Join(t.TempDir(), "complaints.csv")
	require.NoError(t, os.WriteFile(list, []byte(twoComplaints), 0o600))
	out, err := h.Import(ctx, Import{Kind: intake.KindComplaints, Files: []string{list}, By: theOperator})
	require.NoError(t, err)
	require.True(t, out.OK())

	var cases []storage.Case
	require.NoError(t, h.DB.OpenCases(ctx, func(c storage.Case) error { cases = append(cases, c); return nil }))
	require.Greater(t, len(cases), 1)
	runs := func() map[casefile.ID]string {
		all := map[casefile.ID]string{}
		for _, c := range cases {
			if d, err := h.Engine.DescribeWorkflowExecution(ctx, workflows.WorkflowID(c.Kind, c.ID), ""); err == nil {
				all[c.ID] = d.WorkflowExecutionInfo.Execution.RunId
			}
		}
		return all
	}
	remembered := func() bool {
		_, found, err := h.DB.Setting(ctx, importedSetting)
		require.NoError(t, err)
		return found
	}
	killed := func() { // nothing of what was under way is finished
		require.NoError(t, h.Close())
		h = open()
	}

	_, err = h.Cases.Revive(ctx, cases[0].Kind, cases[0].ID, nil)
	require.NoError(t, err)
	killed()
	first := runs()
	require.Len(t, first, 1, "one was started when it was killed")
	_, _, err = h.Rebuild(ctx)
	require.NoError(t, err)
	killed()
	require.False(t, remembered(), "all were started, and it was killed before it could say so")
	all := runs()
	require.Len(t, all, len(cases))
	require.Equal(t, first[cases[0].ID], all[cases[0].ID])

	for range 2 {
		require.NoError(t, h.startImported(ctx))
		require.True(t, remembered())
		require.Equal(t, all, runs(), "none twice")
	}
	for _, c := range cases {
		known, running, err := h.engineKnows(ctx, workflows.WorkflowID(c.Kind, c.ID))
		require.NoError(t, err)
		require.True(t, running)
		require.GreaterOrEqual(t, known, c.Version) // a limit that had passed has been noticed since
	}
}
