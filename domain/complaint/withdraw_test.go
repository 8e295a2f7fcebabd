package complaint

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// A withdrawal shows the customer's own statement: its time, and where it can be read or heard.
func TestAWithdrawalShowsTheCustomersStatement(t *testing.T) {
	const when = "2026-03-02T10:00:00+08:00"
	for name, c := range map[string]struct {
		body    Withdraw
		pointer string
	}{
		"a text alone":            {Withdraw{How: "phone", Text: "撤回"}, "/received_at"},
		"no call named":           {Withdraw{How: "phone", ReceivedAt: when, Text: "撤回"}, "/call"},
		"a letter nobody can see": {Withdraw{How: "letter", ReceivedAt: when, Call: "REC-1", Text: "撤回"}, "/evidence"},
		"the call":                {Withdraw{How: "phone", ReceivedAt: when, Call: "REC-1", Text: "撤回"}, ""},
		"a recording":             {Withdraw{How: "phone", ReceivedAt: when, Evidence: []string{"E-1"}, Text: "撤回"}, ""},
		"the letter":              {Withdraw{How: "letter", ReceivedAt: when, Evidence: []string{"E-1"}, Text: "撤回"}, ""},
	} {
		s := &State{Seq: 1, Status: Handling, Owner: Holder{User: "owner", Unit: "/ho/"}}
		err := s.Check(casefile.Command{Kind: casefile.Complaint, Name: CmdWithdraw, Actor: casefile.Actor{User: "owner"}, Body: casefile.Encode(c.body)}, time.Date(2026, 3, 3, 0, 0, 0, 0, time.UTC))
		if c.pointer == "" {
			require.NoError(t, err, name)
			continue
		}
		require.Equal(t, c.pointer, fault.Of(err).Fields[0].Pointer, name)
	}
}
