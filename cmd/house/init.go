package house

import (
	"context"
	"crypto/rand"
	"regexp"
	"time"

	"github.com/alexedwards/argon2id"
	"github.com/google/uuid"

	"duban/api"
	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
	"duban/storage"
)

// Beginning is what a bank begins with.
type Beginning struct {
	Root          string    // code of the head office, e.g. "ho"
	Name          text.Text // of the head office
	SystemAdmin   string    // user name of the first system administrator
	SecurityAdmin string    // user name of the first security administrator: another person
	By            casefile.Actor
}

// FirstPassword is a password that is shown once and must be changed.
type FirstPassword struct {
	User     string `json:"user"`
	Name     string `json:"name,omitempty"`
	Role     string `json:"role,omitempty"`
	Password string `json:"password"`
}

var (
	userName = regexp.MustCompile(`^[a-z][a-z0-9._-]{1,31}$`)
	rootCode = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$`)
)

// Begin makes an empty house ready: the head office, the checklists that the product
// ships, and the first two administrators. They are two persons, because whoever makes
// users must not give them roles; everybody else is made by them.
//
// Refused where anybody is there already.
func (h *House) Begin(ctx context.Context, b Beginning) ([]FirstPassword, error) {
	if err := b.check(); err != nil {
		return nil, err
	}
	empty, err := h.Empty(ctx)
	if err != nil {
		return nil, err
	}
	if !empty {
		return nil, fault.Refuse("house.inhabited", "系统中已有用户，不能再次初始化；请由管理员新增用户", "there are users already: it cannot be begun again, administrators add users from here on")
	}
	now := time.Now()
	root, err := h.DB.Root(ctx)
	if fault.Is(err, fault.NotFound) { // otherwise the organisation was imported before
		root, err = storage.Unit{Unit: org.Unit{Code: b.Root, Path: org.Path("").Child(b.Root), Level: org.HeadOffice, Name: b.Name}}, nil
	}
	if err != nil {
		return nil, err
	}
	first := []FirstPassword{{User: b.SystemAdmin, Role: policy.SystemAdmin}, {User: b.SecurityAdmin, Role: policy.SecurityAdmin}}
	hashes := make([]string, len(first))
	for i := range first {
		first[i].Password = firstPassword()
		if hashes[i], err = argon2id.CreateHash(first[i].Password, api.PasswordHashing()); err != nil {
			return nil, err
		}
	}
	if err := h.ShipChecklists(ctx, now); err != nil {
		return nil, err
	}
	err = h.DB.Write(ctx, "house.begin", func(tx *storage.Tx) error {
		audit := func(action, resource, id string, detail map[string]string) {
			tx.Audit(storage.AuditEntry{At: now, Actor: b.By, Action: action, Resource: resource, ResourceID: id, Unit: root.Path,
				Outcome: storage.Accepted, Detail: casefile.Encode(detail)})
		}
		if root.Version == 0 {
			if err := tx.PutUnits(now, root); err != nil {
				return err
			}
			audit(policy.OrgWrite, "unit", root.Code, map[string]string{"did": "create by init"})
		}
		for i, f := range first {
			role, _ := policy.RoleNamed(f.Role)
			if err := tx.CreateUsers(storage.User{ID: f.User, Name: role.Title.ZH, Unit: root.Path, PasswordHash: hashes[i], PasswordAt: now, MustChange: true, Made: now}); err != nil {
				return err
			}
			audit(policy.UserWrite, "user", f.User, map[string]string{"did": "create by init"})
			grant := storage.Assignment{ID: uuid.NewString(), Holder: f.User, Role: f.Role, Unit: root.Path, From: now, GrantedBy: b.By.User, GrantedAt: now}
			if err := tx.Assign(mayHold(now), grant); err != nil {
				return err
			}
			audit(policy.RoleGrant, "user", f.User, map[string]string{"did": "grant by init", "role": f.Role, "grant": grant.ID})
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return first, nil
}

func (b Beginning) check() error {
	var bad fault.Fields
	for flag, user := range map[string]string{"--system-admin": b.SystemAdmin, "--security-admin": b.SecurityAdmin} {
		if !userName.MatchString(user) {
			bad.Add(flag, "user.login", "登录名须以字母开头，由 2 至 32 位小写字母、数字、. _ - 组成", "a user name begins with a letter and has 2 to 32 small letters, digits, . _ -")
		}
	}
	if b.SystemAdmin == b.SecurityAdmin {
		bad.Add("--security-admin", "same", "系统管理员和安全管理员必须是两个人", "the two administrators must be two persons")
	}
	if !rootCode.MatchString(b.Root) {
		bad.Add("--root", "unit.code", "编号只能由字母、数字、-、_ 组成，最多 32 位", "a code has letters, digits, - and _ only, at most 32")
	}
	bad.Need(b.Name.ZH != "", "--name")
	return bad.Err()
}

// firstPassword is easy to read out over a telephone: 16 signs of 32 that are not
// mistaken for one another nor for a formula by a spreadsheet, 80 bits.
func firstPassword() string {
	const signs = "abcdefghjkmnpqrstuvwxyz23456789_"
	raw := make([]byte, 16)
	_, _ = rand.Read(raw) // never fails: see crypto/rand
	for i, b := range raw {
		raw[i] = signs[int(b)%len(signs)]
	}
	return string(raw)
}
