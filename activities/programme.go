package activities

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/inspection"
	"duban/domain/org"
	"duban/domain/programme"
	"duban/domain/worktime"
)

// decideProgramme says what a command comes to that the rules have let pass.
func (c *Cases) decideProgramme(ctx context.Context, f Facts, s *programme.State, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	switch cmd.Name {
	case programme.CmdOpen:
		return c.openProgramme(ctx, f, cmd)
	case programme.CmdPlan:
		return planProgramme(f, s, cmd, at)
	case programme.CmdLaunch:
		return one(programme.EvLaunched, struct{}{})
	case programme.CmdOpened:
		b, err := casefile.Decode[programme.AllOpened](cmd.Body)
		if err != nil {
			return nil, err
		}
		return one(programme.EvAllOpened, programme.AllOpenedWith{Count: s.Targets - len(b.Left), Left: b.Left})
	case programme.CmdCancel:
		return reasoned[programme.Cancel](cmd, programme.EvCancelled)
	}
	return nil, undecided(cmd)
}

func (c *Cases) openProgramme(ctx context.Context, f Facts, cmd casefile.Command) ([]casefile.Event, error) {
	b, err := casefile.Decode[programme.Open](cmd.Body)
	if err != nil {
		return nil, err
	}
	tmpl, err := checklistFor(f, b.Kind, b.Checklist, b.Version)
	if err != nil {
		return nil, err
	}
	from, to, err := period(b.From, b.To)
	if err != nil {
		return nil, err
	}
	issuer := b.Issuer
	if issuer == "" {
		issuer = cmd.Actor.Unit
	}
	// A programme is run by the smallest unit that has something below it: a person
	// in a department plans for the unit the department belongs to.
	for issuer != "" {
		population, err := f.Population(issuer, at1970)
		if err != nil {
			return nil, err
		}
		if len(population) > 0 {
			break
		}
		issuer = issuer.Parent()
	}
	if issuer == "" {
		return nil, fault.BadField("/issuer", "empty", "该单位没有管辖的网点", "there is no outlet below this unit")
	}
	for _, user := range b.Inspectors {
		if _, err := at0(f.Person(user))("/inspectors"); err != nil {
			return nil, err
		}
		may, err := c.People.May(ctx, user, inspection.CmdStart, issuer)
		if err != nil {
			return nil, err
		}
		if !may {
			return nil, fault.BadField("/inspectors", "role", "%s 没有在该范围开展检查的权限", "%s may not inspect in this part of the bank", user)
		}
	}
	return one(programme.EvOpened, programme.Opened{Title: b.Title, Kind: b.Kind, Checklist: tmpl.Code, Version: tmpl.Version,
		Issuer: issuer, Round: b.Round, From: from, To: to, Inspectors: b.Inspectors})
}

var at1970 = time.Unix(0, 0)

func planProgramme(f Facts, s *programme.State, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[programme.Plan](cmd.Body)
	if err != nil {
		return nil, err
	}
	terms, err := f.Terms()
	if err != nil {
		return nil, err
	}
	tmpl, err := f.Checklist(s.Checklist, s.Template)
	if err != nil {
		return nil, err
	}
	all, err := f.Population(s.Issuer, at.AddDate(0, -terms.RiskMonths, 0))
	if err != nil {
		return nil, err
	}
	population := all[:0:0]
	for _, o := range all {
		if tmpl.Applies(o.Outlet.Type) {
			population = append(population, o)
		}
	}
	sel := b.Selection
	if sel.Seed == "" {
		if sel.Seed, err = newSeed(); err != nil {
			return nil, err
		}
	}
	body := programme.PlannedWith{Selection: sel, Population: len(population)}
	drawn := programme.Select(population, sel)
	if s.Kind == inspection.SelfCheck {
		body.Targets = programme.AssignSelf(drawn, s.From, worktime.LastDay(s.To).Start())
	} else {
		var inspectors []inspection.Person
		for _, user := range s.Inspectors {
			p, err := f.Person(user)
			if err != nil {
				return nil, err
			}
			inspectors = append(inspectors, p)
		}
		visited, err := f.RoundsAgo(s.Round)
		if err != nil {
			return nil, err
		}
		rest := b.RestRounds
		if rest == 0 {
			rest = terms.ShopperRest
		}
		body.Targets, body.Unassigned = programme.Assign(sel.Seed, s.Issuer, drawn, inspectors, s.Kind == inspection.Mystery, rest, visited,
			workdays(terms.Calendar, s.From, s.To))
	}
	body.Count, body.CountUnassigned = len(body.Targets), len(body.Unassigned)
	return one(programme.EvPlanned, body)
}

// workdays are the starts of the working days of a period; where it has none, its first day.
func workdays(cal worktime.Calendar, from, to time.Time) []time.Time {
	var out []time.Time
	for d := worktime.DayOf(from); d <= worktime.LastDay(to); d++ {
		if cal.IsWorkday(d) {
			out = append(out, d.Start())
		}
	}
	if out == nil {
		out = []time.Time{from}
	}
	return out
}

func newSeed() (string, error) {
	b := make([]byte, 8)
	if _, err := rand.Read(b); err != nil {
		return "", fault.Wrap("programme.seed", fault.Internal, err)
	}
	return hex.EncodeToString(b), nil
}

// openInspections opens the inspections of a launched programme, one by one: mass
// starts queue up in the engine, so the pace is the record's own. Each case's id
// derives from programme and outlet, so that a repetition opens nothing twice.
func (c *Cases) openInspections(ctx context.Context, id casefile.ID, launcher casefile.Actor, beat func(int)) error {
	events, err := c.Record.Events(ctx, id, 0)
	if err != nil {
		return err
	}
	var opened programme.Opened
	var plan programme.PlannedWith
	for _, e := range events {
		switch e.Name {
		case programme.EvOpened:
			opened, err = casefile.Decode[programme.Opened](e.Body)
		case programme.EvPlanned:
			plan, err = casefile.Decode[programme.PlannedWith](e.Body)
		}
		if err != nil {
			return err
		}
	}
	var left []programme.Unplaced
	for i, t := range plan.Targets {
		reason, err := c.openTarget(ctx, id, opened, t, launcher)
		if err != nil {
			return err
		}
		if reason != "" {
			left = append(left, programme.Unplaced{Outlet: t.Outlet, Reason: reason})
		}
		beat(i)
	}
	_, err = c.Sender.Do(ctx, casefile.Command{ID: "all_opened", Case: id, Kind: casefile.Programme, Name: programme.CmdOpened,
		Actor: casefile.System, Body: casefile.Encode(programme.AllOpened{Left: left})})
	return err
}

// openTarget opens one inspection. If the planned inspector cannot be sent any more
// (he moved, or lost the role) it is opened without one and waits to be assigned;
// what is refused for good is answered as a reason, so that one outlet does not
// hold up the others for ever.
func (c *Cases) openTarget(ctx context.Context, id casefile.ID, p programme.Opened, t programme.Target, launcher casefile.Actor) (reason string, err error) {
	inspector := t.Inspector
	if p.Kind == inspection.SelfCheck {
		if inspector, err = c.selfChecker(ctx, p.Issuer, t.Outlet); err != nil {
			return "", err
		}
	}
	open := func(key casefile.CommandID, inspector string) error {
		_, err := c.Sender.Do(ctx, casefile.Command{
			ID: key, Case: DerivedID("inspection", string(id), t.Outlet), Kind: casefile.Inspection, Name: inspection.CmdOpen, Actor: launcher,
			Body: casefile.Encode(inspection.Open{
				Kind: p.Kind, Checklist: p.Checklist, Version: p.Version, Outlet: t.Outlet, Issuer: p.Issuer, Inspector: inspector,
				From: worktime.DayOf(t.From).String(), To: worktime.DayOf(t.To).String(), Programme: string(id), Round: p.Round,
			}),
		})
		return err
	}
	err = open("open", inspector)
	if fault.Is(err, fault.Invalid) && inspector != "" {
		err = open("open:unassigned", "")
	}
	switch f := fault.Of(err); {
	case err == nil, f.Code == "case.exists": // opened by an earlier try
		return "", nil
	case f.Kind == fault.Invalid, f.Kind == fault.Refused, f.Kind == fault.NotFound:
		return f.Error(), nil
	}
	return "", fault.Wrap("programme.open "+t.Outlet, fault.Unavailable, err)
}

// selfChecker is who fills an outlet's self-check: its branch head; nobody where there is none yet.
func (c *Cases) selfChecker(ctx context.Context, below org.Path, outlet string) (string, error) {
	heads, err := c.People.HeadsOf(ctx, below, outlet)
	if err != nil || len(heads) == 0 {
		return "", err
	}
	return heads[0], nil
}
