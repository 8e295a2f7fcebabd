package house

import (
	"time"

	"duban/activities"
	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/org"
)

var _ activities.BulletinFacts = facts{}

func (f facts) Late(scope org.Path, at time.Time) ([]bulletin.Late, error) {
	return f.tx.Late(scope, at)
}

func (f facts) Units(paths []org.Path) (map[org.Path]org.Unit, error) { return f.tx.UnitsAt(paths) }

func (f facts) UnitsBelow(unit org.Path, depth int) ([]org.Path, error) {
	return f.tx.UnitsBelow(unit, depth)
}

func (f facts) LastBulletin(issuer org.Path) (casefile.ID, error) { return f.tx.LastBulletin(issuer) }

func (f facts) Bulletin(id casefile.ID) (bulletin.Document, bulletin.Veil, error) {
	return f.tx.Bulletin(id)
}

func (f facts) Nameable(id casefile.ID, scope org.Path) (bulletin.Link, error) {
	return f.tx.Nameable(id, scope)
}
