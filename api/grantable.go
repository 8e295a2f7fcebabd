package api

import (
	"context"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

// RoleChoice is a role as it could be granted to somebody: at once, or not beside what he holds.
type RoleChoice struct {
	Role     string    `json:"role"`
	Title    text.Text `json:"title" doc:"角色名称 · name of the role"`
	Sentence text.Text `json:"sentence" doc:"此角色做什么 · what the role does"`
	OK       bool      `json:"ok" doc:"可以授予 · may be granted"`
	Clashes  []Clash   `json:"clashes" doc:"与哪些现有角色冲突 · the roles held that stand against it"`
}

// Clash is a role that somebody holds and that stands against another one.
type Clash struct {
	Grant string    `json:"grant" doc:"现有角色的编号 · id of the grant"`
	Role  string    `json:"role"`
	Title text.Text `json:"title" doc:"现有角色 · the role held"`
	Place UnitRef   `json:"place" doc:"适用机构 · where it is held"`
	From  time.Time `json:"from"`
	Until time.Time `json:"until,omitzero"`
	Why   text.Text `json:"why" doc:"为何冲突 · why both may not be held"`
}

func (r *RoleChoice) names(n *naming) {
	for i := range r.Clashes {
		n.unit(&r.Clashes[i].Place)
	}
}

type grantable struct {
	ByUser
	Unit  org.Path  `query:"unit" required:"true" maxLength:"500" doc:"适用机构及其下级 · the unit, with all below"`
	From  time.Time `query:"from" doc:"空为立即 · absent: now"`
	Until time.Time `query:"until" doc:"空为长期 · absent: without end"`
}

// grantable asks of every role what granting it will ask, before anybody has chosen.
func (s *Server) grantable(ctx context.Context, in *grantable) (*with[Page[RoleChoice]], error) {
	if in.User == callerOf(ctx).User {
		return nil, fault.Refuse("role.self", "不得给本人授予角色", "nobody grants a role to himself")
	}
	if _, err := s.Users.User(ctx, in.User); err != nil {
		return nil, err
	}
	held, err := s.Grants.GrantsOf(ctx, in.User)
	if err != nil {
		return nil, err
	}
	from := in.From
	if from.IsZero() {
		from = s.now()
	}
	var out []RoleChoice
	for _, r := range policy.Roles() {
		if r.Machine {
			continue
		}
		choice := RoleChoice{Role: r.Name, Title: r.Title, Sentence: r.Sentence, Clashes: []Clash{}}
		for _, c := range clashes(held, Grant{Holder: in.User, Role: r.Name, Unit: in.Unit, From: from, Until: in.Until}) {
			with, _ := policy.RoleNamed(c.with.Role)
			choice.Clashes = append(choice.Clashes, Clash{Grant: c.with.ID, Role: c.with.Role, Title: with.Title, Place: UnitRef{Path: c.with.Unit},
				From: c.with.From, Until: c.with.Until, Why: c.why})
		}
		choice.OK = len(choice.Clashes) == 0
		out = append(out, choice)
	}
	return namedPage(ctx, s, Page[RoleChoice]{Items: out}, nil)
}
