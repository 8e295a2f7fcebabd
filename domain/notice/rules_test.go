package notice

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// Every rule's "yes" stands beside its "no".
func TestWhoMayDoWhatWhen(t *testing.T) {
	const no = "case.status"
	const inspected, outsider, maker = "notice.inspected_side", "notice.not_outlet", "notice.maker_is_checker"
	cases := []struct {
		name, stage, action string
		by                  casefile.Actor
		target, code        string
	}{
		{"the system drafts", "new", CmdOpen, system, "", ""},
		{"nobody else does", "new", CmdOpen, mei, "", "command.system_only"},
		{"one notice per inspection", "draft", CmdOpen, system, "", "case.exists"},
		{"a person writes advice", "new", CmdOpenAdvice, mei, "", ""},
		{"nothing happens before", "new", CmdIssue, mei, "", "not_found"},

		{"the issuing side signs", "draft", CmdIssue, mei, "", ""},
		{"not the outlet", "draft", CmdIssue, head, "", inspected},
		{"nor the sub-branch between", "draft", CmdIssue, sub, "", inspected},
		{"not twice", "issued", CmdIssue, mei, "", no},

		{"the issuing side withdraws", "issued", CmdWithdraw, mei, "", ""},
		{"also under way", "done", CmdWithdraw, mei, "", ""},
		{"not the inspected side", "issued", CmdWithdraw, sub, "", inspected},
		{"not what is closed", "closed", CmdWithdraw, mei, "", no},

		{"the outlet acknowledges", "issued", CmdAcknowledge, head, "", ""},
		{"nobody for it", "issued", CmdAcknowledge, sub, "", outsider},
		{"not another outlet", "issued", CmdAcknowledge, neighbor, "", outsider},
		{"not twice", "acknowledged", CmdAcknowledge, head, "", no},
		{"not a draft", "draft", CmdAcknowledge, head, "", no},

		{"the outlet plans", "acknowledged", CmdPlan, head, "R-1", ""},
		{"and plans anew", "planned", CmdPlan, lobby, "R-1", ""},
		{"also after a return", "returned", CmdPlan, head, "R-1", ""},
		{"not before acknowledging", "issued", CmdPlan, head, "R-1", no},
		{"not what is done", "done", CmdPlan, head, "R-1", "notice.rectification_status"},
		{"not what is verified", "verified", CmdPlan, head, "R-1", "notice.rectification_status"},
		{"not for others", "acknowledged", CmdPlan, mei, "R-1", outsider},
		{"not another notice's", "acknowledged", CmdPlan, head, "R-9", "/rectification not_found"},

		{"what is planned is done", "planned", CmdComplete, lobby, "R-1", ""},
		{"and done again after a return", "returned", CmdComplete, lobby, "R-1", ""},
		{"plan first", "acknowledged", CmdComplete, lobby, "R-1", "notice.plan_first"},
		{"each by itself", "planned", CmdComplete, lobby, "R-2", "notice.plan_first"},
		{"not twice", "done", CmdComplete, lobby, "R-1", "notice.rectification_status"},
		{"not by the issuing side", "planned", CmdComplete, mei, "R-1", outsider},

		{"the inspecting side verifies", "done", CmdVerify, he, "R-1", ""},
		{"the inspector too", "done", CmdVerify, lin, "R-1", ""},
		{"head office too", "done", CmdVerify, chief, "R-1", ""},
		{"not he who did it", "done", CmdVerify, lobby, "R-1", maker},
		{"not he who planned it", "done", CmdVerify, head, "R-1", maker},
		{"not the sub-branch between", "done", CmdVerify, sub, "R-1", inspected},
		{"not another outlet of it", "done", CmdVerify, neighbor, "R-1", inspected},
		{"nothing that is not done", "planned", CmdVerify, he, "R-1", "notice.rectification_status"},
		{"not twice: somebody was faster", "verified", CmdVerify, mei, "R-1", "notice.verified_already"},
		{"not what was just returned", "returned", CmdVerify, mei, "R-1", "notice.returned_already"},

		{"or returns", "done", CmdReturn, he, "R-1", ""},
		{"not he who did it", "done", CmdReturn, lobby, "R-1", maker},
		{"not what was just verified", "verified", CmdReturn, he, "R-1", "notice.verified_already"},
		{"not twice", "returned", CmdReturn, he, "R-1", "notice.returned_already"},
		{"not the inspected side", "done", CmdReturn, sub, "R-1", inspected},

		{"the outlet asks for time", "planned", CmdRequestExtension, head, "R-1", ""},
		{"before planning too", "acknowledged", CmdRequestExtension, head, "R-1", ""},
		{"not while it has asked", "asked", CmdRequestExtension, head, "R-1", "notice.extension_pending"},
		{"not more often than the setting allows", "extended", CmdRequestExtension, head, "R-1", "notice.extensions_used"},
		{"counted for each rectification", "extended", CmdRequestExtension, head, "R-2", ""},
		{"not for what is done", "done", CmdRequestExtension, head, "R-1", "notice.rectification_status"},
		{"not by others", "planned", CmdRequestExtension, mei, "R-1", outsider},

		{"the issuing side decides", "asked", CmdDecideExtension, mei, "R-1", ""},
		{"not who asked", "asked", CmdDecideExtension, head, "R-1", inspected},
		{"not the sub-branch between", "asked", CmdDecideExtension, sub, "R-1", inspected},
		{"not what nobody asked for", "planned", CmdDecideExtension, mei, "R-1", "notice.no_extension"},
		{"not twice", "extended", CmdDecideExtension, mei, "R-1", "notice.no_extension"},

		{"advice is issued", "advice draft", CmdIssue, mei, "", ""},
		{"acknowledged", "advice issued", CmdAcknowledge, head, "", ""},
		{"answered", "advice acknowledged", CmdReplyAdvice, head, "", ""},
		{"and closed", "advice acknowledged", CmdCloseAdvice, mei, "", ""},
		{"also without an answer", "advice issued", CmdCloseAdvice, mei, "", ""},
		{"not by the outlet", "advice acknowledged", CmdCloseAdvice, head, "", inspected},
		{"not answered by others", "advice acknowledged", CmdReplyAdvice, sub, "", outsider},
		{"it has nothing to mend", "advice acknowledged", CmdPlan, head, "R-1", "/rectification not_found"},
		{"an order is not answered", "acknowledged", CmdReplyAdvice, head, "", "notice.not_advice"},
		{"nor closed by hand", "acknowledged", CmdCloseAdvice, mei, "", "notice.not_advice"},
		{"closed is closed", "advice closed", CmdReplyAdvice, head, "", no},

		{"a closed notice rests", "closed", CmdPlan, head, "R-1", no},
		{"for clocks too", "closed", CmdClock, system, "", no},
		{"so does a withdrawn one", "withdrawn", CmdAcknowledge, head, "", no},

		{"the clock is the system's", "issued", CmdClock, mei, "", "command.system_only"},
		{"and early it does nothing", "issued", CmdClock, system, "", "case.clock_early"},
		{"nobody re-plans by hand", "issued", CmdReplan, mei, "", "command.system_only"},
		{"the system re-plans", "issued", CmdReplan, system, "", ""},
		{"no such move", "issued", "notice.burn", mei, "", "/name command.unknown"},
	}
	for _, c := range cases {
		t.Run(c.action+": "+c.name, func(t *testing.T) {
			r := at(t, c.stage)
			require.Equal(t, c.code, code(r.do(c.action, c.by, r.body(c.action, c.target))))
		})
	}
}

// Losing a race is a conflict to read again after, not a rule that says no.
func TestLosingARaceIsAConflict(t *testing.T) {
	for _, stage := range []string{"verified", "returned"} {
		for _, action := range []string{CmdVerify, CmdReturn} {
			r := at(t, stage)
			err := r.do(action, mei, r.body(action, "R-1"))
			require.True(t, fault.Is(err, fault.Conflict), "%s after %s: %v", action, stage, err)
		}
	}
	r := at(t, "done")
	cmd := command(CmdVerify, he, Verify{Rectification: "R-1"})
	cmd.Expect = r.s.Seq - 1
	require.Equal(t, "case.version", code(r.s.Check(cmd, r.now)))
	cmd.Expect = r.s.Seq
	require.NoError(t, r.s.Check(cmd, r.now))
}

// A sub-branch that issues its own notice settles it; the outlet never does.
func TestSubBranchAsIssuer(t *testing.T) {
	r := newRecord(t)
	d := drafted()
	d.Issuer = th
	r.put(casefile.Event{Name: EvDrafted, Body: casefile.Encode(d)}, system)
	require.Equal(t, "notice.inspected_side", code(r.do(CmdIssue, head, struct{}{})))
	r.must(CmdIssue, sub, struct{}{}).must(CmdAcknowledge, head, struct{}{})
	r.must(CmdPlan, head, r.body(CmdPlan, "R-1")).must(CmdComplete, lobby, r.body(CmdComplete, "R-1"))
	r.must(CmdVerify, sub, r.body(CmdVerify, "R-1"))
}

// What head office orders, the city that owns the outlet neither verifies nor
// withdraws; an inspector it lent to head office verifies what he found.
func TestUnitsBetweenDoNotSettleHeadOfficesNotice(t *testing.T) {
	r := newRecord(t)
	d := drafted()
	d.Issuer = ho
	r.put(casefile.Event{Name: EvDrafted, Body: casefile.Encode(d)}, system)
	r.must(CmdIssue, chief, struct{}{}).must(CmdAcknowledge, head, struct{}{})
	r.must(CmdPlan, head, r.body(CmdPlan, "R-1")).must(CmdComplete, lobby, r.body(CmdComplete, "R-1"))
	for action, body := range map[string]any{CmdVerify: r.body(CmdVerify, "R-1"), CmdReturn: r.body(CmdReturn, "R-1"), CmdWithdraw: Withdraw{Reason: "r"}} {
		require.Equal(t, "notice.inspected_side", code(r.do(action, mei, body)), action)
	}
	require.Equal(t, "notice.inspected_side", code(r.do(CmdWithdraw, lin, Withdraw{Reason: "r"})), "he only verifies")
	moved := lin
	moved.Unit = place
	require.Equal(t, "notice.inspected_side", code(r.do(CmdVerify, moved, r.body(CmdVerify, "R-1"))), "he has moved to the outlet since")
	r.must(CmdVerify, lin, r.body(CmdVerify, "R-1"))
}

// Makers are remembered through returns and moves to another unit.
func TestMakerNeverVerifiesWhereverHeGoes(t *testing.T) {
	r := at(t, "returned")
	r.must(CmdPlan, head, Plan{Rectification: "R-1", Cause: Rule, RootCause: "c", Correction: "n", Prevention: "p", Responsible: "zhao"})
	r.must(CmdComplete, head, r.body(CmdComplete, "R-1"))
	for _, user := range []string{head.User, lobby.User, "zhao"} {
		require.Equal(t, "notice.maker_is_checker", code(r.do(CmdVerify, who(user, office), r.body(CmdVerify, "R-1"))),
			"%s works in the city office now and verifies his own mending", user)
	}
	x, _ := r.s.Rectification("R-1")
	require.Equal(t, []string{head.User, lobby.User, "zhao"}, x.Makers)
}

func TestNobodyGrantsHimselfAnExtensionWhereverHeGoes(t *testing.T) {
	r := at(t, "asked")
	require.Equal(t, "notice.maker_is_checker", code(r.do(CmdDecideExtension, who(head.User, office), r.body(CmdDecideExtension, "R-1"))))
}

func TestContentIsChecked(t *testing.T) {
	cases := []struct {
		name, stage, action string
		by                  casefile.Actor
		body, code          string
	}{
		{"outlet of advice", "new", CmdOpenAdvice, mei, `{"points":["p"]}`, "/outlet required"},
		{"points of advice", "new", CmdOpenAdvice, mei, `{"outlet":"o1"}`, "/points required"},
		{"reason to withdraw", "issued", CmdWithdraw, mei, `{}`, "/reason required"},
		{"which one to plan", "acknowledged", CmdPlan, head, `{}`, "/rectification required"},
		{"cause", "acknowledged", CmdPlan, head, `{"rectification":"R-1","cause":"weather","root_cause":"a","correction":"b","prevention":"c"}`, "/cause enum"},
		{"root cause", "acknowledged", CmdPlan, head, `{"rectification":"R-1","cause":"people","correction":"b","prevention":"c"}`, "/root_cause required"},
		{"correction", "acknowledged", CmdPlan, head, `{"rectification":"R-1","cause":"people","root_cause":"a","prevention":"c"}`, "/correction required"},
		{"prevention", "acknowledged", CmdPlan, head, `{"rectification":"R-1","cause":"people","root_cause":"a","correction":"b","prevention":" "}`, "/prevention required"},
		{"what was done", "planned", CmdComplete, lobby, `{"rectification":"R-1","evidence":["E"]}`, "/summary required"},
		{"proof of it", "planned", CmdComplete, lobby, `{"rectification":"R-1","summary":"s"}`, "/evidence required"},
		{"why it is returned", "done", CmdReturn, he, `{"rectification":"R-1"}`, "/reason required"},
		{"why more time", "planned", CmdRequestExtension, head, `{"rectification":"R-1","until":"2027-01-15"}`, "/reason required"},
		{"until when", "planned", CmdRequestExtension, head, `{"rectification":"R-1","until":"soon","reason":"r"}`, "/until date"},
		{"later than the limit", "planned", CmdRequestExtension, head, `{"rectification":"R-1","until":"2026-12-14","reason":"r"}`, "/until order"},
		{"the day of the limit itself gains hours", "planned", CmdRequestExtension, head, `{"rectification":"R-1","until":"2026-12-15","reason":"r"}`, ""},
		{"why it is decided so", "asked", CmdDecideExtension, mei, `{"rectification":"R-1","grant":true}`, "/reason required"},
		{"an answer", "advice acknowledged", CmdReplyAdvice, head, `{"reply":""}`, "/reply required"},
		{"a verified one under another name", "done", CmdVerify, he, `{"rectification":"R-1","Rectification":"R-2"}`, "/rectification duplicate"},
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
	const plain, part = `{"evil":1}`, `{"rectification":"R-1","evil":1}`
	stages := map[string]struct {
		stage string
		by    casefile.Actor
		body  string
	}{
		CmdOpen: {"new", system, plain}, CmdOpenAdvice: {"new", mei, plain}, CmdIssue: {"draft", mei, plain}, CmdWithdraw: {"issued", mei, plain},
		CmdPlan: {"acknowledged", head, part}, CmdComplete: {"planned", lobby, part}, CmdVerify: {"done", he, part}, CmdReturn: {"done", he, part},
		CmdRequestExtension: {"planned", head, part}, CmdDecideExtension: {"asked", mei, part},
		CmdReplyAdvice: {"advice acknowledged", head, plain}, CmdCloseAdvice: {"advice issued", mei, plain}, CmdReplan: {"issued", system, plain},
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

func TestExtensionMovesTheLimitAndIsCounted(t *testing.T) {
	r := at(t, "asked")
	x, _ := r.s.Rectification("R-1")
	until, other := x.Pending.Until, r.s.Rectifications[1].Due
	r.must(CmdDecideExtension, mei, DecideExtension{Rectification: "R-1", Grant: true, Reason: "r"})
	x, _ = r.s.Rectification("R-1")
	require.Equal(t, 1, x.Extensions)
	require.True(t, x.Due.Equal(until))
	require.Nil(t, x.Pending)
	require.True(t, r.s.Rectifications[1].Due.Equal(other), "the other keeps its limit")

	r = at(t, "asked")
	due := r.s.Rectifications[0].Due
	r.must(CmdDecideExtension, mei, DecideExtension{Rectification: "R-1", Reason: "r"})
	require.Equal(t, 0, r.s.Rectifications[0].Extensions, "a refusal uses nothing up")
	require.True(t, r.s.Rectifications[0].Due.Equal(due))
	r.must(CmdRequestExtension, head, r.body(CmdRequestExtension, "R-1"))
}

// An extension that lay until its day had passed would be granted for nothing.
func TestExtensionIsNotGrantedForAPastDay(t *testing.T) {
	r := at(t, "asked")
	x, _ := r.s.Rectification("R-1")
	grant := command(CmdDecideExtension, mei, DecideExtension{Rectification: "R-1", Grant: true, Reason: "r"})
	refuse := command(CmdDecideExtension, mei, DecideExtension{Rectification: "R-1", Reason: "r"})
	require.NoError(t, r.s.Check(grant, x.Pending.Until.Add(-time.Second)))
	require.Equal(t, "/grant passed", code(r.s.Check(grant, x.Pending.Until)))
	require.NoError(t, r.s.Check(refuse, x.Pending.Until), "it can always be refused, so that the outlet may ask anew")

	for range 10 { // the calendar moves the limit beyond the day asked for
		r.must(CmdReplan, system, casefile.Replan{Calendar: "cn2"})
	}
	require.Equal(t, "/grant passed", code(r.s.Check(grant, r.now)), "granting would shorten the limit")
}

func TestWhatIsDoneAsksForNoMoreTime(t *testing.T) {
	r := at(t, "asked").must(CmdComplete, lobby, Complete{Rectification: "R-1", Summary: "s", Evidence: []string{"E"}})
	require.Nil(t, r.s.Rectifications[0].Pending, "an open request falls with the mending")
	require.Equal(t, "notice.no_extension", code(r.do(CmdDecideExtension, mei, r.body(CmdDecideExtension, "R-1"))))
}

func TestClocksOfARectification(t *testing.T) {
	running := func(r *record, id string) bool { c, ok := r.s.Clocks.Get(id); return ok && !c.Stopped }
	r := at(t, "planned")
	require.True(t, running(r, "R-1"))
	r.must(CmdComplete, lobby, r.body(CmdComplete, "R-1"))
	require.False(t, running(r, "R-1"), "the outlet has done its part")
	require.True(t, running(r, VerifyClock("R-1")), "now the inspecting side is on the clock")
	r.must(CmdReturn, he, r.body(CmdReturn, "R-1"))
	require.True(t, running(r, "R-1"))
	require.False(t, running(r, VerifyClock("R-1")))
	c, _ := r.s.Clocks.Get("R-1")
	require.True(t, r.s.Rectifications[0].Due.Equal(c.Due), "the limit shown is the limit that runs")
	r.must(CmdComplete, lobby, r.body(CmdComplete, "R-1")).must(CmdVerify, he, r.body(CmdVerify, "R-1"))
	require.False(t, running(r, "R-1") || running(r, VerifyClock("R-1")))
	require.True(t, running(r, "R-2"), "each for itself")

	_, waits := at(t, "closed").s.Deadline()
	require.False(t, waits)
	_, waits = at(t, "withdrawn").s.Deadline()
	require.False(t, waits, "a withdrawn notice wakes nobody")
	_, waits = at(t, "advice acknowledged").s.Deadline()
	require.False(t, waits, "advice has no limit")
}

func TestClockOnlyWhenDue(t *testing.T) {
	r := at(t, "acknowledged")
	for range 20 {
		next, running := r.s.Deadline()
		if !running {
			return
		}
		clock := command(CmdClock, system, struct{}{})
		require.Equal(t, "case.clock_early", code(r.s.Check(clock, next.Add(-time.Nanosecond))))
		require.NoError(t, r.s.Check(clock, next))
		r.now = next
		r.must(CmdClock, system, struct{}{})
		require.Equal(t, "case.clock_early", code(r.s.Check(clock, r.now)))
	}
	t.Fatal("the deadline loops")
}

func TestOneFindingOneRectification(t *testing.T) {
	for _, f := range []string{"F-1", "F-0ABCDEFGHIJKLMNO"} {
		require.Equal(t, f, FindingID(RectificationID(f)))
	}
	require.NotEqual(t, RectificationID("F-1"), RectificationID("F-2"))
	require.True(t, at(t, "closed").s.AllVerified())
	require.False(t, at(t, "verified").s.AllVerified())
}
