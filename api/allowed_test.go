package api

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/policy"
)

// moves is a case that offers what it is told to, and remembers who asked.
type moves struct {
	casefile.State
	list  []casefile.Allowed
	asked []casefile.Actor
}

func (m *moves) Allowed(a casefile.Actor, _ time.Time) []casefile.Allowed {
	m.asked = append(m.asked, a)
	out := append([]casefile.Allowed{}, m.list...)
	for i := range out {
		if out[i].Action == complaint.CmdContact { // known to whoever holds a role at the outlet
			out[i].OK = a.Has(policy.DutyLeader)
		}
	}
	return out
}

// The list of moves: policy says at which place what is asked, the rule whether it can be
// done now, and neither answers for the other.
func TestTheListOfMoves(t *testing.T) {
	const issuer, outlet = org.Path("/ho/gd/"), org.Path("/ho/gd/th/o1/")
	h := newHouse(t)
	why := fault.Refuse("notice.maker_is_checker", "整改人不得验收", "whoever mended does not verify")
	of := &moves{list: []casefile.Allowed{
		{Action: notice.CmdIssue, OK: true},
		{Action: notice.CmdComplete, Target: "R-1", OK: true},
		{Action: notice.CmdVerify, Target: "R-1", Why: why},
		{Action: complaint.CmdContact},
		{Action: bulletin.CmdAcknowledge, Target: "/ho/gd/th/", OK: true},
		{Action: bulletin.CmdAcknowledge, Target: "/ho/bj/", OK: true},
		{Action: "notice.no_such_move", OK: true},
	}}
	as := func(holds map[string]org.Path) map[string]AllowedView {
		of.asked = nil
		s := policy.Subject{User: "lin"}
		for role, unit := range holds {
			s.Assignments = append(s.Assignments, policy.Assignment{Role: role, Unit: unit})
		}
		ctx := context.WithValue(t.Context(), keyCaller, &Caller{User: "lin", Subject: s})
		out := map[string]AllowedView{}
		for _, v := range h.srv.allowed(ctx, Place{Issuer: issuer, Outlet: outlet, State: of}) {
			out[v.Action+" "+v.Target] = v
		}
		return out
	}
	names := func(list map[string]AllowedView) (out []string) {
		for name := range list {
			out = append(out, name)
		}
		return out
	}

	require.Empty(t, as(nil), "who holds no role could do nothing, whatever the rule says")
	office := as(map[string]org.Path{policy.ServiceOffice: issuer, policy.Reviewer: issuer})
	require.Contains(t, office, notice.CmdIssue+" ")
	require.NotContains(t, office, notice.CmdComplete+" R-1", "the inspected side mends")
	require.NotContains(t, office, "notice.no_such_move ", "nothing is listed that cannot be asked")
	verify := office[notice.CmdVerify+" R-1"]
	require.False(t, verify.OK)
	require.Equal(t, WhyView{"notice.maker_is_checker", why.Msg}, *verify.Why, "a rule's no stays, with its reason")
	require.Equal(t, "noticeVerifyRectification", verify.Operation)
	require.NotEmpty(t, verify.Title.ZH)
	require.Nil(t, office[notice.CmdIssue+" "].Why)

	head := as(map[string]org.Path{policy.BranchHead: outlet})
	require.Contains(t, head, notice.CmdComplete+" R-1", "asked at the outlet")
	require.NotContains(t, head, notice.CmdIssue+" ", "and not at who issues")
	require.NotContains(t, head, notice.CmdVerify+" R-1")
	elsewhere := as(map[string]org.Path{policy.BranchHead: "/ho/bj/"})
	require.NotContains(t, names(elsewhere), notice.CmdComplete+" R-1")

	leader := as(map[string]org.Path{policy.DutyLeader: outlet})
	require.True(t, leader[complaint.CmdContact+" "].OK, "the rule is asked again at the place at which he may")
	require.Equal(t, map[string]org.Path{policy.DutyLeader: outlet}, of.asked[len(of.asked)-1].Over)
	require.Empty(t, of.asked[0].Over, "at the unit that has the case he is nobody")

	signs := as(map[string]org.Path{policy.UnitSupervisor: "/ho/gd/"})
	require.Contains(t, signs, bulletin.CmdAcknowledge+" /ho/gd/th/", "asked at the unit that it names")
	require.NotContains(t, signs, bulletin.CmdAcknowledge+" /ho/bj/")

	require.Empty(t, h.srv.allowed(context.WithValue(t.Context(), keyCaller, &Caller{User: "lin"}), Place{Issuer: issuer}), "what has no moves has none")
}
