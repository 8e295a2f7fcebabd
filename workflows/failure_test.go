package workflows

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/checklist"
	"duban/domain/inspection"
	"duban/domain/notice"
)

// appealed is a story in which nothing goes wrong, to let things go wrong in.
func appealed() story {
	return story{
		kind: "inspection",
		script: published(
			step{at: "2026-03-06 10:00", who: fang, name: inspection.CmdAppeal, body: appeal("lobby.sort")},
			step{at: "2026-03-09 09:00", who: wei, name: inspection.CmdDecideAppeal, body: ruling("lobby.sort", true)},
		),
		leaves: untilPublished + `
			2026-03-06 10:00 fang appealed: lobby.sort → su wei
			2026-03-09 09:00 wei appeal_decided: lobby.sort upheld score 98.25 to 99.5 → fang lin
			2026-03-11 09:00 system clock_fired: appeal remind → fang
			2026-03-12 24:00 system clock_fired: appeal due
			2026-03-12 24:00 system window_closed
			2026-03-12 24:00 system finalized → fang
		`,
		also: leavesNotice("order, env.sign normal, sixs.cable serious"),
	}
}

// Every answer of the database is lost once, after it has written: nothing is
// written twice, and nobody notices.
func TestEveryAnswerIsLostOnce(t *testing.T) {
	s := appealed()
	s.before = func(b *bank) {
		b.breakCommit = func(_ casefile.Command, attempt int) breakage {
			if attempt == 1 {
				return loses
			}
			return works
		}
	}
	s.run(t)
}

// Every third attempt finds the database away before anything was written.
func TestDatabaseStumbles(t *testing.T) {
	n := 0
	s := appealed()
	s.before = func(b *bank) {
		n = 0
		b.breakCommit = func(casefile.Command, int) breakage {
			if n++; n%3 != 0 {
				return fails
			}
			return works
		}
	}
	s.run(t)
}

// never loses each answer to the named commands, as often as it is asked again.
func never(names ...string) func(b *bank) {
	return func(b *bank) {
		b.breakCommit = func(cmd casefile.Command, attempt int) breakage {
			for _, name := range names {
				if cmd.Name == name && attempt <= 12 {
					return loses
				}
			}
			return works
		}
	}
}

// The answer to a publication never comes: the person is told to try again, and
// does not. The case catches up from the record by itself: its appeal clock runs,
// and the outlet has been told.
func TestAnswerNeverComes(t *testing.T) {
	s := appealed()
	s.before = never(inspection.CmdPublish)
	s.script[6].want = "storage.unavailable"
	s.run(t)
}

// The same for the command that opens the case: without catching up nobody would
// watch the case, which is on the record.
func TestAnswerToTheOpeningNeverComes(t *testing.T) {
	s := appealed()
	s.before = never(inspection.CmdOpen)
	s.script[0].want = "storage.unavailable"
	s.run(t)
}

// The same for the clock: its steps are on the record once.
func TestAnswerToTheClockNeverComes(t *testing.T) {
	s := appealed()
	s.before = never(inspection.CmdClock)
	s.run(t)
}

// The database is away over the end of the appeal window, from 22:00 to 02:00. A
// person is told to try again, and does so in the morning with the same command.
// What fell due meanwhile is noticed seconds after, once, with both times on record.
func TestDatabaseIsAwayOverADeadline(t *testing.T) {
	decide := step{at: "2026-03-12 23:00", who: wei, name: inspection.CmdDecideAppeal, body: ruling("lobby.sort", true), id: "decide", want: "storage.unavailable"}
	again := decide
	again.at, again.want = "2026-03-13 09:00", ""
	story{
		kind: "inspection",
		before: func(b *bank) {
			b.away = []span{{when("2026-03-12 22:00"), when("2026-03-13 02:00")}}
		},
		script: published(
			step{at: "2026-03-06 10:00", who: fang, name: inspection.CmdAppeal, body: appeal("lobby.sort")},
			decide, again,
		),
		leaves: untilPublished + `
			2026-03-06 10:00 fang appealed: lobby.sort → su wei
			2026-03-11 09:00 system clock_fired: appeal remind → fang
			2026-03-12 09:00 system clock_fired: decide:F-UUPTL8VH8ID4EFRF remind → su wei
			2026-03-13 02:00:13 system clock_fired: appeal due (of 2026-03-12 24:00)
			2026-03-13 02:00:13 system window_closed
			2026-03-13 09:00 wei appeal_decided: lobby.sort upheld score 98.25 to 99.5 → fang lin
			2026-03-13 09:00 wei finalized → fang
		`,
	}.run(t)
}

// The mail is down for two weeks: no deadline moves for it, no other follow-up
// waits for it, and it goes out in the end, once.
func TestFollowUpThatFailsForDaysHoldsNothingUp(t *testing.T) {
	var toldOf = func(b *bank, topic string) (at time.Time) {
		for _, m := range b.inbox {
			if m.Topic == topic {
				at = b.arrived[m.Key]
			}
		}
		return at
	}
	s := appealed()
	s.before = func(b *bank) {
		b.breakFollow = func(f activities.FollowUp, _ int) error {
			if f.Name == activities.Tell && f.Seq == 8 && b.env.Now().Before(when("2026-03-19 09:00")) {
				return gone()
			}
			return nil
		}
	}
	s.also = func(t *testing.T, b *bank) {
		require.Equal(t, "2026-03-12 24:00", local(toldOf(b, inspection.EvFinalized)))
		require.Equal(t, "2026-03-06 10:00", local(toldOf(b, inspection.EvAppealed)))
		late := toldOf(b, inspection.EvPublished)
		require.WithinRange(t, late, when("2026-03-19 09:00"), when("2026-03-19 09:05"))
		leavesNotice("order, env.sign normal, sixs.cable serious")(t, b)
	}
	s.run(t)
}

// Every follow-up fails once. The engine drops what a run has under way when the
// next begins, so this is also how a follow-up fares that a run hands to the next.
func TestEveryFollowUpFailsOnce(t *testing.T) {
	for name, s := range map[string]story{"inspection": appealed(), "overdue": ladder("2026-09-04", "2026-09-07 10:00", "2026-11-30 00:00", untilOctober)} {
		t.Run(name, func(t *testing.T) {
			before := s.before
			s.before = func(b *bank) {
				if before != nil {
					before(b)
				}
				b.breakFollow = func(_ activities.FollowUp, attempt int) error {
					if attempt == 1 {
						return gone()
					}
					return nil
				}
			}
			s.run(t)
		})
	}
}

// While the record cannot be read for what a lost answer hides, people go on: the
// record judges their commands, and what is folded then is not folded again.
func TestPeopleGoOnWhileACaseCatchesUp(t *testing.T) {
	s := appealed()
	s.before = func(b *bank) {
		never(inspection.CmdPublish)(b)
		b.breakRead = func() error {
			if now := b.env.Now(); now.After(when("2026-03-05 00:00")) && now.Before(when("2026-03-06 10:01")) {
				return gone()
			}
			return nil
		}
	}
	s.script[6].want = "storage.unavailable"
	s.run(t)
}

// One command id is one command: given again it comes to the same, also across
// runs and when nobody asked the record first; with another content it is refused.
func TestSameCommandTwice(t *testing.T) {
	yes := inspection.Answer{Answers: []inspection.ItemAnswer{{Answer: checklist.Answer{Item: "env.sign", Option: checklist.Yes}}}}
	no := inspection.Answer{Answers: []inspection.ItemAnswer{{Answer: checklist.Answer{Item: "env.sign", Option: checklist.No}}}}
	answer := func(at string, body inspection.Answer, unasked bool) step {
		return step{at: at, who: lin, name: inspection.CmdAnswer, body: body, id: "a", unasked: unasked}
	}
	other := answer("2026-03-03 10:04", no, false)
	other.want = "idempotency.reused"
	unaskedOther := answer("2026-03-03 10:05", no, true)
	unaskedOther.want = "idempotency.reused"
	start := step{at: "2026-03-03 09:30", who: lin, name: inspection.CmdStart, id: "start"}
	restart := start
	restart.at, restart.unasked = "2026-03-03 10:06", true
	byOther := answer("2026-03-03 10:07", yes, true)
	byOther.who, byOther.want = song, "inspection.not_inspector"
	story{
		kind: "inspection",
		script: []step{
			planned, start,
			answer("2026-03-03 10:00", yes, false),
			answer("2026-03-03 10:01", yes, false),
			answer("2026-03-03 10:02", yes, true),
			{at: "2026-03-03 10:03", who: lin, name: inspection.CmdAnswer, body: no, id: "b"},
			answer("2026-03-03 10:03", yes, true), // an old answer that comes late changes nothing
			other, unaskedOther, restart, byOther,
			{at: "2026-03-03 10:10", who: su, name: inspection.CmdCancel, body: inspection.Cancel{Reason: "取消"}},
		},
		leaves: `
			2026-03-02 09:00 su opened: ty due 2026-03-04 24:00 → lin
			2026-03-03 09:00 system clock_fired: fill remind → lin
			2026-03-03 09:30 lin started
			2026-03-03 10:00 lin answered: 1 answers
			2026-03-03 10:03 lin answered: 1 answers
			2026-03-03 10:10 su cancelled → lin
		`,
	}.run(t)
}

// The workflow lets a rule that has become stricter refuse the clock without
// spinning, and tries again when the rule may have been mended.
func TestClockThatIsRefusedDoesNotSpin(t *testing.T) {
	var asked int
	s := ladder("2026-03-02", "2026-03-03 10:00", "2026-03-25 12:30", `
		2026-03-02 10:00 system drafted: order, sixs.cable serious → su wei
		2026-03-03 10:00 su issued: gz整〔2026〕1号, sixs.cable due 2026-03-24 24:00 → fang
		2026-03-19 12:00 system clock_fired: sixs.cable remind (of 2026-03-19 09:00) → fang
		2026-03-24 24:00 system clock_fired: sixs.cable due → fang
	`)
	before := s.before
	s.before = func(b *bank) {
		before(b)
		asked = 0
		b.refuse = func(cmd casefile.Command) error {
			if cmd.Name == notice.CmdClock && b.env.Now().Before(when("2026-03-19 12:00")) {
				asked++
				return errStricter
			}
			return nil
		}
	}
	s.also = func(t *testing.T, _ *bank) { require.Equal(t, 4, asked, "once more after it had looked at the record") }
	s.run(t)
}

// A command is under way when the clock comes that it stops: the clock gives way,
// and the next one, minutes later, is not overslept.
func TestCommandAtTheVeryDeadline(t *testing.T) {
	var done notice.Complete
	s := ladder("2026-03-02", "2026-03-03 10:00", "2026-03-03 12:00", `
		2026-03-02 10:00 system drafted: order, sixs.cable serious → su wei
		2026-03-03 10:00 su issued: gz整〔2026〕1号, sixs.cable due 2026-03-03 10:02 → fang
		2026-03-03 10:00:10 fang acknowledged → su wei
		2026-03-03 10:00:20 fang rectification_planned: sixs.cable
		2026-03-03 10:01 system clock_fired: sixs.cable remind → fang
		2026-03-03 10:01:59 mei rectification_done: sixs.cable verify by 2026-03-03 10:03:59 → lin su wei
		2026-03-03 10:02:59 system clock_fired: verify:sixs.cable remind → lin su wei
		2026-03-03 10:03:59 system clock_fired: verify:sixs.cable due → lin su wei
	`,
		step{at: "2026-03-03 10:00", happens: func(b *bank) { done = b.done("sixs.cable") }},
		step{at: "2026-03-03 10:00:10", who: fang, name: notice.CmdAcknowledge},
		step{at: "2026-03-03 10:00:20", who: fang, name: notice.CmdPlan, body: plan("sixs.cable")},
		step{at: "2026-03-03 10:01:59.98", who: mei, name: notice.CmdComplete, body: &done})
	before := s.before
	s.before = func(b *bank) {
		before(b)
		b.terms = minutes(b.t)
		b.breakCommit = func(cmd casefile.Command, _ int) breakage {
			if cmd.Name == notice.CmdComplete {
				time.Sleep(60 * time.Millisecond) // long enough for the clock to come up behind it
			}
			return works
		}
	}
	s.run(t)
}
