package activities

import (
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
)

// Preview is what a registration would come to if it were given now.
type Preview struct {
	complaint.Opening
	Offered    bool // goes from its first owner to the desk that the table names
	Discipline bool // goes to the discipline office and is closed to everybody else
}

// PreviewComplaint decides a registration without putting it on the record, so that
// whoever takes a complaint in knows before who will have it, and why. It needs no
// customer but his opaque reference, and no words of what happened.
func (c *Cases) PreviewComplaint(ctx context.Context, f Facts, by casefile.Actor, b complaint.Register, at time.Time) (Preview, error) {
	m := matter{Cases: c, ctx: ctx, f: f, s: &complaint.State{}, cmd: casefile.Command{Kind: casefile.Complaint, Name: complaint.CmdRegister, Actor: by}, at: at}
	o, route, err := m.opening(b)
	if err != nil {
		return Preview{}, err
	}
	out := Preview{Opening: o}
	events, err := m.sent(nil, route, o.Owner, 0, o.MaxHops, o.Excluded, o.Received)
	for _, e := range events {
		out.Offered = out.Offered || e.Name == complaint.EvOffered
		out.Discipline = out.Discipline || e.Name == complaint.EvReferred
	}
	return out, err
}
