package complaint

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
)

// Whatever somebody above the owner may do follows from a role and the unit over which
// it is held, wherever he sits, and from the branch for which the owner acts.
func TestWhoStandsAboveTheOwner(t *testing.T) {
	const head, province, city org.Path = "/ho/", "/ho/gd/", "/ho/gd/gz/"
	department := Holder{User: "owner", Unit: "/ho/consumer/", Branch: head}
	for name, c := range map[string]struct {
		owner Holder
		home  org.Path
		over  map[string]org.Path
		above bool
	}{
		"the unit above":                          {Holder{User: "owner", Unit: city}, province, map[string]org.Path{"service_office": province}, true},
		"a department of head office":             {Holder{User: "owner", Unit: city}, "/ho/service/", map[string]org.Path{"service_office": head}, true},
		"a colleague of a department":             {Holder{User: "owner", Unit: "/ho/gd/rx/", Branch: province}, "/ho/gd/rx/", map[string]org.Path{"service_office": province}, false},
		"the unit itself":                         {Holder{User: "owner", Unit: city}, city, map[string]org.Path{"unit_supervisor": city}, false},
		"who sits above without a role":           {Holder{User: "owner", Unit: city}, head, map[string]org.Path{"complaint_officer": head}, false},
		"a department's owner, a colleague of it": {department, "/ho/consumer/", map[string]org.Path{"service_office": head}, false},
		"a department's owner, another's office":  {department, "/ho/service/", map[string]org.Path{"service_office": head}, false},
		"a department's owner, the management":    {department, "/ho/consumer/", map[string]org.Path{"unit_supervisor": head}, true},
		"head office's owner, a province":         {Holder{User: "owner", Unit: head}, province, map[string]org.Path{"unit_supervisor": province}, false},
	} {
		by := casefile.Actor{User: "somebody", Unit: c.home, Over: c.over}
		for _, a := range []struct {
			name string
			in   casefile.Status
			body any
		}{
			{CmdAssignOwner, Handling, AssignOwner{To: "next", Reason: "离岗"}},
			{CmdReopen, Closed, Reopen{Reason: "新证据"}},
			{CmdOffer, Handling, MakeOffer{To: "next", Reason: "转办"}},
			{CmdReplaceExpert, Handling, ReplaceExpert{Out: "x", In: Seat{User: "y", Department: Legal}}},
			{CmdProposeConsequence, Closed, ProposeConsequence{Kind: Accountability, Employee: "mei", Text: "事由"}},
		} {
			s := &State{Seq: 1, Status: a.in, Owner: c.owner, MaxHops: 3, Panel: &Panel{Chair: "x", Quorum: 1, Members: []Member{{User: "x"}}}, Decision: &Decision{Outcome: Justified}}
			err := s.Check(casefile.Command{Kind: casefile.Complaint, Name: a.name, Actor: by, Body: casefile.Encode(a.body)}, time.Now())
			if c.above {
				require.NoError(t, err, "%s: %s", name, a.name)
				continue
			}
			require.Error(t, err, "%s: %s", name, a.name)
			require.Equal(t, "complaint.not_above", fault.Of(err).Code, "%s: %s", name, a.name)
			require.NotContains(t, fault.Of(err).Msg.ZH+fault.Of(err).Msg.EN, "%!")
		}
	}
}
