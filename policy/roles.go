package policy

import (
	"slices"

	"duban/domain/text"
)

// Role is a post in the work of inspection, as the bank knows it.
type Role struct {
	Name     string    `json:"name"`
	Title    text.Text `json:"title"`
	Sentence text.Text `json:"sentence"`
	Machine  bool      `json:"machine"` // held by an API token, never by a person
}

// The names of all roles.
const (
	Inspector        = "inspector"
	Reviewer         = "reviewer"
	MysteryShopper   = "mystery_shopper"
	BranchHead       = "branch_head"
	LobbyManager     = "lobby_manager"
	UnitSupervisor   = "unit_supervisor"
	ServiceOffice    = "service_office"
	DisciplineOffice = "discipline_office"
	HotlineAgent     = "hotline_agent"
	DutyLeader       = "duty_leader"
	ComplaintOfficer = "complaint_officer"
	ComplaintExpert  = "complaint_expert"
	Auditor          = "auditor"
	SystemAdmin      = "system_admin"
	SecurityAdmin    = "security_admin"
	Integration      = "integration"
)

var roles = []Role{
	{Name: Inspector, Title: text.T("总行检查员", "Head-office inspector"),
		Sentence: text.T("到现场或通过录像检查网点，记录问题，验收整改。", "Checks outlets on site or by video, records findings, verifies rectifications.")},
	{Name: Reviewer, Title: text.T("审核员", "Reviewer"),
		Sentence: text.T("审核检查结果并发布，可验收整改。", "Reviews and publishes inspections; may verify rectifications.")},
	{Name: MysteryShopper, Title: text.T("神秘人", "Mystery shopper"),
		Sentence: text.T("以客户身份暗访网点，只看到分派给本人的检查。", "Visits outlets as a customer; sees nothing but his own assignments.")},
	{Name: BranchHead, Title: text.T("网点负责人", "Branch head"),
		Sentence: text.T("签收整改通知书，负责整改，可申诉、申请延期。", "Acknowledges notices and answers for rectifications; may appeal and ask for extensions.")},
	{Name: LobbyManager, Title: text.T("大堂经理", "Lobby manager"),
		Sentence: text.T("填写网点自查，落实整改并上传证据。", "Fills in self-checks, carries rectifications out and uploads evidence.")},
	{Name: UnitSupervisor, Title: text.T("上级管理人员", "Unit supervisor"),
		Sentence: text.T("监督所辖机构的检查结果和整改进度，接收升级提醒。", "Watches over the results and rectifications of the units below; gets escalations.")},
	{Name: ServiceOffice, Title: text.T("服务管理部门", "Service office"),
		Sentence: text.T("制定检查计划和检查表，分派检查，签发通知书，裁定申诉和延期。", "Plans programmes and checklists, assigns inspections, issues notices, decides appeals and extensions.")},
	{Name: DisciplineOffice, Title: text.T("纪检部门", "Discipline office"),
		Sentence: text.T("决定警告令，查处违纪问题。", "Decides warning orders and looks into misconduct.")},
	{Name: HotlineAgent, Title: text.T("客服热线坐席", "Hotline agent"),
		Sentence: text.T("接听客户求助、服务热线和服务监督电话，登记投诉，转办，回访客户。", "Answers the bank's lines, takes complaints in, passes them on, calls customers back.")},
	{Name: DutyLeader, Title: text.T("坐班领导", "Duty leader"),
		Sentence: text.T("按排班坐班，是现场投诉的首问责任人。", "Is on the outlet's duty roster and owns the complaints made on the spot.")},
	{Name: ComplaintOfficer, Title: text.T("投诉处理岗", "Complaint officer"),
		Sentence: text.T("代表业务条线受理、核实、处理投诉，作出决定。", "Handles the complaints of a business line: verifies, decides, tells the customer.")},
	{Name: ComplaintExpert, Title: text.T("投诉专家", "Complaint expert"),
		Sentence: text.T("参加投诉专家团队，对疑难投诉发表意见。", "Sits on expert panels and gives opinions on difficult complaints.")},
	{Name: Auditor, Title: text.T("审计员", "Auditor"),
		Sentence: text.T("查看全部业务和审计日志，不作任何更改。", "Reads everything including the audit log; changes nothing.")},
	{Name: SystemAdmin, Title: text.T("系统管理员", "System administrator"),
		Sentence: text.T("维护机构、用户、日历、参数和导入，不接触业务内容。", "Maintains units, users, calendars, settings and imports; sees no case.")},
	{Name: SecurityAdmin, Title: text.T("安全管理员", "Security administrator"),
		Sentence: text.T("授予角色、签发令牌、查看管理员操作日志，与系统管理员分设。", "Grants roles, issues tokens, reads what administrators did; apart from the system administrator.")},
	{Name: Integration, Title: text.T("系统接口", "Integration"), Machine: true,
		Sentence: text.T("供行内其他系统只读取数的机器账户。", "Machine account by which other systems of the bank read published results.")},
}

// Roles lists all roles.
func Roles() []Role { return slices.Clone(roles) }

// RoleNamed finds a role.
func RoleNamed(name string) (Role, bool) {
	i, ok := roleIndex[name]
	if !ok {
		return Role{}, false
	}
	return roles[i], true
}

var roleIndex = func() map[string]int {
	index := make(map[string]int, len(roles))
	for i, r := range roles {
		index[r.Name] = i
	}
	return index
}()
