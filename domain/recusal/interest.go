package recusal

import (
	"slices"
	"strings"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/domain/worktime"
)

// Tie is what kind of interest somebody declares.
type Tie string

const (
	Kinship     Tie = "kinship"      // with an employee
	Close       Tie = "close"        // another close relation with an employee
	Customer    Tie = "customer"     // with a customer, by a reference that means nothing to us
	UnitTie     Tie = "unit"         // a business relation with a unit
	ProductLine Tie = "product_line" // a business relation with a product line
)

// Ties lists the kinds of interest with what people call them.
var Ties = []struct {
	Tie  Tie
	Name text.Text
}{
	{Kinship, text.T("亲属关系", "Kinship")},
	{Close, text.T("其他密切关系", "Other close relation")},
	{Customer, text.T("与客户的利害关系", "Interest in a customer")},
	{UnitTie, text.T("与机构的业务关系", "Business relation with a unit")},
	{ProductLine, text.T("与产品条线的业务关系", "Business relation with a product line")},
}

// Interest is what somebody has declared of himself. It is withdrawn, never deleted.
type Interest struct {
	ID          string       `json:"id"`
	User        string       `json:"user"`
	Tie         Tie          `json:"tie"`
	With        string       `json:"with"` // a user name, a customer's reference, a unit's path or a product line's code
	From        worktime.Day `json:"from"`
	Until       worktime.Day `json:"until,omitempty"` // the last day; 0: without end
	Note        string       `json:"note,omitempty"`
	DeclaredAt  time.Time    `json:"declared_at"`
	WithdrawnAt time.Time    `json:"withdrawn_at,omitzero"`
	Withdrawal  string       `json:"withdrawal,omitempty"` // why
}

// WithEmployee reports whether the interest is in an employee.
func (i Interest) WithEmployee() bool { return i.Tie == Kinship || i.Tie == Close }

// Begins is the first instant at which the interest holds.
func (i Interest) Begins() time.Time { return i.From.Start() }

// Ends is the first instant at which it no longer does; zero: without end.
func (i Interest) Ends() time.Time {
	if i.Until == 0 {
		return time.Time{}
	}
	return i.Until.End()
}

// Holds reports whether the interest holds at an instant.
func (i Interest) Holds(at time.Time) bool {
	end := i.Ends()
	return !at.Before(i.Begins()) && (end.IsZero() || at.Before(end)) && (i.WithdrawnAt.IsZero() || at.Before(i.WithdrawnAt))
}

// Check tells everything that is wrong with a declaration. Whether the employee or
// unit is there is for others to say.
func (i Interest) Check() error {
	var bad fault.Fields
	if !slices.ContainsFunc(Ties, func(t struct {
		Tie  Tie
		Name text.Text
	}) bool {
		return t.Tie == i.Tie
	}) {
		bad.Add("/tie", "unknown", "没有此类关系", "there is no such relation")
	}
	switch {
	case text.Blank(i.With):
		bad.Need(false, "/with")
	case i.WithEmployee() && strings.EqualFold(i.With, i.User):
		bad.Add("/with", "self", "不能是本人", "must be somebody else")
	case i.Tie == UnitTie && !org.Path(i.With).Valid():
		bad.Add("/with", "pattern", "须为机构路径，例如 /ho/gd/", "must be the path of a unit such as /ho/gd/")
	}
	if i.Until != 0 && i.Until < i.From {
		bad.Add("/until", "order", "不得早于开始日", "must not be before the first day")
	}
	return bad.Err()
}

// Withdraw ends a declaration from now on; that it was made stays on the record.
func (i *Interest) Withdraw(by, reason string, now time.Time) error {
	if by != i.User {
		return fault.Refuse("interest.not_his", "只能撤回本人的申报", "only who declared an interest withdraws it")
	}
	if !i.WithdrawnAt.IsZero() {
		return fault.Refuse("interest.withdrawn", "该申报已撤回", "the declaration has been withdrawn already")
	}
	var bad fault.Fields
	bad.Need(!text.Blank(reason), "/reason")
	if err := bad.Err(); err != nil {
		return err
	}
	i.WithdrawnAt, i.Withdrawal = now, strings.TrimSpace(reason)
	return nil
}
