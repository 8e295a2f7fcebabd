package storage

import (
	"context"
	"math"
	"strings"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"
	"duban/domain/org"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// NumberFilter picks the complaints that numbers are about: those received in the
// period, or with Closing those that came to rest in it.
type NumberFilter struct {
	Period  Span
	Closing bool
	Under   org.Path // the place complained of, or the unit that has it, lies there
	By      string   // "unit", "line", "business", "cause", "subject", "handler", "outlet", "channel", "month"; empty: all in one
}

// ComplaintNumbers are the numbers of one group of complaints (C11, Q1). Reviews are
// not complaints and do not count; every number is about the complaints of the group
// that the viewer may know of, as they stand now.
type ComplaintNumbers struct {
	Value     string `json:"value"`
	Received  int64  `json:"received"`  // complaints of the group
	Closed    int64  `json:"closed"`    // of these, such as rest: closed, withdrawn, merged or concluded
	Withdrawn int64  `json:"withdrawn"` // of these, withdrawn by the customer
	Merged    int64  `json:"merged"`    // of these, merged into another
	Overdue   int64  `json:"overdue"`   // the legal limit runs and has come

	// Told in time: every decision so far reached the customer before the legal limit as
	// it stood, and no limit has come that still runs. Of: told at least once, or past
	// the limit that runs. What ended untold does not count, nor what had no limit.
	InTime Share `json:"in_time"`
	// First reply in time: given before its limit. A decision told is a reply. Of: had such
	// a limit, and was replied to, or is past the limit and does not rest.
	Replied Share `json:"replied"`
	// Satisfaction: callbacks answered "satisfied". Of: callbacks answered either way.
	// One complaint may have several; nobody reached and no callback wanted are no answers.
	Satisfied Share `json:"satisfied"`
	// First-contact resolution: the first decision was made on the day of receipt by
	// whoever owned the case from its first second, before it changed hands. Of: decided.
	FirstContact Share `json:"first_contact"`
	// Reopened: taken up again at least once. Of: decided at least once.
	Reopened Share `json:"reopened"`
	// Justified: found justified, wholly or in part, as last decided. Of: decided.
	Justified Share `json:"justified"`
	// Repeat complainants: customers with another complaint in the twelve months before one of the
	// group's. Of: customers of the group. Anonymous ones are nobody; a part split off is no
	// other complaint.
	Repeat Share `json:"repeat"`
	// Transfers: changes of owner, those to and within the discipline office left out; per case of Received.
	Transfers    int64   `json:"transfers"`
	TransfersPer float64 `json:"transfers_per_case"`
	// AverageDays from receipt until the customer was first told, of those told.
	Told        int64   `json:"told"`
	AverageDays float64 `json:"average_days"`
	// Behind is of how many of the complaints each of ComplaintsCounted is true: a list with
	// that name in ComplaintFilter.Counted has exactly these.
	Behind map[string]int64 `json:"behind"`
}

// Share is a part of a number of things. Percent is empty where there are none.
type Share struct {
	Part    int64    `json:"part"`
	Of      int64    `json:"of"`
	Percent *float64 `json:"percent,omitempty"` // to two decimals
}

// ShareOf makes a share.
func ShareOf(part, of int64) Share {
	s := Share{Part: part, Of: of}
	if of > 0 {
		p := math.Round(float64(part)*10000/float64(of)) / 100
		s.Percent = &p
	}
	return s
}

// The unit is the one that has the complaint, or had it last: not where it was taken in.
var complaintDimensions = map[string]string{"unit": "owner_unit", "line": "line", "business": "business", "cause": "cause",
	"subject": "subject", "handler": "handler", "outlet": "outlet", "channel": "channel", "month": "substr(received_day, 1, 7)"}

// narrow picks the complaints, in the part of the organisation asked for.
func (f NumberFilter) narrow(tx *Tx, v ComplaintViewer) (*gorm.DB, error) {
	s := toCount(v)
	q, err := s.few(tx, tx.g.Model(&complaintRow{}).Where("form = ?", string(complaint.Original)).Where(s.known()))
	if err != nil {
		return nil, err
	}
	if q, err = s.lying(tx, q, f.Under, "place_path", "unit_path"); err != nil {
		return nil, err
	}
	if f.Closing {
		return whereBetween(q.Where("done"), "closed_at", f.Period.From, f.Period.To), nil
	}
	return whereBetween(q, "received_at", f.Period.From, f.Period.To), nil
}

// complaintMarks are what is true of a complaint or not: numbers add them up, and lists
// can be narrowed to each, so that behind every number stand the cases that made it.
// @late: the legal limit runs and has come. @now: the present instant. @again: the
// customer had complained in the twelve months before.
var complaintMarks = []struct{ name, when string }{
	{"closed", "done"},
	{"open", "NOT done"},
	{"withdrawn", "status = 'withdrawn'"},
	{"merged", "into_case <> ''"},
	{"overdue", "@late"},
	{"in_time", "in_time AND NOT @late"},
	{"not_in_time", "COALESCE(NOT in_time, FALSE) OR @late"},
	{"timed", "in_time IS NOT NULL OR @late"},
	{"replied", "replied_at < reply_due"},
	{"not_replied", "reply_due IS NOT NULL AND (replied_at IS NULL AND NOT done AND reply_due <= @now OR replied_at >= reply_due)"},
	{"reply_timed", "replied_at < reply_due OR reply_due IS NOT NULL AND (replied_at IS NULL AND NOT done AND reply_due <= @now OR replied_at >= reply_due)"},
	{"satisfied", "pleased > 0"},
	{"dissatisfied", "answers > pleased"},
	{"asked", "answers > 0"},
	{"first_contact", "first_contact"},
	{"decided", "decided_at IS NOT NULL"},
	{"reopened", "decided_at IS NOT NULL AND round > 1"},
	{"justified", "decided_at IS NOT NULL AND outcome IN ('justified', 'partly')"},
	{"told", "told_after IS NOT NULL"},
	{"transferred", "transfers > 0"},
	{"again", "@again"},
}

// ComplaintsCounted are the names of what is counted, for ComplaintFilter.Counted.
func ComplaintsCounted() (names []string) {
	for _, m := range complaintMarks {
		names = append(names, m.name)
	}
	return names
}

// marked is the condition that something counted is true of a row of complaints.
func marked(v ComplaintViewer, name string, now time.Time) (clause.Expr, error) {
	for _, m := range complaintMarks {
		if m.name == name {
			e := markedAt(m.when, now)
			if strings.Contains(m.when, "@again") {
				e = again(v)
			}
			return sieve(e), nil
		}
	}
	names := strings.Join(ComplaintsCounted(), ", ")
	return clause.Expr{}, fault.BadField("/counted", "counted", "没有指标“%[1]s”，可选：%[2]s", "there is no number %[1]q but %[2]s", name, names)
}

func markedAt(when string, now time.Time) clause.Expr {
	sql := strings.ReplaceAll(when, "@late", "(legal_runs AND legal_due <= @now)")
	e := expr(strings.ReplaceAll(sql, "@now", "?"))
	for range strings.Count(sql, "@now") {
		e.Vars = append(e.Vars, Instant(now))
	}
	return e
}

// again: the customer has another complaint, that the viewer may know of, in the twelve
// months before this one.
func again(v ComplaintViewer) clause.Expr {
	earlier := complaintSight{v: v}.in("p.")
	return expr("customer <> '' AND origin = '' AND EXISTS (SELECT 1 FROM complaints p WHERE p.customer = complaints.customer AND p.case_id <> complaints.case_id"+
		" AND p.form = 'complaint' AND p.origin = '' AND p.received_at <= complaints.received_at AND p.received_at > complaints.year_before AND "+earlier.SQL+")", earlier.Vars...)
}

// ComplaintNumbers works the numbers out, per group in the order of the groups' values.
func (db *DB) ComplaintNumbers(ctx context.Context, v ComplaintViewer, f NumberFilter, now time.Time) (out []ComplaintNumbers, err error) {
	column, err := dimension(complaintDimensions, f.By)
	if err != nil {
		return nil, err
	}
	if f.By == "month" && f.Closing {
		column = "substr(closed_day, 1, 7)"
	}
	err = db.Read(ctx, "storage.complaint numbers", func(tx *Tx) error {
		q, err := f.narrow(tx, v)
		if err != nil {
			return err
		}
		repeats := again(v)
		seen := tx.g.Table("(?) AS complaints", q.Select("complaints.*, CASE WHEN "+repeats.SQL+" THEN 1 ELSE 0 END AS comes_again", repeats.Vars...))
		sums := "COUNT(*) AS received, COALESCE(SUM(answers), 0) AS answers, COALESCE(SUM(pleased), 0) AS pleased," +
			" COALESCE(SUM(transfers), 0) AS transfers, COALESCE(SUM(told_after), 0) AS seconds," +
			" COUNT(DISTINCT CASE WHEN customer <> '' THEN customer END) AS customers," +
			" COUNT(DISTINCT CASE WHEN comes_again = 1 THEN customer END) AS repeats"
		var args []any
		for _, m := range complaintMarks {
			when := markedAt(strings.ReplaceAll(m.when, "@again", "comes_again = 1"), now)
			sums += ", COALESCE(SUM(CASE WHEN " + when.SQL + " THEN 1 ELSE 0 END), 0) AS has_" + m.name
			args = append(args, when.Vars...)
		}
		var rows []complaintSumRow
		if f.By == "" {
			err = seen.Select("'' AS value, "+sums, args...).Scan(&rows).Error
		} else {
			err = seen.Select(column+" AS value, "+sums, args...).Group(column).Order("value").Scan(&rows).Error
		}
		for _, r := range rows {
			out = append(out, r.numbers())
		}
		return err
	})
	return out, err
}

type complaintSumRow struct {
	Value                                                                   string
	Received, Answers, Pleased, Customers, Repeats, Transfers, Seconds      int64
	HasClosed, HasOpen, HasWithdrawn, HasMerged, HasOverdue                 int64
	HasInTime, HasNotInTime, HasReplied, HasNotReplied                      int64
	HasSatisfied, HasDissatisfied, HasFirstContact, HasDecided, HasReopened int64
	HasJustified, HasTold, HasTransferred, HasAgain                         int64
	HasTimed, HasReplyTimed, HasAsked                                       int64
}

func (r complaintSumRow) numbers() ComplaintNumbers {
	n := ComplaintNumbers{
		Value: r.Value, Received: r.Received, Closed: r.HasClosed, Withdrawn: r.HasWithdrawn, Merged: r.HasMerged, Overdue: r.HasOverdue,
		InTime: ShareOf(r.HasInTime, r.HasInTime+r.HasNotInTime), Replied: ShareOf(r.HasReplied, r.HasReplied+r.HasNotReplied), Satisfied: ShareOf(r.Pleased, r.Answers),
		FirstContact: ShareOf(r.HasFirstContact, r.HasDecided), Reopened: ShareOf(r.HasReopened, r.HasDecided), Justified: ShareOf(r.HasJustified, r.HasDecided),
		Repeat: ShareOf(r.Repeats, r.Customers), Transfers: r.Transfers, Told: r.HasTold,
		Behind: map[string]int64{"closed": r.HasClosed, "open": r.HasOpen, "withdrawn": r.HasWithdrawn, "merged": r.HasMerged, "overdue": r.HasOverdue,
			"in_time": r.HasInTime, "not_in_time": r.HasNotInTime, "replied": r.HasReplied, "not_replied": r.HasNotReplied, "satisfied": r.HasSatisfied,
			"dissatisfied": r.HasDissatisfied, "first_contact": r.HasFirstContact, "decided": r.HasDecided, "reopened": r.HasReopened,
			"justified": r.HasJustified, "told": r.HasTold, "transferred": r.HasTransferred, "again": r.HasAgain,
			"timed": r.HasTimed, "reply_timed": r.HasReplyTimed, "asked": r.HasAsked},
	}
	if r.Received > 0 {
		n.TransfersPer = math.Round(float64(r.Transfers)*100/float64(r.Received)) / 100
	}
	if r.HasTold > 0 {
		n.AverageDays = math.Round(float64(r.Seconds)*100/float64(r.HasTold)/86400) / 100
	}
	return n
}

// ReturnCell is one cell of the return by the dimensions of JR/T 0169: channel (A),
// business (B) and cause (C), as codes of the catalogue.
type ReturnCell struct {
	Channel   string `json:"channel"`
	Business  string `json:"business"`
	Cause     string `json:"cause"`
	Count     int64  `json:"count"`     // complaints received
	People    int64  `json:"people"`    // who complained with them
	Closed    int64  `json:"closed"`    // of the complaints, such as rest
	Justified int64  `json:"justified"` // of the complaints, found justified at least in part
}

// ComplaintReturn counts the complaints of a period by channel, business and cause, in
// the order of the codes; an empty code has not been given yet. What was merged into
// another complaint is counted there.
func (db *DB) ComplaintReturn(ctx context.Context, v ComplaintViewer, f NumberFilter) (cells []ReturnCell, err error) {
	err = db.Read(ctx, "storage.complaint return", func(tx *Tx) error {
		q, err := f.narrow(tx, v)
		if err != nil {
			return err
		}
		return q.Where("into_case = ''").
			Select("channel, business, cause, COUNT(*) AS count, SUM(people) AS people, SUM(CASE WHEN done THEN 1 ELSE 0 END) AS closed, " +
				"SUM(CASE WHEN outcome IN ('justified', 'partly') THEN 1 ELSE 0 END) AS justified").
			Group("channel, business, cause").Order("channel, business, cause").Scan(&cells).Error
	})
	return cells, err
}

// Quarter is a quarter of a year in Chinese time, 1 to 4.
func Quarter(year, quarter int) Span {
	from := time.Date(year, time.Month(3*quarter-2), 1, 0, 0, 0, 0, casefile.Zone)
	return Span{From: from, To: from.AddDate(0, 3, 0)}
}
