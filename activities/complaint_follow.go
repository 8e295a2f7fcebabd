package activities

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/text"
)

// Private seals anew for one case what was sealed for another, wherever it stands in
// a body. What people wrote never lies open on the way.
type Private interface {
	Reseal(ctx context.Context, from, to casefile.ID, body json.RawMessage) (json.RawMessage, error)
}

func (c *Cases) complaint(ctx context.Context, id casefile.ID) (*complaint.State, error) {
	state, err := c.Record.LoadState(ctx, id)
	if err != nil {
		return nil, err
	}
	s, ok := state.(*complaint.State)
	if !ok {
		return nil, fault.Missing("投诉", "complaint")
	}
	return s, nil
}

// opened opens a linked case once. body is sealed for the case it comes from.
func (c *Cases) opened(ctx context.Context, from, id casefile.ID, name string, body any) error {
	if _, err := c.Record.LoadState(ctx, id); err == nil || !fault.Is(err, fault.NotFound) {
		return err
	}
	if c.Private == nil {
		return fault.New(fault.Unavailable, "private.none", "客户信息无法重新加密", "there is nothing to seal customers' data with")
	}
	sealed, err := c.Private.Reseal(ctx, from, id, casefile.Encode(body))
	if err != nil {
		return err
	}
	_, err = c.Sender.Do(ctx, casefile.Command{ID: "open", Case: id, Kind: casefile.Complaint, Name: name, Actor: casefile.System, Body: sealed})
	return err
}

// customerOf is the customer as the case was opened with him.
func (c *Cases) customerOf(ctx context.Context, id casefile.ID) (complaint.Party, error) {
	events, err := c.Record.Events(ctx, id, 0)
	if err != nil || len(events) == 0 {
		return complaint.Party{}, err
	}
	var customer complaint.Party
	err = casefile.Fold(events[0], func(o complaint.Opening) { customer = o.Customer })
	return customer, err
}

func (c *Cases) openReviewOf(ctx context.Context, e casefile.Event) error {
	b, err := casefile.Decode[complaint.ReviewRequested](e.Body)
	if err != nil {
		return err
	}
	customer, err := c.customerOf(ctx, e.Case)
	if err != nil {
		return err
	}
	return c.opened(ctx, e.Case, b.Review, complaint.CmdOpenReview,
		complaint.OpenReview{Origin: e.Case, Seq: e.Seq, Received: b.Received, Content: b.Text, Customer: customer})
}

func (c *Cases) openPartsOf(ctx context.Context, e casefile.Event) error {
	b, err := casefile.Decode[complaint.SplitInto](e.Body)
	if err != nil {
		return err
	}
	customer, err := c.customerOf(ctx, e.Case)
	if err != nil {
		return err
	}
	for i, p := range b.Parts {
		err := c.opened(ctx, e.Case, b.Cases[i], complaint.CmdOpenPart, complaint.OpenPart{Origin: e.Case, Seq: e.Seq, Part: i, Content: p.Content,
			Request: p.Request, Customer: customer, Class: p.Class, Outlet: p.Outlet, Concerns: p.Concerns, Sum: p.Sum})
		if err != nil {
			return err
		}
	}
	return nil
}

// openAgain opens the case of a customer who stands by a complaint that was recorded as
// withdrawn, with his words of then.
func (c *Cases) openAgain(ctx context.Context, e casefile.Event) error {
	b, err := casefile.Decode[complaint.CalledBack](e.Body)
	if err != nil {
		return err
	}
	s, err := c.complaint(ctx, e.Case)
	if err != nil {
		return err
	}
	events, err := c.Record.Events(ctx, e.Case, 0)
	if err != nil || len(events) == 0 {
		return err
	}
	o, err := casefile.Decode[complaint.Opening](events[0].Body)
	if events[0].Name == complaint.EvImported {
		var i complaint.Imported
		i, err = casefile.Decode[complaint.Imported](events[0].Body)
		o = i.Opening
	}
	if err != nil {
		return err
	}
	return c.opened(ctx, e.Case, b.Again, complaint.CmdOpenPart, complaint.OpenPart{Origin: e.Case, Seq: e.Seq, Again: true, Content: o.Content, Request: o.Request,
		Customer: o.Customer, Class: s.Class, Outlet: s.Outlet.Code, Concerns: s.Concerns, Sum: s.Sum})
}

// reopenOrigin takes a complaint up again whose decision a review did not let stand.
func (c *Cases) reopenOrigin(ctx context.Context, e casefile.Event) error {
	b, err := casefile.Decode[complaint.DecidedAs](e.Body)
	if err != nil || b.Outcome != complaint.Changed && b.Outcome != complaint.SentBack {
		return err
	}
	review, err := c.complaint(ctx, e.Case)
	if err != nil {
		return err
	}
	origin, err := c.complaint(ctx, review.Origin)
	if err != nil || origin.Sealed || origin.Status != complaint.Told && origin.Status != complaint.Closed {
		return err // it is in hand already, or with the discipline office
	}
	why := "核查" + review.Number + "：" + complaint.OutcomeNames[b.Outcome].ZH
	return c.said(ctx, review.Origin, fmt.Sprintf("review:%s", e.Case), complaint.CmdReopen, complaint.Reopen{Reason: why})
}

// said gives a command of the system to another complaint; where its standing has
// changed meanwhile, there is nothing left to say.
func (c *Cases) said(ctx context.Context, id casefile.ID, key, name string, body any) error {
	_, err := c.Sender.Do(ctx, casefile.Command{ID: casefile.CommandID(key), Case: id, Kind: casefile.Complaint, Name: name, Actor: casefile.System, Body: casefile.Encode(body)})
	if f := fault.Of(err); err != nil && f.Kind == fault.Refused && f.Code == "case.status" {
		return nil
	}
	return err
}

func (c *Cases) linkBack(ctx context.Context, e casefile.Event) error {
	b, err := casefile.Decode[complaint.Link](e.Body)
	if err != nil {
		return err
	}
	other, err := c.complaint(ctx, b.To)
	if err != nil || slices.Contains(other.Links, e.Case) {
		return err
	}
	return c.said(ctx, b.To, fmt.Sprintf("link:%s:%d", e.Case, e.Seq), complaint.CmdLink, complaint.Link{To: e.Case, Why: b.Why})
}

// absorbMerged hands the people of a case over to the one that it has become part of,
// or, where that has become part of another meanwhile, to that one.
func (c *Cases) absorbMerged(ctx context.Context, e casefile.Event) error {
	b, err := casefile.Decode[complaint.Merge](e.Body)
	if err != nil {
		return err
	}
	s, err := c.complaint(ctx, e.Case)
	if err != nil {
		return err
	}
	for at := b.Into; at != ""; {
		err := c.said(ctx, at, fmt.Sprintf("absorb:%s:%d", e.Case, e.Seq), complaint.CmdAbsorb, complaint.Absorb{From: e.Case, People: s.People, InPerson: s.InPerson})
		if err != nil {
			return err
		}
		into, err := c.complaint(ctx, at)
		if err != nil || slices.Contains(into.Absorbed, e.Case) {
			return err
		}
		at = into.Into // empty: it has ended
	}
	return nil
}

// replaceLateExperts gives the seat of every member who was silent to another expert
// of his department, and tells the convener where there is none left.
func (c *Cases) replaceLateExperts(ctx context.Context, e casefile.Event) error {
	s, err := c.complaint(ctx, e.Case)
	if err != nil {
		return err
	}
	p, sitting := s.Sitting()
	if !sitting {
		return nil
	}
	for _, m := range slices.Clone(p.Members) {
		if m.Aside || m.Position != "" || !slices.Contains(p.Silent(e.At), m.User) {
			continue
		}
		_, err := c.Sender.Do(ctx, casefile.Command{ID: casefile.CommandID(fmt.Sprintf("late:%d:%s", e.Seq, m.User)), Case: e.Case, Kind: casefile.Complaint,
			Name: complaint.CmdReplaceExpert, Actor: casefile.System, Body: casefile.Encode(complaint.ReplaceExpert{Out: m.User, In: complaint.Seat{Department: m.Department}})})
		f := fault.Of(err)
		switch {
		case err == nil:
		case f.Code == "complaint.nobody_left":
			if err := c.Inbox.Deliver(ctx, nobodyLeft(s, m, e)); err != nil {
				return err
			}
		case f.Kind == fault.Refused || f.Kind == fault.Invalid: // he has spoken meanwhile, or the panel has ruled
		default:
			return err
		}
	}
	return nil
}

func nobodyLeft(s *complaint.State, m complaint.Member, e casefile.Event) []Message {
	if s.Panel.By == "" || s.MustStepAside(s.Panel.By) {
		return nil
	}
	d := complaint.DepartmentNames[m.Department]
	return []Message{{Key: fmt.Sprintf("%s:%d:nobody:%s", e.Case, e.Seq, m.User), To: s.Panel.By, Case: e.Case, Kind: e.Kind, Topic: "complaint.panel.nobody", At: e.At, Seen: s.Seq,
		Title: text.T(s.Number+"："+d.ZH+"部门已无其他专家可以接替，请自行安排", s.Number+": no other expert of "+strings.ToLower(d.EN)+" is left to take a late member's seat")}}
}
