package workflows

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/text"
	"duban/domain/worktime"
)

// Nobody mends anything, so the clock goes up the whole ladder: a reminder three
// working days before, the alert at the end of the last day, and then the unit
// above after two, the issuing unit after five, the bulletin after ten.

// ladder is the story of a notice issued at that time about one finding.
func ladder(inspectedOn, issued, until, leaves string, more ...step) story {
	return story{
		kind:   "notice",
		before: inspected(earlier, inspectedOn, "sixs.cable"),
		script: append([]step{
			drafted(inspectedOn + " 10:00"),
			{at: issued, who: su, name: notice.CmdIssue},
		}, more...),
		until: until, leaves: leaves,
	}
}

// 20 September 2026 is a Sunday that is worked, 10 October a Saturday that is
// worked; Mid-autumn and National Day lie between them.
func TestLadderAcrossMakeUpDays(t *testing.T) {
	ladder("2026-09-04", "2026-09-07 10:00", "2026-11-30 00:00", untilOctober).run(t)
}

const untilOctober = `
	2026-09-04 10:00 system drafted: order, sixs.cable serious → su wei
	2026-09-07 10:00 su issued: gz整〔2026〕1号, sixs.cable due 2026-09-28 24:00 → fang
	2026-09-22 09:00 system clock_fired: sixs.cable remind → fang
	2026-09-28 24:00 system clock_fired: sixs.cable due → fang
	2026-09-30 09:00 system clock_fired: sixs.cable escalate_1 → he
	2026-10-10 09:00 system clock_fired: sixs.cable escalate_2 → he su wei
	2026-10-16 09:00 system clock_fired: sixs.cable bulletin → fang he su wei
`

// Spring Festival 2026: the limit ends on a Saturday that is worked, nine days off
// follow, and 28 February is again a Saturday that is worked.
func TestLadderAcrossSpringFestival(t *testing.T) {
	ladder("2026-01-23", "2026-01-26 10:00", "2026-04-30 00:00", `
		2026-01-23 10:00 system drafted: order, sixs.cable serious → su wei
		2026-01-26 10:00 su issued: gz整〔2026〕1号, sixs.cable due 2026-02-14 24:00 → fang
		2026-02-11 09:00 system clock_fired: sixs.cable remind → fang
		2026-02-14 24:00 system clock_fired: sixs.cable due → fang
		2026-02-25 09:00 system clock_fired: sixs.cable escalate_1 → he
		2026-02-28 09:00 system clock_fired: sixs.cable escalate_2 → he su wei
		2026-03-06 09:00 system clock_fired: sixs.cable bulletin → fang he su wei
	`).run(t)
}

// next is an invented arrangement of 2027: 1 to 3 January off, Saturday 9 January worked.
var next = worktime.Year{Year: 2027, Source: "测试用 2027 年安排", Days: []worktime.Arranged{
	{Date: worktime.Date(2027, 1, 1), Off: true, Name: text.T("元旦", "New Year's Day")},
	{Date: worktime.Date(2027, 1, 2), Off: true, Name: text.T("元旦", "New Year's Day")},
	{Date: worktime.Date(2027, 1, 3), Off: true, Name: text.T("元旦", "New Year's Day")},
	{Date: worktime.Date(2027, 1, 9), Off: false, Name: text.T("元旦调休上班", "make-up working day")},
	{Date: worktime.Date(2027, 5, 1), Off: true, Name: text.T("劳动节", "Labour Day")},
	{Date: worktime.Date(2027, 10, 1), Off: true, Name: text.T("国庆节", "National Day")},
}}

func announced(at string) step {
	return step{at: at, happens: func(b *bank) {
		cal, err := b.calendar.With(next)
		require.NoError(b.t, err)
		b.mu.Lock()
		b.calendar = cal
		b.mu.Unlock()
	}}
}

func replanned(at string) step {
	return step{at: at, who: self, name: notice.CmdReplan, body: casefile.Replan{Calendar: "2027", ApprovedBy: "su"}}
}

// Without 2027 the days are worked out by weekday, New Year's Day among them, and
// the clock says that it is provisional.
func TestLadderIntoAYearNotAnnounced(t *testing.T) {
	ladder("2026-12-11", "2026-12-14 10:00", "2027-03-31 00:00", `
		2026-12-11 10:00 system drafted: order, sixs.cable serious → su wei
		2026-12-14 10:00 su issued: gz整〔2026〕1号, sixs.cable due 2027-01-04 24:00 (provisional) → fang
		2026-12-30 09:00 system clock_fired: sixs.cable remind → fang
		2027-01-04 24:00 system clock_fired: sixs.cable due → fang
		2027-01-06 09:00 system clock_fired: sixs.cable escalate_1 → he
		2027-01-11 09:00 system clock_fired: sixs.cable escalate_2 → he su wei
		2027-01-18 09:00 system clock_fired: sixs.cable bulletin → fang he su wei
	`).run(t)
}

// 2027 is announced and loaded before the limit ends: a person approves the list
// of what moves, and each rung comes once, at its new time. New Year's Day costs a
// day; the worked Saturday gives it back from the second rung on.
func TestYearIsAnnouncedWhileTheClockRuns(t *testing.T) {
	ladder("2026-12-11", "2026-12-14 10:00", "2027-03-31 00:00", `
		2026-12-11 10:00 system drafted: order, sixs.cable serious → su wei
		2026-12-14 10:00 su issued: gz整〔2026〕1号, sixs.cable due 2027-01-04 24:00 (provisional) → fang
		2026-12-22 09:00 system replanned: due 2027-01-04 24:00 to 2027-01-05 24:00, escalate_1 2027-01-06 09:00 to 2027-01-07 09:00
		2026-12-30 09:00 system clock_fired: sixs.cable remind → fang
		2027-01-05 24:00 system clock_fired: sixs.cable due → fang
		2027-01-07 09:00 system clock_fired: sixs.cable escalate_1 → he
		2027-01-11 09:00 system clock_fired: sixs.cable escalate_2 → he su wei
		2027-01-18 09:00 system clock_fired: sixs.cable bulletin → fang he su wei
	`, announced("2026-12-21 09:00"), replanned("2026-12-22 09:00")).run(t)
}

// It is announced late: the alert has been given already and stays as it is, the
// rungs after it are planned from there, none comes a second time.
func TestYearIsAnnouncedAfterTheLimit(t *testing.T) {
	ladder("2026-12-11", "2026-12-14 10:00", "2027-03-31 00:00", `
		2026-12-11 10:00 system drafted: order, sixs.cable serious → su wei
		2026-12-14 10:00 su issued: gz整〔2026〕1号, sixs.cable due 2027-01-04 24:00 (provisional) → fang
		2026-12-30 09:00 system clock_fired: sixs.cable remind → fang
		2027-01-04 24:00 system clock_fired: sixs.cable due → fang
		2027-01-06 09:00 system clock_fired: sixs.cable escalate_1 → he
		2027-01-07 09:00 system replanned: escalate_2 2027-01-11 09:00 to 2027-01-09 09:00, bulletin 2027-01-18 09:00 to 2027-01-15 09:00
		2027-01-09 09:00 system clock_fired: sixs.cable escalate_2 → he su wei
		2027-01-15 09:00 system clock_fired: sixs.cable bulletin → fang he su wei
	`, announced("2027-01-07 08:00"), replanned("2027-01-07 09:00")).run(t)
}

// The window for appeals runs over the same New Year: it closes a day later.
func TestAppealWindowIsPlannedAnew(t *testing.T) {
	var submit inspection.Submit
	story{
		kind: "inspection",
		script: []step{
			{at: "2026-12-28 09:00", who: su, name: inspection.CmdOpen, body: inspection.Open{
				Kind: inspection.Onsite, Checklist: "onsite-outlet", Outlet: "ty", Inspector: "lin", From: "2026-12-28", To: "2026-12-29"}},
			{at: "2026-12-28 09:00", happens: func(b *bank) { submit = b.filled(theCase, template("onsite-outlet")) }},
			{at: "2026-12-28 09:10", who: lin, name: inspection.CmdStart},
			{at: "2026-12-28 09:20", who: lin, name: inspection.CmdSubmit, body: &submit},
			{at: "2026-12-28 09:30", who: rui, name: inspection.CmdTakeReview},
			{at: "2026-12-28 09:40", who: rui, name: inspection.CmdAccept},
			{at: "2026-12-28 10:00", who: su, name: inspection.CmdPublish},
			announced("2026-12-29 09:00"),
			{at: "2026-12-29 10:00", who: self, name: inspection.CmdReplan, body: casefile.Replan{Calendar: "2027", ApprovedBy: "su"}},
		},
		leaves: `
			2026-12-28 09:00 su opened: ty due 2026-12-29 24:00 → lin
			2026-12-28 09:10 lin started
			2026-12-28 09:20 lin answered: 74 answers
			2026-12-28 09:20 lin submitted: nothing score 100 → rui
			2026-12-28 09:30 rui review_taken
			2026-12-28 09:40 rui accepted
			2026-12-28 10:00 su published: gz检〔2026〕1号 appeals until 2027-01-04 24:00 → fang lin
			2026-12-29 10:00 system replanned: remind 2027-01-01 09:00 to 2027-01-04 09:00, due 2027-01-04 24:00 to 2027-01-05 24:00
			2027-01-04 09:00 system clock_fired: appeal remind → fang
			2027-01-05 24:00 system clock_fired: appeal due
			2027-01-05 24:00 system window_closed
			2027-01-05 24:00 system finalized → fang
		`,
	}.run(t)
}

// A person may not give the command that plans anew: it comes from an approved list.
func TestNobodyReplansByHand(t *testing.T) {
	byHand := replanned("2026-03-04 09:00")
	byHand.who, byHand.want = su, "command.system_only"
	ladder("2026-03-02", "2026-03-03 10:00", "2026-03-05 00:00", `
		2026-03-02 10:00 system drafted: order, sixs.cable serious → su wei
		2026-03-03 10:00 su issued: gz整〔2026〕1号, sixs.cable due 2026-03-24 24:00 → fang
	`, byHand).run(t)
}

// The mending is handed in on time, and it is the verifying side that is late.
func TestVerificationIsLateToo(t *testing.T) {
	var done notice.Complete
	s := ladder("2026-03-02", "2026-03-03 10:00", "2026-04-30 00:00", `
		2026-03-02 10:00 system drafted: order, sixs.cable serious → su wei
		2026-03-03 10:00 su issued: gz整〔2026〕1号, sixs.cable due 2026-03-24 24:00 → fang
		2026-03-03 11:00 fang acknowledged → su wei
		2026-03-03 12:00 fang rectification_planned: sixs.cable
		2026-03-04 10:00 mei rectification_done: sixs.cable verify by 2026-03-11 24:00 → lin su wei
		2026-03-10 09:00 system clock_fired: verify:sixs.cable remind → lin su wei
		2026-03-11 24:00 system clock_fired: verify:sixs.cable due → lin su wei
		2026-03-16 09:00 system clock_fired: verify:sixs.cable escalate_1 → lin su wei
	`,
		step{at: "2026-03-03 10:30", happens: func(b *bank) { done = b.done("sixs.cable") }},
		step{at: "2026-03-03 11:00", who: fang, name: notice.CmdAcknowledge},
		step{at: "2026-03-03 12:00", who: fang, name: notice.CmdPlan, body: plan("sixs.cable")},
		step{at: "2026-03-04 10:00", who: mei, name: notice.CmdComplete, body: &done})
	s.run(t)
}
