package intake

import (
	"time"

	"duban/domain/complaint"
)

// Differs names the first column in which a row and what was taken over from it before
// disagree, "" where they do not. before is opened; erased is what stands in it in the
// place of what no longer can be.
func Differs(row complaint.Import, before complaint.Imported, erased string) string {
	decision := complaint.Decision{}
	if before.Decision != nil {
		decision = *before.Decision
	}
	closed, satisfied := before.ClosedAt, before.Satisfied
	decided := row.DecidedAt
	if decided == "" {
		decided = row.ClosedAt // who closed has decided
	}
	for _, x := range []struct {
		column string
		same   bool
	}{
		{"line", row.Line == before.Line}, {"channel", row.Class.Channel == before.Class.Channel}, {"business", row.Class.Business == before.Class.Business},
		{"cause", row.Class.Cause == before.Class.Cause}, {"second", row.Class.Second == before.Class.Second},
		{"subject", row.Class.Subject == before.Class.Subject}, {"product", row.Class.Product == before.Class.Product},
		{"outlet", row.Outlet == before.Outlet.Code}, {"unit", row.Unit == "" || row.Unit == string(before.Unit)}, {"concerns", row.Concerns == before.Concerns},
		{"received", sameMoment(row.ReceivedAt, &before.Received)}, {"decided", sameMoment(decided, &decision.At)},
		{"told", sameMoment(row.ToldAt, decision.Told)}, {"closed", sameMoment(row.ClosedAt, closed)}, {"outcome", row.Outcome == decision.Outcome},
		{"satisfied", (row.Satisfied == nil) == (satisfied == nil) && (satisfied == nil || *row.Satisfied == *satisfied)},
		{"reference", row.Reference == before.Reference}, {"people", max(row.People, 1) == before.People}, {"kind", row.Customer.Kind == before.Customer.Kind},
		{"amount", row.Sum.Plain() == before.Sum},
	} {
		if !x.same {
			return x.column
		}
	}
	for _, x := range []struct{ column, row, before string }{
		{"name", row.Customer.Name, before.Customer.Name}, {"phone", row.Customer.Phone, before.Customer.Phone},
		{"id_number", row.Customer.IDNumber, before.Customer.IDNumber}, {"account", row.Customer.Account, before.Customer.Account},
		{"email", row.Customer.Email, before.Customer.Email}, {"address", row.Customer.Address, before.Customer.Address},
		{"content", row.Content, before.Content}, {"request", row.Request, before.Request}, {"steps", row.Steps, before.Steps},
		{"conclusion", row.Conclusion, before.Conclusion},
	} {
		if x.row != x.before && x.before != erased {
			return x.column
		}
	}
	if len(row.Agents) != len(before.Agents) {
		return "agents"
	}
	for i, a := range row.Agents {
		if b := before.Agents[i]; b.Name != erased && a.Name != b.Name || b.Phone != erased && a.Phone != b.Phone {
			return "agents"
		}
	}
	return ""
}

// sameMoment compares a time as a command says it with one on record; none is the same
// as none.
func sameMoment(said string, kept *time.Time) bool {
	if said == "" {
		return kept == nil || kept.IsZero()
	}
	t, err := time.Parse(time.RFC3339, said)
	return err == nil && kept != nil && t.Equal(*kept)
}
