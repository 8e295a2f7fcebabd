package e2e

import (
	"crypto/rand"
	"database/sql"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/e2e/rig"
)

// ownDatabase makes a database of its own on the PostgreSQL that tests use, dropped
// when the test ends; "" if there is none and it may be absent.
func ownDatabase(t *testing.T) string {
	base := os.Getenv("DUBAN_TEST_POSTGRES")
	if base == "" {
		base = "postgres://postgres@127.0.0.1:5432/test?sslmode=disable"
	}
	admin, err := sql.Open("pgx", base)
	require.NoError(t, err)
	t.Cleanup(func() { admin.Close() })
	if err := admin.PingContext(t.Context()); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("no PostgreSQL at DUBAN_TEST_POSTGRES: %v", err)
		}
		t.Logf("no PostgreSQL (%v): the journey ran on SQLite only", err)
		return ""
	}
	name := "duban_e2e_" + strings.ToLower(rand.Text())
	_, err = admin.ExecContext(t.Context(), "CREATE DATABASE "+name)
	require.NoError(t, err)
	t.Cleanup(func() {
		_, err := admin.Exec("DROP DATABASE " + name + " WITH (FORCE)")
		require.NoError(t, err)
	})
	u, err := url.Parse(base)
	require.NoError(t, err)
	u.Path = "/" + name
	return u.String()
}

// TestJourneyOnPostgreSQL goes the whole way on the second database, with one kill.
func TestJourneyOnPostgreSQL(t *testing.T) {
	t.Parallel()
	address := ownDatabase(t)
	if address == "" {
		return
	}
	h := started(t, rig.Options{Bin: binary, Data: filepath.Join(t.TempDir(), "data"), Env: []string{"DUBAN_DATABASE_URL=" + address}, Demo: true})
	r := setReaper(t, h, points(seedOf(t), 1, 60))
	v := speakHTTP(t, h, r.request)
	j := newJourney(t, v, openRecord(t, "", address), 20<<20)
	j.travel()
	j.settled()
	verified(t, h)
}
