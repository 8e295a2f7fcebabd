package house

import (
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/api"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/recusal"
	"duban/domain/roster"
	"duban/domain/worktime"
	"duban/policy"
	"duban/storage"
)

// The rules of package roster name roles by the policy's names without knowing the policy.
func TestRosterRolesAreThePolicys(t *testing.T) {
	require.Equal(t, policy.DutyLeader, roster.LeaderRole)
	require.Equal(t, policy.BranchHead, roster.HeadRole)
	require.Equal(t, policy.UnitSupervisor, roster.SupervisorRole)
}

// post is an outlet of the demo bank with its head and its two duty leaders.
type post struct {
	*ward
	desk   rosterDesk
	outlet org.Outlet
	head   string
	a, b   string
}

func newPost(t *testing.T, n int) *post {
	w := newWard(t, "2026-11-21 10:00")
	return w.post(n)
}

func (w *ward) post(n int) *post {
	o := w.bank.Outlets[n].Outlet
	leaders := w.bank.At(policy.DutyLeader, o.Path)
	return &post{ward: w, desk: w.rosterDesk(), outlet: o, head: w.bank.At(policy.BranchHead, o.Path)[0].Login, a: leaders[0].Login, b: leaders[1].Login}
}

func (p *post) row(user, action string) api.Entry {
	return api.Entry{At: p.now, Actor: p.actor(user), Action: action, Object: "roster/" + p.outlet.Code, Unit: p.outlet.Path, Outcome: api.Accepted}
}

// turns puts the two leaders on every working day of the month in turn, but for days left out.
func (p *post) turns(m roster.Month, left ...string) (shifts []roster.Shift) {
	for _, d := range m.Days() {
		if worktime.Shipped().IsWorkday(d) && !slices.Contains(left, d.String()) {
			shifts = append(shifts, roster.WholeDay(d, []string{p.a, p.b}[len(shifts)%2]))
		}
	}
	return shifts
}

func (p *post) publishes(m roster.Month, shifts []roster.Shift, reason string) api.RosterMonth {
	p.t.Helper()
	draft, err := p.desk.DraftRoster(p.ctx, p.outlet.Code, m, 0, shifts, 0, p.row(p.head, policy.RosterWrite))
	require.NoError(p.t, err)
	out, err := p.desk.PublishRoster(p.ctx, p.outlet.Code, m, reason, draft.Version, p.row(p.head, policy.RosterPublish))
	require.NoError(p.t, err)
	return out
}

// told lists the topics of somebody's inbox, the latest first.
func (w *ward) told(user string) (topics []string) {
	list, err := w.DB.Inbox(w.ctx, user, storage.InboxFilter{}, storage.Page{})
	require.NoError(w.t, err)
	for _, m := range list.Items {
		topics = append(topics, m.Topic)
	}
	return topics
}

func TestARosterOfTheHouse(t *testing.T) {
	p := newPost(t, 0)
	m := roster.MonthIn(2026, time.October) // National Day, and make-up days around it
	empty, err := p.desk.Roster(p.ctx, p.outlet.Code, m, time.Time{})
	require.NoError(t, err)
	require.Equal(t, roster.Missing, empty.Status)
	require.False(t, empty.Workday[roster.MonthIn(2026, time.October).First()])
	require.Equal(t, "国庆节", empty.DayName[m.First()].ZH[:len("国庆节")])

	stranger := p.post(1)
	shifts := p.turns(m, "2026-10-28")
	wrong := slices.Clone(shifts)
	wrong[3].Leader = stranger.a
	_, err = p.desk.DraftRoster(p.ctx, p.outlet.Code, m, 0, wrong, 0, p.row(p.head, policy.RosterWrite))
	require.Equal(t, "/shifts/3/leader", fault.Of(err).Fields[0].Pointer, "a leader of another outlet")
	draft, err := p.desk.DraftRoster(p.ctx, p.outlet.Code, m, 0, shifts, 0, p.row(p.head, policy.RosterWrite))
	require.NoError(t, err)
	require.Len(t, draft.Problems, 1)
	require.Equal(t, "2026-10-28", draft.Problems[0].Day.String())
	_, err = p.desk.PublishRoster(p.ctx, p.outlet.Code, m, "", 1, p.row(p.head, policy.RosterPublish))
	require.Equal(t, "roster.gaps", code(err))
	require.Empty(t, p.told(p.a))
	saturday, err := worktime.ParseDay("2026-10-10")
	require.NoError(t, err)
	require.True(t, draft.Workday[saturday], "a make-up Saturday")
	_, err = p.desk.DraftRoster(p.ctx, p.outlet.Code, m, saturday, nil, 1, p.row(p.head, policy.RosterWrite))
	require.NoError(t, err)
	_, err = p.desk.PublishRoster(p.ctx, p.outlet.Code, m, "", 2, p.row(p.head, policy.RosterPublish))
	require.Len(t, fault.Of(err).Fields, 2, "a make-up Saturday without anybody is a gap")

	// Roles are asked on the day of the duty: one that ends before keeps the roster back.
	held, err := p.DB.AssignmentsOf(p.ctx, p.b)
	require.NoError(t, err)
	require.NoError(t, p.DB.Revoke(p.ctx, held[0].ID, "sec", p.now.Add(-60*24*time.Hour)))
	_, err = p.desk.PublishRoster(p.ctx, p.outlet.Code, m, "国庆", 2, p.row(p.head, policy.RosterPublish))
	require.Equal(t, "roster.problems", code(err), "no reason lets somebody stand who holds no role")
}

func TestDoubleBookingsOverOutlets(t *testing.T) {
	p := newPost(t, 0)
	other := p.post(1)
	require.NoError(t, p.DB.Assign(p.ctx, storage.Assignment{ID: "both", Holder: p.a, Role: policy.DutyLeader, Unit: other.outlet.Path, From: p.now.AddDate(0, -1, 0), GrantedAt: p.now}, nil))
	m := roster.MonthIn(2026, time.December)
	p.publishes(m, p.turns(m), "")
	day := p.turns(m)[0].Day
	shifts := other.turns(m)
	shifts[0].Leader = p.a
	draft, err := p.desk.DraftRoster(p.ctx, other.outlet.Code, m, 0, shifts, 0, other.row(other.head, policy.RosterWrite))
	require.NoError(t, err)
	require.Len(t, draft.Problems, 1)
	require.Equal(t, roster.Problem{Code: roster.Double, Day: day, To: roster.Midnight, User: p.a, Outlet: p.outlet.Code, Excusable: true, Text: draft.Problems[0].Text}, draft.Problems[0])
	_, err = p.desk.PublishRoster(p.ctx, other.outlet.Code, m, "", 1, other.row(other.head, policy.RosterPublish))
	require.Equal(t, "roster.gaps", code(err))
	_, err = p.desk.PublishRoster(p.ctx, other.outlet.Code, m, "两网点同楼", 1, other.row(other.head, policy.RosterPublish))
	require.NoError(t, err)
	// Neither does a swap make anybody stand in two places.
	at := func(n int) roster.Duty { return other.turns(m)[n].Duty() }
	ask := roster.Swap{ID: "s", Outlet: other.outlet.Code, Give: at(2), By: other.a, To: p.a}
	_, err = p.desk.AskSwap(p.ctx, ask, other.row(other.a, policy.RosterSwap))
	require.Equal(t, "roster.double", code(err))
	ask.Give, ask.By = at(1), other.b
	_, err = p.desk.AskSwap(p.ctx, ask, other.row(other.b, policy.RosterSwap))
	require.NoError(t, err, "on that day he is free")
	ask.ID, ask.To = "s2", p.b
	ask.Give, ask.By = at(3), other.b
	_, err = p.desk.AskSwap(p.ctx, ask, other.row(other.b, policy.RosterSwap))
	require.Equal(t, "roster.unsuited", code(err), "he is no leader of this outlet")
}

func TestThoseConcernedAreTold(t *testing.T) {
	p := newPost(t, 0)
	m := roster.MonthIn(2026, time.December)
	shifts := p.turns(m)
	p.publishes(m, shifts, "")
	require.Equal(t, []string{"roster.published"}, p.told(p.a))
	require.Equal(t, []string{"roster.published"}, p.told(p.b))

	take := shifts[1].Duty()
	swap := roster.Swap{ID: "s1", Outlet: p.outlet.Code, Give: shifts[0].Duty(), Take: &take, By: p.a, To: p.b, Note: "就医"}
	for range 2 {
		_, err := p.desk.AskSwap(p.ctx, swap, p.row(p.a, policy.RosterSwap))
		require.NoError(t, err)
	}
	require.Equal(t, []string{"roster.swap_asked", "roster.published"}, p.told(p.b), "asked once, told once")
	other := roster.Swap{ID: "s2", Outlet: p.outlet.Code, Give: take, By: p.b, To: p.a}
	_, err := p.desk.AskSwap(p.ctx, other, p.row(p.b, policy.RosterSwap))
	require.NoError(t, err)
	_, err = p.desk.SettleSwap(p.ctx, "s1", api.AcceptSwap, "", p.row(p.b, policy.RosterSwap))
	require.NoError(t, err)
	require.Subset(t, p.told(p.a), []string{"roster.swap_accepted", "roster.swap_overtaken"})
	require.Equal(t, []string{"roster.swap_accepted"}, p.told(p.head), "the head hears of it, because he may veto it")
	msg, err := p.DB.Inbox(p.ctx, p.head, storage.InboxFilter{}, storage.Page{})
	require.NoError(t, err)
	require.Contains(t, msg.Items[0].Title.ZH, p.actor(p.a).Name, "people are called by their names")
	_, err = p.desk.SettleSwap(p.ctx, "s1", api.VetoSwap, "年末盘点", p.row(p.head, policy.RosterPublish))
	require.NoError(t, err)
	require.Contains(t, p.told(p.b), "roster.swap_vetoed")

	_, err = p.desk.AskSwap(p.ctx, roster.Swap{ID: "s3", Outlet: p.outlet.Code, Give: shifts[0].Duty(), By: p.a, To: p.b}, p.row(p.a, policy.RosterSwap))
	require.NoError(t, err)
	now, err := p.desk.Roster(p.ctx, p.outlet.Code, m, time.Time{})
	require.NoError(t, err)
	_, err = p.desk.Substitute(p.ctx, p.outlet.Code, roster.Substitution{Duty: shifts[0].Duty(), Leader: p.head, Reason: "生病"}, now.Version, p.row(p.head, policy.RosterPublish))
	require.NoError(t, err)
	s, err := p.desk.Swap(p.ctx, api.SwapSeer{User: p.b}, "s3")
	require.NoError(t, err)
	require.Equal(t, roster.Overtaken, s.Status, "the duty went another way")
	require.Contains(t, p.told(p.a), "roster.substituted")
	require.Contains(t, p.told(p.head), "roster.substituted")
	stranger, nobody := p.post(2).a, "nobody"
	for pointer, s := range map[string]roster.Substitution{"/leader": {Leader: stranger}, "/deputy": {Leader: p.head, Deputy: &nobody}} {
		s.Duty, s.Reason = shifts[1].Duty(), "x"
		_, err = p.desk.Substitute(p.ctx, p.outlet.Code, s, now.Version+1, p.row(p.head, policy.RosterPublish))
		f := fault.Of(err)
		require.Equal(t, fault.Invalid, f.Kind)
		require.Len(t, f.Fields, 1)
		require.Equal(t, pointer, f.Fields[0].Pointer)
	}

	var acts []string
	require.NoError(t, walk(func(pg storage.Page) (storage.List[storage.AuditRecord], error) {
		return p.DB.AuditTrail(p.ctx, storage.AuditFilter{Actions: []string{policy.RosterWrite, policy.RosterPublish, policy.RosterSwap}}, pg)
	}, func(e storage.AuditRecord) { acts = append(acts, e.Action) }))
	require.Len(t, acts, 8, "every act, and none twice: %v", acts)
}

// A swap that nobody answered lapses when its day comes: both are told, once, and the
// duty stays with who asked.
func TestASwapThatNobodyAnsweredLapses(t *testing.T) {
	p := newPost(t, 0)
	m := roster.MonthIn(2026, time.December)
	shifts := p.turns(m)
	p.publishes(m, shifts, "")
	first := shifts[0].Duty().Day
	for i, s := range []roster.Swap{{ID: "unanswered", Give: shifts[0].Duty()}, {ID: "later", Give: shifts[2].Duty()}} {
		s.Outlet, s.By, s.To = p.outlet.Code, p.a, p.b
		_, err := p.desk.AskSwap(p.ctx, s, p.row(p.a, policy.RosterSwap))
		require.NoError(t, err, i)
	}
	lapsed := func(user string) int {
		return len(slices.DeleteFunc(p.told(user), func(topic string) bool { return topic != "roster.swap_expired" }))
	}
	stands := func(id string) roster.SwapStatus {
		s, err := p.desk.Swap(p.ctx, api.SwapSeer{User: p.b}, id)
		require.NoError(t, err)
		return s.Status
	}
	was, err := p.desk.Roster(p.ctx, p.outlet.Code, m, time.Time{})
	require.NoError(t, err)

	require.NoError(t, p.desk.lapseSwaps(p.ctx, first.Start().Add(-time.Second)))
	require.Zero(t, lapsed(p.a)+lapsed(p.b), "there is still time to answer")
	for range 3 { // the house may have been down when the day began
		require.NoError(t, p.desk.lapseSwaps(p.ctx, first.Start().Add(7*time.Hour)))
	}
	require.Equal(t, []int{1, 1, 0}, []int{lapsed(p.a), lapsed(p.b), lapsed(p.head)})
	require.Equal(t, []roster.SwapStatus{roster.Expired, roster.Asked}, []roster.SwapStatus{stands("unanswered"), stands("later")})
	is, err := p.desk.Roster(p.ctx, p.outlet.Code, m, time.Time{})
	require.NoError(t, err)
	require.Equal(t, was.Roster, is.Roster, "the roster as stated, with no version of its own")
	require.NoError(t, p.DB.Write(p.ctx, "facts", func(tx *storage.Tx) error {
		on, err := facts{tx: tx}.DutyLeader(p.outlet.Code, first.Start().Add(10*time.Hour))
		require.Equal(t, p.a, on.User)
		return err
	}))

	// Two houses in one database look at the same time: one of them tells.
	p.now = first.Start().Add(8 * time.Hour)
	errs := make(chan error, 4)
	for range 4 {
		go func() { errs <- p.desk.lapseSwaps(p.ctx, shifts[2].Duty().Day.Start()) }()
	}
	for range 4 {
		require.NoError(t, <-errs)
	}
	require.Equal(t, []int{2, 2}, []int{lapsed(p.a), lapsed(p.b)})
}

// The complaint's side of it: who is asked first, within a commit.
func TestFactsOfARoster(t *testing.T) {
	p := newPost(t, 0)
	m := roster.MonthIn(2026, time.December)
	shifts := p.turns(m)
	p.publishes(m, shifts, "")
	require.NoError(t, p.DB.Write(p.ctx, "facts", func(tx *storage.Tx) error {
		f := facts{tx: tx}
		o, err := f.DutyLeader(p.outlet.Code, shifts[0].Start().Add(10*time.Hour))
		require.NoError(t, err)
		require.Equal(t, shifts[0].Leader, o.User)
		require.Equal(t, p.head, o.Without(p.a).User)
		_, err = tx.ChangeUser(p.b, func(u *storage.User) error { u.Supervisor = p.a; return nil })
		require.NoError(t, err)
		require.NoError(t, tx.AddInterest(recusal.Interest{ID: "i", User: p.head, Tie: recusal.Kinship, With: p.a, From: worktime.DayOf(p.now), DeclaredAt: p.now}))
		aside, err := f.Aside(recusal.Concerned{Employees: []recusal.Employee{{User: p.a}}}, p.now)
		require.NoError(t, err)
		want := []string{p.a, p.b, p.head}
		slices.Sort(want)
		require.Equal(t, want, aside, "himself, who reports to him, and his kin")
		line, err := f.SuperiorsOf(p.b)
		require.NoError(t, err)
		require.Equal(t, []string{p.a}, line)
		interests, err := f.InterestsOf([]string{p.head, p.a}, p.now)
		require.NoError(t, err)
		require.Len(t, interests, 1)
		return nil
	}))
}

// The same race as in the contract, through the whole desk: messages and audit rows
// speak of what happened and of nothing else.
func TestSwapRaceThroughTheHouse(t *testing.T) {
	p := newPost(t, 0)
	m := roster.MonthIn(2026, time.December)
	shifts := p.turns(m)
	p.publishes(m, shifts, "")
	take := shifts[1].Duty()
	_, err := p.desk.AskSwap(p.ctx, roster.Swap{ID: "s1", Outlet: p.outlet.Code, Give: shifts[0].Duty(), Take: &take, By: p.a, To: p.b}, p.row(p.a, policy.RosterSwap))
	require.NoError(t, err)
	var wg sync.WaitGroup
	errs := make([]error, 100)
	for i := range errs {
		move, by := api.AcceptSwap, p.b
		if i%2 == 1 {
			move, by = api.VetoSwap, p.head
		}
		wg.Go(func() {
			_, errs[i] = p.desk.SettleSwap(p.ctx, "s1", move, fmt.Sprint("第", i), p.row(by, policy.RosterSwap))
		})
	}
	wg.Wait()
	done := 0
	for _, err := range errs {
		if err == nil {
			done++
		} else {
			require.True(t, fault.Is(err, fault.Refused), "%v", err)
		}
	}
	require.Contains(t, []int{1, 2}, done)
	trail, err := p.DB.AuditTrail(p.ctx, storage.AuditFilter{Actions: []string{policy.RosterSwap}}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, trail.Items, done+1)
	r, err := p.desk.Roster(p.ctx, p.outlet.Code, m, time.Time{})
	require.NoError(t, err)
	require.Equal(t, shifts, r.Shifts, "vetoed in the end: the roster is as it was")
	require.EqualValues(t, 2+2*(done-1), r.Version)
}

func TestDeclarationsOfTheHouse(t *testing.T) {
	p := newPost(t, 0)
	d := p.interestDesk()
	row := api.Entry{At: p.now, Actor: p.actor(p.a), Action: policy.InterestDeclare, Object: "interest/i1", Outcome: api.Accepted}
	i := recusal.Interest{ID: "i1", User: p.a, Tie: recusal.Customer, With: "C-1", From: worktime.DayOf(p.now)}
	first, err := d.DeclareInterest(p.ctx, i, row)
	require.NoError(t, err)
	row.At = p.now.Add(time.Minute)
	again, err := d.DeclareInterest(p.ctx, i, row)
	require.NoError(t, err)
	require.Equal(t, first, again)
	i.With = "C-2"
	_, err = d.DeclareInterest(p.ctx, i, row)
	require.Equal(t, "idempotency.reused", code(err))
	_, err = d.WithdrawInterest(p.ctx, "i1", "关系终止", row)
	require.NoError(t, err)
	_, err = d.Interest(p.ctx, api.InterestQuery{Viewer: p.b}, "i1")
	require.True(t, fault.Is(err, fault.NotFound))
	kept, err := d.Interest(p.ctx, api.InterestQuery{Viewer: "boss", Scopes: []org.Path{"/ho/"}}, "i1")
	require.NoError(t, err)
	require.Equal(t, "关系终止", kept.Withdrawal)
	trail, err := p.DB.AuditTrail(p.ctx, storage.AuditFilter{Actions: []string{policy.InterestDeclare}}, storage.Page{})
	require.NoError(t, err)
	require.Len(t, trail.Items, 2)
}
