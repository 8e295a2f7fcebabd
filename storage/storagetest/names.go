package storagetest

import (
	"context"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/domain/text"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

func testNames(t *testing.T, b *Backend) {
	ctx := context.Background()
	bank(t, b)
	require.NoError(t, b.CreateUsers(ctx, []storage.User{person("wang", "/ho/gd/")}))
	c := Check{Kind: inspection.Onsite, Issuer: "/ho/", Outlet: "/ho/gd/gz/n1/", Items: []string{"a"}}
	made := c.Play(t, b, ToPublished)
	draft := Check{Kind: inspection.Onsite, Issuer: "/ho/", Outlet: "/ho/gd/gz/n1/"}
	draft.Play(t, b, ToPlanned)
	o := Order{Made: made, Check: c}
	o.Draft(t, b)

	outlets, err := b.OutletNames(ctx, []string{"n1", "n3", "nowhere", "n1' OR '1'='1"})
	require.NoError(t, err)
	require.Equal(t, map[string]text.Text{"n1": text.T("网点n1", "Outlet n1"), "n3": text.T("网点n3", "Outlet n3")}, outlets)
	units, err := b.UnitNames(ctx, []string{"/ho/gd/", "/ho/none/"})
	require.NoError(t, err)
	require.Equal(t, map[string]text.Text{"/ho/gd/": text.T("单位gd", "Unit gd")}, units)
	users, err := b.UserNames(ctx, []string{"wang", "nobody"})
	require.NoError(t, err)
	require.Equal(t, map[string]string{"wang": "张wang"}, users)
	numbers, err := b.CaseNumbers(ctx, []casefile.ID{c.ID, draft.ID, NewCase()})
	require.NoError(t, err)
	require.Equal(t, map[casefile.ID]string{c.ID: "检〔2026〕" + string(c.ID[:4])}, numbers, "what has no number is left out")
	lists, err := b.ChecklistsOf(ctx, []casefile.ID{c.ID, draft.ID, NewCase()})
	require.NoError(t, err)
	require.Equal(t, map[casefile.ID]storage.ChecklistRef{c.ID: {Code: "cl", Version: 1}, draft.ID: {Code: "cl", Version: 1}}, lists)
	lists, err = b.ChecklistsOfNotices(ctx, []casefile.ID{o.ID, c.ID})
	require.NoError(t, err)
	require.Equal(t, map[casefile.ID]storage.ChecklistRef{o.ID: {Code: "cl", Version: 1}}, lists)
	items, err := b.FindingItems(ctx, []string{made[0], "none"})
	require.NoError(t, err)
	require.Equal(t, map[string]string{made[0]: "a"}, items)

	for name, ask := range map[string]func() (int, error){
		"outlets":    func() (int, error) { m, err := b.OutletNames(ctx, nil); return len(m), err },
		"units":      func() (int, error) { m, err := b.UnitNames(ctx, nil); return len(m), err },
		"users":      func() (int, error) { m, err := b.UserNames(ctx, nil); return len(m), err },
		"numbers":    func() (int, error) { m, err := b.CaseNumbers(ctx, nil); return len(m), err },
		"checklists": func() (int, error) { m, err := b.ChecklistsOf(ctx, nil); return len(m), err },
		"of notices": func() (int, error) { m, err := b.ChecklistsOfNotices(ctx, nil); return len(m), err },
		"findings":   func() (int, error) { m, err := b.FindingItems(ctx, nil); return len(m), err },
	} {
		n, err := ask()
		require.NoError(t, err, name)
		require.Zero(t, n, name)
	}
}

// Of two who add the same unit at once, one does; both sorts share one name space.
func testUnitAdded(t *testing.T, b *Backend) {
	ctx := context.Background()
	bank(t, b)
	entry := storage.AuditEntry{At: Noon, Actor: Li, Action: "unit.create", Resource: "unit", ResourceID: "sz", Outcome: storage.Accepted}
	added := 0
	for _, err := range together(func(int) error { return b.AddUnit(ctx, Noon, unit("/ho/gd/sz/", org.City), entry) }) {
		if err == nil {
			added++
			continue
		}
		require.True(t, fault.Is(err, fault.Conflict), "%v", err)
		require.Equal(t, "unit.code", fault.Of(err).Code)
	}
	require.Equal(t, 1, added)
	require.EqualValues(t, 1, count(t, b, "audit"), "what did not happen leaves no trace")

	taken := func(err error) {
		t.Helper()
		require.Equal(t, "unit.code", fault.Of(err).Code, "%v", err)
	}
	elsewhere := unit("/ho/gd2/sz/", org.City)
	taken(b.AddUnit(ctx, Noon, elsewhere))
	taken(b.AddOutlet(ctx, Noon, outlet("/ho/gd2/sz/", "standard"), entry))
	require.NoError(t, b.AddOutlet(ctx, Noon, outlet("/ho/gd/sz/n9/", "standard")))
	taken(b.AddOutlet(ctx, Noon, outlet("/ho/gd/sz/n9/", "flagship")))
	taken(b.AddUnit(ctx, Noon, unit("/ho/gd2/n9/", org.SubBranch)))
	got, err := b.Outlet(ctx, "n9")
	require.NoError(t, err)
	require.Equal(t, "standard", got.Type, "what was refused changed nothing")
	require.Equal(t, org.Path("/ho/gd/sz/n9/"), got.Path)
	require.EqualValues(t, 1, count(t, b, "audit"))

	shut := unit("/ho/gd/old/", org.City)
	shut.Closed = true
	require.NoError(t, b.AddUnit(ctx, Noon, shut))
	taken(b.AddUnit(ctx, Noon, unit("/ho/gd/old/", org.City)))
}

// A proposal is read by the side that issued the notice and the side that mends.
func testWarningProposals(t *testing.T, b *Backend) {
	ctx := context.Background()
	states := everyNotice(t, b)
	n := 0
	proposed := map[string]*notice.State{}
	for id, s := range states {
		if s.IssuedAt == nil {
			continue
		}
		for _, r := range s.Rectifications {
			n++
			require.NoError(t, b.ProposeWarning(ctx, storage.Warning{Rectification: r.ID, Notice: id, Item: r.Item, RepeatOf: []string{"F-" + r.Item}, Proposed: Noon.Add(time.Duration(n) * time.Minute)}))
			proposed[r.ID] = s
		}
	}
	for name, v := range viewers {
		v.User = "somebody" // a proposal is nobody's own
		var got []storage.Warning
		for p := (storage.Page{Limit: 7}); ; {
			list, err := b.WarningProposals(ctx, v, storage.WarningFilter{}, p)
			require.NoError(t, err)
			got = append(got, list.Items...)
			if p.Cursor = list.Next; p.Cursor == "" {
				break
			}
		}
		seen := byID(got, func(w storage.Warning) string { return w.Rectification })
		require.Len(t, got, len(seen), "%s: nothing comes twice", name)
		for i := 1; i < len(got); i++ {
			require.True(t, got[i].Proposed.Before(got[i-1].Proposed), "the latest first")
		}
		for r, s := range proposed {
			_, listed := seen[r]
			require.Equal(t, s.Sees(v), listed, "%s, notice of %s by %s", name, s.Outlet.Path, s.Issuer)
		}
		total, err := b.CountWarningProposals(ctx, v, storage.WarningFilter{})
		require.NoError(t, err)
		require.EqualValues(t, len(got), total, "%s: counted otherwise than listed", name)
	}
	for name, tc := range map[string]struct {
		filter storage.WarningFilter
		want   int64
	}{
		"all":          {storage.WarningFilter{}, 72},
		"a place":      {storage.WarningFilter{Under: "/ho/gd/"}, 36},
		"an issuer":    {storage.WarningFilter{Issuer: "/ho/gd/"}, 36},
		"an outlet":    {storage.WarningFilter{Outlet: "n3"}, 36},
		"an item":      {storage.WarningFilter{Item: "a"}, 24},
		"since":        {storage.WarningFilter{Proposed: storage.Span{From: Noon.Add(11 * time.Minute)}}, 62},
		"until":        {storage.WarningFilter{Proposed: storage.Span{To: Noon.Add(11 * time.Minute)}}, 10},
		"of no notice": {storage.WarningFilter{Notice: NewCase()}, 0},
	} {
		total, err := b.CountWarningProposals(ctx, everything, tc.filter)
		require.NoError(t, err, name)
		require.Equal(t, tc.want, total, name)
	}
}
