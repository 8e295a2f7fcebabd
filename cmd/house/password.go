package house

import (
	"context"
	"time"

	"github.com/alexedwards/argon2id"

	"duban/api"
	"duban/domain/casefile"
	"duban/policy"
	"duban/storage"
)

// SetFirstPassword gives somebody a password that is shown once and must be changed on
// signing in, and ends what he has open. It is for whoever runs the machine: the API
// refuses it for security administrators and auditors, so that nobody who can be
// overseen becomes his overseer.
func (h *House) SetFirstPassword(ctx context.Context, user string, by casefile.Actor) (FirstPassword, error) {
	first := FirstPassword{User: user, Password: firstPassword()}
	hash, err := argon2id.CreateHash(first.Password, api.PasswordHashing())
	if err != nil {
		return first, err
	}
	now := time.Now()
	entry := storage.AuditEntry{At: now, Actor: by, Action: policy.UserWrite, Resource: "user", ResourceID: user,
		Outcome: storage.Accepted, Detail: casefile.Encode(map[string]string{"did": "set password on the machine"})}
	u, err := h.DB.ChangeUser(ctx, user, func(u *storage.User) error {
		u.PasswordHash, u.PasswordAt, u.MustChange, u.Failures, u.LockedUntil = hash, now, true, 0, time.Time{}
		return nil
	}, entry)
	if err != nil {
		return first, err
	}
	first.Name = u.Name
	entry.Action, entry.Detail = "session.close", nil
	return first, h.DB.CloseSessions(ctx, user, "", entry)
}
