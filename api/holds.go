package api

import (
	"cmp"
	"context"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/private"
	"duban/policy"
)

// HoldView is a legal hold.
type HoldView struct {
	ID         string        `json:"id"`
	Kind       casefile.Kind `json:"kind,omitempty"`
	Case       casefile.ID   `json:"case,omitempty" doc:"所保全的事项 · the case held"`
	Customer   string        `json:"customer,omitempty" doc:"所保全的客户 · the customer whose cases are held"`
	Unit       org.Path      `json:"unit"`
	Reason     string        `json:"reason"`
	PlacedBy   PersonRef     `json:"placed_by"`
	PlacedAt   time.Time     `json:"placed_at"`
	InForce    bool          `json:"in_force" doc:"保全中 · in force"`
	LiftedBy   *PersonRef    `json:"lifted_by,omitempty"`
	LiftedAt   time.Time     `json:"lifted_at,omitzero"`
	LiftReason string        `json:"lift_reason,omitempty"`
}

type listHolds struct {
	Paging
	Case     casefile.ID `query:"case" maxLength:"64"`
	Customer string      `query:"customer" maxLength:"64"`
	InForce  string      `query:"in_force" enum:"true,false"`
}

type placeHold struct {
	Key
	Body struct {
		Kind     casefile.Kind `json:"kind,omitempty" enum:"complaint,incident,bulletin,inspection,notice" doc:"事项类型，空为投诉 · kind of case, empty: complaint"`
		Case     casefile.ID   `json:"case,omitempty" maxLength:"64" doc:"事项编号；与 customer 二选一 · a case, or else a customer"`
		Customer string        `json:"customer,omitempty" maxLength:"64" doc:"客户编号 · id of a customer"`
		Reason   string        `json:"reason" minLength:"2" maxLength:"1000" doc:"理由，如案号 · why, e.g. number of the lawsuit"`
	}
}

type liftHold struct {
	ID   string `path:"id" format:"uuid"`
	Body struct {
		Reason string `json:"reason" minLength:"2" maxLength:"1000"`
	}
}

// viewHolds shows holds; those on cases of which the caller may not know are left out.
func (s *Server) viewHolds(ctx context.Context, list []Hold) ([]HoldView, error) {
	out := []HoldView{}
	var n naming
	for _, h := range list {
		if h.Case != "" {
			if _, err := s.look(ctx, h.Kind, h.Case); isMissing(err) {
				continue
			} else if err != nil {
				return nil, err
			}
		}
		v := HoldView{ID: h.ID, Kind: h.Kind, Case: h.Case, Customer: h.Customer, Unit: h.Unit, Reason: h.Reason, PlacedBy: PersonRef{User: h.PlacedBy},
			PlacedAt: h.PlacedAt, InForce: h.LiftedAt.IsZero(), LiftedAt: h.LiftedAt, LiftReason: h.LiftReason}
		if h.LiftedBy != "" {
			v.LiftedBy = &PersonRef{User: h.LiftedBy}
		}
		out = append(out, v)
	}
	for i := range out {
		n.person(&out[i].PlacedBy)
		if out[i].LiftedBy != nil {
			n.person(out[i].LiftedBy)
		}
	}
	return out, n.fill(ctx, s)
}

func (s *Server) viewHold(ctx context.Context, h Hold, err error) (*with[HoldView], error) {
	if err != nil {
		return nil, err
	}
	list, err := s.viewHolds(ctx, []Hold{h})
	if err == nil && len(list) == 0 {
		err = unknownHold()
	}
	if err != nil {
		return nil, err
	}
	return &with[HoldView]{Body: list[0]}, nil
}

func unknownHold() error { return fault.Missing("法律保全", "legal hold") }

func (s *Server) listHolds(ctx context.Context, in *listHolds) (*with[Page[HoldView]], error) {
	page, err := s.privacy.Holds(ctx, HoldQuery{Paging: in.Paging, Scopes: s.scopes(ctx, policy.HoldRead), Case: in.Case, Customer: in.Customer, InForce: Maybe(in.InForce)})
	if err != nil {
		return nil, err
	}
	items, err := s.viewHolds(ctx, page.Items)
	return &with[Page[HoldView]]{Body: pageOf(page, items)}, err
}

func (s *Server) placeHold(ctx context.Context, in *placeHold) (*with[HoldView], error) {
	b := in.Body
	b.Kind = cmp.Or(b.Kind, casefile.Complaint)
	if (b.Case == "") == (b.Customer == "") {
		return nil, fault.BadField("/case", "either", "请填写事项或客户其中一项", "name a case or a customer, one of the two")
	}
	id, err := commandID(ctx)
	if err != nil {
		return nil, err
	}
	at, err := s.holdPlace(ctx, b.Kind, b.Case)
	if err != nil {
		return nil, err
	}
	if err := s.may(ctx, policy.HoldPlace, at); err != nil {
		return nil, err
	}
	h := Hold{ID: holdID(id), Case: b.Case, Customer: b.Customer, Unit: at, Reason: b.Reason, PlacedBy: callerOf(ctx).User, PlacedAt: s.now()}
	if b.Case != "" {
		h.Kind = b.Kind
	}
	row := s.entry(ctx, policy.HoldPlace, "hold/"+h.ID)
	row.Unit, row.Detail = at, detail(map[string]any{"case": h.Case, "customer": h.Customer, "reason": private.Mask(private.Text, h.Reason)})
	h, err = s.privacy.PlaceHold(ctx, h, row)
	return s.viewHold(ctx, h, err)
}

func (s *Server) liftHold(ctx context.Context, in *liftHold) (*with[HoldView], error) {
	h, err := s.privacy.Hold(ctx, s.scopes(ctx, policy.HoldLift), in.ID)
	if _, err := s.viewHold(ctx, h, err); err != nil { // he must be able to see what it holds
		return nil, err
	}
	row := s.entry(ctx, policy.HoldLift, "hold/"+h.ID)
	row.Unit, row.Detail = h.Unit, detail(map[string]any{"case": h.Case, "customer": h.Customer, "reason": private.Mask(private.Text, in.Body.Reason)})
	h, err = s.privacy.LiftHold(ctx, h.ID, in.Body.Reason, row)
	return s.viewHold(ctx, h, err)
}
