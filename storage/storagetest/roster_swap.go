package storagetest

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/roster"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

var asking = time.Date(2026, 11, 21, 2, 0, 0, 0, time.UTC)

// ask asks for a swap in n1.
func ask(b *Backend, s roster.Swap) (kept roster.Swap, asked bool, err error) {
	s.Outlet = "n1"
	err = b.Write(context.Background(), "ask", func(tx *storage.Tx) error {
		kept, asked, err = tx.AskSwap(s, asking, func(s *roster.Swap, rs roster.Rosters) error { return s.Ask(rs, asking) })
		return err
	})
	return kept, asked, err
}

// settle gives an answer to a swap, or a veto.
func settle(b *Backend, id string, did roster.Did, move func(*roster.Swap, roster.Rosters) error) (s roster.Swap, over []roster.Swap, err error) {
	err = b.Write(context.Background(), "settle", func(tx *storage.Tx) error {
		s, over, err = tx.SettleSwap(id, roster.Change{Did: did, By: "x", At: asking}, move)
		return err
	})
	return s, over, err
}

func accept(b *Backend, id, by string) error {
	_, _, err := settle(b, id, roster.Swapped, func(s *roster.Swap, rs roster.Rosters) error { return s.Accept(rs, by, asking) })
	return err
}

func veto(b *Backend, id string) error {
	_, _, err := settle(b, id, roster.SwappedBack, func(s *roster.Swap, rs roster.Rosters) error { return s.Forbid(rs, "head", "不同意", asking) })
	return err
}

func testSwaps(t *testing.T, b *Backend) {
	ctx := context.Background()
	dutyBank(t, b)
	dec, jan := onDay(t, "2026-12-31"), onDay(t, "2027-01-04")
	putOut(t, b, "n1", Noon, roster.WholeDay(dec, "wang"), roster.WholeDay(dec-1, "chen"))
	putOut(t, b, "n1", Noon, roster.WholeDay(jan, "zhou"))
	give, take := roster.Duty{Day: dec}, roster.Duty{Day: jan}
	both := roster.Swap{ID: "s1", Give: give, Take: &take, By: "wang", To: "zhou", Note: "探亲"}

	s, asked, err := ask(b, both)
	require.NoError(t, err)
	require.True(t, asked)
	again, asked, err := ask(b, both)
	require.NoError(t, err)
	require.False(t, asked, "the same key asks once")
	require.Equal(t, s, again)
	other := both
	other.To = "chen"
	_, _, err = ask(b, other)
	require.Equal(t, "idempotency.reused", fault.Of(err).Code)
	other.ID, other.Take = "s2", nil
	_, _, err = ask(b, other)
	require.Equal(t, "swap.open", fault.Of(err).Code, "a duty is offered to one at a time")
	_, _, err = ask(b, roster.Swap{ID: "s3", Give: take, By: "zhou", To: "chen"})
	require.NoError(t, err)

	require.Equal(t, "swap.not_asked", fault.Of(accept(b, "s1", "wang")).Code)
	require.True(t, fault.Is(accept(b, "none", "zhou"), fault.NotFound))
	s, over, err := settle(b, "s1", roster.Swapped, func(s *roster.Swap, rs roster.Rosters) error { return s.Accept(rs, "zhou", asking) })
	require.NoError(t, err)
	require.Equal(t, roster.Accepted, s.Status)
	require.Len(t, over, 1)
	require.Equal(t, "s3", over[0].ID, "who asked about a duty that went another way is told")
	for m, want := range map[roster.Month]string{roster.MonthOf(dec): "zhou", roster.MonthOf(jan): "wang"} {
		r, err := b.RosterAsKnown(ctx, "n1", m, time.Time{})
		require.NoError(t, err)
		require.Equal(t, want, r.Shifts[len(r.Shifts)-1].Leader)
		require.EqualValues(t, 3, r.Version, "both rosters have a new version")
		changes, err := b.RosterChanges(ctx, "n1", m)
		require.NoError(t, err)
		require.Equal(t, "s1", changes[2].Swap)
	}
	require.Equal(t, "swap.settled", fault.Of(accept(b, "s3", "chen")).Code)

	list, err := b.Swaps(ctx, storage.SwapFilter{User: "chen", Now: asking}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, list.Items, 1, "his own, without any right to read")
	require.Equal(t, roster.Overtaken, list.Items[0].Status)
	list, err = b.Swaps(ctx, storage.SwapFilter{User: "chen", Within: []org.Path{"/ho/gd/gz/n1/"}}, storage.Page{Limit: 1})
	require.NoError(t, err)
	require.NotEmpty(t, list.Next)
	_, err = b.SwapSeen(ctx, storage.SwapFilter{User: "chen", Within: []org.Path{"/ho/gd2/"}}, "s1")
	require.True(t, fault.Is(err, fault.NotFound), "somebody else's in another part of the bank")
	got, err := b.SwapSeen(ctx, storage.SwapFilter{User: "wang"}, "s1")
	require.NoError(t, err)
	require.Equal(t, s, got, "kept as it was settled")

	_, _, err = ask(b, roster.Swap{ID: "s4", Give: roster.Duty{Day: dec - 1}, By: "chen", To: "wang"})
	require.NoError(t, err)
	for status, n := range map[roster.SwapStatus]int{roster.Asked: 1, roster.Accepted: 1, roster.Expired: 0} {
		list, err = b.Swaps(ctx, storage.SwapFilter{User: "wang", Mine: true, Status: status, Now: asking}, storage.Page{})
		require.NoError(t, err)
		require.Len(t, list.Items, n, status)
	}
	list, err = b.Swaps(ctx, storage.SwapFilter{User: "wang", Mine: true, Status: roster.Expired, Now: (dec - 1).Start()}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, list.Items, 1)
	for at, n := range map[time.Time]int{(dec - 1).Start().Add(-time.Millisecond): 0, (dec - 1).Start(): 1} {
		ids, err := b.LapsedSwaps(ctx, at)
		require.NoError(t, err)
		require.Len(t, ids, n, "only what waits, and only when its day has come")
	}
	_, _, err = settle(b, "s4", "", func(s *roster.Swap, _ roster.Rosters) error { return s.Lapse((dec - 1).Start()) })
	require.NoError(t, err)
	ids, err := b.LapsedSwaps(ctx, (dec - 1).Start())
	require.NoError(t, err)
	require.Empty(t, ids, "it has lapsed once")
	list, err = b.Swaps(ctx, storage.SwapFilter{User: "nobody", Status: roster.Expired, Now: dec.Start()}, storage.Page{})
	require.NoError(t, err)
	require.Empty(t, list.Items, "whose it is not, does not see it")
	list, err = b.Swaps(ctx, storage.SwapFilter{User: "wang", Mine: true, Status: roster.Expired, Now: asking}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, list.Items, 1)
	_, err = b.Raw.Exec(`DELETE FROM duty_swaps`)
	require.Error(t, err)
}

// A hundred people answer and veto at once: whatever comes first, both duties change
// hands together or not at all, and every version of the rosters says the same.
func testSwapRace(t *testing.T, b *Backend) {
	ctx := context.Background()
	dutyBank(t, b)
	for round, days := range [][2]string{{"2027-01-29", "2028-01-31"}, {"2026-12-31", "2027-02-10"}, {"2027-03-10", "2027-03-11"}} {
		d, id := onDay(t, days[0]), fmt.Sprint("race", round)
		take := roster.Duty{Day: onDay(t, days[1])}
		mine, his := roster.WholeDay(d, "wang"), roster.WholeDay(take.Day, "zhou")
		if roster.MonthOf(d) == roster.MonthOf(take.Day) {
			putOut(t, b, "n1", Noon, mine, his)
		} else {
			putOut(t, b, "n1", Noon, mine)
			putOut(t, b, "n1", Noon, his)
		}
		_, _, err := ask(b, roster.Swap{ID: id, Give: roster.Duty{Day: d}, Take: &take, By: "wang", To: "zhou"})
		require.NoError(t, err)

		const crowd = 100
		errs := make([]error, crowd)
		var wg sync.WaitGroup
		start := make(chan struct{})
		for i := range crowd {
			wg.Go(func() {
				<-start
				if i%2 == 0 {
					errs[i] = accept(b, id, "zhou")
				} else {
					errs[i] = veto(b, id)
				}
			})
		}
		close(start)
		wg.Wait()
		accepted, vetoed := 0, 0
		for i, err := range errs {
			switch {
			case err == nil && i%2 == 0:
				accepted++
			case err == nil:
				vetoed++
			default:
				require.True(t, fault.Is(err, fault.Refused), "%v", err)
			}
		}
		require.Equal(t, 1, vetoed, "fifty vetoes: one counts")
		require.LessOrEqual(t, accepted, 1)
		s, err := b.SwapSeen(ctx, storage.SwapFilter{User: "wang"}, id)
		require.NoError(t, err)
		require.Equal(t, roster.Vetoed, s.Status, "a veto undoes what was accepted before, and nobody accepts after it")
		whose := func(d roster.Duty, known time.Time) string {
			r, err := b.RosterAsKnown(ctx, "n1", roster.MonthOf(d.Day), known)
			require.NoError(t, err)
			for _, s := range r.Shifts {
				if s.Duty() == d {
					return s.Leader
				}
			}
			return ""
		}
		require.Equal(t, "wang", whose(s.Give, time.Time{}))
		require.Equal(t, "zhou", whose(take, time.Time{}))
		changes, err := b.RosterChanges(ctx, "n1", roster.MonthOf(d))
		require.NoError(t, err)
		steps := map[roster.Did]int{}
		for _, c := range changes {
			steps[c.Did]++
		}
		require.Equal(t, accepted, steps[roster.Swapped], "every change of the roster has its acceptance")
		require.Equal(t, accepted, steps[roster.SwappedBack], "and its way back")
	}
}
