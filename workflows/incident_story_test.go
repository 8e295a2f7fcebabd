package workflows

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/incident"
	"duban/domain/text"
	"duban/domain/worktime"
)

// Head office, to which all is reported.
var (
	zhao = casefile.Actor{User: "zhao", Name: "赵值班", Unit: "/ho/fw/"}
	qian = casefile.Actor{User: "qian", Name: "钱经理", Unit: "/ho/fw/"}
)

func init() {
	everybody = append(everybody, zhao, qian)
	holders["service_office /ho/"] = []string{"zhao", "qian"}
}

func reported(at string, who casefile.Actor, change func(*incident.Report)) step {
	b := incident.Report{Kind: "injury", What: "客户在大堂摔倒", Contact: "王先生", Phone: "100", Affected: 1}
	if change != nil {
		change(&b)
	}
	return step{at: at, who: who, name: incident.CmdReport, body: b}
}

func acknowledged(at string, who casefile.Actor) step {
	return step{at: at, who: who, name: incident.CmdAcknowledge}
}

func incidentDetail(t testing.TB, e casefile.Event) string {
	switch e.Name {
	case incident.EvReported:
		b := body[incident.ReportedWith](t, e)
		return fmt.Sprintf("%s %s at %s, by %s", b.Severity, b.Kind.Code, b.Place.Code(), local(b.Alarm.Due))
	case incident.EvAcknowledged:
		b := body[incident.AcknowledgedWith](t, e)
		return fmt.Sprintf("after %s, update by %s", time.Duration(b.Waited)*time.Second, local(b.Update.Due))
	case incident.EvUpdated:
		if next := body[incident.UpdatedWith](t, e).Next; next != nil {
			return "update by " + local(next.Due)
		}
	case incident.EvHandedOver:
		b := body[incident.HandedOverTo](t, e)
		return b.From + " to " + b.To
	case incident.EvGraded:
		b := body[incident.GradedTo](t, e)
		return string(b.From) + " to " + string(b.To)
	}
	return ""
}

// A Sunday night: nobody of head office answers, so the alarm repeats, each step
// once, until one of them signs; the other, in the same second, is told that he did.
// From then on the next follow-up report is due, and each one moves the next.
func TestSevereIncidentOnASundayNight(t *testing.T) {
	story{
		kind: "incident",
		script: []step{
			reported("2026-11-22 02:30", mei, nil),
			{at: "2026-11-22 02:50", who: fang, name: incident.CmdUpdate, body: incident.Update{Text: "已叫救护车"}},
			{at: "2026-11-22 03:00:30", who: zhao, name: incident.CmdClose, body: incident.Close{Conclusion: "a", Cause: "b", FollowUp: "c"}, want: "case.status"},
			acknowledged("2026-11-22 03:20", zhao),
			{at: "2026-11-22 03:20", who: qian, name: incident.CmdAcknowledge, want: "incident.acknowledged_already"},
			{at: "2026-11-22 05:00", who: fang, name: incident.CmdUpdate, body: incident.Update{Text: "另有一人受伤", Measures: "设警示"}},
			{at: "2026-11-22 05:10", who: zhao, name: incident.CmdGrade, body: incident.Grade{Severity: incident.Critical, Reason: "两人受伤"}},
			{at: "2026-11-22 07:45", who: zhao, name: incident.CmdHandOver, body: incident.HandOver{To: "qian", Reason: "交班"}},
			{at: "2026-11-22 08:00", who: qian, name: incident.CmdUpdate, body: incident.Update{Text: "伤者出院"}},
			{at: "2026-11-22 09:00", who: mei, name: incident.CmdClose, body: incident.Close{Conclusion: "a", Cause: "b", FollowUp: "c"}, want: "incident.own_report"},
			{at: "2026-11-22 09:20", who: qian, name: incident.CmdClose, body: incident.Close{Conclusion: "属实", Cause: "湿滑", FollowUp: "整改"}},
		},
		leaves: `
			2026-11-22 02:30 mei reported: major injury at ty, by 2026-11-22 02:45 → fang he qian zhao
			2026-11-22 02:40 system clock_fired: direct_report remind → qian zhao
			2026-11-22 02:45 system clock_fired: direct_report due → fang he qian zhao
			2026-11-22 02:50 fang updated → he mei qian zhao
			2026-11-22 03:00 system clock_fired: direct_report escalate_1 → qian zhao
			2026-11-22 03:15 system clock_fired: direct_report repeat_1 → qian zhao
			2026-11-22 03:20 zhao acknowledged: after 50m0s, update by 2026-11-22 05:20 → fang he mei qian
			2026-11-22 04:50 system clock_fired: update remind → fang zhao
			2026-11-22 05:00 fang updated: update by 2026-11-22 07:00 → he mei qian zhao
			2026-11-22 05:10 zhao graded: major to critical → fang he mei qian
			2026-11-22 06:30 system clock_fired: update remind → fang zhao
			2026-11-22 07:00 system clock_fired: update due → fang he qian zhao
			2026-11-22 07:30 system clock_fired: update escalate_1 → fang he qian zhao
			2026-11-22 07:45 zhao handed_over: zhao to qian → mei qian
			2026-11-22 08:00 qian updated: update by 2026-11-22 10:00 → fang he mei zhao
			2026-11-22 09:20 qian closed → fang he mei zhao
		`,
		also: func(t *testing.T, b *bank) {
			state, err := b.db.LoadState(t.Context(), theCase)
			require.NoError(t, err)
			require.True(t, state.(*incident.State).Late())
			for _, m := range b.inbox {
				require.True(t, strings.HasPrefix(m.Topic, "incident."), m.Topic)
			}
		},
	}.run(t)
}

// Nobody ever answers: eight times every quarter of an hour, then hourly until a day
// has passed since the report. Nothing comes twice, and then there is silence.
func TestAlarmEndsAfterADay(t *testing.T) {
	s := story{
		kind:   "incident",
		script: []step{reported("2026-02-16 22:00", mei, nil)},
		until:  "2026-02-19 00:00",
	}
	b := newBank(t)
	s.play(t, b, 0)
	var steps []string
	events, err := b.db.Events(t.Context(), theCase, 1)
	require.NoError(t, err)
	for _, e := range events {
		for _, f := range body[casefile.ClockFired](t, e).Fired {
			require.WithinDuration(t, f.Due, f.Noticed, time.Second)
			steps = append(steps, f.Step+" "+local(f.Due))
		}
	}
	require.Len(t, steps, 3+8+21)
	require.Equal(t, []string{"remind 2026-02-16 22:10", "due 2026-02-16 22:15", "escalate_1 2026-02-16 22:30", "repeat_1 2026-02-16 22:45"}, steps[:4])
	require.Equal(t, []string{"repeat_8 2026-02-17 00:30", "repeat_9 2026-02-17 01:30"}, steps[10:12])
	require.Equal(t, "repeat_29 2026-02-17 21:30", steps[len(steps)-1])
}

// Whom it is about hears nothing, though he heads the outlet, and cannot touch it.
func TestThePersonConcernedIsKeptOut(t *testing.T) {
	story{
		kind: "incident",
		script: []step{
			reported("2026-11-22 02:30", mei, func(b *incident.Report) { b.Kind, b.Concerned, b.Outlet = "crime", "fang", "ty" }),
			{at: "2026-11-22 02:31", who: fang, name: incident.CmdUpdate, body: incident.Update{Text: "没有此事"}, want: "incident.concerned"},
			{at: "2026-11-22 02:31", who: fang, name: incident.CmdDismiss, body: incident.Dismiss{Reason: "没有此事"}, want: "incident.concerned"},
			acknowledged("2026-11-22 02:35", zhao),
			{at: "2026-11-22 02:36", who: zhao, name: incident.CmdHandOver, body: incident.HandOver{To: "fang", Reason: "x"}, want: "invalid /to"},
			{at: "2026-11-22 02:40", who: qian, name: incident.CmdDismiss, body: incident.Dismiss{Reason: "演练"}},
		},
		leaves: `
			2026-11-22 02:30 mei reported: major crime at ty, by 2026-11-22 02:45 → he qian zhao
			2026-11-22 02:35 zhao acknowledged: after 5m0s, update by 2026-11-22 04:35 → he mei qian
			2026-11-22 02:40 qian dismissed → he mei zhao
		`,
	}.run(t)
}

// The database does not answer across the limit: what came meanwhile is recorded once,
// with when it was due and when it was noticed, and told once.
func TestDatabaseIsAwayAcrossTheLimit(t *testing.T) {
	story{
		kind: "incident",
		before: func(b *bank) {
			b.away = []span{{when("2026-11-22 02:42"), when("2026-11-22 03:20")}}
		},
		script: []step{
			reported("2026-11-22 02:30", mei, nil),
			acknowledged("2026-11-22 03:25", zhao),
			{at: "2026-11-22 03:30", who: qian, name: incident.CmdDismiss, body: incident.Dismiss{Reason: "演练"}},
		},
		leaves: `
			2026-11-22 02:30 mei reported: major injury at ty, by 2026-11-22 02:45 → fang he qian zhao
			2026-11-22 02:40 system clock_fired: direct_report remind → qian zhao
			2026-11-22 03:20:03 system clock_fired: direct_report due (of 2026-11-22 02:45), direct_report escalate_1 (of 2026-11-22 03:00), direct_report repeat_1 (of 2026-11-22 03:15) → fang he qian zhao
			2026-11-22 03:25 zhao acknowledged: after 55m0s, update by 2026-11-22 05:25 → fang he mei qian
			2026-11-22 03:30 qian dismissed → fang he mei zhao
		`,
		also: func(t *testing.T, b *bank) {
			n := 0
			for _, m := range b.inbox {
				if strings.HasPrefix(m.Topic, "incident.direct_report.") && m.To == "zhao" {
					n++
				}
			}
			require.Equal(t, 2, n, "the reminder, and one alert for all that was missed")
		},
	}.run(t)
}

// briefly are the rows of direct reports with a minute for what is longer.
func briefly(t testing.TB) worktime.Rulebook {
	m := func(n int) *worktime.Limit { return &worktime.Limit{Span: worktime.InMinutes(n)} }
	due := &worktime.Ladder{Rungs: []worktime.Rung{{Name: worktime.DueStep}}}
	number := func(id string, n int) worktime.Row {
		return worktime.Row{ID: id, Number: &n, Of: "times"}
	}
	rows := []worktime.Row{{ID: "complaint.direct_report", Limit: m(1), Ladder: due}, {ID: "incident.repeat", Limit: m(1)}, number("incident.repeat_times", 2),
		number("incident.repeat_hours", 1), {ID: "incident.update", Limit: m(1), Ladder: due}, {ID: "incident.kind.injury"}}
	for i := range rows {
		rows[i].Name, rows[i].Quality, rows[i].Source = text.T("测试", "test"), worktime.Setting, "test"
	}
	book, err := worktime.Rulebook{}.With(worktime.RuleSet{ID: "test", Version: "1", Kind: worktime.Settings, ValidFrom: worktime.Date(2007, 1, 1),
		Title: text.T("测试", "test"), Source: "test", Rows: rows})
	require.NoError(t, err)
	return book
}

// A command came through to the record, and the engine failed before the case heard of
// it. Told how far the record is, the case does at once what follows.
func TestACaseIsToldWhatItMissed(t *testing.T) {
	unheard(func(b *bank) {
		state, err := b.db.LoadState(context.Background(), theCase)
		require.NoError(b.t, err)
		b.env.SignalWorkflow(RecordSignal, state.Version())
	}, "2026-11-22 04:40").run(t)
}

// Nobody tells it. Its clock, which the record has moved, is refused, so it looks
// there at once and does not wait for an hour.
func TestARefusedClockLooksAtTheRecord(t *testing.T) {
	unheard(func(*bank) {}, "2026-11-22 04:50").run(t)
}

// unheard is the story of a report of 04:40 that the case hears of when told, or else
// when its clock is refused: the reminder of 04:50, which the report has moved.
func unheard(then func(*bank), told string) story {
	return story{
		kind: "incident",
		script: []step{
			reported("2026-11-22 02:30", mei, nil),
			acknowledged("2026-11-22 03:20", zhao),
			{at: "2026-11-22 04:40", happens: func(b *bank) {
				b.commit("2026-11-22 04:40", fang, casefile.Incident, theCase, incident.CmdUpdate, incident.Update{Text: "另有一人受伤"})
				then(b)
			}},
			{at: "2026-11-22 09:20", who: zhao, name: incident.CmdClose, body: incident.Close{Conclusion: "属实", Cause: "湿滑", FollowUp: "整改"}},
		},
		leaves: `
			2026-11-22 02:30 mei reported: major injury at ty, by 2026-11-22 02:45 → fang he qian zhao
			2026-11-22 02:40 system clock_fired: direct_report remind → qian zhao
			2026-11-22 02:45 system clock_fired: direct_report due → fang he qian zhao
			2026-11-22 03:00 system clock_fired: direct_report escalate_1 → qian zhao
			2026-11-22 03:15 system clock_fired: direct_report repeat_1 → qian zhao
			2026-11-22 03:20 zhao acknowledged: after 50m0s, update by 2026-11-22 05:20 → fang he mei qian
			2026-11-22 04:40 fang updated: update by 2026-11-22 06:40 → he mei qian zhao
			2026-11-22 06:10 system clock_fired: update remind → fang zhao
			2026-11-22 06:40 system clock_fired: update due → fang he qian zhao
			2026-11-22 07:10 system clock_fired: update escalate_1 → fang he qian zhao
			2026-11-22 09:20 zhao closed → fang he mei qian
		`,
		also: func(t *testing.T, b *bank) {
			for _, m := range b.inbox {
				if m.Topic == incident.EvUpdated {
					require.Equal(t, told, local(b.arrived[m.Key]))
				}
			}
		},
	}
}
