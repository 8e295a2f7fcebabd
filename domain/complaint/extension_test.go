package complaint

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
)

// Who decides on a longer limit follows from the role and the unit over which it is
// held, wherever the person sits.
func TestTheProperLevelDecidesAnExtension(t *testing.T) {
	const head, province, city, outlet org.Path = "/ho/", "/ho/gd/", "/ho/gd/gz/", "/ho/gd/gz/th/"
	for name, c := range map[string]struct {
		asked, home org.Path
		over        map[string]org.Path
		code        string // "" where he may
	}{
		"the unit above":                         {city, province, map[string]org.Path{"service_office": province}, ""},
		"its supervisor":                         {city, province, map[string]org.Path{"unit_supervisor": province}, ""},
		"a unit further above":                   {outlet, province, map[string]org.Path{"service_office": province}, ""},
		"a department of head office":            {city, "/ho/consumer/", map[string]org.Path{"service_office": head}, ""},
		"a supervisor in a department":           {city, "/ho/consumer/", map[string]org.Path{"unit_supervisor": head}, ""},
		"a department of the unit above":         {city, "/ho/gd/service/", map[string]org.Path{"service_office": province}, ""},
		"another role that does not decide":      {city, head, map[string]org.Path{"complaint_officer": head, "service_office": city}, "complaint.not_unit_above"},
		"the unit itself":                        {city, city, map[string]org.Path{"unit_supervisor": city}, "complaint.not_unit_above"},
		"a unit below":                           {city, outlet, map[string]org.Path{"unit_supervisor": outlet}, "complaint.not_unit_above"},
		"a unit beside":                          {city, "/ho/sc/", map[string]org.Path{"service_office": "/ho/sc/"}, "complaint.not_unit_above"},
		"a name that only begins alike":          {"/ho/gd2/gz/", province, map[string]org.Path{"service_office": province}, "complaint.not_unit_above"},
		"somebody who sits above without a role": {city, head, nil, "complaint.not_unit_above"},
		"head office's management for itself":    {head, "/ho/consumer/", map[string]org.Path{"unit_supervisor": head}, ""},
		"head office's service office for it":    {head, head, map[string]org.Path{"service_office": head}, "complaint.not_management"},
		"a province for head office":             {head, province, map[string]org.Path{"unit_supervisor": province}, "complaint.not_management"},
	} {
		s := &State{Seq: 1, Status: Handling, Owner: Holder{User: "owner", Unit: c.asked}, Asked: &Extension{By: "asker", Unit: c.asked}}
		grant := func(by casefile.Actor) error {
			return s.Check(casefile.Command{Kind: casefile.Complaint, Name: CmdDecideExtension, Actor: by, Body: casefile.Encode(DecideExtension{Grant: true, Reason: "情况属实"})}, time.Now())
		}
		err := grant(casefile.Actor{User: "somebody", Unit: c.home, Over: c.over})
		if c.code == "" {
			require.NoError(t, err, name)
			for _, self := range []string{"asker", "owner"} {
				require.Equal(t, "complaint.maker_is_checker", fault.Of(grant(casefile.Actor{User: self, Unit: c.home, Over: c.over})).Code, name)
			}
			continue
		}
		require.Error(t, err, name)
		require.Equal(t, c.code, fault.Of(err).Code, name)
		require.NotContains(t, fault.Of(err).Msg.ZH+fault.Of(err).Msg.EN, "%!", "a badly filled text")
		if c.code == "complaint.not_unit_above" {
			require.Contains(t, fault.Of(err).Msg.EN, string(c.asked), "it says above which unit")
		}
	}
}
