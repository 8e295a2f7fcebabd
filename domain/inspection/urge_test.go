package inspection

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
)

func holds(a casefile.Actor, role string, over org.Path) casefile.Actor {
	a.Over = map[string]org.Path{role: over}
	return a
}

// Before publication nobody but the inspecting side urges, and all others hear the same
// whatever the check has come to.
func TestWhoUrgesACheck(t *testing.T) {
	service, watcher, manager := holds(mei, "service_office", gz), holds(sub, "unit_supervisor", ho), holds(head, "branch_head", place)
	s := &State{Seq: 1, Kind: Onsite, Outlet: outlet, Issuer: gz, Inspector: Person{User: lin.User}, Reviewer: he.User}
	code := func(a casefile.Actor) string {
		err := s.Check(command(CmdUrge, a, casefile.Urge{}), begin)
		if err == nil {
			return ""
		}
		return fault.Of(err).Code
	}
	for status, want := range map[casefile.Status]string{Planned: "case.urge_oneself", Assigned: "", InProgress: "", Returned: "", Submitted: "", UnderReview: "", Accepted: ""} {
		s.Status = status
		require.Equal(t, want, code(service), status)
		require.Equal(t, "inspection.unpublished", code(watcher), status)
		require.Equal(t, "inspection.unpublished", code(manager), status)
	}
	s.Status, s.PublishedAt = Published, &begin
	require.Equal(t, "case.urge_oneself", code(manager), "the outlet accepts the result or appeals")
	require.Empty(t, code(watcher))
	s.Findings = []Finding{{ID: "F-1", Status: Appealed}}
	require.Empty(t, code(manager), "the appeal waits for the service office")
	require.Equal(t, "case.urge_oneself", code(service))
}

// What was urged before publication stays on the inspecting side.
func TestTheInspectedSideDoesNotReadWhatWasUrgedBefore(t *testing.T) {
	s := &State{Seq: 9, Kind: Onsite, Status: Published, PublishedAt: &begin, Outlet: outlet, Issuer: gz}
	reads := func(at time.Time) bool {
		_, ok := s.EventFor(Viewer{User: head.User, Read: []org.Path{place}}, casefile.Event{Name: EvUrged, At: at})
		return ok
	}
	require.False(t, reads(begin.Add(-time.Minute)))
	require.True(t, reads(begin.Add(time.Minute)))
}
