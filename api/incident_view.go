package api

import (
	"context"
	"net/http"
	"time"

	"duban/domain/casefile"
	"duban/domain/incident"
	"duban/domain/text"
	"duban/policy"
)

// IncidentView is one direct report with all that was added to it.
type IncidentView struct {
	IncidentItem
	What      string             `json:"what" private:"text" doc:"发生了什么 · what happened"`
	Spot      string             `json:"spot,omitempty" private:"text" doc:"具体位置 · the exact spot"`
	Contact   string             `json:"contact,omitempty" private:"name" doc:"现场联系人 · contact on the spot"`
	Phone     string             `json:"phone,omitempty" private:"phone" doc:"联系电话 · contact phone"`
	Progress  []IncidentProgress `json:"progress" doc:"续报，按先后 · follow-up reports in their order"`
	Handovers []IncidentHand     `json:"handovers" doc:"负责人的变更 · who handed it to whom"`
	Gradings  []IncidentGrading  `json:"gradings" doc:"严重程度的调整 · how its severity was changed"`
	Firings   []FiringView       `json:"firings" doc:"已到的时限步骤：到期时间、系统发现时间、已告知的人 · steps of limits that came: when due, when noticed, who was told"`
	Links     []casefile.ID      `json:"links" doc:"关联的投诉及由此产生的事项 · complaints that belong to it, and cases that came of it"`
	Closing   *IncidentClosing   `json:"closing,omitempty" doc:"办结 · how it was closed"`
	Clocks    []ClockView        `json:"clocks" doc:"正在计时的时限 · running limits"`
	Allowed   []AllowedView      `json:"allowed" doc:"您可办理的操作，及现在不可办理的原因 · what you could do, and why not otherwise"`
}

// IncidentProgress is one follow-up report.
type IncidentProgress struct {
	By       PersonRef `json:"by"`
	At       time.Time `json:"at"`
	Text     string    `json:"text,omitempty" private:"text" doc:"进展 · what has become known"`
	Measures string    `json:"measures,omitempty" private:"text" doc:"已采取的措施 · measures taken"`
	Affected *int      `json:"affected,omitempty" doc:"更正后的涉及人数 · people affected, as known then"`
}

// IncidentHand is one change of hands at head office.
type IncidentHand struct {
	By     PersonRef `json:"by"`
	At     time.Time `json:"at"`
	From   PersonRef `json:"from"`
	To     PersonRef `json:"to"`
	Reason string    `json:"reason"`
}

// IncidentGrading is one change of severity.
type IncidentGrading struct {
	By     PersonRef         `json:"by"`
	At     time.Time         `json:"at"`
	From   incident.Severity `json:"from" enum:"serious,major,critical"`
	To     incident.Severity `json:"to" enum:"serious,major,critical"`
	Reason string            `json:"reason"`
}

// IncidentClosing is how a direct report ended.
type IncidentClosing struct {
	By             PersonRef `json:"by"`
	At             time.Time `json:"at"`
	Conclusion     string    `json:"conclusion,omitempty" private:"text" doc:"结论 · conclusion"`
	Cause          string    `json:"cause,omitempty" private:"text" doc:"原因 · cause"`
	FollowUp       string    `json:"follow_up,omitempty" private:"text" doc:"后续处理 · what follows"`
	Accountability string    `json:"accountability,omitempty" doc:"问责建议 · proposal of accountability"`
	Mistaken       string    `json:"mistaken,omitempty" doc:"误报的说明 · why it was a mistake"`
}

type incidentAnswer struct {
	ETag
	Body IncidentView
}

func (s *Server) routeIncidentView() {
	operation(s, Op{ID: "getIncident", Method: http.MethodGet, Path: incidents.path + "/{id}", Action: policy.IncidentRead, Own: policy.IncidentReport, Tag: incidents.tag,
		Summary: text.T("查看直通报告", "Show a direct report"),
		Doc:     text.T("含续报、时限和您可办理的操作。对当事员工不存在。", "With its follow-up reports, limits and what you could do. It does not exist for the employee concerned.")},
		inScopes[ByCase](), s.getIncident)
}

func (s *Server) getIncident(ctx context.Context, in *ByCase) (*incidentAnswer, error) {
	place, err := s.look(ctx, casefile.Incident, in.ID)
	if err != nil {
		return nil, err
	}
	state, ok := place.State.(*incident.State)
	if !ok {
		return nil, unknownCase()
	}
	r := s.reader(ctx, casefile.Incident)
	out := &incidentAnswer{ETag: etag(state.Seq), Body: IncidentView{Progress: []IncidentProgress{}, Handovers: []IncidentHand{}, Gradings: []IncidentGrading{},
		Clocks: viewClocks(state.Clocks, state.Done(), r.Now), Allowed: s.allowed(ctx, place)}}
	b := &out.Body
	veil := s.hides(ctx)
	if b.Links = some(incident.Hides(veil.linked).Links(state.Links)); veil.err != nil {
		return nil, veil.err
	}
	if b.IncidentItem, err = s.Record.Incident(ctx, r, in.ID); err != nil {
		return nil, err
	}
	events, err := s.Record.Events(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	for _, e := range events {
		if err := b.tell(e.Event); err != nil {
			return nil, err
		}
	}
	var n naming
	if b.Firings, err = s.firings(ctx, r, state, in.ID, &n); err != nil {
		return nil, err
	}
	b.people(&n)
	if err := n.fill(ctx, s); err != nil {
		return nil, err
	}
	return out, s.mask(ctx, Sealed{in.ID, b})
}

// tell takes over from an event what only the record holds.
func (b *IncidentView) tell(e casefile.Event) error {
	by := PersonRef{User: e.Actor.User, Name: e.Actor.Name}
	switch e.Name {
	case incident.EvReported:
		return read(e, func(x incident.ReportedWith) { b.What, b.Spot, b.Contact, b.Phone = x.What, x.Spot, x.Contact, x.Phone })
	case incident.EvUpdated:
		return read(e, func(x incident.UpdatedWith) {
			b.Progress = append(b.Progress, IncidentProgress{by, e.At, x.Text, x.Measures, x.Affected})
		})
	case incident.EvHandedOver:
		return read(e, func(x incident.HandedOverTo) {
			b.Handovers = append(b.Handovers, IncidentHand{by, e.At, PersonRef{User: x.From}, PersonRef{User: x.To}, x.Reason})
		})
	case incident.EvGraded:
		return read(e, func(x incident.GradedTo) {
			b.Gradings = append(b.Gradings, IncidentGrading{by, e.At, x.From, x.To, x.Reason})
		})
	case incident.EvClosed:
		return read(e, func(x incident.Close) {
			b.Closing = &IncidentClosing{By: by, At: e.At, Conclusion: x.Conclusion, Cause: x.Cause, FollowUp: x.FollowUp, Accountability: x.Accountability}
		})
	case incident.EvDismissed:
		return read(e, func(x incident.Dismiss) { b.Closing = &IncidentClosing{By: by, At: e.At, Mistaken: x.Reason} })
	}
	return nil
}

func (b *IncidentView) people(n *naming) {
	b.IncidentItem.names(n)
	for i := range b.Progress {
		n.person(&b.Progress[i].By)
	}
	for i := range b.Handovers {
		n.person(&b.Handovers[i].By, &b.Handovers[i].From, &b.Handovers[i].To)
	}
	for i := range b.Gradings {
		n.person(&b.Gradings[i].By)
	}
	if b.Closing != nil {
		n.person(&b.Closing.By)
	}
}
