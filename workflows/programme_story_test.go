package workflows

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/programme"
	"duban/domain/text"
)

func draft(inspectors ...string) step {
	return step{at: "2026-03-02 09:00", who: su, name: programme.CmdOpen, body: programme.Open{
		Title: text.T("一季度现场检查", "First quarter"), Kind: inspection.Onsite, Checklist: "onsite-outlet", Round: "2026Q1",
		From: "2026-03-09", To: "2026-03-20", Inspectors: inspectors}}
}

func drawn(at string, sel programme.Selection) step {
	return step{at: at, who: su, name: programme.CmdPlan, body: programme.Plan{Selection: sel}}
}

// A programme is planned, planned again with a sample, and launched: each
// inspection of the last plan is opened, once, although opening the second one
// fails for a while and the follow-up is repeated from its beginning.
func TestProgrammeOpensItsInspectionsOnce(t *testing.T) {
	story{
		kind: "programme",
		before: func(b *bank) {
			b.breakSend = func(cmd casefile.Command) error {
				if strings.Contains(string(cmd.Body), `"ld"`) && b.env.Now().Before(when("2026-03-03 09:05")) {
					return gone()
				}
				return nil
			}
		},
		script: []step{
			draft("lin", "song"),
			{at: "2026-03-02 09:30", who: su, name: programme.CmdLaunch, want: "case.status"},
			drawn("2026-03-02 10:00", programme.Selection{Rule: programme.All, Seed: "1"}),
			drawn("2026-03-02 11:00", programme.Selection{Rule: programme.Random, Count: 2, Seed: "7"}),
			{at: "2026-03-03 09:00", who: su, name: programme.CmdLaunch},
			{at: "2026-03-03 09:00", who: su, name: programme.CmdCancel, body: programme.Cancel{Reason: "取消"}, want: "case.status"},
		},
		leaves: `
			2026-03-02 09:00 su opened
			2026-03-02 10:00 su planned: 4 of 4, bj lin 03-09, ld song 03-09, ty lin 03-16, zj song 03-16
			2026-03-02 11:00 su planned: 2 of 4, ty lin 03-09, ld song 03-09
			2026-03-03 09:00 su launched
			2026-03-03 09:08:31 system all_opened: 2
		`,
		also: func(t *testing.T, b *bank) {
			var opened []string
			for _, id := range b.cases() {
				if id != theCase {
					opened = append(opened, listing(t, b, id))
				}
			}
			slices.Sort(opened)
			require.Equal(t, []string{
				"2026-03-03 09:00 su opened: ty due 2026-03-20 24:00",
				"2026-03-03 09:08:31 su opened: ld due 2026-03-20 24:00",
			}, opened)
		},
	}.run(t)
}

// Where every inspector is too close to an outlet, the plan says so, and it cannot
// be launched before one more has been named.
func TestProgrammeWithoutAnInspectorIsNotLaunched(t *testing.T) {
	story{
		kind: "programme",
		script: []step{
			draft("fang"),
			drawn("2026-03-02 10:00", programme.Selection{Rule: programme.ByUnit, Units: []org.Path{subBranch}, Seed: "1"}),
			{at: "2026-03-02 10:30", who: su, name: programme.CmdLaunch, want: "programme.empty"},
			drawn("2026-03-02 11:00", programme.Selection{Rule: programme.All, Seed: "1"}),
			{at: "2026-03-02 11:30", who: su, name: programme.CmdLaunch, want: "programme.unassigned"},
			{at: "2026-03-02 12:00", who: su, name: programme.CmdCancel, body: programme.Cancel{Reason: "另行安排"}},
		},
		leaves: `
			2026-03-02 09:00 su opened
			2026-03-02 10:00 su planned: 0 of 4, ld nobody: conflict, ty nobody: conflict, zj nobody: conflict
			2026-03-02 11:00 su planned: 1 of 4, bj fang 03-09, ld nobody: conflict, ty nobody: conflict, zj nobody: conflict
			2026-03-02 12:00 su cancelled
		`,
	}.run(t)
}

// A mystery shopper stays away from an outlet that he saw within the last rounds.
func TestShopperDoesNotComeBackTooSoon(t *testing.T) {
	story{
		kind: "programme",
		before: func(b *bank) {
			b.visited = func(inspector, outlet string) (int, bool) { return 2, inspector == "lin" && outlet == "ty" }
		},
		script: []step{
			{at: "2026-03-02 09:00", who: su, name: programme.CmdOpen, body: programme.Open{
				Title: text.T("暗访", "Mystery"), Kind: inspection.Mystery, Checklist: "mystery-counter", Round: "2026Q1",
				From: "2026-03-09", To: "2026-03-20", Inspectors: []string{"lin", "song"}}},
			drawn("2026-03-02 10:00", programme.Selection{Rule: programme.ByUnit, Units: []org.Path{"/ho/gd/gz/th/ty/"}, Seed: "1"}),
			{at: "2026-03-02 11:00", who: su, name: programme.CmdCancel, body: programme.Cancel{Reason: "另行安排"}},
		},
		leaves: `
			2026-03-02 09:00 su opened
			2026-03-02 10:00 su planned: 1 of 4, ty song 03-09
			2026-03-02 11:00 su cancelled
		`,
	}.run(t)
}
