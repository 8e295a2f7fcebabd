package house

import (
	"testing"
	"time"

	"duban/api"
	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/policy"

	"github.com/stretchr/testify/require"
)

// Everybody sees of a case's way through its process what he reads of its record.
func TestCourseShowsWhatTheRecordShows(t *testing.T) {
	t.Parallel()
	s := newStreet(t)
	o := s.bank.Outlets[0]
	id, _ := s.mystery(o, "", s.holder(policy.MysteryShopper, 0), s.holder(policy.Reviewer, 0), 4)
	path := "/inspections/" + string(id) + "/process"
	head := s.as(s.bank.At(policy.BranchHead, o.Path)[0].Login)
	require.Contains(t, head.get(path), "未找到该事项", "before publication there is no such check")

	s.now = s.now.Add(26 * time.Hour)
	s.gives(s.holder(policy.Reviewer, 0), casefile.Inspection, id, inspection.CmdPublish, inspection.Publish{})

	issuing := s.as(s.holder(policy.ServiceOffice, 0))
	office := read[api.CourseView](t, issuing, path)
	places := map[string]api.VisitView{}
	for _, v := range office.Visits {
		places[v.Element] = v
	}
	for _, passed := range []string{"Task_start", "Task_fill", "Task_take", "Task_review", "Task_publish"} {
		require.Contains(t, places, passed)
		require.False(t, places[passed].Present, passed)
	}
	require.GreaterOrEqual(t, places["Task_publish"].Seconds, int64(26*3600))
	require.True(t, places["Task_appeal"].Present)
	require.Equal(t, int64(office.Now.Sub(places["Task_appeal"].Since).Seconds()), places["Task_appeal"].Seconds)

	outlet := read[api.CourseView](t, head, path)
	require.Len(t, outlet.Visits, 1, "how the inspecting side came to the result stays inside")
	require.Equal(t, "Task_appeal", outlet.Visits[0].Element)
	require.Len(t, outlet.Steps, 1)
	require.Equal(t, inspection.EvPublished, outlet.Steps[0].Event)
	require.Len(t, outlet.Limits, 1)
	require.Equal(t, "Clock_appeal", outlet.Limits[0].Element)

	period := "?from=2000-01-01&until=2100-01-01"
	require.NotContains(t, issuing.get("/processes/inspection/dwell"+period), `"total":0`)
	require.Contains(t, head.get("/processes/inspection/dwell"+period), `"total":0`, "nor is it counted for the outlet")
}
