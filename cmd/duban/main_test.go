package main

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/require"
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
