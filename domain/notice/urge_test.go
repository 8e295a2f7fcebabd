package notice

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
)

func TestWhomANoticeWaitsFor(t *testing.T) {
	outletHead, service := casefile.Post{Roles: []string{"branch_head"}, Unit: place}, casefile.Post{Roles: []string{"service_office"}, Unit: gz}
	verifiers := []casefile.Post{{Roles: []string{"reviewer"}, Unit: gz}, {User: lin.User}}
	s := &State{Seq: 1, Status: Draft, Form: Order, Outlet: outlet, Issuer: gz, Inspector: lin.User}
	require.Equal(t, []casefile.Post{service}, s.WaitsFor(""))
	s.Status = Issued
	require.Equal(t, []casefile.Post{outletHead}, s.WaitsFor(""))
	s.Status, s.Rectifications = Acknowledged, []Rectification{{ID: "R-1", Status: Done}, {ID: "R-2", Status: Planned}, {ID: "R-3", Status: Verified}}
	require.Equal(t, append([]casefile.Post{outletHead}, verifiers...), s.WaitsFor(""))
	require.Equal(t, verifiers, s.WaitsFor("R-1"))
	require.Equal(t, []casefile.Post{outletHead}, s.WaitsFor("R-2"))
	require.Empty(t, s.WaitsFor("R-3"))
	s.Rectifications[1].Pending = &ExtensionRequest{}
	require.Equal(t, []casefile.Post{outletHead, service}, s.WaitsFor("R-2"))
	s.Status = Closed
	require.Empty(t, s.WaitsFor(""))
	s.Status, s.Form, s.Rectifications = Acknowledged, Advice, nil
	require.Equal(t, []casefile.Post{outletHead}, s.WaitsFor(""))
	s.Replied = true
	require.Equal(t, []casefile.Post{service}, s.WaitsFor(""))
}

func TestUrgingAboutOneRectification(t *testing.T) {
	manager := head
	manager.Over = map[string]org.Path{"branch_head": place}
	s := &State{Seq: 1, Status: Acknowledged, Form: Order, Outlet: outlet, Issuer: gz, Rectifications: []Rectification{{ID: "R-1", Status: Done}, {ID: "R-2", Status: Open}}}
	urge := func(a casefile.Actor, rectification string) *fault.Error {
		return fault.Of(s.Check(command(CmdUrge, a, Urge{Rectification: rectification}), begin))
	}
	require.Nil(t, urge(manager, ""), "some of it waits to be verified")
	require.Nil(t, urge(manager, "R-1"))
	require.Equal(t, "case.urge_oneself", urge(manager, "R-2").Code)
	require.Nil(t, urge(mei, "R-2"))
	require.Equal(t, "/rectification", urge(mei, "R-9").Fields[0].Pointer)
	s.Status = Draft
	require.Equal(t, "notice.inspected_side", urge(manager, "").Code, "the inspected side knows nothing of a draft")
}
