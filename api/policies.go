package api

import (
	"context"
	"net/http"

	"duban/domain/text"
	"duban/policy"
)

const tagPolicy = "角色与权限 · Roles and permissions"

// Matrix is the policy in force: each role with what it may do.
type Matrix struct {
	Version string      `json:"version" doc:"权限版本 · version of the policy"`
	Roles   []MatrixRow `json:"roles"`
}

// MatrixRow is one role's row of the matrix.
type MatrixRow struct {
	Role    string   `json:"role"`
	Actions []string `json:"actions"`
}

func (s *Server) routePolicy() {
	operation(s, Op{ID: "listRoles", Method: http.MethodGet, Path: "/policy/roles", Action: policy.UserRead, Tag: tagPolicy,
		Summary: text.T("全部角色", "All roles")}, inScopes[none](),
		func(context.Context, *none) (*with[Page[policy.Role]], error) {
			return &with[Page[policy.Role]]{Body: Page[policy.Role]{Items: policy.Roles()}}, nil
		})
	operation(s, Op{ID: "listActions", Method: http.MethodGet, Path: "/policy/actions", Action: policy.PolicyRead, Tag: tagPolicy,
		Summary: text.T("全部操作及其含义", "All actions and what they mean")}, inScopes[none](),
		func(context.Context, *none) (*with[Page[policy.Action]], error) {
			return &with[Page[policy.Action]]{Body: Page[policy.Action]{Items: policy.Actions()}}, nil
		})
	operation(s, Op{ID: "getMatrix", Method: http.MethodGet, Path: "/policy/matrix", Action: policy.PolicyRead, Tag: tagPolicy,
		Summary: text.T("角色与操作对照表", "Which role may do what")}, inScopes[none](), s.matrix)
}

func (s *Server) matrix(context.Context, *none) (*with[Matrix], error) {
	m := Matrix{Version: s.policy.Version(), Roles: []MatrixRow{}}
	for _, r := range policy.Roles() {
		row := MatrixRow{Role: r.Name, Actions: []string{}}
		for _, a := range policy.Actions() {
			if s.policy.Can(r.Name, a.Name) {
				row.Actions = append(row.Actions, a.Name)
			}
		}
		m.Roles = append(m.Roles, row)
	}
	return &with[Matrix]{Body: m}, nil
}
