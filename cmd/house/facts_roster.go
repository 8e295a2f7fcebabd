package house

import (
	"time"

	"duban/domain/roster"
)

// DutyLeader answers who is responsible for what happens in an outlet at an instant, by
// the rosters as they stand in the commit's transaction.
func (f facts) DutyLeader(outlet string, at time.Time) (roster.OnDuty, error) {
	return f.tx.DutyLeader(outlet, at)
}
