package house

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/api"
	"duban/demo"
	"duban/domain/complaint"
	"duban/policy"
	"duban/storage"
)

// Whoever convenes a panel sees beforehand whom the case bars, and is refused exactly those.
func TestTheListOfExpertsAgreesWithConvening(t *testing.T) {
	t.Parallel()
	s := sealedStreet(t)
	o := s.bank.Outlets[0]
	all := s.bank.At(policy.ComplaintExpert, demo.Root)[:6]
	require.NoError(t, s.DB.Write(s.ctx, "test.lines", func(tx *storage.Tx) error {
		for i, u := range all {
			if _, err := tx.SetOfficerLines(u.Login, demo.Root, []string{[]string{"legal", "retail", "channel"}[i%3]}, "admin", s.now); err != nil {
				return err
			}
		}
		return nil
	}))
	office := s.as(s.bank.At(policy.ServiceOffice, demo.Root)[0].Login)
	about := grievance(o, "员工态度恶劣")
	about.Concerns = all[0].Login
	id := office.does("", "", about)
	office.does(id, "classify", complaint.Classify{Class: sorted, Severity: complaint.Ordinary, Tier: complaint.Complex, Outlet: complaint.Anew(o.Code), Concerns: complaint.Anew(all[0].Login), Keep: true, Reason: "自办"})

	list := func() map[string]api.ExpertView {
		var v api.ExpertViews
		told := office.get("/complaints/" + string(id) + "/experts")
		require.NoError(t, json.NewDecoder(strings.NewReader(told[strings.Index(told, "\n{"):])).Decode(&v), told)
		found := map[string]api.ExpertView{}
		for _, x := range v.Items {
			found[x.User] = x
		}
		return found
	}
	found := list()
	require.Len(t, found, len(all))
	require.Equal(t, complaint.HasInterest, found[all[0].Login].Bar, "who is complained of judges nothing")
	require.Equal(t, complaint.Retail, found[all[1].Login].Department)
	require.Equal(t, all[1].Name, found[all[1].Login].Name)

	seats := func(from int) (list []complaint.Seat) {
		for _, u := range all[from : from+3] {
			list = append(list, complaint.Seat{User: u.Login, Department: found[u.Login].Department})
		}
		return list
	}
	status, told := office.complaint(id, "convene-panel", complaint.ConvenePanel{Members: seats(0), Chair: all[1].Login, Quorum: 2, Question: "是否成立"})
	require.Equal(t, 400, status, told)
	require.Contains(t, told, "/members/0/user")
	office.does(id, "convene-panel", complaint.ConvenePanel{Members: seats(1), Chair: all[1].Login, Quorum: 2, Question: "是否成立"})
	found = list()
	require.Equal(t, complaint.OnPanel, found[all[2].Login].Bar)
	require.Empty(t, found[all[4].Login].Bar)

	expert := s.as(all[2].Login)
	require.Contains(t, expert.get("/complaints/"+string(id)+"/experts"), "policy.not_granted")
}
