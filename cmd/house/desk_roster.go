package house

import (
	"context"
	"slices"
	"time"

	"duban/activities"
	"duban/api"
	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/roster"
	"duban/domain/text"
	"duban/domain/worktime"
	"duban/storage"
)

// rosterDesk keeps duty rosters for the API: rules from package roster, rows from
// storage, working days from the law, messages to those concerned.
type rosterDesk struct {
	db  *storage.DB
	law *Law
}

var _ api.Rosters = rosterDesk{}

func (h *House) rosterDesk() rosterDesk { return rosterDesk{h.DB, h.Law} }

func (d rosterDesk) Roster(ctx context.Context, outlet string, m roster.Month, known time.Time) (api.RosterMonth, error) {
	r, err := d.db.RosterAsKnown(ctx, outlet, m, known)
	if fault.Is(err, fault.NotFound) {
		r, err = roster.Roster{Outlet: outlet, Month: m, Status: roster.Missing}, nil
	}
	if err != nil {
		return api.RosterMonth{}, err
	}
	cal, _, err := d.law.InForce(ctx)
	if err != nil {
		return api.RosterMonth{}, err
	}
	var problems []roster.Problem
	err = d.db.Read(ctx, "roster.problems", func(tx *storage.Tx) error {
		problems, err = problemsOf(tx, r, cal)
		return err
	})
	return monthOf(r, cal, problems), err
}

// monthOf lays the calendar beneath a roster.
func monthOf(r roster.Roster, cal worktime.Calendar, problems []roster.Problem) api.RosterMonth {
	out := api.RosterMonth{Roster: r, Problems: problems, Workday: map[worktime.Day]bool{}, DayName: map[worktime.Day]text.Text{},
		Provisional: !cal.Settled(r.Month.First(), r.Month.Last())}
	for _, day := range r.Month.Days() {
		out.Workday[day] = cal.IsWorkday(day)
		if a, named := cal.Arranged(day); named {
			out.DayName[day] = a.Name
		}
	}
	return out
}

// problemsOf looks a roster through with what stands about its people now.
func problemsOf(tx *storage.Tx, r roster.Roster, cal worktime.Calendar) ([]roster.Problem, error) {
	suited, err := suitedFor(tx, r.Outlet)
	if err != nil {
		return nil, err
	}
	elsewhere, err := tx.Bookings(r.People(), r.Month.First().Start(), r.Month.Last().End(), r.Outlet)
	return roster.Problems(r, cal, suited, elsewhere), err
}

func (d rosterDesk) RosterChanges(ctx context.Context, outlet string, m roster.Month) ([]roster.Change, error) {
	return d.db.RosterChanges(ctx, outlet, m)
}

// change makes one step in the life of a roster; step answers who is to be told.
func (d rosterDesk) change(ctx context.Context, outlet string, m roster.Month, expect int64, c roster.Change, row api.Entry,
	step func(tx *storage.Tx, r *roster.Roster, cal worktime.Calendar) (tell func(roster.Roster) []roster.Letter, err error)) (api.RosterMonth, error) {
	// Asked before the transaction: within it the one writing connection is ours.
	cal, _, err := d.law.InForce(ctx)
	if err != nil {
		return api.RosterMonth{}, err
	}
	c.By, c.At = row.Actor.User, row.At
	var out api.RosterMonth
	err = d.db.Write(ctx, "roster."+string(c.Did), func(tx *storage.Tx) error {
		was, err := tx.RosterForChange(outlet, m)
		if err != nil {
			return err
		}
		if err := was.CheckVersion(expect); err != nil {
			return err
		}
		is := was
		is.Shifts = slices.Clone(was.Shifts)
		tell, err := step(tx, &is, cal)
		if err != nil {
			return err
		}
		if is, err = tx.SaveRoster(was, is, c); err != nil {
			return err
		}
		if tell != nil {
			if err := deliver(tx, row.At, tell(is)); err != nil {
				return err
			}
		}
		problems, err := problemsOf(tx, is, cal)
		out = monthOf(is, cal, problems)
		tx.Audit(auditEntry(row))
		return err
	})
	return out, err
}

func (d rosterDesk) DraftRoster(ctx context.Context, outlet string, m roster.Month, day worktime.Day, shifts []roster.Shift, expect int64, row api.Entry) (api.RosterMonth, error) {
	return d.change(ctx, outlet, m, expect, roster.Change{Did: roster.Drafted}, row,
		func(tx *storage.Tx, r *roster.Roster, _ worktime.Calendar) (func(roster.Roster) []roster.Letter, error) {
			suited, err := suitedFor(tx, outlet)
			if err == nil {
				err = roster.CheckPeople(shifts, suited)
			}
			if err != nil {
				return nil, err
			}
			if day != 0 {
				return nil, r.ReplaceDay(day, shifts)
			}
			return nil, r.Replace(shifts)
		})
}

func suitedFor(tx *storage.Tx, outlet string) (roster.Suited, error) {
	o, err := tx.Outlet(outlet)
	if err != nil {
		return nil, err
	}
	return tx.Suited(o.Path)
}

func (d rosterDesk) PublishRoster(ctx context.Context, outlet string, m roster.Month, reason string, expect int64, row api.Entry) (api.RosterMonth, error) {
	return d.change(ctx, outlet, m, expect, roster.Change{Did: roster.PublishedIt, Reason: reason}, row,
		func(tx *storage.Tx, r *roster.Roster, cal worktime.Calendar) (func(roster.Roster) []roster.Letter, error) {
			problems, err := problemsOf(tx, *r, cal)
			if err != nil {
				return nil, err
			}
			return roster.Roster.PublishedLetters, r.Publish(problems, reason, row.Actor.User, row.At)
		})
}

func (d rosterDesk) Substitute(ctx context.Context, outlet string, s roster.Substitution, expect int64, row api.Entry) (api.RosterMonth, error) {
	return d.change(ctx, outlet, roster.MonthOf(s.Day), expect, roster.Change{Did: roster.Substituted, Reason: s.Reason}, row,
		func(tx *storage.Tx, r *roster.Roster, _ worktime.Calendar) (func(roster.Roster) []roster.Letter, error) {
			was, is, err := r.Substitute(s, row.At)
			if err != nil {
				return nil, err
			}
			suited, err := suitedFor(tx, outlet)
			if err != nil {
				return nil, err
			}
			if err := is.CheckSuited(suited); err != nil { // a double booking is for the branch head to answer for
				return nil, err
			}
			over, err := tx.Overtake(outlet, row.At, s.Duty)
			if err != nil {
				return nil, err
			}
			if err := tellSwaps(tx, row.At, over...); err != nil {
				return nil, err
			}
			return func(r roster.Roster) []roster.Letter { return r.SubstitutedLetters(was, is, s.Reason) }, nil
		})
}

func (d rosterDesk) DutyPeople(ctx context.Context, outlet string, m roster.Month) (leaders, heads []roster.Holder, err error) {
	o, err := d.db.Outlet(ctx, outlet)
	if err != nil {
		return nil, nil, err
	}
	err = d.db.Read(ctx, "roster.people", func(tx *storage.Tx) error {
		leaders, heads, err = tx.Suitable(o.Path, m.First().Start(), m.Last().End())
		return err
	})
	return leaders, heads, err
}

func (d rosterDesk) DutyLeader(ctx context.Context, outlet string, at, known time.Time) (roster.OnDuty, error) {
	return d.db.DutyLeader(ctx, outlet, at, known)
}

func (d rosterDesk) DutyLeaders(ctx context.Context, q api.DutyQuery) (api.Page[api.OutletDuty], error) {
	l, err := d.db.DutyLeaders(ctx, storage.OutletFilter{Within: q.Scopes, Under: q.Under, Words: q.Text}, q.At, paging(q.Paging))
	return turn(l, err, func(o storage.OutletDuty) api.OutletDuty {
		return api.OutletDuty{Path: o.Outlet.Path, OnDuty: o.OnDuty}
	})
}

func (d rosterDesk) Duties(ctx context.Context, user string, from, until worktime.Day, p api.Paging) (api.Page[roster.Booking], error) {
	l, err := d.db.Duties(ctx, user, from.Start(), until.End(), paging(p))
	return turn(l, err, func(b roster.Booking) roster.Booking { return b })
}

func rosterFilter(q api.GapQuery) storage.RosterFilter {
	return storage.RosterFilter{Within: q.Scopes, Under: q.Under, Month: q.Month, Status: q.Status}
}

func (d rosterDesk) OutletGaps(ctx context.Context, q api.GapQuery) (api.Page[api.OutletGap], error) {
	cal, _, err := d.law.InForce(ctx)
	if err != nil {
		return api.Page[api.OutletGap]{}, err
	}
	l, err := d.db.OutletRosters(ctx, rosterFilter(q), paging(q.Paging))
	return turn(l, err, func(o storage.OutletRoster) api.OutletGap {
		return api.OutletGap{Outlet: o.Outlet, Status: o.Status, Version: o.Version,
			Gaps: roster.GapsOf(q.Month, cal, func(day worktime.Day) bool { return o.Covered[day] })}
	})
}

func (d rosterDesk) UnitGaps(ctx context.Context, q api.GapQuery) (api.Page[api.UnitGap], error) {
	cal, _, err := d.law.InForce(ctx)
	if err != nil {
		return api.Page[api.UnitGap]{}, err
	}
	days := roster.GapsOf(q.Month, cal, func(worktime.Day) bool { return false })
	l, err := d.db.UnitRosters(ctx, rosterFilter(q), days, paging(q.Paging))
	return turn(l, err, func(u storage.UnitRosters) api.UnitGap {
		return api.UnitGap{Unit: u.Unit, Outlets: u.Outlets, Missing: u.Missing, Draft: u.Draft, Published: u.Published,
			GapDays: u.Outlets*int64(len(days)) - u.Covered}
	})
}

// deliver puts letters into inboxes, in the transaction that gave rise to them.
func deliver(tx *storage.Tx, at time.Time, letters []roster.Letter) error {
	rows := make([]storage.Message, len(letters))
	for i, l := range letters {
		rows[i] = storage.Message{ID: string(activities.DerivedID("message", l.Key)), Dedupe: l.Key, User: l.To, Topic: l.Topic,
			Title: l.Title, Body: l.Body, Link: "/rosters", At: at}
	}
	_, err := tx.Send(rows...)
	return err
}

// tellSwaps tells those concerned how swaps stand now.
func tellSwaps(tx *storage.Tx, at time.Time, swaps ...roster.Swap) error {
	for _, s := range swaps {
		o, err := tx.Outlet(s.Outlet)
		if err != nil {
			return err
		}
		heads, err := nearest(tx, o.Path, at)
		if err != nil {
			return err
		}
		if err := deliver(tx, at, s.Letters(heads, namesIn(tx))); err != nil {
			return err
		}
	}
	return nil
}

// nearest are the branch heads at the unit closest to the outlet that has any.
func nearest(tx *storage.Tx, outlet org.Path, at time.Time) (users []string, err error) {
	heads, err := tx.HeadsOver(outlet, at)
	for _, h := range heads {
		if h.Unit == heads[0].Unit && !slices.Contains(users, h.User) {
			users = append(users, h.User)
		}
	}
	return users, err
}

// namesIn tells what people are called; who has no name is called by his user name.
func namesIn(tx *storage.Tx) roster.Names {
	return func(user string) string {
		if user == casefile.System.User {
			return casefile.System.Name
		}
		if u, err := tx.User(user); err == nil && u.Name != "" {
			return u.Name
		}
		return user
	}
}
