package policy

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestConflicts(t *testing.T) {
	for name, c := range map[string]struct {
		held []string
		want [][2]string
	}{
		"none":                           {nil, nil},
		"one role":                       {[]string{SystemAdmin}, nil},
		"the same role in two units":     {[]string{Inspector, Inspector}, nil},
		"inspects and leads elsewhere":   {[]string{Inspector, BranchHead}, nil},
		"leads and supervises":           {[]string{BranchHead, LobbyManager, UnitSupervisor}, nil},
		"inspects openly and as a guest": {[]string{Inspector, MysteryShopper}, nil},
		"both administrators":            {[]string{SecurityAdmin, SystemAdmin}, [][2]string{{SystemAdmin, SecurityAdmin}}},
		"shopper with an outlet":         {[]string{BranchHead, MysteryShopper}, [][2]string{{MysteryShopper, BranchHead}}},
		"shopper at the counter":         {[]string{MysteryShopper, LobbyManager}, [][2]string{{MysteryShopper, LobbyManager}}},
		"judge in his own cause":         {[]string{ServiceOffice, BranchHead}, [][2]string{{ServiceOffice, BranchHead}}},
		"machine with a person's role":   {[]string{Integration, Auditor}, [][2]string{{Integration, Auditor}}},
		"three at once": {[]string{Auditor, Inspector, SystemAdmin},
			[][2]string{{SystemAdmin, Inspector}, {Auditor, Inspector}, {Auditor, SystemAdmin}}},
		"no roles at all": {[]string{"courier", "guest"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got [][2]string
			for _, conflict := range Conflicts(c.held) {
				got = append(got, [2]string{conflict.A, conflict.B})
				requireBilingual(t, conflict.A+" × "+conflict.B, conflict.Why)
			}
			require.Equal(t, c.want, got)
		})
	}
}

func TestConflictsOverTheSameUnits(t *testing.T) {
	for name, c := range map[string]struct {
		who  Subject
		want int
	}{
		"inspects his own outlet":              {held(Inspector, "/ho/", BranchHead, "/ho/gz/o1/"), 1},
		"inspects below what he supervises":    {held(UnitSupervisor, "/ho/gz/", Inspector, "/ho/gz/o1/"), 1},
		"reviews what he supervises":           {held(Reviewer, "/ho/gz/", UnitSupervisor, "/ho/gz/"), 1},
		"cross-check":                          {held(Inspector, "/ho/sz/", BranchHead, "/ho/gz/o1/"), 0},
		"the outlet whose code begins alike":   {held(Inspector, "/ho/gz/o10/", BranchHead, "/ho/gz/o1/"), 0},
		"one overlap among several":            {held(Inspector, "/ho/sz/", Inspector, "/ho/gz/", LobbyManager, "/ho/gz/o1/"), 1},
		"role conflicts count wherever held":   {held(MysteryShopper, "/ho/sz/", BranchHead, "/ho/gz/o1/"), 1},
		"nothing against leading and minding":  {held(BranchHead, "/ho/gz/o1/", LobbyManager, "/ho/gz/o1/"), 0},
		"nothing against one who has no roles": {held(), 0},
	} {
		t.Run(name, func(t *testing.T) {
			got := c.who.Conflicts()
			require.Equal(t, c.want, len(got), "%v", got)
			for _, conflict := range got {
				requireBilingual(t, conflict.A+" × "+conflict.B, conflict.Why)
			}
		})
	}
}

func TestConflictsNameEachPairOnceAndOnlyRoles(t *testing.T) {
	seen := map[[2]string]bool{}
	for _, in := range append(slices.Clone(incompatibles), overlapping...) {
		for _, other := range in.against {
			require.NotEqual(t, in.role, other)
			for _, name := range []string{in.role, other} {
				_, ok := RoleNamed(name)
				require.True(t, ok, name)
			}
			require.False(t, seen[[2]string{in.role, other}] || seen[[2]string{other, in.role}], "%s × %s stands there twice", in.role, other)
			seen[[2]string{in.role, other}] = true
		}
	}
}

// TestNoPairOfRolesJoinsWhatMustBeApart asks of every pair that is not a
// conflict whether one person could then hold both ends of a separated duty.
func TestNoPairOfRolesJoinsWhatMustBeApart(t *testing.T) {
	p := newPolicy(t)
	apart := [][2]string{
		{UserWrite, RoleGrant},                          // invent a person and empower him
		{ImportRun, InspectionPublish},                  // bring results in and publish others
		{SettingWrite, NoticeIssue},                     // move a limit and apply it
		{CalendarWrite, CalendarApprove},                // change a calendar and approve the moves
		{SettingWrite, SettingApprove},                  // write a rule and let it bind
		{InspectionAppeal, InspectionDecideAppeal},      // judge in one's own cause
		{NoticeRequestExtension, NoticeDecideExtension}, // likewise
		{WarningDecide, NoticeCompleteRectification},    // punish or be punished
		{InspectionRevealInspector, InspectionAppeal},   // the inspected side learns the name
	}
	check := func(held ...string) {
		can := func(action string) bool { return p.Can(held[0], action) || p.Can(held[len(held)-1], action) }
		for _, duty := range apart {
			require.False(t, can(duty[0]) && can(duty[1]), "%v may both %s and %s", held, duty[0], duty[1])
		}
	}
	for i, a := range roles {
		check(a.Name)
		for _, b := range roles[i+1:] {
			if len(Conflicts([]string{a.Name, b.Name})) == 0 {
				check(a.Name, b.Name)
			}
		}
	}
	for _, r := range roles {
		for _, a := range catalogue {
			if r.Name != Auditor && a.Writes && a.Name != SelfWrite && p.Can(r.Name, a.Name) {
				require.NotEmpty(t, Conflicts([]string{Auditor, r.Name}), "the auditor could write as %s", r.Name)
			}
		}
	}
}
