package house

import (
	"fmt"
	"slices"
	"time"

	"duban/activities"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/policy"
)

// tell tells a complaint as far as its course goes.
func (t *tale) tell() error {
	if err := t.register(); err != nil {
		return err
	}
	switch t.course {
	case unsorted, onOffer, toDiscipline:
		return t.rest()
	case splitUp:
		return t.split()
	case withLeader:
		return t.leader()
	case sentBackOffer:
		if o := t.s.Offer; o != nil {
			if err := t.do(0, 12, o.Candidates[0], complaint.CmdRefuseOffer, complaint.RefuseOffer{Reason: demo.Say(demo.NotMine, t.n)}); err != nil {
				return err
			}
		}
		return t.rest()
	}
	if err := t.takeUp(); err != nil {
		return err
	}
	switch t.course {
	case inHand, passedLimit:
		return t.rest()
	case takenBack:
		err := t.do(2, 15, t.s.Owner.User, complaint.CmdWithdraw, complaint.Withdraw{How: "phone", ReceivedAt: t.when(2, 15).Format(time.RFC3339), Call: fmt.Sprintf("LY%06d", t.n), Text: demo.Say(demo.Withdrawal, t.n)})
		if err != nil || !t.s.Confirming {
			return err
		}
		return t.call(3, 10, complaint.CallBack{Result: complaint.Satisfied})
	case onePart:
		return t.merge()
	case foundDiscipline:
		if err := t.do(3, 10, t.s.Owner.User, complaint.CmdReferDiscipline, complaint.ReferDiscipline{Reason: demo.Say(demo.ToDiscipline, t.n)}); err != nil {
			return err
		}
		end := complaint.Conclude{Outcome: complaint.Justified, Text: demo.Say(demo.DisciplineEnd, 0)}
		if t.s.Customer != "" {
			end.How = "phone"
		}
		return t.do(30, 10, t.s.Owner.User, complaint.CmdConclude, end)
	case extensionAsked, extensionRuns:
		return t.extend()
	case panelSits, panelRuled:
		if err := t.panel(); err != nil || t.course == panelSits {
			return t.restAfter(err)
		}
	}
	return t.settle()
}

func (t *tale) restAfter(err error) error {
	if err != nil {
		return err
	}
	return t.rest()
}

// register takes the complaint in, by whoever was asked first.
func (t *tale) register() error {
	b := complaint.Register{Line: t.line, Class: complaint.Classification{Channel: t.channel}, Outlet: t.outlet.Code, Content: t.g.Content, Request: t.g.Request}
	if t.course != unsorted && t.course != splitUp && t.course != withLeader && (t.n%3 != 1 || t.course == onOffer || t.course == sentBackOffer || t.course == toDiscipline) {
		b.Class = t.class()
	}
	switch {
	case t.course == unsigned:
		b.Anonymous = true
	case t.n%13 == 12: // a customer who has been here before
		b.Customer = demo.Grievant(t.n - 12)
	default:
		b.Customer = demo.Grievant(t.n)
	}
	if t.n%23 == 5 && !b.Anonymous {
		b.As, b.Agents = complaint.Proxy, []complaint.Party{demo.Grievant(1000 + t.n)}
	}
	by := t.one(policy.HotlineAgent, t.n)
	switch t.line {
	case complaint.InOutlet:
		by = t.bank.At(policy.LobbyManager, t.outlet.Path)[0].Login
	case complaint.CustomerAid:
		by = t.bank.At(policy.UnitSupervisor, t.outlet.Path.Parent())[0].Login
	case complaint.Supervision, complaint.Office:
		by = t.one(policy.ServiceOffice, t.n)
	}
	if t.subject == "attitude" && t.outlet.Code == t.bank.Outlets[5].Code {
		b.Concerns = t.often()
	} else if t.subject == "attitude" && t.line != complaint.InOutlet && t.n%2 == 0 {
		b.Concerns = t.bank.At(policy.LobbyManager, t.outlet.Path)[0].Login
	}
	hour := 9 + float64(t.n%8)
	if t.ago == 0 { // just now, whatever the hour
		return t.doTo(t.id, t.now.Add(-time.Duration(10+t.n%35)*time.Minute), by, complaint.CmdRegister, b)
	}
	return t.do(0, hour, by, complaint.CmdRegister, b)
}

func (t *tale) class() complaint.Classification {
	return complaint.Classification{Channel: t.channel, Business: t.g.Business, Cause: t.g.Cause, Subject: t.subject}
}

// takeUp brings the case into the hands of whoever handles it, who calls the customer.
func (t *tale) takeUp() error {
	if t.s.Class.Cause == "" {
		tier := complaint.Simple
		if t.subject == "sales_conduct" || t.subject == "privacy" || t.g.Cause == "fund_safety" {
			tier = complaint.Complex
		}
		b := complaint.Classify{Class: t.class(), Severity: complaint.Ordinary, Tier: tier, Outlet: complaint.Anew(t.outlet.Code), Concerns: complaint.Anew(t.s.Concerns)}
		if t.atOnce() {
			b.Keep, b.Reason = true, demo.Say(demo.SettledAtOnce, t.n)
		}
		err := t.do(0, 10, t.s.Owner.User, complaint.CmdClassify, b)
		if err != nil {
			return err
		}
	}
	if err := t.taken(0, 11); err != nil {
		return err
	}
	if t.s.Customer != "" && !t.s.Replied {
		if err := t.do(0, 12, t.s.Owner.User, complaint.CmdContact, complaint.Contact{Kind: complaint.FirstReply, How: "phone", Text: demo.Say(demo.FirstReply, t.n)}); err != nil {
			return err
		}
	}
	if t.s.Unproven {
		if err := t.do(1, 9, t.s.Owner.User, complaint.CmdContact, complaint.Contact{Kind: complaint.Authority, Held: true, Text: "授权委托书本行已留存，无须再提供。"}); err != nil {
			return err
		}
	}
	if t.course == passedLimit && t.n%2 == 0 || t.atOnce() {
		return nil
	}
	return t.do(1, 10, t.s.Owner.User, complaint.CmdContact, complaint.Contact{Kind: complaint.Step, Text: demo.Say(demo.Enquiry, t.n)})
}

// atOnce: an everyday matter that whoever was asked first settles the same day.
func (t *tale) atOnce() bool {
	return t.course == contented && t.n%3 == 1 && slices.Contains(demo.GrievanceSubjects[:6], t.subject)
}

// leader brings the case to a duty leader of the outlet, wherever the roster had put it; she
// has the older one in hand.
func (t *tale) leader() error {
	leaders := t.bank.At(policy.DutyLeader, t.outlet.Path)
	who := leaders[len(leaders)-1].Login
	if t.s.Owner.User != who {
		err := t.do(0, 15, t.s.Owner.User, complaint.CmdOffer, complaint.MakeOffer{To: who, Reason: demo.Say(demo.ForLeader, t.n)})
		if err != nil || t.ago < 7 {
			return t.restAfter(err)
		}
	}
	if err := t.taken(0, 16); err != nil || t.ago < 7 {
		return t.restAfter(err)
	}
	err := t.do(0, 16.5, who, complaint.CmdClassify, complaint.Classify{Class: t.class(), Severity: complaint.Ordinary, Tier: complaint.Simple,
		Outlet: complaint.Anew(t.outlet.Code), Concerns: complaint.Anew(t.s.Concerns), Keep: true, Reason: demo.Say(demo.SettledAtOnce, t.n)})
	if err == nil && !t.s.Replied {
		err = t.do(0, 17, who, complaint.CmdContact, complaint.Contact{Kind: complaint.FirstReply, How: "phone", Text: demo.Say(demo.FirstReply, t.n)})
	}
	return t.restAfter(err)
}

// taken lets the first who may take what is on offer.
func (t *tale) taken(days int, hour float64) error {
	o := t.s.Offer
	if o == nil {
		return nil
	}
	who := o.User
	if who == "" && len(o.Candidates) > 0 {
		who = o.Candidates[t.n%len(o.Candidates)]
	}
	return t.do(days, hour, who, complaint.CmdTake, complaint.Take{})
}

// settle decides, tells and calls back, by the course.
func (t *tale) settle() error {
	days := 3 + t.n%7
	if t.atOnce() {
		days = 0
	}
	if handle, ok := t.s.Clocks.Get(complaint.HandleClock); ok && t.course == tooLate {
		days = int(handle.Due.Sub(t.s.Received).Hours()/24) + 3
	}
	if t.course == waitsForTelling || t.course == waitsForCall || t.course == escalated || t.course == takenUpAgain {
		days = 3
	}
	if t.course == panelRuled {
		days = 14
	}
	if err := t.decide(days); err != nil || t.course == waitsForTelling {
		return t.restAfter(err)
	}
	if t.course == unsigned {
		return t.do(days+1, 9, t.s.Owner.User, complaint.CmdClose, complaint.Close{Reason: demo.Say(demo.AnonymousClosed, 0)})
	}
	if err := t.told(days); err != nil || t.course == waitsForCall {
		return t.restAfter(err)
	}
	switch t.course {
	case noCallback, reviewUpheld, reviewChanged, reviewOpen:
		if err := t.call(days+1, 10, complaint.CallBack{Result: complaint.Declined}); err != nil {
			return err
		}
		if t.course != noCallback {
			return t.review(days + 3)
		}
		return t.rest()
	case neverReached:
		for i := range 3 {
			if err := t.call(days+1+i, []float64{9, 14, 18}[i], complaint.CallBack{Result: complaint.NotReached, Text: demo.Say(demo.Unreachable, t.n+i)}); err != nil {
				return err
			}
		}
		return t.rest()
	case mendedTwice, takenUpAgain, escalated:
		next := "reopen"
		if t.course == escalated {
			next = "escalate"
		}
		err := t.call(days+2, 10, complaint.CallBack{Result: complaint.Dissatisfied, Score: 1 + t.n%2, Next: next, Text: t.g.Again})
		if err == nil && t.course == escalated {
			err = t.taken(days+2, 14)
		}
		if err != nil || t.course != mendedTwice {
			return t.restAfter(err)
		}
		if err := t.decide(days + 7); err != nil {
			return err
		}
		if err := t.told(days + 7); err != nil {
			return err
		}
		days += 7
	}
	if err := t.call(days+1+t.n%2, 11, complaint.CallBack{Result: complaint.Satisfied, Score: 4 + t.n%2, Text: demo.Say(demo.Satisfaction, t.n)}); err != nil {
		return err
	}
	if t.n == 7 || t.course == panelRuled && t.g.Outcome == complaint.Justified {
		who := t.bank.At(policy.LobbyManager, t.outlet.Path)[0].Login
		err := t.do(days+4, 10, t.s.Owner.User, complaint.CmdProposeConsequence, complaint.ProposeConsequence{Kind: complaint.Accountability, Employee: who, Severity: "serious", Text: demo.Say(demo.AccountableFor, 0)})
		if err != nil && t.course == panelRuled {
			return err
		}
	}
	return t.rest()
}

func (t *tale) decide(days int) error {
	b := complaint.Decide{Outcome: t.g.Outcome, Facts: t.g.Facts, Grounds: t.g.Grounds, Measures: t.g.Measures, Remedies: complaint.Remedies}
	if p := t.s.Panel; p != nil && p.Ruling != "" {
		b.Outcome = complaint.Outcome(p.Ruling)
	}
	return t.do(days, 15, t.s.Owner.User, complaint.CmdDecide, b)
}

func (t *tale) told(days int) error {
	return t.do(days, 16, t.s.Owner.User, complaint.CmdTellDecision, complaint.TellDecision{How: []string{"phone", "letter", "in_person"}[t.n%3]})
}

func (t *tale) call(days int, hour float64, b complaint.CallBack) error {
	return t.do(days, hour, t.caller(), complaint.CmdCallBack, b)
}

// review tells what the unit above makes of the decision.
func (t *tale) review(days int) error {
	id := activities.ReviewOf(t.id, t.s.Round)
	err := t.do(days, 10, t.caller(), complaint.CmdRequestReview, complaint.RequestReview{InWriting: true, Text: demo.Say(demo.ReviewGrounds, t.n)})
	if err != nil || t.course == reviewOpen {
		if err == nil {
			err = t.clocks(t.ctx, casefile.Complaint, id, t.now)
		}
		return t.restAfter(err)
	}
	state, err := t.house.DB.LoadState(t.ctx, id)
	if err != nil {
		return err
	}
	owner, sound, which := state.(*complaint.State).Owner.User, true, 0
	outcome := complaint.Upheld
	if t.course == reviewChanged {
		outcome, sound, which = complaint.Changed, false, 1
	}
	err = t.doTo(id, t.when(days+8, 10), owner, complaint.CmdDecide, complaint.Decide{Outcome: outcome, Facts: demo.Say(demo.ReviewFacts, which), Grounds: demo.Say(demo.ReviewReason, which),
		Remedies: complaint.Remedies[1:], Process: &sound, Timely: &sound})
	if err == nil {
		err = t.doTo(id, t.when(days+9, 10), owner, complaint.CmdTellDecision, complaint.TellDecision{How: "letter"})
	}
	return t.restAfter(err)
}

// merge makes the case part of the first about the same event.
func (t *tale) merge() error {
	if t.into == "" {
		return t.rest()
	}
	by := t.over(t.s.Owner.Unit)
	return t.do(2, 11, by, complaint.CmdMerge, complaint.Merge{Into: t.into, Reason: demo.Say(demo.MergeReason, 0)})
}

// split takes two further matters out of a letter, before it is sorted.
func (t *tale) split() error {
	var parts []complaint.Part
	for i, subject := range []string{"fee", "facility"} {
		g := demo.Complain(subject, t.n+i)
		parts = append(parts, complaint.Part{Class: complaint.Classification{Business: g.Business, Cause: g.Cause, Subject: subject}, Outlet: t.outlet.Code, Content: g.Content, Request: g.Request})
	}
	if err := t.do(0, 14, t.s.Owner.User, complaint.CmdSplit, complaint.Split{Parts: parts, Reason: demo.Say(demo.SplitReason, 0)}); err != nil {
		return err
	}
	for _, id := range t.s.Parts {
		if err := t.clocks(t.ctx, casefile.Complaint, id, t.now); err != nil {
			return err
		}
	}
	return t.restAfter(t.takeUp())
}

// extend asks for the longer limit, which counts when the customer has been told.
func (t *tale) extend() error {
	days := 7
	if t.course == extensionRuns {
		days = 20
	}
	if err := t.do(days, 10, t.s.Owner.User, complaint.CmdRequestExtension, complaint.RequestExtension{Reason: demo.Say(demo.MoreTime, t.n)}); err != nil || t.course == extensionAsked {
		return t.restAfter(err)
	}
	if err := t.do(days+1, 10, t.over(t.s.Asked.Unit), complaint.CmdDecideExtension, complaint.DecideExtension{Grant: true, Reason: demo.Say(demo.MoreTimeGrant, t.n)}); err != nil {
		return err
	}
	return t.restAfter(t.do(days+1, 15, t.s.Owner.User, complaint.CmdTellExtension, complaint.TellExtension{How: "phone", Text: demo.Say(demo.MoreTimeTold, t.n)}))
}

// panel calls an expert of each department; while it sits not all have spoken.
func (t *tale) panel() error {
	var seats []complaint.Seat
	for i, d := range []complaint.Department{complaint.Legal, complaint.Retail, complaint.EBanking, complaint.Operations, complaint.Channels} {
		from := t.n % 7
		if t.course == panelSits { // with the expert whom the README names
			from = 4
		}
		for _, u := range t.bank.Holders(policy.ComplaintExpert)[i*7+from : i*7+7] {
			if t.may(u.Login) {
				seats = append(seats, complaint.Seat{User: u.Login, Department: d})
				break
			}
		}
	}
	days := 8
	if err := t.do(days, 9, t.s.Owner.User, complaint.CmdConvenePanel, complaint.ConvenePanel{Members: seats, Chair: seats[0].User, Quorum: 3, Question: demo.Say(demo.PanelQuestion, t.n)}); err != nil {
		return err
	}
	for i, m := range seats {
		if t.course == panelSits && i > 1 {
			break
		}
		b := complaint.GiveOpinion{Position: complaint.Between, Text: demo.Say(demo.OpinionBetween, t.n+i)}
		if i%3 == 2 {
			b = complaint.GiveOpinion{Position: complaint.ForCustomer, Text: demo.Say(demo.OpinionFor, t.n+i)}
		}
		if err := t.do(days+1, 9+float64(i), m.User, complaint.CmdGiveOpinion, b); err != nil {
			return err
		}
	}
	if t.course == panelSits {
		return nil
	}
	return t.do(days+2, 10, seats[0].User, complaint.CmdRulePanel, complaint.RulePanel{Position: complaint.Between, Text: demo.Say(demo.PanelRuling, t.n)})
}
