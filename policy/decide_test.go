package policy

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
	"duban/domain/org"
)

func held(pairs ...string) Subject {
	s := Subject{User: "u1"}
	for i := 0; i < len(pairs); i += 2 {
		s.Assignments = append(s.Assignments, Assignment{Role: pairs[i], Unit: org.Path(pairs[i+1])})
	}
	return s
}

func TestDecideByScope(t *testing.T) {
	p := newPolicy(t)
	for name, c := range map[string]struct {
		who    Subject
		action string
		at     org.Path
		role   string // by which it is granted; "" is a no
		code   string
	}{
		"own outlet":                        {held(BranchHead, "/ho/gz/o1/"), InspectionAppeal, "/ho/gz/o1/", BranchHead, ""},
		"the outlet beside":                 {held(BranchHead, "/ho/gz/o1/"), InspectionAppeal, "/ho/gz/o2/", "", "policy.out_of_scope"},
		"a code that begins alike":          {held(BranchHead, "/ho/gz/o1/"), InspectionAppeal, "/ho/gz/o10/", "", "policy.out_of_scope"},
		"the unit above":                    {held(BranchHead, "/ho/gz/o1/"), InspectionAppeal, "/ho/gz/", "", "policy.out_of_scope"},
		"far below":                         {held(ServiceOffice, "/ho/"), NoticeIssue, "/ho/gd/gz/th/o1/", ServiceOffice, ""},
		"another role here is no help":      {held(BranchHead, "/ho/gz/o1/", Inspector, "/ho/sz/"), NoticeVerifyRectification, "/ho/gz/o1/", "", "policy.out_of_scope"},
		"the second role helps":             {held(BranchHead, "/ho/gz/o1/", Inspector, "/ho/sz/"), NoticeVerifyRectification, "/ho/sz/o1/", Inspector, ""},
		"a role without the action":         {held(BranchHead, "/ho/"), NoticeVerifyRectification, "/ho/gz/o1/", "", "policy.not_granted"},
		"bank-wide thing, outlet role":      {held(LobbyManager, "/ho/gz/o1/"), ChecklistRead, "/ho/", LobbyManager, ""},
		"bank-wide thing needs no path":     {held(LobbyManager, "/ho/gz/o1/"), SelfRead, "", LobbyManager, ""},
		"bank-wide act below the root":      {held(SystemAdmin, "/ho/gd/"), SettingWrite, "/ho/", "", "policy.out_of_scope"},
		"bank-wide act at the root":         {held(SystemAdmin, "/ho/"), SettingWrite, "/ho/", SystemAdmin, ""},
		"nobody yet":                        {held(), SelfRead, "", "", "policy.no_role"},
		"the shopper reads no other's work": {held(MysteryShopper, "/ho/"), InspectionRead, "/ho/gz/o1/", "", "policy.not_granted"},
	} {
		t.Run(name, func(t *testing.T) {
			d := p.Decide(c.who, c.action, c.at)
			require.Equal(t, c.role, d.Role)
			require.Equal(t, c.role != "", d.OK)
			if c.role != "" {
				require.Nil(t, d.Reason)
				return
			}
			require.Equal(t, c.code, d.Reason.Code)
			require.Equal(t, fault.Forbidden, d.Reason.Kind)
			require.NotContains(t, d.Reason.Msg.ZH+d.Reason.Msg.EN, "%!", "a badly filled text")
		})
	}
}

func TestWhatCannotBeDecidedIsRefusedLoudly(t *testing.T) {
	for name, c := range map[string]struct {
		who    Subject
		action string
		at     org.Path
		code   string
	}{
		"unknown action":       {held(ServiceOffice, "/ho/"), "inspection.burn", "/ho/", "policy.unknown_action"},
		"empty action":         {held(ServiceOffice, "/ho/"), "", "/ho/", "policy.unknown_action"},
		"a role long gone":     {held("courier", "/ho/"), InspectionRead, "/ho/", "policy.unknown_role"},
		"no path":              {held(ServiceOffice, "/ho/"), InspectionRead, "", "policy.malformed_path"},
		"the bank is no place": {held(ServiceOffice, "/ho/"), InspectionRead, Bank, "policy.malformed_path"},
		"path without end":     {held(ServiceOffice, "/ho/"), InspectionRead, "/ho/gz", "policy.malformed_path"},
		"role without end":     {held(ServiceOffice, "/ho/gz"), InspectionRead, "/ho/gz2/", "policy.malformed_path"},
		"role held nowhere":    {held(ServiceOffice, ""), InspectionRead, "/ho/", "policy.malformed_path"},
		"role held in a wild":  {held(ServiceOffice, "/%/"), InspectionRead, "/%/", "policy.malformed_path"},
	} {
		t.Run(name, func(t *testing.T) {
			p, heard := loudPolicy(t)
			d := p.Decide(c.who, c.action, c.at)
			require.False(t, d.OK)
			require.Equal(t, c.code, d.Reason.Code)
			require.Equal(t, fault.Internal, d.Reason.Kind)
			require.NotContains(t, d.Reason.Msg.ZH+d.Reason.Msg.EN, "%!", "a badly filled text")
			require.Contains(t, heard.String(), "cannot decide")
		})
	}
	t.Run("a broken assignment does not take the sound one away", func(t *testing.T) {
		d := newPolicy(t).Decide(held("courier", "/ho/", Auditor, "/ho/"), AuditRead, "/ho/")
		require.True(t, d.OK)
		require.Equal(t, Auditor, d.Role)
	})
	t.Run("scopes of what is unknown are empty", func(t *testing.T) {
		p, heard := loudPolicy(t)
		require.Empty(t, p.Scopes(held(Auditor, "/ho/"), "inspection.burn"))
		require.Empty(t, p.Scopes(held("courier", "/ho/", Auditor, "/ho"), AuditRead))
		require.Contains(t, heard.String(), "policy.unknown_action")
		require.Contains(t, heard.String(), "policy.unknown_role")
		require.Contains(t, heard.String(), "policy.malformed_path")
	})
}

// TestReasonsAreNotShared: callers add fields to faults; the next refusal must not show them.
func TestReasonsAreNotShared(t *testing.T) {
	p := newPolicy(t)
	who := held(BranchHead, "/ho/gz/o1/")
	for _, at := range []org.Path{"/ho/gz/o1/", "/ho/gz/o2/"} {
		p.Decide(who, NoticeIssue, at).Reason.With("/unit", "x", "甲", "a")
		p.Decide(who, NoticeRead, "/ho/gz/o2/").Reason.With("/unit", "x", "甲", "a")
	}
	require.Empty(t, p.Decide(who, NoticeIssue, "/ho/gz/o1/").Reason.Fields)
	require.Empty(t, p.Decide(who, NoticeRead, "/ho/gz/o2/").Reason.Fields)
}

func TestScopesAreTheSmallestSet(t *testing.T) {
	p := newPolicy(t)
	who := held(Inspector, "/ho/gd/gz/", Reviewer, "/ho/gd/", Inspector, "/ho/gd-2/", Inspector, "/ho/sc/cd/",
		Inspector, "/ho/sc/cd/", SystemAdmin, "/ho/")
	require.Equal(t, []org.Path{"/ho/gd-2/", "/ho/gd/", "/ho/sc/cd/"}, p.Scopes(who, InspectionRead))
	require.Equal(t, []org.Path{"/ho/gd/"}, p.Scopes(who, InspectionPublish))
	require.Equal(t, []org.Path{Bank}, p.Scopes(who, ChecklistRead))
	require.Empty(t, p.Scopes(who, AuditRead))
}

// TestScopesAgreeWithDecide draws random trees, people and questions: a list
// filtered by Scopes shows exactly what Decide would let the person open.
func TestScopesAgreeWithDecide(t *testing.T) {
	p := newPolicy(t)
	for seed := range uint64(300) {
		rng := rand.New(rand.NewPCG(seed, 7))
		units := randomTree(rng)
		who := Subject{User: "u"}
		for range rng.IntN(5) {
			who.Assignments = append(who.Assignments, Assignment{
				Role: roles[rng.IntN(len(roles))].Name, Unit: units[rng.IntN(len(units))]})
		}
		for _, a := range catalogue {
			scopes := p.Scopes(who, a.Name)
			for i, one := range scopes {
				for j, other := range scopes {
					require.False(t, i != j && one.Contains(other), "seed %d: %s makes %s needless", seed, one, other)
				}
			}
			for _, at := range units {
				listed := slices.ContainsFunc(scopes, func(s org.Path) bool { return s.Contains(at) })
				d := p.Decide(who, a.Name, at)
				if listed != d.OK {
					t.Fatalf("seed %d: %s at %s for %v: listed %v, decided %v", seed, a.Name, at, who.Assignments, listed, d.OK)
				}
				if d.OK && !a.Everywhere && p.RolesAt(who, at)[d.Role] == "" {
					t.Fatalf("seed %d: granted by %s, which is not held at %s", seed, d.Role, at)
				}
			}
		}
	}
}

// randomTree grows up to 25 units whose codes begin alike, so that a prefix
// taken without its "/" would be caught.
func randomTree(rng *rand.Rand) []org.Path {
	units := []org.Path{"/ho/"}
	for range 5 + rng.IntN(20) {
		above := units[rng.IntN(len(units))]
		child := above.Child([]string{"a", "a1", "a-1", "a1b", "b"}[rng.IntN(5)])
		if !slices.Contains(units, child) {
			units = append(units, child)
		}
	}
	return units
}

func TestRolesAt(t *testing.T) {
	p := newPolicy(t)
	who := held(Inspector, "/ho/gd/", BranchHead, "/ho/gd/gz/o1/", Inspector, "/ho/", Inspector, "/ho/gd/gz/", "courier", "/ho/", Auditor, "/ho/gd")
	require.Equal(t, map[string]org.Path{BranchHead: "/ho/gd/gz/o1/", Inspector: "/ho/"}, p.RolesAt(who, "/ho/gd/gz/o1/"), "each once, with the highest unit")
	require.Equal(t, map[string]org.Path{Inspector: "/ho/"}, p.RolesAt(who, "/ho/gd/gz/o10/"))
	require.Empty(t, p.RolesAt(who, "/other/"))
	require.Empty(t, p.RolesAt(who, ""))
}

func TestHeldFeedsTheMenus(t *testing.T) {
	p := newPolicy(t)
	require.Equal(t, []string{InspectionReadOwn, InspectionDecline, InspectionStart, InspectionAnswer, InspectionSubmit,
		EvidenceUpload, EvidenceRead, ChecklistRead, MessageRead, CalendarRead, SelfRead, SelfWrite},
		p.Held(held(MysteryShopper, "/ho/gd/")))
	require.Empty(t, p.Held(held("courier", "/ho/")))
}

// TestASwapIsSeenWholeOrNotAtAll reloads between two policies, of which each
// grants one of two actions, while readers ask: never both, never neither.
func TestASwapIsSeenWholeOrNotAtAll(t *testing.T) {
	p := newPolicy(t)
	version := func(i int) rowsSource {
		action := []string{InspectionCancel, InspectionAssign}[i%2]
		return rowsSource{rows: append(DefaultRows(), Row{Role: Reviewer, Action: action}), version: fmt.Sprint(i)}
	}
	require.NoError(t, p.Reload(t.Context(), version(0)))
	who := held(Reviewer, "/ho/")
	stop := make(chan struct{})
	var readers sync.WaitGroup
	for range 2 {
		readers.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				all := p.Held(who)
				if slices.Contains(all, InspectionCancel) == slices.Contains(all, InspectionAssign) {
					t.Error("a reader saw half of a policy")
					return
				}
			}
		})
	}
	for i := range 30 {
		require.NoError(t, p.Reload(t.Context(), version(i+1)))
	}
	close(stop)
	readers.Wait()
}
