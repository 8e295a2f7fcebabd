package storage

import (
	"context"
	"time"

	"gorm.io/gorm"
)

// Session is a signed-in browser. Hash is the hash of the secret in its cookie.
type Session struct {
	ID      string // for listing and closing; not the secret
	Hash    string
	User    string
	Opened  time.Time
	Seen    time.Time
	Expires time.Time
	IP      string
	Agent   string
}

type sessionRow struct {
	ID        string
	Hash      string
	UserID    string
	OpenedAt  time.Time
	SeenAt    time.Time
	ExpiresAt time.Time
	IP        string
	Agent     string
}

func (sessionRow) TableName() string { return "sessions" }

func (r sessionRow) session() Session {
	return Session{ID: r.ID, Hash: r.Hash, User: r.UserID, Opened: r.OpenedAt.UTC(), Seen: r.SeenAt.UTC(),
		Expires: r.ExpiresAt.UTC(), IP: r.IP, Agent: r.Agent}
}

// OpenSession keeps a new session.
func (db *DB) OpenSession(ctx context.Context, s Session, entries ...AuditEntry) error {
	return db.change(ctx, "storage.open session", entries, func(tx *Tx) error {
		return tx.g.Create(&sessionRow{ID: s.ID, Hash: s.Hash, UserID: s.User, OpenedAt: Instant(s.Opened),
			SeenAt: Instant(s.Seen), ExpiresAt: Instant(s.Expires), IP: s.IP, Agent: s.Agent}).Error
	})
}

// SessionByHash reads a session, expired or not. NotFound if there is none.
func (db *DB) SessionByHash(ctx context.Context, hash string) (s Session, err error) {
	err = db.Read(ctx, "storage.session", func(tx *Tx) error {
		var r sessionRow
		err := tx.g.Where("hash = ?", hash).Take(&r).Error
		s = r.session()
		return missing(err, "会话", "session")
	})
	return s, err
}

// SignedIn is a session with the person who opened it and what he holds.
type SignedIn struct {
	Session Session
	User    User
	Held    []Assignment
}

// SignedIn reads a session, its person and what he holds at an instant, as of one
// moment. NotFound if there is no such session or it has expired at the instant.
// Every request begins with this: in three transactions it was a third of what a
// test of the whole house spent.
func (db *DB) SignedIn(ctx context.Context, hash string, at time.Time) (in SignedIn, err error) {
	err = db.Read(ctx, "storage.signed in", func(tx *Tx) error {
		var r sessionRow
		if err := tx.g.Where("hash = ? AND expires_at > ?", hash, Instant(at)).Take(&r).Error; err != nil {
			return missing(err, "会话", "session")
		}
		in.Session = r.session()
		if in.User, err = tx.User(in.Session.User); err != nil {
			return err
		}
		in.Held, err = assignments(held(tx, in.User.ID, at))
		return err
	})
	return in, err
}

// SessionsOf lists a person's sessions, the last used first.
func (db *DB) SessionsOf(ctx context.Context, user string) (list []Session, err error) {
	err = db.Read(ctx, "storage.sessions", func(tx *Tx) error {
		var rows []sessionRow
		err := tx.g.Where("user_id = ?", user).Order("seen_at DESC, id").Find(&rows).Error
		for _, r := range rows {
			list = append(list, r.session())
		}
		return err
	})
	return list, err
}

// TouchSession notes when a session was used last.
func (db *DB) TouchSession(ctx context.Context, id string, at time.Time) error {
	return db.Write(ctx, "storage.touch session", func(tx *Tx) error {
		return tx.g.Model(&sessionRow{}).Where("id = ?", id).Update("seen_at", Instant(at)).Error
	})
}

// CloseSession ends a session of a person. NotFound if he has none with that id.
func (db *DB) CloseSession(ctx context.Context, user, id string, entries ...AuditEntry) error {
	return db.change(ctx, "storage.close session", entries, func(tx *Tx) error {
		res := tx.g.Where("user_id = ? AND id = ?", user, id).Delete(&sessionRow{})
		if res.Error == nil && res.RowsAffected == 0 {
			return missing(gorm.ErrRecordNotFound, "会话", "session")
		}
		return res.Error
	})
}

// CloseSessions ends every session of a person but the one with the id except.
func (db *DB) CloseSessions(ctx context.Context, user, except string, entries ...AuditEntry) error {
	return db.change(ctx, "storage.close sessions", entries, func(tx *Tx) error {
		return tx.g.Where("user_id = ? AND id <> ?", user, except).Delete(&sessionRow{}).Error
	})
}

// SweepSessions removes what has expired and returns how many.
func (db *DB) SweepSessions(ctx context.Context, now time.Time) (n int64, err error) {
	err = db.Write(ctx, "storage.sweep sessions", func(tx *Tx) error {
		res := tx.g.Where("expires_at <= ?", Instant(now)).Delete(&sessionRow{})
		n = res.RowsAffected
		return res.Error
	})
	return n, err
}
