package storage_test

import (
	"cmp"
	"database/sql"
	"slices"
	"strings"
	"testing"

	"duban/storage/storagetest"

	"github.com/stretchr/testify/require"
)

// Both folders of migrations must give the same tables, columns and unique indexes:
// what one dialect refuses, the other must refuse too.
func TestDialectsGiveTheSameSchema(t *testing.T) {
	pg := storagetest.Postgres(t)
	if pg == nil {
		return
	}
	lite := storagetest.SQLite(t)
	want, got := sqliteSchema(t, lite.Raw), postgresSchema(t, pg.Raw)
	require.Equal(t, want.columns, got.columns)
	require.Equal(t, want.unique, got.unique)
	require.Equal(t, want.indexes, got.indexes)
	require.NotEmpty(t, got.unique)
	require.Greater(t, len(got.columns), 100)
}

func TestMigratingTwiceChangesNothing(t *testing.T) {
	storagetest.Each(t, func(t *testing.T, b *storagetest.Backend) {
		require.NoError(t, b.Migrate(t.Context()))
	})
}

// schema lists what must agree, one line each, sorted.
type schema struct{ columns, unique, indexes []string }

func (s schema) sorted() schema {
	for _, list := range [][]string{s.columns, s.unique, s.indexes} {
		slices.Sort(list)
	}
	return s
}

func sqliteSchema(t *testing.T, db *sql.DB) (s schema) {
	tables := query(t, db, `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'goose%'`)
	for _, table := range tables {
		name := table[0]
		for _, c := range query(t, db, `SELECT name, lower(type), CASE WHEN "notnull" = 1 THEN 'not null' ELSE 'null' END FROM pragma_table_info(?)`, name) {
			s.columns = append(s.columns, name+"."+c[0]+" "+c[1]+" "+c[2])
		}
		pk := query(t, db, `SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk`, name)
		s.unique = append(s.unique, name+" ("+join(pk)+")")
		for _, i := range query(t, db, `SELECT name, "unique" FROM pragma_index_list(?) WHERE origin <> 'pk'`, name) {
			cols := name + " (" + join(query(t, db, `SELECT name FROM pragma_index_info(?) ORDER BY seqno`, i[0])) + ")"
			s.indexes = append(s.indexes, i[0]+" "+cols)
			if i[1] == "1" {
				s.unique = append(s.unique, cols)
			}
		}
	}
	return s.sorted()
}

func postgresSchema(t *testing.T, db *sql.DB) (s schema) {
	alike := map[string]string{"bigint": "integer", "timestamp with time zone": "datetime"}
	for _, c := range query(t, db, `SELECT c.table_name, c.column_name, c.data_type, CASE c.is_nullable WHEN 'NO' THEN 'not null' ELSE 'null' END
			FROM information_schema.columns c WHERE c.table_schema = current_schema() AND c.table_name NOT LIKE 'goose%'`) {
		s.columns = append(s.columns, c[0]+"."+c[1]+" "+cmp.Or(alike[c[2]], c[2])+" "+c[3])
	}
	for _, i := range query(t, db, `SELECT t.relname, i.relname, x.indisunique::text, x.indisprimary::text,
				(SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM unnest(x.indkey) WITH ORDINALITY k(attnum, n)
				 JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum)
			FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
			WHERE t.relnamespace = current_schema()::regnamespace AND t.relname NOT LIKE 'goose%'`) {
		cols := i[0] + " (" + i[4] + ")"
		if i[2] == "true" {
			s.unique = append(s.unique, cols)
		}
		if i[3] == "false" {
			s.indexes = append(s.indexes, i[1]+" "+cols)
		}
	}
	return s.sorted()
}

func query(t testing.TB, db *sql.DB, statement string, args ...any) (out [][]string) {
	t.Helper()
	rows, err := db.Query(statement, args...)
	require.NoError(t, err)
	defer rows.Close()
	names, err := rows.Columns()
	require.NoError(t, err)
	for rows.Next() {
		line, into := make([]string, len(names)), make([]any, len(names))
		for i := range line {
			into[i] = &line[i]
		}
		require.NoError(t, rows.Scan(into...))
		out = append(out, line)
	}
	require.NoError(t, rows.Err())
	return out
}

func join(rows [][]string) string {
	names := make([]string, len(rows))
	for i, r := range rows {
		names[i] = r[0]
	}
	return strings.Join(names, ", ")
}
