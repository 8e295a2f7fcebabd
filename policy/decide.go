package policy

import (
	"slices"

	"duban/domain/fault"
	"duban/domain/org"
)

// Bank is the scope of the whole bank. Scopes answers it for things that belong
// to no unit; as a prefix it contains every path.
const Bank org.Path = "/"

// Assignment is a role held in a unit, and so in all units below it.
type Assignment struct {
	Role string   `json:"role"`
	Unit org.Path `json:"unit"`
}

// Subject is whoever asks: a person or a machine account with its roles.
type Subject struct {
	User        string       `json:"user"`
	Assignments []Assignment `json:"assignments"`
}

// Decision is the answer with its ground: the role by which it was granted, or
// the reason why not (kind Forbidden, or Internal where it could not be decided).
type Decision struct {
	OK     bool
	Role   string
	Reason *fault.Error
}

// Decide says whether the subject may ever do the action to a thing that belongs
// to the unit at. Things of the bank as a whole (checklists, settings) belong to
// the root unit; for actions marked Everywhere at is not looked at and may be "".
func (p *Policy) Decide(s Subject, action string, at org.Path) Decision {
	t := p.now.Load()
	j, ok := actionIndex[action]
	if !ok {
		return p.undecided(s, action, at, unknownAction(action))
	}
	a := &catalogue[j]
	if !a.Everywhere && !at.Valid() {
		return p.undecided(s, action, at, malformedPath(at))
	}
	var elsewhere bool // the role is held, but not here
	var broken *fault.Error
	for _, as := range s.Assignments {
		i, fa := as.check()
		switch {
		case fa != nil:
			broken = fa
		case !t.granted[i][j]:
		case a.Everywhere || as.Unit.Contains(at):
			return Decision{OK: true, Role: as.Role}
		default:
			elsewhere = true
		}
	}
	switch {
	case broken != nil:
		return p.undecided(s, action, at, broken)
	case elsewhere:
		return Decision{Reason: t.denials[j].elsewhere()}
	case len(s.Assignments) == 0:
		return Decision{Reason: noRole()}
	default:
		return Decision{Reason: t.denials[j].never()}
	}
}

// Scopes lists the units in which the subject may do the action, each with all
// units below it: the smallest set of prefixes, sorted, for a query's filter.
// Empty means nowhere: the query must then find nothing. It agrees with Decide
// for every valid path.
func (p *Policy) Scopes(s Subject, action string) []org.Path {
	t := p.now.Load()
	j, ok := actionIndex[action]
	if !ok {
		p.undecided(s, action, "", unknownAction(action))
		return nil
	}
	var units []org.Path
	for _, as := range s.Assignments {
		i, broken := as.check()
		switch {
		case broken != nil:
			p.undecided(s, action, "", broken)
		case !t.granted[i][j]:
		case catalogue[j].Everywhere:
			return []org.Path{Bank}
		default:
			units = append(units, as.Unit)
		}
	}
	return smallest(units)
}

// smallest drops units that lie below others. In sorted order everything below a
// unit follows it directly, because paths end with "/".
func smallest(units []org.Path) []org.Path {
	slices.Sort(units)
	var out []org.Path
	for _, u := range units {
		if len(out) == 0 || !out[len(out)-1].Contains(u) {
			out = append(out, u)
		}
	}
	return out
}

// RolesAt are the roles that the subject holds in the unit at, by assignment there
// or above, each with the highest unit over which it is held.
func (p *Policy) RolesAt(s Subject, at org.Path) map[string]org.Path {
	out := map[string]org.Path{}
	for _, as := range s.Assignments {
		if _, broken := as.check(); broken != nil || !at.Valid() || !as.Unit.Contains(at) {
			continue
		}
		if have, ok := out[as.Role]; !ok || as.Unit.Contains(have) {
			out[as.Role] = as.Unit
		}
	}
	return out
}

// Can says whether the role is granted the action at all; an unknown role or
// action is not.
func (p *Policy) Can(role, action string) bool {
	i, known := roleIndex[role]
	j, exists := actionIndex[action]
	return known && exists && p.now.Load().granted[i][j]
}

// Held lists the actions that the subject may do in some unit, in the
// catalogue's order: what a screen needs to show its menus.
func (p *Policy) Held(s Subject) []string {
	t := p.now.Load()
	var out []string
	for j, a := range catalogue {
		if slices.ContainsFunc(s.Assignments, func(as Assignment) bool {
			i, broken := as.check()
			return broken == nil && t.granted[i][j]
		}) {
			out = append(out, a.Name)
		}
	}
	return out
}

// check finds the role's place in the table, or says what is wrong with the assignment.
func (as Assignment) check() (role int, broken *fault.Error) {
	i, ok := roleIndex[as.Role]
	if !ok {
		return 0, unknownRole(as.Role)
	}
	if !as.Unit.Valid() {
		return 0, malformedPath(as.Unit)
	}
	return i, nil
}

// undecided is the loud "no".
func (p *Policy) undecided(s Subject, action string, at org.Path, reason *fault.Error) Decision {
	p.log.Error("policy cannot decide, so the answer is no",
		"user", s.User, "action", action, "at", string(at), "code", reason.Code, "reason", reason.Msg.EN)
	return Decision{Reason: reason}
}
