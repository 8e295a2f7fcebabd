package activities

import (
	"context"
	"fmt"
	"slices"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/text"
	"duban/domain/worktime"
)

// decideWith makes the decision of the case into which this one was merged its own: with
// a notice and limits of its own, in the hands of whoever has the other.
func (m matter) decideWith() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.DecideWith](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	into, err := m.f.Complaint(m.s.Into)
	if err != nil {
		return nil, err
	}
	if into.Decision == nil || b.Into != m.s.Into {
		return nil, fault.Refuse("case.status", "所并入的投诉尚未决定", "the case of which it is part has not been decided")
	}
	l, err := m.law(m.s.Received)
	if err != nil {
		return nil, err
	}
	unit := into.Decision.Unit
	body := complaint.DecidedWith{DecidedAs: complaint.DecidedAs{Decide: b.Decide, Unit: unit}, Into: into.ID, By: into.Decision.By}
	body.ReviewUnit, body.ReviewDays = unit.Parent(), l.reviewDays(unit)
	if body.Owner, err = m.tells(into.Owner); err != nil {
		return nil, err
	}
	body.Clocks = m.limitsAsTold(l)
	if body.Serial, err = m.number("诉决", unit); err == nil {
		err = l.err
	}
	return oneIf(err, complaint.EvDecidedWith, body)
}

// tells is who tells the customer of a merged case: whoever has the other, unless he must
// step aside from this one or may not handle it; then whoever had it, or somebody above.
func (m matter) tells(owner complaint.Holder) (complaint.Holder, error) {
	for _, h := range []complaint.Holder{owner, m.s.Owner} {
		may, err := m.mayHandle(h.User, m.s.Place())
		if err != nil {
			return h, err
		}
		if h.Since = m.at.UTC(); may && !m.s.MustStepAside(h.User) {
			return h, nil
		}
	}
	_, h, err := m.passOn(m.s.Excluded)
	return h, err
}

// undoMerger takes a merged case up again by itself, on the limits that it had. Once the
// other is decided, that decision is its customer's too.
func (m matter) undoMerger(reason string) ([]casefile.Event, error) {
	into, err := m.f.Complaint(m.s.Into)
	if err != nil {
		return nil, err
	}
	if into.Decision != nil && !into.InHand() && !m.cmd.Actor.IsSystem() {
		return nil, fault.Refuse("complaint.decided_already", "所并入的投诉已作出决定，不能再撤销并案", "the case of which it is part has been decided: the merger stands")
	}
	l, err := m.law(m.s.Received)
	if err != nil {
		return nil, err
	}
	body := complaint.ReopenedWith{Reason: reason, Clocks: m.limitsAsTold(l), From: m.s.Into, Extended: m.s.Extended}
	return oneIf(l.err, complaint.EvReopened, body)
}

// limitsAsTold are the limits of a merged case from its own receipt. Longer ones of which
// its customer was told stand.
func (m matter) limitsAsTold(l *law) casefile.Clocks {
	clocks := l.handling(m.s.Tier, m.s.Received, m.at)
	if !m.s.Extended {
		return clocks
	}
	for i, c := range clocks {
		if was, ok := m.s.Clocks.Get(c.ID); ok && c.Due.Before(was.Due) {
			row, _ := l.Book.Find(was.Rule)
			clocks[i] = l.until(c.ID, was.Rule, was.From, m.at, worktime.Due{At: was.Due, Calendar: was.Calendar, Provisional: was.Provisional}, row)
		}
	}
	return clocks
}

func (m matter) release() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.Release](m.cmd.Body)
	return oneIf(err, complaint.EvReleased, b)
}

// decideAbsorbed hands the decision of a case on to all that were merged into it, or to
// the one that was when it had been decided already.
func (c *Cases) decideAbsorbed(ctx context.Context, e casefile.Event) error {
	s, err := c.complaint(ctx, e.Case)
	if err != nil || s.Decision == nil || s.InHand() {
		return err // taken up again meanwhile: the next decision comes
	}
	events, err := c.Record.Events(ctx, e.Case, 0)
	if err != nil {
		return err
	}
	for _, d := range slices.Backward(events) {
		if d.Name != complaint.EvDecided {
			continue
		}
		b, err := casefile.Decode[complaint.DecidedAs](d.Body)
		if err != nil {
			return err
		}
		for _, id := range s.Absorbed {
			if err := c.decidedWith(ctx, e.Case, id, d.Seq, b.Decide); err != nil {
				return err
			}
		}
		return nil
	}
	return nil
}

func (c *Cases) decidedWith(ctx context.Context, from, to casefile.ID, seq int64, d complaint.Decide) error {
	if c.Private == nil {
		return fault.New(fault.Unavailable, "private.none", "客户信息无法重新加密", "there is nothing to seal customers' data with")
	}
	body, err := c.Private.Reseal(ctx, from, to, casefile.Encode(complaint.DecideWith{Decide: d, Into: from, Seq: seq}))
	if err != nil {
		return err
	}
	return c.said(ctx, to, fmt.Sprintf("with:%s:%d", from, seq), complaint.CmdDecideWith, body)
}

// freeAbsorbed takes up by themselves the cases that were merged into one whose own
// customer has withdrawn: he speaks for nobody else.
func (c *Cases) freeAbsorbed(ctx context.Context, e casefile.Event) error {
	b, err := casefile.Decode[complaint.WithdrawnWith](e.Body)
	if err != nil {
		return err
	}
	for _, id := range b.Absorbed {
		if err := c.said(ctx, id, fmt.Sprintf("free:%s:%d", e.Case, e.Seq), complaint.CmdReopen, complaint.Reopen{Reason: "所并入的投诉由其客户撤回"}); err != nil {
			return err
		}
	}
	return nil
}

// tellAbsorbed has the customers told whose complaints were merged into a matter of
// discipline that has come to its end: each by whoever has his case.
func (c *Cases) tellAbsorbed(ctx context.Context, e casefile.Event) error {
	b, err := casefile.Decode[complaint.ConcludedWith](e.Body)
	if err != nil {
		return err
	}
	for _, id := range b.Absorbed {
		s, err := c.complaint(ctx, id)
		if err != nil {
			return err
		}
		if s.Status != complaint.Merged || !s.Sealed {
			continue
		}
		m := Message{Key: fmt.Sprintf("%s:%d:concluded:%s", e.Case, e.Seq, id), To: s.Owner.User, Case: id, Kind: e.Kind, Topic: complaint.TopicConcludeToo, At: e.At, Seen: s.Seq,
			Title: text.T(s.Number+"：所并入的纪检事项已办结，请告知本案客户并办结", s.Number+": the matter of discipline of which it is part has ended: tell this customer and conclude it too")}
		if err := c.Inbox.Deliver(ctx, []Message{m}); err != nil {
			return err
		}
	}
	return nil
}

// releaseUnmerged tells the case of which one was part that it is not any more.
func (c *Cases) releaseUnmerged(ctx context.Context, e casefile.Event) error {
	b, err := casefile.Decode[complaint.ReopenedWith](e.Body)
	if err != nil {
		return err
	}
	s, err := c.complaint(ctx, e.Case)
	if err != nil {
		return err
	}
	return c.said(ctx, b.From, fmt.Sprintf("release:%s:%d", e.Case, e.Seq), complaint.CmdRelease, complaint.Release{From: e.Case, People: s.People, InPerson: s.InPerson})
}
