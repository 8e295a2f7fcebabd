package storagetest

import (
	"context"
	"math/rand/v2"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
	"duban/domain/outgoing"
	"duban/domain/text"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// flight is a complaint with a channel that hears of it, and letters on their way.
type flight struct {
	*Grievance
	t    *testing.T
	told int
}

func takeOff(t *testing.T, b *Backend) *flight {
	everybody(t, b)
	require.NoError(t, b.AddChannel(context.Background(), channel("hook", outgoing.Webhook, "/ho/gd/")))
	f := &flight{t: t, Grievance: &Grievance{T: t, B: b, R: rand.New(rand.NewPCG(6, 6)), At: Noon}}
	o := f.Opening()
	o.Outlet, o.Unit, o.Concerns = org.Outlet{Code: "n1", Path: "/ho/gd/gz/n1/"}, "/ho/gd/gz/", ""
	f.Keep("u1", ev(complaint.EvRegistered, o))
	return f
}

// letter is addressed by the case as it stood at a version.
func (f *flight) letter(seen int64, to string) storage.Message {
	f.told++
	id := to + "/" + string(rune('a'+f.told))
	return storage.Message{ID: id, Dedupe: id, User: to, Case: f.S.ID, Kind: casefile.Complaint, Topic: "complaint.offered", Title: text.T("标题", "Title"), At: Noon, Seen: seen}
}

func (f *flight) refer() casefile.Event {
	return ev(complaint.EvReferred, complaint.Referred{Owner: f.successor()})
}

// arrived counts what somebody finds in his inbox, unread or not, and what is owed to him.
func (f *flight) arrived(user string) (n int) {
	list, err := f.B.Inbox(context.Background(), user, storage.InboxFilter{}, storage.Page{Limit: 100})
	require.NoError(f.T, err)
	unread, err := f.B.Unread(context.Background(), user)
	require.NoError(f.T, err)
	require.Len(f.T, list.Items, int(unread))
	return len(list.Items) + len(owed(f.t, f.B, storage.DeliveryFilter{User: user, Status: storage.DeliveryWaiting}))
}

// A letter that was addressed before its case was closed to the reader, and arrives
// after, is kept from him: from his inbox and from what goes out beside it.
func testLettersInFlight(t *testing.T, b *Backend) {
	f := takeOff(t, b)
	send := func(m storage.Message) {
		_, err := b.Send(context.Background(), m)
		require.NoError(t, err)
	}
	send(f.letter(f.S.Seq, "wang"))
	require.Equal(t, 2, f.arrived("wang"))
	before := f.S.Seq
	f.Keep("u1", f.refer())
	require.Zero(t, f.arrived("wang"), "what had arrived is withheld")
	for _, seen := range []int64{before, 0} {
		late := f.letter(seen, "wang")
		send(late)
		send(late)
		require.Zero(t, f.arrived("wang"), "and what arrives late, also twice")
	}
	send(f.letter(f.S.Seq, "liu"))
	require.Equal(t, 1, f.arrived("liu"), "what was addressed since then is for the discipline office; no group hears of it")

	g := takeOffAgain(f)
	seen := g.S.Seq
	b1 := complaint.Classified{Classify: complaint.Classify{Class: g.S.Class, Severity: complaint.Serious, Tier: complaint.Complex, Concerns: "wang"}}
	g.Keep("u1", ev(complaint.EvClassified, b1))
	send(g.letter(seen, "wang"))
	send(g.letter(seen, "zhou"))
	require.Zero(t, g.arrived("wang"), "he has turned out to be the one complained of")
	require.Equal(t, 2, g.arrived("zhou"))
}

// takeOffAgain is another complaint of the same bank.
func takeOffAgain(f *flight) *flight {
	g := &flight{t: f.t, Grievance: &Grievance{T: f.T, B: f.B, R: f.R, At: Noon}, told: f.told}
	o := g.Opening()
	o.Outlet, o.Unit, o.Concerns = org.Outlet{Code: "n1", Path: "/ho/gd/gz/n1/"}, "/ho/gd/gz/", ""
	g.Keep("u1", ev(complaint.EvRegistered, o))
	return g
}

// Letter and referral at the same moment, whichever is on the database first: none lies
// open afterwards.
func testLetterAgainstReferral(t *testing.T, b *Backend) {
	ctx := context.Background()
	moment := 150 * time.Millisecond
	f := takeOff(t, b)
	refers := func(between func()) error {
		cmd := casefile.Command{ID: "refer", Case: f.S.ID, Kind: casefile.Complaint, Name: complaint.CmdReferDiscipline, Actor: officer("u1")}
		_, err := b.Commit(ctx, cmd, Noon, func(context.Context, *storage.Tx, casefile.State) ([]casefile.Event, error) {
			between()
			return []casefile.Event{f.refer()}, nil
		})
		return err
	}
	ended := make(chan error, 1)
	require.NoError(t, b.Write(ctx, "test.letter first", func(tx *storage.Tx) error {
		_, err := tx.Send(f.letter(f.S.Seq, "wang"))
		go func() { ended <- refers(func() {}) }()
		time.Sleep(moment)
		return err
	}))
	require.NoError(t, <-ended)
	require.Zero(t, f.arrived("wang"), "the letter was first")

	f = takeOffAgain(f)
	require.NoError(t, refers(func() {
		m := f.letter(f.S.Seq, "wang")
		go func() {
			_, err := b.Send(ctx, m)
			ended <- err
		}()
		time.Sleep(moment)
	}))
	require.NoError(t, <-ended)
	require.Zero(t, f.arrived("wang"), "the referral was first")
}
