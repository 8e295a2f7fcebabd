//go:build record

package workflows

import (
	"duban/domain/casefile"
	"duban/domain/incident"
	"duban/domain/worktime"
)

func init() {
	tales["incident-closed"] = severe
	tales["incident-closed-cut"] = func(c *tale) { severe(c.cut(2)) }
	tales["incident-mistaken"] = func(c *tale) {
		c.gives(mei, incident.CmdReport, reported("2026-11-22 02:30", mei, nil).body)
		c.gives(qian, incident.CmdDismiss, incident.Dismiss{Reason: "演练"})
	}
}

func severe(c *tale) {
	c.gives(mei, incident.CmdReport, reported("2026-11-22 02:30", mei, nil).body)
	c.gives(fang, incident.CmdUpdate, incident.Update{Text: "已叫救护车"})
	c.until(alarmed(incident.AlarmClock, incident.Repeat+"1"))
	c.gives(zhao, incident.CmdAcknowledge, nil)
	c.gives(zhao, incident.CmdGrade, incident.Grade{Severity: incident.Critical, Reason: "两人受伤"})
	c.gives(zhao, incident.CmdHandOver, incident.HandOver{To: "qian", Reason: "交班"})
	c.gives(fang, incident.CmdUpdate, incident.Update{Text: "伤者出院"})
	c.until(alarmed(incident.UpdateClock, worktime.DueStep))
	c.gives(qian, incident.CmdClose, incident.Close{Conclusion: "属实", Cause: "湿滑", FollowUp: "整改"})
}

// alarmed: that step of that clock has come.
func alarmed(clock, step string) func(casefile.State) bool {
	return func(s casefile.State) bool {
		c, _ := s.(*incident.State).Clocks.Get(clock)
		for _, x := range c.Steps {
			if x.Name == step && x.Fired {
				return true
			}
		}
		return false
	}
}
