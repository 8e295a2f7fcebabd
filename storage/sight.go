package storage

import (
	"duban/domain/inspection"
	"duban/domain/org"

	"gorm.io/gorm/clause"
)

// This file is the SQL twin of inspection.State.Sees and notice.State.Sees: what a
// viewer must not know of is neither listed nor counted, and no filter or sort asks
// about what he may not see of the rest. A test holds the twins against each other.

func expr(sql string, args ...any) clause.Expr { return clause.Expr{SQL: sql, Vars: args} }

// either joins conditions with OR in one pair of brackets; none is false.
func either(conditions ...clause.Expr) clause.Expr { return joined(" OR ", "1 = 0", conditions) }

// all joins conditions with AND in one pair of brackets; none is true.
func all(conditions ...clause.Expr) clause.Expr { return joined(" AND ", "1 = 1", conditions) }

// joined leaves out what makes no difference: beside "… OR 1 = 0" SQLite uses no index.
func joined(op, none string, conditions []clause.Expr) clause.Expr {
	out := clause.Expr{}
	for _, c := range conditions {
		if c.SQL == none {
			continue
		}
		if out.SQL != "" {
			out.SQL += op
		}
		out.SQL += c.SQL
		out.Vars = append(out.Vars, c.Vars...)
	}
	if out.SQL == "" {
		return expr(none)
	}
	out.SQL = "(" + out.SQL + ")"
	return out
}

// sight is what a viewer sees of inspections and of their findings.
type sight struct{ v Viewer }

// whole: the inspecting side.
func (s sight) whole() clause.Expr {
	mine := under("issuer_path", s.v.Unpublished)
	if s.v.User == "" {
		return mine
	}
	return either(expr("inspector = ?", s.v.User), expr("reviewer = ?", s.v.User), mine)
}

// known: that there is such an inspection.
func (s sight) known() clause.Expr {
	return either(s.whole(), all(expr("hidden = ?", false), under("unit_path", s.v.Read)))
}

// result: how it went.
func (s sight) result() clause.Expr {
	return either(s.whole(), all(expr("published_at IS NOT NULL"), under("unit_path", s.v.Read)))
}

// named: who made it.
func (s sight) named(kindColumn string) clause.Expr {
	return either(expr(kindColumn+" <> ?", string(inspection.Mystery)), s.whole(), under("issuer_path", s.v.Reveal))
}

// planned: for which days, and in which programme.
func (s sight) planned() clause.Expr {
	return either(expr("kind NOT IN ?", []string{string(inspection.Mystery), string(inspection.Video)}), s.whole())
}

// seesWhole, seesName are the same questions about one row that has been read.

func (s sight) seesWhole(issuer, inspector, reviewer string) bool {
	return s.v.User != "" && (s.v.User == inspector || s.v.User == reviewer) || org.Within(s.v.Unpublished, org.Path(issuer))
}

func (s sight) seesName(kind, issuer, inspector, reviewer string) bool {
	return kind != string(inspection.Mystery) || s.seesWhole(issuer, inspector, reviewer) || org.Within(s.v.Reveal, org.Path(issuer))
}
