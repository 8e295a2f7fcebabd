package worktime

import (
	"time"

	"duban/domain/casefile"
)

// Move is one step that a new calendar shifts. Old is zero for a step that
// appears, New is zero for one that falls away.
type Move = casefile.Move

// Replan works a running clock out anew, with the limit and ladder it was started
// with, and lists what moves. now is the moment at which the new plan takes effect.
//
//   - What has fired stays as it is and never fires again.
//   - A due time that has fired is a fact on the record and stands; the steps after
//     it that are still to come are planned from it. Whether the new calendar would
//     have made it later is for a person to judge: compare limit.Due with the clock.
//   - A reminder that would move into the past falls away; the due time and the
//     steps after it may move there, and are then noticed at once.
//   - A reminder that was left out at the start returns if its time is now to come.
//   - A stopped clock does not change.
func Replan(cal Calendar, clock casefile.Clock, from time.Time, limit Limit, ladder Ladder, now time.Time) (casefile.Clock, []Move) {
	return ReplanUntil(cal, clock, limit.Due(cal, from), ladder, now)
}

// ReplanUntil is Replan for a clock of ClockUntil, whose due time is settled otherwise.
func ReplanUntil(cal Calendar, clock casefile.Clock, due Due, ladder Ladder, now time.Time) (casefile.Clock, []Move) {
	if clock.Stopped {
		return clock, nil
	}
	old := make(map[string]casefile.Step, len(clock.Steps))
	for _, s := range clock.Steps {
		old[s.Name] = s
	}
	if old[DueStep].Fired {
		due = Due{At: clock.Due}
	}
	planned, provisional := Schedule(cal, due.At, ladder)

	next := clock
	next.Due, next.Calendar, next.Provisional = due.At.UTC(), cal.Version(), due.Provisional || provisional
	next.Steps = make([]casefile.Step, 0, len(planned))
	var moves []Move
	for _, s := range planned {
		was, known := old[s.Name]
		delete(old, s.Name)
		moved := !known || !s.At.Equal(was.At)
		switch {
		case was.Fired:
			next.Steps = append(next.Steps, was)
			continue
		case moved && s.At.Before(due.At) && !s.At.After(now):
			if known {
				moves = append(moves, Move{Clock: clock.ID, Step: s.Name, Old: was.At})
			}
			continue
		case moved:
			moves = append(moves, Move{Clock: clock.ID, Step: s.Name, Old: was.At, New: s.At})
		}
		next.Steps = append(next.Steps, s)
	}
	for _, was := range clock.Steps { // steps that the ladder does not have any more
		if _, left := old[was.Name]; !left {
			continue
		}
		if was.Fired {
			next.Steps = append(next.Steps, was)
		} else {
			moves = append(moves, Move{Clock: clock.ID, Step: was.Name, Old: was.At})
		}
	}
	sortSteps(next.Steps)
	return next, moves
}
