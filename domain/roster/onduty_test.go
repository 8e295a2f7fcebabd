package roster

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestWhoAnswersForAnOutlet(t *testing.T) {
	heads := []Holder{{"head", "/ho/gd/o1/"}, {"chief", "/ho/gd/"}}
	supervisors := []Holder{{"super", "/ho/gd/"}, {"boss", "/ho/"}}
	base := func() Known {
		return Known{Outlet: "o1", At: at(t, "2026-11-02 10:00"), Published: true, Suited: everybodySuits, Heads: heads, Supervisors: supervisors,
			Shifts: shifts(t, "2026-11-02 08:30-12:00 wang/li", "2026-11-02 12:00-17:30 li")}
	}
	without := func(gone ...string) Suited {
		return func(user string, _ time.Time) bool { return !slices.Contains(gone, user) }
	}
	for _, tc := range []struct {
		name   string
		change func(*Known)
		user   string
		how    How
		why    Why
	}{
		{"the leader", func(*Known) {}, "wang", ByRoster, ""},
		{"at the change the next", func(k *Known) { k.At = at(t, "2026-11-02 12:00") }, "li", ByRoster, ""},
		{"the leader has left: his deputy", func(k *Known) { k.Suited = without("wang") }, "li", ByDeputy, Left},
		{"both have left: the head", func(k *Known) { k.Suited = without("wang", "li") }, "head", ByHead, Left},
		{"before the shift: the head", func(k *Known) { k.At = at(t, "2026-11-02 08:29") }, "head", ByHead, NoShift},
		{"after the shift: the head", func(k *Known) { k.At = at(t, "2026-11-02 17:30") }, "head", ByHead, NoShift},
		{"no roster: the head", func(k *Known) { k.Published, k.Shifts = false, nil }, "head", ByHead, NotPublished},
		{"no head: the supervisor above", func(k *Known) { k.Shifts, k.Heads = nil, nil }, "super", BySupervisor, NoShift},
		{"nobody", func(k *Known) { k.Shifts, k.Heads, k.Supervisors = nil, nil, nil }, "", ByNobody, NoShift},
	} {
		t.Run(tc.name, func(t *testing.T) {
			k := base()
			tc.change(&k)
			o := DutyLeader(k)
			require.Equal(t, tc.user, o.User)
			require.Equal(t, tc.how, o.How)
			require.Equal(t, tc.why, o.Why)
			require.NotEmpty(t, o.Text.ZH)
			require.NotEmpty(t, o.Text.EN)
			require.Equal(t, tc.how != ByRoster && tc.how != ByDeputy, o.How.Fallback())
		})
	}

	o := DutyLeader(base())
	require.Equal(t, []Candidate{{"wang", ByRoster}, {"li", ByDeputy}, {"head", ByHead}, {"chief", ByHead}, {"super", BySupervisor}, {"boss", BySupervisor}}, o.Line)
	require.Equal(t, o, o.Without("nobody"))
	aside := o.Without("wang")
	require.Equal(t, "li", aside.User)
	require.Equal(t, Aside, aside.Why)
	require.Equal(t, "head", aside.Without("li").User)
	require.Equal(t, Aside, aside.Without("li").Why)
	all := o.Without("wang", "li", "head", "chief", "super", "boss")
	require.Equal(t, ByNobody, all.How)
	require.Empty(t, all.User)
	require.Contains(t, all.Text.ZH, "回避")
	require.Equal(t, "wang", o.User, "the question itself is not changed")

	k := base()
	k.Heads = []Holder{{"wang", "/ho/gd/o1/"}}
	require.Equal(t, []Candidate{{"wang", ByRoster}, {"li", ByDeputy}, {"super", BySupervisor}, {"boss", BySupervisor}}, DutyLeader(k).Line, "nobody stands in line twice")
}
