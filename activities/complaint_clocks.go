package activities

import (
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/worktime"
)

// law reads the rules for complaints as they stood on the day of receipt: a running
// case keeps them, unless a person let it take a later version. What had no rule yet
// on that day goes by the rule of today.
type law struct {
	Terms
	on, today worktime.Day
	taken     []string // versions of rule sets that a person let the case take
	err       error    // the first row that is missing
}

func (m matter) law(received time.Time) (*law, error) {
	terms, err := m.f.Terms()
	return &law{Terms: terms, on: worktime.DayOf(received), today: worktime.DayOf(m.at), taken: m.s.Rules}, err
}

// find is the row that the case goes by, the last version that it took before all others.
func (l *law) find(id string) (worktime.Row, string, bool) {
	for _, ref := range slices.Backward(l.taken) {
		if row, ok := l.Book.Find(ref + "#" + id); ok {
			return row, ref + "#" + id, true
		}
	}
	return l.Book.Row(l.on, id)
}

func (l *law) row(id string) (worktime.Row, string) {
	row, ref, ok := l.find(id)
	if !ok {
		row, ref, ok = l.Book.Row(l.today, id)
	}
	if !ok && l.err == nil {
		l.err = fault.New(fault.Internal, "rules.missing", "制度参数“%s”缺失", "the rule %q is missing or incomplete", id)
	}
	return row, ref
}

func (l *law) number(id string) int {
	row, _ := l.row(id)
	if row.Number == nil {
		return 0
	}
	return *row.Number
}

// ladder is what happens around a limit that states no ladder of its own.
func (l *law) ladder(clock string) worktime.Ladder {
	if clock == complaint.ReviewWindow { // it is the customer's time: nobody is reminded
		return worktime.Ladder{Rungs: []worktime.Rung{{Name: worktime.DueStep}}}
	}
	row, _ := l.row("complaint.ladder")
	if row.Ladder == nil {
		return worktime.Ladder{Rungs: []worktime.Rung{{Name: worktime.DueStep}}}
	}
	return *row.Ladder
}

// start starts a clock of a rule that runs from an instant; at is now. A reminder
// whose moment has passed is left out, a limit that has passed is not.
func (l *law) start(clock, rule string, from, at time.Time) casefile.Clock {
	row, ref := l.row(rule)
	if row.Limit == nil {
		if l.err == nil {
			l.err = fault.New(fault.Internal, "rules.missing", "制度参数“%s”缺失", "the rule %q is missing or incomplete", rule)
		}
		return casefile.Clock{}
	}
	c := l.until(clock, ref, from, at, row.Limit.Due(l.Calendar, from), row)
	c.Limit, c.Roll = row.Limit.Span.String(), string(row.Limit.Roll)
	return c
}

func (l *law) until(clock, ref string, from, at time.Time, due worktime.Due, row worktime.Row) casefile.Clock {
	ladder := l.ladder(clock)
	if row.Ladder != nil {
		ladder = *row.Ladder
	}
	c := worktime.ClockUntil(l.Calendar, clock, ref, at, due, ladder)
	c.From = from.UTC()
	return c
}

// handling are the limits of handling the case by its tier: the law's, and the
// bank's own stricter one beside it (L).
func (l *law) handling(tier complaint.Tier, received, at time.Time) casefile.Clocks {
	legal, own := "complaint.simple", "complaint.bank_simple"
	if tier == complaint.Complex {
		legal, own = "complaint.complex", "complaint.bank_complex"
		if _, _, ok := l.find(legal); !ok { // an older law knows one limit only
			if _, _, ok := l.find("complaint.ceiling"); ok {
				legal = "complaint.ceiling"
			}
		}
	}
	return casefile.Clocks{l.start(complaint.HandleClock, legal, received, at), l.start(complaint.BankClock, own, received, at)}
}

// pausable are the clocks that may stand still. The bank may not loosen the law: the
// legal limit pauses only where the law itself has a row that says so.
func (l *law) pausable() []string {
	row, _ := l.row("complaint.pausable")
	own := slices.DeleteFunc(slices.Clone(row.Clocks), func(id string) bool { return id == complaint.HandleClock })
	if lawful, _, ok := l.find("complaint.suspension"); ok {
		own = append(own, lawful.Clocks...)
	}
	return own
}

// bounds are what the rules allow of a case beside its limits.
func (l *law) bounds() complaint.Bounds {
	return complaint.Bounds{MaxHops: l.number("complaint.hops"), MaxCalls: l.number("complaint.callback_attempts"),
		MaxReps: l.number("complaint.representatives"), Pausable: l.pausable()}
}

// replan plans the clocks anew. Rules that a person let the case take say from then on
// also what it may do beside them.
func (m matter) replan() ([]casefile.Event, error) {
	with, err := replanned(m.f, m.cmd, m.s, m.at)
	if err != nil {
		return nil, err
	}
	body := complaint.ReplannedWith{Replanned: with}
	if with.Rules == "" {
		return one(complaint.EvReplanned, body)
	}
	l, err := m.law(m.s.Received)
	if err != nil {
		return nil, err
	}
	l.taken = append(slices.Clone(l.taken), with.Rules)
	b := l.bounds()
	body.Bounds = &b
	return oneIf(l.err, complaint.EvReplanned, body)
}

// requestExtension starts the clock of the decision.
func (m matter) requestExtension() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.RequestExtension](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	l, err := m.law(m.s.Received)
	if err != nil {
		return nil, err
	}
	if _, err := m.extended(l); err != nil {
		return nil, err
	}
	unit, err := m.branch(m.s.Owner.Unit)
	if err != nil {
		return nil, err
	}
	body := complaint.ExtensionRequested{Reason: b.Reason, Unit: unit, Clock: l.start(complaint.ExtensionClock, "complaint.extension_decision", m.at, m.at)}
	return oneIf(l.err, complaint.EvExtensionRequested, body)
}

// extended is the end of the longer limit: so many days after the end of the former
// one, and never beyond the ceiling from receipt.
func (m matter) extended(l *law) (worktime.Due, error) {
	was, _ := m.s.Clocks.Get(complaint.HandleClock)
	more, _ := l.row("complaint.extension")
	most, _ := l.row("complaint.ceiling")
	if more.Limit == nil || most.Limit == nil {
		return worktime.Due{}, fault.New(fault.Internal, "rules.missing", "制度参数“%s”缺失", "the rule %q is missing or incomplete", "complaint.extension")
	}
	due := more.Limit.Extend(l.Calendar, was.Due)
	if top := most.Limit.Due(l.Calendar, m.s.Received); top.At.Before(due.At) {
		due = top
	}
	if !due.At.After(was.Due) {
		return due, fault.Refuse("complaint.ceiling", "自收到投诉之日起的最长期限已用尽，不能再延期", "the ceiling from the day of receipt is reached: it cannot be extended")
	}
	return due, nil
}

func (m matter) decideExtension() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.DecideExtension](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	if !b.Grant {
		return one(complaint.EvExtensionRefused, complaint.ExtensionDecided{Reason: b.Reason})
	}
	l, err := m.law(m.s.Received)
	if err != nil {
		return nil, err
	}
	due, err := m.extended(l)
	if err != nil {
		return nil, err
	}
	return oneIf(l.err, complaint.EvExtensionGranted, complaint.ExtensionDecided{Reason: b.Reason, Due: due.At.UTC()})
}

// tellExtension lets the longer limit count; the bank's own moves with it.
func (m matter) tellExtension() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.TellExtension](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	l, err := m.law(m.s.Received)
	if err != nil {
		return nil, err
	}
	more, ref := l.row("complaint.extension")
	due := worktime.Due{At: m.s.Asked.Due, Calendar: l.Calendar.Version()}
	body := complaint.ExtensionTold{TellExtension: b, Clocks: casefile.Clocks{l.until(complaint.HandleClock, ref, m.at, m.at, due, worktime.Row{})}}
	if own, ok := m.s.Clocks.Get(complaint.BankClock); ok && !own.Stopped && !own.Overdue(m.at) && more.Limit != nil {
		then := more.Limit.Extend(l.Calendar, own.Due)
		if due.At.Before(then.At) {
			then = due
		}
		row, _ := l.Book.Find(own.Rule)
		body.Clocks = append(body.Clocks, l.until(complaint.BankClock, own.Rule, m.at, m.at, then, row))
	}
	return oneIf(l.err, complaint.EvExtensionTold, body)
}

// resume adds to the end of a clock the time for which it stood: whole days where
// the limit ends with a day, the very time otherwise.
func (m matter) resume() ([]casefile.Event, error) {
	b, err := casefile.Decode[complaint.Resume](m.cmd.Body)
	if err != nil {
		return nil, err
	}
	l, err := m.law(m.s.Received)
	if err != nil {
		return nil, err
	}
	was, _ := m.s.Clocks.Get(b.Clock)
	since := m.s.PausedAt[b.Clock]
	due := worktime.Due{At: was.Due.Add(m.at.Sub(since)), Calendar: l.Calendar.Version(), Provisional: was.Provisional}
	if last := worktime.LastDay(was.Due); was.Due.Equal(last.End()) {
		due.At = (last + worktime.DayOf(m.at) - worktime.DayOf(since)).End()
	}
	row, _ := l.Book.Find(was.Rule)
	return oneIf(l.err, complaint.EvResumed, complaint.Resumed{Clock: l.until(b.Clock, was.Rule, was.From, m.at, due, row)})
}

// oneIf is one event, unless something it rests on was missing.
func oneIf(err error, name string, body any) ([]casefile.Event, error) {
	if err != nil {
		return nil, err
	}
	return one(name, body)
}
