package routing

import (
	"cmp"
	"slices"

	"duban/domain/fault"
	"duban/domain/org"
)

// Where names a unit as seen from the place that a complaint is about: so many levels
// up, or the nearest unit of a level, or one fixed unit. Empty: the place itself.
type Where struct {
	Up    int       `json:"up,omitempty" minimum:"0" maximum:"9" doc:"向上几级 · levels up"`
	Level org.Level `json:"level,omitempty" enum:"outlet,sub_branch,city,province,head_office" doc:"该级或以上最近的机构 · nearest unit of that level or above"`
	Unit  org.Path  `json:"unit,omitempty" maxLength:"300" doc:"指定机构的路径 · path of one fixed unit"`
}

// levels, the lowest first. Departments stand beside the ladder.
var levels = []org.Level{org.OutletUnit, org.SubBranch, org.City, org.Province, org.HeadOffice}

// Resolve finds the unit. above is the place itself, if it is a unit, and all units
// above it, the nearest first. A ladder that is shorter than the rule expects ends at
// its top: somebody must handle the case.
func (w Where) Resolve(above []org.Unit) (org.Path, error) {
	if w.Unit != "" {
		return w.Unit, nil
	}
	if len(above) == 0 {
		return "", fault.Missing("机构", "unit")
	}
	top := above[len(above)-1].Path
	if w.Level == "" {
		return above[min(w.Up, len(above)-1)].Path, nil
	}
	want := slices.Index(levels, w.Level)
	for _, u := range above {
		if slices.Index(levels, u.Level) >= want {
			return u.Path, nil
		}
	}
	return top, nil
}

// Candidate is somebody who may take a case.
type Candidate struct {
	User   string   `json:"user"`
	Unit   org.Path `json:"unit" doc:"任职机构 · where he holds the role"`
	Tagged bool     `json:"tagged" doc:"属于该业务条线 · of the business line asked for"`
	Open   int      `json:"open" doc:"在办投诉数 · complaints he has open"`
}

// Officer is somebody who holds a role at a unit, with the business lines that the
// service office has put him to.
type Officer struct {
	User          string
	Unit          org.Path
	BusinessLines []string
}

// Rank puts those who may take a case in the order in which to ask them: first of the
// business line asked for, then of none in particular, then of others; within these
// the one with the fewest open cases. Who must step aside is left out. open counts a
// person's open cases; nil: everybody has none.
func Rank(officers []Officer, line string, aside []string, open func(user string) int) []Candidate {
	type ranked struct {
		Candidate
		group int
	}
	var list []ranked
	for _, o := range officers {
		if slices.Contains(aside, o.User) || slices.ContainsFunc(list, func(r ranked) bool { return r.User == o.User }) {
			continue
		}
		r := ranked{Candidate: Candidate{User: o.User, Unit: o.Unit}}
		if open != nil {
			r.Open = open(o.User)
		}
		switch {
		case line == "":
		case slices.Contains(o.BusinessLines, line):
			r.Tagged = true
		case len(o.BusinessLines) == 0:
			r.group = 1
		default:
			r.group = 2
		}
		list = append(list, r)
	}
	slices.SortFunc(list, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(a.Open, b.Open), cmp.Compare(a.User, b.User))
	})
	out := make([]Candidate, len(list))
	for i, r := range list {
		out[i] = r.Candidate
	}
	return out
}
