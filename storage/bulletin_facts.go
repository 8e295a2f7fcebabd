package storage

import (
	"context"
	"strings"
	"time"

	"duban/domain/bulletin"
	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"

	"gorm.io/gorm"
)

// What a bulletin is drafted and released from, read in the transaction of the commit.

// openly is the condition under which a running clock may be spoken of outside the
// issuing side: neither the case nor its course is secret.
const openly = "clocks.inside = ? AND cases.hidden = ? AND cases.done = ? AND clocks.running = ?"

func (tx *Tx) openClocks() *gorm.DB {
	return tx.g.Model(&clockRow{}).Joins("JOIN cases ON cases.id = clocks.case_id").Where(openly, false, false, false, true)
}

// Late lists what stood late at an instant with units in a scope, the longest late
// first. Which unit is late with a limit, and whether it is lateness at all, is the
// bulletin's rule. Of a complaint it is the unit that has it now, wherever it was
// taken in.
func (tx *Tx) Late(scope org.Path, at time.Time) ([]bulletin.Late, error) {
	var rows []struct {
		CaseID, ClockID, Kind, Number, Rule, UnitPath, HandlerPath string
		DueAt                                                      time.Time
	}
	scopes := []org.Path{scope}
	err := tx.openClocks().Joins("LEFT JOIN complaints ON complaints.case_id = clocks.case_id").
		Select("clocks.case_id, clocks.clock_id, clocks.kind, clocks.rule, clocks.due_at, clocks.unit_path, COALESCE(complaints.owner_unit, clocks.issuer_path) AS handler_path, cases.number").
		Where("clocks.due_at <= ?", Instant(at)).
		Where(either(under("clocks.unit_path", scopes), under("clocks.issuer_path", scopes), under("complaints.owner_unit", scopes))).
		Order("clocks.due_at, clocks.case_id, clocks.clock_id").Scan(&rows).Error
	if err != nil {
		return nil, err
	}
	out := make([]bulletin.Late, 0, len(rows))
	for _, r := range rows {
		late, issuers := bulletin.IsLate(casefile.Kind(r.Kind), r.ClockID)
		l := bulletin.Late{Case: casefile.ID(r.CaseID), Kind: casefile.Kind(r.Kind), Number: r.Number, Clock: r.ClockID, Rule: r.Rule,
			Unit: org.Path(r.UnitPath), Due: r.DueAt.UTC()}
		if issuers {
			l.Unit = org.Path(r.HandlerPath)
		}
		if late && scope.Contains(l.Unit) {
			out = append(out, l)
		}
	}
	return out, nil
}

// LateUnits are the units of a scope with which anything stood late at an instant.
func (db *DB) LateUnits(ctx context.Context, scope org.Path, at time.Time) (list []org.Path, err error) {
	err = db.Read(ctx, "storage.late units", func(tx *Tx) error {
		late, err := tx.Late(scope, at)
		seen := map[org.Path]bool{}
		for _, l := range late {
			if !seen[l.Unit] {
				seen[l.Unit] = true
				list = append(list, l.Unit)
			}
		}
		return err
	})
	return list, err
}

// UnitsAt are the units at these paths; what is not there is left out.
func (tx *Tx) UnitsAt(paths []org.Path) (map[org.Path]org.Unit, error) {
	out := make(map[org.Path]org.Unit, len(paths))
	for len(paths) > 0 {
		n := min(len(paths), 500)
		var rows []unitRow
		if err := tx.g.Where("path IN ?", paths[:n]).Find(&rows).Error; err != nil {
			return nil, err
		}
		for _, r := range rows {
			out[org.Path(r.Path)] = r.unit().Unit
		}
		paths = paths[n:]
	}
	return out, nil
}

// UnitsAt is Tx.UnitsAt in a transaction of its own.
func (db *DB) UnitsAt(ctx context.Context, paths []org.Path) (list map[org.Path]org.Unit, err error) {
	err = db.Read(ctx, "storage.units at", func(tx *Tx) error { list, err = tx.UnitsAt(paths); return err })
	return list, err
}

// UnitsBelow are the open units below one, departments left out, so many levels deep.
func (tx *Tx) UnitsBelow(unit org.Path, depth int) ([]org.Path, error) {
	var paths []string
	err := tx.g.Model(&unitRow{}).Where(under("path", []org.Path{unit})).
		Where("path <> ? AND closed = ? AND level <> ?", string(unit), false, string(org.Department)).
		Where("LENGTH(path) - LENGTH(REPLACE(path, '/', '')) <= ?", strings.Count(string(unit), "/")+depth).
		Order("path").Pluck("path", &paths).Error
	out := make([]org.Path, len(paths))
	for i, p := range paths {
		out[i] = org.Path(p)
	}
	return out, err
}

// LastBulletin is the overdue bulletin that a unit released last, by the instant that
// it speaks of; "" if there is none.
func (tx *Tx) LastBulletin(issuer org.Path) (casefile.ID, error) {
	var ids []casefile.ID
	err := tx.g.Model(&bulletinRow{}).Where("issuer_path = ? AND form = ? AND released_at IS NOT NULL", string(issuer), string(bulletin.Overdue)).
		Order("cutoff_at DESC, released_at DESC").Limit(1).Pluck("case_id", &ids).Error
	if err != nil || len(ids) == 0 {
		return "", err
	}
	return ids[0], nil
}

// Nameable is a case about a unit in the scope that may be named in public: neither it
// nor its course is a secret of the issuing side. NotFound for any other.
func (tx *Tx) Nameable(id casefile.ID, scope org.Path) (bulletin.Link, error) {
	var row caseRow
	if err := tx.g.Where("id = ? AND hidden = ?", string(id), false).Take(&row).Error; err != nil {
		return bulletin.Link{}, missing(err, "可公开的事项", "public case")
	}
	store, err := tx.db.kind(casefile.Kind(row.Kind))
	if err != nil {
		return bulletin.Link{}, err
	}
	state, err := store.decode(row.State)
	if err != nil {
		return bulletin.Link{}, err
	}
	if c := store.Row(state); c.Hidden || c.Inside || !scope.Contains(c.Unit) {
		return bulletin.Link{}, fault.Missing("可公开的事项", "public case")
	}
	return bulletin.Link{Case: id, Kind: casefile.Kind(row.Kind), Number: row.Number}, nil
}
