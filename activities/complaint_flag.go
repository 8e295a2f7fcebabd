package activities

import (
	"context"
	"fmt"
	"time"

	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/text"
)

// Flag says that complaints about an employee come again and again (C14).
type Flag struct {
	ID         string
	Employee   string
	Name       string   // of the employee
	Unit       org.Path // of the employee
	Complaints int
	Months     int
}

// Flags raises flags.
type Flags interface {
	// Raise looks at the complaints about an employee as of an instant. raised: the number
	// reached the bank's limit just then, also where the same was asked before.
	Raise(ctx context.Context, employee string, at time.Time) (f Flag, raised bool, err error)
}

func (c *Cases) raiseFlag(ctx context.Context, e casefile.Event) error {
	s, err := c.complaint(ctx, e.Case)
	if err != nil || s.Concerns == "" {
		return err
	}
	return c.FlagRepeated(ctx, s.Concerns, e.At)
}

// FlagRepeated raises the flag of an employee where it is due and tells those who lead
// his unit; where he himself is the one, those above. As often as it is asked about the
// same instant, also after a crash between the two, they are told once.
func (c *Cases) FlagRepeated(ctx context.Context, employee string, at time.Time) error {
	f, raised, err := c.Flags.Raise(ctx, employee, at)
	if err != nil || !raised {
		return err
	}
	leaders, err := c.resolve(ctx, address{roles: []string{"branch_head", "unit_supervisor"}, unit: f.Unit}, []string{employee})
	if err != nil {
		return err
	}
	title := text.T(fmt.Sprintf("员工%s在%d个月内被投诉%d件，请了解情况并处理", f.Name, f.Months, f.Complaints),
		fmt.Sprintf("%s was complained of %d times within %d months: look into it and settle the flag", f.Name, f.Complaints, f.Months))
	told := map[string]bool{}
	var out []Message
	for _, u := range leaders {
		if !told[u] {
			told[u] = true
			out = append(out, Message{Key: "flag:" + f.ID + ":" + u, To: u, Topic: "flag.raised", Title: title, Link: "/flags/" + f.ID, At: at})
		}
	}
	if len(out) == 0 {
		return nil
	}
	return c.Inbox.Deliver(ctx, out)
}
