package bulletin

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"duban/domain/casefile"
	"duban/domain/org"
)

func rows(d Document) (out []string) {
	for _, x := range d.Totals {
		out = append(out, fmt.Sprintf("%s %d/%d", x.Path, x.Late, x.Before))
	}
	return out
}

// A unit whose lines are all hidden has no row; one whose line a person struck keeps it
// with a zero, and one that has made good with what it was: who reads a zero reads an
// honest one.
func TestAVeiledUnitLeavesNoRow(t *testing.T) {
	d := drafted()
	d.Units = Count("/ho/", three, nil, []Total{{Unit: Unit{Path: "/ho/", Late: 3}}, {Unit: Unit{Path: "/ho/b/", Late: 1}}, {Unit: Unit{Path: "/ho/c/", Late: 2}}, {Unit: Unit{Path: "/ho/d/", Late: 1}}})
	events := record(t, d, EditedWith{Strike: []LeftOut{{Line: 1, Reason: "重复"}}})
	doc, err := DocumentOf(events)
	require.NoError(t, err)
	require.Equal(t, []string{"/ho/ 2/3", "/ho/a/ 1/0", "/ho/a/1/ 0/0", "/ho/a/2/ 1/0", "/ho/b/ 1/1", "/ho/c/ 0/2", "/ho/d/ 0/1"}, rows(doc))
	require.Equal(t, rows(doc), rows(doc.Veiled(Veil{})), "where nothing is hidden nothing changes")

	shown := doc.Veiled(Veil{Lines: []int{2}})
	require.Equal(t, []string{"/ho/ 1/3", "/ho/a/ 0/0", "/ho/a/1/ 0/0", "/ho/b/ 1/1", "/ho/c/ 0/2", "/ho/d/ 0/1"}, rows(shown), "of /ho/a/ a line was struck, of /ho/a/2/ all is hidden")
	require.Equal(t, []int{1}, []int{shown.Lines[0].N})
	shown = doc.Veiled(Veil{Lines: []int{1}})
	require.Equal(t, []string{"/ho/ 2/3", "/ho/a/ 1/0", "/ho/a/2/ 1/0", "/ho/b/ 1/1", "/ho/c/ 0/2", "/ho/d/ 0/1"}, rows(shown), "struck before it was hidden")
	shown = doc.Veiled(Veil{Lines: []int{3}, Before: map[org.Path]int{"/ho/": 2, "/ho/c/": 2}})
	require.Equal(t, []string{"/ho/ 1/2", "/ho/a/ 1/0", "/ho/a/1/ 0/0", "/ho/a/2/ 1/0", "/ho/c/ 0/2"}, rows(shown), "there was nothing else of /ho/b/ before either, and of /ho/d/ nothing but what is hidden")
	require.Equal(t, rows(doc), rows(doc.Veiled(Veil{Lines: []int{1, 2, 3}}).Veiled(Veil{})), "a veil is put over what was written, never over another")
}

// The record keeps its events and loses what they say of hidden lines.
func TestEventsBehindTheVeil(t *testing.T) {
	d := drafted()
	d.Issuer.Late, d.Issuer.Before = 3, 4
	out := release("/ho/a/")
	out.Dropped, out.Unlinked = []int{2, 3}, []casefile.ID{"c"}
	events := record(t, d, EditedWith{Strike: []LeftOut{{Line: 2, Reason: "秘密"}, {Line: 3, Reason: "重复"}}, Restore: []int{1, 2}}, out)
	v := Veil{Lines: []int{2}, Before: map[org.Path]int{"/ho/": 1}}
	b, err := casefile.Decode[Drafted](v.Event(events[0]).Body)
	require.NoError(t, err)
	require.Equal(t, []int{2, 2, 1}, []int{b.Count, b.Issuer.Late, b.Issuer.Before})
	e, err := casefile.Decode[EditedWith](v.Event(events[1]).Body)
	require.NoError(t, err)
	require.Equal(t, EditedWith{Strike: []LeftOut{{Line: 2, Reason: "重复"}}, Restore: []int{1}}, e)
	r, err := casefile.Decode[ReleasedWith](v.Event(events[2]).Body)
	require.NoError(t, err)
	require.Equal(t, []int{2}, r.Dropped)
	require.Empty(t, r.Unlinked)
	s := v.State(folded(t, events...))
	require.Equal(t, 2, s.Lines)
	require.Equal(t, []int{2}, s.Struck)
}

// A line is found by what it speaks of, one that is hidden by nothing.
func TestLinesOfAnEdit(t *testing.T) {
	d, err := DocumentOf(record(t, drafted(), EditedWith{Strike: []LeftOut{{Line: 1, Reason: "x"}}}))
	require.NoError(t, err)
	of := func(n int) LineOf { return LineOf{Case: d.drawn[n-1].Case, Clock: d.drawn[n-1].Clock} }
	strike, restore, err := d.Resolve(Veil{}, Edit{Strike: []Strike{{of(3), "y"}}, Restore: []LineOf{of(1)}})
	require.NoError(t, err)
	require.Equal(t, []LeftOut{{3, "y"}}, strike)
	require.Equal(t, []int{1}, restore)
	for name, c := range map[string]struct {
		v    Veil
		e    Edit
		code string
	}{
		"struck already":      {Veil{}, Edit{Strike: []Strike{{of(1), "y"}}}, "state"},
		"not struck":          {Veil{}, Edit{Restore: []LineOf{of(2)}}, "state"},
		"another limit":       {Veil{}, Edit{Strike: []Strike{{LineOf{of(2).Case, "other"}, "y"}}}, "not_found"},
		"hidden":              {Veil{Lines: []int{2}}, Edit{Strike: []Strike{{of(2), "y"}}}, "not_found"},
		"hidden after struck": {Veil{Lines: []int{1}}, Edit{Strike: []Strike{{of(1), "y"}}}, "not_found"},
		"hidden, to be back":  {Veil{Lines: []int{1}}, Edit{Restore: []LineOf{of(1)}}, "not_found"},
	} {
		_, _, err := d.Resolve(c.v, c.e)
		require.ErrorContains(t, err, map[string]string{"state": "struck", "not_found": "no such line"}[c.code], name)
	}
}
