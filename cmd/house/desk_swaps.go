package house

import (
	"context"
	"time"

	"duban/api"
	"duban/domain/fault"
	"duban/domain/roster"
	"duban/storage"
)

func swapFilter(s api.SwapSeer) storage.SwapFilter {
	return storage.SwapFilter{Within: s.Scopes, User: s.User, Now: s.Now}
}

func (d rosterDesk) Swaps(ctx context.Context, q api.SwapQuery) (api.Page[roster.Swap], error) {
	f := swapFilter(q.SwapSeer)
	f.Mine, f.Outlet, f.Status = q.Mine, q.Outlet, q.Status
	l, err := d.db.Swaps(ctx, f, paging(q.Paging))
	return turn(l, err, func(s roster.Swap) roster.Swap { return s })
}

func (d rosterDesk) Swap(ctx context.Context, seer api.SwapSeer, id string) (roster.Swap, error) {
	return d.db.SwapSeen(ctx, swapFilter(seer), id)
}

func (d rosterDesk) AskSwap(ctx context.Context, s roster.Swap, row api.Entry) (kept roster.Swap, err error) {
	err = d.db.Write(ctx, "roster.ask swap", func(tx *storage.Tx) error {
		var asked bool
		kept, asked, err = tx.AskSwap(s, row.At, func(s *roster.Swap, rosters roster.Rosters) error {
			if err := s.Ask(rosters, row.At); err != nil {
				return err
			}
			return fitting(tx, *s, rosters)
		})
		if err != nil || !asked {
			return err
		}
		tx.Audit(auditEntry(row))
		return tellSwaps(tx, row.At, kept)
	})
	return kept, err
}

// fitting refuses a swap by which somebody would take a duty that he may not.
func fitting(tx *storage.Tx, s roster.Swap, rosters roster.Rosters) error {
	suited, err := suitedFor(tx, s.Outlet)
	if err != nil {
		return err
	}
	months := s.Months()
	elsewhere, err := tx.Bookings([]string{s.By, s.To}, months[0].First().Start(), months[len(months)-1].Last().End(), s.Outlet)
	if err != nil {
		return err
	}
	return s.CheckTakers(rosters, suited, elsewhere)
}

func (d rosterDesk) SettleSwap(ctx context.Context, id string, move api.SwapMove, reason string, row api.Entry) (kept roster.Swap, err error) {
	by, now := row.Actor.User, row.At
	did := map[api.SwapMove]roster.Did{api.AcceptSwap: roster.Swapped, api.VetoSwap: roster.SwappedBack}[move]
	err = d.db.Write(ctx, "roster.settle swap", func(tx *storage.Tx) error {
		var overtaken []roster.Swap
		kept, overtaken, err = tx.SettleSwap(id, roster.Change{Did: did, By: by, At: now, Reason: reason}, func(s *roster.Swap, rosters roster.Rosters) error {
			switch move {
			case api.AcceptSwap:
				if err := s.Accept(rosters, by, now); err != nil {
					return err
				}
				return fitting(tx, *s, rosters)
			case api.RefuseSwap:
				return s.Refuse(by, reason, now)
			case api.WithdrawSwap:
				return s.Withdraw(by, now)
			case api.VetoSwap:
				return s.Forbid(rosters, by, reason, now)
			}
			return fault.New(fault.Internal, "swap.move", "没有此类办理", "there is no such move")
		})
		if err != nil {
			return err
		}
		tx.Audit(auditEntry(row))
		return tellSwaps(tx, now, append(overtaken, kept)...)
	})
	return kept, err
}

// lapseSwaps closes the swaps that nobody answered before their day came, and tells both
// sides of each once: with the change, or not at all.
func (d rosterDesk) lapseSwaps(ctx context.Context, now time.Time) error {
	ids, err := d.db.LapsedSwaps(ctx, now)
	if err != nil {
		return err
	}
	for _, id := range ids {
		err := d.db.Write(ctx, "roster.lapse swap", func(tx *storage.Tx) error {
			s, _, err := tx.SettleSwap(id, roster.Change{}, func(s *roster.Swap, _ roster.Rosters) error { return s.Lapse(now) })
			if err != nil {
				return err
			}
			return tellSwaps(tx, now, s)
		})
		if err != nil && !fault.Is(err, fault.Refused) { // settled meanwhile
			return err
		}
	}
	return nil
}
