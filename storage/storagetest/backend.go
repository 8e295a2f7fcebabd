// Package storagetest holds the contract that every database behind storage keeps,
// as one suite, and opens fresh databases for it. It knows nothing of any one dialect
// beyond how to make and drop a test database.
package storagetest

import (
	"context"
	"crypto/rand"
	"database/sql"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"duban/storage"

	_ "github.com/jackc/pgx/v5/stdlib" // registers the driver named "pgx"
	"github.com/stretchr/testify/require"
)

// Backend is a fresh, migrated database and a second way into it that asks nobody.
type Backend struct {
	*storage.DB
	URL string
	Raw *sql.DB // as whoever owns the database, for tampering
}

// postgresURL is where tests look for PostgreSQL unless DUBAN_TEST_POSTGRES says otherwise.
const postgresURL = "postgres://postgres@127.0.0.1:5432/test?sslmode=disable"

// Each runs a test on a fresh database of every dialect. PostgreSQL may be absent
// on a developer's machine, which is said aloud; with CI=true that is a failure.
func Each(t *testing.T, test func(t *testing.T, b *Backend)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { test(t, SQLite(t)) })
	t.Run("postgres", func(t *testing.T) {
		if b := Postgres(t); b != nil {
			test(t, b)
		}
	})
}

// SQLite opens a fresh migrated SQLite database.
func SQLite(t testing.TB) *Backend {
	t.Helper()
	path := filepath.Join(t.TempDir(), "duban.db")
	b := open(t, "sqlite:"+path)
	var err error
	b.Raw, err = sql.Open("sqlite", "file:"+path+"?_pragma=busy_timeout(10000)&_time_format=sqlite&_timezone=UTC")
	require.NoError(t, err)
	t.Cleanup(func() { b.Raw.Close() })
	return b
}

// Postgres opens a fresh migrated schema on PostgreSQL, dropped when the test ends;
// nil if there is no PostgreSQL and it may be absent.
func Postgres(t testing.TB) *Backend {
	t.Helper()
	base := os.Getenv("DUBAN_TEST_POSTGRES")
	if base == "" {
		base = postgresURL
	}
	admin, err := sql.Open("pgx", base)
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if err := admin.PingContext(ctx); err != nil {
		admin.Close()
		if os.Getenv("CI") == "true" {
			t.Fatalf("no PostgreSQL at DUBAN_TEST_POSTGRES: %v", err)
		}
		t.Logf("no PostgreSQL (%v): this test ran on SQLite only", err)
		return nil
	}
	schema := "duban_" + strings.ToLower(rand.Text())
	_, err = admin.Exec(`CREATE SCHEMA "` + schema + `"`)
	require.NoError(t, err)
	t.Cleanup(func() {
		_, err := admin.Exec(`DROP SCHEMA "` + schema + `" CASCADE`)
		require.NoError(t, err)
		admin.Close()
	})
	u, err := url.Parse(base)
	require.NoError(t, err)
	q := u.Query()
	q.Set("search_path", schema)
	u.RawQuery = q.Encode()
	b := open(t, u.String())
	b.Raw, err = sql.Open("pgx", u.String())
	require.NoError(t, err)
	t.Cleanup(func() { b.Raw.Close() })
	return b
}

func open(t testing.TB, url string) *Backend {
	t.Helper()
	ctx := context.Background()
	db, err := storage.Open(ctx, url, nil)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, db.Close()) })
	require.NoError(t, db.Migrate(ctx))
	db.Register(Note, NoteStore)
	return &Backend{DB: db, URL: url}
}

// Tamper runs SQL as somebody who owns the database would: with the guards that keep
// the record append-only taken away first.
func (b *Backend) Tamper(t testing.TB, statement string, args ...any) {
	t.Helper()
	b.unguard(t)
	res, err := b.Raw.Exec(b.bind(statement), args...)
	require.NoError(t, err)
	n, err := res.RowsAffected()
	require.NoError(t, err)
	require.NotZero(t, n, "the tampering touched no row: %s", statement)
}

func (b *Backend) unguard(t testing.TB) {
	t.Helper()
	query, drop := `SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'`, `DROP TRIGGER %n`
	if b.Dialect() == storage.Postgres {
		query = `SELECT DISTINCT trigger_name, event_object_table FROM information_schema.triggers WHERE trigger_schema = current_schema()`
		drop = `DROP TRIGGER %n ON %t`
	}
	rows, err := b.Raw.Query(query)
	require.NoError(t, err)
	var all []string
	for rows.Next() {
		var name, table string
		require.NoError(t, rows.Scan(&name, &table))
		all = append(all, strings.NewReplacer("%n", name, "%t", table).Replace(drop))
	}
	require.NoError(t, rows.Close())
	for _, s := range all {
		_, err := b.Raw.Exec(s)
		require.NoError(t, err)
	}
}

// bind writes ? placeholders as the dialect wants them.
func (b *Backend) bind(statement string) string {
	if b.Dialect() != storage.Postgres {
		return statement
	}
	var out strings.Builder
	n := 0
	for _, r := range statement {
		if r == '?' {
			n++
			out.WriteString("$" + string(rune('0'+n)))
			continue
		}
		out.WriteRune(r)
	}
	return out.String()
}
