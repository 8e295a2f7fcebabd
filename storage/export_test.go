package storage

import "testing"

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
	before := fewCases
	fewCases = -1
	t.Cleanup(func() { fewCases = before })
}
