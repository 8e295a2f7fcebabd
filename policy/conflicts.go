package policy

import (
	"slices"

	"duban/domain/text"
)

// Conflict is a pair of roles that one person must not hold, in whatever units.
type Conflict struct {
	A   string    `json:"a"`
	B   string    `json:"b"`
	Why text.Text `json:"why"`
}

// incompatible sets one role against several for one reason.
type incompatible struct {
	role    string
	against []string
	why     text.Text
}

// business are the roles that work on cases.
var business = []string{Inspector, Reviewer, MysteryShopper, BranchHead, LobbyManager, UnitSupervisor, ServiceOffice, DisciplineOffice,
	HotlineAgent, DutyLeader, ComplaintOfficer, ComplaintExpert}

// Only what holds for every case stands here. That nobody reviews his own
// inspection, or verifies what he mended, is asked per case, in the domain.
var incompatibles = []incompatible{
	{SystemAdmin, []string{SecurityAdmin},
		text.T("系统管理员与安全管理员必须分设", "system and security administration are kept apart")},
	{SystemAdmin, business, text.T("系统管理员不得办理业务", "a system administrator works on no case")},
	{SecurityAdmin, business, text.T("安全管理员不得办理业务", "a security administrator works on no case")},
	{Auditor, append(slices.Clone(business), SystemAdmin, SecurityAdmin),
		text.T("审计员不得兼任可更改数据的角色", "an auditor holds no role that changes anything")},
	{MysteryShopper, []string{BranchHead, LobbyManager, UnitSupervisor},
		text.T("神秘人不得来自被检查方", "a mystery shopper does not belong to the inspected side")},
	{MysteryShopper, []string{Reviewer, ServiceOffice},
		text.T("神秘人不得审核、分派检查或裁定申诉", "a mystery shopper neither reviews, assigns nor decides appeals")},
	{Reviewer, []string{BranchHead, LobbyManager},
		text.T("审核并发布结果的人不得负责网点", "whoever reviews and publishes runs no outlet")},
	{ServiceOffice, []string{BranchHead, LobbyManager},
		text.T("裁定申诉和延期的人不得是申请方", "whoever decides appeals and extensions is not the one who asks")},
	{DisciplineOffice, []string{BranchHead, LobbyManager},
		text.T("决定警告令的人不得来自被检查网点", "whoever decides on warnings runs no outlet")},
	{Integration, append(slices.Clone(business), Auditor, SystemAdmin, SecurityAdmin),
		text.T("接口账户不得持有人员角色", "a machine account holds no person's role")},
}

// overlapping may be held together, but not over the same units: cross-checks by
// branch heads of other branches are common, yet one who inspects his own branch
// would see there when the mystery shopper comes.
var overlapping = []incompatible{
	{Inspector, []string{BranchHead, LobbyManager, UnitSupervisor},
		text.T("不得检查本人负责或所属的机构", "nobody inspects the unit he runs or belongs to")},
	{Reviewer, []string{UnitSupervisor},
		text.T("不得审核本人所管机构的检查", "nobody reviews inspections of the units he supervises")},
}

// Conflicts lists the pairs among the roles that one person must not hold
// together; none is fine. Names that are no roles are passed over: granting
// refuses them for themselves.
func Conflicts(held []string) []Conflict {
	var out []Conflict
	for _, in := range incompatibles {
		if !slices.Contains(held, in.role) {
			continue
		}
		for _, other := range in.against {
			if slices.Contains(held, other) {
				out = append(out, Conflict{A: in.role, B: other, Why: in.why})
			}
		}
	}
	return out
}

// Conflicts lists what stands against holding these assignments together: the
// conflicts of the roles, and those of roles held over overlapping units. Ask it
// before a role is granted; Decide does not.
func (s Subject) Conflicts() []Conflict {
	var names []string
	for _, as := range s.Assignments {
		names = append(names, as.Role)
	}
	out := Conflicts(names)
	for _, in := range overlapping {
		for _, other := range in.against {
			if s.overlap(in.role, other) {
				out = append(out, Conflict{A: in.role, B: other, Why: in.why})
			}
		}
	}
	return out
}

// overlap reports whether the two roles are held over units of which one contains the other.
func (s Subject) overlap(a, b string) bool {
	for _, x := range s.Assignments {
		for _, y := range s.Assignments {
			if x.Role == a && y.Role == b && (x.Unit.Contains(y.Unit) || y.Unit.Contains(x.Unit)) {
				return true
			}
		}
	}
	return false
}
