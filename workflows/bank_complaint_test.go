package workflows

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/classification"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/recusal"
	"duban/domain/roster"
	"duban/domain/routing"
	"duban/domain/worktime"
	"duban/storage"
)

// Who takes complaints in, handles, judges and reviews them.
var (
	deng = casefile.Actor{User: "deng", Name: "邓坐班", Unit: "/ho/gd/gz/th/ty/", Roles: []string{"duty_leader"}} // on duty at ty
	jia  = casefile.Actor{User: "jia", Name: "贾坐席", Unit: "/ho/gd/gz/rx/", Roles: []string{"hotline_agent"}}   // takes calls
	kong = casefile.Actor{User: "kong", Name: "孔回访", Unit: "/ho/gd/gz/rx/", Roles: []string{"hotline_agent"}}  // calls back
	cao  = casefile.Actor{User: "cao", Name: "曹投诉", Unit: subBranch, Roles: []string{"complaint_officer"}}
	cui  = casefile.Actor{User: "cui", Name: "崔投诉", Unit: subBranch, Roles: []string{"complaint_officer"}}
	pan  = casefile.Actor{User: "pan", Name: "潘省服", Unit: "/ho/gd/", Roles: []string{"service_office"}, Over: map[string]org.Path{"service_office": "/ho/gd/"}}
	ji   = casefile.Actor{User: "ji", Name: "纪检", Unit: "/ho/gd/", Roles: []string{"discipline_office"}}
	hq   = casefile.Actor{User: "hq", Name: "总服", Unit: "/ho/", Roles: []string{"service_office"}}
	xl   = casefile.Actor{User: "xl", Name: "法律专家", Unit: city, Roles: []string{"complaint_expert"}}
	xm   = casefile.Actor{User: "xm", Name: "法律专家二", Unit: city, Roles: []string{"complaint_expert"}}
	xr   = casefile.Actor{User: "xr", Name: "个金专家", Unit: city, Roles: []string{"complaint_expert"}}
	xo   = casefile.Actor{User: "xo", Name: "运营专家", Unit: city, Roles: []string{"complaint_expert"}}
)

func init() {
	everybody = append(everybody, deng, jia, kong, cao, cui, pan, ji, hq, xl, xm, xr, xo)
	for desk, users := range map[string][]string{
		"duty_leader /ho/gd/gz/th/ty/":           {"deng"},
		"hotline_agent " + string(city):          {"jia", "kong"},
		"complaint_officer " + string(subBranch): {"cao", "cui"},
		"service_office /ho/gd/":                 {"pan"},
		"discipline_office /ho/gd/":              {"ji"},
		"service_office /ho/":                    {"hq"},
		"expert legal " + string(city):           {"xl", "xm"},
		"expert retail " + string(city):          {"xr"},
		"expert operations " + string(city):      {"xo"},
	} {
		holders[desk] = users
	}
}

// DutyLeader: deng is on duty at ty by its roster, every day; elsewhere the head answers.
func (f facts) DutyLeader(outlet string, at time.Time) (roster.OnDuty, error) {
	o, err := f.Outlet(outlet)
	if err != nil {
		return roster.OnDuty{}, err
	}
	k := roster.Known{Outlet: outlet, At: at, Published: outlet == "ty"}
	if outlet == "ty" {
		k.Shifts = []roster.Shift{{Day: worktime.DayOf(at), From: 0, To: 24 * 60, Leader: "deng"}}
		k.Suited = func(string, time.Time) bool { return true }
	}
	for _, h := range holders["branch_head "+string(o.Path)] {
		k.Heads = append(k.Heads, roster.Holder{User: h, Unit: o.Path})
	}
	for _, h := range holders["unit_supervisor "+string(subBranch)] {
		k.Supervisors = append(k.Supervisors, roster.Holder{User: h, Unit: subBranch})
	}
	return roster.DutyLeader(k), nil
}

func (f facts) Classification(at time.Time) (classification.Catalogue, error) {
	return classification.Shipped(worktime.DayOf(at)), nil
}

// Route asks the shipped table, and finds people in holders.
func (f facts) Route(q routing.Question, at time.Time) (routing.Answer, error) {
	a, err := routing.Shipped(worktime.DayOf(at)).Route(q)
	if err != nil {
		return a, err
	}
	levels := []org.Level{"", org.HeadOffice, org.Province, org.City, org.SubBranch, org.OutletUnit}
	var above []org.Unit
	for p := q.Place; p != ""; p = p.Parent() {
		above = append(above, org.Unit{Path: p, Level: levels[min(strings.Count(string(p), "/")-1, 5)]})
	}
	if a.Unit, err = a.Then.Where.Resolve(above); err != nil {
		return a, err
	}
	for unit := a.Unit; unit != ""; unit = unit.Parent() {
		var officers []routing.Officer
		for _, u := range holders[a.Then.Role+" "+string(unit)] {
			officers = append(officers, routing.Officer{User: u, Unit: unit})
		}
		if list := routing.Rank(officers, a.Then.BusinessLine, q.Aside, nil); len(list) > 0 {
			a.Unit, a.Candidates = unit, list
			break
		}
	}
	return a, nil
}

func (f facts) Desk(role string, unit org.Path) ([]string, error) {
	return holders[role+" "+string(unit)], nil
}

func (f facts) Experts(d complaint.Department, _ org.Path) ([]string, error) {
	return holders["expert "+string(d)+" "+string(city)], nil
}

// Aside: the employee complained of; fang is above everybody at ty, he above fang.
func (f facts) Aside(of recusal.Concerned, _ time.Time) ([]string, error) {
	above := map[string][]string{"mei": {"fang"}, "deng": {"fang"}, "fang": {"he"}}
	out := slices.Clone(f.interests)
	for _, e := range of.Employees {
		out = append(append(out, e.User), above[e.User]...)
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

func (f facts) Complaint(id casefile.ID) (*complaint.State, error) {
	state, err := f.tx.LoadState(id)
	if err != nil {
		return nil, err
	}
	s, ok := state.(*complaint.State)
	if !ok {
		return nil, fault.Missing("投诉", "complaint")
	}
	return s, nil
}

func (f facts) Held(id casefile.ID) (*complaint.State, error) { return f.tx.HeldComplaint(id) }

func (f facts) Relatives(of *complaint.State) ([]*complaint.State, error) { return f.tx.Relatives(of) }

func (f facts) Also(ctx context.Context, cmd casefile.Command, decide activities.Decide) error {
	_, err := f.tx.Commit(ctx, cmd, f.at, func(ctx context.Context, tx *storage.Tx, state casefile.State) ([]casefile.Event, error) {
		return decide(ctx, facts{f.bank, tx, f.at}, state)
	})
	return err
}

func (f facts) Alike(like activities.Likeness, _, _ time.Time) (alike []complaint.Duplicate, err error) {
	for _, id := range f.cases() {
		s, err := f.Complaint(id)
		if id != like.Case && err == nil && s.Customer != "" && s.Customer == like.Customer {
			alike = append(alike, complaint.Duplicate{Case: id, Why: "customer"})
		}
	}
	return alike, nil
}

// Reseal marks what was sealed anew.
func (b *bank) Reseal(_ context.Context, _, _ casefile.ID, body json.RawMessage) (json.RawMessage, error) {
	return body, nil
}

// answer keeps each proposal once, as the real store does.
type accountable struct{ *bank }

func (b accountable) Propose(_ context.Context, a activities.Accountability) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !slices.ContainsFunc(b.accused, func(have activities.Accountability) bool { return have.ID == a.ID }) {
		b.accused = append(b.accused, a)
	}
	return nil
}

// flagging flags whoever is complained of twice within six months.
type flagging struct{ *bank }

func (b flagging) Raise(ctx context.Context, employee string, at time.Time) (activities.Flag, bool, error) {
	f, raised, err := b.db.RaiseFlag(ctx, employee, "/ho/gd/gz/th/ty/", 2, 6, at)
	raised = raised || f.ID != "" && f.Raised.Equal(storage.Instant(at))
	return activities.Flag{ID: f.ID, Employee: employee, Name: employee, Unit: f.Unit, Complaints: f.Complaints, Months: f.Months}, raised, err
}

// complaintMinutes adds the rules for complaints, with a minute for the experts' time.
func complaintMinutes(t testing.TB, book worktime.Rulebook) worktime.Rulebook {
	have := map[string]bool{}
	for _, s := range book.Sets() {
		for _, r := range s.Rows {
			have[r.ID] = true
		}
	}
	for _, s := range worktime.ShippedRules().Sets() {
		if s.Ref() != "cn.complaints@2020-3" && s.ID != "bank.complaints" {
			continue
		}
		raw, err := json.Marshal(s)
		require.NoError(t, err)
		set, err := worktime.ParseRuleSet(raw) // a copy
		require.NoError(t, err)
		set.Rows = slices.DeleteFunc(set.Rows, func(r worktime.Row) bool { return have[r.ID] })
		for i, r := range set.Rows {
			if r.ID == "complaint.panel" {
				set.Rows[i].Limit = &worktime.Limit{Span: worktime.InMinutes(1)}
				set.Rows[i].Ladder = &worktime.Ladder{Rungs: []worktime.Rung{{Name: worktime.DueStep}}}
			}
		}
		book, err = book.With(set)
		require.NoError(t, err)
	}
	return book
}
