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
type complaintSight struct{ v ComplaintViewer }

// known: that there is such a complaint, and how it goes.
func (s complaintSight) known() clause.Expr { return s.in("") }

// in is known for the table under another name, e.g. "c.".
func (s complaintSight) in(table string) clause.Expr {
	scope := func(scopes []org.Path) clause.Expr {
		return either(under(table+"place_path", scopes), under(table+"unit_path", scopes))
	}
	open := []clause.Expr{scope(s.v.Read), all(expr(table+"status = ?", string(complaint.Told)), scope(s.v.CallBack))}
	if s.v.User != "" {
		open = append(open, expr(table+"case_id IN (SELECT case_id FROM complaint_people WHERE user_id = ? AND knows)", s.v.User))
	}
	seen := either(
		all(expr(table+"sealed = ?", false), either(open...)),
		all(expr(table+"sealed = ?", true), scope(s.v.Discipline)))
	if s.v.User == "" {
		return seen
	}
	return all(expr(table+"concerns <> ?", s.v.User), seen)
}

// fewCases is how many cases may be fetched one by one and sorted afterwards.
const fewCases = 4000

// few helps the database: where the viewer's part of the organisation holds few cases,
// it goes through those, however many others there are. Where it holds many, walking
// the order of the list meets enough of them soon. It never changes what is listed.
func (s complaintSight) few(tx *Tx, q *gorm.DB) (*gorm.DB, error) {
	var parts []clause.Expr
	for _, scopes := range [][]org.Path{s.v.Read, s.v.CallBack, s.v.Discipline} {
		for _, column := range []string{"place_path", "unit_path"} {
			if len(scopes) > 0 {
				u := under(column, scopes)
				parts = append(parts, expr("SELECT case_id FROM complaints WHERE "+u.SQL, u.Vars...))
			}
		}
	}
	if s.v.User != "" {
		parts = append(parts, expr("SELECT case_id FROM complaint_people WHERE user_id = ? AND knows", s.v.User))
	}
	for _, p := range parts {
		var n int
		err := tx.g.Raw("SELECT COUNT(*) FROM (? LIMIT ?) AS few", p, fewCases+1).Scan(&n).Error
		if err != nil {
			return nil, err
		}
		if n > fewCases {
			return q, nil
		}
	}
	return q.Where("case_id IN ?", joined(" UNION ", "(SELECT '')", parts)), nil
}
