package activities

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/complaint"
	"duban/domain/fault"
)

// A complaint goes to those alone who can handle it: the discipline office is no handler
// of an ordinary one, by whatever way it would come there.
func TestAnOrdinaryComplaintGoesToHandlersAlone(t *testing.T) {
	c := openCounter()
	c.handles = map[string]bool{"ji": false}
	c.must(t, at("2026-03-02 09:00"), deng, caseID, complaint.CmdRegister, atCounter())
	for _, b := range []complaint.MakeOffer{{To: "ji", Reason: "请阅"}, {Role: "discipline_office", Unit: "/ho/gd/", Reason: "请阅"}} {
		_, err := c.gives(at("2026-03-02 09:10"), deng, caseID, complaint.CmdOffer, b)
		require.True(t, fault.Is(err, fault.Invalid), "%v", err)
		require.Contains(t, fault.Of(err).Fields[0].Msg.EN, "refer")
	}
	_, err := c.gives(at("2026-03-02 09:20"), he, caseID, complaint.CmdAssignOwner, complaint.AssignOwner{To: "ji", Reason: "指定"})
	require.Equal(t, "/to", fault.Of(err).Fields[0].Pointer)
	require.Nil(t, c.state(caseID).Offer)
	c.must(t, at("2026-03-02 09:30"), deng, caseID, complaint.CmdOffer, complaint.MakeOffer{To: "cao", Reason: "请办理"})
	c.must(t, at("2026-03-02 09:40"), deng, caseID, complaint.CmdReferDiscipline, complaint.ReferDiscipline{Reason: "违纪"})
	require.Equal(t, "ji", c.state(caseID).Owner.User)
}
