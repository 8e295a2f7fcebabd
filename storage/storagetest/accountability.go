package storagetest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
	"duban/storage"
)

// Proposals to hold somebody to account are kept once, listed the latest first within
// reach of the discipline office, and never to the one they are about.
func testAccountability(t *testing.T, b *Backend) {
	ctx := context.Background()
	for i := range 5 {
		unit := org.Path("/ho/gd/gz/")
		if i == 4 {
			unit = "/ho/bj/"
		}
		a := storage.Accountability{ID: fmt.Sprintf("A-%d", i), Complaint: casefile.ID(fmt.Sprintf("c-%d", i/2)), Number: "gz诉〔2026〕1号",
			Employee: fmt.Sprintf("e%d", i%2), Unit: unit, Severity: "minor", By: "he", Proposed: Noon.Add(time.Duration(i) * time.Minute)}
		require.NoError(t, b.ProposeAccountability(ctx, a))
		a.Employee = "somebody else"
		require.NoError(t, b.ProposeAccountability(ctx, a), "the same proposal again")
	}
	ids := func(f storage.AccountabilityFilter) (ids []string) {
		for p := (storage.Page{Limit: 2}); ; {
			list, err := b.Accountabilities(ctx, f, p)
			require.NoError(t, err)
			for _, a := range list.Items {
				require.NotEqual(t, "somebody else", a.Employee)
				ids = append(ids, a.ID)
			}
			if p.Cursor = list.Next; p.Cursor == "" {
				return ids
			}
		}
	}
	gd, all := []org.Path{"/ho/gd/"}, []org.Path{"/ho/"}
	require.Empty(t, ids(storage.AccountabilityFilter{}), "who may read nothing")
	require.Equal(t, []string{"A-3", "A-2", "A-1", "A-0"}, ids(storage.AccountabilityFilter{Within: gd}))
	require.Equal(t, []string{"A-4", "A-3", "A-2", "A-1", "A-0"}, ids(storage.AccountabilityFilter{Within: all}))
	require.Equal(t, []string{"A-4"}, ids(storage.AccountabilityFilter{Within: all, Under: "/ho/bj/"}))
	require.Equal(t, []string{"A-3", "A-1"}, ids(storage.AccountabilityFilter{Within: all, Employee: "e1"}))
	require.Equal(t, []string{"A-4", "A-2", "A-0"}, ids(storage.AccountabilityFilter{Within: all, Except: "e1"}))
	require.Equal(t, []string{"A-1", "A-0"}, ids(storage.AccountabilityFilter{Within: all, Complaint: "c-0"}))

	// A complaint that went to the discipline office takes its proposals along, and whom a
	// complaint is about reads none that rest on it.
	g := register(t, b, Noon, func(o *complaint.Opening) { o.Concerns = "e8" })
	require.NoError(t, b.ProposeAccountability(ctx, storage.Accountability{ID: "B-0", Complaint: g.S.ID, Employee: "e9", Unit: "/ho/gd/gz/", Severity: "minor", By: "he", Proposed: Noon}))
	of := func(f storage.AccountabilityFilter) []string { f.Within, f.Complaint = gd, g.S.ID; return ids(f) }
	require.Equal(t, []string{"B-0"}, of(storage.AccountabilityFilter{Except: "e1"}))
	require.Empty(t, of(storage.AccountabilityFilter{Except: "e8"}))
	g.Keep("u1", ev(complaint.EvReferred, complaint.Referred{Owner: complaint.Holder{User: "d1", Unit: "/ho/", Since: Noon}}))
	require.Empty(t, of(storage.AccountabilityFilter{}))
	require.Empty(t, of(storage.AccountabilityFilter{Discipline: []org.Path{"/ho/bj/"}}))
	require.Equal(t, []string{"B-0"}, of(storage.AccountabilityFilter{Discipline: all}))
}
