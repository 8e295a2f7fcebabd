package storage

import (
	"context"
	"slices"
	"strings"

	"duban/domain/fault"
)

// longestLine is how many superiors above one another are followed. No bank has as many:
// it ends the walk where rows written past the rules make a circle.
const longestLine = 64

// SuperiorsOf is a person's reporting line: whom he reports to, then whom that one
// reports to, up to the top. Nobody stands in it twice, and he himself not at all.
func (tx *Tx) SuperiorsOf(user string) ([]string, error) {
	user = strings.ToLower(user)
	var ids []string
	err := tx.g.Raw(`WITH RECURSIVE line (supervisor, n) AS (
			SELECT supervisor, 1 FROM users WHERE id = ?
			UNION ALL SELECT u.supervisor, l.n + 1 FROM users u JOIN line l ON u.id = l.supervisor WHERE l.n < ?)
		SELECT supervisor FROM line WHERE supervisor <> '' ORDER BY n`, user, longestLine).Scan(&ids).Error
	var line []string
	for _, id := range ids {
		if id == user || slices.Contains(line, id) {
			break
		}
		line = append(line, id)
	}
	return line, err
}

// SuperiorsOf is Tx.SuperiorsOf in a transaction of its own.
func (db *DB) SuperiorsOf(ctx context.Context, user string) (line []string, err error) {
	err = db.Read(ctx, "storage.superiors", func(tx *Tx) error { line, err = tx.SuperiorsOf(user); return err })
	return line, err
}

// checkSupervisor refuses a superior who is not there, and one who reports to the
// person himself. Lines are drawn one after the other, so that two people cannot be
// put above each other at the same time.
func (tx *Tx) checkSupervisor(user, supervisor string) error {
	if tx.db.dialect == Postgres {
		err := tx.g.Exec(`SELECT pg_advisory_xact_lock(hashtextextended('duban.reporting.' || current_schema(), 0))`).Error
		if err != nil {
			return err
		}
	}
	if supervisor == user {
		return fault.BadField("/supervisor", "self", "不能是本人", "must be somebody else")
	}
	if _, err := tx.User(supervisor); fault.Is(err, fault.NotFound) {
		return fault.BadField("/supervisor", "unknown", "没有这个用户", "there is no such user")
	} else if err != nil {
		return err
	}
	line, err := tx.SuperiorsOf(supervisor)
	if err == nil && slices.Contains(line, user) {
		err = fault.BadField("/supervisor", "circle", "%[1]s 是 %[2]s 的下属，不能同时是其上级", "%[1]s reports to %[2]s and cannot be above him as well", supervisor, user)
	}
	return err
}
