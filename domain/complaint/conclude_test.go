package complaint

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// A matter of discipline does not end behind the back of the customer.
func TestTheCustomerHearsThatAMatterOfDisciplineHasEnded(t *testing.T) {
	for name, c := range map[string]struct {
		customer string
		body     Conclude
		pointer  string
	}{
		"nothing said":            {"K-1", Conclude{Outcome: Justified, Text: "属实"}, "/how"},
		"told":                    {"K-1", Conclude{Outcome: Justified, Text: "属实", How: "phone"}, ""},
		"could not be told":       {"K-1", Conclude{Outcome: Justified, Text: "属实", Untold: "客户已故"}, ""},
		"told, and not":           {"K-1", Conclude{Outcome: Justified, Text: "属实", How: "phone", Untold: "客户已故"}, "/untold"},
		"told before it happened": {"K-1", Conclude{Outcome: Justified, Text: "属实", How: "phone", ToldAt: "2036-01-01T00:00:00Z"}, "/told_at"},
		"anonymous":               {"", Conclude{Outcome: Justified, Text: "属实"}, ""},
		"anonymous, and told":     {"", Conclude{Outcome: Justified, Text: "属实", How: "phone"}, "/how"},
	} {
		s := &State{Seq: 1, Status: Discipline, Sealed: true, Customer: c.customer, Owner: Holder{User: "owner", Unit: "/ho/"}}
		err := s.Check(casefile.Command{Kind: casefile.Complaint, Name: CmdConclude, Actor: casefile.Actor{User: "owner"}, Body: casefile.Encode(c.body)}, time.Date(2026, 3, 3, 0, 0, 0, 0, time.UTC))
		if c.pointer == "" {
			require.NoError(t, err, name)
			continue
		}
		require.Equal(t, c.pointer, fault.Of(err).Fields[0].Pointer, name)
	}
}
