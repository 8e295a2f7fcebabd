package api

import (
	"duban/domain/casefile"
	"duban/domain/org"
	"duban/domain/programme"
)

var programmes = resource{kind: casefile.Programme, path: "/programmes", tag: "检查计划 · Programmes"}

func (s *Server) routeProgrammes() {
	opening(s, programmes, programme.CmdOpen, "/issuer", func(b programme.Open) org.Path { return b.Issuer })
	command[programme.Plan](s, programmes, programme.CmdPlan, issuing)
	command[programme.Launch](s, programmes, programme.CmdLaunch, issuing)
	command[programme.Cancel](s, programmes, programme.CmdCancel, issuing)
}
