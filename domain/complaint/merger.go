package complaint

import (
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// A merger joins the handling, not the customers. When the case that absorbed others is
// decided, each of them gets that decision as its own: a notice to its customer, who is
// told, called back and may ask for a review like any other. Until then a merger can be
// undone.

const (
	EvDecidedWith = "complaint.decided_with" // on a case that was merged: by the decision of the other
	EvReleased    = "complaint.released"     // on the other: the merger was undone

	CmdDecideWith = "complaint.decide_with"
	CmdRelease    = "complaint.release"

	// TopicConcludeToo: a case that was merged into a matter of discipline waits to be concluded.
	TopicConcludeToo = "complaint.conclude_too"
)

// DecideWith hands a decision on to a case that was merged. By the system; the texts are
// the other case's, sealed anew for this one.
type DecideWith struct {
	Decide
	Into casefile.ID `json:"into"`
	Seq  int64       `json:"seq"` // of the decision
}

// DecidedWith is the decision as the merged case has it: with a notice of its own, in the
// hands of whoever has the other, and with the limits by which its customer is told.
type DecidedWith struct {
	DecidedAs
	Into   casefile.ID     `json:"into"`
	By     string          `json:"by"`
	Owner  Holder          `json:"owner"`
	Clocks casefile.Clocks `json:"clocks"`
}

// Release tells a case that the merger of another into it was undone. By the system.
type Release struct {
	From     casefile.ID `json:"from"`
	People   int         `json:"people"`
	InPerson int         `json:"in_person,omitempty"`
}

// foldMerger folds what becomes of a merger.
func (s *State) foldMerger(e casefile.Event) error {
	switch e.Name {
	case EvDecidedWith:
		return casefile.Fold(e, func(b DecidedWith) {
			if s.Status != Merged { // decided anew
				s.Round++
			}
			for _, id := range []string{CallbackClock, ReviewWindow} {
				s.Clocks.Stop(id)
			}
			s.Status, s.Calls, s.Asked = Decided, nil, nil
			s.Decision = &Decision{Outcome: b.Outcome, By: b.By, Unit: b.Unit, At: e.At}
			s.own(b.Owner)
			s.handled(b.By)
			s.put(b.Clocks)
		})
	case EvReleased:
		return casefile.Fold(e, func(b Release) {
			if i := slices.Index(s.Absorbed, b.From); i >= 0 {
				s.Absorbed = slices.Delete(slices.Clone(s.Absorbed), i, i+1)
				s.People -= max(b.People, 1)
				s.InPerson -= b.InPerson
			}
		})
	}
	return nil
}

// mayDecideWith: the other case's decision, for a case that is part of it.
func mayDecideWith(s *State, _ casefile.Actor, _ string, _ time.Time) error {
	if s.Into == "" {
		return fault.Refuse("case.status", "本投诉未并案", "it is part of no other case")
	}
	return nil
}
