package policy

import (
	"duban/domain/fault"
	"duban/domain/org"
)

// denial holds the two plain reasons for refusing one action. They are written
// once per load; every answer gets its own copy, for callers add to faults.
type denial struct{ role, place fault.Error }

func newDenials() []denial {
	out := make([]denial, len(catalogue))
	for j, a := range catalogue {
		out[j] = denial{
			role: *fault.New(fault.Forbidden, "policy.not_granted",
				"您的角色无权进行此操作：%[1]s", "your roles do not allow you to: %[2]s", a.Sentence.ZH, a.Sentence.EN),
			place: *fault.New(fault.Forbidden, "policy.out_of_scope",
				"该事项不在您的管辖范围内，不能进行此操作：%[1]s", "this is outside the units in which you may: %[2]s", a.Sentence.ZH, a.Sentence.EN),
		}
	}
	return out
}

func (d *denial) never() *fault.Error     { e := d.role; return &e }
func (d *denial) elsewhere() *fault.Error { e := d.place; return &e }

// noRole tells somebody who was registered and then forgotten whom to turn to.
func noRole() *fault.Error {
	return fault.New(fault.Forbidden, "policy.no_role",
		"您尚未被授予任何角色，请联系安全管理员", "you have not been given any role yet: turn to the security administrator")
}

// What cannot be decided is our fault, not the person's: kind Internal.

func unknownAction(name string) *fault.Error {
	return fault.New(fault.Internal, "policy.unknown_action", "系统未定义操作“%[1]s”，已拒绝", "the system knows no action %[1]q: refused", name)
}

func unknownRole(name string) *fault.Error {
	return fault.New(fault.Internal, "policy.unknown_role", "系统未定义角色“%[1]s”，已拒绝", "the system knows no role %[1]q: refused", name)
}

func malformedPath(p org.Path) *fault.Error {
	return fault.New(fault.Internal, "policy.malformed_path", "机构路径“%[1]s”格式有误，已拒绝", "the unit path %[1]q is malformed: refused", string(p))
}
