package api

import (
	"context"
	"net/http"

	"duban/domain/casefile"
	"duban/domain/complaint"
	"duban/domain/text"
	"duban/policy"
)

// ExpertView is somebody who could sit on a panel, or why he could not.
type ExpertView struct {
	PersonRef
	Department     complaint.Department `json:"department" enum:"legal,retail,ebanking_card,operations,channel" doc:"所属部门 · department"`
	DepartmentName text.Text            `json:"department_name"`
	Unit           UnitRef              `json:"unit" doc:"所在机构 · unit"`
	Bar            complaint.Bar        `json:"bar,omitempty" enum:"interest,handler,member" doc:"不能担任的原因：有利害关系、经办人、已在专家团队中；空为可以 · why he may not: interest, handles the case, on the panel already; empty: he may"`
}

// ExpertViews are all of them: a few dozen in the largest bank.
type ExpertViews struct {
	Items []ExpertView `json:"items"`
}

func (s *Server) routeExperts(d Desks) {
	operation(s, Op{ID: "listExperts", Method: http.MethodGet, Path: complaints.path + "/{id}/experts", Action: policy.ComplaintConvenePanel, Tag: complaints.tag,
		Summary: text.T("可召集的投诉专家及应回避者", "Experts who could judge a complaint, and who may not"),
		Doc: text.T("按部门列出投诉所在机构及其上级的专家；与投诉有利害关系的、经办人和已在专家团队中的注明原因，不说明是何利害关系。",
			"By department, those at the place of the complaint and above it; who has an interest, handles the case or sits already says so, but not what the interest is.")},
		inScopes[ByCase](), func(ctx context.Context, in *ByCase) (*with[ExpertViews], error) {
			place, err := s.look(ctx, casefile.Complaint, in.ID)
			if err != nil {
				return nil, err
			}
			state, ok := place.State.(*complaint.State)
			if !ok {
				return nil, unknownCase()
			}
			seats, err := d.Experts(ctx, state.Place(), s.now())
			if err != nil {
				return nil, err
			}
			v, err := s.viewExperts(ctx, state, seats)
			return &with[ExpertViews]{Body: v}, err
		})
}

func (s *Server) viewExperts(ctx context.Context, state *complaint.State, seats []complaint.Seat) (ExpertViews, error) {
	v := ExpertViews{Items: []ExpertView{}}
	for _, seat := range seats {
		u, err := s.Users.User(ctx, seat.User)
		if err != nil {
			return v, err
		}
		v.Items = append(v.Items, ExpertView{PersonRef: PersonRef{User: u.User, Name: u.Name}, Department: seat.Department,
			DepartmentName: complaint.DepartmentNames[seat.Department], Unit: UnitRef{Path: u.Unit}, Bar: state.Bars(u.User)})
	}
	var n naming
	for i := range v.Items {
		n.unit(&v.Items[i].Unit)
	}
	return v, n.fill(ctx, s)
}
