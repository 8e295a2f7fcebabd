package workflows

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
)

// standsLate puts three rectifications late: two with one outlet, one with another.
func standsLate(b *bank) {
	b.late = []bulletin.Late{lateWith(0, 1, "2026-02-10"), lateWith(1, 2, "2026-02-26"), lateWith(0, 3, "2026-02-27")}
}

func scheduled(at string) step {
	return step{at: at, who: self, name: bulletin.CmdDraft, body: bulletin.DraftFor{Issuer: city, Cadence: bulletin.Weekly, Period: "2026-W10", Cutoff: when(at)}}
}

func wrote(strike []bulletin.Strike, restore ...bulletin.LineOf) bulletin.Edit {
	return bulletin.Edit{Content: bulletin.Content{Prose: bulletin.Prose{Title: text.T("关于超时工单的通报", "Overdue work orders")},
		Notes: []bulletin.Note{{Kind: bulletin.Praise, Text: "北京路网点本期全部按时办结。"}}}, Strike: strike, Restore: restore}
}

func signs(at string, who casefile.Actor, outlet string, want string) step {
	unit := subBranch
	if outlet != "" {
		unit = subBranch.Child(outlet)
	}
	return step{at: at, who: who, name: bulletin.CmdAcknowledge, body: bulletin.Acknowledge{Unit: unit}, want: want}
}

const drawnUp = `
	2026-03-02 09:00 system drafted: overdue 2026-W10, ld 4 days 3 wd, ty 20 days 10 wd, ty 3 days 2 wd, gz=3/0, th=3/0, ld=1/0, ty=2/0 → su wei
`

// The system drafts, one person edits, another releases; the units sign, those that do
// not are reminded, and it climbs, until the last signature closes it.
func TestOverdueBulletinIsReadByAll(t *testing.T) {
	story{
		kind:   "bulletin",
		before: standsLate,
		script: []step{
			scheduled("2026-03-02 09:00"),
			{at: "2026-03-02 10:00", who: su, name: bulletin.CmdEdit, body: wrote([]bulletin.Strike{strike(0, 4, "没有这一行")}), want: "invalid /strike/0/case"},
			{at: "2026-03-02 10:00", who: su, name: bulletin.CmdEdit, body: wrote([]bulletin.Strike{strike(1, 2, "")}), want: "invalid /strike/0/reason"},
			{at: "2026-03-02 10:05", who: su, name: bulletin.CmdEdit, body: wrote([]bulletin.Strike{strike(1, 2, "已延期"), strike(0, 3, "登记有误")})},
			{at: "2026-03-02 10:10", who: su, name: bulletin.CmdEdit, body: wrote([]bulletin.Strike{strike(0, 3, "再删一次")}), want: "invalid /strike/0/case"},
			{at: "2026-03-02 10:15", who: su, name: bulletin.CmdEdit, body: wrote(nil, lineOf(1, 2))},
			{at: "2026-03-02 10:20", who: su, name: bulletin.CmdRelease, want: "bulletin.maker_is_checker"},
			signs("2026-03-02 10:30", fang, "ty", "case.status"),
			{at: "2026-03-03 09:00", who: wei, name: bulletin.CmdRelease},
			{at: "2026-03-03 09:10", who: su, name: bulletin.CmdEdit, body: wrote(nil), want: "case.status"},
			signs("2026-03-03 10:00", tan, "ty", "bulletin.other_unit"),
			signs("2026-03-03 10:05", fang, "", ""), // in the engine's eyes he is of the sub-branch: that he may not sign for it is policy's to say
			signs("2026-03-03 10:10", he, "", "bulletin.read_already"),
			signs("2026-03-03 10:20", he, "ty", "bulletin.other_unit"),
			signs("2026-03-03 10:30", fang, "nowhere", "invalid /unit"),
			signs("2026-03-03 10:40", fang, "ty", ""),
			signs("2026-03-06 10:00", tan, "ld", ""),
			signs("2026-03-10 10:00", casefile.Actor{User: "zhu", Unit: outlets[2].Path}, "zj", ""),
		},
		leaves: drawnUp + `
			2026-03-02 10:05 su edited: 1 notes, strikes 2, restores 0
			2026-03-02 10:15 su edited: 1 notes, strikes 0, restores 1
			2026-03-03 09:00 wei released: gz通〔2026〕1号 to th ld ty zj, read by 2026-03-05 24:00 → fang he tan
			2026-03-03 10:05 fang acknowledged: th
			2026-03-03 10:40 fang acknowledged: ty
			2026-03-04 09:00 system clock_fired: remind: ld zj → he tan
			2026-03-05 24:00 system clock_fired: due: ld zj → he tan
			2026-03-06 09:00 system clock_fired: escalate_1: ld zj → he
			2026-03-06 10:00 tan acknowledged: ld
			2026-03-09 09:00 system clock_fired: escalate_2: zj → su wei
			2026-03-10 10:00 zhu acknowledged: zj
			2026-03-10 10:00 zhu closed → su wei
		`,
		also: func(t *testing.T, b *bank) {
			events, err := b.db.Events(context.Background(), theCase, 0)
			require.NoError(t, err)
			d, err := bulletin.DocumentOf(events)
			require.NoError(t, err)
			require.True(t, d.Intact(), "what was released is what its hash was taken over")
			require.Len(t, d.Lines, 2)
			require.Equal(t, 2, d.Totals[0].Late, "the struck line is counted no more")
			d.Lines[0].Days++
			require.False(t, d.Intact())
		},
	}.run(t)
}

// A unit that does not sign is listed when the issuing unit closes the bulletin. A line
// whose case has become secret since the draft is not released.
func TestBulletinIsClosedByTheIssuer(t *testing.T) {
	story{
		kind:   "bulletin",
		before: func(b *bank) { standsLate(b); b.secret = []int{1} },
		script: []step{
			scheduled("2026-03-02 09:00"),
			{at: "2026-03-02 10:00", who: su, name: bulletin.CmdEdit, body: wrote([]bulletin.Strike{strike(1, 2, "已延期")}), want: "invalid /strike/0/case"},
			{at: "2026-03-02 10:00", who: su, name: bulletin.CmdEdit, body: wrote(nil, lineOf(1, 2)), want: "invalid /restore/0/case"},
			{at: "2026-03-02 11:00", who: su, name: bulletin.CmdClose, body: bulletin.Close{Reason: "过早"}, want: "case.status"},
			{at: "2026-03-03 09:00", who: su, name: bulletin.CmdRelease}, // nobody has written in it: anyone may
			signs("2026-03-03 10:00", fang, "ty", ""),
			{at: "2026-03-04 10:00", who: self, name: bulletin.CmdReplan, body: casefile.Replan{Calendar: "2027", ApprovedBy: "su"}},
			{at: "2026-03-20 09:00", who: su, name: bulletin.CmdClose, body: bulletin.Close{Reason: " "}, want: "invalid /reason"},
			{at: "2026-03-20 09:10", who: su, name: bulletin.CmdClose, body: bulletin.Close{Reason: "已电话督办"}},
			signs("2026-03-20 09:10", tan, "ld", "case.status"),
		},
		leaves: drawnUp + `
			2026-03-03 09:00 su released: gz通〔2026〕1号 to th ld ty zj, read by 2026-03-05 24:00, dropped [1] → fang he tan
			2026-03-03 10:00 fang acknowledged: ty
			2026-03-04 09:00 system clock_fired: remind: th ld zj → he tan
			2026-03-04 10:00 system replanned
			2026-03-05 24:00 system clock_fired: due: th ld zj → he tan
			2026-03-06 09:00 system clock_fired: escalate_1: th ld zj → he
			2026-03-09 09:00 system clock_fired: escalate_2: th ld zj → su wei
			2026-03-20 09:10 su closed: 已电话督办 th ld zj → wei
		`,
	}.run(t)
}

func TestBulletinIsDiscarded(t *testing.T) {
	story{
		kind:   "bulletin",
		before: standsLate,
		script: []step{
			scheduled("2026-03-02 09:00"),
			{at: "2026-03-02 10:00", who: su, name: bulletin.CmdDiscard, body: bulletin.Discard{}, want: "invalid /reason"},
			{at: "2026-03-02 10:10", who: su, name: bulletin.CmdDiscard, body: bulletin.Discard{Reason: "本周并入月通报"}},
			{at: "2026-03-02 10:10", who: wei, name: bulletin.CmdRelease, want: "case.status"},
		},
		leaves: drawnUp + `
			2026-03-02 10:10 su discarded
		`,
	}.run(t)
}

const lastWeek casefile.ID = "77777777-7777-4777-8777-777777777777"

// The next bulletin counts against the one before; a correction begins with what the
// corrected one says, and nothing of that one changes.
func TestBulletinAgainstTheOneBefore(t *testing.T) {
	before := func(b *bank) {
		standsLate(b)
		b.commit("2026-02-28 09:00", self, "bulletin", lastWeek, bulletin.CmdDraft, bulletin.DraftFor{Issuer: city, Cadence: bulletin.Weekly, Period: "2026-W09", Cutoff: when("2026-02-28 09:00")})
		b.commit("2026-02-28 10:00", wei, "bulletin", lastWeek, bulletin.CmdRelease, nil)
		b.late = b.late[:1]
	}
	story{
		kind: "bulletin", before: before,
		script: []step{scheduled("2026-03-02 09:00"), {at: "2026-03-02 10:00", who: su, name: bulletin.CmdDiscard, body: bulletin.Discard{Reason: "试"}}},
		leaves: `
			2026-03-02 09:00 system drafted: overdue 2026-W10, ty 20 days 10 wd, gz=1/3, th=1/3, ld=0/1, ty=1/2 → su wei
			2026-03-02 10:00 su discarded
		`,
	}.run(t)
}

func TestCorrectionRefersToTheCorrected(t *testing.T) {
	before := func(b *bank) {
		standsLate(b)
		b.commit("2026-02-28 09:00", self, "bulletin", lastWeek, bulletin.CmdDraft, bulletin.DraftFor{Issuer: city, Cadence: bulletin.Weekly, Period: "2026-W09", Cutoff: when("2026-02-28 09:00")})
		b.commit("2026-02-28 10:00", wei, "bulletin", lastWeek, bulletin.CmdRelease, nil)
		b.late = nil // whatever stands late now: the correction speaks of then
	}
	story{
		kind: "bulletin", before: before,
		script: []step{
			{at: "2026-03-02 09:00", who: lin, name: bulletin.CmdOpen, body: bulletin.Open{Form: bulletin.Overdue, Corrects: theCase, Issuer: city}, want: "invalid /corrects"},
			{at: "2026-03-02 09:00", who: lin, name: bulletin.CmdOpen, body: bulletin.Open{Form: bulletin.Overdue, Corrects: lastWeek, Issuer: city}},
			{at: "2026-03-02 10:00", who: su, name: bulletin.CmdEdit, body: wrote([]bulletin.Strike{strike(1, 2, "猎德网点已按时整改")})},
			{at: "2026-03-02 11:00", who: lin, name: bulletin.CmdRelease},
			{at: "2026-03-02 12:00", who: su, name: bulletin.CmdClose, body: bulletin.Close{Reason: "试"}},
		},
		leaves: `
			2026-03-02 09:00 lin drafted: overdue, ld 2 days 2 wd, ty 18 days 9 wd, ty 1 days 1 wd, gz=3/0, th=3/0, ld=1/0, ty=2/0 → su wei
			2026-03-02 10:00 su edited: 1 notes, strikes 1, restores 0
			2026-03-02 11:00 lin released: gz通〔2026〕2号 to th ld ty zj, read by 2026-03-04 24:00 → fang he tan
			2026-03-02 12:00 su closed: 试 th ld ty zj → wei
		`,
		also: func(t *testing.T, b *bank) {
			for id, number := range map[casefile.ID]string{lastWeek: "gz通〔2026〕1号", theCase: "gz通〔2026〕2号"} {
				events, err := b.db.Events(context.Background(), id, 0)
				require.NoError(t, err)
				d, err := bulletin.DocumentOf(events)
				require.NoError(t, err)
				require.True(t, d.Intact())
				require.Equal(t, number, d.Number)
				require.Equal(t, when("2026-02-28 09:00").UTC(), d.Cutoff.UTC())
			}
		},
	}.run(t)
}

// By hand: examples go to whom the writer says; nobody is refused.
func TestExamplesByHand(t *testing.T) {
	story{
		kind: "bulletin",
		script: []step{
			{at: "2026-03-02 09:00", who: lin, name: bulletin.CmdOpen, body: bulletin.Open{Form: "gossip", Issuer: city}, want: "invalid /form"},
			{at: "2026-03-02 09:00", who: lin, name: bulletin.CmdOpen, body: bulletin.Open{Form: bulletin.Overdue, Issuer: city}, want: "bulletin.nothing_late"},
			{at: "2026-03-02 09:00", who: lin, name: bulletin.CmdOpen, body: bulletin.Open{Form: bulletin.Examples, Issuer: city,
				Content: bulletin.Content{Prose: bulletin.Prose{Title: text.T("优质服务典型", "")}}}},
			{at: "2026-03-02 09:30", who: wei, name: bulletin.CmdRelease, want: "bulletin.empty"},
			{at: "2026-03-02 09:40", who: su, name: bulletin.CmdEdit, body: wrote(nil)},
			{at: "2026-03-02 09:50", who: wei, name: bulletin.CmdRelease, want: "bulletin.nobody"},
			{at: "2026-03-02 09:55", who: su, name: bulletin.CmdEdit, body: addressed("/ho/sh/"), want: "invalid /to/0"},
			{at: "2026-03-02 09:56", who: su, name: bulletin.CmdEdit, body: noting("99999999-9999-4999-8999-999999999999"), want: "invalid /notes/0/cases/0"},
			{at: "2026-03-02 10:00", who: su, name: bulletin.CmdEdit, body: addressed("/ho/gd/gz/yx/")},
			{at: "2026-03-02 11:00", who: wei, name: bulletin.CmdRelease},
			{at: "2026-03-02 12:00", who: su, name: bulletin.CmdClose, body: bulletin.Close{Reason: "试"}},
		},
		leaves: `
			2026-03-02 09:00 lin drafted: examples → su wei
			2026-03-02 09:40 su edited: 1 notes, strikes 0, restores 0
			2026-03-02 10:00 su edited: 1 notes, strikes 0, restores 0
			2026-03-02 11:00 wei released: gz通〔2026〕1号 to yx bj, read by 2026-03-04 24:00
			2026-03-02 12:00 su closed: 试 yx bj → wei
		`,
	}.run(t)
}

func addressed(to org.Path) bulletin.Edit {
	e := wrote(nil)
	e.To = []org.Path{to}
	return e
}

func noting(id casefile.ID) bulletin.Edit {
	e := wrote(nil)
	e.Notes[0].Cases = []casefile.ID{id}
	return e
}
