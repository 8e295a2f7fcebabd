package activities

import (
	"context"
	"fmt"
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/notice"
	"duban/domain/org"
)

// Accountability asks that somebody answers for a justified complaint (C12). A person
// decides; why stands in the complaint, sealed.
type Accountability struct {
	ID        string // made of case and event: the same proposal twice is one
	Complaint casefile.ID
	Number    string
	Employee  string
	Unit      org.Path // where the complaint lies
	Severity  string
	By        string
	At        time.Time
}

// Accountabilities keeps proposals; the same one twice is one.
type Accountabilities interface {
	Propose(ctx context.Context, a Accountability) error
}

// consequence asks for a rectification or for somebody to answer. The finding of a
// rectification derives its identity from complaint and event: one finding, one mending.
func (m matter) consequence() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.ProposeConsequence](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	body := complaint.Consequence{ProposeConsequence: b, At: m.s.Outlet}
	switch b.Kind {
	case complaint.Mending:
		if b.Outlet != "" {
			if body.At, err = at0(m.f.Outlet(b.Outlet))("/outlet"); err != nil {
				return nil, err
			}
		}
		body.Finding = FindingOf(m.s.ID, m.s.Seq+1)
		body.Notice = DerivedID("notice", body.Finding)
	case complaint.Accountability:
		who := b.Employee
		if who == "" {
			who = m.s.Concerns
		}
		p, err := at0(m.f.Person(who))("/employee")
		if err != nil {
			return nil, err
		}
		body.Employee = p.User
	}
	return one(complaint.EvConsequence, body)
}

// FindingOf is the id of the finding that an event of a complaint comes to.
func FindingOf(id casefile.ID, seq int64) string {
	return "F-" + strings.ReplaceAll(string(DerivedID("finding", string(id), fmt.Sprint(seq))), "-", "")
}

// carryOutConsequence drafts the notice, or puts the proposal before those who decide.
func (c *Cases) carryOutConsequence(ctx context.Context, e casefile.Event) error {
	b, err := casefile.Decode[complaint.Consequence](e.Body)
	if err != nil {
		return err
	}
	s, err := c.complaint(ctx, e.Case)
	if err != nil {
		return err
	}
	if b.Kind == complaint.Accountability {
		return c.Accountability.Propose(ctx, Accountability{ID: fmt.Sprintf("A-%s-%d", e.Case, e.Seq), Complaint: e.Case, Number: s.Number, Employee: b.Employee,
			Unit: s.Place(), Severity: b.Severity, By: e.Actor.User, At: e.At})
	}
	issuer, err := issuerFor("", e.Actor, b.At)
	if err != nil {
		return err
	}
	points := b.Points
	if len(points) == 0 {
		points = []string{"有投诉经核实成立，须整改所反映的问题"} // without its number: the notice outlives who may know of the case
	}
	_, err = c.Sender.Do(ctx, casefile.Command{
		ID: "open", Case: b.Notice, Kind: casefile.Notice, Name: notice.CmdOpenForComplaint, Actor: casefile.System,
		Body: casefile.Encode(notice.OpenForComplaint{Complaint: e.Case, Number: s.Number, Outlet: b.At.Code, Issuer: string(issuer),
			Finding: b.Finding, Cause: s.Class.Cause, Severity: b.Severity, Points: points}),
	})
	return err
}
