package policy

import (
	"slices"

	"duban/domain/text"
)

// bound is what a role may never be given, whatever rows a bank writes: the
// separations that the law and the product's promise to the auditor rest on.
type bound struct {
	Why    text.Text
	Breaks func(role string, a Action) bool
}

// caseContent are the resources in which outlets, findings and people appear.
var caseContent = []string{"programme", "inspection", "notice", "warning", "complaint", "incident", "bulletin", "flag", "hold", "erasure", "evidence", "record"}

var bounds = []bound{
	{text.T("审计员只看不改", "an auditor looks and changes nothing"),
		func(role string, a Action) bool { return role == Auditor && a.Writes && a.Name != SelfWrite }},
	{text.T("接口账户只读", "a machine account reads and changes nothing"),
		func(role string, a Action) bool { return role == Integration && a.Writes }},
	{text.T("管理员不得接触业务内容", "administrators see and touch no case"),
		func(role string, a Action) bool {
			return (role == SystemAdmin || role == SecurityAdmin) && slices.Contains(caseContent, a.Resource)
		}},
	{text.T("角色和令牌只由安全管理员授予", "roles and tokens are given by the security administrator alone"),
		func(role string, a Action) bool {
			return role != SecurityAdmin && (a.Name == RoleGrant || a.Name == TokenWrite)
		}},
	{text.T("安全管理员不得维护用户、机构和参数", "the security administrator maintains no users, units or settings"),
		func(role string, a Action) bool {
			return role == SecurityAdmin && slices.Contains([]string{UserWrite, OrgWrite, SettingWrite, ImportRun, CalendarWrite}, a.Name)
		}},
	{text.T("被检查方不得查看未发布的检查和神秘人身份", "the inspected side sees nothing unpublished and no mystery shopper's name"),
		func(role string, a Action) bool {
			return slices.Contains([]string{BranchHead, LobbyManager, UnitSupervisor}, role) &&
				(a.Name == InspectionReadUnpublished || a.Name == InspectionRevealInspector || a.Resource == "programme")
		}},
	{text.T("整改方不得验收整改", "those who mend do not verify"),
		func(role string, a Action) bool {
			return slices.Contains([]string{BranchHead, LobbyManager}, role) &&
				(a.Name == NoticeVerifyRectification || a.Name == NoticeReturnRectification)
		}},
	{text.T("移送纪检的投诉只对纪检部门可见", "what was referred to the discipline office is seen by that office alone"),
		func(role string, a Action) bool {
			return role != DisciplineOffice && (a.Name == ComplaintReadDiscipline || a.Name == ComplaintConcludeDiscipline)
		}},
}

func brokenBound(role string, a Action) (bound, bool) {
	for _, b := range bounds {
		if b.Breaks(role, a) {
			return b, true
		}
	}
	return bound{}, false
}
