package api

import (
	"context"
	"net/http"
	"time"

	"github.com/google/uuid"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

// GrantView is a role that somebody holds or held.
type GrantView struct {
	ID        string    `json:"id"`
	User      string    `json:"user" doc:"持有人 · holder"`
	Role      string    `json:"role"`
	Title     text.Text `json:"title" doc:"角色名称 · name of the role"`
	Unit      org.Path  `json:"unit" doc:"适用机构及其下级 · the unit, with all below"`
	From      time.Time `json:"from"`
	Until     time.Time `json:"until,omitzero" doc:"空为长期 · absent: without end"`
	Active    bool      `json:"active" doc:"当前有效 · counts now"`
	GrantedBy string    `json:"granted_by"`
	GrantedAt time.Time `json:"granted_at"`
	RevokedBy string    `json:"revoked_by,omitempty"`
	RevokedAt time.Time `json:"revoked_at,omitzero"`

	Place   UnitRef    `json:"place" doc:"适用机构及其名称 · the unit with its name"`
	Grantor PersonRef  `json:"grantor" doc:"授予人 · who granted it"`
	Revoker *PersonRef `json:"revoker,omitempty" doc:"收回人 · who took it back"`
}

func (g *GrantView) names(n *naming) {
	n.unit(&g.Place)
	n.person(&g.Grantor, g.Revoker)
}

func (s *Server) viewGrant(g Grant) GrantView {
	r, _ := policy.RoleNamed(g.Role)
	return GrantView{ID: g.ID, User: g.Holder, Role: g.Role, Title: r.Title, Unit: g.Unit, From: g.From, Until: g.Until, Active: g.In(s.now()),
		GrantedBy: g.GrantedBy, GrantedAt: g.GrantedAt, RevokedBy: g.RevokedBy, RevokedAt: g.RevokedAt,
		Place: UnitRef{Path: g.Unit}, Grantor: PersonRef{User: g.GrantedBy}, Revoker: person(g.RevokedBy)}
}

type grantRole struct {
	ByUser
	Body struct {
		Role  string    `json:"role" doc:"角色 · role" example:"inspector"`
		Unit  org.Path  `json:"unit" doc:"适用机构及其下级 · the unit, with all below" example:"/ho/"`
		From  time.Time `json:"from,omitzero" doc:"空为立即 · absent: now"`
		Until time.Time `json:"until,omitzero" doc:"空为长期 · absent: without end"`
	}
}

type revokeRole struct {
	ByUser
	ID string `path:"id" maxLength:"100"`
}

func (s *Server) routeGrants() {
	operation(s, Op{ID: "listGrants", Method: http.MethodGet, Path: "/users/{user}/roles", Action: policy.UserRead, Tag: tagUsers,
		Summary: text.T("用户现有和曾有的角色", "The roles a user has and had")}, s.placeOfUser, s.listGrants)
	operation(s, Op{ID: "grantRole", Method: http.MethodPost, Path: "/users/{user}/roles", Action: policy.RoleGrant, Status: http.StatusCreated, Tag: tagUsers,
		Summary: text.T("授予角色", "Grant a role"),
		Doc:     text.T("不得授予本人；不相容的角色不得由一人兼任。", "Nobody grants to himself; incompatible roles are refused.")},
		func(_ context.Context, in *grantRole) (org.Path, error) {
			return in.Body.Unit, validPath(in.Body.Unit, "/unit")
		}, s.grantRole)
	operation(s, Op{ID: "listGrantableRoles", Method: http.MethodGet, Path: "/users/{user}/grantable", Action: policy.RoleGrant, Tag: tagUsers,
		Summary: text.T("可授予的角色；不可授予的，与哪项现有角色冲突", "Which roles could be granted, and what stands against the others")},
		func(_ context.Context, in *grantable) (org.Path, error) { return in.Unit, nil }, s.grantable)
	operation(s, Op{ID: "revokeRole", Method: http.MethodDelete, Path: "/users/{user}/roles/{id}", Action: policy.RoleGrant, Status: http.StatusNoContent, Tag: tagUsers,
		Summary: text.T("收回角色", "Take a role back")}, s.placeOfGrant, s.revokeRole)
}

func (s *Server) placeOfGrant(ctx context.Context, in *revokeRole) (org.Path, error) {
	g, err := s.Grants.Grant(ctx, in.ID)
	if err == nil && g.Holder != in.User {
		err = fault.Missing("角色授予", "grant")
	}
	return g.Unit, err
}

func (s *Server) listGrants(ctx context.Context, in *ByUser) (*with[Page[GrantView]], error) {
	list, err := s.Grants.GrantsOf(ctx, in.User)
	return namedPage[GrantView](ctx, s, mapPage(Page[Grant]{Items: list}, s.viewGrant), err)
}

func (s *Server) grantRole(ctx context.Context, in *grantRole) (*with[GrantView], error) {
	c, now, b := callerOf(ctx), s.now(), in.Body
	if err := persons(c); err != nil {
		return nil, err
	}
	if in.User == c.User {
		return nil, fault.Refuse("role.self", "不得给本人授予角色", "nobody grants a role to himself")
	}
	if b.From.IsZero() {
		b.From = now
	}
	var f fault.Fields
	role, known := policy.RoleNamed(b.Role)
	if !known {
		f.Add("/role", "enum", "没有这个角色", "there is no such role")
	} else if role.Machine {
		f.Add("/role", "machine", "此角色只能授予接口令牌", "this role is for API tokens alone")
	}
	if !b.Until.IsZero() && !b.Until.After(b.From) {
		f.Add("/until", "range", "须晚于起始时间", "must be after the beginning")
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if _, err := s.unitAt(ctx, b.Unit, "/unit"); err != nil {
		return nil, err
	}
	if _, err := s.Users.User(ctx, in.User); err != nil {
		return nil, err
	}
	g := Grant{ID: uuid.NewString(), Holder: in.User, Role: b.Role, Unit: b.Unit, From: b.From, Until: b.Until, GrantedBy: c.User, GrantedAt: now}
	row := s.entry(ctx, policy.RoleGrant, "user/"+in.User)
	row.Detail = detail(map[string]any{"role": g.Role, "unit": g.Unit, "grant": g.ID, "until": g.Until})
	err := s.Grants.AddGrant(ctx, g, func(held []Grant) error { return compatible(held, g) }, row)
	if err != nil {
		return nil, err
	}
	v := []GrantView{s.viewGrant(g)}
	err = nameAll(ctx, s, v)
	return &with[GrantView]{Body: v[0]}, err
}

// compatible refuses a role that may not be held beside another in the same time.
func compatible(held []Grant, g Grant) error {
	f := fault.New(fault.Refused, "role.conflict", "与现有角色不相容", "this role may not be held beside another one")
	for _, c := range clashes(held, g) {
		if c.with.Role == g.Role {
			return fault.New(fault.Conflict, "role.held", alreadyHeld.ZH, alreadyHeld.EN)
		}
		f.Fields = append(f.Fields, fault.Field{Pointer: "/role", Code: c.with.Role, Msg: c.why})
	}
	if len(f.Fields) > 0 {
		return f
	}
	return nil
}

var alreadyHeld = text.T("该用户已持有此角色", "the user holds this role there already")

// clash is a role held that stands against another one, and why.
type clash struct {
	with Grant
	why  text.Text
}

// clashes are what stands against a grant among those that are held in the same time.
func clashes(held []Grant, g Grant) []clash {
	var out []clash
	for _, h := range held {
		if !h.RevokedAt.IsZero() || !overlap(h, g) {
			continue
		}
		if h.Role == g.Role && h.Unit == g.Unit {
			out = append(out, clash{h, alreadyHeld})
		}
		both := policy.Subject{Assignments: []policy.Assignment{{Role: h.Role, Unit: h.Unit}, {Role: g.Role, Unit: g.Unit}}}
		for _, c := range both.Conflicts() { // of the roles, and of their places
			out = append(out, clash{h, c.Why})
		}
	}
	return out
}

func overlap(a, b Grant) bool {
	return (a.Until.IsZero() || b.From.Before(a.Until)) && (b.Until.IsZero() || a.From.Before(b.Until))
}

func (s *Server) revokeRole(ctx context.Context, in *revokeRole) (*none, error) {
	g, err := s.Grants.Grant(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	row := s.entry(ctx, policy.RoleGrant, "user/"+in.User)
	row.Detail = detail(map[string]any{"revoked": g.Role, "unit": g.Unit, "grant": g.ID})
	return nil, s.Grants.RevokeGrant(ctx, in.ID, callerOf(ctx).User, s.now(), row)
}
