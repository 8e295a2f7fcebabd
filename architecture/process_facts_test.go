package architecture

import (
	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/incident"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/org"
	"duban/domain/programme"
)

// kindDrawn is a kind of case as the tests of its process need it.
type kindDrawn struct {
	kind     casefile.Kind
	moves    map[string][]casefile.Status // the rule table: from where each may be made
	statuses []casefile.Status
	parts    []string // how parts of the case stand
	resting  []string // statuses that end a picture and from which a case may be taken up all the same
	// comesTo lists, per move, the ways in which it may end.
	comesTo map[string][][]fact
	// bases are cases that stand somewhere, made so that an event can happen to them.
	bases      func(was casefile.Status, event string) []casefile.State
	partClocks []string // limits of parts
	undrawn    []string // events of moves that the picture leaves out
}

func (k kindDrawn) stands() []string {
	out := k.parts
	for _, s := range k.statuses {
		out = append(out, string(s))
	}
	return out
}

func table[S any](rules []casefile.Rule[S]) map[string][]casefile.Status {
	out := map[string][]casefile.Status{}
	for _, r := range rules {
		out[r.Action] = r.From
	}
	return out
}

func keys[V any](m map[casefile.Status]V) []casefile.Status {
	var out []casefile.Status
	for k := range m {
		out = append(out, k)
	}
	return out
}

func happens(names ...string) [][]fact {
	var out []fact
	for _, n := range names {
		out = append(out, fact{n, nil})
	}
	return [][]fact{out}
}

// one makes the state of a kind at a status, or the empty one.
func one[S casefile.State](empty func() S, at func(was casefile.Status) S) func(casefile.Status, string) []casefile.State {
	return func(was casefile.Status, _ string) []casefile.State {
		if was == "" {
			return []casefile.State{empty()}
		}
		return []casefile.State{at(was)}
	}
}

var kindsDrawn = []kindDrawn{
	{
		kind: casefile.Programme, moves: table(programme.Rules.Rules), statuses: keys(programme.StatusNames),
		bases: one(func() *programme.State { return &programme.State{} }, func(was casefile.Status) *programme.State { return &programme.State{Seq: 1, Status: was} }),
		comesTo: map[string][][]fact{
			"open": happens(programme.EvOpened), "plan": happens(programme.EvPlanned), "launch": happens(programme.EvLaunched),
			"cancel": happens(programme.EvCancelled), "all_opened": happens(programme.EvAllOpened),
		},
	},
	{
		kind: casefile.Incident, moves: table(incident.Rules.Rules), statuses: keys(incident.StatusNames),
		bases: one(func() *incident.State { return &incident.State{} }, func(was casefile.Status) *incident.State { return &incident.State{Seq: 1, Status: was} }),
		comesTo: map[string][][]fact{
			"report": happens(incident.EvReported), "acknowledge": happens(incident.EvAcknowledged), "update": happens(incident.EvUpdated),
			"hand_over": happens(incident.EvHandedOver), "grade": happens(incident.EvGraded), "close": happens(incident.EvClosed), "dismiss": happens(incident.EvDismissed),
		},
	},
	{
		kind: casefile.Bulletin, moves: table(bulletin.Rules.Rules), statuses: keys(bulletin.StatusNames),
		bases: one(func() *bulletin.State { return &bulletin.State{} }, func(was casefile.Status) *bulletin.State { return &bulletin.State{Seq: 1, Status: was} }),
		comesTo: map[string][][]fact{
			"draft": happens(bulletin.EvDrafted), "open": happens(bulletin.EvDrafted), "edit": happens(bulletin.EvEdited),
			"release": happens(bulletin.EvReleased), "discard": happens(bulletin.EvDiscarded), "close": happens(bulletin.EvClosed),
			"acknowledge": append(happens(bulletin.EvAcknowledged), happens(bulletin.EvAcknowledged, bulletin.EvClosed)...),
		},
	},
	{
		kind: casefile.Inspection, moves: table(inspection.Rules.Rules), statuses: keys(inspection.StatusNames),
		parts: []string{"finding:appealed"}, partClocks: []string{"decide"},
		bases: one(func() *inspection.State { return &inspection.State{} }, func(was casefile.Status) *inspection.State {
			return &inspection.State{Seq: 1, Status: was, Findings: []inspection.Finding{{ID: "F-1", Status: inspection.Standing}}}
		}),
		comesTo: map[string][][]fact{
			"open":   {{{inspection.EvOpened, inspection.Opened{}}}, {{inspection.EvOpened, inspection.Opened{Inspector: inspection.Person{User: "zhang.jun"}}}}},
			"assign": happens(inspection.EvAssigned), "decline": happens(inspection.EvDeclined), "start": happens(inspection.EvStarted),
			"answer": happens(inspection.EvAnswered), "submit": happens(inspection.EvSubmitted), "take_review": happens(inspection.EvReviewTaken),
			"return": happens(inspection.EvReturned), "accept": happens(inspection.EvAccepted), "publish": happens(inspection.EvPublished),
			"appeal":        {{{inspection.EvAppealed, inspection.AppealedWith{Finding: "F-1"}}}},
			"decide_appeal": append(happens(inspection.EvAppealDecided), happens(inspection.EvAppealDecided, inspection.EvFinalized)...),
			"accept_result": happens(inspection.EvWindowClosed, inspection.EvFinalized), "cancel": happens(inspection.EvCancelled),
		},
	},
	{
		kind: casefile.Notice, moves: table(notice.Rules.Rules), statuses: keys(notice.StatusNames), bases: notices,
		parts: []string{"acknowledged.advice", "extension:asked", "rectification:open", "rectification:planned", "rectification:done",
			"rectification:returned", "rectification:verified"},
		partClocks: []string{"rectification", "verify"},
		comesTo: map[string][][]fact{
			"open": happens(notice.EvDrafted), "open_for_complaint": happens(notice.EvDrafted), "open_advice": happens(notice.EvDrafted),
			"issue": happens(notice.EvIssued), "withdraw": happens(notice.EvWithdrawn), "acknowledge": happens(notice.EvAcknowledged),
			"plan_rectification":     {{{notice.EvPlanned, notice.Plan{Rectification: "R-1"}}}},
			"complete_rectification": {{{notice.EvDone, notice.DoneWith{Complete: notice.Complete{Rectification: "R-1"}}}}},
			"verify_rectification":   {{{notice.EvVerified, notice.Verify{Rectification: "R-1"}}, {notice.EvClosed, nil}}},
			"return_rectification":   {{{notice.EvReturned, notice.ReturnedWith{Return: notice.Return{Rectification: "R-1"}}}}},
			"request_extension":      {{{notice.EvExtensionRequested, notice.ExtensionRequested{Rectification: "R-1"}}}},
			"decide_extension":       {{{notice.EvExtensionGranted, notice.ExtensionDecided{Rectification: "R-1"}}}, {{notice.EvExtensionRefused, notice.ExtensionDecided{Rectification: "R-1"}}}},
			"reply_advice":           happens(notice.EvAdviceReplied), "close_advice": happens(notice.EvClosed),
		},
	},
	{
		kind: casefile.Complaint, moves: table(complaint.Rules.Rules), statuses: keys(complaint.StatusNames), bases: complaints, comesTo: comesTo,
		parts:   []string{"offer:made", "extension:asked", "extension:granted", "panel:sitting", "clock:paused"},
		resting: []string{"closed", "merged"}, undrawn: []string{"imported", "recused"},
	},
}

// mended says from where a rectification can go on by an event: the rules ask for it in
// mendingSide and its like, and TestRectificationDiagramShowsTheRules asks them.
var mended = map[string][]casefile.Status{
	notice.EvPlanned: {notice.Open, notice.Planned, notice.Returned}, notice.EvDone: {notice.Planned, notice.Returned},
	notice.EvVerified: {notice.Done}, notice.EvReturned: {notice.Done},
	notice.EvExtensionRequested: {notice.Open, notice.Planned, notice.Returned}, notice.EvExtensionGranted: {notice.Open}, notice.EvExtensionRefused: {notice.Open},
}

// notices are notices of both forms; an advice has nothing to mend, and only an advice
// is replied to, or closed by hand.
func notices(was casefile.Status, event string) []casefile.State {
	if was == "" {
		return []casefile.State{&notice.State{}}
	}
	var out []casefile.State
	for _, status := range mended[event] {
		out = append(out, &notice.State{Seq: 1, Status: was, Form: notice.Order, Outlet: org.Outlet{Code: "o"},
			Rectifications: []notice.Rectification{{ID: "R-1", Status: status}}})
	}
	if mended[event] == nil {
		if event != notice.EvAdviceReplied && event != notice.EvClosed {
			out = append(out, &notice.State{Seq: 1, Status: was, Form: notice.Order})
		}
		out = append(out, &notice.State{Seq: 1, Status: was, Form: notice.Advice})
	}
	return out
}

// complaints are cases in which nothing goes on beside the handling, and, for what
// happens to a panel or to an extension, such as have one.
func complaints(was casefile.Status, event string) []casefile.State {
	if was == "" {
		return []casefile.State{&complaint.State{}}
	}
	s := &complaint.State{Seq: 1, Status: was, Decision: &complaint.Decision{}, MaxCalls: 1}
	switch event {
	case complaint.EvOpinionGiven, complaint.EvSteppedAside, complaint.EvExpertReplaced, complaint.EvPanelRuled:
		s.Panel = &complaint.Panel{}
	case complaint.EvExtensionGranted, complaint.EvExtensionRefused:
		s.Asked = &complaint.Extension{}
	case complaint.EvExtensionTold:
		s.Asked = &complaint.Extension{Granted: true}
	}
	return []casefile.State{s}
}
