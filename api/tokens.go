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

const tagTokens = "接口令牌 · API tokens"

// tokenLife is how long a token may live at most.
const tokenLife = 366 * 24 * time.Hour

// TokenView is a token without its secret.
type TokenView struct {
	ID        string    `json:"id"`
	Name      string    `json:"name" doc:"用途 · what it is for"`
	Owner     string    `json:"owner" doc:"责任人 · the user who answers for it"`
	Unit      org.Path  `json:"unit" doc:"适用机构及其下级 · the unit, with all below"`
	CreatedBy string    `json:"created_by"`
	CreatedAt time.Time `json:"created_at"`
	Expires   time.Time `json:"expires_at"`
	LastUsed  time.Time `json:"last_used,omitzero"`
	RevokedAt time.Time `json:"revoked_at,omitzero"`

	Person PersonRef `json:"person" doc:"责任人姓名 · who answers for it, by name"`
	Place  UnitRef   `json:"place" doc:"适用机构名称 · the unit with its name"`
}

func (t *TokenView) names(n *naming) {
	n.person(&t.Person)
	n.unit(&t.Place)
}

func viewToken(t Token) TokenView {
	return TokenView{t.ID, t.Name, t.Owner, t.Unit, t.CreatedBy, t.CreatedAt, t.Expires, t.LastUsed, t.RevokedAt, PersonRef{User: t.Owner}, UnitRef{Path: t.Unit}}
}

type createToken struct {
	Body struct {
		Name    string    `json:"name" minLength:"1" maxLength:"100" doc:"用途 · what it is for"`
		Owner   string    `json:"owner" doc:"责任人用户名 · user who answers for it"`
		Unit    org.Path  `json:"unit" doc:"适用机构及其下级 · the unit, with all below"`
		Roles   []string  `json:"roles" minItems:"1" uniqueItems:"true" doc:"机器角色 · roles for machines" example:"[\"integration\"]"`
		Expires time.Time `json:"expires_at" doc:"到期时间，最长一年 · at most a year from now"`
	}
}

type newToken struct {
	Body struct {
		Token  TokenView `json:"token"`
		Secret string    `json:"secret" doc:"只显示一次 · shown once" example:"dbn_…"`
	}
}

func (s *Server) routeTokens() {
	operation(s, Op{ID: "listTokens", Method: http.MethodGet, Path: "/tokens", Action: policy.TokenWrite, Tag: tagTokens,
		Summary: text.T("接口令牌列表", "List API tokens")}, inScopes[Paging](), s.listTokens)
	operation(s, Op{ID: "createToken", Method: http.MethodPost, Path: "/tokens", Action: policy.TokenWrite, Status: http.StatusCreated, Tag: tagTokens,
		Summary: text.T("签发接口令牌", "Issue an API token"),
		Doc:     text.T("令牌只能持有机器角色；不得由责任人自己签发。", "A token holds roles for machines only; nobody issues one to himself.")},
		func(_ context.Context, in *createToken) (org.Path, error) {
			return in.Body.Unit, validPath(in.Body.Unit, "/unit")
		}, s.createToken)
	operation(s, Op{ID: "revokeToken", Method: http.MethodDelete, Path: "/tokens/{id}", Action: policy.TokenWrite, Status: http.StatusNoContent, Tag: tagTokens,
		Summary: text.T("吊销接口令牌", "Revoke an API token")},
		func(ctx context.Context, in *ByID) (org.Path, error) {
			t, err := s.Tokens.Token(ctx, in.ID)
			return t.Unit, err
		}, s.revokeToken)
}

func (s *Server) listTokens(ctx context.Context, in *Paging) (*with[Page[TokenView]], error) {
	page, err := s.Tokens.Tokens(ctx, s.scopes(ctx, policy.TokenWrite), *in)
	return namedPage[TokenView](ctx, s, mapPage(page, viewToken), err)
}

func (s *Server) createToken(ctx context.Context, in *createToken) (*newToken, error) {
	c, now, b := callerOf(ctx), s.now(), in.Body
	if err := persons(c); err != nil {
		return nil, err
	}
	if b.Owner == c.User {
		return nil, fault.Refuse("token.self", "不得给本人签发令牌", "nobody issues a token to himself")
	}
	var f fault.Fields
	for _, name := range b.Roles {
		if r, ok := policy.RoleNamed(name); !ok || !r.Machine {
			f.Add("/roles", "enum", "“%[1]s”不是机器角色", "%[1]q is not a role for machines", name)
		}
	}
	if !b.Expires.After(now) || b.Expires.After(now.Add(tokenLife)) {
		f.Add("/expires_at", "range", "须在今后一年之内", "must be within a year from now")
	}
	if _, err := s.Users.User(ctx, b.Owner); fault.Is(err, fault.NotFound) {
		f.Add("/owner", "unknown", "没有这个用户", "there is no such user")
	} else if err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	if _, err := s.unitAt(ctx, b.Unit, "/unit"); err != nil {
		return nil, err
	}
	secret := tokenPrefix + newSecret()
	t := Token{ID: uuid.NewString(), Hash: hashSecret(secret), Name: b.Name, Owner: b.Owner, Unit: b.Unit, CreatedBy: c.User, CreatedAt: now, Expires: b.Expires}
	var grants []Grant
	for _, role := range b.Roles {
		grants = append(grants, Grant{ID: uuid.NewString(), Holder: tokenHolder(t.ID), Role: role, Unit: b.Unit, From: now, Until: b.Expires, GrantedBy: c.User, GrantedAt: now})
	}
	row := s.entry(ctx, policy.TokenWrite, "token/"+t.ID)
	row.Detail = detail(map[string]any{"name": t.Name, "owner": t.Owner, "unit": t.Unit, "roles": b.Roles, "expires": t.Expires})
	if err := s.Tokens.CreateToken(ctx, t, grants, row); err != nil {
		return nil, err
	}
	out := &newToken{}
	out.Body.Token, out.Body.Secret = viewToken(t), secret
	return out, nil
}

func (s *Server) revokeToken(ctx context.Context, in *ByID) (*none, error) {
	row := s.entry(ctx, policy.TokenWrite, "token/"+in.ID)
	row.Detail = detail(map[string]string{"did": "revoke"})
	return nil, s.Tokens.RevokeToken(ctx, in.ID, s.now(), row)
}
