package storage

import (
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/fault"

	"gorm.io/gorm"
)

// Facts about complaints that commits rest on. Matters of discipline are left out of
// whatever could show that there are any.

// Complaint reads a complaint as it stands. NotFound if there is none.
func (tx *Tx) Complaint(id casefile.ID) (*complaint.State, error) {
	s, err := tx.LoadState(id)
	if err != nil {
		return nil, err
	}
	c, ok := s.(*complaint.State)
	if !ok {
		return nil, fault.Missing("投诉", "complaint")
	}
	return c, nil
}

// HeldComplaint is Complaint with the case locked until the transaction ends.
func (tx *Tx) HeldComplaint(id casefile.ID) (*complaint.State, error) {
	if _, _, err := tx.lockCase(id); err != nil {
		return nil, err
	}
	return tx.Complaint(id)
}

// Relatives are the complaints that a complaint names as review, part, origin or by a
// merger, and those that name it so, whether it has heard of them or not; all of them
// locked until the transaction ends.
func (tx *Tx) Relatives(of *complaint.State) ([]*complaint.State, error) {
	ids := slices.Concat([]casefile.ID{of.Origin, of.Into}, of.Reviews, of.Absorbed, of.Parts)
	var naming []casefile.ID
	err := tx.g.Model(&complaintLinkRow{}).Where("other = ? AND kind IN ?", string(of.ID), []string{OriginCase, IntoCase}).
		Order("case_id").Pluck("case_id", &naming).Error
	if err != nil {
		return nil, err
	}
	var list []*complaint.State
	for _, id := range slices.Compact(slices.Sorted(slices.Values(append(ids, naming...)))) {
		s, err := tx.HeldComplaint(id)
		if fault.Is(err, fault.NotFound) { // none, or not opened yet
			continue
		}
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, nil
}

// Why an earlier complaint looks alike.
const (
	AlikeCustomer = "customer"
	AlikeFacts    = "facts"
	AlikeBoth     = "both"
)

const mostAlike = 20

// Alike lists complaints that look like one at hand, the latest first, at most twenty:
// those of the same customer received since one instant (90 days ago, say), and those of
// the same outlet, employee and cause received since another (30 days ago). An empty
// customer is like nobody; without a cause, or with neither outlet nor employee, there
// are no facts to be like. Reviews, cases merged away and matters of discipline are left
// out, and so is the case not.
func (tx *Tx) Alike(customer, outlet, concerns string, class complaint.Classification, customerSince, factsSince time.Time, not casefile.ID) ([]complaint.Duplicate, error) {
	same, facts := either(), either()
	if customer != "" {
		same = expr("(customer = ? AND received_at >= ?)", customer, Instant(customerSince))
	}
	if (outlet != "" || concerns != "") && class.Cause != "" {
		facts = expr("(outlet = ? AND cause = ? AND concerns = ? AND received_at >= ?)", outlet, class.Cause, concerns, Instant(factsSince))
	}
	var rows []struct {
		CaseID      string
		Same, Facts bool
	}
	err := tx.plain().Where(either(same, facts)).Where("case_id <> ?", string(not)).
		Select("case_id, CASE WHEN "+same.SQL+" THEN TRUE ELSE FALSE END AS same, CASE WHEN "+facts.SQL+" THEN TRUE ELSE FALSE END AS facts",
			append(append([]any{}, same.Vars...), facts.Vars...)...).
		Order("received_at DESC, case_id").Limit(mostAlike).Scan(&rows).Error
	out := make([]complaint.Duplicate, len(rows))
	for i, r := range rows {
		out[i] = complaint.Duplicate{Case: casefile.ID(r.CaseID), Why: AlikeCustomer}
		switch {
		case r.Same && r.Facts:
			out[i].Why = AlikeBoth
		case r.Facts:
			out[i].Why = AlikeFacts
		}
	}
	return out, err
}

// open are the complaints that are none of the discipline office's, and no reviews.
func (tx *Tx) open() *gorm.DB {
	return tx.g.Model(&complaintRow{}).Where("form = ? AND sealed = ?", string(complaint.Original), false)
}

// plain are those that were not merged into another.
func (tx *Tx) plain() *gorm.DB { return tx.open().Where("into_case = ''") }

// SameIncident lists the complaints of the same cause received in [from, to), oldest
// first: of one outlet, of one product, or of both. What is empty is not compared; no
// cause, no incident. A day with so many of them or more is a mass incident, those
// merged meanwhile included.
func (tx *Tx) SameIncident(outlet, product string, class complaint.Classification, from, to time.Time) (ids []casefile.ID, err error) {
	if class.Cause == "" || outlet == "" && product == "" {
		return nil, nil
	}
	q := whereEq(whereEq(tx.open().Where("cause = ?", class.Cause), "outlet", outlet), "product", product)
	err = whereBetween(q, "received_at", from, to).Order("received_at, case_id").Pluck("case_id", &ids).Error
	return ids, err
}

// OpenOf counts the cases that somebody owns and that do not rest: his load.
func (tx *Tx) OpenOf(user string) (int, error) {
	var n int64
	err := tx.g.Model(&complaintRow{}).Where("owner = ? AND done = ?", user, false).Count(&n).Error
	return int(n), err
}

// against are the complaints that count against an employee.
func (tx *Tx) against(user string) *gorm.DB { return tx.counting().Where("concerns = ?", user) }

// counting are the complaints about employees that count against them: found justified
// at least in part, or not decided yet.
func (tx *Tx) counting() *gorm.DB {
	return tx.plain().Where("concerns <> ''").
		Where("(outcome IN ? OR status IN ?)", []string{string(complaint.Justified), string(complaint.Partly)},
			[]string{string(complaint.Registered), string(complaint.Handling)}).
		Where("status <> ?", string(complaint.Withdrawn))
}

// RepeatedConcerns counts the complaints about an employee received since an instant
// that were found justified at least in part, or are not decided yet. What was
// withdrawn, merged away or went to the discipline office does not count.
func (tx *Tx) RepeatedConcerns(user string, since time.Time) (int, error) {
	var n int64
	err := tx.against(user).Where("received_at >= ?", Instant(since)).Count(&n).Error
	return int(n), err
}
