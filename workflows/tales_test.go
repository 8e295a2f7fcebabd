//go:build record

package workflows

import (
	"time"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/notice"
	"duban/domain/programme"
	"duban/domain/worktime"
)

// tales are the ways in which cases end, by the name of their history.
var tales = map[string]func(c *tale){
	"inspection-appealed-final-by-clock":     appealedByClock,
	"inspection-appealed-final-by-clock-cut": func(c *tale) { appealedByClock(c.cut(2)) },
	"inspection-accepted-early": func(c *tale) {
		c.publishes("sixs.cable")
		c.gives(fang, inspection.CmdAcceptResult, nil)
	},
	"inspection-appeal-outlives-window": func(c *tale) {
		c.publishes("sixs.cable", "lobby.sort")
		c.appeals("sixs.cable")
		c.until(func(s casefile.State) bool { return !s.(*inspection.State).WindowOpen })
		c.decides("sixs.cable", true)
	},
	"inspection-declined-reassigned-cancelled": func(c *tale) {
		c.opens()
		c.gives(lin, inspection.CmdDecline, inspection.Decline{Reason: "回避"})
		c.gives(su, inspection.CmdAssign, inspection.Assign{Inspector: "song"})
		_, err := c.try(lin, inspection.CmdStart, nil) // a refusal leaves no trace
		require.Error(c.t, err)
		c.gives(song, inspection.CmdStart, nil)
		c.gives(song, inspection.CmdAnswer, inspection.Answer{Answers: c.filled("none", template("onsite-outlet")).Answers[:2]})
		c.gives(self, inspection.CmdReplan, casefile.Replan{Calendar: "2027", ApprovedBy: "su"})
		c.gives(su, inspection.CmdCancel, inspection.Cancel{Reason: "停业"})
	},
	"inspection-returned-twice": func(c *tale) {
		c.opens()
		c.gives(lin, inspection.CmdStart, nil)
		c.mu.Lock()
		all := c.filled(c.id, template("onsite-outlet"), "sixs.cable")
		c.mu.Unlock()
		for range 2 {
			c.gives(lin, inspection.CmdSubmit, all)
			c.gives(rui, inspection.CmdTakeReview, nil)
			c.gives(rui, inspection.CmdReturn, inspection.Return{Reason: "请补充"})
		}
		c.gives(lin, inspection.CmdSubmit, all)
		c.gives(rui, inspection.CmdTakeReview, nil)
		c.gives(rui, inspection.CmdAccept, nil)
		c.gives(su, inspection.CmdPublish, nil)
		c.gives(fang, inspection.CmdAcceptResult, nil)
	},
	// The commit fails for good, which does not leave the opening command a second chance.
	"inspection-opening-refused": func(c *tale) {
		_, err := c.try(su, inspection.CmdOpen, inspection.Open{Kind: inspection.Onsite, Checklist: "onsite-outlet", Outlet: "nowhere", From: "2026-12-07", To: "2026-12-07"})
		require.Error(c.t, err)
	},
	"inspection-answer-lost": func(c *tale) { c.publishes("sixs.cable"); c.gives(fang, inspection.CmdAcceptResult, nil) },
	"notice-closed": func(c *tale) {
		c.notified()
		c.gives(fang, notice.CmdAcknowledge, nil)
		for _, item := range []string{"sixs.cable", "lobby.sort"} {
			c.plans(item)
			c.completes(item)
		}
		c.verifies("sixs.cable")
		c.gives(su, notice.CmdReturn, notice.Return{Rectification: c.mending("lobby.sort"), Reason: "不符"})
		c.completes("lobby.sort")
		c.verifies("lobby.sort")
	},
	"notice-overdue-extended-replanned-closed": func(c *tale) {
		c.notified()
		c.gives(fang, notice.CmdAcknowledge, nil)
		until := time.Now().AddDate(0, 0, 7).In(casefile.Zone).Format(time.DateOnly)
		for _, grant := range []bool{false, true} {
			c.gives(fang, notice.CmdRequestExtension, notice.RequestExtension{Rectification: c.mending("sixs.cable"), Until: until, Reason: "定制"})
			c.gives(su, notice.CmdDecideExtension, notice.DecideExtension{Rectification: c.mending("sixs.cable"), Grant: grant, Reason: "属实"})
		}
		c.gives(self, notice.CmdReplan, casefile.Replan{Calendar: "2027", ApprovedBy: "su"})
		c.until(fired(worktime.Bulletin))
		for _, item := range []string{"sixs.cable", "lobby.sort"} {
			c.plans(item)
			c.completes(item)
			c.verifies(item)
		}
	},
	"notice-withdrawn": func(c *tale) {
		c.notified()
		c.gives(su, notice.CmdWithdraw, notice.Withdraw{Reason: "有误"})
	},
	"notice-advice": func(c *tale) {
		c.gives(su, notice.CmdOpenAdvice, notice.OpenAdvice{Outlet: "ty", Points: []string{"增设座椅"}})
		c.gives(su, notice.CmdIssue, nil)
		c.gives(fang, notice.CmdAcknowledge, nil)
		c.gives(fang, notice.CmdReplyAdvice, notice.ReplyAdvice{Reply: "已安排"})
		c.gives(su, notice.CmdCloseAdvice, nil)
	},
	"programme-running":     launched,
	"programme-running-cut": func(c *tale) { launched(c.cut(1)) },
	"programme-cancelled": func(c *tale) {
		c.drafts()
		c.gives(su, programme.CmdCancel, programme.Cancel{Reason: "取消"})
	},
}

func appealedByClock(c *tale) {
	c.publishes("sixs.cable", "lobby.sort", "env.clean")
	c.appeals("sixs.cable")
	c.appeals("lobby.sort")
	c.decides("sixs.cable", true)
	c.decides("lobby.sort", false)
	c.until(done)
}

func launched(c *tale) {
	c.drafts()
	c.gives(su, programme.CmdLaunch, nil)
	c.until(done)
}
