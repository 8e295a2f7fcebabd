package storagetest

import (
	"context"
	"testing"

	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/programme"
	"duban/domain/text"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

func testProgrammes(t *testing.T, b *Backend) {
	ctx := context.Background()
	id := NewCase()
	keep := func(name string, body any) { Keep(t, b, casefile.Programme, id, He, Noon, ev(name, body)) }
	keep(programme.EvOpened, programme.Opened{Title: text.T("四季度暗访", "Q4 mystery"), Kind: inspection.Mystery, Checklist: "cl", Version: 1, Issuer: "/ho/", Round: "2026Q4", From: Noon, To: Noon.AddDate(0, 1, 0)})
	plan := func(outlets ...string) {
		b := programme.PlannedWith{Selection: programme.Selection{Rule: programme.Random, Seed: "s", Count: 2}, Population: 30, Count: len(outlets), CountUnassigned: 1,
			Unassigned: []programme.Unplaced{{Outlet: "n9", Reason: "conflict"}}}
		for _, o := range outlets {
			b.Targets = append(b.Targets, programme.Target{Outlet: o, Inspector: Li.User, From: Noon, To: Noon})
		}
		keep(programme.EvPlanned, b)
	}
	plan("n5")
	plan("n1", "n2")
	keep(programme.EvLaunched, struct{}{})
	c := Check{Kind: inspection.Mystery, Issuer: "/ho/", Outlet: "/ho/gd/gz/n1/", Programme: id, Round: "2026Q4"}
	c.Play(t, b, ToPlanned)
	list, err := b.Programmes(ctx, everything, storage.ProgrammeFilter{Words: "MYSTERY"}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, list.Items, 1)
	require.Equal(t, "s", list.Items[0].Seed)
	require.Equal(t, 30, list.Items[0].Population)
	require.Equal(t, programme.Launched, list.Items[0].Status)
	targets, err := b.ProgrammeTargets(ctx, everything, id, storage.Page{})
	require.NoError(t, err)
	require.Len(t, targets.Items, 3, "a plan drawn anew replaces the old one")
	require.Equal(t, c.ID, targets.Items[0].Inspection)
	require.Equal(t, "conflict", targets.Items[2].Reason)
	progress, err := b.CountInspections(ctx, everything, storage.InspectionFilter{Programme: id}, Noon)
	require.NoError(t, err)
	require.Equal(t, []storage.InspectionCount{{Kind: inspection.Mystery, Status: inspection.Assigned, Count: 1}}, progress)

	branch := storage.Viewer{User: Chen.User, Read: []org.Path{"/ho/"}, Unpublished: []org.Path{"/ho/gd/"}}
	list, err = b.Programmes(ctx, branch, storage.ProgrammeFilter{}, storage.Page{})
	require.NoError(t, err)
	require.Empty(t, list.Items)
	targets, err = b.ProgrammeTargets(ctx, branch, id, storage.Page{})
	require.NoError(t, err)
	require.Empty(t, targets.Items, "a plan names outlets that must not know")
	_, err = b.Programme(ctx, branch, id)
	require.Error(t, err)
}
