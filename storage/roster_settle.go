package storage

import (
	"slices"
	"time"

	"duban/domain/fault"
	"duban/domain/roster"
)

// rostersFor locks the rosters of the months, the earlier first, so that two who want
// the same ones do not wait for each other.
func (tx *Tx) rostersFor(outlet string, months []roster.Month) (was map[roster.Month]roster.Roster, is roster.Rosters, err error) {
	was, is = map[roster.Month]roster.Roster{}, roster.Rosters{}
	for _, m := range months {
		r, err := tx.RosterForChange(outlet, m)
		if err != nil {
			return nil, nil, err
		}
		copied := r
		copied.Shifts = slices.Clone(r.Shifts)
		was[m], is[m] = r, &copied
	}
	return was, is, nil
}

// AskSwap keeps a swap that somebody asks for, if ask finds nothing against it. Conflict
// "swap.open" if the same duty is offered already; the very same swap again is answered
// as it is kept, with asked false.
func (tx *Tx) AskSwap(s roster.Swap, now time.Time, ask func(*roster.Swap, roster.Rosters) error) (kept roster.Swap, asked bool, err error) {
	_, rosters, err := tx.rostersFor(s.Outlet, s.Months())
	if err != nil {
		return s, false, err
	}
	switch before, err := tx.Swap(s.ID); {
	case err == nil && sameAsk(before, s):
		return before, false, nil
	case err == nil:
		return s, false, fault.New(fault.Invalid, "idempotency.reused", "该幂等键已用于另一操作", "this key was used for something else")
	case !fault.Is(err, fault.NotFound):
		return s, false, err
	}
	if err := ask(&s, rosters); err != nil {
		return s, false, err
	}
	open, err := tx.SwapsOver(s.Outlet, now, s.Give)
	if err != nil {
		return s, false, err
	}
	if slices.ContainsFunc(open, func(o roster.Swap) bool { return o.Give == s.Give }) {
		return s, false, fault.New(fault.Conflict, "swap.open", "该班次已有待答复的换班申请", "a swap of this duty waits for an answer already")
	}
	return s, true, tx.AddSwap(s)
}

// sameAsk tells whether two swaps ask for the same thing.
func sameAsk(a, b roster.Swap) bool {
	return a.Outlet == b.Outlet && a.By == b.By && a.To == b.To && a.Note == b.Note && slices.Equal(a.Duties(), b.Duties())
}

// SettleSwap runs move on a swap and on the rosters that it touches, which nobody else
// changes meanwhile, and keeps what becomes of all of them: the whole swap or nothing.
// Others that ask for the same duties are overtaken by it, and answered too.
func (tx *Tx) SettleSwap(id string, c roster.Change, move func(*roster.Swap, roster.Rosters) error) (s roster.Swap, overtaken []roster.Swap, err error) {
	if s, err = tx.Swap(id); err != nil { // outlet and duties never change
		return s, nil, err
	}
	was, rosters, err := tx.rostersFor(s.Outlet, s.Months())
	if err != nil {
		return s, nil, err
	}
	if s, err = tx.Swap(id); err != nil { // again, now that nobody else settles it
		return s, nil, err
	}
	if err := move(&s, rosters); err != nil {
		return s, nil, err
	}
	if err := tx.SaveSwap(s); err != nil {
		return s, nil, err
	}
	moved := false
	for _, m := range s.Months() {
		if slices.Equal(was[m].Shifts, rosters[m].Shifts) {
			continue
		}
		moved, c.Swap = true, id
		if _, err := tx.SaveRoster(was[m], *rosters[m], c); err != nil {
			return s, nil, err
		}
	}
	if moved {
		overtaken, err = tx.Overtake(s.Outlet, c.At, s.Duties()...)
	}
	return s, overtaken, err
}

// Overtake closes the swaps that wait for an answer about duties that went another way.
func (tx *Tx) Overtake(outlet string, now time.Time, duties ...roster.Duty) ([]roster.Swap, error) {
	open, err := tx.SwapsOver(outlet, now, duties...)
	if err != nil {
		return nil, err
	}
	for i := range open {
		open[i].Overtake(now)
		if err := tx.SaveSwap(open[i]); err != nil {
			return nil, err
		}
	}
	return open, nil
}
