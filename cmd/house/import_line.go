package house

import (
	"duban/domain/fault"
	"duban/policy"
	"duban/storage"
	"duban/tabular/intake"
)

// putLines keeps to whom people report, once all of them are there. Who is moved under
// somebody who reported to him until now must not close a circle on the way, so moved
// people lose their superior first.
func (t *taking) putLines(tx *storage.Tx, s intake.Staff, before map[string]intake.User) error {
	put := func(u intake.User, supervisor string) error {
		_, err := tx.ChangeUser(u.Login, func(row *storage.User) error { row.Supervisor = supervisor; return nil })
		if f := fault.Of(err); f != nil && len(f.Fields) > 0 {
			return fault.New(fault.Conflict, "user.circle", "%[1]s 的上级无法设为 %[2]s", "%[1]s cannot report to %[2]s", u.Login, supervisor)
		}
		return err
	}
	for _, u := range s.Users {
		if was := before[u.Login]; u.Supervisor != "" && was.Supervisor != "" && was.Supervisor != u.Supervisor {
			if err := put(u, ""); err != nil {
				return err
			}
		}
	}
	for _, u := range s.Users {
		if was := before[u.Login]; u.Supervisor == "" || was.Supervisor == u.Supervisor {
			continue
		}
		if err := put(u, u.Supervisor); err != nil {
			return err
		}
		tx.Audit(t.entry(policy.UserWrite, "user", u.Login, u.Unit, map[string]string{"did": "reporting line by import", "supervisor": u.Supervisor}))
	}
	return nil
}
