package routing

import (
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/fault"
)

func rows(ids ...string) Table {
	t := Table{Version: "1"}
	for _, id := range ids {
		t.Rows = append(t.Rows, Row{ID: id})
	}
	return t
}

func ids(t Table) []string { return each(t.Rows, func(r Row) string { return r.ID }) }

func TestEdit(t *testing.T) {
	was := rows("a", "b", "c")
	now, err := was.Insert(Row{ID: "x"}, "b")
	require.NoError(t, err)
	require.Equal(t, []string{"a", "x", "b", "c"}, ids(now))
	now, err = now.Insert(Row{ID: "y"}, "")
	require.NoError(t, err)
	require.Equal(t, []string{"a", "x", "b", "c", "y"}, ids(now))
	now, err = now.Replace(Row{ID: "b", Then: Then{Role: BranchHead}})
	require.NoError(t, err)
	require.Equal(t, BranchHead, now.Rows[2].Then.Role)
	now, err = now.Remove("a")
	require.NoError(t, err)
	now, err = now.Reorder([]string{"y", "c", "b", "x"})
	require.NoError(t, err)
	require.Equal(t, []string{"y", "c", "b", "x"}, ids(now))
	require.Equal(t, rows("a", "b", "c"), was, "the table before is as it was")

	_, err = was.Insert(Row{ID: "a"}, "")
	require.True(t, fault.Is(err, fault.Conflict))
	_, err = was.Insert(Row{ID: "z"}, "nowhere")
	require.Equal(t, []string{"/before unknown"}, wrong(err))
	_, err = was.Replace(Row{ID: "z"})
	require.True(t, fault.Is(err, fault.NotFound))
	_, err = was.Remove("z")
	require.True(t, fault.Is(err, fault.NotFound))
	for _, order := range [][]string{{"a", "b"}, {"a", "b", "b"}, {"a", "b", "z"}, {"a", "b", "c", "c"}, nil} {
		_, err = was.Reorder(order)
		require.Equal(t, []string{"/rows order"}, wrong(err), "%v", order)
	}
}

func TestCompare(t *testing.T) {
	what := func(list []Difference) (out []string) {
		for _, d := range list {
			out = append(out, d.What+" "+d.Row)
		}
		return out
	}
	was := rows("a", "b", "c", "d", "e")
	require.Empty(t, Compare(was, was))
	now := rows("a", "e", "x", "b", "d")
	now.Rows[4].Then.Role = BranchHead
	require.Equal(t, []string{"removed c", "moved e", "added x", "changed d"}, what(Compare(was, now)), "one row moved, not three")
	require.Equal(t, []string{"moved c"}, what(Compare(rows("a", "b", "c"), rows("c", "a", "b"))))
}

func TestReplay(t *testing.T) {
	was := Shipped(day)
	now, err := was.Remove("cards")
	require.NoError(t, err)
	asked := []Question{{Place: outlet, Business: "loan"}, {Place: outlet, Business: "bank_card"}, {Place: outlet, Channel: "regulator", Business: "bank_card"}}
	turns := Replay(was, now, asked)
	require.Len(t, turns, 1)
	require.Equal(t, 1, turns[0].Index)
	require.Equal(t, "cards", turns[0].Before.Row)
	require.Equal(t, "everything_else", turns[0].After.Row)
	require.Len(t, Replay(Table{}, now, asked), 3, "no answer is another answer")
}
