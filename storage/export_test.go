package storage

import (
	"strings"
	"testing"

	"gorm.io/gorm"
)

// Pragmas reads, per pool, the settings that durability rests on.
func (db *DB) Pragmas(t *testing.T) (pools []map[string]string) {
	for _, p := range db.pools {
		set := map[string]string{}
		for _, name := range []string{"journal_mode", "synchronous", "foreign_keys"} {
			var value string
			if err := p.QueryRowContext(t.Context(), "PRAGMA "+name).Scan(&value); err != nil {
				t.Fatal(err)
			}
			set[name] = value
		}
		pools = append(pools, set)
	}
	return pools
}

// WalkEverything lets lists of complaints walk their order for everybody, as they do for
// people who see many.
func WalkEverything(t *testing.T) {
	listed, counted := fewListed, fewCounted
	fewListed, fewCounted = -1, -1
	t.Cleanup(func() { fewListed, fewCounted = listed, counted })
}

// PlanOfComplaints is how SQLite would read the first page of a list.
func (db *DB) PlanOfComplaints(t *testing.T, v ComplaintViewer, f ComplaintFilter) string {
	o, err := pick(complaintOrders, f.Sort)
	if err != nil {
		t.Fatal(err)
	}
	var steps []struct{ Detail string }
	err = db.Read(t.Context(), "plan", func(tx *Tx) error {
		q, err := f.narrow(tx, tx.g.Model(&complaintRow{}), toList(v))
		if err != nil {
			return err
		}
		s := q.Order(o.by()).Limit(51).Session(&gorm.Session{DryRun: true}).Find(&[]complaintRow{}).Statement
		return tx.g.Session(&gorm.Session{NewDB: true}).Raw("EXPLAIN QUERY PLAN "+s.SQL.String(), s.Vars...).Scan(&steps).Error
	})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, s := range steps {
		lines = append(lines, s.Detail)
	}
	return strings.Join(lines, "\n")
}
