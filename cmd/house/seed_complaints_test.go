package house

import (
	"github.com/stretchr/testify/require"

	"duban/demo"
	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/incident"
	"duban/domain/org"
	"duban/domain/roster"
	"duban/domain/worktime"
	"duban/policy"
	"duban/storage"
	"duban/workflows"
)

// aYearOfComplaints looks at them: in every state, in time as a rule, and nobody handled
// what he must step aside from.
func (w *ward) aYearOfComplaints() {
	w.complaintsInEveryState()
	w.complaintsHappenedInTime()
	w.nobodyHandledHisOwn()
	w.everybodyWasAllowed()
	w.nothingOfCustomersInClear()
	w.numbersAreLikely()
	w.rostersArePublished()
	w.incidentsAndBulletins()
}

func (w *ward) complaintsInEveryState() {
	t, have, forms := w.t, map[string]int{}, map[complaint.Form]int{}
	for _, s := range w.complaints() {
		forms[s.Form]++
		have[string(s.Status)]++
		for what, is := range map[string]bool{"on offer": s.Offer != nil, "extended": s.Extended, "extension asked": s.Asked != nil, "reopened": s.Round > 1,
			"absorbed four": len(s.Absorbed) == 4, "split": len(s.Parts) == 2, "reviewed": len(s.Reviews) > 0, "sealed": s.Sealed, "anonymous": s.Customer == "",
			"by proxy": s.As == complaint.Proxy, "refused": s.Hops > 0 && s.Offer == nil && s.Owner.Unit == demo.ConsumerDept && !s.Done(),
			"not reached": s.Status == complaint.Closed && len(s.Calls) == 3, "panel sits": s.Panel != nil && s.Panel.Ruling == "", "panel ruled": s.Panel != nil && s.Panel.Ruling != ""} {
			if is {
				have[what]++
			}
		}
		if handle, ok := s.Clocks.Get(complaint.HandleClock); ok && !handle.Stopped && handle.Overdue(w.now) && !s.Done() {
			have["overdue"]++
		}
	}
	require.Equal(t, map[complaint.Form]int{complaint.Original: 127 + 2, complaint.Review: 4}, forms)
	for what, least := range map[string]int{"registered": 3, "handling": 12, "decided": 3, "told": 4, "closed": 70, "withdrawn": 4, "merged": 4, "discipline": 2, "concluded": 1,
		"on offer": 4, "extended": 2, "extension asked": 2, "reopened": 6, "absorbed four": 1, "split": 1, "reviewed": 4, "sealed": 3, "anonymous": 3, "by proxy": 3,
		"refused": 1, "not reached": 4, "panel sits": 2, "panel ruled": 2, "overdue": 4} {
		require.GreaterOrEqual(t, have[what], least, what)
	}
}

func (w *ward) complaintsHappenedInTime() {
	for _, kind := range []casefile.Kind{casefile.Complaint, casefile.Incident, casefile.Bulletin} {
		w.each(kind, func(s casefile.State) {
			at, running := s.Deadline()
			require.False(w.t, running && !at.After(w.now), "a step of %s is still to be noticed", kind)
		})
		ids, err := w.DB.CaseIDs(w.ctx, kind)
		require.NoError(w.t, err)
		for _, id := range ids {
			events, err := w.DB.Events(w.ctx, id, 0)
			require.NoError(w.t, err)
			for i, e := range events {
				require.False(w.t, e.At.After(w.now), "%s lies in the future", e.Name)
				require.False(w.t, i > 0 && e.At.Before(events[i-1].At), "%s comes before what it follows", e.Name)
			}
			owed, err := workflows.Owed(w.ctx, w.record(), kind, id)
			require.NoError(w.t, err)
			require.Empty(w.t, owed, "everybody has been told")
		}
	}
}

// nobodyHandledHisOwn: whoever must step aside neither held a complaint nor moved it.
func (w *ward) nobodyHandledHisOwn() {
	aside, concerned := 0, 0
	for _, s := range w.complaints() {
		aside += min(1, len(s.Excluded))
		events, err := w.DB.Events(w.ctx, s.ID, 0)
		require.NoError(w.t, err)
		actors := append([]string{s.Owner.User}, s.Handled...)
		for _, e := range events[1:] { // who takes a complaint in learns of it before anybody knows of an interest
			actors = append(actors, e.Actor.User)
		}
		if s.Concerns != "" {
			concerned++
			require.NotContains(w.t, append(actors, events[0].Actor.User), s.Concerns)
		}
		if s.Form == complaint.Review || s.Origin != "" {
			continue // who decided the complaint is kept from its review, and has handled nothing of it
		}
		for _, u := range s.Excluded {
			require.NotContains(w.t, actors, u, "%s had an interest in %s", u, s.Number)
		}
		for _, call := range events {
			if call.Name == complaint.EvCalledBack {
				for _, e := range events {
					if e.Name == complaint.EvDecided {
						require.NotEqual(w.t, e.Actor.User, call.Actor.User, "who decided did not call back")
					}
				}
			}
		}
	}
	require.NotZero(w.t, aside, "an interest was declared that matters")
	require.GreaterOrEqual(w.t, concerned, 3)
}

// everybodyWasAllowed: policy lets everybody do what he did there.
func (w *ward) everybodyWasAllowed() {
	asked := map[string]bool{}
	for _, s := range w.complaints() {
		trail, err := w.DB.AuditTrail(w.ctx, storage.AuditFilter{Case: s.ID}, storage.Page{Limit: 100})
		require.NoError(w.t, err)
		for _, row := range trail.Items {
			place := s.Place()
			key := row.Actor.User + " " + row.Action + " " + string(place)
			if row.Actor.IsSystem() || asked[key] {
				continue
			}
			asked[key] = true
			may, err := people{w.DB, w.Policy}.May(w.ctx, row.Actor.User, row.Action, place)
			require.NoError(w.t, err)
			if !may { // somebody who has the case in hand acts where it lies with his unit
				may, err = people{w.DB, w.Policy}.May(w.ctx, row.Actor.User, row.Action, s.Unit)
				require.NoError(w.t, err)
			}
			require.True(w.t, may, "%s may not %s at %s", row.Actor.User, row.Action, place)
		}
	}
}

func (w *ward) nothingOfCustomersInClear() {
	var words []string
	for n := range 127 {
		g := demo.Grievant(n)
		words = append(words, g.Phone, g.Account)
		if g.IDNumber != "" {
			words = append(words, g.IDNumber)
		}
	}
	words = append(words, demo.Grievant(501).Phone, demo.Grievant(502).Phone, "凭条扔了出来", "家属情绪激动")
	require.Empty(w.t, w.inClear(words...))
	s := w.complaints()[0]
	require.NotEmpty(w.t, w.inClear(s.Number), "the search finds what lies open")
}

func (w *ward) numbersAreLikely() {
	all, err := w.DB.ComplaintNumbers(w.ctx, storage.ComplaintViewer{Read: []org.Path{policy.Bank}, Discipline: []org.Path{policy.Bank}}, storage.NumberFilter{}, w.now)
	require.NoError(w.t, err)
	require.Len(w.t, all, 1)
	share := func(s storage.Share) float64 { return float64(s.Part) / float64(s.Of) }
	w.t.Logf("in time %v, satisfied %v, first contact %v, repeat %v, justified %v", all[0].InTime, all[0].Satisfied, all[0].FirstContact, all[0].Repeat, all[0].Justified)
	require.InDelta(w.t, 0.92, share(all[0].InTime), 0.03)
	require.InDelta(w.t, 0.88, share(all[0].Satisfied), 0.03)
	require.NotZero(w.t, all[0].FirstContact.Part)
	require.NotZero(w.t, all[0].Repeat.Part)
	flags, err := w.DB.Flags(w.ctx, storage.ComplaintViewer{Read: []org.Path{policy.Bank}}, storage.FlagFilter{}, storage.Page{})
	require.NoError(w.t, err)
	require.Len(w.t, flags.Items, 1)
	require.GreaterOrEqual(w.t, flags.Items[0].Complaints, flagAt)
}

func (w *ward) rostersArePublished() {
	this := roster.MonthOf(worktime.DayOf(w.now))
	for _, m := range []roster.Month{this, this + 1} {
		for _, o := range w.bank.Outlets {
			r, err := w.rosterDesk().Roster(w.ctx, o.Code, m, w.now)
			require.NoError(w.t, err)
			require.Equal(w.t, roster.Published, r.Roster.Status, "%s %s", o.Code, m)
			require.Empty(w.t, r.Problems)
		}
	}
	lines := map[string]int{}
	require.NoError(w.t, walk(func(p storage.Page) (storage.List[storage.OfficerLine], error) {
		return w.DB.OfficerLines(w.ctx, storage.OfficerFilter{Within: everywhere}, p)
	}, func(l storage.OfficerLine) { lines[l.BusinessLine]++ }))
	for _, line := range expertLines {
		require.GreaterOrEqual(w.t, lines[line], 7, line)
	}
}

func (w *ward) incidentsAndBulletins() {
	require.Equal(w.t, map[string]int{"closed": 1, "acknowledged": 1}, w.statuses(casefile.Incident))
	w.each(casefile.Incident, func(s casefile.State) { require.False(w.t, s.(*incident.State).Late()) })
	have := w.statuses(casefile.Bulletin)
	require.GreaterOrEqual(w.t, have["closed"], 2, "those that all have signed")
	delete(have, "closed")
	require.Equal(w.t, map[string]int{"released": 1, "draft": 1}, have)
	unread := 0
	w.each(casefile.Bulletin, func(s casefile.State) {
		if b := s.(*bulletin.State); b.Status == bulletin.Released {
			require.NotEmpty(w.t, b.Number)
			require.Less(w.t, len(b.Unread()), len(b.Recipients), "others have")
			if len(b.Unread()) > 0 {
				unread++
			}
		}
	})
	require.Equal(w.t, 1, unread, "of the last one some have not signed")
}
