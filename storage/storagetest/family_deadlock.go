package storagetest

import (
	"context"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// testTwoReferralsAtOnce: two of one family are referred at the same moment, each with
// its own case in hand before it reaches for the other's. One of them closes both; the
// other hears what he would have heard a moment later, and nothing of a database that
// could not make up its mind.
func testTwoReferralsAtOnce(t *testing.T, b *Backend) {
	ctx := context.Background()
	r := rand.New(rand.NewPCG(9, 9))
	for range 2 { // the database takes a second to see that they wait for each other
		whole := &Grievance{T: t, B: b, R: r, At: Noon}
		whole.Keep("u1", ev(complaint.EvRegistered, whole.Opening()))
		part := &Grievance{T: t, B: b, R: r, At: Noon}
		part.Keep("u1", ev(complaint.EvRegistered, part.Opening()))
		part.Keep("u1", ev(complaint.EvMerged, complaint.Merge{Into: whole.S.ID}))

		begun := make(chan struct{}, 2)
		both := sync.OnceValue(func() bool { // both have their case, or the database lets in one at a time
			for range 2 {
				select {
				case <-begun:
				case <-time.After(200 * time.Millisecond):
					return false
				}
			}
			return true
		})
		refer := func(of *Grievance) error {
			cmd := casefile.Command{ID: "refer", Case: of.S.ID, Kind: casefile.Complaint, Name: complaint.CmdReferDiscipline, Actor: officer("u1")}
			_, err := b.Commit(ctx, cmd, Noon, func(ctx context.Context, tx *storage.Tx, state casefile.State) ([]casefile.Event, error) {
				if state.(*complaint.State).Sealed {
					return nil, fault.Missing("事项", "case")
				}
				begun <- struct{}{}
				both()
				near, err := tx.Relatives(state.(*complaint.State))
				if err != nil {
					return nil, err
				}
				for _, x := range near {
					seal := casefile.Command{ID: casefile.CommandID("seal with " + of.S.ID), Case: x.ID, Kind: casefile.Complaint, Name: complaint.CmdSealWith, Actor: casefile.System}
					_, err := tx.Commit(ctx, seal, Noon, func(context.Context, *storage.Tx, casefile.State) ([]casefile.Event, error) {
						return []casefile.Event{ev(complaint.EvSealedWith, complaint.SealedWith{With: of.S.ID, Owner: of.successor()})}, nil
					})
					if err != nil {
						return nil, err
					}
				}
				return []casefile.Event{ev(complaint.EvReferred, complaint.Referred{Owner: of.successor()})}, nil
			})
			return err
		}
		var errs [2]error
		var wg sync.WaitGroup
		for i, g := range []*Grievance{whole, part} {
			wg.Go(func() { errs[i] = refer(g) })
		}
		wg.Wait()
		if errs[0] == nil {
			errs[0], errs[1] = errs[1], errs[0]
		}
		require.NoError(t, errs[1], "one of the two goes through")
		require.True(t, fault.Is(errs[0], fault.NotFound), "the other: %v", errs[0])
		for _, g := range []*Grievance{whole, part} {
			s, err := b.LoadState(ctx, g.S.ID)
			require.NoError(t, err)
			require.True(t, s.(*complaint.State).Sealed)
		}
	}
}
