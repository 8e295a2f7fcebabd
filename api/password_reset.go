package api

import (
	"context"
	"net/http"
	"slices"
	"time"

	"github.com/google/uuid"

	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
)

// Whoever knows a new password is that person until he chooses another. So a reset, and
// the first password of a new user, takes two: a system administrator asks for it and never sees the password, and a security
// administrator approves it, who can begin none and hands the password to its owner.
// Neither can become somebody else alone, and the owner is told of both steps.

// resetTime is how long a reset waits for its decision.
const resetTime = 24 * time.Hour

// ResetView is a reset of a password.
type ResetView struct {
	ID        string    `json:"id"`
	User      string    `json:"user" doc:"其密码待重置的用户 · whose password it is"`
	Reason    string    `json:"reason"`
	AskedBy   string    `json:"asked_by"`
	AskedAt   time.Time `json:"asked_at"`
	Expires   time.Time `json:"expires" doc:"逾期未批准即失效 · void unless it is decided before"`
	Status    string    `json:"status" enum:"asked,approved,refused,lapsed" doc:"待批准、已批准、已拒绝、已失效 · where it stands"`
	DecidedBy string    `json:"decided_by,omitempty"`
	DecidedAt time.Time `json:"decided_at,omitzero"`
	Why       string    `json:"why,omitempty" doc:"拒绝理由 · why it was refused"`

	Owner   PersonRef  `json:"owner" doc:"其密码待重置的人 · whose password it is, by name"`
	Place   UnitRef    `json:"place" doc:"其所在机构 · his unit"`
	Asker   PersonRef  `json:"asker" doc:"申请人 · who asked for it, by name"`
	Decider *PersonRef `json:"decider,omitempty" doc:"批准或拒绝的人 · who decided, by name"`
}

func (r *ResetView) names(n *naming) {
	n.unit(&r.Place)
	n.person(&r.Owner, &r.Asker, r.Decider)
}

func (s *Server) viewReset(r PasswordReset) ResetView {
	v := ResetView{r.ID, r.User, r.Reason, r.AskedBy, r.AskedAt, r.Expires, r.Status, r.DecidedBy, r.DecidedAt, r.Why,
		PersonRef{User: r.User}, UnitRef{Path: r.Unit}, PersonRef{User: r.AskedBy}, person(r.DecidedBy)}
	if r.Status == ResetAsked && !s.now().Before(r.Expires) {
		v.Status = ResetLapsed
	}
	return v
}

type askReset struct {
	ByUser
	Body struct {
		Reason string `json:"reason" minLength:"2" maxLength:"500" doc:"为何重置，批准人和本人均可见 · why; who approves it and the owner read it"`
	}
}

type listResets struct {
	Paging
	Waiting bool `query:"waiting" doc:"只列待批准的 · only those that wait for a decision"`
}

type refuseReset struct {
	ByID
	Body struct {
		Why string `json:"why" minLength:"2" maxLength:"500" doc:"拒绝理由 · why it is refused"`
	}
}

func (s *Server) routeResets() {
	operation(s, Op{ID: "askPasswordReset", Method: http.MethodPost, Path: "/users/{user}/password", Action: policy.UserWrite, Status: http.StatusAccepted, Tag: tagUsers,
		Summary: text.T("申请重置密码", "Ask for a user's password to be reset"),
		Doc: text.T("须由安全管理员在 24 小时内批准，并通知本人；批准前原密码不变。申请人看不到新密码。",
			"A security administrator approves it within 24 hours, and the owner is told; until then his password stands. Who asks never sees the new one.")},
		func(ctx context.Context, in *askReset) (org.Path, error) { return s.placeOfUser(ctx, &in.ByUser) }, s.askReset)
	operation(s, Op{ID: "listPasswordResets", Method: http.MethodGet, Path: "/password-resets", Action: policy.UserRead, Tag: tagUsers,
		Summary: text.T("密码重置申请", "List the resets of passwords")}, inScopes[listResets](), s.listResets)
	operation(s, Op{ID: "approvePasswordReset", Method: http.MethodPost, Path: "/password-resets/{id}/approve", Action: policy.UserReset, Tag: tagUsers,
		Summary: text.T("批准重置密码", "Approve the reset of a password"),
		Doc: text.T("答复中给出一次性临时密码，请核实身份后交给本人，首次登录须修改；其会话全部结束，并通知本人。",
			"Answers a temporary password once, to be handed to the owner when he has shown who he is; it must be changed at first sign-in. All his sessions end, and he is told.")},
		s.placeOfReset, s.approveReset)
	operation(s, Op{ID: "refusePasswordReset", Method: http.MethodPost, Path: "/password-resets/{id}/refuse", Action: policy.UserReset, Tag: tagUsers,
		Summary: text.T("拒绝重置密码", "Refuse the reset of a password")},
		func(ctx context.Context, in *refuseReset) (org.Path, error) { return s.placeOfReset(ctx, &in.ByID) }, s.refuseReset)
}

// placeOfReset is the unit of the user whose password it is, as it is now.
func (s *Server) placeOfReset(ctx context.Context, in *ByID) (org.Path, error) {
	r, err := s.Resets.Reset(ctx, in.ID)
	if err != nil {
		return "", err
	}
	return s.placeOfUser(ctx, &ByUser{r.User})
}

func (s *Server) askReset(ctx context.Context, in *askReset) (*with[ResetView], error) {
	c := callerOf(ctx)
	if err := persons(c); err != nil {
		return nil, err
	}
	u, err := s.Users.User(ctx, in.User)
	if err != nil {
		return nil, err
	}
	if c.User == u.User {
		return nil, fault.Refuse("user.self", "本人密码请用“修改密码”", "change your own password instead of resetting it")
	}
	if err := s.notOverseer(ctx, u.User); err != nil {
		return nil, err
	}
	r, err := s.beginReset(ctx, u, in.Body.Reason, false)
	return &with[ResetView]{Body: s.viewReset(r)}, err
}

// firstPassword is why a new user needs a password.
const firstPassword = "新增用户，首次登录 · a new user signs in for the first time"

func (s *Server) beginReset(ctx context.Context, u User, reason string, first bool) (PasswordReset, error) {
	now := s.now()
	r := PasswordReset{ID: uuid.NewString(), User: u.User, Unit: u.Unit, Reason: reason, AskedBy: callerOf(ctx).User, AskedAt: now,
		Expires: now.Add(resetTime), Status: ResetAsked, First: first}
	row := s.entry(ctx, policy.UserWrite, "user/"+u.User)
	row.Detail = detail(map[string]string{"did": "ask for a reset of the password", "reset": r.ID, "reason": r.Reason})
	return r, s.Resets.AskReset(ctx, r, row)
}

// newPassword is answered once, to be handed over; it must be changed at first use.
type newPassword struct {
	ETag
	Body struct {
		User     UserView `json:"user"`
		Password string   `json:"password" doc:"临时密码，只显示一次，首次登录须修改 · temporary password, shown once, to be changed at first sign-in"`
	}
}

func (s *Server) listResets(ctx context.Context, in *listResets) (*with[Page[ResetView]], error) {
	var waiting time.Time
	if in.Waiting {
		waiting = s.now()
	}
	page, err := s.Resets.Resets(ctx, s.scopes(ctx, policy.UserRead), waiting, in.Paging)
	return namedPage[ResetView](ctx, s, mapPage(page, s.viewReset), err)
}

func (s *Server) approveReset(ctx context.Context, in *ByID) (*newPassword, error) {
	password := initialPassword()
	hash, err := s.gate.hash(ctx, password)
	if err != nil {
		return nil, err
	}
	now := s.now()
	u, err := s.decideReset(ctx, in.ID, ResetApproved, "", func(u *User) {
		u.Password, u.PasswordAt, u.MustChange, u.Failures, u.LockedUntil = hash, now, true, 0, time.Time{}
	})
	if err != nil {
		return nil, err
	}
	out := &newPassword{ETag: etag(u.Version)}
	out.Body.User, out.Body.Password = s.viewUser(u), password
	return out, nil
}

func (s *Server) refuseReset(ctx context.Context, in *refuseReset) (*with[ResetView], error) {
	if _, err := s.decideReset(ctx, in.ID, ResetRefused, in.Body.Why, nil); err != nil {
		return nil, err
	}
	r, err := s.Resets.Reset(ctx, in.ID)
	return &with[ResetView]{Body: s.viewReset(r)}, err
}

// decideReset lets a second person decide. What was right when it was asked is asked
// again: the owner may have become an overseer since.
func (s *Server) decideReset(ctx context.Context, id, status, why string, change func(*User)) (User, error) {
	c, now := callerOf(ctx), s.now()
	if err := persons(c); err != nil {
		return User{}, err
	}
	was, err := s.Resets.Reset(ctx, id)
	if err != nil {
		return User{}, err
	}
	if status == ResetApproved {
		if err := s.notOverseer(ctx, was.User); err != nil {
			return User{}, err
		}
	}
	row := s.entry(ctx, policy.UserReset, "user/"+was.User)
	row.Detail = detail(map[string]string{"did": status, "reset": id, "asked_by": was.AskedBy, "why": why})
	return s.Resets.DecideReset(ctx, id, func(r *PasswordReset) error {
		switch c.User {
		case r.AskedBy:
			return fault.Refuse("reset.same_person", "申请人不得自行批准", "who asked for it does not decide about it")
		case r.User:
			return fault.Refuse("user.self", "不得处理本人密码的重置", "nobody decides about his own password")
		}
		if !now.Before(r.Expires) {
			return fault.Refuse("reset.lapsed", "该申请已超过 24 小时，请重新申请", "it was not decided within 24 hours: ask again")
		}
		r.Status, r.DecidedBy, r.DecidedAt, r.Why = status, c.User, now, why
		return nil
	}, change, row)
}

// overseers are the roles that keep the system administrator in check.
var overseers = []string{policy.SecurityAdmin, policy.Auditor}

// notOverseer refuses to hand over the account of somebody who keeps the system
// administrator in check: whoever knows a new password is that person for as long as it
// takes to give himself roles. On the machine itself, duban password sets one.
func (s *Server) notOverseer(ctx context.Context, user string) error {
	grants, err := s.Grants.GrantsOf(ctx, user)
	if err != nil {
		return err
	}
	now := s.now()
	for _, g := range grants {
		// A role that begins later counts: it would be had by waiting.
		over := !g.RevokedAt.IsZero() || !g.Until.IsZero() && !now.Before(g.Until)
		if !over && slices.Contains(overseers, g.Role) {
			return fault.Refuse("user.overseer",
				"不得重置安全管理员和审计员的密码；请在服务器上用 duban password 设置",
				"the password of a security administrator or an auditor is not reset here: duban password does it on the server itself")
		}
	}
	return nil
}
