package api

import (
	"context"

	"duban/domain/text"
	"duban/policy"
)

// UserItem is an account with the names of its places, and the roles that count now.
type UserItem struct {
	UserView
	Place     UnitRef    `json:"place" doc:"所在机构及其名称 · the unit with its name"`
	ReportsTo *PersonRef `json:"reports_to,omitempty" doc:"直接上级 · whom he reports to"`
	Roles     []HeldRole `json:"roles" doc:"现有角色 · roles held now"`
}

// HeldRole is a role that counts now, and where.
type HeldRole struct {
	Role  string    `json:"role"`
	Title text.Text `json:"title" doc:"角色名称 · name of the role"`
	Place UnitRef   `json:"place" doc:"适用机构及其下级 · the unit, with all below"`
}

type userItem struct {
	ETag
	Body UserItem
}

func (u *UserItem) names(n *naming) {
	n.unit(&u.Place)
	n.person(u.ReportsTo)
	for i := range u.Roles {
		n.unit(&u.Roles[i].Place)
	}
}

// userItems asks for the roles and names of all at once.
func (s *Server) userItems(ctx context.Context, users []User) ([]UserItem, error) {
	names := make([]string, len(users))
	for i, u := range users {
		names[i] = u.User
	}
	held, err := s.Grants.HeldBy(ctx, names, s.now())
	if err != nil {
		return nil, err
	}
	out := make([]UserItem, 0, len(users))
	for _, u := range users {
		item := UserItem{UserView: s.viewUser(u), Place: UnitRef{Path: u.Unit}, ReportsTo: person(u.Supervisor), Roles: []HeldRole{}}
		for _, a := range held[u.User] {
			r, _ := policy.RoleNamed(a.Role)
			item.Roles = append(item.Roles, HeldRole{Role: a.Role, Title: r.Title, Place: UnitRef{Path: a.Unit}})
		}
		out = append(out, item)
	}
	return out, nameAll(ctx, s, out)
}
