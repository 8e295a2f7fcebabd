package activities

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/complaint"
	"duban/domain/fault"
)

// An expert speaks for the department in which he is named, not for one put against his name.
func TestAnExpertSitsForHisOwnDepartment(t *testing.T) {
	c := openCounter()
	seat := func(u string, d complaint.Department) complaint.Seat { return complaint.Seat{User: u, Department: d} }
	c.must(t, at("2026-03-02 08:00"), mei, caseID, complaint.CmdRegister, atCounter())
	c.must(t, at("2026-03-02 09:00"), deng, caseID, complaint.CmdClassify, complaint.Classify{Class: attitude, Severity: complaint.Serious, Tier: complaint.Complex, Outlet: "ty", Keep: true, Reason: "理由"})
	panel := complaint.ConvenePanel{Chair: "xl", Quorum: 2, Question: "问题",
		Members: []complaint.Seat{seat("xl", complaint.Retail), seat("xr", complaint.Retail), seat("xo", complaint.Operations)}}
	owner := deng
	_, err := c.gives(at("2026-03-02 09:30"), owner, caseID, complaint.CmdConvenePanel, panel)
	require.Error(t, err)
	var where []string
	for _, x := range refusal(err).Fields {
		where = append(where, x.Pointer+" "+x.Code)
	}
	require.Equal(t, []string{"/members/0/department department"}, where)
	panel.Members[0].Department = complaint.Legal
	c.must(t, at("2026-03-02 09:30"), owner, caseID, complaint.CmdConvenePanel, panel)
	_, err = c.gives(at("2026-03-02 09:40"), owner, caseID, complaint.CmdReplaceExpert, complaint.ReplaceExpert{Out: "xl", In: seat("xm", complaint.Channels)})
	require.Equal(t, "/in/department", refusal(err).Fields[0].Pointer)
}

// refusal is the fault in an error of a commit, whichever way it comes.
func refusal(err error) *fault.Error {
	if f, ok := FaultIn(err); ok {
		err = f
	}
	return fault.Of(err)
}
