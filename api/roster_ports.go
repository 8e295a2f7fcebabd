package api

import (
	"context"
	"time"

	"duban/domain/org"
	"duban/domain/recusal"
	"duban/domain/roster"
	"duban/domain/text"
	"duban/domain/worktime"
)

// RosterMonth is one month of an outlet with the calendar beneath it.
type RosterMonth struct {
	roster.Roster // Version 0 and Status Missing where there is none
	Problems      []roster.Problem
	Workday       map[worktime.Day]bool
	DayName       map[worktime.Day]text.Text // what the announcement calls a day, where it names it
	Provisional   bool                       // the year is not announced yet: working days are those of the week
}

// DutyQuery asks who is on duty in many outlets.
type DutyQuery struct {
	Paging
	Scopes []org.Path
	Under  org.Path
	Text   string
	At     time.Time
}

// OutletDuty is who answers for an outlet.
type OutletDuty struct {
	Path org.Path
	roster.OnDuty
}

// GapQuery asks how a month's rosters stand.
type GapQuery struct {
	Paging
	Scopes []org.Path
	Under  org.Path
	Month  roster.Month
	Status roster.Status // of outlets; "" for all
}

// OutletGap is how the roster of one outlet stands.
type OutletGap struct {
	Outlet  org.Outlet
	Status  roster.Status
	Version int64
	Gaps    []worktime.Day // working days on which nobody is on duty
}

// UnitGap sums up the outlets directly below a unit.
type UnitGap struct {
	Unit                               org.Path
	Outlets, Missing, Draft, Published int64
	GapDays                            int64 // working days without anybody, over all outlets
}

// SwapSeer is who asks for swaps: he sees his own, and those of outlets in his scopes.
type SwapSeer struct {
	User   string
	Scopes []org.Path
	Now    time.Time
}

// SwapQuery filters swaps.
type SwapQuery struct {
	Paging
	SwapSeer
	Mine   bool
	Outlet string
	Status roster.SwapStatus
}

// SwapMove is what somebody does about a swap that is there.
type SwapMove string

const (
	AcceptSwap   SwapMove = "accept"
	RefuseSwap   SwapMove = "refuse"
	WithdrawSwap SwapMove = "withdraw"
	VetoSwap     SwapMove = "veto"
)

// Rosters keeps duty rosters. Who acts, and when, stands in the row for the audit log;
// whether he may do it at the outlet has been asked, whether he may do it now is asked
// here. Those concerned are told.
//
// Faults: NotFound for what is not there; Conflict "roster.version" when expect is not
// the version there is (0: none yet); Refused where the rules of package roster say so.
type Rosters interface {
	// Roster reads a month as it stands, or as the record knew it at an instant.
	Roster(ctx context.Context, outlet string, m roster.Month, known time.Time) (RosterMonth, error)
	RosterChanges(ctx context.Context, outlet string, m roster.Month) ([]roster.Change, error)
	// DraftRoster draws up the whole month, or the one day where day is not 0.
	DraftRoster(ctx context.Context, outlet string, m roster.Month, day worktime.Day, shifts []roster.Shift, expect int64, row Entry) (RosterMonth, error)
	PublishRoster(ctx context.Context, outlet string, m roster.Month, reason string, expect int64, row Entry) (RosterMonth, error)
	Substitute(ctx context.Context, outlet string, s roster.Substitution, expect int64, row Entry) (RosterMonth, error)

	// DutyPeople lists who may be on duty in an outlet in a month: its leaders, then its
	// heads, the nearest first.
	DutyPeople(ctx context.Context, outlet string, m roster.Month) (leaders, heads []roster.Holder, err error)

	// DutyLeader tells who answers for an outlet at an instant; known as with Roster.
	DutyLeader(ctx context.Context, outlet string, at, known time.Time) (roster.OnDuty, error)
	DutyLeaders(ctx context.Context, q DutyQuery) (Page[OutletDuty], error)
	// Duties lists what somebody has to do from one day to another, both included.
	Duties(ctx context.Context, user string, from, until worktime.Day, p Paging) (Page[roster.Booking], error)
	OutletGaps(ctx context.Context, q GapQuery) (Page[OutletGap], error)
	UnitGaps(ctx context.Context, q GapQuery) (Page[UnitGap], error)

	Swaps(ctx context.Context, q SwapQuery) (Page[roster.Swap], error)
	// Swap answers NotFound for one that the seer may not see.
	Swap(ctx context.Context, seer SwapSeer, id string) (roster.Swap, error)
	// AskSwap keeps a swap under its id; the very same again is answered as it is kept.
	AskSwap(ctx context.Context, s roster.Swap, row Entry) (roster.Swap, error)
	SettleSwap(ctx context.Context, id string, move SwapMove, reason string, row Entry) (roster.Swap, error)
}

// InterestQuery filters declarations of interest.
type InterestQuery struct {
	Paging
	Viewer string     // sees his own …
	Scopes []org.Path // … and those of people of these units
	Mine   bool
	User   string
	Tie    recusal.Tie
	At     time.Time // holding at this instant; zero: all
}

// Interests keeps what people have declared of themselves.
type Interests interface {
	Interests(ctx context.Context, q InterestQuery) (Page[recusal.Interest], error)
	// Interest answers NotFound for one that the query's viewer may not see.
	Interest(ctx context.Context, q InterestQuery, id string) (recusal.Interest, error)
	// DeclareInterest keeps a declaration under its id; the very same again is answered as it is kept.
	DeclareInterest(ctx context.Context, i recusal.Interest, row Entry) (recusal.Interest, error)
	WithdrawInterest(ctx context.Context, id, reason string, row Entry) (recusal.Interest, error)
}
