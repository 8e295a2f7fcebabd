package complaint

import (
	"slices"
	"time"

	"duban/domain/casefile"
	"duban/domain/fault"
	"duban/domain/org"
)

// The level above a unit is a role with the unit over which it is held: not where
// somebody sits, or a department of head office could do nothing, and the colleagues of
// a department everything. One rule holds for whatever is "above" in a complaint.
var (
	unitAbove  = []string{"unit_supervisor", "service_office"} // held over a unit above
	management = []string{"unit_supervisor"}                   // held over head office, which has none above
)

// RolesAbove are the roles that stand above a unit where they are held over one above it.
func RolesAbove(unit org.Path) []string {
	if unit.Parent() == "" {
		return management
	}
	return unitAbove
}

// StandsAbove reports whether a role held over a unit is the level above another one.
func (d Desk) StandsAbove(unit org.Path) bool {
	return slices.Contains(RolesAbove(unit), d.Role) && Above(d.Unit, unit)
}

// Above reports whether a unit is over another one; at the top it is over itself.
func Above(unit, of org.Path) bool {
	return unit.Contains(of) && (unit != of || of.Parent() == "")
}

// standsAbove reports whether somebody holds a role that stands above a unit.
func standsAbove(a casefile.Actor, unit org.Path) bool {
	for role, over := range a.Over {
		if (Desk{role, over}).StandsAbove(unit) {
			return true
		}
	}
	return false
}

// Leads reports whether a unit lies in the part of the organisation over which somebody
// holds a role that can stand above others.
func Leads(a casefile.Actor, unit org.Path) bool {
	for role, over := range a.Over {
		if slices.Contains(unitAbove, role) && over.Contains(unit) {
			return true
		}
	}
	return false
}

// above: whoever stands above the unit in whose name the owner acts, and is not he.
func above(s *State, a casefile.Actor, target string, now time.Time) error {
	if err := uninterested(s, a, target, now); err != nil {
		return err
	}
	unit := s.Owner.Acts()
	switch {
	case a.User != s.Owner.User && standsAbove(a, unit):
		return nil
	case unit.Parent() == "":
		return fault.Refuse("complaint.not_above", "责任人属总行，只有总行管理层（对总行担任“上级管理人员”的另一人）可以操作",
			"the owner is of head office: only its management may do this, another person who is unit supervisor over head office")
	}
	return fault.Refuse("complaint.not_above", "只有责任人的上级可以操作：须对 %s 之上的机构担任“上级管理人员”或“服务管理部门”",
		"only somebody above the owner may do this: unit supervisor or service office over a unit above %s", unit)
}

func ownerOrAbove(s *State, a casefile.Actor, target string, now time.Time) error {
	if owner(s, a, target, now) == nil {
		return nil
	}
	return above(s, a, target, now)
}
