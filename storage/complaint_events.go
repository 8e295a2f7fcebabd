package storage

import (
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/worktime"
)

// complaintWriter turns the events of one command into read rows: s is the case as it
// stands before the event at hand, row what is known of it so far.
type complaintWriter struct {
	tx  *Tx
	s   *complaint.State
	row complaintRow
}

// event notes what only this event says, applies it, and notes what changed by it.
func (w *complaintWriter) event(e casefile.Event) error {
	if err := w.note(e); err != nil {
		return err
	}
	owner, offer, done := w.s.Owner, w.s.Offer, w.s.Done()
	var members []complaint.Member
	if e.Name == complaint.EvPanelConvened {
		w.row.Panel = e.Seq
	} else if p := w.s.Panel; p != nil {
		members = slices.Clone(p.Members)
	}
	if err := w.s.Apply(e); err != nil {
		return err
	}
	if err := w.noteImported(e); err != nil {
		return err
	}
	if done != w.s.Done() {
		w.rests(e)
	}
	if w.s.Owner != owner {
		if err := w.hold(e, owner); err != nil {
			return err
		}
	}
	if offer != nil && w.s.Offer == nil {
		if err := w.answer(e, offer); err != nil {
			return err
		}
	}
	return w.experts(members)
}

// foldBody reads an event's body and hands it on.
func foldBody[T any](e casefile.Event, do func(T) error) (err error) {
	if fold := casefile.Fold(e, func(b T) { err = do(b) }); fold != nil {
		return fold
	}
	return err
}

func (w *complaintWriter) note(e casefile.Event) error {
	switch e.Name {
	case complaint.EvRegistered, complaint.EvReviewOpened, complaint.EvPartOpened, complaint.EvImported:
		return foldBody(e, func(b complaint.Opening) error { return w.opened(e, b) })
	case complaint.EvOffered:
		return foldBody(e, func(b complaint.Offered) error {
			return w.tx.g.Create(&complaintOfferRow{CaseID: string(e.Case), Hop: w.s.Hops + 1, ToUser: b.To, ToRole: b.Desk.Role,
				ToUnit: string(b.Desk.Unit), MadeBy: e.Actor.User, MadeAt: e.At}).Error
		})
	case complaint.EvContacted:
		return casefile.Fold(e, func(b complaint.Contact) {
			if b.Kind == complaint.FirstReply {
				w.replied(e.At)
			}
		})
	case complaint.EvDecided:
		w.decided(e.Actor.User, e.At)
	case complaint.EvDecidedWith:
		return casefile.Fold(e, func(b complaint.DecidedWith) { w.decided(b.By, e.At) })
	case complaint.EvDecisionTold:
		return casefile.Fold(e, func(b complaint.DecisionTold) {
			w.told(b.Received)
			w.replied(b.Received)
		})
	case complaint.EvCalledBack:
		if err := foldBody(e, func(b complaint.CalledBack) error { return w.called(e, b) }); err != nil {
			return err
		}
	case complaint.EvConcluded:
		return casefile.Fold(e, func(b complaint.Conclude) {
			w.row.Outcome = string(b.Outcome)
			if w.row.DecidedAt == nil {
				w.row.DecidedAt = instant(e.At)
			}
		})
	case complaint.EvClockFired:
		return casefile.Fold(e, func(b casefile.ClockFired) {
			for _, f := range b.Fired {
				w.row.Breached = w.row.Breached || f.Clock == complaint.HandleClock && f.Step == worktime.DueStep
			}
		})
	}
	return w.noteLink(e)
}

func (w *complaintWriter) opened(e casefile.Event, b complaint.Opening) error {
	w.row.OpenedAt, w.row.Reference, w.row.FirstOwner = e.At, b.Reference, b.Owner.User
	for _, to := range b.Links {
		if err := w.link(e, to, LinkedCase, ""); err != nil {
			return err
		}
	}
	return w.link(e, b.Origin, OriginCase, "")
}

// noteImported takes over how a case of before went: what was not noted then stays empty.
func (w *complaintWriter) noteImported(e casefile.Event) error {
	if e.Name != complaint.EvImported {
		return nil
	}
	return casefile.Fold(e, func(b complaint.Imported) {
		if d := b.Decision; d != nil {
			w.decided(d.By, d.At)
			if d.Told != nil {
				w.told(*d.Told)
			}
			if d.Told != nil && d.Due != nil {
				in := d.Told.Before(*d.Due)
				w.row.InTime = &in
			}
		}
		if b.ClosedAt != nil {
			w.row.ClosedAt = instant(*b.ClosedAt)
		}
		if b.Satisfied != nil {
			if w.row.Answers, w.row.Satisfied = 1, b.Satisfied; *b.Satisfied {
				w.row.Pleased = 1
			}
		}
	})
}

func (w *complaintWriter) replied(at time.Time) {
	if w.row.RepliedAt == nil {
		w.row.RepliedAt = instant(at)
	}
}

// decided: the first decision was made at first contact if whoever owned the case from
// its first second made it, on the day of receipt, and it never changed hands.
func (w *complaintWriter) decided(by string, at time.Time) {
	if w.row.DecidedAt != nil {
		return
	}
	w.row.FirstContact = by == w.row.FirstOwner && w.row.Transfers == 0 && sameDay(w.s.Received, at)
	w.row.DecidedAt = instant(at)
}

func sameDay(a, b time.Time) bool {
	return a.In(casefile.Zone).Format(time.DateOnly) == b.In(casefile.Zone).Format(time.DateOnly)
}

// told holds the instant at which the customer received a decision against the legal
// limit as it stood. A paused limit cannot pass. Late once is late for good.
func (w *complaintWriter) told(at time.Time) {
	if w.row.ToldAt = instant(at); w.row.FirstToldAt == nil {
		after := int64(at.Sub(w.s.Received) / time.Second)
		w.row.FirstToldAt, w.row.ToldAfter = instant(at), &after
	}
	limit, ok := w.s.Clocks.Get(complaint.HandleClock)
	if !ok || limit.Due.IsZero() {
		return
	}
	in := at.Before(limit.Due) || slices.Contains(w.s.Paused, complaint.HandleClock)
	in = in && (w.row.InTime == nil || *w.row.InTime)
	w.row.InTime = &in
}

func (w *complaintWriter) called(e casefile.Event, b complaint.CalledBack) error {
	w.row.Calls++
	if w.s.Status == complaint.Withdrawn { // asked whether he withdrew, not how it was handled
		return w.call(e, b)
	}
	w.row.Score = b.Score
	switch b.Result {
	case complaint.Satisfied, complaint.Dissatisfied:
		yes := b.Result == complaint.Satisfied
		if w.row.Answers, w.row.Satisfied = w.row.Answers+1, &yes; yes {
			w.row.Pleased++
		}
	}
	return w.call(e, b)
}

func (w *complaintWriter) call(e casefile.Event, b complaint.CalledBack) error {
	return w.tx.g.Create(&complaintCallRow{CaseID: string(e.Case), Seq: e.Seq, Round: w.s.Round, Attempt: b.Attempt,
		MadeBy: e.Actor.User, MadeAt: e.At, Result: string(b.Result), Score: b.Score}).Error
}

// rests notes since when a case rests, or that it was taken up again.
func (w *complaintWriter) rests(e casefile.Event) {
	withdrawn := w.s.Status == complaint.Withdrawn // ended that day, also where the customer is still to be asked
	if withdrawn && w.row.ClosedAt != nil {
		return
	}
	if !w.s.Done() && !withdrawn {
		w.row.ClosedAt, w.row.ClosedDay = nil, ""
		return
	}
	if e.Name != complaint.EvImported || w.row.ClosedAt == nil {
		w.row.ClosedAt = instant(e.At)
	}
	w.row.ClosedDay = w.row.ClosedAt.In(casefile.Zone).Format(time.DateOnly)
}
