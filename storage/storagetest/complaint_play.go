package storagetest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"

	"github.com/stretchr/testify/require"
)

// Grievance is a complaint that is played: each step is a command, kept a while after
// the one before. Its events are kept beside those of the database, to be worked
// through by hand.
type Grievance struct {
	T      testing.TB
	B      *Backend
	R      *rand.Rand
	S      complaint.State // as the events make it
	At     time.Time
	Events []casefile.Event
}

var (
	staff   = []string{"u1", "u2", "u3", "u4", "u5", "u6"}
	offices = []org.Path{"/ho/", "/ho/gd/", "/ho/gd/gz/", "/ho/gd2/"}
	outlets = []org.Path{"", "/ho/gd/gz/n1/", "/ho/gd/gz/n2/", "/ho/gd2/n3/"}
)

func oneOf[T any](r *rand.Rand, of []T) T { return of[r.IntN(len(of))] }

func officer(user string) casefile.Actor { return casefile.Actor{User: user, Unit: "/ho/"} }

func limit(id string, from time.Time, d time.Duration) casefile.Clock {
	due := from.Add(d)
	return casefile.Clock{ID: id, From: from, Due: due, Rule: "r", Calendar: "c", Steps: []casefile.Step{{Name: "due", At: due}}}
}

const day = 24 * time.Hour

// Keep puts events on the record, under one command of somebody.
func (g *Grievance) Keep(who string, events ...casefile.Event) {
	g.T.Helper()
	if g.S.ID == "" {
		g.S.ID = NewCase()
	}
	actor := officer(who)
	if who == "" {
		actor = casefile.System
	}
	Keep(g.T, g.B, casefile.Complaint, g.S.ID, actor, g.At, events...)
	for _, e := range events {
		e.Case, e.Kind, e.Seq, e.At, e.Actor = g.S.ID, casefile.Complaint, g.S.Seq+1, g.At, actor
		require.NoError(g.T, g.S.Apply(e))
		g.Events = append(g.Events, e)
	}
}

// Opening is a random registration at the present instant.
func (g *Grievance) Opening() complaint.Opening {
	r := g.R
	at := oneOf(r, outlets)
	o := complaint.Opening{
		Form: complaint.Original, Number: fmt.Sprintf("投〔2026〕%04d", r.IntN(10000)), Line: oneOf(r, []complaint.Line{complaint.InOutlet, complaint.Hotline, complaint.Office}),
		Unit:     oneOf(r, offices),
		Class:    complaint.Classification{Channel: oneOf(r, []string{"A1", "A2"}), Business: oneOf(r, []string{"B1", "B2"}), Cause: oneOf(r, []string{"C1", "C2"}), Subject: oneOf(r, []string{"attitude", "fee"}), Product: oneOf(r, []string{"", "P1"})},
		Severity: oneOf(r, []complaint.Severity{complaint.Ordinary, complaint.Major}), Tier: complaint.Complex, As: complaint.Self, People: 1 + r.IntN(3),
		Concerns: oneOf(r, append(staff[3:], "")), Received: g.At.Add(-time.Duration(r.IntN(3)) * time.Hour),
		Customer: complaint.Party{Customer: oneOf(r, []string{"", "k1", "k2", "k3", "k4", "k5"})}, MaxHops: 9, MaxCalls: 2, Reference: oneOf(r, []string{"", "银监转〔2026〕7号"}),
	}
	if at != "" {
		o.Outlet = org.Outlet{Code: at.Code(), Path: at}
	}
	if r.IntN(3) == 0 {
		o.Excluded = []string{oneOf(r, staff)}
	}
	o.Owner = complaint.Holder{User: oneOf(r, staff), Unit: oneOf(r, offices), Since: g.At}
	o.Clocks = g.limits()
	if o.Customer.Customer != "" {
		o.Clocks = append(o.Clocks, limit(complaint.FirstReplyClock, g.At, day))
	}
	return o
}

// limits are those of handling a case from now on.
func (g *Grievance) limits() casefile.Clocks {
	cs := casefile.Clocks{limit(complaint.HandleClock, g.At, 10*day)}
	if g.R.IntN(2) == 0 {
		cs = append(cs, limit(complaint.BankClock, g.At, 7*day))
	}
	return cs
}

// Walk opens a complaint and makes so many random moves that its state lets pass.
func (g *Grievance) Walk(steps int) {
	o := g.Opening()
	switch g.R.IntN(8) {
	case 0:
		o.Form, o.Origin = complaint.Review, NewCase()
		g.Keep("", ev(complaint.EvReviewOpened, o))
	case 1:
		g.takeOver(o)
	default:
		g.Keep(oneOf(g.R, staff), ev(complaint.EvRegistered, o))
	}
	for range steps {
		g.At = g.At.Add(time.Duration(1+g.R.IntN(72)) * time.Hour)
		g.move()
	}
}

// takeOver imports a case of before, closed or not.
func (g *Grievance) takeOver(o complaint.Opening) {
	o.Received = g.At.AddDate(0, -g.R.IntN(14), -3)
	o.Clocks = casefile.Clocks{limit(complaint.HandleClock, o.Received, day)}
	b := complaint.Imported{Opening: o, Status: complaint.Handling}
	if g.R.IntN(3) > 0 {
		decided := o.Received.Add(time.Duration(g.R.IntN(30)) * time.Hour)
		told, closed := decided.Add(time.Hour), decided.Add(2*day)
		b.Status, b.ClosedAt, b.Clocks = complaint.Closed, &closed, nil
		b.Decision = &complaint.Decision{Outcome: complaint.Partly, By: oneOf(g.R, staff), Unit: "/ho/", At: decided, Told: &told, Due: &o.Clocks[0].Due}
		if yes := g.R.IntN(2) == 0; g.R.IntN(3) > 0 {
			b.Satisfied = &yes
		}
	}
	g.Keep("", ev(complaint.EvImported, b))
}

func (g *Grievance) move() {
	switch g.S.Status {
	case complaint.Registered, complaint.Handling:
		g.handle()
	case complaint.Decided:
		switch g.R.IntN(6) {
		case 0:
			g.Keep(g.S.Owner.User, ev(complaint.EvReferred, complaint.Referred{Owner: g.successor()}))
		case 1:
			g.Keep(g.S.Owner.User, ev(complaint.EvClosed, complaint.Close{Reason: "s"}))
		default:
			g.tell()
		}
	case complaint.Told:
		g.callBack()
	case complaint.Closed:
		if g.S.Sealed {
			return
		}
		switch g.R.IntN(5) {
		case 0:
			g.Keep("u1", ev(complaint.EvReopened, complaint.ReopenedWith{Clocks: g.limits()}))
		case 1:
			g.Keep("u1", ev(complaint.EvReferred, complaint.Referred{Owner: g.successor()}))
		case 3:
			g.closedWith()
		case 2:
			if g.S.Decision != nil && g.S.Decision.Told != nil {
				g.Keep("u1", ev(complaint.EvReviewRequested, complaint.ReviewRequested{Review: NewCase(), Unit: "/ho/"}))
			}
		}
	case complaint.Discipline:
		if g.R.IntN(2) == 0 {
			g.Keep(g.S.Owner.User, ev(complaint.EvConcluded, complaint.Conclude{Outcome: oneOf(g.R, []complaint.Outcome{complaint.Justified, complaint.Unjustified})}))
		}
	}
}

func (g *Grievance) successor() complaint.Holder {
	return complaint.Holder{User: oneOf(g.R, staff), Unit: oneOf(g.R, offices), Since: g.At}
}

func (g *Grievance) handle() {
	s, r := &g.S, g.R
	panel, sitting := s.Sitting()
	switch r.IntN(14) {
	case 0:
		g.Keep(s.Owner.User, ev(complaint.EvClassified, complaint.Classified{Classify: complaint.Classify{Class: s.Class, Severity: complaint.Serious, Tier: complaint.Complex, Concerns: complaint.Anew(oneOf(r, staff))},
			Outlet: s.Outlet, Excluded: []string{oneOf(r, staff)}}))
	case 1, 2:
		switch {
		case s.Offer == nil && r.IntN(2) == 0:
			g.Keep(s.Owner.User, ev(complaint.EvOffered, complaint.Offered{To: oneOf(r, staff), Clock: limit(complaint.OfferClock, g.At, day)}))
		case s.Offer == nil:
			g.Keep(s.Owner.User, ev(complaint.EvOffered, complaint.Offered{Desk: complaint.Desk{Role: oneOf(r, []string{"hotline", "officer"}), Unit: oneOf(r, offices)}, Candidates: []string{oneOf(r, staff), "x9"}, Clock: limit(complaint.OfferClock, g.At, day)}))
		case r.IntN(3) == 0:
			g.Keep("u2", ev(complaint.EvOfferRefused, complaint.RefuseOffer{Reason: "s"}))
		default:
			next := g.successor()
			g.Keep(next.User, ev(complaint.EvTaken, complaint.Held{Owner: next, Before: s.Owner}))
		}
	case 3:
		next := g.successor()
		g.Keep("u1", ev(complaint.EvOwnerAssigned, complaint.Held{Owner: next, Before: s.Owner}))
	case 4:
		if !s.Replied && s.Customer != "" {
			g.Keep(s.Owner.User, ev(complaint.EvContacted, complaint.Contact{Kind: complaint.FirstReply}))
		}
	case 5:
		switch {
		case s.Asked == nil && !s.Extended:
			g.Keep(s.Owner.User, ev(complaint.EvExtensionRequested, complaint.ExtensionRequested{Unit: oneOf(r, offices), Clock: limit(complaint.ExtensionClock, g.At, day)}))
		case s.Asked != nil && !s.Asked.Granted:
			g.Keep("u1", ev(complaint.EvExtensionGranted, complaint.ExtensionDecided{Due: g.At.Add(20 * day)}))
		case s.Asked != nil:
			g.Keep(s.Owner.User, ev(complaint.EvExtensionTold, complaint.ExtensionTold{Clocks: casefile.Clocks{limit(complaint.HandleClock, g.At, 20*day)}}))
		}
	case 6:
		if c, ok := s.Clocks.Get(complaint.HandleClock); ok && slices.Contains(s.Paused, c.ID) {
			c.Due, c.Stopped = c.Due.Add(day), false
			g.Keep(s.Owner.User, ev(complaint.EvResumed, complaint.Resumed{Clock: c}))
		} else if ok && !c.Stopped && !c.Overdue(g.At) {
			g.Keep(s.Owner.User, ev(complaint.EvPaused, complaint.Pause{Clock: c.ID}))
		}
	case 7:
		if fired := s.Clocks.DueBy(g.At); len(fired) > 0 {
			g.Keep("", ev(complaint.EvClockFired, casefile.ClockFired{Fired: fired}))
		}
	case 8:
		if !sitting && s.Status == complaint.Handling {
			seats := []complaint.Seat{{User: "x1", Department: complaint.Legal}, {User: "x2", Department: complaint.Retail}, {User: oneOf(r, staff), Department: complaint.Channels}}
			g.Keep(s.Owner.User, ev(complaint.EvPanelConvened, complaint.PanelConvened{ConvenePanel: complaint.ConvenePanel{Members: seats, Chair: "x1", Quorum: 2}, Round: s.Round, Clock: limit(complaint.PanelClock, g.At, 3*day)}))
		}
	case 9, 10:
		g.judge(panel, sitting)
	case 11, 12:
		if !sitting && s.Offer == nil {
			g.Keep(s.Owner.User, ev(complaint.EvDecided, complaint.DecidedAs{Unit: s.Unit, Decide: complaint.Decide{
				Outcome: oneOf(r, []complaint.Outcome{complaint.Justified, complaint.Partly, complaint.Unjustified, complaint.Settled})}}))
		}
	case 13:
		g.leave()
	}
}

func (g *Grievance) judge(p *complaint.Panel, sitting bool) {
	if !sitting {
		return
	}
	m := oneOf(g.R, p.Members)
	switch g.R.IntN(6) {
	case 4:
		if m.Position == "" && !m.Aside {
			g.Keep("u1", ev(complaint.EvExpertReplaced, complaint.ExpertReplaced{ReplaceExpert: complaint.ReplaceExpert{Out: m.User, In: complaint.Seat{User: fmt.Sprintf("x%d", 3+g.S.Seq), Department: complaint.Legal}}}))
		}
	case 0:
		g.Keep(m.User, ev(complaint.EvSteppedAside, complaint.StepAside{Reason: "s"}))
	case 1:
		if p.Given() >= p.Quorum {
			g.Keep(p.Chair, ev(complaint.EvPanelRuled, complaint.PanelRuled{RulePanel: complaint.RulePanel{Position: complaint.ForCustomer}}))
		}
	default:
		if _, ok := p.Member(m.User); ok {
			g.Keep(m.User, ev(complaint.EvOpinionGiven, complaint.OpinionGiven{User: m.User, GiveOpinion: complaint.GiveOpinion{Position: complaint.Between}}))
		}
	}
}

// leave ends a case that is in hand without a decision.
func (g *Grievance) leave() {
	switch g.R.IntN(6) {
	case 0:
		g.Keep(g.S.Owner.User, ev(complaint.EvWithdrawn, complaint.WithdrawnWith{Received: g.At}))
	case 1:
		g.Keep(g.S.Owner.User, ev(complaint.EvMerged, complaint.Merge{Into: NewCase()}))
	case 2, 3:
		g.Keep(g.S.Owner.User, ev(complaint.EvReferred, complaint.Referred{Owner: g.successor()}))
	case 4:
		if g.R.IntN(3) == 0 {
			g.closedWith()
		}
	}
}

// closedWith closes a case together with another, wherever it stands.
func (g *Grievance) closedWith() {
	g.Keep("", ev(complaint.EvSealedWith, complaint.SealedWith{With: NewCase(), Owner: g.successor()}))
}

func (g *Grievance) tell() {
	b := complaint.DecisionTold{Received: g.At.Add(-time.Duration(g.R.IntN(2)) * time.Minute), Callback: g.R.IntN(5) > 0,
		Clocks: casefile.Clocks{limit(complaint.ReviewWindow, g.At, 30*day)}}
	if b.Callback {
		b.Clocks = append(b.Clocks, limit(complaint.CallbackClock, g.At, 5*day))
	}
	g.Keep(g.S.Owner.User, ev(complaint.EvDecisionTold, b))
}

func (g *Grievance) callBack() {
	b := complaint.CalledBack{CallBack: complaint.CallBack{Result: oneOf(g.R, []complaint.CallResult{complaint.Satisfied, complaint.Dissatisfied, complaint.NotReached, complaint.Declined})}, Attempt: len(g.S.Calls) + 1}
	switch b.Result {
	case complaint.Dissatisfied:
		b.Clocks, b.Score, b.Next = g.limits(), 1, "reopen"
	case complaint.Satisfied:
		b.Score = 5
	}
	g.Keep(oneOf(g.R, staff), ev(complaint.EvCalledBack, b))
}

// grievances plays so many random complaints over the year before Noon.
func grievances(t testing.TB, b *Backend, n int, seed uint64) []*Grievance {
	r := rand.New(rand.NewPCG(seed, 3))
	out := make([]*Grievance, n)
	for i := range out {
		out[i] = &Grievance{T: t, B: b, R: r, At: Noon.Add(-time.Duration(r.IntN(365*24)) * time.Hour)}
		out[i].Walk(r.IntN(14))
	}
	return out
}
