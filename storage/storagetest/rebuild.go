package storagetest

import (
	"context"
	"fmt"
	"sort"
	"strings"
	"testing"

	"duban/domain/casefile"

	"github.com/stretchr/testify/require"
)

// Read rows made again from the events are the read rows that were there.
func testRebuildReads(t *testing.T, b *Backend) {
	ctx := context.Background()
	testFindings(t, b)
	testNotices(t, b)
	testProgrammes(t, b)
	testIncidents(t, b)
	tables := []string{"inspections", "inspection_answers", "inspection_subjects", "findings", "appeals", "notices", "rectifications",
		"rectification_makers", "extensions", "programmes", "programme_targets", "incidents", "incident_links", "clocks", "stays", "cases"}
	before := map[string][]string{}
	for _, table := range tables {
		before[table] = dump(t, b, table)
		require.True(t, len(before[table]) > 0 || table == "inspection_subjects", "nothing in %s to compare", table)
	}
	var ids []casefile.ID
	rows, err := b.Raw.Query("SELECT id FROM cases")
	require.NoError(t, err)
	for rows.Next() {
		var id casefile.ID
		require.NoError(t, rows.Scan(&id))
		ids = append(ids, id)
	}
	require.NoError(t, rows.Close())
	b.Tamper(t, "UPDATE rectifications SET root_cause = 'lost', responsible = ''")
	b.Tamper(t, "UPDATE inspections SET hidden = NOT hidden")
	b.Tamper(t, "DELETE FROM inspection_answers WHERE item = 'c'")
	for _, id := range ids {
		require.NoError(t, b.RebuildReads(ctx, id))
		_, err := b.Replay(ctx, id)
		require.NoError(t, err)
	}
	for _, table := range tables {
		require.Equal(t, before[table], dump(t, b, table), table)
	}
}

func dump(t *testing.T, b *Backend, table string) (lines []string) {
	rows, err := b.Raw.Query("SELECT * FROM " + table)
	require.NoError(t, err)
	defer rows.Close()
	columns, err := rows.Columns()
	require.NoError(t, err)
	for rows.Next() {
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		require.NoError(t, rows.Scan(into...))
		var line []string
		for i, v := range values {
			line = append(line, fmt.Sprintf("%s=%v", columns[i], v))
		}
		lines = append(lines, strings.Join(line, " "))
	}
	require.NoError(t, rows.Err())
	sort.Strings(lines)
	return lines
}
