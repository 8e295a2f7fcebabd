package e2e

import (
	"bytes"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/e2e/rig"
)

// archive is a stopped house's data, in the hands of somebody who owns the machine.
type archive struct {
	t    *testing.T
	data string
	db   *sql.DB
}

func (a *archive) exec(statement string, args ...any) {
	a.t.Helper()
	res, err := a.db.Exec(statement, args...)
	require.NoError(a.t, err)
	if n, _ := res.RowsAffected(); !strings.HasPrefix(statement, "DROP") {
		require.NotZero(a.t, n, "nothing was touched: %s", statement)
	}
}

func (a *archive) one(query string) (v string) {
	a.t.Helper()
	require.NoError(a.t, a.db.QueryRow(query).Scan(&v))
	return v
}

// TestTamperingIsNamed changes one thing at a time on the files of a stopped house;
// the verifier must name it and fail.
func TestTamperingIsNamed(t *testing.T) {
	t.Parallel()
	for name, tamper := range map[string]func(a *archive) (named string){
		"nothing": func(*archive) string { return "✓" },
		"one byte of an object": func(a *archive) string {
			id := a.one("SELECT id FROM evidence WHERE status = 'verified' ORDER BY id LIMIT 1")
			name := filepath.Join(a.data, "objects", "objects", "duban-evidence", id)
			raw, err := os.ReadFile(name)
			require.NoError(a.t, err)
			f, err := os.OpenFile(name, os.O_WRONLY, 0)
			require.NoError(a.t, err)
			_, err = f.WriteAt([]byte{raw[len(raw)/2] ^ 1}, int64(len(raw)/2))
			require.NoError(a.t, err)
			require.NoError(a.t, f.Close())
			return "evidence " + id
		},
		"an object taken away": func(a *archive) string {
			id := a.one("SELECT id FROM evidence WHERE status = 'verified' ORDER BY id DESC LIMIT 1")
			require.NoError(a.t, os.Remove(filepath.Join(a.data, "objects", "objects", "duban-evidence", id)))
			return "evidence " + id
		},
		"one row of the events": func(a *archive) string {
			a.exec("DROP TRIGGER events_no_update")
			id := a.one("SELECT case_id FROM events WHERE name = 'inspection.submitted' ORDER BY case_id LIMIT 1")
			seq := a.one("SELECT seq FROM events WHERE name = 'inspection.submitted' ORDER BY case_id LIMIT 1")
			a.exec(`UPDATE events SET body = replace(body, '"passed":', '"passed": ') WHERE case_id = ? AND seq = ?`, id, seq)
			return fmt.Sprintf("events %s/%s", id, seq)
		},
		"the last rows of the audit chain": func(a *archive) string {
			a.exec("DROP TRIGGER audit_no_delete")
			last := a.one("SELECT max(seq) FROM audit")
			a.exec("DELETE FROM audit WHERE seq > ? - 3", last)
			return "audit " + a.one("SELECT max(seq) + 1 FROM audit")
		},
		"the last row, with the head moved back": func(a *archive) string {
			a.exec("DROP TRIGGER audit_no_delete")
			a.exec("DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)")
			a.exec("UPDATE audit_head SET seq = (SELECT max(seq) FROM audit), hash = (SELECT hash FROM audit ORDER BY seq DESC LIMIT 1)")
			return "audit " + a.one("SELECT max(seq) + 1 FROM audit")
		},
		"one row of the audit chain, hash and all": func(a *archive) string {
			a.exec("DROP TRIGGER audit_no_update")
			a.exec("UPDATE audit SET user_id = 'nobody' WHERE seq = 7")
			return "audit 7"
		},
	} {
		t.Run(name, func(t *testing.T) {
			data := filepath.Join(t.TempDir(), "data")
			out, err := exec.Command("cp", "-a", seeded, data).CombinedOutput()
			require.NoError(t, err, "%s", out)
			a := &archive{t: t, data: data}
			a.db, err = sql.Open("sqlite", "file:"+filepath.Join(data, "duban.db"))
			require.NoError(t, err)
			named := tamper(a)
			require.NoError(t, a.db.Close())

			h := &rig.House{Options: rig.Options{Bin: binary, Data: data}}
			said, code, err := h.Run(t.Context(), "audit", "verify", "--objects")
			require.NoError(t, err)
			require.Contains(t, said, named)
			require.Equal(t, name != "nothing", code != 0, "exit code %d: %s", code, said)
			require.Equal(t, name != "nothing", bytes.Contains([]byte(said), []byte("✗")), said)
			t.Logf("exit code %d: %s", code, said)
		})
	}
}
