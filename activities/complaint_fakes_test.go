package activities

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/classification"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/recusal"
	"duban/domain/roster"
	"duban/domain/routing"
	"duban/domain/worktime"
)

// counter is the bank of complaints: who sits at which desk, who is on duty, who has
// an interest, and what else is on the record.
type counter struct {
	*facts
	desks     map[string][]string // "role /unit/"
	duty      []string            // who answers for the outlet, in order
	aside     map[string][]string // who steps aside where an employee is concerned
	interests []string            // who steps aside always
	table     routing.Table
	record    *memory
	alike     []complaint.Duplicate
	reach     map[string]org.Path // where somebody may act, if not everywhere
	handles   map[string]bool     // false: does not handle complaints
}

func who(user string, unit org.Path, roles ...string) casefile.Actor {
	over := map[string]org.Path{}
	for _, r := range roles {
		over[r] = unit
	}
	return casefile.Actor{User: user, Unit: unit, Roles: roles, Over: over}
}

var (
	deng = who("deng", outlet.Path, "duty_leader")
	mei  = who("mei", outlet.Path, "lobby_manager")
	jia  = who("jia", "/ho/gd/gz/", "hotline_agent")
	kong = who("kong", "/ho/gd/gz/", "hotline_agent")
	cao  = who("cao", "/ho/gd/gz/th/", "complaint_officer")
	he   = who("he", "/ho/gd/gz/th/", "unit_supervisor")
	wei  = who("wei", "/ho/gd/gz/", "service_office")
	pan  = who("pan", "/ho/gd/", "service_office")
	ji   = who("ji", "/ho/gd/", "discipline_office")
	xl   = who("xl", "/ho/gd/gz/", "complaint_expert")
	xm   = who("xm", "/ho/gd/gz/", "complaint_expert")
	xr   = who("xr", "/ho/gd/gz/", "complaint_expert")
	xo   = who("xo", "/ho/gd/gz/", "complaint_expert")
)

var staffOf = []casefile.Actor{deng, mei, jia, kong, cao, he, wei, pan, ji, xl, xm, xr, xo, fang}

func openCounter() *counter {
	c := &counter{facts: ordinary(), duty: []string{"deng", "fang", "he"}, table: routing.Shipped(worktime.DayOf(at("2026-03-02 09:00"))),
		desks: map[string][]string{
			"branch_head " + string(outlet.Path): {"fang"}, "duty_leader " + string(outlet.Path): {"deng"},
			"complaint_officer /ho/gd/gz/th/": {"cao"}, "unit_supervisor /ho/gd/gz/th/": {"he"},
			"service_office /ho/gd/gz/": {"wei"}, "service_office /ho/gd/": {"pan"}, "discipline_office /ho/gd/": {"ji"},
			"hotline_agent /ho/gd/gz/": {"jia", "kong"},
			"legal":                    {"xl", "xm"}, "retail": {"xr"}, "operations": {"xo"},
		},
		aside: map[string][]string{"mei": {"mei", "fang"}, "deng": {"deng", "fang"}, "fang": {"fang", "he"}}}
	c.people = nil
	for _, a := range staffOf {
		c.people = append(c.people, inspection.Person{User: a.User, Unit: a.Unit})
	}
	c.record = remember()
	c.record.Facts = c
	return c
}

func (c *counter) cases() *Cases {
	return &Cases{Record: c.record, People: anybody{staff(c.desks), c}, Sender: atOnce{c}, Inbox: &letterbox{}, Private: openly{}}
}

// anybody may take and judge, unless a test says otherwise.
type anybody struct {
	staff
	*counter
}

func (a anybody) May(_ context.Context, user, action string, at org.Path) (bool, error) {
	if within, ok := a.reach[user]; ok && !within.Contains(at) {
		return false, nil
	}
	handles, said := a.handles[user]
	return !said || handles || action != complaint.CmdDecide, nil
}

// openly leaves sealed texts as they are.
type openly struct{}

func (openly) Reseal(_ context.Context, _, _ casefile.ID, body json.RawMessage) (json.RawMessage, error) {
	return body, nil
}

// atOnce commits at once, at the time of the last event of all.
type atOnce struct{ *counter }

func (s atOnce) Do(ctx context.Context, cmd casefile.Command) (casefile.Outcome, error) {
	var now time.Time
	for _, events := range s.record.events {
		if last := events[len(events)-1].At; last.After(now) {
			now = last
		}
	}
	cmd.ID = cmd.ID + casefile.CommandID(cmd.Case) // memory knows commands by their id alone
	done, err := s.cases().Commit(ctx, CommitInput{Command: cmd, At: now})
	if f, ok := FaultIn(err); ok {
		err = f
	}
	return done.Outcome, err
}

func (c *counter) Unit(path org.Path) (org.Unit, error) {
	levels := []org.Level{"", org.HeadOffice, org.Province, org.City, org.SubBranch, org.OutletUnit}
	n := 0
	for p := path; p != ""; p = p.Parent() {
		n++
	}
	if n == 0 || n >= len(levels) {
		return org.Unit{}, fault.Missing("机构", "unit")
	}
	return org.Unit{Path: path, Level: levels[n]}, nil
}

func (c *counter) DutyLeader(code string, at time.Time) (roster.OnDuty, error) {
	d := roster.OnDuty{Outlet: code, At: at, How: roster.ByRoster}
	for i, u := range c.duty {
		how := []roster.How{roster.ByRoster, roster.ByHead, roster.BySupervisor}[i]
		d.Line = append(d.Line, roster.Candidate{User: u, How: how})
	}
	return d.Without(), nil
}

func (c *counter) Classification(at time.Time) (classification.Catalogue, error) {
	return classification.Shipped(worktime.DayOf(at)), nil
}

func (c *counter) Route(q routing.Question, _ time.Time) (routing.Answer, error) {
	a, err := c.table.Route(q)
	if err != nil {
		return a, err
	}
	var above []org.Unit
	for p := q.Place; p != ""; p = p.Parent() {
		u, _ := c.Unit(p)
		above = append(above, u)
	}
	if a.Unit, err = a.Then.Where.Resolve(above); err != nil {
		return a, err
	}
	for unit := a.Unit; unit != "" && len(a.Candidates) == 0; unit = unit.Parent() {
		for _, u := range c.desks[a.Then.Role+" "+string(unit)] {
			if !slices.Contains(q.Aside, u) {
				a.Unit, a.Candidates = unit, append(a.Candidates, routing.Candidate{User: u})
			}
		}
	}
	return a, nil
}

func (c *counter) Desk(role string, unit org.Path) ([]string, error) {
	return c.desks[role+" "+string(unit)], nil
}

func (c *counter) Experts(d complaint.Department, _ org.Path) ([]string, error) {
	return c.desks[string(d)], nil
}

func (c *counter) Aside(of recusal.Concerned, _ time.Time) ([]string, error) {
	out := slices.Clone(c.interests)
	for _, e := range of.Employees {
		out = append(out, c.aside[e.User]...)
	}
	return out, nil
}

func (c *counter) Complaint(id casefile.ID) (*complaint.State, error) {
	if s, ok := c.record.states[id].(*complaint.State); ok {
		return s, nil
	}
	return nil, fault.Missing("投诉", "complaint")
}

func (c *counter) Held(id casefile.ID) (*complaint.State, error) { return c.Complaint(id) }

func (c *counter) Relatives(of *complaint.State) (list []*complaint.State, err error) {
	for _, id := range slices.Sorted(maps.Keys(c.record.states)) {
		if s, ok := c.record.states[id].(*complaint.State); ok && id != of.ID {
			list = append(list, s)
		}
	}
	return list, nil
}

func (c *counter) Also(ctx context.Context, cmd casefile.Command, decide Decide) error {
	var last time.Time
	for _, events := range c.record.events {
		if at := events[len(events)-1].At; at.After(last) {
			last = at
		}
	}
	cmd.ID += casefile.CommandID(cmd.Case) // memory knows commands by their id alone
	_, err := c.record.Commit(ctx, cmd, last, decide)
	return err
}

func (c *counter) Alike(Likeness, time.Time, time.Time) ([]complaint.Duplicate, error) {
	return c.alike, nil
}

// gives gives a command and answers the events that it came to.
func (c *counter) gives(at time.Time, who casefile.Actor, id casefile.ID, name string, body any) ([]casefile.Event, error) {
	cmd := casefile.Command{ID: casefile.CommandID(name + at.String() + who.User + string(id)), Case: id, Kind: casefile.Complaint, Name: name, Actor: who, Body: casefile.Encode(body)}
	done, err := c.cases().Commit(context.Background(), CommitInput{Command: cmd, At: at})
	if f, ok := FaultIn(err); ok {
		err = f
	}
	return c.record.events[id][max(0, len(c.record.events[id])-len(done.Outcome.Events)):], err // whole, as the record has them
}

func (c *counter) must(t *testing.T, at time.Time, who casefile.Actor, id casefile.ID, name string, body any) []casefile.Event {
	t.Helper()
	events, err := c.gives(at, who, id, name, body)
	require.NoError(t, err, name)
	return events
}

func (c *counter) state(id casefile.ID) *complaint.State {
	s, _ := c.Complaint(id)
	return s
}

var (
	attitude = complaint.Classification{Channel: "outlet", Business: "rmb_savings", Cause: "service", Subject: "attitude"}
	customer = complaint.Party{Customer: "K-1", Kind: "person", Name: "王某", Phone: "13800000000"}
)

func atCounter() complaint.Register {
	return complaint.Register{Line: complaint.InOutlet, Outlet: "ty", Class: complaint.Classification{Channel: "outlet"}, Customer: customer, Content: "态度生硬"}
}

func byPhone() complaint.Register {
	return complaint.Register{Line: complaint.Hotline, Class: complaint.Classification{Channel: "service_hotline"}, Outlet: "ty", Customer: customer, Content: "收费不明"}
}

func sorted(c complaint.Classification, tier complaint.Tier) complaint.Classify {
	return complaint.Classify{Class: c, Severity: complaint.Ordinary, Tier: tier, Outlet: "ty"}
}
