package workflows

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/complaint"
)

// What follows for a merger follows where the event speaks of one, and never else:
// histories of before go on as they were.
func TestWhatFollowsForAMerger(t *testing.T) {
	part := []casefile.ID{"part"}
	for _, c := range []struct {
		name     string
		with     any
		without  any
		followUp string
	}{
		{complaint.EvDecided, complaint.DecidedAs{Absorbed: part}, complaint.DecidedAs{}, activities.DecideAbsorbed},
		{complaint.EvAbsorbed, complaint.Absorb{From: "part", Decided: true}, complaint.Absorb{From: "part"}, activities.DecideAbsorbed},
		{complaint.EvWithdrawn, complaint.WithdrawnWith{Absorbed: part}, nil, activities.FreeAbsorbed},
		{complaint.EvReopened, complaint.ReopenedWith{From: "into"}, complaint.ReopenedWith{}, activities.ReleaseUnmerged},
	} {
		slim := func(body any) casefile.Event {
			e := casefile.Event{Kind: casefile.Complaint, Name: c.name}
			if body != nil {
				e.Body = casefile.Encode(body)
			}
			return e
		}
		require.Contains(t, afterComplaint(complaint.Slim(slim(c.with))), c.followUp, c.name)
		require.NotContains(t, afterComplaint(slim(c.without)), c.followUp, c.name)
	}
}
