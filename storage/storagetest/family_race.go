package storagetest

import (
	"context"
	"math/rand/v2"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// testFamilyAgainstReferral: a merger, or a review that is being opened, and the referral
// of the case it belongs to, at the same moment. Whichever is on the database first, the
// other knows of it.
func testFamilyAgainstReferral(t *testing.T, b *Backend) {
	ctx := context.Background()
	moment := 150 * time.Millisecond
	r := rand.New(rand.NewPCG(8, 8))
	registered := func() *Grievance {
		g := &Grievance{T: t, B: b, R: r, At: Noon}
		g.Keep("u1", ev(complaint.EvRegistered, g.Opening()))
		return g
	}
	// refers answers whom the referral has found in the family.
	refers := func(of *Grievance, between func()) (found []casefile.ID) {
		cmd := casefile.Command{ID: "refer", Case: of.S.ID, Kind: casefile.Complaint, Name: complaint.CmdReferDiscipline, Actor: officer("u1")}
		_, err := b.Commit(ctx, cmd, Noon, func(_ context.Context, tx *storage.Tx, s casefile.State) ([]casefile.Event, error) {
			near, err := tx.Relatives(s.(*complaint.State))
			for _, x := range near {
				found = append(found, x.ID)
			}
			between()
			return []casefile.Event{ev(complaint.EvReferred, complaint.Referred{Owner: of.successor()})}, err
		})
		require.NoError(t, err)
		return found
	}
	for name, joins := range map[string]func(whole *Grievance, between func()) (id casefile.ID, sealed bool){
		"a merger": func(whole *Grievance, between func()) (id casefile.ID, sealed bool) {
			other := registered()
			cmd := casefile.Command{ID: "merge", Case: other.S.ID, Kind: casefile.Complaint, Name: complaint.CmdMerge, Actor: officer("u1")}
			_, err := b.Commit(ctx, cmd, Noon, func(_ context.Context, tx *storage.Tx, _ casefile.State) ([]casefile.Event, error) {
				into, err := tx.HeldComplaint(whole.S.ID)
				require.NoError(t, err)
				sealed = into.Sealed
				between()
				return []casefile.Event{ev(complaint.EvMerged, complaint.Merge{Into: whole.S.ID})}, nil
			})
			require.NoError(t, err)
			return other.S.ID, sealed
		},
		"a review": func(whole *Grievance, between func()) (id casefile.ID, sealed bool) {
			id = NewCase()
			cmd := casefile.Command{ID: "open", Case: id, Kind: casefile.Complaint, Name: complaint.CmdOpenReview, Actor: casefile.System}
			_, err := b.Commit(ctx, cmd, Noon, func(_ context.Context, tx *storage.Tx, _ casefile.State) ([]casefile.Event, error) {
				origin, err := tx.HeldComplaint(whole.S.ID)
				require.NoError(t, err)
				sealed = origin.Sealed
				between()
				o := whole.Opening()
				o.Form, o.Origin = complaint.Review, whole.S.ID
				return []casefile.Event{ev(complaint.EvReviewOpened, o)}, nil
			})
			require.NoError(t, err)
			return id, sealed
		},
	} {
		whole, found, ended := registered(), []casefile.ID(nil), make(chan struct{})
		id, sealed := joins(whole, func() {
			go func() { defer close(ended); found = refers(whole, func() {}) }()
			time.Sleep(moment)
		})
		<-ended
		require.False(t, sealed)
		require.Equal(t, []casefile.ID{id}, found, "%s was first", name)

		whole, ended = registered(), make(chan struct{})
		found = refers(whole, func() {
			go func() { defer close(ended); _, sealed = joins(whole, func() {}) }()
			time.Sleep(moment)
		})
		<-ended
		require.True(t, sealed, "the referral was before %s", name)
		require.Empty(t, found)
	}
}
