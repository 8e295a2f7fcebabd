package api

import (
	"context"
	"net/http"

	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

// PersonView is a colleague: who he is and where he belongs. What roles somebody holds
// is not said here, since a mystery shopper must stay unnamed.
type PersonView struct {
	PersonRef
	Unit UnitRef `json:"unit"`
}

func (p *PersonView) names(n *naming) { n.unit(&p.Unit) }

type listPeople struct {
	Paging
	Unit org.Path `query:"unit" maxLength:"500" doc:"只列此机构及其下级 · only this unit and those below"`
	Text string   `query:"q" maxLength:"100" doc:"姓名或用户名的一部分 · part of name or user name"`
}

func (s *Server) routePeople() {
	operation(s, Op{ID: "listPeople", Method: http.MethodGet, Path: "/people", Action: policy.OrgRead, Tag: tagUsers,
		Summary: text.T("在岗人员：姓名和所在机构", "Colleagues: names and units")}, inScopes[listPeople](), s.listPeople)
}

func (s *Server) listPeople(ctx context.Context, in *listPeople) (*with[Page[PersonView]], error) {
	active := false
	page, err := s.Users.Users(ctx, UserQuery{Paging: in.Paging, Scopes: s.scopes(ctx, policy.OrgRead), Unit: in.Unit, Text: in.Text, Disabled: &active})
	return namedPage[PersonView](ctx, s, mapPage(page, func(u User) PersonView {
		return PersonView{PersonRef{User: u.User, Name: u.Name}, UnitRef{Path: u.Unit}}
	}), err)
}
