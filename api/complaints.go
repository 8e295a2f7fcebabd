package api

import (
	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/org"
)

var complaints = resource{kind: casefile.Complaint, path: "/complaints", tag: "投诉 · Complaints"}

// routeComplaints registers every move on a complaint. Policy is asked at the place
// complained of or at the unit that has the case, wherever the caller's role reaches;
// the case itself knows its owner, its experts and who must step aside.
func (s *Server) routeComplaints() {
	opening(s, complaints, complaint.CmdRegister, "/unit", func(b complaint.Register) org.Path { return org.Path(b.Unit) })
	command[complaint.Classify](s, complaints, complaint.CmdClassify, personal)
	command[complaint.MakeOffer](s, complaints, complaint.CmdOffer, personal)
	command[complaint.Take](s, complaints, complaint.CmdTake, personal)
	command[complaint.RefuseOffer](s, complaints, complaint.CmdRefuseOffer, personal)
	command[complaint.AssignOwner](s, complaints, complaint.CmdAssignOwner, personal)
	command[complaint.Contact](s, complaints, complaint.CmdContact, personal)
	command[complaint.RequestExtension](s, complaints, complaint.CmdRequestExtension, personal)
	command[complaint.DecideExtension](s, complaints, complaint.CmdDecideExtension, personal)
	command[complaint.TellExtension](s, complaints, complaint.CmdTellExtension, personal)
	command[complaint.Pause](s, complaints, complaint.CmdPause, personal)
	command[complaint.Resume](s, complaints, complaint.CmdResume, personal)
	command[complaint.ConvenePanel](s, complaints, complaint.CmdConvenePanel, personal)
	command[complaint.GiveOpinion](s, complaints, complaint.CmdGiveOpinion, personal)
	command[complaint.StepAside](s, complaints, complaint.CmdStepAside, personal)
	command[complaint.ReplaceExpert](s, complaints, complaint.CmdReplaceExpert, personal)
	command[complaint.RulePanel](s, complaints, complaint.CmdRulePanel, personal)
	command[complaint.Decide](s, complaints, complaint.CmdDecide, personal)
	command[complaint.TellDecision](s, complaints, complaint.CmdTellDecision, personal)
	command[complaint.CallBack](s, complaints, complaint.CmdCallBack, personal)
	command[complaint.RequestReview](s, complaints, complaint.CmdRequestReview, personal)
	command[complaint.Withdraw](s, complaints, complaint.CmdWithdraw, personal)
	command[complaint.Link](s, complaints, complaint.CmdLink, personal)
	command[complaint.Merge](s, complaints, complaint.CmdMerge, personal)
	command[complaint.Split](s, complaints, complaint.CmdSplit, personal)
	command[complaint.Reopen](s, complaints, complaint.CmdReopen, personal)
	command[complaint.ReferDiscipline](s, complaints, complaint.CmdReferDiscipline, personal)
	command[complaint.Conclude](s, complaints, complaint.CmdConclude, personal)
	command[complaint.ProposeConsequence](s, complaints, complaint.CmdProposeConsequence, personal)
	command[complaint.Close](s, complaints, complaint.CmdClose, personal)
	command[casefile.Urge](s, complaints, complaint.CmdUrge, personal)
}
