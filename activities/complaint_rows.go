package activities

import "duban/domain/worktime"

// What complaints go by: a limit, a number, or a list.
var (
	complaintLimits = []string{"complaint.simple", "complaint.complex", "complaint.extension", "complaint.ceiling", "complaint.review_request", "complaint.review",
		"complaint.bank_simple", "complaint.bank_complex", "complaint.first_reply", "complaint.on_site", "complaint.offer", "complaint.extension_decision",
		"complaint.panel", "complaint.callback", "complaint.again"}
	complaintNumbers = []string{"complaint.representatives", "complaint.major_regulator", "complaint.major_people", "complaint.hops",
		"complaint.callback_attempts", "complaint.callback_share"}
)

// ComplaintRules fails where a row is missing that complaints received on that day
// would go by: from then on none could be taken in, or one could not be carried on.
func ComplaintRules(book worktime.Rulebook, day worktime.Day) error {
	r := reader{book: book, day: day}
	for _, id := range complaintLimits {
		if row, _ := r.row(id); row.Limit == nil {
			r.miss(id)
		}
	}
	for _, id := range complaintNumbers {
		r.number(id)
	}
	if row, _ := r.row("complaint.ladder"); row.Ladder == nil {
		r.miss("complaint.ladder")
	}
	r.row("complaint.pausable")
	return r.err
}
