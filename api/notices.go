package api

import (
	"duban/domain/casefile"
	"duban/domain/notice"
	"duban/domain/org"
)

var notices = resource{kind: casefile.Notice, path: "/notices", tag: "整改 · Notices and rectifications"}

func (s *Server) routeNotices() {
	// A rectification notice is drafted by the system when an inspection is final;
	// a person opens advice notes only.
	opening(s, notices, notice.CmdOpenAdvice, "/issuer", func(b notice.OpenAdvice) org.Path { return org.Path(b.Issuer) })
	command[notice.Issue](s, notices, notice.CmdIssue, issuing)
	command[notice.Withdraw](s, notices, notice.CmdWithdraw, issuing)
	command[notice.Acknowledge](s, notices, notice.CmdAcknowledge, acted)
	command[notice.Plan](s, notices, notice.CmdPlan, acted)
	command[notice.Complete](s, notices, notice.CmdComplete, acted)
	command[notice.Verify](s, notices, notice.CmdVerify, issuing)
	command[notice.Return](s, notices, notice.CmdReturn, issuing)
	command[notice.RequestExtension](s, notices, notice.CmdRequestExtension, acted)
	command[notice.DecideExtension](s, notices, notice.CmdDecideExtension, issuing)
	command[notice.ReplyAdvice](s, notices, notice.CmdReplyAdvice, acted)
	command[notice.CloseAdvice](s, notices, notice.CmdCloseAdvice, issuing)
	command[notice.Urge](s, notices, notice.CmdUrge, personal)
}
