package api

import (
	"context"
	"net/http"

	"github.com/google/uuid"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/private"
	"duban/domain/text"
	"duban/policy"
)

const tagPrivacy = "客户信息保护 · Personal data"

// MountPrivacy adds the operations on customers' personal data, and lets all others
// show it masked.
func (s *Server) MountPrivacy(p Privacy) {
	s.privacy = p
	for _, action := range []string{policy.ComplaintReveal, policy.IncidentReveal} {
		r := complaints
		if action == policy.IncidentReveal {
			r = incidents
		}
		operation(s, Op{ID: operationID(action), Method: http.MethodPost, Path: r.path + "/{id}/reveal", Action: action, Tag: r.tag,
			Summary: sentenceOf(action),
			Doc:     text.T("逐项记入审计日志（不记原文）；每人每小时查看项数有上限。", "Each value seen is a row on the audit log, without the value; how many a person sees within an hour is limited.")},
			inScopes[reveal](), func(ctx context.Context, in *reveal) (*with[Page[RevealedView]], error) {
				return s.reveal(ctx, r, action, in)
			})
	}

	s.routeCustomers()
	operation(s, Op{ID: "listHolds", Method: http.MethodGet, Path: "/holds", Action: policy.HoldRead, Tag: tagPrivacy, Seen: true,
		Summary: text.T("法律保全", "List legal holds")}, inScopes[listHolds](), s.listHolds)
	operation(s, Op{ID: "placeHold", Method: http.MethodPost, Path: "/holds", Action: policy.HoldPlace, Status: http.StatusCreated, Tag: tagPrivacy,
		Summary: sentenceOf(policy.HoldPlace),
		Doc:     text.T("保全一个事项，或某一客户的全部事项；保全期间不销毁。", "On one case, or on all cases of a customer: nothing of them is erased while it is in force.")},
		inScopes[placeHold](), s.placeHold)
	operation(s, Op{ID: "liftHold", Method: http.MethodPost, Path: "/holds/{id}/lift", Action: policy.HoldLift, Tag: tagPrivacy,
		Summary: sentenceOf(policy.HoldLift)}, inScopes[liftHold](), s.liftHold)

	operation(s, Op{ID: "listErasures", Method: http.MethodGet, Path: "/erasures", Action: policy.ErasureRead, Tag: tagPrivacy, Seen: true,
		Summary: text.T("到期销毁清单", "List the lists of what is due for erasure")}, ofTheBank[listErasures](s), s.listErasures)
	operation(s, Op{ID: "getErasure", Method: http.MethodGet, Path: "/erasures/{id}", Action: policy.ErasureRead, Tag: tagPrivacy, Seen: true,
		Summary: text.T("查看一份销毁清单", "Show a list")}, ofTheBank[byErasure](s), s.getErasure)
	operation(s, Op{ID: "listErasureCases", Method: http.MethodGet, Path: "/erasures/{id}/cases", Action: policy.ErasureRead, Tag: tagPrivacy, Seen: true,
		Summary: text.T("销毁清单所列事项", "List the cases of a list")}, ofTheBank[listErasureCases](s), s.listErasureCases)
	operation(s, Op{ID: "approveErasure", Method: http.MethodPost, Path: "/erasures/{id}/approve", Action: policy.ErasureApprove, Tag: tagPrivacy,
		Summary: sentenceOf(policy.ErasureApprove),
		Doc: text.T("须提交所看到清单的摘要；批准后有一段撤销期，随后夜间执行，执行后不可恢复。",
			"The digest of the list that you saw is required. It can be revoked until it is carried out, the night after a waiting time; then there is no way back.")},
		ofTheBank[approveErasure](s), s.approveErasure)
	operation(s, Op{ID: "revokeErasure", Method: http.MethodPost, Path: "/erasures/{id}/revoke", Action: policy.ErasureApprove, Tag: tagPrivacy,
		Summary: text.T("撤销对销毁清单的批准", "Revoke the approval of a list")}, ofTheBank[revokeErasure](s), s.revokeErasure)
}

// mask replaces sealed values in views by what everybody may see of them. Whatever
// shows something of a case that holds personal data passes through here last.
func (s *Server) mask(ctx context.Context, views ...Sealed) error {
	if s.privacy == nil || len(views) == 0 {
		return nil // sealed values stay sealed
	}
	return s.privacy.Masked(ctx, views...)
}

type reveal struct {
	ByCase
	Body struct {
		Fields []string `json:"fields" minItems:"1" maxItems:"20" doc:"要查看的项：字段名（phone，取最近一次）、事件中的位置（/customer/phone）或某一事件中的位置（7/customer/phone） · what to see: a name (phone, the latest), a place in an event (/customer/phone) or in one event (7/customer/phone)" example:"[\"phone\"]"`
		Reason string   `json:"reason" minLength:"2" maxLength:"500" doc:"理由 · why"`
	}
}

// RevealedView is one value, unmasked.
type RevealedView struct {
	Field   string       `json:"field" doc:"所要查看的项 · as asked for"`
	Seq     int64        `json:"seq" doc:"所在事件 · the event that holds it"`
	Pointer string       `json:"pointer" doc:"在事件中的位置 · its place in the event"`
	Kind    private.Kind `json:"kind" enum:"name,phone,id_number,account,email,address,text"`
	Value   string       `json:"value"`
}

func (s *Server) reveal(ctx context.Context, of resource, action string, in *reveal) (*with[Page[RevealedView]], error) {
	place, err := s.look(ctx, of.kind, in.ID)
	if err != nil {
		return nil, err
	}
	if err := s.mayAtEither(ctx, action, place); err != nil {
		return nil, err
	}
	events, err := s.Record.Events(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	var bodies []private.Body
	for _, e := range events { // what he may not read of the record he cannot reveal either
		if seen, ok := eventFor(place.State, s.viewerOf(ctx, of.kind), e.Event); ok {
			bodies = append(bodies, private.Body{Seq: seen.Seq, JSON: seen.Body})
		}
	}
	var bad fault.Fields
	fields := make([]private.Found, len(in.Body.Fields))
	for i, name := range in.Body.Fields {
		ok := false
		if fields[i], ok = private.Latest(bodies, name); !ok {
			bad.Add("/fields/"+itoa(i), "unknown", "该事项没有这一项客户信息", "there is no such personal data in this case")
		}
	}
	if err := bad.Err(); err != nil {
		return nil, err
	}
	row := s.entry(ctx, action, string(of.kind)+"/"+string(in.ID))
	if row.Unit = place.Issuer; place.Outlet != "" {
		row.Unit = place.Outlet
	}
	row.Outcome = Seen
	requestOf(ctx).traced = true
	shown, err := s.privacy.Reveal(ctx, in.ID, in.Body.Reason, fields, row)
	if err != nil {
		return nil, err
	}
	out := &with[Page[RevealedView]]{Body: Page[RevealedView]{Items: []RevealedView{}}}
	for i, r := range shown {
		out.Body.Items = append(out.Body.Items, RevealedView{in.Body.Fields[i], r.Seq, r.Pointer, r.Kind, r.Value})
	}
	return out, nil
}

// holdPlace is where a hold belongs: with its case, or with the bank as a whole.
func (s *Server) holdPlace(ctx context.Context, kind casefile.Kind, id casefile.ID) (org.Path, error) {
	if id == "" {
		return s.Org.Root(ctx)
	}
	p, err := s.look(ctx, kind, id)
	return p.Issuer, err
}

// holdID derives a hold's id from the command that places it, as with cases.
func holdID(id casefile.CommandID) string {
	return uuid.NewSHA1(caseSpace, []byte("hold\x00"+string(id))).String()
}
