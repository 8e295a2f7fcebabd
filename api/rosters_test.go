package api

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/roster"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/policy"
)

// dutyBook keeps rosters in memory, by the rules of package roster.
type dutyBook struct {
	Rosters
	mu      sync.Mutex
	rosters map[string]*roster.Roster
	changed map[string][]roster.Change
	swaps   map[string]*roster.Swap
	rows    []Entry
	suited  []string
}

func (b *dutyBook) at(outlet string, m roster.Month) *roster.Roster {
	key := outlet + m.String()
	if b.rosters[key] == nil {
		b.rosters[key] = &roster.Roster{Outlet: outlet, Month: m, Status: roster.Missing}
	}
	return b.rosters[key]
}

func (b *dutyBook) may(user string, _ time.Time) bool { return slices.Contains(b.suited, user) }

func (b *dutyBook) DutyPeople(context.Context, string, roster.Month) (leaders, heads []roster.Holder, err error) {
	at := org.Path("/ho/gd/th/o1/")
	return []roster.Holder{{User: "wang", Unit: at}, {User: "li", Unit: at}}, []roster.Holder{{User: "head", Unit: at}}, nil
}

func (b *dutyBook) show(r roster.Roster) RosterMonth {
	cal := worktime.Shipped()
	out := RosterMonth{Roster: r, Problems: roster.Problems(r, cal, b.may, nil), Workday: map[worktime.Day]bool{}, DayName: map[worktime.Day]text.Text{}}
	for _, d := range r.Month.Days() {
		out.Workday[d] = cal.IsWorkday(d)
	}
	return out
}

func (b *dutyBook) Roster(_ context.Context, outlet string, m roster.Month, known time.Time) (RosterMonth, error) {
	r := *b.at(outlet, m)
	if !known.IsZero() && known.Before(r.ChangedAt) {
		r = roster.Roster{Outlet: outlet, Month: m, Status: roster.Missing}
	}
	return b.show(r), nil
}

func (b *dutyBook) turn(r *roster.Roster, expect int64, row Entry, did roster.Did, step func(*roster.Roster) error) (RosterMonth, error) {
	is := *r
	is.Shifts = slices.Clone(r.Shifts)
	if err := is.CheckVersion(expect); err != nil {
		return RosterMonth{}, err
	}
	if err := step(&is); err != nil {
		return RosterMonth{}, err
	}
	is.Version++
	is.ChangedBy, is.ChangedAt = row.Actor.User, row.At
	*r = is
	b.rows = append(b.rows, row)
	key := r.Outlet + r.Month.String()
	b.changed[key] = append(b.changed[key], roster.Change{Version: is.Version, Did: did, By: row.Actor.User, At: row.At})
	return b.show(is), nil
}

func (b *dutyBook) DraftRoster(_ context.Context, outlet string, m roster.Month, day worktime.Day, shifts []roster.Shift, expect int64, row Entry) (RosterMonth, error) {
	return b.turn(b.at(outlet, m), expect, row, roster.Drafted, func(r *roster.Roster) error {
		if err := roster.CheckPeople(shifts, b.may); err != nil {
			return err
		}
		if day != 0 {
			return r.ReplaceDay(day, shifts)
		}
		return r.Replace(shifts)
	})
}

func (b *dutyBook) PublishRoster(_ context.Context, outlet string, m roster.Month, reason string, expect int64, row Entry) (RosterMonth, error) {
	return b.turn(b.at(outlet, m), expect, row, roster.PublishedIt, func(r *roster.Roster) error {
		return r.Publish(b.show(*r).Problems, reason, row.Actor.User, row.At)
	})
}

func (b *dutyBook) Substitute(_ context.Context, outlet string, s roster.Substitution, expect int64, row Entry) (RosterMonth, error) {
	return b.turn(b.at(outlet, roster.MonthOf(s.Day)), expect, row, roster.Substituted, func(r *roster.Roster) error {
		_, _, err := r.Substitute(s, row.At)
		return err
	})
}

func (b *dutyBook) RosterChanges(_ context.Context, outlet string, m roster.Month) ([]roster.Change, error) {
	return b.changed[outlet+m.String()], nil
}

func (b *dutyBook) DutyLeader(_ context.Context, outlet string, at, _ time.Time) (roster.OnDuty, error) {
	r := b.at(outlet, roster.MonthOf(worktime.DayOf(at)))
	return roster.DutyLeader(roster.Known{Outlet: outlet, At: at, Published: r.Status == roster.Published, Shifts: r.Shifts, Suited: b.may,
		Heads: []roster.Holder{{User: "head", Unit: "/ho/gd/th/o1/"}}}), nil
}

func (b *dutyBook) DutyLeaders(ctx context.Context, q DutyQuery) (out Page[OutletDuty], err error) {
	if within(q.Scopes, "/ho/gd/th/o1/") {
		o, err := b.DutyLeader(ctx, "o1", q.At, time.Time{})
		return Page[OutletDuty]{Items: []OutletDuty{{"/ho/gd/th/o1/", o}}}, err
	}
	return out, nil
}

func (b *dutyBook) Duties(_ context.Context, user string, from, until worktime.Day, p Paging) (out Page[roster.Booking], err error) {
	for _, r := range b.rosters {
		for _, s := range r.Shifts {
			if s.Has(user) && r.Status == roster.Published && from <= s.Day && s.Day <= until {
				out.Items = append(out.Items, roster.Booking{Outlet: r.Outlet, Shift: s})
			}
		}
	}
	return out, nil
}

func (b *dutyBook) OutletGaps(_ context.Context, q GapQuery) (out Page[OutletGap], err error) {
	if within(q.Scopes, "/ho/gd/th/o1/") {
		r := b.at("o1", q.Month)
		out.Items = []OutletGap{{Outlet: org.Outlet{Code: "o1", Path: "/ho/gd/th/o1/"}, Status: r.Status, Version: r.Version,
			Gaps: roster.GapsOf(q.Month, worktime.Shipped(), func(d worktime.Day) bool {
				return slices.ContainsFunc(r.Shifts, func(s roster.Shift) bool { return s.Day == d })
			})}}
	}
	return out, nil
}

func (b *dutyBook) UnitGaps(ctx context.Context, q GapQuery) (out Page[UnitGap], err error) {
	list, err := b.OutletGaps(ctx, q)
	for _, g := range list.Items {
		out.Items = append(out.Items, UnitGap{Unit: g.Outlet.Path.Parent(), Outlets: 1, Missing: 1, GapDays: int64(len(g.Gaps))})
	}
	return out, err
}

func (b *dutyBook) sees(seer SwapSeer, s *roster.Swap) bool {
	return s != nil && (s.By == seer.User || s.To == seer.User || within(seer.Scopes, "/ho/gd/th/o1/"))
}

func (b *dutyBook) Swaps(_ context.Context, q SwapQuery) (out Page[roster.Swap], err error) {
	for _, s := range b.swaps {
		if b.sees(q.SwapSeer, s) && (!q.Mine || s.By == q.User || s.To == q.User) && (q.Status == "" || q.Status == s.At(q.Now)) {
			out.Items = append(out.Items, *s)
		}
	}
	return out, nil
}

func (b *dutyBook) Swap(_ context.Context, seer SwapSeer, id string) (roster.Swap, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.sees(seer, b.swaps[id]) {
		return roster.Swap{}, fault.Missing("换班申请", "swap")
	}
	return *b.swaps[id], nil
}

func (b *dutyBook) months(s roster.Swap) roster.Rosters {
	out := roster.Rosters{}
	for _, m := range s.Months() {
		out[m] = b.at(s.Outlet, m)
	}
	return out
}

func (b *dutyBook) AskSwap(_ context.Context, s roster.Swap, row Entry) (roster.Swap, error) {
	if kept := b.swaps[s.ID]; kept != nil {
		return *kept, nil
	}
	if err := s.Ask(b.months(s), row.At); err != nil {
		return s, err
	}
	b.swaps[s.ID] = &s
	b.rows = append(b.rows, row)
	return s, nil
}

func (b *dutyBook) SettleSwap(_ context.Context, id string, move SwapMove, reason string, row Entry) (roster.Swap, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	s := b.swaps[id]
	rs := b.months(*s)
	err := map[SwapMove]func() error{
		AcceptSwap:   func() error { return s.Accept(rs, row.Actor.User, row.At) },
		RefuseSwap:   func() error { return s.Refuse(row.Actor.User, reason, row.At) },
		WithdrawSwap: func() error { return s.Withdraw(row.Actor.User, row.At) },
		VetoSwap:     func() error { return s.Forbid(rs, row.Actor.User, reason, row.At) },
	}[move]()
	if err == nil {
		b.rows = append(b.rows, row)
	}
	return *s, err
}

// called tells what people and outlets are called.
type called struct{ Record }

func (called) OutletNames(_ context.Context, codes []string) (map[string]text.Text, error) {
	out := map[string]text.Text{}
	for _, c := range codes {
		out[c] = text.T("网点"+c, "outlet "+c)
	}
	return out, nil
}

func (called) UnitNames(context.Context, []string) (map[string]text.Text, error) { return nil, nil }

func (called) UserNames(_ context.Context, users []string) (map[string]string, error) {
	out := map[string]string{}
	for _, u := range users {
		out[u] = "姓名" + u
	}
	return out, nil
}

// branch is an outlet o1 with a head and two leaders, an outlet o2 elsewhere with a head,
// and a supervisor, on 2026-11-21.
func branch(t *testing.T) (*house, *dutyBook) {
	h := newHouse(t, func(d *Deps) { d.Record = called{} })
	b := &dutyBook{rosters: map[string]*roster.Roster{}, changed: map[string][]roster.Change{}, swaps: map[string]*roster.Swap{}, suited: []string{"head", "wang", "li"}}
	h.srv.MountRosters(b)
	h.outlets["o2"] = Outlet{Outlet: org.Outlet{Code: "o2", Path: "/ho/bj/o2/"}, Version: 1}
	h.person("head", policy.BranchHead, "/ho/gd/th/o1/")
	h.person("wang", policy.DutyLeader, "/ho/gd/th/o1/")
	h.person("li", policy.DutyLeader, "/ho/gd/th/o1/")
	h.person("other", policy.BranchHead, "/ho/bj/o2/")
	h.person("super", policy.UnitSupervisor, "/ho/gd/")
	h.person("lin", policy.Inspector, "/ho/")
	return h, b
}

const december = "/api/v1/outlets/o1/rosters/2026-12"

// wholeMonth has wang and li in turn on every working day of the month but the last.
func wholeMonth(t *testing.T) []map[string]any {
	m, err := roster.ParseMonth("2026-12")
	require.NoError(t, err)
	var list []map[string]any
	for _, d := range m.Days()[:30] {
		if worktime.Shipped().IsWorkday(d) {
			list = append(list, map[string]any{"day": d.String(), "leader": []string{"wang", "li"}[len(list)%2]})
		}
	}
	return list
}

func TestARosterIsDrawnUpAndPublished(t *testing.T) {
	h, b := branch(t)
	head := h.as("head")
	a := head.send("GET", december, nil)
	require.Equal(t, http.StatusOK, a.status, a.text)
	require.Equal(t, "missing", a.str("status"))
	require.Empty(t, a.header.Get("ETag"))
	require.EqualValues(t, 23, a.json["problems"], "every working day is a gap")

	body := map[string]any{"shifts": wholeMonth(t)}
	a = head.send("PUT", december, body)
	require.Equal(t, http.StatusOK, a.status, a.text)
	require.Equal(t, `"1"`, a.header.Get("ETag"))
	require.Equal(t, "draft", a.str("status"))
	require.EqualValues(t, 1, a.json["problems"])
	first := a.json["days"].([]any)[0].(map[string]any)
	require.Equal(t, map[string]any{"user": "wang", "name": "姓名wang"}, first["shifts"].([]any)[0].(map[string]any)["leader"])
	require.Equal(t, "24:00", first["shifts"].([]any)[0].(map[string]any)["to"], "the whole day unless said otherwise")

	p := head.send("PUT", december, body).problem(http.StatusBadRequest, "invalid")
	require.Equal(t, []string{"header:If-Match"}, p.pointers(), "what is there is not replaced unseen")
	head.send("PUT", december, body, header{"If-Match": `"7"`}).problem(http.StatusConflict, "roster.version")
	a = head.send("PUT", december+"/days/2026-12-02", map[string]any{"shifts": []map[string]any{
		{"from": "08:30", "to": "12:00", "leader": "li", "deputy": "wang"}, {"from": "13:00", "to": "17:30", "leader": "wang"}}}, header{"If-Match": `"1"`})
	require.Equal(t, http.StatusOK, a.status, a.text)
	problems := a.json["days"].([]any)[1].(map[string]any)["problems"].([]any)
	require.Equal(t, "hole", problems[0].(map[string]any)["code"])
	head.send("PUT", december+"/days/2027-01-04", map[string]any{"shifts": []any{}}, header{"If-Match": `"2"`}).problem(http.StatusBadRequest, "invalid")

	head.send("POST", december+"/publish", map[string]any{}).problem(http.StatusBadRequest, "invalid")
	p = head.send("POST", december+"/publish", map[string]any{}, header{"If-Match": `"2"`}).problem(http.StatusUnprocessableEntity, "roster.gaps")
	require.Equal(t, []string{"/2026-12-02", "/2026-12-31"}, p.pointers())
	a = head.send("POST", december+"/publish", map[string]any{"reason": "年终盘点停业"}, header{"If-Match": `"2"`})
	require.Equal(t, http.StatusOK, a.status, a.text)
	require.Equal(t, "published", a.str("status"))
	require.Equal(t, "年终盘点停业", a.str("reason"))
	head.send("PUT", december, body, header{"If-Match": `"3"`}).problem(http.StatusUnprocessableEntity, "roster.published")

	sub := map[string]any{"day": "2026-12-31", "leader": "head", "reason": "补空岗"}
	head.send("POST", december+"/substitute", map[string]any{"day": "2026-12-31", "leader": "head", "reason": ""}, header{"If-Match": `"3"`}).problem(http.StatusBadRequest, "invalid")
	a = head.send("POST", december+"/substitute", sub, header{"If-Match": `"3"`})
	require.Equal(t, http.StatusOK, a.status, a.text)
	head.send("POST", december+"/substitute", sub, header{"If-Match": `"3"`}).problem(http.StatusConflict, "roster.version")
	list := head.send("GET", december+"/changes", nil).items()
	require.Len(t, list, 4)
	require.Equal(t, "substitute", list[3]["did"])
	require.Equal(t, "姓名head", list[3]["by"].(map[string]any)["name"])

	require.Equal(t, "missing", head.send("GET", december+"?known=2026-11-20T09:00:00Z", nil).str("status"), "the record did not know it then")
	row := b.rows[len(b.rows)-1]
	require.Equal(t, "roster/o1/2026-12", row.Object)
	require.Equal(t, policy.RosterPublish, row.Action)
	require.Equal(t, org.Path("/ho/gd/th/o1/"), row.Unit)
	require.Contains(t, row.Actor.Roles, policy.BranchHead)
	require.Contains(t, string(row.Detail), "补空岗")
}

func TestWhoMayDoWhatWithARoster(t *testing.T) {
	h, _ := branch(t)
	body := map[string]any{"shifts": []any{}}
	for _, user := range []string{"wang", "super"} {
		u := h.as(user)
		require.Equal(t, http.StatusOK, u.send("GET", december, nil).status, user)
		u.send("PUT", december, body).problem(http.StatusForbidden, "policy.not_granted")
		u.send("POST", december+"/publish", map[string]any{}, header{"If-Match": `"1"`}).problem(http.StatusForbidden, "policy.not_granted")
		u.send("POST", december+"/substitute", map[string]any{"day": "2026-12-01", "leader": "li", "reason": "x"}, header{"If-Match": `"1"`}).problem(http.StatusForbidden, "policy.not_granted")
	}
	other := h.as("other")
	for _, path := range []string{december, december + "/changes", december + "/people", "/api/v1/outlets/o1/on-duty", "/api/v1/outlets/none/on-duty"} {
		other.send("GET", path, nil).problem(http.StatusNotFound, "not_found")
	}
	other.send("PUT", december, body).problem(http.StatusNotFound, "not_found")
	require.Empty(t, other.send("GET", "/api/v1/on-duty", nil).items())
	require.Empty(t, other.send("GET", "/api/v1/roster-gaps", nil).items())
	h.as("lin").send("GET", december, nil).problem(http.StatusForbidden, "policy.not_granted")
}

func TestWhoMayBePutOnARoster(t *testing.T) {
	h, _ := branch(t)
	list := h.as("head").send("GET", december+"/people", nil).items()
	require.Len(t, list, 3)
	require.Equal(t, []any{"wang", "姓名wang", "duty_leader"}, []any{list[0]["user"], list[0]["name"], list[0]["role"]})
	require.Equal(t, []any{"head", "branch_head"}, []any{list[2]["user"], list[2]["role"]})
	h.as("head").send("GET", "/api/v1/outlets/o1/rosters/2026-13/people", nil).problem(http.StatusBadRequest, "invalid")
}

func TestWrongRostersArePointedAt(t *testing.T) {
	h, _ := branch(t)
	head := h.as("head")
	for pointer, shift := range map[string]map[string]any{
		"/shifts/0/day":    {"day": "2027-01-01", "leader": "wang"},
		"/shifts/0/leader": {"day": "2026-12-01", "leader": "stranger"},
		"/shifts/0/deputy": {"day": "2026-12-01", "leader": "wang", "deputy": "stranger"},
		"/shifts/0/from":   {"day": "2026-12-01", "leader": "wang", "from": "8:30"},
		"/shifts/0/to":     {"day": "2026-12-01", "leader": "wang", "from": "12:00", "to": "08:00"},
	} {
		p := head.send("PUT", december, map[string]any{"shifts": []any{shift}}).problem(http.StatusBadRequest, "invalid")
		require.Equal(t, []string{pointer}, p.pointers(), "%v", shift)
	}
	p := head.send("PUT", december, map[string]any{"shifts": []any{map[string]any{"day": "soon", "leader": "wang"}}}).problem(http.StatusBadRequest, "invalid")
	require.Equal(t, []string{"/shifts/0/day"}, p.pointers())
	head.send("GET", "/api/v1/outlets/o1/rosters/2026-13", nil).problem(http.StatusBadRequest, "invalid")
	head.send("GET", "/api/v1/outlets/o1/rosters/soon", nil).problem(http.StatusBadRequest, "invalid")
	head.send("GET", "/api/v1/duties?from=2026-12-02&until=2026-12-01", nil).problem(http.StatusBadRequest, "invalid")
}

func TestWhoIsOnDuty(t *testing.T) {
	h, _ := branch(t)
	head := h.as("head")
	require.Equal(t, 200, head.send("PUT", december, map[string]any{"shifts": wholeMonth(t)}).status)
	require.Equal(t, 200, head.send("POST", december+"/publish", map[string]any{"reason": "x"}, header{"If-Match": `"1"`}).status)
	super := h.as("super")
	a := super.send("GET", "/api/v1/outlets/o1/on-duty?at=2026-12-01T02:00:00Z", nil)
	require.Equal(t, http.StatusOK, a.status, a.text)
	require.Equal(t, "wang", a.json["person"].(map[string]any)["user"])
	require.Equal(t, "roster", a.str("how"))
	require.Equal(t, false, a.json["fallback"])
	require.Equal(t, "/ho/gd/th/o1/", a.json["outlet"].(map[string]any)["path"])
	a = super.send("GET", "/api/v1/outlets/o1/on-duty", nil)
	require.Equal(t, "branch_head", a.str("how"), "November has no roster")
	require.Equal(t, "not_published", a.str("why"))
	require.NotEmpty(t, a.json["text"].(map[string]any)["zh"])
	list := super.send("GET", "/api/v1/on-duty?at=2026-12-02T02:00:00Z", nil).items()
	require.Len(t, list, 1)
	require.Equal(t, "姓名li", list[0]["person"].(map[string]any)["name"])

	wang := h.as("wang")
	mine := wang.send("GET", "/api/v1/duties?from=2026-12-01&until=2026-12-04", nil).items()
	require.Len(t, mine, 2)
	require.Equal(t, "/ho/gd/th/o1/", mine[0]["outlet"].(map[string]any)["path"])

	gaps := super.send("GET", "/api/v1/roster-gaps", nil).items()
	require.Equal(t, "published", gaps[0]["status"], "the next month is looked at")
	require.Equal(t, []any{"2026-12-31"}, gaps[0]["gaps"])
	units := super.send("GET", "/api/v1/roster-gaps/units?month=2027-02", nil).items()
	require.Equal(t, "/ho/gd/th/", units[0]["unit"].(map[string]any)["path"])
	require.Equal(t, false, units[0]["ready"])
	super.send("GET", "/api/v1/roster-gaps?month=2027-99", nil).problem(http.StatusBadRequest, "invalid")
}

func TestSwapsAreAskedAnsweredAndVetoed(t *testing.T) {
	h, b := branch(t)
	head := h.as("head")
	require.Equal(t, 200, head.send("PUT", december, map[string]any{"shifts": wholeMonth(t)}).status)
	require.Equal(t, 200, head.send("POST", december+"/publish", map[string]any{"reason": "x"}, header{"If-Match": `"1"`}).status)
	wang, li := h.as("wang"), h.as("li")
	const swaps = "/api/v1/duty-swaps"
	body := map[string]any{"outlet": "o1", "give": map[string]any{"day": "2026-12-01"}, "take": map[string]any{"day": "2026-12-02"}, "to": "li", "note": "就医"}
	wang.send("POST", swaps, body).problem(http.StatusBadRequest, "invalid") // no key
	ask := func(n int) answer {
		return wang.send("POST", swaps, body, header{"Idempotency-Key": fmt.Sprint("ask-number-", n)})
	}
	a := ask(1)
	require.Equal(t, http.StatusCreated, a.status, a.text)
	require.Equal(t, "asked", a.str("status"))
	require.Equal(t, "2026-11-30T16:00:00Z", a.str("until"))
	id := a.str("id")
	require.Equal(t, id, ask(1).str("id"), "the same key asks once")
	require.Len(t, b.swaps, 1)
	h.as("other").send("POST", swaps, body, header{"Idempotency-Key": "ask-number-9"}).problem(http.StatusNotFound, "not_found")
	h.as("super").send("POST", swaps, body, header{"Idempotency-Key": "ask-number-9"}).problem(http.StatusForbidden, "policy.not_granted")

	wang.send("POST", swaps+"/"+id+"/accept", nil).problem(http.StatusUnprocessableEntity, "swap.not_asked")
	require.Equal(t, "duty-swap/"+id, h.audit[len(h.audit)-1].Object, "a refusal is on the log")
	h.as("other").send("GET", swaps+"/"+id, nil).problem(http.StatusNotFound, "not_found")
	h.as("other").send("POST", swaps+"/"+id+"/accept", nil).problem(http.StatusNotFound, "not_found")
	li.send("POST", swaps+"/"+id+"/refuse", map[string]any{"reason": ""}).problem(http.StatusBadRequest, "invalid")
	a = li.send("POST", swaps+"/"+id+"/accept", nil)
	require.Equal(t, http.StatusOK, a.status, a.text)
	require.Equal(t, "accepted", a.str("status"))
	require.Equal(t, "li", b.at("o1", roster.MonthIn(2026, time.December)).Shifts[0].Leader)

	li.send("POST", swaps+"/"+id+"/veto", map[string]any{"reason": "x"}).problem(http.StatusForbidden, "policy.not_granted")
	a = head.send("POST", swaps+"/"+id+"/veto", map[string]any{"reason": "当日有检查"})
	require.Equal(t, "vetoed", a.str("status"), a.text)
	require.Equal(t, "姓名head", a.json["vetoed_by"].(map[string]any)["name"])
	require.Equal(t, "wang", b.at("o1", roster.MonthIn(2026, time.December)).Shifts[0].Leader)
	require.Equal(t, policy.RosterPublish, b.rows[len(b.rows)-1].Action)

	id = ask(2).str("id")
	li.send("POST", swaps+"/"+id+"/withdraw", nil).problem(http.StatusUnprocessableEntity, "swap.not_asker")
	h.clock.Add(10 * 24 * time.Hour) // the day has come; sessions have ended
	require.Equal(t, "expired", h.as("wang").send("GET", swaps+"/"+id, nil).str("status"))
	h.as("li").send("POST", swaps+"/"+id+"/accept", nil).problem(http.StatusUnprocessableEntity, "swap.expired")
	require.Len(t, h.as("wang").send("GET", swaps+"?mine=true&status=expired", nil).items(), 1)
	require.Len(t, h.as("head").send("GET", swaps, nil).items(), 2, "the head sees those of his outlet")
}

// A duty may be named by its day alone where it is clear which is meant.
func TestADutyIsFoundByItsDay(t *testing.T) {
	h, _ := branch(t)
	head, wang := h.as("head"), h.as("wang")
	office := func(day, leader string) map[string]any {
		return map[string]any{"day": day, "from": "08:30", "to": "17:30", "leader": leader}
	}
	early := map[string]any{"day": "2026-12-03", "from": "08:30", "to": "12:00", "leader": "wang"}
	late := map[string]any{"day": "2026-12-03", "from": "12:00", "to": "17:30", "leader": "wang"}
	shared := map[string]any{"day": "2026-12-04", "from": "12:00", "to": "17:30", "leader": "li"}
	first := map[string]any{"day": "2026-12-04", "from": "08:30", "to": "12:00", "leader": "wang"}
	shifts := []map[string]any{office("2026-12-01", "wang"), office("2026-12-02", "li"), early, late, first, shared}
	require.Equal(t, 200, head.send("PUT", december, map[string]any{"shifts": shifts}).status)
	require.Equal(t, 200, head.send("POST", december+"/publish", map[string]any{"reason": "x"}, header{"If-Match": `"1"`}).status)

	ask := func(key, give string, take any) answer {
		return wang.send("POST", "/api/v1/duty-swaps", map[string]any{"outlet": "o1", "to": "li", "give": map[string]any{"day": give}, "take": take}, header{"Idempotency-Key": key})
	}
	a := ask("by-its-day", "2026-12-01", map[string]any{"day": "2026-12-02"})
	require.Equal(t, http.StatusCreated, a.status, a.text)
	require.Equal(t, "08:30", a.json["give"].(map[string]any)["from"])
	require.Equal(t, "08:30", a.json["take"].(map[string]any)["from"])
	require.Equal(t, 200, h.as("li").send("POST", "/api/v1/duty-swaps/"+a.str("id")+"/accept", nil).status)
	require.Equal(t, a.str("id"), ask("by-its-day", "2026-12-01", map[string]any{"day": "2026-12-02"}).str("id"), "the same again, though the duties have changed hands")
	a = ask("his-of-two", "2026-12-04", nil)
	require.Equal(t, http.StatusCreated, a.status, a.text)
	require.Equal(t, "08:30", a.json["give"].(map[string]any)["from"], "the other one of that day is not his")
	p := ask("one-of-two", "2026-12-03", nil).problem(http.StatusBadRequest, "invalid")
	require.Equal(t, []string{"/give/from"}, p.pointers())

	substitute := func(version int, day string) answer {
		return head.send("POST", december+"/substitute", map[string]any{"day": day, "leader": "head", "reason": "病假"}, header{"If-Match": fmt.Sprintf("%q", fmt.Sprint(version))})
	}
	a = substitute(2, "2026-12-02")
	require.Equal(t, http.StatusOK, a.status, a.text)
	on := a.json["days"].([]any)[1].(map[string]any)["shifts"].([]any)
	require.Len(t, on, 1, "the duty there is, not another one beside it")
	require.Equal(t, "head", on[0].(map[string]any)["leader"].(map[string]any)["user"])
	p = substitute(3, "2026-12-03").problem(http.StatusBadRequest, "invalid")
	require.Equal(t, []string{"/from"}, p.pointers())
}
