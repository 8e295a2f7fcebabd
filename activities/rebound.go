package activities

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/worktime"
)

// BoundMove is one thing beside its limits that a case may do otherwise from now on.
type BoundMove struct {
	Bound string `json:"bound"` // the row of the rules, e.g. "complaint.hops"
	Old   string `json:"old"`
	New   string `json:"new"`
}

// Rebound is what a running case may do otherwise, beside its limits, if it takes a version
// of a rule set. Only complaints have such bounds.
func (t Terms) Rebound(state casefile.State, rules string, now time.Time) ([]BoundMove, error) {
	s, ok := state.(*complaint.State)
	if !ok || rules == "" {
		return nil, nil
	}
	l := &law{Terms: t, on: worktime.DayOf(s.Received), today: worktime.DayOf(now), taken: append(slices.Clone(s.Rules), rules)}
	is := l.bounds()
	var moves []BoundMove
	for _, b := range []BoundMove{
		{"complaint.hops", strconv.Itoa(s.MaxHops), strconv.Itoa(is.MaxHops)},
		{"complaint.callback_attempts", strconv.Itoa(s.MaxCalls), strconv.Itoa(is.MaxCalls)},
		{"complaint.representatives", strconv.Itoa(s.MaxReps), strconv.Itoa(is.MaxReps)},
		{"complaint.pausable", clockIDs(s.Pausable), clockIDs(is.Pausable)},
	} {
		if b.Old != b.New {
			moves = append(moves, b)
		}
	}
	return moves, l.err
}

func clockIDs(list []string) string { return strings.Join(slices.Sorted(slices.Values(list)), " ") }
