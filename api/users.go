package api

import (
	"context"
	"crypto/rand"
	"net/http"
	"time"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/outgoing"
	"duban/domain/text"
	"duban/policy"
)

const tagUsers = "用户 · Users"

// UserView is an account as others may see it.
type UserView struct {
	User        string    `json:"user" doc:"用户名 · user name"`
	Name        string    `json:"name" doc:"姓名 · name"`
	Unit        org.Path  `json:"unit" doc:"所在机构路径 · path of the unit"`
	Employee    string    `json:"employee,omitempty" doc:"员工号 · employee number"`
	Supervisor  string    `json:"supervisor,omitempty" doc:"直接上级用户名 · user name of whom he reports to"`
	Disabled    bool      `json:"disabled" doc:"已停用 · disabled"`
	MustChange  bool      `json:"must_change" doc:"下次登录须改密码 · must choose a new password"`
	Locked      bool      `json:"locked" doc:"因多次登录失败暂时锁定 · locked for a while after failed attempts"`
	LockedUntil time.Time `json:"locked_until,omitzero"`
	LastSignIn  time.Time `json:"last_sign_in,omitzero" doc:"最近登录 · last sign-in"`
	CreatedAt   time.Time `json:"created_at"`
	Version     int64     `json:"version"`
	Email       string    `json:"email,omitempty" doc:"电子邮箱，用于通知 · e-mail address, for notifications"`
}

func (s *Server) viewUser(u User) UserView {
	v := UserView{User: u.User, Name: u.Name, Unit: u.Unit, Employee: u.Employee, Supervisor: u.Supervisor, Disabled: u.Disabled, MustChange: u.MustChange,
		LastSignIn: u.LastSignIn, CreatedAt: u.CreatedAt, Version: u.Version, Email: u.Email}
	if v.Locked = s.now().Before(u.LockedUntil); v.Locked {
		v.LockedUntil = u.LockedUntil
	}
	return v
}

type userAnswer struct {
	ETag
	Body UserView
}

// ByUser, and its like below, name a thing in the path. They are exported because huma
// reads no parameters from embedded types that are not.
type ByUser struct {
	User string `path:"user" maxLength:"64" doc:"用户名 · user name"`
}

type listUsers struct {
	Paging
	Unit     org.Path `query:"unit" doc:"只列此机构及其下级 · only this unit and those below"`
	Role     string   `query:"role" doc:"只列现持有此角色者 · only holders of this role"`
	Text     string   `query:"q" maxLength:"100" doc:"用户名或姓名的一部分 · part of user name or name"`
	Disabled string   `query:"disabled" enum:"true,false" doc:"只列已停用或未停用者 · only disabled, or only enabled ones"`
}

type createUser struct {
	Body struct {
		User     string   `json:"user" minLength:"2" maxLength:"64" pattern:"^[a-z0-9][a-z0-9._-]*$" doc:"用户名，小写，之后不可更改 · user name, lower case, never to change"`
		Name     string   `json:"name" minLength:"1" maxLength:"100" doc:"姓名 · name"`
		Unit     org.Path `json:"unit" doc:"所在机构路径 · path of the unit"`
		Employee string   `json:"employee,omitempty" maxLength:"64" doc:"员工号 · employee number"`
		Language string   `json:"language,omitempty" enum:"zh,en,"`
		Email    string   `json:"email,omitempty" doc:"电子邮箱，用于通知 · e-mail address, for notifications"`

		Supervisor string `json:"supervisor,omitempty" maxLength:"64" doc:"直接上级用户名 · user name of whom he reports to"`
	}
}

// newUser is an account that nobody can sign in to until its first password is handed over.
type newUser struct {
	ETag
	Body struct {
		User  UserView  `json:"user"`
		Reset ResetView `json:"reset" doc:"首个密码的申请，待安全管理员批准并交付 · the request for a first password, which a security administrator approves and hands over"`
	}
}

type changeUser struct {
	ByUser
	IfMatch
	Body struct {
		Name     string   `json:"name" minLength:"1" maxLength:"100"`
		Unit     org.Path `json:"unit"`
		Employee string   `json:"employee,omitempty" maxLength:"64"`
		Email    *string  `json:"email,omitempty" doc:"电子邮箱；不填则不变，空为删除 · e-mail address; left out: as it is, empty: none"`

		Supervisor *string `json:"supervisor,omitempty" maxLength:"64" doc:"直接上级用户名；省略为不变，空为无 · user name of whom he reports to; left out: as it was; empty: nobody"`
	}
}

func (s *Server) routeUsers() {
	operation(s, Op{ID: "listUsers", Method: http.MethodGet, Path: "/users", Action: policy.UserRead, Tag: tagUsers,
		Summary: text.T("用户列表", "List users")}, inScopes[listUsers](), s.listUsers)
	operation(s, Op{ID: "getUser", Method: http.MethodGet, Path: "/users/{user}", Action: policy.UserRead, Tag: tagUsers,
		Summary: text.T("查看用户", "Show a user")}, s.placeOfUser, s.getUser)
	operation(s, Op{ID: "createUser", Method: http.MethodPost, Path: "/users", Action: policy.UserWrite, Status: http.StatusCreated, Tag: tagUsers,
		Summary: text.T("新增用户", "Add a user"),
		Doc: text.T("首个密码按重置密码的办法由安全管理员批准并交付，新增的人看不到；24 小时内未批准的，可再次申请。",
			"The first password comes as a reset does: a security administrator approves it and hands it over, and who adds the user never sees it. Not decided within 24 hours, it is asked for again.")},
		func(_ context.Context, in *createUser) (org.Path, error) {
			return in.Body.Unit, validPath(in.Body.Unit, "/unit")
		}, s.createUser)
	operation(s, Op{ID: "changeUser", Method: http.MethodPut, Path: "/users/{user}", Action: policy.UserWrite, Tag: tagUsers,
		Summary: text.T("修改用户资料", "Change a user's profile")},
		func(ctx context.Context, in *changeUser) (org.Path, error) { return s.placeOfUser(ctx, &in.ByUser) }, s.changeUser)
	operation(s, Op{ID: "disableUser", Method: http.MethodPost, Path: "/users/{user}/disable", Action: policy.UserWrite, Tag: tagUsers,
		Summary: text.T("停用用户", "Disable a user"), Doc: text.T("其会话立即全部结束。", "All his sessions end at once.")},
		s.placeOfUser, s.disableUser)
	operation(s, Op{ID: "enableUser", Method: http.MethodPost, Path: "/users/{user}/enable", Action: policy.UserWrite, Tag: tagUsers,
		Summary: text.T("恢复用户", "Enable a user")}, s.placeOfUser, s.enableUser)
	operation(s, Op{ID: "unlockUser", Method: http.MethodPost, Path: "/users/{user}/unlock", Action: policy.UserWrite, Tag: tagUsers,
		Summary: text.T("解除登录锁定", "Unlock a user after failed attempts")}, s.placeOfUser, s.unlockUser)
}

// placeOfUser is the unit of the user asked about.
func (s *Server) placeOfUser(ctx context.Context, in *ByUser) (org.Path, error) {
	u, err := s.Users.User(ctx, in.User)
	return u.Unit, err
}

func validPath(p org.Path, pointer string) error {
	if !p.Valid() {
		return fault.BadField(pointer, "pattern", "须为机构路径，例如 /ho/gd/", "must be the path of a unit such as /ho/gd/")
	}
	return nil
}

func (s *Server) listUsers(ctx context.Context, in *listUsers) (*with[Page[UserItem]], error) {
	q := UserQuery{Paging: in.Paging, Scopes: s.scopes(ctx, policy.UserRead), Unit: in.Unit, Role: in.Role, Text: in.Text}
	if in.Disabled != "" {
		yes := in.Disabled == "true"
		q.Disabled = &yes
	}
	page, err := s.Users.Users(ctx, q)
	if err != nil {
		return nil, err
	}
	items, err := s.userItems(ctx, page.Items)
	return &with[Page[UserItem]]{Body: pageOf(page, items)}, err
}

func (s *Server) getUser(ctx context.Context, in *ByUser) (*userItem, error) {
	u, err := s.Users.User(ctx, in.User)
	if err != nil {
		return nil, err
	}
	items, err := s.userItems(ctx, []User{u})
	if err != nil {
		return nil, err
	}
	return &userItem{etag(u.Version), items[0]}, nil
}

func (s *Server) createUser(ctx context.Context, in *createUser) (*newUser, error) {
	b := in.Body
	if _, err := s.unitAt(ctx, b.Unit, "/unit"); err != nil {
		return nil, err
	}
	if err := outgoing.CheckMail(b.Email, "/email"); err != nil {
		return nil, err
	}
	if err := persons(callerOf(ctx)); err != nil {
		return nil, err
	}
	hash, err := s.gate.hash(ctx, initialPassword()) // known to nobody: the first one comes as any new one does
	if err != nil {
		return nil, err
	}
	now := s.now()
	u := User{User: b.User, Name: b.Name, Unit: b.Unit, Employee: b.Employee, Language: b.Language, Supervisor: b.Supervisor,
		Password: hash, PasswordAt: now, MustChange: true, CreatedAt: now, Version: 1, Email: b.Email}
	row := s.entry(ctx, policy.UserWrite, "user/"+u.User)
	row.Detail = detail(map[string]any{"did": "create", "unit": u.Unit})
	if err := s.Users.CreateUser(ctx, u, row); err != nil {
		return nil, err
	}
	r, err := s.beginReset(ctx, u, firstPassword, true)
	if err != nil {
		return nil, err
	}
	out := &newUser{ETag: etag(1)}
	out.Body.User, out.Body.Reset = s.viewUser(u), s.viewReset(r)
	return out, nil
}

// change runs one act of an administrator on a user.
func (s *Server) change(ctx context.Context, user, did string, act func(*User) error) (User, error) {
	row := s.entry(ctx, policy.UserWrite, "user/"+user)
	row.Detail = detail(map[string]string{"did": did})
	return s.Users.ChangeUser(ctx, user, func(u *User) error {
		return act(u)
	}, &row)
}

func changed(saw, is int64) error {
	return fault.New(fault.Conflict, "version", "内容已被他人更新（您看到的是第 %d 版，现为第 %d 版），请刷新后再试",
		"somebody has changed this meanwhile (you saw version %d, it is now %d): read it again", saw, is)
}

func (s *Server) changeUser(ctx context.Context, in *changeUser) (*userAnswer, error) {
	version, err := seen(in.IfMatch.IfMatch)
	if err != nil {
		return nil, err
	}
	if err := validPath(in.Body.Unit, "/unit"); err != nil {
		return nil, err
	}
	// Moving somebody needs the right at both ends.
	if err := s.may(ctx, policy.UserWrite, in.Body.Unit); err != nil {
		return nil, err
	}
	if _, err := s.unitAt(ctx, in.Body.Unit, "/unit"); err != nil {
		return nil, err
	}
	was, err := s.Users.User(ctx, in.User)
	if err != nil {
		return nil, err
	}
	b := in.Body
	if b.Email != nil {
		if err := outgoing.CheckMail(*b.Email, "/email"); err != nil {
			return nil, err
		}
	}
	row := s.entry(ctx, policy.UserWrite, "user/"+in.User)
	before, after := map[string]any{"name": was.Name, "unit": was.Unit, "employee": was.Employee}, map[string]any{"name": b.Name, "unit": b.Unit, "employee": b.Employee}
	if b.Supervisor != nil {
		before["supervisor"], after["supervisor"] = was.Supervisor, *b.Supervisor
	}
	if b.Email != nil {
		before["email"], after["email"] = was.Email, *b.Email
	}
	row.Detail = detail(map[string]any{"did": "change", "was": before, "now": after})
	u, err := s.Users.ChangeUser(ctx, in.User, func(u *User) error {
		switch {
		case version != 0 && version != u.Version:
			return changed(version, u.Version)
		case was.Version != u.Version:
			return changed(was.Version, u.Version)
		}
		u.Name, u.Unit, u.Employee = b.Name, b.Unit, b.Employee
		if b.Supervisor != nil {
			u.Supervisor = *b.Supervisor
		}
		if b.Email != nil {
			u.Email = *b.Email
		}
		return nil
	}, &row)
	if err != nil {
		return nil, err
	}
	return &userAnswer{etag(u.Version), s.viewUser(u)}, nil
}

func (s *Server) disableUser(ctx context.Context, in *ByUser) (*userAnswer, error) {
	if c := callerOf(ctx); c.User == in.User {
		return nil, fault.Refuse("user.self", "不能停用本人账户", "nobody disables himself")
	}
	u, err := s.change(ctx, in.User, "disable", func(u *User) error { u.Disabled = true; return nil })
	if err != nil {
		return nil, err
	}
	if err := s.Sessions.CloseSessions(ctx, in.User, "", s.entry(ctx, "session.close", "user/"+in.User)); err != nil {
		return nil, err
	}
	return &userAnswer{etag(u.Version), s.viewUser(u)}, nil
}

func (s *Server) enableUser(ctx context.Context, in *ByUser) (*userAnswer, error) {
	u, err := s.change(ctx, in.User, "enable", func(u *User) error { u.Disabled = false; return nil })
	if err != nil {
		return nil, err
	}
	return &userAnswer{etag(u.Version), s.viewUser(u)}, nil
}

func (s *Server) unlockUser(ctx context.Context, in *ByUser) (*userAnswer, error) {
	u, err := s.change(ctx, in.User, "unlock", func(u *User) error { u.Failures, u.LockedUntil = 0, time.Time{}; return nil })
	if err != nil {
		return nil, err
	}
	return &userAnswer{etag(u.Version), s.viewUser(u)}, nil
}

// initialPassword is easy to read out over a telephone: 16 signs of 32 that are
// not mistaken for one another, 80 bits.
func initialPassword() string {
	const signs = "abcdefghjkmnpqrstuvwxyz23456789-"
	raw := make([]byte, 16)
	_, _ = rand.Read(raw)
	for i, b := range raw {
		raw[i] = signs[int(b)%len(signs)]
	}
	return string(raw)
}

// mapPage turns a page of rows into a page of views.
func mapPage[A, B any](p Page[A], f func(A) B) Page[B] {
	items := make([]B, 0, len(p.Items))
	for _, a := range p.Items {
		items = append(items, f(a))
	}
	return pageOf(p, items)
}

// pageOf is a page of rows with their views in their place.
func pageOf[A, B any](p Page[A], views []B) Page[B] {
	return Page[B]{Items: views, NextCursor: p.NextCursor, Total: p.Total, More: p.More}
}
