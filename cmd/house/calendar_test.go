package house

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/api"
	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/notice"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
	"duban/storage"
)

// invented is a year's arrangement made up for these tests: no announcement of the
// State Council. New Year's Day is off with the Saturday before next week worked.
func invented(year int, makeUp worktime.Day) worktime.Year {
	off := func(m time.Month, d int, zh, en string) worktime.Arranged {
		return worktime.Arranged{Date: worktime.Date(year, m, d), Off: true, Name: text.T(zh, en)}
	}
	y := worktime.Year{Year: year, Source: "测试数据，虚构的安排", Days: []worktime.Arranged{
		off(time.January, 1, "元旦", "New Year's Day"), off(time.May, 1, "劳动节", "Labour Day"), off(time.October, 1, "国庆节", "National Day")}}
	if makeUp != 0 {
		y.Days = append(y.Days, worktime.Arranged{Date: makeUp, Name: text.T("元旦调休上班", "make-up working day")})
	}
	return y
}

// load loads a year as the system administrator does.
func (w *ward) load(y worktime.Year) int64 {
	w.t.Helper()
	admin := w.holder(policy.SystemAdmin, 0)
	kept, err := desk{db: w.DB, house: w.House}.LoadYear(w.ctx, api.CalendarYear{Year: y, LoadedBy: admin, LoadedAt: w.now}, w.entry(admin))
	require.NoError(w.t, err)
	return kept.Version
}

// TestCalendarIsPreviewedApprovedAndFollowed is the life of a new year: it is loaded,
// the list of what moves is looked at, and the very same moves happen when it is approved.
func TestCalendarIsPreviewedApprovedAndFollowed(t *testing.T) {
	w := newWard(t, "2026-12-14 10:00")
	id := w.noticed(0, "env.sign")
	was := w.notice(id)
	require.True(t, w.mending(id).Provisional, "the limit runs into a year that is not announced")
	require.Equal(t, "01-04 24:00", local(w.mending(id).Due))
	before := w.events(id)

	r, office, version := w.replanner(), w.holder(policy.ServiceOffice, 0), w.load(invented(2027, worktime.Date(2027, 1, 9)))
	seen, err := r.PreviewCalendar(w.ctx, 2027, version, w.now, allKnown)
	require.NoError(t, err)
	require.Len(t, seen.Cases, 1)
	require.Equal(t, []string{"due 01-04 24:00 to 01-05 24:00", "escalate_1 01-06 09:00 to 01-07 09:00"}, moves(seen.Cases),
		"New Year's Day costs a day; the worked Saturday gives it back")
	require.Equal(t, was.Number, seen.Cases[0].Number)
	require.Equal(t, before, w.events(id), "a preview changes nothing")
	require.Equal(t, was.Clocks, w.notice(id).Clocks)

	_, err = r.ApproveCalendar(w.ctx, 2027, version, seen.Hash, allKnown, w.entry(w.holder(policy.SystemAdmin, 0)))
	require.Equal(t, "calendar.loader", code(err), "whoever loaded it does not approve it")
	_, err = r.ApproveCalendar(w.ctx, 2027, version, "another", allKnown, w.entry(office))
	require.Equal(t, "replan.changed", code(err))
	require.True(t, fault.Is(err, fault.Conflict))
	require.Contains(t, fault.Of(err).Fields[0].Msg.EN, seen.Hash, "the answer names the digest as it is now")
	_, err = r.ApproveCalendar(w.ctx, 2027, version+1, seen.Hash, allKnown, w.entry(office))
	require.True(t, fault.Is(err, fault.NotFound))

	done, err := r.ApproveCalendar(w.ctx, 2027, version, seen.Hash, allKnown, w.entry(office))
	require.NoError(t, err)
	require.Equal(t, moves(seen.Cases), moves(done.Cases))
	require.Zero(t, done.Pending)
	now := w.notice(id)
	require.Equal(t, "01-05 24:00", local(w.mending(id).Due))
	require.Equal(t, w.mending(id).Due, now.Rectifications[0].Due, "the date on the screen moves with the clock")
	require.False(t, w.mending(id).Provisional)
	require.Equal(t, seen.Calendar, w.mending(id).Calendar)

	events, err := w.DB.Events(w.ctx, id, was.Seq)
	require.NoError(t, err)
	require.Len(t, events, 1)
	b, err := casefile.Decode[casefile.Replanned](events[0].Body)
	require.NoError(t, err)
	require.Equal(t, office, b.ApprovedBy)
	require.Equal(t, casefile.System, events[0].Actor)
	trail, err := w.DB.AuditTrail(w.ctx, storage.AuditFilter{Actions: []string{policy.CalendarApprove}}, storage.Page{})
	require.NoError(t, err)
	require.Contains(t, string(trail.Items[0].Detail), seen.Hash, "the audit log knows which list was approved")

	_, err = r.ApproveCalendar(w.ctx, 2027, version, seen.Hash, allKnown, w.entry(office))
	require.Equal(t, "calendar.approved", code(err))
	again, err := r.PreviewCalendar(w.ctx, 2027, version, w.now, allKnown)
	require.NoError(t, err)
	require.Empty(t, again.Cases)
}

// What is approved is what moves: a case that came meanwhile makes it another list.
func TestAListThatHasGrownIsNotTheOneApproved(t *testing.T) {
	w := newWard(t, "2026-12-14 10:00")
	w.noticed(0, "env.sign")
	version := w.load(invented(2027, 0))
	seen, err := w.replanner().PreviewCalendar(w.ctx, 2027, version, w.now, allKnown)
	require.NoError(t, err)
	late := w.noticed(1, "env.sign")
	_, err = w.replanner().ApproveCalendar(w.ctx, 2027, version, seen.Hash, allKnown, w.entry(w.holder(policy.ServiceOffice, 0)))
	require.Equal(t, "replan.changed", code(err))
	require.Zero(t, w.events(late)[notice.EvReplanned])
	years, err := w.DB.Calendars(w.ctx)
	require.NoError(t, err)
	require.Empty(t, years, "what was not approved is not in force")
}

// What the approver may not know of is not on his list, and neither its digest nor the
// audit chain tells of it. A year holds for everybody: its clocks follow all the same.
func TestWhatIsHiddenFollowsAYearWithoutBeingListed(t *testing.T) {
	w := newWard(t, "2026-12-14 10:00")
	open := w.noticed(0, "env.sign")
	version, r := w.load(invented(2027, worktime.Date(2027, 1, 9))), w.replanner()
	alone, err := r.PreviewCalendar(w.ctx, 2027, version, w.now, allKnown)
	require.NoError(t, err)
	secret := w.noticed(1, "env.sign")
	hidden := func(c api.ReplanCase) bool { return c.Case == secret }
	seen, err := r.PreviewCalendar(w.ctx, 2027, version, w.now, hidden)
	require.NoError(t, err)
	require.Equal(t, alone.Hash, seen.Hash, "a list that looks the same is the same")
	require.Len(t, seen.Cases, 1)

	done, err := r.ApproveCalendar(w.ctx, 2027, version, seen.Hash, hidden, w.entry(w.holder(policy.ServiceOffice, 0)))
	require.NoError(t, err)
	require.Equal(t, moves(seen.Cases), moves(done.Cases))
	for _, id := range []casefile.ID{open, secret} {
		require.Equal(t, 1, w.events(id)[notice.EvReplanned])
		require.Equal(t, seen.Calendar, w.mending(id).Calendar)
	}
	trail, err := w.DB.AuditTrail(w.ctx, storage.AuditFilter{Actions: []string{policy.CalendarApprove}}, storage.Page{})
	require.NoError(t, err)
	require.Contains(t, string(trail.Items[0].Detail), open)
	require.NotContains(t, string(trail.Items[0].Detail), secret)
}

// A clock whose times stay is told of too: it is no longer provisional.
func TestSettledClocksAreListed(t *testing.T) {
	w := newWard(t, "2026-12-04 10:00") // due on 25 December, in the week that the next year may still rearrange
	id := w.noticed(0, "env.sign")
	require.True(t, w.mending(id).Provisional)
	y := invented(2027, worktime.Date(2027, 1, 2)) // a Saturday worked for New Year's Day, a Friday
	version := w.load(y)
	seen, err := w.replanner().PreviewCalendar(w.ctx, 2027, version, w.now, allKnown)
	require.NoError(t, err)
	require.Len(t, seen.Cases, 1)
	settled := len(seen.Cases[0].Settled) + len(seen.Cases[0].Moves)
	require.NotZero(t, settled)
	_, err = w.replanner().ApproveCalendar(w.ctx, 2027, version, seen.Hash, allKnown, w.entry(w.holder(policy.ServiceOffice, 0)))
	require.NoError(t, err)
	require.False(t, w.mending(id).Provisional)
}

// The process dies between the approval and the last case: the next start goes on, and
// nothing moves twice.
func TestMovesCutShortAreFinished(t *testing.T) {
	w := newWard(t, "2026-12-14 10:00")
	ids := []casefile.ID{w.noticed(0, "env.sign"), w.noticed(1, "env.sign"), w.noticed(2, "env.sign")}
	version := w.load(invented(2027, 0))
	r := w.replanner()
	seen, err := r.PreviewCalendar(w.ctx, 2027, version, w.now, allKnown)
	require.NoError(t, err)
	require.Len(t, seen.Cases, 3)

	away := errors.New("the engine is away")
	w.breaks = func(cmd casefile.Command) (before, after error) {
		switch cmd.Case {
		case ids[0]:
			return away, nil // never arrives
		case ids[1]:
			return nil, away // is on the record, and the answer is lost
		}
		return nil, nil
	}
	done, err := r.ApproveCalendar(w.ctx, 2027, version, seen.Hash, allKnown, w.entry(w.holder(policy.ServiceOffice, 0)))
	require.NoError(t, err, "it is approved all the same")
	require.Equal(t, 2, done.Pending)
	require.Zero(t, w.events(ids[0])[notice.EvReplanned])

	w.breaks, w.now = nil, w.now.Add(time.Hour) // another process, later
	left, err := w.replanner().sweep(w.ctx)
	require.NoError(t, err)
	require.Zero(t, left)
	for range 2 { // and again at every start
		_, err = w.replanner().sweep(w.ctx)
		require.NoError(t, err)
	}
	for _, id := range ids {
		require.Equal(t, 1, w.events(id)[notice.EvReplanned])
		require.Equal(t, seen.Calendar, w.mending(id).Calendar)
	}
}

// A year may be arranged anew, and back again: every approval moves the clocks.
func TestAYearIsArrangedAnewAndBackAgain(t *testing.T) {
	w := newWard(t, "2026-12-14 10:00")
	id := w.noticed(0, "env.sign")
	office := w.holder(policy.ServiceOffice, 0)
	for i, step := range []struct {
		y    worktime.Year
		want string
	}{
		{invented(2027, 0), "01-05 24:00"},
		{invented(2027, worktime.Date(2027, 1, 2)), "01-04 24:00"},
		{invented(2027, 0), "01-05 24:00"},
	} {
		version := w.load(step.y)
		require.EqualValues(t, i+1, version, "another content is another version")
		seen, err := w.replanner().PreviewCalendar(w.ctx, 2027, version, w.now, allKnown)
		require.NoError(t, err)
		_, err = w.replanner().ApproveCalendar(w.ctx, 2027, version, seen.Hash, allKnown, w.entry(office))
		require.NoError(t, err)
		require.Equal(t, step.want, local(w.mending(id).Due))
		require.Equal(t, i+1, w.events(id)[notice.EvReplanned])
	}
	require.EqualValues(t, 4, w.load(invented(2027, worktime.Date(2027, 1, 2))))
	require.EqualValues(t, 5, w.load(invented(2027, worktime.Date(2027, 1, 9))))
	seen, err := w.replanner().PreviewCalendar(w.ctx, 2027, 5, w.now, allKnown)
	require.NoError(t, err)
	_, err = w.replanner().ApproveCalendar(w.ctx, 2027, 5, seen.Hash, allKnown, w.entry(office))
	require.NoError(t, err)
	seen, err = w.replanner().PreviewCalendar(w.ctx, 2027, 4, w.now, allKnown)
	require.NoError(t, err)
	_, err = w.replanner().ApproveCalendar(w.ctx, 2027, 4, seen.Hash, allKnown, w.entry(office))
	require.Equal(t, "calendar.superseded", code(err), "an older version would have no effect")
}

// A calendar that came into force without an approval (a release that ships a new
// year) moves no running clock.
func TestNothingMovesUnapproved(t *testing.T) {
	w := newWard(t, "2026-12-14 10:00")
	id := w.noticed(0, "env.sign")
	version := w.load(invented(2027, 0))
	seen, err := w.replanner().PreviewCalendar(w.ctx, 2027, version, w.now, allKnown)
	require.NoError(t, err)
	_, err = w.replanner().ApproveCalendar(w.ctx, 2027, version, seen.Hash, allKnown, w.entry(w.holder(policy.ServiceOffice, 0)))
	require.NoError(t, err)

	y := invented(2027, worktime.Date(2027, 1, 2))
	body, err := json.Marshal(y)
	require.NoError(t, err)
	_, err = w.DB.LoadCalendar(w.ctx, storage.Calendar{Year: 2027, Body: body, Hash: "released", LoadedBy: "x", LoadedAt: w.now, ApprovedBy: "x", ApprovedAt: w.now})
	require.NoError(t, err)
	left, err := w.replanner().sweep(w.ctx)
	require.NoError(t, err)
	require.Zero(t, left)
	require.Equal(t, "01-05 24:00", local(w.mending(id).Due), "though it would be due a day earlier now")
	require.Equal(t, 1, w.events(id)[notice.EvReplanned])
}

// A process that has not heard of the approved calendar must not plan with the old one.
func TestReplanWaitsForTheCalendarItNames(t *testing.T) {
	w := newWard(t, "2026-12-14 10:00")
	id := w.noticed(0, "env.sign")
	_, err := w.Do(w.ctx, casefile.Command{ID: "replan:x", Case: id, Kind: casefile.Notice, Name: notice.CmdReplan, Actor: casefile.System,
		Body: casefile.Encode(casefile.Replan{Calendar: "cn:2007-2030:000000000000", ApprovedBy: "x"})})
	require.Equal(t, "calendar.behind", code(err))
	require.True(t, fault.Is(err, fault.Unavailable), "so that it is tried again")
}

// stricter is the shipped rule set with ten working days instead of fifteen.
func stricter(t *testing.T, version string, from worktime.Day) worktime.RuleSet {
	t.Helper()
	for _, set := range worktime.ShippedRules().Sets() {
		if set.ID != "bank.rectification" {
			continue
		}
		raw, err := json.Marshal(set)
		require.NoError(t, err)
		again, err := worktime.ParseRuleSet(raw) // a copy of its own
		require.NoError(t, err)
		again.Version, again.ValidFrom = version, from
		for i := range again.Rows {
			if again.Rows[i].ID == "rectification" {
				again.Rows[i].Limit.Span = worktime.Workdays(10)
			}
		}
		return again
	}
	t.Fatal("the rule set is not shipped any more")
	return worktime.RuleSet{}
}

// Running cases keep their rules; those that a person names take the new ones; and a
// calendar change afterwards leaves each with its own.
func TestRulesReachOnlyTheCasesNamed(t *testing.T) {
	w := newWard(t, "2026-11-23 10:00")
	named, kept := w.noticed(0, "env.sign"), w.noticed(1, "env.sign")
	require.Equal(t, "12-14 24:00", local(w.mending(named).Due))
	set := stricter(t, "2026-12", worktime.Date(2026, 11, 25))
	raw, err := json.Marshal(set)
	require.NoError(t, err)
	r, office, admin := w.replanner(), w.holder(policy.ServiceOffice, 0), w.holder(policy.SystemAdmin, 0)

	_, err = r.PreviewRules(w.ctx, set.Ref(), nil, w.now, allKnown)
	require.Equal(t, "rules.unknown", code(err))
	draft, err := r.PreviewRules(w.ctx, set.Ref(), raw, w.now, allKnown)
	require.NoError(t, err)
	require.Len(t, draft.Cases, 2, "a draft can be looked at before it is loaded")

	lacking := set
	lacking.Rows = lacking.Rows[1:]
	_, err = w.proposes(lacking, 0)
	require.Equal(t, "/value/rows", fault.Of(err).Fields[0].Pointer, "a version that lacks a row would stop every case")
	_, err = w.putLaw(set)
	require.NoError(t, err)
	w.now = at(t, "2026-11-26 10:00")
	fresh := w.noticed(2, "env.sign")
	require.Equal(t, "12-10 24:00", local(w.mending(fresh).Due), "what begins now takes the new rule")
	require.Equal(t, "12-14 24:00", local(w.mending(kept).Due), "what runs keeps its own")

	seen, err := r.PreviewRules(w.ctx, set.Ref(), nil, w.now, allKnown)
	require.NoError(t, err)
	require.Len(t, seen.Cases, 2, "the fresh one is not touched")
	_, err = r.ApplyRules(w.ctx, set.Ref(), seen.Hash, []casefile.ID{named}, allKnown, w.entry(admin))
	require.Equal(t, "rules.maker", code(err))
	_, err = r.ApplyRules(w.ctx, set.Ref(), "another", []casefile.ID{named}, allKnown, w.entry(office))
	require.Equal(t, "replan.changed", code(err))
	_, err = r.ApplyRules(w.ctx, set.Ref(), seen.Hash, []casefile.ID{named, fresh}, allKnown, w.entry(office))
	require.Equal(t, "/cases/1", fault.Of(err).Fields[0].Pointer, "only what is on the list")
	unknown := func(c api.ReplanCase) bool { return c.Case == named }
	less, err := r.PreviewRules(w.ctx, set.Ref(), nil, w.now, unknown)
	require.NoError(t, err)
	require.Len(t, less.Cases, 1)
	_, err = r.ApplyRules(w.ctx, set.Ref(), less.Hash, []casefile.ID{named}, unknown, w.entry(office))
	require.Equal(t, "/cases/0", fault.Of(err).Fields[0].Pointer, "nor what one may not know of")

	w.breaks = func(casefile.Command) (before, after error) { return errors.New("away"), nil }
	done, err := r.ApplyRules(w.ctx, set.Ref(), seen.Hash, []casefile.ID{named}, allKnown, w.entry(office))
	require.NoError(t, err)
	require.Equal(t, 1, done.Pending)
	w.breaks = nil
	_, err = w.replanner().sweep(w.ctx)
	require.NoError(t, err)
	_, err = w.replanner().sweep(w.ctx)
	require.NoError(t, err)
	c := w.mending(named)
	require.Equal(t, "12-07 24:00", local(c.Due))
	require.Equal(t, set.RowRef("rectification"), c.Rule)
	require.Equal(t, "10wd", c.Limit)
	require.Equal(t, 1, w.events(named)[notice.EvReplanned])
	require.Zero(t, w.events(kept)[notice.EvReplanned])

	// Afterwards a calendar moves all of them, each by its own rule.
	version := w.load(invented(2027, 0))
	list, err := r.PreviewCalendar(w.ctx, 2027, version, w.now, allKnown)
	require.NoError(t, err)
	for _, c := range list.Cases {
		require.Empty(t, c.Moves, "none of them reaches into 2027")
	}
}

// The same for a clock that was shortened for a repeat offence, and for one whose date
// a person settled: the first keeps its share, the second its date.
func TestRulesLeaveSettledDatesAlone(t *testing.T) {
	w := newWard(t, "2026-11-23 10:00")
	w.inspected(0, "env.sign")
	w.now = w.now.Add(time.Minute)
	repeat := w.noticed(0, "env.sign")
	require.Equal(t, "8wd", w.mending(repeat).Limit)
	set := stricter(t, "2026-12", worktime.Date(2026, 11, 23))
	raw, err := json.Marshal(set)
	require.NoError(t, err)
	seen, err := w.replanner().PreviewRules(w.ctx, set.Ref(), raw, w.now, allKnown)
	require.NoError(t, err)
	require.Contains(t, moves(seen.Cases), "due 12-03 24:00 to 11-30 24:00", "half of ten working days")

	office, head := w.holder(policy.ServiceOffice, 0), w.bank.At(policy.BranchHead, w.bank.Outlets[0].Path)[0].Login
	rect := w.notice(repeat).Rectifications[0].ID
	w.gives(head, casefile.Notice, repeat, notice.CmdAcknowledge, notice.Acknowledge{})
	w.gives(head, casefile.Notice, repeat, notice.CmdRequestExtension, notice.RequestExtension{Rectification: rect, Until: "2026-12-18", Reason: "等待配件到货。"})
	w.gives(office, casefile.Notice, repeat, notice.CmdDecideExtension, notice.DecideExtension{Rectification: rect, Grant: true, Reason: "同意。"})
	seen, err = w.replanner().PreviewRules(w.ctx, set.Ref(), raw, w.now, allKnown)
	require.NoError(t, err)
	require.Empty(t, seen.Cases)
}

// What came with the product is a version like the bank's own, before them.
func TestShippedYearsStandBeforeTheBanksOwn(t *testing.T) {
	w := newWard(t, "2026-12-14 10:00")
	w.load(invented(2026, worktime.Date(2026, 1, 10)))
	list, err := desk{db: w.DB}.CalendarYears(w.ctx, 2026)
	require.NoError(t, err)
	require.Len(t, list, 2)
	require.Zero(t, list[0].Version)
	require.Contains(t, list[0].Source, "国务院办公厅")
	require.EqualValues(t, 1, list[1].Version)
	all, err := desk{db: w.DB}.CalendarYears(w.ctx, 0)
	require.NoError(t, err)
	require.Len(t, all, len(worktime.Shipped().Years())+1)
	require.Equal(t, 2007, all[0].Year.Year)
}

// allKnown hides no case from whoever approves a list.
func allKnown(api.ReplanCase) bool { return false }
