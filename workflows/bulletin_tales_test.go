//go:build record

package workflows

import (
	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/worktime"
)

func init() {
	tales["bulletin-read-by-all"] = readByAll
	tales["bulletin-read-by-all-cut"] = func(c *tale) { readByAll(c.cut(2)) }
	tales["bulletin-closed-by-issuer"] = func(c *tale) {
		c.bulletin("closed")
		c.gives(wei, bulletin.CmdRelease, nil)
		c.gives(self, bulletin.CmdReplan, casefile.Replan{Calendar: "2027", ApprovedBy: "su"})
		c.signs(fang, subBranch.Child("ty"))
		c.gives(su, bulletin.CmdClose, bulletin.Close{Reason: "已电话督办"})
	}
	tales["bulletin-discarded"] = func(c *tale) {
		c.bulletin("discarded")
		c.gives(wei, bulletin.CmdDiscard, bulletin.Discard{Reason: "并入月通报"})
	}
}

// bulletin drafts what stands late and has it edited.
func (c *tale) bulletin(period string) {
	c.mu.Lock()
	c.late = []bulletin.Late{lateWith(0, 1, "2026-02-10"), lateWith(1, 2, "2026-02-26")}
	c.mu.Unlock()
	c.gives(self, bulletin.CmdDraft, bulletin.DraftFor{Issuer: city, Cadence: bulletin.Weekly, Period: period, Cutoff: when("2026-03-02 09:00")})
	c.gives(su, bulletin.CmdEdit, wrote([]bulletin.Strike{strike(1, 2, "已延期")}))
}

func (c *tale) signs(who casefile.Actor, unit org.Path) {
	c.gives(who, bulletin.CmdAcknowledge, bulletin.Acknowledge{Unit: unit})
}

func readByAll(c *tale) {
	c.bulletin("read")
	c.gives(wei, bulletin.CmdRelease, nil)
	c.signs(fang, subBranch.Child("ty"))
	c.until(func(s casefile.State) bool {
		for _, x := range s.(*bulletin.State).Clocks[0].Steps {
			if x.Name == worktime.Escalate2 {
				return x.Fired
			}
		}
		return false
	})
	c.signs(he, subBranch)
	c.signs(tan, subBranch.Child("ld"))
	c.signs(casefile.Actor{User: "zhu", Unit: outlets[2].Path}, outlets[2].Path)
}
