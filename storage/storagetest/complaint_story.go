package storagetest

import (
	"encoding/json"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
)

// story is a complaint as somebody tells it who reads its events one after the other.
type story struct {
	open       complaint.Opening
	class      complaint.Classification
	owner      complaint.Holder
	handler    string
	decider    string
	status     casefile.Status
	limit      time.Time // the legal one
	stands     bool      // it is paused
	replyDue   time.Time
	replied    time.Time
	told       []time.Time
	late       bool
	measured   bool // told while there was a limit
	decisions  int
	first      bool
	outcome    complaint.Outcome
	answers    []bool
	transfers  int
	round      int
	closed     time.Time
	discipline bool
	missed     int
}

func body[T any](e casefile.Event) (b T) {
	if err := json.Unmarshal(e.Body, &b); err != nil {
		panic(err)
	}
	return b
}

func tellStory(events []casefile.Event) *story {
	s := &story{round: 1, status: complaint.Registered}
	for _, e := range events {
		s.hear(e)
	}
	return s
}

func (s *story) clocks(cs casefile.Clocks) {
	for _, c := range cs {
		switch c.ID {
		case complaint.HandleClock:
			s.limit, s.stands = c.Due, false
		case complaint.FirstReplyClock:
			s.replyDue = c.Due
		}
	}
}

func (s *story) begin(o complaint.Opening) {
	s.open, s.class, s.owner = o, o.Class, o.Owner
	s.clocks(o.Clocks)
	if o.Form == complaint.Review {
		s.status = complaint.Handling
	}
}

func (s *story) decide(by string, at time.Time, what complaint.Outcome) {
	if s.decisions == 0 {
		day := func(t time.Time) int { return t.In(casefile.Zone).YearDay() + 1000*t.In(casefile.Zone).Year() }
		s.first = by == s.open.Owner.User && s.transfers == 0 && day(at) == day(s.open.Received)
	}
	s.decisions++
	s.decider, s.outcome = by, what
}

func (s *story) tell(at time.Time) {
	s.told = append(s.told, at)
	if !s.limit.IsZero() {
		s.measured = true
		if !at.Before(s.limit) && !s.stands {
			s.late = true
		}
	}
}

func (s *story) hands(to complaint.Holder) {
	if to.User != s.owner.User && !s.discipline {
		s.transfers++
	}
	s.owner = to
}

func (s *story) again(cs casefile.Clocks) {
	s.round++
	s.missed, s.status, s.closed = 0, complaint.Handling, time.Time{}
	s.clocks(cs)
}

// rest: nothing runs any more.
func (s *story) rest(as casefile.Status, at time.Time) { s.status, s.closed, s.stands = as, at, true }

func (s *story) hear(e casefile.Event) {
	switch e.Name {
	case complaint.EvRegistered, complaint.EvReviewOpened:
		s.begin(body[complaint.Opening](e))
	case complaint.EvImported:
		b := body[complaint.Imported](e)
		s.begin(b.Opening)
		if s.status = b.Status; b.Decision != nil {
			s.decide(b.Decision.By, b.Decision.At, b.Decision.Outcome)
			s.limit = *b.Decision.Due
			s.tell(*b.Decision.Told)
		}
		if b.ClosedAt != nil {
			s.rest(b.Status, *b.ClosedAt)
		}
		if b.Satisfied != nil {
			s.answers = append(s.answers, *b.Satisfied)
		}
	case complaint.EvClassified:
		s.class, s.status = body[complaint.Classified](e).Class, complaint.Handling
	case complaint.EvTaken, complaint.EvOwnerAssigned:
		s.hands(body[complaint.Held](e).Owner)
		if s.status == complaint.Registered {
			s.status = complaint.Handling
		}
	case complaint.EvContacted:
		s.replied = e.At
	case complaint.EvExtensionTold:
		s.clocks(body[complaint.ExtensionTold](e).Clocks)
	case complaint.EvPaused:
		s.stands = true
	case complaint.EvResumed:
		s.clocks(casefile.Clocks{body[complaint.Resumed](e).Clock})
	case complaint.EvDecided:
		s.decide(e.Actor.User, e.At, body[complaint.DecidedAs](e).Outcome)
		s.status = complaint.Decided
	case complaint.EvDecisionTold:
		b := body[complaint.DecisionTold](e)
		s.tell(b.Received)
		s.stands = true
		if s.replied.IsZero() {
			s.replied = b.Received
		}
		if s.status = complaint.Told; !b.Callback {
			s.rest(complaint.Closed, e.At)
		}
	case complaint.EvCalledBack:
		b := body[complaint.CalledBack](e)
		switch b.Result {
		case complaint.Satisfied:
			s.answers = append(s.answers, true)
			s.rest(complaint.Closed, e.At)
		case complaint.Declined:
			s.rest(complaint.Closed, e.At)
		case complaint.Dissatisfied:
			s.answers = append(s.answers, false)
			s.again(b.Clocks)
		case complaint.NotReached:
			if s.missed++; s.missed == s.open.MaxCalls {
				s.rest(complaint.Closed, e.At)
			}
		}
	case complaint.EvReopened:
		s.again(body[complaint.ReopenedWith](e).Clocks)
	case complaint.EvReferred:
		s.discipline, s.status, s.closed = true, complaint.Discipline, time.Time{}
		s.owner = body[complaint.Referred](e).Owner
	case complaint.EvSealedWith:
		s.discipline, s.owner = true, body[complaint.SealedWith](e).Owner
		if !s.rests() {
			s.status = complaint.Discipline
		}
	case complaint.EvConcluded:
		s.decisions++ // whatever it was before, it is decided now
		s.outcome = body[complaint.Conclude](e).Outcome
		s.rest(complaint.Concluded, e.At)
	case complaint.EvWithdrawn:
		s.rest(complaint.Withdrawn, e.At)
	case complaint.EvMerged:
		s.rest(complaint.Merged, e.At)
	case complaint.EvClosed:
		s.rest(complaint.Closed, e.At)
	}
}

func (s *story) rests() bool { return !s.closed.IsZero() }

func (s *story) overdue(now time.Time) bool {
	return !s.rests() && !s.stands && !s.limit.IsZero() && !now.Before(s.limit)
}
