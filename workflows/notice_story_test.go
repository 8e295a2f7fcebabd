package workflows

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/notice"
)

// drafted is how every notice begins: by the system, when the inspection is final.
func drafted(at string) step {
	return step{at: at, who: self, name: notice.CmdOpen, body: notice.OpenFor{Inspection: earlier}}
}

func plan(item string) notice.Plan {
	return notice.Plan{Rectification: mending(item), Cause: notice.Facility, RootCause: "门头老化", Correction: "当日更换", Prevention: "每月巡查", Responsible: "mei"}
}

func (b *bank) done(item string) notice.Complete {
	return notice.Complete{Rectification: mending(item), Summary: "已更换", Evidence: []string{b.photo("E-done-"+item, theCase)}}
}

// underway is the way of a notice about env.sign and sixs.cable to the plan of both, from 3 March on.
func underway(done map[string]*notice.Complete, more ...step) []step {
	return append([]step{
		drafted("2026-03-02 10:00"),
		{at: "2026-03-02 10:00", happens: func(b *bank) {
			for item, c := range done {
				*c = b.done(item)
			}
		}},
		{at: "2026-03-03 09:00", who: su, name: notice.CmdIssue},
		{at: "2026-03-03 15:00", who: fang, name: notice.CmdAcknowledge},
		{at: "2026-03-04 09:00", who: fang, name: notice.CmdPlan, body: plan("env.sign")},
		{at: "2026-03-04 09:10", who: fang, name: notice.CmdPlan, body: plan("sixs.cable")},
	}, more...)
}

const untilUnderway = `
	2026-03-02 10:00 system drafted: order, env.sign normal, sixs.cable serious → su wei
	2026-03-03 09:00 su issued: gz整〔2026〕1号, env.sign due 2026-03-24 24:00, sixs.cable due 2026-03-24 24:00 → fang
	2026-03-03 15:00 fang acknowledged → su wei
	2026-03-04 09:00 fang rectification_planned: env.sign
	2026-03-04 09:10 fang rectification_planned: sixs.cable
`

// Two findings: one is mended at once, the other is returned and done again; the
// last verification closes the notice.
func TestRectificationIsReturnedDoneAgainAndClosed(t *testing.T) {
	var sign, cable, again notice.Complete
	verify := func(item string) notice.Verify { return notice.Verify{Rectification: mending(item)} }
	story{
		kind:   "notice",
		before: inspected(earlier, "2026-03-02", "env.sign", "sixs.cable"),
		script: underway(map[string]*notice.Complete{"env.sign": &sign, "sixs.cable": &cable},
			step{at: "2026-03-05 10:00", who: fang, name: notice.CmdComplete, body: &sign},
			step{at: "2026-03-05 10:30", who: tan, name: notice.CmdComplete, body: &cable, want: "notice.not_outlet"},
			step{at: "2026-03-05 11:00", who: mei, name: notice.CmdComplete, body: &cable},
			step{at: "2026-03-05 11:10", who: mei, name: notice.CmdVerify, body: verify("sixs.cable"), want: "notice.maker_is_checker"},
			step{at: "2026-03-05 11:20", who: he, name: notice.CmdVerify, body: verify("sixs.cable"), want: "notice.inspected_side"},
			step{at: "2026-03-06 09:00", who: lin, name: notice.CmdVerify, body: verify("env.sign")},
			step{at: "2026-03-06 09:10", who: su, name: notice.CmdVerify, body: verify("env.sign"), want: "notice.verified_already"},
			step{at: "2026-03-06 09:20", who: su, name: notice.CmdReturn, body: notice.Return{Rectification: mending("sixs.cable"), Reason: "电线仍裸露"}},
			step{at: "2026-03-06 09:30", who: wei, name: notice.CmdVerify, body: verify("sixs.cable"), want: "notice.returned_already"},
			step{at: "2026-03-06 09:40", happens: func(b *bank) {
				again = notice.Complete{Rectification: mending("sixs.cable"), Summary: "已加装线槽", Evidence: []string{b.photo("E-again", theCase)}}
			}},
			step{at: "2026-03-09 16:00", who: mei, name: notice.CmdComplete, body: &again},
			step{at: "2026-03-10 09:00", who: wei, name: notice.CmdVerify, body: verify("sixs.cable")},
			step{at: "2026-03-10 09:00", who: su, name: notice.CmdVerify, body: verify("sixs.cable"), want: "case.status"},
		),
		leaves: untilUnderway + `
			2026-03-05 10:00 fang rectification_done: env.sign verify by 2026-03-12 24:00 → lin su wei
			2026-03-05 11:00 mei rectification_done: sixs.cable verify by 2026-03-12 24:00 → lin su wei
			2026-03-06 09:00 lin rectification_verified: env.sign → fang
			2026-03-06 09:20 su rectification_returned: sixs.cable due 2026-03-24 24:00 → fang
			2026-03-09 16:00 mei rectification_done: sixs.cable verify by 2026-03-16 24:00 → lin su wei
			2026-03-10 09:00 wei rectification_verified: sixs.cable → fang
			2026-03-10 09:00 wei closed → fang su
		`,
	}.run(t)
}

// More time is asked for: granted once, granted twice, and then no more; a refusal
// does not use up the number.
func TestExtensionsAreGrantedRefusedAndUsedUp(t *testing.T) {
	ask := func(until string) notice.RequestExtension {
		return notice.RequestExtension{Rectification: mending("env.sign"), Until: until, Reason: "招牌须定制"}
	}
	decide := func(grant bool) notice.DecideExtension {
		return notice.DecideExtension{Rectification: mending("env.sign"), Grant: grant, Reason: "情况属实"}
	}
	story{
		kind:   "notice",
		before: inspected(earlier, "2026-03-02", "env.sign", "sixs.cable"),
		script: underway(nil,
			step{at: "2026-03-05 09:00", who: fang, name: notice.CmdRequestExtension, body: ask("2026-03-24"), want: "invalid /until"},
			step{at: "2026-03-05 09:10", who: fang, name: notice.CmdRequestExtension, body: ask("2026-03-27")},
			step{at: "2026-03-05 09:20", who: mei, name: notice.CmdRequestExtension, body: ask("2026-03-31"), want: "notice.extension_pending"},
			step{at: "2026-03-05 10:00", who: he, name: notice.CmdDecideExtension, body: decide(true), want: "notice.inspected_side"},
			step{at: "2026-03-05 11:00", who: su, name: notice.CmdDecideExtension, body: decide(false)},
			step{at: "2026-03-05 11:10", who: su, name: notice.CmdDecideExtension, body: decide(true), want: "notice.no_extension"},
			step{at: "2026-03-23 09:00", who: fang, name: notice.CmdRequestExtension, body: ask("2026-03-27")},
			step{at: "2026-03-23 10:00", who: su, name: notice.CmdDecideExtension, body: decide(true)},
			step{at: "2026-03-27 09:00", who: fang, name: notice.CmdRequestExtension, body: ask("2026-03-31")},
			step{at: "2026-03-27 10:00", who: su, name: notice.CmdDecideExtension, body: decide(true)},
			step{at: "2026-03-30 09:00", who: fang, name: notice.CmdRequestExtension, body: ask("2026-04-10"), want: "notice.extensions_used"},
		),
		until: "2026-04-01 12:00",
		leaves: untilUnderway + `
			2026-03-05 09:10 fang extension_requested: env.sign until 2026-03-27 24:00 → su wei
			2026-03-05 11:00 su extension_refused: env.sign → fang
			2026-03-19 09:00 system clock_fired: env.sign remind, sixs.cable remind → fang
			2026-03-23 09:00 fang extension_requested: env.sign until 2026-03-27 24:00 → su wei
			2026-03-23 10:00 su extension_granted: env.sign due 2026-03-27 24:00 → fang
			2026-03-24 09:00 system clock_fired: env.sign remind → fang
			2026-03-24 24:00 system clock_fired: sixs.cable due → fang
			2026-03-26 09:00 system clock_fired: sixs.cable escalate_1 → he
			2026-03-27 09:00 fang extension_requested: env.sign until 2026-03-31 24:00 → su wei
			2026-03-27 10:00 su extension_granted: env.sign due 2026-03-31 24:00 → fang
			2026-03-31 09:00 system clock_fired: sixs.cable escalate_2 → he su wei
			2026-03-31 24:00 system clock_fired: env.sign due → fang
		`,
	}.run(t)
}

// The same item failed at the same outlet within twelve months: the new finding is
// graded up, its limit is half, and a warning order is proposed, once. What was
// found longer ago, or withdrawn on appeal, does not count.
func TestRepeatOffence(t *testing.T) {
	story{
		kind: "notice",
		before: after(
			inspected("44444444-4444-4444-8444-444444444444", "2025-02-17", "sixs.cable"),
			inspected(older, "2025-06-03", "env.sign"),
			inspected(earlier, "2026-03-02", "env.sign", "sixs.cable"),
		),
		script: []step{
			drafted("2026-03-02 10:00"),
			{at: "2026-03-03 09:00", who: fang, name: notice.CmdIssue, want: "notice.inspected_side"},
			{at: "2026-03-03 09:00", who: su, name: notice.CmdIssue},
			{at: "2026-03-03 10:00", who: su, name: notice.CmdWithdraw, body: notice.Withdraw{Reason: "重新核定"}},
		},
		leaves: `
			2026-03-02 10:00 system drafted: order, env.sign serious again, sixs.cable serious → su wei
			2026-03-03 09:00 su issued: gz整〔2026〕1号, env.sign due 2026-03-13 24:00, sixs.cable due 2026-03-24 24:00, 1 warning → fang
			2026-03-03 10:00 su withdrawn → fang
		`,
		also: func(t *testing.T, b *bank) {
			require.Len(t, b.warned, 1, "one repeat offence, one warning")
			w := b.warned[0]
			require.Equal(t, mending("env.sign"), w.Rectification)
			require.Equal(t, []string{finding(older, "env.sign")}, w.RepeatOf)
		},
	}.run(t)
}

func TestNoticeIsWithdrawn(t *testing.T) {
	story{
		kind:   "notice",
		before: inspected(earlier, "2026-03-02", "env.sign", "sixs.cable"),
		script: underway(nil,
			step{at: "2026-03-06 09:00", who: fang, name: notice.CmdWithdraw, body: notice.Withdraw{Reason: "不服"}, want: "notice.inspected_side"},
			step{at: "2026-03-06 10:00", who: su, name: notice.CmdWithdraw, body: notice.Withdraw{Reason: "检查标准有误"}},
		),
		leaves: untilUnderway + `
			2026-03-06 10:00 su withdrawn → fang
		`,
	}.run(t)
}

// An advice note has no deadline: it is issued, acknowledged, answered and closed.
func TestAdviceNote(t *testing.T) {
	story{
		kind: "notice",
		script: []step{
			{at: "2026-03-02 09:00", who: su, name: notice.CmdOpenAdvice, body: notice.OpenAdvice{Outlet: "ty", Points: []string{"建议增设爱心座椅", "建议调整叫号顺序"}}},
			{at: "2026-03-02 10:00", who: fang, name: notice.CmdReplyAdvice, body: notice.ReplyAdvice{Reply: "已安排"}, want: "case.status"},
			{at: "2026-03-03 09:00", who: su, name: notice.CmdIssue},
			{at: "2026-03-03 15:00", who: fang, name: notice.CmdAcknowledge},
			{at: "2026-03-20 10:00", who: fang, name: notice.CmdReplyAdvice, body: notice.ReplyAdvice{Reply: "已安排"}},
			{at: "2026-03-23 09:00", who: su, name: notice.CmdCloseAdvice},
		},
		leaves: `
			2026-03-02 09:00 su drafted: advice → wei
			2026-03-03 09:00 su issued: gz意〔2026〕1号 → fang
			2026-03-03 15:00 fang acknowledged → su wei
			2026-03-20 10:00 fang advice_replied → su wei
			2026-03-23 09:00 su closed → fang wei
		`,
	}.run(t)
}

// A notice of an inspection that is not final, or left nothing to mend, is refused.
func TestNoticeNeedsSomethingToMend(t *testing.T) {
	refused := drafted("2026-03-02 10:00")
	refused.want = "notice.nothing_to_mend"
	story{kind: "notice", before: inspected(earlier, "2026-03-02"), script: []step{refused}}.run(t)
}
