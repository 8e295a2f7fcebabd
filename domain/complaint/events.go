package complaint

import (
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/routing"
	"duban/domain/text"
)

// What the record keeps. A name, once released, keeps its meaning for ever.
const (
	EvRegistered         = "complaint.registered"
	EvReviewOpened       = "complaint.review_opened"
	EvPartOpened         = "complaint.part_opened"
	EvImported           = "complaint.imported"
	EvClassified         = "complaint.classified"
	EvOffered            = "complaint.offered"
	EvTaken              = "complaint.taken"
	EvOfferRefused       = "complaint.offer_refused"
	EvOwnerAssigned      = "complaint.owner_assigned"
	EvContacted          = "complaint.contacted"
	EvExtensionRequested = "complaint.extension_requested"
	EvExtensionGranted   = "complaint.extension_granted"
	EvExtensionRefused   = "complaint.extension_refused"
	EvExtensionTold      = "complaint.extension_told"
	EvPaused             = "complaint.paused"
	EvResumed            = "complaint.resumed"
	EvPanelConvened      = "complaint.panel_convened"
	EvOpinionGiven       = "complaint.opinion_given"
	EvOpinionAdded       = "complaint.opinion_supplemented"
	EvSteppedAside       = "complaint.stepped_aside"
	EvExpertReplaced     = "complaint.expert_replaced"
	EvChairNamed         = "complaint.chair_named"
	EvPanelRuled         = "complaint.panel_ruled"
	EvDecided            = "complaint.decided"
	EvDecisionTold       = "complaint.decision_told"
	EvCalledBack         = "complaint.called_back"
	EvReviewRequested    = "complaint.review_requested"
	EvWithdrawn          = "complaint.withdrawn"
	EvLinked             = "complaint.linked"
	EvMerged             = "complaint.merged"
	EvAbsorbed           = "complaint.absorbed"
	EvSplit              = "complaint.split"
	EvReopened           = "complaint.reopened"
	EvReferred           = "complaint.referred_to_discipline"
	EvSealedWith         = "complaint.sealed_with"
	EvFamilySealed       = "complaint.family_sealed"
	EvConcluded          = "complaint.discipline_concluded"
	EvGraded             = "complaint.graded"
	EvConsequence        = "complaint.consequence_proposed"
	EvClosed             = "complaint.closed"
	EvClockFired         = "complaint.clock_fired"
	EvReplanned          = "complaint.replanned"
	EvRecused            = "complaint.recused"
)

// Sealing are the events by which a case is closed to everybody but the discipline office.
var Sealing = []string{EvReferred, EvSealedWith}

// Opening is the registration with everything resolved; the same for a complaint,
// a review and a part that was split off.
type Opening struct {
	Form     Form            `json:"form"`
	Number   string          `json:"number"`
	Line     Line            `json:"line"`
	Unit     org.Path        `json:"unit"`
	Outlet   org.Outlet      `json:"outlet,omitzero"`
	Class    Classification  `json:"class"`
	Severity Severity        `json:"severity"`
	Tier     Tier            `json:"tier"`
	As       Capacity        `json:"as"`
	People   int             `json:"people"`
	InPerson int             `json:"in_person,omitempty"` // of these, how many came themselves
	Unproven bool            `json:"unproven,omitempty"`
	Concerns string          `json:"concerns,omitempty"`
	Sum      Sum             `json:"sum,omitzero"`
	Excluded []string        `json:"excluded,omitempty"`
	Received time.Time       `json:"received"`
	Origin   casefile.ID     `json:"origin,omitempty"`
	Links    []casefile.ID   `json:"links,omitempty"`
	Customer Party           `json:"customer,omitzero"` // the reference stays, the rest is sealed
	Owner    Holder          `json:"owner"`
	How      text.Text       `json:"how"` // why this person owns it: first asked, on duty, fallback
	MaxHops  int             `json:"max_hops"`
	MaxCalls int             `json:"max_calls"`
	MaxReps  int             `json:"max_reps"`
	Pausable []string        `json:"pausable,omitempty"`
	Clocks   casefile.Clocks `json:"clocks"`
	Rules    []string        `json:"rules,omitempty"` // that the whole had taken from which it was split off

	Agents    []Party     `json:"agents,omitempty"`
	Content   string      `json:"content,omitempty" private:"text"`
	Request   string      `json:"request,omitempty" private:"text"`
	Steps     string      `json:"steps,omitempty" private:"text"`
	Reference string      `json:"reference,omitempty"`
	Route     *Routed     `json:"route,omitempty"` // when it was complete enough to be routed at once
	Alike     []Duplicate `json:"alike,omitempty"` // what looks like the same complaint
}

// Bounds are what the rules allow of a case beside its limits.
type Bounds struct {
	MaxHops  int      `json:"max_hops"`
	MaxCalls int      `json:"max_calls"`
	MaxReps  int      `json:"max_reps"`
	Pausable []string `json:"pausable,omitempty"`
}

// ReplannedWith says what the case goes by once a person has let it take other rules.
type ReplannedWith struct {
	casefile.Replanned
	Bounds *Bounds `json:"bounds,omitempty"` // missing: as before
}

// Duplicate is an earlier complaint that looks alike, and why.
type Duplicate struct {
	Case casefile.ID `json:"case"`
	Why  string      `json:"why"` // "customer", "facts", "both"
}

// Routed is the answer of the routing table, with the row that gave it.
type Routed struct {
	Table string    `json:"table"` // version
	Row   string    `json:"row"`
	Why   text.Text `json:"why"`
	Desk  Desk      `json:"desk"`
	Line  string    `json:"line,omitempty"` // business line of the officer
	User  string    `json:"user,omitempty"` // whom it picked at the desk, if anybody
	// Matched are the conditions of the row that the case met.
	Matched []routing.Match `json:"matched,omitempty"`
}

// Imported is a case of before: how it stood is taken over as it was.
type Imported struct {
	Opening
	Status     casefile.Status `json:"status"`
	Decision   *Decision       `json:"decision,omitempty"`
	Satisfied  *bool           `json:"satisfied,omitempty"`
	ClosedAt   *time.Time      `json:"closed_at,omitempty"`
	Conclusion string          `json:"conclusion,omitempty" private:"text"`
}

// Classified keeps the classification, the routing answer, and the clocks as they
// run from now on where the tier changed.
type Classified struct {
	Classify
	Outlet   org.Outlet      `json:"at,omitzero"`
	Excluded []string        `json:"excluded,omitempty"`
	Route    *Routed         `json:"route,omitempty"`
	Clocks   casefile.Clocks `json:"clocks,omitempty"`
}

// Offered keeps whom the case was offered to, and by when he answers.
type Offered struct {
	To     string         `json:"to,omitempty"`
	Desk   Desk           `json:"desk,omitzero"`
	Reason string         `json:"reason,omitempty" private:"text"`
	Route  *Routed        `json:"route,omitempty"` // the offer follows from the routing table
	Clock  casefile.Clock `json:"clock"`
	// Candidates are those who held the role of the desk when it was offered.
	Candidates []string `json:"candidates,omitempty"`
}

// Held is the interval for which somebody owned the case; it ends where the next begins.
type Held struct {
	Owner  Holder `json:"owner"`           // who owns it from now on
	Before Holder `json:"before,omitzero"` // who did until now
	Reason string `json:"reason,omitempty" private:"text"`
}

// ExtensionRequested starts the clock of the decision.
type ExtensionRequested struct {
	Reason string         `json:"reason" private:"text"`
	Unit   org.Path       `json:"unit"`
	Clock  casefile.Clock `json:"clock"`
}

// ExtensionDecided keeps the decision; Due is the end of the longer limit, which
// begins to count when the customer has been told.
type ExtensionDecided struct {
	Reason string    `json:"reason" private:"text"`
	Due    time.Time `json:"due,omitzero"`
}

// ExtensionTold carries the clocks as they run from now on.
type ExtensionTold struct {
	TellExtension
	Clocks casefile.Clocks `json:"clocks"`
}

// Place in a case that somebody loses by an interest.
type Place string

const (
	AsOwner   Place = "owner"
	AsOffered Place = "offered" // whom the case was offered to, alone or with others of a desk
	AsExpert  Place = "expert"
	AsHandler Place = "handler" // had it in hand before
)

// Recused keeps that somebody steps aside from now on by a declared interest, and what he
// was to the case until then. Whoever was anything to it reads it no more.
type Recused struct {
	Recuse
	Was []Place `json:"was,omitempty"`
}

// Graded keeps that a case has become a major one by how many have come in person, by
// which rule, and what follows for its tier, its limits and its way.
type Graded struct {
	Severity Severity        `json:"severity"`
	Tier     Tier            `json:"tier"`
	InPerson int             `json:"in_person"`
	Rule     string          `json:"rule"`
	Route    *Routed         `json:"route,omitempty"`
	Clocks   casefile.Clocks `json:"clocks,omitempty"`
}

// Resumed carries the clock with its end moved on.
type Resumed struct {
	Clock casefile.Clock `json:"clock"`
}

// PanelConvened keeps the panel and the clock of its opinions.
type PanelConvened struct {
	ConvenePanel
	Round int            `json:"round"`
	Clock casefile.Clock `json:"clock"`
}

// OpinionGiven is one expert's opinion, which stands, or what he added to it later.
type OpinionGiven struct {
	GiveOpinion
	User string `json:"user"`
}

// ExpertReplaced keeps who came for whom; the panel's time begins anew for the newcomer.
type ExpertReplaced struct {
	ReplaceExpert
	Clock *casefile.Clock `json:"clock,omitempty"`
}

// ChairNamed keeps who has the chair of the panel from now on.
type ChairNamed struct {
	Chair string `json:"chair"`
}

// PanelRuled keeps the ruling and who dissented.
type PanelRuled struct {
	RulePanel
	Opinions int      `json:"opinions"`
	Dissent  []string `json:"dissent,omitempty"`
}

// DecidedAs is the decision with the unit whose decision it is, and by when the
// customer may ask the unit above for a review, as the notice tells him.
type DecidedAs struct {
	Decide
	Unit       org.Path `json:"unit"`
	ReviewDays int      `json:"review_days"` // from receipt of the decision
	ReviewUnit org.Path `json:"review_unit"` // whom to ask
	Serial     string   `json:"serial"`      // number of the notice

	Absorbed []casefile.ID `json:"absorbed,omitempty"` // the merged cases that get it as their own
}

// DecisionTold starts the customer's time for a review, and the callback.
type DecisionTold struct {
	TellDecision
	Received time.Time       `json:"received"`
	Callback bool            `json:"callback"` // drawn by the sampling rule
	Clocks   casefile.Clocks `json:"clocks"`
}

// CalledBack keeps one attempt; Again plans the next one where nobody answered, or
// the clocks of handling it again where the customer is not satisfied.
type CalledBack struct {
	CallBack
	Attempt int             `json:"attempt"`
	Clocks  casefile.Clocks `json:"clocks,omitempty"`
	Again   casefile.ID     `json:"again,omitempty"` // the new case of a customer who stands by a complaint that was withdrawn
}

// ReviewRequested names the linked case that handles the review.
type ReviewRequested struct {
	RequestReview
	Received time.Time   `json:"received"`
	Review   casefile.ID `json:"review"`
	Unit     org.Path    `json:"unit"` // the unit above, which reviews
}

// WithdrawnWith keeps the withdrawal; Late that it is recorded on a later day than
// received; Callback that the sampling rule lets somebody else ask the customer for it.
type WithdrawnWith struct {
	Withdraw
	Received time.Time `json:"received"`
	Late     bool      `json:"late,omitempty"`

	Absorbed []casefile.ID `json:"absorbed,omitempty"` // the merged cases, which go on by themselves

	Callback bool            `json:"callback,omitempty"`
	Clocks   casefile.Clocks `json:"clocks,omitempty"`
}

// SplitInto names the complaints that the parts become.
type SplitInto struct {
	Split
	Cases []casefile.ID `json:"cases"`
}

// ReopenedWith carries the clocks of handling it again.
type ReopenedWith struct {
	Reason string          `json:"reason,omitempty" private:"text"`
	Clocks casefile.Clocks `json:"clocks"`
	From   casefile.ID     `json:"from,omitempty"` // the case of which it was part: the merger is undone
	// Extended: the longer limit that it had when it was merged goes on.
	Extended bool `json:"extended,omitempty"`
}

// Referred closes the case to everybody but the discipline office.
type Referred struct {
	Reason string  `json:"reason,omitempty" private:"text"`
	Owner  Holder  `json:"owner"`
	Route  *Routed `json:"route,omitempty"`
	// Spare are parts that tell another story and stay where they are.
	Spare []casefile.ID `json:"spare,omitempty"`
}

// SealedWith closes a case in which the story of a matter of discipline stands too.
type SealedWith struct {
	With  casefile.ID `json:"with"`
	Owner Holder      `json:"owner"`
}

// FamilySealed names the cases that were closed together with this one.
type FamilySealed struct {
	Cases []casefile.ID `json:"cases"`
}

// ConcludedWith keeps the conclusion, and when the customer was told what.
type ConcludedWith struct {
	Conclude
	Told *time.Time `json:"told,omitempty"`
	Said text.Text  `json:"said,omitzero"`
	// Absorbed are the cases that were merged into it, whose customers hear of it too.
	Absorbed []casefile.ID `json:"absorbed,omitempty"`
}

// Consequence is what should follow, with the ids of what is opened for it.
type Consequence struct {
	ProposeConsequence
	At      org.Outlet  `json:"at,omitzero"`
	Finding string      `json:"finding,omitempty"` // of a rectification
	Notice  casefile.ID `json:"notice,omitempty"`
}

// Slim is the event as the engine keeps it: without what people wrote, sealed or
// not. The record keeps the whole.
func Slim(e casefile.Event) casefile.Event {
	switch e.Name {
	case EvRegistered, EvReviewOpened, EvPartOpened:
		e.Body = casefile.Without(e, func(b *Opening) { b.slim() })
	case EvImported:
		e.Body = casefile.Without(e, func(b *Imported) { b.slim(); b.Conclusion = "" })
	case EvClassified:
		e.Body = casefile.Without(e, func(b *Classified) { b.Reason = "" })
	case EvOffered:
		e.Body = casefile.Without(e, func(b *Offered) { b.Reason = "" })
	case EvTaken, EvOwnerAssigned:
		e.Body = casefile.Without(e, func(b *Held) { b.Reason = "" })
	case EvMerged:
		e.Body = casefile.Without(e, func(b *Merge) { b.Reason = "" })
	case EvContacted:
		e.Body = casefile.Without(e, func(b *Contact) { b.Text = "" })
	case EvExtensionRequested:
		e.Body = casefile.Without(e, func(b *ExtensionRequested) { b.Reason = "" })
	case EvExtensionGranted, EvExtensionRefused:
		e.Body = casefile.Without(e, func(b *ExtensionDecided) { b.Reason = "" })
	case EvExtensionTold:
		e.Body = casefile.Without(e, func(b *ExtensionTold) { b.Text = "" })
	case EvPaused:
		e.Body = casefile.Without(e, func(b *Pause) { b.Reason = "" })
	case EvPanelConvened:
		e.Body = casefile.Without(e, func(b *PanelConvened) { b.Question = "" })
	case EvOpinionGiven, EvOpinionAdded:
		e.Body = casefile.Without(e, func(b *OpinionGiven) { b.Text = "" })
	case EvExpertReplaced:
		e.Body = casefile.Without(e, func(b *ExpertReplaced) { b.Reason = "" })
	case EvPanelRuled:
		e.Body = casefile.Without(e, func(b *PanelRuled) { b.Text = "" })
	case EvDecided:
		e.Body = casefile.Without(e, func(b *DecidedAs) { b.Facts, b.Grounds, b.Measures = "", "", "" })
	case EvDecidedWith:
		e.Body = casefile.Without(e, func(b *DecidedWith) { b.Facts, b.Grounds, b.Measures = "", "", "" })
	case EvDecisionTold:
		e.Body = casefile.Without(e, func(b *DecisionTold) { b.Text = "" })
	case EvCalledBack:
		e.Body = casefile.Without(e, func(b *CalledBack) { b.Text = "" })
	case EvReviewRequested:
		e.Body = casefile.Without(e, func(b *ReviewRequested) { b.Text = "" })
	case EvSplit:
		e.Body = casefile.Without(e, func(b *SplitInto) { b.Split = Split{} })
	case EvReopened:
		e.Body = casefile.Without(e, func(b *ReopenedWith) { b.Reason = "" })
	case EvReferred:
		e.Body = casefile.Without(e, func(b *Referred) { b.Reason = "" })
	case EvWithdrawn:
		e.Body = casefile.Without(e, func(b *WithdrawnWith) { b.Text = "" })
	case EvUrged:
		e.Body = casefile.Without(e, func(b *casefile.UrgedWith) { b.Text = "" })
	case EvConcluded:
		var absorbed []casefile.ID
		e.Body = casefile.Without(e, func(b *ConcludedWith) {
			absorbed = b.Absorbed
			*b = ConcludedWith{Absorbed: absorbed}
		})
		if len(absorbed) == 0 {
			e.Body = nil
		}
	case EvOfferRefused, EvSteppedAside, EvClosed, EvConsequence:
		e.Body = nil
	}
	return e
}

// slim leaves of the parties the opaque reference and what kind of customer it is.
func (o *Opening) slim() {
	o.Customer = Party{Customer: o.Customer.Customer, Kind: o.Customer.Kind}
	o.Agents, o.Content, o.Request, o.Steps, o.Alike = nil, "", "", "", nil
}
