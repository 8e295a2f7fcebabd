package storage

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"net"
	"strings"

	"duban/domain/fault"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"
	msqlite "modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// translate is the one place where an error of the database becomes a fault. The
// database's own text stays in Err, for the log only.
func (db *DB) translate(op string, err error) error {
	if err == nil {
		return nil
	}
	var f *fault.Error
	if errors.As(err, &f) {
		return fault.Wrap(op, f.Kind, err)
	}
	switch {
	case errors.Is(err, gorm.ErrRecordNotFound), errors.Is(err, sql.ErrNoRows):
		f = fault.New(fault.NotFound, "not_found", "未找到该记录", "no such record")
	case isDuplicate(err):
		f = fault.New(fault.Conflict, "storage.duplicate", "该记录已存在", "it exists already")
	case isRace(err):
		f = fault.New(fault.Conflict, "storage.race", "数据刚被他人更新，请重试", "somebody else was writing the same: try again")
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		f = fault.New(fault.Unavailable, "storage.interrupted", "操作已中断，请重试", "the work was interrupted: try again")
	case isAway(err):
		f = fault.New(fault.Unavailable, "storage.unavailable", "数据库暂时不可用，请稍后再试", "the database does not answer: try again")
	default:
		f = fault.New(fault.Internal, "storage", "系统暂时无法完成此操作", "the system could not complete this")
	}
	f.Op, f.Err = op, err
	return f
}

func isDuplicate(err error) bool {
	if errors.Is(err, gorm.ErrDuplicatedKey) {
		return true
	}
	var lite *msqlite.Error
	if errors.As(err, &lite) {
		return lite.Code() == sqlite3.SQLITE_CONSTRAINT_UNIQUE || lite.Code() == sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY
	}
	return pgCode(err) == "23505"
}

// isRace: serialization failure, deadlock, lock not available.
func isRace(err error) bool {
	switch pgCode(err) {
	case "40001", "40P01", "55P03":
		return true
	}
	return false
}

func isAway(err error) bool {
	var lite *msqlite.Error
	if errors.As(err, &lite) {
		switch lite.Code() & 0xff {
		case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN:
			return true
		}
	}
	if code := pgCode(err); code != "" {
		switch code[:2] {
		case "08", "53", "57", "58": // connection, resources, operator, system
			return true
		}
		return false
	}
	var n net.Error
	var connect *pgconn.ConnectError
	return errors.As(err, &n) || errors.As(err, &connect) ||
		errors.Is(err, driver.ErrBadConn) || errors.Is(err, sql.ErrConnDone) ||
		strings.Contains(err.Error(), "sql: database is closed") // database/sql does not export this one
}

func pgCode(err error) string {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return pg.Code
	}
	return ""
}

// missing turns "no such row" into a fault that names the thing, and leaves other errors alone.
func missing(err error, zh, en string) error {
	if errors.Is(err, gorm.ErrRecordNotFound) || errors.Is(err, sql.ErrNoRows) {
		return fault.Missing(zh, en)
	}
	return err
}

// taken turns a duplicate key into a fault that names what is taken, and leaves other errors alone.
func taken(err error, code, zh, en string, args ...any) error {
	if err != nil && isDuplicate(err) {
		f := fault.New(fault.Conflict, code, zh, en, args...)
		f.Err = err
		return f
	}
	return err
}
