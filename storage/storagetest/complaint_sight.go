package storagetest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

var page500 = storage.Page{Limit: 500}

// allComplaints may see whatever there is.
var allComplaints = storage.ComplaintViewer{Read: []org.Path{"/ho/"}, Discipline: []org.Path{"/ho/"}, CallBack: []org.Path{"/ho/"}}

func randomViewer(r *rand.Rand) storage.ComplaintViewer {
	scopes := func() (list []org.Path) {
		for range r.IntN(3) {
			list = append(list, oneOf(r, append(offices, outlets[1:]...)))
		}
		return list
	}
	v := storage.ComplaintViewer{User: oneOf(r, append([]string{"", "x1", "stranger"}, staff...))}
	if r.IntN(2) == 0 {
		v.Read = scopes()
	}
	if r.IntN(3) == 0 {
		v.Discipline = scopes()
	}
	if r.IntN(3) == 0 {
		v.CallBack = scopes()
	}
	return v
}

// SightOfComplaints: what the lists show is exactly what the rules of sight in the
// domain say, and no count, filter, order or part tells more.
func SightOfComplaints(t *testing.T, b *Backend) {
	ctx := context.Background()
	played := grievances(t, b, 70, 11)
	r := rand.New(rand.NewPCG(7, 7))
	sealed, hidden, barred := 0, 0, 0
	for n := range 60 {
		v := randomViewer(r)
		if n == 0 {
			v = allComplaints
		}
		if n == 1 { // reads everything, but has stepped aside from some
			v = allComplaints
			for _, g := range played {
				if p := g.S.Panel; p != nil && !g.S.Sealed {
					v.User = p.Members[0].User
					g.Keep(v.User, ev(complaint.EvSteppedAside, complaint.StepAside{Reason: "s"}))
				}
			}
		}
		list, err := b.Complaints(ctx, v, storage.ComplaintFilter{}, page500)
		require.NoError(t, err)
		seen := map[casefile.ID]storage.ComplaintItem{}
		for _, i := range list.Items {
			seen[i.ID] = i
		}
		want, late := 0, 0
		for _, g := range played {
			about := fmt.Sprintf("%+v and a %s complaint at %s with %s, owner %s, about %s", v, g.S.Status, g.S.Place(), g.S.Unit, g.S.Owner.User, g.S.Concerns)
			sees := g.S.Sees(v)
			if n == 1 && slices.Contains(g.S.Declared, v.User) {
				barred++
			}
			item, listed := seen[g.S.ID]
			require.Equal(t, sees, listed, about)
			one, err := b.ComplaintItem(ctx, v, g.S.ID)
			parts, errParts := b.ComplaintParts(ctx, v, g.S.ID)
			if !sees {
				hidden++
				require.True(t, fault.Is(err, fault.NotFound) && fault.Is(errParts, fault.NotFound), about)
				require.Equal(t, storage.ComplaintParts{}, parts, about)
				continue
			}
			require.NoError(t, err)
			require.NoError(t, errParts)
			require.Equal(t, item, one)
			want++
			if g.S.Sealed {
				sealed++
			}
			if !g.S.Done() && !item.Due.IsZero() && !Noon.Before(item.Due) {
				late++
			}
		}
		requireSameComplaints(t, b, v, want, late)
		clocks, err := b.ComplaintClocks(ctx, v, storage.ClockFilter{}, page500)
		require.NoError(t, err)
		running := 0
		for _, g := range played {
			if g.S.Sees(v) && !g.S.Done() {
				for _, c := range g.S.Clocks {
					if !c.Stopped {
						running++
					}
				}
			}
		}
		require.Len(t, clocks.Items, running, "%+v", v)
		counted, err := b.CountComplaintClocks(ctx, v, storage.ClockFilter{}, Noon)
		require.NoError(t, err)
		require.EqualValues(t, running, counted.Count)
	}
	require.Greater(t, sealed, 10, "the scene shows too little of discipline")
	require.Greater(t, hidden, 500, "the scene hides too little")
	require.Positive(t, barred, "nobody steps aside in the scene")
	old, err := b.Clocks(ctx, everything, storage.ClockFilter{}, page500)
	require.NoError(t, err)
	require.Empty(t, old.Items, "clocks of complaints show up in the list that does not know their rules")
	counts, err := b.CountClocks(ctx, everything, storage.ClockFilter{}, Noon)
	require.NoError(t, err)
	require.Empty(t, counts)
}

// requireSameComplaints: counts, groups, numbers and every order speak of the same cases.
func requireSameComplaints(t *testing.T, b *Backend, v storage.ComplaintViewer, want, late int) {
	ctx := context.Background()
	sum, overdue := 0, 0
	counts, err := b.CountComplaints(ctx, v, storage.ComplaintFilter{}, Noon)
	require.NoError(t, err)
	for _, c := range counts {
		sum, overdue = sum+int(c.Count), overdue+int(c.Overdue)
	}
	require.Equal(t, want, sum, "%+v counts otherwise than listed", v)
	require.Equal(t, late, overdue)
	for _, by := range []string{"cause", "concerns", "month", "status"} {
		groups, err := b.GroupComplaints(ctx, v, storage.ComplaintFilter{}, by, Noon)
		require.NoError(t, err)
		sum := 0
		for _, g := range groups {
			sum += int(g.Count)
		}
		require.Equal(t, want, sum, "%+v groups by %s otherwise than listed", v, by)
	}
	for _, sort := range []string{"due", "received"} {
		ids, page := map[casefile.ID]bool{}, storage.Page{Limit: 7}
		for {
			list, err := b.Complaints(ctx, v, storage.ComplaintFilter{Sort: sort}, page)
			require.NoError(t, err)
			for _, i := range list.Items {
				require.False(t, ids[i.ID], "twice")
				ids[i.ID] = true
			}
			if page.Cursor = list.Next; list.Next == "" {
				break
			}
		}
		require.Len(t, ids, want, "%+v pages by %s", v, sort)
	}
	numbers, err := b.ComplaintNumbers(ctx, v, storage.NumberFilter{}, Noon)
	require.NoError(t, err)
	reviews, err := b.CountComplaints(ctx, v, storage.ComplaintFilter{Forms: []complaint.Form{complaint.Review}}, Noon)
	require.NoError(t, err)
	for _, c := range reviews {
		want -= int(c.Count)
	}
	require.EqualValues(t, want, numbers[0].Received)
}

// A case shows by its links how it belongs to others now: what a customer who stands by his
// withdrawn complaint opened, and of what was part of it for a while, that it is no more.
func testLinksAsTheyStand(t *testing.T, b *Backend) {
	open := func() *Grievance {
		g := &Grievance{T: t, B: b, R: rand.New(rand.NewPCG(6, 6)), At: Noon}
		g.Keep("u1", ev(complaint.EvRegistered, g.Opening()))
		return g
	}
	first, other, again := open(), open(), open()
	links := func(g *Grievance) (out []string) {
		parts, err := b.ComplaintParts(context.Background(), storage.ComplaintViewer{Read: []org.Path{"/"}}, g.S.ID)
		require.NoError(t, err)
		for _, l := range parts.Links {
			out = append(out, l.Kind+" "+l.Why)
		}
		return out
	}
	other.Keep("u1", ev(complaint.EvMerged, complaint.Merge{Into: first.S.ID, Reason: "x"}))
	first.Keep("u1", ev(complaint.EvAbsorbed, complaint.Absorb{From: other.S.ID}))
	require.Equal(t, []string{"into "}, links(other))
	require.Equal(t, []string{"absorbed "}, links(first))
	other.Keep("u1", ev(complaint.EvReopened, complaint.ReopenedWith{From: first.S.ID, Reason: "x"}))
	first.Keep("u1", ev(complaint.EvReleased, complaint.Release{From: other.S.ID}))
	require.Equal(t, []string{"into undone"}, links(other))
	require.Equal(t, []string{"absorbed undone"}, links(first))

	first.Keep("u1", ev(complaint.EvWithdrawn, complaint.WithdrawnWith{}))
	first.Keep("u1", ev(complaint.EvCalledBack, complaint.CalledBack{CallBack: complaint.CallBack{Result: complaint.Dissatisfied}, Again: again.S.ID}))
	require.ElementsMatch(t, []string{"absorbed undone", "linked other"}, links(first))
}

// Nobody learns by a link, a twin or a count of facts that a case went to the discipline office.
func testSealedComplaintsStaySealed(t *testing.T, b *Backend) {
	ctx := context.Background()
	r := rand.New(rand.NewPCG(5, 5))
	open := func(change func(*complaint.Opening)) *Grievance {
		g := &Grievance{T: t, B: b, R: r, At: Noon}
		o := g.Opening()
		o.Outlet, o.Unit = org.Outlet{Code: "n1", Path: "/ho/gd/gz/n1/"}, "/ho/gd/gz/"
		o.Customer.Customer, o.Concerns, o.Class.Cause, o.Class.Product, o.Owner.User, o.Received = "k1", "u9", "C1", "P1", "u1", Noon
		if change != nil {
			change(&o)
		}
		g.Keep("u1", ev(complaint.EvRegistered, o))
		return g
	}
	first, second := open(nil), open(nil)
	second.Keep("u1", ev(complaint.EvLinked, complaint.Link{To: first.S.ID, Why: "same_customer"}))
	reader := storage.ComplaintViewer{User: "u1", Read: []org.Path{"/ho/gd/"}}
	office := storage.ComplaintViewer{User: "d1", Read: []org.Path{"/ho/gd/"}, Discipline: []org.Path{"/ho/"}}
	links := func(v storage.ComplaintViewer) int {
		parts, err := b.ComplaintParts(ctx, v, second.S.ID)
		require.NoError(t, err)
		return len(parts.Links)
	}
	facts := func() (alike, mass, against, load int) {
		require.NoError(t, b.Read(ctx, "facts", func(tx *storage.Tx) error {
			a, err := tx.Alike("k1", "n1", "u9", second.S.Class, Noon.Add(-day), Noon.Add(-day), second.S.ID)
			require.NoError(t, err)
			m, err := tx.SameIncident("n1", "", second.S.Class, Noon, Noon.Add(day))
			require.NoError(t, err)
			n, err := tx.RepeatedConcerns("u9", Noon.Add(-day))
			require.NoError(t, err)
			l, err := tx.OpenOf("u1")
			require.NoError(t, err)
			alike, mass, against, load = len(a), len(m), n, l
			return nil
		}))
		return
	}
	require.Equal(t, 1, links(reader))
	alike, mass, against, load := facts()
	require.Equal(t, []int{1, 2, 2, 2}, []int{alike, mass, against, load})

	first.Keep("u2", ev(complaint.EvReferred, complaint.Referred{Owner: complaint.Holder{User: "d1", Unit: "/ho/", Since: Noon}}))
	require.Zero(t, links(reader), "the link shows a sealed case")
	require.Equal(t, 1, links(office))
	alike, mass, against, load = facts()
	require.Equal(t, []int{0, 1, 1, 1}, []int{alike, mass, against, load})
	for _, f := range []storage.ComplaintFilter{{Mine: true}, {Owner: "d1"}, {Customer: "k1"}, {Concerns: "u9"}, {Number: first.S.Number}, {Words: first.S.Number}} {
		list, err := b.Complaints(ctx, reader, f, page500)
		require.NoError(t, err)
		for _, i := range list.Items {
			require.NotEqual(t, first.S.ID, i.ID, "%+v", f)
		}
	}
	incidents, err := b.MassIncidents(ctx, reader, storage.NumberFilter{}, 2)
	require.NoError(t, err)
	require.Empty(t, incidents)
	incidents, err = b.MassIncidents(ctx, office, storage.NumberFilter{}, 2)
	require.NoError(t, err)
	require.EqualValues(t, 2, incidents[0].Count)
	c, err := b.Case(ctx, first.S.ID)
	require.NoError(t, err)
	require.True(t, c.Hidden)
}
