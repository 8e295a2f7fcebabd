package bulletin

import (
	"fmt"
	"slices"

	"duban/domain/fault"
)

// Resolve finds the lines that an edit names, by their number when drafted. What the
// veil hides is not there, whether it was struck before or not.
func (d Document) Resolve(v Veil, e Edit) (strike []LeftOut, restore []int, err error) {
	var f fault.Fields
	find := func(at string, l LineOf, struck bool, zh, en string) int {
		i := slices.IndexFunc(d.drawn, func(x Line) bool { return x.Case == l.Case && x.Clock == l.Clock && !v.hides(x.N) })
		switch {
		case i < 0:
			f.Add(at, "not_found", "通报中没有这一行", "there is no such line in the bulletin")
			return 0
		case slices.Contains(d.struck, d.drawn[i].N) != struck:
			f.Add(at, "state", "%[1]s", "%[2]s", zh, en)
		}
		return d.drawn[i].N
	}
	for i, x := range e.Strike {
		n := find(fmt.Sprintf("/strike/%d/case", i), x.LineOf, false, "该行已删去", "is struck already")
		strike = append(strike, LeftOut{Line: n, Reason: x.Reason})
	}
	for i, l := range e.Restore {
		restore = append(restore, find(fmt.Sprintf("/restore/%d/case", i), l, true, "该行未被删去", "is not struck"))
	}
	return strike, restore, f.Err()
}
