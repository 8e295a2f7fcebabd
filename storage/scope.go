package storage

import (
	"strings"
	"time"

	"duban/domain/inspection"
	"duban/domain/org"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// Viewer is somebody who asks for a list, with the parts of the organisation in
// which he may read published results, unpublished work, and the names of mystery shoppers.
type Viewer = inspection.Viewer

// Everything is the Viewer of the system itself: clocks, exports, the command line
// of whoever runs the servers. Never give it to a person's request.
func Everything(root org.Path) Viewer {
	all := []org.Path{root}
	return Viewer{Read: all, Unpublished: all, Reveal: all}
}

// under is the condition that the path in column is one of the scopes or below it;
// no scope, no rows. column is a constant of ours. It is a range and not a LIKE: an
// index answers it in both dialects, SQLite's LIKE would take "/ho/GD/" for "/ho/gd/",
// and there is nothing to escape. Paths end in "/", and "0" is the byte after "/".
func under(column string, scopes []org.Path) clause.Expr {
	var parts []string
	var args []any
	for _, s := range scopes {
		if !s.Valid() && s != "/" {
			continue
		}
		p := string(s)
		parts = append(parts, column+" >= ? AND "+column+" < ?")
		args = append(args, p, p[:len(p)-1]+"0")
	}
	if len(parts) == 0 {
		return clause.Expr{SQL: "1 = 0"}
	}
	return clause.Expr{SQL: "(" + strings.Join(parts, " OR ") + ")", Vars: args}
}

// ancestors are the path itself and all units above it, nearest first.
func ancestors(p org.Path) []string {
	var list []string
	for ; p != ""; p = p.Parent() {
		list = append(list, string(p))
	}
	return list
}

// never stands for "no date" in columns that lists are sorted by, so that rows
// without one come last instead of dropping out.
var never = time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)

func orNever(t time.Time) time.Time {
	if t.IsZero() {
		return never
	}
	return Instant(t)
}

func notNever(t time.Time) time.Time {
	if t = t.UTC(); t.Equal(never) {
		return time.Time{}
	}
	return t
}

// Filters leave out what was not asked for.

func whereEq[T ~string](q *gorm.DB, column string, value T) *gorm.DB {
	if value == "" {
		return q
	}
	return q.Where(column+" = ?", string(value))
}

// None asks a filter for what has no value.
const None = "-"

// whereTold narrows to a value, or to what has None.
func whereTold[T ~string](q *gorm.DB, column string, value T) *gorm.DB {
	if value == None {
		return q.Where(column + " = ''")
	}
	return whereEq(q, column, value)
}

func whereIn[T ~string](q *gorm.DB, column string, values []T) *gorm.DB {
	if len(values) == 0 {
		return q
	}
	list := make([]string, len(values))
	for i, v := range values {
		list[i] = string(v)
	}
	return q.Where(column+" IN ?", list)
}

// whereBetween keeps instants in [from, to); a zero end is open.
func whereBetween(q *gorm.DB, column string, from, to time.Time) *gorm.DB {
	if !from.IsZero() {
		q = q.Where(column+" >= ?", Instant(from))
	}
	if !to.IsZero() {
		q = q.Where(column+" < ?", Instant(to))
	}
	return q
}

func whereUnder(q *gorm.DB, column string, p org.Path) *gorm.DB {
	if p == "" {
		return q
	}
	return q.Where(under(column, []org.Path{p}))
}

// whereText keeps rows in which one of the columns holds the words, whatever their case.
func whereText(q *gorm.DB, words string, columns ...string) *gorm.DB {
	words = strings.TrimSpace(words)
	if words == "" {
		return q
	}
	like := "%" + strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(strings.ToLower(words)) + "%"
	var parts []string
	var args []any
	for _, c := range columns {
		parts = append(parts, "LOWER("+c+`) LIKE ? ESCAPE '\'`)
		args = append(args, like)
	}
	return q.Where("("+strings.Join(parts, " OR ")+")", args...)
}
