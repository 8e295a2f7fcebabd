package api

import (
	"duban/domain/casefile"
	"duban/domain/inspection"
	"duban/domain/org"
)

var inspections = resource{kind: casefile.Inspection, path: "/inspections", tag: "检查 · Inspections"}

func (s *Server) routeInspections() {
	opening(s, inspections, inspection.CmdOpen, "/issuer", func(b inspection.Open) org.Path { return b.Issuer })
	command[inspection.Assign](s, inspections, inspection.CmdAssign, issuing)
	command[inspection.Decline](s, inspections, inspection.CmdDecline, personal)
	command[inspection.Start](s, inspections, inspection.CmdStart, personal)
	command[inspection.Answer](s, inspections, inspection.CmdAnswer, personal)
	command[inspection.Submit](s, inspections, inspection.CmdSubmit, personal)
	command[inspection.TakeReview](s, inspections, inspection.CmdTakeReview, issuing)
	command[inspection.Return](s, inspections, inspection.CmdReturn, issuing)
	command[inspection.Accept](s, inspections, inspection.CmdAccept, issuing)
	command[inspection.Publish](s, inspections, inspection.CmdPublish, issuing)
	command[inspection.Appeal](s, inspections, inspection.CmdAppeal, acted)
	command[inspection.DecideAppeal](s, inspections, inspection.CmdDecideAppeal, issuing)
	command[inspection.AcceptResult](s, inspections, inspection.CmdAcceptResult, acted)
	command[inspection.Cancel](s, inspections, inspection.CmdCancel, issuing)
	command[casefile.Urge](s, inspections, inspection.CmdUrge, personal)
}
