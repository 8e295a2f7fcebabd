package inspection

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
)

// Every rule's "yes" stands beside its "no".
func TestWhoMayDoWhatWhen(t *testing.T) {
	const no = "case.status"
	cases := []struct {
		name, stage, action string
		by                  casefile.Actor
		target, code        string
	}{
		{"a plan is made", "new", CmdOpen, mei, "", ""},
		{"but not twice", "planned", CmdOpen, mei, "", "case.exists"},
		{"nothing happens before it", "new", CmdAssign, mei, "", "not_found"},

		{"the office assigns", "planned", CmdAssign, mei, "", ""},
		{"and assigns another before the start", "assigned", CmdAssign, mei, "", ""},
		{"also from under way, for an inspector who falls ill", "in_progress", CmdAssign, mei, "", ""},
		{"but not once it is handed in", "submitted", CmdAssign, mei, "", no},
		{"the outlet does not choose its inspector", "planned", CmdAssign, head, "", "inspection.inspected_side"},
		{"nor does the sub-branch that owns it", "planned", CmdAssign, sub, "", "inspection.inspected_side"},

		{"the inspector declines", "assigned", CmdDecline, lin, "", ""},
		{"also under way", "in_progress", CmdDecline, lin, "", ""},
		{"nobody declines for him", "assigned", CmdDecline, mei, "", "inspection.not_inspector"},
		{"not after handing in", "submitted", CmdDecline, lin, "", no},

		{"the inspector starts", "assigned", CmdStart, lin, "", ""},
		{"another inspector does not", "assigned", CmdStart, wu, "", "inspection.not_inspector"},
		{"nobody starts what nobody is assigned to", "planned", CmdStart, lin, "", no},

		{"he answers", "in_progress", CmdAnswer, lin, "", ""},
		{"and again after a return", "returned", CmdAnswer, lin, "", ""},
		{"only he", "in_progress", CmdAnswer, he, "", "inspection.not_inspector"},
		{"not once handed in", "submitted", CmdAnswer, lin, "", no},

		{"he hands in", "in_progress", CmdSubmit, lin, "", ""},
		{"and again after a return", "returned", CmdSubmit, lin, "", ""},
		{"only he", "in_progress", CmdSubmit, wu, "", "inspection.not_inspector"},
		{"not twice", "submitted", CmdSubmit, lin, "", no},

		{"a reviewer takes it up", "submitted", CmdTakeReview, he, "", ""},
		{"another takes it over", "under_review", CmdTakeReview, wu, "", ""},
		{"not from himself", "under_review", CmdTakeReview, he, "", "inspection.reviewing_already"},
		{"and takes an acceptance back", "accepted", CmdTakeReview, he, "", ""},
		{"not the inspector: maker is not checker", "submitted", CmdTakeReview, lin, "", "inspection.own_check"},
		{"not the inspected outlet", "submitted", CmdTakeReview, head, "", "inspection.inspected_side"},
		{"not the sub-branch between outlet and issuer", "submitted", CmdTakeReview, sub, "", "inspection.inspected_side"},
		{"not before it is handed in", "in_progress", CmdTakeReview, he, "", no},
		{"not once published", "published", CmdTakeReview, he, "", no},

		{"the reviewer returns", "under_review", CmdReturn, he, "", ""},
		{"only he", "under_review", CmdReturn, mei, "", "inspection.not_reviewer"},
		{"the reviewer accepts", "under_review", CmdAccept, he, "", ""},
		{"only he", "under_review", CmdAccept, wu, "", "inspection.not_reviewer"},
		{"the inspector does not", "under_review", CmdAccept, lin, "", "inspection.not_reviewer"},
		{"not before the review", "submitted", CmdAccept, he, "", no},

		{"somebody else publishes", "accepted", CmdPublish, mei, "", ""},
		{"or the reviewer himself", "accepted", CmdPublish, he, "", ""},
		{"not the inspector", "accepted", CmdPublish, lin, "", "inspection.own_check"},
		{"not the inspected side", "accepted", CmdPublish, sub, "", "inspection.inspected_side"},
		{"not unreviewed", "under_review", CmdPublish, mei, "", no},

		{"the branch head appeals", "published", CmdAppeal, head, "F-1", ""},
		{"so may the sub-branch that owns the outlet", "published", CmdAppeal, sub, "F-1", ""},
		{"each finding by itself", "appealed", CmdAppeal, head, "F-2", ""},
		{"not twice against one", "appealed", CmdAppeal, lobby, "F-1", "inspection.appealed_already"},
		{"not against a decision", "decided", CmdAppeal, head, "F-1", "inspection.appealed_already"},
		{"not the inspecting side", "published", CmdAppeal, mei, "F-1", "inspection.not_outlet"},
		{"not the inspector", "published", CmdAppeal, lin, "F-1", "inspection.not_outlet"},
		{"not before publication", "accepted", CmdAppeal, head, "F-1", no},
		{"not after the window", "closed_with_appeal", CmdAppeal, head, "F-2", "inspection.window_closed"},
		{"not against another check's finding", "published", CmdAppeal, head, "F-9", "/finding not_found"},

		{"another decides the appeal", "appealed", CmdDecideAppeal, mei, "F-1", ""},
		{"also after the window", "closed_with_appeal", CmdDecideAppeal, mei, "F-1", ""},
		{"not the inspector", "appealed", CmdDecideAppeal, lin, "F-1", "inspection.own_check"},
		{"not the appellant", "appealed", CmdDecideAppeal, head, "F-1", "inspection.own_appeal"},
		{"not his colleague", "appealed", CmdDecideAppeal, lobby, "F-1", "inspection.own_appeal"},
		{"not the sub-branch above him", "appealed", CmdDecideAppeal, sub, "F-1", "inspection.own_appeal"},
		{"not where nobody appealed", "appealed", CmdDecideAppeal, mei, "F-2", "inspection.no_appeal"},
		{"not twice", "decided", CmdDecideAppeal, mei, "F-1", "inspection.no_appeal"},

		{"the outlet accepts", "published", CmdAcceptResult, head, "", ""},
		{"nobody accepts for it", "published", CmdAcceptResult, sub, "", "inspection.not_outlet"},
		{"not while it appeals", "appealed", CmdAcceptResult, head, "", "inspection.appeal_pending"},
		{"not after the window", "closed_with_appeal", CmdAcceptResult, head, "", "inspection.window_closed"},

		{"the office cancels", "planned", CmdCancel, mei, "", ""},
		{"up to publication", "accepted", CmdCancel, mei, "", ""},
		{"nobody buries what he found", "submitted", CmdCancel, lin, "", "inspection.own_check"},
		{"what is published stands", "published", CmdCancel, mei, "", no},
		{"the inspected side calls nothing off", "submitted", CmdCancel, sub, "", "inspection.inspected_side"},

		{"a final check is closed", "final", CmdAppeal, head, "F-1", no},
		{"to clocks too", "final", CmdClock, system, "", no},
		{"so is a cancelled one", "cancelled", CmdAssign, mei, "", no},

		{"the clock is the system's", "published", CmdClock, mei, "", "command.system_only"},
		{"and early it does nothing", "published", CmdClock, system, "", "case.clock_early"},
		{"nobody re-plans by hand", "published", CmdReplan, mei, "", "command.system_only"},
		{"the system re-plans", "published", CmdReplan, system, "", ""},
		{"no such move", "published", "inspection.forget", mei, "", "/name command.unknown"},
	}
	for _, c := range cases {
		t.Run(c.action+": "+c.name, func(t *testing.T) {
			r := at(t, c.stage)
			require.Equal(t, c.code, code(r.do(c.action, c.by, r.body(c.action, c.target))))
		})
	}
}

func TestFormerReviewerIsRefused(t *testing.T) {
	r := at(t, "under_review").must(CmdTakeReview, wu, struct{}{})
	require.Equal(t, "inspection.not_reviewer", code(r.do(CmdAccept, he, r.body(CmdAccept, ""))))
	require.Equal(t, "inspection.not_reviewer", code(r.do(CmdReturn, he, Return{Reason: "r"})))
	r.must(CmdAccept, wu, r.body(CmdAccept, ""))
}

// Whoever wrote answers stays a maker when the check goes to somebody else.
func TestFormerInspectorDoesNotReviewHisOwnAnswers(t *testing.T) {
	r := at(t, "in_progress").
		must(CmdAnswer, lin, newRecord(t).body(CmdAnswer, "")).
		must(CmdDecline, lin, Decline{Reason: "ill"}).
		must(CmdAssign, mei, Assign{Inspector: wu.User}).
		must(CmdStart, wu, struct{}{}).
		must(CmdSubmit, wu, Submit{})
	require.Equal(t, "inspection.own_check", code(r.do(CmdTakeReview, lin, struct{}{})))
	require.Equal(t, "inspection.own_check", code(r.do(CmdTakeReview, wu, struct{}{})))
	r.must(CmdTakeReview, he, struct{}{}).must(CmdAccept, he, r.body(CmdAccept, ""))
	require.Equal(t, "inspection.own_check", code(r.do(CmdPublish, lin, struct{}{})))
	r.must(CmdPublish, he, struct{}{}).must(CmdAppeal, head, Appeal{Finding: "F-1", Grounds: "g"})
	require.Equal(t, "inspection.own_check", code(r.do(CmdDecideAppeal, lin, DecideAppeal{Finding: "F-1", Reason: "r"})))

	declined := at(t, "assigned").must(CmdDecline, lin, Decline{Reason: "conflict"}).must(CmdAssign, mei, Assign{Inspector: wu.User}).
		must(CmdStart, wu, struct{}{}).must(CmdSubmit, wu, Submit{})
	require.NoError(t, declined.do(CmdTakeReview, lin, struct{}{}), "who wrote nothing is free to review")
}

// People move: what somebody was when he acted still binds him.
func TestMovingToTheOtherSideChangesNothing(t *testing.T) {
	moved := lin
	moved.Unit = place
	require.Equal(t, "inspection.not_outlet", code(at(t, "published").do(CmdAppeal, moved, Appeal{Finding: "F-1", Grounds: "g"})), "the inspector works in the outlet now")
	moved = head
	moved.Unit = office
	require.Equal(t, "inspection.own_appeal", code(at(t, "appealed").do(CmdDecideAppeal, moved, DecideAppeal{Finding: "F-1", Reason: "r"})), "the appellant works in the office now")
}

// A sub-branch that checks its own outlet reviews and publishes; an appeal goes to the unit above.
func TestSubBranchAsIssuer(t *testing.T) {
	r := newRecord(t)
	open := r.body(CmdOpen, "").(Open)
	open.Issuer = th
	r.must(CmdOpen, sub, open).must(CmdAssign, sub, Assign{Inspector: lin.User}).must(CmdStart, lin, struct{}{}).must(CmdSubmit, lin, Submit{})
	require.Equal(t, "inspection.inspected_side", code(r.do(CmdTakeReview, head, struct{}{})))
	r.must(CmdTakeReview, sub, struct{}{}).must(CmdAccept, sub, r.body(CmdAccept, "")).must(CmdPublish, sub, struct{}{})
	r.must(CmdAppeal, head, Appeal{Finding: "F-1", Grounds: "g"})
	require.Equal(t, "inspection.own_appeal", code(r.do(CmdDecideAppeal, sub, r.body(CmdDecideAppeal, "F-1"))))
	r.must(CmdDecideAppeal, mei, r.body(CmdDecideAppeal, "F-1"))
}

func TestAppealWindowEndsAtItsDueTime(t *testing.T) {
	r := at(t, "published")
	c, _ := r.s.Clocks.Get(AppealClock)
	appeal := command(CmdAppeal, head, Appeal{Finding: "F-1", Grounds: "g"})
	require.NoError(t, r.s.Check(appeal, c.Due.Add(-time.Nanosecond)), "the last moment is in time")
	require.Equal(t, "inspection.window_closed", code(r.s.Check(appeal, c.Due)), "late is late, though the servers have not noticed yet")
}

func TestClockOnlyWhenDue(t *testing.T) {
	r := at(t, "published")
	at, running := r.s.Deadline()
	require.True(t, running)
	clock := command(CmdClock, system, struct{}{})
	require.Equal(t, "case.clock_early", code(r.s.Check(clock, at.Add(-time.Nanosecond))))
	require.NoError(t, r.s.Check(clock, at))

	r.now = at
	r.must(CmdClock, system, struct{}{})
	require.Equal(t, "case.clock_early", code(r.s.Check(clock, r.now)), "the same step does not fire twice")
	next, _ := r.s.Deadline()
	require.True(t, next.After(at), "a deadline that has been noticed must not come again")
}

func TestClosedWindowMakesTheResultFinalUnlessAnAppealWaits(t *testing.T) {
	r := at(t, "published")
	r.now = r.now.AddDate(0, 0, 6)
	r.must(CmdClock, system, struct{}{})
	require.True(t, r.s.Done())
	require.Equal(t, "case.status", code(r.do(CmdClock, system, struct{}{})))

	r = at(t, "closed_with_appeal")
	require.False(t, r.s.Done(), "an undecided appeal keeps the case open")
	c, _ := r.s.Clocks.Get(AppealClock)
	require.True(t, c.Stopped, "a window that is closed has no clock")
	_, running := r.s.Deadline()
	require.False(t, running)
	r.must(CmdDecideAppeal, mei, DecideAppeal{Finding: "F-1", Uphold: true, Reason: "r"})
	require.True(t, r.s.Done())
	f, _ := r.s.Finding("F-1")
	require.False(t, f.Stands())
	require.Equal(t, score(88), *r.s.Score, "the score follows")
}

func TestAcceptAsksForEvidenceOrAReason(t *testing.T) {
	cases := []struct {
		name    string
		waivers []Waiver
		code    string
	}{
		{"a reason for the finding without evidence", []Waiver{{"F-3", "two witnesses"}}, ""},
		{"none", nil, "inspection.evidence_missing"},
		{"for the wrong finding", []Waiver{{"F-1", "two witnesses"}}, "inspection.evidence_missing"},
		{"for no finding of this check", []Waiver{{"F-3", "x"}, {"F-9", "x"}}, "/waivers/1/finding not_found"},
		{"a blank reason", []Waiver{{"F-3", "  "}}, "/waivers/0/reason required"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := at(t, "under_review")
			err := r.do(CmdAccept, he, Accept{Waivers: c.waivers})
			require.Equal(t, c.code, code(err))
			if c.code == "" {
				f, _ := r.s.Finding("F-3")
				require.True(t, f.Waived)
			}
		})
	}
}

func TestContentIsChecked(t *testing.T) {
	cases := []struct {
		name, stage, action string
		by                  casefile.Actor
		body, code          string
	}{
		{"kind of check", "new", CmdOpen, mei, `{"kind":"surprise","checklist":"c","outlet":"o","from":"2026-11-23","to":"2026-11-24"}`, "/kind enum"},
		{"checklist", "new", CmdOpen, mei, `{"kind":"onsite","outlet":"o","from":"2026-11-23","to":"2026-11-24"}`, "/checklist required"},
		{"outlet", "new", CmdOpen, mei, `{"kind":"onsite","checklist":"c","from":"2026-11-23","to":"2026-11-24"}`, "/outlet required"},
		{"dates", "new", CmdOpen, mei, `{"kind":"onsite","checklist":"c","outlet":"o","to":"2026-11-24"}`, "/from required"},
		{"a day that is none", "new", CmdOpen, mei, `{"kind":"onsite","checklist":"c","outlet":"o","from":"2026-02-30","to":"2026-11-24"}`, "/from date"},
		{"order of days", "new", CmdOpen, mei, `{"kind":"onsite","checklist":"c","outlet":"o","from":"2026-11-25","to":"2026-11-24"}`, "/to order"},
		{"one day is a period", "new", CmdOpen, mei, `{"kind":"onsite","checklist":"c","outlet":"o","from":"2026-11-24","to":"2026-11-24"}`, ""},
		{"inspector", "planned", CmdAssign, mei, `{}`, "/inspector required"},
		{"order of new days", "planned", CmdAssign, mei, `{"inspector":"x","from":"2026-11-25","to":"2026-11-24"}`, "/to order"},
		{"reason to decline", "assigned", CmdDecline, lin, `{"reason":" "}`, "/reason required"},
		{"answers", "in_progress", CmdAnswer, lin, `{"answers":[]}`, "/answers required"},
		{"reason to return", "under_review", CmdReturn, he, `{}`, "/reason required"},
		{"grounds of an appeal", "published", CmdAppeal, head, `{"finding":"F-1"}`, "/grounds required"},
		{"which finding", "published", CmdAppeal, head, `{"grounds":"g"}`, "/finding required"},
		{"reason of a decision", "appealed", CmdDecideAppeal, mei, `{"finding":"F-1","uphold":true}`, "/reason required"},
		{"reason to cancel", "planned", CmdCancel, mei, `{"reason":"\t"}`, "/reason required"},
	}
	for _, c := range cases {
		t.Run(c.action+": "+c.name, func(t *testing.T) {
			r := at(t, c.stage)
			cmd := command(c.action, c.by, nil)
			cmd.Body = json.RawMessage(c.body)
			require.Equal(t, c.code, code(r.s.Check(cmd, r.now)))
		})
	}
}

// An unknown field names itself, in every move that takes a content.
func TestUnknownFieldIsNamed(t *testing.T) {
	stages := map[string]struct {
		stage string
		by    casefile.Actor
		body  string
	}{
		CmdOpen: {"new", mei, `{"evil":1}`}, CmdAssign: {"planned", mei, `{"evil":1}`}, CmdDecline: {"assigned", lin, `{"evil":1}`},
		CmdAnswer: {"in_progress", lin, `{"evil":1}`}, CmdSubmit: {"in_progress", lin, `{"evil":1}`}, CmdReturn: {"under_review", he, `{"evil":1}`},
		CmdAccept: {"under_review", he, `{"evil":1}`}, CmdAppeal: {"published", head, `{"finding":"F-1","evil":1}`},
		CmdDecideAppeal: {"appealed", mei, `{"finding":"F-1","evil":1}`}, CmdCancel: {"planned", mei, `{"evil":1}`}, CmdReplan: {"published", system, `{"evil":1}`},
	}
	for action, c := range stages {
		cmd := command(action, c.by, nil)
		cmd.Body = json.RawMessage(c.body)
		r := at(t, c.stage)
		err := r.s.Check(cmd, r.now)
		require.True(t, fault.Is(err, fault.Invalid), "%s: %v", action, err)
		require.Contains(t, fault.Of(err).Fields[0].Msg.EN, `"evil"`, action)
	}
}

func TestStaleVersionIsAConflict(t *testing.T) {
	r := at(t, "under_review")
	cmd := command(CmdReturn, he, Return{Reason: "r"})
	cmd.Expect = r.s.Seq - 1
	err := r.s.Check(cmd, r.now)
	require.Equal(t, "case.version", code(err))
	require.True(t, fault.Is(err, fault.Conflict))
	cmd.Expect = r.s.Seq
	require.NoError(t, r.s.Check(cmd, r.now))
}

// A self-check is the outlet's own affair: a colleague reviews it.
func TestSelfCheckIsReviewedInTheOutlet(t *testing.T) {
	r := newRecord(t)
	open := r.body(CmdOpen, "").(Open)
	open.Kind, open.Inspector = SelfCheck, head.User
	r.must(CmdOpen, mei, open).must(CmdStart, head, struct{}{}).must(CmdSubmit, head, Submit{})
	require.Equal(t, "inspection.own_check", code(r.do(CmdTakeReview, head, struct{}{})), "but not he who filled it")
	r.must(CmdTakeReview, lobby, struct{}{})
}

func TestConflictOfInterest(t *testing.T) {
	cases := []struct {
		name string
		unit org.Path
		want bool
	}{
		{"works in the outlet", place, true},
		{"works in a part of it", place + "counter/", true},
		{"works in the sub-branch that owns it", th, true},
		{"in a department of that sub-branch", th + "retail/", true},
		{"in another outlet of it", sister, true},
		{"in the city branch above", gz, false},
		{"in a department of the city branch", office, false},
		{"in a sub-branch whose name begins alike", "/ho/gd/gz/thx/", false},
		{"in another city", sz, false},
		{"in head office", ho, false},
		{"nowhere", "", false},
	}
	for _, c := range cases {
		require.Equal(t, c.want, ConflictOfInterest(Person{User: "x", Unit: c.unit}, ho, outlet), c.name)
	}
	require.False(t, ConflictOfInterest(Person{User: "x", Unit: th}, th, outlet), "a sub-branch may check its own outlets")
	require.False(t, ConflictOfInterest(Person{User: "x", Unit: sister}, th, outlet), "also by people of another outlet")
	require.True(t, ConflictOfInterest(Person{User: "x", Unit: place}, th, outlet), "but not by the outlet's own")
}

func TestInspectedSide(t *testing.T) {
	cases := []struct {
		name         string
		issuer, unit org.Path
		want         bool
	}{
		{"the outlet, whoever issues", ho, place, true},
		{"the outlet, of its sub-branch's check", th, place, true},
		{"the outlet, of a check it is said to have issued", place, place, true},
		{"the sub-branch, of the city's check", gz, th, true},
		{"the sub-branch, of its own check", th, th, false},
		{"another outlet, of the city's check", gz, sister, true},
		{"another outlet, of the sub-branch's check", th, sister, false},
		{"the city, of its own check", gz, gz, false},
		{"the city's service office, of the city's check", gz, office, false},
		{"the city, of head office's check", ho, gz, true},
		{"the city's service office, of head office's check", ho, office, true},
		{"another city, of the province's check", gd, sz, false},
		{"head office, of the city's check", gz, ho, false},
		{"the sub-branch, of a check by a unit aside", sz, th, false},
		{"the outlet, of a check by a unit aside", sz, place, true},
		{"the outlet, of a check by nobody", "", place, true},
		{"nowhere", gz, "", false},
	}
	for _, c := range cases {
		require.Equal(t, c.want, InspectedSide(c.issuer, outlet, c.unit), c.name)
	}
}

func TestFindingIDIsTheFailure(t *testing.T) {
	id := func(c casefile.ID, item, subject string) string { return FindingID(c, key(item, subject)) }
	require.Equal(t, id("I-1", "a", ""), id("I-1", "a", ""))
	seen := map[string]bool{}
	for _, one := range []string{id("I-1", "a", ""), id("I-2", "a", ""), id("I-1", "b", ""), id("I-1", "a", "counter 3"), id("I-1", "a", "counter 4")} {
		require.Regexp(t, `^F-[0-9A-V]{16}$`, one)
		require.False(t, seen[one])
		seen[one] = true
	}
}
