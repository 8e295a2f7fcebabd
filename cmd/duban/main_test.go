package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/require"

	"duban/domain/text"
	"duban/tabular/intake"
)

// Two operations under one name would leave one of them out of reach, and nothing
// would say so.
func TestEveryCommandHasItsOwnNameAndASentence(t *testing.T) {
	seen := map[string]bool{}
	var walk func(c *cobra.Command)
	walk = func(c *cobra.Command) {
		require.False(t, seen[c.CommandPath()], "%s is there twice", c.CommandPath())
		seen[c.CommandPath()] = true
		require.NotEmpty(t, c.Short, c.CommandPath())
		require.NotContains(t, c.Name(), "_", c.CommandPath())
		for _, sub := range c.Commands() {
			walk(sub)
		}
	}
	walk((&app{}).root())
	for _, path := range []string{"serve", "login", "audit verify", "audit list", "evidence upload", "evidence upload-state", "evidence declare",
		"programmes open", "inspections take-review", "notices open-advice", "users add", "messages read", "messages read-all", "session show"} {
		require.True(t, seen["duban "+path], "duban %s", path)
	}
	require.False(t, seen["duban session add"], "signing in has a command of its own")
}

func TestFlagsOfFieldsWithinFields(t *testing.T) {
	plan, _, err := (&app{}).root().Find([]string{"programmes", "plan"})
	require.NoError(t, err)
	require.Contains(t, plan.Flags().Lookup("selection.rule").Usage, "risk")
	open, _, err := (&app{}).root().Find([]string{"programmes", "open"})
	require.NoError(t, err)
	title := open.Flags().Lookup("title")
	require.True(t, strings.HasSuffix(title.Usage, "(required)"), title.Usage)
	require.Same(t, open.Flags().Lookup("rest-rounds"), open.Flags().Lookup("rest_rounds"))
}

// What the command line says of an import is said in the language asked for.
func TestAnImportIsReportedInTheLanguageAskedFor(t *testing.T) {
	for lang, want := range map[string][]string{"zh": {"新增 1，变更 0，未变 2", "试运行"}, "en": {"1 new, 0 changed, 2 same", "dry run"}} {
		a, cmd, out := &app{}, &cobra.Command{}, &bytes.Buffer{}
		a.conn.Lang = lang
		cmd.SetOut(out)
		require.NoError(t, a.showReport(cmd, intake.Report{Counts: []intake.Count{{Name: text.T("投诉", "complaints"), Total: 3, New: 1, Same: 2}}}, true))
		for _, w := range want {
			require.Contains(t, out.String(), w)
		}
	}
}

// A template named .csv is a CSV file that import takes as it is; what is several tables
// does not fit into one.
func TestATemplateHasTheFormOfItsName(t *testing.T) {
	name := filepath.Join(t.TempDir(), "x.CSV")
	write := func(args ...string) error {
		cmd := (&app{}).root()
		cmd.SetArgs(append([]string{"--lang", "en", "template"}, args...))
		return cmd.Execute()
	}
	require.NoError(t, write("complaints", name))
	raw, err := os.ReadFile(name)
	require.NoError(t, err)
	lines, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(raw, []byte("\ufeff")))).ReadAll()
	require.NoError(t, err)
	require.Len(t, lines, 2, "header and example")
	require.ErrorContains(t, write("users", filepath.Join(t.TempDir(), "u.csv")), ".xlsx")
	require.NoError(t, write("users", filepath.Join(t.TempDir(), "u.xlsx")))
}
