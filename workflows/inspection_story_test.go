package workflows

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/domain/checklist"
	"duban/domain/inspection"
)

// planned opens an on-site check of Tiyu West for Lin in the first week of March 2026.
var planned = step{at: "2026-03-02 09:00", who: su, name: inspection.CmdOpen, body: inspection.Open{
	Kind: inspection.Onsite, Checklist: "onsite-outlet", Outlet: "ty", Inspector: "lin", From: "2026-03-03", To: "2026-03-04"}}

// published is the way from there to publication on 5 March, with three findings.
func published(more ...step) []step {
	var submit inspection.Submit
	return append([]step{
		planned,
		{at: "2026-03-02 09:00", happens: func(b *bank) {
			submit = b.filled(theCase, template("onsite-outlet"), "env.sign", "sixs.cable", "lobby.sort")
		}},
		{at: "2026-03-03 10:00", who: lin, name: inspection.CmdStart},
		{at: "2026-03-03 16:00", who: lin, name: inspection.CmdSubmit, body: &submit},
		{at: "2026-03-04 09:30", who: rui, name: inspection.CmdTakeReview},
		{at: "2026-03-04 11:00", who: rui, name: inspection.CmdAccept},
		{at: "2026-03-05 09:00", who: su, name: inspection.CmdPublish},
	}, more...)
}

// untilPublished is the record of that way.
const untilPublished = `
	2026-03-02 09:00 su opened: ty due 2026-03-04 24:00 → lin
	2026-03-03 09:00 system clock_fired: fill remind → lin
	2026-03-03 10:00 lin started
	2026-03-03 16:00 lin answered: 74 answers
	2026-03-03 16:00 lin submitted: env.sign sixs.cable lobby.sort score 98.25 → rui
	2026-03-04 09:30 rui review_taken
	2026-03-04 11:00 rui accepted
	2026-03-05 09:00 su published: gz检〔2026〕1号 appeals until 2026-03-12 24:00 → fang lin
`

func appeal(item string) inspection.Appeal {
	return inspection.Appeal{Finding: finding(theCase, item), Grounds: "当日门头正在更换"}
}

func ruling(item string, uphold bool) inspection.DecideAppeal {
	return inspection.DecideAppeal{Finding: finding(theCase, item), Uphold: uphold, Reason: "经复核"}
}

// One appeal is upheld, one rejected; nobody says more, and the clock closes the
// window. What is left of the findings goes into a notice.
func TestAppealsAreDecidedAndTheClockMakesItFinal(t *testing.T) {
	story{
		kind: "inspection",
		script: published(
			step{at: "2026-03-06 10:00", who: fang, name: inspection.CmdAppeal, body: appeal("lobby.sort")},
			step{at: "2026-03-06 10:05", who: fang, name: inspection.CmdAppeal, body: appeal("env.sign")},
			step{at: "2026-03-06 10:06", who: fang, name: inspection.CmdAppeal, body: appeal("env.sign"), want: "inspection.appealed_already"},
			step{at: "2026-03-06 10:07", who: lin, name: inspection.CmdAppeal, body: appeal("sixs.cable"), want: "inspection.not_outlet"},
			step{at: "2026-03-06 10:08", who: fang, name: inspection.CmdAcceptResult, want: "inspection.appeal_pending"},
			step{at: "2026-03-09 09:00", who: lin, name: inspection.CmdDecideAppeal, body: ruling("lobby.sort", false), want: "inspection.own_check"},
			step{at: "2026-03-09 09:00", who: he, name: inspection.CmdDecideAppeal, body: ruling("lobby.sort", true), want: "inspection.own_appeal"},
			step{at: "2026-03-09 09:10", who: wei, name: inspection.CmdDecideAppeal, body: ruling("lobby.sort", true)},
			step{at: "2026-03-09 09:20", who: wei, name: inspection.CmdDecideAppeal, body: ruling("env.sign", false)},
			step{at: "2026-03-09 09:21", who: wei, name: inspection.CmdDecideAppeal, body: ruling("env.sign", true), want: "inspection.no_appeal"},
		),
		leaves: untilPublished + `
			2026-03-06 10:00 fang appealed: lobby.sort → su wei
			2026-03-06 10:05 fang appealed: env.sign → su wei
			2026-03-09 09:10 wei appeal_decided: lobby.sort upheld score 98.25 to 99.5 → fang lin
			2026-03-09 09:20 wei appeal_decided: env.sign rejected score 99.5 to 99.5 → fang lin
			2026-03-11 09:00 system clock_fired: appeal remind → fang
			2026-03-12 24:00 system clock_fired: appeal due
			2026-03-12 24:00 system window_closed
			2026-03-12 24:00 system finalized → fang
		`,
		also: leavesNotice("order, env.sign normal, sixs.cable serious"),
	}.run(t)
}

// The outlet has nothing to dispute: it need not wait for the window to close.
func TestResultIsAcceptedEarly(t *testing.T) {
	story{
		kind: "inspection",
		script: published(
			step{at: "2026-03-05 14:00", who: tan, name: inspection.CmdAcceptResult, want: "inspection.not_outlet"},
			step{at: "2026-03-05 15:00", who: fang, name: inspection.CmdAcceptResult},
		),
		leaves: untilPublished + `
			2026-03-05 15:00 fang window_closed
			2026-03-05 15:00 fang finalized
		`,
		also: leavesNotice("order, env.sign normal, sixs.cable serious, lobby.sort normal"),
	}.run(t)
}

// An appeal is still undecided when the window closes: nothing more can be
// disputed, and the result becomes final with the decision.
func TestAppealOutlivesTheWindow(t *testing.T) {
	story{
		kind: "inspection",
		script: published(
			step{at: "2026-03-12 17:00", who: fang, name: inspection.CmdAppeal, body: appeal("sixs.cable")},
			step{at: "2026-03-13 09:00", who: fang, name: inspection.CmdAppeal, body: appeal("env.sign"), want: "inspection.window_closed"},
			step{at: "2026-03-20 09:00", who: wei, name: inspection.CmdDecideAppeal, body: ruling("sixs.cable", true)},
		),
		leaves: untilPublished + `
			2026-03-11 09:00 system clock_fired: appeal remind → fang
			2026-03-12 17:00 fang appealed: sixs.cable → su wei
			2026-03-12 24:00 system clock_fired: appeal due
			2026-03-12 24:00 system window_closed
			2026-03-18 09:00 system clock_fired: decide:F-N4Q8T3R0HO3K82P0 remind → su wei
			2026-03-19 24:00 system clock_fired: decide:F-N4Q8T3R0HO3K82P0 due → su wei
			2026-03-20 09:00 wei appeal_decided: sixs.cable upheld score 98.25 to 98.75 → fang lin
			2026-03-20 09:00 wei finalized → fang
		`,
		also: leavesNotice("order, env.sign normal, lobby.sort normal"),
	}.run(t)
}

// leavesNotice checks the notice that followed, drafted once and only once.
func leavesNotice(drafted string) func(*testing.T, *bank) {
	return func(t *testing.T, b *bank) {
		t.Helper()
		id := activities.NoticeOf(theCase)
		require.Regexp(t, "^[^a-z]+ system drafted: "+drafted+"$", listing(t, b, id))
	}
}

// The first inspector steps aside, another is named, and the dates with him.
func TestInspectorDeclinesAndAnotherIsNamed(t *testing.T) {
	story{
		kind: "inspection",
		script: []step{
			planned,
			{at: "2026-03-02 10:00", who: song, name: inspection.CmdDecline, body: inspection.Decline{Reason: "与网点负责人有亲属关系"}, want: "inspection.not_inspector"},
			{at: "2026-03-02 10:00", who: lin, name: inspection.CmdDecline, body: inspection.Decline{Reason: "与网点负责人有亲属关系"}},
			{at: "2026-03-02 11:00", who: su, name: inspection.CmdAssign, body: inspection.Assign{Inspector: "fang"}, want: "invalid /inspector"},
			{at: "2026-03-02 11:01", who: su, name: inspection.CmdAssign, body: inspection.Assign{Inspector: "nobody"}, want: "invalid /inspector"},
			{at: "2026-03-02 11:02", who: su, name: inspection.CmdAssign, body: inspection.Assign{Inspector: "song", From: "2026-03-05", To: "2026-03-06"}},
			{at: "2026-03-03 10:00", who: lin, name: inspection.CmdStart, want: "inspection.not_inspector"},
			{at: "2026-03-05 10:00", who: song, name: inspection.CmdStart},
		},
		until: "2026-03-12 00:00",
		leaves: `
			2026-03-02 09:00 su opened: ty due 2026-03-04 24:00 → lin
			2026-03-02 10:00 lin declined → su wei
			2026-03-02 11:02 su assigned: song due 2026-03-06 24:00 → song
			2026-03-05 09:00 system clock_fired: fill remind → song
			2026-03-05 10:00 song started
			2026-03-06 24:00 system clock_fired: fill due → song su wei
			2026-03-10 09:00 system clock_fired: fill escalate_1 → su wei
		`,
	}.run(t)
}

// The review sends the check back twice; each time it is mended and handed in again.
func TestCheckIsReturnedTwice(t *testing.T) {
	var first, second, third inspection.Submit
	story{
		kind: "inspection",
		script: []step{
			planned,
			{at: "2026-03-02 09:00", happens: func(b *bank) {
				all := template("onsite-outlet")
				first = b.filled(theCase, all, "env.sign", "lobby.sort")
				second = b.filled(theCase, all, "env.sign")
				third = inspection.Submit{Answers: []inspection.ItemAnswer{answerOf(b.filled(theCase, all, "lobby.sort"), "lobby.sort")}}
			}},
			{at: "2026-03-03 08:30", who: lin, name: inspection.CmdStart},
			{at: "2026-03-03 09:30", who: lin, name: inspection.CmdSubmit, want: "invalid /answers"},
			{at: "2026-03-03 10:00", who: lin, name: inspection.CmdSubmit, body: &first},
			{at: "2026-03-03 11:00", who: lin, name: inspection.CmdTakeReview, want: "inspection.own_check"},
			{at: "2026-03-03 11:00", who: rui, name: inspection.CmdTakeReview},
			{at: "2026-03-03 11:10", who: rui, name: inspection.CmdReturn, body: inspection.Return{Reason: " "}, want: "invalid /reason"},
			{at: "2026-03-03 11:30", who: rui, name: inspection.CmdReturn, body: inspection.Return{Reason: "请核对分流情况", Items: []string{"lobby.sort"}}},
			{at: "2026-03-03 14:00", who: lin, name: inspection.CmdSubmit, body: &second},
			{at: "2026-03-03 15:00", who: rui, name: inspection.CmdTakeReview},
			{at: "2026-03-03 15:30", who: rui, name: inspection.CmdReturn, body: inspection.Return{Reason: "录像显示确未分流"}},
			{at: "2026-03-03 16:00", who: lin, name: inspection.CmdAnswer, body: &inspection.Answer{Answers: []inspection.ItemAnswer{{Answer: checklist.Answer{Item: "no.such"}}}}, want: "invalid /answers/0/item"},
			{at: "2026-03-03 17:00", who: lin, name: inspection.CmdSubmit, body: &third},
			{at: "2026-03-04 09:00", who: rui, name: inspection.CmdTakeReview},
			{at: "2026-03-04 09:05", who: su, name: inspection.CmdAccept, want: "inspection.not_reviewer"},
			{at: "2026-03-04 09:10", who: rui, name: inspection.CmdAccept},
			{at: "2026-03-04 10:00", who: su, name: inspection.CmdPublish},
			{at: "2026-03-04 11:00", who: fang, name: inspection.CmdAcceptResult},
		},
		leaves: `
			2026-03-02 09:00 su opened: ty due 2026-03-04 24:00 → lin
			2026-03-03 08:30 lin started
			2026-03-03 09:00 system clock_fired: fill remind → lin
			2026-03-03 10:00 lin answered: 74 answers
			2026-03-03 10:00 lin submitted: env.sign lobby.sort score 98.75 → rui
			2026-03-03 11:00 rui review_taken
			2026-03-03 11:30 rui returned → lin
			2026-03-03 14:00 lin answered: 74 answers
			2026-03-03 14:00 lin submitted: env.sign score 100 → rui
			2026-03-03 15:00 rui review_taken
			2026-03-03 15:30 rui returned → lin
			2026-03-03 17:00 lin answered: 1 answers
			2026-03-03 17:00 lin submitted: env.sign lobby.sort score 98.75 → rui
			2026-03-04 09:00 rui review_taken
			2026-03-04 09:10 rui accepted
			2026-03-04 10:00 su published: gz检〔2026〕1号 appeals until 2026-03-11 24:00 → fang lin
			2026-03-04 11:00 fang window_closed
			2026-03-04 11:00 fang finalized
		`,
		also: leavesNotice("order, env.sign normal, lobby.sort normal"),
	}.run(t)
}

// A finding without evidence is published only where the reviewer says why.
func TestFindingWithoutEvidenceNeedsAReason(t *testing.T) {
	var submit inspection.Submit
	accept := inspection.Accept{Waivers: []inspection.Waiver{{Finding: finding(theCase, "env.sign"), Reason: "已由两名检查人当场确认"}}}
	story{
		kind: "inspection",
		script: []step{
			planned,
			{at: "2026-03-02 09:00", happens: func(b *bank) {
				submit = b.filled(theCase, template("onsite-outlet"), "env.sign")
				for i := range submit.Answers {
					submit.Answers[i].Evidence = nil
				}
			}},
			{at: "2026-03-02 10:00", who: lin, name: inspection.CmdStart},
			{at: "2026-03-02 11:00", who: lin, name: inspection.CmdSubmit, body: &submit},
			{at: "2026-03-02 12:00", who: rui, name: inspection.CmdTakeReview},
			{at: "2026-03-02 13:00", who: rui, name: inspection.CmdAccept, want: "inspection.evidence_missing /waivers"},
			{at: "2026-03-02 14:00", who: rui, name: inspection.CmdAccept, body: accept},
			{at: "2026-03-02 15:00", who: su, name: inspection.CmdPublish},
			{at: "2026-03-02 16:00", who: fang, name: inspection.CmdAcceptResult},
		},
		leaves: `
			2026-03-02 09:00 su opened: ty due 2026-03-04 24:00 → lin
			2026-03-02 10:00 lin started
			2026-03-02 11:00 lin answered: 74 answers
			2026-03-02 11:00 lin submitted: env.sign score 100 → rui
			2026-03-02 12:00 rui review_taken
			2026-03-02 14:00 rui accepted
			2026-03-02 15:00 su published: gz检〔2026〕1号 appeals until 2026-03-09 24:00 → fang lin
			2026-03-02 16:00 fang window_closed
			2026-03-02 16:00 fang finalized
		`,
	}.run(t)
}

func TestCheckIsCancelled(t *testing.T) {
	story{
		kind: "inspection",
		script: []step{
			planned,
			{at: "2026-03-02 10:00", who: su, name: inspection.CmdCancel, body: inspection.Cancel{}, want: "invalid /reason"},
			{at: "2026-03-02 10:10", who: su, name: inspection.CmdCancel, body: inspection.Cancel{Reason: "网点临时停业"}},
		},
		leaves: `
			2026-03-02 09:00 su opened: ty due 2026-03-04 24:00 → lin
			2026-03-02 10:10 su cancelled → lin
		`,
	}.run(t)
}

// The outlet checks itself: its own people fill the list, and one above reviews it.
func TestOutletChecksItself(t *testing.T) {
	var submit inspection.Submit
	open := inspection.Open{Kind: inspection.SelfCheck, Checklist: "selfcheck-outlet", Outlet: "ty", Inspector: "lin", From: "2026-03-02", To: "2026-03-06"}
	own := open
	own.Inspector = "mei"
	story{
		kind: "inspection",
		script: []step{
			{at: "2026-03-02 09:00", who: su, name: inspection.CmdOpen, body: own},
			{at: "2026-03-02 09:00", happens: func(b *bank) {
				submit = b.filled(theCase, template("selfcheck-outlet"), "env.kit")
			}},
			{at: "2026-03-02 09:30", who: su, name: inspection.CmdAssign, body: inspection.Assign{Inspector: "lin"}, want: "invalid /inspector"},
			{at: "2026-03-02 10:00", who: mei, name: inspection.CmdStart},
			{at: "2026-03-02 11:00", who: mei, name: inspection.CmdSubmit, body: &submit},
			{at: "2026-03-02 12:00", who: mei, name: inspection.CmdTakeReview, want: "inspection.own_check"},
			{at: "2026-03-02 12:00", who: fang, name: inspection.CmdTakeReview},
			{at: "2026-03-02 13:00", who: fang, name: inspection.CmdAccept},
			{at: "2026-03-02 14:00", who: fang, name: inspection.CmdPublish},
			{at: "2026-03-02 15:00", who: mei, name: inspection.CmdAcceptResult},
		},
		leaves: `
			2026-03-02 09:00 su opened: ty due 2026-03-06 24:00 → mei
			2026-03-02 10:00 mei started
			2026-03-02 11:00 mei answered: 49 answers
			2026-03-02 11:00 mei submitted: env.kit score 99 → rui
			2026-03-02 12:00 fang review_taken
			2026-03-02 13:00 fang accepted
			2026-03-02 14:00 fang published: gz检〔2026〕1号 appeals until 2026-03-09 24:00 → mei
			2026-03-02 15:00 mei window_closed
			2026-03-02 15:00 mei finalized → fang
		`,
		also: leavesNotice("order, env.kit minor"),
	}.run(t)
}

// An opening that the world refuses leaves nothing behind, and the case can be opened after it.
func TestRefusedOpeningLeavesNothing(t *testing.T) {
	wrong := planned
	body := planned.body.(inspection.Open)
	body.Outlet = "nowhere"
	wrong.body, wrong.want = body, "invalid /outlet"
	story{
		kind:   "inspection",
		script: []step{wrong},
		leaves: ``,
	}.run(t)
}

// What waits for the inspecting side does not wait in silence: neither a check that
// was handed in, nor one that was sent back.
func TestNothingWaitsInSilence(t *testing.T) {
	handedIn := published()[:4]
	story{
		kind: "inspection",
		script: append(handedIn,
			step{at: "2026-03-13 09:00", who: rui, name: inspection.CmdTakeReview},
			step{at: "2026-03-13 10:00", who: rui, name: inspection.CmdReturn, body: inspection.Return{Reason: "请补充照片"}},
			step{at: "2026-03-19 09:00", who: lin, name: inspection.CmdSubmit, body: inspection.Submit{}},
		),
		until: "2026-03-20 09:00",
		leaves: `
			2026-03-02 09:00 su opened: ty due 2026-03-04 24:00 → lin
			2026-03-03 09:00 system clock_fired: fill remind → lin
			2026-03-03 10:00 lin started
			2026-03-03 16:00 lin answered: 74 answers
			2026-03-03 16:00 lin submitted: env.sign sixs.cable lobby.sort score 98.25 → rui
			2026-03-09 09:00 system clock_fired: review remind → rui
			2026-03-10 24:00 system clock_fired: review due → rui
			2026-03-12 09:00 system clock_fired: review escalate_1 → rui su wei
			2026-03-13 09:00 rui review_taken
			2026-03-13 10:00 rui returned → lin
			2026-03-17 09:00 system clock_fired: fill remind → lin
			2026-03-18 24:00 system clock_fired: fill due → lin su wei
			2026-03-19 09:00 lin submitted: env.sign sixs.cable lobby.sort score 98.25 → rui
		`,
	}.run(t)
}

// A mystery check: until it is published nobody of the outlet, or of the unit that
// owns it, is told anything, however late it is.
func TestMysteryCheckIsHeardOfWhenItIsPublished(t *testing.T) {
	var submit inspection.Submit
	story{
		kind: "inspection",
		script: []step{
			{at: "2026-03-02 09:00", who: su, name: inspection.CmdOpen, body: inspection.Open{
				Kind: inspection.Mystery, Checklist: "mystery-counter", Outlet: "ty", Inspector: "lin", From: "2026-03-03", To: "2026-03-04"}},
			{at: "2026-03-02 09:00", happens: func(b *bank) { submit = b.filled(theCase, template("mystery-counter"), "lobby.greet") }},
			{at: "2026-03-06 10:00", who: lin, name: inspection.CmdStart},
			{at: "2026-03-09 16:00", who: lin, name: inspection.CmdSubmit, body: &submit},
			{at: "2026-03-10 09:00", who: fang, name: inspection.CmdTakeReview, want: "inspection.inspected_side"},
			{at: "2026-03-10 09:00", who: rui, name: inspection.CmdTakeReview},
			{at: "2026-03-10 09:30", who: rui, name: inspection.CmdAccept},
			{at: "2026-03-10 10:00", who: su, name: inspection.CmdPublish},
			{at: "2026-03-10 11:00", who: fang, name: inspection.CmdAcceptResult},
		},
		leaves: `
			2026-03-02 09:00 su opened: ty due 2026-03-04 24:00 → lin
			2026-03-03 09:00 system clock_fired: fill remind → lin
			2026-03-04 24:00 system clock_fired: fill due → lin su wei
			2026-03-06 09:00 system clock_fired: fill escalate_1 → su wei
			2026-03-06 10:00 lin started
			2026-03-09 16:00 lin answered: 70 answers
			2026-03-09 16:00 lin submitted: lobby.greet score 97.5 → rui
			2026-03-10 09:00 rui review_taken
			2026-03-10 09:30 rui accepted
			2026-03-10 10:00 su published: gz检〔2026〕1号 appeals until 2026-03-17 24:00 → fang lin
			2026-03-10 11:00 fang window_closed
			2026-03-10 11:00 fang finalized
		`,
		also: leavesNotice("order, lobby.greet normal"),
	}.run(t)
}
