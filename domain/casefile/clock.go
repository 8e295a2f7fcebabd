package casefile

import (
	"slices"
	"time"
)

// Clock is one running limit of a case with its ladder of steps, computed once
// outside the replayed code and recorded in the event that started it.
type Clock struct {
	ID       string    `json:"id"`             // unique within the case, e.g. "appeal" or "R-…"
	From     time.Time `json:"from"`           // the instant from which the limit runs
	Limit    string    `json:"limit"`          // the span, e.g. "15wd"; empty where a person settled the date
	Roll     string    `json:"roll,omitempty"` // how the limit rolls over days off at its end
	Due      time.Time `json:"due"`
	Rule     string    `json:"rule"`     // which setting or law the limit comes from, with its version
	Calendar string    `json:"calendar"` // version of the working-day calendar it was computed with
	// Provisional marks a clock that crosses a year whose calendar is not announced yet.
	Provisional bool   `json:"provisional,omitempty"`
	Steps       []Step `json:"steps"` // in order of At
	Stopped     bool   `json:"stopped,omitempty"`
}

// Step is one instant on a clock's ladder.
type Step struct {
	Name  string    `json:"name"` // "remind", "due", "escalate_1", "escalate_2", "bulletin", …
	At    time.Time `json:"at"`
	Fired bool      `json:"fired,omitempty"`
}

// Firing is the fact that a step's time came: when it was due and when the
// system noticed, which differ if the servers were down.
type Firing struct {
	Clock   string    `json:"clock"`
	Step    string    `json:"step"`
	Due     time.Time `json:"due"`
	Noticed time.Time `json:"noticed"`
}

// Next is the earliest step of a running clock that has not fired.
func (c Clock) Next() (time.Time, bool) {
	if c.Stopped {
		return time.Time{}, false
	}
	for _, s := range c.Steps {
		if !s.Fired {
			return s.At, true
		}
	}
	return time.Time{}, false
}

// Overdue reports whether the clock runs and its due instant has come: a moment
// before it is in time, the instant itself is not.
func (c Clock) Overdue(now time.Time) bool {
	return !c.Stopped && !c.Due.IsZero() && !now.Before(c.Due)
}

// Clocks are the running limits of one case.
type Clocks []Clock

// Next is the earliest instant at which any clock wants attention.
func (cs Clocks) Next() (at time.Time, running bool) {
	for _, c := range cs {
		if t, ok := c.Next(); ok && (!running || t.Before(at)) {
			at, running = t, true
		}
	}
	return at, running
}

// DueBy lists every step whose time has come, oldest first.
func (cs Clocks) DueBy(now time.Time) []Firing {
	var out []Firing
	for _, c := range cs {
		if c.Stopped {
			continue
		}
		for _, s := range c.Steps {
			if !s.Fired && !s.At.After(now) {
				out = append(out, Firing{Clock: c.ID, Step: s.Name, Due: s.At, Noticed: now})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Firing) int { return a.Due.Compare(b.Due) })
	return out
}

// Fire marks steps as fired. Each step fires once: a second firing changes nothing.
func (cs Clocks) Fire(fired []Firing) {
	for _, f := range fired {
		for i := range cs {
			if cs[i].ID != f.Clock {
				continue
			}
			for j := range cs[i].Steps {
				if cs[i].Steps[j].Name == f.Step {
					cs[i].Steps[j].Fired = true
				}
			}
		}
	}
}

// Put starts a clock, or replaces the one with the same id.
func (cs *Clocks) Put(c Clock) {
	for i := range *cs {
		if (*cs)[i].ID == c.ID {
			(*cs)[i] = c
			return
		}
	}
	*cs = append(*cs, c)
}

// Stop ends a clock; it keeps its steps for the record.
func (cs Clocks) Stop(id string) {
	for i := range cs {
		if cs[i].ID == id {
			cs[i].Stopped = true
		}
	}
}

// Get returns the clock with that id.
func (cs Clocks) Get(id string) (Clock, bool) {
	for _, c := range cs {
		if c.ID == id {
			return c, true
		}
	}
	return Clock{}, false
}

// ClockFired is the event body that keeps which steps fired.
type ClockFired struct {
	Fired []Firing `json:"fired"`
}

// Move is one step that changed its time when clocks were planned anew.
type Move struct {
	Clock string    `json:"clock"`
	Step  string    `json:"step"`
	Old   time.Time `json:"old"`
	New   time.Time `json:"new"`
}

// Replan is the command body by which a person's approval of a calendar change
// reaches a running case.
type Replan struct {
	Calendar   string `json:"calendar"`    // version of the calendar to plan with
	ApprovedBy string `json:"approved_by"` // who approved the list of moves
	// Rules is a version of a rule set ("id@version") whose limits the case's clocks
	// take from now on; empty: every clock keeps its own.
	Rules string `json:"rules,omitempty"`
}

// Replanned is the event body that replaces the clocks and lists what moved.
type Replanned struct {
	Replan
	Clocks Clocks `json:"clocks"`
	Moves  []Move `json:"moves"`
}

// Zone is Chinese time. China has one zone and, since 1991, no summer time, so
// a fixed offset is exact and needs no zone file on the machine.
var Zone = time.FixedZone("CST", 8*60*60)
