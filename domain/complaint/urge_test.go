package complaint

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
)

func TestWhomAComplaintWaitsFor(t *testing.T) {
	owner := casefile.Post{User: "deng"}
	s := &State{Seq: 1, Status: Handling, Unit: "/ho/gd/", Owner: Holder{User: "deng", Unit: "/ho/gd/"}}
	require.Equal(t, []casefile.Post{owner}, s.WaitsFor())

	s.Offer = &Offer{User: "cao"}
	require.Equal(t, []casefile.Post{owner, {User: "cao"}}, s.WaitsFor())
	s.Offer = &Offer{Desk: Desk{Role: "complaint_officer", Unit: "/ho/"}}
	require.Equal(t, []casefile.Post{owner, {Roles: []string{"complaint_officer"}, Unit: "/ho/"}}, s.WaitsFor())

	s.Offer, s.Asked = nil, &Extension{Unit: "/ho/gd/"}
	require.Equal(t, []casefile.Post{owner, {Roles: unitAbove, Unit: "/ho/"}}, s.WaitsFor())

	s.Asked, s.Panel = nil, &Panel{Chair: "fa", Quorum: 2, Members: []Member{{User: "fa", Position: Between}, {User: "xin"}, {User: "gone", Aside: true}}}
	require.Equal(t, []casefile.Post{owner, {User: "xin"}}, s.WaitsFor())
	s.Panel.Quorum = 1
	require.Equal(t, []casefile.Post{owner, {User: "xin"}, {User: "fa"}}, s.WaitsFor(), "the chair may rule")

	s.Panel, s.Status = nil, Told
	require.Equal(t, []casefile.Post{{Roles: []string{"hotline_agent", "service_office"}, Unit: "/ho/gd/"}}, s.WaitsFor())
	s.Status = Withdrawn
	require.Empty(t, s.WaitsFor(), "nobody calls him")
	s.Status = Closed
	require.Empty(t, s.WaitsFor())
}

// Whoever has an interest does not hurry the case either, and of a matter of discipline
// nobody else hears that there is something to urge.
func TestWhoMayUrge(t *testing.T) {
	now := time.Date(2026, 11, 20, 10, 0, 0, 0, casefile.Zone)
	s := &State{Seq: 1, Status: Handling, Unit: "/ho/gd/", Owner: Holder{User: "deng", Unit: "/ho/gd/"}, Excluded: []string{"fang"}}
	urge := func(user string, over ...string) string {
		a := casefile.Actor{User: user, Over: map[string]org.Path{}}
		for _, role := range over {
			a.Over[role], a.Roles = "/ho/", append(a.Roles, role)
		}
		err := s.Check(casefile.Command{Name: CmdUrge, Actor: a, Body: casefile.Encode(casefile.Urge{Text: "x"})}, now)
		if err == nil {
			return ""
		}
		return fault.Of(err).Code
	}
	require.Empty(t, urge("mei", "unit_supervisor"))
	require.Equal(t, "case.urge_oneself", urge("deng"))
	require.Equal(t, "complaint.interest", urge("fang"))
	s.Sealed, s.Status = true, Discipline
	require.Equal(t, fault.Of(fault.Missing("事项", "case")).Code, urge("mei", "unit_supervisor"))
	require.Empty(t, urge("ji", "discipline_office"))

	require.NoError(t, s.Apply(casefile.Event{Seq: 2, Name: EvUrged, At: now, Actor: casefile.Actor{User: "ji"},
		Body: Slim(casefile.Event{Name: EvUrged, Body: casefile.Encode(casefile.UrgedWith{Urge: casefile.Urge{Text: "急"}, Again: now.Add(time.Hour)})}).Body}))
	require.Equal(t, "case.urged_already", urge("ji", "discipline_office"))
	require.Equal(t, Discipline, s.Status, "it leads nowhere")
}
