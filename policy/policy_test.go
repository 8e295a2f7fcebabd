package policy

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"github.com/casbin/casbin/v2"
	"github.com/casbin/casbin/v2/model"
	"github.com/stretchr/testify/require"

	"duban/domain/fault"
)

func newPolicy(t testing.TB) *Policy {
	t.Helper()
	p, err := New(slog.New(slog.DiscardHandler))
	require.NoError(t, err)
	return p
}

// loudPolicy logs into the buffer, for tests of what must be heard.
func loudPolicy(t testing.TB) (*Policy, *bytes.Buffer) {
	t.Helper()
	var heard bytes.Buffer
	p, err := New(slog.New(slog.NewTextHandler(&heard, nil)))
	require.NoError(t, err)
	return p, &heard
}

// rowsSource is a Source of fixed rows.
type rowsSource struct {
	rows    []Row
	version string
	err     error
}

func (s rowsSource) Load(context.Context) ([]Row, string, error) { return s.rows, s.version, s.err }

func TestEmbeddedPolicyHasAVersion(t *testing.T) {
	require.True(t, strings.HasPrefix(newPolicy(t).Version(), "embedded-"))
}

// TestTheTableSaysWhatCasbinSays asks one enforcer with all rows about every
// cell: the table, which is built role by role, must not differ.
func TestTheTableSaysWhatCasbinSays(t *testing.T) {
	p := newPolicy(t)
	m, err := model.NewModelFromString(modelConf)
	require.NoError(t, err)
	enforcer, err := casbin.NewEnforcer(m)
	require.NoError(t, err)
	for _, row := range DefaultRows() {
		added, err := enforcer.AddPolicy(row.Role, row.Action)
		require.NoError(t, err)
		require.True(t, added, "%s", row)
	}
	granted := 0
	for _, r := range roles {
		for _, a := range catalogue {
			want, err := enforcer.Enforce(r.Name, a.Name)
			require.NoError(t, err)
			require.Equal(t, want, p.Can(r.Name, a.Name), "%s × %s", r.Name, a.Name)
			if want {
				granted++
			}
		}
	}
	require.Len(t, DefaultRows(), granted, "every row grants exactly one cell")
}

func TestReloadReplacesThePolicy(t *testing.T) {
	p := newPolicy(t)
	require.False(t, p.Can(Reviewer, InspectionCancel))
	rows := append(DefaultRows(), Row{Role: Reviewer, Action: InspectionCancel, From: "id 7"})
	require.NoError(t, p.Reload(t.Context(), rowsSource{rows: rows, version: "2"}))
	require.True(t, p.Can(Reviewer, InspectionCancel))
	require.Equal(t, "2", p.Version())

	require.NoError(t, p.Reload(t.Context(), rowsSource{version: "2"}), "the version in force is not read again")
	require.True(t, p.Can(Reviewer, InspectionCancel))
}

func TestBadRowsAreNamedAndTheOldPolicyRemains(t *testing.T) {
	with := func(extra ...Row) []Row { return append(DefaultRows(), extra...) }
	without := func(role, action string) (out []Row) {
		for _, r := range DefaultRows() {
			if r.Role != role || r.Action != action {
				out = append(out, r)
			}
		}
		return out
	}
	for name, c := range map[string]struct {
		src       rowsSource
		code      string
		tells     string
		wantKind  fault.Kind
		wantCause error
	}{
		"unknown role":     {src: rowsSource{rows: with(Row{Role: "guest", Action: OrgRead, From: "id 9"})}, code: "policy.unknown_role", tells: `id 9 (guest, org.read): no such role "guest"`},
		"unknown action":   {src: rowsSource{rows: with(Row{Role: Auditor, Action: "org.burn", From: "id 9"})}, code: "policy.unknown_action", tells: `id 9 (auditor, org.burn): no such action "org.burn"`},
		"pattern":          {src: rowsSource{rows: with(Row{Role: Auditor, Action: "*", From: "id 9"})}, code: "policy.unknown_action", tells: `no such action "*"`},
		"twice":            {src: rowsSource{rows: with(Row{Role: Auditor, Action: AuditRead, From: "id 9"})}, code: "policy.duplicate", tells: "id 9 (auditor, audit.read)"},
		"no rows":          {src: rowsSource{}, code: "policy.empty", tells: "no rows"},
		"nobody grants":    {src: rowsSource{rows: without(SecurityAdmin, RoleGrant)}, code: "policy.nobody_grants", tells: "no role"},
		"writing auditor":  {src: rowsSource{rows: with(Row{Role: Auditor, Action: OrgWrite, From: "id 9"})}, code: "policy.bound", tells: "id 9 (auditor, org.write): an auditor looks and changes nothing"},
		"writing machine":  {src: rowsSource{rows: with(Row{Role: Integration, Action: ImportRun})}, code: "policy.bound", tells: "(integration, import.run)"},
		"peeping admin":    {src: rowsSource{rows: with(Row{Role: SystemAdmin, Action: InspectionRead})}, code: "policy.bound", tells: "see and touch no case"},
		"admin who grants": {src: rowsSource{rows: with(Row{Role: SystemAdmin, Action: RoleGrant})}, code: "policy.bound", tells: "security administrator alone"},
		"granting keeper":  {src: rowsSource{rows: with(Row{Role: SecurityAdmin, Action: UserWrite})}, code: "policy.bound", tells: "maintains no users"},
		"warned outlet":    {src: rowsSource{rows: with(Row{Role: BranchHead, Action: InspectionReadUnpublished})}, code: "policy.bound", tells: "nothing unpublished"},
		"self-verifier":    {src: rowsSource{rows: with(Row{Role: LobbyManager, Action: NoticeVerifyRectification})}, code: "policy.bound", tells: "do not verify"},
		"source is down":   {src: rowsSource{err: errors.New("connection refused")}, code: "unavailable", tells: "connection refused", wantKind: fault.Unavailable},
	} {
		t.Run(name, func(t *testing.T) {
			p, heard := loudPolicy(t)
			before := p.Version()
			c.src.version = "2"
			err := p.Reload(t.Context(), c.src)
			require.ErrorContains(t, err, c.tells)
			require.Equal(t, c.code, fault.Of(err).Code)
			if c.wantKind == "" {
				c.wantKind = fault.Invalid
			}
			require.Equal(t, c.wantKind, fault.Of(err).Kind)
			require.NotContains(t, fault.Of(err).Msg.ZH+fault.Of(err).Msg.EN, "%!", "a badly filled text")
			require.Equal(t, before, p.Version())
			require.True(t, p.Can(SecurityAdmin, RoleGrant), "the old policy still decides")
			require.Contains(t, heard.String(), "the old one remains")
		})
	}
}

func TestParseRowsRefusesWhatIsNoRow(t *testing.T) {
	rows, err := ParseRows(strings.NewReader("# a comment, with commas\n\np, auditor, audit.read\n"))
	require.NoError(t, err)
	require.Equal(t, []Row{{Role: Auditor, Action: AuditRead, From: "line 3"}}, rows)

	for name, in := range map[string]string{
		"grouping row":  "g, auditor, audit.read",
		"missing field": "p, auditor",
		"extra field":   "p, auditor, audit.read, allow",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ParseRows(strings.NewReader(in))
			require.Equal(t, "policy.unreadable", fault.Of(err).Code)
		})
	}
}
