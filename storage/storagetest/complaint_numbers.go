package storagetest

import (
	"cmp"
	"context"
	"math"
	"slices"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// value of a dimension.
func (s *story) value(by string, closing bool) string {
	at := s.open.Received
	if closing {
		at = s.closed
	}
	return map[string]string{"": "", "unit": string(s.owner.Unit), "line": string(s.open.Line), "business": s.class.Business, "cause": s.class.Cause,
		"subject": s.class.Subject, "handler": cmp.Or(s.decider, s.owner.User), "outlet": s.open.Outlet.Code, "channel": s.class.Channel,
		"month": at.In(casefile.Zone).Format("2006-01")}[by]
}

// naive works the numbers out by hand for one group of stories.
func naive(group, seen []*story, value string, now time.Time) storage.ComplaintNumbers {
	n := storage.ComplaintNumbers{Value: value}
	var inTime, inTimeOf, replied, repliedOf, pleased, answers, first, decided, reopened, justified, days int64
	customers, repeat := map[string]bool{}, map[string]bool{}
	for _, s := range group {
		n.Received++
		n.Transfers += int64(s.transfers)
		switch s.status {
		case complaint.Withdrawn:
			n.Withdrawn++
		case complaint.Merged:
			n.Merged++
		}
		if s.rests() {
			n.Closed++
		}
		if s.overdue(now) {
			n.Overdue++
		}
		if s.measured || s.overdue(now) {
			if inTimeOf++; !s.late && !s.overdue(now) {
				inTime++
			}
		}
		if !s.replyDue.IsZero() && (!s.replied.IsZero() || !s.rests() && !now.Before(s.replyDue)) {
			if repliedOf++; !s.replied.IsZero() && s.replied.Before(s.replyDue) {
				replied++
			}
		}
		for _, yes := range s.answers {
			if answers++; yes {
				pleased++
			}
		}
		if s.decisions > 0 {
			decided++
			if s.first {
				first++
			}
			if s.round > 1 {
				reopened++
			}
			if s.outcome == complaint.Justified || s.outcome == complaint.Partly {
				justified++
			}
		}
		if len(s.told) > 0 {
			n.Told++
			days += int64(s.told[0].Sub(s.open.Received) / time.Second)
		}
		if c := s.open.Customer.Customer; c != "" {
			customers[c] = true
			for _, o := range seen {
				gap := s.open.Received.AddDate(-1, 0, 0)
				if o != s && o.open.Customer.Customer == c && o.open.Received.After(gap) && !o.open.Received.After(s.open.Received) {
					repeat[c] = true
				}
			}
		}
	}
	n.InTime, n.Replied, n.Satisfied = storage.ShareOf(inTime, inTimeOf), storage.ShareOf(replied, repliedOf), storage.ShareOf(pleased, answers)
	n.FirstContact, n.Reopened, n.Justified = storage.ShareOf(first, decided), storage.ShareOf(reopened, decided), storage.ShareOf(justified, decided)
	n.Repeat = storage.ShareOf(int64(len(repeat)), int64(len(customers)))
	two := func(x float64) float64 { return math.Round(x*100) / 100 }
	if n.Received > 0 {
		n.TransfersPer = two(float64(n.Transfers) / float64(n.Received))
	}
	if n.Told > 0 {
		n.AverageDays = two(float64(days) / float64(n.Told) / 86400)
	}
	return n
}

// The numbers are those that somebody gets who goes through the events by hand.
func testComplaintNumbers(t *testing.T, b *Backend) {
	ctx := context.Background()
	played := grievances(t, b, 120, 23)
	stories := map[*Grievance]*story{}
	for _, g := range played {
		stories[g] = tellStory(g.Events)
		require.Equal(t, g.S.Done(), stories[g].rests(), "the tellers disagree on a %s case", g.S.Status)
	}
	month := func(m time.Month) time.Time { return time.Date(2026, m, 1, 0, 0, 0, 0, casefile.Zone) }
	for _, v := range []storage.ComplaintViewer{allComplaints, {User: "u4", Read: []org.Path{"/ho/"}}, {User: "x", Read: []org.Path{"/ho/gd/gz/"}, Discipline: []org.Path{"/ho/gd2/"}}} {
		for _, f := range []storage.NumberFilter{{}, {Period: storage.Span{From: month(1), To: month(3)}}, {Closing: true}, {Closing: true, Period: storage.Span{From: month(2)}}, {Under: "/ho/gd/"}} {
			var seen, picked []*story
			for g, s := range stories {
				if s.open.Form != complaint.Original || !g.S.Sees(v) {
					continue
				}
				seen = append(seen, s)
				at := s.open.Received
				if f.Closing {
					if at = s.closed; !s.rests() {
						continue
					}
				}
				if at.Before(f.Period.From) || !f.Period.To.IsZero() && !at.Before(f.Period.To) || f.Under != "" && !f.Under.Contains(g.S.Place()) && !f.Under.Contains(g.S.Unit) {
					continue
				}
				picked = append(picked, s)
			}
			for _, by := range []string{"", "unit", "line", "business", "cause", "subject", "handler", "outlet", "channel", "month"} {
				groups := map[string][]*story{}
				if by == "" {
					groups[""] = nil
				}
				for _, s := range picked {
					groups[s.value(by, f.Closing)] = append(groups[s.value(by, f.Closing)], s)
				}
				var want []storage.ComplaintNumbers
				for value, group := range groups {
					want = append(want, naive(group, seen, value, Noon))
				}
				slices.SortFunc(want, func(a, b storage.ComplaintNumbers) int { return cmp.Compare(a.Value, b.Value) })
				f.By = by
				got, err := b.ComplaintNumbers(ctx, v, f, Noon)
				require.NoError(t, err)
				for i := range got {
					got[i].Behind = nil // requireListed
				}
				require.Equal(t, want, got, "%+v %+v", v, f)
			}
			f.By = ""
			if !f.Closing {
				requireListed(t, b, v, f)
			}
			requireReturn(t, b, v, f, picked)
		}
	}
	_, err := b.ComplaintNumbers(ctx, allComplaints, storage.NumberFilter{By: "customer"}, Noon)
	require.Error(t, err)
	requireTelling(t, stories)
}

// requireListed: behind every number stand exactly the complaints that a list gives.
func requireListed(t *testing.T, b *Backend, v storage.ComplaintViewer, f storage.NumberFilter) {
	ctx := context.Background()
	f.By = "unit"
	groups, err := b.ComplaintNumbers(ctx, v, f, Noon)
	require.NoError(t, err)
	for _, n := range groups {
		require.Len(t, n.Behind, len(storage.ComplaintsCounted()))
		for name, count := range n.Behind {
			list, err := b.Complaints(ctx, v, storage.ComplaintFilter{Forms: []complaint.Form{complaint.Original}, Under: f.Under, Received: f.Period,
				HeldBy: org.Path(n.Value), Counted: name, Now: Noon}, storage.Page{Limit: 200})
			require.NoError(t, err)
			require.Len(t, list.Items, int(count), "%s of %s, %+v", name, n.Value, f)
		}
		require.Equal(t, n.InTime.Of, n.Behind["in_time"]+n.Behind["not_in_time"])
		require.EqualValues(t, n.InTime.Of, n.Behind["timed"], "what a share is of can be opened, too")
		require.EqualValues(t, n.Replied.Of, n.Behind["reply_timed"])
		require.EqualValues(t, n.FirstContact.Of, n.Behind["decided"])
		require.Equal(t, n.Replied.Of, n.Behind["replied"]+n.Behind["not_replied"])
	}
	_, err = b.Complaints(ctx, v, storage.ComplaintFilter{Counted: "x"}, storage.Page{})
	require.Error(t, err)
}

// requireReturn: the cells of the return, counted by hand.
func requireReturn(t *testing.T, b *Backend, v storage.ComplaintViewer, f storage.NumberFilter, picked []*story) {
	type key struct{ a, b, c string }
	want := map[key]storage.ReturnCell{}
	for _, s := range picked {
		if s.status == complaint.Merged {
			continue
		}
		k := key{s.class.Channel, s.class.Business, s.class.Cause}
		c := want[k]
		c.Channel, c.Business, c.Cause = k.a, k.b, k.c
		c.Count++
		c.People += int64(s.open.People)
		if s.rests() {
			c.Closed++
		}
		if s.outcome == complaint.Justified || s.outcome == complaint.Partly {
			c.Justified++
		}
		want[k] = c
	}
	got, err := b.ComplaintReturn(context.Background(), v, f)
	require.NoError(t, err)
	require.Len(t, got, len(want))
	for _, c := range got {
		require.Equal(t, want[key{c.Channel, c.Business, c.Cause}], c)
	}
	q := storage.Quarter(2026, 4)
	require.Equal(t, "2026-10-01 2027-01-01", q.From.Format(time.DateOnly)+" "+q.To.Format(time.DateOnly))
}

// requireTelling: the scene has something of everything that is counted.
func requireTelling(t *testing.T, stories map[*Grievance]*story) {
	var all []*story
	for _, s := range stories {
		all = append(all, s)
	}
	n := naive(all, all, "", Noon)
	for what, share := range map[string]storage.Share{"in time": n.InTime, "replied": n.Replied, "satisfied": n.Satisfied,
		"first contact": n.FirstContact, "reopened": n.Reopened, "justified": n.Justified} {
		require.Greater(t, share.Part, int64(0), what)
		require.Less(t, share.Part, share.Of, what)
	}
	for what, count := range map[string]int64{"overdue": n.Overdue, "withdrawn": n.Withdrawn, "merged": n.Merged, "transfers": n.Transfers, "repeat": n.Repeat.Part} {
		require.Greater(t, count, int64(0), what)
	}
}

// What the walk seldom meets: lateness that stays, a limit that stood, a case that came
// back, and a customer who comes again a year later.
func testComplaintNumbersAtTheEdge(t *testing.T, b *Backend) {
	ctx := context.Background()
	play := func(customer string, at time.Time) *Grievance {
		return register(t, b, at, func(o *complaint.Opening) {
			o.Customer.Customer = customer
			o.Clocks = casefile.Clocks{limit(complaint.HandleClock, at, 10*day)}
		})
	}
	decide := func(g *Grievance) {
		g.Keep(g.S.Owner.User, ev(complaint.EvDecided, complaint.DecidedAs{Decide: complaint.Decide{Outcome: complaint.Justified}}))
	}
	tell := func(g *Grievance, at time.Time) {
		g.Keep(g.S.Owner.User, ev(complaint.EvDecisionTold, complaint.DecisionTold{Received: at, Callback: true}))
	}
	item := func(g *Grievance) storage.ComplaintItem {
		i, err := b.ComplaintItem(ctx, allComplaints, g.S.ID)
		require.NoError(t, err)
		return i
	}
	limitOf := func(g *Grievance) time.Time { c, _ := g.S.Clocks.Get(complaint.HandleClock); return c.Due }

	for name, c := range map[string]struct {
		after time.Duration
		in    bool
	}{"a moment before the limit": {-time.Microsecond, true}, "at the limit itself": {0, false}} {
		g := play("", Noon.AddDate(0, -1, 0))
		decide(g)
		require.Nil(t, item(g).InTime, "nobody was told yet")
		tell(g, limitOf(g).Add(c.after))
		require.Equal(t, c.in, *item(g).InTime, name)
		require.Equal(t, c.in, !tellStory(g.Events).late, name)
	}

	again := play("", Noon.AddDate(0, -2, 0))
	decide(again)
	tell(again, limitOf(again).Add(time.Hour))
	again.At = again.At.Add(20 * day)
	again.Keep("u3", ev(complaint.EvCalledBack, complaint.CalledBack{CallBack: complaint.CallBack{Result: complaint.Dissatisfied}, Clocks: casefile.Clocks{limit(complaint.HandleClock, again.At, 10*day)}}))
	decide(again)
	tell(again, again.At.Add(time.Hour))
	require.False(t, *item(again).InTime, "late once is late for good")

	paused := play("", Noon.AddDate(0, -1, 0))
	paused.Keep("u1", ev(complaint.EvPaused, complaint.Pause{Clock: complaint.HandleClock}))
	require.False(t, item(paused).LegalRuns)
	decide(paused)
	tell(paused, limitOf(paused).Add(day))
	require.True(t, *item(paused).InTime, "a limit that stands does not pass")

	for _, back := range []bool{false, true} {
		g := play("", Noon)
		if back {
			for _, to := range []string{"u2", "u1"} {
				g.Keep("u1", ev(complaint.EvOwnerAssigned, complaint.Held{Owner: complaint.Holder{User: to, Unit: "/ho/", Since: g.At}}))
			}
		}
		decide(g)
		require.Equal(t, !back, item(g).FirstContact, "who handed it on and got it back did not settle it at first contact")
	}
	next := play("", Noon)
	next.At = next.At.Add(day)
	decide(next)
	require.False(t, item(next).FirstContact, "a day later")

	repeat := func() int64 {
		n, err := b.ComplaintNumbers(ctx, allComplaints, storage.NumberFilter{Period: storage.Span{From: Noon.AddDate(0, 0, -1)}}, Noon)
		require.NoError(t, err)
		return n[0].Repeat.Part
	}
	play("k1", Noon.AddDate(-1, 0, 0))
	play("k1", Noon)
	require.Zero(t, repeat(), "a year ago to the moment is too long ago")
	play("k2", Noon.AddDate(-1, 0, 0).Add(time.Second))
	play("k2", Noon)
	require.EqualValues(t, 1, repeat())
	part := play("k3", Noon)
	o := part.Events[0]
	opening := body[complaint.Opening](o)
	opening.Origin, opening.Number = part.S.ID, "投〔2026〕9999"
	other := &Grievance{T: t, B: b, R: part.R, At: Noon}
	other.Keep("", ev(complaint.EvPartOpened, opening))
	require.EqualValues(t, 1, repeat(), "a part split off is no other complaint")
}
