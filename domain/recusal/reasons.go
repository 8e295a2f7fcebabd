package recusal

import (
	"slices"
	"strings"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
)

// Candidate is somebody who might act in a matter.
type Candidate struct {
	User      string
	Unit      org.Path   // where he belongs
	Superiors []string   // his reporting line, the direct superior first
	Interests []Interest // of his own, in force at the instant that counts
}

// Employee is somebody the matter is about.
type Employee struct {
	User      string
	Superiors []string   // his reporting line, the direct superior first
	Interests []Interest // of his own: kinship binds both sides, whoever declared it
}

// Concerned is what and whom a matter is about.
type Concerned struct {
	Employees []Employee
	Outlet    org.Path   // complained of; "" where no outlet is
	OfHead    bool       // the subject is misconduct of the outlet's head
	Customer  string     // the reference by which interests name him; "" where unknown
	Units     []org.Path // with which somebody may have a business relation
	Lines     []string   // codes of product lines
	Fresh     bool       // review, callback or panel: nobody who handled the matter before
	HandledBy []string
}

// Code names a ground for stepping aside.
type Code string

const (
	IsConcerned Code = "concerned"
	IsBelow     Code = "subordinate"
	IsAbove     Code = "superior"
	OfOutlet    Code = "outlet"
	InEmployee  Code = "interest_employee"
	InCustomer  Code = "interest_customer"
	InUnit      Code = "interest_unit"
	InLine      Code = "interest_line"
	HandledIt   Code = "handled"
)

// Refusal is the code of the fault that keeps somebody from acting.
const Refusal = "recusal"

// Reason is one ground on which a person must step aside. With names the employee,
// unit or line it comes from; a customer is never named.
type Reason struct {
	Code Code      `json:"code"`
	With string    `json:"with,omitempty"`
	Text text.Text `json:"text"`
}

// Reasons lists why a candidate must step aside from a matter; none: he may act.
func Reasons(who Candidate, of Concerned) (list []Reason) {
	add := func(code Code, with string, t text.Text) { list = append(list, Reason{code, with, t}) }
	for _, e := range of.Employees {
		switch {
		case e.User == "":
			continue
		case same(e.User, who.User):
			add(IsConcerned, "", text.T("本人即被投诉人", "he is the employee complained of"))
			continue
		case has(who.Superiors, e.User):
			add(IsBelow, e.User, text.T("是被投诉人 %s 的下属", "he reports to %s, who is complained of").F(e.User))
		case len(e.Superiors) > 0 && same(e.Superiors[0], who.User):
			add(IsAbove, e.User, text.T("是被投诉人 %s 的直接上级", "he is the direct superior of %s, who is complained of").F(e.User))
		}
		if tied(who, e) {
			add(InEmployee, e.User, text.T("与被投诉人 %s 有已申报的亲属或密切关系", "a relation with %s, who is complained of, is declared").F(e.User))
		}
	}
	if of.OfHead && of.Outlet.Contains(who.Unit) {
		add(OfOutlet, string(of.Outlet), text.T("投诉涉及网点负责人，网点人员须回避", "the head of the outlet is complained of: its people step aside"))
	}
	for _, i := range who.Interests {
		switch {
		case i.Tie == Customer && of.Customer != "" && same(i.With, of.Customer):
			add(InCustomer, "", text.T("与客户有已申报的利害关系", "an interest in the customer is declared"))
		case i.Tie == UnitTie:
			for _, u := range of.Units {
				if org.Path(i.With).Contains(u) {
					add(InUnit, i.With, text.T("与所涉机构 %s 有已申报的业务关系", "a business relation with the unit %s is declared").F(i.With))
					break
				}
			}
		case i.Tie == ProductLine && has(of.Lines, i.With):
			add(InLine, i.With, text.T("与所涉产品条线 %s 有已申报的业务关系", "a business relation with the product line %s is declared").F(i.With))
		}
	}
	if of.Fresh && has(of.HandledBy, who.User) {
		add(HandledIt, "", text.T("此前处理过本案", "he handled the matter before"))
	}
	return list
}

// tied reports a declared relation between two employees, whoever of them declared it.
func tied(who Candidate, e Employee) bool {
	to := func(list []Interest, user string) bool {
		return slices.ContainsFunc(list, func(i Interest) bool { return i.WithEmployee() && same(i.With, user) })
	}
	return to(who.Interests, e.User) || to(e.Interests, who.User)
}

// same: user names and references are written in any case, with blanks around them.
func same(a, b string) bool { return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b)) }

func has(list []string, s string) bool {
	return slices.ContainsFunc(list, func(x string) bool { return same(x, s) })
}

// Refuse is the answer to somebody who must step aside; nil where there is no reason.
func Refuse(reasons []Reason) error {
	if len(reasons) == 0 {
		return nil
	}
	f := fault.Refuse(Refusal, "须回避：%[1]s", "must step aside: %[2]s", reasons[0].Text.ZH, reasons[0].Text.EN)
	for _, r := range reasons {
		f.Fields = append(f.Fields, fault.Field{Code: string(r.Code), Msg: r.Text})
	}
	return f
}
