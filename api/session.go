package api

import (
	"context"
	"net/http"
	"strings"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

const tagSession = "登录与本人 · Session"

// Me is the signed-in person as his own screens need him.
type Me struct {
	User       string     `json:"user" doc:"用户名 · user name"`
	Name       string     `json:"name" doc:"姓名 · name"`
	Unit       org.Path   `json:"unit" doc:"所在机构路径 · path of the own unit"`
	Language   string     `json:"language" enum:"zh,en," doc:"界面语言，空为未选 · language, empty: none chosen"`
	MustChange bool       `json:"must_change" doc:"须先设置新密码 · must choose a new password first"`
	Roles      []MyRole   `json:"roles" doc:"现有角色 · roles held now"`
	Actions    []MyAction `json:"actions" doc:"有权进行的操作及范围 · what may be done, and where"`
	CSRF       string     `json:"csrf_token,omitempty" doc:"非只读请求须放入 X-CSRF-Token 请求头 · to be sent as X-CSRF-Token with every unsafe request"`
	Expires    time.Time  `json:"expires_at" doc:"会话最晚结束时间 · when the session ends at the latest"`
	Idle       int        `json:"idle_seconds" doc:"多久不操作即退出 · seconds without activity after which it ends"`
}

// MyRole is a role and where it is held.
type MyRole struct {
	Role  string    `json:"role"`
	Title text.Text `json:"title"`
	Unit  org.Path  `json:"unit"`
}

// MyAction is an action and the units in which it may be done, each with all below; "/" is the whole bank.
type MyAction struct {
	Action string     `json:"action"`
	Scopes []org.Path `json:"scopes"`
}

type signIn struct {
	Body struct {
		User     string `json:"user" minLength:"1" maxLength:"64" doc:"用户名 · user name"`
		Password string `json:"password" minLength:"1" maxLength:"200" doc:"密码 · password" format:"password"`
	}
}

type signedIn struct {
	SetCookie string `header:"Set-Cookie"`
	Body      Me
}

type signedOut struct {
	SetCookie string `header:"Set-Cookie"`
}

// MySession is one of the caller's own sessions.
type MySession struct {
	ID      string    `json:"id"`
	Created time.Time `json:"created_at"`
	Seen    time.Time `json:"seen_at"`
	Expires time.Time `json:"expires_at"`
	Address string    `json:"address" doc:"登录地址 · network address at sign-in"`
	Agent   string    `json:"agent" doc:"浏览器 · browser"`
	Current bool      `json:"current" doc:"当前会话 · the one this request came with"`
}

func (s *Server) routeSession() {
	operation(s, Op{ID: "signIn", Method: http.MethodPost, Path: "/session", Public: true, Status: http.StatusCreated, Tag: tagSession,
		Summary: text.T("登录", "Sign in"),
		Doc:     text.T("成功后以 Cookie 建立会话；原有会话作废。", "Opens a session kept in a cookie; a session brought along ends.")},
		inScopes[signIn](), s.signIn)
	operation(s, Op{ID: "signOut", Method: http.MethodDelete, Path: "/session", Public: true, Status: http.StatusNoContent, Tag: tagSession,
		Summary: text.T("退出", "Sign out")},
		inScopes[none](), s.signOut)
	operation(s, Op{ID: "me", Method: http.MethodGet, Path: "/session", Action: policy.SelfRead, Renewal: true, Tag: tagSession,
		Summary: text.T("本人信息、角色与权限", "Who am I, and what may I do")},
		inScopes[none](), s.me)
	operation(s, Op{ID: "setLanguage", Method: http.MethodPut, Path: "/session/language", Action: policy.SelfWrite, Status: http.StatusNoContent, Tag: tagSession,
		Summary: text.T("选择界面语言", "Choose my language")},
		inScopes[chooseLanguage](), s.setLanguage)
	operation(s, Op{ID: "mySessions", Method: http.MethodGet, Path: "/sessions", Action: policy.SelfRead, Tag: tagSession,
		Summary: text.T("本人的全部会话", "My sessions")},
		inScopes[none](), s.mySessions)
	operation(s, Op{ID: "endSession", Method: http.MethodDelete, Path: "/sessions/{id}", Action: policy.SelfWrite, Status: http.StatusNoContent, Tag: tagSession,
		Summary: text.T("结束本人的某个会话", "End one of my sessions")},
		inScopes[ByID](), s.endSession)
	operation(s, Op{ID: "endOtherSessions", Method: http.MethodDelete, Path: "/sessions", Action: policy.SelfWrite, Status: http.StatusNoContent, Tag: tagSession,
		Summary: text.T("结束本人的其他会话", "End all my other sessions")},
		inScopes[none](), s.endOtherSessions)
}

// ByID names a thing by its id in the path.
type ByID struct {
	ID string `path:"id" maxLength:"100"`
}

func (s *Server) signIn(ctx context.Context, in *signIn) (*signedIn, error) {
	who := clientOf(ctx)
	if !who.secure && !who.loopback && !s.cfg.PlainHTTP {
		return nil, fault.Refuse("session.insecure", "请使用 https 访问后再登录", "sign in over https: this connection is not protected")
	}
	u, err := s.attempt(ctx, strings.ToLower(strings.TrimSpace(in.Body.User)), in.Body.Password)
	if err != nil {
		return nil, err
	}
	// The old session ends and its secret is never taken over: nobody can plant one (fixation).
	if who.secret != "" {
		if err := s.closeSession(ctx, hashSecret(who.secret)); err != nil {
			return nil, err
		}
	}
	return s.openSession(ctx, u)
}

func refusedSignIn() *fault.Error {
	return fault.New(fault.Unauthenticated, "session.refused", "用户名或密码不正确，或账户已停用、暂时锁定",
		"user name or password is wrong, or the account is disabled or locked for a while")
}

// attempt checks a password. Every way to fail answers the same after the same
// work. The failure is counted *before* the password is looked at, so that a
// hundred guesses at once are not all let through before the first is counted.
func (s *Server) attempt(ctx context.Context, name, password string) (User, error) {
	who, now := clientOf(ctx), s.now()
	if wait := s.gate.failed.wait(who.address, now); wait > 0 {
		return User{}, later(fault.New(fault.TooMany, "session.throttled", "登录尝试过于频繁，请稍后再试", "too many attempts from your address: try again later"), wait)
	}
	refused := func(why string, known bool) (User, error) {
		s.gate.failed.fail(who.address, now)
		e := s.entry(ctx, "session.refused", "session")
		if known { // a name that does not exist may be a password typed in the wrong place
			e.Object = "user/" + name
		}
		e.Outcome, e.Detail = Refused, detail(map[string]any{"why": why})
		if err := s.Audit.Append(ctx, e); err != nil {
			return User{}, err
		}
		return User{}, refusedSignIn()
	}

	locked := false
	u, err := s.Users.ChangeUser(ctx, name, func(u *User) error {
		if locked = now.Before(u.LockedUntil); locked {
			return nil
		}
		u.Failures++
		if rest := lockFor(u.Failures); rest > 0 {
			u.LockedUntil = now.Add(rest)
		}
		return nil
	}, nil)
	unknown := fault.Is(err, fault.NotFound)
	if err != nil && !unknown {
		return User{}, err
	}
	hash := u.Password
	if unknown {
		hash = ""
	}
	ok, err := s.gate.matches(ctx, password, hash)
	switch {
	case err != nil:
		return User{}, err
	case unknown:
		return refused("unknown", false)
	case locked:
		return refused("locked", true)
	case !ok:
		return refused("password", true)
	case u.Disabled:
		return refused("disabled", true)
	}
	return s.Users.ChangeUser(ctx, name, func(u *User) error {
		u.Failures, u.LockedUntil, u.LastSignIn = 0, time.Time{}, now
		return nil
	}, nil)
}

// openSession opens a session with a new secret and answers its cookie.
func (s *Server) openSession(ctx context.Context, u User) (*signedIn, error) {
	who, now, secret := clientOf(ctx), s.now(), newSecret()
	sess := Session{Hash: hashSecret(secret), User: u.User, Opened: now, Seen: now,
		Expires: now.Add(s.cfg.SessionLife), Address: who.address, Agent: who.agent}
	held, err := s.Grants.Held(ctx, u.User, now)
	if err != nil {
		return nil, err
	}
	c := SignedIn{Session: sess, User: u, Held: held}.caller(secret)
	row := Entry{At: now, Actor: s.actor(c, c.Unit), Action: "session.open", Object: "session/" + sessionID(sess.Hash),
		Unit: u.Unit, Outcome: Accepted, Address: who.address, Request: requestID(ctx)}
	if err := s.Sessions.OpenSession(ctx, sess, row); err != nil {
		return nil, err
	}
	return &signedIn{SetCookie: sessionCookie(who.secure, secret, sess.Expires.Sub(now)), Body: s.profile(c)}, nil
}

func sessionCookie(secure bool, secret string, life time.Duration) string {
	c := http.Cookie{Name: cookieName(secure), Value: secret, Path: "/", HttpOnly: true, Secure: secure, SameSite: http.SameSiteLaxMode, MaxAge: int(life.Seconds())}
	if secret == "" {
		c.MaxAge = -1
	}
	return c.String()
}

func (s *Server) signOut(ctx context.Context, _ *none) (*signedOut, error) {
	if c := callerOf(ctx); c != nil && !c.Machine() {
		if err := s.closeSession(ctx, c.Session); err != nil {
			return nil, err
		}
	}
	return &signedOut{SetCookie: sessionCookie(clientOf(ctx).secure, "", 0)}, nil
}

func (s *Server) me(ctx context.Context, _ *none) (*with[Me], error) {
	return &with[Me]{Body: s.profile(callerOf(ctx))}, nil
}

func (s *Server) profile(c *Caller) Me {
	m := Me{User: c.User, Name: c.Name, Unit: c.Unit, Language: c.Language, MustChange: c.MustChange, CSRF: c.csrf, Expires: c.Expires,
		Idle: int(s.cfg.SessionIdle.Seconds()), Roles: []MyRole{}, Actions: []MyAction{}}
	for _, a := range c.Subject.Assignments {
		r, _ := policy.RoleNamed(a.Role)
		m.Roles = append(m.Roles, MyRole{Role: a.Role, Title: r.Title, Unit: a.Unit})
	}
	for _, action := range s.policy.Held(c.Subject) {
		m.Actions = append(m.Actions, MyAction{Action: action, Scopes: s.policy.Scopes(c.Subject, action)})
	}
	return m
}

type chooseLanguage struct {
	Body struct {
		Language string `json:"language" enum:"zh,en"`
	}
}

func (s *Server) setLanguage(ctx context.Context, in *chooseLanguage) (*none, error) {
	c := callerOf(ctx)
	if err := persons(c); err != nil {
		return nil, err
	}
	row := s.entry(ctx, policy.SelfWrite, "user/"+c.User)
	row.Detail = detail(map[string]string{"language": in.Body.Language})
	_, err := s.Users.ChangeUser(ctx, c.User, func(u *User) error { u.Language = in.Body.Language; return nil }, &row)
	return nil, err
}

// persons refuses tokens where only a person makes sense.
func persons(c *Caller) error {
	if c.Machine() {
		return fault.New(fault.Forbidden, "token.not_a_person", "接口令牌不能进行此操作", "an API token cannot do this")
	}
	return nil
}

func (s *Server) mySessions(ctx context.Context, _ *none) (*with[Page[MySession]], error) {
	c := callerOf(ctx)
	now := s.now()
	list, err := s.Sessions.SessionsOf(ctx, c.User, now)
	if err != nil {
		return nil, err
	}
	out := Page[MySession]{Items: []MySession{}}
	for _, x := range list {
		if now.Sub(x.Seen) < s.cfg.SessionIdle {
			out.Items = append(out.Items, MySession{sessionID(x.Hash), x.Opened, x.Seen, x.Expires, x.Address, x.Agent, x.Hash == c.Session})
		}
	}
	return &with[Page[MySession]]{Body: out}, nil
}

func (s *Server) endSession(ctx context.Context, in *ByID) (*none, error) {
	list, err := s.Sessions.SessionsOf(ctx, callerOf(ctx).User, s.now())
	if err != nil {
		return nil, err
	}
	for _, x := range list {
		if sessionID(x.Hash) == in.ID {
			return nil, s.closeSession(ctx, x.Hash)
		}
	}
	return nil, fault.Missing("会话", "session")
}

func (s *Server) closeSession(ctx context.Context, hash string) error {
	return s.Sessions.CloseSession(ctx, hash, s.entry(ctx, "session.close", "session/"+sessionID(hash)))
}

// sessionID names a session in lists and on the audit log: the beginning of the
// hash that is kept, from which the secret cannot be found.
func sessionID(hash string) string { return hash[:min(24, len(hash))] }

func (s *Server) endOtherSessions(ctx context.Context, _ *none) (*none, error) {
	c := callerOf(ctx)
	return nil, s.Sessions.CloseSessions(ctx, c.User, c.Session, s.entry(ctx, "session.close", "user/"+c.User))
}
