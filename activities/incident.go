package activities

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/incident"
	"duban/domain/org"
)

func incidentWork() work {
	// Without clocks and ladder: they count minutes and hours, which no calendar moves,
	// and the next one takes the rule of its own day. So nothing is ever planned anew.
	return work{
		decide:  decides((*Cases).decideIncident),
		slim:    incident.Slim,
		letters: writes(incidentLetters),
	}
}

// decideIncident says what a command comes to that the rules have let pass.
func (c *Cases) decideIncident(ctx context.Context, f Facts, s *incident.State, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	switch cmd.Name {
	case incident.CmdReport:
		return c.reportIncident(ctx, f, cmd, at)
	case incident.CmdAcknowledge:
		update, err := nextUpdate(f, at)
		if err != nil {
			return nil, err
		}
		return one(incident.EvAcknowledged, incident.AcknowledgedWith{Waited: int64(at.Sub(s.ReportedAt) / time.Second), Update: update})
	case incident.CmdUpdate:
		return c.updateIncident(ctx, f, s, cmd, at)
	case incident.CmdHandOver:
		return c.handOverIncident(ctx, f, s, cmd)
	case incident.CmdGrade:
		b, err := casefile.Decode[incident.Grade](cmd.Body)
		if err != nil {
			return nil, err
		}
		return one(incident.EvGraded, incident.GradedTo{From: s.Severity, To: b.Severity, Reason: b.Reason})
	case incident.CmdClose:
		b, err := casefile.Decode[incident.Close](cmd.Body)
		if err == nil {
			err = c.linked(ctx, f, cmd, b.Links, "/links", incident.Linkable...)
		}
		if err != nil {
			return nil, err
		}
		return one(incident.EvClosed, b)
	case incident.CmdDismiss:
		return reasoned[incident.Dismiss](cmd, incident.EvDismissed)
	case incident.CmdClock:
		return one(incident.EvClockFired, casefile.ClockFired{Fired: s.Clocks.DueBy(at)})
	}
	return nil, undecided(cmd)
}

func (c *Cases) reportIncident(ctx context.Context, f Facts, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[incident.Report](cmd.Body)
	if err != nil {
		return nil, err
	}
	t, err := f.Terms()
	if err != nil {
		return nil, err
	}
	terms, err := t.incident(at)
	if err != nil {
		return nil, err
	}
	e := incident.ReportedWith{Number: incidentNumber(cmd.Case, at), Severity: b.Severity, Known: at, Affected: b.Affected, Concerned: b.Concerned,
		Complaints: b.Complaints, What: b.What, Spot: b.Spot, Contact: b.Contact, Phone: b.Phone}
	if e.Severity == "" {
		e.Severity = incident.Major
	}
	if !b.Known.IsZero() && b.Known.Before(at) { // a telephone's clock may be ahead of ours
		e.Known = b.Known.UTC()
	}
	var wrong fault.Fields
	for _, k := range terms.kinds {
		if k.Code == b.Kind {
			e.Kind = k
		}
	}
	if e.Kind.Code == "" {
		var codes []string
		for _, k := range terms.kinds {
			codes = append(codes, k.Code)
		}
		wrong.Add("/kind", "enum", "没有此事件类别，应为 %s", "must be one of %s", strings.Join(codes, ", "))
	}
	if err := wrong.Err(); err != nil {
		return nil, err
	}
	if err := placeOf(f, b, cmd.Actor, &e); err != nil {
		return nil, err
	}
	if b.Concerned != "" {
		if _, err := at0(f.Person(b.Concerned))("/concerned"); err != nil {
			return nil, err
		}
	}
	if err := c.linked(ctx, f, cmd, b.Complaints, "/complaints", casefile.Complaint); err != nil {
		return nil, err
	}
	e.Alarm = terms.start(t.Calendar, e.Known, at)
	return one(incident.EvReported, e)
}

// placeOf finds where it happened: the outlet, the unit, or else where the reporter works.
func placeOf(f Facts, b incident.Report, by casefile.Actor, e *incident.ReportedWith) error {
	if b.Outlet != "" {
		o, err := at0(f.Outlet(b.Outlet))("/outlet")
		e.Outlet, e.Place, e.PlaceName, e.HeadOffice = o.Code, o.Path, o.Name, incident.HeadOfficeOf(o.Path)
		return err
	}
	path := by.Unit
	if b.Unit != "" {
		path = org.Path(b.Unit)
	}
	u, err := at0(f.Unit(path))("/unit")
	e.Place, e.PlaceName, e.HeadOffice = u.Path, u.Name, incident.HeadOfficeOf(u.Path)
	if u.Level == org.OutletUnit {
		e.Outlet = u.Code
	}
	return err
}

// incidentNumber names a report by its day and the beginning of its random id. It is
// not counted: a gap would tell the person concerned that there is one he does not see.
func incidentNumber(id casefile.ID, at time.Time) string {
	mark := strings.ToUpper(strings.ReplaceAll(string(id), "-", ""))
	return "直报" + at.In(casefile.Zone).Format("20060102") + "-" + mark[:min(6, len(mark))]
}

// nextUpdate starts the clock of the next follow-up report.
func nextUpdate(f Facts, at time.Time) (casefile.Clock, error) {
	t, err := f.Terms()
	if err != nil {
		return casefile.Clock{}, err
	}
	terms, err := t.incident(at)
	if err != nil {
		return casefile.Clock{}, err
	}
	return terms.update.start(t.Calendar, incident.UpdateClock, at), nil
}

func (c *Cases) updateIncident(ctx context.Context, f Facts, s *incident.State, cmd casefile.Command, at time.Time) ([]casefile.Event, error) {
	b, err := casefile.Decode[incident.Update](cmd.Body)
	if err == nil {
		err = c.linked(ctx, f, cmd, b.Complaints, "/complaints", casefile.Complaint)
	}
	if err != nil {
		return nil, err
	}
	e := incident.UpdatedWith{Update: b}
	if s.Status == incident.Acknowledged {
		next, err := nextUpdate(f, at)
		if err != nil {
			return nil, err
		}
		e.Next = &next
	}
	return one(incident.EvUpdated, e)
}

// handOverIncident: who takes over must be of head office, that is, one who could have acknowledged.
func (c *Cases) handOverIncident(ctx context.Context, f Facts, s *incident.State, cmd casefile.Command) ([]casefile.Event, error) {
	b, err := casefile.Decode[incident.HandOver](cmd.Body)
	if err != nil {
		return nil, err
	}
	if _, err := at0(f.Person(b.To))("/to"); err != nil {
		return nil, err
	}
	may, err := c.People.May(ctx, b.To, incident.CmdAcknowledge, s.HeadOffice)
	if err != nil {
		return nil, err
	}
	if !may {
		return nil, fault.BadField("/to", "head_office", "须为总行有权签收的人员", "must be somebody of head office who may acknowledge reports")
	}
	return one(incident.EvHandedOver, incident.HandedOverTo{From: s.Responsible, To: b.To, Reason: b.Reason})
}

// linked: what is linked is there, and of one of these kinds. A complaint that whoever
// links it may not know of is not there for him.
func (c *Cases) linked(ctx context.Context, f Facts, cmd casefile.Command, ids []casefile.ID, pointer string, kinds ...casefile.Kind) error {
	m := matter{Cases: c, ctx: ctx, f: f, cmd: cmd}
	var wrong fault.Fields
	for i, id := range ids {
		kind, err := f.KindOf(id)
		ok := err == nil && slices.Contains(kinds, kind)
		if ok && kind == casefile.Complaint {
			ok, err = m.there(id)
		}
		if err != nil && !fault.Is(err, fault.NotFound) {
			return err
		}
		if !ok {
			wrong.Add(pointer+"/"+strconv.Itoa(i), "not_found", "未找到该事项", "no such case")
		}
	}
	return wrong.Err()
}
