package complaint

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

// Whether a panel may still rule, and whether it may in time, follows from who sits.
func TestWhetherAPanelCanRule(t *testing.T) {
	said, silent, late, gone := Member{Position: ForBank}, Member{}, Member{Reminded: true}, Member{Position: ForBank, Aside: true}
	for name, c := range map[string]struct {
		members     []Member // the first has the chair; the quorum is two
		can, inTime bool
	}{
		"all are to be heard":             {[]Member{silent, silent, silent}, true, true},
		"one is late":                     {[]Member{silent, said, late}, true, true},
		"two are late":                    {[]Member{said, late, late}, true, false},
		"two have left":                   {[]Member{said, gone, gone}, false, false},
		"the chair has left":              {[]Member{gone, said, said}, false, false},
		"all have left":                   {[]Member{gone, gone, gone}, false, false},
		"late, but the quorum has spoken": {[]Member{said, said, late}, true, true},
	} {
		p := Panel{Chair: "0", Quorum: 2, Members: c.members}
		for i := range p.Members {
			p.Members[i].User = fmt.Sprint(i)
		}
		require.Equal(t, []bool{c.can, c.inTime}, []bool{p.CanRule(), p.InTime()}, name)
	}
}
