package house

import (
	"regexp"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/demo"
	"duban/domain/complaint"
	"duban/policy"
)

// Who withdraws ends the procedure: of its limits none stays in the lists, but for the
// call by which somebody else hears that he meant it.
func TestWithdrawnComplaintsHaveNoLimitButTheCall(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	office := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login)
	id := office.does("", "", grievance(s.bank.Outlets[0], "排队太久"))
	limits := func() []string {
		var clocks []string
		for _, m := range regexp.MustCompile(`"clock":"([^"]+)"`).FindAllStringSubmatch(office.get("/complaint-clocks?case="+string(id)), -1) {
			clocks = append(clocks, m[1])
		}
		return clocks
	}
	require.Contains(t, limits(), "handle", "before, there is something to end")
	office.does(id, "withdraw", complaint.Withdraw{How: "phone", ReceivedAt: s.now.Format(time.RFC3339), Call: "REC-1", Text: "不投诉了"})
	require.True(t, s.theComplaint(id).Confirming)
	require.Equal(t, []string{complaint.CallbackClock}, limits())
}
