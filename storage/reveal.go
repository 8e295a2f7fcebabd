package storage

import (
	"context"
	"encoding/json"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/private"
)

// Reveal is one value that was shown unmasked.
type Reveal struct {
	private.Found
	Value string
}

// reveals are the looks at one value on the audit chain, of whatever kind of case: they
// count together.
const reveals = "%.reveal"

// Reveal opens values of a case for somebody who gave a reason. Each is a row of its
// own on the audit chain, with the field and never the value, before anything is
// answered. row begins those rows: who, by which action ("complaint.reveal"), the case's
// unit, address and request.
//
// Faults: those of Unseal; TooMany "reveal.limit" when he would have seen more than
// perHour values within an hour.
func (v *Vault) Reveal(ctx context.Context, id casefile.ID, reason string, perHour int, fields []private.Found, row AuditEntry) ([]Reveal, error) {
	out := make([]Reveal, len(fields))
	for i, f := range fields {
		kind, plain, err := v.Unseal(ctx, id, f.Token)
		if err != nil {
			return nil, err
		}
		f.Kind = kind
		out[i] = Reveal{f, plain}
	}
	now := Instant(v.o.Clock())
	err := v.db.Write(ctx, "storage.reveal", func(tx *Tx) error {
		if err := tx.mayReveal(row.Actor.User, now, len(fields), perHour); err != nil {
			return err
		}
		for _, f := range out {
			e := row
			e.At, e.Case, e.Outcome = now, id, Seen
			e.Detail = revealDetail(f.Found, reason)
			tx.Audit(e)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// SearchCustomers is FindCustomers for somebody who asks: a look at a value counts the
// same whether the house tells it or he does. The row tells by which kinds he asked.
func (v *Vault) SearchCustomers(ctx context.Context, perHour int, row AuditEntry, marks ...private.Mark) ([]string, error) {
	now := Instant(v.o.Clock())
	err := v.db.Write(ctx, "storage.search customers", func(tx *Tx) error {
		if err := tx.mayReveal(row.Actor.User, now, 1, perHour); err != nil {
			return err
		}
		kinds := make([]private.Kind, len(marks))
		for i, m := range marks {
			kinds[i] = m.Kind
		}
		e := row
		e.At, e.Outcome, e.Detail = now, Seen, casefile.Encode(map[string]any{"searched": kinds})
		tx.Audit(e)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return v.FindCustomers(ctx, marks...)
}

// mayReveal refuses who would have seen more values within an hour than he may.
func (tx *Tx) mayReveal(user string, now time.Time, more, perHour int) error {
	if err := tx.serialise("reveal " + user); err != nil {
		return err
	}
	n, err := tx.revealed(user, now.Add(-time.Hour))
	if err == nil && n+int64(more) > int64(perHour) {
		err = fault.New(fault.TooMany, "reveal.limit", "每小时最多查看 %[1]d 项客户信息原文，您已查看 %[2]d 项，请稍后再试",
			"at most %[1]d values may be revealed within an hour, and you have seen %[2]d: try again later", perHour, n)
	}
	return err
}

// revealDetail says which value was shown and why. The chain keeps it for good, so
// that a number that slipped into the reason is masked.
func revealDetail(f private.Found, reason string) json.RawMessage {
	return casefile.Encode(map[string]any{"event": f.Seq, "field": f.Pointer, "kind": f.Kind, "reason": private.Mask(private.Text, reason)})
}

// revealed counts the values that somebody saw since an instant.
func (tx *Tx) revealed(user string, since time.Time) (n int64, err error) {
	err = tx.g.Model(&auditRow{}).Where("user_id = ? AND action LIKE ? AND outcome = ? AND at >= ?", user, reveals, Seen, since).Count(&n).Error
	return n, err
}
