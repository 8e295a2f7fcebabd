package api

import (
	"context"
	"net/http"

	"duban/domain/casefile"
	"duban/domain/incident"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

var incidents = resource{kind: casefile.Incident, path: "/incidents", tag: "直通报告 · Direct reports"}

// IncidentKinds is the bank's list of what is reported directly.
type IncidentKinds struct {
	Items []incident.Kind `json:"items"`
}

func (s *Server) routeIncidents() {
	// Whoever may report may report from anywhere about any place: the action is asked
	// everywhere. What head office does is asked at its own place, which is the issuer's.
	opening(s, incidents, incident.CmdReport, "", func(incident.Report) org.Path { return "" })
	command[incident.Acknowledge](s, incidents, incident.CmdAcknowledge, issuing)
	command[incident.Update](s, incidents, incident.CmdUpdate, personal)
	command[incident.HandOver](s, incidents, incident.CmdHandOver, issuing)
	command[incident.Grade](s, incidents, incident.CmdGrade, issuing)
	command[incident.Close](s, incidents, incident.CmdClose, issuing)
	command[incident.Dismiss](s, incidents, incident.CmdDismiss, issuing)

	operation(s, Op{ID: "listIncidentKinds", Method: http.MethodGet, Path: incidents.path + "/kinds", Action: policy.IncidentRead, Own: policy.IncidentReport, Tag: incidents.tag,
		Summary: text.T("直通报告的事件类别", "Kinds of incident that are reported directly"),
		Doc:     text.T("本行设置，见规则集 bank.complaints 中 incident.kind 各行。", "A setting of the bank: the rows incident.kind of the rule set bank.complaints.")},
		inScopes[none](), func(ctx context.Context, _ *none) (*with[IncidentKinds], error) {
			list, err := s.Record.IncidentKinds(ctx, s.now())
			return &with[IncidentKinds]{Body: IncidentKinds{Items: append([]incident.Kind{}, list...)}}, err
		})
}
