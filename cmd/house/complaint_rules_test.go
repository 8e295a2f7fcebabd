package house

import (
	"encoding/json"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"duban/api"
	"duban/demo"
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/edition"
	"duban/domain/fault"
	"duban/domain/worktime"
	"duban/policy"
)

// another is a further version of a shipped rule set, the same but for its name.
func another(t *testing.T, id string, from worktime.Day) worktime.RuleSet {
	t.Helper()
	sets := worktime.ShippedRules().On(from)
	i := slices.IndexFunc(sets, func(s worktime.RuleSet) bool { return s.ID == id })
	require.GreaterOrEqual(t, i, 0, "the rule set is not shipped any more")
	raw, err := json.Marshal(sets[i])
	require.NoError(t, err)
	set, err := worktime.ParseRuleSet(raw) // a copy of its own
	require.NoError(t, err)
	set.Version, set.ValidFrom = "amended", from
	return set
}

// amended is the law of complaints with ten days instead of fifteen for a simple one,
// twenty instead of thirty for a complex one, and fifteen more instead of thirty. No
// announcement of anybody.
func amended(t *testing.T, from worktime.Day) worktime.RuleSet {
	t.Helper()
	set := another(t, "cn.complaints", from)
	days := map[string]int{"complaint.simple": 10, "complaint.complex": 20, "complaint.extension": 15}
	for i, r := range set.Rows {
		if n, ok := days[r.ID]; ok {
			set.Rows[i].Limit.Span = worktime.Days(n)
			delete(days, r.ID)
		}
	}
	require.Empty(t, days, "the law is not shipped any more as it was")
	return set
}

// complained is a complaint that the hotline takes in now.
func (w *ward) complained(change func(*complaint.Register)) casefile.ID {
	w.t.Helper()
	b := complaint.Register{Line: complaint.Hotline, Class: complaint.Classification{Channel: "service_hotline"}, Outlet: w.bank.Outlets[0].Code,
		Customer: complaint.Party{Kind: "person", Name: "欧阳修远", Phone: "10087654321"}, Content: "信用卡年费重复收取。"}
	if change != nil {
		change(&b)
	}
	id := casefile.ID(uuid.NewString())
	w.gives(w.holder(policy.HotlineAgent, 0), casefile.Complaint, id, complaint.CmdRegister, b)
	return id
}

func (w *ward) complaint(id casefile.ID) *complaint.State {
	w.t.Helper()
	s, err := w.DB.LoadState(w.ctx, id)
	require.NoError(w.t, err)
	return s.(*complaint.State)
}

// legal is the clock of the law on a complaint.
func (w *ward) legal(id casefile.ID) casefile.Clock {
	w.t.Helper()
	c, ok := w.complaint(id).Clocks.Get(complaint.HandleClock)
	require.True(w.t, ok)
	return c
}

// sorts says how hard a complaint is.
func (w *ward) sorts(id casefile.ID, tier complaint.Tier) {
	w.t.Helper()
	w.gives(w.complaint(id).Owner.User, casefile.Complaint, id, complaint.CmdClassify, complaint.Classify{
		Class: complaint.Classification{Channel: "service_hotline", Business: "bank_card", Cause: "pricing", Subject: "fee"}, Severity: complaint.Ordinary, Tier: tier,
		Outlet: complaint.Anew(w.bank.Outlets[0].Code), Keep: true, Reason: "由本人办理"})
}

// putLaw brings a version into force as two do: the system administrator, and the
// service office.
func (w *ward) putLaw(set worktime.RuleSet) (json.RawMessage, error) {
	w.t.Helper()
	raw, err := w.proposes(set, 0)
	if err == nil {
		_, err = w.steps(set, edition.Approve, w.holder(policy.ServiceOffice, 0))
	}
	return raw, err
}

// proposes a version as the system administrator does; expect is the revision of one that
// was withdrawn or sent back.
func (w *ward) proposes(set worktime.RuleSet, expect int64) (json.RawMessage, error) {
	w.t.Helper()
	raw, err := json.Marshal(set)
	require.NoError(w.t, err)
	admin := w.holder(policy.SystemAdmin, 0)
	_, err = desk{db: w.DB, house: w.House}.ProposeSetting(w.ctx, api.Setting{Key: RuleSetting + set.Ref(), Value: raw, Reason: "办法修订", ChangedBy: admin, ChangedAt: w.now}, expect, w.entry(admin))
	return raw, err
}

func (w *ward) steps(set worktime.RuleSet, move edition.Move, by string) (api.Setting, error) {
	w.t.Helper()
	return desk{db: w.DB, house: w.House}.StepSetting(w.ctx, RuleSetting+set.Ref(), edition.Step{Move: move, By: by, At: w.now, Reason: "依据不足"}, w.entry(by))
}

// A law is amended in the middle of cases: whoever complained before keeps the law of
// the day of receipt, whatever happens to his case; whoever complains after has the new
// one; and of those before, the ones that a second person names take it, and no others.
func TestAnAmendedLawReachesOnlyTheComplaintsNamed(t *testing.T) {
	w := newWard(t, "2026-11-23 10:00")
	named, kept := w.complained(nil), w.complained(nil)
	was := w.legal(kept)
	require.Equal(t, []string{"12-08 24:00", "15d", "cn.complaints@2020-3#complaint.simple"}, []string{local(was.Due), was.Limit, was.Rule})

	set := amended(t, worktime.Date(2026, 12, 1))
	r, office, admin := w.replanner(), w.holder(policy.ServiceOffice, 0), w.holder(policy.SystemAdmin, 0)
	raw, err := json.Marshal(set)
	require.NoError(t, err)
	draft, err := r.PreviewRules(w.ctx, set.Ref(), raw, w.now, allKnown)
	require.NoError(t, err)
	require.Len(t, draft.Cases, 2, "a draft can be looked at before it is loaded")
	_, err = w.putLaw(set)
	require.NoError(t, err)
	require.Equal(t, was, w.legal(kept), "it is loaded, and nothing moves")

	// It comes into force. What was received before keeps what it had: also where it is
	// typed in late, and where it turns out to be harder.
	w.now = at(t, "2026-12-01 10:00")
	fresh := w.complained(nil)
	typed := w.complained(func(b *complaint.Register) { b.ReceivedAt = at(t, "2026-11-30 16:00").Format(time.RFC3339) })
	require.Equal(t, []string{"12-11 24:00", "10d", set.RowRef("complaint.simple")}, []string{local(w.legal(fresh).Due), w.legal(fresh).Limit, w.legal(fresh).Rule})
	require.Equal(t, []string{"12-15 24:00", was.Rule}, []string{local(w.legal(typed).Due), w.legal(typed).Rule})
	w.sorts(typed, complaint.Complex)
	require.Equal(t, []string{"12-30 24:00", "cn.complaints@2020-3#complaint.complex"}, []string{local(w.legal(typed).Due), w.legal(typed).Rule})
	w.sorts(fresh, complaint.Complex)
	require.Equal(t, []string{"12-21 24:00", set.RowRef("complaint.complex")}, []string{local(w.legal(fresh).Due), w.legal(fresh).Rule})
	require.Equal(t, was, w.legal(kept))

	// The list of what it would touch.
	before := w.events(named)
	seen, err := r.PreviewRules(w.ctx, set.Ref(), nil, w.now, allKnown)
	require.NoError(t, err)
	touched := map[casefile.ID]string{}
	for _, c := range seen.Cases {
		touched[c.Case] = c.Number
		for _, m := range c.Moves {
			require.Equal(t, complaint.HandleClock, m.Clock, "the bank's own limits are not the law's")
			if m.Step == worktime.DueStep {
				touched[c.Case] += " " + local(m.Old) + " to " + local(m.New)
			}
		}
	}
	require.Equal(t, map[casefile.ID]string{
		named: w.complaint(named).Number + " 12-08 24:00 to 12-03 24:00",
		kept:  w.complaint(kept).Number + " 12-08 24:00 to 12-03 24:00",
		typed: w.complaint(typed).Number + " 12-30 24:00 to 12-20 24:00",
	}, touched, "the fresh one has it already")
	require.Equal(t, before, w.events(named), "a preview changes nothing")

	// A second person, this very list, and only what is on it.
	_, err = r.ApplyRules(w.ctx, set.Ref(), seen.Hash, []casefile.ID{named}, allKnown, w.entry(admin))
	require.Equal(t, "rules.maker", code(err))
	_, err = r.ApplyRules(w.ctx, set.Ref(), "another", []casefile.ID{named}, allKnown, w.entry(office))
	require.Equal(t, "replan.changed", code(err))
	_, err = r.ApplyRules(w.ctx, set.Ref(), seen.Hash, []casefile.ID{named, fresh}, allKnown, w.entry(office))
	require.Equal(t, "/cases/1", fault.Of(err).Fields[0].Pointer)
	require.Equal(t, before, w.events(named))
	done, err := r.ApplyRules(w.ctx, set.Ref(), seen.Hash, []casefile.ID{named}, allKnown, w.entry(office))
	require.NoError(t, err)
	require.Zero(t, done.Pending)
	_, err = w.replanner().sweep(w.ctx) // as at every start
	require.NoError(t, err)

	c := w.legal(named)
	require.Equal(t, []string{"12-03 24:00", "10d", set.RowRef("complaint.simple")}, []string{local(c.Due), c.Limit, c.Rule})
	require.Equal(t, 1, w.events(named)[complaint.EvReplanned])
	for _, id := range []casefile.ID{kept, typed, fresh} {
		require.Zero(t, w.events(id)[complaint.EvReplanned])
	}
	require.Equal(t, was, w.legal(kept), "unmoved, down to its steps")
}

// What a person let take the amended law goes by it from then on, also with limits
// that begin later; what nobody named keeps the law of its day to its end.
func TestAComplaintStaysWithTheLawItTook(t *testing.T) {
	w := newWard(t, "2026-11-23 10:00")
	byName := func(b *complaint.Register) { b.Customer.Customer = uuid.NewString() } // only who can be told gets a longer limit
	named, kept := w.complained(byName), w.complained(byName)
	set := amended(t, worktime.Date(2026, 12, 1))
	_, err := w.putLaw(set)
	require.NoError(t, err)
	w.now = at(t, "2026-12-01 10:00")
	r := w.replanner()
	seen, err := r.PreviewRules(w.ctx, set.Ref(), nil, w.now, allKnown)
	require.NoError(t, err)
	_, err = r.ApplyRules(w.ctx, set.Ref(), seen.Hash, []casefile.ID{named}, allKnown, w.entry(w.holder(policy.ServiceOffice, 0)))
	require.NoError(t, err)

	w.sorts(named, complaint.Complex)
	w.sorts(kept, complaint.Complex)
	require.Equal(t, []string{"12-13 24:00", set.RowRef("complaint.complex")}, []string{local(w.legal(named).Due), w.legal(named).Rule})
	require.Equal(t, []string{"12-23 24:00", "cn.complaints@2020-3#complaint.complex"}, []string{local(w.legal(kept).Due), w.legal(kept).Rule})
	again, err := r.PreviewRules(w.ctx, set.Ref(), nil, w.now, allKnown)
	require.NoError(t, err)
	require.Len(t, again.Cases, 1, "the one that nobody has named yet")
	require.Equal(t, kept, again.Cases[0].Case)

	boss := w.bank.At(policy.UnitSupervisor, demo.Root)[0] // head office's management: the hotline has no unit above it
	require.NotEqual(t, demo.Root, boss.Unit, "he sits in a department, and decides for head office")
	for id, want := range map[casefile.ID][]string{
		named: {"12-28 24:00", set.RowRef("complaint.extension")},
		kept:  {"01-22 24:00", "cn.complaints@2020-3#complaint.extension"},
	} {
		owner := w.complaint(id).Owner
		w.gives(owner.User, casefile.Complaint, id, complaint.CmdRequestExtension, complaint.RequestExtension{Reason: "须调取三年流水"})
		w.gives(boss.Login, casefile.Complaint, id, complaint.CmdDecideExtension, complaint.DecideExtension{Grant: true, Reason: "情况属实"})
		w.gives(owner.User, casefile.Complaint, id, complaint.CmdTellExtension, complaint.TellExtension{How: "phone", Text: "已告知延长及理由"})
		require.Equal(t, want, []string{local(w.legal(id).Due), w.legal(id).Rule})
	}
}

// A version that lacks a row that complaints go by would stop every complaint from the
// day on which it comes into force: it is refused when it is loaded.
func TestALawThatLacksARowOfComplaintsIsRefused(t *testing.T) {
	w := newWard(t, "2026-11-23 10:00")
	for id, rows := range map[string][]string{
		"cn.complaints":   {"complaint.simple", "complaint.complex", "complaint.extension", "complaint.ceiling", "complaint.review_request", "complaint.review", "complaint.representatives"},
		"bank.complaints": {"complaint.on_site", "complaint.callback", "complaint.again", "complaint.hops", "complaint.ladder", "complaint.pausable"},
	} {
		whole := another(t, id, worktime.Date(2026, 12, 1))
		for _, row := range rows {
			lacking := whole
			lacking.Rows = slices.DeleteFunc(slices.Clone(whole.Rows), func(r worktime.Row) bool { return r.ID == row })
			require.Len(t, lacking.Rows, len(whole.Rows)-1, row)
			_, err := w.putLaw(lacking)
			require.True(t, fault.Is(err, fault.Invalid), "%s: %v", row, err)
			require.Equal(t, "/value/rows", fault.Of(err).Fields[0].Pointer, row)
			require.Contains(t, fault.Of(err).Fields[0].Msg.EN, row)
		}
		_, err := w.putLaw(whole)
		require.NoError(t, err)
	}
}

// Rules bound a case beside its limits: which of them may stand still, how often it is
// passed on, how often the customer is called. A case that took other rules goes by
// theirs in this too; one that did not keeps those of its receipt.
func TestAComplaintThatTookOtherRulesIsBoundByThem(t *testing.T) {
	w := newWard(t, "2026-11-23 10:00")
	named, kept := w.complained(nil), w.complained(nil)
	was := w.complaint(kept)
	require.Equal(t, []string{complaint.BankClock}, was.Pausable)

	bank := another(t, "bank.complaints", worktime.Date(2026, 12, 1))
	other := map[string]int{"complaint.hops": was.MaxHops + 2, "complaint.callback_attempts": was.MaxCalls + 1}
	for i, r := range bank.Rows {
		switch n, ok := other[r.ID]; {
		case ok:
			bank.Rows[i].Number = &n
		case r.ID == "complaint.pausable":
			bank.Rows[i].Clocks = []string{complaint.FirstReplyClock}
		case r.ID == "complaint.bank_simple":
			bank.Rows[i].Limit.Span = worktime.Days(8)
		}
	}
	law := amended(t, worktime.Date(2026, 12, 1))
	stands := law.Rows[0]
	stands.ID, stands.Limit, stands.Ladder, stands.Number, stands.Clocks = "complaint.suspension", nil, nil, nil, []string{complaint.HandleClock}
	law.Rows = append(law.Rows, stands)
	takes := func(set worktime.RuleSet) {
		_, err := w.putLaw(set)
		require.NoError(t, err)
		r := w.replanner()
		w.now = at(t, "2026-12-01 10:00")
		seen, err := r.PreviewRules(w.ctx, set.Ref(), nil, w.now, allKnown)
		require.NoError(t, err)
		_, err = r.ApplyRules(w.ctx, set.Ref(), seen.Hash, []casefile.ID{named}, allKnown, w.entry(w.holder(policy.ServiceOffice, 0)))
		require.NoError(t, err)
		w.now = w.now.Add(time.Minute)
	}
	pauses := func(id casefile.ID, clock string) string {
		c, ok := w.complaint(id).Clocks.Get(clock)
		require.True(t, ok && !c.Stopped, clock)
		_, err := w.Do(w.ctx, casefile.Command{ID: casefile.CommandID(uuid.NewString()), Case: id, Kind: casefile.Complaint, Name: complaint.CmdPause,
			Actor: w.actor(w.complaint(id).Owner.User), Body: casefile.Encode(complaint.Pause{Clock: clock, Reason: "等待鉴定"})})
		if err == nil {
			return ""
		}
		return fault.Of(err).Fields[0].Code
	}

	takes(bank)
	s := w.complaint(named)
	require.Equal(t, []any{[]string{complaint.FirstReplyClock}, was.MaxHops + 2, was.MaxCalls + 1, was.MaxReps}, []any{s.Pausable, s.MaxHops, s.MaxCalls, s.MaxReps})
	require.Equal(t, []string{"not_pausable", "not_pausable"}, []string{pauses(named, complaint.BankClock), pauses(named, complaint.HandleClock)})
	takes(law)
	require.Equal(t, []string{complaint.FirstReplyClock, complaint.HandleClock}, w.complaint(named).Pausable, "of both sets that it took")
	require.Empty(t, pauses(named, complaint.HandleClock))

	s = w.complaint(kept)
	require.Equal(t, []any{was.Pausable, was.MaxHops, was.MaxCalls}, []any{s.Pausable, s.MaxHops, s.MaxCalls}, "nobody named it")
	require.Equal(t, "not_pausable", pauses(kept, complaint.HandleClock))
	require.Empty(t, pauses(kept, complaint.BankClock))

	// A calendar that is approved plans limits anew, and changes nothing else.
	cal, _, err := w.Law.InForce(w.ctx)
	require.NoError(t, err)
	w.gives(casefile.System.User, casefile.Complaint, named, complaint.CmdReplan, casefile.Replan{Calendar: cal.Version(), ApprovedBy: "x"})
	require.Equal(t, []string{complaint.FirstReplyClock, complaint.HandleClock}, w.complaint(named).Pausable)
}

// A version that changes no limit but how often a complaint may be passed on still changes
// something for the cases that would take it: the list names them, and with what.
func TestAVersionOfBoundsAloneListsItsCases(t *testing.T) {
	w := newWard(t, "2026-11-23 10:00")
	id := w.complained(nil)
	from := worktime.Date(2026, 12, 1)
	bounding := func(r worktime.Row) bool { return r.ID == "complaint.hops" }
	sets := worktime.ShippedRules().On(from)
	set := another(t, sets[slices.IndexFunc(sets, func(s worktime.RuleSet) bool { return slices.ContainsFunc(s.Rows, bounding) })].ID, from)
	hops := w.complaint(id).MaxHops
	more := hops + 2
	set.Rows[slices.IndexFunc(set.Rows, bounding)].Number = &more
	_, err := w.putLaw(set)
	require.NoError(t, err)
	r, office := w.replanner(), w.holder(policy.ServiceOffice, 0)
	seen, err := r.PreviewRules(w.ctx, set.Ref(), nil, w.now, allKnown)
	require.NoError(t, err)
	require.Len(t, seen.Cases, 1)
	require.Equal(t, id, seen.Cases[0].Case)
	require.Empty(t, seen.Cases[0].Moves)
	require.Equal(t, []api.BoundChange{{Bound: "complaint.hops", Old: strconv.Itoa(hops), New: strconv.Itoa(more)}}, seen.Cases[0].Bounds)

	_, err = r.ApplyRules(w.ctx, set.Ref(), seen.Hash, []casefile.ID{id}, allKnown, w.entry(office))
	require.NoError(t, err)
	require.Equal(t, more, w.complaint(id).MaxHops)
	seen, err = r.PreviewRules(w.ctx, set.Ref(), nil, w.now, allKnown)
	require.NoError(t, err)
	require.Empty(t, seen.Cases, "it has taken it")
}
