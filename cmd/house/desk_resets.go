package house

import (
	"context"
	"time"

	"duban/activities"
	"duban/api"
	"duban/domain/org"
	"duban/domain/text"
	"duban/policy"
	"duban/storage"
)

var _ api.Resets = desk{}

func apiReset(r storage.PasswordReset) api.PasswordReset {
	return api.PasswordReset{ID: r.ID, User: r.User, Unit: r.Unit, Reason: r.Reason, AskedBy: r.AskedBy, AskedAt: r.AskedAt, Expires: r.Expires,
		Status: string(r.Status), DecidedBy: r.DecidedBy, DecidedAt: r.DecidedAt, Why: r.Why}
}

func storedReset(r api.PasswordReset) storage.PasswordReset {
	return storage.PasswordReset{ID: r.ID, User: r.User, Unit: r.Unit, Reason: r.Reason, AskedBy: r.AskedBy, AskedAt: r.AskedAt, Expires: r.Expires,
		Status: storage.ResetStatus(r.Status), DecidedBy: r.DecidedBy, DecidedAt: r.DecidedAt, Why: r.Why}
}

func (d desk) AskReset(ctx context.Context, r api.PasswordReset, row api.Entry) error {
	overseers, err := d.db.Holders(ctx, policy.SecurityAdmin, r.Unit, r.AskedAt)
	if err != nil {
		return err
	}
	return d.db.Write(ctx, "reset.ask", func(tx *storage.Tx) error {
		if err := tx.AskReset(storedReset(r)); err != nil {
			return err
		}
		tx.Audit(auditEntry(row))
		var letters []storage.Message
		if !r.First {
			letters = append(letters, resetLetter(r, r.User, "account.reset_asked", r.AskedAt,
				text.T("有人申请重置您的密码", "A reset of your password was asked for"),
				text.T(r.AskedBy+" 申请重置您的登录密码，理由："+r.Reason+"。如非您本人要求，请立即联系安全管理员。",
					r.AskedBy+" asked for your password to be reset, because: "+r.Reason+". If you did not want this, call a security administrator at once.")))
		}
		for _, o := range overseers {
			letters = append(letters, resetLetter(r, o.Holder, "account.reset_waits", r.AskedAt,
				text.T("密码重置待批准："+r.User, "A reset of a password waits: "+r.User),
				text.T(r.AskedBy+" 申请重置 "+r.User+" 的密码，理由："+r.Reason+"。请向其本人核实后处理。",
					r.AskedBy+" asked for the password of "+r.User+" to be reset, because: "+r.Reason+". Ask the owner, then decide.")))
		}
		_, err := tx.Send(letters...)
		return err
	})
}

func resetLetter(r api.PasswordReset, to, topic string, at time.Time, title, body text.Text) storage.Message {
	key := topic + ":" + r.ID + ":" + to
	return storage.Message{ID: string(activities.DerivedID("message", key)), Dedupe: key, User: to, Topic: topic, Title: title, Body: body, At: at, Urgent: true}
}

func (d desk) Reset(ctx context.Context, id string) (api.PasswordReset, error) {
	r, err := d.db.Reset(ctx, id)
	return apiReset(r), err
}

func (d desk) Resets(ctx context.Context, scopes []org.Path, waiting time.Time, p api.Paging) (api.Page[api.PasswordReset], error) {
	l, err := d.db.Resets(ctx, storage.ResetFilter{Within: scopes, Waiting: waiting}, paging(p))
	return turn(l, err, apiReset)
}

func (d desk) DecideReset(ctx context.Context, id string, decide func(*api.PasswordReset) error, change func(*api.User), row api.Entry) (api.User, error) {
	var u storage.User
	err := d.db.Write(ctx, "reset.decide", func(tx *storage.Tx) error {
		r, err := tx.DecideReset(id, func(s *storage.PasswordReset) error {
			a := apiReset(*s)
			if err := decide(&a); err != nil {
				return err
			}
			*s = storedReset(a)
			return nil
		})
		if err != nil {
			return err
		}
		tx.Audit(auditEntry(row))
		if r.Status != storage.ResetApproved {
			u, err = tx.User(r.User)
			return err
		}
		u, err = tx.ChangeUser(r.User, func(u *storage.User) error {
			a := apiUser(*u)
			change(&a)
			*u = storedUser(a)
			return nil
		})
		if err != nil {
			return err
		}
		_, err = tx.Send(resetLetter(apiReset(r), r.User, "account.reset", r.DecidedAt, text.T("您的密码已重置", "Your password was reset"),
			text.T("经 "+r.AskedBy+" 申请、"+r.DecidedBy+" 批准，您的登录密码已重置，原会话已全部结束。如非您本人要求，请立即联系审计部门。",
				"Asked for by "+r.AskedBy+", approved by "+r.DecidedBy+": your password was reset and your sessions have ended. If you did not want this, call the auditors at once.")))
		return err
	})
	return apiUser(u), err
}
