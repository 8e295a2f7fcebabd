package api

import (
	"context"
	"net/http"
	"strings"
	"unicode/utf8"

	"duban/domain/fault"
	"duban/domain/text"
	"duban/policy"
)

type changePassword struct {
	Body struct {
		Current string `json:"current" minLength:"1" maxLength:"200" format:"password" doc:"现在的密码 · present password"`
		New     string `json:"new" maxLength:"200" format:"password" doc:"新密码，至少 10 个字符 · new password, at least 10 characters"`
	}
}

func (s *Server) routePassword() {
	operation(s, Op{ID: "changePassword", Method: http.MethodPut, Path: "/session/password", Action: policy.SelfWrite, Renewal: true, Status: http.StatusOK, Tag: tagSession,
		Summary: text.T("修改本人密码", "Change my password"),
		Doc:     text.T("成功后其他会话全部结束，本会话换用新的 Cookie。", "All other sessions end; this one continues under a new cookie.")},
		inScopes[changePassword](), s.changePassword)
}

func (s *Server) changePassword(ctx context.Context, in *changePassword) (*signedIn, error) {
	c := callerOf(ctx)
	if err := persons(c); err != nil {
		return nil, err
	}
	// Guessing the present password from a stolen session counts like guessing at sign-in.
	if _, err := s.attempt(ctx, c.User, in.Body.Current); fault.Is(err, fault.Unauthenticated) {
		return nil, fault.BadField("/current", "wrong", "不正确，或账户暂时锁定", "is wrong, or the account is locked for a while")
	} else if err != nil {
		return nil, err
	}
	if in.Body.New == in.Body.Current {
		return nil, fault.BadField("/new", "same", "须与现在的密码不同", "must differ from the present one")
	}
	if err := passwordFits(in.Body.New, c.User, "/new"); err != nil {
		return nil, err
	}
	hash, err := s.gate.hash(ctx, in.Body.New)
	if err != nil {
		return nil, err
	}
	now := s.now()
	row := s.entry(ctx, "password.change", "user/"+c.User)
	u, err := s.Users.ChangeUser(ctx, c.User, func(u *User) error {
		u.Password, u.PasswordAt, u.MustChange = hash, now, false
		return nil
	}, &row)
	if err != nil {
		return nil, err
	}
	if err := s.Sessions.CloseSessions(ctx, c.User, "", s.entry(ctx, "session.close", "user/"+c.User)); err != nil {
		return nil, err
	}
	return s.openSession(ctx, u)
}

// passwordMin is the least number of characters. Length is what helps; rules about
// kinds of characters make people write passwords down.
const passwordMin = 10

func passwordFits(password, user, pointer string) error {
	var f fault.Fields
	if utf8.RuneCountInString(password) < passwordMin {
		f.Add(pointer, "length", "至少 %[1]d 个字符", "must have at least %[1]d characters", passwordMin)
	}
	if user != "" && strings.Contains(strings.ToLower(password), strings.ToLower(user)) && len(password) < len(user)+passwordMin {
		f.Add(pointer, "guessable", "不得以用户名为主", "must not be made of the user name")
	}
	if distinct(password) < 4 {
		f.Add(pointer, "guessable", "不得只由少数几个重复字符组成", "must not repeat a few characters")
	}
	return f.Err()
}

func distinct(s string) int {
	kinds := map[rune]bool{}
	for _, r := range s {
		kinds[r] = true
	}
	return len(kinds)
}
