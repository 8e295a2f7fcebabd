package house

import (
	"context"
	"time"

	"duban/api"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/policy"
	"duban/storage"
)

var (
	_ api.Users    = desk{}
	_ api.Grants   = desk{}
	_ api.Sessions = desk{}
	_ api.Tokens   = desk{}
)

func apiUser(u storage.User) api.User {
	return api.User{User: u.ID, Name: u.Name, Unit: u.Unit, Language: u.Language, Employee: u.StaffNo, Supervisor: u.Supervisor, Disabled: u.Disabled,
		Password: u.PasswordHash, MustChange: u.MustChange, PasswordAt: u.PasswordAt, Failures: int(u.Failures),
		LockedUntil: u.LockedUntil, LastSignIn: u.LastSignIn, CreatedAt: u.Made, Version: u.Version, Email: u.Email}
}

func storedUser(u api.User) storage.User {
	return storage.User{ID: u.User, Name: u.Name, Unit: u.Unit, Language: u.Language, StaffNo: u.Employee, Supervisor: u.Supervisor, Disabled: u.Disabled,
		PasswordHash: u.Password, MustChange: u.MustChange, PasswordAt: u.PasswordAt, Failures: int64(u.Failures),
		LockedUntil: u.LockedUntil, LastSignIn: u.LastSignIn, Made: u.CreatedAt, Version: u.Version, Email: u.Email}
}

func (d desk) User(ctx context.Context, user string) (api.User, error) {
	u, err := d.db.User(ctx, user)
	return apiUser(u), err
}

func (d desk) Users(ctx context.Context, q api.UserQuery) (api.Page[api.User], error) {
	l, err := d.db.Users(ctx, storage.UserFilter{Within: q.Scopes, Under: q.Unit, Role: q.Role, At: time.Now(),
		Words: q.Text, Disabled: q.Disabled}, paging(q.Paging))
	return turn(l, err, apiUser)
}

func (d desk) CreateUser(ctx context.Context, u api.User, row api.Entry) error {
	return d.db.CreateUsers(ctx, []storage.User{storedUser(u)}, auditEntry(row))
}

func (d desk) ChangeUser(ctx context.Context, user string, change func(*api.User) error, row *api.Entry) (api.User, error) {
	var entries []storage.AuditEntry
	if row != nil {
		entries = append(entries, auditEntry(*row))
	}
	u, err := d.db.ChangeUser(ctx, user, func(u *storage.User) error {
		a := apiUser(*u)
		if err := change(&a); err != nil {
			return err
		}
		*u = storedUser(a)
		return nil
	}, entries...)
	return apiUser(u), err
}

func apiGrant(a storage.Assignment) api.Grant {
	return api.Grant{ID: a.ID, Holder: a.Holder, Role: a.Role, Unit: a.Unit, From: a.From, Until: a.Until,
		GrantedBy: a.GrantedBy, GrantedAt: a.GrantedAt, RevokedBy: a.RevokedBy, RevokedAt: a.RevokedAt}
}

func storedGrant(g api.Grant) storage.Assignment {
	return storage.Assignment{ID: g.ID, Holder: g.Holder, Role: g.Role, Unit: g.Unit, From: g.From, Until: g.Until,
		GrantedBy: g.GrantedBy, GrantedAt: g.GrantedAt, RevokedBy: g.RevokedBy, RevokedAt: g.RevokedAt}
}

func (d desk) Held(ctx context.Context, holder string, now time.Time) ([]policy.Assignment, error) {
	held, err := d.db.Held(ctx, holder, now)
	return each(held, policyAssignment), err
}

func policyAssignment(a storage.Assignment) policy.Assignment {
	return policy.Assignment{Role: a.Role, Unit: a.Unit}
}

func (d desk) HeldBy(ctx context.Context, holders []string, now time.Time) (map[string][]policy.Assignment, error) {
	held, err := d.db.HeldBy(ctx, holders, now)
	out := map[string][]policy.Assignment{}
	for _, a := range held {
		out[a.Holder] = append(out[a.Holder], policy.Assignment{Role: a.Role, Unit: a.Unit})
	}
	return out, err
}

func (d desk) GrantsOf(ctx context.Context, holder string) ([]api.Grant, error) {
	list, err := d.db.AssignmentsOf(ctx, holder)
	return each(list, apiGrant), err
}

func (d desk) Grant(ctx context.Context, id string) (api.Grant, error) {
	a, err := d.db.Assignment(ctx, id)
	return apiGrant(a), err
}

func (d desk) AddGrant(ctx context.Context, g api.Grant, check func(held []api.Grant) error, row api.Entry) error {
	return d.db.Assign(ctx, storedGrant(g), func(held []storage.Assignment, _ storage.Assignment) error {
		return check(each(held, apiGrant))
	}, auditEntry(row))
}

func (d desk) RevokeGrant(ctx context.Context, id, by string, at time.Time, row api.Entry) error {
	return d.db.Revoke(ctx, id, by, at, auditEntry(row))
}

func apiSession(s storage.Session) api.Session {
	return api.Session{Hash: s.Hash, User: s.User, Opened: s.Opened, Seen: s.Seen, Expires: s.Expires, Address: s.IP, Agent: s.Agent}
}

func (d desk) OpenSession(ctx context.Context, s api.Session, row api.Entry) error {
	return d.db.OpenSession(ctx, storage.Session{ID: s.Hash, Hash: s.Hash, User: s.User, Opened: s.Opened, Seen: s.Seen,
		Expires: s.Expires, IP: s.Address, Agent: s.Agent}, auditEntry(row))
}

func (d desk) SignedIn(ctx context.Context, hash string, now time.Time) (api.SignedIn, error) {
	in, err := d.db.SignedIn(ctx, hash, now)
	return api.SignedIn{Session: apiSession(in.Session), User: apiUser(in.User), Held: each(in.Held, policyAssignment)}, err
}

func (d desk) TouchSession(ctx context.Context, hash string, seen time.Time) error {
	return d.db.TouchSession(ctx, hash, seen)
}

func (d desk) SessionsOf(ctx context.Context, user string, now time.Time) ([]api.Session, error) {
	list, err := d.db.SessionsOf(ctx, user)
	var live []api.Session
	for _, s := range list {
		if now.Before(s.Expires) {
			live = append(live, apiSession(s))
		}
	}
	return live, err
}

func (d desk) CloseSession(ctx context.Context, hash string, row api.Entry) error {
	s, err := d.db.SessionByHash(ctx, hash)
	if err == nil {
		err = d.db.CloseSession(ctx, s.User, s.ID, auditEntry(row))
	}
	if fault.Is(err, fault.NotFound) {
		return nil
	}
	return err
}

func (d desk) CloseSessions(ctx context.Context, user, except string, row api.Entry) error {
	return d.db.CloseSessions(ctx, user, except, auditEntry(row))
}

func apiToken(t storage.Token) api.Token {
	return api.Token{ID: t.ID, Hash: t.Hash, Name: t.Name, Owner: t.Owner, Unit: t.Unit, CreatedBy: t.MadeBy, CreatedAt: t.Made,
		Expires: t.Expires, LastUsed: t.Used, RevokedAt: t.Revoked}
}

func (d desk) CreateToken(ctx context.Context, t api.Token, grants []api.Grant, row api.Entry) error {
	return d.db.CreateToken(ctx, storage.Token{ID: t.ID, Hash: t.Hash, Name: t.Name, Owner: t.Owner, Unit: t.Unit,
		MadeBy: t.CreatedBy, Made: t.CreatedAt, Expires: t.Expires}, each(grants, storedGrant), auditEntry(row))
}

func (d desk) TokenByHash(ctx context.Context, hash string) (api.Token, error) {
	t, err := d.db.TokenByHash(ctx, hash)
	return apiToken(t), err
}

func (d desk) TouchToken(ctx context.Context, id string, at time.Time) error {
	return d.db.TouchToken(ctx, id, at)
}

func (d desk) Token(ctx context.Context, id string) (api.Token, error) {
	t, err := d.db.Token(ctx, id)
	return apiToken(t), err
}

func (d desk) Tokens(ctx context.Context, scopes []org.Path, p api.Paging) (api.Page[api.Token], error) {
	l, err := d.db.Tokens(ctx, scopes, paging(p))
	return turn(l, err, apiToken)
}

func (d desk) RevokeToken(ctx context.Context, id string, at time.Time, row api.Entry) error {
	return d.db.RevokeToken(ctx, id, at, auditEntry(row))
}
