package house

import (
	"time"

	"duban/domain/classification"
	"duban/domain/org"
	"duban/domain/routing"
	"duban/domain/worktime"
	"duban/storage"
)

// Route answers by the table in force who handles a complaint, and who would be asked
// to take it.
func (f facts) Route(q routing.Question, at time.Time) (routing.Answer, error) {
	table, err := f.tx.RoutingOn(worktime.DayOf(at))
	if err != nil {
		return routing.Answer{}, err
	}
	var failed error
	a, err := routed(f.tx, table, q, at, func(user string) int {
		n, err := f.tx.OpenOf(user)
		if failed == nil {
			failed = err
		}
		return n
	})
	if err == nil {
		err = failed
	}
	return a, err
}

// Classification is the catalogue in force.
func (f facts) Classification(at time.Time) (classification.Catalogue, error) {
	return f.tx.ClassificationOn(worktime.DayOf(at))
}

// routed asks a table and finds the people behind its answer. Where nobody who may take
// the case holds the role at the unit, the unit above is asked, up to the top: a case
// goes to whoever answers for the same thing higher up, never to another role, so that
// a matter of discipline stays with a discipline office. If there is nobody at all, the
// answer has no candidates and names the unit that should have had one. open counts a
// person's open cases.
func routed(tx *storage.Tx, table routing.Table, q routing.Question, at time.Time, open func(user string) int) (routing.Answer, error) {
	cat, err := tx.ClassificationOn(worktime.DayOf(at))
	if err != nil {
		return routing.Answer{}, err
	}
	q.Discipline = q.Discipline || cat.IsDiscipline(q.Subject)
	a, err := table.Route(q)
	if err != nil {
		return a, err
	}
	above, err := tx.UnitsAbove(q.Place)
	if err != nil {
		return a, err
	}
	if a.Unit, err = a.Then.Where.Resolve(above); err != nil {
		return a, err
	}
	var climbed []org.Path
	for unit := a.Unit; unit != ""; unit = unit.Parent() {
		officers, err := tx.Officers(a.Then.Role, unit, at)
		if err != nil {
			return a, err
		}
		if list := routing.Rank(officers, a.Then.BusinessLine, q.Aside, open); len(list) > 0 {
			a.Unit, a.Climbed, a.Candidates = unit, climbed, list
			return a, nil
		}
		climbed = append(climbed, unit)
	}
	a.Climbed = climbed
	return a, nil
}
