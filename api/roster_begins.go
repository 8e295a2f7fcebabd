package api

import (
	"context"
	"time"

	"duban/domain/fault"
	"duban/domain/roster"
	"duban/domain/worktime"
)

// begins tells when a duty begins that was named by its day alone: it is the only one
// of the day that fits, else the only one of the day. Where there is none the day
// begins; where there are several, the caller has to say which.
func (d *rosterDesk) begins(ctx context.Context, outlet string, day worktime.Day, pointer string, fits func(roster.Shift) bool) (roster.Minute, error) {
	m, err := d.rosters.Roster(ctx, outlet, roster.MonthOf(day), time.Time{})
	if err != nil {
		return 0, err
	}
	var all, fitting []roster.Shift
	for _, s := range m.Shifts {
		if s.Day != day {
			continue
		}
		all = append(all, s)
		if fits(s) {
			fitting = append(fitting, s)
		}
	}
	if len(fitting) == 0 {
		fitting = all
	}
	switch len(fitting) {
	case 0:
		return 0, nil
	case 1:
		return fitting[0].From, nil
	}
	return 0, fault.BadField(pointer, "required", "当日有多个班次，请填写班次开始时间", "there are several duties that day: say when the one you mean begins")
}

// anyShift fits whichever there is.
func anyShift(roster.Shift) bool { return true }

// ledBy fits the duties of one leader.
func ledBy(user string) func(roster.Shift) bool {
	return func(s roster.Shift) bool { return s.Leader == user }
}
