package house

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/policy"
	"duban/storage"
	"duban/workflows"
)

// told is the demo bank as it would be if it had been loaded at that moment.
func told(t *testing.T, now string) *ward {
	t.Helper()
	w := bareWard(t, now)
	require.NoError(t, w.openObjects(w.ctx))
	w.Custody = storage.NewCustody(w.DB, w.Blobs, storage.CustodyOptions{Log: w.Log, Clock: func() time.Time { return w.now }})
	_, err := w.tellDemo(w.ctx, "", w.now)
	require.NoError(t, err)
	return w
}

// The demo bank is whole on whatever day it is loaded: on a Saturday night, and on the
// last day but a few before a Spring Festival that is not announced yet. It is told once
// for all that is asked of it, because telling it takes a while.
func TestTheDemoBank(t *testing.T) {
	for _, now := range []string{"2026-11-21 23:00", "2027-02-03 08:00"} {
		t.Run(now, func(t *testing.T) {
			w := told(t, now)
			w.casesInEveryState()
			w.aYearOfComplaints()
			w.everythingHappenedInTime()
			w.nothingIsOwed()
			verdict, err := w.VerifyRecord(w.ctx, false)
			require.NoError(t, err)
			require.True(t, verdict.OK())
			if now == "2026-11-21 23:00" {
				w.ladderHasFired()
				w.everyNumberLeadsToItsCases()
			}
		})
	}
}

func (w *ward) casesInEveryState() {
	t := w.t
	require.Equal(t, map[string]int{"running": 8, "draft": 1, "planned": 1, "cancelled": 1}, w.statuses(casefile.Programme))
	require.Equal(t, map[string]int{"planned": 1, "assigned": 5, "in_progress": 7, "submitted": 3, "under_review": 3, "returned": 1,
		"accepted": 1, "published": 6, "final": 22 + 180, "cancelled": 1}, w.statuses(casefile.Inspection))
	begun := 0
	w.each(casefile.Inspection, func(s casefile.State) {
		if i := s.(*inspection.State); i.Status == inspection.InProgress && i.Kind == inspection.Onsite && i.Inspector.User == w.holder(policy.Inspector, 0) {
			begun++
		}
	})
	require.NotZero(t, begun, "the inspector whom the README names has a check to fill")
	require.Equal(t, map[string]int{"draft": 2, "issued": 3, "acknowledged": 10, "closed": 8, "withdrawn": 1}, w.statuses(casefile.Notice))
	rectifications, kinds, repeats, pending := map[string]int{}, map[checklist.Kind]int{}, 0, 0
	w.each(casefile.Notice, func(s casefile.State) {
		require.NotRegexp(t, `^[^岭]`, s.(*notice.State).Number, "head office's mark, not its code")
		for _, r := range s.(*notice.State).Rectifications {
			rectifications[string(r.Status)]++
			repeats += min(1, len(r.RepeatOf))
			if r.Pending != nil {
				pending++
			}
		}
	})
	for _, status := range []casefile.Status{notice.Open, notice.Planned, notice.Done, notice.Returned, notice.Verified} {
		require.NotZero(t, rectifications[string(status)], status)
	}
	require.NotZero(t, repeats, "some offences are repeat offences")
	require.Equal(t, 1, pending, "an extension waits for its decision")
	appeals := 0
	w.each(casefile.Inspection, func(s casefile.State) {
		i := s.(*inspection.State)
		kinds[i.Kind]++
		appeals += i.AppealsPending()
		require.False(t, i.Done() && i.Status != inspection.Cancelled && i.Score == nil)
	})
	require.Equal(t, 1, appeals, "an appeal waits for its decision")
	require.Len(t, kinds, 4, "checks of every kind")
	w.remarksFitTheirItems()
}

// ladderHasFired looks at the notice that nobody cared for: step by step it has come to
// the bulletin, on the right working days, and everybody concerned was told once.
func (w *ward) ladderHasFired() {
	t, seen := w.t, 0
	w.each(casefile.Notice, func(s casefile.State) {
		n := s.(*notice.State)
		if n.Outlet.Code != w.bank.Outlets[6].Code || n.Status != notice.Acknowledged {
			return
		}
		seen++
		// Issued on 27 September, a Sunday; 20 September and 10 October are worked, 25 to 27
		// September and 1 to 7 October are days off.
		require.Equal(t, "09-27 15:00", local(*n.IssuedAt))
		for _, r := range n.Rectifications {
			c, _ := n.Clocks.Get(r.ID)
			require.Equal(t, "15wd", c.Limit)
			require.Equal(t, []string{"remind 10-19 09:00 true", "due 10-22 24:00 true", "escalate_1 10-26 09:00 true",
				"escalate_2 10-29 09:00 true", "bulletin 11-05 09:00 true"}, ladder(c))
		}
		inbox, err := w.DB.Inbox(w.ctx, w.bank.At("branch_head", n.Outlet.Path)[0].Login, storage.InboxFilter{Case: n.ID}, storage.Page{})
		require.NoError(t, err)
		var topics []string
		for _, m := range inbox.Items {
			topics = append(topics, m.Topic)
			require.Equal(t, m.At.Before(w.now.AddDate(0, 0, -7)), !m.Read.IsZero(), "what is long past has been read")
		}
		slices.Reverse(topics)
		require.Equal(t, []string{"notice.issued", "notice.remind", "notice.due", "notice.bulletin"}, slices.Compact(topics))
	})
	require.Equal(t, 1, seen)
}

func ladder(c casefile.Clock) (out []string) {
	for _, s := range c.Steps {
		out = append(out, fmt.Sprintf("%s %s %t", s.Name, local(s.At), s.Fired))
	}
	return out
}

// remarksFitTheirItems: a remark stands in the notice beside the item.
func (w *ward) remarksFitTheirItems() {
	ids, err := w.DB.CaseIDs(w.ctx, casefile.Inspection)
	require.NoError(w.t, err)
	seen := 0
	for _, id := range ids {
		events, err := w.DB.Events(w.ctx, id, 0)
		require.NoError(w.t, err)
		for _, e := range events {
			if e.Name != inspection.EvAnswered {
				continue
			}
			b, err := casefile.Decode[inspection.Answered](e.Body)
			require.NoError(w.t, err)
			for _, a := range b.Answers {
				if a.Remark != "" {
					seen++
					require.Contains(w.t, []string{demo.Tell(a.Item, 0).Remark, demo.Tell(a.Item, 1).Remark}, a.Remark, a.Item)
				}
			}
		}
	}
	require.Greater(w.t, seen, 500)
}

// each visits every case of a kind.
func (w *ward) each(kind casefile.Kind, visit func(casefile.State)) {
	w.t.Helper()
	ids, err := w.DB.CaseIDs(w.ctx, kind)
	require.NoError(w.t, err)
	for _, id := range ids {
		s, err := w.DB.LoadState(w.ctx, id)
		require.NoError(w.t, err)
		visit(s)
	}
}

func (w *ward) statuses(kind casefile.Kind) map[string]int {
	out := map[string]int{}
	w.each(kind, func(s casefile.State) {
		out[string(s.(interface{ Standing() casefile.Status }).Standing())]++
	})
	return out
}

// everythingHappenedInTime: clocks fired when they were due, nothing lies in the
// future, and nothing is left for the engine to notice late.
func (w *ward) everythingHappenedInTime() {
	w.t.Helper()
	for _, kind := range []casefile.Kind{casefile.Inspection, casefile.Notice, casefile.Programme} {
		w.each(kind, func(s casefile.State) {
			at, running := s.Deadline()
			require.False(w.t, running && !at.After(w.now), "a step of %s is still to be noticed", kind)
		})
		ids, err := w.DB.CaseIDs(w.ctx, kind)
		require.NoError(w.t, err)
		for _, id := range ids {
			events, err := w.DB.Events(w.ctx, id, 0)
			require.NoError(w.t, err)
			last := time.Time{}
			for _, e := range events {
				require.False(w.t, e.At.After(w.now), "%s lies in the future", e.Name)
				require.False(w.t, e.At.Before(last), "%s comes before what it follows", e.Name)
				last = e.At
				if e.Name != inspection.EvClockFired && e.Name != notice.EvClockFired {
					continue
				}
				b, err := casefile.Decode[casefile.ClockFired](e.Body)
				require.NoError(w.t, err)
				for _, f := range b.Fired {
					require.Equal(w.t, f.Due, f.Noticed, "%s %s was noticed late", f.Clock, f.Step)
				}
			}
		}
	}
}

// nothingIsOwed: everybody has been told of everything.
func (w *ward) nothingIsOwed() {
	w.t.Helper()
	old := map[casefile.ID]bool{} // what comes from the old books was told then
	for _, p := range w.bank.Past(checklist.Shipped(), w.now) {
		old[activities.DerivedID("history", p.Number)] = true
	}
	for _, kind := range []casefile.Kind{casefile.Inspection, casefile.Notice, casefile.Programme} {
		ids, err := w.DB.CaseIDs(w.ctx, kind)
		require.NoError(w.t, err)
		for _, id := range ids {
			if old[id] {
				continue
			}
			owed, err := workflows.Owed(w.ctx, w.record(), kind, id)
			require.NoError(w.t, err)
			require.Empty(w.t, owed)
		}
	}
}
