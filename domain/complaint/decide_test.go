package complaint

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
)

// A decision that finds the customer right says what the bank does about it (C9).
func TestAJustifiedComplaintIsMended(t *testing.T) {
	s := &State{ID: "c", Seq: 1, Status: Handling, Unit: "/ho/gd/", Owner: Holder{User: "owner", Unit: "/ho/gd/"}, Class: Classification{Business: "b", Cause: "c"}}
	for outcome, refused := range map[Outcome]bool{Justified: true, Partly: true, Unjustified: false, Settled: false} {
		for _, measures := range []string{"", " \n", "道歉"} {
			err := s.Check(casefile.Command{Kind: casefile.Complaint, Name: CmdDecide, Actor: casefile.Actor{User: "owner", Unit: "/ho/gd/"},
				Body: casefile.Encode(Decide{Outcome: outcome, Facts: "情况", Grounds: "依据", Measures: measures, Remedies: Remedies})}, time.Unix(0, 0))
			if !refused || measures == "道歉" {
				require.NoError(t, err, "%s %q", outcome, measures)
				continue
			}
			fields := fault.Of(err).Fields
			require.Len(t, fields, 1, "%s %q", outcome, measures)
			require.Equal(t, "/measures", fields[0].Pointer)
			require.Contains(t, fields[0].Msg.ZH, "处理措施")
			require.Contains(t, fields[0].Msg.EN, "what the bank does")
		}
	}
}
