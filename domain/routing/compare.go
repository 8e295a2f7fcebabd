package routing

import "reflect"

// What happened to a row between two versions.
const (
	Added   = "added"
	Removed = "removed"
	Changed = "changed"
	Moved   = "moved"
)

// Difference is one row that differs between two versions.
type Difference struct {
	Row    string `json:"row"`
	What   string `json:"what" enum:"added,removed,changed,moved"`
	Before *Row   `json:"before,omitempty"`
	After  *Row   `json:"after,omitempty"`
}

// Compare lists what differs between two versions: rows taken out, and then the others
// in their new order. A row has moved if it is not among the most that kept their order.
func Compare(before, after Table) []Difference {
	out := []Difference{}
	for i, r := range before.Rows {
		if _, ok := after.Row(r.ID); !ok {
			out = append(out, Difference{Row: r.ID, What: Removed, Before: &before.Rows[i]})
		}
	}
	stayed := stay(before, after)
	for i := range after.Rows {
		now := &after.Rows[i]
		k := before.index(now.ID)
		switch {
		case k < 0:
			out = append(out, Difference{Row: now.ID, What: Added, After: now})
		case !reflect.DeepEqual(before.Rows[k], *now):
			out = append(out, Difference{Row: now.ID, What: Changed, Before: &before.Rows[k], After: now})
		}
		if k >= 0 && !stayed[now.ID] {
			out = append(out, Difference{Row: now.ID, What: Moved})
		}
	}
	return out
}

// stay is the longest list of rows that stand in the same order in both tables.
func stay(before, after Table) map[string]bool {
	length, previous := make([]int, len(after.Rows)), make([]int, len(after.Rows))
	best := -1
	for i, r := range after.Rows {
		at := before.index(r.ID)
		if at < 0 {
			continue
		}
		length[i], previous[i] = 1, -1
		for k := range i {
			if length[k] > 0 && before.index(after.Rows[k].ID) < at && length[k]+1 > length[i] {
				length[i], previous[i] = length[k]+1, k
			}
		}
		if best < 0 || length[i] > length[best] {
			best = i
		}
	}
	kept := map[string]bool{}
	for ; best >= 0; best = previous[best] {
		kept[after.Rows[best].ID] = true
	}
	return kept
}

// Turn is a question that two versions answer differently.
type Turn struct {
	Index  int    `json:"index" doc:"第几个问题 · which of the questions"`
	Before Answer `json:"before"`
	After  Answer `json:"after"`
}

// Elsewhere reports that the case would go to another desk, and not only be graded
// differently.
func (t Turn) Elsewhere() bool {
	desk := func(a Answer) Then {
		a.Then.Severity, a.Then.Complexity = "", ""
		return a.Then
	}
	return desk(t.Before) != desk(t.After) || (t.Before.Row == "") != (t.After.Row == "")
}

// Replay asks two versions the same questions, e.g. the bank's latest complaints, and
// lists those whose case would go elsewhere. Where a version has no answer, its Row is empty.
func Replay(before, after Table, questions []Question) []Turn {
	out := []Turn{}
	for i, q := range questions {
		was, _ := before.Route(q)
		is, _ := after.Route(q)
		if was.Then != is.Then || (was.Row == "") != (is.Row == "") {
			out = append(out, Turn{i, was, is})
		}
	}
	return out
}
