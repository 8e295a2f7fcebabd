package activities

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/worktime"
)

// Every row that the decisions on complaints name is one that a rule set is refused
// without; a row that a law may or may not have is named here.
func TestEveryRowThatComplaintsGoByIsAskedFor(t *testing.T) {
	day := worktime.Date(2026, 11, 23)
	require.NoError(t, ComplaintRules(worktime.ShippedRules(), day))
	optional := []string{"complaint.suspension"}
	asked := slices.Concat(complaintLimits, complaintNumbers, []string{"complaint.ladder", "complaint.pausable"}, optional)
	files, err := filepath.Glob("complaint*.go")
	require.NoError(t, err)
	named := map[string]bool{}
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") || f == "complaint_rows.go" {
			continue
		}
		src, err := os.ReadFile(f)
		require.NoError(t, err)
		for _, m := range regexp.MustCompile(`"(complaint\.[a-z_]+)"`).FindAllStringSubmatch(string(src), -1) {
			if _, _, ok := worktime.ShippedRules().Row(day, m[1]); ok || slices.Contains(optional, m[1]) {
				named[m[1]] = true
			}
		}
	}
	for id := range named {
		require.Contains(t, asked, id)
	}
	for _, id := range asked {
		require.True(t, named[id], "%s is asked for, and nothing goes by it", id)
	}
}
