//go:build record

package workflows

import (
	"time"

	"duban/activities"
	"duban/domain/casefile"
	"duban/domain/complaint"
)

func init() {
	tales["complaint-closed"] = longStory
	tales["complaint-closed-cut"] = func(c *tale) { longStory(c.cut(2)) }
	tales["complaint-taken-up-again"] = func(c *tale) {
		c.closes()
		c.gives(he, complaint.CmdReopen, complaint.Reopen{Reason: "新证据"})
		c.gives(he, complaint.CmdAssignOwner, complaint.AssignOwner{To: "cao", Reason: "改由专岗办理"})
		c.gives(cao, complaint.CmdDecide, judges(complaint.Partly))
		c.gives(cao, complaint.CmdTellDecision, complaint.TellDecision{How: "phone"})
		c.gives(kong, complaint.CmdCallBack, complaint.CallBack{Result: complaint.Satisfied, Score: 4})
	}
	tales["complaint-consequence-at-rest"] = func(c *tale) {
		c.closes()
		c.gives(he, complaint.CmdProposeConsequence, complaint.ProposeConsequence{Kind: complaint.Mending, Severity: "normal", Text: "培训"})
	}
	tales["complaint-reviewed"] = func(c *tale) {
		c.closes()
		c.gives(jia, complaint.CmdRequestReview, complaint.RequestReview{InWriting: true, Text: "不服"})
	}
	tales["complaint-review"] = func(c *tale) {
		c.before().closes()
		origin := c.id
		c.gives(jia, complaint.CmdRequestReview, complaint.RequestReview{InWriting: true, Text: "不服"})
		c.id = activities.ReviewOf(origin, 1)
		c.until(func(s casefile.State) bool { return s.Version() > 0 })
		c.gives(he, complaint.CmdDecide, reviews(complaint.SentBack))
		c.gives(he, complaint.CmdTellDecision, complaint.TellDecision{How: "letter"})
	}
	tales["complaint-merged"] = func(c *tale) {
		other := c.other()
		c.gives(tan, complaint.CmdRegister, complains(complaint.InOutlet, attitude))
		c.gives(deng, complaint.CmdLink, complaint.Link{To: other, Why: "same_facts"})
		c.gives(deng, complaint.CmdMerge, complaint.Merge{Into: other, Reason: "同一事件"})
	}
	tales["complaint-absorbing"] = func(c *tale) {
		c.gives(tan, complaint.CmdRegister, complains(complaint.InOutlet, attitude))
		mine := c.id
		merged := c.other()
		c.id = merged
		c.gives(deng, complaint.CmdMerge, complaint.Merge{Into: mine, Reason: "同一事件"})
		c.id = mine
		c.until(func(s casefile.State) bool { return len(s.(*complaint.State).Absorbed) == 1 })
		c.gives(tan, complaint.CmdWithdraw, complaint.Withdraw{How: "phone", ReceivedAt: time.Now().Format(time.RFC3339), Call: "REC-1", Text: "不再追究"})
		c.gives(kong, complaint.CmdCallBack, complaint.CallBack{Result: complaint.Satisfied})
	}
	tales["complaint-split"] = func(c *tale) { c.splits(); c.withdraws() }
	tales["complaint-part"] = func(c *tale) {
		c.splits()
		s, _ := c.db.LoadState(c.t.Context(), c.id)
		c.id = s.(*complaint.State).Parts[0]
		c.until(func(s casefile.State) bool { return s.Version() > 0 })
		c.withdraws()
	}
	tales["complaint-discipline"] = func(c *tale) {
		c.gives(tan, complaint.CmdRegister, complains(complaint.InOutlet, attitude))
		bribe := attitude
		bribe.Subject = "bribery"
		c.gives(deng, complaint.CmdClassify, complaint.Classify{Class: bribe, Severity: complaint.Serious, Tier: complaint.Simple, Outlet: "ty", Concerns: "fang"})
		c.gives(ji, complaint.CmdConclude, complaint.Conclude{Outcome: complaint.Justified, Text: "属实", How: "phone"})
	}
	tales["complaint-imported"] = func(c *tale) {
		in := complaint.Import{Register: complains(complaint.Office, attitude)}
		in.Anonymous, in.Customer, in.Unit, in.ReceivedAt = true, complaint.Party{}, string(city), time.Now().Add(-time.Hour).Format(time.RFC3339)
		c.gives(self, complaint.CmdImport, in)
		c.gives(su, complaint.CmdDecide, judges(complaint.Justified))
		c.gives(su, complaint.CmdClose, complaint.Close{Reason: "匿名"})
	}
}

// longStory goes through everything that can happen before a complaint is closed.
func longStory(c *tale) {
	in := complains(complaint.Hotline, cards)
	in.Outlet = "ty"
	seat := func(u string, d complaint.Department) complaint.Seat { return complaint.Seat{User: u, Department: d} }
	think := complaint.GiveOpinion{Position: complaint.ForCustomer, Text: "理由"}
	c.gives(jia, complaint.CmdRegister, in)
	c.gives(cao, complaint.CmdRefuseOffer, complaint.RefuseOffer{Reason: "非本条线"})
	c.gives(jia, complaint.CmdOffer, complaint.MakeOffer{To: "cui", Reason: "请办理"})
	c.gives(cui, complaint.CmdTake, nil)
	c.gives(cui, complaint.CmdClassify, complaint.Classify{Class: cards, Severity: complaint.Serious, Tier: complaint.Complex, Outlet: "ty", Keep: true, Reason: "由本人办理"})
	c.gives(cui, complaint.CmdContact, contacts(complaint.FirstReply))
	c.gives(cui, complaint.CmdPause, complaint.Pause{Clock: complaint.BankClock, Reason: "等待"})
	c.gives(cui, complaint.CmdResume, complaint.Resume{Clock: complaint.BankClock})
	for _, grant := range []bool{false, true} {
		c.gives(cui, complaint.CmdRequestExtension, complaint.RequestExtension{Reason: "鉴定"})
		c.gives(pan, complaint.CmdDecideExtension, complaint.DecideExtension{Grant: grant, Reason: "意见"})
	}
	c.gives(cui, complaint.CmdTellExtension, complaint.TellExtension{How: "letter", Text: "延期"})
	c.gives(self, complaint.CmdReplan, casefile.Replan{Calendar: "2027", ApprovedBy: "su"})
	c.gives(cui, complaint.CmdConvenePanel, complaint.ConvenePanel{Members: []complaint.Seat{seat("xl", complaint.Legal), seat("xr", complaint.Retail), seat("xo", complaint.Operations)},
		Chair: "xl", Quorum: 2, Question: "收费是否合理"})
	c.gives(xr, complaint.CmdStepAside, complaint.StepAside{Reason: "利害关系"})
	c.gives(xo, complaint.CmdGiveOpinion, think)
	c.until(func(s casefile.State) bool { return s.(*complaint.State).Panel.Chair == "xm" }) // xl was late
	c.gives(xm, complaint.CmdGiveOpinion, think)
	c.gives(xm, complaint.CmdRulePanel, complaint.RulePanel{Position: complaint.ForCustomer, Text: "理由"})
	c.gives(cui, complaint.CmdDecide, judges(complaint.Justified))
	c.gives(cui, complaint.CmdTellDecision, complaint.TellDecision{How: "letter"})
	c.gives(kong, complaint.CmdCallBack, complaint.CallBack{Result: complaint.NotReached})
	c.gives(kong, complaint.CmdCallBack, complaint.CallBack{Result: complaint.Dissatisfied, Next: "escalate", Text: "不认可"})
	c.gives(su, complaint.CmdTake, nil)
	c.gives(su, complaint.CmdDecide, judges(complaint.Justified))
	c.gives(su, complaint.CmdTellDecision, complaint.TellDecision{How: "letter"})
	c.gives(kong, complaint.CmdCallBack, complaint.CallBack{Result: complaint.Satisfied, Score: 5})
}

// closes brings a complaint made at the counter to its end.
func (c *tale) closes() {
	c.gives(tan, complaint.CmdRegister, complains(complaint.InOutlet, attitude))
	c.gives(deng, complaint.CmdDecide, judges(complaint.Justified))
	c.gives(deng, complaint.CmdTellDecision, complaint.TellDecision{How: "in_person"})
	c.gives(kong, complaint.CmdCallBack, complaint.CallBack{Result: complaint.Declined})
	c.ends()
}

// ends waits until the run of the case is over, so that the next command starts one.
func (c *tale) ends() {
	_ = c.engine.GetWorkflow(c.t.Context(), WorkflowID(casefile.Complaint, c.id), "").Get(c.t.Context(), nil)
}

func (c *tale) splits() {
	c.gives(tan, complaint.CmdRegister, complains(complaint.InOutlet, attitude))
	c.gives(deng, complaint.CmdSplit, complaint.Split{Parts: []complaint.Part{{Class: attitude, Outlet: "ty", Content: "另一事"}}, Reason: "两件事"})
}

func (c *tale) withdraws() {
	c.gives(tan, complaint.CmdWithdraw, complaint.Withdraw{How: "phone", ReceivedAt: time.Now().Format(time.RFC3339), Call: "REC-1", Text: "不再追究"})
	c.gives(kong, complaint.CmdCallBack, complaint.CallBack{Result: complaint.Satisfied})
}

// other is another complaint made at the counter.
func (c *tale) other() casefile.ID {
	mine := c.id
	c.id = named(string(mine) + " other")
	c.gives(tan, complaint.CmdRegister, complains(complaint.InOutlet, attitude))
	other := c.id
	c.id = mine
	return other
}

// before gives the tale's case a name of its own: what is kept is the case that it leads to.
func (c *tale) before() *tale {
	c.id = named(string(c.id) + " before")
	return c
}
