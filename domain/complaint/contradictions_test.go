package complaint

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
)

func pointers(err error) (out []string) {
	if f := fault.Of(err); f != nil {
		for _, x := range f.Fields {
			out = append(out, x.Pointer+" "+x.Code)
		}
	}
	return out
}

// What contradicts itself is refused where it is said, not made sense of afterwards.
func TestOnlyWhoIsNotSatisfiedHasHisCaseHandledAgain(t *testing.T) {
	now := time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)
	for _, result := range []CallResult{Satisfied, Declined, NotReached} {
		err := checkCall(&State{}, casefile.Command{Body: casefile.Encode(CallBack{Result: result, Next: "reopen"})}, now)
		require.Equal(t, []string{"/next conflict"}, pointers(err), result)
	}
	require.NoError(t, checkCall(&State{}, casefile.Command{Body: casefile.Encode(CallBack{Result: Dissatisfied, Text: "x", Next: "reopen"})}, now))
}

func TestSeveralPeopleAreAGroup(t *testing.T) {
	b := Register{People: 100_000, Customer: Party{Name: "张", Phone: "13800000000"}}
	for _, as := range []Capacity{"", Self} {
		var f fault.Fields
		b.As = as
		b.checkParties(&f)
		require.Equal(t, []string{"/people conflict"}, pointers(f.Err()), as)
	}
	var f fault.Fields
	b.As, b.Agents = Group, []Party{{Name: "李"}}
	b.checkParties(&f)
	require.NoError(t, f.Err())
}

// An heir's customer is dead, and a proxy is asked so that the customer is not: either is told.
func TestWhoSpeaksForAnotherMayBeTheOneWhoIsReached(t *testing.T) {
	told := func(as Capacity, customer, agent Party) error {
		var f fault.Fields
		Register{As: as, Customer: customer, Agents: []Party{agent}}.checkParties(&f)
		return f.Err()
	}
	name, phone := Party{Name: "欧阳修"}, Party{Name: "欧阳发", Phone: "13900000000"}
	for _, as := range []Capacity{Proxy, Heir} {
		require.NoError(t, told(as, name, phone))
		require.NoError(t, told(as, phone, name))
		require.Equal(t, []string{"/agents/0/phone required"}, pointers(told(as, name, name)))
	}
	var f fault.Fields
	Register{Customer: name}.checkParties(&f)
	require.Equal(t, []string{"/customer/phone required"}, pointers(f.Err()))
}
