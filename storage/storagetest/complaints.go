package storagetest

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/storage"

	"github.com/stretchr/testify/require"
)

// Every filter lists exactly what one finds who asks each state by itself.
func testComplaintLists(t *testing.T, b *Backend) {
	ctx := context.Background()
	played := grievances(t, b, 110, 31)
	for i, g := range played { // what waits for a decision on a longer limit would be rare
		if s := &g.S; s.Status == complaint.Handling && s.Asked == nil && !s.Extended {
			g.Keep(s.Owner.User, ev(complaint.EvExtensionRequested, complaint.ExtensionRequested{Unit: offices[i%len(offices)], Clock: limit(complaint.ExtensionClock, g.At, day)}))
		}
	}
	desks := []complaint.Desk{{Role: "hotline", Unit: "/ho/gd/"}, {Role: "officer", Unit: "/ho/"}}
	mans := casefile.Actor{User: "u2", Unit: "/ho/gd/", Roles: []string{"hotline"}}
	mansTop := casefile.Actor{User: "u2", Unit: "/ho/", Roles: []string{"officer"}}
	v := allComplaints
	v.User = "u2"
	yes, no := true, false
	due := func(s *complaint.State) time.Time { return nearest(s) }
	offered := func(s *complaint.State) bool {
		o := s.Offer
		return o != nil && s.Owner.User != "u2" && !s.MustStepAside("u2") &&
			(o.User == "u2" || slices.Contains(o.Candidates, "u2") || o.User == "" && (o.Desk.Mans(mans) || o.Desk.Mans(mansTop)))
	}
	judging := func(s *complaint.State) bool {
		p, sitting := s.Sitting()
		if !sitting || s.Status != complaint.Handling {
			return false
		}
		m, ok := p.Member("u2")
		return ok && m.Position == ""
	}
	calling := func(s *complaint.State) bool {
		return s.Status == complaint.Told && !s.HasHandled("u2") && !s.MustStepAside("u2")
	}
	extending := func(role string, over org.Path) *storage.ComplaintDuties {
		return &storage.ComplaintDuties{DecideExtension: []complaint.Desk{{Role: role, Unit: over}, {Role: "complaint_officer", Unit: "/ho/"}}}
	}
	decides := func(role string, over org.Path) func(s *complaint.State) bool {
		return func(s *complaint.State) bool {
			return s.Asked != nil && !s.Asked.Granted && s.Asked.By != "u2" && s.Owner.User != "u2" && !s.MustStepAside("u2") &&
				(complaint.Desk{Role: role, Unit: over}).StandsAbove(s.Asked.Unit)
		}
	}
	duties := &storage.ComplaintDuties{DecideExtension: []complaint.Desk{{Role: "service_office", Unit: "/ho/gd/"}}, CallBack: []org.Path{"/ho/gd2/"}}
	waiting := func(s *complaint.State) bool {
		mine := s.Owner.User == "u2" && slices.Contains([]casefile.Status{complaint.Registered, complaint.Handling, complaint.Decided, complaint.Discipline}, s.Status)
		p, sitting := s.Sitting()
		chair := sitting && s.Status == complaint.Handling && p.Chair == "u2" && p.Given() >= p.Quorum
		asked := s.Asked != nil && !s.Asked.Granted && s.Asked.By != "u2" && s.Owner.User != "u2" && !s.MustStepAside("u2") && complaint.Above("/ho/gd/", s.Asked.Unit)
		call := calling(s) && (org.Path("/ho/gd2/").Contains(s.Place()) || org.Path("/ho/gd2/").Contains(s.Unit))
		return mine || offered(s) || judging(s) || chair || asked || call
	}
	span := storage.Span{From: Noon.AddDate(0, -6, 0), To: Noon.AddDate(0, -2, 0)}
	in := func(at time.Time) bool { return !at.Before(span.From) && at.Before(span.To) }
	late := func(s *complaint.State) bool {
		c, ok := s.Clocks.Get(complaint.HandleClock)
		return ok && !s.Done() && c.Overdue(Noon)
	}
	answered := map[casefile.ID]*bool{}
	for _, g := range played {
		for _, a := range tellStory(g.Events).answers {
			answered[g.S.ID] = &a
		}
	}
	filed, acted := map[casefile.ID]bool{}, map[casefile.ID]bool{}
	for _, g := range played {
		for _, e := range g.Events {
			if e.Actor.User == "u2" {
				filed[e.Case], acted[e.Case] = filed[e.Case] || e.Seq == 1, true
			}
		}
	}
	told := map[casefile.ID]bool{}
	for i, g := range played {
		if id := g.S.ID; i%2 == 0 { // every other one
			told[id] = true
			_, err := b.Send(ctx, storage.Message{ID: "t" + string(id), Dedupe: "t" + string(id), User: "u2", Case: id, Topic: "x", Title: text.T("抄", "c"), At: Noon, Seen: g.S.Seq})
			require.NoError(t, err)
		}
	}
	for name, c := range map[string]struct {
		f  storage.ComplaintFilter
		is func(s *complaint.State) bool
	}{
		"status":  {storage.ComplaintFilter{Statuses: []casefile.Status{complaint.Handling, complaint.Told}}, func(s *complaint.State) bool { return s.Status == complaint.Handling || s.Status == complaint.Told }},
		"open":    {storage.ComplaintFilter{Open: &yes}, func(s *complaint.State) bool { return !s.Done() }},
		"at rest": {storage.ComplaintFilter{Open: &no}, func(s *complaint.State) bool { return s.Done() }},
		"line":    {storage.ComplaintFilter{Lines: []complaint.Line{complaint.Hotline}}, func(s *complaint.State) bool { return s.Line == complaint.Hotline }},
		"form":    {storage.ComplaintFilter{Forms: []complaint.Form{complaint.Review}}, func(s *complaint.State) bool { return s.Form == complaint.Review }},
		"class": {storage.ComplaintFilter{Channels: []string{"A1"}, Businesses: []string{"B2"}, Causes: []string{"C1"}}, func(s *complaint.State) bool {
			return s.Class.Channel == "A1" && s.Class.Business == "B2" && s.Class.Cause == "C1"
		}},
		"subject":  {storage.ComplaintFilter{Subjects: []string{"fee"}, Products: []string{"P1"}}, func(s *complaint.State) bool { return s.Class.Subject == "fee" && s.Class.Product == "P1" }},
		"severity": {storage.ComplaintFilter{Severities: []complaint.Severity{complaint.Serious}, Tiers: []complaint.Tier{complaint.Complex}}, func(s *complaint.State) bool { return s.Severity == complaint.Serious }},
		"under": {storage.ComplaintFilter{Under: "/ho/gd/"}, func(s *complaint.State) bool {
			return org.Path("/ho/gd/").Contains(s.Place()) || org.Path("/ho/gd/").Contains(s.Unit)
		}},
		"unit":       {storage.ComplaintFilter{Unit: "/ho/gd/gz/"}, func(s *complaint.State) bool { return s.Unit == "/ho/gd/gz/" }},
		"owner unit": {storage.ComplaintFilter{OwnerUnit: "/ho/gd2/"}, func(s *complaint.State) bool { return s.Owner.Unit == "/ho/gd2/" }},
		"outlet":     {storage.ComplaintFilter{Outlet: "n2"}, func(s *complaint.State) bool { return s.Outlet.Code == "n2" }},
		"owner":      {storage.ComplaintFilter{Owner: "u3"}, func(s *complaint.State) bool { return s.Owner.User == "u3" }},
		"customer":   {storage.ComplaintFilter{Customer: "k2"}, func(s *complaint.State) bool { return s.Customer == "k2" }},
		"anonymous":  {storage.ComplaintFilter{Anonymous: &yes}, func(s *complaint.State) bool { return s.Customer == "" }},
		"named":      {storage.ComplaintFilter{Anonymous: &no}, func(s *complaint.State) bool { return s.Customer != "" }},
		"concerns":   {storage.ComplaintFilter{Concerns: "u5"}, func(s *complaint.State) bool { return s.Concerns == "u5" }},
		"outcome": {storage.ComplaintFilter{Outcomes: []complaint.Outcome{complaint.Partly}, Sealed: &no}, func(s *complaint.State) bool {
			return s.Decision != nil && s.Decision.Outcome == complaint.Partly && !s.Sealed
		}},
		"reopened":    {storage.ComplaintFilter{Reopened: &yes}, func(s *complaint.State) bool { return s.Round > 1 }},
		"not again":   {storage.ComplaintFilter{Reopened: &no}, func(s *complaint.State) bool { return s.Round == 1 }},
		"extended":    {storage.ComplaintFilter{Extended: &yes}, func(s *complaint.State) bool { return s.Extended }},
		"sealed":      {storage.ComplaintFilter{Sealed: &yes}, func(s *complaint.State) bool { return s.Sealed }},
		"satisfied":   {storage.ComplaintFilter{Satisfied: &yes}, func(s *complaint.State) bool { return answered[s.ID] != nil && *answered[s.ID] }},
		"displeased":  {storage.ComplaintFilter{Satisfied: &no}, func(s *complaint.State) bool { return answered[s.ID] != nil && !*answered[s.ID] }},
		"received":    {storage.ComplaintFilter{Received: span, Sort: "received"}, func(s *complaint.State) bool { return in(s.Received) }},
		"due":         {storage.ComplaintFilter{Due: span, Sort: "due"}, func(s *complaint.State) bool { return in(due(s)) }},
		"overdue":     {storage.ComplaintFilter{Overdue: Noon}, func(s *complaint.State) bool { return !s.Done() && !due(s).IsZero() && !Noon.Before(due(s)) }},
		"late by law": {storage.ComplaintFilter{Late: Noon}, late},
		"mine":        {storage.ComplaintFilter{Mine: true}, func(s *complaint.State) bool { return s.Owner.User == "u2" && !s.Done() }},
		"filed":       {storage.ComplaintFilter{Filed: true}, func(s *complaint.State) bool { return filed[s.ID] }},
		"handled": {storage.ComplaintFilter{Handled: true}, func(s *complaint.State) bool {
			return (acted[s.ID] || s.HasHandled("u2")) && (s.Owner.User != "u2" || s.Done())
		}},
		"copied": {storage.ComplaintFilter{Copied: duties, Desks: desks}, func(s *complaint.State) bool {
			return told[s.ID] && !acted[s.ID] && !s.HasHandled("u2") && !waiting(s)
		}},
		"offered": {storage.ComplaintFilter{Offered: true, Desks: desks}, offered},
		"judging": {storage.ComplaintFilter{Judging: true}, judging},
		"extended at head office by its management": {storage.ComplaintFilter{Extending: extending("unit_supervisor", "/ho/")}, decides("unit_supervisor", "/ho/")},
		"extended at head office by its office":     {storage.ComplaintFilter{Extending: extending("service_office", "/ho/")}, decides("service_office", "/ho/")},
		"calling":                                   {storage.ComplaintFilter{Calling: true}, calling},
		"waiting":                                   {storage.ComplaintFilter{Waiting: duties, Desks: desks}, waiting},
		"words":                                     {storage.ComplaintFilter{Words: "2026〕1"}, func(s *complaint.State) bool { return strings.Contains(s.Number, "2026〕1") }},
		"number":                                    {storage.ComplaintFilter{Number: "投〔2026〕2"}, func(s *complaint.State) bool { return strings.HasPrefix(s.Number, "投〔2026〕2") }},
	} {
		want := map[casefile.ID]bool{}
		for _, g := range played {
			if g.S.Sees(v) && c.is(&g.S) {
				want[g.S.ID] = true
			}
		}
		require.NotEmpty(t, want, "nothing to be found by %s", name)
		got, err := b.Complaints(ctx, v, c.f, page500)
		require.NoError(t, err)
		found := map[casefile.ID]bool{}
		for _, i := range got.Items {
			found[i.ID] = true
		}
		require.Equal(t, want, found, name)
		counts, err := b.CountComplaints(ctx, v, c.f, Noon)
		require.NoError(t, err)
		total := 0
		for _, c := range counts {
			total += int(c.Count)
		}
		require.Len(t, want, total, name)
	}
	_, err := b.Complaints(ctx, v, storage.ComplaintFilter{Sort: "customer"}, storage.Page{})
	require.Error(t, err)
	_, err = b.GroupComplaints(ctx, v, storage.ComplaintFilter{}, "state", Noon)
	require.Error(t, err)
	requireParts(t, b, played)
}

// nearest is the limit that runs out first.
func nearest(s *complaint.State) (at time.Time) {
	ids := []string{complaint.HandleClock, complaint.BankClock}
	if s.Status == complaint.Told {
		ids = []string{complaint.CallbackClock}
	}
	for _, id := range ids {
		if c, ok := s.Clocks.Get(id); ok && !c.Stopped && !s.Done() && (at.IsZero() || c.Due.Before(at)) {
			at = c.Due
		}
	}
	return at
}

// requireParts: intervals, offers, experts and calls are those of the events.
func requireParts(t *testing.T, b *Backend, played []*Grievance) {
	holds, offers, calls, experts := 0, 0, 0, 0
	for _, g := range played {
		parts, err := b.ComplaintParts(context.Background(), allComplaints, g.S.ID)
		require.NoError(t, err)
		item, err := b.ComplaintItem(context.Background(), allComplaints, g.S.ID)
		require.NoError(t, err)
		var wantCalls []complaint.CallResult
		var answers []string
		breached, to := false, ""
		for _, e := range g.Events {
			switch e.Name {
			case complaint.EvCalledBack:
				wantCalls = append(wantCalls, body[complaint.CalledBack](e).Result)
			case complaint.EvOffered:
				answers, to = append(answers, ""), body[complaint.Offered](e).To
			case complaint.EvClassified: // whom it was offered to may have to step aside now
				c := body[complaint.Classified](e)
				if n := len(answers); to != "" && answers[n-1] == "" && (to == string(c.Concerns) || slices.Contains(c.Excluded, to)) {
					answers[n-1] = storage.OfferLapsed
				}
			case complaint.EvClockFired:
				for _, f := range body[casefile.ClockFired](e).Fired {
					breached = breached || f.Clock == complaint.HandleClock && f.Step == worktime.DueStep
				}
			default:
				how := map[string]string{complaint.EvTaken: storage.OfferTaken, complaint.EvOfferRefused: storage.OfferRefused, complaint.EvOwnerAssigned: storage.OfferLapsed,
					complaint.EvReferred: storage.OfferLapsed, complaint.EvSealedWith: storage.OfferLapsed, complaint.EvWithdrawn: storage.OfferLapsed, complaint.EvMerged: storage.OfferLapsed}[e.Name]
				if n := len(answers); how != "" && n > 0 && answers[n-1] == "" {
					answers[n-1] = how
				}
			}
		}
		require.Equal(t, breached, item.Breached)
		require.Len(t, parts.Calls, len(wantCalls))
		for i, c := range parts.Calls {
			require.Equal(t, wantCalls[i], c.Result)
		}
		require.Len(t, parts.Offers, len(answers))
		for i, o := range parts.Offers {
			require.Equal(t, answers[i], o.Answer)
			require.Equal(t, i+1, o.Hop)
		}
		last := len(parts.Holds) - 1
		require.True(t, parts.Holds[last].Until.IsZero())
		require.Equal(t, g.S.Owner.User, parts.Holds[last].User)
		for i := range last {
			require.True(t, parts.Holds[i].Until.Equal(parts.Holds[i+1].Since), "a gap in who owned it")
		}
		if p := g.S.Panel; p != nil {
			var now []complaint.Member
			for _, e := range parts.Experts {
				if e.Panel == parts.Experts[len(parts.Experts)-1].Panel {
					now = append(now, e.Member)
				}
			}
			want := slices.Clone(p.Members)
			for i, m := range want {
				want[i].Given, want[i].Left, want[i].From = inUTC(m.Given), inUTC(m.Left), m.From.UTC()
				want[i].Filled = false // the rows say who sits; which seats were filled again is the rule's business
			}
			require.ElementsMatch(t, want, now)
		}
		holds, offers, calls, experts = holds+last, offers+len(parts.Offers), calls+len(parts.Calls), experts+len(parts.Experts)
	}
	for what, n := range map[string]int{"holds": holds, "offers": offers, "calls": calls, "experts": experts} {
		require.Greater(t, n, 5, what)
	}
}

func inUTC(t *time.Time) *time.Time {
	if t != nil {
		at := t.UTC()
		t = &at
	}
	return t
}

// Read rows of complaints made again from the events are the rows that were there.
func testComplaintReadsMadeAgain(t *testing.T, b *Backend) {
	played := grievances(t, b, 50, 41)
	tables := []string{"complaints", "complaint_people", "complaint_holds", "complaint_offers", "complaint_experts", "complaint_calls", "complaint_links", "clocks", "cases"}
	before := map[string][]string{}
	for _, table := range tables {
		before[table] = dump(t, b, table)
		require.NotEmpty(t, before[table], "nothing in %s to compare", table)
	}
	b.Tamper(t, "UPDATE complaints SET told_at = NULL, transfers = 99, breached = NOT breached, first_contact = NOT first_contact")
	b.Tamper(t, "DELETE FROM complaint_holds WHERE user_id = 'u1'")
	b.Tamper(t, "UPDATE complaint_people SET knows = NOT knows")
	for _, g := range played {
		require.NoError(t, b.RebuildReads(context.Background(), g.S.ID))
		_, err := b.Replay(context.Background(), g.S.ID)
		require.NoError(t, err)
	}
	for _, table := range tables {
		require.Equal(t, before[table], dump(t, b, table), table)
	}
}

// register keeps a plain complaint, changed as wanted.
func register(t *testing.T, b *Backend, at time.Time, change func(*complaint.Opening)) *Grievance {
	g := &Grievance{T: t, B: b, R: rand.New(rand.NewPCG(1, 1)), At: at}
	o := g.Opening()
	o.Outlet, o.Unit, o.Received, o.Concerns, o.Customer.Customer = org.Outlet{Code: "n1", Path: "/ho/gd/gz/n1/"}, "/ho/gd/gz/", at, "", ""
	o.Class, o.Owner.User = complaint.Classification{Channel: "A1", Cause: "C1", Product: "P1"}, "u1"
	change(&o)
	g.Keep("u1", ev(complaint.EvRegistered, o))
	return g
}

func testComplaintFacts(t *testing.T, b *Backend) {
	ctx := context.Background()
	at := func(days int) time.Time { return Noon.AddDate(0, 0, -days) }
	name := map[casefile.ID]string{}
	keep := func(as string, days int, customer, concerns string, change func(*complaint.Opening)) *Grievance {
		g := register(t, b, at(days), func(o *complaint.Opening) {
			if o.Customer.Customer, o.Concerns = customer, concerns; change != nil {
				change(o)
			}
		})
		name[g.S.ID] = as
		return g
	}
	mine := keep("mine", 0, "k1", "u9", nil)
	keep("both", 10, "k1", "u9", nil)
	keep("customer", 80, "k1", "u9", nil)
	keep("too long ago", 91, "k1", "u9", nil)
	keep("facts", 20, "k2", "u9", nil)
	keep("facts too long ago", 31, "k2", "u9", nil)
	keep("another employee", 1, "k3", "u8", nil)
	keep("another cause", 1, "k3", "u9", func(o *complaint.Opening) { o.Class.Cause = "C2" })
	keep("another outlet", 1, "", "u9", func(o *complaint.Opening) { o.Outlet = org.Outlet{} })
	keep("a review", 1, "k1", "u9", func(o *complaint.Opening) { o.Form = complaint.Review })
	gone := keep("merged", 1, "k1", "u9", nil)
	gone.Keep("u1", ev(complaint.EvMerged, complaint.Merge{Into: mine.S.ID}))
	read := func(do func(tx *storage.Tx)) {
		require.NoError(t, b.Read(ctx, "facts", func(tx *storage.Tx) error { do(tx); return nil }))
	}
	read(func(tx *storage.Tx) {
		got, err := tx.Alike("k1", "n1", "u9", mine.S.Class, at(90), at(30), mine.S.ID)
		require.NoError(t, err)
		var told []string
		for _, d := range got {
			told = append(told, name[d.Case]+" by "+d.Why)
		}
		require.Equal(t, []string{"both by both", "facts by facts", "customer by customer"}, told)
		got, err = tx.Alike("", "", "", mine.S.Class, at(90), at(30), mine.S.ID)
		require.NoError(t, err)
		require.Empty(t, got, "nobody and nothing are like nobody and nothing")
		ids, err := tx.SameIncident("n1", "P1", mine.S.Class, at(1), at(-1))
		require.NoError(t, err)
		require.Len(t, ids, 3, "mine, of another employee, merged")
		ids, err = tx.SameIncident("", "P1", mine.S.Class, at(1), at(-1))
		require.NoError(t, err)
		require.Len(t, ids, 4, "of every outlet")
		ids, err = tx.SameIncident("n1", "P1", complaint.Classification{}, at(1), at(-1))
		require.NoError(t, err)
		require.Empty(t, ids)
		load, err := tx.OpenOf("u1")
		require.NoError(t, err)
		require.Equal(t, 10, load, "all but the merged one")
		s, err := tx.Complaint(mine.S.ID)
		require.NoError(t, err)
		require.Equal(t, mine.S.Number, s.Number)
		_, err = tx.Complaint(NewCase())
		require.Error(t, err)
		n, err := tx.RepeatedConcerns("u9", at(30))
		require.NoError(t, err)
		require.Equal(t, 5, n, "mine, both, facts, another cause, another outlet")
		n, err = tx.RepeatedConcerns("", at(300))
		require.NoError(t, err)
		require.Zero(t, n)
	})
	mine.Keep("u1", ev(complaint.EvDecided, complaint.DecidedAs{Decide: complaint.Decide{Outcome: complaint.Unjustified}}))
	read(func(tx *storage.Tx) {
		n, err := tx.RepeatedConcerns("u9", at(30))
		require.NoError(t, err)
		require.Equal(t, 4, n, "what was not justified does not count")
	})
	incidents, err := b.MassIncidents(ctx, allComplaints, storage.NumberFilter{Period: storage.Span{From: at(2)}}, 2)
	require.NoError(t, err)
	require.Len(t, incidents, 1)
	require.EqualValues(t, 2, incidents[0].Count)
	require.Equal(t, "2026-11-19 n1 C1 P1", incidents[0].Day+" "+incidents[0].Outlet+" "+incidents[0].Cause+" "+incidents[0].Product)
}
