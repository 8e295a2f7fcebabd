package storage

import (
	"duban/domain/complaint"
	"duban/domain/org"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// ComplaintViewer is somebody who asks for complaints, with the parts of the
// organisation in which he may read them.
type ComplaintViewer = complaint.Viewer

// complaintSight is the SQL twin of complaint.State.Sees. What a viewer may not know of
// is neither listed nor counted. Who sees a case sees all of it, so no filter or order
// needs a rule of its own. A test holds the twins against each other.
type complaintSight struct {
	v    ComplaintViewer
	most int // cases that are few enough to be fetched one by one
}

// known: that there is such a complaint, and how it goes.
func (s complaintSight) known() clause.Expr { return s.in("") }

// in is known for the table under another name, e.g. "c.".
func (s complaintSight) in(table string) clause.Expr {
	scope := func(scopes []org.Path) clause.Expr {
		return either(under(table+"place_path", scopes), under(table+"unit_path", scopes))
	}
	open := []clause.Expr{scope(s.v.Read), all(expr("("+table+"status = ? OR "+table+"status = ? AND NOT "+table+"done)", string(complaint.Told), string(complaint.Withdrawn)), scope(s.v.CallBack))}
	if s.v.User != "" {
		open = append(open, expr(table+"case_id IN (SELECT case_id FROM complaint_people WHERE user_id = ? AND knows)", s.v.User))
	}
	seen := either(
		all(expr(table+"sealed = ?", false), either(open...)),
		all(expr(table+"sealed = ?", true), scope(s.v.Discipline)))
	if s.v.User != "" {
		seen = all(expr(table+"concerns <> ?", s.v.User),
			expr(table+"case_id NOT IN (SELECT case_id FROM complaint_people WHERE user_id = ? AND barred)", s.v.User), seen)
	}
	return sieve(seen)
}

// sieve keeps a condition of many parts from steering the database, which would fetch
// each part by an index of its own and sort the lot: it takes each row as it comes.
// Where it should steer, few says so.
func sieve(c clause.Expr) clause.Expr {
	return clause.Expr{SQL: "(" + c.SQL + " IS TRUE)", Vars: c.Vars}
}

// except is what a condition does not let through.
func except(c clause.Expr) clause.Expr {
	return clause.Expr{SQL: "(" + c.SQL + " IS NOT TRUE)", Vars: c.Vars}
}

// How many cases are few: for a list, which sorts them, and for a count, which would
// have to go through all others.
var (
	fewListed  = 4_000
	fewCounted = 20_000
)

func toList(v ComplaintViewer) complaintSight  { return complaintSight{v, fewListed} }
func toCount(v ComplaintViewer) complaintSight { return complaintSight{v, fewCounted} }

// few helps the database: where the viewer's part of the organisation holds few cases,
// it goes through those, however many others there are. Where it holds many, walking
// the order of the list meets enough of them soon. It never changes what is listed.
func (s complaintSight) few(tx *Tx, q *gorm.DB) (*gorm.DB, error) {
	var parts []clause.Expr
	for _, scopes := range [][]org.Path{s.v.Read, s.v.CallBack, s.v.Discipline} {
		if len(scopes) > 0 {
			parts = append(parts, casesUnder("place_path", scopes), casesUnder("unit_path", scopes))
		}
	}
	if s.v.User != "" {
		parts = append(parts, expr("SELECT case_id FROM complaint_people WHERE user_id = ? AND knows", s.v.User))
	}
	return tx.few(q, s.most, parts...)
}

func casesUnder(column string, scopes []org.Path) clause.Expr {
	u := under(column, scopes)
	return expr("SELECT case_id FROM complaints WHERE "+u.SQL, u.Vars...)
}

// few narrows a query to what the parts together hold, if none holds many.
func (tx *Tx) few(q *gorm.DB, most int, parts ...clause.Expr) (*gorm.DB, error) {
	for _, p := range parts {
		var n int
		err := tx.g.Raw("SELECT COUNT(*) FROM (? LIMIT ?) AS few", p, most+1).Scan(&n).Error
		if err != nil {
			return nil, err
		}
		if n > most {
			return q, nil
		}
	}
	return q.Where("case_id IN ?", joined(" UNION ", "(SELECT '')", parts)), nil
}

// lying keeps the cases of one part of the organisation: by the place complained of or
// the unit that has them, or by that unit alone.
func (s complaintSight) lying(tx *Tx, q *gorm.DB, p org.Path, columns ...string) (*gorm.DB, error) {
	if p == "" {
		return q, nil
	}
	var conditions, parts []clause.Expr
	for _, column := range columns {
		conditions = append(conditions, under(column, []org.Path{p}))
		parts = append(parts, casesUnder(column, []org.Path{p}))
	}
	return tx.few(q.Where(sieve(either(conditions...))), s.most, parts...)
}
