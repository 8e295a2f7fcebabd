package storage

import (
	"context"
	"slices"
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// ComplaintFilter narrows a list of complaints. What the zero value of a field asks, it
// does not ask.
type ComplaintFilter struct {
	Under      org.Path // the place complained of, or the unit that has it, lies there
	Unit       org.Path // the unit that has it lies there
	HeldBy     org.Path // this very unit has it, or had it last
	Outlet     string
	Owner      string
	OwnerUnit  org.Path
	Handler    string // who decided last; until then the owner
	Customer   string
	Concerns   string
	Forms      []complaint.Form
	Statuses   []casefile.Status
	Open       *bool // it does not rest
	Lines      []complaint.Line
	Channels   []string
	Businesses []string
	Causes     []string
	Seconds    []string
	Subjects   []string
	Products   []string
	Severities []complaint.Severity
	Tiers      []complaint.Tier
	Outcomes   []complaint.Outcome
	Satisfied  *bool // at the last callback that was answered
	Reopened   *bool
	Extended   *bool
	Breached   *bool // the legal limit has come at least once
	Anonymous  *bool
	Sealed     *bool // a matter of discipline
	Origin     casefile.ID
	Into       casefile.ID
	Mine       bool             // owned by the viewer
	Filed      bool             // the viewer took it in
	Handled    bool             // the viewer had it in hand or put something on its record, and it is not his now
	Offered    bool             // on offer to the viewer, or to one of the desks
	Desks      []complaint.Desk // that the viewer mans: roles with the units at which he holds them
	Judging    bool             // a panel sits, and his opinion is missing
	Ruling     bool             // a panel has its quorum, and he is to rule
	Extending  *ComplaintDuties // a longer limit is asked for, and he may decide
	Calling    bool             // waits for a callback that he may make: he has not handled it
	Waiting    *ComplaintDuties // the next move is his
	Except     casefile.ID      // not this one
	Overdue    time.Time        // the nearest limit has come at this instant: give the present one
	Late       time.Time        // the legal limit has
	Due        Span
	Received   Span
	Closed     Span
	Flag       string    // a flag counted it when it was raised
	Counted    string    // one of ComplaintsCounted is true of it
	Now        time.Time // at this instant: give the present one
	Number     string    // how the number begins
	Words      string    // part of number, reference or outlet code
	Sort       string    // "" or "latest", "due", "received"
}

// ComplaintDuties are the parts of the organisation in which a viewer's roles let him
// make the moves that complaints wait for.
type ComplaintDuties struct {
	DecideExtension []complaint.Desk
	CallBack        []org.Path
}

var complaintOrders = []order{
	{name: "latest", columns: []string{"opened_at", "case_id"}, desc: true},
	{name: "due", columns: []string{"due_at", "case_id"}},
	{name: "received", columns: []string{"received_at", "case_id"}, desc: true},
}

func (r complaintRow) key(order string) []any {
	switch order {
	case "due":
		return []any{r.DueAt, r.CaseID}
	case "received":
		return []any{r.ReceivedAt, r.CaseID}
	}
	return []any{r.OpenedAt, r.CaseID}
}

// Complaints lists the complaints that a viewer may know of.
func (db *DB) Complaints(ctx context.Context, v ComplaintViewer, f ComplaintFilter, p Page) (list List[ComplaintItem], err error) {
	o, err := pick(complaintOrders, f.Sort)
	if err != nil {
		return list, err
	}
	err = db.Read(ctx, "storage.complaints", func(tx *Tx) error {
		q, err := f.narrow(tx, tx.g, toList(v))
		if err != nil {
			return err
		}
		list, err = listed(q, p, o, func(r complaintRow) []any { return r.key(o.name) }, complaintRow.item)
		if err == nil {
			err = tx.veil(v, list.Items)
		}
		return err
	})
	return list, err
}

func (f ComplaintFilter) narrow(tx *Tx, q *gorm.DB, s complaintSight) (*gorm.DB, error) {
	q = q.Where(s.known())
	q, err := s.few(tx, q)
	if err != nil {
		return nil, err
	}
	if q, err = s.lying(tx, q, f.Under, "place_path", "unit_path"); err != nil {
		return nil, err
	}
	if q, err = s.lying(tx, q, f.Unit, "unit_path"); err != nil {
		return nil, err
	}
	q = whereUnder(q, "owner_unit", f.OwnerUnit)
	for column, value := range map[string]string{"owner_unit": string(f.HeldBy), "owner": f.Owner, "handler": f.Handler, "customer": f.Customer,
		"concerns": f.Concerns, "origin": string(f.Origin), "into_case": string(f.Into)} {
		q = whereEq(q, column, value)
	}
	q = whereTold(q, "outlet", f.Outlet)
	q = whereIn(q, "form", f.Forms)
	q = whereIn(q, "status", f.Statuses)
	q = whereIn(q, "line", f.Lines)
	q = whereIn(q, "severity", f.Severities)
	q = whereIn(q, "tier", f.Tiers)
	q = whereIn(q, "outcome", f.Outcomes)
	for column, values := range map[string][]string{"channel": f.Channels, "business": f.Businesses, "cause": f.Causes,
		"second_level": f.Seconds, "subject": f.Subjects, "product": f.Products} {
		q = whereIn(q, column, values)
	}
	q = f.flags(q)
	q = whereBetween(q, "due_at", f.Due.From, f.Due.To)
	q = whereBetween(q, "received_at", f.Received.From, f.Received.To)
	q = whereBetween(q, "closed_at", f.Closed.From, f.Closed.To)
	if !f.Overdue.IsZero() {
		q = q.Where("done = ? AND due_at <= ?", false, Instant(f.Overdue))
	}
	if !f.Late.IsZero() {
		q = q.Where("legal_runs = ? AND done = ? AND legal_due <= ?", true, false, Instant(f.Late))
	}
	if f.Counted != "" {
		is, err := marked(s.v, f.Counted, f.Now)
		if err != nil {
			return nil, err
		}
		q = q.Where(is)
	}
	if f.Number != "" {
		q = q.Where("number >= ? AND number < ?", f.Number, f.Number+"\U0010FFFF")
	}
	if f.Flag != "" {
		q = q.Where("case_id IN (SELECT case_id FROM flag_complaints WHERE flag_id = ?)", f.Flag)
	}
	if f.Except != "" {
		q = q.Where("case_id <> ?", string(f.Except))
	}
	if q, err = f.worded(tx, q); err != nil {
		return nil, err
	}
	return f.mine(q, s.v.User), nil
}

// worded looks words up once, in an index that holds them, and goes on with what was
// found where that is little.
func (f ComplaintFilter) worded(tx *Tx, q *gorm.DB) (*gorm.DB, error) {
	words := strings.TrimSpace(f.Words)
	if words == "" {
		return q, nil
	}
	holds := func(q *gorm.DB) *gorm.DB { return whereText(q, words, "number", "reference", "outlet") }
	var ids []string
	if err := holds(tx.g.Model(&complaintRow{})).Limit(fewListed+1).Pluck("case_id", &ids).Error; err != nil {
		return nil, err
	}
	if len(ids) > fewListed {
		return holds(q), nil
	}
	return q.Where("case_id IN ?", append(ids, "")), nil
}

func (f ComplaintFilter) flags(q *gorm.DB) *gorm.DB {
	is := func(column string, want *bool) {
		if want != nil {
			q = q.Where(column+" = ?", *want)
		}
	}
	is("satisfied", f.Satisfied)
	is("extended", f.Extended)
	is("breached", f.Breached)
	is("sealed", f.Sealed)
	if f.Open != nil {
		q = q.Where("done = ?", !*f.Open)
	}
	if f.Anonymous != nil {
		q = q.Where(map[bool]string{true: "customer = ''", false: "customer <> ''"}[*f.Anonymous])
	}
	if f.Reopened != nil {
		q = q.Where(map[bool]string{true: "round > 1", false: "round = 1"}[*f.Reopened])
	}
	return q
}

// mine are the questions that depend on who asks.
func (f ComplaintFilter) mine(q *gorm.DB, me string) *gorm.DB {
	if f.Mine || f.Offered || f.Judging || f.Ruling || f.Extending != nil || f.Calling || f.Waiting != nil {
		q = q.Where("done = ?", false) // what rests waits for nobody
	}
	if f.Mine {
		q = q.Where("owner = ? AND owner <> ''", me)
	}
	q = Hand{Filed: f.Filed}.narrow(q, me)
	if f.Handled {
		q = q.Where("(owner <> ? OR done = ?)", me, true).Where("case_id IN (?)", tookPart(q, me))
	}
	if f.Offered {
		q = q.Where(offered(me, f.Desks))
	}
	if f.Judging {
		q = q.Where(judging(me))
	}
	if f.Ruling {
		q = q.Where(ruling(me))
	}
	if f.Extending != nil {
		q = q.Where(sieve(f.Extending.extending(me)))
	}
	if f.Calling {
		q = q.Where(calling(me))
	}
	if f.Waiting != nil {
		q = q.Where(sieve(f.Waiting.waiting(me, f.Desks)))
	}
	return q
}

// offered: to the person, alone or as one who held the role of the desk then, or to a
// desk that he mans. A desk is manned from its own unit and from those above it, as
// complaint.Desk.Mans says. Nobody is offered what is his.
func offered(me string, desks []complaint.Desk) clause.Expr {
	to := []clause.Expr{expr("EXISTS (SELECT 1 FROM complaint_people p WHERE p.case_id = complaints.case_id AND p.user_id = ? AND p.invited)", me)}
	for _, d := range desks {
		if d.Role != "" {
			to = append(to, all(expr("offered_to = '' AND offered_role = ?", d.Role), under("offered_unit", []org.Path{d.Unit})))
		}
	}
	return all(expr("offered_at IS NOT NULL AND owner <> ?", me), either(to...), notAside(me))
}

// tookPart are the cases that were in somebody's hands, or on whose record he has an event.
func tookPart(q *gorm.DB, me string) *gorm.DB {
	return q.Session(&gorm.Session{NewDB: true}).Raw("? UNION SELECT case_id FROM complaint_people WHERE user_id = ? AND handled", given(q, me), me)
}

func judging(me string) clause.Expr {
	return expr(`panel_open = ? AND EXISTS (SELECT 1 FROM complaint_experts e WHERE e.case_id = complaints.case_id
		AND e.panel = complaints.panel AND e.user_id = ? AND e.position = '' AND e.aside = ?)`, true, me, false)
}

func ruling(me string) clause.Expr {
	return expr("panel_open = ? AND panel_ready AND panel_chair = ?", true, me)
}

// extending: nobody decides for himself, nor whoever is not of the proper level.
func (d ComplaintDuties) extending(me string) clause.Expr {
	var below []clause.Expr
	for _, desk := range d.DecideExtension {
		if desk.StandsAbove(desk.Unit) {
			below = append(below, expr("asked_unit = ?", string(desk.Unit)))
		}
		if slices.Contains(complaint.RolesAbove(desk.Unit.Child("any")), desk.Role) {
			below = append(below, all(under("asked_unit", []org.Path{desk.Unit}), expr("asked_unit <> ?", string(desk.Unit))))
		}
	}
	return all(expr("asked_by <> '' AND asked_by <> ? AND owner <> ?", me, me), either(below...), notAside(me))
}

func calling(me string) clause.Expr {
	return expr(`(status = ? OR status = ? AND NOT done) AND NOT EXISTS (SELECT 1 FROM complaint_people p WHERE p.case_id = complaints.case_id
		AND p.user_id = ? AND (p.handled OR p.aside))`, string(complaint.Told), string(complaint.Withdrawn), me)
}

func notAside(me string) clause.Expr {
	return expr("NOT EXISTS (SELECT 1 FROM complaint_people p WHERE p.case_id = complaints.case_id AND p.user_id = ? AND p.aside)", me)
}

// waiting: the case is his and in hand, on offer to him, wants his opinion or ruling,
// his decision on an extension, or a callback that he may make.
func (d ComplaintDuties) waiting(me string, desks []complaint.Desk) clause.Expr {
	hand := []string{string(complaint.Registered), string(complaint.Handling), string(complaint.Decided), string(complaint.Discipline)}
	return either(
		expr("owner = ? AND owner <> '' AND status IN ?", me, hand),
		offered(me, desks),
		judging(me),
		ruling(me),
		d.extending(me),
		all(calling(me), either(under("place_path", d.CallBack), under("unit_path", d.CallBack))))
}
