package activities

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/worktime"
)

// decision numbers the notice and says on it whom the customer may ask for a review,
// and within how many days.
func (m matter) decision() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.Decide](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	unit, err := m.branch(m.s.Owner.Unit)
	if err != nil {
		return nil, err
	}
	l, err := m.law(m.s.Received)
	if err != nil {
		return nil, err
	}
	body := complaint.DecidedAs{Decide: b, Unit: unit, Absorbed: m.s.Absorbed}
	form := "核决" // of a review, which is not reviewed again
	if m.s.Form != complaint.Review {
		form, body.ReviewUnit, body.ReviewDays = "诉决", unit.Parent(), l.reviewDays(unit)
	}
	body.Serial, err = m.number(form, unit)
	if err == nil {
		err = l.err
	}
	return oneIf(err, complaint.EvDecided, body)
}

// reviewDays is how long the customer may ask for a review of what a unit decided: 0 where
// none is above it.
func (l *law) reviewDays(unit org.Path) int {
	row, _ := l.row("complaint.review_request")
	if unit.Parent() == "" || row.Limit == nil {
		return 0
	}
	return row.Limit.Span.N
}

// tellDecision starts the customer's time for a review, and the callback where the
// sampling rule draws it. The rules of the day of receipt of the complaint go on.
func (m matter) tellDecision() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.TellDecision](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	if err := evidenceOf(m.f, m.s.ID, b.Evidence, "/evidence"); err != nil {
		return nil, err
	}
	l, err := m.law(m.s.Received)
	if err != nil {
		return nil, err
	}
	received := complaint.Moment(&fault.Fields{}, "", b.ReceivedAt, m.at)
	body := complaint.DecisionTold{TellDecision: b, Received: received.UTC()}
	if m.s.Form == complaint.Original {
		if m.s.Decision.Reviewable() {
			body.Clocks = casefile.Clocks{l.start(complaint.ReviewWindow, "complaint.review_request", received, m.at)}
		}
		body.Callback = m.drawn(l)
	}
	if body.Callback {
		body.Clocks = append(body.Clocks, l.start(complaint.CallbackClock, "complaint.callback", m.at, m.at))
	}
	return oneIf(l.err, complaint.EvDecisionTold, body)
}

// Sampled draws a decision for the callback: so many of a hundred, by a number that
// is made of the case alone, so that everybody can draw it again.
func Sampled(id casefile.ID, round, share int) bool {
	sum := sha256.Sum256(fmt.Appendf(nil, "callback:%s:%d", id, round))
	return binary.BigEndian.Uint64(sum[:8])%100 < uint64(max(share, 0))
}

// callBack keeps one attempt. Whoever was not reached is tried again; whoever is not
// satisfied has his case handled again, by the unit above where that was asked for.
func (m matter) callBack() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.CallBack](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	l, err := m.law(m.s.Received)
	if err != nil {
		return nil, err
	}
	body := complaint.CalledBack{CallBack: b, Attempt: len(m.s.Calls) + 1}
	if m.s.Confirming && b.Result == complaint.Dissatisfied {
		body.Next, body.Again = "", AgainOf(m.s.ID)
		return oneIf(l.err, complaint.EvCalledBack, body)
	}
	switch b.Result {
	case complaint.NotReached:
		if body.Attempt < m.s.MaxCalls {
			body.Clocks = casefile.Clocks{l.start(complaint.CallbackClock, "complaint.callback", m.at, m.at)}
		}
	case complaint.Dissatisfied:
		body.Clocks = m.again(l)
	}
	events := []casefile.Event{event(complaint.EvCalledBack, body)}
	if b.Result == complaint.Dissatisfied && b.Next == "escalate" {
		e, err := m.escalate(l)
		if err != nil {
			return nil, err
		}
		events = append(events, e)
	}
	return events, l.err
}

// again is the limit of handling a case once more.
func (m matter) again(l *law) casefile.Clocks {
	return casefile.Clocks{l.start(complaint.HandleClock, "complaint.again", m.at, m.at)}
}

// escalate offers the case to the desk of the unit above the one that decided. Where
// the transfers are used up it is put into the hands of that desk.
func (m matter) escalate(l *law) (casefile.Event, error) {
	unit, err := m.above(m.s.Decision.Unit)
	if err != nil {
		return casefile.Event{}, err
	}
	aside := append([]string{m.s.Owner.User}, m.s.Excluded...)
	h, found, err := m.desk(unit, aside, "service_office", "unit_supervisor")
	if err != nil {
		return casefile.Event{}, err
	}
	if !found {
		return casefile.Event{}, fault.Refuse("complaint.no_desk_above", "上级机构无可承办的人员，请选择重新办理", "nobody at a unit above could own it: let it be handled again")
	}
	if m.s.Hops >= m.s.MaxHops {
		return event(complaint.EvOwnerAssigned, complaint.Held{Owner: h, Before: m.s.Owner}), nil
	}
	desk, err := m.deskOf(unit, h.User, "service_office", "unit_supervisor")
	if err != nil {
		return casefile.Event{}, err
	}
	body := complaint.Offered{Desk: desk, Clock: l.start(complaint.OfferClock, "complaint.offer", m.at, m.at)}
	body.Candidates, err = m.candidates(desk)
	return event(complaint.EvOffered, body), err
}

// requestReview takes in the customer's application: a case of its own for the unit above.
func (m matter) requestReview() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.RequestReview](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	if err := evidenceOf(m.f, m.s.ID, b.Evidence, "/evidence"); err != nil {
		return nil, err
	}
	unit, err := m.above(m.s.Decision.Unit)
	received := complaint.Moment(&fault.Fields{}, "", b.ReceivedAt, m.at)
	return oneIf(err, complaint.EvReviewRequested, complaint.ReviewRequested{RequestReview: b, Received: received.UTC(), Review: ReviewOf(m.s.ID, m.s.Round), Unit: unit})
}

// ReviewOf is the id of the review of a complaint's decision: derived, so that there
// is one for each.
func ReviewOf(id casefile.ID, round int) casefile.ID {
	return DerivedID("review", string(id), fmt.Sprint(round))
}

// conclude ends a matter of discipline; the record keeps what the customer was told.
func (m matter) conclude() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.Conclude](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	if m.s.Status == complaint.Merged {
		into, err := m.f.Complaint(m.s.Into)
		if err != nil {
			return nil, err
		}
		if into.Status != complaint.Concluded {
			return nil, fault.Refuse("complaint.not_concluded", "所并入的投诉尚未办结，请先办结该投诉", "the case of which it is part has not been concluded: conclude that one first")
		}
	}
	body := complaint.ConcludedWith{Conclude: b}
	near, err := m.f.Relatives(m.s)
	if err != nil {
		return nil, err
	}
	for _, o := range near {
		if o.Into == m.s.ID && o.Status == complaint.Merged && o.Sealed {
			body.Absorbed = append(body.Absorbed, o.ID)
		}
	}
	if b.How != "" {
		at := complaint.Moment(&fault.Fields{}, "", b.ToldAt, m.at).UTC()
		body.Told, body.Said = &at, complaint.Ended
	}
	return oneIf(evidenceOf(m.f, m.s.ID, b.Evidence, "/evidence"), complaint.EvConcluded, body)
}

// withdraw ends the procedure on the customer's word; recorded on a later day than
// it was received, it says so. Somebody else asks him for it where the sampling rule
// draws it: who has the case in hand does not end it on his own word alone.
func (m matter) withdraw() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.Withdraw](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	if err := evidenceOf(m.f, m.s.ID, b.Evidence, "/evidence"); err != nil {
		return nil, err
	}
	l, err := m.law(m.s.Received)
	if err != nil {
		return nil, err
	}
	received := complaint.Moment(&fault.Fields{}, "", b.ReceivedAt, m.at)
	body := complaint.WithdrawnWith{Withdraw: b, Received: received.UTC(), Late: laterDay(m.at, received), Callback: m.drawn(l), Absorbed: m.s.Absorbed}
	if body.Callback {
		body.Clocks = casefile.Clocks{l.start(complaint.CallbackClock, "complaint.callback", m.at, m.at)}
	}
	return oneIf(l.err, complaint.EvWithdrawn, body)
}

// drawn reports whether the customer is called back: of a major complaint always, of
// others as the sampling rule draws them; an anonymous one cannot be.
func (m matter) drawn(l *law) bool {
	return m.s.Customer != "" && (m.s.Severity == complaint.Major || Sampled(m.s.ID, m.s.Round, l.number("complaint.callback_share")))
}

// AgainOf is the id of the case of a customer who stands by a complaint that was
// recorded as withdrawn.
func AgainOf(id casefile.ID) casefile.ID { return DerivedID("again", string(id)) }

func laterDay(a, b time.Time) bool { return worktime.DayOf(a) > worktime.DayOf(b) }

// reopen takes the case up again, with a limit of its own.
func (m matter) reopen() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.Reopen](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	if m.s.Status == complaint.Merged {
		return m.undoMerger(b.Reason)
	}
	l, err := m.law(m.s.Received)
	if err != nil {
		return nil, err
	}
	return oneIf(l.err, complaint.EvReopened, complaint.ReopenedWith{Reason: b.Reason, Clocks: m.again(l)})
}
