package inspection

import (
	"encoding/json"
	"time"

	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/org"
)

// What the record keeps. A name, once released, keeps its meaning for ever.
const (
	EvOpened        = "inspection.opened"
	EvAssigned      = "inspection.assigned"
	EvDeclined      = "inspection.declined"
	EvStarted       = "inspection.started"
	EvAnswered      = "inspection.answered"
	EvSubmitted     = "inspection.submitted"
	EvReviewTaken   = "inspection.review_taken"
	EvReturned      = "inspection.returned"
	EvAccepted      = "inspection.accepted"
	EvPublished     = "inspection.published"
	EvAppealed      = "inspection.appealed"
	EvAppealDecided = "inspection.appeal_decided"
	EvWindowClosed  = "inspection.window_closed"
	EvFinalized     = "inspection.finalized"
	EvCancelled     = "inspection.cancelled"
	EvClockFired    = "inspection.clock_fired"
	EvReplanned     = "inspection.replanned"
)

// Opened is the registration with everything resolved: outlet, checklist, dates.
type Opened struct {
	Kind      checklist.Kind `json:"kind"`
	Template  TemplateRef    `json:"template"`
	Outlet    org.Outlet     `json:"outlet"`
	Issuer    org.Path       `json:"issuer"`
	From      time.Time      `json:"from"`
	To        time.Time      `json:"to"`
	Programme casefile.ID    `json:"programme,omitempty"`
	Round     string         `json:"round,omitempty"`
	Inspector Person         `json:"inspector,omitzero"`
	Fill      casefile.Clock `json:"fill"`
}

// AssignedTo names the inspector and restarts the clock for handing in.
type AssignedTo struct {
	Inspector Person         `json:"inspector"`
	From      time.Time      `json:"from"`
	To        time.Time      `json:"to"`
	Fill      casefile.Clock `json:"fill"`
}

// Reasoned is the body of events that consist of a reason.
type Reasoned struct {
	Reason string   `json:"reason"`
	Items  []string `json:"items,omitempty"`
}

// Answered keeps the answers as given.
type Answered struct {
	Subjects []checklist.Subject `json:"subjects,omitempty"`
	Answers  []ItemAnswer        `json:"answers"`
}

// Plain is the part of the answers that scores are made of.
func (a Answered) Plain() checklist.Answers { return PlainAnswers(a.Subjects, a.Answers) }

// PlainAnswers leaves out remarks and evidence, which cannot move a score.
func PlainAnswers(subjects []checklist.Subject, items []ItemAnswer) checklist.Answers {
	out := checklist.Answers{Subjects: subjects, Answers: make([]checklist.Answer, len(items))}
	for i, a := range items {
		out.Answers[i] = a.Answer
	}
	return out
}

// AnswersAfter folds one event into the answers that stand. What somebody answered
// before he gave the check back, or before it went to somebody else, stays on the
// record and counts no more: an inspector hands in what he has seen himself.
func AnswersAfter(before checklist.Answers, e casefile.Event) (checklist.Answers, error) {
	switch e.Name {
	case EvAnswered:
		var b Answered
		err := json.Unmarshal(e.Body, &b)
		return before.Merge(b.Plain()), err
	case EvDeclined, EvAssigned:
		return checklist.Answers{}, nil
	}
	return before, nil
}

// SubmittedWith is what came out of the answers: findings and score.
type SubmittedWith struct {
	Findings []Finding        `json:"findings"`
	Score    Score            `json:"score"`
	Result   checklist.Result `json:"result"`
	Comment  string           `json:"comment,omitempty"`
	Review   *casefile.Clock  `json:"review,omitempty"` // by when it is to be published
}

// ReturnedWith keeps the reason, and by when the check is to be handed in again.
type ReturnedWith struct {
	Return
	Fill *casefile.Clock `json:"fill,omitempty"`
}

// AcceptedWith keeps the reviewer's reasons for findings without evidence.
type AcceptedWith struct {
	Waivers []Waiver `json:"waivers,omitempty"`
}

// PublishedWith carries number, repeat offences and the appeal window.
type PublishedWith struct {
	Number  string              `json:"number"`
	Repeats map[string][]string `json:"repeats,omitempty"` // finding → earlier findings
	Appeal  casefile.Clock      `json:"appeal"`
	// On is the day of publication of an inspection taken over from the time before
	// the system; zero: it was published when the event was recorded.
	On time.Time `json:"on,omitzero"`
}

// AppealedWith keeps who disputes what, and why.
type AppealedWith struct {
	Finding   string          `json:"finding"`
	Appellant Person          `json:"appellant"`
	Grounds   string          `json:"grounds"`
	Evidence  []string        `json:"evidence,omitempty"`
	Decide    *casefile.Clock `json:"decide,omitempty"` // by when it is to be decided
}

// AppealDecided keeps the score before and after.
type AppealDecided struct {
	Finding string            `json:"finding"`
	Uphold  bool              `json:"uphold"`
	Reason  string            `json:"reason"`
	Before  Score             `json:"before"`
	After   Score             `json:"after"`
	Result  *checklist.Result `json:"result,omitempty"` // the full result after, where it changed
}

// Slim is the event as the engine keeps it: without the answers, the item-by-item
// result and the prose, none of which Apply folds. The record keeps the whole.
func Slim(e casefile.Event) casefile.Event {
	switch e.Name {
	case EvAnswered:
		e.Body = nil
	case EvSubmitted:
		e.Body = casefile.Without(e, func(b *SubmittedWith) { b.Result, b.Comment = checklist.Result{}, "" })
	case EvAccepted:
		e.Body = casefile.Without(e, func(b *AcceptedWith) {
			for i := range b.Waivers {
				b.Waivers[i].Reason = ""
			}
		})
	case EvAppealed:
		e.Body = casefile.Without(e, func(b *AppealedWith) { b.Grounds = "" })
	case EvAppealDecided:
		e.Body = casefile.Without(e, func(b *AppealDecided) { b.Result, b.Reason = nil, "" })
	case EvReturned:
		e.Body = casefile.Without(e, func(b *ReturnedWith) { b.Return = Return{} })
	case EvUrged:
		e.Body = casefile.Without(e, func(b *casefile.UrgedWith) { b.Text = "" })
	case EvDeclined, EvCancelled:
		e.Body = nil
	}
	return e
}
