package recusal

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/worktime"
)

const outlet = org.Path("/ho/gd/th/o1/")

func codes(list []Reason) (out []Code) {
	for _, r := range list {
		out = append(out, r.Code)
	}
	return out
}

// teller reports to head, who reports to chief, who reports to president.
var teller = Employee{User: "teller", Superiors: []string{"head", "chief", "president"}}

func TestWhoStepsAside(t *testing.T) {
	interest := func(tie Tie, with string) []Interest { return []Interest{{User: "x", Tie: tie, With: with}} }
	for _, tc := range []struct {
		name string
		who  Candidate
		of   Concerned
		want []Code
	}{
		{"a stranger acts", Candidate{User: "x", Unit: outlet}, Concerned{Employees: []Employee{teller}, Outlet: outlet}, nil},
		{"the employee himself", Candidate{User: "Teller"}, Concerned{Employees: []Employee{teller}}, []Code{IsConcerned}},
		{"his direct superior", Candidate{User: "head"}, Concerned{Employees: []Employee{teller}}, []Code{IsAbove}},
		{"the superior's superior acts", Candidate{User: "chief"}, Concerned{Employees: []Employee{teller}}, nil},
		{"a direct subordinate", Candidate{User: "x", Superiors: []string{"teller", "head"}}, Concerned{Employees: []Employee{teller}}, []Code{IsBelow}},
		{"a subordinate far below", Candidate{User: "x", Superiors: []string{"a", "b", "c", "teller"}}, Concerned{Employees: []Employee{teller}}, []Code{IsBelow}},
		{"a colleague under the same head acts", Candidate{User: "x", Superiors: []string{"head", "chief"}}, Concerned{Employees: []Employee{teller}}, nil},
		{"one of several concerned", Candidate{User: "x", Superiors: []string{"b"}}, Concerned{Employees: []Employee{{User: "a"}, {User: "b"}}}, []Code{IsBelow}},
		{"an unknown employee binds nobody", Candidate{User: "x", Superiors: []string{""}}, Concerned{Employees: []Employee{{}}}, nil},

		{"the outlet, where its head is complained of", Candidate{User: "x", Unit: outlet}, Concerned{Outlet: outlet, OfHead: true}, []Code{OfOutlet}},
		{"a desk within the outlet too", Candidate{User: "x", Unit: outlet + "desk/"}, Concerned{Outlet: outlet, OfHead: true}, []Code{OfOutlet}},
		{"the unit above acts", Candidate{User: "x", Unit: "/ho/gd/th/"}, Concerned{Outlet: outlet, OfHead: true}, nil},
		{"a namesake outlet acts", Candidate{User: "x", Unit: "/ho/gd/th/o10/"}, Concerned{Outlet: outlet, OfHead: true}, nil},
		{"no outlet, nobody of it", Candidate{User: "x", Unit: outlet}, Concerned{OfHead: true}, nil},

		{"kin of the employee", Candidate{User: "x", Interests: interest(Kinship, "teller")}, Concerned{Employees: []Employee{teller}}, []Code{InEmployee}},
		{"a close friend", Candidate{User: "x", Interests: interest(Close, " Teller ")}, Concerned{Employees: []Employee{teller}}, []Code{InEmployee}},
		{"kin, declared by the employee", Candidate{User: "x"}, Concerned{Employees: []Employee{{User: "teller", Interests: interest(Kinship, "x")}}}, []Code{InEmployee}},
		{"kin of somebody else acts", Candidate{User: "x", Interests: interest(Kinship, "tellers")}, Concerned{Employees: []Employee{teller}}, nil},
		{"superior and kin", Candidate{User: "head", Interests: interest(Kinship, "teller")}, Concerned{Employees: []Employee{teller}}, []Code{IsAbove, InEmployee}},
		{"the customer", Candidate{User: "x", Interests: interest(Customer, "C-1")}, Concerned{Customer: "c-1"}, []Code{InCustomer}},
		{"another customer acts", Candidate{User: "x", Interests: interest(Customer, "C-2")}, Concerned{Customer: "C-1"}, nil},
		{"an unknown customer is nobody's", Candidate{User: "x", Interests: interest(Customer, "")}, Concerned{}, nil},
		{"the unit", Candidate{User: "x", Interests: interest(UnitTie, "/ho/gd/")}, Concerned{Units: []org.Path{"/ho/bj/", outlet}}, []Code{InUnit}},
		{"a part of the unit is not the whole", Candidate{User: "x", Interests: interest(UnitTie, string(outlet))}, Concerned{Units: []org.Path{"/ho/gd/"}}, nil},
		{"the product line", Candidate{User: "x", Interests: interest(ProductLine, "card")}, Concerned{Lines: []string{"loan", "CARD"}}, []Code{InLine}},
		{"a customer's reference is no line", Candidate{User: "x", Interests: interest(Customer, "card")}, Concerned{Lines: []string{"card"}}, nil},

		{"handled it, and fresh eyes are wanted", Candidate{User: "x"}, Concerned{Fresh: true, HandledBy: []string{"y", "x"}}, []Code{HandledIt}},
		{"handled it, and goes on", Candidate{User: "x"}, Concerned{HandledBy: []string{"x"}}, nil},
		{"somebody else handled it", Candidate{User: "x"}, Concerned{Fresh: true, HandledBy: []string{"y"}}, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := Reasons(tc.who, tc.of)
			require.Equal(t, tc.want, codes(got))
			for _, r := range got {
				require.NotEmpty(t, r.Text.ZH)
				require.NotEmpty(t, r.Text.EN)
				require.NotContains(t, r.Text.ZH+r.Text.EN, "%!")
			}
			require.Equal(t, len(tc.want) > 0, fault.Is(Refuse(got), fault.Refused))
		})
	}
}

func TestACustomerIsNeverNamed(t *testing.T) {
	got := Reasons(Candidate{User: "x", Interests: []Interest{{Tie: Customer, With: "110101"}}}, Concerned{Customer: "110101"})
	require.Len(t, got, 1)
	require.NotContains(t, got[0].With+got[0].Text.ZH+got[0].Text.EN, "110101")
}

func TestAnInterestHoldsForItsTime(t *testing.T) {
	day := worktime.Date(2026, time.November, 20)
	i := Interest{From: day, Until: day + 1}
	require.False(t, i.Holds(day.Start().Add(-time.Nanosecond)))
	require.True(t, i.Holds(day.Start()), "the day begins in Chinese time")
	require.True(t, i.Holds((day + 1).End().Add(-time.Nanosecond)), "the last day counts to its end")
	require.False(t, i.Holds((day + 1).End()))
	i.Until = 0
	require.True(t, i.Holds(day.Start().AddDate(30, 0, 0)), "without end")
	i.WithdrawnAt = day.Start().Add(time.Hour)
	require.True(t, i.Holds(day.Start()), "what held before it was withdrawn held")
	require.False(t, i.Holds(day.Start().Add(time.Hour)))
}

func TestADeclarationIsChecked(t *testing.T) {
	good := Interest{User: "x", Tie: Kinship, With: "y", From: 1}
	require.NoError(t, good.Check())
	for pointer, change := range map[string]func(*Interest){
		"/tie":   func(i *Interest) { i.Tie = "love" },
		"/with":  func(i *Interest) { i.With = " " },
		"/until": func(i *Interest) { i.From, i.Until = 5, 4 },
	} {
		i := good
		change(&i)
		require.Equal(t, pointer, fault.Of(i.Check()).Fields[0].Pointer)
	}
	require.Error(t, Interest{User: "x", Tie: Close, With: "X", From: 1}.Check(), "nobody is his own kin")
	require.Error(t, Interest{User: "x", Tie: UnitTie, With: "gd", From: 1}.Check())
	require.NoError(t, Interest{User: "x", Tie: Customer, With: "x", From: 1}.Check(), "a reference may read like a name")
}

func TestADeclarationIsWithdrawnByWhoMadeIt(t *testing.T) {
	now := time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)
	i := Interest{User: "x"}
	require.Equal(t, "interest.not_his", fault.Of(i.Withdraw("y", "no", now)).Code)
	require.Equal(t, "/reason", fault.Of(i.Withdraw("x", " ", now)).Fields[0].Pointer)
	require.NoError(t, i.Withdraw("x", "关系终止", now))
	require.Equal(t, "interest.withdrawn", fault.Of(i.Withdraw("x", "again", now)).Code)
	require.Equal(t, now, i.WithdrawnAt)
}
