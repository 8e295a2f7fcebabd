package activities

import (
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/worktime"
)

// Term is one limit with its ladder and where it comes from.
type Term struct {
	Rule   string // reference to the row of the law table, with its version
	Limit  worktime.Limit
	Ladder worktime.Ladder
}

// Terms are the limits in force at the moment of a decision, and the calendar to
// compute with.
type Terms struct {
	Calendar worktime.Calendar `json:"-"`
	// Book is every version of every rule, so that a running clock keeps its own.
	Book worktime.Rulebook `json:"-"`

	Fill          worktime.Ladder `json:"fill"`     // around the planned last day of an inspection
	Review        Term            `json:"review"`   // from handing in to publication
	Again         Term            `json:"again"`    // handing in again after a return
	Decision      Term            `json:"decision"` // of an appeal
	Issue         Term            `json:"issue"`    // of a drafted notice
	Appeal        Term            `json:"appeal"`
	Rectification Term            `json:"rectification"`
	Rework        Term            `json:"rework"` // after a return
	Verify        Term            `json:"verify"`

	RepeatMonths  int `json:"repeat_months"` // how far back a repeat offence is recognised
	RepeatShare   int // percent of the limit left for a repeat offence
	MaxExtensions int // per rectification
	ShopperRest   int // rounds a shopper stays away from an outlet
	RiskMonths    int // how far back risk is counted when sampling

	Bulletins BulletinTerms `json:"bulletins"`
}

// TermsOn reads the terms in force on the day of an instant from the rulebook. It
// fails where a row is missing: a clock without a rule must not run.
func TermsOn(book worktime.Rulebook, cal worktime.Calendar, at time.Time) (Terms, error) {
	r := reader{book: book, day: worktime.DayOf(at)}
	t := Terms{
		Calendar:      cal,
		Book:          book,
		Fill:          r.term("inspection.fill").Ladder,
		Review:        r.term("inspection.review"),
		Again:         r.term("inspection.again"),
		Appeal:        r.term("appeal"),
		Decision:      r.term("appeal.decision"),
		Issue:         r.term("notice.issue"),
		Rectification: r.term("rectification"),
		Rework:        r.term("rectification.again"),
		Verify:        r.term("rectification.verify"),
		RepeatMonths:  r.number("rectification.repeat_window"),
		RepeatShare:   r.number("rectification.repeat_share"),
		MaxExtensions: r.number("rectification.extensions"),
		ShopperRest:   r.number("programme.shopper_rest"),
		RiskMonths:    r.number("programme.risk_window"),
		Bulletins:     bulletinTerms(&r),
	}
	return t, r.err
}

// reader reads rows and keeps the first that is missing.
type reader struct {
	book worktime.Rulebook
	day  worktime.Day
	err  error
}

func (r *reader) row(id string) (worktime.Row, string) {
	row, ref, ok := r.book.Row(r.day, id)
	if !ok {
		r.miss(id)
	}
	return row, ref
}

func (r *reader) term(id string) Term {
	row, ref := r.row(id)
	if row.Limit == nil || row.Ladder == nil {
		r.miss(id)
		return Term{}
	}
	return Term{Rule: ref, Limit: *row.Limit, Ladder: *row.Ladder}
}

func (r *reader) number(id string) int {
	row, _ := r.row(id)
	if row.Number == nil {
		r.miss(id)
		return 0
	}
	return *row.Number
}

func (r *reader) miss(id string) {
	if r.err == nil {
		r.err = fault.New(fault.Internal, "rules.missing", "制度参数“%s”缺失", "the rule %q is missing or incomplete", id)
	}
}

// start starts the clock of a term.
func (t Term) start(cal worktime.Calendar, id string, from time.Time) casefile.Clock {
	c := worktime.NewClock(cal, id, t.Rule, from, t.Limit, t.Ladder)
	c.From, c.Limit, c.Roll = from.UTC(), t.Limit.Span.String(), string(t.Limit.Roll)
	return c
}

// until starts a clock whose end a person has settled.
func until(cal worktime.Calendar, ladder worktime.Ladder, id, rule string, from, due time.Time) casefile.Clock {
	c := worktime.ClockUntil(cal, id, rule, from, worktime.Due{At: due}, ladder)
	c.From = from.UTC()
	return c
}
