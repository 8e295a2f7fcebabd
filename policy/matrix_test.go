package policy

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite testdata/matrix.golden from policy.csv")

const goldenFile = "testdata/matrix.golden"

// The marks of the golden matrix. Undecided is what -update writes for a cell
// that nobody has looked at yet: it must be changed to "-" by hand, which is the
// deciding. A grant in policy.csv is a decision of its own.
const (
	may       = "yes"
	mayNot    = "-"
	undecided = "?"
)

// matrix maps action, then role, to a mark.
type matrix map[string]map[string]string

// TestMatrix holds policy.csv to the golden matrix, cell by cell, and fails when
// a role or an action has not been decided.
func TestMatrix(t *testing.T) {
	p := newPolicy(t)
	golden := readGolden(t)
	if *update {
		require.NoError(t, os.WriteFile(goldenFile, renderMatrix(catalogue, roles, p.Can, golden), 0o644))
		golden = readGolden(t)
	}
	for _, problem := range compareMatrix(catalogue, roles, p.Can, golden) {
		t.Error(problem)
	}
}

// TestANewActionMustBeDecided adds an action, then a role, to the catalogue and
// watches the comparison fail, also after -update, until somebody decides.
func TestANewActionMustBeDecided(t *testing.T) {
	p := newPolicy(t)
	golden := readGolden(t)
	burn := act("evidence.burn", "销毁证据", "Burn evidence")
	wider := append(slices.Clone(catalogue), burn)

	require.Equal(t, len(roles), len(compareMatrix(wider, roles, p.Can, golden)), "one complaint per role")

	afterUpdate := parseMatrix(t, renderMatrix(wider, roles, p.Can, golden))
	require.Equal(t, len(roles), len(compareMatrix(wider, roles, p.Can, afterUpdate)), "-update decides nothing by itself")

	for _, r := range roles {
		afterUpdate[burn.Name][r.Name] = mayNot
	}
	require.Empty(t, compareMatrix(wider, roles, p.Can, afterUpdate))

	more := append(slices.Clone(roles), Role{Name: "guest"})
	require.Equal(t, len(catalogue), len(compareMatrix(catalogue, more, p.Can, golden)), "one complaint per action")
}

// TestTheMatrixNoticesAChangedGrant flips each cell in turn.
func TestTheMatrixNoticesAChangedGrant(t *testing.T) {
	p := newPolicy(t)
	golden := readGolden(t)
	for _, a := range catalogue {
		for _, r := range roles {
			flipped := func(role, action string) bool {
				return p.Can(role, action) != (role == r.Name && action == a.Name)
			}
			require.Equal(t, 1, len(compareMatrix(catalogue, roles, flipped, golden)), "%s × %s", r.Name, a.Name)
		}
	}
	delete(golden, SelfRead)
	golden["self.destroy"] = map[string]string{}
	require.Equal(t, len(roles)+1, len(compareMatrix(catalogue, roles, p.Can, golden)), "a missing row, and one too many")
}

// compareMatrix says what is wrong with the golden matrix, one line per cell.
func compareMatrix(actions []Action, roles []Role, can func(role, action string) bool, golden matrix) []string {
	var problems []string
	known := map[string]bool{}
	for _, a := range actions {
		known[a.Name] = true
		for _, r := range roles {
			want := mayNot
			if can(r.Name, a.Name) {
				want = may
			}
			switch got := golden[a.Name][r.Name]; got {
			case want:
			case "", undecided:
				problems = append(problems, fmt.Sprintf("%s × %s has not been decided in %s", r.Name, a.Name, goldenFile))
			default:
				problems = append(problems, fmt.Sprintf("%s × %s: policy.csv says %q, %s says %q", r.Name, a.Name, want, goldenFile, got))
			}
		}
	}
	for name := range golden {
		if !known[name] {
			problems = append(problems, fmt.Sprintf("%s decides on %s, which is no action", goldenFile, name))
		}
	}
	return problems
}

// renderMatrix writes what the policy grants; refusals count only where they had
// been decided before.
func renderMatrix(actions []Action, roles []Role, can func(role, action string) bool, before matrix) []byte {
	var out bytes.Buffer
	out.WriteString("# Who may do what, decided cell by cell: yes, - (may not), ? (undecided: the test fails).\n")
	fmt.Fprintf(&out, "%-31s", "action")
	for _, r := range roles {
		fmt.Fprintf(&out, " %s", r.Name)
	}
	resource := ""
	for _, a := range actions {
		if a.Resource != resource {
			resource = a.Resource
			out.WriteString("\n")
		}
		fmt.Fprintf(&out, "\n%-31s", a.Name)
		for _, r := range roles {
			mark := undecided
			switch decided := before[a.Name][r.Name]; {
			case can(r.Name, a.Name):
				mark = may
			case decided == may || decided == mayNot:
				mark = mayNot
			}
			fmt.Fprintf(&out, " %-*s", len(r.Name), mark)
		}
	}
	lines := strings.Split(out.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return []byte(strings.Join(lines, "\n") + "\n")
}

func readGolden(t *testing.T) matrix {
	t.Helper()
	data, err := os.ReadFile(goldenFile)
	if os.IsNotExist(err) && *update {
		return matrix{}
	}
	require.NoError(t, err)
	return parseMatrix(t, data)
}

func parseMatrix(t *testing.T, data []byte) matrix {
	t.Helper()
	m := matrix{}
	var columns []string
	for line := range strings.Lines(string(data)) {
		fields := strings.Fields(line)
		switch {
		case len(fields) == 0 || fields[0] == "#":
		case columns == nil:
			columns = fields[1:]
		default:
			require.Len(t, fields, len(columns)+1, "a short or long line in the matrix: %s", line)
			require.NotContains(t, m, fields[0], "an action stands in the matrix twice")
			m[fields[0]] = map[string]string{}
			for i, role := range columns {
				m[fields[0]][role] = fields[i+1]
			}
		}
	}
	return m
}
